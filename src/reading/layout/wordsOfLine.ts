import { placedIn } from '../../text/tokensOf.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { type Word, wordOf } from './layOut.ts';

/**
 * The words of a line that is no part of a laid-out body: a headline, or a title given apart. Offsets are the line's.
 *
 * @example wordsOfLine('Talks end', english).map(({ text }) => text) // ['Talks', 'end']
 */
export const wordsOfLine = (line: string, language: Language): Word[] =>
  placedIn(line, { start: 0, end: line.length }, language.forms).map((token) => wordOf(token, -1, -1));
