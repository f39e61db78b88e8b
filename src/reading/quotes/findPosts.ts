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
 * Posts that a page embeds: the words above a line "— Name (@name) day", or before it in the same paragraph, without marks; of a
 * thread with numbers all its posts.
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
    const at = start + text.slice(start, end).lastIndexOf(found[1]!);
    const mention = { start: at, end: at + found[1]!.length };
    const author = personWithin(layout, roster, mention) ?? { person: null, names: [found[1]!], mention };
    const posts = found.index > 0 ? [{ index, end: start + found.index }] : postsAbove(layout, index);
    return posts.flatMap((post): QuoteCandidate[] => {
      const sentence = firstOf.get(post.index);
      const span = { start: paragraphs[post.index]!.start, end: post.end };
      const words = text.slice(span.start, span.end).replace(LINKS, '').trimEnd();
      if (sentence === undefined || span.end - span.start > MOST_CHARACTERS) return [];
      if (QUOTES.test(words) || !/[\p{L}\p{N}]/u.test(words)) return [];
      return [
        {
          spans: [{ start: span.start, end: span.start + words.length }],
          cue: null,
          subject: null,
          how: 'author',
          author,
          sentence,
          quotedSpans: [],
        },
      ];
    });
  });
}

/** The post above the line that signs it; of a thread with numbers ("1/", "(2/7)") all posts of it. */
function postsAbove({ text, paragraphs }: TextLayout, signature: number): { index: number; end: number }[] {
  const isNumbered = (at: number) =>
    at >= 0 && NUMBERED.test(text.slice(paragraphs[at]!.start, paragraphs[at]!.start + 10));
  let first = signature - 1;
  while (isNumbered(first) && isNumbered(first - 1)) first--;
  return paragraphs.flatMap(({ end }, index) =>
    index >= Math.max(first, 0) && index < signature ? [{ index, end }] : [],
  );
}

const NUMBERED = /^[([]?\d{1,2}\s?\/\s?(?:\d{1,2}|n|x)?[)\]]?\s/iu;

/** A post has no more. */
const MOST_CHARACTERS = 1500;
