import type { Answer } from '../../src/answers/answer.ts';
import { archiveEmpty } from '../../src/answers/refusals.ts';
import type { Desk } from '../command.ts';

/** An answer that nothing was found, given how many articles are stored; of an empty archive, that it is empty. */
export async function unlessEmpty(
  archive: Desk['archive'],
  answer: (articles: number) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { articles } = await archive.counts();
  return articles === 0 ? archiveEmpty() : answer(articles);
}
