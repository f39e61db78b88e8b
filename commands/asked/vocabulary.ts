import type { Lexicon, QuestionPart, QuestionWords } from '../../src/reading/lexicon.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import { type Titles, titlesOf } from './titles.ts';
import { elided, type Token } from './tokens.ts';

/** The words of questions in one language, ready to be matched against tokens. */
export interface Vocabulary {
  readonly language: string;
  /** How many tokens the longest phrase of a part takes from `at` on; 0 for none. */
  match(part: QuestionPart, tokens: readonly Token[], at: number): number;
  /** The kind of speech that a verb at `at` names, with its length; null where there is none. */
  kindAt(tokens: readonly Token[], at: number): { readonly kind: string; readonly length: number } | null;
  /** True for a word that carries no subject: an article, a preposition, an auxiliary. */
  isSmall(folded: string): boolean;
  /** True where any part knows the word. */
  knows(folded: string): boolean;
  /** The word of a question that a misspelt one means: "abuot" is "about"; null where none is near enough. */
  mend(folded: string): string | null;
  /** English for a term of this language, and how many tokens it took; null where it has none. */
  termAt(tokens: readonly Token[], at: number): { readonly english: string; readonly length: number } | null;
  /** English for an office or a people, and how many tokens it took; null where it is none. */
  nameAt(tokens: readonly Token[], at: number): { readonly english: string; readonly length: number } | null;
  /** English for the words that dates are made of. */
  readonly dates: Readonly<Record<string, string>>;
  /** All forms of verbs of a kind. */
  formsOf(kind: string): readonly string[];
  /** Words of every language that join two names: "and". Folded. */
  readonly joints: ReadonlySet<string>;
  /** Words of every language for numbers: "four". Folded. */
  readonly numbers: ReadonlyMap<string, number>;
  /** True for a word that the name of a newspaper or a station ends in. Folded. */
  isPaper(folded: string): boolean;
  /** Titles in every language: people are called the same in all of them. */
  readonly titles: Titles;
}

/** Parts whose words are those of any text too: a name may be one of them. */
const OF_TEXTS = [
  'purposes',
  'askers',
  'qualities',
  'occasions',
  'beyond',
  'papers',
  'held',
  'items',
  'have',
] as const satisfies readonly QuestionPart[];

type Phrases = Map<string, (readonly string[])[]>;
/** Words of English questions that are worth mending when misspelt. */
const MENDED =
  'what who when where did does said says say about regarding quotes quote tell told mention mentioned talk talked speak spoke think latest topics summarise summary statement statements something anything everything anyone everyone opinion position reaction comment comments remarks articles article headlines happened happening talking speaking quoted warned promised announced condemned criticised denied confirmed president minister chancellor ambassador'.split(
    ' ',
  );

const compiled = new WeakMap<Lexicon, readonly Vocabulary[]>();

/**
 * The vocabularies of a lexicon, English first.
 *
 * @example vocabulariesOf(lexicon).map((v) => v.language) // ['en', 'de', 'es', 'fr', 'ru']
 */
export function vocabulariesOf(lexicon: Lexicon): readonly Vocabulary[] {
  const known = compiled.get(lexicon);
  if (known) return known;
  const titles = titlesOf(lexicon);
  const papers = new Set(lexicon.questions.flatMap((row) => row.parts.papers.map(foldWords)));
  const shared = {
    titles,
    isPaper: (folded: string) => papers.has(folded),
    joints: new Set(lexicon.questions.flatMap(({ joints }) => joints.map(foldWords))),
    numbers: new Map(
      lexicon.questions.flatMap(({ numbers }) =>
        Object.entries(numbers).map(([word, number]) => [foldWords(word), number] as const),
      ),
    ),
  };
  const made = lexicon.questions.map((words) => compile(words, shared));
  compiled.set(lexicon, made);
  return made;
}

