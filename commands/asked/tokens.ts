import { foldWords } from '../../src/text/foldText.ts';

/** A word, a quotation, a link or a punctuation mark of what was typed; offsets in UTF-16 code units, end exclusive. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'link' | 'mark';
  /** As typed; of a quotation the words between its marks, of a link its address. */
  readonly text: string;
  /** Case, accents and a possessive ending taken off; "US" stays "US", which is not "us". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  /** Set where the text is English for what was typed. */
  readonly isEnglish?: true;
  /** Set where a comma, a dash or a colon is before the word. */
  readonly isApart?: true;
}

const LINK = /<?(https?:\/\/[^\s|>]+)(?:\|[^>]*)?>?/giu;
const QUOTED = [
  /“([^”“]{2,400})[”"]/gu,
  /"([^"]{2,400})"/gu,
  /„([^“”„]{2,400})[“”"]/gu,
  /«\s?([^«»]{2,400}?)\s?»/gu,
  /(?<![\p{L}\p{N}])[‘']([^‘’'](?:[^‘’']|[’'](?=\p{L}))*?)[’'](?![\p{L}\p{N}])/gu,
];
/** Slack's references to persons and groups, emoji by name, and marks of emphasis say nothing of the question. */
const NOISE = /<@[^>]*>|<![^>]*>|<#[^>]*>|(?<![\p{L}\p{N}]):[a-z0-9_+'-]{2,40}:(?![\p{L}\p{N}])/giu;
const WORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{L}(?![\p{L}]))*\.?(?:(?<=\.)|[\p{L}\p{M}\p{N}]*(?:[-'’‑](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|\p{N}+(?:[.,:/-]\p{N}+)*(?:\p{L}+)?(?:-[\p{L}\p{N}]+)*/gu;
/** Words whose full stop ends no sentence. */
const ABBREVIATED =
  /^(?:(?:\p{L}\.)+|mr\.|mrs\.|ms\.|dr\.|st\.|gen\.|sen\.|gov\.|sec\.|secy\.|amb\.|pres\.|min\.|dep\.|asst\.|maj\.|adm\.|capt\.|cdr\.|brig\.|rep\.|prof\.|col\.|lt\.|rev\.|hon\.|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sept?\.|oct\.|nov\.|dec\.|sr\.|dra?\.)$/iu;
/** Names in capitals that would be other words in small letters; they stay as typed. */
const ACRONYM = /^(?:US|WHO|IT)$/;
/** French and Italian words that lose their vowel: "qu'a dit" is three words. */
const ELIDED = /^(?:qu|l|d|j|n|s|c|m|t|lorsqu|jusqu)['’](?=\p{L}{2,}|[ay](?:-|$))/iu;

/** "propose-t-il", "dit-elle": a French verb with its pronoun behind it, and no auxiliary. */
const TURNED =
  /^(?!(?:ont|est|sont|était|étaient|avait|avaient|sera|seront)-)(\p{L}{3,20})(?:-t)?-(ils?|elles?)$/iu;
const ASKS_ABROAD = /^(?:qu|o[uù]$|comment|pourquoi|combien)/iu;

/** "qu'a" is two words, "dit-il" the verb and whom it asks of; of "Lavrov menace-t-il" the verb alone is one. */
function frenchParts(typed: string, before: Token | undefined): string[] {
  const parts = elided(typed);
  const [, verb, pronoun] = TURNED.exec(withoutStop(parts.at(-1)!)) ?? [];
  if (!verb || !pronoun) return parts;
  const isNamed = /^\p{Lu}/u.test(before?.text ?? '') && !ASKS_ABROAD.test(before!.text);
  return [...parts.slice(0, -1), verb, ...(isNamed ? [] : [pronoun])];
}

/**
 * A French word apart from one before it that lost its vowel.
 *
 * @example elided("d'autre") // ["d'", 'autre']
 */
export function elided(word: string): string[] {
  const split = ELIDED.exec(word);
  return split ? [split[0], word.slice(split[0].length)] : [word];
}

/** "Lavrov" of "Lavrov's"; null for any other word, as "what's". */
function ownerIn(word: string): string | null {
  const plain = word.replace(/['’]s$|(?<=s)['’]$/u, '');
  return plain === word || /^(?:what|who|when|where|it|that|there|let|how)$/i.test(plain) ? null : plain;
}

const withoutStop = (word: string): string =>
  word.endsWith('.') && !ABBREVIATED.test(word) ? word.slice(0, -1) : word;

/** The stop of "18. September", which is one date, and no end of a sentence. */
const isOfDate = (text: string, at: number): boolean =>
  /(?<!\d)\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) && /^\.\s+\p{L}/u.test(text.slice(at));

/**
 * What was typed as tokens, in order. Emphasis, emoji by name and other people's mentions are left out. Quotation marks
 * around everything are taken off, so that a question pasted in marks is still a question.
 *
 * @param elisions true where "l'Iran" is two words
 * @example tokensOf('who said “hollow victory”?').map((t) => t.text) // ['who', 'said', 'hollow victory', '?']
 */
export function tokensOf(typed: string, elisions = false): Token[] {
  const tokens: Token[] = [];
  const mixedCase = /\p{Ll}/u.test(typed);
  let text = typed;
  const hide = (start: number, end: number) => {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  };
  const add = (kind: Token['kind'], words: string, start: number, end: number) => {
    const owner = kind === 'word' ? ownerIn(words) : null;
    const kept = owner ?? words;
    const folded = mixedCase && ACRONYM.test(kept) ? kept : foldWords(kept);
    tokens.push({ kind, text: kept, folded, start, end, possessive: owner !== null });
  };
  for (const match of text.matchAll(LINK)) {
    const address = match[1]!.replace(/[.,;:!?)\]]+$/, '');
    add('link', address, match.index, match.index + match[0].length);
    hide(match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(NOISE)) hide(match.index, match.index + match[0].length);
  for (const shape of QUOTED)
    for (const match of text.matchAll(shape)) {
      if (!/[\p{L}\p{N}]/u.test(match[1]!)) continue;
      add('quoted', match[1]!.trim(), match.index, match.index + match[0].length);
      hide(match.index, match.index + match[0].length);
    }
  for (const match of text.matchAll(WORD)) {
    let at = match.index;
    for (const part of elisions ? frenchParts(match[0], tokens.at(-1)) : [match[0]]) {
      at = text.indexOf(part, at);
      const word = withoutStop(part);
      add('word', word, at, at + word.length);
      at += word.length;
    }
  }
  let plain = text;
  for (const token of tokens)
    plain = plain.slice(0, token.start) + ' '.repeat(token.end - token.start) + plain.slice(token.end);
  for (const match of plain.matchAll(/[?!.,;:>\n]|(?<=\s)[-–—/|](?=\s)/gu))
    if (!isOfDate(text, match.index)) add('mark', match[0], match.index, match.index + 1);
  tokens.sort((a, b) => a.start - b.start);
  return tokens.map((token, i) =>
    token.kind !== 'mark' && /^[,;:–—|-]$/.test(tokens[i - 1]?.text ?? '')
      ? { ...token, isApart: true }
      : token,
  );
}

/** The stretch of what was typed that some tokens cover, as typed. */
export function typedOf(typed: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? withoutMarks(typed.slice(first.start, last.end)) : '';
}

/** The same without the words between them that are no tokens: days, in "Holt May 2021 consulates". */
export function wordsOf(typed: string, tokens: readonly Token[]): string {
  let stretch = '';
  for (const [i, { start, end }] of tokens.entries()) {
    const gap = i > 0 ? typed.slice(tokens[i - 1]!.end, start) : '';
    stretch += (/[\p{L}\p{N}()]/u.test(gap) ? ' ' : gap) + typed.slice(start, end);
  }
  return withoutMarks(stretch);
}

const withoutMarks = (stretch: string): string =>
  stretch
    .replace(/\s+/g, ' ')
    .replace(/^\s*['‘](.*)['’]\s*$/u, '$1')
    .replace(/^["“”'‘’«»„\s*_`~]+|["“”«»„\s*_`~.,;:!?]+$/gu, '')
    .trim();
