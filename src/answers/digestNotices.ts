import type { Subscription } from '../archive/port.ts';
import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';

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
  const channel = { channel: subscription.channel };
  const again = { action: 'ask' as const, label: 'Try now', command: `subscribe now:${subscription.id}` };
  const stop = { action: 'ask' as const, label: 'Stop it', command: `unsubscribe id:${subscription.id}` };
  return composeAnswer({
    kind: 'trouble',
    parts: [
      why === 'not-in-channel'
        ? {
            part: 'title',
            line: [
              "I couldn't post to ",
              channel,
              ": I'm not a member. Type ",
              { code: '/invite @Brief' },
              ' there, then press Try now.',
            ],
          }
        : {
            part: 'title',
            line: [
              "I couldn't post to ",
              channel,
              why === 'channel-gone'
                ? ': it is archived. Bring it back and press Try now, or stop the subscription.'
                : `: ${reason}. When that is settled press Try now, or stop the subscription.`,
            ],
          },
      { part: 'line', line: ['The subscription is paused, not deleted.'] },
    ],
    actions: [again, stop],
  });
}

/**
 * Brief was stopped while posting and cannot find out whether the message arrived: it is not posted twice.
 *
 * @example interruptedPost('C1', 'Tue 24 Nov 07:30').parts[0].line // ['I was interrupted while posting the diges…
 */
export function interruptedPost(channel: string, due: string): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: [
          'I was interrupted while posting the digest of ',
          due,
          ' to ',
          { channel },
          '. It may be there or not; so that it is never there twice, I did not post it again.',
        ],
      },
      {
        part: 'line',
        line: ['If it is missing, type ', { code: '/brief' }, ' there. The next digest comes as planned.'],
      },
    ],
  });
}

/**
 * A digest could not be made or posted, however often it was tried; what becomes of the subscription.
 *
 * @example gaveUp('C1', 'Tue 24 Nov 07:30', 'is archived', true).parts[0].line // ['The digest of ', 'Tue 24 Nov 07:30', '…
 */
export function gaveUp(channel: string, due: string, reason: string, paused: boolean): Answer {
  return composeAnswer({
    kind: 'trouble',
    parts: [
      {
        part: 'title',
        line: ['The digest of ', due, ' for ', { channel }, ` could not be posted: ${reason}.`],
      },
      {
        part: 'line',
        line: paused
          ? ['The subscription is paused, not deleted. ', { code: '/brief subscriptions' }, ' shows it.']
          : ['The next digest comes as planned. ', { code: '/brief' }, ' shows the day at any time.'],
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
    parts: [
      { part: 'title', line: ['Trying now: the digest for ', { channel }, ' goes out within a minute.'] },
    ],
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
        line: [
          `The clock of the machine that runs Brief is ${spanOf(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}.`,
        ],
      },
      {
        part: 'line',
        line: [
          'Digests and embargoes follow Slack’s time meanwhile, so nothing is sent or released early. Set the clock, or turn on NTP.',
        ],
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
        line: [`The disk of the archive is almost full: ${Math.floor(free / 1e6)} MB are free.`],
      },
      {
        part: 'line',
        line: [
          'When it is full, nothing new is stored and no digest is posted; what is stored stays. Make room, or move the archive.',
        ],
      },
    ],
  });
}

const SPANS = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function spanOf(seconds: number): string {
  const [unit, size] = SPANS.find(([, long]) => seconds >= long) ?? SPANS.at(-1)!;
  return countOf(Math.max(1, Math.round(seconds / size)), unit);
}
