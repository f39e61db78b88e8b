import type { Disagreement, Lexicon } from '../../reading/lexicon.ts';
import { foldText } from '../../text/foldText.ts';
import { likeness, type PassageLink, sharedBy } from './alignPassages.ts';
import type { Readout } from './meetingOf.ts';
import type { Passage } from './passages.ts';
import { termsPattern } from './themesOf.ts';
import type { SidesLink } from './topicRows.ts';

/** Signs of disagreement need this much in common beside them, or a little less with more words; a bare "not" needs more. */
const [RELATED, NEARLY, ALIKE] = [0.15, 0.13, 0.3];
/** Words and matters in common, at least, and where it is a little less. */
const [SHARED, MORE] = [2, 3];

interface Signs {
  readonly refuses: RegExp;
  readonly denies: RegExp;
  readonly pairs: readonly (readonly [RegExp, RegExp])[];
}
const compiled = new WeakMap<readonly Disagreement[], Signs>();

/**
 * Passages of two sides that are on one thing and may be at odds: one refuses or denies and the other does not, or they have
 * words that cannot both hold (`data/disagreements.yml`), or nearly the same words with a "not" in one alone. The likest first,
 * each passage once.
 *
 * @example compareReadouts([british, russian], lexicon).odds // []
 */
export function atOdds(
  readouts: readonly Pick<Readout, 'text'>[],
  passages: readonly (readonly Passage[])[],
  lexicon: Lexicon,
): SidesLink[] {
  const signs = signsOf(lexicon.disagreements ?? []);
  const words = passages.map((own, side) =>
    own.map(({ start, end }) => foldText(readouts[side]!.text.slice(start, end)).folded),
  );
  const found = passages.flatMap((mine, first) =>
    passages.slice(first + 1).flatMap((theirs, more) => {
      const second = first + 1 + more;
      return onOneThing(mine, theirs).flatMap((link): SidesLink[] => {
        const [a, b] = [words[first]![link.one]!, words[second]![link.other]!];
        const isDenied = link.score >= ALIKE && signs.denies.test(a) !== signs.denies.test(b);
        return isDenied || contradict(a, b, signs) ? [{ ...link, between: [first, second] }] : [];
      });
    }),
  );
  return eachOnce(found.sort((a, b) => b.score - a.score));
}

/** Pairs of passages that have something in common besides that they met. */
function onOneThing(mine: readonly Passage[], theirs: readonly Passage[]): PassageLink[] {
  const table = likeness(mine, theirs);
  return mine.flatMap((a, one) =>
    theirs.flatMap((b, other) => {
      const score = table[one]![other]!;
      if (score < NEARLY || opens(a) || opens(b)) return [];
      const shared = sharedBy(a, b);
      if (score < RELATED && shared < MORE) return [];
      return shared >= SHARED || framesOf(a).some((frame) => framesOf(b).includes(frame))
        ? [{ one, other, score }]
        : [];
    }),
  );
}

const framesOf = ({ matters }: Passage) => matters.flatMap(({ frame }) => (frame ? [frame] : []));
const opens = (passage: Passage): boolean => framesOf(passage).includes('opening');

function contradict(a: string, b: string, { refuses, denies, pairs }: Signs): boolean {
  const turnsDown = (words: string, of: string) =>
    refuses.test(words) && !refuses.test(of) && !denies.test(of);
  if (turnsDown(a, b) || turnsDown(b, a)) return true;
  const has = (words: string, of: RegExp, not: RegExp) => of.test(words) && !not.test(words);
  return pairs.some(
    ([one, other]) =>
      (has(a, one, other) && has(b, other, one)) || (has(b, one, other) && has(a, other, one)),
  );
}

function eachOnce(links: readonly SidesLink[]): SidesLink[] {
  const used = new Set<string>();
  return links.filter(({ between: [mine, theirs], one, other }) => {
    const ends = [`${mine} ${one}`, `${theirs} ${other}`];
    if (ends.some((end) => used.has(end))) return false;
    for (const end of ends) used.add(end);
    return true;
  });
}

function signsOf(rows: readonly Disagreement[]): Signs {
  const known = compiled.get(rows);
  if (known) return known;
  const made = {
    refuses: termsPattern(
      rows.flatMap((row) => ('refuses' in row ? row.refuses : [])),
      'u',
    ),
    denies: termsPattern(
      rows.flatMap((row) => ('denies' in row ? row.denies : [])),
      'u',
    ),
    pairs: rows.flatMap((row) =>
      'one' in row ? [[termsPattern(row.one, 'u'), termsPattern(row.other, 'u')] as const] : [],
    ),
  };
  compiled.set(rows, made);
  return made;
}
