import type { Lexicon } from '../reading/lexicon.ts';
import { withoutPlainWho } from '../reading/sideOfSource.ts';
import { foldWords } from '../text/foldText.ts';

// The names and terms of the lexicon as look-ups compare them, each folded once.

/** Abbreviations that are small words too, unless in capitals. */
const LIKE_WORDS = /(?<![\p{L}\p{N}])(?:US|WHO|IT|IS)(?![\p{L}\p{N}])/gu;

/**
 * Whether all of a line is in capitals: there "IT" and "IS" say nothing.
 *
 * @example isShouted('WHAT IS IT') // true
 */
export const isShouted = (line: string): boolean => /\p{L}\s+\p{L}/u.test(line) && !/\p{Ll}/u.test(line);

/**
 * A line in capitals with its small words in small letters, "US" aside.
 *
 * @example spoken('IT IS THE US') // 'it is THE US'
 */
export function spoken(line: string): string {
  return line.replace(LIKE_WORDS, (word) => (word === 'US' ? word : word.toLowerCase()));
}

/** A figure after such an abbreviation keeps it apart from the word: "WHO" is "who0". */
function apart(name: string): string {
  return name === 'US' ? 'USA' : `${name}0`;
}

/**
 * A text in which "US" and "U.S." are the country, "us" never, nor "who" the WHO; other abbreviations are without their dots.
 *
 * @example withoutPronoun('the U.S. and the WHO') // 'the USA and the WHO0'
 */
export function withoutPronoun(text: string): string {
  // Few texts have any: the short test spares the long one.
  const undotted = /\.\p{Lu}\./u.test(text)
    ? text.replace(/(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,4}(?![\p{L}\p{N}])/gu, (name) =>
        name.replaceAll('.', ''),
      )
    : text;
  return undotted.replace(LIKE_WORDS, apart);
}

/**
 * Folded words of a text in which small words are nobody's name: "us" stands for "US" and "U.S.", never for the pronoun, and "who" is none.
 *
 * @example namesFolded('the U.S. and us') // 'the us and ,'
 */
export const namesFolded = (text: string): string =>
  foldWords(withoutPlainWho(text.replace(/\bU\.S\.(?:A\.)?/gu, 'US').replace(PRONOUN_US, ',')));
const PRONOUN_US = /(?<![\p{L}\p{N}])(?:us|Us)(?![\p{L}\p{N}])/gu;

/**
 * Folded words as names are compared: without an article before them, the "'s" within and signs behind.
 *
 * @example plain('The Kremlin?') // 'kremlin'
 */
