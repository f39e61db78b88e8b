import type { Answer } from '../src/answers/answer.ts';
import { answerCalendar } from '../src/answers/answerCalendar.ts';
import { calendarFeed, calendarFeedEnded } from '../src/answers/calendarFeed.ts';
import { notHere } from '../src/answers/refusals.ts';
import { eventsBetween } from '../src/lookups/announced.ts';
import { addDays } from '../src/reading/dates/calendarDays.ts';
import { dateExpressions } from '../src/reading/dates/dateExpressions.ts';
import { formatDay } from '../src/words/en/dates.ts';
import { say } from '../src/words/say.ts';
import { takePeriod } from './asked/takePeriod.ts';
import { unlessEmpty } from './asking/unlessEmpty.ts';
import type { Asker, Command, Desk } from './command.ts';

/** Without days that were asked for, so many ahead. */
const AHEAD = 92;

export const calendar: Command = {
  verb: 'calendar',
  usage: '[words] [month or days] | feed [words] | feed stop',
  purpose: 'Dated things that articles announce: talks, visits, votes and deadlines, by day',
  examples: ['May 2017', 'visit May 2017'],
  async run(words, asker, desk) {
    const feed = /^\s*(?:feed|subscribe)(?:\s+(?<words>.*))?$/i.exec(words)?.groups;
    if (feed) return feedFor(feed.words?.trim() ?? '', asker, desk);
    return unlessEmpty(desk.archive, () => calendarOf(words, asker, desk));
  },
};

/** A link that a calendar program follows, for the asker alone; or its end. */
async function feedFor(words: string, asker: Asker, { feeds }: Desk): Promise<Answer> {
  if (asker.place === 'terminal') return notHere(say((w) => w.lines.feedAtTerminal));
  if (!feeds || asker.outsider)
    return notHere(say((w) => (asker.outsider ? w.lines.feedForOutsider : w.lines.notReached)));
  if (/^(?:stop|end|off|revoke|remove)$/i.test(words))
    return calendarFeedEnded(await feeds.end(asker.workspace, asker.person));
  // Anybody with the link sees the calendar, so it is shown to nobody else.
  if (asker.place !== 'slash') return notHere(say((w) => w.lines.forYouAlone));
  return calendarFeed(await feeds.make(asker.workspace, asker.person, words), words);
}

async function calendarOf(typed: string, asker: Asker, { archive, now }: Desk): Promise<Answer> {
  const paged = /(?:^|\s)page:(\d{1,4})/i.exec(typed);
  const plain = paged ? typed.replace(paged[0], ' ') : typed;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(asker.zone)
    .toPlainDate()
    .toString();
  const taken = comingDays(plain, today) ?? daysOf(takePeriod(plain, now, asker.zone), today);
  const sought = (taken?.rest ?? plain)
    .replace(/["“”]/g, ' ')
    .split(/\b(?:about|and|between|with|of|on|for|in|the)\b|,/i)
    .map((words) => words.trim().replace(/\s+/g, ' '))
    .filter((words) => words !== '');
  const words = sought.join(' ');
  const since = taken?.since ?? today;
  const until = taken?.until ?? addDays(since, AHEAD);
  const found = await eventsBetween(since, until, words, archive);
  return answerCalendar(found, {
    today,
    sought,
    label: say((w) => w.calendar.days({ from: since, to: until, typed: taken?.label ?? null })),
    command: ['calendar', sought.join(' and '), taken?.label].filter(Boolean).join(' '),
    page: Math.max(1, Number(paged?.[1] ?? 1)),
  });
}

/** Days that were asked for, both included, and the words beside them. */
interface AskedDays {
  readonly since: string;
  readonly until: string;
  readonly label: string;
  readonly rest: string;
}

/** Days without a first one begin today: "until 31 December". */
function daysOf(taken: ReturnType<typeof takePeriod>, today: string): AskedDays | null {
  if (!taken) return null;
  const { since = today, until, label } = taken.period;
  if (until && until <= since) return null;
  return { since, until: until ? addDays(until, -1) : addDays(since, AHEAD), label, rest: taken.rest };
}

const NAMES_OF_DAYS =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g;

/** "tomorrow", "next week", "December", "next 10 days": a calendar looks ahead where everything else looks back. */
function comingDays(words: string, today: string): AskedDays | null {
  if (/\b(?:19|20)\d\d\b|\b(?:last|past|yesterday|ago|since)\b/i.test(words)) return null;
  const count = /(?:^|\s)(?:in |for |over )?(?:the )?(?:next|coming) (\d{1,3}) (day|week)s?\b/i.exec(words);
  if (count) {
    const days = Number(count[1]) * (count[2]!.toLowerCase() === 'week' ? 7 : 1);
    const until = addDays(today, days);
    return { since: today, until, label: spanLabel(today, until), rest: words.replace(count[0], ' ') };
  }
  const day = /(?:^|\s)today\b/i.exec(words);
  if (day) return { since: today, until: today, label: formatDay(today), rest: words.replace(day[0], ' ') };
  // A month stands alone here, or behind "for", and has "in" before it in a text.
  const before = 'in ';
  const plain = words.trim().replace(/^(?:for|in|during) (?:the )?/i, '');
  // Texts write months and weekdays with a capital.
  const text = `${before}${plain.replace(NAMES_OF_DAYS, (name) => `${name[0]!.toUpperCase()}${name.slice(1)}`)}`;
  const [found] = dateExpressions(text, today, () => 'ahead');
  if (!found) return null;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`.slice(before.length);
  const upTo = /(?:^|\s)(?:until|till|by|up to|through)(?=\s*$)/i.exec(text.slice(0, found.start));
  if (upTo && found.to >= today)
    return {
      since: today,
      until: found.to,
      label: spanLabel(today, found.to),
      rest: rest.replace(/(?:^|\s)(?:until|till|by|up to|through)(?=\s|$)/i, ' '),
    };
  return { since: found.from, until: found.to, label: spanLabel(found.from, found.to), rest };
}

const spanLabel = (since: string, until: string): string =>
  since === until ? formatDay(since) : `${formatDay(since)} to ${formatDay(until)}`;
