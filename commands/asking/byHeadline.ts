import type { Answer } from '../../src/answers/answer.ts';
import { briefArticle } from '../../src/answers/briefArticle.ts';
import { listArticles } from '../../src/answers/listArticles.ts';
import { shorten } from '../../src/answers/refusals.ts';
import type { FoundArticle } from '../../src/archive/port.ts';
import { stem } from '../../src/lookups/subject.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { say } from '../../src/words/say.ts';
import { type Vocabulary, vocabulariesOf } from '../asked/vocabulary.ts';
import { writtenOut } from '../asked/writtenOut.ts';
import type { Desk } from '../command.ts';

/** A whole headline hardly has fewer words, and a part of one says too little with fewer. */
const FEWEST_WORDS = 4;
const FEWEST_OF_PART = 5;
/** What is typed of a headline is this much of it, or its beginning. */
const MOST_OF_IT = 0.5;
const LOOKED_AT = 60;
const SHOWN = 8;
const ASKS =
  /\?\s*$|^(?:What|Who|When|Where|Why|How|Did|Does|Is|Are|Was|Were|Has|Have|Any|Show|Find|Give)\b|https?:/i;
/** "Talks resume in Tamberg | The Merrow Courier", "Courier: Talks resume": the outlet that pages put beside it. */
const OUTLET_BEHIND = /\s+[|–—-]\s+[^|–—]{2,40}$/u;
const CUT_OFF = /(?:…|\.{3})\s*$/u;

/**
 * The brief of the article whose headline was pasted, or typed without some of its words; a list where several have it. Null
 * where none has.
 *
 * @example (await byHeadline('Valdoria keeps grain tariff for 6 more months', desk))?.kind // 'article-brief'
 */
export async function byHeadline(typed: string, desk: Desk): Promise<Answer | null> {
  if (ASKS.test(typed)) return null;
  const [english] = vocabulariesOf(desk.lexicon);
  for (const words of new Set([typed, writtenOut(typed, desk.lexicon), typed.replace(OUTLET_BEHIND, '')])) {
    const wanted = plain(words.replace(CUT_OFF, ''));
    if (wanted.length < FEWEST_WORDS) return null;
    const same = await headedSo(wanted, english!, desk);
    if (same.length > 0) return briefOrList(same, typed, desk);
  }
  return null;
}

/** The articles whose headline it is, or else that have most of it. */
async function headedSo(
  wanted: readonly string[],
  english: Vocabulary,
  { archive }: Desk,
): Promise<readonly FoundArticle[]> {
  const sought = wanted.filter((word) => !english.isSmall(word) && !isNumber(word, english)).map(starred);
  if (sought.length < 2) return [];
  const { found } = await archive.findArticles({
    words: sought.join(' '),
    order: 'newest',
    limit: LOOKED_AT,
  });
  const headed = found.map((article) => ({ article, words: plain(article.details.title ?? '') }));
  const whole = headed.filter(({ words }) => words.join(' ') === wanted.join(' '));
  if (whole.length > 0 || wanted.length < FEWEST_OF_PART) return whole.map(({ article }) => article);
  const parts = headed.filter(({ words }) => isPartOf(wanted, words, english));
  const shortest = Math.min(...parts.map(({ words }) => words.length));
  return parts.filter(({ words }) => words.length === shortest).map(({ article }) => article);
}

/** Whether words are those of a headline in its order, most of it or its beginning. */
function isPartOf(wanted: readonly string[], headline: readonly string[], english: Vocabulary): boolean {
  let at = 0;
  for (const word of wanted) {
    const next = headline.findIndex((other, i) => i >= at && isSame(word, other, english));
    if (next < 0 && !ARTICLE.test(word)) return false;
    if (next >= 0) at = next + 1;
  }
  return wanted.length >= headline.length * MOST_OF_IT || at <= wanted.length + 1;
}
const ARTICLE = /^(?:the|an?)$/;

const isSame = (one: string, other: string, english: Vocabulary): boolean =>
  one === other ||
  stem(one) === stem(other) ||
  (isNumber(one, english) && numberOf(one, english) === numberOf(other, english));

const isNumber = (word: string, english: Vocabulary): boolean => numberOf(word, english) !== null;

const numberOf = (word: string, { numbers }: Vocabulary): number | null =>
  /^\d+$/.test(word) ? Number(word) : (numbers.get(word) ?? null);

function starred(word: string): string {
  // "identified" and "identify" begin alike without their ends.
  const root = stem(word).replace(/(?<=\p{L}{4})y$/u, '');
  return root.length >= 4 ? `${root}*` : word;
}

async function briefOrList(
  same: readonly FoundArticle[],
  typed: string,
  { archive, lexicon }: Desk,
): Promise<Answer> {
  const versions = await versionsOf(
    same.slice(0, SHOWN).map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  if (versions.length === 1) return briefArticle(versions[0]!, lexicon);
  const label = say((w) => w.found.articlesOn(shorten(typed), null, null));
  const all = { total: same.length, isLowerBound: same.length === LOOKED_AT };
  return listArticles(versions, label, null, all, null, { isNewestFirst: true });
}

/** Words alone, folded: "Who's in? “Nobody”" is "who s in nobody". */
const plain = (words: string): string[] => foldWords(words).match(/[\p{L}\p{N}]+/gu) ?? [];
