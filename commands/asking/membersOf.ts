import type { StoredVersion } from '../../src/archive/port.ts';
import { isSameSpeaker } from '../../src/comparing/verify/sameSpeaker.ts';
import { institutionAlone } from '../../src/reading/stateInstitutions.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { countryNamed } from '../asked/countryNamed.ts';
import { countryOfBody } from '../asked/entities.ts';
import { knownNames } from '../asked/knownNames.ts';
import { titlesOf } from '../asked/titles.ts';
import { describedAs } from './describedAs.ts';
import { headlineAround, isPersons, joins, OF_OFFICE, stemOf } from './officesHeld.ts';
import { linesOpening } from './openingOf.ts';
import { type Archived, textsWith } from './textsWith.ts';

const ANY_OFFICE = `(?:${OF_OFFICE} ){0,3}(?:minister|president|chancellor|premier|spokes\\p{L}+|ambassador|envoy|secretary|king|queen|leader)`;
/** "foreign ministry of Orlund" */
const MINISTRY_OF = new RegExp(
  `^(?:the )?((?:${OF_OFFICE} )?(?:government|ministry|embassy|army|military|navy|police)) of (?:the )?(\\p{Lu}[\\p{L}-]{3,})$`,
  'iu',
);
/** "Kestria", "the Valdorian government", "Orlund's foreign ministry", "the Kestrian embassy". */
const SIDE = new RegExp(
  `^(?:the )?(\\p{Lu}[\\p{L}-]{3,}?)(?:['’]s?)?(?: (${OF_OFFICE} )?(government|ministry|officials?|side|authorities|delegation|embassy|army|military|air force|navy|police))?$`,
  'u',
);
const INSTITUTION = /^(?:embassy|army|military|air force|navy|police)$/;

/** A country, or a ministry or an institution of one. */
interface Side {
  /** With what its name and that of its people begin, folded. */
  readonly stem: string;
  /** "foreign", of a foreign ministry; "embassy", "army"; null where the country as a whole is asked for. */
  readonly part: string | null;
  /** An office of it, as a regular expression over folded words. */
  readonly office: string;
}

/**
 * Who speaks for a country that the lexicon does not know: whoever texts join with it by an office; empty for anything else.
 *
 * @example await membersOf('Kestrian government', desk) // ['Sanna Orbeck', 'Dario Quell']
 */
export async function membersOf(typed: string, desk: Archived): Promise<readonly string[]> {
  const side = sideOf(typed, desk);
  if (!side) return [];
  const texts = await textsWith([`${side.stem}*`], desk);
  const others = new Set(texts.flatMap((version) => [...namedAnothers(version, side)]));
  const members = new Set(
    texts.flatMap((version) => membersIn(version, side)).filter((name) => !others.has(name)),
  );
  if (side.part) return [...members];
  // "Harrak's defence minister" is of Harrak's country.
  for (const version of texts)
    for (const { name, before } of peopleIn(version)) {
      const employer = OF_SOMEBODY.exec(before)?.[1];
      const isOfMember = [...members].some((one) => one.split(' ').at(-1) === employer);
      if (isOfMember && name.includes(' ')) members.add(name);
    }
  return [...members];
}

/** Whom a text names with an office of another country: "Ostvik's foreign minister", a guest at a press conference of this one. */
function* namedAnothers(version: StoredVersion, side: Side): Generator<string> {
  for (const { name, mention, before, said } of peopleIn(version)) {
    const [, owner] = OF_ANOTHER.exec(before) ?? [];
    const called = foldWords(version.text.slice(mention.start, mention.end));
    const isOther = owner !== undefined && !foldWords(owner).startsWith(side.stem);
    if (isOther && !joins(said, called, side.office, side.stem) && !isSurname(owner, version)) yield name;
  }
}

/** "Harrak's defence minister" is of Harrak's country. */
const isSurname = (owner: string, { reading }: StoredVersion): boolean =>
  reading.people.some(({ name }) => name.split(' ').at(-1) === owner);

/** Whom a text quotes as a body of a side, or names with an office of it. */
function membersIn(version: StoredVersion, side: Side): string[] {
  const isOwn = (name: string) =>
    countryOfBody(name)?.startsWith(side.stem) === true && (!side.part || foldName(name).includes(side.part));
  const bodies = version.reading.quotes.flatMap(({ speakerName }) =>
    speakerName !== null && isOwn(speakerName) ? [speakerName] : [],
  );
  const holders = peopleIn(version).filter(
    (named) =>
      isLabelled(named, version, side) || (named.name.includes(' ') && holdsOffice(named, version, side)),
  );
  return [...bodies, ...holders.map(({ name }) => name)];
}

