import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { BODY, DETERMINER, IN_BODY_NAME, isA } from '../rules/wordKinds.ts';
import { companyNames, nameKey } from './companyNames.ts';
import { isFullName, isNamedAsPlace, mayBeName, SURNAMES_TOO, speakingSurnames } from './fullNames.ts';
import { knownUnder } from './knownUnder.ts';
import { nameBegin } from './nameBegin.ts';
import { chunksOf } from './nameChunks.ts';
import { namedInCapitals } from './namedInCapitals.ts';
import { isGivenName, isNamelike, nameLength } from './nameWords.ts';
import type { Naming, WordRange } from './naming.ts';
import { shownByWords } from './shownByWords.ts';
import { surnameInCapitals } from './surnameInCapitals.ts';

/** Capitalised words that are nobody's full name. */
export interface Unnamed {
  /** Words alone, which may be a surname. */
  readonly single: WordRange[];
  /** Names of an unknown given name, if something shows that they are a person's. */
  readonly likely: readonly WordRange[];
  /** Words that say something somewhere in the text. Folded. */
  readonly speaking: ReadonlySet<string>;
  /** Words that are a person's by what they say. Folded. */
  readonly shown: ReadonlySet<string>;
}

/** Names everybody whom the lexicon knows or whom the body names in full; what is left may name somebody in another way. */
export function nameInFull(naming: Naming): Unnamed {
  const { layout, reader, register } = naming;
  const { words } = layout;
  const chunks = chunksOf(words, reader, nameBreaks(layout), (from, to, speaker) => {
    if (speaker.kind === 'body') for (let at = from; at < to; at++) naming.bodyAt.set(at, speaker);
    else naming.name(register.person(speaker.name, speaker), { from, to });
  });
  for (const { name, from, to } of namedInCapitals(layout)) naming.nameInFull({ from, to }, name);
  const letters = lettersOfBodies(layout.text);
  const begun = chunks.map(({ from, to }) => {
    // "At the briefing, ASK Ivo Panna said", where the text shows what body ASK is.
    const isOfBody = to - from > 1 && letters.has(words[from]!.text);
    return { from: nameBegin(words, isOfBody ? from + 1 : from, to, reader), to };
  });
  // "Sheikh said": an office, and the surname of Rizwan Saeed Sheikh.
  const isSurnameToo = ({ from, to }: WordRange) =>
    to - from === 1 && SURNAMES_TOO.has(words[from]!.low) && !isA(words[from - 1], DETERMINER);
  const speaking = speakingSurnames(words, [...begun, ...chunks.filter(isSurnameToo)]);
  const single: WordRange[] = [];
  const likely: WordRange[] = [];
  const later: WordRange[] = [];
  const companies = companyNames(words, begun);
  for (const range of begun) {
    if (companies.has(nameKey(words, range)) && !isGivenName(words[range.from]!, reader)) continue;
    const found = nameChunk(naming, range, speaking);
    if (found === 'single') single.push(range);
    else if (found === 'last alone') single.push({ from: range.to - 1, to: range.to });
    else if (found === 'likely') likely.push(range);
    else if (found === 'later') later.push(range);
  }
  for (const range of later) if (!naming.nameByTail(range)) naming.nameInFull(range);
  return { single, likely, speaking, shown: shownByWords(layout, single, speaking) };
}

/** "National Inland Waterways (NIWA)": words behind that of a body, whose letters the brackets give with it. */
function isSpeltInLetters(words: Naming['layout']['words'], { from, to }: WordRange): boolean {
  if (words[to]?.text !== '(' || !/^\p{Lu}{3,7}$/u.test(words[to + 1]?.text ?? '')) return false;
  let first = from;
  while (
    first > 0 &&
    words[first - 1]!.sentence === words[from]!.sentence &&
    (startsUpper(words[first - 1]!.text) || /^(?:of|and|for|the)$/.test(words[first - 1]!.low))
  )
    first--;
  const initials = words
    .slice(first, to)
    .flatMap(({ text }) => (startsUpper(text) ? [text[0]!] : []))
    .join('');
  const letters = words[to + 1]!.text;
  const begins = [3, 2].some((length) => initials.endsWith(letters.slice(0, length)) && length > to - from);
  return begins && isA(words[from - 1], IN_BODY_NAME | BODY);
}

/** "ASK" of "Ain o Salish Kendra (ASK)". */
const lettersOfBodies = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\((\p{Lu}{2,6})\)/gu)].map(([, letters]) => letters!));

/** Names the person of a full name. Else what the words may be; `later`, a name that may be the end of another's. */
function nameChunk(
  naming: Naming,
  range: WordRange,
  speaking: ReadonlySet<string>,
): 'done' | 'single' | 'last alone' | 'likely' | 'later' {
  const { reader } = naming;
  const { words } = naming.layout;
  const { from, to } = range;
  const length = nameLength(words, from, to);
  if (length === 0 || naming.personAt.has(to - 1)) return 'done';
  if (isSpeltInLetters(words, range)) return 'done';
  const capitals = surnameInCapitals(words, from, to, reader);
  if (capitals) {
    naming.nameInFull(range, capitals);
    return 'done';
  }
  if (length === 1) return 'single';
  if (isFullName(words, from, to, reader) || isNamedAsPlace(words, range, speaking, reader)) {
    if (!isGivenName(words[from]!, reader)) return 'later';
    if (knownUnder(naming.textOf(range), reader) || !naming.nameByTail(range)) naming.nameInFull(range);
    return 'done';
  }
  if (!isNamelike(words[to - 1]!)) return 'done';
  return mayBeName(words, from, to, reader) ? 'likely' : 'last alone';
}

/** A line of fewer characters was ended on purpose: a name goes on no further. */
const SHORT_LINE = 40;

/** Offsets of words with which no name goes on: after a speaker label, and after a short line. */
function nameBreaks({ text, words, labels }: TextLayout): ReadonlySet<number> {
  const breaks = new Set([...labels.values()].map(({ contentStart }) => contentStart));
  // Most texts have one line a paragraph.
  if (!/\S\n[^\n]*\S/.test(text)) return breaks;
  let lineStart = words[0]?.start ?? 0;
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1]!, words[at]!];
    if (word.start === before.end || !text.slice(before.end, word.start).includes('\n')) continue;
    const headed = /^\p{Lu}[\p{L}-]{1,14}:/u.test(text.slice(word.start, word.start + 17));
    if (before.end - lineStart < SHORT_LINE || headed) breaks.add(word.start);
    lineStart = word.start;
  }
  return breaks;
}
