import type { StoredVersion } from '../archive/port.ts';
import { sentencesOfQuote } from '../lookups/sentencesOfQuote.ts';
import { rungOf } from '../reading/rungOf.ts';
import { bestSentence } from '../reading/summary/bestSentence.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted } from '../words/values.ts';
import type { Action, Answer, Line, Part, Text } from './answer.ts';
import { changesAction, compareAction } from './briefArticle.ts';
import { composeAnswer } from './composeAnswer.ts';
import { newsSentence, saidBy } from './newsSentence.ts';
import { headlineLink, joinClauses, notListed, sourceAndDay, titleOf } from './quotePart.ts';
import type { RankedStory } from './rankStories.ts';
import { leadOf, outletsOf, type Story, type Texts } from './storiesOf.ts';

/** The stories of a day that are shown, a line each. */
const STORIES_SHOWN = 8;
const KEY_QUOTES = 3;
const CALLS_SHOWN = 12;

/** Headlines of contacts that an office reports one by one, all alike. */
const CALL =
  /^(?:(?:readout of )?(?:the )?(?:secretary|president|minister)?.{0,30}?(?:tele)?phone (?:conversation|call)s?|(?:working |bilateral )?meeting|talks|conversation|greetings?|condolences) (?:with|to|between)\b/i;

/**
 * The brief of some days: what happened first, a story each with its headline, the sentence that says it and its outlets;
 * then the calls and meetings that offices report, together; then key quotes.
 *
 * @param stories in the order in which they are told
 * @param texts of the stories shown; what is not among them is not quoted
 * @param period as the title names it: "Last 24 hours", "19 May 2021"
 * @param all how many articles the period has, if more than the stories have
 * @example briefDay(stories, texts, 'Today', { total: 1, isLowerBound: false }).parts[0] // { part: 'title', line: ['Today: 1 story, 1 article'] }
 */
export function briefDay(stories: readonly RankedStory[], texts: Texts, period: Text, all: Counted): Answer {
  const copies = stories.reduce((sum, story) => sum + story.copies.length, 0);
  const articles = stories.reduce((sum, story) => sum + story.articles.length, copies);
  const { calls, others } = apart(stories);
  const shown = others.slice(0, STORIES_SHOWN);
  const named = calls.slice(0, CALLS_SHOWN);
  const quotes = keyQuotesOf(
    shown.filter(({ isSoft }) => !isSoft),
    texts,
    KEY_QUOTES,
  );
  const older = { total: Math.max(0, all.total - articles), isLowerBound: all.isLowerBound };
  const isOlder = older.total > 0 || older.isLowerBound;
  const notShown = others.length - shown.length;
  const leftOut = [
    ...(notShown > 0 ? [say((w) => w.brief.moreStories(notShown))] : []),
    ...(calls.length > named.length ? [say((w) => w.brief.moreCalls(calls.length - named.length))] : []),
    ...(isOlder ? [say((w) => w.brief.olderArticles(older))] : []),
  ];
  const counted = { ...all, total: all.total - copies };
  const title = say((w) =>
    isOlder
      ? w.brief.newestStories(wordText(period, w), counted, articles - copies, stories.length)
      : w.brief.stories(wordText(period, w), stories.length, counted),
  );
  const days = new Set(
    shown.flatMap(({ articles }) => articles.map(({ details }) => details.published?.slice(0, 10))),
  );
  const isOneDay = days.size === 1 && !days.has(undefined);
  const parts: Part[] = [
    { part: 'title', line: [title] },
    ...shown.flatMap((story, i): Part[] => [
      // Marked where it follows other news; alone it is all there is.
      ...(story.isSoft && i > 0 && !shown[i - 1]!.isSoft
        ? [{ part: 'heading' as const, line: [say((w) => w.brief.softerNews)] }]
        : []),
      ...storyPart(story, texts, !isOneDay),
    ]),
    ...(named.length > 0
      ? [
          { part: 'heading' as const, line: [say((w) => w.brief.calls(calls.length))] },
          { part: 'list' as const, lines: named.map((story) => callLine(story, texts)) },
        ]
      : []),
    ...(quotes.length > 0
      ? [{ part: 'heading' as const, line: [say((w) => w.brief.keyQuotes)] }, ...quotes]
      : []),
    {
      part: 'context',
      line: joinClauses([
        [say((w) => w.brief.ownWordings)],
        copies > 0 ? [say((w) => w.sources.copies(copies))] : [],
        notListed(leftOut),
      ]),
    },
  ];
  const actions = actionsFor(shown, named, texts);
  return composeAnswer({ kind: 'day-brief', parts, versions: [...texts.values()], leftOut, actions });
}

