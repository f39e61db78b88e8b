import type { SaidOfIt } from '../../src/answers/answerMeetings.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import type { Evidence } from '../../src/lookups/evidence.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import type { Span } from '../../src/text/article.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Asker, Desk } from '../command.ts';
import { readFor } from './answerAsked.ts';
import { searchOf } from './search.ts';
import { textsWith } from './textsWith.ts';

/** What two do who meet or telephone, folded. */
const CONTACT =
  /(?<!\p{L})(?:met|meets?|meeting|spoken?|speaks?|talks?|talked|calls?|called|(?:tele)?phoned?|summit|visited)(?!\p{L})/u;

/** A sentence that names both of two, and whether it has a word for a meeting or call. */
export interface NamesBoth {
  readonly version: StoredVersion;
  readonly span: Span;
  readonly isContact: boolean;
}

/**
 * The sentences that name both of two, which may tell of a meeting in other words or in another language: "Tamm said that he had
 * spoken to Verov by telephone". Those with a word for one first.
 *
 * @param names of the two, as the archive has them
 */
export async function sentencesOfBoth(names: readonly string[], desk: Desk): Promise<readonly NamesBoth[]> {
  // "Zelensky" and "Zelenskyy" are one.
  const surnames = names
    .map((name) => foldWords(name).split(' ').at(-1)!)
    .map((name) => (name.length > LONG ? name.slice(0, -1) : name));
  if (new Set(surnames).size !== 2) return [];
  const texts = await textsWith([surnames.map((name) => `${name}*`).join(' ')], desk);
  const found = texts.flatMap((version) =>
    version.reading.sentences.flatMap((span): NamesBoth[] => {
      const said = foldWords(version.text.slice(span.start, span.end));
      const isOfBoth = surnames.every((name) => isNamedIn(said, name, version.reading.language));
      return isOfBoth ? [{ version, span, isContact: CONTACT.test(said) }] : [];
    }),
  );
  return found.sort((a, b) => Number(b.isContact) - Number(a.isContact)).slice(0, MOST_SAID);
}

const LONG = 7;

/** Whether folded words have a surname: "Holm" is not in "Holmgren", but "Мерк" is in "Меркель", where names have cases. */
function isNamedIn(said: string, surname: string, language: string | null): boolean {
  const most = language !== 'en' ? 3 : surname.length >= LONG ? 2 : 0;
  return new RegExp(`(?<!\\p{L})${RegExp.escape(surname)}\\p{L}{0,${most}}(?!\\p{L})`, 'u').test(said);
}

/** Sentences of both, and quotes of what two say of each other, that are shown. */
const MOST_SAID = 3;

/**
 * What one of two says of having met or spoken to the other, where no text says that they did: "I have never spoken to anyone in
 * Moscow".
 *
 * @param names of the two, as typed
 * @example await saidOfContact(['Kreyl', 'Moscow'], asker, desk) // [], where neither says anything of the kind
 */
export async function saidOfContact(
  names: readonly string[],
  asker: Asker,
  desk: Desk,
): Promise<readonly SaidOfIt[]> {
  const [one, other, more] = names;
  if (!one || !other || more) return [];
  const found: SaidOfIt[] = [];
  for (const [who, whom] of [
    [one, other],
    [other, one],
  ]) {
    const asked = await readFor(`what did ${who} say about ${whom}?`, asker, desk);
    if (asked.speakers.length !== 1 || !asked.subject || asked.left.length > 0) continue;
    const search = searchOf(asked, asker, desk);
    const { evidence } = await quotesOn(search, desk.archive);
    found.push(...evidence.filter(isOfContact).map((e) => ({ evidence: e, subject: search.subject })));
  }
  return found.slice(0, MOST_SAID);
}

/** Whether somebody's own words, or the question that he answers, are of a meeting or call. */
function isOfContact({ version, sentences, first, last, reason, quote }: Evidence): boolean {
  const before = version.reading.paragraphs.filter(({ end }) => end <= quote.start).at(-1);
  const own = reason === 'words' ? sentences.slice(first, last + 1) : [];
  const asked = reason === 'question' && before ? [before] : [];
  return [...own, ...asked].some(({ start, end }) => CONTACT.test(foldWords(version.text.slice(start, end))));
}
