import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { knownNames, surnamesOf } from './knownNames.ts';
import { titlesOf } from './titles.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "when was the first time (that) Putin mentioned it?" is "when did Putin first mention it?" */
const FIRST_TIME =
  /\bwhen(?:['’]s| was| is) the (first|last) time (?:that )?(\S.{0,40}?) (?=(?:mentioned|said|spoke|talked|commented|raised|addressed|discussed)\b)(\S+)/i;

/** Whose texts are at an address. */
const SITES: Readonly<Record<string, string>> = {
  'kremlin.ru': 'Kremlin',
  'state.gov': 'US Department of State',
  'gov.uk': 'UK Government',
  'whitehouse.gov': 'White House',
  'eeas.europa.eu': 'European External Action Service',
};

/**
 * Typed words with what desks type in short in full: offices and ministries ("MFA Russia", "US SecState"), sites, "his Turkish
 * counterpart", and pairs of names apart.
 *
 * @example writtenOut('the Putin-Trump call', lexicon) // 'the Putin Trump call'
 */
export function writtenOut(typed: string, lexicon: Lexicon): string {
  const timed = typed.replace(
    FIRST_TIME,
    (_, rank: string, who: string, said: string) => `when did ${who} ${rank} ${said}`,
  );
  const apart = pairsApart(outletBehind(timed, lexicon), lexicon).replace(
    FOR_AND_AGAINST,
    (_, rest: string) => (/[\p{L}\p{N}]/u.test(rest) ? `who spoke about${rest}` : `who said what${rest}`),
  );
  return counterpart(inFullWords(withOwner(apart, lexicon), lexicon), lexicon);
}

/** "whats NATOs line on Iran", "putins position": a known name, typed without the mark of an owner before what is his. */
function withOwner(typed: string, lexicon: Lexicon): string {
  const { speakers, countries } = knownNames(lexicon);
  const surnames = surnamesOf(lexicon);
  const isKnown = (name: string) =>
    [speakers, countries, surnames].some((names) => names.has(foldName(name)));
  const owned = new Set([
    ...(lexicon.questions[0]?.parts.quotes.map(foldWords) ?? []),
    ...titlesOf(lexicon).positions,
  ]);
  return typed.replace(/(?<!\p{L})(\p{L}{3,})s(?= (\p{L}+))/gu, (whole, name: string, what: string) =>
    owned.has(foldWords(what)) && isKnown(name) && !isKnown(whole) ? `${name}'s` : whole,
  );
}

/** "what did Interfax quote Lavrov as saying on Iran?": what Lavrov said on Iran in Interfax. */
function outletBehind(typed: string, lexicon: Lexicon): string {
  return typed.replace(QUOTED_BY, (whole, outlet: string, who: string, rest: string) => {
    // What one politician quotes of another is his.
    const isPerson = surnamesOf(lexicon).has(foldName(outlet.split(' ').at(-1)!));
    return isPerson ? whole : `what did ${who} say${rest.replace(/[?!.\s]+$/, '')} in ${outlet}`;
  });
}
const QUOTED_BY =
  /\bwhat (?:did|does|has|have) (?:the )?(\S.{0,40}?) (?:quot(?:e|es|ed)|cit(?:e|es|ed)) (\S.{0,60}?) as (?:saying|telling|having said)\b(.{0,100})$/i;

/** "who's for and who's against Nord Stream 2?": everybody who spoke of it. */
const IS_WHO = "who(?:['’]s| is| are| was| were)?";
const FOR_AND_AGAINST = new RegExp(
  `\\b${IS_WHO} (?:for|pro|in favou?r(?: of)?|supports?|supported|backs?|backed)(?:,? and|,|/| or)? ?(?:${IS_WHO} )?(?:against|anti|opposes?|opposed(?: to)?)\\b(.*)$`,
  'i',
);

function inFullWords(typed: string, { places }: Lexicon): string {
  const people = (country: string) =>
    places.find(({ kind, name }) => kind === 'country' && name === country)?.demonyms[0] ?? `${country}'s`;
  return (
    typed
      .replace(/\bMFA (\p{Lu}\p{L}+)/gu, (_, country: string) => `${people(country)} foreign ministry`)
      .replace(/\bMFA\b/g, 'foreign ministry')
      // "what was agreed between Putin and Kurz on gas?"
      .replace(
        /^what (?:was|were|has been|have been) (agreed?|discussed|decided) between (\S.{0,40}? and (?:the )?\S+)/i,
        (_, verb: string, both: string) => `what did ${both} ${verb.replace(/d$/i, '')}`,
      )
      .replace(
        /\b(?:EU|European Union)(?:['’]s)? (?:foreign policy chief|top diplomat)\b/gi,
        'EU High Representative',
      )
      .replace(
        /(?<![\w/.@])["“]?(?:www\.|en\.)?(kremlin\.ru|state\.gov|gov\.uk|whitehouse\.gov|eeas\.europa\.eu)\b(?!\/)["”]?/gi,
        (_, host: string) => `${SITES[host.toLowerCase()]} site`,
      )
      .replace(/(?<=\s)w\/\s?(?=[\p{L}\d])/giu, 'with ')
      .replace(/\bb4\b/gi, 'before')
      // "Dahl (the president)"
      .replace(
        /(\p{Lu}\p{L}+) \((?:the |our |their )?((?:\p{L}+ ){0,2}(?:president|minister|premier|chancellor|general|colonel|senator|ambassador|spokes\p{L}+))\)/gu,
        '$2 $1',
      )
      // "the ex-UK foreign secretary"
      .replace(/\bex-(?=\p{L}{2})/giu, 'ex ')
      .replace(/\bDept\b\.?/g, 'Department')
      .replace(/\b[Gg]ov(?:['’]?t)\b/g, 'government')
      .replace(/\bSecState\b/gi, 'secretary of state')
      .replace(/\bSec(?:retary)?Def\b/gi, 'secretary of defense')
      .replace(/\b(?:FM|MFA|foreign ministry) spox\b/gi, 'foreign ministry spokesperson')
      .replace(/\bspox\b/gi, 'spokesperson')
      .replace(/\bDefMin\b/gi, 'defence minister')
      .replace(/\bForMin\b/gi, 'foreign minister')
  );
}

const DIPLOMAT =
  /^(?:foreign minister|foreign secretary|secretary of state|minister (?:of|for) foreign affairs)$/;
/** What the foreign minister is called where he is not called that. */
const DIPLOMATS: Readonly<Record<string, string>> = {
  American: 'secretary of state',
  US: 'secretary of state',
  British: 'foreign secretary',
  UK: 'foreign secretary',
};

/** "Lavrov tell his Turkish counterpart": the Turkish foreign minister, by the office of whoever is named or by the one typed. */
function counterpart(typed: string, { speakers }: Lexicon): string {
  return typed.replace(
    /\b(?:his|her) (\p{Lu}\p{L}+) counterpart\b/u,
    (phrase, people: string, at: number) => {
      const before = typed.slice(0, at);
      const office = /\b(?:prime|foreign|defen[cs]e) minister\b|\bpresident\b/i.exec(before)?.[0];
      const words = new Set(before.match(/[\p{L}'’-]+/gu));
      const named = speakers.find(({ name }) => words.has(name.split(' ').at(-1)!));
      const title = (office ?? named?.offices.at(-1)?.title)?.toLowerCase();
      if (!title) return phrase;
      return `the ${people} ${DIPLOMAT.test(title) ? (DIPLOMATS[people] ?? 'foreign minister') : title}`;
    },
  );
}

/** "the Putin-Trump call" names two people: their hyphen is a space. */
export function pairsApart(typed: string, lexicon: Lexicon): string {
  const { speakers, countries } = knownNames(lexicon);
  const surnames = surnamesOf(lexicon);
  const isPerson = (word: string) => speakers.has(foldName(word)) || surnames.has(foldName(word));
  const isKnown = (word: string) => isPerson(word) || countries.has(foldName(word));
  return (
    typed
      .replace(/\s&\s/g, ' and ')
      // "“Johnson” on Aleppo" names him.
      .replace(/["“]([\p{Lu}][\p{L}-]+)["”](?= (?:on|about)\s)/gu, (quoted, name: string) =>
        isPerson(name) ? name : quoted,
      )
      .replace(/(\p{L}{2,})\s?\+\s?(\p{L}{2,})/gu, (pair, a: string, b: string) =>
        isPerson(a) && isPerson(b) ? `${a} and ${b}` : pair,
      )
      // "Putin/Erdogan on Idlib"
      .replace(
        /(?<![\p{L}\p{N}/.-])(\p{L}{2,})\/(\p{L}{2,})(?![\p{L}\p{N}/.-])/gu,
        (pair, a: string, b: string) => (isKnown(a) && isKnown(b) ? `${a} and ${b}` : pair),
      )
      .replace(
        /(?<![\p{L}\p{N}/.-])(\p{Lu}\p{L}+)[-–—](\p{Lu}\p{L}+)(?![\p{L}\p{N}/-])/gu,
        (pair, a: string, b: string) => (isKnown(a) && isKnown(b) && !isKnown(pair) ? `${a} ${b}` : pair),
      )
  );
}

/**
 * Tokens with offices and peoples in English: "le président turc" is "president Turkish", in the places where it was typed; owners
 * without their apostrophe are owners.
 */
export function namesInEnglish(tokens: readonly Token[], vocabulary: Vocabulary, lexicon: Lexicon): Token[] {
  const english: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parted = partedOffice(tokens, at, vocabulary);
    const name = parted ?? vocabulary.nameAt(tokens, at);
    const [first, last] = [tokens[at]!, tokens[at + (name?.length ?? 1) - 1]!];
    if (name)
      for (const word of name.english.split(' '))
        english.push({ ...first, text: word, folded: foldWords(word), end: last.end, isEnglish: true });
    else english.push(first);
    at += name?.length ?? 1;
  }
  return english.map((token, i) => ownerIn(token, english[i + 1], vocabulary, lexicon));
}

/** "porte-parole du ministère" before "français" */
const MOST_BEFORE_PEOPLE = 3;

/** "ministre français des affaires étrangères", "ministra española de Exteriores": the people stands inside the office; null elsewhere. */
function partedOffice(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): ReturnType<Vocabulary['nameAt']> {
  for (let inside = at + 1; inside <= at + MOST_BEFORE_PEOPLE; inside += 1) {
    const people = vocabulary.nameAt(tokens, inside);
    const apart = [...tokens.slice(at, inside), ...tokens.slice(inside + 1)];
    const whole = people?.length === 1 ? vocabulary.nameAt(apart, 0) : null;
    if (people && whole && whole.length > inside - at)
      return { english: `${people.english} ${whole.english}`, length: whole.length + 1 };
  }
  return null;
}

/** "putins gas quotes": a known surname with the "s" of an owner and no apostrophe. */
function ownerIn(token: Token, next: Token | undefined, vocabulary: Vocabulary, lexicon: Lexicon): Token {
  const { folded } = token;
  if (token.kind !== 'word' || vocabulary.language !== 'en' || !/^\p{L}{5,}s$/u.test(folded)) return token;
  if (next?.kind !== 'word' || vocabulary.isSmall(next.folded) || vocabulary.knows(folded)) return token;
  const { speakers, countries } = knownNames(lexicon);
  const known = surnamesOf(lexicon);
  const name = folded.slice(0, -1);
  if (!known.has(name) || known.has(folded) || speakers.has(folded) || countries.has(folded)) return token;
  return { ...token, text: token.text.slice(0, -1), folded: name, possessive: true };
}
