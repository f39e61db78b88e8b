import { dayIn, daysBetween } from '../../reading/dates/calendarDays.ts';
import type { Talk } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import type { Readout } from './meetingOf.ts';

/** A meeting or call as one text reports it. */
export interface MeetingTold<V extends Readout = Readout> {
  readonly version: V;
  readonly talk: Talk;
  readonly format: 'call' | 'meeting';
  /** The ISO day on which they met, `--05-19` where no year can be told, null where the text does not say when. */
  readonly day: string | null;
}

/** One meeting or call, with all that is told of it: the longest account first. */
export interface ToldMeeting<V extends Readout = Readout> {
  readonly day: string;
  readonly format: 'call' | 'meeting';
  readonly place: string | null;
  /** Full names of those who took part, as far as the texts name them. */
  readonly people: readonly string[];
  readonly accounts: readonly MeetingTold<V>[];
}

/** A text published so many days after the meeting that it opens with is its readout. */
const LATEST = 7;

/**
 * The meetings and calls that took place by what a text says; those that it announces are left out.
 *
 * A day that the text states counts; where it states none, a text that opens with the talks is of the day on which it was
 * published.
 *
 * @example meetingsTold(version).map(({ day }) => day) // ['--05-19']
 */
export function meetingsTold<V extends Readout>(version: V): MeetingTold<V>[] {
  const { article, text, reading } = version;
  const published = dayIn(article.published, 'UTC');
  const opening = reading.sentences[1] ?? reading.sentences[0];
  return reading.talks.flatMap((talk) => {
    const stated = talk.date?.iso ?? null;
    if (isWhole(stated) && published !== null && stated > published) return [];
    const sentence = text.slice(talk.evidence.start, talk.evidence.end);
    if (
      ((PLANNED.test(sentence) || NOT_HELD.test(sentence)) && !MET_BEFORE.test(sentence)) ||
      (stated === null && !TOOK_PLACE.test(sentence) && !isTitle(talk, version))
    )
      return [];
    const opens = opening !== undefined && talk.evidence.start <= opening.start;
    const isOfDay = opens || TODAY.test(sentence);
    const day = statedDay(talk, published) ?? (isOfDay ? published : null);
    const format = talk.format === 'phone' || talk.format === 'video' ? 'call' : 'meeting';
    return [{ version, talk, format, day }];
  });
}

const isWhole = (stated: string | null): stated is string =>
  stated !== null && /^\d{4}-\d\d-\d\d$/.test(stated);

/** The day that a text gives for talks: whole, or without its year where it is not known when the text was published. */
function statedDay({ date }: Talk, published: string | null): string | null {
  const iso = date?.iso ?? null;
  if (!isWhole(iso)) return iso !== null && published === null && /^--\d\d-\d\d$/.test(iso) ? iso : null;
  const isOld = published !== null && daysBetween(iso, published) > LATEST;
  return isOld && !date!.stated ? null : iso;
}

/** "will meet", "plans to hold talks": nothing that took place. */
const PLANNED =
  /\b(?:will|shall|would|may|might|could|should|must|to|can) (?:\w+ ){0,2}(?:meet|hold|have (?:talks|a meeting)|host|receive|talk (?:to|with)|speak (?:to|with)|discuss)\b/i;
