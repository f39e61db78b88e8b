import type { App } from '@slack/bolt';
import type { SlackContext } from './slackContext.ts';

/**
 * A workspace that revokes Brief's token keeps its data, and its digests pause; one that removes Brief takes its data with
 * it, after some days. Slack delivers both events late and again at times, after a re-installation too: whether the
 * installation still works is looked up before anything is done (`checkInstallation.ts`).
 */
export function onUninstall(app: App, { deliverer, clock, log }: SlackContext): void {
  const check = async (
    event: 'tokens_revoked' | 'app_uninstalled',
    body: { team_id?: string; event_id?: string; event_time?: number },
  ) => {
    const workspace = body.team_id;
    if (!workspace) return;
    log('installation in doubt', { workspace, event });
    const at = body.event_time ? new Date(body.event_time * 1000) : clock();
    await deliverer.owe(`${event}:${workspace}:${body.event_id ?? at.toISOString()}`, {
      workspace,
      person: null,
      target: { by: 'post', channel: '' },
      installation: { event, at: at.toISOString() },
    });
  };
  app.event('app_uninstalled', async ({ body }) => check('app_uninstalled', body));
  app.event('tokens_revoked', async ({ event, body }) => {
    // Brief holds no tokens of single persons; only the loss of the bot's token ends the installation.
    if ((event.tokens.bot?.length ?? 0) > 0) await check('tokens_revoked', body);
  });
}
