import type { Line } from '../line.ts';
import type { Abroad, Counted, Days, On, Unread } from '../values.ts';
import { during, formatDay } from './dates.ts';
import {
  asSubject,
  countFound,
  countOf,
  inMarks,
  listed,
  moreOf,
  times,
  timesFound,
  withThousands,
} from './numbers.ts';

const onIt = (on: On) => {
  if (on === null) return '';
  if ('opening' in on) return ` in an article that opens with ${inMarks([on.opening], ' and ')}`;
  return ` on ${'label' in on ? asSubject(on.label) : inMarks(on.words, ' and ')}`;
};
/** "Merkel's", "the United Nations'", "the drivers'": whoever is called by a common noun has an article. */
const possessive = (name: string) => {
  const called = /^\p{Ll}/u.test(name) && !/^(?:the|an?) /.test(name) ? `the ${name}` : name;
  return called.endsWith('s') ? `${called}'` : `${called}'s`;
};
const inArticles = (searched: Counted, days: Days | null) => {
  const articles = countFound(searched, 'article');
  if (searched.isTheArticle) return `${during(days)} in that article`;
  return days === null ? ` in the ${articles} stored` : `${during(days)}, in the ${articles} of that time`;
};
const tongues = new Intl.DisplayNames('en', { type: 'language' });
const inLanguages = (codes: readonly string[]) => listed(codes.map((code) => tongues.of(code) ?? code));
const exceptIn = (abroad: readonly string[]) =>
  abroad.length > 0 ? `, except perhaps in ${inLanguages(abroad)}.` : '.';
const otherwise = (abroad: readonly string[]) => (abroad.length > 0 ? 'otherwise ' : '');
type SpokenRung = 'quoted' | 'partly' | 'reported';
const RUNGS: Readonly<Record<SpokenRung, string>> = {
  quoted: 'quoted',
  partly: 'partly quoted',
  reported: 'reported',
};

