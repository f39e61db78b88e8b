import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import type { Quote, Topic } from '../reading.ts';
import { contentStems, overlap, share } from './contentStems.ts';
import type { Looked } from './doubt.ts';
import { leansOnBefore, namesWhatWasNamed } from './leans.ts';
import { OUTCOME, VAGUE_SIGN } from './newsWeight.ts';
import { HARD } from './unfitPatterns.ts';
import { onlyAuthor } from './voices.ts';
import { GATES } from './wordGates.ts';

/**
 * What a sign adds to a sentence's standing. Place, centrality and headline have the order of size that a listwise
 * model (`tests/train/learnRanking.ts`) gave them on 95 newswire texts with summaries; the others are set by hand.
 */
const WEIGHTS = {
  central: 1.23,
  late: -0.6,
  /** In a transcript the news stands anywhere. */
  lateInTalk: -0.15,
  headline: 1,
  repeats: -0.7,
  /** In the words of officials, who say the same again and again. */
  repeatsOfficial: -1.7,
  outcome: 0.4,
  /** In the words of officials, theirs or reported by their office; in news the place weighs instead. */
  news: 1,
  /** What is to be done stands anywhere in what somebody writes as his opinion. */
  thesis: 0.7,
  /** Friendship and prospects, in news. */
  vague: -0.3,
  topic: 0.2,
  /** Hard news, where several speak: what they say of wars weighs more than what of their trade. */
  hard: 0.6,
  idle: -0.8,
  contact: -1.5,
  leansBack: -0.4,
  /** In a readout "he" is one of two, both in the headline. */
  leansBackOfficial: -0.2,
  /** In the words of officials: it names with "these" or "this" what the sentence before has named. */
  pointsBack: -0.5,
  spoken: -0.9,
  quoted: -1.5,
  question: -0.5,
  /** Likely to be struck by an editor (`doubtsOf`). */
  doubt: -6,
  /** A side that has not been heard yet in a summary of what several say. */
  otherSide: 0.8,
} as const;

/** A doubt beyond which a sentence is never shown; and where there are enough that are doubted less. */
const MOST_DOUBT = 0.6;
const SOME_DOUBT = 0.3;
const ENOUGH = 2;
/** A sentence that has so much of its words in a chosen one says the same. */
const SAME_WORDS = 0.9;
/** What a sentence that leans on the one before must be better by than one that does not: it takes two places. */
const PAIR_COST = 1;
/** How many sentences are shown where no number is asked for. */
const USUAL = 3;
/** Words a sentence on average, at most: where a number is asked for, and where the text decides. */
const MOST_WORDS = 28;
const MOST_WORDS_USUAL = 60;

const LEANS_BACK =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|according to (?:him|her|them)|but|and|yet|nevertheless|however|also|meanwhile|in addition|among|other|still|then)\b/i;
const MEMBERS = /^the members of the \p{L}/iu;
const THEY_DEMAND =
  /^They (?:(?:also|further|strongly) )*(?:called|condemned|demanded|urged|underlined|stressed|expressed|welcomed|reiterated|reaffirmed|rejected)\b/;
interface Candidate {
  readonly score: number;
  readonly loose: boolean;
  /** Who says it, where it is somebody's own words under a label or in a statement; null of the narrator. */
  readonly voice: string | null;
  /** It tells only who met or telephoned whom. */
  readonly contact: boolean;
}

/**
 * The sentences that sum a text up, in reading order, whole and word for word. Never one that an editor would strike
 * (`findUnfit`), nor one that leans on a sentence before it which is not shown. Of news the first that tells more
 * than who met whom, then those that carry most of its frequent words and of its headline, tell an outcome or a
 * position and stand early. Of a transcript or a statement the narrator's sentence, where he has one, and each
 * side's strongest. One that repeats another counts less.
 *
 * `count` is how many, in at most 28 words each on average, whatever they lean on; when left out three, fewer where no
 * more are fit.
 */
