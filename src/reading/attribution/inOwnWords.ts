import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { QuoteCandidate } from '../quotes/quoteCandidate.ts';
import { HE, isA, OCCUPATION, PERSON, PREPOSITION, SHE, TITLE } from '../rules/wordKinds.ts';

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
    if (isThirdPerson(words, at, person, roster)) named.set(key, (named.get(key) ?? new Set()).add(person));
  }
  for (const one of said)
    for (const person of namedBehind(words, one, roster)) {
      const key = keyOf(one.subject!);
      named.set(key, (named.get(key) ?? new Set()).add(person));
    }
  return named;
}

/** "He said Brandt died of it": whoever is the subject of what "he" shows is not "he". */
function namedBehind(
  words: readonly Word[],
  { subject, spans }: QuoteCandidate,
  { personAt }: Roster,
): number[] {
  if (subject === null || !isA(words[subject.head], HE | SHE) || subject.to - subject.from > 1) return [];
  const { start, end } = spans[0]!;
  if (start < words[subject.from]!.start)
    return spans.length > 1
      ? namedAhead(words, subject.from, { start, end }, personAt)
      : namedBefore(words, subject.from, { start, end }, personAt);
  let at = subject.to;
  while (at < words.length && at - subject.to < MOST_BETWEEN && words[at]!.start < start) at++;
  const first = words[at];
  if (first?.start !== start || first.quotedSpan >= 0) return [];
  while (isA(words[at], TITLE) || words[at]?.text === '.') at++;
  const person = personAt.get(at);
  return person === undefined ? [] : [person];
}
/** "The deal with Brandt failed, he said", "It had helped businessman Brandt, he said": whoever is named so is another than "he". */
function namedBefore(
  words: readonly Word[],
  pronoun: number,
  { start, end }: Span,
  personAt: Roster['personAt'],
): number[] {
  const named: number[] = [];
  for (let at = pronoun - 1; at >= 0 && words[at]!.start >= start && pronoun - at < MOST_BEFORE; at--) {
    const person = personAt.get(at);
    const isHere = words[at]!.end <= end && words[at]!.quotedSpan < 0;
    if (person !== undefined && isHere && isObject(words, at)) named.push(person);
  }
  return named;
}
/** In words. */
const MOST_BEFORE = 60;

/** Behind a preposition or what was done to them, titles and what they are passed over; no "Brandt's plan". */
function isObject(words: readonly Word[], at: number): boolean {
  if (/^['’]s?$/.test(words[at + 1]?.low ?? '')) return false;
  let before = at - 1;
  while (isA(words[before], TITLE | PERSON | OCCUPATION) || words[before]?.text === '.') before--;
  return isA(words[before], PREPOSITION) || /^\p{Ll}+[^e]ed$/u.test(words[before]?.text ?? '');
}

/** "Brandt, he added, is ready": whoever alone stands before "he" is another. */
function namedAhead(
  words: readonly Word[],
  pronoun: number,
  { start, end }: Span,
  personAt: Roster['personAt'],
): number[] {
  let at = pronoun;
  while (at > 0 && pronoun - at < MOST_AHEAD && words[at]!.start > start) at--;
  if (words[at]!.start !== start || words[at]!.quotedSpan >= 0) return [];
  while (isA(words[at], TITLE) || words[at]?.text === '.') at++;
  const person = personAt.get(at);
  if (person === undefined) return [];
  while (personAt.get(at) === person) at++;
  return words[at - 1]!.end === end ? [person] : [];
}
/** In words, from the first of what is said to "he". */
const MOST_AHEAD = 12;
/** In words, between "he" and what he shows. */
const MOST_BETWEEN = 12;

/** Whether words in marks name somebody as another: not in "I, Otto Holt". */
function isThirdPerson(words: readonly Word[], at: number, person: number, roster: Roster): boolean {
  // A surname amid the words is often part of something else's name; "Brandt promised" at the head of a clause is not.
  const inFull = roster.personAt.get(at + 1) === person;
  const opens = !words[at - 1]?.isWord && /^\p{Ll}/u.test(words[at + 1]?.text ?? '');
  // "I have to tell Otto first": a given name is part of nothing else's.
  const isGiven = words[at]!.low === roster.people[person]!.given;
  // "He whispered: ‘Ana Holt, you are the queen’": whom another addressed.
  const isAddressed = /^['‘]$/.test(words[at - 1]?.text ?? '') && (words[at - 2]?.quotedSpan ?? -1) >= 0;
  return (inFull || isGiven || opens) && !isAddressed && !isFirstPerson(words, at);
}

/** "I, Otto Holt", "my name is Otto Holt", and no "I have to tell Otto". */
function isFirstPerson(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).filter((word) => word.quotedSpan >= 0);
  return (
    before.some(({ low }) => FIRST_PERSON.has(low)) &&
    /^(?:,|am|is|was|myself|me|i|['’]m|i['’]m|called|as)$/.test(before.at(-1)!.low)
  );
}
const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself', "i'm", 'i’m', 'am']);

/** "For Kevin Allton, a teacher, Warhol was a legend": whose view the sentence gives; null where it gives nobody's. */
export function viewerOf({ words }: TextLayout, sentence: Sentence, roster: Roster): number | null {
  if (words[sentence.from]!.low !== 'for') return null;
  let at = sentence.from + 1;
  while (at < sentence.to && at < sentence.from + 10 && words[at]!.quotedSpan < 0 && words[at]!.text !== ',')
    at++;
  const person = words[at]?.text === ',' ? roster.personAt.get(at - 1) : undefined;
  return person ?? null;
}
