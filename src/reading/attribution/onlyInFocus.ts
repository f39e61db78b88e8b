import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';

/** Who the text is about at a sentence: what "he" would mean in the next one. */
export interface Focus {
  readonly people: readonly number[];
  readonly sentence: number;
}

/**
 * "Minister Holt said it was late. The minister added …": of several ministers the one who speaks in the sentence before, of the same
 * paragraph; null where one of the two sentences has a verb by which another may answer.
 *
 * @param titled everybody whom the phrase can mean
 * @example onlyInFocus(layout, { people: [], sentence: 0 }, { from: 2, to: 4, head: 3, joined: [] }, [0, 1]) // null
 */
export function onlyInFocus(
  { words, sentences }: TextLayout,
  focus: Focus,
  { from }: NounPhrase,
  titled: readonly number[],
): number | null {
  const { sentence } = words[from]!;
  const here = sentences[sentence]!;
  const before = sentences[sentence - 1];
  const [person, ...more] = focus.people;
  if (person === undefined || more.length > 0 || !titled.includes(person)) return null;
  if (focus.sentence !== sentence - 1 || before?.paragraph !== here.paragraph) return null;
  const told = words.slice(before.from, here.to).filter(({ quotedSpan }) => quotedSpan < 0);
  const isAnswered = told.some(({ low }) => OF_TWO.test(low));
  return !isAnswered && told.some(({ low }) => /^(?:said|says)$/.test(low)) ? person : null;
}

const OF_TWO =
  /^(?:accus|blam|ask|urg|repl|respon|answer|counter|retort|den(?:y|ied|ies)|reject|refus|disagree|dismiss|critici|told|tell|warn|meet|met$|wrote|writ|call|thank)/;
