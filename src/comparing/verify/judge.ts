import type { Lexicon } from '../../reading/lexicon.ts';
import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { type AlignedStep, type Alignment, alignWords, type SoughtWord } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { calloutsOf } from './calloutsOf.ts';
import { hasEllipsis, withDeniedHead, withoutOwnBrackets, withWholeHead } from './deniedHead.ts';
import { withDeniedTail } from './deniedTail.ts';
import { withFoundEnds } from './foundEnds.ts';
import { frameOf } from './frameOf.ts';
import type { Given } from './given.ts';
import type { Difference, Judged, Omission } from './judged.ts';
import { isMarkedWithin } from './markedWithin.ts';
import { holdsSentence, isBetweenMarks, narratedWords, withoutNarration } from './narration.ts';
import { isSmallWord } from './smallWords.ts';
import { authorNamed, isNamedBeside, speakerOf } from './speakerOf.ts';
import { withTidyEnds } from './tidyEnds.ts';
import { isSaidOf, tellerOf } from './toldBy.ts';
import { goesOnBehind, turnOf } from './turnOf.ts';
import { overlap, quotesAt, type ReadText, saidSpans } from './voices.ts';

/** What is between two parts of one trimmed quotation at most, in characters: about a long paragraph. */
const FARTHEST = 1_000;
/** Fewer words left out without a mark are a changed sentence; more are a trimmed one. */
const FEWEST_TRIMMED = 4;
/** Fewer words of somebody else in a row are a phrase that both use. */
const FEWEST_SPLICED = 4;
/** More words left out without a mark are two quotations put together. */
const MOST_TRIMMED = 24;
/** So many of the words must stand in marks for the quotation to be somebody's own words. */
const SAID = 0.8;
/** A place with a smaller share of the words is not looked at for who denies them. */
const LEAST_FRAMED = 0.6;
/** Fewer characters in marks are a name or a term. */
const LEAST_MARKED = 10;

/**
 * A quotation beside a text: where its words stand best, what differs, and the verdict. Null where the text has none of
 * the words in any order that could be a quotation.
 *
 * @param sought the words of the quotation, by `soughtWords`
 * @param pasted the quotation that they are of
 * @param speaker who is said to have spoken, as named; null where nobody is
 * @example judge(soughtWords('a long time'), 'a long time', version, words, 'Lavrov', lexicon)[0].verdict // 'verbatim'
 */
export function judge(
  sought: readonly SoughtWord[],
  pasted: string,
  version: ReadText,
  stored: readonly ComparableWord[],
  speaker: string | null,
  lexicon: Lexicon,
): Judged[] {
  const said = saidSpans(version);
  const narrated = narratedWords(stored, said);
  return alignWords(sought, stored, 6, (i) => narrated[i]!)
    .map((alignment) =>
      judgeOne(alignment, { sought, pasted, version, stored, speaker, lexicon, said, narrated }),
    )
    .filter((judged) => judged !== null)
    .sort((a, b) => rankOf(b) - rankOf(a));
}

function judgeOne(alignment: Alignment, given: Given): Judged | null {
  const { stored, version, said } = given;
  const steps = stepsOf(alignment, given);
  const same = steps.filter((s) => s.kind === 'same');
  if (same.length === 0) return null;
  const pieces = same.map((s) => spanOf(stored, s.storedFrom, s.storedTo));
  const span = { start: pieces[0]!.start, end: pieces.at(-1)!.end };
  const differences = steps
    .filter((s) => s.kind !== 'same' && !isOmission(s))
    .flatMap((s) => differenceOf(s, given));
  const omissions = [
    ...steps.filter(isOmission).map((s) => omissionOf(s, given)),
    ...emptyGaps(steps, given),
  ];
  const size = pieces.reduce((sum, p) => sum + p.end - p.start, 0);
  const isSaid = overlap(pieces, said) >= SAID * size;
  const quotes = isSaid ? quotesAt(version, pieces) : [];
  const quote = quotes[0] ?? (isSaid ? null : (quotesAt(version, pieces)[0] ?? null));
  const long = pieces.filter((_, i) => same[i]!.soughtTo - same[i]!.soughtFrom >= FEWEST_SPLICED);
  const splice = spliceOf(omissions, long, version, isSaid);
  const isWithin = isSaid && quote !== null && isMarkedWithin(version, quote, span);
  const who = whoOf(isSaid ? quotes : quote ? [quote] : [], quote, span, isSaid, isWithin, given);
  const share = shareOf(steps, given.sought);
  const judged = {
    steps,
    span,
    pieces,
    differences,
    omissions,
    splice,
    quote,
    ...who,
    said: isSaid || who.author !== null,
    isMarkedWithin: isWithin,
    toldBy: isSaid ? tellerOf(version, quote, span) : null,
    inMarks: isSaid ? null : markedPart(span, said),
    ...sentenceOf(quote, span, share, pieces, given),
    share,
    run: Math.max(...same.map((s) => s.soughtTo - s.soughtFrom)),
    cost: alignment.cost,
  };
  return { ...judged, verdict: verdictOf(judged) };
}

