import type { Draft } from './draft.ts';
import { areAll } from './settling.ts';
import { subjectOf } from './subjectWords.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const PREPOSITION =
  /^(?:for|of|to|in|on|at|with|by|from|about|anyone|anybody|someone|somebody|everyone|everybody)$/;
const PRONOUN = /^(?:he|she|they|it|him|her)$/;

/** The subject of a draft without what no look-up uses, which is left over. */
export interface SubjectAsked {
  readonly subject: readonly Token[];
  readonly left: readonly Token[];
  /** True where a pronoun alone refers to whom the thread is about, and no subject: "did Trump congratulate him?" */
  readonly isHim: boolean;
}

/** Reads the subject of a draft; in a thread "him" is somebody, else it is left over. */
export function subjectAsked(draft: Draft, vocabulary: Vocabulary, isThread: boolean): SubjectAsked {
  const own = subjectOf(draft.subject, vocabulary);
  // "thank him for anything": a preposition alone is no subject.
  const whole = own.every((t) => PREPOSITION.test(t.folded)) ? [] : own;
  const end = Math.min(
    ...[comparedAt(whole), occasionIn(whole, vocabulary)].filter((at) => at >= 0),
    whole.length,
  );
  const subject = whole.slice(0, end);
  const left = [...draft.left, ...whole.slice(end)];
  if (!areAll(subject, vocabulary, 'he')) return { subject, left, isHim: false };
  return { subject: [], left: isThread ? left : [...left, ...subject], isHim: true };
}

/** "as prime minister": in which office it was said, which no look-up uses. */
const isInOffice = ([first, ...office]: readonly Token[], { titles }: Vocabulary): boolean =>
  first?.folded === 'as' &&
  office.some((t) => titles.positions.has(t.folded)) &&
  office.every((t) => titles.all.has(t.folded) || /^(?:a|an|the|of|new)$/.test(t.folded));

/** "Syria but not Turkey", "Crimea compared to the EU's": no look-up leaves a subject out or compares it; -1 for none. */
function comparedAt(subject: readonly Token[]): number {
  const at = subject.findIndex(
    (t, i) =>
      i > 0 &&
      ((/^(?:but|and)$/.test(t.folded) && subject[i + 1]?.folded === 'not') ||
        // "Ukraine, not Crimea"
        (t.folded === 'not' && i + 2 === subject.length) ||
        (t.folded === 'compared' && /^(?:to|with)$/.test(subject[i + 1]?.folded ?? ''))),
  );
  // "sanctions are a tool and not a reflex" is said as a whole.
  const isClaim = subject
    .slice(0, Math.max(at, 0))
    .some((t) =>
      /^(?:is|are|was|were|will|must|should|do|does|did|can|could|would|has|have)$/.test(t.folded),
    );
  return isClaim ? -1 : at;
}

/** "on the strait from different sides", "when he took office": no look-up parts sides or knows occasions; -1 for none. */
function occasionIn(subject: readonly Token[], vocabulary: Vocabulary): number {
  return subject.findIndex(
    (t, i) =>
      (t.folded === 'from' &&
        /^(?:different|both|each|all|various|either)$/.test(subject[i + 1]?.folded ?? '')) ||
      // "since the vote", which no calendar has
      /^(?:since|until|till)$/.test(t.folded) ||
      (/^(?:when|while|as|before|after)$/.test(t.folded) && PRONOUN.test(subject[i + 1]?.folded ?? '')) ||
      isInOffice(subject.slice(i), vocabulary),
  );
}
