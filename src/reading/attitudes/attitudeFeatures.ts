import type { TextLayout, Word } from '../layout/layOut.ts';
import { isAdverbial, phraseAfter } from '../layout/nounPhrases.ts';
import { wordClass } from '../layout/wordClass.ts';
import type { Tag } from '../learned/featureTags.ts';
import { ADVERB, AUXILIARY, BODY, isA, isKind, PERSON } from '../rules/wordKinds.ts';

/**
 * A word that may be the head of what somebody thinks, wants or shows ("believes", "support"), while it is decided.
 * Indices into the page's words, end exclusive.
 */
export interface AttitudeHead {
  readonly at: number;
  /** First word of its sentence, and the index after the last one, stops left out. */
  readonly floor: number;
  readonly end: number;
  /** Where its auxiliaries and adverbs begin. */
  readonly group: number;
  /** Something is said in the same sentence. */
  readonly spoken: boolean;
}

const LONGEST_GROUP = 5;
const LONGEST_LEFT = 30;

/** Index of the first auxiliary or adverb before a word. */
export function groupStart(words: readonly Word[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < LONGEST_GROUP) {
    const before = words[from - 1]!;
    if (before.quotedSpan >= 0) break;
    if (!isA(before, AUXILIARY) && before.low !== 'not' && !isAdverb(before)) break;
    // "Trump's support": the possessive belongs to whose it is.
    if (before.low === "'s" && !/(?:ing|ed)$/.test(words[at]!.low)) break;
    from--;
  }
  while (from < at && isAdverb(words[from]!) && from === floor) from++;
  return from;
}

const isAdverb = (word: Word): boolean => isA(word, ADVERB) || isAdverbial(word.low);

const look = (layout: TextLayout, floor: number, end: number) => ({
  low: (at: number): string =>
    at < floor || at >= end ? '#' : layout.words[at]!.quotedSpan >= 0 ? '"' : layout.words[at]!.low,
  kind: (at: number): string =>
    at < floor || at >= end ? '#' : layout.words[at]!.quotedSpan >= 0 ? '"' : wordClass(layout.words[at]),
});

/** What kind of thing ends right before an index: a person's name, "he", an official, a body, another noun. */
function kindBefore({ words, language }: TextLayout, at: number, floor: number): string {
  let last = at - 1;
  if (last > floor && (words[last]!.text === ',' || words[last]!.low === "'s")) last--;
  const word = last >= floor ? words[last]! : undefined;
  if (!word) return '#';
  const singular = word.low.replace(/s$/, '');
  if (isA(word, PERSON) || isKind(singular, language, PERSON)) return 'person';
  if (isA(word, BODY) || isKind(singular, language, BODY)) return 'body';
  return wordClass(word) === 'PRON' ? `p-${word.low}` : wordClass(word);
}

/** The signs of the word itself and of what comes next to it: most words are no heads by these alone. */
export function headSigns<F>(layout: TextLayout, head: AttitudeHead, f: Tag<F>): F[] {
  const { at, floor, end, group } = head;
  const { low, kind } = look(layout, floor, end);
  const word = low(at);
  return [
    f`bias`,
    f`h=${word}`,
    f`e=${word.slice(-3)}`,
    f`K=${kind(at)}`,
    f`hn=${word}|${low(at + 1)}`,
    f`hN=${word}|${kind(at + 1)}`,
    f`hp=${word}|${low(group - 1)}`,
    f`hs=${word}|${kindBefore(layout, group, floor)}`,
    f`hg=${word}|${at > group ? low(group) : '-'}`,
  ];
}

