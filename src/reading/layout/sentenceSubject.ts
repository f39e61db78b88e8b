import { startsUpper } from '../../text/startsUpper.ts';
import {
  BODY,
  CONJUNCTION,
  DETERMINER,
  isA,
  PERSON,
  PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
  TITLE,
} from '../rules/wordKinds.ts';
import type { Sentence, TextLayout, Word } from './layOut.ts';
import { isNounish, isPronoun, type NounPhrase, phraseAfter, withApposition } from './nounPhrases.ts';

/** The subject of a sentence: its first noun phrase after an opening adverbial, or null. */
export function sentenceSubject(layout: TextLayout, sentence: Sentence): NounPhrase | null {
  const { words } = layout;
  let at = behindPlace(words, sentence);
  const limit = Math.min(sentence.to, sentence.from + 60);
  for (let clauses = 0; clauses < 3; clauses++) {
    while (at < limit && isNoSubject(words[at]!)) at++;
    if (clauses === 0) at = behindTime(words, at, limit);
    if (at >= limit) return null;
    const isOpening =
      isA(words[at], PREPOSITION | CONJUNCTION) || (at === sentence.from && isParticiple(words, at, limit));
    const phrase = isOpening
      ? null
      : withFormer(words, beforeDeed(words, phraseAfter(words, at, limit)), limit);
    if (phrase && isSubject(words[phrase.head]!))
      return withOfficer(words, withApposition(words, phrase, limit), limit);
    while (at < limit && words[at]!.text !== ',') at++;
    if (at >= limit) return null;
    at++;
  }
  return null;
}

/** "The spokesman" of "The spokesman ducked questions": what somebody did is read as a noun where no list has the verb. */
function beforeDeed(words: readonly Word[], phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase || phrase.joined.length > 1 || phrase.to - phrase.from > LONGEST_DEED) return phrase;
  for (let at = phrase.from; at + 1 < phrase.to; at++) {
    const isDeed =
      /^\p{Ll}+[^e]ed$/u.test(words[at + 1]!.text) &&
      isA(words[at], PERSON) &&
      /^\p{Ll}/u.test(words[at]!.text);
    if (isDeed) return { from: phrase.from, to: at + 1, head: at, joined: [] };
  }
  return phrase;
}
/** In words. */
const LONGEST_DEED = 12;

const isSubject = (head: Word): boolean => isNounish(head) || isPronoun(head);

/** "New Tamberg: Minister Holt": index behind the colon, where somebody with an office is behind it; else of the first word. */
function behindPlace(words: readonly Word[], { from, to }: Sentence): number {
  let colon = from;
  while (colon < to && colon - from < LONGEST_PLACE && startsUpper(words[colon]!.text)) colon++;
  const next = words[colon + 1];
  if (words[colon]?.text !== ':' || colon === from || !next || next.quotedSpan >= 0) return from;
  const isPlace = !words.slice(from, colon).some((word) => isA(word, TITLE | PERSON | BODY));
  const subject = isPlace && startsUpper(next.text) ? phraseAfter(words, colon + 1, to) : null;
  const isOfficer =
    subject !== null && words.slice(subject.from, subject.to).some((word) => isA(word, TITLE | PERSON));
  return isOfficer ? colon + 1 : from;
}
/** In words. */
const LONGEST_PLACE = 3;

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

/** "actor turned senator Anna Holm", "NWP turned Union MP Anna Holm": who somebody is now, with the name. */
function withFormer(words: readonly Word[], phrase: NounPhrase | null, limit: number): NounPhrase | null {
  if (!phrase || words[phrase.to]?.low !== 'turned') return phrase;
  const now = phraseAfter(words, phrase.to + 1, limit);
  const isNamed = now && isA(words[phrase.to + 1], TITLE | PERSON) && startsUpper(words[now.head]!.text);
  const isOfParty = now && startsUpper(words[phrase.to + 1]!.text) && startsUpper(words[now.head]!.text);
  return now && now.from === phrase.to + 1 && (isNamed || isOfParty) ? { ...now, from: phrase.from } : phrase;
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

/** "Exercising the right of reply, …", "Reacting, …", "Asked about it, …", "Cross-examined by Holt, …": what opens a sentence before its subject. */
function isParticiple(words: readonly Word[], at: number, limit: number): boolean {
  const next = words[at + 1];
  const isAsked =
    /^(?:Asked|Pressed|Questioned|Challenged|Quizzed)$/.test(words[at]!.text) ||
    (next?.low === 'by' && /^\p{Lu}[\p{Ll}-]*[^e]ed$/u.test(words[at]!.text));
  if (!(isAsked || /^\p{Lu}\p{Ll}{2,}ing$/u.test(words[at]!.text)) || !next) return false;
  if (next.text === ',') return true;
  if ((!isAsked && !isA(next, DETERMINER | PREPOSITION)) || next.low === 'of') return false;
  return words.slice(at, Math.min(limit, at + LONGEST_OPENING)).some(({ text }) => text === ',');
}
const LONGEST_OPENING = 25;
