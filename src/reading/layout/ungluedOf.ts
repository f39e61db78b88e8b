import { startsUpper } from '../../text/startsUpper.ts';
import type { Token } from '../../text/tokensOf.ts';

/** A text has hardly more glued names; each is looked for in all of it. */
const MOST_LOOKED_FOR = 20;

/**
 * Tells "Khalifa" and "of" apart in "Khalifaof Bahrain", where the text or its title writes "Khalifa of Bahrain" elsewhere:
 * tokens in, the same tokens out with such a one divided. Offsets stay those of the text.
 */
export function ungluedOf(
  text: string,
  title: string | null,
): (tokens: readonly Token[]) => readonly Token[] {
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
    tokens.some(({ text: word }) => GLUED.test(word))
      ? tokens.flatMap((token, at) => {
          const next = tokens[at + 1];
          if (!next || !GLUED.test(token.text) || !startsUpper(next.text)) return [token];
          if (!isGluedTo(token.text, next.text)) return [token];
          const cut = token.end - 2;
          return [
            { ...token, end: cut, text: token.text.slice(0, -2), low: token.low.slice(0, -2) },
            { ...token, start: cut, text: 'of', low: 'of' },
          ];
        })
      : tokens;
}

const GLUED = /^\p{Lu}[\p{L}'’-]*\p{Ll}of$/u;
