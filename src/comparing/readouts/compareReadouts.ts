import type { Lexicon } from '../../reading/lexicon.ts';
import { sideOfSource } from '../../reading/sideOfSource.ts';
import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { wordsIn } from '../compareWords.ts';
import { wordsByVoice } from '../voices/wordsByVoice.ts';
import { alignPassages } from './alignPassages.ts';
import { meetingOf, type Readout } from './meetingOf.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type SidesLink, type TopicRow, topicRows } from './topicRows.ts';

/** One side's account of a meeting. */
export interface Account {
  readonly side: string | null;
  readonly passages: readonly Passage[];
  /** Its reporting verbs where they stand, the strongest first: 3 demands and condemns, 2 insists and pledges, 1 says. */
  readonly verbs: readonly (Span & { readonly strength: number })[];
  /** Words of the body, and who is quoted in it with how many of them. */
  readonly words: number;
  readonly quoted: ReadonlyMap<string, number>;
}

export interface ComparedReadouts {
  readonly accounts: readonly Account[];
  readonly rows: readonly TopicRow[];
  readonly links: readonly SidesLink[];
}

/**
 * Two or more readouts beside each other: what each takes up, which passages say the same, with what verbs and in how
 * many words. Any two texts can be compared; that they are of one meeting is for `matchMeetings` to say.
 *
 * @example compareReadouts([american, russian], lexicon).rows[0] // { label: 'Syria', cells: [[0, 1], [1, 3]], … }
 */
export function compareReadouts(readouts: readonly Readout[], lexicon: Lexicon): ComparedReadouts {
  const sides = [
    ...new Set(
      readouts.flatMap((readout) => [
        ...(meetingOf(readout, lexicon)?.sides ?? []),
        sideOfSource(readout.article, lexicon) ?? '',
      ]),
    ),
  ];
  const passages = readouts.map((readout) => passagesOf(readout, sides, lexicon));
  const links: SidesLink[] = passages.flatMap((one, first) =>
    passages
      .slice(first + 1)
      .flatMap((other, more) =>
        alignPassages(one, other).map((link) => ({ ...link, between: [first, first + 1 + more] as const })),
      ),
  );
  return {
    accounts: readouts.map((readout, index) => ({
      side: sideOfSource(readout.article, lexicon),
      passages: passages[index]!,
      verbs: verbsOf(readout, lexicon),
      words: readout.reading.paragraphs.reduce(
        (sum, { start, end }) => sum + wordsIn(readout.text.slice(start, end)).length,
        0,
      ),
      quoted: wordsByVoice(readout, lexicon),
    })),
    rows: topicRows(passages, links),
    links,
  };
}

function verbsOf({ reading }: Readout, lexicon: Lexicon): (Span & { strength: number })[] {
  const strengths = new Map(
    lexicon.verbs.flatMap(({ forms, strength }) => forms.map((form) => [foldWords(form), strength])),
  );
  return reading.quotes
    .flatMap(({ cue }) => {
      const strength = cue && strengths.get(foldWords(cue.verb));
      return cue && strength !== undefined && strength !== null
        ? [{ start: cue.start, end: cue.end, strength }]
        : [];
    })
    .filter((cue, at, all) => all.findIndex(({ start }) => start === cue.start) === at)
    .sort((a, b) => b.strength - a.strength || a.start - b.start);
}
