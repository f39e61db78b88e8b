import type { Answer } from '../src/answers/answer.ts';
import { answerCalendar } from '../src/answers/answerCalendar.ts';
import { formatDay } from '../src/answers/days.ts';
import { archiveEmpty } from '../src/answers/refusals.ts';
import { eventsBetween } from '../src/lookups/announced.ts';
import { addDays } from '../src/reading/dates/calendarDays.ts';
import { takePeriod } from './asked/takePeriod.ts';
import type { Asker, Command, Desk } from './command.ts';

/** Without days that were asked for, so many ahead. */
const AHEAD = 92;

export const calendar: Command = {
  verb: 'calendar',
  usage: '[words] [month or days]',
  purpose: 'Dated things that articles announce: talks, visits, votes and deadlines, by day',
  examples: ['May 2017', 'visit May 2017'],
  async run(words, asker, desk) {
    const { articles } = await desk.archive.counts();
    return articles === 0 ? archiveEmpty() : calendarOf(words, asker, desk);
  },
};

async function calendarOf(typed: string, asker: Asker, { archive, now }: Desk): Promise<Answer> {
  const paged = /(?:^|\s)page:(\d{1,4})/i.exec(typed);
  const plain = paged ? typed.replace(paged[0], ' ') : typed;
  const taken = takePeriod(plain, now, asker.zone);
  const words = (taken?.rest ?? plain)
    .replace(/\b(?:about|with|of|on|for|in|the)\b/gi, ' ')
    .replace(/["“”]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(asker.zone)
    .toPlainDate()
    .toString();
  const since = taken?.period.since ?? today;
  const until = taken?.period.until ? addDays(taken.period.until, -1) : addDays(since, AHEAD);
  const found = await eventsBetween(since, until, words, archive, asker.zone);
  return answerCalendar(found, {
    today,
    words,
    label: taken ? `(${taken.period.label})` : `from ${formatDay(since)} to ${formatDay(until)}`,
    command: ['calendar', words, taken?.period.label].filter(Boolean).join(' '),
    page: Math.max(1, Number(paged?.[1] ?? 1)),
  });
}
