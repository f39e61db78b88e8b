import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, IN_BODY_NAME, isA, NOT_NAME, PERSON, STRONG_TITLE, TITLE } from '../rules/wordKinds.ts';
import { isCourtesy, isFullName } from './fullNames.ts';
import { fitsOffice } from './knownBearer.ts';
import { knownUnder } from './knownUnder.ts';
import { nameBegin } from './nameBegin.ts';
import { chunksOf } from './nameChunks.ts';
import { isGivenName, nameLength, nameText } from './nameWords.ts';
import { readTitle, titleBefore } from './readTitle.ts';

/** Somebody whom a headline names. */
export interface HeadlineName {
  readonly name: string;
  readonly known: KnownSpeaker | null;
  readonly title: string | null;
}

/** "Al Nord newspaper" */
const OUTLET =
  /^(?:newspaper|magazine|tv|television|channel|agency|radio|news|daily|weekly|website|portal|podcast)$/;

/** What follows a name where every word of a headline has a capital: "Press Secretary Sean Ruhl Holds a Briefing". */
const HEADLINE_VERBS = new Set(
  'holds meets visits calls says speaks delivers hosts arrives addresses attends signs welcomes urges warns travels returns departs briefs answers gives makes receives opens chairs leads joins discusses announces condemns congratulates participates remarks statement press interview'.split(
    ' ',
  ),
);

/**
 * Persons whom the headline names in full, or by a surname and the office that the lexicon gives its bearer, in order.
 * The headline may stand outside the text.
 *
 * @example headlineNames(layout, reader) // [{ name: 'Sergei Lavrov', …
 */
export function headlineNames(layout: TextLayout, reader: Reader): HeadlineName[] {
  const written = layout.headlineText;
  if (written === null) return [];
  const line = /\p{Ll}/u.test(written) ? written : inTitleCase(written);
  const words = wordsOfLine(line, layout.language);
  const found: HeadlineName[] = [];
  const keep = (name: string, known: KnownSpeaker | null, from: number, to: number) =>
    found.push({ name, known, title: readTitle(words, from, to, reader).title });
  const chunks = chunksOf(words, reader, new Set(), (from, to, speaker) => {
    if (speaker.kind === 'person') keep(speaker.name, speaker, from, to);
  });
  // Where every word has a capital, only a given name shows where a person's begins.
  const plain = words.filter(({ text }) => /^\p{Ll}{4}/u.test(text)).length >= 2;
  for (const { from: begin, to: end } of chunks) {
    let to = end;
    while (!plain && to - begin > 2 && HEADLINE_VERBS.has(words[to - 1]!.low)) to--;
    const from = nameBegin(words, begin, to, reader);
    const bearer = to - from === 1 ? bearerOfOffice(words, from, reader) : null;
    if (bearer) keep(bearer.name, bearer, from, to);
    if (!isFullNameHere(words, from, to, plain, reader)) continue;
    const name = nameText(line, words, from, to);
    keep(name, knownUnder(name, reader), from, to);
  }
  return found;
}

/** "STATEMENT BY ANA RUSU" as "Statement By Ana Rusu": as long as before. */
const inTitleCase = (line: string): string =>
  line.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => {
    const small = rest.toLowerCase();
    return small.length === rest.length ? small : rest;
  });

/** "Foreign Minister Lavrov": the only one of a surname who holds the office before it; null where nobody or several do. */
function bearerOfOffice(words: readonly Word[], at: number, reader: Reader): KnownSpeaker | null {
  const { title } = titleBefore(words, at, reader);
  if (title === null) return null;
  const [only, other] = (reader.surnames.get(words[at]!.low) ?? []).filter((one) =>
    fitsOffice(one, title, reader.english),
  );
  return only && !other ? only : null;
}

/** Whether words of a headline are a name in full; `plain` where a capital shows a name. */
function isFullNameHere(
  words: readonly Word[],
  from: number,
  to: number,
  plain: boolean,
  reader: Reader,
): boolean {
  if (nameLength(words, from, to) < 2 || OUTLET.test(words[to]?.low ?? '')) return false;
  const isOfOffice =
    (isBehindOffice(words, from) || isWithOffice(words, from, to, reader)) &&
    isNameAlone(words, from, to, reader);
  if (isOfOffice) return true;
  const isGiven = plain || isGivenName(words[from]!, reader) || isCourtesy(words, from - 1);
  return isGiven && isFullName(words, from, to, reader);
}

/** An office reaches back so many words from the comma behind it: "Spokesperson of the Ministry of Foreign Affairs,". */
const LONGEST_OFFICE = 10;

/** Whether a comma and an office with its sphere stand before a word: "the Minister of Ports, Temel Arsu". */
function isBehindOffice(words: readonly Word[], from: number): boolean {
  if (words[from - 1]?.text !== ',') return false;
  for (let at = from - 3; at >= Math.max(0, from - LONGEST_OFFICE); at--) {
    if (!words[at]!.isWord) return false;
    if (isA(words[at], STRONG_TITLE | TITLE | PERSON) && /^(?:of|for)$/.test(words[at + 1]!.low)) return true;
  }
  return false;
}

/** "Interview with Foreign Minister Tarvo Minas": an office that "with" or "by" leads to, and nothing in capitals behind the name. */
function isWithOffice(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const { title, start } = titleBefore(words, from, reader);
  return (
    title !== null &&
    /^(?:with|by|of|from|to)$/.test(words[start - 1]?.low ?? '') &&
    !/^\p{Lu}/u.test(words[to]?.text ?? '')
  );
}

/** Whether two or three words can be a name by themselves: no place, and no word of a body's name. */
const isNameAlone = (words: readonly Word[], from: number, to: number, reader: Reader): boolean =>
  to - from <= 3 &&
  reader.places.at(words, from) === null &&
  !words.slice(from, to).some((word) => isA(word, IN_BODY_NAME | BODY | NOT_NAME | TITLE));
