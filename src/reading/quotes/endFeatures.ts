import type { TextLayout, Word } from '../layout/layOut.ts';
import { classOrMark, wordClass, wordOrMark } from '../layout/wordClass.ts';
import type { Tag } from '../learned/featureTags.ts';
import { AUXILIARY, isA } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';

/** Where a content that begins at `from` may end, and what the rules of grammar say. */
export interface EndQuestion {
  readonly from: number;
  /** Index after the last word of the sentence. */
  readonly end: number;
  /** What the rules choose. */
  readonly ruleBased: number;
  readonly cue: FoundCue;
  readonly later: readonly FoundCue[];
  /** The cue is in a clause beside the main one. */
  readonly subordinate: boolean;
}

const LONGEST = 120;

/** The indices at which the content may end: before signs and words that open something new, and the sentence's end. */
export function endCandidates(layout: TextLayout, question: EndQuestion): number[] {
  const { words } = layout;
  const { from, end, ruleBased } = question;
  const candidates: number[] = [];
  for (let at = from + 1; at < Math.min(end, from + LONGEST); at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (word.quotedSpan >= 0 && before.quotedSpan === word.quotedSpan) continue;
    if (at === ruleBased || word.quotedSpan !== before.quotedSpan || opensSomething(word))
      candidates.push(at);
  }
  if (ruleBased >= from + LONGEST && ruleBased < end) candidates.push(ruleBased);
  candidates.push(end);
  return candidates;
}

const opensSomething = (word: Word): boolean =>
  !['DET', 'PRON', 'NUM', 'NAME', 'W', 'POSS', 'MODAL', '.', 'S'].includes(wordClass(word)) ||
  word.low === 'who' ||
  word.low === 'which';

/** What is known of each place where a content may end, as features for the learned weights. */
export function endFeatures<F>(
  layout: TextLayout,
  question: EndQuestion,
  candidates: readonly number[],
  f: Tag<F>,
): F[][] {
  const { words } = layout;
  const { from, end, ruleBased, cue, later, subordinate } = question;
  const verb = cue.verb.verb;
  const how = `${cue.gerund ? 'g' : cue.phrase ? 'p' : 'v'}${subordinate ? 's' : 'm'}`;
  const take = cue.verb.takes[0]!;
  const opening = words[from - 1]!.low === 'that' ? 'that' : wordClass(words[from]);
  const kind = (at: number) => classOrMark(at < end ? words[at] : undefined);
  const low = (at: number) => wordOrMark(at < end ? words[at] : undefined);
  const cues = new Set(later.map((one) => one.from));
  const counted = countsFrom(words, from);
  return candidates.map((at) => {
    const { verbs, commas } = counted(at);
    const next = kind(at);
    const after = kind(at + 1);
    const comma = words[at]?.text === ',' && at < end ? 'c' : '';
    // The first word of what is left out, past a comma and a conjunction.
    const first = at >= end ? '#' : comma ? low(at + 1) : low(at);
    const firstKind = comma ? after : next;
    const done = `${Math.min(2, verbs)}`;
    const left = end - at;
    const features = [
      f`n=${low(at)}`,
      f`N=${next}|${how}`,
      f`p=${kind(at - 1)}`,
      f`pN=${kind(at - 1)}|${next}`,
      f`Na=${next}|${after}`,
      f`Naa=${next}|${after}|${kind(at + 2)}`,
      f`na=${low(at)}|${low(at + 1)}`,
      f`f=${comma}${first}|${how}`,
      f`F=${comma}${firstKind}|${how}`,
      f`Fv=${comma}${firstKind}|${verb}`,
      f`Ft=${comma}${firstKind}|${take}|${done}`,
      f`ft=${comma}${first}|${take}|${opening}`,
      f`o=${opening}|${next}|${done}`,
      f`l=${next}|${Math.min(12, at - from)}`,
      f`k=${next}|${commas > 3 ? 3 : commas}`,
      f`r=${rounded(left)}|${next}`,
    ];
    const behind = { kind: `${comma}${firstKind}`, word: `${comma}${first}`, take, next };
    features.push(...ruleFeatures(at - ruleBased, how, behind, f));
    if (at >= end)
      features.push(
        f`end=${how}`,
        f`endv=${verb}`,
        f`ende=${take}|${opening}`,
        f`endk=${Math.min(4, commas)}`,
      );
    const cueAt = distanceTo(at, Math.min(end, at + 8), (ahead) => cues.has(ahead));
    if (cueAt >= 0) features.push(f`cue=${Math.min(4, cueAt)}|${next}|${how}`);
    features.push(...markFeatures(words, from, at, end, behind, f));
    features.push(f`rv=${verbAhead(words, at, end)}|${comma}${firstKind}|${done}`);
    return features;
  });
}

