import { type Concept, type Subject, stem } from './subject.ts';

/** What is looked for of each concept at most: a subject of many words has few names for each. */
const MOST_FORMS = 12;

/**
 * Words to be searched for, each entry one way to say the subject; see `ArticleQuery.words`.
 *
 * @example formsOf(stability) // ['strategic* stability*', 'strategic* stabilities']
 */
export function formsOf(subject: Subject): string[] {
  return combined(subject.concepts, waysOf);
}

function combined(concepts: readonly Concept[], waysOf: (concept: Concept) => string[]): string[] {
  let forms = [{ form: '', others: 0 }];
  // Those that are nearest to what was typed are kept.
  for (const concept of concepts)
    forms = forms
      .flatMap(({ form, others }) =>
        waysOf(concept).map((way, i) => ({ form: `${form} ${way}`.trim(), others: others + i })),
      )
      .sort((a, b) => a.others - b.others)
      .slice(0, MOST_FORMS);
  return forms.map(({ form }) => form).filter((form) => form !== '');
}

function waysOf(concept: Concept): string[] {
  const words = concept.typed.split(/[ -]/);
  // Of several words each is looked for in one way: "hostilities" and "hostility" begin alike without their ends.
  const open = (word: string) => starred(word).replace(/(?<=^\p{L}{4,20})y\*$/u, '*');
  const own = concept.isPhrase
    ? `"${concept.typed}"`
    : words.map(words.length > 1 ? open : starred).join(' ');
  return [
    own,
    ...concept.others.map((other) => (/[ =-]/.test(other) ? `"${other.replace(/^=/, '')}"` : starred(other))),
    ...inOtherWords(concept),
    ...(concept.isPhrase ? [] : pluralOf(concept.typed)),
    ...(concept.isName ? [concept.typed, ...concept.others].flatMap(dotted) : []),
  ];
}

/** "aircraft crash" of "plane crash": each of the other names of one of its words. */
function inOtherWords({ typed, ofWords }: Concept): string[] {
  const words = typed.split(/[ -]/);
  return (ofWords ?? []).flatMap((names, i) =>
    names.map((name) => words.map((word, j) => starred(i === j ? name : word)).join(' ')),
  );
}

/** "U.K." is two words in the index. */
function dotted(name: string): string[] {
  return name === 'usa' ? ['"u s"'] : /^[a-z]{2,3}$/.test(name) ? [`"${name.split('').join(' ')}"`] : [];
}

/**
 * As `formsOf`, with "us" for the United States; none for other subjects. The index knows no capitals, so most of what these
 * find has the pronoun: they are asked apart, lest it crowd out the rest.
 *
 * @example formsWithUs(subjectOf('US sanctions', lexicon)) // ['us sanction*', …]
 */
export function formsWithUs(subject: Subject): string[] {
  const isUs = (concept: Concept) => concept.typed === 'usa' || concept.others.includes('usa');
  if (!subject.concepts.some(isUs)) return [];
  return combined(subject.concepts, (concept) => (isUs(concept) ? ['us'] : waysOf(concept)));
}

/** Each concept alone, as words to be searched for. */
export function singleForms(subject: Subject): string[] {
  return subject.concepts.flatMap((concept) => formsOf({ ...subject, concepts: [concept] }));
}

/** Forms that do not begin as the root does: "ministries" of "ministry*", "carried" of "carry*", "banned" of "ban". */
function pluralOf(word: string): string[] {
  const root = /^\p{L}+$/u.test(word) ? stem(word) : '';
  if (/^[^aeiou][aeiou][bdgmnprt]$/.test(root))
    return [root, `${root}s`, `${root}${root.at(-1)}ed`, `${root}${root.at(-1)}ing`].filter(
      (w) => w !== word,
    );
  if (root.length < 4 || !/[^aeiou]y$/.test(root)) return [];
  return [`${root.slice(0, -1)}${word.endsWith('ied') ? 'ied' : 'ies'}`];
}

/** A word with its other endings: "sanction*" for "sanctions"; a short one as it is. */
function starred(word: string): string {
  const root = stem(word);
  if (!/^\p{L}+$/u.test(word)) return word.replace(/(?<=^\p{L}+)0$/u, '');
  if (root !== word && /^\p{Script=Cyrillic}/u.test(root)) return `${root}*`;
  return root.length >= 4 ? `${root}*` : word.length >= 4 ? `${word}*` : word;
}
