import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { StreamMessageReader, type Message, type NotificationMessage } from 'vscode-languageserver/node';
import { patientTransport } from '../../server/src/entry/patient-transport.ts';

const notification = (text: unknown): NotificationMessage => ({ jsonrpc: '2.0', method: 'test', params: [text] });

it('writes each message in one piece, in order, whatever it holds', async () => {
  const output = new PassThrough();
  const { writer } = patientTransport(new PassThrough(), output, () => undefined);
  const pieces: Buffer[] = [];
  output.on('data', (piece: Buffer) => pieces.push(piece));
  const sent = ['', '整改措施', '😀', '\uD800', '\u0000\uFFFD', 'a'.repeat(300_000), '措'.repeat(300_000)].map(notification);
  await Promise.all(sent.map((message) => writer.write(message)));
  expect(pieces.length).toBe(sent.length);
  const read: Message[] = [];
  const input = new PassThrough();
  new StreamMessageReader(input).listen((message) => read.push(message));
  for (const piece of pieces) input.write(piece);
  await expect.poll(() => read.length).toBe(sent.length);
  expect(read).toEqual(sent);
});

it('tells of a message that cannot be written, and writes the next', async () => {
  const output = new PassThrough();
  const { writer } = patientTransport(new PassThrough(), output, () => undefined);
  const told: (number | string)[] = [];
  writer.onError(([error]) => told.push(error.message));
  const circular: unknown[] = [];
  circular.push(circular);
  await expect(writer.write(notification(circular))).rejects.toThrow(/circular/u);
  const next = notification('整改');
  await writer.write(next);
  expect(told).toEqual([expect.stringMatching(/circular/u)]);
  const content = JSON.stringify(next);
  expect(String(output.read())).toBe(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
});
