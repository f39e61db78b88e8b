import type { Span } from '../../text/article.ts';
import { tokensOf } from '../../text/tokensOf.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Quote } from '../reading.ts';
import { contentStems, overlap, share } from './contentStems.ts';

/**
 * What a sign adds to a sentence's standing. Place, centrality and headline have the order of size that a listwise
 * model (`tests/train/learnRanking.ts`) gave them on 95 newswire texts with summaries; the others are set by hand to
 * keep the words of one speaker out of a summary of events.
 */
const WEIGHTS = {
  central: 1.23,
  late: -0.6,
  headline: 0.6,
  repeats: -0.7,
  outcome: 0.4,
  leansBack: -0.5,
  spoken: -0.9,
  quoted: -1.5,
  question: -0.5,
} as const;

/** A summary of three sentences or more has no more than this many words a sentence on average. */
const MOST_WORDS = 28;

/** Verbs of outcome: what a sentence with one tells has come of something. */
export const OUTCOME =
  /\b(?:agreed|signed|announced|decided|adopted|approved|condemned|imposed|pledged|ruled|voted|confirmed|expelled|launched|reached|rejected|resumed|suspended|withdr[ae]w|called for|killed|elected|appointed|arrested|will meet)\b/i;
const LEANS_BACK =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|according to (?:him|her|them)|but|and|yet|however|also|meanwhile|in addition|among|other|still|then)\b/i;

/**
 * The sentences that sum a text up, in reading order, whole and word for word: the first of the body, then those that
 * carry most of its frequent words and of its headline, tell an outcome and stand early; sentences that lean on
 * others ("He also …") or consist of somebody's words count less, and so does one that repeats another. Where three
 * or more are asked for, long ones give way to shorter ones: people sum up in fewer words.
 *
 * `count` is how many; when left out two, or three of an article of more than 600 words.
 */
export function summarise(
  layout: TextLayout,
  quotes: readonly Quote[],
  count = layout.words.length > 600 ? 3 : 2,
): Span[] {
  const { sentences, text } = layout;
  if (sentences.length === 0) return [];
  const bags = sentences.map((sentence) => contentStems(layout.words.slice(sentence.from, sentence.to)));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const turns = quotes.filter((quote) => quote.kind === 'spoken');
  let turn = 0;
  const spoken = sentences.map((sentence) => {
    while (turn < turns.length && turns[turn]!.end <= sentence.start) turn++;
    return turn < turns.length && turns[turn]!.start < sentence.end;
  });
  const lead = leadSentence(layout, spoken);
  const line = layout.headlineText ?? '';
  const headline = contentStems(tokensOf(line, { start: 0, end: line.length }));
  const central = bags.map((bag) => {
    let weight = 0;
    for (const word of bag) weight += Math.log(frequency.get(word)!);
    return weight / (bag.size + 4) ** 0.75;
  });
  const most = central.reduce((best, next) => Math.max(best, next), 0) || 1;
  const scores = sentences.map((sentence, index) => {
    const bag = bags[index]!;
    const said = text.slice(sentence.start, sentence.end);
    if (bag.size < 4 || said.endsWith(':')) return Number.NEGATIVE_INFINITY;
    let marked = 0;
    for (let at = sentence.from; at < sentence.to; at++) if (layout.words[at]!.quotedSpan >= 0) marked++;
    let score = WEIGHTS.central * (central[index]! / most) + WEIGHTS.late * Math.log(1 + index);
    score += WEIGHTS.headline * share(bag, headline);
    if (OUTCOME.test(said)) score += WEIGHTS.outcome;
    if (LEANS_BACK.test(said)) score += WEIGHTS.leansBack;
    if (spoken[index]) score += WEIGHTS.spoken;
    score += (WEIGHTS.quoted * marked) / (sentence.to - sentence.from);
    return said.endsWith('?') ? score + WEIGHTS.question : score;
  });
  const lengths = sentences.map(({ start, end }) => text.slice(start, end).split(/\s+/).length);
  const chosen = [lead];
  let length = lengths[lead]!;
  while (chosen.length < Math.min(count, sentences.length)) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [index, score] of scores.entries()) {
      if (score <= bestScore || chosen.includes(index)) continue;
      if (count > 2 && length + lengths[index]! > MOST_WORDS * (chosen.length + 1)) continue;
      const fresh =
        score + WEIGHTS.repeats * Math.max(...chosen.map((other) => overlap(bags[index]!, bags[other]!)));
      if (fresh > bestScore) {
        best = index;
        bestScore = fresh;
      }
    }
    if (best < 0) break;
    chosen.push(best);
    length += lengths[best]!;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => ({ start: sentences[index]!.start, end: sentences[index]!.end }));
}

/** The first sentence of some length: datelines, greetings, dates and the turns of a transcript are passed over. */
function leadSentence(layout: TextLayout, spoken: readonly boolean[]): number {
  const fits = ({ from, to, end }: TextLayout['sentences'][number]) =>
    to - from >= 7 && /[.!?]["”’)]*$/.test(layout.text.slice(end - 3, end));
  const narrated = layout.sentences.findIndex((sentence, index) => !spoken[index] && fits(sentence));
  return Math.max(0, narrated >= 0 ? narrated : layout.sentences.findIndex(fits));
}
