import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * German words with the verb in one place, where the grammar looks for it: "wer hat Sanktionen abgelehnt" goes as "wer hat
 * abgelehnt Sanktionen", "wer lehnte Sanktionen ab" as "wer lehnte ab Sanktionen". Words of other languages stay as they are.
 */
export function verbTogether(words: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const last = words.at(-1);
  if (vocabulary.language !== 'de' || !last || last.kind !== 'word' || words.length < 4) return words;
  const moved = (behind: number) => [
    ...words.slice(0, behind + 1),
    last,
    ...words.slice(behind + 1, words.length - 1),
  ];
  const finite = words.findIndex(
    (word, i) => i < words.length - 2 && (vocabulary.kindAt([word, last], 0)?.length ?? 0) === 2,
  );
  if (finite >= 0) return moved(finite);
  const isVerb = vocabulary.match('say', [last], 0) > 0 || vocabulary.kindAt([last], 0) !== null;
  const auxiliary = words.findLastIndex((_, i) => vocabulary.match('did', words, i) > 0);
  return isVerb && auxiliary >= 0 && auxiliary < words.length - 2 ? moved(auxiliary) : words;
}
