/** Encodings that a file may declare. Those of Unicode need no declaring: they are known by their first bytes. */
const DECLARABLE = ['utf-8', 'windows-1251', 'windows-1252', 'koi8-r'];

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * The text in a file's bytes: UTF-8, UTF-16 where it begins with a byte-order mark, another encoding where declared.
 *
 * Nothing is replaced or guessed: bytes that are no text in that encoding are refused, with their line.
 *
 * @example decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0)) // { ok: true, text: 'A' }
 * @example decodeText(Uint8Array.of(0x63, 0xe9)) // { ok: false, reason: 'is not UTF-8: line 1 has bytes that …' }
 */
export function decodeText(bytes: Uint8Array, declared = 'utf-8'): Decoded {
  const encoding = declared
    .trim()
    .toLowerCase()
    .replace(/^(cp|win)-?(125[12])$/, 'windows-$2')
    .replace(/^utf8$/, 'utf-8');
  if (!DECLARABLE.includes(encoding)) {
    return {
      ok: false,
      reason: `declares the encoding "${declared}", which is not one of ${DECLARABLE.join(', ')}.`,
    };
  }
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (marked) {
    const text = decode(bytes, marked);
    return text === null
      ? { ok: false, reason: 'begins like UTF-16 but is not: save it as UTF-8.' }
      : { ok: true, text };
  }
  if (bytes.includes(0)) {
    return {
      ok: false,
      reason: 'is not text but binary (or UTF-16 without a byte-order mark): save it as UTF-8 text.',
    };
  }
  const text = decode(bytes, encoding);
  if (text !== null) return { ok: true, text };
  return {
    ok: false,
    reason:
      `is not ${encoding === 'utf-8' ? 'UTF-8' : encoding}: line ${firstBadLine(bytes, encoding)} has bytes that mean nothing there. ` +
      'Save it as UTF-8, or declare what it is at its top: "encoding: windows-1252" between two lines of ---.',
  };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (decode(bytes.subarray(start, end), encoding) === null) break;
    start = end + 1;
  }
  return line;
}
