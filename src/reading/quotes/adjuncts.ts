import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial, isPronoun } from '../layout/nounPhrases.ts';
import { AUXILIARY, CONJUNCTION, DETERMINER, isA, PREPOSITION, TIME_WORD } from '../rules/wordKinds.ts';

/** Where one says things: after "in a …" the content may begin without any sign. */
const VENUES = new Set(
  'statement interview tweet speech email e-mail letter briefing conference message post remarks text testimony article op-ed essay memo report book video news press release call phone filing posting column'.split(
    ' ',
  ),
);

/** Index after an adjunct ("on Tuesday", "in a statement", "later") that begins here, or the same index. */
export function pastAdjunct(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at < end && words[at]!.quotedSpan < 0 && (isTime(words, at) || isTimeNumber(words, at))) at++;
  if (at > from) return at;
  if (othersSay(words, at, end)) return at;
  const later = dayLater(words, at, end);
  if (later > at) return later;
  if (isAdverbial(words[at]!.low)) return at + 1;
  return isA(words[at], PREPOSITION) ? pastPreposition(words, from, end) : from;
}

/** "as Voss said: “…”": the words are those of whoever says them there. */
function othersSay(words: readonly Word[], at: number, end: number): boolean {
  if (words[at]!.low !== 'as') return false;
  const colon = words.findIndex(
    ({ text, quotedSpan }, index) => index > at && (text === ':' || quotedSpan >= 0),
  );
  return (
    colon > at + 2 &&
    colon <= end &&
    /^(?:said|says|added|replied|answered|warned|asked|shouted|exclaimed|explained)$/.test(
      words[colon - 1]!.low,
    )
  );
}

/** Index after a phrase with its preposition, "in a statement", or the same index where a verb follows. */
function pastPreposition(words: readonly Word[], from: number, end: number): number {
  // "on that issue": no clause begins with this "that".
  let at = words[from + 1]?.low === 'that' && words[from + 2]?.isWord ? from + 2 : from + 1;
  while (at < end && isA(words[at], DETERMINER)) at++;
  // Over the phrase after the preposition, up to a sign that it is over.
  for (const limit = Math.min(end, at + 25); at < limit && !endsAdjunct(words[at]!); at++) {
    const here = words[at]!;
    // "at Friday's press conference"
    if (/^['’]s?$/.test(here.low) && isA(words[at - 1], TIME_WORD)) continue;
    if (isPronoun(here)) break;
    const mayEnd = VENUES.has(here.low) || isA(here, TIME_WORD);
    if (mayEnd && at + 1 < end && startsFresh(words, at + 1)) return at + 1;
    if (isA(here, AUXILIARY) && here.low !== 'to' && here.text !== 'May') return from;
  }
  return at;
}

/** A word of time; "this" only before another: "said this week that", but "said this mission was over". */
const isTime = (words: readonly Word[], at: number): boolean =>
  isA(words[at], TIME_WORD) &&
  (words[at]!.low !== 'this' ||
    !words[at + 1]?.isWord ||
    isA(words[at + 1], TIME_WORD | PREPOSITION | CONJUNCTION));

const endsAdjunct = ({ quotedSpan, low, text }: Word): boolean =>
  quotedSpan >= 0 || low === 'that' || /^[,:;]$/.test(text);

/** "a day later", "two weeks ago", "the next day": index after it, else the same. */
function dayLater(words: readonly Word[], from: number, end: number): number {
  if (
    !/^(?:a|an|one|two|three|four|five|six|seven|ten|some|several|few|many|the|that|\d+)$/.test(
      words[from]!.low,
    )
  )
    return from;
  const first = /^(?:few|couple|good)$/.test(words[from + 1]?.low ?? '') ? from + 2 : from + 1;
  let at = words[first]?.low === 'of' ? first + 1 : first;
  const begins = at;
  while (at < end && at < begins + 2 && words[at]!.quotedSpan < 0 && isA(words[at], TIME_WORD)) at++;
  if (at === begins) return from;
  const after = words[at];
  const ago = /^(?:later|earlier|ago|before|after)$/.test(words[at - 1]!.low);
  return ago || (after !== undefined && (/^[:,]$/.test(after.text) || after.low === 'that')) ? at : from;
}

function isTimeNumber(words: readonly Word[], at: number): boolean {
  return /^\d{1,4}$/.test(words[at]!.text) && at > 0 && isA(words[at - 1], TIME_WORD);
}

function startsFresh(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  return isA(word, DETERMINER) || isPronoun(word) || (startsUpper(word.text) && !isA(word, TIME_WORD));
}

/** Whether nothing follows a verb but when, where and by whom it was told. */
export function isTail(words: readonly Word[], from: number, end: number): boolean {
  if (from >= end) return true;
  const cites = words[from]!.text === ',' && /^(?:citing|quoting)$/.test(words[from + 1]?.low ?? '');
  const tail = words.slice(from, end);
  return (
    (cites || isA(words[from], PREPOSITION | TIME_WORD)) &&
    tail.every(({ quotedSpan }) => quotedSpan < 0) &&
    tail.every(
      ({ low }, at) =>
        !/^(?:and|but|who|which)$/.test(low) && (low !== 'that' || isA(tail[at - 1], PREPOSITION)),
    ) &&
    (cites ||
      tail.every(({ text }, at) => text !== ',' || /^(?:citing|quoting)$/.test(tail[at + 1]?.low ?? '')))
  );
}
