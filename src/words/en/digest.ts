import type { ChangeKind } from '../../comparing/classifyRevision.ts';
import type { NewsField } from '../../comparing/consequence/sign.ts';
import { zoneCity } from '../clock.ts';
import type { Line } from '../line.ts';
import type { Counted, Days, Reader } from '../values.ts';
import { formatDay, formatDayShort, formatInstant, formatLongDay, formatWhen } from './dates.ts';
import { countFound, countOf } from './numbers.ts';

/** What is kept back by the embargo, and until when. */
export interface Held {
  readonly articles: number;
  /** ISO instant of the first. */
  readonly until: string;
}

const andMore = (more: number) => (more > 0 ? ` and ${more} more` : '');
const stories = (count: number) => countOf(count, 'story', 'stories');
const KINDS = { dropped: 'dropped', new: 'new', revised: 'revised', repeated: 'repeated' } as const;

/** Changes that no quote is touched by. */
export type OtherChange = Exclude<ChangeKind, `quote-${string}`>;
const OTHER: Readonly<Record<OtherChange, readonly [string, string]>> = {
  headline: ['headline', 'headlines'],
  date: ['date', 'dates'],
  'added-text': ['addition', 'additions'],
  'cut-text': ['cut', 'cuts'],
  reworded: ['rewording', 'rewordings'],
  typo: ['typo', 'typos'],
};

