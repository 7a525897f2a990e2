/** One line of a stream, without its line end. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  /** Longer than allowed; its content was let go. */
  | { readonly kind: 'too-long'; readonly bytes: number }
  | { readonly kind: 'undecodable' };

const lineFeed = 10;

/**
 * The lines of a stream of UTF-8, each as soon as it is there. Holds one line at a time, and of a line that is too long nothing.
 * @param maxBytes longest line that is kept
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const add = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const line = bytes > maxBytes ? { kind: 'too-long' as const, bytes } : decode(parts);
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    add(chunk.subarray(from));
  }
  if (bytes > 0) yield take();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(parts: readonly Uint8Array[]): Line {
  try {
    const [only] = parts;
    return { kind: 'text', text: decoder.decode(parts.length === 1 ? only : Buffer.concat(parts)) };
  } catch {
    return { kind: 'undecodable' };
  }
}
