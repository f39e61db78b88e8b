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
  const turns = reading.quotes.filter(({ kind, speaker }) => kind === 'spoken' && speaker !== null);
  const asked = turns.filter((turn) => isAsked(turn, text));
  const sentences = reading.sentences.flatMap((sentence): Span[] => {
    const label = turns.find(
      ({ speaker, start }) => speaker!.start >= sentence.start && start <= sentence.end,
    );
    const start = label && label.speaker!.start === sentence.start ? label.start : sentence.start;
    if (
      turns.some((turn) => turn.start <= start && start < turn.end) &&
      isBare(text.slice(start, sentence.end))
    )
      return [];
    const isOfAsker = asked.some((turn) => turn.start <= start && start < turn.end);
    return isOfAsker || start >= sentence.end ? [] : [{ start, end: sentence.end }];
  });
  return { text, sentences };
}

/** "No.", "Good evening.": an answer of a word or two says nothing beside its question. */
const isBare = (words: string): boolean => (words.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST;
const FEWEST = 3;

/** "QUESTION: …", "MODERATOR: …", and a turn of nobody named that ends with a question. */
function isAsked({ speaker, speakerName, possible, end }: Quote, text: string): boolean {
  if (speakerName !== null || possible.length > 0) return false;
  return (
    isAskersLabel(text.slice(speaker!.start, speaker!.end)) || /\?["”»]?\s*$/.test(text.slice(end - 3, end))
  );
}
