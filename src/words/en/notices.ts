import type { Line } from '../line.ts';
import { countOf } from './numbers.ts';

/** What went wrong with a digest, the clock or the disk. */
export const notices = {
  notMember: (channel: Line): Line => [
    "I couldn't post to ",
    ...channel,
    ": I'm not a member. Type ",
    { code: '/invite @Brief' },
    ' there, then press Try now.',
  ],
  archived: (channel: Line): Line => [
    "I couldn't post to ",
    ...channel,
    ': it is archived. Bring it back and press Try now, or stop the subscription.',
  ],
  refused: (channel: Line, reason: string): Line => [
    "I couldn't post to ",
    ...channel,
    `: ${reason}. When that is settled press Try now, or stop the subscription.`,
  ],
  paused: 'The subscription is paused, not deleted.',
  tryNow: 'Try now',
  stopIt: 'Stop it',
  interrupted: (channel: Line, due: string): Line => [
    'I was interrupted while posting the digest of ',
    due,
    ' to ',
    ...channel,
    '. It may be there or not; so that it is never there twice, I did not post it again.',
  ],
  ifMissing: [
    'If it is missing, type ',
    { code: '/brief' },
    ' there. The next digest comes as planned.',
  ] as Line,
  gaveUp: (channel: Line, due: string, reason: string): Line => [
    'The digest of ',
    due,
    ' for ',
    ...channel,
    ` could not be posted: ${reason}.`,
  ],
  pausedShown: [
    'The subscription is paused, not deleted. ',
    { code: '/brief subscriptions' },
    ' shows it.',
  ] as Line,
  nextAsPlanned: [
    'The next digest comes as planned. ',
    { code: '/brief' },
    ' shows the day at any time.',
  ] as Line,
  tryingNow: (channel: Line): Line => [
    'Trying now: the digest for ',
    ...channel,
    ' goes out within a minute.',
  ],
  cannotWorkOut: (cron: string, zone: string) => `“${cron}” in ${zone} cannot be worked out on this machine`,
  clock: (ahead: number) =>
    `The clock of the machine that runs Brief is ${spanOf(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}.`,
  clockMeanwhile:
    'Digests and embargoes follow Slack’s time meanwhile, so nothing is sent or released early. Set the clock, or turn on NTP.',
  disk: (megabytes: number) => `The disk of the archive is almost full: ${megabytes} MB are free.`,
  diskMeanwhile:
    'When it is full, nothing new is stored and no digest is posted; what is stored stays. Make room, or move the archive.',
};

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
