import type { Lexicon } from '../../src/reading/lexicon.ts';
import { countryNamed } from './countryNamed.ts';
import { knownNames } from './knownNames.ts';
import { tokensOf } from './tokens.ts';
import { vocabulariesOf } from './vocabulary.ts';
import { namesInEnglish } from './writtenOut.ts';

const made = new WeakMap<Lexicon, Map<string, string>>();

/**
 * The office that a title in French, German, Spanish or Russian names, in English and without its country; a title that no language of
 * questions has words for stays as it is.
 *
 * @example titleInEnglish('ministre français des Affaires étrangères', lexicon) // 'foreign minister'
 */
export function titleInEnglish(title: string, lexicon: Lexicon): string {
  const known = made.get(lexicon) ?? new Map<string, string>();
  made.set(lexicon, known);
  const found = known.get(title) ?? translated(title, lexicon);
  known.set(title, found);
  return found;
}

function translated(title: string, lexicon: Lexicon): string {
  const names = knownNames(lexicon);
  const all = vocabulariesOf(lexicon)
    .slice(1)
    .map((vocabulary) => {
      const words = tokensOf(title, vocabulary.language === 'fr').filter(({ kind }) => kind === 'word');
      const english = namesInEnglish(words, vocabulary, lexicon);
      const count = english.filter(({ isEnglish }) => isEnglish).length;
      const office = english.filter(
        ({ text, folded, isEnglish }) =>
          countryNamed(text, names) === null && (isEnglish || !vocabulary.isSmall(folded)),
      );
      return { count, office: office.map(({ text }) => text).join(' ') };
    });
  const best = all.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 && best.office !== '' ? best.office : title;
}
