import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import type { Turn } from './turn.ts';

/** What a page has around posts and pictures, and no speaker says. */
const OF_A_PAGE =
  /\(@\w{2,30}\)|pic\.twitter\.com|\btoggle caption\b|^Story Continued Below$|^UPDATED? \d|\bRead more$/u;

/**
 * The turns of an article that quotes pieces of a transcript: below them the article goes on. It does so where it names the
 * speaker, who would say "I", or has the signs of a page; where most turns are followed so, each is its first paragraph alone.
 */
export function asExcerpts(
  layout: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  reader: Reader,
): ReadonlyMap<number, Turn> {
  const { text, paragraphs, words, marked } = layout;
  const followed = new Set<number>();
  const told = new Set<number>();
  let open = -1;
  for (const [index, { start, end }] of paragraphs.entries()) {
    if (turns.has(index)) {
      open = index;
      continue;
    }
    const turn = turns.get(open);
    if (!turn || (index === open + 1 && turn.contentStart >= paragraphs[open]!.end)) continue;
    followed.add(open);
    const line = text.slice(start, end);
    const surname = words[turn.to - 1]!;
    // Most paragraphs do not name whoever speaks: a pattern for each would take a fiftieth of the reading.
    const isName =
      line.toLowerCase().includes(surname.text.toLowerCase()) &&
      /^\p{Lu}[\p{L}'’-]{2,}$/u.test(surname.text) &&
      !isA(surname, TITLE | PERSON) &&
      reader.places.at(words, turn.to - 1) === null;
    const named =
      isName &&
      !/(?<!\p{L})(?:I|[Mm]y|[Mm]e)(?!\p{L})/u.test(line) &&
      [...line.matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape(surname.text)}(?!\\p{L})`, 'giu'))].some(
        ({ 0: one, index: at }) =>
          startsUpper(one) && !marked.some((mark) => mark.start <= start + at && start + at < mark.end),
      );
    if (named || OF_A_PAGE.test(line)) told.add(open);
  }
  const inMarks = (turn: Turn, paragraph: number) =>
    !turn.inMarks &&
    marked.some(({ start, end }) => start === turn.contentStart && end >= paragraphs[paragraph]!.end - 1);
  const quoted = [...turns].filter(([paragraph, turn]) => inMarks(turn, paragraph)).length;
  const excerpts = (told.size > 0 && told.size * 2 >= followed.size) || quoted * 3 >= turns.size;
  // One name and a colon above a report of whom it names is a headline or a link.
  if (excerpts && turns.size === 1) return new Map();
  return new Map(
    [...turns].map(([paragraph, turn]) =>
      excerpts && turn.form !== 'asker' ? [paragraph, { ...turn, alone: true }] : [paragraph, turn],
    ),
  );
}
