import type { ComparableWord } from './comparableWords.ts';

/** What a changed word is that an editor must see first. */
export type Callout = 'negation' | 'number' | 'date' | 'name';

const NEGATIONS: ReadonlySet<string> = new Set(
  // English, French, German, Spanish, Russian.
  `no not never none nor neither nobody nothing nowhere cannot without hardly scarcely barely refuse refuses refused deny
   denies denied ne pas jamais guere nullement aucun aucune rien ni sans non nicht nie niemals kein keine keinen keinem keiner nichts ohne
   weder nein keinesfalls keineswegs jamas nunca ningun ninguna nada sin tampoco не нет ни никогда ничего никто без`.split(
    /\s+/,
  ),
);
const NUMBERS: ReadonlySet<string> = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
   billion billions trillion first second third fourth fifth sixth seventh eighth ninth tenth half quarter double twice
   percent dozen dozens`.split(/\s+/),
);
const DATES: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
   friday saturday sunday`.split(/\s+/),
);

/** Whether a word denies: "not", "never", "can't". */
export function isNegation({ form }: Pick<ComparableWord, 'form'>): boolean {
  return NEGATIONS.has(form) || form.endsWith("n't");
}

/** Whether a word is a number, in digits or letters, or a date's. */
export function isNumber({ form }: Pick<ComparableWord, 'form'>): boolean {
  return /\p{N}/u.test(form) || NUMBERS.has(form) || (DATES.has(form) && form !== 'may');
}

/**
 * What a word is, where changing it changes the statement: a negation, a number, a month or weekday, or a name; null for others.
 *
 * @param text the text that the word is in
 * @param isFirst true for the first word of the quotation, whose capital says nothing
 * @example calloutOf(comparableWords('not 12 Russians')[0], 'not 12 Russians', true) // 'negation'
 */
export function calloutOf(word: ComparableWord, text: string, isFirst: boolean): Callout | null {
  if (isNegation(word)) return 'negation';
  const raw = text.slice(word.start, word.end);
  if (DATES.has(word.form)) return /^\p{Lu}/u.test(raw) ? 'date' : null;
  if (isNumber(word)) return 'number';
  const opensSentence =
    isFirst || /[.!?:"“„«‘'(]\s*$/u.test(text.slice(Math.max(0, word.start - 3), word.start));
  return /^\p{Lu}/u.test(raw) && !opensSentence && word.form.length > 1 ? 'name' : null;
}
