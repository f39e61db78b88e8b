import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { DETERMINER, isA, PERSON } from '../rules/wordKinds.ts';
import { type BesideName, besideName } from './besideName.ts';
import { SAYS } from './presented.ts';
import type { Named, NamedAt } from './roster.ts';

/** What stands beside a name, looked at once. */
type Beside = (mention: NamedAt) => BesideName;

/** The longest letters. */
const LONGEST = 5;
/** So far before the bracket the person may stand. */
const FARTHEST = 12;

/**
 * Where a text calls somebody by the letters of an office: "General Asif Munro, Chief of Army Staff (COAS)" is "COAS" from there on, and the
 * one Principal Secretary of the text is "the PS". Letters in brackets must begin the words of the office; others stand for the offices
 * that the language lists.
 *
 * @example officeLetters(layout, new Map(), [], new Map()) // []
 */
export function officeLetters(
  { words, language }: TextLayout,
  personAt: ReadonlyMap<number, number>,
  people: readonly Named[],
  bodyAt: ReadonlyMap<number, unknown>,
): { readonly at: number; readonly index: number }[] {
  const holders = heldInLetters(words, personAt, language.officeLetters);
  const known = new Map<NamedAt, BesideName>();
  const besideOf: Beside = (mention) => {
    const beside = known.get(mention) ?? besideName(words, personAt, mention);
    known.set(mention, beside);
    return beside;
  };
  const listed = new Map<string, number | undefined>();
  const holderAt = (at: number): number | undefined => {
    const { text, low } = words[at]!;
    if (holders.has(text)) return holders.get(text);
    if (!isAlone(words, at)) return undefined;
    if (!listed.has(text))
      listed.set(text, holderOf(low, language.officeLetters.get(low) ?? [], words, besideOf, people));
    return listed.get(text);
  };
  const readBracket = (at: number): void => {
    const { text } = words[at]!;
    const holder = holderBefore(words, at - 1, text, personAt);
    if (holder !== undefined) holders.set(text, holder);
    // "the Community Development Office (CDO)", "The Canadian Press (CP)": a body.
    else if (!isA(words[at - 2], PERSON)) listed.set(text, undefined);
  };
  const found: { at: number; index: number }[] = [];
  for (const [at, word] of words.entries()) {
    if (word.text.length > LONGEST || word.quotedSpan >= 0 || !IN_LETTERS.test(word.text)) continue;
    if (personAt.has(at) || bodyAt.has(at)) continue;
    if (words[at - 1]?.text === '(' && words[at + 1]?.text === ')') readBracket(at);
    else if (isPartOfName(words, at, personAt)) listed.set(word.text, undefined);
    else {
      const index = holderAt(at);
      if (index !== undefined) found.push({ at, index });
    }
  }
  return found;
}
/** "DC Comics": the letters begin the name of something. */
const isPartOfName = (
  words: TextLayout['words'],
  at: number,
  personAt: ReadonlyMap<number, number>,
): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[at + 1]?.text ?? '') &&
  words[at + 1]!.sentence === words[at]!.sentence &&
  !personAt.has(at + 1) &&
  !isA(words[at + 1], PERSON);
const IN_LETTERS = /^\p{Lu}{2,5}$/u;

/** "the PS", "CM said", and no "the CS for Health" or "Washington DC": nobody but the one whom the text names with the office. */
const isAlone = (words: TextLayout['words'], at: number): boolean =>
  !/^(?:of|for)$/.test(words[at + 1]?.low ?? '') &&
  (/^(?:the|this|that)$/.test(words[at - 1]?.low ?? '')
    ? isA(words[at - 1], DETERMINER)
    : SAYS.has(words[at + 1]?.low ?? ''));

/**
 * The only person whom the text calls by one of some offices, in full; for letters of which none is listed, by an office whose words begin
 * with them. Undefined where nobody or several are.
 */
