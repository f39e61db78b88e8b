import ical, { ICalEventStatus } from 'ical-generator';
import { sliceExcerpt } from '../text/excerpt.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';

const LONGEST_TITLE = 120;

/**
 * The events of a calendar answer as an iCalendar file (RFC 5545), whole days each: what a calendar program imports. The
 * title is the beginning of the sentence that announces it, the description the whole sentence, in the article's words.
 *
 * @param stamp when the file is made
 * @param how.about the words that its events have
 * @param how.ttl seconds after which a program that follows the file asks again
 * @example calendarFile(answer, new Date(), en).startsWith('BEGIN:VCALENDAR') // true
 */
export function calendarFile(
  { events = [], versions }: Answer,
  stamp: Date,
  words: Words,
  { about = '', ttl }: { readonly about?: string; readonly ttl?: number } = {},
): string {
  const calendar = ical({
    name: words.calendar.fileName(about),
    prodId: '//Brief//Announced dates//EN',
    ...(ttl ? { ttl } : {}),
  });
  for (const { from, to, status, excerpt, url, source } of events) {
    const version = versions.find(
      ({ article, version: number }) => article.id === excerpt.article && number === excerpt.version,
    );
    if (!version || status === 'postponed') continue;
    const sentence = sliceExcerpt(version, excerpt).replace(/\s+/g, ' ');
    calendar.createEvent({
      id: `${excerpt.article}-${excerpt.version}-${excerpt.start}-${from}@brief`,
      stamp,
      start: dateOf(from, 0),
      // The end of a whole-day event is the day after.
      end: dateOf(to, 1),
      allDay: true,
      summary:
        sentence.length <= LONGEST_TITLE
          ? sentence
          : `${sentence.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')} …`,
      description: [words.mark(sentence), source ?? ''].filter(Boolean).join('\n'),
      ...(url ? { url } : {}),
      ...(status === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  }
  return calendar.toString();
}

/** Noon of a day in UTC, by which the library writes whole days, whatever the machine's zone. */
function dateOf(day: string, more: number): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, date! + more, 12));
}
