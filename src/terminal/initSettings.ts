import { createInterface } from 'node:readline';
import type { ExitCode, Given, Services, Streams } from './services.ts';
import type { Verb } from './verb.ts';

interface Asked {
  readonly name: string;
  readonly question: string;
  /** Whether it is asked after what was answered so far. */
  readonly when?: (given: Given) => boolean;
}

const ASKED: readonly Asked[] = [
  {
    name: 'SLACK_BOT_TOKEN',
    question: 'Bot token (xoxb-…), under "OAuth & Permissions" once the app is installed',
  },
  {
    name: 'SLACK_APP_TOKEN',
    question:
      'App-level token (xapp-…) with connections:write, under "Basic Information"; empty to use HTTP instead of Socket Mode',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    question: 'Signing secret, under "Basic Information"',
    when: (given) => !given.SLACK_APP_TOKEN,
  },
  {
    name: 'BRIEF_ARCHIVE',
    question:
      'Archive: a file, or postgres://user:password@host/database; empty for a file in your data folder',
  },
  {
    name: 'BRIEF_CONTACT',
    question: 'Where whoever runs a site that Brief polls can reach you; empty for nowhere',
  },
];

/** `brief init`: asks for the settings, tries them out and writes `.env`. */
export const initSettings: Verb = {
  usage: '[--force]',
  purpose: 'Asks for the settings, checks them against Slack, and writes .env for its owner alone',
  examples: ['brief init'],
  options: { force: { type: 'boolean', purpose: 'replaces .env if it is there' } },
  async run(_words, flags, services, streams): Promise<ExitCode> {
    if (services.settings.isWritten() && !flags.force) {
      streams.err.write('.env is there already. Nothing was changed. --force replaces it.\n');
      return 1;
    }
    streams.out.write(
      'First make the app: https://api.slack.com/apps, "Create New App", "From a manifest", and paste manifest.yml. Install it in your workspace.\n\n',
    );
    const lines = createInterface({ input: streams.input as NodeJS.ReadableStream })[Symbol.asyncIterator]();
    const given = await askFor(lines, services, streams);
    if (given === null) return 1;
    streams.out.write('\n');
    let fatal = false;
    for await (const { name, ok, says, fatal: grave } of services.settings.tryOut(given)) {
      streams.out.write(`${ok ? 'ok  ' : grave ? 'FAIL' : 'note'}  ${name}: ${says}\n`);
      fatal ||= !ok && grave;
    }
    if (fatal && !(await isWantedAllTheSame(lines, streams))) {
      streams.out.write('\n.env was not written. Mend what is marked FAIL and run "brief init" again.\n');
      return 1;
    }
    services.settings.write(
      Object.entries(given)
        .map(([name, value]) => `${name}=${quoted(value)}\n`)
        .join(''),
    );
    streams.out.write('\nWritten: .env, readable by you alone.\n');
    streams.out.write(
      fatal
        ? 'Mend what is marked FAIL, then "brief doctor" checks again.\n'
        : `"brief start" starts Brief.${given.SLACK_APP_TOKEN ? '' : ' In the app’s settings turn Socket Mode off and enter https://<your address>/slack/events as the request URL of events, interactivity and the command.'} In Slack type /invite @Brief in a channel, then /brief help.\n`,
    );
    return fatal ? 1 : 0;
  },
};

type Lines = AsyncIterator<string, unknown>;

/** Slack may be out of reach for now: settings that failed are written where they are wanted all the same. */
async function isWantedAllTheSame(lines: Lines, streams: Streams): Promise<boolean> {
  streams.out.write('\nSomething failed. Write .env all the same? (y or n):\n> ');
  const { value, done } = await lines.next();
  return !done && /^y(?:es)?$/i.test(value.trim());
}

/** The answers, each asked again where it cannot be used; null where the input ends before. */
async function askFor(lines: Lines, services: Services, streams: Streams): Promise<Given | null> {
  const given: Record<string, string> = {};
  for (const { name, question, when } of ASKED) {
    if (when && !when(given)) continue;
    for (;;) {
      streams.out.write(`${question}:\n> `);
      const { value, done } = await lines.next();
      if (done) {
        streams.err.write('\nThe input ended before all was asked. Nothing was written.\n');
        return null;
      }
      const typed = value.trim();
      if (typed === '') break;
      const checked = services.settings.check({ ...COMPLETE, ...given, [name]: typed });
      if (checked.ok) {
        given[name] = typed;
        break;
      }
      streams.err.write(`${checked.says}\n`);
    }
  }
  const whole = services.settings.check(given);
  if (whole.ok && Object.keys(given).length > 0) return given;
  streams.err.write(`${whole.ok ? 'Nothing was entered.' : whole.says} Nothing was written.\n`);
  return null;
}

/** What a single setting is checked beside, so that only its own form counts. */
const COMPLETE: Given = { SLACK_BOT_TOKEN: 'xoxb-0', SLACK_APP_TOKEN: 'xapp-0' };

/** A value as `.env` takes it, whatever signs are in it. */
function quoted(value: string): string {
  if (/^[\w.:@/+-]+$/.test(value)) return value;
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
}
