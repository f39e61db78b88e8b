/** Declarations of an encoding are near the top of a page; only this much is read. */
const TOP = 4_096;

/**
 * The characters of a fetched page: by its byte-order mark, else by what the server said, else by what the page
 * says of itself, else UTF-8 where the bytes are that, else windows-1252. A label nobody knows is passed over, and
 * bytes that mean nothing become U+FFFD: a page is read as a browser would read it.
 *
 * @param contentType the header as it came, or null
 * @example decodePage(Uint8Array.of(0xcf, 0xee), 'text/html; charset=windows-1251') // 'По'
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const top = Buffer.from(bytes.subarray(0, TOP)).toString('latin1');
  const stated = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1],
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(top)?.[1],
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(top)?.[1],
  ];
  for (const label of [markOf(bytes), ...stated]) {
    if (label === undefined) continue;
    // A page that could be read up to its own declaration is not in UTF-16, whatever that says.
    const text = decode(bytes, /^utf-?16/i.test(label) && label !== markOf(bytes) ? 'utf-8' : label);
    if (text !== null) return text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}