/** "Ms. Haavi (Norland):", as records name whoever speaks for a state. */
const isLabelled = ({ mention }: Named, { text }: StoredVersion, { stem, part }: Side): boolean =>
  part === null &&
  new RegExp(`^ \\((?:the )?(?:\\p{L}+ ){0,2}?${stem}\\p{L}*\\)`, 'iu').test(
    text.slice(mention.end, mention.end + 60),
  );

function sideOf(typed: string, { lexicon }: Archived): Side | null {
  const [, country, of, what = ''] = SIDE.exec(typed.replace(MINISTRY_OF, '$2 $1')) ?? [];
  if (!country || countryNamed(country, knownNames(lexicon))) return null;
  // "the Secretary" is no country, though somebody is an envoy of the Secretary-General.
  if (titlesOf(lexicon).all.has(foldName(country))) return null;
  const stem = stemOf(country);
  if (INSTITUTION.test(what)) return { stem, part: what, office: `${what} \\p{L}+` };
  const part = of !== undefined && what === 'ministry' ? of.trim() : null;
  return {
    stem,
    part,
    office: part ? `(?:${OF_OFFICE} ){0,2}${part} \\p{L}+(?: \\p{L}+)?` : ANY_OFFICE,
  };
}

/** Somebody as a text names him once. */
interface Named {
  readonly name: string;
  readonly mention: Span;
  readonly sentence: Span;
  /** The text of the sentence before the name. */
  readonly before: string;
  /** The whole sentence, folded. */
  readonly said: string;
}

function* peopleIn({ reading, text }: StoredVersion): Generator<Named> {
  for (const { name, mentions } of reading.people)
    for (const mention of mentions) {
      const isAround = (s: Span) => s.start <= mention.start && mention.end <= s.end;
      // The label of a speaker is in no sentence.
      const sentence =
        reading.sentences.find(isAround) ??
        reading.paragraphs.find(isAround) ??
        headlineAround(reading, isAround);
      if (!sentence) continue;
      const said = foldWords(text.slice(sentence.start, sentence.end));
      yield { name, mention, sentence, before: text.slice(sentence.start, mention.start), said };
    }
}

/** What a ministry calls the minister of its own country, where "Turkish Foreign Minister" is another's. */
const OF_ITS_OWN =
  /(?<!\p{Lu}\p{L}+ )(?:Foreign Minister|Prime Minister|President|Minister of Foreign Affairs|Spokes(?:man|woman|person)) $/u;
