import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Person, Quote } from '../reading.ts';
import { englishOf } from '../rules/compileLanguage.ts';
import { namesSides, withoutPlainWho } from '../sideOfSource.ts';
import { institutionAlone, ownerNamedLast } from '../stateInstitutions.ts';

/** An office as the phrase around a name gives it. */
export interface PhraseOffice {
  /** Without articles and the country: "air force spokesman". */
  readonly title: string;
  /** Code of the side that its holder speaks for; null where the phrase names none, or several. */
  readonly side: string | null;
}

/** Whoever holds one of these speaks for somebody. */
const OFFICE =
  /\b(?:spokes(?:man|woman|person)|ministers?|secretary|ambassador|envoy|representative|official|advis[eo]r|aide|general|colonel|commander|brigadier|admiral|governor|mayor|lawmaker|deputy|senator|legislator|commissioner|coordinator|consul|chief|head|director|president|premier|chancellor|negotiator|diplomat|chair(?:man|woman|person)?|prosecutor|leader|speaker|delegate|attach[eé]|officer|taoiseach)\b|\bt[aá]naiste\b/i;

/**
 * Whether a title is an office whose holder speaks for somebody.
 *
 * @example speaksForSomebody('defence minister') // true
 */
export const speaksForSomebody = (title: string): boolean => OFFICE.test(title);

/** Behind these the phrase names where or to whom, and no longer whose. */
const WHERE = /\s(?:in|to|on|for|at|near|from|with|about|under|behind)\s/i;
const NOUN_BEFORE =
  /\b\p{Lu}\p{L}+(?=\s+(?:special |peace |chief |lead )?(?:envoy|negotiator|coordinator|representative|director|chief|commander)\b)/gu;
/** "Russia analyst", "former US ambassador": the country is what they know, or once served. */
const KNOWS_ONLY =
  /\b(?:former|ex|analyst|expert|professor|correspondent|journalist|reporter|author|scholar|historian)\b/i;
const RANK = /[\s,]*\b(?:Col|Gen|Lt|Maj|Capt|Brig|Adm|Cmdr|Sgt|Dr|Mr|Mrs|Ms|Rev|Prof)\b\.?/g;

/**
 * The office of somebody whom a text does not know otherwise, from the phrase in which they are named: "Ukraine's air force
 * spokesman, Yurii Hnatko". Null where the phrase gives no office that speaks for anybody.
 *
 * @param phrase as written, the name in it
 * @example officeInPhrase('An Israeli government spokesman, Doron Peled', 'Doron Peled', lexicon) // { title: 'government spokesman', side: 'IL' }
 */
