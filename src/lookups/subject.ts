import type { Lexicon } from '../reading/lexicon.ts';
import { withoutPlainWho } from '../reading/sideOfSource.ts';
import { PAST } from '../reading/summary/compareHeadline.ts';
import { foldWords } from '../text/foldText.ts';
import {
  citiesOf,
  type Groups,
  groupsOf,
  isShouted,
  namesOf,
  plain,
  spoken,
  topicNamed,
  widerTopic,
  withoutPronoun,
} from './foldedNames.ts';
import { type NamesWithin, namesWithin, withoutOthers, wordsOf } from './namesWithin.ts';

/** One idea of a subject: a word or a name of several words, with what else it is called. */
export interface Concept {
  /** As typed, folded. */
  readonly typed: string;
  /** Stems that must all occur, for the words as typed. */
  readonly stems: readonly string[];
  /** True where the typed words belong together in this order: "Il-20". */
  readonly isPhrase: boolean;
  /** Other names, folded: "jcpoa" for "nuclear deal"; behind "=" a form that alone is meant: "=talks", and no "talked". */
  readonly others: readonly string[];
  /** Of a common name of several words, other names of each word: a "plane crash" may be the crash of an aircraft. */
  readonly ofWords?: readonly (readonly string[])[];
  /** True for a name: without it a sentence is about something else. */
  readonly isName: boolean;
  /** Set for a place whose name is a word too: only words with a capital are it. "Nice" is no "nice reception". */
  readonly hasCapital?: true;
  /** Names that are looked for as a whole, so that none counts inside another's; absent where none holds another. */
  readonly within?: NamesWithin;
}

/** What a look-up is about. */
export interface Subject {
  /** As typed: "the Paks nuclear plant". */
  readonly words: string;
  /** As an answer names it. */
  readonly label: string;
  readonly concepts: readonly Concept[];
  /** The topic of the lexicon that the words name in full, if they do. */
  readonly topic: string | null;
  /** A topic of which the words name only a part: the wider topic of "Crimea" is "Ukraine". */
  readonly wider: { readonly id: string; readonly label: string } | null;
}

/**
 * A subject out of typed words: its concepts with their other names, by the lexicon's synonyms, topics and countries.
 *
 * @example subjectOf('the nuclear deal', lexicon).concepts[0].others // ['iran deal', …, 'jcpoa', …]
 */
export function subjectOf(words: string, lexicon: Lexicon): Subject {
  const label = words.replace(/^(?:the topic of|the issue of|the subject of) /i, '').trim();
  const folded = plain(label);
  const topic = topicNamed(folded, lexicon);
  return {
    words: label,
    label: topic && topic.label.toLowerCase() === folded ? topic.label : withArticle(label),
    concepts: conceptsOf(label, lexicon),
    topic: topic?.id ?? null,
    wider: topic ? null : widerTopic(folded, lexicon),
  };
}

/** "the US", as a sentence names it. */
function withArticle(name: string): string {
  const takesArticle =
    /^(?:US|USA|UK|UAE|EU|UN|United States|United Kingdom|European Union|United Nations)$/.test(name);
  return takesArticle ? `the ${name}` : name;
}

function conceptsOf(typedWords: string, lexicon: Lexicon): Concept[] {
  const groups = groupsOf(lexicon);
  const small = new Set(lexicon.questions[0]?.parts.small.map(foldWords) ?? []);
  const words = isShouted(typedWords)
    ? spoken(typedWords)
    : typedWords.replace(/(?<=\bthe )us\b|\bus(?= (\p{L}{4,}))/gu, (us, next) =>
        next === undefined || !small.has(next.toLowerCase()) ? 'US' : us,
      );
  const tokens = tokensIn(words, groups);
  const concepts: Concept[] = [];
  for (let at = 0; at < tokens.length; ) {
    const known = longestKnown(tokens, at, groups);
    const taken = tokens.slice(at, at + (known?.length ?? 1));
    const typed = plain(withoutPronoun(taken.join(' ')));
    at += taken.length;
    // "may" is small, May a person or a month.
    if (!known && (small.has(typed) || SMALL.has(typed) || AUXILIARY.test(taken[0]!))) continue;
    concepts.push(conceptFrom(taken, typed, known?.others ?? null, lexicon));
  }
  if (concepts.length > 0 || tokens.length === 0) return concepts;
  // Nothing but small words: then they are what is asked.
  return tokens.map((t) => ({
    typed: plain(t),
    stems: [stem(plain(t))],
    isPhrase: false,
    others: [],
    isName: false,
  }));
}

