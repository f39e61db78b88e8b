import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Named } from './roster.ts';

/** The longest letters. */
const LONGEST = 5;
/** So far before the bracket the person may stand. */
const FARTHEST = 12;

/**
 * Where a text calls somebody by the letters of an office: "General Asif Munro, Chief of Army Staff (COAS)" is "COAS" from there on.
 * The letters must begin the words of the office.
 */
export function officeLetters(
  { words }: TextLayout,
  personAt: ReadonlyMap<number, number>,
  people: readonly Named[],
): { readonly at: number; readonly index: number }[] {
  const holders = heldInLetters(words, personAt);
  const found: { at: number; index: number }[] = [];
  for (const [at, { text, quotedSpan }] of words.entries()) {
    if (text.length > LONGEST || !startsUpper(text) || quotedSpan >= 0 || !/^\p{Lu}{2,5}$/u.test(text))
      continue;
    const inBrackets = words[at - 1]?.text === '(' && words[at + 1]?.text === ')';
    const index = inBrackets ? holderBefore(words, at - 1, text, personAt) : undefined;
    if (index !== undefined) holders.set(text, index);
    const holder = holders.get(text) ?? (IN_SHORT.test(text) ? withInitials(text, people) : undefined);
    if (holder !== undefined && !inBrackets && !personAt.has(at)) found.push({ at, index: holder });
  }
  return found;
}

/** "the DP", where the text names one Deputy President; "the CS", where it names one Agriculture Cabinet Secretary. */
const IN_SHORT = /^(?:DP|DPM|D?CM|EAM|VP|CS|PS|CAS|D?CC|IGP|COAS|CDS)$/;

function withInitials(letters: string, people: readonly Named[]): number | undefined {
  const initials = (title: string) =>
    title
      .split(/ (?:of|for|to) /)[0]!
      .split(/[ -]/)
      .map((word) => word[0]?.toUpperCase() ?? '')
      .join('');
  // "the CM" is no Deputy Chief Minister.
  const isOffice = (title: string) =>
    initials(title) === letters || (!LOWER.test(title) && initials(title).endsWith(letters));
  const held = people.flatMap(({ titles }, index) =>
    titles.some((one) => !/\b(?:press|party)\b/i.test(one) && isOffice(one)) ? [index] : [],
  );
  return held.length === 1 ? held[0] : undefined;
}

/** Whose office is below, or was, that of the words behind. */
const LOWER = /\b(?:deputy|vice|under|assistant|associate|acting|former|ex|shadow|first|second)\b/i;

/** Of whom the letters stand before the name, where it is one person throughout: "CS Mutwa" is "the CS". */
function heldInLetters(
  words: TextLayout['words'],
  personAt: ReadonlyMap<number, number>,
): Map<string, number> {
  const before = new Map<string, Set<number>>();
  for (const [at, { text, quotedSpan }] of words.entries()) {
    const isShort = text.length <= LONGEST && startsUpper(text) && quotedSpan < 0;
    const index = isShort && UNWRITTEN.test(text) ? personAt.get(at + 1) : undefined;
    if (index !== undefined) before.set(text, (before.get(text) ?? new Set()).add(index));
  }
  return new Map([...before].flatMap(([text, held]) => (held.size === 1 ? [[text, [...held][0]!]] : [])));
}
/** Offices that some papers know by their letters alone. */
const UNWRITTEN = /^(?:P?CS|PS|CAS|D?CM|EAM|DG|NSA|IGP|SGF|CDS|COAS|SAPM|VP)$/;

function holderBefore(
  words: TextLayout['words'],
  bracket: number,
  letters: string,
  personAt: ReadonlyMap<number, number>,
): number | undefined {
  let initials = '';
  // "COAS" counts the "of" as well.
  let all = '';
  for (let at = bracket - 1; at >= 0 && bracket - at <= FARTHEST; at--) {
    const word = words[at]!;
    if (word.sentence !== words[bracket]!.sentence) return undefined;
    const index = personAt.get(at);
    if (index !== undefined)
      return [initials, all].includes(letters) && words[at + 1]!.text === ',' ? index : undefined;
    if (startsUpper(word.text)) initials = word.text[0]! + initials;
    if (word.isWord) all = word.text[0]!.toUpperCase() + all;
  }
  return undefined;
}