export function officeInPhrase(phrase: string, name: string, lexicon: Lexicon): PhraseOffice | null {
  const at = phrase.indexOf(name.split(' ').at(-1)!);
  const from = phrase.indexOf(name.split(' ')[0]!);
  if (at < 0 || from < 0) return null;
  const [before, owner] = behindClause(phrase.slice(0, from));
  const after = phrase.slice(at).replace(/^\S+/, '');
  const role = [before, after].map(plain).find((part) => OFFICE.test(part));
  if (!role || isOfNoOffice(role, lexicon)) return null;
  const possessor = role.replace(/(?<=\p{L})['’]s?(?=\s)/gu, '');
  // "a spokeswoman for the Polish border guard"
  const whose = /^spokes\p{L}+ (?:for|of) /u.test(possessor) ? possessor : possessor.split(WHERE)[0]!;
  const ownSide = owner && (bodySide(owner, lexicon) ?? onlySide(owner, lexicon));
  const sides = new Set(
    [ownSide ?? bodySide(whose, lexicon) ?? namesSides(adjectives(whose, lexicon), lexicon)].flat(),
  );
  const title = withoutCountry(role, lexicon)
    .replace(/(?<=\p{L})['’]s?(?=\s)/gu, '')
    .slice(0, LONGEST);
  return { title, side: sides.size === 1 ? [...sides][0]! : null };
}

/**
 * What comes before a name, without the clause that its bearer says: "its foreign minister, " of "Norlandia will not sign, its foreign
 * minister, "; and the subject of the clause, whose minister it is.
 */
function behindClause(before: string): readonly [before: string, owner: string | null] {
  const found = /^(?<clause>.*), (?=(?<own>its|his|her|their|the|an?) )/s.exec(before);
  const { clause, own } = found?.groups ?? {};
  if (!clause || !VERB.test(clause)) return [before, null];
  const owner = own === 'its' ? /^(?:[Tt]he )?(?:\p{Lu}[\p{L}.'’-]*\s?)+/u.exec(clause)?.[0].trim() : null;
  return [before.slice(found![0].length), owner || null];
}
const VERB =
  /\b(?:will|would|shall|should|can|could|may|might|must|is|are|was|were|has|have|had|does|do|did|said|says|told)\b/;

/**
 * Whether a title says that its bearer speaks for no country: who held an office before, the opposition, a company, a scholar.
 *
 * @example isOfNoOffice('Leader of the Opposition', lexicon) // true
 */
export const isOfNoOffice = (title: string, lexicon: Lexicon): boolean =>
  englishOf(lexicon).outOfOffice?.test(title) ?? false;

const LONGEST = 60;

const plain = (part: string): string =>
  part
    .replace(RANK, ' ')
    .replace(/^[\s,(–—-]+|[\s,)–—-]+$/g, '')
    .replace(/^(?:an?|the|its|his|her|their)\s+/i, '')
    .trim();

/** Of "Syria envoy" nothing: of a country that is a noun before such an office nobody knows whose it is. */
function adjectives(whose: string, { places }: Lexicon): string {
  return whose.replace(NOUN_BEFORE, (word) =>
    places.some(({ demonyms }) => demonyms.includes(word)) || /^(?:US|UN|EU|UK)$/.test(word) ? word : '',
  );
}

/** The side of the body that a phrase names, the longest name first; null for none. */
function bodySide(whose: string, lexicon: Lexicon): string | null {
  const padded = ` ${foldWords(withoutPlainWho(whose)).replace(/['’]s?(?=\s)/g, '')} `;
  return compiledOf(lexicon).bodies.find(([name]) => padded.includes(` ${name} `))?.[1] ?? null;
}

interface Compiled {
  /** Names of bodies, folded, the longest first, with their sides. */
  readonly bodies: readonly (readonly [name: string, side: string])[];
  /** Names of countries and of their people, as written. */
  readonly countries: ReadonlySet<string>;
  /** Whoever the lexicon knows. */
  readonly people: ReadonlySet<string>;
}
const compiled = new WeakMap<Lexicon, Compiled>();

function compiledOf(lexicon: Lexicon): Compiled {
  const known = compiled.get(lexicon);
  if (known) return known;
  const bodies = lexicon.speakers.flatMap(({ kind, side, name, also }) =>
    kind === 'body' && side !== null
      ? [name, ...also].map((one) => [foldWords(one).replace(/^the /, ''), side] as const)
      : [],
  );
  const made = {
    bodies: bodies.filter(([name]) => name.length > 1).sort(([a], [b]) => b.length - a.length),
    countries: new Set(
      lexicon.places.flatMap(({ kind, name, also, demonyms }) =>
        kind === 'country' ? [name, ...also, ...demonyms] : [],
      ),
    ),
    people: new Set(lexicon.speakers.map(({ name }) => name)),
  };
  compiled.set(lexicon, made);
  return made;
}

/** "air force spokesman" of "Ukraine's air force spokesman". */
function withoutCountry(role: string, lexicon: Lexicon): string {
  const [first = '', ...rest] = role.split(' ');
  const bare = first.replace(/['’]s?$/, '');
  const isCountry = compiledOf(lexicon).countries.has(bare);
  return isCountry && rest.length > 0 && bodySide(`${first} `, lexicon) === null ? rest.join(' ') : role;
}

/** The side of the institution that a text named last with its country, for an office that names the institution alone. */
function sideBefore(text: string, title: string, lexicon: Lexicon): string | null {
  const capital = WHERE_SAID.exec(text)?.[1];
  if (capital && OF_GOVERNMENT.test(title)) {
    const side = sideOfCapital(capital, lexicon);
    return side !== null && lacks(side, title, lexicon) ? null : side;
  }
  const institution = institutionAlone(title);
  if (!institution) return null;
  const owner = ownerNamedLast(text, institution);
  if (owner === null) {
    const dateline = DATELINE.exec(text)?.[1];
    return dateline ? sideOfCapital(dateline[0]! + dateline.slice(1).toLowerCase(), lexicon) : null;
  }
  return onlySide(owner, lexicon);
}

/** The side that some words name, where they name one. */
function onlySide(words: string, lexicon: Lexicon): string | null {
  const sides = namesSides(words, lexicon);
  return sides.length === 1 ? sides[0]! : null;
}

/** Whether a country has no such office: a prime minister in Washington is a visitor. */
function lacks(side: string, title: string, { speakers }: Lexicon): boolean {
  if (!/\bprime minister\b/i.test(title)) return false;
  const held = speakers.filter((one) => one.side === side).flatMap(({ offices }) => offices);
  return held.length > 0 && !held.some((office) => /\bprime minister\b/i.test(office.title));
}

/**
 * "In Jerusalem, government spokesman Doron Peled said Israel would not leave": the country of which an office says what it will
 * do, in a town of no other country. Elsewhere a minister may as well threaten or accuse the country that he names.
 */
function sideBehind(before: string, title: string, behind: string, { places }: Lexicon): string | null {
  const town = WHERE_SAID.exec(before)?.[1];
  const [, named] = WHAT_IT_WILL_DO.exec(behind) ?? [];
  if (!town || !named || OF_MANY.has(town) || !OF_GOVERNMENT.test(title)) return null;
  const country = places.find(
    ({ kind, name, also }) => kind === 'country' && [name, ...also].includes(named),
  );
  const isThere = places.some(
    (one) => one.name === town && (!one.country || one.country === country?.country),
  );
  return isThere ? (country?.country ?? null) : null;
}

/**
 * "Enlargement Commissioner": the side of the body that alone lists an office of this name, where it is of no single country. A word
 * alone ("commissioner") is an office of many.
 */
function sideOfUnion(title: string, { speaksFor, speakers, places }: Lexicon): string | null {
  const office = foldWords(title);
  if (!office.includes(' ')) return null;
  const bodies = speaksFor.filter(({ titles }) => titles.some((one) => foldWords(one) === office));
  const sides = new Set(
    bodies.map(({ body }) => speakers.find(({ kind, name }) => kind === 'body' && name === body)?.side),
  );
  const [side] = sides;
  const isOfState = places.some(({ kind, country }) => kind === 'country' && country === side);
  return sides.size === 1 && side && !isOfState ? side : null;
}

const WHAT_IT_WILL_DO =
  /^\s(?:said|says|announced|confirmed|insisted|vowed|told \p{L}+)(?: on \p{Lu}\p{L}+day)?(?: that)? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:would|will|was ready|is ready|intends|intended)\b/u;
/** "Pavel Holub of Poland", the name's last word before it. */
const OF_COUNTRY = /^\S+ of (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})/u;
/** "In Tokyo, " right before an office. */
const WHERE_SAID = /(?:^|[.!?”"]\s+|\n|\d )In (\p{Lu}\p{L}+), (?:the )?$/u;

const OF_GOVERNMENT = /\b(?:minister|secretary|president|premier|chancellor|government|spokes\p{L}+)\b/iu;
/** "MOSCOW (Agency) -" at the head of a text. */
const DATELINE = /(?:^|\n)(\p{Lu}{4,})(?:, [^\n–—-]{1,30})?(?: \([^()\n]{1,30}\))? ?[-–—]/u;
/** Where so many others speak that the town says nothing of whose an office is. */
const OF_MANY: ReadonlySet<string> = new Set(['Brussels', 'Geneva', 'Vienna', 'Strasbourg', 'Hague']);

function sideOfCapital(town: string, { places }: Lexicon): string | null {
  if (OF_MANY.has(town)) return null;
  return places.find(({ kind, name }) => kind === 'capital' && name === town)?.country ?? null;
}

/**
 * People with the offices that the phrases give in which they speak, where the text says no side of theirs otherwise.
 *
 * @example withOffices([], [], text, lexicon) // []
 */
export function withOffices(
  people: readonly Person[],
  said: readonly Pick<Quote, 'speakerName' | 'speaker'>[],
  text: string,
  lexicon: Lexicon,
): Person[] {
  const known = compiledOf(lexicon).people;
  return people.map((person) =>
    known.has(person.name)
      ? person
      : withOffice(
          person,
          said.flatMap(({ speakerName, speaker }) =>
            speakerName === person.name && speaker ? [speaker] : [],
          ),
          text,
          lexicon,
        ),
  );
}

/** Somebody with the office of the first phrase that gives one. */
function withOffice(person: Person, phrases: readonly Span[], text: string, lexicon: Lexicon): Person {
  for (const { start, end } of phrases) {
    const phrase = text.slice(start, end);
    const knowsOnly = KNOWS_ONLY.test(phrase);
    if (person.side !== null && !knowsOnly) continue;
    const office = officeInPhrase(phrase, person.name, lexicon);
    // "Norwegian Foreign Minister Arne Dahl, a former professor" speaks for Norway all the same.
    if (!office && knowsOnly) return { ...person, side: null };
    if (!office || person.side !== null) continue;
    const own = phrase.slice(phrase.lastIndexOf(person.name.split(' ').at(-1)!));
    const side = office.side ?? sideAround(text, { start, end }, office.title, own, lexicon);
    const isFuller =
      person.title === null || foldWords(office.title).includes(foldWords(person.title.split(' ')[0]!));
    return { ...person, side, title: isFuller ? office.title : person.title };
  }
  return person;
}

/** The side of an office that the text around its phrase shows; null where it shows none. */
function sideAround(
  text: string,
  { start, end }: Span,
  title: string,
  own: string,
  lexicon: Lexicon,
): string | null {
  const behind = text.slice(end, end + LONGEST);
  const [, of] = OF_COUNTRY.exec(own + behind) ?? [];
  const side = of
    ? onlySide(of, lexicon)
    : (sideBefore(text.slice(0, start), title, lexicon) ??
      sideBehind(text.slice(0, start), title, behind, lexicon));
  return side ?? sideOfUnion(title, lexicon);
}
