import { listSources } from '../src/answers/listSources.ts';
import { notHere, shorten } from '../src/answers/refusals.ts';
import { say } from '../src/words/say.ts';
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
        say((w) => w.feeds.noneCalled(shorten(words.trim()), all.map(({ name }) => name).slice(0, 40))),
      );
    const way = say((w) => (asker.place === 'terminal' ? w.feeds.wayAtTerminal : w.feeds.way));
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
