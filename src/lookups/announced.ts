import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import { wordsIn } from '../comparing/compareWords.ts';
import { isSmallWord } from '../comparing/verify/smallWords.ts';
import type { AnnouncedDate } from '../reading/dates/announcedDates.ts';
import { daysBetween } from '../reading/dates/calendarDays.ts';
import { stem } from '../reading/summary/compareHeadline.ts';
import type { Span } from '../text/article.ts';
import { versionsOf } from './versionsOf.ts';

/** Something announced, with the article that announces it first and how many more do. */
export interface StoredEvent {
  readonly version: StoredVersion;
  readonly date: AnnouncedDate;
  readonly others: number;
  /** The sentence before, where only that says of whom it is: "They will meet again on 9 December." */
  readonly before: Span | null;
}

/** What was announced for some days. */
export interface FoundEvents {
  /** By day, then by how exact the day is. */
  readonly events: readonly StoredEvent[];
  /** True where no announcement has the words that were asked for: the events are of articles that are about them. */
  readonly isBeside: boolean;
  /** How many articles were read for it. */
  readonly read: number;
  /** How many announcements are stored for these days, repeats included; true where there are more. */
  readonly stored: number;
  readonly isLowerBound: boolean;
  /** ISO day from which on they were not read any more; null where all were. */
  readonly readUntil: string | null;
}

/** Articles that are read for one calendar at most, and announcements that are looked up. */
const [MOST_READ, MOST_ROWS] = [120, 500];
/** Articles that have the words that are asked for, among which announcements are looked up. */
const MOST_WITH_WORDS = 500;
/** Announcements of one day that share so many words are of one thing. */
const ONE_THING = 0.5;
/** A season or a year is of no one month, and a month of no one day: shown where about as many days are asked for. */
const longestFor = (days: number): number => (days >= 300 ? 366 : days >= 20 ? 31 : 7);

/**
 * What articles announce for some days, from `since` to `until`, both included: talks, visits, votes, deadlines, the first
 * days first. What several announce is one event. Two calls, three with words.
 *
 * @param words only events whose sentence has all of these, whatever their endings; empty for all
 *
 * @example (await eventsBetween('2021-05-01', '2021-06-30', '', archive)).events.length // 0
 */
export async function eventsBetween(
  since: string,
  until: string,
  words: string,
  archive: ArchiveView,
): Promise<FoundEvents> {
  const all = wordsIn(words);
  const telling = all.filter((word) => !isSmallWord(word));
  const wanted = (telling.length > 0 ? telling : all).map(stem);
  const sought = await withoutOutlets(wanted, archive);
  const among =
    sought.length > 0
      ? (
          await archive.findArticles({
            words: sought.map((word) => `${word}*`).join(' '),
            order: 'newest',
            limit: MOST_WITH_WORDS,
          })
        ).found.map(({ details }) => details.id)
      : null;
  const page = await archive.findAnnounced({
    since,
    until,
    longest: longestFor(daysBetween(since, until)),
    ...(among ? { among } : {}),
    limit: MOST_ROWS,
  });
  const articles = [...new Set(page.found.map(({ article }) => article))].slice(0, MOST_READ);
  const rows = page.found.filter(({ article }) => articles.includes(article));
  const versions = new Map(
    (
      await versionsOf(
        rows.map(({ article: id, version }) => ({ article: { id }, version })),
        archive,
      )
    ).map((version) => [version.article.id, version]),
  );
  // Behind the first row that was not read, rows of the same articles would leave others out.
  const cut = page.found.findIndex(({ article }) => !articles.includes(article));
  const having: StoredEvent[] = [];
  const beside: StoredEvent[] = [];
  for (const { article, index } of cut < 0 ? page.found : page.found.slice(0, cut)) {
    const version = versions.get(article);
    const date = version?.reading.announced?.[index];
    if (!version || !date) continue;
    const before = saysOfWhom(version, date.event);
    const event = { version, date, others: 0, before };
    const own = new Set(wordsIn(version.text.slice((before ?? date.event).start, date.event.end)).map(stem));
    if (wanted.every((word) => own.has(word))) having.push(event);
    else if (isAbout(version, own, wanted)) beside.push(event);
  }
  const isBeside = having.length === 0 && beside.length > 0;
  const events = isBeside ? beside : having;
  const isCut = cut >= 0 || page.total > page.found.length;
  return {
    events: withoutRepeats(events).sort(
      (a, b) =>
        a.date.from.localeCompare(b.date.from) ||
        a.date.to.localeCompare(b.date.to) ||
        a.version.article.id.localeCompare(b.version.article.id),
    ),
    isBeside,
    read: versions.size,
    stored: page.total,
    isLowerBound: page.isLowerBound,
    readUntil: isCut ? (events.at(-1)?.date.from ?? since) : null,
  };
}

