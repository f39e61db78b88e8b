import type { StoredVersion } from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { say, wordText } from '../words/say.ts';
import type { TextMessage } from './answer.ts';

/**
 * The name of a side: a country's for its ISO code, else the code itself, which is a body's short name.
 *
 * @example sideName('RU', lexicon) // 'Russia'
 */
export function sideName(side: string, lexicon: Lexicon): TextMessage {
  const name = countryOf(side, lexicon)?.name ?? side;
  return say((w) => w.country(side, name));
}

/** The word for things of a side: "Russian" for RU, the code itself where there is none ("EU"). */
export function sideAdjective(side: string, lexicon: Lexicon): string {
  return countryOf(side, lexicon)?.demonyms[0] ?? side;
}

/**
 * How many quotes and words each side has in an article, in a sentence, and whether only one is heard. Their own
 * words only; of a side without a quote, the words in marks of what is partly quoted. Null where no side is known.
 *
 * @example accountOfSides(version, lexicon) // 'Russia 4 quotes, 186 words; United States 0. Only the Russian side is quoted.'
 */
export function accountOfSides(version: StoredVersion, lexicon: Lexicon): TextMessage | null {
  const { reading, text } = version;
  const sideOf = new Map(reading.people.map((p) => [p.name, p.side]));
  const tally = new Map<string, { quotes: number; words: number; partly: number }>();
  for (const talk of reading.talks) for (const side of talk.sides) tally.set(side, { ...NOT_HEARD });
  const wordsOf = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  for (const quote of reading.quotes) {
    const side = quote.speakerName ? sideOf.get(quote.speakerName) : null;
    const rung = rungOf(quote.kind);
    if (!side || rung === 'reported') continue;
    const sum = tally.get(side) ?? { ...NOT_HEARD };
    tally.set(side, sum);
    if (rung === 'partly') sum.partly += wordsOf(quote.marked);
    else {
      sum.quotes++;
      sum.words += wordsOf(quote.spans);
    }
  }
  if (tally.size === 0) return null;
  const sides = [...tally].sort((a, b) => b[1].words - a[1].words || b[1].partly - a[1].partly);
  return say((w) =>
    w.brief.sides(
      sides.map(([side, heard]) => ({
        name: wordText(sideName(side, lexicon), w),
        adjective: sideAdjective(side, lexicon),
        ...heard,
      })),
    ),
  );
}

const NOT_HEARD = { quotes: 0, words: 0, partly: 0 };

/** Words of a text: letters or digits, joined by apostrophe, full stop or hyphen. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function countryOf(side: string, lexicon: Lexicon) {
  return lexicon.places.find((p) => p.kind === 'country' && p.country === side);
}
