import type { Subscription } from '../archive/port.ts';
import type { Action, Answer, AnswerKind, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { lineOf } from './lineOf.ts';

/** What is told of a subscription besides its own fields. */
export interface SubscriptionView {
  readonly subscription: Subscription;
  /** Next instants by its own clock: "Tue 24 Nov 07:30". */
  readonly next: readonly string[];
  /** "London". */
  readonly city: string;
  /** Label of its topic, or null. */
  readonly topic: string | null;
  /** How the last digest went: "posted Mon 23 Nov 07:30", or null before the first. */
  readonly last: string | null;
}

/**
 * Confirms a new or changed subscription: when the next ones come, and today's as it would look.
 *
 * @param warnings about times that a change of clocks skips, a sentence each
 * @param day of the preview, where it is not today's
 *
 * @example subscribed(view, false, [], noSubscription()).kind // 'subscribed'
 */
export function subscribed(
  view: SubscriptionView,
  changed: boolean,
  warnings: readonly string[],
  preview: Answer,
  day: string | null = null,
): Answer {
  const [title, ...rest] = preview.parts;
  return composeAnswer({
    kind: 'subscribed',
    parts: [
      { part: 'title', line: [changed ? 'Changed: ' : 'Subscribed: ', ...describe(view), '.'] },
      { part: 'line', line: [`Next: ${view.next.join(', ')} (${view.city}).`] },
      ...warnings.map((w): Part => ({ part: 'line', line: [w] })),
      {
        part: 'context',
        line: ['if I was down at the time, it comes when I am back, up to 12 hours late, and says so'],
      },
      {
        part: 'heading',
        line: [
          day === null
            ? "Here is today's, as it would look"
            : `Nothing stored is new today. The digest of ${day} would have been`,
        ],
      },
      ...(title?.part === 'title' ? [{ part: 'line' as const, line: title.line }] : []),
      ...rest,
    ],
    versions: preview.versions,
    leftOut: preview.leftOut,
    actions: controls(view),
  });
}

/**
 * Confirms a watch, or tells how it stands: where and how its alerts come, and what the last week would have brought.
 *
 * @param lastWeek how many texts of the last week match; null where that is not asked
 * @param example the newest of them, as its alert would look
 *
 * @example watched(view, false, 3, null).kind // 'subscribed'
 */
export function watched(
  view: SubscriptionView,
  already: boolean,
  lastWeek: number | null,
  example: Answer | null,
): Answer {
  const { alert } = view.subscription;
  const muted = alert?.mutedUntil ? ' · muted until midnight' : '';
  const terms = [
    'within a minute of arrival',
    `at most ${countOf(alert?.perHour ?? 0, 'message')} an hour, several together`,
    ...(alert?.quiet ? [`quiet from ${alert.quiet.from}:00 to ${alert.quiet.to}:00`] : []),
  ];
  const [, ...rest] = example?.parts.filter(({ part }) => part !== 'context') ?? [];
  return composeAnswer({
    kind: 'subscribed',
    parts: [
      {
        part: 'title',
        line: [already ? 'Watching, as before: ' : 'Watching: ', ...describe(view), `${muted}.`],
      },
      { part: 'line', line: [`Alerts come ${terms.join(', ')} (${view.city}).`] },
      ...(lastWeek === null
        ? []
        : [
            {
              part: 'line' as const,
              line: [
                lastWeek === 0
                  ? 'Nothing of the last 7 days matches: that may be as it should be, or the name is written otherwise.'
                  : `${countOf(lastWeek, 'text')} of the last 7 days would have matched. The newest:`,
              ],
            },
          ]),
      ...rest,
    ],
    versions: example?.versions ?? [],
    actions: controls(view),
  });
}

/**
 * The same subscription stands already: nothing was changed.
 *
 * @example alreadySubscribed(view).parts[0].line // ['Already subscribed, the same way: ', { channel: 'C1' }, ' w…
 */
export function alreadySubscribed(view: SubscriptionView): Answer {
  return say(
    'already-subscribed',
    [
      ['Already subscribed, the same way: ', ...describe(view), '.'],
      [`Next: ${view.next.join(', ')} (${view.city}).`],
    ],
    controls(view),
  );
}

/**
 * The subscription is gone.
 *
 * @example unsubscribed(view).parts[0].line // ['Stopped: ', { channel: 'C1' }, ' weekdays at 07:30 (London)', '.…
 */
export function unsubscribed(view: SubscriptionView): Answer {
  return say('unsubscribed', [['Stopped: ', ...describe(view), '. Nothing more will be posted.']]);
}

/**
 * There was nothing to stop; what there is instead.
 *
 * @example notSubscribed('C1', []).parts[0].line // ['There is no subscription in ', { channel: 'C1' }, '. Nothin…
 */
export function notSubscribed(channel: string, others: readonly SubscriptionView[]): Answer {
  return say(
    'not-subscribed',
    [
      ['There is no subscription in ', { channel }, '. Nothing was changed.'],
      ...(others.length > 0
        ? [['This workspace has:'] as Line, ...others.map(describe)]
        : [lineOf('This workspace has none. `/brief subscribe weekdays 07:30` starts one.')]),
    ],
    others.length > 0 ? [{ action: 'ask', label: 'All subscriptions', command: 'subscriptions' }] : [],
  );
}

/** An answer shows so many. */
const BUTTONS = 3;

/**
 * Whoever ordered a digest is told that somebody else stopped or changed it.
 *
 * @example stoppedByOther(view, 'U2', 'stopped').parts[0].line // [{ person: 'U2' }, ' stopped the digest that yo…
 */
export function stoppedByOther(view: SubscriptionView, by: string, what: 'stopped' | 'changed'): Answer {
  return say('unsubscribed', [
    [{ person: by }, ` ${what} the digest that you ordered: `, ...describe(view), '.'],
  ]);
}

/**
 * Somebody may not stop or change a digest; who may. Nothing was changed.
 *
 * @example notYours('C1').kind // 'not-subscribed'
 */
export function notYours(channel: string): Answer {
  return say('not-subscribed', [
    [
      'Only who ordered it, people who write in ',
      { channel },
      ', or an administrator can stop or change that digest. Type the command in that channel. Nothing was changed.',
    ],
  ]);
}

/**
 * Brief cannot post where a digest was to come, and what to do. Nothing was changed.
 *
 * @example cannotPostThere('C1').parts[0].line // ["I'm not a member of ", { channel: 'C1' }, '. Type ', { code: …
 */
export function cannotPostThere(channel: string): Answer {
  return say('not-subscribed', [
    channel.startsWith('D')
      ? [
          'I can’t post in a conversation between two people. Order the digest in a channel, or in your messages with me. Nothing was changed.',
        ]
      : [
          "I'm not a member of ",
          { channel },
          '. Type ',
          { code: '/invite @Brief' },
          ' there, then order the digest again. Nothing was changed.',
        ],
  ]);
}

/**
 * More than one subscription stands in the channel: which one is meant is not guessed.
 *
 * @example whichSubscription('C1', [view, view]).parts[0].line // ['There are ', '2 subscriptions', ' in ', { cha…
 */
export function whichSubscription(channel: string, views: readonly SubscriptionView[]): Answer {
  const lines: Line[] = views.length > BUTTONS ? [['The Home tab of Brief has a button for each.']] : [];
  return say(
    'not-subscribed',
    [
      [
        'There are ',
        countOf(views.length, 'subscription'),
        ' in ',
        { channel },
        '. Which shall I stop? Nothing was changed.',
      ],
      ...views.map(describe),
      ...lines,
    ],
    views.slice(0, BUTTONS).map(
      (v): Action => ({
        action: 'ask',
        label: `Stop ${v.subscription.inWords} (${v.city})${v.topic ? ` on ${v.topic}` : ''}`,
        command: `unsubscribe id:${v.subscription.id}`,
      }),
    ),
  );
}

/**
 * Every subscription of the workspace with its next run and how the last one went.
 *
 * @example listSubscriptions([view]).parts[0].line // ['1 subscription in this workspace']
 */
export function listSubscriptions(views: readonly SubscriptionView[]): Answer {
  if (views.length === 0) return noSubscription();
  return composeAnswer({
    kind: 'subscriptions',
    parts: [
      { part: 'title', line: [`${countOf(views.length, 'subscription')} in this workspace`] },
      { part: 'list', lines: views.map(standingOf) },
    ],
    actions: [...(views.length === 1 ? controls(views[0]!) : []), ORDER],
  });
}

/**
 * One subscription with its buttons: App Home shows each so.
 *
 * @example showSubscription(view).kind // 'subscriptions'
 */
export function showSubscription(view: SubscriptionView): Answer {
  return composeAnswer({
    kind: 'subscriptions',
    parts: [{ part: 'line', line: standingOf(view) }],
    actions: controls(view),
  });
}

/**
 * Where an answer to a button of App Home stands: Home cannot show all of it.
 *
 * @example answeredInMessages().parts[0].line // ['The answer is under Messages, beside Home.']
 */
export function answeredInMessages(): Answer {
  return say('subscriptions', [['The answer is under Messages, beside Home.']]);
}

/**
 * No digest is ordered in the workspace, and how to order one.
 *
 * @example noSubscription().parts[0].line // ['No digest is ordered in this workspace. ', { code: '/brief subscri…
 */
export function noSubscription(): Answer {
  const how = '`/brief subscribe weekdays 07:30` orders one for the channel you are in.';
  return say('subscriptions', [lineOf(`No digest is ordered in this workspace. ${how}`)], [ORDER]);
}

const ORDER: Action = { action: 'schedule', label: 'Set up a digest', subscription: null };

function standingOf(view: SubscriptionView): Line {
  const { subscription, next, city, last } = view;
  return [
    ...(subscription.alert ? ['Watch: '] : []),
    ...describe(view),
    subscription.state === 'paused'
      ? ` · paused: ${subscription.pausedBecause ?? 'stopped by a person'}`
      : subscription.alert
        ? ` · at most ${subscription.alert.perHour} an hour${subscription.alert.mutedUntil ? ' · muted until midnight' : ''}`
        : ` · next ${next[0] ?? 'never'} (${city})`,
    ` · last: ${last ?? 'none yet'}`,
    ' · ordered by ',
    { person: subscription.person },
  ];
}

/**
 * A schedule that cannot be read: what is wrong, what was probably meant, and that nothing was changed.
 *
 * @example badSchedule('I do not know that time.', null, null).parts[0].line // ['I do not know that time.', ' Nothing w…
 */
export function badSchedule(
  problem: string,
  suggestion: { cron: string; inWords: string } | null,
  command: string | null,
): Answer {
  return composeAnswer({
    kind: 'bad-schedule',
    parts: [
      {
        part: 'title',
        line: [
          ...lineOf(problem),
          ...(suggestion ? [' Did you mean ', { code: suggestion.cron }, `, ${suggestion.inWords}?`] : []),
          ' Nothing was changed.',
        ],
      },
    ],
    actions:
      suggestion && command
        ? [{ action: 'ask', label: 'Use that', command }]
        : [{ action: 'schedule', label: 'Pick a time', subscription: null }],
  });
}

function describe(view: SubscriptionView): Line {
  const { subscription, topic, city } = view;
  const { wanted, alert, channel } = subscription;
  const isPerson = /^[UW][A-Z0-9]+$/.test(channel);
  const place = isPerson ? { person: channel } : { channel };
  if (alert) return [wanted?.label ?? topic ?? 'everything', isPerson ? ' to ' : ' in ', place];
  const about = [topic, wanted?.label].filter((one) => one !== null && one !== undefined);
  return [
    place,
    ` ${subscription.inWords} (${city})`,
    ...(about.length > 0 ? [` on ${about.join(', ')}`] : []),
  ];
}

function controls(view: SubscriptionView): Action[] {
  const { id, alert } = view.subscription;
  if (alert) {
    return [
      alert.mutedUntil
        ? { action: 'ask', label: 'Unmute', command: `watch unmute:${id}` }
        : { action: 'ask', label: 'Mute today', command: `watch mute:${id}` },
      { action: 'ask', label: 'Stop', command: `unsubscribe id:${id}` },
    ];
  }
  return [
    { action: 'schedule', label: 'Change', subscription: view.subscription.id },
    { action: 'ask', label: 'Stop', command: `unsubscribe id:${view.subscription.id}` },
  ];
}

function say(kind: AnswerKind, lines: readonly Line[], actions: readonly Action[] = []): Answer {
  return composeAnswer({
    kind,
    parts: lines.map((line, i): Part => ({ part: i === 0 ? 'title' : 'line', line })),
    actions,
  });
}
