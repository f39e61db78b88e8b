import type { TextLayout } from '../layout/layOut.ts';
import { nameText } from '../names/nameWords.ts';
import type { Register } from '../names/register.ts';
import { type Gender, titleGender } from '../rules/compileLanguage.ts';

/** Reads the title before a name, and the one after it between commas; says where the first begins. */
export function readTitles(
  layout: TextLayout,
  register: Register,
  index: number,
  from: number,
  to: number,
): number {
  const { words, language } = layout;
  const { sentence } = words[from]!;
  let begin = from;
  let first = -1;
  for (let at = from - 1; at >= 0 && from - at <= 10; at--) {
    const word = words[at]!;
    if (
      word.sentence !== sentence ||
      (!word.isWord && word.text !== '.') ||
      word.quotedSpan !== words[from]!.quotedSpan
    )
      break;
    if (language.verbs.has(word.plain) || language.passed.has(word.plain)) break;
    if (language.prepositions.has(word.plain) && !language.of.has(word.plain)) break;
    begin = at;
    if (titleGender(language, word) !== undefined) first = at;
  }
  if (first >= 0) {
    // An adjective before the title belongs to it: "российский министр".
    const before = words[first - 1];
    const opens = first - 1 === begin || language.articles.has(words[first - 2]?.plain ?? '');
    const ruled = language.prepositions.has(words[first - 2]?.plain ?? '');
    if (
      first > begin &&
      opens &&
      !ruled &&
      /^\p{Ll}/u.test(before!.text) &&
      !language.small.has(before!.plain)
    )
      first--;
    addTitle(layout, register, index, first, from);
  }
  const begins = first >= 0 ? first : from;
  if (words[to]?.text !== ',' || words[to]!.sentence !== sentence) return begins;
  let end = to + 1;
  let titled = false;
  // "Scholz, y el presidente francés, Macron," gives Scholz no title.
  if (language.and.has(words[end]?.plain ?? '')) return begins;
  while (end < words.length && end - to < 12 && words[end]!.sentence === sentence && words[end]!.isWord) {
    titled ||= titleGender(language, words[end]!) !== undefined && end - to < 5;
    end++;
  }
  if (titled && words[end]?.text === ',') addTitle(layout, register, index, to + 1, end);
  return begins;
}

function addTitle(layout: TextLayout, register: Register, index: number, from: number, to: number): void {
  const { words, language } = layout;
  const one = register.people[index]!;
  while (from < to && language.articles.has(words[from]!.plain)) {
    one.gender ??= language.articles.get(words[from]!.plain) ?? null;
    from++;
  }
  one.gender ??= language.articles.get(words[from - 1]?.plain ?? '') ?? null;
  for (let at = from; at < to; at++) one.gender ??= titleGender(language, words[at]!) ?? null;
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
