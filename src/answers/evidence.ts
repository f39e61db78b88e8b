import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Line, Part } from './answer.ts';
import { countOf } from './days.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, placeOf, sentencesOfQuote, sourceAndDay, spanning } from './quotePart.ts';
import { holdsWords } from './sentencesWith.ts';

/** What a look-up is about: a topic of the lexicon, the words as typed, or both. */
export interface Subject {
  readonly topic: string | null;
  readonly words: string;
  /** As an answer names it. */
  readonly label: string;
}

/** A quote with those of its sentences that a look-up asked for. */
export interface Evidence {
  readonly version: StoredVersion;
  readonly quote: Quote;
  readonly sentences: readonly Span[];
  /** First and last sentence that answer, counted from 0. */
  readonly first: number;
  readonly last: number;
}

/** A quote up to this long is shown whole: its sentences explain one another. */
const WHOLE = 3;
/** "This is a key task": a sentence that only makes sense with the one before it. */
const LEANS_BACK = /^["“”'‘«\s]*(?:this|that|these|those|it|they|such)\b/i;
const SMALL_WORDS =
  'is|was|are|were|will|would|has|have|had|can|could|may|might|must|should|does|do|did|in|on|at|of|to|for|and|or|but|' +
  'that|which|who|we|i|you|he|she|they|it|as|with|by|from|not|also|so|if|when|while';
/** A demonstrative with its noun ("these issues", "this difficult process"); words of time point nowhere. */
const POINTS_BACK = new RegExp(
  `\\b(?:(?:these|those) \\p{L}+s\\b|(?:these|those|this|such)(?: (?!(?:${SMALL_WORDS})\\b)\\p{L}[\\p{L}-]*){1,2})`,
  'iu',
);
const OF_TIME =
  /\b(?:year|month|week|day|time|morning|afternoon|evening|night|century|moment|visit|meeting|regard)s?$/i;

/**
 * The sentences of a quote that are about a subject, with the one that leans on them; null where none is.
 * Without a subject the whole quote answers.
 *
 * @example evidenceIn(version, quote8, { topic: 'strategic-stability', … }) // { first: 9, last: 10, … }
 */
export function evidenceIn(version: StoredVersion, quote: Quote, subject: Subject | null): Evidence | null {
  const sentences = sentencesOfQuote(version, quote);
  const whole = { version, quote, sentences, first: 0, last: sentences.length - 1 };
  if (!subject) return whole;
  const passages = version.reading.topics
    .filter((t) => subject.topic !== null && (t.id === subject.topic || t.parent === subject.topic))
    .flatMap((t) => t.passages.flatMap((p) => p.terms));
  const about = sentences.map(
    (s) =>
      passages.some((p) => p.start < s.end && s.start < p.end) ||
      holdsWords(version.text.slice(s.start, s.end), subject.words),
  );
  const first = about.indexOf(true);
  if (first < 0) {
    const all = quote.spans.map((s) => version.text.slice(s.start, s.end)).join(' ');
    return holdsWords(all, subject.words) ? whole : null;
  }
  if (sentences.length <= WHOLE) return whole;
  let last = about.lastIndexOf(true);
  // Two mentions far apart in a long quote: the later one is left to "show all".
  if (last - first > WHOLE) last = first;
  const next = sentences[last + 1];
  if (next && LEANS_BACK.test(version.text.slice(next.start, next.end))) last += 1;
  return { version, quote, sentences, first, last };
}

/**
 * The part that shows a piece of evidence, with what stands before and after it named.
 *
 * @example evidencePart(evidence).note // ['¶5', ' · ', 'sentences 10-11 of 11', …]
 */
export function evidencePart(evidence: Evidence, options: { number?: number } = {}): Part {
  const { version, quote, sentences, first, last } = evidence;
  const shown = sentences.slice(first, last + 1);
  const all = shown.length === sentences.length;
  const range = first === last ? `sentence ${first + 1}` : `sentences ${first + 1}-${last + 1}`;
  return {
    part: 'excerpt',
    excerpts: (all ? quote.spans : spanning(quote, shown)).map((s) => excerptOf(version, s)),
    ...(options.number ? { number: options.number } : {}),
    ...(quote.speakerName ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      [placeOf(version, shown[0]?.start ?? quote.start)],
      all ? [] : [`${range} of ${sentences.length}`],
      sourceAndDay(version),
      explainAttribution(version, quote),
      pointsBack(evidence),
    ]),
    more: { before: false, after: false },
  };
}

/** Says which words of what is shown refer to sentences that are not: "“these issues” refers to the sentences before". */
export function pointsBack({ version, sentences, first, last }: Evidence): Line {
  if (first === 0) return [];
  for (const sentence of sentences.slice(first, last + 1)) {
    const match = POINTS_BACK.exec(version.text.slice(sentence.start, sentence.end));
    if (!match || OF_TIME.test(match[0])) continue;
    const start = sentence.start + match.index;
    return [
      '“',
      { excerpt: excerptOf(version, { start, end: start + match[0].length }) },
      '” refers to the sentences before',
    ];
  }
  return [];
}

/** How often, as one says it: "once", "twice", "5 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : countOf(count, 'time');
}
