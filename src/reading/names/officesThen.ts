import type { ArticleDetails } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker, Lexicon } from '../lexicon.ts';
import { officeHolders } from '../officeHolders.ts';
import { namesSides, sideOfSource } from '../sideOfSource.ts';

/** What is known of where and when a text was published. */
export type PublishedText = Partial<Pick<ArticleDetails, 'published' | 'source' | 'sourceKind' | 'url'>>;

/** Offices that a label names without a country, as the lexicon calls them. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['president', 'president'],
  ['vice president', 'vice president'],
  ['prime minister', 'prime minister'],
  ['chancellor', 'chancellor'],
  ['federal chancellor', 'chancellor'],
  ['foreign minister', 'foreign minister'],
  ['foreign secretary', 'foreign secretary'],
  ['secretary of state', 'secretary of state'],
  ['secretary general', 'secretary-general'],
  ['secretary-general', 'secretary-general'],
  ['high representative', 'high representative'],
]);

/**
 * Who held an office of the publisher's side in the year of publication: whom "THE PRESIDENT:" is in a transcript of the
 * White House. Nobody where the publisher is nobody's voice, where the date is missing, and where two held it in that year.
 *
 * @example officesThen(layout, lexicon, { source: 'White House', published: '2012-05-01' })('president')?.name // 'Barack Obama'
 */
export function officesThen(
  layout: TextLayout,
  lexicon: Lexicon,
  article: PublishedText,
): (title: string) => KnownSpeaker | null {
  const year = article.published?.slice(0, 4) ?? null;
  let side: string | null | undefined;
  return (title) => {
    const office = title.replace(/^the /, '');
    const wanted = OFFICES.get(office) ?? officeOfSource(office, article.source, lexicon);
    if (!wanted || year === null) return null;
    side ??=
      sideOfSource(article, lexicon) ?? sideOfOffice(article.source, lexicon) ?? sideOfHead(layout, lexicon);
    if (side === null || (isParliament(article.source) && !OF_PARLIAMENT.has(wanted))) return null;
    // "Secretary General of NATO", "Secretary General of the OSCE"
    for (const full of [wanted, `${wanted} of ${side}`, `${wanted} of the ${side}`]) {
      const holders = officeHolders(lexicon, side, full, year);
      if (holders.length > 0) return holders.length === 1 ? holders[0]! : null;
    }
    return null;
  };
}

/** "Secretary of State" for "secretary" in a text of the State Department: the office that speaks for the source; null for no such. */
function officeOfSource(
  short: string,
  source: string | null | undefined,
  { speaksFor }: Lexicon,
): string | null {
  if (!source || !/^(?:secretary|minister)$/.test(short)) return null;
  const folded = foldWords(source);
  const isOf = (name: string) => foldWords(name) === folded;
  const row = speaksFor.find(({ body, outlets }) => [body, ...outlets].some(isOf));
  const title = row?.titles.find((one) => one.toLowerCase().split(' ').includes(short));
  return title?.toLowerCase() ?? null;
}

/** The president of a chamber is not the country's. */
const OF_PARLIAMENT: ReadonlySet<string> = new Set([
  'prime minister',
  'foreign minister',
  'foreign secretary',
]);
const isParliament = (source: string | null | undefined): boolean =>
  /\b(?:parliament|house of|senate|congress|hansard|assembly)\b/i.test(source ?? '');

/** "Prime Minister of Australia", "Government of Norway": a source that is an office says whose. */
const sideOfOffice = (source: string | null | undefined, lexicon: Lexicon): string | null =>
  /^(?:office of )?(?:the )?(?:president|prime minister|government|ministry|department|chancell|foreign)/i.test(
    source ?? '',
  ) || isParliament(source)
    ? (namesSides(source!, lexicon)[0] ?? null)
    : null;

/** Paragraphs at the head of a text that may name who released it. */
const HEAD = 4;

/** "THE WHITE HOUSE" alone on a line at the head of a text. */
function sideOfHead({ text, headline, paragraphs }: TextLayout, lexicon: Lexicon): string | null {
  const lines = [...(headline ? [headline] : []), ...paragraphs.slice(0, HEAD)].flatMap(({ start, end }) =>
    text.slice(start, Math.min(end, start + 400)).split('\n'),
  );
  for (const line of lines) {
    const name = foldWords(line.trim()).replace(/^the /, '');
    if (name === '' || name.length > 80) continue;
    const side = sideOfSource({ source: name, sourceKind: null, url: null }, lexicon);
    if (side !== null) return side;
  }
  return null;
}
