import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { isNumber } from '../align/callouts.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';
import { compareWords } from '../compareWords.ts';

/** A statement as far as it is compared: its text, and its sentences in order. */
export interface Statement {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/**
 * What became of a sentence: word for word in an earlier statement, in other words there, in none of them, or (of the
 * statement before) no longer there.
 */
type StatementVerdict = 'repeated' | 'revised' | 'new' | 'dropped';

export interface StatementChange extends Span {
  readonly verdict: StatementVerdict;
  /** Which earlier statement, by index, has the sentence or its former wording, and where; null for `new`. */
  readonly earlier: (Span & { readonly statement: number }) | null;
}

/** Sentences that share so many of their words, counted on both, are one that was revised. */
const REVISED = 0.5;
/** Or they begin with so many words alike, and share so many: a formula filled anew. */
const [FORMULA, FORMULA_SHARE] = [7, 0.3];
/** Or so many of the shorter one's words stand in the longer one, in order: a sentence cut or continued. */
const [CONTAINED, CONTAINED_WORDS] = [0.8, 8];

/**
 * What a statement repeats of earlier ones, revises, says for the first time and no longer says. Marks, case, spacing
 * and British and American spelling do not count; every other word does, so that a changed number or name is never
 * called repeated. `earlier` is the newest first. The one before counts most: what it has in other words was revised,
 * though a still earlier one may have the very words; what was dropped is judged by it alone, and its span lies in it.
 * The sentences of `now` come first, in order, then those dropped.
 *
 * @example compareStatements({ text: june.text, sentences: june.reading.sentences }, [{ text: april.text, sentences: april.reading.sentences }]).map((c) => c.verdict) // ['repeated', 'revised', 'new', 'dropped']
 */
export function compareStatements(now: Statement, earlier: readonly Statement[]): StatementChange[] {
  const current = now.sentences.map((span) => toSentence(now.text, span, 0));
  const before = earlier.flatMap((one, statement) =>
    one.sentences.map((span) => toSentence(one.text, span, statement)),
  );
  const [previous, older] = [
    before.filter((one) => one.statement === 0),
    before.filter((one) => one.statement > 0),
  ];
  const exactly = (rows: readonly Sentence[]) => {
    const found = new Map<string, Sentence>();
    for (const one of rows) if (!found.has(one.key)) found.set(one.key, one);
    return found;
  };
  const [exact, exactOlder] = [exactly(previous), exactly(older)];
  const changes = current.map((one): StatementChange => {
    const revised = exact.has(one.key) ? null : nearest(one, previous);
    const repeated = exact.get(one.key) ?? (revised ? undefined : exactOlder.get(one.key));
    const former = repeated ?? revised ?? nearest(one, older);
    return {
      ...one.span,
      verdict: repeated ? 'repeated' : former ? 'revised' : 'new',
      earlier: former && { ...former.span, statement: former.statement },
    };
  });
  const keys = exactly(current);
  for (const one of previous) {
    if (keys.has(one.key) || nearest(one, current) !== null) continue;
    changes.push({ ...one.span, verdict: 'dropped', earlier: { ...one.span, statement: 0 } });
  }
  return changes;
}

interface Sentence {
  readonly span: Span;
  readonly statement: number;
  /** Without endings, and any number as one: what tells which sentences are about the same. */
  readonly words: readonly string[];
  readonly bag: ReadonlySet<string>;
  readonly key: string;
}

function toSentence(text: string, { start, end }: Span, statement: number): Sentence {
  const forms = comparableWords(text.slice(start, end));
  const words = forms.map(rootOf);
  const key = forms.map(({ form }) => form).join(' ');
  return { span: { start, end }, statement, words, bag: new Set(words), key };
}

/** "One incident was" and "three incidents were": the same but for the number. */
const rootOf = (word: ComparableWord): string =>
  isNumber(word) ? '#' : (ONE_VERB.get(word.form) ?? stem(word.form));
const ONE_VERB: ReadonlyMap<string, string> = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
]);

/** The sentence that most resembles one, the first of equals; null where none is like it. */
function nearest(one: Sentence, others: readonly Sentence[]): Sentence | null {
  let best: Sentence | null = null;
  let most = 0;
  for (const other of others) {
    // Words in common, in any order, are the most that can be in common in order.
    let common = 0;
    for (const word of one.bag) if (other.bag.has(word)) common++;
    const least = Math.min(one.bag.size, other.bag.size);
    if (common < Math.max(2, FORMULA_SHARE * least)) continue;
    const { share } = compareWords(one.words, other.words);
    if (share <= most) continue;
    const shorter = Math.min(one.words.length, other.words.length);
    const contained = (share * (one.words.length + other.words.length)) / 2 / Math.max(1, shorter);
    if (
      share >= REVISED ||
      (share >= FORMULA_SHARE && opensAlike(one.words, other.words)) ||
      (contained >= CONTAINED && shorter >= CONTAINED_WORDS)
    )
      [best, most] = [other, share];
  }
  return best;
}

function opensAlike(one: readonly string[], other: readonly string[]): boolean {
  for (let at = 0; at < FORMULA; at++) if (one[at] === undefined || one[at] !== other[at]) return false;
  return true;
}
