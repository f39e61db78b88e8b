import type { Line } from '../line.ts';
import type { MonthDay, ScheduleParts } from '../values.ts';
import { formatInstant } from './dates.ts';
import { countOf } from './numbers.ts';

/** What is told of a subscription: where, when, what about. */
export interface Described {
  readonly place: Line;
  readonly isPerson: boolean;
  readonly isWatch: boolean;
  readonly schedule: string;
  readonly city: string;
  /** What it is limited to. */
  readonly about: readonly string[];
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const clock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
const anded = (names: readonly string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');

function daysInWords(days: readonly number[]): string {
  const key = days.join();
  if (days.length === 7) return 'every day';
  if (key === '1,2,3,4,5') return 'weekdays';
  if (key === '6,0') return 'weekends';
  return anded(days.map((day) => `${DAYS[day]}s`));
}

function ordinal(day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th');
  return `${day}${ending}`;
}

function monthDay(day: MonthDay): string {
  if ('date' in day) return ordinal(day.date);
  if ('workdayNear' in day) return `weekday nearest the ${ordinal(day.workdayNear)}`;
  if ('weekday' in day)
    return day.nth === 'last' ? `last ${DAYS[day.weekday]}` : `${ORDINALS[day.nth - 1]} ${DAYS[day.weekday]}`;
  return 'last day';
}

/**
 * Days of a month in words; '' for none.
 *
 * @example monthDaysInWords([{ weekday: 1, nth: 1 }]) // 'the first Monday of the month'
 */
export function monthDaysInWords(days: readonly MonthDay[]): string {
  return days.length === 0 ? '' : `the ${anded(days.map(monthDay))} of the month`;
}

const describe = ({ place, isPerson, isWatch, schedule, city, about }: Described): Line =>
  isWatch
    ? [about.join(', ') || 'everything', isPerson ? ' to ' : ' in ', ...place]
    : [...place, ` ${schedule} (${city})`, ...(about.length > 0 ? [` on ${about.join(', ')}`] : [])];

const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;

/** Orders of digests and watches. */
export const subscriptions = {
  /** When a digest comes, from the parts of its cron expression. */
  schedule: (parts: ScheduleParts) => {
    if (parts.kind === 'expression') return `on schedule ${parts.expression}`;
    if (parts.kind === 'hourly')
      return `${daysInWords(parts.days)}, every hour ${parts.minute === 0 ? 'on the hour' : `at ${parts.minute} minutes past`}`;
    const times = parts.times.map(([hour, minute]) => clock(hour, minute)).join(', ');
    if (parts.monthDays.length === 0) return `${daysInWords(parts.days)} at ${times}`;
    const either = parts.days.length > 0 ? `, and ${daysInWords(parts.days)},` : '';
    return `${monthDaysInWords(parts.monthDays)}${either} at ${times}`;
  },
  whenNew: 'when something new arrives',
  inUtc: (at: Date) => `${formatInstant(at, 'UTC')} UTC`,
  instant: (at: Date, zone: string, now?: Date) => formatInstant(at, zone, now),
  /** What a watch or digest is limited to, by the label that is stored with it. */
  wanted: (label: string) => label,
  subscribed: (of: Described, isChanged: boolean): Line => [
    isChanged ? 'Changed: ' : 'Subscribed: ',
    ...describe(of),
    '.',
  ],
  next: (instants: readonly string[], city: string) => `Next: ${instants.join(', ')} (${city}).`,
  ifDown: 'If I was down at the time, it comes when I am back, up to 12 hours late, and says so.',
  preview: (day: string | null) =>
    day === null
      ? "Here is today's, as it would look"
      : `Nothing stored is new today. The digest of ${day} would have been`,
  watching: (of: Described, isAlready: boolean, isMuted: boolean): Line => [
    isAlready ? 'Watching, as before: ' : 'Watching: ',
    ...describe(of),
    `${isMuted ? ' · muted until midnight' : ''}.`,
  ],
  alertTerms: (
    perHour: number,
    quiet: { readonly from: number; readonly to: number } | null | undefined,
    city: string,
  ) =>
    `Alerts come ${[
      'within a minute of arrival',
      `at most ${countOf(perHour, 'message')} an hour, several texts in one`,
      ...(quiet ? [`quiet from ${hour(quiet.from)} to ${hour(quiet.to)} (${city})`] : []),
    ].join(', ')}.`,
  lastWeek: (texts: number) =>
    texts === 0
      ? 'Nothing of the last 7 days would have matched. If that surprises you, try other words or another spelling.'
      : `${countOf(texts, 'text')} of the last 7 days would have matched. The newest:`,
  already: (of: Described): Line => ['Already subscribed, the same way: ', ...describe(of), '.'],
  stopped: (of: Described): Line => ['Stopped: ', ...describe(of), '. Nothing more will be posted.'],
  none: (channel: Line): Line => ['There is no subscription in ', ...channel, '. Nothing was changed.'],
  thatChannel: 'that channel',
  yourMessages: 'your messages with me',
  workspaceHas: 'This workspace has:',
  workspaceHasNone: 'This workspace has none. `/brief subscribe weekdays 07:30` starts one.',
  all: 'All subscriptions',
  byOther: (person: Line, what: 'stopped' | 'changed', of: Described): Line => [
    ...person,
    ` ${what} the digest that you ordered: `,
    ...describe(of),
    '.',
  ],
  notYours: (channel: Line): Line => [
    'Only who ordered it, people who write in ',
    ...channel,
    ', or an administrator can stop or change that digest. Type the command in that channel. Nothing was changed.',
  ],
  notBetweenTwo:
    'I can’t post in a conversation between two people. Order the digest in a channel, or in your messages with me. Nothing was changed.',
  notMember: (channel: Line): Line => [
    "I'm not a member of ",
    ...channel,
    '. Type ',
    { code: '/invite @Brief' },
    ' there, then order the digest again. Nothing was changed.',
  ],
  which: (count: number, channel: Line): Line => [
    'There are ',
    countOf(count, 'subscription'),
    ' in ',
    ...channel,
    '. Which shall I stop? Nothing was changed.',
  ],
  describe,
  homeHasButtons: 'The Home tab of Brief has a button for each.',
  stopOne: ({ isWatch, schedule, city, about }: Described) =>
    isWatch
      ? `Stop the watch: ${about.join(', ')}`
      : `Stop ${schedule} (${city})${about.length > 0 ? ` on ${about.join(', ')}` : ''}`,
  title: (count: number) => `${countOf(count, 'subscription')} in this workspace`,
  inMessages: 'The answer is under Messages, beside Home.',
  noneOrdered:
    'No digest is ordered in this workspace. `/brief subscribe weekdays 07:30` orders one for the channel you are in.',
  setUp: 'Set up a digest',
  standing: (
    of: Described,
    state:
      | { readonly is: 'paused'; readonly because: string | null }
      | { readonly is: 'watching'; readonly perHour: number; readonly isMuted: boolean }
      | { readonly is: 'active'; readonly next: string | null },
    last: string | null,
    person: Line,
  ): Line => [
    ...(of.isWatch ? ['Watch: '] : []),
    ...describe(of),
    state.is === 'paused'
      ? ` · paused: ${state.because ?? 'stopped by a person'}`
      : state.is === 'watching'
        ? ` · at most ${state.perHour} an hour${state.isMuted ? ' · muted until midnight' : ''}`
        : ` · next ${state.next ?? 'never'} (${of.city})`,
    ` · last: ${last ?? 'none yet'}`,
    ' · ordered by ',
    ...person,
  ],
  run: (state: string, at: string, reason: string | null) =>
    state === 'posted' ? `posted ${at}` : `${state} ${at}${reason ? ` (${reason})` : ''}`,
  didYouMean: (cron: string, schedule: string): Line => [' Did you mean ', { code: cron }, `, ${schedule}?`],
  nothingChanged: 'Nothing was changed.',
  useThat: 'Use that',
  pickTime: 'Pick a time',
  change: 'Change',
  stop: 'Stop',
  unmute: 'Unmute',
  muteToday: 'Mute today',
  skipped: (day: string, local: string, instead: string) =>
    `On ${day} the clocks skip ${local} there: that day it comes at ${instead}.`,
  /** What cannot be read of an order. */
  gone: 'That subscription is gone. `/brief subscriptions` lists what there is. Nothing was changed.',
  watchGone: 'That watch is gone. `/brief subscriptions` lists what there is. Nothing was changed.',
  whichChannel:
    'I can’t tell which channel you mean. Pick it from the list that Slack offers when you type `#`, or type the command in that channel. Nothing was changed.',
  whichChannelOrMe:
    'I can’t tell which channel you mean. Pick it from the list that Slack offers when you type `#`, or add *to me*. Nothing was changed.',
  whichChannelShort:
    'I can’t tell which channel you mean. Pick it from the list that Slack offers when you type `#`. Nothing was changed.',
  noSuchChannel: (typed: string) =>
    `I can’t tell which channel “${typed}” is. Pick it from the list that Slack offers when you type \`#\`. Nothing was changed.`,
  notInSchedule: (typed: string) =>
    `I don't understand “${typed}” in that schedule. Write a day, a time and a zone, like *weekdays 07:30 Europe/London*; a subject goes into \`topic:"…"\`.`,
  notTheTopic: 'nothing was changed; take a topic of that list, or leave it out for a digest of everything',
  never: (cron: string) => `\`${cron}\` never comes.`,
  noLanguage: (typed: string) => `“${typed}” is no language: write \`language:fr\` or \`language:French\`.`,
  noSide: (typed: string) =>
    `“${typed}” is no side of which anybody is quoted: write a country or body, like \`side:Russia\`.`,
  noSpeaker: (typed: string) =>
    `In this archive “${typed}” is the name of nobody who is quoted, or of several people: write the whole name.`,
  whatToWatch:
    'Say what to watch for: a speaker, a topic, a country or words in marks, like `/brief watch Lavrov about Iran to me`. Nothing was changed.',
  quietHours: (typed: string) => `I can’t read “${typed}”: write hours, like \`quiet 22-7\`.`,
  perHour: (most: number) => `At most 1 to ${most} alerts an hour.`,
  noSource: 'That article names no source whose statements I could watch.',
  whoseStatements: (typed: string | null) =>
    `${typed === null ? 'Whose statements?' : `No statements of “${typed}” are stored.`} Name a source or a side, like \`/brief watch changes Kremlin\`.`,
  noOneSpeaker: (typed: string, near: readonly string[], words: string) =>
    `In this archive “${typed}” is the name of nobody who is quoted, or of several people.${near.length > 0 ? ` Did you mean ${near.map((name) => `*${name}*`).join(' or ')}?` : ''} Words in marks are watched for as they are: \`/brief watch "${words}"\`.`,
  /** Schedules that cannot be read. */
  fields: (expression: string, count: number) =>
    `I can't read \`${expression}\`: it has ${count} fields; a schedule has five: minute, hour, day of month, month, day of week.`,
  noSuchDay: (expression: string, day: string) =>
    `\`${expression}\` never comes: no such month has a day ${day}.`,
  wrongField: (expression: string, field: string, value: string) => {
    const names: Readonly<Record<string, string>> = { dayOfMonth: 'day of month', dayOfWeek: 'day of week' };
    return `I can't read \`${expression}\`: *${names[field] ?? field}* is ${value}; use ${RANGES[field] ?? 'another value'}.`;
  },
  backwards: (expression: string, range: string) =>
    `I can't read \`${expression}\`: the range \`${range}\` runs backwards.`,
  tooOften: (expression: string, minutes: number) =>
    `\`${expression}\` would post more than once in ${minutes} minutes; a digest goes out at most every ${minutes} minutes.`,
  severalZones: (zone: string) =>
    `${zone} is the time of several zones: write a city, like Chicago, Shanghai or Kolkata.`,
  noZone: (typed: string, near: string | null) =>
    `I don't know the time zone ${typed}.${near ? ` Nearest: ${near}.` : ''}`,
  noTime: (typed: string) => `${typed} is not a time of day; write it like 07:30 or 6pm.`,
  twoTimes: (one: readonly [number, number], other: readonly [number, number]) =>
    `A subscription has one time of day; these are two, ${clock(...one)} and ${clock(...other)}. Order each by itself.`,
  when: (hasDays: boolean) =>
    `${hasDays ? 'At what time?' : 'When should it come?'} Write a day and a time, like *weekdays 07:30*, *every monday at 9*, or a cron expression.`,
  monthAndWeek:
    'That is a day of the month and a day of the week: order each by itself, or write cron, where either is enough.',
};

const RANGES: Readonly<Record<string, string>> = {
  minute: '0-59',
  hour: '0-23',
  dayOfMonth: '1-31',
  month: '1-12 or JAN-DEC',
  dayOfWeek: '0-7 or MON-SUN',
};