/** Digests, alerts, and what became of what they said. */
export const digest = {
  day: (now: Date, zone: string) => formatLongDay(now, zone),
  since: (instant: Date, zone: string) => `since ${formatInstant(instant, zone)}`,
  title: (day: string, topic: string | null) => `Digest · ${day}${topic ? ` · ${topic}` : ''}`,
  nothingNew: (since: string) => `Nothing new ${since}.`,
  headings: {
    top: 'Top of the agenda',
    other: 'Other stories',
    said: 'Said',
    ahead: 'Ahead',
    changed: 'Changed',
    also: 'Also',
    softer: 'Softer news',
  } as Readonly<Record<'top' | 'other' | 'said' | 'ahead' | 'changed' | 'also' | 'softer', string>>,
  field: (field: NewsField): string => field,
  moreStories: (count: number) => countOf(count, 'more story', 'more stories'),
  contents: (
    all: number,
    goingOn: number,
    fields: readonly { readonly field: NewsField; readonly stories: number }[],
    below: { readonly quotes: number; readonly ahead: number; readonly corrections: number },
  ) => {
    const going = goingOn > 0 ? `, ${goingOn} going on from before` : '';
    const counted = fields.map((one) => `${one.field} ${one.stories}`).join(', ');
    const also = [
      ...(below.quotes > 0 ? [countOf(below.quotes, 'quote')] : []),
      ...(below.ahead > 0 ? [countOf(below.ahead, 'date ahead', 'dates ahead')] : []),
      ...(below.corrections > 0 ? [countOf(below.corrections, 'correction')] : []),
    ];
    return `${stories(all)}${going}${counted ? `: ${counted}` : ''}${also.length > 0 ? `\nAlso: ${also.join(', ')}` : ''}`;
  },
  moreChanges: (count: number, command: string): Line => [`${count} more: `, { code: command }],
  briefThis: 'Brief this',
  allQuotes: 'All quotes',
  change: 'Change',
  newSince: (articles: number, since: string) => `${countOf(articles, 'new article')} ${since}`,
  ofBefore: (count: number) => `${countOf(count, 'article')} of before, not listed then`,
  olderUnread: (count: Counted) => `${countFound(count, 'older article')} not looked at`,
  undated: (count: number) => `${countOf(count, 'article')} without a date left out`,
  sentBefore: (count: number) => `${countOf(count, 'article')} sent before left out`,
  quotesChangedIn: (articles: number) =>
    `quotes changed at the source in ${countOf(articles, 'article')}: /brief revisions`,
  leftOut: (clause: string) => `left out: ${clause}`,
  sourceSince: (name: string, since: Date | null, zone: string) =>
    since === null ? `${name} (never yet)` : `${name} since ${formatInstant(since, zone)}`,
  more: (count: number) => `${count} more`,
  notReached: (sources: readonly string[]) => `not reached: ${sources.join(', ')}`,
  late: (due: Date, zone: string) => `due ${formatInstant(due, zone)}, sent late`,
  /** How much is held and until when; the day where it is not today's. */
  held: ({ articles, until: instant }: Held, zone: string, now: Date) => {
    const until = formatInstant(new Date(instant), zone);
    const today = formatInstant(now, zone).slice(0, -5);
    // Far off, a day alone could be any year's.
    const isFar = Date.parse(instant) - now.getTime() > 300 * 86_400_000;
    const day = isFar ? `${formatLongDay(new Date(instant), zone)} ` : `${until.slice(0, -5)}`;
    const when = `${until.startsWith(today) && !isFar ? '' : day}${until.slice(-5)} ${zoneCity(zone)}`;
    return articles === 1
      ? `1 article held until ${when}`
      : `${countOf(articles, 'article')} held, the first until ${when}`;
  },
  /** When an article was published, to whoever reads the digest. */
  when: (published: string | null, isFirstSeen: boolean, reader: Reader) =>
    `${isFirstSeen ? 'first seen ' : ''}${formatWhen(published, reader)}`,
  /** "Meridian Wire yesterday 18:00, Osk Gazette 05:00; also in Harbour Times" */
  outletsWithTimes: (
    outlets: readonly { readonly name: string; readonly when: string }[],
    also: readonly string[],
    more: number,
  ) =>
    [
      outlets.map(({ name, when }) => `${name} ${when}`).join(', '),
      ...(also.length > 0 ? [`also in ${also.join(', ')}`] : []),
      ...(more > 0 ? [`${more} more`] : []),
    ].join('; '),
  /** "(Meridian Wire, Osk Gazette and 3 more)" */
  outlets: (names: readonly string[], more: number) => `(${names.join(', ')}${andMore(more)})`,
  outletAt: (name: string, when: string) => `${name} ${when}`,
  /** A headline with the sentence that carries its story. */
  carried: (headline: Line, sentence: Line): Line => [...headline, ': ', ...sentence],
  /** "quoted: Corvia: Marek Oldan (President); Hedda Lund-Varo" */
  quoted: (
    sides: readonly {
      readonly side: string | null;
      readonly people: readonly { readonly name: string; readonly office: string | null }[];
    }[],
    more: number,
  ) =>
    `quoted: ${sides
      .map(({ side, people }) => {
        const names = people.map(({ name, office }) => (office ? `${name} (${office})` : name)).join(', ');
        return side === null ? names : `${side}: ${names}`;
      })
      .join('; ')}${andMore(more)}`,
  dayAhead: (from: string, to: string, status: 'planned' | 'cancelled' | 'postponed', reader: Reader) =>
    `${formatDayShort(from, reader)}${to === from ? '' : ` to ${formatDayShort(to, reader)}`}${status === 'planned' ? '' : ` (${status})`}`,
  changes: { corrected: 'Corrected', quote: 'Quote changed' } as Readonly<
    Record<'corrected' | 'quote', string>
  >,
  changed: (what: string, headline: Line, words: Line, source: Line): Line => [
    { strong: what },
    ' ',
    ...headline,
    ':',
    ...words,
    ' (',
    ...source,
    ')',
  ],
  /** Alerts. */
  everything: 'Everything',
  newTexts: (label: string, count: number) => `${label}: ${countOf(count, 'new text')}`,
  changesOf: (label: string, changes: string) => `${label}: ${changes}`,
  newIn: (label: string, isQuoted: boolean, source: string | null) =>
    `${label}: ${isQuoted ? 'quoted' : 'new'} in ${source ?? 'a text'}`,
  moreTexts: (count: number) => countOf(count, 'more text'),
  becauseList: (label: string) => `sent because you watch: ${label}`,
  becauseChannel: (label: string) => `sent because this channel watches: ${label}`,
  whatChanged: 'What changed',
  briefIt: 'Brief it',
  muteToday: 'Mute today',
  stop: 'Stop',
  alsoIn: (names: readonly string[], more: number) =>
    `also in ${names.join(', ')}${more > 0 ? ` and ${countOf(more, 'more outlet')}` : ''}`,
  /** How much of a statement changed, in a clause. */
  counts: (counts: Readonly<Record<keyof typeof KINDS, number>>) =>
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => `${counts[kind]} ${KINDS[kind]}`).join(', '),
  /** Corrections and changed quotes, told in the thread of what carried them. */
  correctedAtSource: 'Corrected at the source.',
  quotesChanged: (count: number) =>
    count === 1 ? 'Quote changed at the source.' : `${count} quotes changed at the source.`,
  seen: (at: string) => `seen ${formatDay(at)}`,
  wasGivenTo: (name: string | null) => `was given to ${name ?? 'nobody'}`,
  withdrawn: 'withdrawn',
  noRevisions: (days: Days | null) => `No quote was changed at its source${days ? ` ${days.label}` : ''}.`,
  revisions: (all: Counted, days: Days | null) =>
    `${countFound(all, 'revision')} with quotes changed at the source${days ? ` ${days.label}` : ''}`,
  howToList:
    'Brief lists changed quotes by day: `/brief revisions`, `/brief revisions since monday`, `/brief revisions 19 May 2021`.',
  olderRevisions: (count: Counted) => countFound(count, 'older revision'),
  alsoChanged: (others: readonly { readonly kind: OtherChange; readonly count: number }[]) =>
    `also in these articles: ${others.map(({ kind, count }) => countOf(count, ...OTHER[kind])).join(', ')}`,
  everyVersion: "every version is kept; every line is the articles' own wording",
  older: 'Older',
  takenDown: (title: string) =>
    `“${title}” was taken out of the archive by those who run Brief. What is quoted from it above can no longer be checked here: do not use it.`,
};