/** One idea out of the words that name it, with its other names where it has a row of them. */
function conceptFrom(
  taken: readonly string[],
  typed: string,
  others: readonly string[] | null,
  lexicon: Lexicon,
): Concept {
  const parts = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isName = taken.some((t) => /^\p{Lu}|\d/u.test(t)) || namesOf(lexicon).has(typed);
  return {
    typed,
    stems: parts.map(stem),
    isPhrase: parts.length > 1 && /[-.\d]/.test(typed),
    others: others ?? (parts.length === 1 ? relatedWords(typed) : []),
    ...(parts.length > 1 && !isName ? ofWordsIn(parts, groupsOf(lexicon)) : {}),
    isName,
    ...(citiesOf(lexicon).has(typed) ? { hasCapital: true as const } : {}),
    ...withinOf([typed, ...(others ?? [])], lexicon),
  };
}

/** The words of a subject: "Germany-Russia relations" names two countries, "Il-20" one thing. */
function tokensIn(words: string, groups: Groups): string[] {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return all.flatMap((token) => {
    const parts = token.split('-');
    return parts.length > 1 && parts.every((part) => groups.has(plain(withoutPronoun(part))))
      ? parts
      : [token];
  });
}

/** Other names of each word of a name, in single words; nothing where no word has any. */
function ofWordsIn(parts: readonly string[], groups: Groups): Pick<Concept, 'ofWords'> {
  const ofWords = parts.map((word) =>
    (groups.get(word) ?? []).filter((name) => /^\p{L}+$/u.test(name)).slice(0, 4),
  );
  return ofWords.some((names) => names.length > 0) ? { ofWords } : {};
}

/** Endings that make nouns of verbs and of people, with what the verb or the other noun ends in. */
const DERIVED: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/(?<=.{4})isms?$/, ['ist']],
  [/(?<=.{4})ists?$/, ['ism']],
  [/(?<=.{4})ations?$/, ['ate', 'e', '']],
  [/(?<=.{5})ions?$/, ['e', '']],
  [/(?<=.{4}[vws])als?$/, ['e', '']],
  [/(?<=.{5})(?:ances?|ences?)$/, ['', 'e']],
  [/(?<=.{5})ments?$/, ['']],
];

/**
 * Words of the same family that a text may use instead: the verb of a noun, the people of a pursuit.
 */
function relatedWords(word: string): string[] {
  const elsewhere = spelledElsewhere(word);
  return elsewhere ? [elsewhere, ...family(word)] : family(word);
}

/** The British spelling of an American word, and the other way round: "apologize" for "apologise"; null for a word with one spelling. */
function spelledElsewhere(word: string): string | null {
  const pair = SPELLINGS.find(([ending]) => ending.test(word));
  return pair ? word.replace(pair[0], pair[1]) : null;
}
const SPELLINGS: readonly (readonly [ending: RegExp, other: string])[] = [
  [/(?<=\p{L}{4})is(?=(?:e|es|ed|ing|ation|ations)$)/u, 'iz'],
  [/(?<=\p{L}{4})iz(?=(?:e|es|ed|ing|ation|ations)$)/u, 'is'],
  [/(?<=^(?:lab|harb|neighb|hon|col|fav|rum|behavi|hum|endeav))our/u, 'or'],
  [/(?<=^(?:lab|harb|neighb|hon|col|fav|rum|behavi|hum|endeav))or(?!al)/u, 'our'],
  [/(?<=^(?:def|off|lic))ence/u, 'ense'],
  [/(?<=^(?:def|off|lic))ense/u, 'ence'],
  [/(?<=^(?:cent|theat))re(?=s?$)/u, 'er'],
  [/(?<=^(?:cent|theat))er(?=s?$)/u, 're'],
];

