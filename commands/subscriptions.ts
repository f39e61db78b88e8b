import { listSubscriptions } from '../src/answers/subscriptionAnswers.ts';
import type { Command } from './command.ts';
import { viewOf } from './words/subscription.ts';

export const subscriptions: Command = {
  verb: 'subscriptions',
  usage: '',
  purpose: 'All digests of this workspace, with next run and last result',
  examples: [''],
  places: ['slash', 'mention'],
  async run(_words, _asker, desk) {
    const all = await desk.archive.subscriptions.list();
    return listSubscriptions(await Promise.all(all.map((s) => viewOf(s, desk))));
  },
};
