import type { Asked } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { namesSides } from '../../src/reading/sideOfSource.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { countryNamed, countryOfBody } from '../asked/entities.ts';
import { knownNames } from '../asked/knownNames.ts';
import { inFull, titlesOf } from '../asked/titles.ts';
import { kinOf, staffOf } from './kinOf.ts';
import { type Archived, textsWith } from './textsWith.ts';

/** How many characters before or after a name describe the person. */
const DESCRIPTION = 60;

/**
 * The speakers whom texts introduce with some words: "Orlund's foreign ministry spokesman, Piers Coldane", or whose
 * office and country the words are. Empty where nobody fits, or too many to be sure.
 *
 * @example await describedAs('Kestrian PM', desk) // ['Dario Quell'], whom a text calls "Prime Minister Dario Quell of Kestria"
 */
export async function describedAs(words: string, desk: Archived): Promise<readonly string[]> {
  const theirs = [...(await kinOf(words, desk)), ...(await staffOf(words, desk))];
  if (theirs.length > 0) return theirs;
  if (!namesOffice(words, desk) && !OPPOSITION.test(words) && !LED.test(words)) return [];
  const introduced = await introducedAs(words, desk);
  if (introduced) return [introduced];
  const holders = await holdersOf(words, desk);
  if (holders.length > 0) return holders;
  // "the ambassador of Luthia in Brannick": texts may say where an envoy is in another way.
  const sent = words.replace(POSTED, '');
  return sent === words ? [] : holdersOf(sent, desk);
}
const POSTED =
  /(?<=\b(?:ambassador|envoy|consul)\b.*) (?:in|to) (?!the (?:UN|United Nations)\b)(?:the )?\p{Lu}[\p{L} -]*$/u;

/**
 * The question with whoever texts describe by the words of its one unknown speaker in that one's place, or with the several
 * whom they describe so as its problem; null where nobody is.
 *
 * @example (await withDescribed(asked, desk))?.speakers[0]?.label // 'Dario Quell', asked for as "the Kestrian PM"
 */
