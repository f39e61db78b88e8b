/**
 * The text as it is stored: a byte-order mark taken off, every line ending a single line feed, nothing else touched.
 *
 * All offsets are counted after this. Any string is accepted; a normalised text stays as it is.
 *
 * @example normaliseText('\uFEFFone\r\ntwo') // 'one\ntwo'
 */
export function normaliseText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
