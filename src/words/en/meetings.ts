import type { Line } from '../line.ts';
import type { Counted, Days } from '../values.ts';
import { formatDay } from './dates.ts';
import { countOf, listed, numberOf } from './numbers.ts';

/** Who met whom, as it was asked. */
export interface AskedOf {
  readonly who: readonly string[];
  /** True where `who` are countries or bodies, not people. */
  readonly isSides: boolean;
  readonly place: string | null;
  readonly days: Days | null;
  readonly isOldestFirst: boolean;
  readonly isCalls: boolean;
}

/** One meeting or call, as far as the texts tell of it. */
export interface Told {
  readonly day: string;
  readonly place: string | null;
  readonly isCall: boolean;
  /** Those who took part besides whom was asked for. */
  readonly others: readonly string[];
}

const joint = ({ who, isSides }: AskedOf): string => (who.length > 0 && !isSides ? 'with' : 'between');
const inDays = (days: Days | null) => (days ? ` (${days.label})` : '');

/** Meetings and calls. */
export const meetings = {
  laterOnes: (count: number) => countOf(count, 'later one'),
  earlierOnes: (count: number) => countOf(count, 'earlier one'),
  undated: (count: number) => `${countOf(count, 'text')} that ${count === 1 ? 'does' : 'do'} not say when`,
  title: (asked: AskedOf, inPerson: number, calls: number, first: Told) => {
    const howMany = [
      ...(inPerson > 0 ? [countOf(inPerson, 'meeting')] : []),
      ...(calls > 0 ? [countOf(calls, 'call')] : []),
    ].join(' and ');
    const order = asked.isOldestFirst ? 'first' : 'last';
    const when = [
      `on ${formatDay(first.day)}`,
      ...(first.place && !first.isCall && first.place !== asked.place ? [`in ${first.place}`] : []),
      ...(asked.who.length < 2 && first.others.length > 0 ? [`${joint(asked)} ${listed(first.others)}`] : []),
    ].join(' ');
    return `${asked.who.length > 0 ? `${listed(asked.who)}: ` : ''}${howMany}${asked.place ? ` in ${asked.place}` : ''} in the stored texts${inDays(asked.days)}, ${inPerson + calls > 1 ? `the ${order} ` : ''}${when}`;
  },
  where: ({ isCall, place }: Told) => (isCall ? 'call' : place ? `in ${place}` : 'meeting'),
  with: (asked: AskedOf, others: readonly string[]) => `${joint(asked)} ${listed(others)}`,
  alsoIn: (texts: number) => `also in ${countOf(texts, 'more text')}`,
  order: (isOldestFirst: boolean): string => (isOldestFirst ? 'the oldest first' : 'the newest first'),
  onlyTold: 'only what stored texts tell of: there may have been more',
  ofPublication: 'a day that the text does not state is that of its publication',
  onlyNewest: 'only the newest texts were looked at',
  later: 'Later',
  earlier: 'Earlier',
  none: (asked: AskedOf, undated: number, isLowerBound: boolean, both = 0) => {
    const what = `${asked.isCalls ? 'call' : 'meeting or call'}${asked.who.length > 0 ? ` of ${listed(asked.who)}` : ''}${asked.place ? ` in ${asked.place}` : ''}${inDays(asked.days)}`;
    if (both > 0)
      return `I read no stored text as telling of a ${what}. ${both > 1 ? 'These sentences name' : 'One sentence names'} both:`;
    return undated > 0
      ? `No ${isLowerBound ? 'text that was looked at' : 'stored text'} says when there was a ${what}. ${countOf(undated, 'text')} ${undated === 1 ? 'tells' : 'tell'} of one:`
      : `${isLowerBound ? 'None of the newest texts that were looked at' : 'No stored text'} tells of a ${what}.`;
  },
  saidOfIt: 'What is said of it:',
  olderNotLookedAt: 'older texts were not looked at: ask for some days, like “in 2016”',
  searched: (articles: number) =>
    `${countOf(articles, 'article')} searched; this does not prove that there was none`,
  briefThis: 'Brief this',
  compare: 'Compare sides',
};