/** An alignment with its ends, and what is no part of the words, put right. */
function stepsOf({ steps }: Alignment, given: Given): AlignedStep[] {
  const { sought, stored, version, said, narrated } = given;
  const found = withFoundEnds(steps, sought, stored, version.text);
  const laid = withTidyEnds(found, sought, stored, version.text, said).flatMap((step) =>
    withoutNarration(withoutOwnBrackets(step, given), narrated),
  );
  return withDeniedTail(withDeniedHead(withWholeHead(laid, given), given), given);
}

/** Whether whoever was named says the words. */
function whoOf(
  quotes: readonly Quote[],
  quote: Quote | null,
  span: Span,
  isSaid: boolean,
  isWithin: boolean,
  given: Given,
): Pick<Judged, 'author' | 'speaker' | 'isSaidOf'> {
  const author = isSaid || (quote && !isAuthorsOwn(quote)) ? null : authorNamed(given);
  const named = author ? 'same' : speakerOf(quotes, given);
  const isOf = isSaid && named === 'unknown' && isSaidOf(given.version, span, given.speaker);
  // Whoever is named beside the words may be the one whom the speaker quotes.
  const isBeside = isWithin && named === 'other' && isNamedBeside(span, given);
  return { author, speaker: isOf ? 'other' : isBeside ? 'unknown' : named, isSaidOf: isOf };
}

/** What the sentence that has the words makes of them. */
function sentenceOf(
  quote: Quote | null,
  span: Span,
  share: number,
  pieces: readonly Span[],
  { version, said, lexicon }: Given,
): Pick<Judged, 'frame' | 'turn' | 'goesOn'> {
  const size = pieces.reduce((sum, p) => sum + p.end - p.start, 0);
  const inMarks = overlap(pieces, said);
  if (share < LEAST_FRAMED || inMarks < size / 2) return { frame: null, turn: null, goesOn: null };
  const isSaid = inMarks >= SAID * size;
  return {
    frame: frameOf(version, quote, span, lexicon),
    turn: isSaid ? turnOf(version, quote, span, lexicon) : null,
    goesOn: isSaid ? goesOnBehind(version, quote, span, lexicon) : null,
  };
}

/** The longest part of a place that is in marks, of so many characters at least. */
function markedPart(span: Span, said: readonly Span[]): Span | null {
  const parts = said
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const [longest] = parts;
  return longest && longest.end - longest.start >= LEAST_MARKED ? longest : null;
}

/** "I can say that …", in no marks: whoever writes the text. */
const isAuthorsOwn = ({ kind, speaker, speakerName }: Quote): boolean =>
  kind === 'indirect' && speakerName === null && /^(?:I|we)$/i.test(speaker?.text ?? '');

