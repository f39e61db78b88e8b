import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';

/** Phrases are at most 64 words; two that begin alike may have different heads: "Weiss", "Weiss's response". */
export const keyOf = ({ from, head }: NounPhrase): number => from * 64 + ((head - from) & 63);

/**
 * Whom the words in marks under each subject name in the third person, by the key of the subject: "He said, “Warhol was …”"
 * are no words of Warhol's. "I, Otto Holt" and "my name is Otto Holt" are.
 */
export function namedInOwnWords(
  { words }: TextLayout,
  said: readonly QuoteCandidate[],
  roster: Roster,
): ReadonlyMap<number, ReadonlySet<number>> {
  const named = new Map<number, Set<number>>();
  const quoted = new Map<number, number>();
  for (const { subject, quotedSpans } of said)
    if (subject) for (const one of quotedSpans) quoted.set(one, keyOf(subject));
  for (const [at, person] of roster.personAt) {
    const key = quoted.get(words[at]!.quotedSpan);
    if (key === undefined || roster.personAt.get(at - 1) === person) continue;
    // A surname amid the words is often part of something else's name; "Brandt promised" at the head of a clause is not.
    const inFull = roster.personAt.get(at + 1) === person;
    const opens = !words[at - 1]?.isWord;
    if (!inFull && !(opens && /^\p{Ll}/u.test(words[at + 1]?.text ?? ''))) continue;
    const before = words.slice(Math.max(0, at - 4), at).filter((word) => word.quotedSpan >= 0);
    if (before.some(({ low }) => FIRST_PERSON.has(low))) continue;
    named.set(key, (named.get(key) ?? new Set()).add(person));
  }
  return named;
}
const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself', "i'm", 'i’m', 'am']);

/** "For Kevin Allton, a teacher, Warhol was a legend": whose view the sentence tells; null where it tells nobody's. */
export function viewerOf({ words }: TextLayout, sentence: Sentence, roster: Roster): number | null {
  if (words[sentence.from]!.low !== 'for') return null;
  let at = sentence.from + 1;
  while (at < sentence.to && at < sentence.from + 10 && words[at]!.quotedSpan < 0 && words[at]!.text !== ',')
    at++;
  const person = words[at]?.text === ',' ? roster.personAt.get(at - 1) : undefined;
  return person ?? null;
}
