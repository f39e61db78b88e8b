import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import { asNumber } from '../learned/featureTags.ts';
import { type LearnedWeights, type Weights, weigh } from '../learned/learnedWeights.ts';
import type { FoundCue } from '../quotes/cue.ts';
import { type EndQuestion, endCandidates, endFeatures } from '../quotes/endFeatures.ts';
import { subjectBefore } from '../quotes/findSubject.ts';
import { lastWordEnd } from '../quotes/lastWordEnd.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';
import {
  type AttitudeHead,
  byAgent,
  cueEnds,
  cueStarts,
  groupStart,
  headContext,
  headSigns,
  LEFT_ROLES,
  type LeftRole,
  leftPhrases,
  roleFeatures,
  type SpanAnswer,
} from './attitudeFeatures.ts';

/** What somebody is told to think, want or show: nobody is said to have said it. Spans in characters. */
export interface FoundAttitude {
  readonly spans: readonly Span[];
  readonly cue: Span;
  readonly subject: NounPhrase | null;
  readonly sentence: number;
}

/** Log-odds from which a word counts; chosen by cross-validation on the training set. */
const HEAD_THRESHOLD = 0;
/** Log-odds by its own signs from which the words around a head are looked at: of 1,858 attitudes one lay below. */
const WORTH_A_LOOK = -1;
/** Heads of one sentence that are weighed: a sentence of more was written by nobody. */
const MOST_HEADS = 40;

/**
 * The attitudes that an article ascribes to somebody ("wants", "believes in", "support for"), apart from what is said:
 * by learned weights alone, outside quotation marks and outside of what `said` holds. In order of text; none where
 * nothing was learned.
 */
export function findAttitudes(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  learned: LearnedWeights,
): FoundAttitude[] {
  const { attitude } = learned;
  if (attitude.head.size === 0) return [];
  const known = headWords(attitude.head);
  const taken = takenWords(layout, said);
  const found: FoundAttitude[] = [];
  layout.sentences.forEach((sentence, index) => {
    const heads = headsIn(layout, sentence, taken, known)
      .map((head) => ({ head, odds: oddsOf(layout, head, attitude.head) }))
      .filter(({ odds }) => odds > HEAD_THRESHOLD)
      .sort((a, b) => b.odds - a.odds);
    const here: { from: number; to: number; one: FoundAttitude }[] = [];
    for (const { head } of heads) {
      // Within one that was found it could only overlap it.
      if (here.some(({ from, to }) => from <= head.at && head.at < to)) continue;
      const read = readAttitude(layout, head, sentence, learned);
      if (!read) continue;
      if (here.some(({ from, to }) => from < read.to && read.from < to)) continue;
      here.push({ from: read.from, to: read.to, one: { ...read.one, sentence: index } });
    }
    here.sort((a, b) => a.from - b.from);
    for (const { one } of here) found.push(one);
  });
  return found;
}

const HEAD_WORDS = new WeakMap<Weights, ReadonlySet<string>>();

/** The words that the weights know as heads; made once for a set of weights. */
function headWords(weights: Weights): ReadonlySet<string> {
  const before = HEAD_WORDS.get(weights);
  if (before) return before;
  const words = new Set([...weights.keys()].flatMap((key) => (key.startsWith('h=') ? [key.slice(2)] : [])));
  HEAD_WORDS.set(weights, words);
  return words;
}

function oddsOf(layout: TextLayout, head: AttitudeHead, weights: Weights): number {
  const own = weigh(weights, headSigns(layout, head, asNumber));
  return own < WORTH_A_LOOK ? own : own + weigh(weights, headContext(layout, head, asNumber));
}

/** The phrases that name whose attitudes they are, by sentence. */
export function subjectsBySentence(found: readonly FoundAttitude[]): Map<number, NounPhrase[]> {
  const subjects = new Map<number, NounPhrase[]>();
  for (const { sentence, subject } of found)
    if (subject) subjects.set(sentence, [...(subjects.get(sentence) ?? []), subject]);
  return subjects;
}

/** For each word 0, 1 where its sentence holds something said, 2 where it is itself part of that. */
export function takenWords(layout: TextLayout, said: readonly QuoteCandidate[]): Uint8Array {
  const { words } = layout;
  const taken = new Uint8Array(words.length);
  const spans = said
    .flatMap(({ spans, cue }) => (cue ? [...spans, cue] : spans))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  words.forEach((word, index) => {
    while (at < spans.length && spans[at]!.start <= word.start) reach = Math.max(reach, spans[at++]!.end);
    if (word.start < reach) taken[index] = 2;
  });
  for (const { from, to } of layout.sentences) {
    let spoken = false;
    for (let index = from; index < to; index++) spoken ||= taken[index] === 2;
    if (spoken) for (let index = from; index < to; index++) taken[index] ||= 1;
  }
  return taken;
}

/** The words of a sentence that may be heads: those that the weights know, outside of marks and of what is said. */
export function headsIn(
  layout: TextLayout,
  sentence: Sentence,
  taken: Uint8Array,
  known: { has(word: string): boolean },
): AttitudeHead[] {
  const { words } = layout;
  const last = lastWordEnd(words, sentence);
  const heads: AttitudeHead[] = [];
  let floor = sentence.from;
  let end = floor;
  for (let at = floor; at < last && heads.length < MOST_HEADS; at++) {
    if (taken[at] === 2) floor = at + 1;
    const word = words[at]!;
    if (word.quotedSpan >= 0 || taken[at] === 2 || !word.isWord || !known.has(word.low)) continue;
    // "Holt and Berg agreed to meet": what two did, and what neither of them thinks alone.
    if (AGREED.test(word.low) && words[at + 1]?.low === 'to') continue;
    // No further than to where something said begins.
    if (end <= at) for (end = at + 1; end < last && taken[end] !== 2; ) end++;
    heads.push({ at, floor, end, group: groupStart(words, at, floor), spoken: taken[at] === 1 });
  }
  return heads;
}

