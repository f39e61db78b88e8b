import { inflateRawSync } from 'node:zlib';

const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/**
 * Whether a zip archive, unpacked, stays below a size in bytes; measured and not believed, because what an archive
 * states of itself may be a lie. False also for what is no such archive.
 *
 * @example isSmallZip(bytes, 100_000_000) // true
 */
export function isSmallZip(bytes: Uint8Array, most: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) return false;
  let left = most;
  let at = view.getUint32(end + 16, true);
  try {
    for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
      if (view.getUint32(at, true) !== DIRECTORY) return false;
      const method = view.getUint16(at + 10, true);
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + size);
      left -= method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length : size;
      if (left < 0) return false;
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    return false;
  }
  return true;
}
