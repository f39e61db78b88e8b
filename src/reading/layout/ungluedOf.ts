import type { FormTable } from '../../text/formTable.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Placed } from '../../text/tokensOf.ts';
import type { WordForm } from '../rules/compileLanguage.ts';

/** A text has hardly more glued names; each is looked for in all of it. */
const MOST_LOOKED_FOR = 20;

/**
 * Tells "Khalifa" and "of" apart in "Khalifaof Bahrain", where the text or its title writes "Khalifa of Bahrain" elsewhere:
 * tokens in, the same tokens out with such a one divided. Offsets stay those of the text.
 */
export function ungluedOf(
  text: string,
  title: string | null,
  forms: FormTable<WordForm>,
): (tokens: readonly Placed<WordForm>[]) => readonly Placed<WordForm>[] {
  const known = new Map<string, boolean>();
  const isGluedTo = (word: string, next: string): boolean => {
    const apart = `${word.slice(0, -2)} of ${next}`;
    const before = known.get(apart);
    if (before !== undefined || known.size >= MOST_LOOKED_FOR) return before ?? false;
    const found = (title?.includes(apart) ?? false) || text.includes(apart);
    known.set(apart, found);
    return found;
  };
  return (tokens) =>
    tokens.some(({ form }) => isGlued(form.text))
      ? tokens.flatMap((token, at) => {
          const { start, end, form } = token;
          const next = tokens[at + 1]?.form.text;
          if (next === undefined || !isGlued(form.text) || !startsUpper(next)) return [token];
          if (!isGluedTo(form.text, next)) return [token];
          const cut = end - 2;
          return [
            { start, end: cut, form: forms.at(text, start, cut) },
            { start: cut, end, form: forms.at(text, cut, end) },
          ];
        })
      : tokens;
}

const isGlued = (word: string): boolean => word.endsWith('of') && GLUED.test(word);
const GLUED = /^\p{Lu}[\p{L}'’-]*\p{Ll}of$/u;