const AGREED = /^agree[ds]?$/;

function readAttitude(layout: TextLayout, head: AttitudeHead, sentence: Sentence, learned: LearnedWeights) {
  const { words } = layout;
  const { attitude } = learned;
  const { floor, end } = head;
  const start = best(cueStarts(layout, head, asNumber), attitude.start);
  const until = best(cueEnds(layout, head, asNumber), attitude.until);
  if (!start || !until) return null;
  const cue = { from: start.from, to: until.to };
  const role = roleOf(layout, head, cue, attitude.role);
  const leads = role === 'source' || role === 'about';
  const left = leads
    ? best(
        leftPhrases(layout, cue.from, floor, end, ruleBasedLeft(layout, head, cue, sentence), asNumber),
        attitude.left,
      )
    : null;
  const subject =
    role === 'source' && left ? phraseOf(layout, left) : subjectApart(layout, role, cue, end, sentence);
  const question = endQuestion(head, cue);
  const candidates = endCandidates(layout, question);
  let to = end;
  if (cue.to < end) {
    const scores = endFeatures(layout, question, candidates, asNumber).map((features) =>
      weigh(attitude.end, features),
    );
    to = candidates[scores.indexOf(Math.max(...scores))]!;
  }
  const spans: Span[] = [];
  const first = words[cue.to]?.low === 'that' && cue.to + 1 < to ? cue.to + 1 : cue.to;
  if (role === 'about' && left) spans.push({ start: words[left.from]!.start, end: words[left.to - 1]!.end });
  if (first < to) spans.push({ start: words[first]!.start, end: words[to - 1]!.end });
  // Words in marks are spoken by somebody, or are a name.
  if (spans.length === 0 || onlyMarked(layout, first, to)) return null;
  const from = left?.from ?? cue.from;
  const span = { start: words[cue.from]!.start, end: words[cue.to - 1]!.end };
  return { from, to: Math.max(to, cue.to), one: { spans, cue: span, subject } };
}

/** Whose attitude it is where that is not said right before the cue: by the sentence's subject, or behind "by"; null for neither. */
function subjectApart(
  layout: TextLayout,
  role: ReturnType<typeof roleOf>,
  cue: { readonly from: number; readonly to: number },
  end: number,
  sentence: Sentence,
): NounPhrase | null {
  if (role === 'far') {
    const subject = sentenceSubject(layout, sentence);
    return subject && subject.to > cue.from ? null : subject;
  }
  const agent = role === 'by' ? byAgent(layout, cue.to, end) : null;
  return agent && { ...agent, head: agent.to - 1, joined: [] };
}

function onlyMarked(layout: TextLayout, from: number, to: number): boolean {
  const words = layout.words.slice(from, to).filter(({ isWord }) => isWord);
  return words.length > 0 && words.filter(({ quotedSpan }) => quotedSpan >= 0).length >= 0.9 * words.length;
}

/** The span that the weights like best. */
function best(answers: readonly SpanAnswer<number>[], weights: Weights): SpanAnswer<number> | null {
  let top: SpanAnswer<number> | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const answer of answers) {
    const score = weigh(weights, answer.features);
    if (score > most) [top, most] = [answer, score];
  }
  return top;
}

function roleOf(
  layout: TextLayout,
  head: AttitudeHead,
  cue: { from: number; to: number },
  weights: Weights,
): LeftRole {
  const scores = roleFeatures(layout, head, cue.from, cue.to, asNumber).map((features) =>
    weigh(weights, features),
  );
  return LEFT_ROLES[scores.indexOf(Math.max(...scores))]!;
}

/** The cue as the finders of subjects and ends know one. */
const asCue = (head: AttitudeHead, cue: { from: number; to: number }, word: string): FoundCue => ({
  from: cue.from,
  to: cue.to,
  at: head.at,
  verb: { verb: word, forms: [word], strength: 0, phrase: false, takes: ['matter'] },
  gerund: word.endsWith('ing') && cue.from === head.at,
  phrase: false,
  sentence: 0,
});

export function ruleBasedLeft(
  layout: TextLayout,
  head: AttitudeHead,
  cue: { from: number; to: number },
  sentence: Sentence,
): number {
  return subjectBefore(layout, asCue(head, cue, layout.words[head.at]!.low), sentence.from)?.from ?? -1;
}

export const endQuestion = (head: AttitudeHead, cue: { from: number; to: number }): EndQuestion => ({
  from: cue.to,
  end: head.end,
  ruleBased: head.end,
  cue: asCue(head, cue, '*'),
  later: [],
  subordinate: false,
});

/** The phrase that was chosen, with the head that rules of grammar find in it. */
function phraseOf(layout: TextLayout, { from, to }: { from: number; to: number }): NounPhrase {
  const { words } = layout;
  let end = to;
  while (end - 1 > from && !words[end - 1]!.isWord) end--;
  let comma = from;
  while (comma < end && words[comma]!.text !== ',') comma++;
  const plain = phraseBefore(words, comma, from);
  return {
    from,
    to: words[to - 1]!.text === ',' ? to - 1 : to,
    head: plain ? plain.head : end - 1,
    joined: plain?.joined ?? [],
  };
}
