import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { CORRECT_MODAL, CORRECTED, correctModal, speakerOptions } from './correctModal.ts';
import { escapeText } from './escapeText.ts';
import { askerOf } from './onAction.ts';
import { postAnswer } from './postAnswer.ts';
import { answerFor, deskFor, type Surroundings, zoneOf } from './surroundings.ts';

/** *Wrong speaker?*: a modal of the quotes shown, names by typing, and the same command as a typed one. */
export function onCorrect(app: App, around: Surroundings): void {
  app.action<BlockAction<ButtonAction>>(/^correct:\d+$/, async ({ ack, body, action, client, respond }) => {
    await ack();
    const { workspace } = await askerOf(body, client, around);
    const view = await correctModal((action.value ?? '').split(' '), deskFor(workspace, around).archive);
    if (view) await client.views.open({ trigger_id: body.trigger_id, view });
    else {
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        text: escapeText('Those quotes have been read anew since. List them again, then correct.'),
      });
    }
  });

  app.options<'block_suggestion'>(CORRECTED.speaker, async ({ ack, payload, body }) => {
    const { archive } = deskFor(body.team?.id ?? '', around);
    const people = await archive.findPeople({ name: payload.value, limit: 20 });
    await ack({ options: speakerOptions(payload.value, people) });
  });

  app.view(CORRECT_MODAL, async ({ ack, body, view, client }) => {
    await ack();
    const workspace = body.team?.id ?? '';
    const keys = JSON.parse(view.private_metadata) as string[];
    const { values } = view.state;
    const chosen = Number(values[CORRECTED.quote]?.[CORRECTED.quote]?.selected_option?.value);
    const name = values[CORRECTED.speaker]?.[CORRECTED.speaker]?.selected_option?.value ?? '';
    const answer = await answerFor(
      `correct ${keys[chosen]} ${name}`,
      {
        place: 'slash',
        workspace,
        person: body.user.id,
        channel: null,
        zone: await zoneOf(body.user.id, workspace, client, around.settings),
        context: null,
      },
      around,
    );
    // A modal has no response address: the answer goes to the person, as a changed digest's does.
    await postAnswer(answer, { workspace, channel: body.user.id }, client, around);
  });
}
