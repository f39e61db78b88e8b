import { startsUpper } from '../../text/startsUpper.ts';
import {
  CONJUNCTION,
  DETERMINER,
  isA,
  PERSON,
  PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from '../rules/wordKinds.ts';
import type { Sentence, TextLayout, Word } from './layOut.ts';
import { isNounish, isPronoun, type NounPhrase, phraseAfter, withApposition } from './nounPhrases.ts';

/** The subject of a sentence: its first noun phrase after an opening adverbial, or null. */
export function sentenceSubject(layout: TextLayout, sentence: Sentence): NounPhrase | null {
  const { words } = layout;
  let at = sentence.from;
  const limit = Math.min(sentence.to, sentence.from + 60);
  for (let clauses = 0; clauses < 3; clauses++) {
    while (at < limit && isNoSubject(words[at]!)) at++;
    if (clauses === 0) at = behindTime(words, at, limit);
    if (at >= limit) return null;
    const isOpening =
      isA(words[at], PREPOSITION | CONJUNCTION) || (at === sentence.from && isParticiple(words, at, limit));
    const phrase = isOpening ? null : phraseAfter(words, at, limit);
    if (phrase && isSubject(words[phrase.head]!))
      return withOfficer(words, withApposition(words, phrase, limit), limit);
    while (at < limit && words[at]!.text !== ',') at++;
    if (at >= limit) return null;
    at++;
  }
  return null;
}

const isSubject = (head: Word): boolean => isNounish(head) || isPronoun(head);

/** A word in marks, a sign, or one that joins a sentence to the one before. */
const isNoSubject = ({ quotedSpan, isWord, low }: Word): boolean =>
  quotedSpan >= 0 || !isWord || /^(?:and|but|yet|so|however|still|also|then)$/.test(low);

/**
 * "the State Department (DOS) spokesperson Anna Holm": whose officer it is, not the body alone.
 *
 * @example withOfficer(layout.words, { from: 0, to: 2, head: 1, joined: [] }, 5).to // 2
 */
export function withOfficer(words: readonly Word[], phrase: NounPhrase, limit: number): NounPhrase {
  if (words[phrase.to - 1]!.text !== ')' || !isA(words[phrase.to], PERSON)) return phrase;
  const officer = phraseAfter(words, phrase.to, limit);
  return officer ? { ...officer, from: phrase.from } : phrase;
}

/** Index of the subject in "Last week the minister", "This morning, the minister" and "On Monday Holt"; `at` where no time opens. */
function behindTime(words: readonly Word[], at: number, limit: number): number {
  const isTime = (word: Word | undefined) => isA(word, TIME_WORD) || /^\d{1,4}$/.test(word?.text ?? '');
  const opening = /^(?:last|this|next|that|on|earlier|late|early)$/;
  let end = at;
  while (end < limit && opening.test(words[end]!.low)) end++;
  if (end === at || !isTime(words[end])) return at;
  while (end < limit && isTime(words[end])) end++;
  if (words[end]?.text === ',') end++;
  const next = words[end];
  const isSubject = isA(next, DETERMINER | SUBJECT_PRONOUN) || (next?.isWord && startsUpper(next.text));
  return end < limit && isSubject ? end : at;
}

/** "Exercising the right of reply, …", "Reacting, …", "Speaking in Oslo, …", "Asked about it, …": what opens a sentence before its subject. */
function isParticiple(words: readonly Word[], at: number, limit: number): boolean {
  const next = words[at + 1];
  const isAsked = /^(?:Asked|Pressed|Questioned|Challenged|Quizzed)$/.test(words[at]!.text);
  if (!(isAsked || /^\p{Lu}\p{Ll}{2,}ing$/u.test(words[at]!.text)) || !next) return false;
  if (next.text === ',') return true;
  if ((!isAsked && !isA(next, DETERMINER | PREPOSITION)) || next.low === 'of') return false;
  return words.slice(at, Math.min(limit, at + LONGEST_OPENING)).some(({ text }) => text === ',');
}
const LONGEST_OPENING = 25;
