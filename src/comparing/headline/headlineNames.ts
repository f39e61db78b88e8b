import type { Lexicon } from '../../reading/lexicon.ts';
import { englishOf } from '../../reading/rules/compileLanguage.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';

/** A headline above its article, and what of its words the article has. */
interface NamedIn {
  readonly headline: string;
  readonly text: string;
  readonly isThere: (word: ComparableWord) => boolean;
  readonly lexicon: Pick<Lexicon, 'places' | 'speakers' | 'verbs' | 'languages'>;
}

/**
 * The names of a headline that its article does not have: of a country, of somebody, or the capital in which it says that
 * something was. Not those of the office of somebody whom the article names.
 *
 * @param telling the headline's words that say something
 * @example namesMissing(comparableWords('Talks in Oslo'), { headline: 'Talks in Oslo', text: 'Norway agreed.', isThere: () => true, lexicon }).length // 1
 */
export function namesMissing(
  telling: readonly ComparableWord[],
  { headline, text, isThere, lexicon }: NamedIn,
): ComparableWord[] {
  const { places } = lexicon;
  return telling.filter((word) => {
    const written = headline.slice(word.start, word.end);
    if (isThere(word)) return isCapitalUnnamed(word, headline, text, places);
    const isOne =
      (countryNamed(written, places) !== null && !isTag(word, headline)) ||
      isName(word, headline) ||
      isFirstName(word, headline, lexicon) ||
      isKnownPerson(written, lexicon);
    return isOne && !isOfTitle(word, headline, isThere);
  });
}

/** In a headline whose words are not all in capitals, one in the middle that begins with a capital. */
function isName(word: ComparableWord, headline: string): boolean {
  const raw = [...headline.matchAll(/[\p{L}][\p{L}'’-]{2,}/gu)].map(([one]) => one).slice(1);
  const lower = raw.filter((one) => /^\p{Ll}/u.test(one)).length;
  const opens = /(?:^|[:;?!.|–—]\s*|["“'‘])$/u.test(headline.slice(0, word.start));
  return lower >= raw.length / 2 && /^\p{Lu}/u.test(headline.slice(word.start)) && !opens;
}

/** "Holt denies …": the first word before a verb of speech in the present, where it is no word for a person, an office or a thing that speaks. */
function isFirstName(
  { start, end, form }: ComparableWord,
  headline: string,
  lexicon: Pick<Lexicon, 'verbs' | 'languages'>,
): boolean {
  if (start !== 0 || !/^\p{Lu}\p{Ll}+$/u.test(headline.slice(start, end))) return false;
  const next = /^ (\p{Ll}+s)\b/u.exec(headline.slice(end))?.[1];
  if (!next || !lexicon.verbs.some(({ forms, phrase }) => !phrase && forms.includes(next))) return false;
  return (englishOf(lexicon).kinds.get(form) ?? 0) === 0 && !SPEAKS.test(form);
}
const SPEAKS =
  /^(?:study|poll|report|survey|paper|newspaper|book|data|letter|document|memo|email|video|website|source|nobody|somebody|everybody|who|expert|insider|rumou?r|review|test|film|map|man|woman|boy|girl|teen|mum|mom|dad|family|couple|fan|owner|driver|doctor|nurse|farmer|scientist|researcher|analyst|economist|it|he|she|this|that|what)$/;

const OFFICE =
  /\b(?:minister|secretary|envoy|representative|ambassador|director|office|coordinator|president|chancellor|king|emir|leader)s? (?:for|to|of|in|on) (?:the )?(?:\p{Lu}[\p{L}'’-]+ )?$/iu;

/** "President of Chad Idriss Maro", "Minister for the Middle East": of an office that the article need not name. */
function isOfTitle(
  { start, end }: ComparableWord,
  headline: string,
  isThere: (word: ComparableWord) => boolean,
): boolean {
  if (!OFFICE.test(headline.slice(0, start))) return false;
  const holder = /^(?: \p{Lu}[\p{L}'’.-]+){1,4}/u.exec(headline.slice(end))?.[0] ?? '';
  return (
    /\bfor (?:the )?(?:\p{Lu}\p{Ll}+ )?$/u.test(headline.slice(0, start)) ||
    comparableWords(holder).some(isThere)
  );
}

/** "meet in Ankara" above a text that says "Turkish" and nowhere "Ankara": a capital is a place behind "in". */
function isCapitalUnnamed(
  { start, end }: ComparableWord,
  headline: string,
  text: string,
  places: Lexicon['places'],
): boolean {
  const written = headline.slice(start, end);
  if (!/\bin $/.test(headline.slice(0, start)) || /\bcapital\b(?! of \p{Lu})/iu.test(text)) return false;
  const capital = places.find(
    ({ kind, name, also }) => kind === 'capital' && (name === written || also.includes(written)),
  );
  return capital !== undefined && ![capital.name, ...capital.also].some((name) => text.includes(name));
}

/** "India: angry bride …": where it was, before what is told. */
const isTag = ({ start, end }: ComparableWord, headline: string): boolean =>
  start === 0 && /^\s*[:|]/.test(headline.slice(end));

/**
 * The country that a word names, itself, by its people or by its capital; null for any other word.
 *
 * @example countryNamed('Norwegian', lexicon.places) // 'NO'
 */
export function countryNamed(written: string, places: Lexicon['places']): string | null {
  if (!/^\p{Lu}/u.test(written)) return null;
  const names = countryNames(places);
  const name = written.replace(/['’]s$/, '');
  return names.get(name) ?? names.get(`${name}.`) ?? null;
}

/**
 * The countries that a text names in any way.
 *
 * @example countriesIn('Norwegian ships left the United States.', lexicon.places).has('US') // true
 */
export function countriesIn(text: string, places: Lexicon['places']): Set<string> {
  const names = countryNames(places);
  const found = new Set(
    [...text.matchAll(/\p{Lu}[\p{L}’']+/gu)].flatMap(
      ([written]) => names.get(written.replace(/['’]s$/, '')) ?? [],
    ),
  );
  for (const [name, country] of names) if (/[ .]/.test(name) && text.includes(name)) found.add(country);
  return found;
}

const byPlaces = new WeakMap<Lexicon['places'], ReadonlyMap<string, string>>();

/** Countries by their names, those of their people and their capitals. */
function countryNames(places: Lexicon['places']): ReadonlyMap<string, string> {
  const known = byPlaces.get(places);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { kind, country, name, also, demonyms } of places)
    if (country && (kind === 'country' || kind === 'capital'))
      for (const one of [name, ...also, ...demonyms]) names.set(one, country);
  byPlaces.set(places, names);
  return names;
}

const surnames = new WeakMap<Lexicon['speakers'], ReadonlySet<string>>();

/** Whether a word is the surname of somebody in the lexicon: it may begin a headline, and stand among capitals. */
function isKnownPerson(written: string, { speakers }: Pick<Lexicon, 'speakers'>): boolean {
  const known =
    surnames.get(speakers) ??
    new Set(
      speakers.flatMap(({ kind, name }) => (kind === 'person' ? name.split(' ').slice(1).slice(-1) : [])),
    );
  surnames.set(speakers, known);
  return known.has(written);
}
