import { menu } from '../commands/index.ts';
import { exampleQuestions } from '../commands/words/examples.ts';
import { countOf } from './answers/days.ts';
import { type AppDependencies, buildApp } from './buildApp.ts';
import { type Delivery, deliverDigests } from './digests/deliverDigests.ts';
import type { Ingested } from './gathering/ingest.ts';
import { startWorkspace } from './playground/workspace/startWorkspace.ts';
import type { Connection } from './slack/connection.ts';
import { SCOPES } from './slack/createApp.ts';
import { ADD_SHORTCUT } from './slack/onAdd.ts';
import { CHECK_SHORTCUT } from './slack/onVerify.ts';
import { answerRoute, type Route } from './slack/route.ts';
import { startPolling } from './startPolling.ts';
import { untilAborted } from './untilAborted.ts';

/**
 * Runs the app in a Slack-like workspace on this machine until `signal`.
 *
 * @param dependencies.load brings the sample texts in; null where the archive is to stay as it is
 */
export async function runPlayground(
  dependencies: AppDependencies & { load: (() => Promise<Ingested>) | null },
  signal: AbortSignal,
): Promise<void> {
  const { archive, config } = dependencies;
  const before = await archive.counts();
  if (dependencies.load) {
    if (before.articles === 0) dependencies.say('Reading the sample archive …\n');
    await dependencies.load();
  } else if (before.articles === 0) {
    dependencies.say('The archive is empty. "npm run brief -- ingest --sample" puts the sample texts in.\n');
  }
  const examples = await exampleQuestions(
    archive.seenBy({ now: dependencies.clock().toISOString(), workspace: null }),
  );
  let runNow: () => Promise<string> = async () => 'Not connected yet.';
  let routes: readonly Route[] = [];
  const workspace = await startWorkspace({
    port: config.port,
    scopes: SCOPES,
    commands: menu.map(({ verb, usage, purpose, examples: e }) => ({
      verb: verb === 'brief' ? '' : verb,
      usage,
      purpose,
      examples: e,
    })),
    examples,
    shortcuts: [ADD_SHORTCUT, CHECK_SHORTCUT],
    runDigests: () => runNow(),
    also: async (request, response) => answerRoute(routes, request, response),
  });
  const { botToken, signingSecret } = workspace.credentials;
  const connection: Connection = {
    mode: 'http',
    botToken,
    appToken: null,
    signingSecret,
    oauth: null,
    apiUrl: workspace.apiUrl,
  };
  // The page of the playground is where its calendars are too.
  const built = buildApp({
    ...dependencies,
    config: { ...config, publicUrl: config.publicUrl ?? workspace.url.replace(/\/+$/, '') },
    connection,
  });
  const { app, delivery, startBeats } = built;
  routes = built.routes;
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  workspace.deliverTo(
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/slack/events`,
  );
  const stopBeats = startBeats();
  const stopPolling = startPolling(dependencies, delivery);
  runNow = () => runAllNow(delivery, workspace.cast.team.id);

  const counts = await archive.counts();
  dependencies.say(
    [
      '',
      `Brief is running in a workspace of its own: ${workspace.url}`,
      `Stored: ${countOf(counts.articles, 'article')}, ${countOf(counts.quotes, 'quote')}, ${countOf(counts.speakers, 'speaker')}.`,
      'Try:',
      ...examples.map((e) => `  ${e}`),
      'Stop with Ctrl-C. With SLACK_BOT_TOKEN and SLACK_APP_TOKEN set, the same app runs in your workspace.',
      '',
    ].join('\n'),
  );
  await untilAborted(signal);
  await app.stop();
  await Promise.all([stopBeats(), stopPolling()]);
  await workspace.close();
}

/** Every active digest of a workspace, at once: the playground's button. */
async function runAllNow(delivery: Delivery, workspace: string): Promise<string> {
  const { archive, clock } = delivery;
  const active = (await archive.subscriptions.list({ workspace })).filter((s) => s.state === 'active');
  if (active.length === 0) return 'No digest is ordered yet. Type: /brief subscribe weekdays 07:30';
  const now = clock().toISOString();
  for (const { id } of active) await archive.subscriptions.change(id, { nextRun: now });
  const done = await deliverDigests(delivery);
  return `${countOf(done, 'digest')} run.`;
}
