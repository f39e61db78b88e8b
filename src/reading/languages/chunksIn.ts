import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { isGivenName } from '../names/nameChunks.ts';
import type { Reader } from '../prepareReader.ts';
import { titleGender } from '../rules/compileLanguage.ts';

export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** A title or a courtesy stands before it. */
  readonly shown: boolean;
  /** In another case than the nominative, as the title before it shows. */
  readonly declined: boolean;
}

/** Runs of capitalised words that may be names: titles, countries and small words at their front left out. */
export function chunksIn(layout: TextLayout, reader: Reader): Chunk[] {
  const { words, language } = layout;
  const chunks: Chunk[] = [];
  /** "Mme Le Pen", "Jean De Gaulle": a small word with a capital between a title or given name and a surname. */
  const beginsSurname = (at: number): boolean => {
    const before = words[at - 1]?.text === '.' ? words[at - 2] : words[at - 1];
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
  };
  const isCapital = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    return (
      word.isWord &&
      startsUpper(word.text) &&
      !(word.text.length > 1 && /^\p{Lu}+$/u.test(word.text) && !isKnownSurname(word, reader)) &&
      !language.notNames.has(word.plain) &&
      (!language.small.has(word.plain) || isInitial(words, at) || beginsSurname(at)) &&
      !language.bodies.has(word.plain) &&
      titleGender(language, word) === undefined
    );
  };
  for (let at = 0; at < words.length; at++) {
    if (startsUpper(words[at]!.text)) {
      const known = reader.speakers.at(words, at);
      if (known && words[known.to - 1]!.sentence === words[at]!.sentence && !isCapital(known.to)) {
        chunks.push({ from: at, to: known.to, shown: false, declined: false });
        at = known.to - 1;
        continue;
      }
    }
    if (!isCapital(at)) continue;
    const { sentence, quotedSpan } = words[at]!;
    let to = at + 1;
    while (
      to < words.length &&
      to - at < 12 &&
      words[to]!.sentence === sentence &&
      words[to]!.quotedSpan === quotedSpan
    ) {
      if (isCapital(to)) to++;
      else if (words[to]!.text === '.' && words[to - 1]!.text.length === 1 && isCapital(to + 1)) to++;
      else {
        let after = to;
        while (after - to < 3 && after < words.length && language.particles.has(words[after]!.plain)) after++;
        if (after === to || !isCapital(after)) break;
        to = after + 1;
      }
    }
    let from = at;
    if (to - from > 1) {
      // "Nato-Oberbefehlshaber Hans Weber", "Pourtant Lavrov": a name begins with a given name or a known one.
      for (let later = from; later < to; later++) {
        const known = reader.speakers.at(words, later);
        if ((isGivenName(words[later]!, reader) && later + 1 < to) || (known !== null && known.to === to)) {
          from = later;
          break;
        }
      }
      const opens = from === layout.sentences[sentence]!.from || !words[from - 1]?.isWord;
      if (
        from === at &&
        opens &&
        to - from === 2 &&
        !isGivenName(words[at]!, reader) &&
        isKnownSurname(words[to - 1]!, reader)
      )
        from = to - 1;
    }
    let before = from - 1;
    if (words[before]?.text === '.') before--;
    const shown =
      before >= 0 &&
      words[before]!.sentence === sentence &&
      titleGender(language, words[before]!) !== undefined;
    const declined = shown && language.declinedTitles.has(words[before]!.plain);
    const article = before >= 0 && !shown && language.articles.has(words[before]!.plain);
    if (!article || to - from === 1) chunks.push({ from, to, shown, declined });
    at = to - 1;
  }
  return chunks;
}

/** "С. Лавров": a letter and a stop right behind it. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  words[at]!.text.length === 1 && words[at + 1]?.text === '.' && words[at + 1]!.start === words[at]!.end;

const isKnownSurname = (word: Word, reader: Reader): boolean => reader.surnames.has(word.low);
