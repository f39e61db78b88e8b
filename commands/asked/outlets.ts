import type { ArchiveView } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { countryOfBody } from './entities.ts';
import { knownNames, surnamesOf } from './knownNames.ts';
import { titlesOf } from './titles.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An outlet that a question names, and the tokens that name it. */
export interface FoundOutlet {
  /** As the archive has it. */
  readonly name: string;
  readonly tokens: readonly Token[];
  /** True where its articles are asked for: "what does Wikinews have on …" */
  readonly hasTexts: boolean;
}

const AFTER =
  /^(?:texts?|articles?|reports?|story|stories|pieces?|site|website|readouts?|releases?|statements|pages?)$/;
const PUBLISHES =
  /^(?:have|has|say|says|said|write|writes|wrote|report|reports|reported|publish|published|carry|carries|run|runs|got)$/;
const HAS = /^(?:have|has|got|report|reports|write|writes|publish|published|carry|carries|run|runs)$/;
const LOOSE = new Set(['the', 'of', 'and', 'for', 'us', 'uk', 'a', 'news', 'online']);

/**
 * The outlet that typed words name: after "in", "from" or "according to", before "texts" or "site", or as whoever
 * "has" something. A name that fits no stored outlet is none: it may be a place or a body.
 *
 * @example (await findOutlet(tokensOf('what did Blair say in Wikinews'), archive, lexicon, english))?.name // 'Wikinews'
 */
