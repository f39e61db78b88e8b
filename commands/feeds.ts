import { listSources } from '../src/answers/listSources.ts';
import { notHere, shorten } from '../src/answers/refusals.ts';
import type { Command } from './command.ts';
import { sourceView } from './words/source.ts';

export const feeds: Command = {
  verb: 'feeds',
  also: ['sources'],
  usage: '[source]',
  purpose: 'The sources that are polled: when each was reached, what is new, what fails',
  examples: ['', 'UN News'],
  async run(words, asker, desk) {
    const { sources } = desk.archive;
    const [all, pages] = [await sources.list(), await sources.countPages()];
    const wanted = words.trim().toLowerCase();
    const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
    if (found.length === 0 && all.length > 0)
      return notHere(
        `No source is called “${shorten(words.trim())}”. There are: ${all
          .map(({ name }) => name)
          .slice(0, 40)
          .join(', ')}.`,
      );
    const way =
      asker.place === 'terminal'
        ? 'brief feeds add <name or address> adds one; brief feeds --help tells more'
        : 'an operator adds sources at the terminal: brief feeds add <name or address>';
    return listSources(
      found.map((source) =>
        sourceView(
          source,
          pages.find((one) => one.source === source.id),
          asker.zone,
        ),
      ),
      way,
    );
  },
};
