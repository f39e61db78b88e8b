/**
 * The text of a feed or page in its bytes: by byte-order mark, then by the charset of the answer's header, the XML
 * prologue or an HTML `meta`. A charset that does not fit is passed over: bytes that are valid UTF-8 are that, whatever
 * was stated, because so many servers state a charset of old; what is neither is read with replacement characters.
 *
 * @example decodeFeed(bytes, 'text/xml; charset=koi8-r') // '<?xml …'
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = ofMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const stated = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1],
    /<meta[^>]+?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1],
  ];
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null && !hasEscapes(stated)) return utf8;
  for (const label of stated) {
    // US-ASCII is what a header says that was never thought about.
    if (label === undefined || /^(?:us-)?ascii$/i.test(label)) continue;
    const text = strictly(label, bytes);
    if (text !== null) return text;
  }
  const label = stated.find((one) => one !== undefined && decoderOf(one) !== null);
  return (decoderOf(label ?? 'utf-8') ?? new TextDecoder()).decode(bytes);
}

function ofMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // UTF-16 without a mark begins with "<" and a zero.
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return null;
}

/** Encodings whose bytes are all ASCII, so that they look like UTF-8. */
function hasEscapes(stated: readonly (string | undefined)[]): boolean {
  return stated.some((label) => label !== undefined && /^(?:iso-2022|hz-gb)/i.test(label));
}

function decoderOf(label: string, fatal = false): TextDecoder | null {
  const known = label.toLowerCase().replace(/^(?:cp|win|windows)[-_]?(125\d)$/, 'windows-$1');
  try {
    return new TextDecoder(known === 'utf8mb4' ? 'utf-8' : known, { fatal });
  } catch {
    return null;
  }
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    // What was cut off in the middle of a character is no fault of the rest.
    return decoderOf(label, true)?.decode(bytes, { stream: true }) ?? null;
  } catch {
    return null;
  }
}
