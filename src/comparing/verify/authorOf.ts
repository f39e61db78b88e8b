import type { ReadText } from './voices.ts';

const BYLINE = /^(?:(?:opinion|op-ed|commentary|column|essay|analysis|guest (?:post|essay))\s+)?by\s+/i;
/** "Ida Holm" of "Ida Holm in Oslo"; "then the talks had failed" is nobody. */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]*/u;
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
    const [byline] = line.length <= LONGEST ? (BYLINE.exec(line.trim()) ?? []) : [];
    const [name] = byline ? (NAME.exec(line.trim().slice(byline.length)) ?? []) : [];
    if (name) return name;
  }
  return null;
}
