import { stoppedByOther } from '../../src/answers/subscriptionAnswers.ts';
import type { Subscription } from '../../src/archive/port.ts';
import type { Asker, Desk } from '../command.ts';
import { viewOf } from './subscription.ts';

/**
 * The digests that somebody may know of: those that they ordered, those of the channel that they write in, and those of
 * public channels.
 */
export async function visibleTo(
  asker: Pick<Asker, 'person' | 'channel'>,
  all: readonly Subscription[],
  { channels }: Pick<Desk, 'channels'>,
): Promise<Subscription[]> {
  const seen = await Promise.all(
    all.map(async (s) => {
      if (isNear(asker, s)) return true;
      // What comes to one person's messages is theirs.
      if (/^[UW][A-Z0-9]+$/.test(s.channel)) return false;
      return channels === undefined || (await channels.isPublic(s.channel));
    }),
  );
  return all.filter((_, i) => seen[i]);
}

/** Whether somebody may stop or change a digest: who ordered it, who writes in its channel, and administrators. */
export async function mayChange(
  asker: Pick<Asker, 'person' | 'channel'>,
  subscription: Subscription,
  { channels }: Pick<Desk, 'channels'>,
): Promise<boolean> {
  if (isNear(asker, subscription)) return true;
  if (/^[UW][A-Z0-9]+$/.test(subscription.channel)) return false;
  if (channels === undefined) return true;
  return channels.isAdmin(asker.person);
}

/** Tells who ordered a digest that somebody else has stopped or changed it. */
export async function tellOrderer(
  asker: Asker,
  subscription: Subscription,
  what: 'stopped' | 'changed',
  desk: Desk,
): Promise<void> {
  if (subscription.person === asker.person) return;
  const view = await viewOf(subscription, desk);
  await desk.channels?.tell(subscription.person, stoppedByOther(view, asker.person, what));
}

function isNear(asker: Pick<Asker, 'person' | 'channel'>, { person, channel }: Subscription): boolean {
  return person === asker.person || channel === asker.channel?.id;
}
