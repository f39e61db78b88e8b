import { speaksForSomebody } from '../../reading/names/officeInPhrase.ts';
import type { Quote } from '../../reading/reading.ts';
import { isAskersLabel } from '../../reading/summary/askers.ts';
import type { Span } from '../../text/article.ts';
import type { ReadText } from '../verify/voices.ts';
import type { Statement } from './compareStatements.ts';

/**
 * What a text states: its sentences, without those of whoever asks or chairs in a transcript, without the labels of those who answer and their "No.".
 *
 * @example statementOf(version).sentences.length // 22
 */
export function statementOf({ text, reading }: ReadText): Statement {
  const turns = reading.quotes
    .filter(({ kind, speaker }) => kind === 'spoken' && speaker !== null)
    .sort((one, other) => one.start - other.start);
  // Sentences and turns are both in the order of the text: none is gone through twice.
  let at = 0;
  const sentences = reading.sentences.flatMap((sentence): Span[] => {
    while (at < turns.length && turns[at]!.end <= sentence.start) at++;
    const turn = turns[at];
    const isFirst = turn?.speaker?.start === sentence.start;
    const start = isFirst ? turn.start : sentence.start;
    const isInside = turn !== undefined && turn.start <= start && start < turn.end;
    const isLeftOut =
      isInside &&
      (isBare(text.slice(turn.start, turn.end)) ||
        (isFirst && opensAnswer(text.slice(start, sentence.end))) ||
        isAsked(turn, text));
    return isLeftOut || start >= sentence.end ? [] : [{ start, end: sentence.end }];
  });
  return { text, sentences };
}

/** "Not yet.": an answer of a word or two says nothing beside its question. */
const isBare = (words: string): boolean => wordsIn(words) < FEWEST;
/** "No." and "Good evening." at the head of an answer; "No deal." says something. */
const opensAnswer = (words: string): boolean =>
  wordsIn(words) === 1 || (isBare(words) && /^(?:good|thank you|many thanks|dear)\b/i.test(words));
const wordsIn = (words: string): number => (words.match(/[\p{L}\p{N}]+/gu) ?? []).length;
const FEWEST = 3;

/** "QUESTION: …", "MODERATOR: …", and a turn of nobody named, nor in an office, that ends with a question. */
function isAsked({ speaker, speakerName, possible, end }: Quote, text: string): boolean {
  if (speakerName !== null || possible.length > 0) return false;
  const label = text.slice(speaker!.start, speaker!.end);
  if (isAskersLabel(label)) return true;
  return /\?["”»]?\s*$/.test(text.slice(end - 3, end)) && !speaksForSomebody(label);
}
