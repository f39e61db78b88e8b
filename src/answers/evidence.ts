import type { Evidence } from '../lookups/evidence.ts';
import type { Subject } from '../lookups/subject.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Line, Part } from './answer.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, placeOf, sourceAndDay, spanning } from './quotePart.ts';

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
 * The part that shows a piece of evidence, with what comes before and after it named.
 *
 * @example evidencePart(evidence).note // ['¶5', ' · ', 'sentences 10-11 of 11', …]
 */
export function evidencePart(
  evidence: Evidence,
  options: { number?: number; subject?: Subject | null; withSource?: boolean } = {},
): Extract<Part, { part: 'excerpt' }> {
  const { version, quote, sentences, first, last } = evidence;
  const shown = sentences.slice(first, last + 1);
  const all = shown.length === sentences.length;
  return {
    part: 'excerpt',
    excerpts: (all ? quote.spans : spanning(quote, shown)).map((s) => excerptOf(version, s)),
    ...(options.number ? { number: options.number } : {}),
    ...(quote.speakerName ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      [placeOf(version, shown[0]?.start ?? quote.start)],
      all ? [] : [say((w) => w.evidence.range(first, last, sentences.length))],
      options.withSource === false ? [] : sourceAndDay(version),
      explainAttribution(version, quote),
      pointsBack(evidence),
      reasonOf(evidence, options.subject ?? null),
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
    const words: Line = [{ excerpt: excerptOf(version, { start, end: start + match[0].length }) }];
    return [say((w) => w.evidence.pointsBack(words))];
  }
  return [];
}

/**
 * What shows that a quote is on the subject, where its own words do not: each kind of evidence is named.
 *
 * @example reasonOf({ ...evidence, reason: 'topic' }, stability) // ['on the topic strategic stability']
 */
export function reasonOf({ reason, other, missing }: Evidence, subject: Subject | null): Line {
  if (!subject) return [];
  const { label } = subject;
  switch (reason) {
    case 'words':
      return other ? [say((w) => w.evidence.words(label, other))] : [];
    case 'topic':
      return [say((w) => w.evidence.topic(label))];
    case 'part':
      return missing.length > 0 ? [say((w) => w.evidence.without(missing))] : [];
    default:
      return [say((w) => w.evidence[reason](label, other))];
  }
}
