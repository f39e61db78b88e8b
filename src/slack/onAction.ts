import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { answeredInMessages } from '../answers/subscriptionAnswers.ts';
import type { Words } from '../words/words.ts';
import { isShared } from './audience.ts';
import { fillModal, openModal } from './modals.ts';
import { publishHome } from './onHome.ts';
import type { Question } from './outgoing.ts';
import { profileOf } from './people.ts';
import { audienceIn, pressed, targetOf, workspaceOf } from './placeOf.ts';
import { scheduleModal } from './scheduleModal.ts';
import { answerFor, type SlackContext, viewFor } from './slackContext.ts';

/** Commands whose effect is seen in App Home itself: it says there what came of them. */
const CHANGES_HOME = /^(?:unsubscribe |watch (?:un)?mute:|subscribe now:|language )/;

/** Two presses of one button within this time are a double click. */
const DOUBLE_CLICK_SECONDS = 5;
/** A channel gets an answer once, also where somebody presses again because it took its time. */
const SHARED_AGAIN_SECONDS = 60;
const SHOWN: Readonly<Record<string, Question['shown']>> = {
  ask: 'plain',
  share: 'shared',
  cable: 'cable',
  wire: 'wire',
  markdown: 'markdown',
};

/** The buttons: each runs a command line through the same menu that typed words go through. */
export function onAction(app: App, around: SlackContext): void {
  app.action<BlockAction<ButtonAction>>(
    /^(?:ask|share|cable|wire|markdown):\d+$/,
    async ({ ack, body, action, client }) => {
      await ack();
      if (!(await isFirstPress(body, action, around))) return;
      const shown = SHOWN[action.action_id.split(':')[0]!]!;
      const atHome = body.view?.type === 'home';
      if (atHome && CHANGES_HOME.test(action.value ?? '')) {
        const { question } = pressed(body, action.value ?? '');
        const { zone } = await profileOf(
          body.user.id,
          workspaceOf(body),
          async () => client,
          around.settings,
        );
        const asker = { ...question!.asker, zone, context: null, outsider: isOutside(body) };
        const words = await wordsFor(body, around);
        const answer = await answerFor(question!.words, asker, words, around, question!.audience);
        await publishHome(body.user.id, workspaceOf(body), client, around, answer);
        return;
      }
      await around.deliverer.owe(
        `action:${body.trigger_id}`,
        pressed(body, action.value ?? '', shown, await isReadByOthers(body, shown, around)),
      );
      if (atHome) await publishHome(body.user.id, workspaceOf(body), client, around, answeredInMessages());
    },
  );

  app.action<BlockAction<ButtonAction>>(/^schedule:\d+$/, async ({ ack, body, action, client }) => {
    const words = await wordsFor(body, around);
    const opening = isOutside(body) ? null : openModal(client, body.trigger_id, words.slack.digest, words);
    await ack();
    if (await isTurnedAway(body, around)) return;
    const workspace = workspaceOf(body);
    const { subscriptions } = viewFor(workspace, around);
    const mine = action.value && action.value !== 'new' ? await subscriptions.get(action.value) : null;
    const view = scheduleModal({
      subscription: mine,
      channel: mine?.channel ?? body.channel?.id ?? null,
      zone:
        mine?.zone ?? (await profileOf(body.user.id, workspace, async () => client, around.settings)).zone,
      lexicon: around.lexicon,
      words,
    });
    const id = await opening;
    if (id === null || !(await fillModal(client, id, view))) await sayNotOpened(body, around);
  });

  // Buttons of earlier releases, and of messages that somebody else made look like ours.
  app.action<BlockAction>(
    /^(?!(?:ask|share|cable|wire|markdown|schedule|correct|draft):\d+$)/,
    async ({ ack, body, action }) => {
      await ack();
      if (body.type !== 'block_actions' || action.type !== 'button') return;
      await say(body, ({ slack }) => slack.unknownButton, around);
    },
  );
}

/** Whether people of another organisation read what is shared. */
async function isReadByOthers(
  body: BlockAction,
  shown: Question['shown'],
  { settings }: SlackContext,
): Promise<boolean> {
  if (shown !== 'shared' || !body.channel) return false;
  return (await isShared(workspaceOf(body), body.channel.id, settings).catch(() => true)) === true;
}

export const isOutside = (body: BlockAction): boolean => audienceIn(body) === 'outside';

/** True, and said so, where the presser is of another organisation and may open no form. */
export async function isTurnedAway(body: BlockAction, around: SlackContext): Promise<boolean> {
  if (!isOutside(body)) return false;
  await say(body, ({ slack }) => slack.ownWorkspace, around);
  return true;
}

/** False for the second of two presses that are one double click. */
async function isFirstPress(
  body: BlockAction,
  action: ButtonAction,
  { archive, clock }: SlackContext,
): Promise<boolean> {
  const container = body.container as { message_ts?: string; view_id?: string };
  const where = container.message_ts ?? container.view_id ?? '';
  const key = [workspaceOf(body), body.channel?.id, where, body.user.id, action.action_id, action.value].join(
    ' ',
  );
  // Without an archive the answer says what is wrong with it.
  const seconds = action.action_id.startsWith('share:') ? SHARED_AGAIN_SECONDS : DOUBLE_CLICK_SECONDS;
  return archive.claimEvent('pressed', key, clock(), seconds).catch(() => true);
}

/** Tells who pressed a button that its form did not open. */
export function sayNotOpened(body: BlockAction, around: SlackContext): Promise<void> {
  return say(body, ({ slack }) => slack.notOpened, around);
}

/** Brief's words for who pressed a button, at once: what is shown next may have to open within three seconds. */
export function wordsFor(body: BlockAction, { languages }: SlackContext): Promise<Words> {
  return languages.toPerson(workspaceOf(body), body.user.id, true);
}

/** A sentence to who pressed a button. */
async function say(body: BlockAction, what: (words: Words) => string, around: SlackContext): Promise<void> {
  const text = what(await wordsFor(body, around));
  await around.deliverer.owe(`said:${body.trigger_id}`, {
    workspace: workspaceOf(body),
    person: body.user.id,
    target: targetOf(body, 'ephemeral'),
    messages: [{ text, blocks: [], plain: true }],
  });
}
