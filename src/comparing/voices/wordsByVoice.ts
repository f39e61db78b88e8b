import { wordsIn } from '../compareWords.ts';
import type { ReadText } from '../verify/voices.ts';

/**
 * How many words each person is quoted with in a text, the most quoted first: words in quotation marks, under a speaker
 * label or in the person's own statement. Bodies, papers and reports are no persons; words whose speaker is not known
 * are nobody's.
 *
 * @example wordsByVoice(version) // Map { 'Sergei Lavrov' => 186 }
 */
export function wordsByVoice({ text, reading }: ReadText): Map<string, number> {
  const people = new Set(reading.people.map(({ name }) => name));
  const counted = new Map<string, number>();
  for (const { speakerName, kind, spans, marked } of reading.quotes) {
    if (speakerName === null || !people.has(speakerName)) continue;
    const own = kind === 'spoken' ? spans : marked;
    const words = own.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)).length, 0);
    if (words > 0) counted.set(speakerName, (counted.get(speakerName) ?? 0) + words);
  }
  return new Map([...counted].sort((a, b) => b[1] - a[1]));
}

/**
 * Words in marks whose speaker is not known, or is no person.
 *
 * @example wordsWithoutVoice(version) // 12
 */
export function wordsWithoutVoice({ text, reading }: ReadText): number {
  const people = new Set(reading.people.map(({ name }) => name));
  return reading.quotes
    .filter(({ speakerName }) => speakerName === null || !people.has(speakerName))
    .flatMap(({ kind, spans, marked }) => (kind === 'spoken' ? spans : marked))
    .reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)).length, 0);
}
