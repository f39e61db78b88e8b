import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isNounish, isPronoun } from '../layout/nounPhrases.ts';
import { AUXILIARY, DETERMINER, isA, PREPOSITION, TIME_WORD } from '../rules/wordKinds.ts';
import { pastAdjunct } from './adjuncts.ts';
import type { FoundCue } from './cue.ts';
import { lastWordEnd } from './lastWordEnd.ts';

/** What follows a cue in its sentence. */
export type Complement =
  /** Words of somebody from this index on. */
  | { readonly kind: 'content'; readonly from: number }
  /** A marked run right after the cue, or after a comma or colon. */
  | { readonly kind: 'marks'; readonly from: number }
  /** "said:" closes the sentence; what is said stands in the next one. */
  | { readonly kind: 'colon' }
  /** Nothing more but adjuncts: `to` is the index of what ends them (a comma, or the end). */
  | { readonly kind: 'none'; readonly to: number };

const QUESTION_WORDS = new Set(['if', 'whether', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);

const ADDRESSEE_VERBS = new Set(
  'tell ask remind inform assure warn advise notify urge convince reassure persuade promise brief write'.split(
    ' ',
  ),
);

/** "saying" of "quoted him as saying". */
export const QUOTED_AS =
  /^(?:saying|telling|stating|having|warning|adding|asking|writing|declaring|insisting|claiming|arguing|noting|asserting)$/;

/**
 * What a cue governs to its right, adjuncts of time and place and the person addressed being passed over.
 *
 * `from` is the index after the cue, or after its inverted subject ("said Lavrov in Moscow").
 */
export function findComplement(
  layout: TextLayout,
  cue: FoundCue,
  from: number,
  sentence: Sentence,
): Complement {
  const { words } = layout;
  const end = lastWordEnd(words, sentence);
  const verb = cue.verb.verb;
  const takes = cue.verb.takes;
  let at = from;
  const clauses = takes.includes('clause');
  const told = ADDRESSEE_VERBS.has(verb);
  if (told && at < end && words[at]!.quotedSpan < 0) at = afterAddressee(words, at, end);
  // "quoted her as saying, …": what comes after "saying".
  if (verb === 'quote' || verb === 'cite')
    for (let next = at; next + 1 < Math.min(end, at + 14); next++)
      if (words[next]!.low === 'as' && QUOTED_AS.test(words[next + 1]!.low)) {
        at = next + 2;
        if (words[at]?.low === 'said') at++;
        if (words[next + 1]!.low === 'telling' && at < end && words[at]!.quotedSpan < 0)
          at = afterAddressee(words, at, end);
        break;
      }
  if (verb === 'say of') {
    // "said of Ruud, “She keeps her word”": whom the words are about, before them.
    for (let next = at; next < Math.min(end, at + 15); next++) {
      if (words[next]!.quotedSpan >= 0) break;
      if (/^[,:]$/.test(words[next]!.text) && (words[next + 1]?.quotedSpan ?? -1) >= 0)
        return { kind: 'marks', from: next + 1 };
    }
  }
  for (let turn = 0; turn < 6; turn++) {
    if (at >= end)
      return words[at - 1]?.text === ':' || endsWithColon(words, sentence)
        ? { kind: 'colon' }
        : { kind: 'none', to: at };
    const word = words[at]!;
    if (word.quotedSpan >= 0) return { kind: 'marks', from: at };
    if (word.text === ':')
      return at + 1 < end
        ? words[at + 1]!.quotedSpan >= 0
          ? { kind: 'marks', from: at + 1 }
          : { kind: 'content', from: at + 1 }
        : { kind: 'colon' };
    if (word.text === ',' || word.text === ';') {
      if (at + 1 < end && words[at + 1]!.quotedSpan >= 0) return { kind: 'marks', from: at + 1 };
      return { kind: 'none', to: at };
    }
    // "said that, if elected, he would", "said that: “We would”": the sign is no part of it.
    if (word.low === 'that' && /^['’](?:s|ll|d)$/.test(words[at + 1]?.low ?? '') && clauses)
      return { kind: 'content', from: at };
    if (word.low === 'that' && at + 1 < end)
      return { kind: 'content', from: /^[,:]$/.test(words[at + 1]!.text) && at + 2 < end ? at + 2 : at + 1 };
    if (QUESTION_WORDS.has(word.low) && clauses) return { kind: 'content', from: at };
    const infinitive = word.low === 'to' || (word.low === 'not' && words[at + 1]?.low === 'to');
    if (infinitive && (takes.includes('to') || (told && at > from))) return { kind: 'content', from: at };
    if (
      turn === 0 &&
      at === from &&
      TOPIC_PREPOSITIONS.has(word.low) &&
      clauses &&
      !marksFollow(words, at, end)
    )
      return at + 1 < end ? { kind: 'content', from: at + 1 } : { kind: 'none', to: at };
    if (!word.isWord) return { kind: 'none', to: at };
    // "said as he opened the session": a clause of time, not his words.
    if (CLAUSE_OF_TIME.has(word.low) && words[at + 1] && isPronoun(words[at + 1]!))
      return { kind: 'none', to: at };
    // "said otherwise: “…”", "put it differently: “…”"
    if (
      /^(?:otherwise|differently|so|thus|bluntly|simply|plainly)$/.test(word.low) &&
      words[at + 1]?.text === ':'
    ) {
      at++;
      continue;
    }
    // "saying only that “…”": of "said only he could" it is a part.
    const next = words[at + 1];
    const limits = /^(?:only|merely|simply)$/.test(word.low) && next !== undefined && at + 1 < end;
    if (limits && (next.low === 'that' || next.quotedSpan >= 0)) {
      at++;
      continue;
    }
    if (clauses && MANNER.has(word.low)) {
      at++;
      continue;
    }
    // "noted in an unflinching “autopsy” that": a document in marks, and no words of theirs.
    const named = pastDocument(words, at, end);
    if (named > at) {
      at = named;
      continue;
    }
    const passed = clauses || !MODIFIERS.has(word.low) ? pastAdjunct(words, at, end) : at;
    if (passed > at) {
      at = passed;
      continue;
    }
    if (takes.includes('matter') && endsWithColon(words, sentence)) return { kind: 'colon' };
    if (takes.includes('matter') && (!clauses || word.low !== 'and')) return { kind: 'content', from: at };
    if (clauses && beginsClause(words, at, end)) return { kind: 'content', from: at };
    return { kind: 'none', to: at };
  }
  return { kind: 'none', to: at };
}

/** Index after "in an unflinching “autopsy”": a preposition, an article, a few words, and one or two in marks before "that". */
function pastDocument(words: readonly Word[], from: number, end: number): number {
  if (!isA(words[from], PREPOSITION) || !isA(words[from + 1], DETERMINER)) return from;
  let at = from + 2;
  while (at < end && at - from < 5 && words[at]!.isWord && words[at]!.quotedSpan < 0) at++;
  const run = words[at]?.quotedSpan ?? -1;
  if (run < 0) return from;
  const open = at;
  while (at < end && words[at]!.quotedSpan === run) at++;
  return at - open <= 4 && words[at]?.low === 'that' ? at : from;
}

/** "warned of", "joked about": what follows is what was spoken of. */
export const TOPIC_PREPOSITIONS = new Set(['about', 'of', 'against']);

function marksFollow(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (words[at]!.quotedSpan >= 0) return true;
  return false;
}

/**
 * "said — on Twitter, as it happens — that …", "told Bill O'Reilly of Fox News, that …": index after a "that" that
 * comes after a sign, a name or a word of time, with no verb between; else null.
 */
export function lateThat(words: readonly Word[], from: number, end: number): number | null {
  for (let at = from + 1; at + 1 < Math.min(end, from + 25); at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (isA(word, AUXILIARY) && word.text !== 'May' && word.low !== 'to' && word.low !== "'s") return null;
    if (word.low !== 'that' || word.quotedSpan >= 0) continue;
    const after =
      !before.isWord || before.quotedSpan >= 0 || isA(before, TIME_WORD) || startsUpper(before.text);
    return after ? at + 1 : null;
  }
  return null;
}

/** Words of time that may belong to what is said of: "pointed to earlier statements". */
const MODIFIERS = new Set(['earlier', 'last', 'next', 'this', 'past', 'early', 'late', 'recent']);

const CLAUSE_OF_TIME = new Set(['as', 'after', 'before', 'since', 'until', 'while']);

const MANNER = new Set(
  'aloud instead again later earlier then recently simply repeatedly once too afterward afterwards separately'.split(
    ' ',
  ),
);

/** After "told reporters", "told The New York Times", "told him". */
function afterAddressee(words: readonly Word[], from: number, end: number): number {
  const first = words[from]!;
  if (first.low === 'that' || first.text === ',' || first.text === ':') return from;
  if (/^(?:him|her|them|me|us|you|it|himself|herself|themselves)$/.test(first.low)) return from + 1;
  let at = from;
  while (at < end && (isA(words[at], DETERMINER) || words[at]!.low === 'both')) at++;
  const both = words[from]!.low === 'both';
  let noun = false;
  let ofName = false;
  for (; at < end && at - from < 20; at++) {
    const word = words[at]!;
    if (word.quotedSpan >= 0) {
      // "told ABC's “Good Morning America” that …": the name of who is told.
      if (words[at - 1]!.low !== "'s") break;
      while (at + 1 < end && words[at + 1]!.quotedSpan === word.quotedSpan) at++;
      continue;
    }
    if (word.low === "'s" || word.low === "'" || (word.text === '.' && noun)) continue;
    // "urged both Norlandia and Sudland to sign"
    if (both && noun && word.low === 'and') continue;
    // "the BBC's Today programme", "the Sunday Times"
    ofName =
      startsUpper(word.text) &&
      (!noun || /^['’]s$/.test(words[at - 1]!.low) || (ofName && isA(word, TIME_WORD)));
    if (!ofName && (!isNounish(word) || isA(word, TIME_WORD))) break;
    // "told reporters Norlandia would …"; "told newspaper La Nación …", "told state TV that …"
    const named = OUTLET.test(words[at - 1]!.low);
    const isNext = noun && !named && /^\p{Ll}/u.test(words[at - 1]!.text) && startsUpper(word.text);
    if (isNext && words[at + 1]?.low !== 'that') break;
    noun = true;
  }
  // "told Nord TV's Sunday Morning show he would stay"
  if (noun && /^(?:show|programme|program|newspaper|podcast|website)$/.test(words[at]?.low ?? '')) at++;
  return noun ? at : from;
}

const OUTLET =
  /^(?:newspaper|daily|weekly|broadcaster|channel|station|magazine|agency|network|website|portal)$/;

function beginsClause(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]!;
  if (isPronoun(word) || isA(word, DETERMINER) || word.low === 'there') return at + 1 < end;
  return isNounish(word) && at + 2 < end;
}

const endsWithColon = (words: readonly Word[], sentence: Sentence): boolean =>
  words[sentence.to - 1]?.text === ':';
