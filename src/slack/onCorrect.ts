import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { CORRECT_MODAL, CORRECTED, correctModal, remarkIn, speakerOptions } from './correctModal.ts';
import { fillModal, openModal, sayingModal } from './modals.ts';
import { isOutside, isTurnedAway, sayNotOpened, wordsFor } from './onAction.ts';
import { audienceIn, workspaceOf } from './placeOf.ts';
import { type SlackContext, viewFor } from './slackContext.ts';

/** *Something wrong?*: a modal of the quotes shown, names by typing, and the same command as a typed one. */
export function onCorrect(app: App, around: SlackContext): void {
  app.action<BlockAction<ButtonAction>>(/^correct:\d+$/, async ({ ack, body, action, client }) => {
    const words = await wordsFor(body, around);
    const opening = isOutside(body)
      ? null
      : openModal(client, body.trigger_id, words.slack.whatIsWrong, words);
    await ack();
    if (await isTurnedAway(body, around)) return;
    const archive = viewFor(workspaceOf(body), around);
    const view =
      (await correctModal((action.value ?? '').split(' '), archive, words)) ??
      sayingModal(words.slack.whatIsWrong, words.slack.readAnew, words);
    const id = await opening;
    if (id === null || !(await fillModal(client, id, view))) await sayNotOpened(body, around);
  });

  app.options<'block_suggestion'>(CORRECTED.speaker, async ({ ack, payload, body }) => {
    const workspace = body.team?.id ?? '';
    const people = await viewFor(workspace, around).findPeople({ name: payload.value, limit: 20 });
    const words = await around.languages.toPerson(workspace, body.user.id, true);
    await ack({ options: speakerOptions(payload.value, people, words) });
  });

  app.view(CORRECT_MODAL, async ({ ack, body, view }) => {
    const workspace = body.team?.id ?? '';
    const person = body.user.id;
    const remark = remarkIn(view, await around.languages.toPerson(workspace, person, true));
    if ('errors' in remark) {
      await ack({ response_action: 'errors', errors: remark.errors });
      return;
    }
    // A modal has no response address: the answer goes to the person, as a changed digest's does.
    const owed = around.deliverer.owe(`view:${view.id}:${view.hash}`, {
      workspace,
      person,
      target: { by: 'post', channel: person },
      question: {
        words: `correct ${remark.words}`,
        asker: { place: 'slash', workspace, person, channel: null },
        audience: audienceIn(body),
        contextKey: null,
        shown: 'plain',
      },
    });
    await ack();
    await owed;
  });
}
