import type { Lexicon, ReadoutTheme } from '../../reading/lexicon.ts';
import { englishOf } from '../../reading/rules/compileLanguage.ts';
import { isKind, MONTH } from '../../reading/rules/wordKinds.ts';
import { namesSides } from '../../reading/sideOfSource.ts';
import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { isSmallWord } from '../verify/smallWords.ts';
import type { Readout } from './meetingOf.ts';
import { themesOf } from './themesOf.ts';

/** What a passage takes up: a theme of the data, a topic of the reading, or a name. */
export interface Matter {
  /** `theme victory`, `topic health`, `name navalny`. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'theme' | 'topic' | 'name';
  readonly frame: ReadoutTheme['frame'];
  /** The words of the text that show it. */
  readonly terms: readonly Span[];
  /** True for a topic or the name of a place or body whose words show another matter too: "North Korea", Korean Peninsula; and where no words of the theme show it. */
  readonly isTold?: boolean;
}

/** A sentence of a readout with what it is compared by. */
export interface Passage extends Span {
  /** Its place in the text, counting sentences from 0. */
  readonly at: number;
  readonly matters: readonly Matter[];
  /** True for a line that says nothing itself: "The below is attributable to …:", "Office of the Spokesperson". */
  readonly isIntroduction: boolean;
  /** Words that say something, without endings; names of the sides and of those who met left out. */
  readonly stems: ReadonlySet<string>;
}

/** Words that nearly every sentence of a readout has. */
const COMMON = new Set(
  `president presidents prime minister ministers secretary state chancellor king foreign leader leaders leadership head
   heads two both side sides country countries nation nations people discuss discussed discussion discussing exchange
   exchanged view views opinion agree agreed agreement agreements note noted stress stressed emphasise emphasised emphasize
   emphasized underscore underscored underline express expressed reiterate reiterated reaffirm reaffirmed confirm confirmed
   convey conveyed speak spoke talk talked say said state stated mention mentioned cover covered topic topics issue issues
   matter matters question questions situation current topical key various number range include including particular
   importance important need work working continue continued also today recent regard regarding context part turn
   telephone phone call conversation conversations initiative federation republic kingdom federal great development
   developments cooperation aspect aspects detail general international`
    .split(/\s+/)
    .map(stem),
);

/** The headings of topics that say no more than that two sides have relations, or that some region has a conflict. */
const UNTOLD = /^(?:relations\/|regional-conflicts$|multilateral-bodies$|trade-and-energy$|health$)/;

/**
 * The sentences of a readout with the matters that each takes up.
 *
 * @param sides codes of the sides that met: their names are in every sentence and compare nothing
 * @param met last names, folded, of those who met by any of the accounts: they compare nothing either
 * @example passagesOf(russian, ['GB', 'RU'], new Set(['putin']), lexicon)[2].matters.map((m) => m.label) // ['space']
 */
export function passagesOf(
  readout: Readout,
  sides: readonly string[],
  met: ReadonlySet<string>,
  lexicon: Lexicon,
): Passage[] {
  const { text, reading } = readout;
  const own = new Set<string>();
  const named = namesOf(readout, sides, met, lexicon, own);
  const ofSides = namesOfSides(sides, met, lexicon);
  const place = reading.talks[0]?.place ?? null;
  const english = englishOf(lexicon);
  let told = 0;
  return reading.sentences.map((sentence, at) => {
    const within = (span: Span) => span.start >= sentence.start && span.end <= sentence.end;
    const isIntroduction = saysNothing(text.slice(sentence.start, sentence.end));
    if (isIntroduction) return { ...sentence, at, matters: [], stems: new Set<string>(), isIntroduction };
    told++;
    const matters = themesTold(text, sentence, told <= 2, ofSides, lexicon);
    // "received the President", in whatever words: what the reading takes for the talks.
    addBilateral(matters, text, sentence, sides, lexicon);
    const isEvidence = ({ evidence }: Readout['reading']['talks'][number]) => within(evidence);
    if (told <= 2 && reading.talks.some(isEvidence)) addOpening(matters, sentence, lexicon);
    const themed = matters.flatMap(({ terms }) => terms);
    for (const { id, label, passages } of reading.topics) {
      if (UNTOLD.test(id)) continue;
      const terms = passages
        .filter(within)
        .flatMap((passage) => passage.terms)
        .filter((term) => !ofSides.has(foldName(text.slice(term.start, term.end))));
      const isTold = terms.every((term) => meets(term, themed));
      if (terms.length > 0)
        matters.push({ key: `topic ${id}`, label, kind: 'topic', frame: null, terms, isTold });
    }
    addNames(matters, named, (span) => within(span) && !place?.includes(text.slice(span.start, span.end)));
    const telling = comparableWords(text.slice(sentence.start, sentence.end)).filter(
      ({ form }) => form.length > 2 && !isSmallWord(form) && !own.has(form) && !isKind(form, english, MONTH),
    );
    const stems = new Set(telling.map(({ form }) => stem(form)).filter((root) => !COMMON.has(root)));
    return {
      start: sentence.start,
      end: sentence.end,
      at,
      matters,
      stems,
      isIntroduction,
    };
  });
}

