import type { Answer } from '../../src/answers/answer.ts';
import { NOTHING_ASKED } from '../../src/answers/asked.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles } from './articles.ts';
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
