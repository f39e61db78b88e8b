import type { StoredVersion } from '../archive/port.ts';
import { sentencesOfQuote } from '../lookups/sentencesOfQuote.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { bestSentence } from '../reading/summary/bestSentence.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Action, Answer, Line, Part, Text, TextMessage } from './answer.ts';
import { composeAnswer, paragraphAt } from './composeAnswer.ts';
import { dayStated, headlineLink, joinClauses } from './quotePart.ts';
import { accountOfSides } from './sides.ts';

/**
 * The brief of one article: its own sentences for a summary, the key quote, topics, which side is heard, and what
 * the article does not state.
 *
 * @param opening a line of Brief's own before the headline ("No article of the last 24 hours. The latest:")
 * @example briefArticle(reykjavik, lexicon).citations[1].paragraph // 3
 */
export function briefArticle(version: StoredVersion, lexicon: Lexicon, opening?: Text): Answer {
  const { reading } = version;
  const key = reading.quotes[reading.keyQuotes[0] ?? -1];
  const parts: Part[] = [
    ...(opening ? [{ part: 'line' as const, line: [opening] }] : []),
    { part: 'title', line: headlineLink(version) },
  ];
  for (const span of reading.summary) {
    parts.push({
      part: 'excerpt',
      excerpts: [excerptOf(version, span)],
      ...speakerOf(reading, span),
    });
  }
  const unread = whatIsUnread(reading, lexicon);
  if (unread) parts.push({ part: 'line', line: [unread] });
  if (key) {
    const best = bestSentence(key, reading, version.text);
    const sentences = sentencesOfQuote(version, key);
    const shown = sentences.filter((s) => s.start < best.end && best.start < s.end).length;
    parts.push(
      { part: 'heading', line: [say((w) => w.brief.keyQuote)] },
      {
        part: 'excerpt',
        excerpts: [excerptOf(version, best)],
        ...(key.speakerName ? { speaker: key.speakerName } : {}),
        ...(shown < sentences.length
          ? { note: [say((w) => w.brief.sentencesShown(shown, sentences.length))] }
          : {}),
        more: { before: false, after: sentences.some((s) => s.start >= best.end) },
      },
    );
  }
  if (reading.topics.length > 0)
    parts.push({
      part: 'line',
      line: [say((w) => w.brief.topics(wordText(topicsLine(version), w)))],
    });
  const account = accountOfSides(version, lexicon);
  if (account) parts.push({ part: 'line', line: [say((w) => w.brief.account(wordText(account, w)))] });
  parts.push({
    part: 'context',
    line: provenanceOf(version, key ? [...reading.summary, key] : reading.summary),
  });
  const command = `article:${version.article.id}`;
  return composeAnswer({
    kind: 'article-brief',
    parts,
    versions: [version],
    actions: [
      ...(reading.quotes.length > 0
        ? [{ action: 'ask' as const, label: say((w) => w.brief.allQuotes), command: `quotes ${command}` }]
        : []),
      ...compareAction(version),
      ...changesAction(version),
      { action: 'cable', label: say((w) => w.brief.copyAsCable), command: `brief ${command}` },
    ],
    repeat: `brief ${command}`,
  });
}

/** The button under a text that opens with talks of two sides: each may have given its own account of them. */
export function compareAction({ article, reading }: StoredVersion): Action[] {
  const opening = reading.sentences[1] ?? reading.sentences[0];
  const talk = reading.talks.find(({ evidence }) => opening !== undefined && evidence.start <= opening.end);
  return talk && talk.sides.length > 1
    ? [{ action: 'ask', label: say((w) => w.brief.compareSides), command: `compare article:${article.id}` }]
    : [];
}

/** The button under an official text: what it says otherwise than the ones before. */
export const changesAction = ({ article }: StoredVersion): Action[] =>
  article.sourceKind === 'official'
    ? [{ action: 'ask', label: say((w) => w.brief.whatChanged), command: `changes article:${article.id}` }]
    : [];

/** Who speaks a sentence of a transcript or statement, where that is known. */
function speakerOf({ quotes }: Reading, { start, end }: Span): { speaker?: string } {
  const turn = quotes.find((one) => one.kind === 'spoken' && one.start < end && start < one.end);
  return turn?.speakerName ? { speaker: turn.speakerName } : {};
}

/** What Brief did not read of a text that is not in English; null where it read all of it. */
function whatIsUnread(reading: Reading, { languages }: Lexicon): TextMessage | null {
  const name = languages.find((one) => one.code === reading.language)?.name;
  if (reading.unread)
    return say((w) => w.brief.unread(languages.flatMap(({ code, name }) => (code === 'en' ? [] : [name]))));
  return reading.language !== 'en' && name ? say((w) => w.brief.partlyRead(name)) : null;
}

/** Topics side by side, parts of a topic in parentheses behind it; empty where there are none. */
function topicsLine(version: StoredVersion): TextMessage {
  const { topics } = version.reading;
  const ids = new Set(topics.map((t) => t.id));
  return say((w) =>
    topics
      .filter((t) => !t.parent || !ids.has(t.parent))
      .map((topic) => {
        const label = w.topic(topic.id, topic.label);
        const under = topics.filter((t) => t.parent === topic.id).map((t) => w.topic(t.id, t.label));
        return under.length > 0 ? `${label} (${under.join(', ')})` : label;
      })
      .join(' · '),
  );
}

/** @param shown what is above it, in order */
function provenanceOf(version: StoredVersion, shown: readonly Span[]): Line {
  const { article, reading } = version;
  const day = dayStated(article);
  const isStated = article.source !== null || day !== null;
  const stated = say((w) =>
    [article.source, day && wordText(day, w)].filter((one) => one !== null).join(', '),
  );
  const missing = [
    ...(article.published
      ? []
      : [reading.talks.some((t) => t.date?.iso?.startsWith('--')) ? ('year' as const) : ('date' as const)]),
    ...(article.source ? [] : ['outlet' as const]),
  ];
  const places = [
    ...new Set(shown.toSorted((a, b) => a.start - b.start).map(({ start }) => paragraphAt(version, start))),
  ];
  return joinClauses([
    [say((w) => w.brief.ownWording(places.map((place) => w.sources.place(place))))],
    article.url ? [{ link: article.url, label: isStated ? stated : article.url }] : isStated ? [stated] : [],
    missing.length > 0 ? [say((w) => w.brief.missing(missing))] : [],
    unsupportedWords(version),
    article.licence ? [article.licence] : [],
    version.version > 1 ? [say((w) => w.brief.version(version.version))] : [],
  ]);
}

function unsupportedWords(version: StoredVersion): Line {
  const { headline, headlineUnsupported } = version.reading;
  if (headlineUnsupported.length === 0) return [];
  const words = headlineUnsupported.flatMap((word, i): Line => {
    const at = headline ? version.text.slice(headline.start, headline.end).indexOf(word) : -1;
    const run =
      at < 0
        ? word
        : {
            excerpt: excerptOf(version, {
              start: headline!.start + at,
              end: headline!.start + at + word.length,
            }),
          };
    return i === 0 ? [run] : [', ', run];
  });
  return [say((w) => w.brief.headlineWords(words))];
}
