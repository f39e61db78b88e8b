import { daysBetween } from '../../reading/dates/calendarDays.ts';
import type { Meeting } from './meetingOf.ts';

/**
 * Why two readouts are of one meeting, or why not: `same` by participants, format and day; the other words name what
 * differs. `day` may be one apart: a call late in one zone is already the next day in another.
 */
export type MeetingMatch = 'same' | 'one-side' | 'sides' | 'people' | 'format' | 'day';

/**
 * Whether two readouts of different sides tell of one meeting: the same sides, nobody named for a side by one whom the
 * other contradicts, a call or a meeting in both, and days that are one apart at most. Places are no hindrance: one text
 * names the house and the other the town.
 *
 * @example matchMeetings(meetingOf(british, lexicon), meetingOf(russian, lexicon)) // 'same'
 */
export function matchMeetings(one: Meeting, other: Meeting): MeetingMatch {
  if (one.side === null || other.side === null || one.side === other.side) return 'one-side';
  return matchTold(one, other);
}

/**
 * Whether two texts tell of one meeting, whoever they speak for.
 *
 * @example isOneMeeting(meetingOf(british, lexicon), meetingOf(british, lexicon)) // true
 */
export const isOneMeeting = (one: Meeting, other: Meeting): boolean => matchTold(one, other) === 'same';

function matchTold(one: Meeting, other: Meeting): MeetingMatch {
  if (one.sides.join(' ') !== other.sides.join(' ')) return 'sides';
  if (!isNearDay(one.day, other.day)) return 'day';
  for (const side of one.sides) {
    const [mine, theirs] = [one.people.get(side), other.people.get(side)];
    if (mine && theirs && ![...mine].some((name) => [...theirs].some((known) => isOneName(name, known))))
      return 'people';
  }
  if (one.format && other.format && one.format !== other.format) return 'format';
  return 'same';
}

/** "Zelensky" and "Zelenskyy", "Netanyahu" and "Netanyahou": transliterations end in different ways. */
function isOneName(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  return one === other || (least >= 5 && one.slice(0, least - 1) === other.slice(0, least - 1));
}

/** One day apart at most; a day without a year is that of the other. */
function isNearDay(one: string, other: string): boolean {
  const yearOf = (day: string) => (day.startsWith('--') ? null : day.slice(0, 4));
  const year = yearOf(one) ?? yearOf(other);
  if (year === null) return one === other;
  const whole = (day: string) => (day.startsWith('--') ? `${year}${day.slice(1)}` : day);
  return Math.abs(daysBetween(whole(one), whole(other))) <= 1;
}
