import type { StoredVersion } from '../../src/archive/port.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { namesSides } from '../../src/reading/sideOfSource.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { countryNamed } from '../asked/countryNamed.ts';
import { countryOfBody } from '../asked/entities.ts';
import { knownNames } from '../asked/knownNames.ts';
import { MOST_QUOTED } from '../asked/speakerSearch.ts';
import { titleInEnglish } from '../asked/titleInEnglish.ts';
import { inFull, titlesOf } from '../asked/titles.ts';
import { linesOpening } from './openingOf.ts';
import { type Archived, textsWith } from './textsWith.ts';

/** "Kestrian PM", "Orlund's defence minister": a country or its people, and an office. */
const OF_COUNTRY = /^(?:the )?(\p{Lu}[\p{L}-]{3,}?)(?:['’]s?)? ((?:\p{L}+ ){0,3}\p{L}+)$/u;
const TWO_WORDS = /^(?:the )?(\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+?)(?:['’]s?)? ((?:\p{L}+ ){0,3}\p{L}+)$/u;
/** "who leads Kestria?" */
export const LED = /^(?:leads?|heads?|runs?|rules?|governs?|led|headed) (?:the )?(\p{Lu}[\p{L}-]{3,})$/u;
/** "Prime Minister of Kestria", "president of the Republic of South Kestria" */
const COUNTRY_BEHIND =
  /^(?:the )?((?:\p{L}+ ){0,3}?\p{L}+) of (?:the )?(?:Republic of (?:the )?)?((?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]{3,})$/u;

/** "Bavaria's leader", "the head of BASF": whoever is at its head, whatever the office is called. */
const LEADER = /^(?:leader|head|chief|boss)$/;
const LEADERS =
  '(?:minister-president|prime minister|premier|president and ceo|president|chancellor|chief executive|ceo|chairman|chairwoman|head|leader|director-general)';
/** "opposition leader", "Kestrian opposition": of one country or of whichever the texts are about. */
export const OPPOSITION =
  /\bopposition (?:leader|chief)$|(?:^|\p{L} )opposition$|^leader of the opposition$/iu;

/**
 * Whoever holds an office of a country that the lexicon does not know, by what texts call them, or held it, one after the other;
 * empty where that is not sure.
 *
 * @example await holdersOf('Kestrian PM', desk) // ['Dario Quell'], whom a text calls "Prime Minister Dario Quell of Kestria"
 */
export async function holdersOf(words: string, desk: Archived): Promise<readonly string[]> {
  const isOpposition = OPPOSITION.test(words);
  const { country = '', typed = '' } = await officeAsked(words, desk);
  if (!isOpposition && (country === '' || typed === '')) return [];
  // "Blair's spokesman" is nobody of a country called Blair.
  if (country !== '' && (await isSurname(country, desk))) return [];
  const { title, sought } = isOpposition ? OF_OPPOSITION : patternOf(inFull(typed, titlesOf(desk.lexicon)));
  const holders = (more: string) => holdersIn(`${sought}${more}`.trim(), title, country, desk);
  const found = withoutSurnames(await holders(country === '' ? '' : `${stemOf(country)}*`));
  const joined = found.filter(({ isProven }) => isProven);
  // A town may be read as somebody: "In Port Selme, the president of Kestria, Dario Quell".
  const proven = joined.length > 1 ? joined.filter(({ isQuoted }) => isQuoted) : joined;
  if (proven.length > 0) return proven.map(({ name }) => name);
  // Of a known country the lexicon knows who holds what: being named in a text about it makes nobody its ambassador, but an
  // outlet of the country calls its ministers by their office alone.
  const known = country === '' ? null : countryNamed(country, knownNames(desk.lexicon));
  if (known) return onlyAtHome(await holders(''), known.code, desk);
  const [only, other] = found.filter((one) => one.isLikely && one.isAbout);
  if (!only || other) return [];
  // Texts that do not name the country may show that the office is another's.
  const all = await holders(only.name.split(' ').at(-1)!);
  return all.find(({ name }) => name === only.name)?.isLikely ? [only.name] : [];
}

/**
 * Whoever the archive has under a title that names an office and its country, in whatever language: "canciller de Costaluz", "kestrischer
 * Außenminister". Null for nobody and for several.
 *
 * @example await titledSo('Kestrian foreign minister', desk) // null
 */
export async function titledSo(words: string, desk: Archived): Promise<string | null> {
  const { country, typed } = await officeAsked(words, desk);
  if (!country || !typed || countryNamed(country, knownNames(desk.lexicon))) return null;
  const office = foldName(inFull(typed, titlesOf(desk.lexicon))).split(' ');
  const stem = stemOf(country);
  const fits = (await desk.archive.findPeople({ limit: MOST_QUOTED })).filter(({ title, name }) => {
    const written = foldName(title ?? '').split(' ');
    const english = title ? foldName(titleInEnglish(title, desk.lexicon)).split(' ') : [];
    const isOf = written.some((word) => word.startsWith(stem));
    return name.includes(' ') && isOf && office.every((word) => english.includes(word));
  });
  return fits.length === 1 ? fits[0]!.name : null;
}

/**
 * Whoever the archive has under a title in another language that names the office alone, where every text that names them is told of
 * the country: "Wirtschaftsministerin Leyla Sander", in a text that begins with Tolvia. Null for nobody and for several.
 *
 * @example await titledAbroad('Tolvian economy minister', desk) // null
 */
export async function titledAbroad(words: string, desk: Archived): Promise<string | null> {
  const { country, typed } = await officeAsked(words, desk);
  if (!country || !typed || countryNamed(country, knownNames(desk.lexicon))) return null;
  const office = foldName(inFull(typed, titlesOf(desk.lexicon)));
  const fits = (await desk.archive.findPeople({ limit: MOST_QUOTED })).filter(
    ({ title, name }) =>
      title !== null &&
      name.includes(' ') &&
      foldName(title) !== office &&
      foldName(titleInEnglish(title, desk.lexicon)) === office,
  );
  const [only, other] = fits;
  if (!only || other) return null;
  const texts = await textsWith([`"${only.name}"`], desk);
  return texts.length > 0 && texts.every((version) => isToldOf(version, stemOf(country))) ? only.name : null;
}

/** Without whoever is a surname alone that another of them has: "FOREIGN MINISTER RIEL" of a transcript is Tomas Riel. */
const withoutSurnames = (holders: readonly Holder[]): Holder[] =>
  holders.filter(
    ({ name }) =>
      name.includes(' ') || !holders.some((other) => foldName(other.name).endsWith(` ${foldName(name)}`)),
  );

/** The country of an office that is asked for, and the office as typed; neither where the words are none. */
export async function officeAsked(
  words: string,
  desk: Archived,
): Promise<{ readonly country?: string | undefined; readonly typed?: string | undefined }> {
  const led = LED.exec(words)?.[1];
  if (led) return { country: led, typed: 'leader' };
  const [, behind, of] = COUNTRY_BEHIND.exec(words) ?? [];
  if (behind) return { country: of, typed: behind };
  // "New Zealand PM", "South Kestrian president"
  const [, two, held] = TWO_WORDS.exec(words) ?? [];
  if (two !== undefined && (await mayBeCountry(two, desk))) return { country: two, typed: held };
  const [, country, typed] = OF_COUNTRY.exec(words) ?? [];
  return { country, typed };
}

/** Whether two words may be a country that the lexicon does not know: "Dario Quell's spokesman" is nobody of a country. */
async function mayBeCountry(two: string, desk: Archived): Promise<boolean> {
  if (countryNamed(two, knownNames(desk.lexicon)) !== null) return true;
  const isTitle = titlesOf(desk.lexicon).all.has(foldName(two.split(' ')[1]!));
  return !isTitle && !(await isPersons(two, desk));
}

/** How texts write an office, as a pattern, and by which words they are searched. */
interface OfficePattern {
  readonly title: string;
  readonly sought: string;
}

const OF_OPPOSITION: OfficePattern = {
  title: '(?:leader of the (?:\\p{L}+ )?opposition|opposition leader|leads the opposition)',
  sought: 'opposition ',
};

function patternOf(office: string): OfficePattern {
  if (LEADER.test(office)) return { title: LEADERS, sought: '' };
  if (office === 'prime minister') return { title: '(?:prime minister|premier)', sought: '' };
  // "the Lydran ambassador to the UN"
  if (/ to the (?:un|united nations)$/.test(office))
    return { title: '(?:ambassador|permanent representative|representative)', sought: '' };
  // "the defense minister" is a defence minister where texts are British.
  if (/\bdefen[cs]e\b/.test(office)) return { title: office.replace(/defen[cs]e/, 'defen[cs]e'), sought: '' };
  // "spokesperson" is whichever word a text has for it.
  const speaks = /^(.*?) ?spokes(?:man|woman|person)$/.exec(office);
  if (speaks) {
    const of = speaks[1] ?? '';
    return { title: `${of} spokes\\p{L}+`.trim(), sought: of === '' ? 'spokes* ' : `"${of}" ` };
  }
  return { title: office, sought: `"${office}" ` };
}

/** The only one of those holders who is of a country; nobody where several are. */
async function onlyAtHome(
  holders: readonly Holder[],
  code: string,
  desk: Archived,
): Promise<readonly string[]> {
  const [home, another] = await holdersAtHome(holders, code, desk);
  return home && !another ? [home] : [];
}

/** Which holders of an office are of a country: by what texts say, else because only outlets of the country give the office. */
async function holdersAtHome(
  holders: readonly Holder[],
  code: string,
  { archive, lexicon }: Archived,
): Promise<readonly string[]> {
  const named = holders.filter(({ name }) => name.includes(' '));
  const sided = await Promise.all(
    named.map(async ({ name, outlets }) => {
      const side = (await archive.findPeople({ name })).find((one) => one.name === name)?.side ?? null;
      return { name, outlets, side };
    }),
  );
  const theirs = sided.filter(({ side }) => side === code);
  // "Gaborone Herald"
  const isOfCountry = (outlet: string) => namesSides(outlet, lexicon).join() === code;
  const home =
    theirs.length > 0
      ? theirs
      : sided.filter(({ side, outlets }) => side === null && outlets.every(isOfCountry));
  return home.map(({ name }) => name);
}

/** Whether somebody of the archive has a word for a surname. */
async function isSurname(word: string, { archive }: Archived): Promise<boolean> {
  const folded = foldName(word);
  const people = await archive.findPeople({ anyWord: folded.split(' '), limit: 20 });
  return people.some(({ name, title, side }) => {
    const parts = foldName(name).split(' ');
    // "Office of the President of Kestria" is nobody called Kestria.
    const isPerson = countryOfBody(name) === null && (title !== null || side !== null);
    return parts.length > 1 && parts.at(-1) === folded && isPerson;
  });
}

/** Whether a name is that of a person of the archive, whole or by surname. */
export async function isPersons(name: string, { archive }: Archived): Promise<boolean> {
  const folded = foldName(name);
  const people = await archive.findPeople({ anyWord: folded.split(' '), limit: 20 });
  return people.some((one) => {
    const own = foldName(one.name);
    return (
      own.includes(' ') && (own === folded || own.endsWith(` ${folded}`)) && countryOfBody(one.name) === null
    );
  });
}

/** "Kestrian" and "Kestria" begin alike. */
export const stemOf = (country: string): string =>
  foldWords(country).slice(0, Math.max(4, Math.floor(country.length * 0.7)));

/** "Defence Minister General Tarek Zein" */
const RANK =
  '(?:(?:general|gen|admiral|adm|colonel|col|marshal|sheikh|prince|princess|dr|mr|mrs|ms|sir|lord) )?';

/** "ambassador in Brannick, Mira Osten" */
const POSTED_AT = ' (?:in|to) (?:the )?\\p{L}+(?: \\p{L}+){0,2}';

interface Holder {
  readonly name: string;
  readonly isQuoted: boolean;
  /** A text joins the office, the name and the country. */
  readonly isProven: boolean;
  /** Where texts give the name the office. */
  readonly outlets: readonly string[];
  /** Every text that gives the name the office is about the country, or of it and another, from its first sentences on. */
  readonly isLikely: boolean;
  /** One of these texts is about the country alone. */
  readonly isAbout: boolean;
}

const NOT_YET_FOUND: Omit<Holder, 'name'> = {
  isQuoted: false,
  isProven: false,
  isLikely: true,
  isAbout: false,
  outlets: [],
};

/** People to whom the texts with some words give an office. */
async function holdersIn(words: string, title: string, country: string, desk: Archived): Promise<Holder[]> {
  const stem = country && stemOf(country);
  const found = new Map<string, Omit<Holder, 'name'>>();
  for (const version of await textsWith([words], desk)) {
    const { reading, article } = version;
    // "the Council's chief" in a text of the Continental Council
    const outlet = article.source ?? '';
    const lastWord = foldWords(outlet).split(' ').at(-1)!;
    const isAbout = (country !== '' && lastWord.startsWith(stem)) || isToldOf(version, stem);
    const isOf = isAbout || isToldBeside(version, stem);
    for (const { name, mentions } of reading.people)
      for (const given of mentions.map((mention) => officeGiven(version, mention, title, stem))) {
        if (!given) continue;
        const known = found.get(name) ?? NOT_YET_FOUND;
        found.set(name, {
          isQuoted: known.isQuoted || reading.quotes.some((quote) => quote.speakerName === name),
          isProven: known.isProven || given.isProven,
          isLikely: known.isLikely && isOf && !given.isAnothers,
          isAbout: known.isAbout || isAbout,
          outlets: [...known.outlets, outlet],
        });
      }
  }
  return [...found].map(([name, how]) => ({ name, ...how }));
}

/** "Kestria and the Isle of Maren signed a deal": told of both. */
const isToldBeside = (version: StoredVersion, stem: string): boolean =>
  new RegExp(`\\band (?:the )?${REALM}${stem}`, 'u').test(foldWords(linesOpening(version).join(' ')));

/** Whether the sentence of a mention joins the office to the country, or to another one; null where it does not give the office. */
function officeGiven(
  { reading, text }: StoredVersion,
  mention: Span,
  title: string,
  stem: string,
): { readonly isProven: boolean; readonly isAnothers: boolean } | null {
  const isAround = (s: Span) => s.start <= mention.start && mention.end <= s.end;
  const sentence =
    reading.sentences.find(isAround) ??
    reading.paragraphs.find(isAround) ??
    headlineAround(reading, isAround);
  if (!sentence) return null;
  const said = foldWords(text.slice(sentence.start, sentence.end));
  const called = RegExp.escape(foldWords(text.slice(mention.start, mention.end)));
  // "Markus becomes foreign minister, Halvorsen takes over": a comma behind what somebody becomes begins another's clause.
  const near = `(?<!${BECOMES})${title}(?:${POSTED_AT},|,?) (?:of (?:the )?(?:republic of (?:the )?)?${stem}\\p{L}*(?: republic)?,? )?${RANK}${called}|${title} ${RANK}${called}|${called},? (?:who |the |is |becomes |became )*${title}`;
  if (!new RegExp(near, 'u').test(said)) return null;
  return {
    isProven: joins(said, called, title, stem),
    isAnothers: new RegExp(
      `${title},? ${called},? of (?:the )?(?!${stem})|(?<!\\p{L})(?!${stem}|${OWN_COUNTRY})\\p{L}+'s (?:${OF_OFFICE} ){0,3}${title},? ${called}`,
      'u',
    ).test(said),
  };
}

/** What goes before an office that somebody is given: the name behind it may begin another's clause. */
export const BECOMES =
  '(?:becomes?|became|as|named|appointed|elected|made) (?:(?:the|a|an|acting|new) ){0,2}';

/** "Her country's foreign minister" is of the country that the text is about. */
const OWN_COUNTRY = '(?:country|nation|state|kingdom|republic|government|island)(?!\\p{L})';

/** The headline of a text that holds it, where somebody is named there: "Statement by Rina Obel, Permanent Representative of Karnia". */
export const headlineAround = ({ headline }: Reading, isAround: (span: Span) => boolean): Span | undefined =>
  headline && isAround(headline) ? headline : undefined;

/**
 * Whether a text is told of a country: its headline or one of its first two sentences begins with it or its president, or is
 * set there, where "Ostrelia expels two Vandian diplomats" is told of Ostrelia alone.
 */
function isToldOf(version: StoredVersion, stem: string): boolean {
  // "The central bank of Aldmark kept its rate"
  const begins = new RegExp(`^(?:(?:the|an?) )?(?:${REALM}|(?:\\p{L}+ ){1,3}of (?:the )?)${stem}`, 'u');
  const isThere = new RegExp(`(?<!\\p{L})(?:in|on) (?:the )?${REALM}${stem}\\p{L}*(?![\\p{L}'’])`, 'u');
  const [title = '', lead = '', ...more] = linesOpening(version);
  return (
    [title, lead, ...more].some((line) => begins.test(foldWords(line.replace(HOLDER_OF, '')))) ||
    [title, lead].some((line) => isThere.test(foldWords(line)))
  );
}
/** "the Isle of Karnia" */
const REALM = '(?:(?:isles?|islands?|kingdom|republic|principality|state) of )?';
/** "President Nils Harrow of Karnia" */
const HOLDER_OF = /^(?:\p{Lu}[\p{L}-]+ ){2,6}of /u;

/** "Kestrian Prime Minister Quell", "Prime Minister Quell of Kestria", "Quell was sworn in as prime minister of Kestria". */
export function joins(said: string, called: string, title: string, stem: string): boolean {
  if (!said.includes(stem)) return false;
  return [
    `(?<!\\p{L})${stem}\\p{L}*(?:'s)? (?:${OF_OFFICE} ){0,3}${title}(?:${POSTED_AT},| for (?:\\p{L}+ ){0,3}\\p{L}+,|,?) ${called}`,
    `${title},? ${called},? of (?:the )?${stem}`,
    `(?<!${BECOMES})${title} of (?:the )?(?:republic of (?:the )?)?${stem}\\p{L}*(?: republic)?,? ${called}`,
    `${called} (?:${BECOMES})${title} of (?:the )?${stem}`,
    `${called}(?:,| was| is| took)[^.]{0,40}? ${title} of (?:the )?${stem}`,
    `${called}, (?:the )?${stem}\\p{L}*(?:'s)? ${title}`,
    // "Tarsk recalled its ambassador, Mira Szabo"
    `^(?:the )?${stem}\\p{L}* \\p{L}+ (?:its|their) (?:${OF_OFFICE} ){0,3}${title}, ${called}`,
  ].some((pattern) => new RegExp(pattern, 'u').test(said));
}

/** What goes before an office: "Orlund's foreign ministry spokesman". */
export const INSTITUTIONS = /^(?:government|ministry|army|military|police|embassy|parliament|affairs)$/;
export const OF_OFFICE =
  '(?:foreign|defen[cs]e|interior|finance|trade|energy|water|health|justice|economy|agriculture|transport|prime|deputy|vice|first|chief|state|presidential|government|ministry|army|military|air force|navy|police|embassy|parliament|special|permanent)';