function family(word: string): string[] {
  const type = /^(\p{L}{1,4})(\d{1,4})$/u.exec(word);
  if (type) return [`${type[1]}-${type[2]}`];
  // "fired" is "fire": words so short are looked for as they are.
  const root = /^(\p{L}{1,2}[^aeiouy\P{L}])ed$/u.exec(word)?.[1];
  if (root) return [`${root}e`, `${root}es`, `${root}ing`, ...(root.length > 2 ? [root, `${root}s`] : [])];
  const present = PAST[word];
  if (present)
    return [present, ...Object.keys(PAST).filter((past) => PAST[past] === present && past !== word)];
  const rule = DERIVED.find(([ending]) => ending.test(word));
  return rule
    ? rule[1].map((other) => word.replace(rule[0], other)).filter((other) => other.length >= 5)
    : [];
}

/** The places that these names name, distinguished from others whose names contain theirs. */
function withinOf(names: readonly string[], lexicon: Lexicon): Pick<Concept, 'within'> {
  const within = namesWithin(names, lexicon.places);
  return within ? { within } : {};
}

function longestKnown(
  tokens: readonly string[],
  at: number,
  groups: Groups,
): { length: number; others: readonly string[] } | null {
  for (let length = Math.min(5, tokens.length - at); length > 0; length -= 1) {
    const name = plain(withoutPronoun(tokens.slice(at, at + length).join(' ')));
    const others = groups.get(name) ?? (name.endsWith('s') ? groups.get(name.slice(0, -1)) : undefined);
    if (others) return { length, others: others.slice(0, 8) };
  }
  return null;
}

/** "may", "he'd", "could've": no word of a subject. */
const AUXILIARY =
  /^(?:may|might|must|shall|\p{L}+n['’]t|(?:i|you|he|she|it|we|they|there|that|who|what|could|would|should|might|must)['’](?:d|ll|ve|re|s|m))$/u;
const SMALL = new Set(
  'a an and are as at be but by for from has have in is it its of on or s that the their this to was were will with'.split(
    ' ',
  ),
);

