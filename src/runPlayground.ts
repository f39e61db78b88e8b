import { menu } from '../commands/index.ts';
import { exampleQuestions } from '../commands/words/examples.ts';
import { openSettings } from './archive/openSettings.ts';
import type { Archive } from './archive/port.ts';
import { type AppDependencies, buildApp } from './buildApp.ts';
import { composeDigest } from './digests/composeDigest.ts';
import { type Delivery, deliverDigests, wordedFor } from './digests/deliverDigests.ts';
import { gatherMaterial } from './digests/gatherMaterial.ts';
import type { Ingested } from './gathering/ingest.ts';
import type { DigestTime } from './playground/page/createPage.ts';
import { sampleCast } from './playground/workspace/sampleCast.ts';
import { startWorkspace, type Workspace } from './playground/workspace/startWorkspace.ts';
import type { Cast } from './playground/workspace/state.ts';
import type { Connection } from './slack/connection.ts';
import { SCOPES } from './slack/createApp.ts';
import { ADD_SHORTCUT } from './slack/onAdd.ts';
import { CHECK_SHORTCUT, WHO_SHORTCUT } from './slack/onVerify.ts';
import { forgetProfile } from './slack/people.ts';
import { answerRoute, type Route } from './slack/route.ts';
import { startPolling } from './startPolling.ts';
import { untilAborted } from './untilAborted.ts';
import { countOf } from './words/en/numbers.ts';
import { LANGUAGES } from './words/languages.ts';
import type { Words } from './words/words.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/**
 * Runs the app in a Slack-like workspace on this machine until `signal`.
 *
 * @param dependencies.load brings the sample texts in; null where the archive is to stay as it is
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: puts the playground together, a statement for each part.
export async function runPlayground(
  dependencies: AppDependencies & { load: (() => Promise<Ingested>) | null },
  signal: AbortSignal,
): Promise<void> {
  const { archive, config } = dependencies;
  const words = LANGUAGES[config.language];
  if (!LOOPBACK.has(config.host))
    dependencies.say(
      'The playground listens on 127.0.0.1 alone, whatever BRIEF_HOST says: whoever reaches its page may act as anybody in it.\n',
    );
  const before = await archive.counts();
  if (dependencies.load) {
    if (before.articles === 0) dependencies.say('Reading the sample archive …\n');
    await dependencies.load();
  } else if (before.articles === 0) {
    dependencies.say('The archive is empty. "npm run brief -- ingest --sample" puts the sample texts in.\n');
  }
  const examples = await exampleQuestions({
    archive: archive.seenBy({ now: dependencies.clock().toISOString(), workspace: null }),
    lexicon: dependencies.lexicon,
    words,
  });
  let runDigests: (at: string | null) => Promise<string> = async () => words.playground.notConnectedYet;
  const hasSample = (await archive.getVersion(OPENING)) !== null;
  const busyDay = await newestBusyDay(archive);
  let routes: readonly Route[] = [];
  const workspace = await startWorkspace({
    port: config.port,
    cast: castFor(words),
    scopes: SCOPES,
    words: words.playground.page,
    commands: menu.map(({ verb, usage, purpose, examples: e }) => ({
      verb: verb === 'brief' ? '' : verb,
      usage,
      purpose: words.help.purpose(verb, purpose),
      examples: e,
    })),
    examples,
    shortcuts: [ADD_SHORTCUT, CHECK_SHORTCUT, WHO_SHORTCUT],
    runDigests: (at) => runDigests(at),
    digestTimes: (zone) => digestTimes(dependencies.clock(), zone, busyDay, words),
    tour: hasSample,
    also: async (request, response) => answerRoute(routes, request, response),
  });
  const { cast } = workspace;
  // They may have had another language the last time.
  const settings = openSettings(archive.settingRows);
  for (const { id } of cast.people) await forgetProfile(id, cast.team.id, settings);
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
  runDigests = (at) =>
    at === null
      ? runAllNow(delivery, workspace.cast.team.id, words)
      : showAsOf(new Date(at), delivery, workspace.cast.team.id, words);
  if (hasSample) await askOpening(workspace, words.playground.opening());

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
async function runAllNow(delivery: Delivery, workspace: string, { playground }: Words): Promise<string> {
  const { archive, clock } = delivery;
  const active = (await archive.subscriptions.list({ workspace })).filter((s) => s.state === 'active');
  if (active.length === 0) return playground.noneOrdered;
  const now = clock().toISOString();
  for (const { id } of active) await archive.subscriptions.change(id, { nextRun: now });
  const done = await deliverDigests(delivery);
  return playground.run(done);
}

/** The people of the playground: their Slack is in the language that was chosen, and the first is an administrator. */
function castFor({ tag, playground }: Words): Cast {
  return {
    ...sampleCast,
    people: sampleCast.people.map((one, at) => ({
      ...one,
      title: playground.cast(one.title),
      locale: tag,
      admin: at === 0,
    })),
    channels: sampleCast.channels.map((one) => ({ ...one, purpose: playground.cast(one.purpose) })),
  };
}

/** The article that is asked about before the page is first seen. */
const OPENING = 'lavrov-blinken-reykjavik';
const ANSWERED_WITHIN_MS = 10_000;

/** Asks the opening questions as the first person, in a direct message, each after the answer to the one before. */
async function askOpening(workspace: Workspace, questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    const { channel } = await workspace.directMessage(question);
    // A slow machine: the answer comes while the page is open.
    await workspace.waitForMessage({ channel, from: 'app' }, ANSWERED_WITHIN_MS).catch(() => {});
  }
}

