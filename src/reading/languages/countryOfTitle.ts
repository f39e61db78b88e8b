import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';

/** What texts of a language call countries and their peoples, folded, with the code of the country. */
interface CalledAbroad {
  /** "Венесуэла", "Estados Unidos" */
  readonly countries: ReadonlyMap<string, string>;
  /** "ruso", "США" */
  readonly peoples: ReadonlyMap<string, string>;
  /** "französisch" of "französische" */
  readonly stems: readonly (readonly [stem: string, code: string])[];
}

const made = new WeakMap<Reader, Map<string, CalledAbroad>>();

const FORMER =
  /^(?:ex-|ex(?=president|ministr|primer|cancill|embajad|secretari|gobernad|alcald|jef)|ancien|former|früher|ehemalig|бывш|экс-)/;

/** Countries have three words at most: "Corée du Sud". */
const LONGEST = 3;
/** A declined name keeps so many letters of its stem, and has so many more at most: "России", "Грузией". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/**
 * The country that the title of somebody names, in a text of another language than English: "ministre français", "президент
 * Грузии"; null where it names none, and for whoever held an office before. A country behind another preposition than "of" is where
 * somebody serves, and a people with a capital behind an article is in the name of a body: "des Deutschen Roten Kreuzes".
 *
 * @param to exclusive
 */
export function countryOfTitle(layout: TextLayout, reader: Reader, from: number, to: number): string | null {
  const { words, language } = layout;
  const called = calledIn(language.rules.code, reader);
  if (words.slice(Math.max(0, from - 1), to).some(({ low }) => FORMER.test(low))) return null;
  for (let at = from; at < to; at += 1) {
    const isUpper = startsUpper(words[at]!.text);
    const isArticle = language.articles.has(words[at - 1]?.plain ?? '');
    const before = isArticle ? words[at - 2] : words[at - 1];
    const isServedIn =
      at > from && language.prepositions.has(before?.plain ?? '') && !language.of.has(before?.plain ?? '');
    if (isUpper && isServedIn) continue;
    const isOfBody = isUpper && isArticle && language.rules.code === 'de' && at > from;
    const people = isOfBody ? null : peopleAt(words[at]!, called);
    const country = people ?? (isUpper ? countryAt(words, at, to, called) : null);
    if (country !== null) return country;
  }
  return null;
}

const peopleAt = ({ low }: Word, { peoples, stems }: CalledAbroad): string | null =>
  peoples.get(low) ?? stems.find(([stem]) => low.startsWith(stem))?.[1] ?? null;

function countryAt(words: readonly Word[], at: number, to: number, called: CalledAbroad): string | null {
  for (let length = Math.min(LONGEST, to - at); length > 0; length -= 1) {
    const name = words
      .slice(at, at + length)
      .map(({ low }) => low)
      .join(' ');
    const code = called.countries.get(name);
    if (code !== undefined) return code;
  }
  return declined(words[at]!.low, called);
}

/** "Россией", "Russlands": a country in another case than the nominative. */
function declined(word: string, { countries }: CalledAbroad): string | null {
  if (word.endsWith('s') && countries.has(word.slice(0, -1))) return countries.get(word.slice(0, -1))!;
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return null;
  for (const [name, code] of countries) {
    const stem = name.replace(/(?:ия|[аяйьо])$/, '');
    const ending = word.length - stem.length;
    if (stem.length >= SHORTEST_STEM && word.startsWith(stem) && ending <= LONGEST_ENDING) return code;
  }
  return null;
}

function calledIn(language: string, reader: Reader): CalledAbroad {
  const known = made.get(reader) ?? new Map<string, CalledAbroad>();
  made.set(reader, known);
  const called = known.get(language) ?? compile(language, reader);
  known.set(language, called);
  return called;
}

function compile(language: string, { countries, lexicon }: Reader): CalledAbroad {
  const codes = new Map(
    [...countries].flatMap(([code, { name, also, demonyms }]) =>
      [name, ...also, ...demonyms].map((one) => [foldWords(one), code] as const),
    ),
  );
  const names = lexicon.questions.find((words) => words.language === language)?.names ?? {};
  const peoples = Object.entries(names).flatMap(([word, english]) => {
    const code = codes.get(foldWords(english));
    return code === undefined ? [] : [[foldWords(word), code] as const];
  });
  const isStem = ([word]: readonly [string, string]) => word.endsWith('*');
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return {
    countries: new Map([...countries.keys()].map((code) => [foldWords(regions.of(code) ?? code), code])),
    peoples: new Map(peoples.filter((one) => !isStem(one))),
    stems: peoples.filter(isStem).map(([word, code]) => [word.slice(0, -1), code] as const),
  };
}
