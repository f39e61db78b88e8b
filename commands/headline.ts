import { answerHeadline } from '../src/answers/answerHeadline.ts';
import { archiveEmpty, nothingFound, shorten } from '../src/answers/refusals.ts';
import { headlineSupport } from '../src/comparing/headline/headlineSupport.ts';
import { subjectOf } from '../src/lookups/subject.ts';
import { formsOf } from '../src/lookups/subjectForms.ts';
import { say } from '../src/words/say.ts';
import { readFor } from './asking/answerAsked.ts';
import type { Asker, Command, Desk } from './command.ts';

export const headline: Command = {
  verb: 'headline',
  usage: '[article:<id> | link | words]',
  purpose: 'A hint where an article’s headline claims what no sentence of it supports',
  examples: ['Reykjavik', 'article:lavrov-blinken-reykjavik'],
  async run(words, asker, desk) {
    const { archive } = desk;
    const { articles } = await archive.counts();
    if (articles === 0) return archiveEmpty();
    const id = await articleFor(words, asker, desk);
    const version = id ? await archive.getVersion(id) : null;
    if (!version)
      return nothingFound(
        say((w) => w.found.theArticle(shorten(words))),
        articles,
        'texts',
      );
    const { reading, text, article } = version;
    const line = reading.headline ? text.slice(reading.headline.start, reading.headline.end) : article.title;
    const body = reading.sentences.filter(({ start }) => !reading.headline || start >= reading.headline.end);
    return answerHeadline(version, line === null ? null : headlineSupport(line, text, body, desk.lexicon));
  },
};

/** The article that was named, the one of the thread, the best for some words, or the newest. */
async function articleFor(words: string, asker: Asker, desk: Desk): Promise<string | null> {
  const { archive, lexicon } = desk;
  if (words.trim() === '') {
    const shown = asker.context?.asked.article ?? asker.context?.shown[0]?.article;
    return shown ?? (await archive.findArticles({ order: 'newest', limit: 1 })).found[0]?.details.id ?? null;
  }
  const asked = /\barticle:|https?:/i.test(words) ? await readFor(words, asker, desk) : null;
  if (asked) return asked.article;
  const { found } = await archive.findArticles({
    words: formsOf(subjectOf(words.trim(), lexicon)),
    order: 'relevance',
    limit: 1,
  });
  return found[0]?.details.id ?? null;
}
