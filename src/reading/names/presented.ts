import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { BEFORE_NAME, BODY, IN_BODY_NAME, isA, PERSON } from '../rules/wordKinds.ts';
import { OFFICE_LETTERS } from './nameWords.ts';

/** Verbs beside which a name is a person's. Folded. */
export const SAYS = new Set(
  'said says told tells added adds wrote writes tweeted noted notes explained explains asked asks argued argues insisted insists continued continues recalled recalls believes thinks thought warned warns acknowledged conceded replied responded predicted agreed complained suggested stressed reckons reckoned fumed fumes joked jokes quipped quips claims claimed'.split(
    ' ',
  ),
);

/**
 * Whether what follows a name shows that it is a person's: "… said", "…, who", "…, 41,", "…, a lawyer", "… of the Torvel Institute
 * condemned".
 *
 * @param to index after the name
 */
export function isPresented(words: readonly Word[], to: number): boolean {
  const after = words[to];
  if (!after || words[to - 1]!.sentence !== after.sentence) return false;
  const next = words[to + 1];
  if (SAYS.has(after.low) || isOfBody(words, to)) return true;
  if (/^(?:is|was)$/.test(after.low)) return /^(?:quoted|cited)$/.test(next?.low ?? '');
  if (DASH.test(after.text)) return isPresentedInDashes(words, to);
  return after.text === ',' && next !== undefined && isPresentedBehindComma(words, to + 1);
}

/** "Farvad Chaudrel — the head of Torvel —", and no "in Port Valen — officials there …". */
const isPresentedInDashes = (words: readonly Word[], dash: number): boolean =>
  isA(words[words[dash + 1]?.low === 'the' ? dash + 2 : dash + 1], PERSON) &&
  words
    .slice(dash + 1, dash + LONGEST_ASIDE)
    .some(({ text, sentence }) => DASH.test(text) && sentence === words[dash]!.sentence);
const DASH = /^[—–]$/;
const LONGEST_ASIDE = 14;

/** The same of what a comma parts from the name; `at` is the index behind it. */
function isPresentedBehindComma(words: readonly Word[], at: number): boolean {
  const { low, text } = words[at]!;
  if (SAYS.has(low) || /^\d\d$/.test(text) || /^who(?:se)?$/.test(low)) return true;
  // "…, MP for Lindby", and no "In Lindby, MP Anna Holt said"
  if (OFFICE_LETTERS.test(text)) return !startsUpper(words[at + 1]?.text ?? '');
  // "Kelechi Obi, speaking for the union, told the Courier"
  if (/^(?:speaking|representing|writing|testifying)$/.test(low)) return true;
  // "…, of the Torvel Institute, said"
  return isOfBody(words, at) || isOwnAndSays(words, at) || isPerson(words, at);
}

/** "Kalonzo Musyokan, his co-principal, said" */
function isOwnAndSays(words: readonly Word[], at: number): boolean {
  if (!/^(?:his|her)$/.test(words[at]!.low)) return false;
  const comma = words.slice(at + 1, at + 7).findIndex(({ text, low }) => text === ',' || SAYS.has(low));
  return comma > 0 && words[at + 1 + comma]!.text === ',' && SAYS.has(words[at + 2 + comma]?.low ?? '');
}

/** "Brazil's environment minister", "a lawyer": a noun for a person, or "a" before no body or thing. */
function isPerson(words: readonly Word[], from: number): boolean {
  const first = words[from]!.low;
  let isThing = false;
  for (let at = from; at < Math.min(words.length, from + 9); at++) {
    const word = words[at]!;
    if (!word.isWord && !/^['’]s?$/.test(word.low)) break;
    // "to Port Valen, the official said": somebody else.
    if (isA(word, PERSON | BEFORE_NAME)) return !(first === 'the' && SAYS.has(words[at + 1]?.low ?? ''));
    isThing ||= isA(word, BODY) || THINGS.has(word.low);
  }
  return /^an?$/.test(first) && !isThing;
}

/** "… of the Torvel Institute said", "… from Torvel Bank, said": whose they are, between a name and what they say. */
function isOfBody(words: readonly Word[], at: number): boolean {
  if (!/^(?:of|from|at|with)$/.test(words[at]?.low ?? '')) return false;
  let end = at + 1;
  while (end - at < LONGEST_BODY && isInName(words[end])) end++;
  if (!words.slice(at + 1, end).some((word) => startsUpper(word.text) && isA(word, IN_BODY_NAME | BODY)))
    return false;
  const verb = words[words[end]?.text === ',' ? end + 1 : end];
  return verb?.sentence === words[at]!.sentence && (SAYS.has(verb.low) || JUDGES.has(verb.low));
}
const LONGEST_BODY = 9;

const isInName = (word: Word | undefined): boolean =>
  word !== undefined && (startsUpper(word.text) || /^(?:of|for|on|and|the)$/.test(word.low));

/** What persons do with words and things do not. */
const JUDGES = new Set(
  'condemned accused denounced criticised criticized praised blamed rejected dismissed urged'.split(' '),
);

/** What follows "a" after a name that is not a person's. */
const THINGS = new Set(
  'town city village state suburb neighborhood region island company business group site app film book show song novel series program bill law nonprofit startup brand hotel club team school magazine'.split(
    ' ',
  ),
);
