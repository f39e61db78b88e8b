import { isMarkedWithin } from '../comparing/verify/markedWithin.ts';
import type { WordsFound } from '../lookups/storedWords.ts';
import type { Rung } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
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
}

/**
 * Who says some words, and on which rung; where they stand nowhere just so, the nearest wording, marked as such. Of a
 * person who was asked about, first whether it is theirs.
 *
 * @example answerWords({ words: 'hollow victory', exact: [found], … }).rung // 'quoted'
 */
export function answerWords(found: StoredWordsFound): Answer {
  const { words, speaker, searched, days } = found;
  const isNear = found.exact.length === 0;
  const all = isNear ? found.near : found.exact;
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
  const rung = best(shown.map((f) => (f.quote?.speakerName ? rungOf(f.quote.kind) : 'mentioned')));
  const left = (own.length > 0 ? own : all).length - shown.length;
  const leftOut = left > 0 ? [say((w) => w.found.morePlaces(left))] : [];
  return composeAnswer({
    kind: 'words',
    rung: own.length === 0 && speaker ? 'mentioned' : rung,
    parts: [
      { part: 'title', line: [titleOf(found, own, shown, isNear)] },
      ...shown.map(partOf),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
    ],
    versions: shown.map((f) => f.version),
    leftOut,
  });
}

function titleOf(
  { words, speaker, isYesNo }: StoredWordsFound,
  own: readonly WordsFound[],
  shown: readonly WordsFound[],
  isNear: boolean,
): TextMessage {
  const typed = shorten(words);
  const names = [...new Set(shown.flatMap((f) => f.quote?.speakerName ?? []))];
  if (speaker && own.length === 0) return say((w) => w.found.notBy(typed, speaker.label, names));
  if (isNear) return say((w) => w.found.nearWords(typed, names));
  const isWithin = shown.every(
    ({ version, quote, exact }) => quote?.speakerName && exact && isMarkedWithin(version, quote, exact),
  );
  if (isWithin) return say((w) => w.found.wordsWithin(typed, names));
  const isQuoted = shown.every((f) => f.quote !== null && rungOf(f.quote.kind) === 'quoted');
  if (speaker) return say((w) => w.found.wordForWord(speaker.label, isYesNo, isQuoted));
  return say((w) => w.found.wordsBy(typed, names));
}

function partOf({ version, shown, exact, quote }: WordsFound): Part {
  return {
    part: 'excerpt',
    excerpts: [excerptOf(version, shown)],
    ...(quote?.speakerName ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      [placeOf(version, (exact ?? shown).start)],
      sourceAndDay(version),
      quote ? explainAttribution(version, quote) : [say((w) => w.evidence.nobodyNamed)],
    ]),
    more: { before: false, after: false },
  };
}

function best(rungs: readonly Rung[]): Rung {
  return (
    (['quoted', 'partly', 'reported', 'mentioned'] as const).find((r) => rungs.includes(r)) ?? 'mentioned'
  );
}
