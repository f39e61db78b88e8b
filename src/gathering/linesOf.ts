export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line feed; null where the line was longer than allowed, and dropped. */
  readonly bytes: Uint8Array | null;
}

/**
 * The lines of a stream, as bytes, never holding more than one of them. The last need not end in a line feed.
 *
 * @example for await (const { number, bytes } of linesOf(createReadStream('a.jsonl'), 1e6)) …
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= longest) pieces.push(piece);
    else pieces = [];
  };
  const line = (): Line => {
    const made = { number: ++number, bytes: size <= longest ? Buffer.concat(pieces) : null };
    pieces = [];
    size = 0;
    return made;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let feed = chunk.indexOf(0x0a); feed >= 0; feed = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, feed));
      yield line();
      start = feed + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
