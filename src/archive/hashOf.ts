/**
 * The identity of a text: its SHA-256 in hex. Node's cryptography takes five milliseconds to load, so it is loaded for the first
 * text: a thread that only reads never needs it.
 *
 * @example hashOf('No.').slice(0, 8) // '38178a20'
 */
export const hashOf = (text: string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
