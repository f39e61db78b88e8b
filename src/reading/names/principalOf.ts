import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';

/** Whoever an official text speaks for, where it calls them by their office alone. */
export interface Principal {
  /** Who held the office then; null where several did in that year, or nobody who is known. */
  readonly known: KnownSpeaker | null;
  /** The publisher's side. */
  readonly side: string | null;
  /** As written, without the article: "Prime Minister". */
  readonly title: string;
  /** Index of the first word of the phrase. */
  readonly from: number;
}

/** Sentences in which an official text names its principal. */
const OPENING = 3;
const OFFICE =
  /^(?:(?:Vice )?President|(?:Deputy )?Prime Minister|(?:Federal )?Chancellor|Foreign (?:Minister|Secretary)|Secretary of State)$/;
/** The longest office, in words. */
const LONGEST = 3;

/**
 * Who "The Prime Minister" is in an official text that opens with that office: whoever held it then. Null where no sentence at
 * the beginning begins with an office alone.
 *
 * @param side the publisher's side
 * @param holderThen who held an office of the publisher's side when the text was published, by its name in small letters
 * @example principalOf(layout, 'RU', () => null) // null
 */
export function principalOf(
  { words, sentences }: TextLayout,
  side: string | null,
  holderThen: (title: string) => KnownSpeaker | null,
): Principal | null {
  for (const { from, to } of sentences.slice(0, OPENING)) {
    if (words[from]?.text !== 'The') continue;
    let end = from + 1;
    while (end < to && end - from <= LONGEST && startsUpper(words[end]!.text)) end++;
    // "The Prime Minister of India", "The President, Aino Rask"
    const title = words
      .slice(from + 1, end)
      .map(({ text }) => text)
      .join(' ');
    // "The President of the Republic received …"
    const behind =
      words
        .slice(end, end + 3)
        .map(({ low }) => low)
        .join(' ') === 'of the republic'
        ? end + 3
        : end;
    const next = words[behind];
    if (title === '' || behind >= to || !next || !/^\p{Ll}/u.test(next.text) || next.low === 'of') continue;
    if (OFFICE.test(title)) return { known: holderThen(title.toLowerCase()), side, title, from };
  }
  return null;
}