/** What somebody said, or did not. The first line answers by itself, in a notification too. */
export const said = {
  /** "Quoted, twice: Sergei Lavrov on Iran." */
  quoted: (all: Counted, spoken: Counted, days: Days | null, speaker: string, on: On) => {
    const who = `${speaker}${onIt(on)}`;
    if (spoken.total === all.total && !all.isLowerBound)
      return `Quoted in transcripts or statements, ${timesFound(all)}${during(days)}: ${who}.`;
    const isOne = spoken.total === 1 && !spoken.isLowerBound;
    const some = `${spoken.isLowerBound ? 'at least ' : ''}${withThousands(spoken.total)}`;
    const transcripts = isOne
      ? ', one of them in a transcript or statement'
      : spoken.total > 0
        ? `, ${some} of them in transcripts or statements`
        : '';
    return `Quoted, ${timesFound(all)}${during(days)}${transcripts}: ${who}.`;
  },
  partly: (count: Counted, days: Days | null, speaker: string, on: On) =>
    `Partly quoted, ${timesFound(count)}${during(days)}. No whole sentence of ${speaker}${onIt(on)} is in quotation marks.`,
  reported: (count: Counted, days: Days | null, speaker: string, on: On) =>
    `Not quoted${onIt(on)}${during(days)}, but reported ${timesFound(count)}: the wording is the article's, not ${possessive(speaker)}.`,
  /** The same, where words in marks follow a sentence on the subject. */
  reportedBeside: (count: Counted, days: Days | null, speaker: string, on: On) =>
    `Reported${onIt(on)}${during(days)}, ${timesFound(count)}, in the article's wording, and quoted beside it: ${speaker}.`,
  /** What is newer than the quotes, and less sure. */
  newerBelow: (isPartly: boolean) => `The newest is only ${isPartly ? 'partly quoted' : 'reported'}:`,
  beforeThat: 'Quoted before that:',
  quotedBeside: 'In quotation marks, beside a sentence on it:',
  /** Words that no quote has, and those that some have. */
  lacks: (speaker: string, missing: readonly string[], has: readonly string[]) =>
    `No quote of ${speaker} has ${inMarks(missing, ' or ')}${has.length > 0 ? ` with ${inMarks(has, ' and ')}` : ''}.`,
  more: (rung: SpokenRung, count: Counted) => `${moreOf(count)} ${RUNGS[rung]}`,
  times: (rung: SpokenRung, count: Counted) => `${RUNGS[rung]} ${timesFound(count)}`,
  inCopies: (count: number) => `${withThousands(count)} in copies of the same texts`,
  sentencesBefore: 'Show the sentences before',
  allOfIt: 'All of it',
  earliest: 'The earliest of those looked at; there are older ones.',
  yes: 'Yes.',
  readTheWords: 'On this, read the words:',
  otherVerb: (verb: string) => `The quotes below do not have “${verb}” or a word like it.`,
  noPlace: (place: string) => `No stored text places it in ${place}`,
  notTo: (name: string) => `No stored text says that it was said to ${name}`,
  /** The day of the first or last quote, or of the only one. */
  dayOf: (which: 'first' | 'last' | 'only', published: string) => {
    const day = formatDay(published);
    return `${{ first: 'First', last: 'Last', only: 'Said' }[which]} ${/^\d/.test(day) ? 'on' : 'in'} ${day}.`;
  },
  /** What was asked for besides and is not there; what follows is of the rest. */
  dropped: (clauses: readonly string[], isOtherwise: boolean) =>
    `${clauses.join('; ')}.${isOtherwise ? ' Otherwise:' : ''}`,
  /** `abroad`: languages in which a quote on it may have been missed. */
  notFound: (
    speaker: string,
    label: string,
    searched: Counted,
    days: Days | null,
    abroad: readonly string[] = [],
  ) =>
    `Not found${exceptIn(abroad)} ${speaker} is ${otherwise(abroad)}neither quoted nor reported on ${asSubject(label)}${inArticles(searched, days)}.`,
  notSo: (speaker: string, verb: string, searched: Counted, days: Days | null) =>
    `Not found. No quote of ${speaker} has “${verb}” or a word like it${inArticles(searched, days)}.`,
  searched: (searched: Counted) =>
    `${countFound(searched, 'article')} searched; this does not prove that it was not said`,
  whatIsQuoted: 'What is quoted',
  notQuoted: (
    speaker: string,
    label: string,
    searched: Counted,
    days: Days | null,
    abroad: readonly string[] = [],
  ) =>
    `Not quoted${exceptIn(abroad)} ${speaker} is ${otherwise(abroad)}not quoted on ${asSubject(label)}${inArticles(searched, days)}.`,
  abroad: (speaker: string, { languages, quotes, isLowerBound, words }: Abroad): string =>
    `${isLowerBound ? 'At least ' : ''}${countOf(quotes, 'quote')} of ${speaker} ${quotes === 1 ? 'is' : 'are'} in ${inLanguages(languages)}, where I looked only for ${inMarks(words, ' and ')}.`,
  unread: (speaker: string, { languages, texts }: Unread): string =>
    `${countOf(texts, 'text')} with the name of ${speaker} ${texts === 1 ? 'is' : 'are'} in ${inLanguages(languages)}, of which I read no quotes.`,
  nobodyQuoted: (label: string, place: string | null, searched: Counted, days: Days | null) =>
    `Not quoted. Nobody is quoted on ${asSubject(label)}${place ? ` in ${place}` : ''}${inArticles(searched, days)}.`,
  speaksOf: (name: string, speaker: string, label: string, command: string): Line => [
    `${name} speaks of ${speaker} and of ${label}: `,
    { code: command },
  ],
  onThat: (name: string) => `${name} on it`,
  morePassages: (count: number) => countOf(count, 'more passage'),
  narrated: (shown: number): string =>
    shown === 1 ? 'The article reports, in its own words:' : 'The articles report, in their own words:',
  /** Sentences of articles with somebody's words in marks in them. */
  partlyTold: (shown: number): string =>
    shown === 1 ? "Partly quoted, in the article's sentence:" : "Partly quoted, in the articles' sentences:",
  elsewhere: (speaker: string, count: Counted, days: Days | null, command: string): Line => [
    `Perhaps in other words: ${speaker} is quoted ${timesFound(count)} on other subjects${days ? ', on other days or in texts without a date' : ''}, `,
    { code: command },
  ],
  wider: (label: string, count: number) => `On ${label}, the wider topic: quoted ${times(count)}`,
  /** Named and never quoted; `holder` where each mention is inside a quote of one person. */
  neverQuoted: (
    name: string,
    spelled: Line | null,
    named: { readonly times: number; readonly isAtLeast: boolean },
    days: Days | null,
    holder: { readonly name: string; readonly quotes: number } | null,
  ): Line => [
    `Not quoted. ${name}`,
    ...(spelled ? [' (spelled “', ...spelled, '” here)'] : []),
    ` is named ${named.isAtLeast ? 'at least ' : ''}${times(named.times)}${during(days)}${
      holder
        ? `, inside ${holder.quotes === 1 ? 'a quote' : 'quotes'} of ${holder.name}'s.`
        : ` and ${days === null ? 'never' : 'not'} quoted.`
    }`,
  ],
  ofThrough: (name: string, voices: readonly string[]) =>
    voices.length > 0 ? `Of ${name}, through ${voices.join(' and ')}:` : `Of ${name}:`,
  /** Several speakers at once. */
  together: (names: readonly string[], subject: string | null, days: Days | null) =>
    `${names.join(' and ')}${subject === null ? '' : ` on ${asSubject(subject)}`}${during(days)}`,
  togetherNotFound: (names: readonly string[], subject: string | null) =>
    `Not found${subject === null ? '' : ` on ${asSubject(subject)}`}: ${names.join(', ')}`,
  nobodyOfThatName: (typed: string) => `“${typed}”: nobody of that name in the archive.`,
  /** Before the words of whom texts have by a surname alone: who may be meant, or that nobody is known to be. */
  bySurname: (typed: string, surname: string, mayBe: readonly string[]): string =>
    mayBe.length > 1
      ? `Of “${surname}”, who may be ${listed(mayBe, 'or')}; the text does not say which:`
      : mayBe.length > 0
        ? `Of “${surname}”, perhaps ${mayBe[0]}; the text has no given name:`
        : `${typed === surname ? '' : `No stored text has “${typed}”. `}Of “${surname}”, whose given name the text does not have:`,
  ofOtherDays: (days: Days) => `Of other days, as there is nothing${during(days)}:`,
  /** Who spoke about something. */
  moreSpeakers: (count: number) => countOf(count, 'more speaker'),
  moreOfSame: (count: number) => `${countOf(count, 'more quote')} of the same speakers`,
  olderNotLookedAt: 'older quotes that were not looked at',
  allOf: (name: string) => `All of ${name}`,
  who: (who: {
    readonly named: number;
    readonly isQuoted: boolean;
    readonly isLowerBound: boolean;
    readonly label: string | null;
    readonly days: Days | null;
    readonly missing: readonly string[];
    readonly otherwise: string | null;
  }) => {
    const { named, isLowerBound, missing, otherwise, days } = who;
    const speakers = countOf(named, 'speaker is', 'speakers are');
    const rung = who.isQuoted ? 'quoted' : 'quoted or reported';
    const on = who.label === null ? '' : ` on ${asSubject(who.label)}`;
    if (named === 0) return `Quoted or reported${on}${during(days)}, by speakers whom the texts do not name.`;
    const instead =
      otherwise === null ? '' : `The quotes below do not have “${otherwise}” or a word like it. `;
    if (missing.length === 0)
      return `${instead}${isLowerBound ? 'At least ' : ''}${speakers} ${rung}${on}${during(days)}.`;
    return `No quote has ${inMarks(missing, ' and ')}. On the other words ${isLowerBound ? 'at least ' : ''}${speakers} ${rung}${during(days)}.`;
  },
};