/**
 * The sentence before one that says only by a pronoun, or a word as good as one, of whom it is, where that names as many people;
 * null for any other.
 */
function saysOfWhom({ text, reading: { sentences, people } }: StoredVersion, event: Span): Span | null {
  const [first] = LEANS_BACK.exec(text.slice(event.start, event.end)) ?? [];
  const at = first ? sentences.findIndex(({ start }) => start === event.start) : 0;
  const before = at > 0 ? sentences[at - 1]! : null;
  if (!first || !before) return null;
  const named = people.filter(({ mentions }) =>
    mentions.some(({ start }) => before.start <= start && start < before.end),
  );
  return named.length >= (OF_ONE.test(first) ? 1 : 2) ? before : null;
}
const LEANS_BACK = /^(?:they|he|she|both|the (?:two|ministers|leaders|presidents|sides|parties))(?!\p{L})/iu;
const OF_ONE = /^s?he$/i;

/** Words without those of the names of outlets: "Korvath" need stand in no text of the Office of the President of Korvath. */
async function withoutOutlets(words: readonly string[], archive: ArchiveView): Promise<readonly string[]> {
  if (words.length < 2) return words;
  const named = new Set((await archive.findOutlets()).flatMap(wordsIn).map(stem));
  return words.filter((word) => !named.has(word));
}

/** Whether an announcement has all of some words, whatever their endings, with the headline and the outlet of its article. */
function isAbout(
  { article, text, reading: { headline } }: StoredVersion,
  own: ReadonlySet<string>,
  wanted: readonly string[],
): boolean {
  const title = article.title ?? (headline ? text.slice(headline.start, headline.end) : '');
  const words = [...own, ...wordsIn(`${title} ${article.source ?? ''}`).map(stem)];
  return wanted.every((word) => words.some((one) => one.startsWith(word)));
}

/** Events of the same days whose sentences share most words are one; what was called off last counts. */
function withoutRepeats(events: readonly StoredEvent[]): StoredEvent[] {
  const kept: { event: StoredEvent; words: ReadonlySet<string> }[] = [];
  for (const event of events) {
    const { version, date } = event;
    const words = tellingWords(event);
    const same = kept.findIndex(
      ({ event: other, words: theirs }) =>
        other.date.from === date.from && other.date.to === date.to && overlap(words, theirs) >= ONE_THING,
    );
    if (same < 0) kept.push({ event, words });
    else {
      const { event: first, words: theirs } = kept[same]!;
      const isSameText = first.version.article.id === version.article.id;
      const calledOff = date.status !== 'planned' && first.date.status === 'planned';
      kept[same] = {
        event: { ...(calledOff ? event : first), others: first.others + (isSameText ? 0 : 1) },
        words: calledOff ? words : theirs,
      };
    }
  }
  return kept.map(({ event }) => event);
}

/** What an announcement says besides the day: two of one day share the words of it, and "on" and "the". */
function tellingWords({ version, date }: StoredEvent): Set<string> {
  const { text } = version;
  const besides = `${text.slice(date.event.start, date.start)} ${text.slice(date.end, date.event.end)}`;
  const words = wordsIn(besides);
  const telling = words.filter((word) => !isSmallWord(word));
  return new Set((telling.length > 0 ? telling : words).map(stem));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.max(1, Math.min(one.size, other.size));
}
