import { eld } from 'eld/extrasmall';
import type { Page } from './layOut.ts';

/** Enough of a text to tell its language, in characters. */
const SAMPLE = 1500;

/**
 * The language of a page as an ISO 639-1 code, told from its first 1,500 characters; the stated one where the words
 * do not tell, and null where nothing does.
 *
 * The statistics are those of the library `eld`, its smallest database: `docs/languages.md` says why.
 *
 * @example detectLanguage(layOut('The talks were useful.', null), null) // 'en'
 */
export function detectLanguage(page: Page, stated: string | null): string | null {
  const given = stated === null ? null : stated.toLowerCase().split(/[-_]/)[0]!;
  const start = page.paragraphs[0]?.start ?? page.headline?.start ?? 0;
  const found = eld.detect(page.text.slice(start, start + SAMPLE));
  if (found.isReliable()) return found.language;
  return given ?? (found.language === '' ? null : found.language);
}
