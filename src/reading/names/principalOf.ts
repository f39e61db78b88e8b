import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Named } from './roster.ts';
import { isSpokesperson } from './sideSpokenFor.ts';

/** A government that publishes a text, and who held its offices then, by their names in small letters. */
export interface Publisher {
  readonly side: string;
  readonly holderThen: (title: string) => KnownSpeaker | null;
  /** The text itself says that a spokesperson of the office speaks. */
  readonly isSpokesperson?: boolean;
}

/** Whoever an official text speaks for, where it calls them by their office alone. */
export interface Principal {
  /** Index of the one whom the text names with the office, or who held it then; null where several did in that year. */
  readonly person: number | KnownSpeaker | null;
  /** As written, without the article: "Prime Minister". */
  readonly title: string;
  /** Index of the first word of the phrase. */
  readonly from: number;
}

const OFFICE =
  /^(?:(?:Vice )?President|Head of State|(?:Deputy )?Prime Minister|(?:Federal )?Chancellor|Foreign (?:Minister|Secretary)|Secretary of State|Secretary[- ]General|High Representative|Secretary|Minister)$/;
/** The longest office, in words. */
const LONGEST = 3;
/** What is shorter is a date or a letterhead. */
const SENTENCE = 6;

/**
 * Who "The Prime Minister" is in an official text: the one of its own side whom it names with that office, or who held it then
 * and is named; where it opens with the office, whoever held it then. Null where no sentence begins with such an office alone.
 *
 * @example principalOf(layout, [], { side: 'RU', holderThen: () => null }) // null
 */
export function principalOf(
  { words, sentences }: TextLayout,
  people: readonly Named[],
  { side, holderThen, isSpokesperson = false }: Publisher,
): Principal | null {
  const first = sentences.find(({ from, to }) => to - from >= SENTENCE);
  for (const sentence of sentences) {
    const title = officeAlone(words, sentence);
    if (title === null) continue;
    const office = title === 'Head of State' ? 'president' : title.toLowerCase();
    const holder = holderThen(office);
    const named = people.flatMap((one, index) =>
      one.at.length > 0 &&
      one.side === side &&
      ((holder !== null && one.known === holder) || isCalled(one, office))
        ? [index]
        : [],
    );
    const { from } = sentence;
    if (named.length === 1) return { person: named[0]!, title, from };
    if (sentence === first || isSpokesperson) return { person: holder, title, from };
  }
  return null;
}

/** "secretary of state" is "secretary" for short, "prime minister" no "minister". */
const isOffice = (title: string, office: string): boolean =>
  (title.endsWith(office) && !(office === 'minister' && title.endsWith('prime minister'))) ||
  title.startsWith(`${office} of `);

const isCalled = ({ titles }: Named, office: string): boolean =>
  titles.some(
    (own) => isOffice(own.toLowerCase(), office) && !isSpokesperson(own) && !/\b(?:deputy|vice)\b/i.test(own),
  );

/** "The Prime Minister" at the beginning of a sentence; none of "The Prime Minister of India", "The President, Aino Rask". */
function officeAlone(words: TextLayout['words'], { from, to }: Sentence): string | null {
  if (words[from]?.text !== 'The') return null;
  for (let end = Math.min(to - 1, from + 1 + LONGEST); end > from + 1; end--) {
    const title = words
      .slice(from + 1, end)
      .map(({ text }) => text)
      .join(' ');
    if (!OFFICE.test(title)) continue;
    const isOfRepublic = words[end]?.low === 'of' && words[end + 2]?.low === 'republic';
    const next = words[isOfRepublic ? end + 3 : end];
    // "The High Representative/Vice-President has raised …"
    if (next?.text === '/') return title;
    return next && !startsUpper(next.text) && /^\p{L}/u.test(next.text) && next.low !== 'of' ? title : null;
  }
  return null;
}
