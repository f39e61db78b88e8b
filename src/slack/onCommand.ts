import type { App } from '@slack/bolt';
import { unescapeText } from './escapeText.ts';
import type { SlackContext } from './slackContext.ts';

/** `/brief …`: answered to the asker alone, with *Share to channel*. */
export function onCommand(app: App, around: SlackContext): void {
  app.command('/brief', async ({ command, ack }) => {
    const { team_id: workspace, user_id: person, channel_id: channel } = command;
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
    await ack();
    await owed;
  });
}
