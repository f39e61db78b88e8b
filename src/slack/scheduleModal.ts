import type { ModalView, PlainTextOption } from '@slack/types';
import { parse } from 'node-cron';
import type { Subscription } from '../archive/port.ts';
import { topicLabel } from '../digests/gatherMaterial.ts';
import { partsOfCron } from '../digests/readSchedule.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Words } from '../words/words.ts';

/** Ids of the modal and its inputs, for whoever reads the submission. */
export const SCHEDULE_MODAL = 'schedule';
export const INPUTS = {
  channel: 'channel',
  days: 'days',
  time: 'time',
  zone: 'zone',
  topic: 'topic',
} as const;

/** Days of the week as they are listed, as cron counts them. */
const DAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
const WORKDAYS = new Set(['1', '2', '3', '4', '5']);
const EVERYTHING = 'everything';
const MOST_OPTIONS = 100;

/**
 * The modal in which a digest is ordered or changed: channel, days, time, zone and topic. The person's own zone is
 * offered; a zone is typed in words ("London") and checked when the modal is sent.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one view, block after block.
export function scheduleModal(about: {
  subscription: Subscription | null;
  channel: string | null;
  zone: string;
  lexicon: Lexicon;
  words: Words;
}): ModalView {
  const { subscription, channel, zone, lexicon, words } = about;
  const { slack } = words;
  const [minute, hour] = subscription?.cron.split(' ') ?? [];
  const time =
    /^\d+$/.test(minute ?? '') && /^\d+$/.test(hour ?? '')
      ? `${hour!.padStart(2, '0')}:${minute!.padStart(2, '0')}`
      : '07:30';
  const chosen = dayOptions(subscription?.cron, words);
  const allTopics = topicOptions(lexicon, subscription?.topic ?? null, words);
  const topics = allTopics.slice(0, MOST_OPTIONS);
  const more = allTopics.length - topics.length;
  const topic = topics.find((t) => t.value === subscription?.topic) ?? topics[0]!;
  return {
    type: 'modal',
    callback_id: SCHEDULE_MODAL,
    private_metadata: JSON.stringify({ subscription: subscription?.id ?? null }),
    title: { type: 'plain_text', text: subscription ? slack.changeDigest : slack.orderDigest },
    submit: { type: 'plain_text', text: subscription ? slack.change : slack.subscribe },
    close: { type: 'plain_text', text: slack.cancel },
    blocks: [
      subscription
        ? {
            type: 'context',
            elements: [{ type: 'mrkdwn', text: slack.digestOf(`<#${subscription.channel}>`) }],
          }
        : {
            type: 'input',
            block_id: INPUTS.channel,
            label: { type: 'plain_text', text: slack.channel },
            element: {
              type: 'conversations_select',
              action_id: INPUTS.channel,
              ...(channel && /^[CG]/.test(channel) ? { initial_conversation: channel } : {}),
              filter: { include: ['public', 'private'], exclude_bot_users: true },
            },
          },
      {
        type: 'input',
        block_id: INPUTS.days,
        label: { type: 'plain_text', text: slack.daysLabel },
        ...(isMonthly(subscription?.cron)
          ? {
              hint: {
                type: 'plain_text' as const,
                text: slack.comesNow(words.subscriptions.schedule(partsOfCron(subscription!.cron))),
              },
            }
          : {}),
        element: {
          type: 'checkboxes',
          action_id: INPUTS.days,
          options: DAYS.map((day) => option(slack.days[Number(day)]!, day)),
          ...(chosen.length > 0 ? { initial_options: chosen } : {}),
        },
      },
      {
        type: 'input',
        block_id: INPUTS.time,
        label: { type: 'plain_text', text: slack.time },
        element: { type: 'timepicker', action_id: INPUTS.time, initial_time: time },
      },
      {
        type: 'input',
        block_id: INPUTS.zone,
        label: { type: 'plain_text', text: slack.timeZone },
        hint: { type: 'plain_text', text: slack.zoneHint },
        element: { type: 'plain_text_input', action_id: INPUTS.zone, initial_value: zone, max_length: 60 },
      },
      {
        type: 'input',
        block_id: INPUTS.topic,
        label: { type: 'plain_text', text: slack.about },
        ...(more > 0
          ? {
              hint: {
                type: 'plain_text' as const,
                text: slack.moreTopics(more),
              },
            }
          : {}),
        element: { type: 'static_select', action_id: INPUTS.topic, options: topics, initial_option: topic },
      },
    ],
  };
}

/** What was filled in, as the command line that says the same. */
export function commandOf(filled: {
  channel: string;
  days: readonly string[];
  time: string;
  zone: string;
  topic: string;
  subscription: string | null;
}): string {
  const [hour, minute] = filled.time.split(':').map(Number);
  const days = filled.days.length === 7 ? '*' : [...filled.days].sort().join(',');
  return [
    'subscribe',
    `<#${filled.channel}>`,
    `${minute} ${hour} * * ${days}`,
    filled.zone,
    ...(filled.topic === EVERYTHING ? [] : [`topic:"${filled.topic}"`]),
    ...(filled.subscription ? [`change:${filled.subscription}`] : []),
  ].join(' ');
}

/** Everything, the topic chosen before, and all others. */
function topicOptions(lexicon: Lexicon, standing: string | null, words: Words): PlainTextOption[] {
  const named = (id: string, label: string) => option(words.topic(id, label), id);
  const others = lexicon.topics.filter((t) => t.id !== standing).map((t) => named(t.id, t.label));
  // Pairs of sides are topics too, although the lexicon does not list them: a digest on one must not become one of everything.
  const own = standing === null ? [] : [named(standing, topicLabel(standing, lexicon))];
  return [option(words.slack.everything, EVERYTHING), ...own, ...others];
}

/** Whether a schedule has days of the month, which have no field here. */
function isMonthly(cron: string | undefined): boolean {
  const [, , dayOfMonth = '*', , dayOfWeek = '*'] = cron?.split(' ') ?? [];
  return dayOfMonth !== '*' || /[#L]/.test(dayOfWeek);
}

/** Days of a cron expression as they are ticked, whichever way they are written: "1-5", "MON,WED", "*". */
function dayOptions(cron: string | undefined, { slack }: Words): PlainTextOption[] {
  const named = cron ? new Set(parse(cron).dayOfWeek.map((day) => String(Number(day) % 7))) : WORKDAYS;
  return DAYS.filter((day) => named.has(day)).map((day) => option(slack.days[Number(day)]!, day));
}

function option(text: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: text.slice(0, 75) }, value: value.slice(0, 75) };
}
