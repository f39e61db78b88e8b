/** White space that is more than a space: of most words cut out of a text there is none. */
const WIDE = /[^\S ]| {2}/;

/**
 * The text with each run of white space as one space.
 *
 * @example singleSpaced('Ana\n Rusu') // 'Ana Rusu'
 */
export const singleSpaced = (text: string): string => (WIDE.test(text) ? text.replace(/\s+/g, ' ') : text);
