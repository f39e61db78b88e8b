import { listSubscriptions } from '../src/answers/subscriptionAnswers.ts';
import type { Command } from './command.ts';
import { visibleTo } from './words/access.ts';
import { viewOf } from './words/subscription.ts';

export const subscriptions: Command = {
  verb: 'subscriptions',
  usage: '',
  purpose: 'All digests and watches of this workspace, with next run and last result',
  examples: [''],
  places: ['slash', 'mention'],
  async run(_words, asker, desk) {
    const all = await visibleTo(asker, await desk.archive.subscriptions.list(), desk);
    return listSubscriptions(await Promise.all(all.map((s) => viewOf(s, desk))));
  },
};