export function plain(words: string): string {
  return foldWords(words)
    .replace(/^(?:the|a|an) /, '')
    .replace(/["?!.,;:]+$/g, '')
    .replace(/'s\b/g, '')
    .trim();
}

/** Other names by each name, all folded. */
export type Groups = ReadonlyMap<string, readonly string[]>;
const compiled = new WeakMap<Lexicon, Groups>();

/**
 * Every name of the lexicon's synonyms, bodies, persons and countries, with the others of its row.
 *
 * @example groupsOf(lexicon).get('jcpoa').includes('iran deal') // true
 */
export function groupsOf(lexicon: Lexicon): Groups {
  const known = compiled.get(lexicon);
  if (known) return known;
  const groups = new Map<string, readonly string[]>();
  const add = (names: readonly string[]) => {
    const row = [...new Set(names.map((name) => plain(withoutPronoun(name))))];
    for (const one of row) {
      const name = one.replace(/^=/, '');
      groups.set(name, [...new Set([...(groups.get(name) ?? []), ...row.filter((other) => other !== one)])]);
    }
  };
  for (const row of lexicon.synonyms) add(row);
  for (const { kind, name, also } of lexicon.speakers) if (kind === 'body') add([name, ...also]);
  const persons = lexicon.speakers.filter((speaker) => speaker.kind === 'person');
  const bearers = Map.groupBy(persons, ({ name }) => surnameOf(name));
  for (const { name, also } of persons) {
    const surname = surnameOf(name);
    add([name, ...(bearers.get(surname)!.length === 1 && surname.length >= 4 ? [surname] : []), ...also]);
  }
  for (const place of lexicon.places)
    if (place.kind === 'region' && place.name.includes(' ')) add([place.name]);
    else if (place.kind === 'country')
      add([
        place.name,
        ...place.also,
        ...place.demonyms.filter((d) => !/s$/.test(d) || place.demonyms.length === 1),
      ]);
  compiled.set(lexicon, groups);
  return groups;
}

const named = new WeakMap<Lexicon, ReadonlySet<string>>();

/**
 * Names of places and bodies and abbreviations, folded: "nato" in small letters is one too. Not those of people, many of which
 * are words ("price").
 *
 * @example namesOf(lexicon).has('nato') // true
 */
export function namesOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = named.get(lexicon);
  if (known) return known;
  const bodies = lexicon.speakers.filter(({ kind }) => kind === 'body');
  const made = new Set(
    [
      ...lexicon.places.flatMap(({ name, also, demonyms }) => [name, ...also, ...demonyms]),
      ...bodies.flatMap(({ name, also }) => [name, ...also]),
      ...lexicon.topics.flatMap(({ terms }) => terms.filter((term) => /^\p{Lu}{3,}$/u.test(term))),
    ].map(plain),
  );
  named.set(lexicon, made);
  return made;
}

const cities = new WeakMap<Lexicon, ReadonlySet<string>>();

/**
 * Names of cities and regions, folded. Those of countries have other names in small letters: "american".
 *
 * @example citiesOf(lexicon).has('moscow') // true
 */
export function citiesOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = cities.get(lexicon);
  if (known) return known;
  const made = new Set(
    lexicon.places.filter(({ kind }) => kind !== 'country').map(({ name }) => plain(name)),
  );
  cities.set(lexicon, made);
  return made;
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!;
}

/**
 * The topic that folded words name in full, or with the first word of its name alone; null for none.
 *
 * @example topicNamed('strategic stability', lexicon)?.id // 'strategic-stability'
 */
export function topicNamed(folded: string, lexicon: Lexicon): { id: string; label: string } | null {
  const { byName, byFirstWord } = foldedTopics(lexicon);
  const named = byName.get(folded);
  if (named) return named;
  const beginning = byFirstWord.get(folded) ?? [];
  return beginning.length === 1 ? beginning[0]! : null;
}

/**
 * The topic that has folded words among its terms; null for none.
 *
 * @example widerTopic('crimea', lexicon)?.label // 'Ukraine'
 */
export function widerTopic(folded: string, lexicon: Lexicon): { id: string; label: string } | null {
  const topic = foldedTopics(lexicon).byTerm.get(folded);
  return topic ? { id: topic.id, label: topic.label } : null;
}

type TopicOf = Lexicon['topics'][number];

interface FoldedTopics {
  /** By label and id: the first that is called so. */
  readonly byName: ReadonlyMap<string, TopicOf>;
  readonly byFirstWord: ReadonlyMap<string, readonly TopicOf[]>;
  /** By term and hint: the first that has it. */
  readonly byTerm: ReadonlyMap<string, TopicOf>;
}

const topicsFolded = new WeakMap<Lexicon, FoldedTopics>();

/** The names and terms of every topic, folded once. */
function foldedTopics(lexicon: Lexicon): FoldedTopics {
  const known = topicsFolded.get(lexicon);
  if (known) return known;
  const byName = new Map<string, TopicOf>();
  const byTerm = new Map<string, TopicOf>();
  for (const topic of lexicon.topics) {
    const { id, label, terms, hints } = topic;
    for (const name of [label, id, id.split('/').at(-1)!.replaceAll('-', ' ')].map(plain))
      if (!byName.has(name)) byName.set(name, topic);
    for (const term of [...terms, ...hints].map((one) => plain(one.replace(/\*$/, ''))))
      if (!byTerm.has(term)) byTerm.set(term, topic);
  }
  const byFirstWord = Map.groupBy(lexicon.topics, ({ label }) => plain(label).split(' ')[0]!);
  const made = { byName, byFirstWord, byTerm };
  topicsFolded.set(lexicon, made);
  return made;
}
