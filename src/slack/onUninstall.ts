import type { App } from '@slack/bolt';
import type { SlackContext } from './slackContext.ts';

/** A workspace that removes Brief takes its data with it: subscriptions, settings, tokens. */
export function onUninstall(app: App, around: SlackContext): void {
  const forget = async (workspace: string | undefined) => {
    if (!workspace) return;
    await around.archive.forgetWorkspace(workspace);
    around.log('uninstalled', { workspace });
  };
  app.event('app_uninstalled', async ({ body }) => forget(body.team_id));
  app.event('tokens_revoked', async ({ event, body }) => {
    // Tokens of single persons are none of ours; only the bot's ends the installation.
    if ((event.tokens.bot?.length ?? 0) > 0) await forget(body.team_id);
  });
}