function holderOf(
  letters: string,
  offices: readonly string[],
  words: TextLayout['words'],
  besideOf: Beside,
  people: readonly Named[],
): number | undefined {
  if (offices.length === 0 && letters.length < FEWEST_SPELT) return undefined;
  const isHeld = (one: Named): boolean =>
    offices.length > 0
      ? textsOf(words, besideOf, one).some((text) => offices.some((office) => holds(text, office)))
      : isSpelt(words, besideOf, one, letters);
  const held = people.flatMap((one, index) => (isHeld(one) ? [index] : []));
  const [only, ...others] = held;
  return only !== undefined && others.length === 0 && !isOthersToo(words, besideOf, people[only]!, letters)
    ? only
    : undefined;
}

/** "the Communist Party" beside a Commissioner of Police: capitals that begin with the letters and stand beside no such name. */
function isOthersToo(words: TextLayout['words'], besideOf: Beside, { at }: Named, letters: string): boolean {
  const own = at.flatMap((mention) => {
    const { before, behind } = besideOf(mention);
    return [before, behind];
  });
  const isOwn = (index: number) => own.some(({ from, to }) => from <= index && index < to);
  return words.some((word, index) => {
    if (word.low[0] !== letters[0] || isOwn(index)) return false;
    const name = words.slice(index, index + letters.length);
    return (
      name.length === letters.length &&
      !isA(name.at(-1), PERSON) &&
      name.every((one) => /^\p{Lu}\p{Ll}/u.test(one.text) && one.sentence === word.sentence) &&
      name.map(({ low }) => low[0]).join('') === letters
    );
  });
}
/** Two letters begin too much. */
const FEWEST_SPELT = 3;

/** "the DCO" for "Divisional Crime Officer Jan Kolar": capitals beside the name up to a noun for an office. */
const isSpelt = (words: TextLayout['words'], besideOf: Beside, { at }: Named, letters: string): boolean =>
  at.some((mention) => {
    if (mention.inHeadline) return false;
    const { before, behind } = besideOf(mention);
    return [before, behind].some(({ from, to }) => {
      const capitals = words.slice(from, to).filter(({ text }) => startsUpper(text));
      return capitals.some((word, last) => {
        const spelt = capitals.slice(Math.max(0, last + 1 - letters.length), last + 1);
        return isA(word, PERSON) && spelt.map(({ low }) => low[0]).join('') === letters;
      });
    });
  });

/** What a text calls somebody, before and behind the name, in small letters and without hyphens. */
function textsOf(words: TextLayout['words'], besideOf: Beside, { titles, at }: Named): string[] {
  const beside = at.flatMap((mention) => {
    if (mention.inHeadline) return [];
    const { before, behind } = besideOf(mention);
    return [before, behind].map(({ from, to }) =>
      words
        .slice(from, to)
        .map(({ low }) => low)
        .join(' '),
    );
  });
  return [...titles.map((title) => title.toLowerCase()), ...beside].map(
    (text) => ` ${text.replaceAll('-', ' ')} `,
  );
}

/** Whether words have an office in them, and no lower one: "the CM" is no Deputy Chief Minister, and no secretary to the Chief Minister. */
function holds(text: string, office: string): boolean {
  const at = text.indexOf(` ${office} `);
  if (at < 0 || /\b(?:press|party)\b/.test(text)) return false;
  return !LOWER.test(text.slice(0, at));
}

/** Whose office is below, or was, that of the words behind. */
const LOWER =
  /(?:^| )(?:deputy|vice|under|assistant|associate|acting|former|ex|shadow|first|second|to|for|of)(?: the)?$/;

/** Of whom the letters stand before the name, where it is one person throughout: "CS Mutwa" is "the CS". */
function heldInLetters(
  words: TextLayout['words'],
  personAt: ReadonlyMap<number, number>,
  letters: TextLayout['language']['officeLetters'],
): Map<string, number> {
  const before = new Map<string, Set<number>>();
  for (const [at, { text, quotedSpan, low }] of words.entries()) {
    const isShort = text.length <= LONGEST && startsUpper(text) && quotedSpan < 0;
    const index = isShort && letters.has(low) ? personAt.get(at + 1) : undefined;
    if (index !== undefined && /^\p{Lu}+$/u.test(text))
      before.set(text, (before.get(text) ?? new Set()).add(index));
  }
  return new Map([...before].flatMap(([text, held]) => (held.size === 1 ? [[text, [...held][0]!]] : [])));
}

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
