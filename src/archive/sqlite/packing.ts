import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Quote, Reading } from '../../reading/reading.ts';
import { PRESET } from './preset.ts';

const dictionary = Buffer.from(PRESET);

/**
 * Text as it is stored: deflated over a preset dictionary, which a text of a few kilobytes gains most from.
 *
 * @example unpack(pack('Lavrov said')) // 'Lavrov said'
 */
export function pack(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text), { dictionary, memLevel: 6 });
}

/** What `pack` was given. Throws where the bytes are not what it made. */
export function unpack(packed: Uint8Array): string {
  // In one piece for most: Node reserves the whole buffer size for each piece, and releases it late.
  return inflateRawSync(packed, { dictionary, chunkSize: 256 + 6 * packed.length }).toString();
}

/** A reading in two pieces as stored: its quotes, which are read for themselves, and all else. */
export interface PackedReading {
  readonly quotes: Uint8Array;
  readonly reading: Uint8Array;
}

export function packReading({ quotes, ...rest }: Reading): PackedReading {
  return { quotes: pack(JSON.stringify(quotes)), reading: pack(JSON.stringify(rest)) };
}

export function unpackReading({ quotes, reading }: PackedReading): Reading {
  return readingFrom(unpack(quotes), unpack(reading));
}

/** A reading from the JSON of its two pieces. */
export function readingFrom(quotes: string, rest: string): Reading {
  return { ...(JSON.parse(rest) as Omit<Reading, 'quotes'>), quotes: JSON.parse(quotes) as Quote[] };
}
