import type { TextLayout } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { isOfParliament } from './labelledPerson.ts';
import { isGivenName } from './nameWords.ts';
import { isNameOfTwo, type Turn, wordsWithin } from './turn.ts';

/**
 * The turns that begin without a label of a usual form: a paragraph that is the name of a label alone, or in the record of a
 * parliament any person's name, or that begins with such a name and a stop in place of the colon ("Vladimir Putin. Thank you.").
 */
export function namedTurns(layout: TextLayout, turns: readonly Turn[], reader: Reader): [number, Turn][] {
  const { text, paragraphs, labels } = layout;
  const names = new Map(
    turns
      .filter(({ from, to }) => to - from > 1)
      .map((turn) => [text.slice(turn.label.start, turn.label.end), turn] as const),
  );
  for (const [name, turn] of [...names]) {
    // "The Minister (Anna Holt)" above one turn, "Anna Holt" alone above the next.
    for (const { start, end } of turn.form === 'titled' && /^The /.test(name) ? turn.brackets : [])
      if (isNameOfTwo(text.slice(start, end)) || PEER.test(text.slice(start, end)))
        names.set(text.slice(start, end), turn);
    // "President of Russia Vladimir Putin:" may be "Vladimir Putin." below.
    const parts = name.split(' ');
    const short = parts.slice(-2).join(' ');
    if (parts.length > 2 && !names.has(short)) names.set(short, turn);
    // "Mr Alan Royle" may be "Mr Royle" below, "Sir Piers Hamill" "Sir Piers".
    const [style, given] = parts;
    const again = /^(?:Sir|Dame)$/.test(style!) ? `${style} ${given}` : `${style} ${parts.at(-1)}`;
    if (parts.length > 2 && STYLES.test(style!) && !names.has(again)) names.set(again, turn);
  }
  // In the record of a parliament a name alone on its line is a label.
  const record = turns.find((turn) => isOfParliament(text, turn)) ?? null;
  return paragraphs.flatMap(({ start, end }, index): [number, Turn][] => {
    if (labels.has(index)) return [];
    const whole = text.slice(start, end);
    // "Anna Holt" above her words, with no blank line between.
    const line = names.has(whole.split('\n')[0]!) ? whole.split('\n')[0]! : whole;
    const named = line.length < 60 ? (names.get(line) ?? null) : null;
    const ofRecord = named === null && line.length < 60 && isNameOfTwo(line) ? record : null;
    const again = named ?? ofRecord;
    if (again) {
      const label = { start, end: start + line.length };
      const [from, to] = wordsWithin(layout, index, label);
      if (ofRecord !== null && !isGivenName(layout.words[from]!, reader)) return [];
      return [
        [
          index,
          {
            ...again,
            label,
            brackets: [],
            contentStart: label.end + blanksAt(text, label.end),
            inMarks: false,
            from,
            to,
          },
        ],
      ];
    }
    const turn = stoppedLabel(layout, index, names);
    return turn ? [[index, turn]] : [];
  });
}

/** "Anna Holt. We are ready.": a name that is a label elsewhere, with a stop behind it. */
function stoppedLabel(layout: TextLayout, paragraph: number, names: ReadonlyMap<string, Turn>): Turn | null {
  const { start, end } = layout.paragraphs[paragraph]!;
  const name = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})\. (?=\p{Lu})/u.exec(
    layout.text.slice(start, Math.min(end, start + 80)),
  );
  const like = name && names.get(name[1]!);
  if (!name || !like) return null;
  const label = { start, end: start + name[1]!.length };
  const [from, to] = wordsWithin(layout, paragraph, label);
  return { ...like, label, brackets: [], contentStart: start + name[0].length, inMarks: false, from, to };
}

/** "Lord Holm of Wexford" */
const PEER = /^(?:Lord|Lady|Baroness|Viscount|Earl) (?:[\p{L}'’-]+ ){1,3}of \p{Lu}[\p{L}'’ -]+$/u;

const STYLES = /^(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator)\.?$/;

const blanksAt = (text: string, from: number): number => /^\s*/.exec(text.slice(from, from + 20))![0].length;
