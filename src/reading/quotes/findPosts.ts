import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { personWithin } from './personWithin.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** "— Ingrid Holt (@iholt) March 3, 2025", below a post or at its end: whose it is. Without a day it is a reporter who signs an article. */
const SIGNED =
  /(?:^|\s)[—–-]\s*(\p{Lu}[^()\n@]{1,60}?)\s*\((@\w{2,30})\)(?=[^\n]*(?:\d| on (?:X|Twitter)$))[^\n]{0,60}$/u;
/** Addresses and pictures behind the words of a post. */
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.[a-z.]+\/\S+|t\.co\/\S+))+\s*$/u;
/** Words in marks, or behind a name, are somebody else's whom the post quotes. */
const QUOTES = /["“”„«»]|^\p{Lu}[^.!?:\n]{1,40}: /u;

/**
 * Posts that a page embeds: the words above a line "— Name (@name) day", or before it in the same paragraph, without marks.
 *
 * @example findPosts(layout, findSaid(layout, reader, {}).roster) // []
 */
export function findPosts(layout: TextLayout, roster: Roster): QuoteCandidate[] {
  const { text, paragraphs, sentences } = layout;
  if (!/\(@\w{2,30}\)/.test(text)) return [];
  const firstOf = new Map(sentences.map(({ paragraph }, at) => [paragraph, at] as const).reverse());
  return paragraphs.flatMap(({ start, end }, index): QuoteCandidate[] => {
    const found = end - start <= MOST_CHARACTERS ? SIGNED.exec(text.slice(start, end)) : null;
    if (!found) return [];
    const own = found.index > 0 ? { start, end: start + found.index } : paragraphs[index - 1];
    const sentence = firstOf.get(found.index > 0 ? index : index - 1);
    if (!own || own.end - own.start > MOST_CHARACTERS || sentence === undefined) return [];
    if (QUOTES.test(text.slice(own.start, own.end))) return [];
    const words = text.slice(own.start, own.end).replace(LINKS, '').trimEnd();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const at = start + text.slice(start, end).lastIndexOf(found[1]!);
    const mention = { start: at, end: at + found[1]!.length };
    return [
      {
        spans: [{ start: own.start, end: own.start + words.length }],
        cue: null,
        subject: null,
        how: 'author',
        author: personWithin(layout, roster, mention) ?? { person: null, names: [found[1]!], mention },
        sentence,
        quotedSpans: [],
      },
    ];
  });
}

/** A post has no more. */
const MOST_CHARACTERS = 1500;
