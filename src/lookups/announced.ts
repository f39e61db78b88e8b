import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import { wordsIn } from '../comparing/compareWords.ts';
import { type AnnouncedDate, announcedDates } from '../reading/dates/announcedDates.ts';
import { addDays, daysBetween, monthOf } from '../reading/dates/calendarDays.ts';
import { stem } from '../reading/summary/compareHeadline.ts';
import { versionsOf } from './versionsOf.ts';

/** Something announced, with the article that announces it first and how many more do. */
export interface StoredEvent {
  readonly version: StoredVersion;
  readonly date: AnnouncedDate;
  readonly others: number;
}

/** What was announced for some days. */
export interface FoundEvents {
  /** By day, then by how exact the day is. */
  readonly events: readonly StoredEvent[];
  /** How many articles were read for it, and whether older ones that may announce something were left out. */
  readonly read: number;
  readonly isCut: boolean;
}

/** Articles that name days which are read for one calendar at most, the newest, and how many days before its first. */
const [MOST_READ, DAYS_BEFORE] = [120, 92];
/** Announcements of one day that share so many words are of one thing. */
const ONE_THING = 0.5;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * What articles announce for some days, from `since` to `until`, both included: talks, visits, votes, deadlines. Read
 * from the newest articles, published up to three months before, that name one of the months or a day near at hand.
 * What several announce is one event. Two calls.
 *
 * @param words only events whose sentence has all of these, whatever their endings; empty for all
 *
 * @example (await eventsBetween('2021-05-01', '2021-06-30', '', archive, 'UTC')).events.length // 0
 */
export async function eventsBetween(
  since: string,
  until: string,
  words: string,
  archive: ArchiveView,
  zone: string,
): Promise<FoundEvents> {
  const named = monthsBetween(since, until).flatMap((month) => [month, month.slice(0, 3)]);
  const page = await archive.findArticles({
    words: [
      ...named,
      'tomorrow',
      '"next week"',
      '"next month"',
      '"this week"',
      '"this month"',
      '"next year"',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ],
    since: addDays(since, -DAYS_BEFORE),
    until: addDays(until, 1),
    order: 'newest',
    limit: MOST_READ,
  });
  const versions = await versionsOf(
    page.found.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const wanted = wordsIn(words).map(stem);
  const events: StoredEvent[] = [];
  for (const version of versions) {
    const { text, article, reading } = version;
    for (const date of announcedDates(text, {
      published: article.published,
      zone,
      sentences: reading.sentences,
    })) {
      if (date.to < since || date.from > until) continue;
      // A year or a season is of no one month.
      if (daysBetween(date.from, date.to) > 31 && daysBetween(since, until) < 300) continue;
      const own = new Set(wordsIn(text.slice(date.event.start, date.event.end)).map(stem));
      if (wanted.every((word) => own.has(word))) events.push({ version, date, others: 0 });
    }
  }
  return {
    events: withoutRepeats(events).sort(
      (a, b) =>
        a.date.from.localeCompare(b.date.from) ||
        a.date.to.localeCompare(b.date.to) ||
        a.version.article.id.localeCompare(b.version.article.id),
    ),
    read: versions.length,
    isCut: page.isLowerBound || page.total > page.found.length,
  };
}

function monthsBetween(since: string, until: string): string[] {
  const months = new Set<string>();
  for (let day = since; day <= until && months.size < 12; day = addDays(day, 27))
    months.add(MONTHS[monthOf(day) - 1]!);
  months.add(MONTHS[monthOf(until) - 1]!);
  return [...months];
}

/** Events of the same days whose sentences share most words are one; what was called off last counts. */
function withoutRepeats(events: readonly StoredEvent[]): StoredEvent[] {
  const kept: { event: StoredEvent; words: ReadonlySet<string> }[] = [];
  for (const event of events) {
    const { version, date } = event;
    const words = new Set(wordsIn(version.text.slice(date.event.start, date.event.end)).map(stem));
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

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.max(1, Math.min(one.size, other.size));
}