/** Ways on: the brief of the first two, all quotes of the first and its comparison or changes. */
function actionsFor(
  shown: readonly RankedStory[],
  calls: readonly RankedStory[],
  texts: Texts,
): readonly Action[] {
  const first = [...shown, ...calls].slice(0, 2);
  const [top] = shown;
  const text = top && texts.get(top.articles[0].details.id);
  return [
    ...first.map((story, i) => ({
      action: 'ask' as const,
      label: say((w) =>
        first.length === 1 ? w.brief.briefIt : i === 0 ? w.brief.briefTop : w.brief.briefSecond,
      ),
      command: `brief article:${story.articles[0].details.id}`,
    })),
    // Of one article its brief leads to all quotes; of several texts on one event nothing else does.
    ...(top && top.articles.length > 1
      ? [
          {
            action: 'ask' as const,
            label: say((w) => (shown.length === 1 ? w.brief.allItsQuotes : w.brief.quotesOfTop)),
            command: `quotes story:${top.name}`,
          },
        ]
      : []),
    // Beside the three above there is room for one: the comparison before the changes.
    ...(text ? [...compareAction(text), ...changesAction(text)].slice(0, 1) : []),
  ];
}

/** Which stories are told and whose texts are fetched for it: those of one call or meeting apart, where there are several. */
function apart(stories: readonly RankedStory[]): {
  readonly calls: readonly RankedStory[];
  readonly others: readonly RankedStory[];
} {
  const isCall = ({ articles }: RankedStory) =>
    articles.length === 1 && CALL.test(articles[0].details.title ?? '');
  const calls = stories.filter(isCall);
  return calls.length > 2
    ? { calls, others: stories.filter((one) => !isCall(one)) }
    : { calls: [], others: stories };
}

function callLine(story: Story, texts: Texts): Line {
  const { details } = story.articles[0];
  const version = texts.get(details.id);
  const headline: Line = version
    ? headlineLink(version)
    : details.url
      ? [{ link: details.url, label: titleOf(details) }]
      : [titleOf(details)];
  return [...headline, ' ', ...outletsOf(story, texts)];
}

/**
 * A story: its headline as a link, the sentence that says what happened, the outlets that carry it; nothing where its text is
 * not there or has no sentence.
 *
 * @example storyPart({ articles: found, copies: [] }, await textsOfArticles(found, archive)).length // 2
 */
export function storyPart(story: Story, texts: Texts, withDays = true): Part[] {
  const lead = leadOf(story, texts);
  const span = lead && newsSentence(lead);
  if (!span) return [];
  const speaker = saidBy(lead, span);
  return [
    { part: 'line', line: headlineLink(lead) },
    {
      part: 'excerpt',
      excerpts: [excerptOf(lead, span)],
      ...(speaker ? { speaker } : {}),
      note: outletsOf(story, texts, withDays),
    },
  ];
}

/** The sentence that carries a story: the first of the summary, else the first of the body. */
export function leadSentence(version: StoredVersion): Span | null {
  return version.reading.summary[0] ?? version.reading.sentences[0] ?? null;
}

/** The best quote of each story, at most `most`: directly quoted, by a speaker who is known by name. */
function keyQuotesOf(stories: readonly Story[], texts: Texts, most: number): Part[] {
  const found: Part[] = [];
  for (const story of stories) {
    for (const { details } of story.articles) {
      const version = texts.get(details.id);
      if (!version) continue;
      const quote = version.reading.keyQuotes
        .map((i) => version.reading.quotes[i]!)
        .find((q) => rungOf(q.kind) === 'quoted' && q.speakerName !== null);
      if (!quote) continue;
      const best = bestSentence(quote, version.reading, version.text);
      found.push({
        part: 'excerpt',
        excerpts: [excerptOf(version, best)],
        speaker: quote.speakerName!,
        note: sourceAndDay(version),
        more: {
          before: false,
          after: sentencesOfQuote(version, quote).some((s) => s.start >= best.end),
        },
      });
      break;
    }
    if (found.length >= most) break;
  }
  return found;
}