/** Talks that were called off, asked for, prepared or denied: none that took place. */
const NOT_HELD = new RegExp(
  [
    '(?:talks?|meetings?|summit|calls?|negotiations|conversations?)\\b[^.;]{0,100}?\\b(?:is|are|was|were|been|being) (?:\\w+ly )?(?:called off|cancell?ed|postponed|scrapped|put off|put back|abandoned|dropped|shelved|rescheduled)',
    '(?:propos|suggest|offer|request|demand|seek|sought|ask(?:ed|s)? for|wants?|push(?:ed|es)? for|call(?:ed|s)? for|plans? for|plans? of|prepar\\w+ for|preparations? (?:for|of))\\w* (?:\\w+ ){0,3}(?:talks|meeting|summit|call|conversation|negotiations)',
    'invit\\w+ [^.;,]{3,60}? to (?:\\w+ ){0,3}(?:talks|meeting|summit|call)',
    '(?:denie[sd]|denying|denial) [^.;]{0,40}?\\b(?:that|having|any|reports?)\\b[^.;]{0,60}?\\b(?:met|meeting|spoken?|talks|call)',
    '(?:due|scheduled|expected|hop(?:es|ed|ing)|agree[sd]?|want(?:s|ed)?|ready|willing|plann(?:ed|ing)|set) to (?:\\w+ ){0,2}(?:meet|hold|host|receive|talk|speak)',
  ]
    .map((pattern) => `\\b${pattern}\\b`)
    .join('|'),
  'i',
);
/** "They met on Monday and said they would meet again": what is planned came of it. */
const MET_BEFORE =
  /(?<!\b(?:who|which|had|have|has)(?: \w+)?) (?:met|spoke|talked)\b.{0,200}?(?:\band|,) (?:they )?(?:said|agreed|announced|decided|confirmed|pledged|promised|agreeing|saying)\b.{0,200}?\b(?:will|would|to) (?:\w+ ){0,2}(?:meet|hold|talk|speak|continue|resume)\b/i;
const TODAY = /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/i;
/** What shows that two were in touch. */
const TOOK_PLACE =
  /\b(?:met|spoke|spoken|held|had|received|hosted|phoned|called|talked|discussed|took place|conversation|meeting|talks|call)\b/i;

/** Talks that the headline announces may open with a sentence that is about something else. */
const isTitle = (talk: Talk, { reading }: Readout): boolean =>
  talk.evidence.start === reading.sentences[0]?.start;

/**
 * The meetings that some accounts are of, each once, the newest first: one day apart at most, both calls or both not, and
 * of the same people, of whom one text may name fewer. Accounts without a day are left out.
 *
 * @param known last names, folded, of those whom all accounts have, who tell no meetings apart
 * @example meetingsApart(meetingsTold(version), new Set(['lavrov', 'blinken'])).length // 1
 */
export function meetingsApart<V extends Readout>(
  told: readonly MeetingTold<V>[],
  known: ReadonlySet<string>,
): ToldMeeting<V>[] {
  const groups: MeetingTold<V>[][] = [];
  // "-" sorts before every digit: days without a year come last, when the year may be known from another text.
  const dated = told.filter(({ day }) => day !== null).sort((a, b) => (a.day! < b.day! ? 1 : -1));
  for (const account of dated) {
    const group = groups.find((some) => isOne(some[0]!, account, known));
    if (group) group.push(account);
    else groups.push([account]);
  }
  return groups.map((accounts) => {
    const sorted = [...accounts].sort(
      (a, b) => ownDay(b) - ownDay(a) || b.version.text.length - a.version.text.length,
    );
    return {
      day: (sorted.find(({ day }) => !day!.startsWith('--')) ?? sorted[0]!).day!,
      format: sorted[0]!.format,
      place: sorted.find(({ talk }) => talk.place !== null)?.talk.place ?? null,
      people: [...new Set(sorted.flatMap(({ talk }) => talk.participants))],
      accounts: sorted,
    };
  });
}

/** A text that states the day knows better than one that appeared on it. */
const ownDay = ({ talk }: MeetingTold): number => (talk.date?.stated ? 1 : 0);

function isOne(one: MeetingTold, other: MeetingTold, known: ReadonlySet<string>): boolean {
  if (one.format !== other.format || !isNear(one.day!, other.day!)) return false;
  const others = ({ talk }: MeetingTold) =>
    talk.participants.map(lastName).filter((name) => !known.has(name));
  const [mine, theirs] = [others(one), others(other)];
  // Two who met the same third on one day did so apart; a text that names fewer is of the same meeting.
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (fewer.length > 0) return fewer.every((name) => more.includes(name));
  // A text may call the other one by office alone: then the sides decide.
  const sides = (account: MeetingTold) => [...new Set(account.talk.sides)].sort().join(' ');
  return known.size > 1 || sides(one) === sides(other);
}

const lastName = (name: string): string => foldName(name).split(' ').at(-1)!;

function isNear(one: string, other: string): boolean {
  if (one.startsWith('--') || other.startsWith('--')) return one.slice(-5) === other.slice(-5);
  return Math.abs(daysBetween(one, other)) <= 1;
}