/** The signs of what is around it. */
export function headContext<F>(layout: TextLayout, head: AttitudeHead, f: Tag<F>): F[] {
  const { at, floor, end, group } = head;
  const { low, kind } = look(layout, floor, end);
  const word = low(at);
  const own = kind(at);
  const before = kindBefore(layout, group, floor);
  const first = at > group ? low(group) : '-';
  const features = [
    f`g=${first}|${own}`,
    f`s=${before}|${own}`,
    f`sg=${before}|${first}`,
    f`sN=${before}|${kind(at + 1)}`,
    f`KN=${own}|${kind(at + 1)}|${kind(at + 2)}`,
    f`nn=${low(at + 1)}|${kind(at + 2)}`,
    f`PP=${kind(group - 1)}|${kind(group - 2)}|${own}`,
    f`sp=${head.spoken}`,
    f`hsp=${word}|${head.spoken}`,
    f`st=${group <= floor ? 'first' : group <= floor + 2 ? 'near' : 'far'}|${own}`,
    f`en=${at + 1 >= end ? 'last' : at + 4 >= end ? 'near' : 'far'}`,
  ];
  for (let n = 1; n <= 3; n++)
    features.push(f`n${n}=${low(at + n)}`, f`N${n}=${kind(at + n)}`, f`p${n}=${low(group - n)}`);
  for (let ahead = at + 1; ahead < Math.min(end, at + 7); ahead++)
    if (low(ahead) === 'that') {
      features.push(f`that=${ahead - at}`, f`hthat=${word}`);
      break;
    }
  return features;
}

/** A choice between spans: each with its signs. */
export interface SpanAnswer<F> {
  readonly from: number;
  readonly to: number;
  readonly features: readonly F[];
}

/** Where the cue around a head may begin. */
export function cueStarts<F>(layout: TextLayout, head: AttitudeHead, f: Tag<F>): SpanAnswer<F>[] {
  const { at, floor, end, group } = head;
  const { low, kind } = look(layout, floor, end);
  const answers: SpanAnswer<F>[] = [];
  for (let from = at; from >= Math.max(floor, at - 6); from--) {
    if (kind(from) === '"' || low(from) === ',') break;
    const features = [
      f`d=${at - from}`,
      f`hd=${low(at)}|${at - from}`,
      f`hf=${low(at)}|${low(from)}`,
      f`f=${low(from)}`,
      f`F=${kind(from)}|${kind(from - 1)}`,
      f`P=${kind(from - 1)}`,
      f`p=${low(from - 1)}`,
      f`K=${kind(at)}|${kind(from)}|${Math.min(3, at - from)}`,
    ];
    if (from === group) features.push(f`group`, f`groupK=${kind(at)}`);
    else features.push(from > group ? f`in=${kind(from)}` : f`past=${kind(from)}`);
    answers.push({ from, to: at + 1, features });
  }
  return answers;
}

/** Where the cue around a head may end and what it is about begins. */
export function cueEnds<F>(layout: TextLayout, head: AttitudeHead, f: Tag<F>): SpanAnswer<F>[] {
  const { at, floor, end } = head;
  const { low, kind } = look(layout, floor, end);
  const answers: SpanAnswer<F>[] = [];
  for (let to = at + 1; to <= Math.min(end - 1, at + 6); to++) {
    answers.push({
      from: at,
      to,
      features: [
        f`d=${to - at}`,
        f`hd=${low(at)}|${to - at}`,
        f`l=${low(to - 1)}|${Math.min(2, to - at)}`,
        f`L=${kind(to - 1)}|${Math.min(2, to - at)}`,
        f`n=${low(to)}|${Math.min(2, to - at)}`,
        f`N=${kind(to)}|${Math.min(2, to - at)}`,
        f`hl=${low(at)}|${low(to - 1)}`,
        f`hn=${low(at)}|${low(to)}`,
        f`hN=${low(at)}|${kind(to)}`,
        f`LN=${kind(to - 1)}|${kind(to)}`,
        f`ln=${low(to - 1)}|${low(to)}`,
        f`KN=${kind(at)}|${kind(to)}|${kind(to + 1)}`,
        f`lN=${low(to - 1)}|${kind(to)}`,
      ],
    });
    if (low(to) === ',' || (kind(to) === '"' && kind(to - 1) !== '"')) break;
  }
  return answers;
}

/** The phrases that may stand before a cue that begins at f`cue`: each beginning, up to the cue. */
export function leftPhrases<F>(
  layout: TextLayout,
  cue: number,
  floor: number,
  end: number,
  ruled: number,
  f: Tag<F>,
): SpanAnswer<F>[] {
  const { words } = layout;
  const isCut = cue - 1 > floor && (words[cue - 1]!.text === ',' || words[cue - 1]!.low === "'s");
  const ends = isCut ? [cue, cue - 1] : [cue];
  return ends.flatMap((to) => phrasesUpTo(layout, to, { cue, floor, end, ruled }, f));
}