function verdictOf(judged: Omit<Judged, 'verdict'>): Judged['verdict'] {
  const { differences, omissions, splice, said, speaker } = judged;
  if (differences.length > 0 || splice) return 'altered';
  const real = omissions.filter((o) => !o.isNarration || o.marked);
  const unmarked = real.filter((o) => !o.marked);
  const isShort = unmarked.some((o) => (o.words < FEWEST_TRIMMED && !o.isBetween) || o.words > MOST_TRIMMED);
  // A "not" that is left out without a mark turns the sentence round.
  if (isShort || unmarked.some((o) => !o.isBetween && o.callouts.includes('negation'))) return 'altered';
  if (!said) return 'reported';
  // What somebody is said not to have said is nobody's there.
  if (judged.frame) return 'relayed';
  if (speaker === 'other') return 'misattributed';
  if (judged.turn?.kind === 'unasserted') return 'relayed';
  // Whose words are asked for: that somebody else is quoting them is then the verdict.
  if ((judged.isMarkedWithin || judged.toldBy) && speaker !== 'not-named') return 'relayed';
  return real.length > 0 || judged.turn ? 'trimmed' : 'verbatim';
}

/**
 * Better places have more: fewer differences, somebody's own words and not those that somebody quotes, by whoever was named, else by
 * somebody with a name.
 *
 * @example rankOf({ cost: 0, said: true, speaker: 'same', isMarkedWithin: false, frame: null, turn: null, quote: null }) // 0.6000000000000001
 */
export function rankOf({
  cost,
  said,
  speaker,
  isMarkedWithin,
  frame,
  turn,
  quote,
}: Pick<Judged, 'cost' | 'said' | 'speaker' | 'isMarkedWithin' | 'frame' | 'turn' | 'quote'>): number {
  // Before any wording of somebody else's, and behind whoever says the words.
  if (frame) return -cost;
  const own = said ? (isMarkedWithin ? 0.1 : 0.4) : 0;
  const named = (quote?.speakerName ? 0.05 : 0) - (turn ? 0.25 : 0);
  return -cost + own + named + (speaker === 'same' ? 0.2 : speaker === 'other' ? -0.2 : 0);
}

function isOmission(step: AlignedStep): boolean {
  return step.kind === 'dropped' || step.marked !== null;
}