export async function withDescribed(asked: Asked, desk: Archived): Promise<Asked | null> {
  const [problem, ...more] = asked.problems;
  if (problem?.problem !== 'unknown' || more.length > 0) return null;
  const plain = problem.typed.replace(/^the /i, '').replace(/(?<=\p{L})['’]s?$/u, '');
  const typed = await asWritten(plain, desk);
  const [name, ...others] = await describedAs(typed, desk);
  if (!name) return null;
  if (others.length > 0)
    return { ...asked, problems: [{ typed, problem: 'several', names: [name, ...others] }] };
  const note = { is: 'read-as', typed, as: name } as const;
  const speaker = { typed, label: name, names: [name], kind: 'person', note } as const;
  return { ...asked, problems: [], speakers: [speaker], notes: [...asked.notes, note] };
}

/** Whether some words say what somebody is, who may bear a name that the question does not know: "Kestrian PM", "trade ministry". */
function namesOffice(words: string, { lexicon }: Archived): boolean {
  const { positions } = titlesOf(lexicon);
  return foldName(words)
    .split(/[ -]/)
    .some((word) => positions.has(word) || word === 'ministry');
}

/**
 * Words in small letters as texts write them, offices apart; words with a capital as they are.
 *
 * @example await asWritten("vastria's fm", desk) // "Vastria's fm", where texts write of Vastria
 */
export async function asWritten(words: string, desk: Archived): Promise<string> {
  if (/\p{Lu}/u.test(words)) return words;
  const { all, sides } = titlesOf(desk.lexicon);
  const written = words.split(' ').map(async (word) => {
    const bare = word.replace(/['’]s?$/u, '');
    const isOffice = all.has(foldName(bare)) || sides.has(foldName(bare)) || INSTITUTIONS.test(bare);
    if (bare.length < 3 || isOffice) return word;
    const inside = new RegExp(`(?<=[\\p{Ll},] )${RegExp.escape(bare)}(?![\\p{L}\\p{N}])`, 'giu');
    const texts = (await textsWith([bare], desk)).slice(0, TEXTS_COMPARED);
    const within = texts.flatMap(({ text }) => text.match(inside) ?? []);
    // What only begins sentences may be a name: "Ford declined to comment".
    const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(bare)}(?![\\p{L}\\p{N}])`, 'giu');
    const mayBegin = within.length === 0 && (word !== bare || (!words.includes(' ') && !bare.endsWith('s')));
    const forms = mayBegin ? texts.flatMap(({ text }) => text.match(anywhere) ?? []) : within;
    const capital = forms.filter((form) => /^\p{Lu}/u.test(form));
    return capital.length * 2 > forms.length ? `${capital[0]}${word.slice(bare.length)}` : word;
  });
  return (await Promise.all(written)).join(' ');
}
const TEXTS_COMPARED = 5;

async function introducedAs(words: string, desk: Archived): Promise<string | null> {
  const wanted = foldWords(words);
  const names = new Set<string>();
  const unquoted = new Set<string>();
  let isQuoted = false;
  for (const { reading, text } of await textsWith([`"${words}"`], desk)) {
    const speakers = new Set(reading.quotes.map((q) => q.speakerName));
    // Somebody called so is quoted, though nobody knows by which name.
    if (reading.quotes.some((q) => foldWords(q.speaker?.text ?? '').includes(wanted))) isQuoted = true;
    for (const { name, mentions } of reading.people)
      if (mentions.some((mention) => isIntroduced(text, mention, wanted)))
        (speakers.has(name) ? names : unquoted).add(name);
  }
  const meant = names.size > 0 || isQuoted ? names : unquoted;
  return meant.size === 1 ? [...meant][0]! : null;
}

/** Whether a description stands beside a name: "the spokesman, Piers Coldane," and "Piers Coldane, the spokesman", in the same clause. */
function isIntroduced(text: string, { start, end }: Span, wanted: string): boolean {
  const before = text
    .slice(Math.max(0, start - DESCRIPTION), start)
    .split(/[.;:!?\n]/)
    .at(-1)!;
  const after = text.slice(end, end + DESCRIPTION).split(/[.;:!?\n]/)[0]!;
  // "the ambassador to Halden, Petra Lindqvist", and nobody whom the ambassador met
  const at = foldWords(before).lastIndexOf(wanted);
  const between = at < 0 ? '' : ` ${foldWords(before).slice(at + wanted.length)} `;
  if (at >= 0 && !/ (?:and|to|with|told|met) /.test(between)) return true;
  return foldWords(after)
    .replace(/^[, ]*(?:the )?/, '')
    .startsWith(wanted);
}

/** "Kestrian PM", "Orlund's defence minister": a country or its people, and an office. */
const OF_COUNTRY = /^(?:the )?(\p{Lu}[\p{L}-]{3,}?)(?:['’]s?)? ((?:\p{L}+ ){0,3}\p{L}+)$/u;
const TWO_WORDS = /^(?:the )?(\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+?)(?:['’]s?)? ((?:\p{L}+ ){0,3}\p{L}+)$/u;
/** "who leads Kestria?" */
const LED = /^(?:leads?|heads?|runs?|rules?|governs?|led|headed) (?:the )?(\p{Lu}[\p{L}-]{3,})$/u;
/** "Prime Minister of Kestria", "president of the Republic of South Kestria" */
const COUNTRY_BEHIND =
  /^(?:the )?((?:\p{L}+ ){0,3}?\p{L}+) of (?:the )?(?:Republic of (?:the )?)?((?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]{3,})$/u;

/** "Bavaria's leader", "the head of BASF": whoever is at its head, whatever the office is called. */
const LEADER = /^(?:leader|head|chief|boss)$/;
const LEADERS =
  '(?:minister-president|prime minister|premier|president and ceo|president|chancellor|chief executive|ceo|chairman|chairwoman|head|leader|director-general)';
/** "opposition leader", "Kestrian opposition": of one country or of whichever the texts are about. */
const OPPOSITION = /\bopposition (?:leader|chief)$|(?:^|\p{L} )opposition$|^leader of the opposition$/iu;

/**
 * Whoever holds an office of a country that the lexicon does not know, by what texts call them, or held it, one after the other;
 * empty where that is not sure.
 */
async function holdersOf(words: string, desk: Archived): Promise<readonly string[]> {
  const isOpposition = OPPOSITION.test(words);
  const { country = '', typed = '' } = await officeAsked(words, desk);
  if (!isOpposition && (country === '' || typed === '')) return [];
  // "Blair's spokesman" is nobody of a country called Blair.
  if (country !== '' && (await isSurname(country, desk))) return [];
  const { title, sought } = isOpposition ? OF_OPPOSITION : patternOf(inFull(typed, titlesOf(desk.lexicon)));
  const holders = (more: string) => holdersIn(`${sought}${more}`.trim(), title, country, desk);
  const found = await holders(country === '' ? '' : `${stemOf(country)}*`);
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

/** The country of an office that is asked for, and the office as typed; neither where the words are none. */
async function officeAsked(
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

/** People to whom the texts with some words give an office. */
async function holdersIn(words: string, title: string, country: string, desk: Archived): Promise<Holder[]> {
  const stem = country && stemOf(country);
  const found = new Map<string, Omit<Holder, 'name'>>();
  for (const version of await textsWith([words], desk)) {
    const { reading, article } = version;
    // "the Council's chief" in a text of the Continental Council
    const lastWord =
      foldWords(article.source ?? '')
        .split(' ')
        .at(-1) ?? '';
    // "Kestria and the Isle of Maren signed a deal": told of both.
    const isBeside = new RegExp(`\\band (?:the )?${REALM}${stem}`, 'u').test(
      foldWords(linesOpening(version).join(' ')),
    );
    const isAbout = (country !== '' && lastWord.startsWith(stem)) || isToldOf(version, stem);
    for (const { name, mentions } of reading.people)
      for (const mention of mentions) {
        const given = officeGiven(version, mention, title, stem);
        if (!given) continue;
        const known = found.get(name) ?? {
          isQuoted: false,
          isProven: false,
          isLikely: true,
          isAbout: false,
          outlets: [],
        };
        found.set(name, {
          isQuoted: known.isQuoted || reading.quotes.some((quote) => quote.speakerName === name),
          isProven: known.isProven || given.isProven,
          isLikely: known.isLikely && (isAbout || isBeside) && !given.isAnothers,
          isAbout: known.isAbout || isAbout,
          outlets: [...known.outlets, article.source ?? ''],
        });
      }
  }
  return [...found].map(([name, how]) => ({ name, ...how }));
}

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
  const called = foldWords(text.slice(mention.start, mention.end));
  const near = `${title}(?:${POSTED_AT},|,?) (?:of (?:the )?(?:republic of (?:the )?)?${stem}\\p{L}*(?: republic)?,? )?${RANK}${called}|${called},? (?:who |the |is )*${title}`;
  if (!new RegExp(near, 'u').test(said)) return null;
  return {
    isProven: joins(said, called, title, stem),
    isAnothers: new RegExp(`${title},? ${called},? of (?:the )?(?!${stem})`, 'u').test(said),
  };
}

/** The headline of a text that holds it, where somebody is named there: "Statement by Rina Obel, Permanent Representative of Karnia". */
export const headlineAround = ({ headline }: Reading, isAround: (span: Span) => boolean): Span | undefined =>
  headline && isAround(headline) ? headline : undefined;

/**
 * Whether a text is told of a country: its headline or one of its first two sentences begins with it or its president, or is
 * set there, where "Ostrelia expels two Vandian diplomats" is told of Ostrelia alone.
 */
function isToldOf(version: StoredVersion, stem: string): boolean {
  const begins = new RegExp(`^(?:(?:the|an?) )?${REALM}${stem}`, 'u');
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
  return [
    `(?<!\\p{L})${stem}\\p{L}*(?:'s)? (?:${OF_OFFICE} ){0,3}${title}(?:${POSTED_AT},|,?) ${called}`,
    `${title},? ${called},? of (?:the )?${stem}`,
    `${title} of (?:the )?(?:republic of (?:the )?)?${stem}\\p{L}*(?: republic)?,? ${called}`,
    `${called}(?:,| was| is| took)[^.]{0,40}? ${title} of (?:the )?${stem}`,
    `${called}, (?:the )?${stem}\\p{L}*(?:'s)? ${title}`,
  ].some((pattern) => new RegExp(pattern, 'u').test(said));
}

/** What goes before an office: "Orlund's foreign ministry spokesman". */
const INSTITUTIONS = /^(?:government|ministry|army|military|police|embassy|parliament|affairs)$/;
export const OF_OFFICE =
  '(?:foreign|defen[cs]e|interior|finance|trade|energy|water|health|justice|economy|agriculture|transport|prime|deputy|vice|first|chief|state|presidential|government|ministry|army|military|air force|navy|police|embassy|parliament|special|permanent)';

/**
 * The headline and the first two sentences: what an article is about.
 *
 * @example openingOf(version).length // 210
 */
export function openingOf(version: StoredVersion): string {
  return linesOpening(version).join(' ');
}

/**
 * The same, one by one.
 *
 * @example linesOpening(version) // ['Norhaven expels three diplomats', 'Norhaven expelled …', …]
 */
export function linesOpening({ article, reading, text }: StoredVersion): readonly string[] {
  const lines = reading.sentences.slice(0, 3).map((s) => text.slice(s.start, s.end));
  // A dateline may be a sentence by itself.
  const [first = '', ...more] = lines;
  const told = DATELINE.test(first) ? more : lines;
  return [article.title ?? '', ...told.slice(0, 2)];
}
const DATELINE = /^[^.!?\n]{2,80}[-–—]$/u;