export async function findOutlet(
  words: readonly Token[],
  archive: ArchiveView,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Promise<FoundOutlet | null> {
  const alone = nameAlone(words, lexicon);
  if (!alone && !mayNameOutlet(words, vocabulary)) return null;
  const outlets = (await archive.findOutlets()).map((name) => ({ name, words: foldName(name).split(' ') }));
  const own = alone && nameOf(alone, outlets, lexicon);
  return own
    ? { name: own, tokens: words, hasTexts: false }
    : outletAmong(words, outlets, archive, lexicon, vocabulary);
}

/** The outlet that some of the words name, with those around them that make it one. */
async function outletAmong(
  words: readonly Token[],
  outlets: readonly { name: string; words: readonly string[] }[],
  archive: ArchiveView,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Promise<FoundOutlet | null> {
  for (let from = 0; from < words.length; from += 1)
    for (let to = Math.min(words.length, from + 8); to > from; to -= 1) {
      const named = words.slice(from, to);
      if (named.some((t) => t.kind !== 'word')) continue;
      const name = nameOf(named, outlets, lexicon);
      if (!name) continue;
      // "what did Orlund say", "from Merrow": the first word of an outlet's name may be a country or a city.
      const isBegun = to - from === 1 && isBeginning(named[0]!, name);
      if (isBehindIn(words, from) && isBeginningOf(named, name) && (await isPlaced(named, archive))) continue;
      const used = usedAround(words, from, to, vocabulary, isSpeaker(named, lexicon) || isBegun);
      if (used) return { name, tokens: used, hasTexts: hasTexts(words, from, to) };
    }
  return null;
}

/** "in Tarn", where the texts place things: no beginning of Tarn Today. */
const isBehindIn = (words: readonly Token[], from: number): boolean =>
  words.slice(Math.max(0, from - 2), from).some(({ folded }) => folded === 'in');

/** Whether some word leads to an outlet: "in", "according to", "texts", "has". */
const mayNameOutlet = (words: readonly Token[], vocabulary: Vocabulary): boolean =>
  words.some(
    (t, i) =>
      vocabulary.match('in', words, i) > 0 ||
      t.folded === 'by' ||
      AFTER.test(t.folded) ||
      t.isApart ||
      PUBLISHES.test(t.folded),
  );

/** "Tarn Today", "The Merrow Courier": nothing but words that may name an outlet, and no person, country or office; null for others. */
function nameAlone(words: readonly Token[], lexicon: Lexicon): readonly Token[] | null {
  const named = words[0]?.folded === 'the' ? words.slice(1) : words;
  if (
    named.length < 2 ||
    named.length > 4 ||
    !named.every((t) => t.kind === 'word' && /^\p{Lu}/u.test(t.text))
  )
    return null;
  const { titleWords, countries, speakers } = knownNames(lexicon);
  const { sides } = titlesOf(lexicon);
  const surnames = surnamesOf(lexicon);
  const isKnown = (word: string) =>
    [titleWords, countries, sides, surnames, speakers].some((names) => names.has(word));
  const folded = named.map(({ text }) => foldName(text));
  return speakers.has(folded.join(' ')) || folded.some(isKnown) ? null : named;
}

/** Whether something happens "in" what words name, in the words of the texts. */
async function isPlaced(named: readonly Token[], archive: ArchiveView): Promise<boolean> {
  const place = named.map(({ text }) => foldName(text)).join(' ');
  const { total } = await archive.findArticles({ words: [`"in ${place}"`, `"in the ${place}"`], limit: 0 });
  return total > 0;
}

/** True for words with which an outlet's longer name begins: "Lower Ilya" of the "Lower Ilya Courier". */
function isBeginningOf(named: readonly Token[], outlet: string): boolean {
  const typed = named.map(({ text }) => foldName(text)).join(' ');
  return foldName(outlet).replace(/^the /, '').startsWith(`${typed} `);
}

/** True for a word that begins an outlet's name of several words of which it is not the last: "Merrow" of "The Merrow Courier". */
function isBeginning({ text }: Token, outlet: string): boolean {
  const words = foldName(outlet).replace(/^the /, '').split(' ');
  return words.length > 1 && words[0] === foldName(text);
}

/** "what does Tarn Today report on …" */
function hasTexts(words: readonly Token[], from: number, to: number): boolean {
  const isAsked = words.slice(0, from).some((t) => /^(?:do|does|did|has|have)$/.test(t.folded));
  return isAsked && HAS.test(words[to]?.folded ?? '');
}

/** The outlet whose name the words are: in whole, or all that distinguishes it from others. */
function nameOf(
  named: readonly Token[],
  outlets: readonly { name: string; words: readonly string[] }[],
  lexicon: Lexicon,
): string | null {
  const typed = named.flatMap((t) => foldName(t.text).split(' '));
  const whole = outlets.find(
    (o) => o.words.join(' ') === typed.join(' ') || o.words.join(' ') === `the ${typed.join(' ')}`,
  );
  if (whole) return whole.name;
  const content = typed.filter((w) => !LOOSE.has(w));
  if (content.length > 0 && typed[0] !== 'the') {
    const fits = outlets.filter(
      (o) =>
        content.every((w) => o.words.includes(w)) &&
        o.words.filter((w) => !LOOSE.has(w)).length <= content.length,
    );
    if (fits.length === 1) return fits[0]!.name;
    const isTitle = content.every((word) => knownNames(lexicon).titleWords.has(word));
    const first = isTitle
      ? []
      : outlets.filter((o) =>
          o.words
            .filter((w) => w !== 'the')
            .join(' ')
            .startsWith(typed.join(' ')),
        );
    if (content.length >= 1 && first.length === 1 && content[0]!.length >= 4) return first[0]!.name;
    const last =
      isTitle || knownNames(lexicon).places.has(content[0]!) || knownNames(lexicon).countries.has(content[0]!)
        ? []
        : outlets.filter(
            (o) =>
              o.words.at(-1) === content.at(-1) &&
              content.length === 1 &&
              content[0]!.length >= 5 &&
              // "… from Zhelan" is no Presidency of Zhelan.
              o.words.at(-2) !== 'of' &&
              // Whoever asks what Kestria said asks for more than what its ministry published.
              countryOfBody(o.name) === null,
          );
    if (last.length === 1) return last[0]!.name;
  }
  const names = knownNames(lexicon);
  const body = names.speakers.get(typed.filter((w) => w !== 'the').join(' '));
  const published = body ? (names.speaksFor.get(body.name)?.outlets ?? []) : [];
  for (const own of published) {
    const stored = outlets.find((o) => o.words.join(' ').startsWith(foldName(own)));
    if (stored) return stored.name;
  }
  return null;
}

/** The tokens that an outlet takes up with the words around it that make it one; null where nothing does. */
function usedAround(
  words: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
  speaks: boolean,
): readonly Token[] | null {
  const begin = words[from - 1]?.folded === 'the' ? from - 1 : from;
  const lead = [1, 2, 3].find(
    (length) => begin >= length && vocabulary.match('in', words, begin - length) === length,
  );
  const isAfter = AFTER.test(words[to]?.folded ?? '');
  const preposition = words[begin - 1]?.folded ?? '';
  // "who in the EU spoke about Syria?"
  if (speaks && words[begin - 2]?.folded === 'who' && vocabulary.match('say', words, to) > 0) return null;
  // "everything by Tarn Today"
  if (preposition === 'by' && !speaks) return words.slice(begin - 1, to);
  const isFrom = speaks && /^(?:from|per|via)$/.test(preposition);
  if (lead && preposition !== 'at' && (!isFrom || isOfTexts(words.slice(0, begin))))
    return words.slice(begin - lead, isAfter ? to + 1 : to);
  if (isAfter && !words[from - 1]?.possessive && words[to]!.folded !== 'statements')
    return words.slice(begin, to + 1);
  return speaks ? null : usedAlone(words, from, to, begin);
}

/** The tokens of an outlet of which something is asked without a preposition; null where nothing is. */
function usedAlone(
  words: readonly Token[],
  from: number,
  to: number,
  begin: number,
): readonly Token[] | null {
  // "Wikinews: asylum questionnaire"
  if (from === 0 && words[to]?.isApart) return words.slice(0, to);
  // "what does Wikinews have on …", where nobody else speaks.
  const before = words.slice(0, begin).map((t) => t.folded);
  const asksIt = before.length <= 3 && before.some((w) => /^(?:do|does|did|has|have)$/.test(w));
  return asksIt && PUBLISHES.test(words[to]?.folded ?? '') ? words.slice(begin, to) : null;
}

/** "how many articles are from the Kremlin?" asks for what it published, "quotes from the Kremlin" for its words. */
const isOfTexts = (before: readonly Token[]): boolean =>
  before.some((w) => /^(?:articles?|texts?|pieces|documents|releases)$/.test(w.folded));

/** True for a body, a country or a title: somebody who speaks, unless "in" or "site" makes it an outlet. */
function isSpeaker(named: readonly Token[], lexicon: Lexicon): boolean {
  const names = knownNames(lexicon);
  const words = named.flatMap((t) => foldName(t.text).split(' ')).filter((word) => word !== 'the');
  const whole = words.join(' ');
  return (
    names.speakers.has(whole) ||
    names.countries.has(whole) ||
    words.every((word) => names.titleWords.has(word))
  );
}
