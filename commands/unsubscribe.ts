import { notHere, shorten } from '../src/answers/refusals.ts';
import {
  notSubscribed,
  notYours,
  unsubscribed,
  whichSubscription,
} from '../src/answers/subscriptionAnswers.ts';
import { say } from '../src/words/say.ts';
import type { Command } from './command.ts';
import { mayChange, tellOrderer, visibleTo } from './words/access.ts';
import { takeChannel, takePlace } from './words/channel.ts';
import { viewOf } from './words/subscription.ts';

/** Words that mean the channel one is in, or nothing. */
const HERE = /\b(?:please|from|in|of|the|this|here|me|us|channel|digests?)\b|[,.!]/gi;

export const unsubscribe: Command = {
  verb: 'unsubscribe',
  usage: '[#channel]',
  purpose: 'Stops the digest or watch of a channel',
  examples: ['', '#world-desk'],
  places: ['slash', 'mention'],
  async run(words, asker, desk) {
    const { subscriptions } = desk.archive;
    const all = await visibleTo(asker, await subscriptions.list(), desk);
    const named = /(?:^|\s)id:(\S+)/.exec(words);
    const { channel, rest } = takeChannel(words, asker);
    const place = takePlace(words, asker);
    // "to me": what comes to the person, and nothing of the channel that one is in.
    const isOwn = place.channel !== null && place.posted === null;
    // A name without its # is not the channel that one is in.
    const other = (isOwn ? place.rest : rest).replace(HERE, ' ').trim();
    if (
      !named &&
      rest === words &&
      other !== '' &&
      other.toLowerCase() !== asker.channel?.name.toLowerCase()
    ) {
      return notHere(say((w) => w.subscriptions.noSuchChannel(shorten(other))));
    }
    if (!named && !channel && !isOwn) {
      return notHere(say((w) => w.subscriptions.whichChannelShort));
    }
    // What is ordered in direct messages comes to the person.
    const places = isOwn ? [asker.person] : [channel?.id, place.channel?.id];
    const meant = all.filter((s) => (named ? s.id === named[1] : places.includes(s.channel)));
    const views = (list: typeof all) => Promise.all(list.map((s) => viewOf(s, desk)));
    const where = isOwn ? asker.person : (channel?.id ?? null);
    if (meant.length === 0) return notSubscribed(where, await views(all));
    if (meant.length > 1) return whichSubscription(where!, await views(meant));
    const [one] = meant;
    if (!(await mayChange(asker, one!, desk))) return notYours(one!.channel);
    const view = await viewOf(one!, desk);
    await subscriptions.remove(one!.id);
    await tellOrderer(asker, one!, 'stopped', desk);
    return unsubscribed(view);
  },
};
