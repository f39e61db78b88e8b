import type { AllowedNetworks } from './gathering/fetching/networks.ts';
import { NO_NETWORKS, readNetworks } from './gathering/fetching/networks.ts';
import type { ProxyEnvironment } from './gathering/fetching/proxyFor.ts';
import { headersIn, isProxy, SETTINGS } from './settings.ts';
import type { Connection } from './slack/connection.ts';
import { editDistance } from './text/nearestWord.ts';
import type { Language } from './words/languages.ts';

/** The environment, checked. */
export interface Config {
  /** File of the archive or address of its database. Null where none is named: the caller has its default. */
  readonly archive: string | null;
  readonly port: number;
  readonly host: string;
  /** Null where no Slack setting is named. */
  readonly connection: Connection | null;
  /** Names in the environment that look like settings and are none, a sentence each. */
  readonly strangers: readonly string[];
  /** What is wrong with the settings of Slack, where a command that needs no Slack goes on without them; else null. */
  readonly slackFault: string | null;
  readonly encryptionKey: string | null;
  readonly formerEncryptionKey: string | null;
  readonly fetching: {
    readonly contact: string | null;
    readonly allowed: AllowedNetworks;
    readonly environment: ProxyEnvironment;
  };
  /** Ids of persons, or a word for all or none of them. */
  readonly mayAdd: 'everyone' | 'operators' | readonly string[];
  /** Who sees what a workspace adds from Slack. */
  readonly addedSeenBy: 'workspace' | 'everyone';
  /** Of Brief's own words. */
  readonly language: Language;
  /** `C…`, or `T…:C…`. */
  readonly operatorsChannel: string | null;
  /** Where Brief's own pages are reached from outside, without a slash at the end; null where it is not known. */
  readonly publicUrl: string | null;
  /** The collector of traces; null where none are wanted. */
  readonly traces: {
    readonly address: string;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
}

/** The configuration cannot be used: what is wrong and what to do, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What keeps the program from starting may pass by itself: Slack or the database is not reached. The supervisor tries again. */
export class NotNowError extends Error {
  override readonly name = 'NotNowError';
}

/** "A and B", "A, B and C" */
const AND = new Intl.ListFormat('en-GB');

/** Names of the tests and tools, which are no settings of the program. */
const TOOLS: ReadonlySet<string> = new Set([
  'BRIEF_CHROMIUM',
  'BRIEF_KILLS',
  'BRIEF_REQUIRE_POSTGRES',
  'BRIEF_SCREENSHOT',
  'BRIEF_SLOW',
  'BRIEF_TESTS',
  'BRIEF_TEST_POSTGRES',
]);
/** A name so many edits from a setting is that setting misspelt: SLACK_TOKEN for SLACK_BOT_TOKEN. */
const MISSPELT_WITHIN = 4;

/** Settings that somebody may have meant: names that begin like ours and are none, with the nearest right one. */
function strangersIn(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly near: string | null }[] {
  return Object.keys(environment)
    .filter((name) => /^(?:BRIEF|BREIF|SLACK)_/i.test(name) && environment[name]?.trim())
    .filter((name) => !(name.replace(/_FILE$/, '') in SETTINGS) && !TOOLS.has(name))
    .map((name) => {
      const ranked = Object.keys(SETTINGS)
        .map((near) => ({ near, edits: editDistance(name.toUpperCase(), near, MISSPELT_WITHIN + 1) }))
        .sort((a, b) => a.edits - b.edits);
      const [best] = ranked;
      return { name, near: best && best.edits <= MISSPELT_WITHIN ? best.near : null };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sentenceAbout({ name, near }: { readonly name: string; readonly near: string | null }): string {
  return near
    ? `${name} is not a setting of Brief. Did you mean ${near}?`
    : `${name} is not a setting of Brief and is ignored.`;
}

/**
 * Checks the environment. An empty value counts as none.
 *
 * Throws a ConfigError that names every setting that is wrong, without repeating its value: it may be a secret.
 *
 * @example readConfig({ BRIEF_PORT: '8080' }).port // 8080
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const value: Record<string, string | undefined> = {};
  for (const [name, { faultOf }] of Object.entries(SETTINGS)) {
    const set = environment[name]?.trim() || undefined;
    const fault = set === undefined ? null : faultOf(set);
    if (fault === null) value[name] = set;
    else faults.push(`${name} ${fault}.`);
  }
  faults.push(...faultsOfProxies(environment));
  const strangers = strangersIn(environment);
  const connection = faults.length === 0 ? connectionOf(value, faults) : null;
  if (!connection && faults.length === 0) faults.push(...tokensMissing(value, strangers));
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  const { OTEL_EXPORTER_OTLP_ENDPOINT: traced, OTEL_EXPORTER_OTLP_HEADERS: headers = '' } = value;
  const stated = (name: string) => value[name] ?? null;
  return {
    archive: stated('BRIEF_ARCHIVE'),
    port: Number(value.BRIEF_PORT ?? 3000),
    host: value.BRIEF_HOST ?? '127.0.0.1',
    connection,
    strangers: strangers.map(sentenceAbout),
    slackFault: null,
    encryptionKey: stated('BRIEF_ENCRYPTION_KEY'),
    formerEncryptionKey: stated('BRIEF_ENCRYPTION_KEY_FORMER'),
    fetching: {
      contact: stated('BRIEF_CONTACT'),
      allowed: readNetworks(value.BRIEF_ALLOWED_NETWORKS ?? '') ?? NO_NETWORKS,
      environment: proxiesOf(environment),
    },
    mayAdd: mayAddOf(value.BRIEF_MAY_ADD),
    addedSeenBy: addedSeenByOf(value.BRIEF_ADDED_SEEN_BY, connection),
    language: (value.BRIEF_LANGUAGE ?? 'en') as Language,
    operatorsChannel: stated('BRIEF_OPERATORS_CHANNEL'),
    publicUrl: publicUrlOf(value),
    traces: traced ? { address: traced, headers: headersIn(headers) ?? {} } : null,
  };
}

/**
 * The same, secrets in files included, for a command that needs no Slack: where only the settings of Slack are wrong, the others count,
 * and what is wrong is in `slackFault`.
 *
 * Throws a ConfigError where others are wrong.
 *
 * @example readWithoutSlack({ SLACK_BOT_TOKEN: 'xoxb-1' }, read).slackFault // 'SLACK_APP_TOKEN is missing. …'
 */
export function readWithoutSlack(
  environment: Readonly<Record<string, string | undefined>>,
  read: (path: string) => string,
): Config {
  try {
    return readConfig(withFiles(environment, read));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const others = Object.fromEntries(
      Object.entries(environment).filter(([name]) => !name.startsWith('SLACK_')),
    );
    const without = orNull(() => readConfig(withFiles(others, read)));
    // What names all that is wrong.
    if (!without) throw error;
    return { ...without, slackFault: error.message };
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

function faultsOfProxies(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(proxiesOf(environment)).flatMap(([name, stated]) => {
    const address = stated?.trim() ?? '';
    if (address === '' || /no_proxy/i.test(name) || isProxy(address)) return [];
    return [
      `${name} must be the address of a proxy: http://proxy.example:3128 (in a password @ / % are %40 %2F %25).`,
    ];
  });
}

/** A token that is missing or misspelt must not start the playground in the place of the app. */
function tokensMissing(
  value: Readonly<Record<string, string | undefined>>,
  strangers: ReturnType<typeof strangersIn>,
): string[] {
  const misspelt = strangers.filter(({ near }) => near?.startsWith('SLACK_'));
  if (misspelt.length > 0) return misspelt.map(sentenceAbout);
  const named = Object.keys(SETTINGS).filter((name) => name.startsWith('SLACK_') && value[name]);
  if (named.length === 0) return [];
  return [
    `${AND.format(named)} ${named.length === 1 ? 'is' : 'are'} set, but no token. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET), or none of them for the playground.`,
  ];
}

/** Where one program serves many workspaces, what one of them adds is its own unless the operator says otherwise. */
function addedSeenByOf(stated: string | undefined, connection: Connection | null): Config['addedSeenBy'] {
  return (stated as Config['addedSeenBy'] | undefined) ?? (connection?.oauth ? 'workspace' : 'everyone');
}

function publicUrlOf({
  BRIEF_PUBLIC_URL: stated,
  SLACK_REDIRECT_URL: redirect,
}: Record<string, string | undefined>): string | null {
  if (stated) return stated.replace(/\/+$/, '');
  return redirect ? new URL(redirect).origin : null;
}

function mayAddOf(stated = 'everyone'): Config['mayAdd'] {
  return stated === 'everyone' || stated === 'operators' ? stated : stated.split(/\s*,\s*/);
}

/**
 * The environment with the settings that are in files, as containers and systemd hand over secrets: the content of the file that
 * `SLACK_BOT_TOKEN_FILE` names is SLACK_BOT_TOKEN, without the line end. Every setting may be given so.
 *
 * Throws a ConfigError where a file cannot be read, or a setting is given both ways.
 *
 * @example withFiles({ SLACK_BOT_TOKEN_FILE: '/run/secrets/token' }, (path) => readFileSync(path, 'utf8'))
 */
export function withFiles(
  environment: Readonly<Record<string, string | undefined>>,
  read: (path: string) => string,
): Record<string, string | undefined> {
  const whole: Record<string, string | undefined> = { ...environment };
  for (const name of Object.keys(SETTINGS)) {
    const path = environment[`${name}_FILE`]?.trim();
    if (!path) continue;
    if (environment[name]?.trim())
      throw new ConfigError(`${name} and ${name}_FILE are both set. Leave one of them out.`);
    try {
      whole[name] = read(path).trim();
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      throw new ConfigError(`${name}_FILE names ${path}, which cannot be read (${code}).`);
    }
  }
  return whole;
}

/** Proxies are named in capitals or, by older custom, in small letters. */
function proxiesOf(environment: Readonly<Record<string, string | undefined>>): ProxyEnvironment {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

function connectionOf(
  value: Readonly<Record<string, string | undefined>>,
  faults: string[],
): Connection | null {
  const {
    SLACK_BOT_TOKEN: bot = null,
    SLACK_APP_TOKEN: app = null,
    SLACK_SIGNING_SECRET: secret = null,
  } = value;
  const isForMany = value.SLACK_CLIENT_ID !== undefined || value.SLACK_CLIENT_SECRET !== undefined;
  if (!bot && !app && !secret && !isForMany) return null;
  faults.push(...(isForMany ? faultsForMany(value) : faultsForOne(value)));
  if (faults.length > 0) return null;
  const common = { appToken: app, signingSecret: secret, apiUrl: value.SLACK_API_URL ?? null };
  if (!isForMany) return { ...common, mode: app ? 'socket' : 'http', botToken: bot, oauth: null };
  return {
    ...common,
    mode: 'http',
    botToken: null,
    oauth: {
      clientId: value.SLACK_CLIENT_ID!,
      clientSecret: value.SLACK_CLIENT_SECRET!,
      stateSecret: value.SLACK_STATE_SECRET!,
      redirectUrl: value.SLACK_REDIRECT_URL!,
      authorizeUrl: null,
    },
  };
}

/** What is missing or too much where any workspace may install the app. */
function faultsForMany(value: Readonly<Record<string, string | undefined>>): string[] {
  const missing = FOR_MANY_WORKSPACES.filter((name) => value[name] === undefined);
  return [
    ...(missing.length > 0 ? [`For many workspaces ${AND.format(missing)} must be set too.`] : []),
    ...(value.SLACK_SIGNING_SECRET
      ? []
      : ['SLACK_SIGNING_SECRET is missing: many workspaces are served over HTTP.']),
    ...(value.SLACK_APP_TOKEN ? ['SLACK_APP_TOKEN is for one workspace (Socket Mode): leave it out.'] : []),
  ];
}

const FOR_MANY_WORKSPACES = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_REDIRECT_URL',
  'BRIEF_ENCRYPTION_KEY',
];

/** What is missing where the app is of one workspace. */
function faultsForOne(value: Readonly<Record<string, string | undefined>>): string[] {
  return [
    ...(value.SLACK_BOT_TOKEN
      ? []
      : ['SLACK_BOT_TOKEN is missing: copy it from "OAuth & Permissions" of your Slack app (xoxb-…).']),
    ...(value.SLACK_APP_TOKEN || value.SLACK_SIGNING_SECRET
      ? []
      : [
          'SLACK_APP_TOKEN is missing: create one with `connections:write` under "Basic Information" (xapp-…), or set SLACK_SIGNING_SECRET for HTTP.',
        ]),
  ];
}