/** The phrases that end before `to`, from the shortest on. */
function phrasesUpTo<F>(
  layout: TextLayout,
  to: number,
  { cue, floor, end, ruled }: { cue: number; floor: number; end: number; ruled: number },
  f: Tag<F>,
): SpanAnswer<F>[] {
  const { words } = layout;
  const { low, kind } = look(layout, floor, end);
  const answers: SpanAnswer<F>[] = [];
  const shut = low(to) === ',' || low(to - 1) === ',' ? 'c' : to < cue ? 's' : '';
  let commas = 0;
  let verbs = 0;
  for (let from = to - 1; from >= Math.max(floor, to - LONGEST_LEFT); from--) {
    const word = words[from]!;
    if (word.quotedSpan >= 0) break;
    if (word.text === ',') commas++;
    if (isA(word, AUXILIARY) || /[^e]ed$/.test(word.low)) verbs++;
    if (!word.isWord) continue;
    const size = Math.min(8, to - from);
    answers.push({
      from,
      to,
      features: [
        f`b=${low(from - 1)}`,
        f`B=${kind(from - 1)}`,
        f`f=${low(from)}`,
        f`F=${kind(from)}`,
        f`BF=${kind(from - 1)}|${kind(from)}`,
        f`bF=${low(from - 1)}|${kind(from)}`,
        f`z=${size}|${kind(from)}`,
        f`c=${Math.min(3, commas)}|${shut}`,
        f`v=${Math.min(2, verbs)}|${Math.min(2, commas)}`,
        f`e=${shut}|${kind(from - 1)}`,
        f`l=${kind(to - 1)}|${size}`,
        f`lF=${kind(to - 1)}|${kind(from)}|${Math.min(3, to - from)}`,
        f`BB=${kind(from - 2)}|${kind(from - 1)}|${kind(from)}`,
        ...(from === ruled ? [f`rule`, f`rule=${kind(from)}`, f`ruleB=${kind(from - 1)}`] : []),
        ...(from === floor ? [f`first=${kind(from)}`] : []),
      ],
    });
  }
  return answers;
}

/** Who or what a phrase before the cue is: who thinks it, what is thought of, or neither. */
export type LeftRole = 'source' | 'about' | 'far' | 'by' | 'none';
export const LEFT_ROLES: readonly LeftRole[] = ['source', 'about', 'far', 'by', 'none'];

/** The signs by which each role is chosen. */
export function roleFeatures<F>(
  layout: TextLayout,
  head: AttitudeHead,
  cue: number,
  to: number,
  f: Tag<F>,
): F[][] {
  const { words } = layout;
  const { at, floor, end } = head;
  const { low, kind } = look(layout, floor, end);
  const word = low(at);
  const before = kindBefore(layout, cue, floor);
  const be = words.slice(cue, at).some((one) => /^(?:is|are|was|were|be|been|being|'s)$/.test(one.low));
  const by = byAgent(layout, to, end) === null ? '' : 'by';
  return LEFT_ROLES.map((role) => [
    f`${role}:`,
    f`${role}:h=${word}`,
    f`${role}:hb=${word}|${be}`,
    f`${role}:hs=${word}|${before}`,
    f`${role}:s=${before}`,
    f`${role}:K=${kind(at)}|${be}`,
    f`${role}:Ks=${kind(at)}|${before}`,
    f`${role}:p=${low(cue - 1)}`,
    f`${role}:PP=${kind(cue - 1)}|${kind(cue - 2)}`,
    f`${role}:f=${low(cue)}|${kind(at)}`,
    f`${role}:by=${by}|${be}`,
  ]);
}

/** "by the desk" soon after a cue: who it is; else null. */
export function byAgent(layout: TextLayout, from: number, end: number): { from: number; to: number } | null {
  const { words } = layout;
  for (let at = from; at < Math.min(end - 1, from + 6); at++) {
    if (words[at]!.quotedSpan >= 0 || words[at]!.text === ',') return null;
    if (words[at]!.low === 'by') return phraseAfter(words, at + 1, end);
  }
  return null;
}
