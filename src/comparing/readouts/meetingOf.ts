import { dayIn, daysBetween } from '../../reading/dates/calendarDays.ts';
import { datelineEnd } from '../../reading/layout/datelineEnd.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import type { Reading, Talk } from '../../reading/reading.ts';
import { isOfficial, namesSides, sideOfSource } from '../../reading/sideOfSource.ts';
import type { ArticleDetails, Span } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { themesOf } from './themesOf.ts';

/** A text that may be a side's readout of a meeting: an article with its reading. */
export interface Readout {
  readonly article: Pick<ArticleDetails, 'id' | 'title' | 'source' | 'sourceKind' | 'published' | 'url'>;
  readonly text: string;
  readonly reading: Reading;
}

/** The meeting that a readout reports, as far as it says. */
export interface Meeting {
  /** Whose account it is: the source's side, or the only one that a report quotes; null where it is nobody's. */
  readonly side: string | null;
  /** True for an account that no side published: a report in which only one is quoted. */
  readonly isReport: boolean;
  /** All sides that took part, its own among them, in alphabetical order. */
  readonly sides: readonly string[];
  /** Last names by side, folded, with the first where either may be the family's; a side whose people the text does not name has none. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
  readonly format: 'call' | 'meeting' | null;
  /** The ISO day on which they met: as stated, else that of publication; `--05-19` where no year can be told. */
  readonly day: string;
  readonly place: string | null;
  /** The sentence that reports it. */
  readonly evidence: Span;
}

/**
 * The meeting or call that a readout is about; null for a text that is no readout: one that opens with no talks of two
 * sides, or is of no known day.
 *
 * The talks must stand in the headline or the first sentences: an article that mentions talks further down is about
 * something else.
 *
 * @example meetingOf(british, lexicon)?.sides // ['GB', 'RU']
 */
export function meetingOf({ article, text, reading }: Readout, lexicon: Lexicon): Meeting | null {
  const published = dayIn(article.published, 'UTC');
  const source = sideOfSource(article, lexicon) ?? sideOfPrincipal(article, reading, lexicon);
  const side = source ?? onlySideQuoted(reading);
  const [first, second] = behindDateline(text, reading.sentences);
  if (!first) return null;
  const opening = second ?? first;
  const talk = reading.talks.find(({ evidence }) => evidence.start <= opening.end) ?? null;
  const title =
    article.title ?? (reading.headline ? text.slice(reading.headline.start, reading.headline.end) : '');
  const announced = ANNOUNCES.test(title);
  const opens = [first, opening].find((sentence) =>
    themesOf(text, sentence, lexicon).some(({ theme }) => theme.frame === 'opening'),
  );
  if (!talk && !announced && !opens) return null;
  // Talks that the reading did not find as such are between those whom the first sentence names.
  const met = talk?.participants ?? namedBefore((opens ?? first).end, reading);
  const sides = sidesOf(
    talk,
    side,
    announced ? title : '',
    opens ? text.slice(opens.start, opens.end) : '',
    lexicon,
  );
  if (sides.length < 2) sides.push(...otherSides(met, sides, reading));
  sides.sort();
  const day = dayOf(talk, published);
  if (sides.length < 2 || day === null) return null;
  return {
    side,
    isReport: source === null,
    sides,
    people: peopleBySide(met, reading, sides),
    format: formatOf(title, talk, text.slice(first.start, opening.end)),
    day,
    place: talk?.place ?? null,
    evidence: talk?.evidence ?? opens ?? first,
  };
}

/**
 * The sentences of a text without the dateline: "LINDBY, Nov. 30 —" is a sentence of its own, and tells nothing.
 *
 * @example behindDateline('OSLO, Nov. 3 — It is so.', [{ start: 0, end: 14 }, { start: 15, end: 24 }]) // [{ start: 15, end: 24 }]
 */
export function behindDateline(text: string, sentences: readonly Span[]): readonly Span[] {
  const [first] = sentences;
  if (!first) return sentences;
  const isDateline =
    datelineEnd(text.slice(first.start, first.start + LONGEST_DATELINE)) >= first.end - first.start;
  return isDateline ? sentences.slice(1) : sentences;
}
const LONGEST_DATELINE = 200;

