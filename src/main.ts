import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { addingOver } from './addingOver.ts';
import { isServer, openArchive } from './archive/openArchive.ts';
import { exitCodeOf, isForPeople } from './cannotOpen.ts';
import { catchUp } from './catchUp.ts';
import { type Config, ConfigError, readConfig, readWithoutSlack, withFiles } from './config.ts';
import { createServices } from './createServices.ts';
import { dataFolder } from './dataFolder.ts';
import { sampleArticles } from './gathering/sampleArticles.ts';
import { CACHE, DATA, VERSION } from './installed.ts';
import { loadEnvFile } from './loadEnvFile.ts';
import { loadLexicon } from './loadLexicon.ts';
import { log, logCrashes, sentenceOf } from './log.ts';
import { onFirstUse } from './onFirstUse.ts';
import type { OpenReading } from './openReading.ts';
import { beginRun, endRun, isAlive } from './slack/lastRun.ts';
import { createSteadyClock } from './steadyClock.ts';
import { runTerminal } from './terminal/runTerminal.ts';
import { tracedArchive } from './tracedArchive.ts';

/** Settings of the environment and of `.env`, checked; what is there and is none is said. */
function settingsFor(args: readonly string[]): Config {
  for (const says of loadEnvFile('.env')) process.stderr.write(`${says}\n`);
  mendTimeZone();
  // `brief init` is there to mend settings that are wrong.
  const settings = args[0] === 'terminal' && args[1] === 'init' ? {} : process.env;
  const read = (path: string) => readFileSync(path, 'utf8');
  const config =
    args[0] === 'terminal' ? readWithoutSlack(settings, read) : readConfig(withFiles(settings, read));
  if (config.slackFault && args[1] !== 'doctor')
    process.stderr.write(`${config.slackFault}\nContinuing without Slack.\n`);
  for (const says of config.strangers) process.stderr.write(`${says}\n`);
  return config;
}

/** As where an archive cannot be opened: nothing was answered. */
const CANNOT_WRITE = 3;

function answerTerminal(
  args: readonly string[],
  config: Config,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  // Whoever reads may stop early, as `head` does: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(
      `Standard output cannot be written (${error.code ?? error.message})${error.code === 'ENOSPC' ? ': its disk is full' : ''}. What was written is not whole.\n`,
    );
    process.exit(CANNOT_WRITE);
  });
  // Where not even this can be told, there is nobody to tell.
  process.stderr.on('error', () => {});
  // Whoever waits for standard input is told that there is no more: what it has is not taken for the whole.
  signal.addEventListener('abort', () => process.stdin.push(null), { once: true });
  const { services, close } = createServices(config, folder, signal);
  return runTerminal(args, services, {
    out: process.stdout,
    err: process.stderr,
    input: process.stdin,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    live: process.stderr.isTTY === true,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    signal,
  }).finally(close);
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: starts the parts in order and stops them in reverse.
async function main(args: readonly string[]): Promise<number> {
  // Archives, backups and exports are for their owner alone: they hold texts under embargo and sealed tokens.
  process.umask(0o077);
  const config = settingsFor(args);
  const folder = dataFolder(process.platform, process.env);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  if (args[0] === 'terminal') return answerTerminal(args.slice(1), config, folder, stop.signal);
  const playground = args[0] === 'playground';
  if (!playground && !config.connection && config.archive !== null) {
    throw new ConfigError(
      'BRIEF_ARCHIVE names an archive, but there is no Slack token. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to start the app over it, or run "npm run playground" to try it without Slack.',
    );
  }
  logCrashes();
  // A log that nobody takes any more is no reason to stop answering.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Slack's libraries take half a second to load: a terminal need not wait for them.
  const [{ runApp }, { runPlayground }] = await Promise.all([
    import('./runApp.ts'),
    import('./runPlayground.ts'),
  ]);
  const lexicon = loadLexicon(DATA, CACHE);
  const reading = onFirstUse(
    async (): Promise<OpenReading> => (await import('./openReading.ts')).openReading(lexicon),
  );
  const readerOf = async () => (await reading()).reader;
  const where =
    config.archive ?? join(folder, config.connection && !playground ? 'brief.sqlite' : 'playground.sqlite');
  const traces = config.traces ? (await import('./traces.ts')).openTraces(config.traces, VERSION, log) : null;
  const opened = await openArchive(where);
  const archive = traces ? tracedArchive(opened, traces.step) : opened;
  const steady = createSteadyClock(Date.now, () => performance.now());
  const dependencies = {
    archive,
    lexicon,
    config,
    clock: steady.now,
    steady,
    newId: randomUUID,
    log,
    version: VERSION,
    file: isServer(where) ? null : where,
    say: (text: string) => void process.stdout.write(text),
    read: async (text: string) => (await reading()).read({ text }),
    trace: traces?.trace,
    adding: addingOver(archive, readerOf, config, traces?.trace),
  };
  const here = () => ({ host: hostname(), pid: process.pid, now: steady.now(), isAlive });
  // An archive that cannot be written now is no reason not to start: what needs it says so.
  const broken = await beginRun(archive.settingRows, here()).catch(() => null);
  if (broken) log('broke off', { since: broken.since, process: broken.pid });
  const catchingUp = catchUp({ archive, readerOf, signal: stop.signal });
  try {
    if (config.connection && !playground)
      await runApp({ ...dependencies, connection: config.connection }, stop.signal);
    else {
      const load = async () => {
        const { ingest } = await import('./gathering/ingest.ts');
        const reader = await readerOf();
        return ingest({
          gathered: sampleArticles(DATA),
          archive,
          reader,
          now: new Date(),
          signal: stop.signal,
        });
      };
      // The sample never enters an archive that somebody named.
      await runPlayground({ ...dependencies, load: config.archive === null ? load : null }, stop.signal);
    }
  } finally {
    stop.abort();
    await catchingUp;
    await endRun(archive.settingRows, here()).catch(() => {});
    await archive.close();
    await traces?.close();
  }
  log('ended', {});
  return 0;
}

/**
 * `TZ=""`, `TZ=:/etc/localtime` and `TZ=UTC0` leave Node without a zone that it knows itself by, and every time that is
 * written in the machine's zone would be a TypeError: then UTC, and a word about it.
 */
function mendTimeZone(): void {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone !== undefined && zone !== 'Etc/Unknown') return;
  process.stderr.write(
    `The time zone of this machine is not known (TZ=${JSON.stringify(process.env.TZ ?? '')}): times are in UTC. Set TZ to a name like Europe/London.\n`,
  );
  process.env.TZ = 'UTC';
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isForPeople(error)) throw error;
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = exitCodeOf(error, process.argv[2] === 'terminal');
}