/** The names in a sentence; where they met is no matter of the talks. */
function addNames(matters: Matter[], named: readonly Named[], isMatter: (span: Span) => boolean): void {
  const shown = matters.flatMap(({ terms }) => terms);
  const isOpening = matters.some(({ frame }) => frame === 'opening');
  // Bodies in the sentence that says who met are those whom they speak for.
  const others = isOpening ? named.filter(({ isPerson, isPlace }) => isPerson || isPlace) : named;
  for (const { key, label, mentions, isPerson } of others) {
    const terms = mentions.filter(isMatter);
    const isTold = !isPerson && terms.every((term) => meets(term, shown));
    if (terms.length > 0)
      matters.push({ key: `name ${key}`, label, kind: 'name', frame: null, terms, isTold });
  }
}

/** The themes that a sentence takes up; the name of a side alone shows none. */
function themesTold(
  text: string,
  sentence: Span,
  isFirst: boolean,
  ofSides: ReadonlySet<string>,
  lexicon: Lexicon,
): Matter[] {
  return themesOf(text, sentence, lexicon).flatMap(({ theme, terms }): Matter[] => {
    // That they met is said where a readout begins; later the words are about other talks.
    if (theme.frame === 'opening' && !isFirst) return [];
    const own = terms.filter(({ start, end }) => !ofSides.has(foldName(text.slice(start, end))));
    return own.length > 0
      ? [{ key: `theme ${theme.id}`, label: theme.label, kind: 'theme', frame: theme.frame, terms: own }]
      : [];
  });
}

/** "China-U.S. relations", "Russian-Greek cooperation" */
const OF_BOTH =
  /(?<!\p{L})(?<pair>\p{Lu}[\p{L}.]{1,20}[-–]\p{Lu}[\p{L}.]{1,20}) (?:relations|relationship|ties|cooperation|partnership)(?!\p{L})/gu;

/** Adds what two sides have with each other where a sentence names it by both. */
function addBilateral(
  matters: Matter[],
  text: string,
  { start, end }: Span,
  sides: readonly string[],
  lexicon: Lexicon,
): void {
  const theme = lexicon.readouts?.find(({ id }) => id === 'bilateral');
  const key = `theme ${theme?.id}`;
  if (!theme || matters.some((matter) => matter.key === key)) return;
  const terms = [...text.slice(start, end).matchAll(OF_BOTH)].flatMap((found) => {
    const named = namesSides(found.groups!.pair!.replace(/[-–]/, ' '), lexicon);
    const at = start + found.index;
    return named.length > 1 && named.every((side) => sides.includes(side))
      ? [{ start: at, end: at + found[0].length }]
      : [];
  });
  if (terms.length > 0) matters.push({ key, label: theme.label, kind: 'theme', frame: theme.frame, terms });
}

function addOpening(matters: Matter[], { start }: Span, { readouts = [] }: Lexicon): void {
  const opening = readouts.find(({ frame }) => frame === 'opening');
  if (!opening || matters.some(({ frame }) => frame === 'opening')) return;
  matters.push({
    key: `theme ${opening.id}`,
    label: opening.label,
    kind: 'theme',
    frame: opening.frame,
    terms: [{ start, end: start }],
    isTold: true,
  });
}

/** The names of the countries that met, of their people and capitals, and of those who met, folded. */
const namesOfSides = (
  sides: readonly string[],
  met: ReadonlySet<string>,
  { places }: Lexicon,
): ReadonlySet<string> =>
  new Set([
    ...met,
    ...places.flatMap(({ kind, country, name, also, demonyms }) =>
      (kind === 'country' || kind === 'capital') && country && sides.includes(country)
        ? [name, ...also, ...demonyms].map(foldName)
        : [],
    ),
  ]);

const meets = (term: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => term.start < end && start < term.end);

/** The longest heading, in words. */
const HEADING = 6;

