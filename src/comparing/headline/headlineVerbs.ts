import type { HeadlineVerbs } from '../../reading/lexicon.ts';
import { stem } from '../../reading/summary/compareHeadline.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';
import { foldSpelling } from '../align/foldSpelling.ts';
import { isSmallWord } from '../verify/smallWords.ts';

/** So many words behind a verb its object begins. */
const OBJECT = 5;
const PASSIVE = /\b(?:be|been|being|is|are|was|were|get|gets|got)\s+(?:\p{L}+ly\s+)?$/iu;

/** A sentence of an article, with the roots of its words. */
export interface RootedSentence {
  readonly raw: string;
  readonly roots: ReadonlySet<string>;
  /** The roots in order, with a space on either side. */
  readonly inOrder: string;
}

/**
 * @example rooted('Norway urged restraint.').roots.has('urg') // true
 */
export function rooted(raw: string): RootedSentence {
  const inOrder = comparableWords(raw).map(({ form }) => rootOf(form));
  return { raw, roots: new Set(inOrder), inOrder: ` ${inOrder.join(' ')} ` };
}

/** "urge", "urges" and "urged" have one; so have all that end in "n't". */
const rootOf = (form: string): string => (form.endsWith("n't") ? 'not' : stem(form).replace(/e$/, ''));

/** Of a word, or of several side by side. */
const rootsOf = ({ says, or }: HeadlineVerbs): ReadonlySet<string> =>
  new Set(
    [...says, ...or].map((words) =>
      words
        .split(' ')
        .map((word) => rootOf(foldSpelling(word)))
        .join(' '),
    ),
  );

const hasOne = ({ inOrder }: RootedSentence, roots: ReadonlySet<string>): boolean =>
  [...roots].some((root) => inOrder.includes(` ${root} `));

/**
 * The word by which a headline says that something was done, where its article has no word for it: "Norway cancels talks"
 * above a text that calls nothing off. Null where there is none.
 *
 * @param words the headline's words, in order
 * @example untoldVerb(comparableWords('Norway cancels talks'), [rooted('Norway began the talks.')], [{ says: ['cancel'], or: ['drop'] }])?.form // 'cancels'
 */
export function untoldVerb(
  words: readonly ComparableWord[],
  body: readonly RootedSentence[],
  rows: readonly HeadlineVerbs[],
): ComparableWord | null {
  for (const word of words.slice(1)) {
    const root = rootOf(word.form);
    const row = rows.find(({ says }) => says.some((one) => rootOf(foldSpelling(one)) === root));
    if (!row) continue;
    const others = words
      .filter((one) => one !== word && !isSmallWord(one.form))
      .map(({ form }) => rootOf(form));
    const same = rootsOf(row);
    const isTold = body.some(
      (sentence) =>
        hasOne(sentence, same) &&
        (row.near !== true ||
          others.filter((one) => sentence.roots.has(one)).length >= Math.min(2, others.length)),
    );
    if (!isTold) return word;
  }
  return null;
}

/**
 * The sentence in which somebody does to another what a headline says that the other does: "Norway urges Chad" above "Chad
 * urged Norway". -1 where there is none, or where any sentence tells it as the headline does.
 *
 * @param nameOf the same for all names of one: a country for its people and its capital; null for any other word
 * @example turnedRound('Norway urges Chad', [rooted('Chad urged Norway.')], [{ says: ['urge'], or: [], toward: true }], (word) => /^[A-Z]/.test(word) ? word : null) // 0
 */
export function turnedRound(
  headline: string,
  body: readonly RootedSentence[],
  rows: readonly HeadlineVerbs[],
  nameOf: (written: string) => string | null,
): number {
  for (const row of rows) {
    if (row.toward !== true) continue;
    const [claim] = deedsIn(headline, new Set(row.says.map((one) => rootOf(foldSpelling(one)))), nameOf);
    const by = claim?.before.at(-1);
    if (!claim?.toward || !by || by === claim.toward) continue;
    const all = rootsOf(row);
    const deeds = body.map((sentence) => (hasOne(sentence, all) ? deedsIn(sentence.raw, all, nameOf) : []));
    const isTold = deeds.some((some) =>
      some.some(({ before, toward }) => before.includes(by) && toward === claim.toward),
    );
    if (isTold) continue;
    const found = deeds.findIndex((some) =>
      some.some(({ before, toward }) => toward === by && before.includes(claim.toward!)),
    );
    if (found >= 0) return found;
  }
  return -1;
}

/** Who is named before a verb, and the first one behind it. */
interface Deed {
  readonly before: readonly string[];
  readonly toward: string | null;
}

function deedsIn(
  text: string,
  verbs: ReadonlySet<string>,
  nameOf: (written: string) => string | null,
): Deed[] {
  const words = comparableWords(text);
  const names = words.map(({ start, end }) => nameOf(text.slice(start, end)));
  return words.flatMap(({ form, start }, at): Deed[] => {
    if (!verbs.has(rootOf(form))) return [];
    const before = names.slice(0, at).filter((one) => one !== null);
    const behind = names.slice(at + 1, at + 1 + OBJECT).find((one) => one !== null) ?? null;
    if (form.endsWith('ing') || !PASSIVE.test(text.slice(0, start))) return [{ before, toward: behind }];
    // "Chad was urged by Norway"
    const isBy = words[at + 1]?.form === 'by' && behind !== null;
    return isBy ? [{ before: [behind], toward: before.at(-1) ?? null }] : [];
  });
}
