import type { Span } from '../../text/article.ts';
import { cutSentences } from '../../text/sentencesOf.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import { isSpace } from '../../text/trimSpan.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { Language } from './compileLanguage.ts';
import type { LanguageWord } from './languageWord.ts';
import { pairedMarks } from './pairedMarks.ts';
import { plainly } from './plainly.ts';

export interface LanguageLayout extends TextLayout {
  readonly words: readonly LanguageWord[];
}

/**
 * A page laid out by the rules of its language: its quotation marks, abbreviations, elisions ("l'accord" is two words)
 * and clitic pronouns ("dit-il" is two).
 */
export function layOutLanguage(layout: TextLayout, language: Language): LanguageLayout {
  const { text, paragraphs } = layout;
  const marked = pairedMarks(text, paragraphs, language.rules.marks);
  const sentences: Sentence[] = [];
  const words: LanguageWord[] = [];
  let quotedSpan = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const span of sentencesIn(text, paragraph, language)) {
      const from = words.length;
      for (const part of wordsIn(text, span, language)) {
        while (quotedSpan < marked.length && marked[quotedSpan]!.end <= part.start) quotedSpan++;
        const inside = quotedSpan < marked.length && marked[quotedSpan]!.start <= part.start;
        words.push({ ...part, sentence: sentences.length, quotedSpan: inside ? quotedSpan : -1 });
      }
      sentences.push({ ...span, paragraph: index, from, to: words.length });
    }
  }
  return { ...layout, sentences, words, marked };
}

type Part = Omit<LanguageWord, 'sentence' | 'quotedSpan'>;

function wordsIn(text: string, span: Span, language: Language): Part[] {
  const parts: Part[] = [];
  for (const token of tokensOf(text, span)) {
    const plain = plainly(token.text);
    const cut = token.isWord ? seam(plain, language) : 0;
    if (cut === 0 || plain.length !== token.text.length) {
      parts.push({ ...token, plain });
      continue;
    }
    for (const [from, to] of [
      [0, cut],
      [cut, plain.length],
    ] as const)
      parts.push({
        start: token.start + from,
        end: token.start + to,
        text: token.text.slice(from, to),
        low: token.low.length === plain.length ? token.low.slice(from, to) : plain.slice(from, to),
        plain: plain.slice(from, to),
        isWord: true,
      });
  }
  return parts;
}

/** Where a token is two words: after "l'", before "-t-il". */
function seam(plain: string, language: Language): number {
  const apostrophe = plain.indexOf("'") + 1;
  if (apostrophe > 0 && language.elisions.has(plain.slice(0, apostrophe))) return apostrophe;
  const { m, f } = language.rules.attachedPronouns;
  for (const pronoun of [...m, ...f])
    if (plain.endsWith(pronoun) && plain.length > pronoun.length) return plain.length - pronoun.length;
  return 0;
}

/** The sentences of a paragraph. What follows an end of sentence and a closing mark as ", — сказал" is still it. */
function sentencesIn(text: string, within: Span, language: Language): Span[] {
  const closers = `)]'’${language.rules.marks.map((mark) => mark.slice(1).replace(/\s/g, '')).join('')}`;
  const openers = `([¿¡${language.rules.marks.map((mark) => mark[0]).join('')}`;
  const cutter = cutSentences(text, within.start);
  for (let at = within.start; at < within.end; at++) {
    if (cutter.isTooLong(at)) cutter.cut(at);
    if (!'.!?…'.includes(text[at]!)) continue;
    const first = at;
    while (at < within.end && '.!?…'.includes(text[at]!)) at++;
    const stops = at - first;
    for (let next = at; next < within.end && next - at < 4; next++) {
      if (isSpace(text.charCodeAt(next))) continue;
      if (!closers.includes(text[next]!)) break;
      if (next > at && openers.includes(text[next]!)) break;
      at = next + 1;
    }
    let next = at;
    while (next < within.end && next - at < 8 && isSpace(text.charCodeAt(next))) next++;
    const follows = text[next] ?? '';
    const goesOn =
      next === at ||
      /[\p{Ll},;:—–-]/u.test(follows) ||
      (closers.includes(follows) && !openers.includes(follows));
    if (
      !goesOn &&
      !(stops === 1 && text[first] === '.' && isAbbreviated(text, first, cutter.start, language))
    )
      cutter.cut(at);
    else at--;
  }
  cutter.cut(within.end);
  return cutter.sentences;
}

function isAbbreviated(text: string, stop: number, from: number, language: Language): boolean {
  const before = text.slice(Math.max(from, stop - 12), stop);
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  // An initial; X at the end of a sentence is the network.
  if (/^(?!X)\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (language.rules.ordinalStops && /^\d{1,2}$/.test(word)) return true;
  return language.abbreviations.has(plainly(word));
}
