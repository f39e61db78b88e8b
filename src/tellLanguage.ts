import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { TellLanguage } from './reading/lexicon.ts';

interface Eld {
  detect(words: string): { readonly language: string; isReliable(): boolean };
}
let eld: Eld | null = null;

/** Its package is a module only; Node requires one by its path. */
function load(): Eld {
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(path) as { eld: Eld }).eld;
}

/**
 * The language of some words by the statistics of the library `eld`, its smallest database, loaded when first asked:
 * it takes 0.2 s and 90 MB, which an archive of English texts need not spend. `docs/languages.md` has the figures.
 *
 * @example tellLanguage('Die Gespräche waren nützlich.') // { language: 'de', sure: true }
 */
export const tellLanguage: TellLanguage = (words) => {
  eld ??= load();
  const found = eld.detect(words);
  return found.language === '' ? null : { language: found.language, sure: found.isReliable() };
};