/** What the cases put behind a Russian noun or adjective, folded, where three letters are left. */
const RUSSIAN_ENDING =
  /(?<=\p{L}{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ом|ем|ов|ев|еи|ои|ыи|ии|ия|ию|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ым|им|[аеиоуыэюяь])$/u;

/**
 * English plural and verb endings off, so that "programs" finds "program"; not a linguistic stem.
 *
 * @example stem('programs') // 'program'
 */
export function stem(word: string): string {
  if (/^\p{Script=Cyrillic}{4,}$/u.test(word)) return word.replace(RUSSIAN_ENDING, '');
  if (word.length > 5) {
    const cut = word
      .replace(/(?:ies|ied)$/, 'y')
      .replace(/(?:'s|ing|ed|s)$/, '')
      .replace(/e$/, '');
    // "banned" is "ban", "planning" is "plan".
    if (cut.length < word.length && /([bdgmnprt])\1$/.test(cut)) return cut.slice(0, -1);
    // "paying" is "pay", where "Boeing" is no "Boe".
    return cut.length >= 4 || (/^[a-z]{2}y$/.test(cut) && word.endsWith('ing')) ? cut : word;
  }
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

/**
 * Which concepts a text has, a bit each, and by which other name where it is not the typed one.
 *
 * @example conceptsIn('on strategic stability', stability) // { mask: 3, other: null }
 */
export function conceptsIn(text: string, subject: Subject): Found {
  const known = lookedIn.get(subject) ?? new Map<string, Found>();
  lookedIn.set(subject, known);
  const found = known.get(text) ?? conceptsWithin(text, subject);
  known.set(text, found);
  return found;
}

interface Found {
  readonly mask: number;
  readonly other: string | null;
}

/** What was found in each text: the headline and the first sentences of an article are asked for once a quote. */
const lookedIn = new WeakMap<Subject, Map<string, Found>>();

function conceptsWithin(text: string, subject: Subject): Found {
  if (isPlainEnglish(text) && !mayHave(text.toLowerCase(), subject)) return NOTHING;
  const lines = text.split('\n').map((line) => (isShouted(line) ? spoken(line) : line));
  const whole = wordsOf(withoutPronoun(withoutPlainWho(lines.join('\n')))).join(' ');
  const all = lookIn(whole);
  let mask = 0;
  let other: string | null = null;
  subject.concepts.forEach((concept, i) => {
    const rest = within(whole, concept);
    const { line, has } = rest === whole ? all : lookIn(rest);
    // Its other names have ordinary words in them: "southeastern Ukraine".
    const written = concept.hasCapital
      ? lookIn(within(wordsOf(capitals(text)).join(' '), concept))
      : { line, has };
    const own = concept.isPhrase
      ? written.line.includes(` ${wordsOf(concept.typed).join(' ')} `)
      : concept.stems.every(
          (one, j) => written.has(one) || concept.ofWords?.[j]?.some((name) => written.has(stem(name))),
        );
    const by = own
      ? null
      : concept.others.find((name) =>
          /[ =-]/.test(name) ? line.includes(` ${wordsOf(name).join(' ')} `) : has(stem(name)),
        );
    if (own || by) mask |= 1 << Math.min(i, 30);
    if (by) other ??= by === 'usa' ? 'US' : by.replace(/^=/, '');
  });
  return { mask, other };
}

const NOTHING: Found = { mask: 0, other: null };

/** Whether folding changes no letter of a text but its case: ASCII and the marks of print, no letters with dots ("U.S."). */
const isPlainEnglish = (text: string): boolean =>
  /^[\n -_a-~\u2010-\u2027]*$/.test(text) && !/\.[A-Z]\./.test(text);

/** Whether a text in small letters has what a name of any concept begins with: most have not, and need not be taken apart. */
function mayHave(low: string, subject: Subject): boolean {
  const known = beginnings.get(subject) ?? subject.concepts.flatMap(beginningsOf);
  beginnings.set(subject, known);
  return known.some((beginning) => low.includes(beginning));
}

const beginnings = new WeakMap<Subject, readonly string[]>();

/** What some word of a text begins with that has the concept. The last letter may be another, as `lookIn` compares. */
function beginningsOf({ typed, stems, isPhrase, others, ofWords }: Concept): string[] {
  const own = isPhrase
    ? wordsOf(typed).slice(0, 1)
    : [...stems.slice(0, 1), ...(ofWords?.[0] ?? []).map(stem)];
  const more = others.map((name) => (/[ =-]/.test(name) ? wordsOf(name)[0]! : stem(name)));
  return [...own, ...more].map((word) => word.slice(0, -1));
}

const within = (words: string, concept: Concept): string =>
  concept.within ? withoutOthers(words, concept.within) : words;

/** The words of a text that begin with a capital, in order. */
function capitals(text: string): string {
  return (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).join(' ');
}

/** "according to", "accorded": no accord, though they begin as one. */
const NO_ACCORD = /^accord(?:ing(?:ly)?|ed|ance)$/;

/** Folded words, with a test for the stems among them. */
function lookIn(words: string): { line: string; has: (sought: string) => boolean } {
  const list = words.split(' ').filter((word) => !NO_ACCORD.test(word));
  return {
    line: ` ${words} `,
    has: (sought) => {
      // A stem is the beginning of its word, but for a last letter: "policy" of "policies".
      const beginning = sought.slice(0, -1);
      // "hospitality" is of no hospital, nor an authority of an author.
      // A stab is in no stability, which so short a stem begins by chance.
      const isIt = (found: string) =>
        found === sought ||
        (sought.length >= 4 &&
          found.startsWith(sought) &&
          !/^it(?:y|ie)/.test(found.slice(sought.length)) &&
          !(sought.length === 4 && /^(?:le|il)/.test(found.slice(4))));
      return list.some((word) => word.startsWith(beginning) && isIt(stem(word)));
    },
  };
}

/**
 * The mask of a text that has every concept.
 *
 * @example wholeMask(stability) // 3
 */
export function wholeMask(subject: Subject): number {
  return subject.concepts.reduce((mask, _, i) => mask | (1 << Math.min(i, 30)), 0);
}
