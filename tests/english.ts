import { resolve } from 'node:path';
import { loadLexicon } from '../src/loadLexicon.ts';
import { englishOf } from '../src/reading/rules/compileLanguage.ts';
import type { Span } from '../src/text/article.ts';
import { paragraphsOf } from '../src/text/paragraphsOf.ts';
import { sentencesOf } from '../src/text/sentencesOf.ts';

export const english = englishOf(loadLexicon(resolve(import.meta.dirname, '../data')));

/** The sentences of a text in English, or of a part of it, as if it were one paragraph. */
export const englishSentences = (text: string, within: Span = { start: 0, end: text.length }): Span[] =>
  sentencesOf(text, within, english.sentences);

/** The sentences of a text in English, paragraph by paragraph. */
export const sentencesInText = (text: string): Span[] =>
  paragraphsOf(text).flatMap((paragraph) => englishSentences(text, paragraph));
