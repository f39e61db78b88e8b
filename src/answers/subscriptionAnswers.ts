import type { Subscription } from '../archive/port.ts';
import { lineOf } from '../words/lineOf.ts';
import { say, wordText } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import type { Action, Answer, AnswerKind, Line, Message, Part, Text, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/** What is told of a subscription besides its own fields. */
export interface SubscriptionView {
  readonly subscription: Subscription;
  /** Next instants by its own clock: "Tue 24 Nov 07:30". */
  readonly next: readonly Text[];
  /** When it comes; left out, as it is stored, in English. */
  readonly schedule?: Text;
  /** "London". */
  readonly city: string;
  /** Label of its topic, or null. */
  readonly topic: Text | null;
  /** How the last digest went: "posted Mon 23 Nov 07:30", or null before the first. */
  readonly last: Text | null;
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
  warnings: readonly Text[],
  preview: Answer,
  day: Text | null = null,
): Answer {
  const [title, ...rest] = preview.parts;
  return composeAnswer({
    kind: 'subscribed',
    parts: [
      { part: 'title', line: [say((w) => w.subscriptions.subscribed(describedOf(view, w), changed))] },
      { part: 'line', line: [nextOf(view)] },
      ...warnings.map((w): Part => ({ part: 'line', line: [w] })),
      { part: 'context', line: [say((w) => w.subscriptions.ifDown)] },
      {
        part: 'heading',
        line: [say((w) => w.subscriptions.preview(day && wordText(day, w)))],
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
 * Confirms a watch, or says what it does: where and how its alerts come, and what the last week would have brought.
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
  const [, ...rest] = example?.parts.filter(({ part }) => part !== 'context') ?? [];
  return composeAnswer({
    kind: 'subscribed',
    parts: [
      {
        part: 'title',
        line: [
          say((w) => w.subscriptions.watching(describedOf(view, w), already, Boolean(alert?.mutedUntil))),
        ],
      },
      {
        part: 'line',
        line: [say((w) => w.subscriptions.alertTerms(alert?.perHour ?? 0, alert?.quiet, view.city))],
      },
      ...(lastWeek === null
        ? []
        : [
            {
              part: 'line' as const,
              line: [say((w) => w.subscriptions.lastWeek(lastWeek))],
            },
          ]),
      ...rest,
    ],
    versions: example?.versions ?? [],
    actions: controls(view),
  });
}

/**
 * The same subscription exists already: nothing was changed.
 *
 * @example alreadySubscribed(view).parts[0].line // ['Already subscribed, the same way: ', { channel: 'C1' }, ' w…
 */
export function alreadySubscribed(view: SubscriptionView): Answer {
  return tell(
    'already-subscribed',
    [[say((w) => w.subscriptions.already(describedOf(view, w)))], [nextOf(view)]],
    controls(view),
  );
}

/**
 * The subscription is gone.
 *
 * @example unsubscribed(view).parts[0].line // ['Stopped: ', { channel: 'C1' }, ' weekdays at 07:30 (London)', '.…
 */
export function unsubscribed(view: SubscriptionView): Answer {
  return tell('unsubscribed', [[say((w) => w.subscriptions.stopped(describedOf(view, w)))]]);
}

/**
 * There was nothing to stop; what there is instead.
 *
 * @example notSubscribed('C1', []).parts[0].line // ['There is no subscription in ', { channel: 'C1' }, '. Nothin…
 */
export function notSubscribed(channel: string | null, others: readonly SubscriptionView[]): Answer {
  return tell(
    'not-subscribed',
    [
      [say((w) => w.subscriptions.none([placeOf(channel, w)]))],
      ...(others.length > 0
        ? [[say((w) => w.subscriptions.workspaceHas)], ...others.map((view) => [describe(view)])]
        : [[say((w) => lineOf(w.subscriptions.workspaceHasNone))]]),
    ],
    others.length > 0
      ? [{ action: 'ask', label: say((w) => w.subscriptions.all), command: 'subscriptions' }]
      : [],
  );
}

/** Where subscriptions are looked for: a channel, one that is not known, or the person's own messages. */
function placeOf(channel: string | null, { subscriptions }: Words): Line[number] {
  if (channel === null) return subscriptions.thatChannel;
  return isPersonId(channel) ? subscriptions.yourMessages : { channel };
}

const isPersonId = (id: string): boolean => /^[UW][A-Z0-9]+$/.test(id);

/** An answer shows so many. */
const BUTTONS = 3;
/** Of a button: Slack takes 75. */
const LONGEST_LABEL = 70;

/**
 * Whoever ordered a digest is told that somebody else stopped or changed it.
 *
 * @example stoppedByOther(view, 'U2', 'stopped').parts[0].line // [{ person: 'U2' }, ' stopped the digest that yo…
 */
export function stoppedByOther(view: SubscriptionView, by: string, what: 'stopped' | 'changed'): Answer {
  return tell('unsubscribed', [
    [say((w) => w.subscriptions.byOther([{ person: by }], what, describedOf(view, w)))],
  ]);
}

/**
 * Somebody may not stop or change a digest; who may. Nothing was changed.
 *
 * @example notYours('C1').kind // 'not-subscribed'
 */
export function notYours(channel: string): Answer {
  return tell('not-subscribed', [[say((w) => w.subscriptions.notYours([{ channel }]))]]);
}

/**
 * Brief cannot post where a digest was to come, and what to do. Nothing was changed.
 *
 * @example cannotPostThere('C1').parts[0].line // ["I'm not a member of ", { channel: 'C1' }, '. Type ', { code: …
 */
export function cannotPostThere(channel: string): Answer {
  return tell('not-subscribed', [
    [
      say((w) =>
        channel.startsWith('D') ? w.subscriptions.notBetweenTwo : w.subscriptions.notMember([{ channel }]),
      ),
    ],
  ]);
}

/**
 * The channel has more than one subscription: which one is meant is not guessed.
 *
 * @example whichSubscription('C1', [view, view]).parts[0].line // ['There are ', '2 subscriptions', ' in ', { cha…
 */
export function whichSubscription(channel: string, views: readonly SubscriptionView[]): Answer {
  const lines: Line[] = views.length > BUTTONS ? [[say((w) => w.subscriptions.homeHasButtons)]] : [];
  return tell(
    'not-subscribed',
    [
      [say((w) => w.subscriptions.which(views.length, [placeOf(channel, w)]))],
      ...views.map((view) => [describe(view)]),
      ...lines,
    ],
    views.slice(0, BUTTONS).map(
      (v): Action => ({
        action: 'ask',
        label: say((w) => cutLabel(w.subscriptions.stopOne(describedOf(v, w)))),
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
      { part: 'title', line: [say((w) => w.subscriptions.title(views.length))] },
      { part: 'list', lines: views.map(standingOf) },
      ...(views.length === 1
        ? []
        : [{ part: 'context' as const, line: [say((w) => w.subscriptions.homeHasButtons)] }]),
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
 * Where an answer to a button of App Home is shown: Home cannot show all of it.
 *
 * @example answeredInMessages().parts[0].line // ['The answer is under Messages, beside Home.']
 */
export function answeredInMessages(): Answer {
  return tell('subscriptions', [[say((w) => w.subscriptions.inMessages)]]);
}

/**
 * No digest is ordered in the workspace, and how to order one.
 *
 * @example noSubscription().parts[0].line // ['No digest is ordered in this workspace. ', { code: '/brief subscri…
 */
export function noSubscription(): Answer {
  return tell('subscriptions', [[say((w) => lineOf(w.subscriptions.noneOrdered))]], [ORDER]);
}

const ORDER: Action = { action: 'schedule', label: say((w) => w.subscriptions.setUp), subscription: null };

function standingOf(view: SubscriptionView): Line {
  const { subscription, next, last } = view;
  const { state, pausedBecause, alert } = subscription;
  return [
    say((w) =>
      w.subscriptions.standing(
        describedOf(view, w),
        state === 'paused'
          ? { is: 'paused', because: pausedBecause }
          : alert
            ? { is: 'watching', perHour: alert.perHour, isMuted: alert.mutedUntil !== null }
            : { is: 'active', next: next[0] === undefined ? null : wordText(next[0], w) },
        last && wordText(last, w),
        [{ person: subscription.person }],
      ),
    ),
  ];
}

/**
 * A schedule that cannot be read: what is wrong, what was probably meant, and that nothing was changed.
 *
 * @example badSchedule('I do not know that time.', null, null).parts[0].line // ['I do not know that time.', ' ', 'Noth…
 */
export function badSchedule(
  problem: Text,
  suggestion: { readonly cron: string; readonly inWords: Text } | null,
  command: string | null,
): Answer {
  return composeAnswer({
    kind: 'bad-schedule',
    parts: [
      {
        part: 'title',
        line: [
          say((w) => lineOf(wordText(problem, w))),
          ...(suggestion
            ? [say((w) => w.subscriptions.didYouMean(suggestion.cron, wordText(suggestion.inWords, w)))]
            : []),
          ' ',
          say((w) => w.subscriptions.nothingChanged),
        ],
      },
    ],
    actions:
      suggestion && command
        ? [{ action: 'ask', label: say((w) => w.subscriptions.useThat), command }]
        : [{ action: 'schedule', label: say((w) => w.subscriptions.pickTime), subscription: null }],
  });
}

function describe(view: SubscriptionView): Message {
  return say((w) => w.subscriptions.describe(describedOf(view, w)));
}

function nextOf({ next, city }: SubscriptionView): TextMessage {
  return say((w) =>
    w.subscriptions.next(
      next.map((at) => wordText(at, w)),
      city,
    ),
  );
}

const scheduleOf = ({ schedule, subscription }: SubscriptionView, words: Words): string =>
  wordText(schedule ?? subscription.inWords, words);

function describedOf(view: SubscriptionView, words: Words) {
  const { subscription, topic, city } = view;
  const { wanted, alert, channel } = subscription;
  const isPerson = isPersonId(channel);
  const limits = [
    topic === null ? null : wordText(topic, words),
    wanted ? words.subscriptions.wanted(wanted.label) : null,
  ].filter((one) => one !== null);
  return {
    place: [isPerson ? { person: channel } : { channel }],
    isPerson,
    isWatch: Boolean(alert),
    schedule: scheduleOf(view, words),
    city,
    // A watch is named by what is watched for alone.
    about: alert ? limits.slice(-1) : limits,
  };
}

/** With the spaces that its language has. */
function cutLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

function controls(view: SubscriptionView): Action[] {
  const { id, alert } = view.subscription;
  if (alert) {
    return [
      alert.mutedUntil
        ? { action: 'ask', label: say((w) => w.subscriptions.unmute), command: `watch unmute:${id}` }
        : { action: 'ask', label: say((w) => w.subscriptions.muteToday), command: `watch mute:${id}` },
      { action: 'ask', label: say((w) => w.subscriptions.stop), command: `unsubscribe id:${id}` },
    ];
  }
  return [
    { action: 'schedule', label: say((w) => w.subscriptions.change), subscription: view.subscription.id },
    {
      action: 'ask',
      label: say((w) => w.subscriptions.stop),
      command: `unsubscribe id:${view.subscription.id}`,
    },
  ];
}

function tell(kind: AnswerKind, lines: readonly Line[], actions: readonly Action[] = []): Answer {
  return composeAnswer({
    kind,
    parts: lines.map((line, i): Part => ({ part: i === 0 ? 'title' : 'line', line })),
    actions,
  });
}