/** Ellipses of the quotation at which the text goes on without one: they mark an omission, though no word is missing. */
function emptyGaps(steps: readonly AlignedStep[], { sought, pasted, stored, version }: Given): Omission[] {
  const found: Omission[] = [];
  const mark = (at: number) =>
    found.push({
      start: at,
      end: at,
      words: 0,
      marked: true,
      isBetween: false,
      isNarration: false,
      callouts: [],
    });
  const gapsWithin = ({ soughtFrom, soughtTo, storedFrom }: AlignedStep) => {
    for (let i = soughtFrom + 1; i < soughtTo; i += 1) {
      if (sought[i]!.gapBefore !== 'ellipsis') continue;
      const at = storedFrom + (i - soughtFrom);
      const between = version.text.slice(stored[at - 1]?.end ?? 0, stored[at]?.start ?? 0);
      if (!hasEllipsis(between)) mark(stored[at - 1]!.end);
    }
  };
  for (const step of steps) {
    if (step.kind !== 'same') continue;
    gapsWithin(step);
    const { soughtFrom, soughtTo, storedFrom, storedTo } = step;
    // At either end an ellipsis leaves out the rest of a sentence, where there is one.
    const goesOn = (between: string) => !hasEllipsis(between) && !/[.!?\n"”»]/.test(between);
    if (soughtTo === sought.length && hasEllipsis(pasted.slice(sought.at(-1)!.end))) {
      const end = stored[storedTo - 1]!.end;
      if (storedTo < stored.length && goesOn(version.text.slice(end, stored[storedTo]!.start))) mark(end);
    }
    if (soughtFrom === 0 && hasEllipsis(pasted.slice(0, sought[0]!.start))) {
      const { start } = stored[storedFrom]!;
      const before = stored[storedFrom - 1];
      if (before && goesOn(version.text.slice(before.end, start).replace(/["“„«]/g, '\n'))) mark(start);
    }
  }
  return found;
}

function spanOf(words: readonly ComparableWord[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

function differenceOf(step: AlignedStep, { sought, pasted, stored, version, lexicon }: Given): Difference[] {
  const pastedWords = sought.slice(step.soughtFrom, step.soughtTo);
  const storedWords = stored.slice(step.storedFrom, step.storedTo);
  const first = step.soughtFrom === 0 ? 0 : -1;
  const callouts = new Set([
    ...calloutsOf(pastedWords, pasted, first, version, lexicon),
    ...calloutsOf(storedWords, version.text, -1, version, lexicon),
  ]);
  return [
    {
      kind: step.kind as Difference['kind'],
      pasted: pastedWords.length > 0 ? spanOf(pastedWords, 0, pastedWords.length) : null,
      stored: storedWords.length > 0 ? spanOf(storedWords, 0, storedWords.length) : null,
      callouts: isJoined(pastedWords, storedWords)
        ? []
        : [...callouts].filter((one) => one !== 'negation' || !isWrittenOut(pastedWords, storedWords)),
    },
  ];
}

/** "any one", "anyone": a word written as two has no number in it. */
const isJoined = (one: readonly ComparableWord[], other: readonly ComparableWord[]): boolean =>
  one.length !== other.length &&
  one.map(({ form }) => form).join('') === other.map(({ form }) => form).join('');

/** "don't", "do not": contracted or written out, what is denied is the same. */
function isWrittenOut(one: readonly ComparableWord[], other: readonly ComparableWord[]): boolean {
  const whole = (words: readonly ComparableWord[]) =>
    words
      .map(({ form }) =>
        form
          .replace(/^can(?:n't|'t|not)$/, 'can not')
          .replace(/^won't$/, 'will not')
          .replace(/n't$/, ' not'),
      )
      .join(' ');
  return whole(one) === whole(other);
}

function omissionOf(step: AlignedStep, { stored, version, said, lexicon }: Given): Omission {
  const words = stored.slice(step.storedFrom, step.storedTo);
  const span =
    words.length > 0
      ? spanOf(words, 0, words.length)
      : {
          start: stored[Math.min(step.storedFrom, stored.length - 1)]!.start,
          end: stored[Math.min(step.storedFrom, stored.length - 1)]!.start,
        };
  const isBetween = words.length > 0 && isBetweenMarks(span, step, stored, said);
  return {
    ...span,
    words: words.length,
    marked: step.marked !== null,
    isBetween,
    isNarration: isBetween && !holdsSentence(span, version),
    callouts: calloutsOf(words, version.text, -1, version, lexicon),
  };
}

/** Parts of two quotations, or of two persons' words, put together as one. */
function spliceOf(
  omissions: readonly Omission[],
  pieces: readonly Span[],
  version: ReadText,
  isSaid: boolean,
): Judged['splice'] {
  if (omissions.some((o) => o.end - o.start > FARTHEST)) return 'far-apart';
  if (!isSaid || omissions.length === 0) return null;
  const names = pieces.map((p) => quotesAt(version, [p])[0]?.speakerName ?? null).filter((n) => n !== null);
  if (new Set(names).size > 1) return 'two-speakers';
  // Two answers with a question between them.
  const [own] = names;
  const isOfAnother = ({ kind, speaker, speakerName }: Quote) =>
    kind === 'spoken' && speaker !== null && speakerName !== own;
  const interrupts = (quote: Quote) =>
    omissions.some((o) => o.start <= quote.start && quote.end <= o.end + 1);
  return own !== undefined && version.reading.quotes.some((q) => isOfAnother(q) && interrupts(q))
    ? 'far-apart'
    : null;
}

function shareOf(steps: readonly AlignedStep[], sought: readonly SoughtWord[]): number {
  const weight = (word: SoughtWord) => (word.bracketed ? 0 : isSmallWord(word.form) ? 0.35 : 1);
  const all = sought.reduce((sum, word) => sum + weight(word), 0);
  const same = steps
    .filter((s) => s.kind === 'same')
    .flatMap((s) => sought.slice(s.soughtFrom, s.soughtTo))
    .reduce((sum, word) => sum + weight(word), 0);
  return all === 0 ? 0 : same / all;
}
