import type { ArticleDetails } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import type { Lexicon } from '../lexicon.ts';
import { isOfficial, namesSides } from '../sideOfSource.ts';

/** Bodies of a name that every state has. */
const OF_ANY_STATE =
  /^(?:the )?(?:ministry|department|office|embassy|mission|delegation|government|chancellery|cabinet|presidency|foreign ministry|foreign office)\b/i;

/**
 * The full name of a body that an official text calls by a name that every state has, by its publisher: "Ministry of Foreign
 * Affairs" in a text of the Ministry of Foreign Affairs of Norway. Any other name is returned as it is.
 *
 * @example bodyOfSource('Ministry of Foreign Affairs', { source: 'Ministry of Foreign Affairs of Russia', sourceKind: 'official' }, lexicon) // 'Russian Foreign Ministry'
 */
export function bodyOfSource(
  name: string,
  article: Partial<Pick<ArticleDetails, 'source' | 'sourceKind'>>,
  lexicon: Lexicon,
): string {
  const { source } = article;
  if (!source || !OF_ANY_STATE.test(name) || namesSides(name, lexicon).length > 0) return name;
  if (!isOfficial(article, lexicon)) return name;
  const folded = foldWords(source);
  const row = lexicon.speaksFor.find(({ outlets }) => outlets.some((one) => foldWords(one) === folded));
  return row?.body ?? (folded.includes(foldWords(name).replace(/^the /, '')) ? source : name);
}