export function summarise(
  looked: Looked,
  doubts: readonly number[],
  quotes: readonly Quote[],
  topics: readonly Topic[],
  count?: number,
): Span[] {
  const { layout, signs } = looked;
  const { sentences, text } = layout;
  const bags = sentences.map((_, index) => signs.bag(index));
  const candidates = candidatesOf(
    // Of so many sentences as are asked for the first stay with the news.
    count === undefined ? looked : { ...looked, opinion: false },
    doubts,
    bags,
    topics,
  );
  const { lengths } = signs;
  const mostWords = count === undefined ? MOST_WORDS_USUAL : MOST_WORDS;
  const chosen: number[] = [];
  const lead = leadSentence(looked, candidates, onlyAuthor(quotes));
  let length = 0;
  /** How much of each sentence a chosen one has said. */
  const said = bags.map(() => 0);
  const choose = (index: number) => {
    chosen.push(index);
    length += lengths[index]!;
    for (const [other, { score }] of candidates.entries())
      if (score > Number.NEGATIVE_INFINITY && other !== index)
        said[other] = Math.max(said[other]!, overlap(bags[other]!, bags[index]!));
  };
  if (lead >= 0) choose(lead);
  /** Whether the sentence before can be shown with one that leans on it. */
  const mayLead = (index: number): boolean => {
    const before = candidates[index - 1];
    return (
      before !== undefined &&
      !before.loose &&
      !looked.struck[index - 1] &&
      before.voice === candidates[index]!.voice &&
      signs.weight(index) > 0 &&
      sentences[index - 1]!.paragraph === sentences[index]!.paragraph
    );
  };
  const room = (index: number) =>
    (count ?? USUAL) <= 2 || length + lengths[index]! <= mostWords * (chosen.length + 1);
  while (chosen.length < (count ?? USUAL)) {
    let best: readonly number[] = [];
    let bestScore = Number.NEGATIVE_INFINITY;
    const heard = new Set(chosen.map((index) => candidates[index]!.voice));
    const worth = (index: number) =>
      candidates[index]!.score +
      (looked.talk || looked.readout ? WEIGHTS.repeatsOfficial : WEIGHTS.repeats) * said[index]! +
      (candidates[index]!.voice !== null && !heard.has(candidates[index]!.voice) ? WEIGHTS.otherSide : 0);
    for (const [index, { score, loose, contact }] of candidates.entries()) {
      if (score === Number.NEGATIVE_INFINITY || chosen.includes(index)) continue;
      if (contact && chosen.length > 0 && count === undefined) continue;
      if (said[index]! > SAME_WORDS || !room(index)) continue;
      const leans = loose && count === undefined && !chosen.includes(index - 1);
      // What leans is shown with the sentence before, where there is room for both.
      if (leans && !(chosen.length + 2 <= USUAL && mayLead(index))) continue;
      const fresh = worth(index) - (leans ? PAIR_COST : 0);
      if (fresh > bestScore) {
        best = leans ? [index - 1, index] : [index];
        bestScore = fresh;
      }
    }
    if (best.length === 0) break;
    for (const index of best) choose(index);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => {
      const { end } = sentences[index]!;
      const start = layout.words[signs.from[index]!]?.start ?? end;
      return afterStrayLines(text, start < end ? { start, end } : sentences[index]!);
    });
}

