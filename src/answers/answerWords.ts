import { isMarkedWithin, marksAround } from '../comparing/verify/markedWithin.ts';
import type { WordsFound } from '../lookups/storedWords.ts';
import type { Rung } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import { foldWords } from '../text/foldText.ts';
import { say } from '../words/say.ts';
import type { Counted, Days } from '../words/values.ts';
import type { Answer, Part, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';
import { shorten } from './refusals.ts';

const SHOWN = 4;

/** Where words that somebody asked for stand. */
export interface StoredWordsFound {
  readonly words: string;
  /** Whoever was asked about; null for anybody. */
  readonly speaker: { readonly label: string; readonly names: readonly string[] } | null;
  readonly exact: readonly WordsFound[];
  /** Sentences that come nearest, where the words stand nowhere just so. */
  readonly near: readonly WordsFound[];
  readonly searched: Counted;
  readonly days: Days | null;
  readonly isYesNo: boolean;
  /** The first use was asked for: the places come the oldest first. */
  readonly isFirst?: boolean;
}

/**
 * Who says some words, and on which rung; where they stand nowhere just so, the nearest wording, marked as such. Of a
 * person who was asked about, first whether it is theirs.
 *
 * @example answerWords({ words: 'hollow victory', speaker: null, exact: [], near: [], searched, days: null, isYesNo: false }).rung // 'none'
 */
export function answerWords(found: StoredWordsFound): Answer {
  const { words, speaker, searched, days } = found;
  const isNear = found.exact.length === 0;
  const isFirst = found.isFirst === true && !isNear;
  const all = isFirst ? onceEach(found.exact) : bestFirst(isNear ? found.near : found.exact);
  const own = speaker
    ? all.filter((f) => f.quote?.speakerName && speaker.names.includes(f.quote.speakerName))
    : all;
  if (all.length === 0 || (isNear && speaker && own.length === 0)) {
    return composeAnswer({
      kind: 'words',
      rung: 'none',
      parts: [
        {
          part: 'title',
          line: [say((w) => w.found.wordsNotFound(shorten(words), speaker?.label ?? null, days))],
        },
        { part: 'context', line: [say((w) => w.said.searched(searched))] },
      ],
    });
  }
  const shown = (own.length > 0 ? own : all).slice(0, SHOWN);
  const rung = shown[0] ? rungOfPlace(shown[0]) : 'mentioned';
  const left = (own.length > 0 ? own : all).length - shown.length;
  const leftOut = left > 0 ? [say((w) => w.found.morePlaces(left))] : [];
  return composeAnswer({
    kind: 'words',
    rung: own.length === 0 && speaker ? 'mentioned' : rung,
    parts: [
      { part: 'title', line: [titleOf(found, own, shown, isNear)] },
      ...shown.map((f) => partOf(f, words)),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
    ],
    versions: shown.map((f) => f.version),
    leftOut,
  });
}

const RUNGS = ['quoted', 'partly', 'reported', 'mentioned'] as const;

const rungOfPlace = ({ quote }: WordsFound): Rung => (quote?.speakerName ? rungOf(quote.kind) : 'mentioned');

/** Each passage once, as they came. */
const onceEach = (places: readonly WordsFound[]): WordsFound[] =>
  places.filter(
    (one, i) =>
      places.findIndex((other) => other.version === one.version && other.shown.start === one.shown.start) ===
      i,
  );

/** Each passage once, what somebody said before what an article says itself; otherwise in the order in which they came. */
function bestFirst(places: readonly WordsFound[]): WordsFound[] {
  const once = onceEach(places);
  return RUNGS.flatMap((rung) => once.filter((one) => rungOfPlace(one) === rung));
}

function titleOf(
  { words, speaker, isYesNo, isFirst = false }: StoredWordsFound,
  own: readonly WordsFound[],
  shown: readonly WordsFound[],
  isNear: boolean,
): TextMessage {
  const typed = shorten(words);
  const names = [...new Set(shown.flatMap((f) => f.quote?.speakerName ?? []))];
  const isWithin = shown.every((f) => isQuotedWithin(f, words));
  if (speaker && own.length === 0) return say((w) => w.found.notBy(typed, speaker.label, names, isWithin));
  const [first] = shown;
  const day = first?.version.article.published?.slice(0, 10);
  if (isFirst && !isNear && first && day) {
    const isOwn = first.quote?.speakerName && !isQuotedWithin(first, words);
    return say((w) => w.found.firstWords(typed, day, isOwn ? [first.quote!.speakerName!] : []));
  }
  if (isNear) return say((w) => w.found.nearWords(typed, names, isWithin));
  if (isWithin) return say((w) => w.found.wordsWithin(typed, names));
  const isQuoted = shown.every((f) => f.quote !== null && rungOf(f.quote.kind) === 'quoted');
  if (speaker) return say((w) => w.found.wordForWord(speaker.label, isYesNo, isQuoted));
  const isSomebodys = names.length === 0 && shown.some((f) => f.quote !== null);
  return say((w) => (isSomebodys ? w.found.wordsOfUnnamed(typed) : w.found.wordsBy(typed, names)));
}

/** The share of the words that marks inside a quote must have to be where near ones stand. */
const MOST_OF_THEM = 0.6;

/** Whether the words are in marks inside what somebody says, whose speaker may be quoting somebody else. */
function isQuotedWithin({ version, quote, exact, shown }: WordsFound, words: string): boolean {
  if (!quote?.speakerName) return false;
  if (exact) return isMarkedWithin(version, quote, exact);
  const sought = foldWords(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const said = (quote.kind === 'spoken' ? quote.spans : quote.marked).flatMap(({ start, end }) => {
    const own = { start: Math.max(start, shown.start), end: Math.min(end, shown.end) };
    return own.start < own.end ? [own] : [];
  });
  const runs = said.flatMap((span) => marksAround(version, quote, span));
  return runs.some((run) => {
    const own = new Set(foldWords(version.text.slice(run.start, run.end)).split(/[^\p{L}\p{N}]+/u));
    return sought.filter((word) => own.has(word)).length >= sought.length * MOST_OF_THEM;
  });
}

function partOf(found: WordsFound, words: string): Part {
  const { version, shown, exact, quote } = found;
  const isWithin = isQuotedWithin(found, words);
  return {
    part: 'excerpt',
    excerpts: [excerptOf(version, shown)],
    ...(quote?.speakerName && !isWithin ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      isWithin ? [say((w) => w.verify.within(quote!.speakerName!))] : [],
      [placeOf(version, (exact ?? shown).start)],
      sourceAndDay(version),
      quote ? explainAttribution(version, quote) : [say((w) => w.evidence.nobodyNamed)],
    ]),
    more: { before: false, after: false },
  };
}
