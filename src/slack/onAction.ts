import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker } from '../../commands/command.ts';
import type { Answer } from '../answers/answer.ts';
import { renderCable } from '../answers/renderText.ts';
import { escapeText } from './escapeText.ts';
import { respondWith } from './onCommand.ts';
import { publishHome } from './onHome.ts';
import { keepCited, postAnswer } from './postAnswer.ts';
import { renderBlocks } from './renderBlocks.ts';
import { scheduleModal } from './scheduleModal.ts';
import { answerFor, deskFor, type Surroundings, zoneOf } from './surroundings.ts';

const LONGEST_PREFORMATTED = 9_000;

/** The buttons: each runs a command line through the same menu that typed words go through. */
export function onAction(app: App, around: Surroundings): void {
  app.action<BlockAction<ButtonAction>>(/^ask:\d+$/, async ({ ack, body, action, client, respond }) => {
    await ack();
    const answer = await answerFor(action.value ?? '', await askerOf(body, client, around), around);
    await reply(answer, body, client, respond, around);
    if (body.view?.type === 'home') await publishHome(body.user.id, workspaceOf(body), client, around);
  });

  app.action<BlockAction<ButtonAction>>(/^share:\d+$/, async ({ ack, body, action, client, respond }) => {
    await ack();
    const answer = await answerFor(action.value ?? '', await askerOf(body, client, around), around);
    // The buttons of a shared answer would act for whoever presses them; sharing again is not one of them.
    const shared = { ...answer, actions: answer.actions.filter((a) => a.action === 'ask') };
    await respondWith(shared, respond, 'in_channel', `Shared by <@${body.user.id}>`);
    // Slack does not say where it put it.
    const where = { workspace: workspaceOf(body), channel: body.channel?.id ?? '', thread: null };
    await keepCited(shared, where, around);
  });

  app.action<BlockAction<ButtonAction>>(/^cable:\d+$/, async ({ ack, body, action, client, respond }) => {
    await ack();
    const answer = await answerFor(action.value ?? '', await askerOf(body, client, around), around);
    const text = renderCable(answer);
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      text: escapeText(text),
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_preformatted',
              elements: [{ type: 'text', text: text.slice(0, LONGEST_PREFORMATTED) }],
            },
          ],
        },
        {
          type: 'context',
          elements: [{ type: 'plain_text', text: 'Select the text above and copy it.', emoji: false }],
        },
      ],
    });
  });

  app.action<BlockAction<ButtonAction>>(/^schedule:\d+$/, async ({ ack, body, action, client }) => {
    await ack();
    const workspace = workspaceOf(body);
    const { subscriptions } = deskFor(workspace, around).archive;
    const mine = action.value && action.value !== 'new' ? await subscriptions.get(action.value) : null;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: scheduleModal({
        subscription: mine,
        channel: mine?.channel ?? body.channel?.id ?? null,
        zone: mine?.zone ?? (await zoneOf(body.user.id, workspace, client, around.settings)),
        lexicon: around.lexicon,
      }),
    });
  });
}

/** Who pressed, from where. */
export async function askerOf(body: BlockAction, client: WebClient, around: Surroundings): Promise<Asker> {
  const workspace = workspaceOf(body);
  return {
    place: 'slash',
    workspace,
    person: body.user.id,
    channel: body.channel ? { id: body.channel.id, name: body.channel.name } : null,
    zone: await zoneOf(body.user.id, workspace, client, around.settings),
    context: null,
  };
}

function workspaceOf(body: BlockAction): string {
  return body.team?.id ?? body.user.team_id ?? '';
}

/**
 * Answers a pressed button where it was pressed: an ephemeral message by its response address, a message in a
 * thread in that thread, App Home in a direct message. To the presser alone, but for direct messages.
 */
async function reply(
  answer: Answer,
  body: BlockAction,
  client: WebClient,
  respond: RespondFn,
  around: Surroundings,
): Promise<void> {
  const channel = body.channel?.id;
  const thread = (body.message as { thread_ts?: string } | undefined)?.thread_ts;
  const ephemeral = body.container.type === 'message' && body.container.is_ephemeral === true;
  if (channel && (ephemeral || !thread)) return respondWith(answer, respond, 'ephemeral');
  const workspace = workspaceOf(body);
  if (channel) {
    for (const message of renderBlocks(answer)) {
      await around.queue.run(`${workspace}:${channel}`, () =>
        client.chat.postEphemeral({
          channel,
          user: body.user.id,
          ...(thread ? { thread_ts: thread } : {}),
          ...message,
        }),
      );
    }
    return;
  }
  await postAnswer(answer, { workspace, channel: body.user.id }, client, around);
}