/** The day with the most of the newest dated articles; null where none states its day. */
async function newestBusyDay(archive: Archive): Promise<string | null> {
  const { found } = await archive.findArticles({ order: 'newest', limit: 100 });
  const days = found.flatMap(({ details }) => /^\d{4}-\d\d-\d\d/.exec(details.published ?? '')?.[0] ?? []);
  const counted = [...Map.groupBy(days, (day) => day)].map(([day, all]) => ({ day, count: all.length }));
  return counted.sort((a, b) => b.count - a.count || (a.day < b.day ? 1 : -1))[0]?.day ?? null;
}

/** When a digest may be looked at: the next mornings, and the one after a day that the archive has much of. */
function digestTimes(now: Date, zone: string, busyDay: string | null, words: Words): DigestTime[] {
  const { playground } = words;
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: '07:30' }).toInstant().toString();
  const times = [
    { label: playground.tomorrow, at: at(today.add({ days: 1 })) },
    // On a Sunday that is tomorrow.
    ...(today.dayOfWeek === 7
      ? []
      : [{ label: playground.nextMonday, at: at(today.add({ days: 8 - today.dayOfWeek })) }]),
  ];
  if (!busyDay) return times;
  const morning = Temporal.PlainDate.from(busyDay).add({ days: 1 });
  return [...times, { label: playground.onDay(words.formatDay(morning.toString())), at: at(morning) }];
}

/** Posts every active digest of a workspace as it would be at an instant; nothing of it is written into the ledger. */
async function showAsOf(
  at: Date,
  delivery: Delivery,
  workspace: string,
  { playground }: Words,
): Promise<string> {
  const { archive, lexicon, messenger } = delivery;
  const digests = (await archive.subscriptions.list({ workspace })).filter(
    ({ state, alert }) => state === 'active' && !alert,
  );
  if (digests.length === 0) return playground.noneOrdered;
  const seen = archive.seenBy({ now: at.toISOString(), workspace });
  let posted = 0;
  for (const subscription of digests) {
    const material = await gatherMaterial({ subscription, archive: seen, lexicon, now: at, again: true });
    const { answer: digest } = composeDigest(material);
    const answer = await wordedFor(workspace, subscription.channel, digest, delivery);
    const mark = `as-of:${subscription.id}:${at.toISOString()}`;
    const sent = await messenger.post(workspace, subscription.channel, answer, mark, async () => true);
    if (sent.ok) posted += 1;
  }
  return playground.posted(posted, at.toISOString().slice(0, 16).replace('T', ' '));
}
