import { foldWords } from '../../text/foldText.ts';
import type { SoughtWord } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import type { Judged } from './judged.ts';

/** What differs between a quotation and the stored words without making other words of them. */
export type Folded =
  | 'spelling'
  | 'accents'
  | 'capitals'
  | 'hyphenation'
  | 'dashes and marks'
  | 'spacing'
  | 'punctuation';

/**
 * What was folded to find a quotation the same as the stored words, each kind once; empty where they are equal to the
 * character.
 *
 * @example foldedIn(sought, quotation, judged, words, text) // ['spacing']
 */
export function foldedIn(
  sought: readonly SoughtWord[],
  pasted: string,
  judged: Judged,
  stored: readonly ComparableWord[],
  text: string,
): Folded[] {
  const found = new Set<Folded>();
  for (const { kind, soughtFrom, soughtTo, storedFrom, storedTo } of judged.steps) {
    if (kind !== 'same') continue;
    if (soughtTo - soughtFrom !== storedTo - storedFrom) {
      found.add('hyphenation');
      continue;
    }
    for (let i = soughtFrom; i < soughtTo; i += 1) {
      const other = stored[storedFrom + i - soughtFrom]!;
      addWord(found, rawOf(sought[i]!, pasted), rawOf(other, text));
      const before = stored[storedFrom + i - soughtFrom - 1];
      if (i === soughtFrom || !before) continue;
      addBetween(
        found,
        pasted.slice(sought[i - 1]!.end, sought[i]!.start),
        text.slice(before.end, other.start),
      );
    }
  }
  return [...found];
}

const rawOf = ({ start, end }: { start: number; end: number }, text: string) => text.slice(start, end);

function addWord(found: Set<Folded>, pasted: string, stored: string): void {
  if (pasted === stored) return;
  if (pasted.toLowerCase() === stored.toLowerCase()) found.add('capitals');
  else if (foldWords(pasted) !== foldWords(stored)) found.add('spelling');
  else found.add(/['’‘`´\u00ad]/.test(pasted + stored) ? 'dashes and marks' : 'accents');
}

function addBetween(found: Set<Folded>, pasted: string, stored: string): void {
  if (pasted === stored) return;
  const space = (between: string) => between.replace(/[\s\u00a0\u00ad\u200b]+/g, ' ');
  if (space(pasted) === space(stored)) {
    found.add('spacing');
    return;
  }
  const plain = (between: string) => foldWords(between).replace(/["'\s]+/g, '');
  if (plain(pasted) === plain(stored)) found.add('dashes and marks');
  else if (/^[-\s]*$/.test(plain(pasted) + plain(stored))) found.add('hyphenation');
  else found.add('punctuation');
}
