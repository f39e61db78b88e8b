import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { isGivenName } from '../names/nameWords.ts';
import type { Reader } from '../prepareReader.ts';
import { titleGender } from '../rules/compileLanguage.ts';

export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** A title or a courtesy comes before it. */
  readonly shown: boolean;
  /** In another case than the nominative, as the title before it shows. */
  readonly declined: boolean;
}

/** A name has hardly more words. */
const LONGEST = 12;

/** Runs of capitalised words that may be names: titles, countries and small words at their front left out. */
export function chunksIn(layout: TextLayout, reader: Reader): Chunk[] {
  const { words, language } = layout;
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = startsUpper(words[at]!.text) ? reader.speakers.at(words, at) : null;
    if (
      known &&
      words[known.to - 1]!.sentence === words[at]!.sentence &&
      !isNamePart(layout, known.to, reader)
    ) {
      chunks.push({ from: at, to: known.to, shown: false, declined: false });
      at = known.to - 1;
      continue;
    }
    if (!isNamePart(layout, at, reader)) continue;
    const to = chunkEnd(layout, at, reader);
    const from = nameStart(layout, at, to, reader);
    const before = beforeStop(words, from - 1);
    const title =
      before && before.sentence === words[at]!.sentence && titleGender(language, before) !== undefined
        ? before
        : null;
    const article = before !== undefined && !title && language.articles.has(before.plain);
    if (!article || to - from === 1)
      chunks.push({
        from,
        to,
        shown: title !== null,
        declined: title !== null && language.declinedTitles.has(title.plain),
      });
    at = to - 1;
  }
  return chunks;
}

/** The word at an index, or the one before where that is a stop: "M. Dupont". */
const beforeStop = (words: readonly Word[], at: number): Word | undefined =>
  words[at]?.text === '.' ? words[at - 1] : words[at];

/** A capitalised word that may be part of a name. */
function isNamePart(layout: TextLayout, at: number, reader: Reader): boolean {
  const { words, language } = layout;
  const word = words[at];
  if (word === undefined || !word.isWord || !startsUpper(word.text)) return false;
  const inCapitals = word.text.length > 1 && /^\p{Lu}+$/u.test(word.text);
  return (
    !(inCapitals && !reader.surnames.has(word.low)) &&
    !language.notNames.has(word.plain) &&
    (!language.small.has(word.plain) || isInitial(words, at) || beginsSurname(layout, at, reader)) &&
    !language.bodies.has(word.plain) &&
    titleGender(language, word) === undefined
  );
}

/** "С. Лавров": a letter and a stop right behind it. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  words[at]!.text.length === 1 && words[at + 1]?.text === '.' && words[at + 1]!.start === words[at]!.end;

/** "Mme Le Pen", "Jean De Gaulle": a small word with a capital between a title or given name and a surname. */
function beginsSurname({ words, language }: TextLayout, at: number, reader: Reader): boolean {
  const before = beforeStop(words, at - 1);
  const next = words[at + 1];
  return (
    before !== undefined &&
    next !== undefined &&
    before.sentence === words[at]!.sentence &&
    (titleGender(language, before) !== undefined || isGivenName(before, reader)) &&
    next.isWord &&
    startsUpper(next.text) &&
    !language.small.has(next.plain)
  );
}

/** Index after the last word of a chunk: capitals, initials with their stops, particles between. */
function chunkEnd(layout: TextLayout, from: number, reader: Reader): number {
  const { words, language } = layout;
  const { sentence, quotedSpan } = words[from]!;
  let to = from + 1;
  while (
    to < words.length &&
    to - from < LONGEST &&
    words[to]!.sentence === sentence &&
    words[to]!.quotedSpan === quotedSpan
  ) {
    const initial = words[to]!.text === '.' && words[to - 1]!.text.length === 1;
    if (isNamePart(layout, to, reader) || (initial && isNamePart(layout, to + 1, reader))) {
      to++;
      continue;
    }
    let after = to;
    // "sagte Barley den Zeitungen": an article, but in "von der Leyen" or "Van der Berg".
    const isArticle =
      language.articles.has(words[to]!.plain) && !language.particles.has(words[to - 1]!.plain);
    if (isArticle) break;
    while (after - to < 3 && after < words.length && language.particles.has(words[after]!.plain)) after++;
    if (after === to || !isNamePart(layout, after, reader)) break;
    to = after + 1;
  }
  return to;
}

/** "Nato-Oberbefehlshaber Hans Weber", "Pourtant Lavrov": a name begins with a given name or a known one. */
function nameStart({ words, sentences }: TextLayout, from: number, to: number, reader: Reader): number {
  if (to - from === 1) return from;
  for (let at = from; at < to; at++)
    if ((isGivenName(words[at]!, reader) && at + 1 < to) || reader.speakers.at(words, at)?.to === to)
      return at;
  const opens = from === sentences[words[from]!.sentence]!.from || !words[from - 1]?.isWord;
  const isSurname = reader.surnames.has(words[to - 1]!.low);
  return opens && to - from === 2 && isSurname ? to - 1 : from;
}