/** "Ostvik's Foreign Minister", right before a name */
const OF_ANOTHER = new RegExp(
  `(\\p{Lu}[\\p{L}-]+)['’]s (?:[Nn]ew )?(?:${OF_OFFICE} ){0,3}(?:minister|president|chancellor|premier|spokes\\p{L}+|king|queen),? $`,
  'iu',
);
/** "Harrak's defence minister, General …" */
const OF_SOMEBODY =
  /(\p{Lu}\p{L}+)['’]s? (?:\p{Ll}+ ){0,3}(?:minister|spokes\p{L}+|envoy|advis[eo]r|aide|chief of staff),? (?:(?:General|Gen\.|Admiral|Colonel|Sheikh|Prince|Dr\.?|Mr\.?|Ms\.?) )?$/u;
/** An office right before a name: "ministry spokeswoman Amira Salhoun", "Prime Minister Erik Sund". */
const OFFICE_BEFORE = new RegExp(
  `(?:^|(?<=[\\s"“”]))(?:${OF_OFFICE} ){0,3}(?:minister|president|chancellor|premier|spokes\\p{L}+|king|queen),? $`,
  'iu',
);

/** Whether a text gives somebody an office of a country: beside the name, or by whose institution or affairs it mentions. */
function holdsOffice(named: Named, version: StoredVersion, side: Side): boolean {
  const { mention, before, said } = named;
  const { article, text } = version;
  const called = foldWords(text.slice(mention.start, mention.end));
  if (joins(said, called, side.office, side.stem)) return true;
  const isOwnText = countryOfBody(article.source ?? '')?.startsWith(side.stem) === true;
  if (isOwnText && OF_ITS_OWN.test(before)) return true;
  const [phrase] = OFFICE_BEFORE.exec(before) ?? [];
  if (phrase === undefined) return false;
  const lead =
    before
      .slice(0, before.length - phrase.length)
      .trimEnd()
      .split(/\s+/)
      .at(-1) ?? '';
  // "Hungarian Foreign Minister", "Quell's spokesman", "former President": another's, or nobody's now.
  if (/^["“(]?\p{Lu}[\p{L}.-]*$|\p{L}['’]s?$|^(?:former|ex)$/u.test(lead)) return false;
  const institution = institutionAlone(phrase);
  if (!institution)
    return side.part === null && opensWith(version, side.stem) && namesNothingElse(named, text, side.stem);
  const isOfMinistry = institution === 'ministry' && !INSTITUTION.test(side.part ?? '');
  if (side.part && !isOfMinistry && !institution.startsWith(side.part)) return false;
  return ownsLast(version, mention.start - phrase.length, institution, side);
}

/**
 * Whether the institution that a text names alone is a country's: by whose it named last, else by whose affairs the paragraph
 * begins with.
 */
function ownsLast(
  { reading, text }: StoredVersion,
  at: number,
  institution: string,
  { stem, part }: Side,
): boolean {
  const kind = institution === 'ministry' && part ? `${part} ministry` : `(?:\\p{Ll}+ )?${institution}`;
  const owners = [...text.slice(0, at).matchAll(new RegExp(`(\\p{Lu}\\p{L}+)(?:['’]s?)? ${kind}`, 'gu'))];
  const owner = owners.findLast(([, name]) => !/^(?:The|Its|His|Her|An?)$/.test(name!))?.[1];
  if (owner) return foldWords(owner).startsWith(stem);
  const paragraph = reading.paragraphs.find((p) => p.start <= at && at < p.end);
  return paragraph !== undefined && foldWords(text.slice(paragraph.start, at)).startsWith(stem);
}

/** Whether a text is told of a country alone: "Norhaven expels three diplomats", "Lydra president warns". */
function opensWith(version: StoredVersion, stem: string): boolean {
  const [title = '', opening = ''] = linesOpening(version);
  const begins = new RegExp(`^(?:the )?${stem}\\p{L}*(?:['’]s)? (?!and\\b|,)`, 'u');
  return [title, opening].some((line) => begins.test(foldWords(line)));
}

/**
 * Whether a sentence names nobody and nothing beside somebody and the country, outside of what it quotes: an office in "Defence
 * Minister Vael told reporters in Brelin" may be any country's.
 */
function namesNothingElse({ mention, sentence }: Named, text: string, stem: string): boolean {
  const behind = text.slice(mention.end, sentence.end);
  const around = `${text.slice(sentence.start, mention.start).replace(OFFICE_BEFORE, '')}|${behind}`;
  const names = around.replace(/["“][^"”]*["”]?/gu, '').match(/(?<=[\p{Ll},|] )\p{Lu}\p{L}+/gu) ?? [];
  return names.every((name) => foldWords(name).startsWith(stem) || DAY.test(name));
}
const DAY =
  /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Whether texts give somebody an office of a country that the lexicon does not know, or the office that was named: then they
 * speak for it.
 *
 * @param claimed "Kestria", "Kestrian foreign minister"
 * @example await holdsOfficeOf('Dario Quell', 'Kestria', desk) // true, of "Prime Minister Dario Quell of Kestria"
 */
export async function holdsOfficeOf(name: string, claimed: string, desk: Archived): Promise<boolean> {
  const whole = claimed.replace(/^the /i, '');
  // "Dario Quell's spokeswoman" speaks for him, and is not quoted as him.
  if (knownNames(desk.lexicon).speakers.has(foldName(whole)) || (await isPersons(whole, desk))) return false;
  const is = (other: string) => isSameSpeaker(other, name, desk.lexicon);
  if ((await membersOf(whole, desk)).some(is) || (await describedAs(whole, desk)).some(is)) return true;
  if (!SIDE.test(whole) || countryNamed(whole, knownNames(desk.lexicon))) return false;
  const person = (await desk.archive.findPeople({ name })).find((one) => one.title !== null && is(one.name));
  return person !== undefined && (await describedAs(`${whole} ${person.title}`, desk)).some(is);
}