function candidatesOf(
  looked: Looked,
  doubts: readonly number[],
  bags: readonly ReadonlySet<string>[],
  topics: readonly Topic[],
): Candidate[] {
  const { layout, signs, struck, voices, talk, readout } = looked;
  const { sentences } = layout;
  const official = talk || readout;
  const line = layout.headlineText ?? '';
  const headline = contentStems(wordsOfLine(line, layout.language));
  const central = centrality(bags);
  const matters = topicTerms(topics);
  // Nothing stands before it on which it could lean.
  const firstFit = struck.indexOf(false);
  const enough = doubts.filter((doubt, index) => !struck[index] && doubt <= SOME_DOUBT).length >= ENOUGH;
  const mostDoubt = enough ? SOME_DOUBT : MOST_DOUBT;
  const several = new Set(voices.filter((voice) => voice !== null)).size > 1;
  // A council's press statement: "they" are its members.
  const council = looked.talk && signs.said.filter((said) => MEMBERS.test(said)).length >= 2;
  return sentences.map((sentence, index) => {
    const bag = bags[index]!;
    const said = signs.said[index]!;
    const voice = voices[index]!;
    const contact = signs.contact(index) && (voice === null || official);
    if (struck[index] || bag.size < 4 || doubts[index]! > mostDoubt)
      return { score: Number.NEGATIVE_INFINITY, loose: false, voice, contact };
    const opens = official && index === firstFit && voice === null;
    const loose =
      !opens &&
      !(council && THEY_DEMAND.test(said)) &&
      (leansOnBefore(said, { spoken: voice !== null, official, words: signs.lengths[index]! }) ||
        (!talk && beginsInMarks(layout, sentence)));
    let score =
      WEIGHTS.central * central[index]! +
      (talk || looked.opinion ? WEIGHTS.lateInTalk : WEIGHTS.late) * Math.log(1 + index);
    score += WEIGHTS.headline * share(bag, headline);
    score += (official ? WEIGHTS.news : looked.opinion ? WEIGHTS.thesis : 0) * signs.weight(index);
    if (!official) score += WEIGHTS.vague * signs.news(index)[VAGUE_SIGN]!;
    if ((signs.gates[index]! & GATES.outcome) !== 0 && OUTCOME.test(said)) score += WEIGHTS.outcome;
    if (LEANS_BACK.test(said)) score += official ? WEIGHTS.leansBackOfficial : WEIGHTS.leansBack;
    if (official && namesWhatWasNamed(said)) score += WEIGHTS.pointsBack;
    score += WEIGHTS.doubt * doubts[index]!;
    if (contact) score += WEIGHTS.contact;
    if (said.endsWith('?')) score += WEIGHTS.question;
    if (talk) {
      // Praise, recollections and asides: only where a side says nothing else.
      if (voice !== null && signs.weight(index) <= 0) score += WEIGHTS.idle;
      if (several && (signs.gates[index]! & GATES.hard) !== 0 && HARD.test(said)) score += WEIGHTS.hard;
      if (matters.some((at) => at >= sentence.start && at < sentence.end)) score += WEIGHTS.topic;
    } else {
      if (voice !== null) score += WEIGHTS.spoken;
      let marked = 0;
      for (let at = sentence.from; at < sentence.to; at++) if (layout.words[at]!.quotedSpan >= 0) marked++;
      score += (WEIGHTS.quoted * marked) / (sentence.to - sentence.from);
    }
    return { score, loose, voice, contact };
  });
}

/** How much of a text's frequent words each sentence carries, 1 for the one that carries most. */
function centrality(bags: readonly ReadonlySet<string>[]): number[] {
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weights = bags.map((bag) => {
    let weight = 0;
    for (const word of bag) weight += Math.log(frequency.get(word)!);
    return weight / (bag.size + 4) ** 0.75;
  });
  const most = weights.reduce((best, next) => Math.max(best, next), 0) || 1;
  return weights.map((weight) => weight / most);
}

/** Where the terms of the topics stand; how two countries stand to one another is no matter of its own. */
const topicTerms = (topics: readonly Topic[]): number[] =>
  topics
    .filter((topic) => !topic.id.startsWith('relations/'))
    .flatMap((topic) => topic.passages.flatMap((passage) => passage.terms.map((term) => term.start)));

/** Whether the quotation that a sentence belongs to opens in a sentence before it. */
function beginsInMarks(layout: TextLayout, { from, start, end }: TextLayout['sentences'][number]): boolean {
  const run = layout.marked[layout.words[from]?.quotedSpan ?? -1];
  return (run !== undefined && run.start < start) || CLOSES_FIRST.test(layout.text.slice(start, end));
}

/** The first mark of a sentence closes what was opened before it. */
const CLOSES_FIRST = /^[^"“”]*(?:”|[,.!?]"(?!\p{L}))/u;

/** The first fit sentence of the narrator, or of a statement's author, that tells more than who met whom; -1 for none. */
function leadSentence(
  { layout, signs, readout }: Looked,
  candidates: readonly Candidate[],
  author: string | null,
): number {
  const fits = ({ score, loose, voice, contact }: Candidate, index: number) => {
    const { from, to, end } = layout.sentences[index]!;
    return (
      score > Number.NEGATIVE_INFINITY &&
      (voice === null || voice === author) &&
      !loose &&
      !contact &&
      // Of a readout neither friendship nor what was only touched upon.
      (!readout || signs.weight(index) >= 0 || HARD.test(signs.said[index]!)) &&
      to - from >= 7 &&
      /[.!]["”’)]*$/.test(layout.text.slice(end - 3, end))
    );
  };
  return candidates.findIndex(fits);
}

/** A sentence without the short lines that stand over it (a name, a deck) with no full stop between. */
function afterStrayLines(text: string, { start, end }: Span): Span {
  let from = start;
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    const before = text.lastIndexOf('\n', feed - 1) + 1;
    const line = text.slice(Math.max(before, start), feed).trim();
    if (line.length > 0 && line.length < 40 && startsUpper(text.slice(feed).trim())) from = feed;
  }
  while (/\s/.test(text[from]!)) from++;
  return { start: from, end };
}
