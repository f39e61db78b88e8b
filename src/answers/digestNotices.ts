import type { Subscription } from '../archive/port.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Text } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/**
 * A digest could not be posted: told once, to whoever subscribed, with how to mend it. The subscription is paused.
 *
 * @param reason for `refused`, as it completes "I couldn't post to #channel: …"
 * @example cannotPost(subscription, 'not-in-channel').actions[0].label // 'Try now'
 */
export function cannotPost(
  subscription: Subscription,
  why: 'not-in-channel' | 'channel-gone' | 'refused',
  reason = '',
): Answer {
  const channel = [{ channel: subscription.channel }];
  const again = {
    action: 'ask' as const,
    label: say((w) => w.notices.tryNow),
    command: `subscribe now:${subscription.id}`,
  };
  const stop = {
    action: 'ask' as const,
    label: say((w) => w.notices.stopIt),
    command: `unsubscribe id:${subscription.id}`,
  };
  const title = say((w) =>
    why === 'not-in-channel'
      ? w.notices.notMember(channel)
      : why === 'channel-gone'
        ? w.notices.archived(channel)
        : w.notices.refused(channel, reason),
  );
  return composeAnswer({
    kind: 'trouble',
    parts: [
      { part: 'title', line: [title] },
      { part: 'line', line: [say((w) => w.notices.paused)] },
    ],
    actions: [again, stop],
  });
}

/**
 * Brief was stopped while posting and cannot find out whether the message arrived: it is not posted twice.
 *
 * @example interruptedPost('C1', 'Tue 24 Nov 07:30').parts[0].line // ['I was interrupted while posting the diges…
 */
export function interruptedPost(channel: string, due: Text): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.notices.interrupted([{ channel }], wordText(due, w)))],
      },
      {
        part: 'line',
        line: [say((w) => w.notices.ifMissing)],
      },
    ],
  });
}

/**
 * A digest could not be made or posted, however often it was tried; what becomes of the subscription.
 *
 * @example gaveUp('C1', 'Tue 24 Nov 07:30', 'is archived', true).parts[0].line // ['The digest of ', 'Tue 24 Nov 07:30', '…
 */
export function gaveUp(channel: string, due: Text, reason: Text, paused: boolean): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.notices.gaveUp([{ channel }], wordText(due, w), wordText(reason, w)))],
      },
      {
        part: 'line',
        line: [say((w) => (paused ? w.notices.pausedShown : w.notices.nextAsPlanned))],
      },
    ],
  });
}

/**
 * A paused subscription is tried at once.
 *
 * @example tryingNow('C1').parts[0].line // ['Trying now: the digest for ', { channel: 'C1' }, ' goes out within …
 */
export function tryingNow(channel: string): Answer {
  return composeAnswer({
    kind: 'subscribed',
    parts: [{ part: 'title', line: [say((w) => w.notices.tryingNow([{ channel }]))] }],
  });
}

/**
 * The clock of the machine is wrong: told once to the operators.
 *
 * @param ahead by how many seconds, negative where it is behind
 * @example clockIsWrong(7200).parts[0].line // ['The clock of the machine that runs Brief is 2 hours ahead.']
 */
export function clockIsWrong(ahead: number): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.notices.clock(ahead))],
      },
      {
        part: 'line',
        line: [say((w) => w.notices.clockMeanwhile)],
      },
    ],
  });
}

/**
 * The disk of the archive is almost full: told once to the operators.
 *
 * @param free bytes
 * @example diskAlmostFull(150e6).parts[0].line // ['The disk of the archive is almost full: 150 MB are free.']
 */
export function diskAlmostFull(free: number): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.notices.disk(Math.floor(free / 1e6)))],
      },
      {
        part: 'line',
        line: [say((w) => w.notices.diskMeanwhile)],
      },
    ],
  });
}