function compile(
  { language, parts, kinds, terms, names, dates }: QuestionWords,
  shared: Pick<Vocabulary, 'titles' | 'joints' | 'numbers' | 'isPaper'>,
): Vocabulary {
  const wordsOf = (phrase: string) => splitWords(phrase, language === 'fr');
  const phrasesOf = (phrases: readonly string[]) => byFirstWord(phrases.map(wordsOf));
  const byPart = Object.fromEntries(
    Object.entries(parts).map(([part, phrases]) => [part, phrasesOf(phrases)]),
  ) as Record<QuestionPart, Phrases>;
  const byKind = new Map<string, (readonly string[] & { kind?: string })[]>();
  for (const [kind, forms] of Object.entries(kinds))
    for (const form of forms) {
      const words = Object.assign(wordsOf(form), { kind });
      byKind.set(words[0]!, [...(byKind.get(words[0]!) ?? []), words]);
    }
  for (const forms of byKind.values()) forms.sort((a, b) => b.length - a.length);
  // "климат*" is every case of the word.
  const inEnglish = (entries: Readonly<Record<string, string>>) => {
    const translations = Object.entries(entries)
      .map(([term, english]) => ({ words: wordsOf(term), english }))
      .sort((a, b) => b.words.length - a.words.length);
    return (tokens: readonly Token[], at: number) => {
      const found = translations.find(({ words }) =>
        words.every((word, i) => {
          const token = tokens[at + i];
          if (token?.kind !== 'word') return false;
          return word.endsWith('*') ? token.folded.startsWith(word.slice(0, -1)) : token.folded === word;
        }),
      );
      return found ? { english: found.english, length: found.words.length } : null;
    };
  };
  const small = new Set(
    [...parts.small, ...parts.did, ...parts.about, ...parts.to, ...parts.by, ...parts.in].flatMap(wordsOf),
  );
  // What an answer is for and who asks elsewhere are words of any text.
  const ofTexts: ReadonlySet<string> = new Set(OF_TEXTS);
  const ofQuestions = Object.entries(parts).flatMap(([part, phrases]) => (ofTexts.has(part) ? [] : phrases));
  // "share price" asks for what no archive has; "price" may be in any text.
  const alone = parts.beyond.filter((phrase) => wordsOf(phrase).length === 1);
  const known = new Set([...ofQuestions, ...alone, ...Object.values(kinds).flat()].flatMap(wordsOf));
  const mendable = language === 'en' ? MENDED : [];
  return {
    language,
    match: (part, tokens, at) => longest(byPart[part], tokens, at),
    kindAt(tokens, at) {
      const forms = tokens[at]?.kind === 'word' ? byKind.get(tokens[at].folded) : undefined;
      const found = forms?.find((words) => words.every((word, i) => tokens[at + i]?.folded === word));
      return found ? { kind: found.kind!, length: found.length } : null;
    },
    isSmall: (folded) => small.has(folded) || (/['’]$/.test(folded) && small.has(folded.slice(0, -1))),
    knows: (folded) => known.has(folded),
    mend(folded) {
      if (folded.length < 3 || known.has(folded)) return null;
      const near = mendable.filter((word) => editDistance(folded, word, 2) === 1 && word[0] === folded[0]);
      // A letter left out is the likeliest slip: "whn" is "when", not "who".
      return near.find((word) => isWithin(folded, word)) ?? near[0] ?? null;
    },
    termAt: inEnglish(terms),
    nameAt: inEnglish(names),
    dates,
    formsOf: (kind) => (kinds[kind] ?? []).map(foldWords),
    ...shared,
  };
}

/** True where the letters of a word are in another, in the same order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The words of a phrase as tokens are: in French "d'autre" is two. */
function splitWords(phrase: string, elisions: boolean): string[] {
  const words = foldWords(phrase).replace(/[;/]/g, ' ').split(' ').filter(Boolean);
  return elisions ? words.flatMap(elided) : words;
}

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const byFirst: Phrases = new Map();
  for (const words of phrases) byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  for (const some of byFirst.values()) some.sort((a, b) => b.length - a.length);
  return byFirst;
}

function longest(phrases: Phrases, tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== 'word') return 0;
  const found = phrases
    .get(first.folded)
    ?.find((words) =>
      words.every((word, i) => tokens[at + i]?.kind === 'word' && tokens[at + i]!.folded === word),
    );
  return found?.length ?? 0;
}
