import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { briefArticle } from '../../src/answers/briefArticle.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Desk } from '../command.ts';

/** A headline hardly has fewer words, and words that ask are none. */
const FEWEST_WORDS = 5;
const ASKS = /\?\s*$|^(?:What|Who|When|Where|Why|How|Did|Does|Is|Are|Was|Were|Has|Have|Any|Show|Find|Give)\b/;
/** Headlines begin with a capital, commands do not. */
const BEGINS = /^["“”'‘«„\s]*[\p{Lu}\p{N}]/u;

/** The brief of the article whose headline was pasted, letter by letter but for case and signs; null where none has it. */
export async function byHeadline(asked: Asked, { archive, lexicon }: Desk): Promise<Answer | null> {
  const wanted = plain(asked.typed);
  const isHeadline = BEGINS.test(asked.typed) && !ASKS.test(asked.typed) && !asked.said && !asked.link;
  if (!isHeadline || wanted.split(' ').length < FEWEST_WORDS) return null;
  const { found } = await archive.findArticles({ words: wanted, limit: 5 });
  const same = found.find(({ details }) => plain(details.title ?? '') === wanted);
  const version = same && (await archive.getVersion(same.details.id, same.version));
  return version ? briefArticle(version, lexicon) : null;
}

/** Words alone, folded: "Who's in? “Nobody”" is "who s in nobody". */
const plain = (words: string): string =>
  foldWords(words)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
