import type { Line, Run } from '../line.ts';
import type { Counted } from '../values.ts';
import { t } from './typeset.ts';

/**
 * A count with its noun: nought and one are singular.
 *
 * @example countOf(0, 'citation') // '0 citation'
 * @example countOf(2, 'journal', 'journaux') // '2 journaux'
 */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${withThousands(count)} ${count < 2 ? one : many}`;
}

/** The same of a total: "plus de 1 000 articles". */
export function countFound({ total, isLowerBound }: Counted, one: string, many?: string): string {
  return `${isLowerBound ? 'plus de ' : ''}${countOf(total, one, many)}`;
}

/** The same without its noun. */
export function numberOf({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'plus de ' : ''}${withThousands(total)}`;
}

/** Digits in threes, narrow no-break spaces between. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

const UNITS = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/**
 * How often: in words below ten.
 *
 * @example times(2) // 'deux fois'
 */
export function times(count: number): string {
  return `${UNITS[count] ?? withThousands(count)} fois`;
}

export function timesFound({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'plus de ' : ''}${times(total)}`;
}

/**
 * Names one after the other.
 *
 * @example listed(['la Russie', 'la France', 'l’UE']) // 'la Russie, la France et l’UE'
 */
export function listed(names: readonly string[], joint = 'et'): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}` : names.join('');
}

/** Words in guillemets. */
export const marked = (words: string): string => t`« ${words} »`;

/** Words in guillemets, side by side. */
export const inMarks = (words: readonly string[], joint = 'et'): string => listed(words.map(marked), joint);

/** "de" before a word, elided before a vowel: "de Moscou", "d’Ankara". */
export const de = (word: string): string =>
  /^[aeiouàâäéèêëîïôöùûü]/i.test(word) ? `d’${word}` : `de ${word}`;

/**
 * "de" before a noun with its article.
 *
 * @example deThe('le Soudan') // 'du Soudan'
 */
export const deThe = (noun: string): string =>
  /^les? /.test(noun) ? noun.replace(/^le /, 'du ').replace(/^les /, 'des ') : de(noun);

/** "s", where there are two or more. */
export const s = (count: number): string => (count < 2 ? '' : 's');

/** Runs or lines with something between them. */
export function joined(lines: readonly Line[], joint: Run): Line {
  return lines.flatMap((line, at): Line => (at === 0 ? line : [joint, ...line]));
}
