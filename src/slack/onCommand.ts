import type { App } from '@slack/bolt';
import { untraced } from '../digests/trace.ts';
import { unescapeText } from './escapeText.ts';
import type { SlackContext } from './slackContext.ts';

/** `/brief …`: answered to the asker alone, with *Share to channel*. */
export function onCommand(app: App, around: SlackContext): void {
  const { trace = untraced } = around;
  app.command('/brief', async ({ command, ack }) => {
    const { team_id: workspace, user_id: person, channel_id: channel } = command;
    await trace('command', {}, async () => {
      const owed = around.deliverer.owe(`command:${command.trigger_id}`, {
        workspace,
        person,
        target: { by: 'response', url: command.response_url, visible: 'ephemeral', channel },
        question: {
          words: unescapeText(command.text ?? ''),
          asker: { place: 'slash', workspace, person, channel: { id: channel, name: command.channel_name } },
          audience: 'own',
          contextKey: null,
          shown: 'plain',
        },
      });
      await trace('ack', {}, () => ack());
      await owed;
    });
  });
}
