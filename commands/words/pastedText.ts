/** The first word of a question. */
export const ASKS = /^(?:what|who|did|has|have|when|where|how)\s/i;

/** Nobody types a question this long without pasting something. */
const FEWEST_CHARACTERS = 350;
/** Sentences that end before another begins. */
const FEWEST_SENTENCES = 3;

/**
 * True for an article that was pasted where a question is typed: several whole sentences, which ask nothing.
 *
 * @example isPastedText('what did Lavrov say about Iran?') // false
 */
export function isPastedText(words: string): boolean {
  if (words.length < FEWEST_CHARACTERS || ASKS.test(words) || /\?["”’)\s]*$/.test(words)) return false;
  const ends = words.match(/[.!?…]["”’»)]?\s+["“‘«(]?\p{Lu}/gu) ?? [];
  return ends.length >= FEWEST_SENTENCES;
}
