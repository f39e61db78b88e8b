import type { Period } from '../../src/answers/asked.ts';
import type { AskedContext } from './askedContext.ts';
import type { SpeakerSearch } from './speakerSearch.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is at hand while a draft is settled. */
export interface Settling {
  readonly words: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly context: AskedContext;
  readonly period: Period | null;
  readonly search: SpeakerSearch;
}

/** Whether tokens have some and all are words of a part: "he", "it and that". */
export const areAll = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  ...parts: readonly Parameters<Vocabulary['match']>[0][]
): boolean =>
  tokens.length > 0 && tokens.every((t) => parts.some((part) => vocabulary.match(part, [t], 0) > 0));
