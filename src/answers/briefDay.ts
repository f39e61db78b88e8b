import type { StoredVersion } from '../archive/port.ts';
import { groupStories } from '../comparing/groupStories.ts';
import { bestSentence } from '../reading/bestSentence.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { joinClauses, placeOf, sentencesOfQuote, sourceAndDay } from './quotePart.ts';

const STORIES_SHOWN = 8;
const KEY_QUOTES = 3;
const OUTLETS_SHOWN = 4;

/** Articles on one event, the one that leads it first. */
export type Story = readonly [StoredVersion, ...StoredVersion[]];

/**
 * The brief of a day: a line a story, the most-covered first, then its key quotes.
 *
 * @param period as the title names it: "Last 24 hours", "19 May 2021"
 * @param all how many articles the period has, if more than were handed in
 * @example briefDay(versions, 'Today', 2).parts[0] // { part: 'title', line: ['Today: 2 stories, 2 articles'] }
 */
export function briefDay(versions: readonly StoredVersion[], period: string, all: number): Answer {
  const stories = storiesOf(versions);
  const shown = stories.slice(0, STORIES_SHOWN);
  const quotes = keyQuotesOf(stories, KEY_QUOTES);
  const notShown = stories.length - shown.length;
  const leftOut = [
    ...(notShown > 0 ? [countOf(notShown, 'more story', 'more stories')] : []),
    ...(all > versions.length ? [countOf(all - versions.length, 'older article')] : []),
  ];
  const parts: Part[] = [
    {
      part: 'title',
      line: [`${period}: ${countOf(stories.length, 'story', 'stories')}, ${countOf(all, 'article')}`],
    },
    ...shown.flatMap((story) => storyPart(story)),
    ...(quotes.length > 0 ? [{ part: 'heading' as const, line: ['Key quotes'] }, ...quotes] : []),
    {
      part: 'context',
      line: joinClauses([
        ["every line is the articles' own wording"],
        leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
      ]),
    },
  ];
  return composeAnswer({
    kind: 'day-brief',
    parts,
    versions,
    leftOut,
    actions: shown.slice(0, 2).map((story) => ({
      action: 'ask' as const,
      label: shown.length === 1 ? 'Brief it' : story === shown[0] ? 'Brief the first' : 'Brief the second',
      command: `brief article:${story[0].article.id}`,
    })),
  });
}

/** The articles grouped into stories, the most-covered first; within one the text with most quotes leads. */
export function storiesOf(versions: readonly StoredVersion[]): Story[] {
  const candidates = versions.map((v) => ({ title: v.article.title, text: v.text }));
  return groupStories(candidates).map((group) => {
    const [first, ...others] = group
      .map((i) => versions[i]!)
      .sort((a, b) => b.reading.quotes.length - a.reading.quotes.length);
    return [first!, ...others];
  });
}

/** A story in one excerpt, the outlets that carry it in parentheses; nothing where its text has no sentence. */
export function storyPart(story: Story): Part[] {
  const [lead] = story;
  const span = leadSentence(lead);
  if (!span) return [];
  return [
    {
      part: 'excerpt',
      excerpts: [excerptOf(lead, span)],
      note: joinClauses([[placeOf(lead, span.start)], outletsOf(story)]),
    },
  ];
}

/** The outlets of a story, each once: "(Pravda.ru, 19 May 2021; US Department of State, 19 May 2021)". */
export function outletsOf(story: Story): Line {
  const named = new Map(story.map((v) => [`${v.article.source ?? v.article.id} ${v.article.published}`, v]));
  const shown = [...named.values()].slice(0, OUTLETS_SHOWN);
  const more = named.size - shown.length;
  return [
    '(',
    ...shown.flatMap((v, i): Line => [...(i > 0 ? ['; '] : []), ...sourceAndDay(v)]),
    more > 0 ? ` and ${more} more)` : ')',
  ];
}

/** The sentence that carries a story: the first of the summary, else the first of the body. */
export function leadSentence(version: StoredVersion): Span | null {
  return version.reading.summary[0] ?? version.reading.sentences[0] ?? null;
}

/**
 * The best quote of each story, at most `most`: directly quoted, by a speaker who is known by name.
 */
export function keyQuotesOf(stories: readonly Story[], most: number): Part[] {
  const found: Part[] = [];
  for (const story of stories) {
    for (const version of story) {
      const quote = version.reading.keyQuotes
        .map((i) => version.reading.quotes[i]!)
        .find((q) => rungOf(q.kind) === 'quoted' && q.speakerName !== null);
      if (!quote) continue;
      const best = bestSentence(quote, version.reading, version.text);
      found.push({
        part: 'excerpt',
        excerpts: [excerptOf(version, best)],
        speaker: quote.speakerName!,
        note: joinClauses([[placeOf(version, best.start)], sourceAndDay(version)]),
        more: {
          before: false,
          after: sentencesOfQuote(version, quote).some((s) => s.start > best.start),
        },
      });
      break;
    }
    if (found.length >= most) break;
  }
  return found;
}
