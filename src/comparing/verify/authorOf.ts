import type { ReadText } from './voices.ts';

const BYLINE =
  /^(?:(?:opinion|op-ed|commentary|column|essay|analysis|guest (?:post|essay))\s+)?by\s+(?<name>(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]*)/iu;
/** Lines at the head of a text in which its byline may be. */
const HEAD = 8;
const LONGEST = 120;

/**
 * Who wrote a text, by the byline at its head; null where it has none.
 *
 * @example authorOf({ text: 'A reply to Kestria\n\nBy Ida Holm\n\nI disagree.', reading }) // 'Ida Holm'
 */
export function authorOf({ text }: ReadText): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, HEAD)) {
    const name = line.length <= LONGEST ? BYLINE.exec(line.trim())?.groups?.name : undefined;
    if (name) return name;
  }
  return null;
}