/** A distance in words: of the far ones only how far about. */
const rounded = (distance: number): number => (distance > 20 ? 20 : distance > 10 ? 10 : distance);

/** What is left out behind a content: the first of it, past a comma, and what the cue takes. */
interface Behind {
  readonly kind: string;
  readonly word: string;
  readonly take: string;
  readonly next: string;
}

/** Where a content ends beside what the rules choose: there, so many words past it, or short of it. */
function ruleFeatures<F>(past: number, how: string, { kind, take, next }: Behind, f: Tag<F>): F[] {
  if (past === 0) return [f`rule`, f`rule=${next}|${how}`, f`rulet=${take}|${next}`];
  return past > 0 ? [f`past=${next}`] : [f`short=${next}`, f`shortv=${take}|${kind}`];
}

/** How the content ends in marks, or begins in some, with what is left out behind it. */
function markFeatures<F>(
  words: readonly Word[],
  from: number,
  at: number,
  end: number,
  behind: Behind,
  f: Tag<F>,
): F[] {
  const { kind, word, take, next } = behind;
  if (at >= end || words[at - 1]!.quotedSpan < 0) return words[from]!.quotedSpan >= 0 ? [f`om=${next}`] : [];
  const { sign, opened } = closingMark(words, from, at);
  return [
    f`aq=${kind}|${take}`,
    f`as=${sign}|${opened}`,
    f`af=${sign}|${opened}|${word}`,
    f`aF=${sign}|${opened}|${kind}`,
  ];
}

/** Counts the verbs and commas between a word and another; asked for words in order. */
function countsFrom(words: readonly Word[], from: number) {
  let [verbs, commas, seen] = [0, 0, from];
  return (to: number) => {
    for (; seen < to; seen++) {
      const here = words[seen]!;
      if (here.text === ',') commas++;
      if (here.quotedSpan < 0 && isVerbal(here)) verbs++;
    }
    return { verbs, commas };
  };
}

/** Whether a verb is right ahead, farther ahead or nowhere near: "v", "V" or "n". */
function verbAhead(words: readonly Word[], at: number, end: number): string {
  const far = distanceTo(
    at,
    Math.min(end, at + 12),
    (ahead) => words[ahead]!.quotedSpan < 0 && isVerbal(words[ahead]!),
  );
  if (far < 0) return 'n';
  return far <= 2 ? 'v' : 'V';
}

/** How far ahead the first of some words is; -1 where none is before `end`. */
function distanceTo(from: number, end: number, is: (at: number) => boolean): number {
  for (let at = from; at < end; at++) if (is(at)) return at - from;
  return -1;
}

/** The sign before the closing mark (a comma or a stop closes what is quoted), and whether the content opens in the same marks. */
const closingMark = (words: readonly Word[], from: number, at: number) => ({
  sign: at - 2 >= from && !words[at - 2]!.isWord ? words[at - 2]!.text : 'w',
  opened: words[from]!.quotedSpan === words[at - 1]!.quotedSpan ? 'o' : 'i',
});

const isVerbal = (word: Word): boolean =>
  (isA(word, AUXILIARY) && word.low !== 'to' && word.low !== "'s") || /[^e]ed$/.test(word.low);
