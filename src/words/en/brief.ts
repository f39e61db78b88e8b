import type { Line } from '../line.ts';
import type { Counted } from '../values.ts';
import { countFound, countOf, withThousands } from './numbers.ts';

/** What a side is called, and how much of it is heard in a text. */
export interface SideHeard {
  readonly name: string;
  /** The word for things of the side: "Russian". */
  readonly adjective: string;
  readonly quotes: number;
  readonly words: number;
  /** The words in marks of what is partly quoted. */
  readonly partly: number;
}

const more = (count: number) => (count > 0 ? ` and ${count} more` : '');

function heardOf({ name, quotes, words, partly }: SideHeard): string {
  if (quotes > 0) return `${name} ${countOf(quotes, 'quote')}, ${countOf(words, 'word')}`;
  return partly > 0 ? `${name} partly quoted, ${countOf(partly, 'word')}` : `${name} 0`;
}

/** Whether only one side is quoted, or none; nothing where several are. */
function onlyOne(sides: readonly SideHeard[]): string {
  const heard = sides.filter(({ quotes }) => quotes > 0);
  const inPart = sides.filter(({ quotes, partly }) => quotes === 0 && partly > 0);
  const [first = inPart[0]] = heard;
  if (!first)
    return sides.length === 1 ? ' Not quoted.' : ` ${sides.length === 2 ? 'Neither' : 'No'} side is quoted.`;
  if (heard.length > 1 || sides.length === 1) return '';
  if (heard.length === 1)
    return ` Only the ${first.adjective} side is quoted${inPart.length > 0 ? ' in full' : ''}.`;
  return inPart.length === 1
    ? ` Only the ${first.adjective} side is quoted, in part.`
    : ' No side is quoted in full.';
}

/** Briefs of an article and of some days. */
export const brief = {
  lastHours: 'Last 24 hours',
  /** Days as a title begins with them. */
  days: (label: string, _since?: string, _until?: string) => label[0]!.toUpperCase() + label.slice(1),
  noneOfToday: 'No article is dated within the last 24 hours. The latest to arrive:',
  keyQuote: 'Key quote',
  sentencesShown: (shown: number, all: number) => `${shown} of ${all} sentences`,
  topics: (topics: string): Line => [{ strong: 'Topics' }, `  ${topics}`],
  account: (account: string): Line => [{ strong: 'Account' }, `  ${account}`],
  /** How many quotes and words each side has, those with most first, and whether only one is heard. */
  sides: (sides: readonly SideHeard[]) => `${sides.map(heardOf).join('; ')}.${onlyOne(sides)}`,
  allQuotes: 'All quotes',
  copyAsCable: 'Copy as cable',
  compareSides: 'Compare sides',
  whatChanged: 'What changed',
  unread: (languages: readonly string[]) =>
    `This text is stored and searched, but not read: Brief reads English${languages.length > 0 ? `, and quotes in ${languages.join(', ')}` : ''}.`,
  partlyRead: (language: string) =>
    `This text is in ${language}: Brief reads its quotes in marks, its transcripts and who says them, but no reported speech, topics or summary.`,
  ownWording: (places: readonly string[]) =>
    `every line is the article's own wording${places.length > 0 ? `, from ${places.join(', ')}` : ''}`,
  ownWordings: "every line is the articles' own wording",
  missing: (missing: readonly ('year' | 'date' | 'outlet')[]) => `${missing.join(' and ')} not stated`,
  headlineWords: (words: Line): Line => ['headline words not in the text: ', ...words],
  version: (number: number) => `version ${number}`,
  stories: (period: string, stories: number, articles: Counted) =>
    `${period}: ${countOf(stories, 'story', 'stories')}, ${countFound(articles, 'article')}`,
  newestStories: (period: string, articles: Counted, newest: number, stories: number) =>
    `${period}: ${countFound(articles, 'article')}, the newest ${withThousands(newest)} in ${countOf(stories, 'story', 'stories')}`,
  moreStories: (count: number) => countOf(count, 'more story', 'more stories'),
  moreCalls: (count: number) => countOf(count, 'more call or meeting', 'more calls and meetings'),
  olderArticles: (count: Counted) => countFound(count, 'older article'),
  softerNews: 'Softer news',
  calls: (count: number) => `Calls and meetings: ${count}`,
  keyQuotes: 'Key quotes',
  briefIt: 'Brief it',
  briefTop: 'Brief top story',
  briefSecond: 'Brief second story',
  allItsQuotes: 'All its quotes',
  quotesOfTop: 'Quotes of top story',
  /** Between outlets of different days. */
  nextDay: '; ',
  /** The outlets of a story, each with its day, and those that have copies of its texts. */
  outlets: (outlets: Line, more_: number, also: readonly string[], alsoMore: number): Line => [
    '(',
    ...outlets,
    ...(more_ > 0 ? [more(more_)] : []),
    ...(also.length > 0 ? [`; also in ${also.join(', ')}${more(alsoMore)}`] : []),
    ')',
  ],
};