const namedBefore = (end: number, { people }: Readout['reading']): string[] =>
  people.filter(({ mentions }) => mentions.some(({ start }) => start < end)).map(({ name }) => name);

function otherSides(
  met: readonly string[],
  sides: readonly string[],
  { people }: Readout['reading'],
): string[] {
  const found = people.flatMap(({ name, side }) => (side !== null && met.includes(name) ? [side] : []));
  return [...new Set(found)].filter((side) => !sides.includes(side));
}

/** How many days after it a meeting may be read out. A date further off is of something else. */
const LATEST = 7;

function dayOf(talk: Talk | null, published: string | null): string | null {
  const stated = talk?.date?.iso ?? '';
  if (published === null) return /^(?:\d{4}|-)-\d\d-\d\d$/.test(stated) ? stated : null;
  if (!/^\d{4}-\d\d-\d\d$/.test(stated)) return published;
  const since = daysBetween(stated, published);
  return since >= 0 && since <= LATEST ? stated : published;
}

/** An official text opens with whoever it speaks for: "Prime Minister Modi had a telephone conversation with …". */
function sideOfPrincipal(
  article: Readout['article'],
  { talks, people }: Reading,
  lexicon: Lexicon,
): string | null {
  const [first] = talks[0]?.participants ?? [];
  return isOfficial(article, lexicon) ? (people.find(({ name }) => name === first)?.side ?? null) : null;
}

/** The side of those who are quoted in marks or in a transcript, where they are all of one. */
function onlySideQuoted({ quotes, people }: Reading): string | null {
  const sideOf = new Map(people.map(({ name, side }) => [name, side]));
  const sides = new Set(
    quotes
      .filter(({ kind, speakerName }) => kind !== 'indirect' && speakerName !== null)
      .map(({ speakerName }) => sideOf.get(speakerName!) ?? null),
  );
  const [only] = sides;
  return sides.size === 1 ? (only ?? null) : null;
}

const ANNOUNCES =
  /\b(?:call|talks?|meeting|met|meets|conversations?|spoke|speaks|visit|summit|negotiations|consultations|readout)\b/i;

/** The sides of the talks: those that the reading found, the publisher's own, and those that the headline names. */
function sidesOf(
  talk: Talk | null,
  own: string | null,
  title: string,
  opening: string,
  lexicon: Lexicon,
): string[] {
  const sides = new Set(talk?.sides ?? []);
  if (own) sides.add(own);
  if (sides.size < 2) for (const side of namesSides(title, lexicon)) sides.add(side);
  if (sides.size < 2) for (const side of namesSides(opening, lexicon)) sides.add(side);
  return [...sides].sort();
}

function peopleBySide(met: readonly string[], reading: Reading, sides: readonly string[]) {
  const found = new Map<string, Set<string>>();
  for (const name of met) {
    const side = reading.people.find((person) => person.name === name)?.side;
    if (!side || !sides.includes(side)) continue;
    const words = foldName(name).split(' ');
    const names = (found.get(side) ?? new Set()).add(words.at(-1)!);
    // "Hayashi Yoshimasa" and "Yoshimasa Hayashi" are one man.
    if (EITHER_ORDER.has(side)) names.add(words[0]!);
    found.set(side, names);
  }
  return found;
}

/** Countries whose people are named with the family name first or last, as the writer likes. */
const EITHER_ORDER = new Set(['CN', 'HU', 'JP', 'KH', 'KP', 'KR', 'TW', 'VN']);

/** "called for fair access" is no call. */
const CALL =
  /\b(?:call(?:s|ed)?\b(?! (?:for|on|upon|it|this|that)\b)|(?:tele)?phone\w*|conversation by|video\w*|virtual\w*|conference call)\b/i;
const IN_PERSON = /\b(?:meeting|met|meets|visit|summit|received|hosted|bilateral with)\b/i;

function formatOf(title: string, talk: Talk | null, opening: string): Meeting['format'] {
  if (CALL.test(title)) return 'call';
  if (talk?.format === 'phone' || talk?.format === 'video') return 'call';
  if (IN_PERSON.test(title)) return 'meeting';
  if (CALL.test(opening)) return 'call';
  return talk?.format ? 'meeting' : IN_PERSON.test(opening) ? 'meeting' : null;
}
