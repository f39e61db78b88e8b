import type { TextLayout } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, TITLE } from '../rules/wordKinds.ts';
import { isGivenName, OFFICE_LETTERS } from './nameWords.ts';
import { isNameOfTwo, type Turn, wordsWithin } from './turn.ts';

/** So many lines that are names alone, of two people or more, each of whom comes back: an interview as it is set. */
const FEWEST_NAME_LINES = 4;

/** The turns of an interview whose labels are the names alone, each on a line above what is said. */
export function nameLines(layout: TextLayout, reader: Reader): ReadonlyMap<number, Turn> {
  const { text, paragraphs, words } = layout;
  const headed = linesOfTitle(layout);
  if (headed.size > 0) return headed;
  const lines = new Map<number, string>();
  for (const [index, { start, end }] of paragraphs.entries())
    if (end - start < 50 && isNameOfTwo(text.slice(start, end))) lines.set(index, text.slice(start, end));
  if (lines.size < FEWEST_NAME_LINES) return new Map();
  const times = new Map<string, number>();
  for (const name of lines.values()) times.set(name, (times.get(name) ?? 0) + 1);
  const found = [...lines].filter(([index, name]) => times.get(name)! > 1 && !lines.has(index + 1));
  if (found.length < FEWEST_NAME_LINES || new Set(found.map(([, name]) => name)).size < 2) return new Map();
  const turns = found.flatMap(([index]): [number, Turn][] => {
    const { start, end } = paragraphs[index]!;
    const [from, to] = wordsWithin(layout, index, { start, end });
    if (to <= from) return [];
    const label = { start, end };
    return [
      [index, { form: 'name', label, brackets: [], contentStart: end, inMarks: false, bare: true, from, to }],
    ];
  });
  const ofPeople = turns.some(
    ([, { from }]) =>
      isGivenName(words[from]!, reader) || isA(words[from], TITLE) || OFFICE_LETTERS.test(words[from]!.text),
  );
  if (turns.length < FEWEST_NAME_LINES || !ofPeople) return new Map();
  // "Journalist (Nord Times)" among them asks.
  for (const [index, label] of layout.labels) {
    const [from, to] = label.form === 'asker' ? wordsWithin(layout, index, label.label) : [0, 0];
    if (to > from) turns.push([index, { ...label, from, to }]);
  }
  return new Map(turns.sort(([a], [b]) => a - b));
}

/** "Joint press statements by President Holt and President Teko", of whom each has a line above what he says. */
const JOINT = /\bjoint\b|\bpress (?:statements|conference|remarks)\b/iu;

/** The turns below lines that are names as the title has them; empty where not two of them are there. */
function linesOfTitle(layout: TextLayout): ReadonlyMap<number, Turn> {
  const { text, paragraphs, headlineText } = layout;
  if (headlineText === null || !JOINT.test(headlineText)) return new Map();
  const turns = paragraphs.flatMap(({ start, end }, index): [number, Turn][] => {
    const line = end - start < 60 ? text.slice(start, end) : '';
    if (!NAMED_LINE.test(line) || !headlineText.includes(line) || layout.labels.has(index)) return [];
    const label = { start, end };
    const [from, to] = wordsWithin(layout, index, label);
    const shared = { label, brackets: [], contentStart: end, inMarks: false, bare: true };
    return to > from ? [[index, { ...shared, form: 'titled', from, to }]] : [];
  });
  const names = new Set(turns.map(([, { label }]) => text.slice(label.start, label.end)));
  return names.size >= 2 ? new Map(turns) : new Map();
}
const NAMED_LINE = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]+|of|the)){1,5}$/u;
