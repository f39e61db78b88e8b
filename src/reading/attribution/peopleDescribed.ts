import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Named, Roster } from '../names/roster.ts';
import { DETERMINER, isA, PERSON, PREPOSITION } from '../rules/wordKinds.ts';
import { isCalledWith } from './calledWith.ts';
import { isPersonNoun } from './phraseKinds.ts';

/** A noun beside the name of somebody, and the index of that word. */
interface Description {
  readonly noun: string;
  readonly at: number;
}
const known = new WeakMap<Named, readonly Description[]>();

/** A text that names more people than this is a list. */
const MOST_PEOPLE = 300;
/** An apposition is no longer. */
const LONGEST = 14;

/**
 * The persons of an article whom "the florist" or "the mediator" can mean: those beside whose name the text has the noun before, as in
 * "Terry Blunt, 52, a florist" and "The mediator, Ana Rusu". Empty for any other phrase.
 */
export function peopleDescribed(layout: TextLayout, phrase: NounPhrase, roster: Roster): number[] {
  const { words, language } = layout;
  const { low } = words[phrase.head]!;
  const isNoun = isPersonNoun(words[phrase.head]!) || isA(words[phrase.head], PERSON);
  if (words[phrase.from]!.low !== 'the' || words[phrase.from + 1]?.low === 'other') return [];
  if (phrase.joined.length > 1 || !isNoun || language.vaguePersons.has(low)) return [];
  // "the NRC chairman", "the prime minister": of whom the text has these words beside the name.
  const shown = words
    .slice(phrase.from + 1, phrase.head)
    .filter(
      (word) => startsUpper(word.text) || language.fields.has(word.low) || language.matters.has(word.low),
    );
  return roster.people
    .slice(0, MOST_PEOPLE)
    .flatMap((one, index) =>
      descriptionsOf(words, one).some(({ noun, at }) => noun === low && at < phrase.from) &&
      shown.every((word) => isCalledWith(words, roster, one, low, word.low, phrase.from))
        ? [index]
        : [],
    );
}

function descriptionsOf(words: readonly Word[], one: Named): readonly Description[] {
  const made =
    known.get(one) ??
    one.at.flatMap(({ from, to, titleFrom, inHeadline }) =>
      inHeadline ? [] : [...before(words, Math.min(from, titleFrom)), ...behind(words, to)],
    );
  known.set(one, made);
  return made;
}

/** "mediator" of "The mediator, Ana Rusu" and "florist" of "the florist Terry Blunt". */
function before(words: readonly Word[], name: number): Description[] {
  const isApposed = words[name - 1]?.text === ',';
  const noun = isApposed ? headBefore(words, name - 2) : name - 1;
  if (noun < 0 || words[noun]!.sentence !== words[name]!.sentence) return [];
  // "The Chairperson of the Norland Relief Commission, Ana Rusu"
  const isOffice = isApposed && words[noun - 1]?.low === 'the' && isA(words[noun], PERSON);
  if (!isOffice && !isPersonNoun(words[noun]!)) return [];
  const begins = words.slice(Math.max(0, noun - LONGEST), noun).some((word) => isA(word, DETERMINER));
  return begins || noun === name - 1 ? [{ noun: words[noun]!.low, at: noun }] : [];
}

/** Index of the noun of "A chieftain of the Workers Party (WP)" that ends at an index: what comes before its "of" or "for". */
function headBefore(words: readonly Word[], last: number): number {
  for (let at = last; at > 0 && last - at < LONGEST; at--) {
    const { sentence, text, low } = words[at]!;
    if (sentence !== words[last]!.sentence || text === ',') break;
    const noun = words[at - 1]!;
    if (/^(?:of|for|at|in|to)$/.test(low) && (isPersonNoun(noun) || isA(noun, PERSON))) return at - 1;
  }
  return last;
}

/** "florist" of "Terry Blunt, 52, a florist with a shop on the square,": the nouns of persons in the apposition. */
function behind(words: readonly Word[], to: number): Description[] {
  let at = to;
  if (words[at]?.text !== ',') return [];
  const { sentence, quotedSpan } = words[at]!;
  if (/^\d{1,3}$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.text === ',') at += 2;
  const opens = words[at + 1];
  if (!opens || !(isA(opens, DETERMINER) || isPersonNoun(opens))) return [];
  const end = at + LONGEST;
  for (at++; at < Math.min(words.length, end); at++) {
    const word = words[at]!;
    if (word.sentence !== sentence || word.quotedSpan !== quotedSpan || word.text === ',') return [];
    const next = words[at + 1];
    // "the president's chief of staff": of whom, and not who.
    if (/^['’]s?$/.test(next?.low ?? '')) continue;
    const ends = !next?.isWord || isA(next, PREPOSITION) || next.low === 'who' || next.low === 'and';
    if (isPersonNoun(word) && ends) return [{ noun: word.low, at }];
    if (isA(word, PREPOSITION)) return [];
  }
  return [];
}
