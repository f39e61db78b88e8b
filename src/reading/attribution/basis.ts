/**
 * On what an attribution rests: the name beside its verb (`named`), inside a longer phrase (`inside`) or in apposition
 * (`beside`), "who", a title, a body, "it", a label, the author of a statement (`author`), "according to", the verb before (`carried`), the neighbouring
 * quote, or a pronoun with the share of the ranking that its person has (`pronoun-7`: .7 to .8).
 */
export type Basis =
  | 'named'
  | 'inside'
  | 'beside'
  | 'who'
  | 'title'
  | 'body'
  | 'it'
  | 'joint'
  | 'label'
  | 'author'
  | 'according-to'
  | 'carried'
  | 'neighbour'
  | 'undecided'
  | 'orphan'
  | PronounBasis;
export type PronounBasis = `pronoun-${'4' | '5' | '6' | '7' | '8' | '9' | '10'}`;

/** The ground of a pronoun whose likeliest person has this share among all candidates. */
export function pronounBasis(share: number): PronounBasis {
  if (share >= 0.99) return 'pronoun-10';
  const tenth = Math.min(9, Math.max(4, Math.floor(share * 10)));
  return `pronoun-${String(tenth)}` as PronounBasis;
}
