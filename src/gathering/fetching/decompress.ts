import { Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** Only somebody who wants to hide the size compresses twice. */
const MOST_ENCODINGS = 2;

/** A body that is over its limit, or none that can be decompressed. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
  readonly fault: 'too-large' | 'broken-answer';
  constructor(fault: BadBody['fault'], message: string) {
    super(message);
    this.fault = fault;
  }
}

/**
 * A body decompressed, never more than `most` bytes of it in memory at any stage.
 *
 * One that states a compression and has none is taken as it is.
 *
 * Throws a BadBody where it is over the limit (unless `cut`), its encodings are unknown or more than two, or it is
 * damaged or ends early: a download cut short must not look like a page that lost its end.
 *
 * @param encodings as `Content-Encoding` states them, the last one to be undone first
 */
export async function decompress(
  body: AsyncIterable<Uint8Array>,
  encodings: string,
  most: number,
  cut = false,
): Promise<Uint8Array> {
  const stated = encodings
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().replace(/^x-/, ''))
    .filter((one) => one !== '' && one !== 'identity');
  if (stated.length > MOST_ENCODINGS)
    throw new BadBody('broken-answer', `It is compressed ${stated.length} times over.`);
  let stage: AsyncIterable<Uint8Array> = limited(body, most, cut);
  for (const encoding of stated.toReversed()) stage = limited(undo(encoding, stage), most, cut);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stage) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* limited(from: AsyncIterable<Uint8Array>, most: number, cut: boolean) {
  let left = most;
  for await (const chunk of from) {
    if (chunk.length > left) {
      if (!cut) throw new BadBody('too-large', `It is larger than ${Math.round(most / 1024)} kB.`);
      yield chunk.subarray(0, left);
      return;
    }
    left -= chunk.length;
    yield chunk;
  }
}

async function* undo(encoding: string, from: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = from[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 2) {
    const { value, done } = await source.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  const whole = async function* () {
    yield start;
    for (;;) {
      const { value, done } = await source.next();
      if (done) return;
      yield value;
    }
  };
  const transform = start.length === 0 ? null : transformFor(encoding, start);
  if (!transform) {
    yield* whole();
    return;
  }
  const input = Readable.from(whole(), { objectMode: false });
  input.on('error', (error) => transform.destroy(error));
  input.pipe(transform);
  try {
    for await (const chunk of transform) yield chunk;
  } catch (error) {
    if (error instanceof BadBody || !/^(?:Z_|ERR__ERROR|ERR_PADDING|ZSTD)/.test(codeOf(error))) throw error;
    throw new BadBody(
      'broken-answer',
      codeOf(error) === 'Z_BUF_ERROR' ? 'It breaks off before its end.' : 'Its compression is damaged.',
    );
  } finally {
    input.destroy();
    transform.destroy();
  }
}

/** Null where the bytes are not what the header states: some servers state it of plain text. */
function transformFor(encoding: string, start: Uint8Array): Transform | null {
  switch (encoding) {
    case 'gzip':
      return start[0] === 0x1f && start[1] === 0x8b ? createGunzip() : null;
    case 'deflate':
      return (start[0]! & 0x0f) === 8 && ((start[0]! << 8) | (start[1] ?? 0)) % 31 === 0
        ? createInflate()
        : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    default:
      throw new BadBody(
        'broken-answer',
        `It is compressed by “${encoding.slice(0, 20)}”, which nobody asked for.`,
      );
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}
