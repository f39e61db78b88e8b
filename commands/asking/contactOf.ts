import type { Answer } from '../../src/answers/answer.ts';
import type { SaidOfIt } from '../../src/answers/answerMeetings.ts';
import { NOTHING_ASKED } from '../../src/answers/asked.ts';
import type { Evidence } from '../../src/lookups/evidence.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Asker, Desk } from '../command.ts';
import { readFor } from './answerAsked.ts';
import { answerArticles } from './articles.ts';
import { searchOf } from './search.ts';
import { textsWith } from './textsWith.ts';

/** What two do who meet or telephone, folded. */
const CONTACT =
  /(?<!\p{L})(?:met|meets?|meeting|spoken?|speaks?|talks?|talked|calls?|called|(?:tele)?phoned?|summit|visited)(?!\p{L})/u;

/**
 * The articles in which one sentence names two people and a meeting or call, which may be somebody's words on it: "Tamm said that
 * he had spoken to Verov by telephone". Null where there is none.
 *
 * @param names of the two, as the archive has them
 */
export async function contactOf(names: readonly string[], asker: Asker, desk: Desk): Promise<Answer | null> {
  // "Zelensky" and "Zelenskyy" are one.
  const surnames = names
    .map((name) => foldWords(name).split(' ').at(-1)!)
    .map((name) => (name.length > 7 ? name.slice(0, -1) : name));
  if (new Set(surnames).size !== 2) return null;
  const isOfBoth = (sentence: string) =>
    CONTACT.test(sentence) && surnames.every((name) => sentence.includes(name));
  const texts = await textsWith([surnames.map((name) => `${name}*`).join(' ')], desk);
  const isTold = texts.some(({ reading, text }) =>
    reading.sentences.some(({ start, end }) => isOfBoth(foldWords(text.slice(start, end)))),
  );
  if (!isTold) return null;
  const subject = names.join(' ');
  const notes = [{ is: 'as-search' } as const];
  return answerArticles({ ...NOTHING_ASKED, intent: 'news', typed: subject, subject, notes }, asker, desk);
}

/** Quotes shown of what two say of each other. */
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
