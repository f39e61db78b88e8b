import type { WordsFound } from '../lookups/storedWords.ts';
import type { Rung } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { type Counted, countFound, countOf } from './days.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
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
  readonly during: string;
  readonly isYesNo: boolean;
}

/**
 * Who says some words, and on which rung; where they stand nowhere just so, the nearest wording, marked as such. Of a
 * person who was asked about, first whether it is theirs.
 *
 * @example answerWords({ words: 'hollow victory', exact: [found], … }).rung // 'quoted'
 */
export function answerWords(found: StoredWordsFound): Answer {
  const { words, speaker, searched, during } = found;
  const typed = `“${shorten(words)}”`;
  const isNear = found.exact.length === 0;
  const all = isNear ? found.near : found.exact;
  const own = speaker
    ? all.filter((f) => f.quote?.speakerName && speaker.names.includes(f.quote.speakerName))
    : all;
  if (all.length === 0 || (isNear && speaker && own.length === 0)) {
    const articles = countFound(searched, 'article');
    const who = speaker ? ` said by ${speaker.label}` : '';
    return composeAnswer({
      kind: 'words',
      rung: 'none',
      parts: [
        {
          part: 'title',
          line: [`Not found: no stored text has ${typed}${who}${during}, nor anything near it.`],
        },
        { part: 'context', line: [`${articles} searched; this does not prove that it was not said`] },
      ],
    });
  }
  const shown = (own.length > 0 ? own : all).slice(0, SHOWN);
  const rung = best(shown.map((f) => (f.quote?.speakerName ? rungOf(f.quote.kind) : 'mentioned')));
  const left = (own.length > 0 ? own : all).length - shown.length;
  const leftOut = left > 0 ? [countOf(left, 'more place')] : [];
  return composeAnswer({
    kind: 'words',
    rung: own.length === 0 && speaker ? 'mentioned' : rung,
    parts: [
      { part: 'title', line: [titleOf(found, own, shown, isNear)] },
      ...shown.map(partOf),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: [`not listed: ${leftOut[0]}`] }] : []),
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
): string {
  const typed = `“${shorten(words)}”`;
  const names = [...new Set(shown.map((f) => f.quote?.speakerName).filter((n) => n))];
  const by = names.length > 0 ? names.join(', ') : 'the article itself, in its own words';
  if (speaker && own.length === 0) return `${typed}: not by ${speaker.label}. It is the wording of ${by}.`;
  if (isNear) return `Not word for word ${typed}. The nearest stored wording is by ${by}:`;
  const spoken = shown.every((f) => f.quote && rungOf(f.quote.kind) === 'quoted');
  if (speaker)
    return `${isYesNo ? 'Yes, word for word' : 'Word for word'}: ${speaker.label}${spoken ? ', quoted' : ', in the article’s wording'}.`;
  return `${typed} is ${names.length > 0 ? `by ${by}` : `in ${by}`}.`;
}

function partOf({ version, shown, exact, quote }: WordsFound): Part {
  return {
    part: 'excerpt',
    excerpts: [excerptOf(version, shown)],
    ...(quote?.speakerName ? { speaker: quote.speakerName } : {}),
    note: joinClauses([
      [placeOf(version, (exact ?? shown).start)],
      sourceAndDay(version),
      quote ? explainAttribution(version, quote) : ['no speaker named'],
    ]),
    more: { before: false, after: false },
  };
}

function best(rungs: readonly Rung[]): Rung {
  return (
    (['quoted', 'partly', 'reported', 'mentioned'] as const).find((r) => rungs.includes(r)) ?? 'mentioned'
  );
}
