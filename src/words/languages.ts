import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Words } from './words.ts';

/** The languages that Brief speaks, by the code that `BRIEF_LANGUAGE` takes. */
export const LANGUAGES = { en, fr } as const satisfies Record<string, Words>;

export type Language = keyof typeof LANGUAGES;
