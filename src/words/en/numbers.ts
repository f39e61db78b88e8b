import type { Line, Run } from '../line.ts';
import type { Counted } from '../values.ts';

/**
 * A count with its noun.
 *
 * @example countOf(1, 'quote')             // '1 quote'
 * @example countOf(12408, 'story', 'stories') // '12,408 stories'
 */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${withThousands(count)} ${count === 1 ? one : many}`;
}

/**
 * Such a total with its noun.
 *
 * @example countFound({ total: 1000, isLowerBound: true }, 'article') // 'more than 1,000 articles'
 */
export function countFound({ total, isLowerBound }: Counted, one: string, many?: string): string {
  return `${isLowerBound ? 'more than ' : ''}${countOf(total, one, many)}`;
}

/** The same without its noun: "more than 1,000". */
export function numberOf({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'more than ' : ''}${withThousands(total)}`;
}

/** Digits in threes, the same on every machine: Intl's output follows the machine's locale data. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * How often, as one says it: "once", "twice", "5 times".
 *
 * @example times(2) // 'twice'
 */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : countOf(count, 'time');
}

/** How often, where it may have been counted only so far: "more than 200 times". */
export function timesFound({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'more than ' : ''}${times(total)}`;
}

/**
 * Names one after the other: "A, B and C".
 *
 * @example listed(['Russia', 'France', 'the EU']) // 'Russia, France and the EU'
 */
export function listed(names: readonly string[], joint = 'and'): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}` : names.join('');
}

/** Words in marks, side by side: “a” and “b”. */
export function inMarks(words: readonly string[], joint: string): string {
  return words.map((word) => `“${word}”`).join(joint);
}

/** Runs or lines with something between them. */
export function joined(lines: readonly Line[], joint: Run): Line {
  return lines.flatMap((line, at): Line => (at === 0 ? line : [joint, ...line]));
}

/** How many more there are: "12 more", "over 992 more". */
export function moreOf({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'over ' : ''}${withThousands(total)} more`;
}

/** A verb with what helps it or what it does something to, and a name with what it is called. */
const CLAUSE =
  /(?<![\p{L}])(?:not|never|is|are|was|were|be|been|will|would|shall|should|can|cannot|could|may|might|must|has|have|had|does|did|do)(?![\p{L}])|^(?!(?:the|an?) )\p{Ll}+ (?:to|again|the|an?|his|her|their|its|him|them|it|us|me|back|out|up)(?![\p{L}])|\p{Lu}\p{L}+ an? /u;

/**
 * A subject as it was typed, in marks where it is no mere name of a thing but a clause or has a verb.
 * *
 * @example asSubject('the grain deal') // 'the grain deal'
 * @example asSubject('go to Vienna')   // '“go to Vienna”'
 */
export function asSubject(label: string): string {
  return CLAUSE.test(label) && !/^[“"]/.test(label) ? `“${label}”` : label;
}
