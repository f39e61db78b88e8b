import type { App } from '@slack/bolt';
import { nearestZone, zoneNamed } from '../digests/readSchedule.ts';
import { publishHome } from './onHome.ts';
import { audienceIn } from './placeOf.ts';
import { commandOf, INPUTS, SCHEDULE_MODAL } from './scheduleModal.ts';
import { type SlackContext, viewFor } from './slackContext.ts';

/** The schedule modal: checked at the inputs, then the same command as a typed one; the answer comes as a message. */
export function onView(app: App, around: SlackContext): void {
  app.view(SCHEDULE_MODAL, async ({ ack, body, view, client }) => {
    const values = view.state.values;
    const typedZone = values[INPUTS.zone]?.[INPUTS.zone]?.value?.trim() ?? '';
    const zone = zoneNamed(typedZone);
    const days = values[INPUTS.days]?.[INPUTS.days]?.selected_options?.map((o) => o.value) ?? [];
    if (!zone || days.length === 0) {
      const near = nearestZone(typedZone);
      const { slack } = await around.languages.toPerson(body.team?.id ?? '', body.user.id, true);
      await ack({
        response_action: 'errors',
        errors: {
          ...(zone
            ? {}
            : {
                [INPUTS.zone]: slack.noZone(near),
              }),
          ...(days.length > 0 ? {} : { [INPUTS.days]: slack.oneDay }),
        },
      });
      return;
    }
    await ack();

    const { subscription: id } = JSON.parse(view.private_metadata) as { subscription: string | null };
    const workspace = body.team?.id ?? '';
    const person = body.user.id;
    const standing = id ? await viewFor(workspace, around).subscriptions.get(id) : null;
    const channel =
      standing?.channel ?? values[INPUTS.channel]?.[INPUTS.channel]?.selected_conversation ?? '';
    const time = values[INPUTS.time]?.[INPUTS.time]?.selected_time ?? '07:30';
    const topic = values[INPUTS.topic]?.[INPUTS.topic]?.selected_option?.value ?? 'everything';
    // A modal has no response address: the confirmation goes to the person, where it is not missed.
    await around.deliverer.owe(`view:${view.id}:${view.hash}`, {
      workspace,
      person,
      target: { by: 'post', channel: person },
      question: {
        words: commandOf({ channel, days, time, zone, topic, subscription: id }),
        asker: { place: 'slash', workspace, person, channel: null },
        audience: audienceIn(body),
        contextKey: null,
        shown: 'plain',
      },
    });
    await publishHome(person, workspace, client, around);
  });
}