/** Names as they are, other words in marks: Putin and Erdogan, “vote” and Ankara. */
const allOf = (sought: readonly string[]): string =>
  sought.map((words) => (/^\p{Lu}/u.test(words) ? words : `“${words}”`)).join(' and ');

/** What texts announce, and calendars of it. */
export const calendar = {
  title: (dates: number, sought: readonly string[], label: string) =>
    `${countOf(dates, 'announced date')}${sought.length > 0 ? ` with ${allOf(sought)}` : ''} ${label}`,
  none: (sought: readonly string[], label: string) =>
    `No stored article announces anything${sought.length > 0 ? ` with ${allOf(sought)}` : ''} ${label}.`,
  beside: (dates: number, sought: readonly string[], label: string) =>
    `No announcement has ${allOf(sought)} ${label}, but articles about it announce ${countOf(dates, 'date')}:`,
  /** The days of a calendar: those that were typed, or a span. */
  days: (of: { readonly from: string; readonly to: string; readonly typed: string | null }) =>
    of.typed === null ? `from ${formatDay(of.from)} to ${formatDay(of.to)}` : `(${of.typed})`,
  moreDates: (count: number) => countOf(count, 'more date'),
  announcedBy: (articles: number) => `announced by ${countOf(articles, 'article')}`,
  unread: (stored: Counted, from: string) =>
    `${numberOf(stored)} announcements are stored for these days: those from ${formatDay(from)} on are not read here, so ask for fewer days`,
  reckoned: 'dates are reckoned from the day of each article',
  later: 'Later',
  span: (from: string, to: string) =>
    from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`,
  cancelled: 'cancelled',
  postponed: 'put off or moved: this was the day before',
  over: 'over',
  saidAs: (words: Line): Line => ['said as “', ...words, '”'],
  sayingSo: (count: number) => `${countOf(count, 'more article')} ${count === 1 ? 'says' : 'say'} so`,
  feed: (words: string | null) =>
    `Your calendar feed of announced dates${words === null ? '' : ` whose sentences have “${words}”`}:`,
  howToAdd:
    'Add it in your calendar program as a calendar from the web. It has a month back and six months ahead, and is fresh within the hour.',
  whoReads:
    'whoever has the link can read it, so it leaves out what is kept to some workspaces or under embargo · a link that you had before no longer works',
  stopFeed: 'Stop the feed',
  feedEnded: 'Your calendar feed is stopped: its link no longer works.',
  noFeed: 'You have no calendar feed. `/brief calendar feed` makes one.',
  /** The name that a calendar program shows. */
  fileName: (words: string) => (words ? `Announced dates: ${words}` : 'Announced dates'),
};

const languages = new Intl.DisplayNames('en', { type: 'language' });
const languageNamed = (code: string): string => languages.of(code) ?? code;

/** One statement in the words of several texts, headlines beside their texts, and quotes in the order of time. */
export const lines = {
  otherRenderings: (count: number, statement: string, repeated: number) =>
    count > 0
      ? `${countOf(count, 'other rendering')} of “${statement}” may be stored.`
      : `No other rendering of “${statement}” is stored that I could tell${repeated > 0 ? `; ${countOf(repeated, 'more text has its words', 'more texts have its words')}` : ''}.`,
  sameWords: 'The same words, or nearly, in other texts',
  asGiven: 'as given',
  byPlace: 'found by its place between two others',
  alike: (share: number) => `${Math.round(share * 100)} % alike`,
  /** The same page of a site in another language, by its ISO 639-1 code. */
  samePageIn: (language: string) => `the same page in ${languageNamed(language)}`,
  storedIn: (languages: readonly string[], statement: string) =>
    `“${statement}” is stored in ${languages.map(languageNamed).join(' and ')} too.`,
  textsRead: (count: number) => `${countOf(count, 'text')} read that share its words`,
  readerJudges: 'whether they are one statement is for the reader to judge',
  translations: 'translations that share few words are not found',
  noHeadline: 'This article has no headline.',
  nothingUnsupported: 'Nothing in the headline looks unsupported.',
  worthALook: (why: keyof typeof WHY, words: readonly Line[]): Line => [
    `Worth a look. ${WHY[why]}`,
    ...words.flatMap((word, at): Line => (at === 0 ? [' ', ...word] : [', ', ...word])),
  ],
  nearestSentence: 'the nearest sentence',
  aHint: 'a hint: headlines shorten, play and use other words; whether it holds is for the reader to judge',
  wholeText: 'Whole text',
  /** "Sergei Lavrov on strategic stability": whose quotes a timeline has. */
  timelineOf: (who: readonly string[], subject: string | null) =>
    `${who.join(' and ') || 'Anybody'}${subject ? ` on ${subject}` : ''}`,
  noDatedQuote: (what: string) => `No dated quote of ${what} is stored.`,
  timeline: (what: string, isLowerBound: boolean, count: number, from: string, to: string) =>
    `${what}: ${isLowerBound ? 'the newest ' : ''}${countOf(count, 'quote')}, ${from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`}`,
  laterQuotes: (count: number) => countOf(count, 'later quote'),
  undatedQuotes: (count: number) => countOf(count, 'quote of undated texts', 'quotes of undated texts'),
  rungs: {
    quoted: 'quoted',
    partly: 'partly quoted',
    reported: 'reported',
    mentioned: 'mentioned',
    none: '',
  } as Readonly<Record<'quoted' | 'partly' | 'reported' | 'mentioned' | 'none', string>>,
  noOutlet: 'outlet not stated',
  oldestFirst: 'the oldest first',
  onlyNewestQuotes: 'only the newest quotes were looked at',
  chart: (first: string, bars: string, last: string, most: number, isCut: boolean) =>
    `${formatDay(first)} ${bars} ${formatDay(last)}, quotes a month, ${most} at most${isCut ? '; earlier months are not drawn' : ''}`,
  firstUse: (who: readonly string[], words: Line, day: string, source: string): Line => [
    `First stored use by ${who.join(' and ') || 'anybody quoted'} of “`,
    ...words,
    `”: ${formatDay(day)}, ${source}`,
  ],
  later: 'Later',
  /** What is missing in a question. */
  whoMet:
    'Name who met, where or when: `/brief meetings Lavrov Blinken`, `/brief meetings in Geneva`, `/brief meetings May 2017`.',
  feedAtTerminal:
    'A feed is a link for somebody in Slack. At the terminal write the file, as often as you like: `brief calendar --ics > dates.ics`.',
  feedForOutsider: 'Feeds are for people of the workspace. Nothing was changed.',
  notReached:
    'Brief is not reached from outside, so that a calendar program could follow it: whoever runs it sets BRIEF_PUBLIC_URL. Nothing was changed.',
  forYouAlone: 'The link is for you alone: type `/brief calendar feed` to get it. Nothing was changed.',
  pasteStatement: (command: string) =>
    `Paste a statement of four words or more: \`${command} renderings We will not be found wanting\`.`,
};

const WHY = {
  name: 'A name in the headline is nowhere in the text:',
  number: 'A number in the headline is nowhere in the text:',
  part: 'A part of the headline is told nowhere in the text:',
  subject: 'The text has few of the headline’s words:',
  quote: 'These words in quotation marks do not stand so in the text:',
  deed: 'What the headline says was done is told nowhere in the text:',
  turned: 'A sentence of the text may tell it the other way round:',
  denied: 'The headline and a sentence of the text may contradict each other:',
} as const;
