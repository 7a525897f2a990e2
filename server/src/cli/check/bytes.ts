/** Text that grows piece by piece, as bytes: one string cannot hold the report of a hundred thousand documents. */
export interface Bytes {
  add(text: string): void;
  bytes(): Uint8Array;
}

const pieceLength = 1 << 20;

export function createBytes(): Bytes {
  const pieces: Uint8Array[] = [];
  let pending: string[] = [];
  let length = 0;
  const flush = (): void => {
    pieces.push(Buffer.from(pending.join('')));
    pending = [];
    length = 0;
  };
  return {
    add: (text) => {
      pending.push(text);
      length += text.length;
      if (length >= pieceLength) flush();
    },
    bytes: () => {
      flush();
      return Buffer.concat(pieces);
    },
  };
}