/** Whether a line introduces what follows or is a heading, a date or a letterhead. */
const saysNothing = (line: string): boolean =>
  line.endsWith(':') || (!/[.!?…;,"”’)]$/.test(line) && line.split(/\s+/).length <= HEADING);

interface Named {
  readonly key: string;
  readonly label: string;
  readonly mentions: readonly Span[];
  readonly isPlace: boolean;
  readonly isPerson: boolean;
}

/** What is held, signed or agreed in a town and named after it, behind its name: "Minsk agreements", "Lisbon climate conference". */
const OCCASION =
  /^ (?:\p{L}+ ){0,2}(?:accords?|agreements?|charter|conferences?|congress|conventions?|declarations?|deal|document|format|formula|forum|framework|group|meetings?|memorand(?:um|a)|package|pledges?|principles|process|protocols?|rounds?|rules|statement|summits?|talks|treat(?:y|ies)|understandings?)(?!\p{L})/iu;

/** The countries that a text names, by their places and their peoples, with a name for each. */
function countriesIn(
  { text, reading }: Pick<Readout, 'text' | 'reading'>,
  lexicon: Lexicon,
): Map<string, { label: string; mentions: Span[] }> {
  const countries = new Map<string, { label: string; mentions: Span[] }>();
  const add = (country: string, name: string, mentions: readonly Span[]) => {
    const listed = lexicon.places.find((one) => one.kind === 'country' && one.country === country);
    const known = countries.get(country) ?? { label: listed?.name ?? name, mentions: [] };
    known.mentions.push(...mentions);
    countries.set(country, known);
  };
  for (const { country, name, mentions } of reading.places) {
    const isCountry = lexicon.places.some((one) => one.kind === 'country' && one.name === name);
    // "the Lisbon conference" is no Portugal.
    const own = isCountry
      ? mentions
      : mentions.filter(({ end }) => !OCCASION.test(text.slice(end, end + 60)));
    if (own.length > 0) add(country ?? name, name, own);
  }
  // "Iranian" names Iran: that only one side names it must not be said of a text that has its adjective.
  for (const { country, start, end } of peoplesIn(text, lexicon)) add(country, country, [{ start, end }]);
  return countries;
}

/**
 * Persons, countries and bodies that a readout names, besides those who met. The words for those who met are put into
 * `own`.
 */
function namesOf(
  { text, reading }: Readout,
  sides: readonly string[],
  met: ReadonlySet<string>,
  lexicon: Lexicon,
  own: Set<string>,
): Named[] {
  const addOwn = (words: string) => {
    for (const { form } of comparableWords(words)) own.add(form);
  };
  for (const { name, also, demonyms, country, kind } of lexicon.places)
    if (country && sides.includes(country) && (kind === 'country' || kind === 'capital'))
      for (const one of [name, ...also, ...demonyms]) addOwn(one);
  const named: Named[] = [];
  for (const { name, mentions } of reading.people) {
    if (met.has(foldName(name).split(' ').at(-1)!)) addOwn(name);
    else named.push({ key: name.toLowerCase(), label: name, mentions, isPlace: false, isPerson: true });
  }
  for (const name of met) addOwn(name);
  for (const [key, { label, mentions }] of countriesIn({ text, reading }, lexicon))
    if (!sides.includes(key))
      named.push({ key: key.toLowerCase(), label, mentions, isPlace: true, isPerson: false });
  for (const { name, mentions } of reading.organisations)
    named.push({ key: name.toLowerCase(), label: name, mentions, isPlace: false, isPerson: false });
  // Bodies of those who met are in every text: "White House", "Foreign Ministry".
  return named.filter(
    ({ label, isPlace }) =>
      (isPlace || !namesSides(label, lexicon).some((side) => sides.includes(side))) &&
      !OF_ANY_STATE.test(label) &&
      label.length > 1 &&
      !/\b(?:Mr|Mrs|Ms|Dr|H\.E)\b/.test(label),
  );
}

/** Bodies that every state has: named without it they are those of the sides. */
const OF_ANY_STATE =
  /^(?:the )?(?:armed forces|army|navy|air force|government|parliament|cabinet|congress|senate|(?:foreign|defence|defense|interior|finance) ministry|ministry of (?:foreign affairs|defence|defense)|embassy|department of (?:defense|state))$/i;

const demonyms = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Where a text has the word for a people, with the country. */
function peoplesIn(text: string, lexicon: Lexicon): (Span & { country: string })[] {
  const known =
    demonyms.get(lexicon) ??
    new Map(
      lexicon.places.flatMap(({ kind, country, demonyms: words }) =>
        kind === 'country' && country ? words.map((word): [string, string] => [word, country]) : [],
      ),
    );
  demonyms.set(lexicon, known);
  return [...text.matchAll(/\p{Lu}\p{L}+/gu)].flatMap((match) => {
    const country = known.get(match[0]);
    return country ? [{ start: match.index, end: match.index + match[0].length, country }] : [];
  });
}
