import type { TextLayout } from '../layout/layOut.ts';
import { nameText } from '../names/nameWords.ts';
import type { Register } from '../names/register.ts';
import type { Reader } from '../prepareReader.ts';
import { type Gender, titleGender } from '../rules/compileLanguage.ts';
import { countryOfTitle } from './countryOfTitle.ts';

/** Reads the title before a name, and the one after it between commas; says where the first begins. */
export function readTitles(
  layout: TextLayout,
  reader: Reader,
  register: Register,
  index: number,
  from: number,
  to: number,
): number {
  const first = titleBefore(layout, from);
  if (first !== null) addTitle(layout, reader, register, index, first, from);
  const apposed = first === null ? titleBeforeComma(layout, from, to) : null;
  if (apposed !== null) addTitle(layout, reader, register, index, apposed, from - 1);
  const end = titleAfter(layout, from, to);
  if (end !== null) addTitle(layout, reader, register, index, to + 1, end);
  return first ?? from;
}

/** Index of the first word of the title before a name; null where there is none. */
function titleBefore({ words, language }: TextLayout, from: number): number | null {
  const { sentence, quotedSpan } = words[from]!;
  let begin = from;
  let first = -1;
  for (let at = from - 1; at >= 0 && from - at <= 10; at--) {
    const word = words[at]!;
    if (word.sentence !== sentence || word.quotedSpan !== quotedSpan || endsTitle(word, language)) break;
    begin = at;
    if (titleGender(language, word) !== undefined) first = at;
  }
  if (first < 0) return null;
  const [before, opening] = [words[first - 1], words[first - 2]?.plain ?? ''];
  const opens = first - 1 === begin || language.articles.has(opening);
  if (first === begin || !opens || language.prepositions.has(opening)) return first;
  // An adjective before the title belongs to it: "российский министр".
  const isAdjective = /^\p{Ll}/u.test(before!.text) && !language.small.has(before!.plain);
  return isAdjective ? first - 1 : first;
}

/** What no title before a name holds: a sign but for a stop, a verb, a preposition other than "of". */
const endsTitle = (
  { isWord, text, plain }: TextLayout['words'][number],
  language: TextLayout['language'],
): boolean =>
  (!isWord && text !== '.') ||
  language.verbs.has(plain) ||
  language.passed.has(plain) ||
  (language.prepositions.has(plain) && !language.of.has(plain));

/** Index of the first word of "le porte-parole du ministère" in "le porte-parole du ministère, Romain Nadal,"; null where no such title is there. */
function titleBeforeComma(layout: TextLayout, from: number, to: number): number | null {
  const { words, language } = layout;
  const comma = words[from - 1];
  if (comma?.text !== ',' || comma.sentence !== words[from]!.sentence || from < 2) return null;
  if (words[to]?.sentence === comma.sentence && !/^[,.;:)]$/.test(words[to]!.text)) return null;
  const first = titleBefore(layout, from - 1);
  return first !== null && language.articles.has(words[first - 1]?.plain ?? '') ? first : null;
}

/** Index after the last word of the title behind a name, between commas; null where there is none. */
function titleAfter({ words, language }: TextLayout, from: number, to: number): number | null {
  const { sentence } = words[from]!;
  if (words[to]?.text !== ',' || words[to]!.sentence !== sentence) return null;
  // "Scholz, y el presidente francés, Macron," gives Scholz no title.
  if (language.and.has(words[to + 1]?.plain ?? '')) return null;
  let end = to + 1;
  let titled = false;
  while (end < words.length && end - to < 12 && words[end]!.sentence === sentence && words[end]!.isWord) {
    titled ||= titleGender(language, words[end]!) !== undefined && end - to < 5;
    end++;
  }
  return titled && words[end]?.text === ',' ? end : null;
}

function addTitle(
  layout: TextLayout,
  reader: Reader,
  register: Register,
  index: number,
  from: number,
  to: number,
): void {
  const { words, language } = layout;
  const one = register.people[index]!;
  while (from < to && language.articles.has(words[from]!.plain)) {
    one.gender ??= language.articles.get(words[from]!.plain) ?? null;
    from++;
  }
  one.gender ??= language.articles.get(words[from - 1]?.plain ?? '') ?? null;
  for (let at = from; at < to; at++) one.gender ??= titleGender(language, words[at]!) ?? null;
  one.side ??= countryOfTitle(layout, reader, from, to);
  if (to > from) register.addTitle(index, nameText(layout.text, words, from, to));
  one.shown = true;
}

/** The gender that the title right before a name shows; null where there is none. */
export function titleGenderBefore({ words, language }: TextLayout, from: number): Gender | null {
  for (let at = from - 1; at >= 0 && from - at <= 2; at--) {
    if (words[at]!.text === '.') continue;
    return words[at]!.sentence === words[from]!.sentence ? (titleGender(language, words[at]!) ?? null) : null;
  }
  return null;
}
