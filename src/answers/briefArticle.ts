import type { StoredVersion } from '../archive/port.ts';
import { sentencesOfQuote } from '../lookups/sentencesOfQuote.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { bestSentence } from '../reading/summary/bestSentence.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { dayStated, headlineLink, joinClauses, placeOf } from './quotePart.ts';
import { accountOfSides } from './sides.ts';

/**
 * The brief of one article: its own sentences for a summary, the key quote, topics, which side is heard, and what
 * the article does not state.
 *
 * @param opening a line of Brief's own before the headline ("No article of the last 24 hours. The latest:")
 * @example briefArticle(reykjavik, lexicon).citations[1].paragraph // 1
 */
export function briefArticle(version: StoredVersion, lexicon: Lexicon, opening?: string): Answer {
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
      { part: 'heading', line: ['Key quote'] },
      {
        part: 'excerpt',
        excerpts: [excerptOf(version, best)],
        ...(key.speakerName ? { speaker: key.speakerName } : {}),
        ...(shown < sentences.length ? { note: [`${shown} of ${sentences.length} sentences`] } : {}),
        more: { before: false, after: sentences.some((s) => s.start >= best.end) },
      },
    );
  }
  const topics = topicsLine(version);
  if (topics) parts.push({ part: 'line', line: [{ strong: 'Topics' }, `  ${topics}`] });
  const account = accountOfSides(version, lexicon);
  if (account) parts.push({ part: 'line', line: [{ strong: 'Account' }, `  ${account}`] });
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
        ? [{ action: 'ask' as const, label: 'All quotes', command: `quotes ${command}` }]
        : []),
      ...compareAction(version),
      ...changesAction(version),
      { action: 'cable', label: 'Copy as cable', command: `brief ${command}` },
    ],
    repeat: `brief ${command}`,
  });
}

/** The button under a text that opens with talks of two sides: each may have given its own account of them. */
export function compareAction({ article, reading }: StoredVersion): Action[] {
  const opening = reading.sentences[1] ?? reading.sentences[0];
  const talk = reading.talks.find(({ evidence }) => opening !== undefined && evidence.start <= opening.end);
  return talk && talk.sides.length > 1
    ? [{ action: 'ask', label: 'Compare sides', command: `compare article:${article.id}` }]
    : [];
}

/** The button under an official text: what it says otherwise than the ones before. */
export const changesAction = ({ article }: StoredVersion): Action[] =>
  article.sourceKind === 'official'
    ? [{ action: 'ask', label: 'What changed', command: `changes article:${article.id}` }]
    : [];

/** Who speaks a sentence of a transcript or statement, where that is known. */
function speakerOf({ quotes }: Reading, { start, end }: Span): { speaker?: string } {
  const turn = quotes.find((one) => one.kind === 'spoken' && one.start < end && start < one.end);
  return turn?.speakerName ? { speaker: turn.speakerName } : {};
}

/** What Brief did not read of a text that is not in English; null where it read all of it. */
function whatIsUnread(reading: Reading, { languages }: Lexicon): string | null {
  const name = languages.find((one) => one.code === reading.language)?.name;
  if (reading.unread) {
    const others = languages
      .filter((one) => one.code !== 'en')
      .map((one) => one.name)
      .join(', ');
    return `This text is stored and searched, but not read: Brief reads English${others && `, and quotes in ${others}`}.`;
  }
  return reading.language !== 'en' && name
    ? `This text is in ${name}: Brief reads its quotes in marks and who says them, but no reported speech, topics or summary.`
    : null;
}

/** Topics side by side, parts of a topic in parentheses behind it; empty where there are none. */
export function topicsLine(version: StoredVersion): string {
  const { topics } = version.reading;
  const ids = new Set(topics.map((t) => t.id));
  return topics
    .filter((t) => !t.parent || !ids.has(t.parent))
    .map((topic) => {
      const under = topics.filter((t) => t.parent === topic.id).map((t) => t.label);
      return under.length > 0 ? `${topic.label} (${under.join(', ')})` : topic.label;
    })
    .join(' · ');
}

/** @param shown what stands above it, in order */
function provenanceOf(version: StoredVersion, shown: readonly Span[]): Line {
  const { article, reading } = version;
  const stated = [article.source, dayStated(article)].filter(Boolean).join(', ');
  const missing = [
    ...(article.published
      ? []
      : [reading.talks.some((t) => t.date?.iso?.startsWith('--')) ? 'year' : 'date']),
    ...(article.source ? [] : ['outlet']),
  ];
  const places = [
    ...new Set(shown.toSorted((a, b) => a.start - b.start).map(({ start }) => placeOf(version, start))),
  ].join(', ');
  return joinClauses([
    [`every line is the article's own wording${places ? `, from ${places}` : ''}`],
    article.url ? [{ link: article.url, label: stated || article.url }] : stated ? [stated] : [],
    missing.length > 0 ? [`${missing.join(' and ')} not stated`] : [],
    unsupportedWords(version),
    article.licence ? [article.licence] : [],
    version.version > 1 ? [`version ${version.version}`] : [],
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
  return ['headline words not in the text: ', ...words];
}
