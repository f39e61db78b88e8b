import { tokensOf } from '../../text/tokensOf.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { plainly } from '../rules/plainly.ts';
import type { Word } from './layOut.ts';

/**
 * The words of a line that is no part of a laid-out body: a headline, or a title given apart. Offsets are the line's.
 *
 * @example wordsOfLine('Talks end', english).map(({ text }) => text) // ['Talks', 'end']
 */
export const wordsOfLine = (line: string, language: Language): Word[] =>
  tokensOf(line, { start: 0, end: line.length }).map((token) => ({
    ...token,
    plain: plainly(token.text),
    kinds: language.kinds.get(token.low) ?? 0,
    sentence: -1,
    quotedSpan: -1,
  }));
