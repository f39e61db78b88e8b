import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { isServer } from './archive/openArchive.ts';
import { type AllowedNetworks, NO_NETWORKS, readNetworks } from './gathering/fetching/networks.ts';
import type { ProxyEnvironment } from './gathering/fetching/proxyFor.ts';
import type { Connection } from './slack/connection.ts';
import { editDistance } from './text/nearestWord.ts';
import { LANGUAGES, type Language } from './words/languages.ts';

/** One setting of the environment: its rule, and what the generated table says of it. */
interface Setting {
  readonly rule: z.ZodType<string | undefined>;
  readonly purpose: string;
}

const token = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}`), `must start with ${prefix}`)
    .optional();
const text = z.string().optional();

/** Headers as OpenTelemetry writes them, `name=value,name=value`, values percent-encoded; null for what is none. */
function headersIn(list: string): Record<string, string> | null {
  const pairs = list.split(',').map((pair) => /^\s*([\w-]+)\s*=(.*)$/.exec(pair));
  try {
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, decodeURIComponent(pair![2]!.trim())]));
  } catch {
    return null;
  }
}

const CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** Every setting, in the order in which the table lists them. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  BRIEF_ARCHIVE: {
    rule: z
      .string()
      .refine(
        (where) => !where.includes('://') || (isServer(where) && URL.canParse(where)),
        'must be the path of a file or postgres://user:password@host:5432/database (in a password @ / % are %40 %2F %25)',
      )
      .optional(),
    purpose:
      'File of the archive, created if missing, or `postgres://user:password@host/database`. Default: `brief.sqlite` in the data folder of the user; `playground.sqlite` there for the playground',
  },
  BRIEF_PORT: {
    rule: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port, 0 to 65535')
      .refine((p) => Number(p) <= 65_535, 'must be a port, 0 to 65535')
      .optional(),
    purpose:
      'Port of the playground, of HTTP mode, and of `/health`, `/ready` and `/metrics` in each mode. Default: 3000',
  },
  BRIEF_HOST: {
    rule: z
      .string()
      .regex(/^[0-9A-Za-z.:-]+$/, 'must be an address of this machine, such as 0.0.0.0 for all of them')
      .optional(),
    purpose:
      'Address that HTTP mode, `/health` and `/metrics` listen on; `0.0.0.0` for all, as in a container. Default: 127.0.0.1, for a proxy on this machine',
  },
  BRIEF_PUBLIC_URL: {
    rule: z
      .url('must be an address')
      .regex(/^https?:\/\//, 'must begin with https:// or http://')
      .optional(),
    purpose:
      'Address at which calendar programs reach Brief’s own pages, in each mode. Default: that of SLACK_REDIRECT_URL; without either there are no calendar feeds',
  },
  SLACK_BOT_TOKEN: { rule: token('xoxb-'), purpose: 'Bot token of one workspace (OAuth & Permissions)' },
  SLACK_APP_TOKEN: { rule: token('xapp-'), purpose: 'App-level token with `connections:write`: Socket Mode' },
  SLACK_SIGNING_SECRET: {
    rule: text,
    purpose: 'Signing secret (Basic Information): HTTP instead of Socket Mode',
  },
  SLACK_CLIENT_ID: { rule: text, purpose: 'Client id: many workspaces install Brief themselves' },
  SLACK_CLIENT_SECRET: { rule: text, purpose: 'Client secret, with the client id' },
  SLACK_STATE_SECRET: { rule: text, purpose: 'Any secret text; signs the state of installations' },
  SLACK_REDIRECT_URL: {
    rule: z.url('must be an address').optional(),
    purpose: 'Public address of `/slack/oauth_redirect`, with the client id',
  },
  SLACK_API_URL: {
    rule: z.url('must be an address').optional(),
    purpose: 'Another address of the Web API, for tests and proxies. Default: Slack',
  },
  BRIEF_ENCRYPTION_KEY: {
    rule: z.string().min(32, 'must have 32 characters or more').optional(),
    purpose: 'Encrypts the tokens of installations; needed with SLACK_CLIENT_ID',
  },
  BRIEF_ENCRYPTION_KEY_FORMER: {
    rule: z.string().min(32, 'must have 32 characters or more').optional(),
    purpose: 'The previous key; keep it while tokens encrypted with it remain',
  },
  BRIEF_CONTACT: {
    rule: z
      .string()
      .regex(/^[\x21-\x7e]{3,200}$/, 'must be an address or a mailbox without spaces')
      .optional(),
    purpose: 'Contact address for site owners, sent in the User-Agent header',
  },
  BRIEF_ALLOWED_NETWORKS: {
    rule: z
      .string()
      .refine(
        (list) => readNetworks(list) !== null,
        'must be networks, addresses or names with commas between: 10.0.0.0/8, intranet.example',
      )
      .optional(),
    purpose: 'Private networks and names that feeds and pages may be fetched from. Default: none',
  },
  BRIEF_MAY_ADD: {
    rule: z
      .string()
      .regex(
        /^(?:everyone|operators|[UW][A-Z0-9]+(?:\s*,\s*[UW][A-Z0-9]+)*)$/,
        'must be everyone, operators, or ids of persons with commas between: U0123ABCD, U0456EFGH',
      )
      .optional(),
    purpose:
      'Who may add pages from Slack: `everyone`, ids of persons, or `operators`: only at the command line. Default: everyone',
  },
  BRIEF_ADDED_SEEN_BY: {
    rule: z.enum(['workspace', 'everyone'], 'must be workspace or everyone').optional(),
    purpose:
      'Who sees a page that was added from Slack: `workspace`, the one that added it, or `everyone`. Default: `workspace` where many workspaces share the archive, else everyone',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    rule: z
      .url('must be an address')
      .regex(/^https?:\/\//, 'must begin with https:// or http://')
      .optional(),
    purpose:
      'Address of a collector of OpenTelemetry traces, over HTTP: `http://127.0.0.1:4318`. Default: no traces',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    rule: z
      .string()
      .refine(
        (list) => headersIn(list) !== null,
        'must be headers with commas between: api-key=abc,team=desk',
      )
      .optional(),
    purpose: 'Headers that the collector asks for: `api-key=abc`; several with commas between',
  },
  BRIEF_LANGUAGE: {
    rule: z.enum(CODES, `must be one of ${CODES.join(', ')}: the languages that Brief speaks`).optional(),
    purpose:
      'Language of Brief’s own words in Slack and at the terminal: `en` or `fr`. An article’s words, commands, JSON and the log stay as they are. Default: en',
  },
  BRIEF_OPERATORS_CHANNEL: {
    rule: z
      .string()
      .regex(
        /^(?:T[A-Z0-9]+:)?[CG][A-Z0-9]+$/,
        'must be the id of a channel, as in C0123ABCD, or T0123ABCD:C0123ABCD',
      )
      .optional(),
    purpose:
      'Channel for notices about failing and recovering sources, the clock and the disk; with the workspace before it (T…:C…) where there are many',
  },
};

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

/** Whether a proxy's address can be used: `proxy:3128` counts as `http://proxy:3128`. */
function isProxy(address: string): boolean {
  const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `http://${address}`);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
}

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
    .filter((name) => /^(?:BRIEF|SLACK)_/.test(name) && environment[name]?.trim())
    .filter((name) => !(name.replace(/_FILE$/, '') in SETTINGS) && !TOOLS.has(name))
    .map((name) => {
      const ranked = Object.keys(SETTINGS)
        .map((near) => ({ near, edits: editDistance(name, near, MISSPELT_WITHIN + 1) }))
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
  for (const [name, { rule }] of Object.entries(SETTINGS)) {
    const checked = rule.safeParse(environment[name]?.trim() || undefined);
    if (checked.success) value[name] = checked.data;
    else faults.push(`${name} ${checked.error.issues[0]?.message ?? 'cannot be read'}.`);
  }
  for (const [name, address] of Object.entries(proxiesOf(environment))) {
    if (!/no_proxy/i.test(name) && address?.trim() && !isProxy(address.trim()))
      faults.push(
        `${name} must be the address of a proxy: http://proxy.example:3128 (in a password @ / % are %40 %2F %25).`,
      );
  }
  const strangers = strangersIn(environment);
  const connection = faults.length === 0 ? connectionOf(value, faults) : null;
  if (!connection && faults.length === 0) {
    // A token that is missing or misspelt must not start the playground in the place of the app.
    const misspelt = strangers.filter(({ near }) => near?.startsWith('SLACK_'));
    faults.push(...misspelt.map(sentenceAbout));
    const named = Object.keys(SETTINGS).filter((name) => name.startsWith('SLACK_') && value[name]);
    if (named.length > 0 && misspelt.length === 0) {
      faults.push(
        `${named.join(' and ')} ${named.length === 1 ? 'is' : 'are'} set, but no token. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET), or none of them for the playground.`,
      );
    }
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return {
    archive: value.BRIEF_ARCHIVE ?? null,
    port: Number(value.BRIEF_PORT ?? 3000),
    host: value.BRIEF_HOST ?? '127.0.0.1',
    connection,
    strangers: strangers.map(sentenceAbout),
    encryptionKey: value.BRIEF_ENCRYPTION_KEY ?? null,
    formerEncryptionKey: value.BRIEF_ENCRYPTION_KEY_FORMER ?? null,
    fetching: {
      contact: value.BRIEF_CONTACT ?? null,
      allowed: readNetworks(value.BRIEF_ALLOWED_NETWORKS ?? '') ?? NO_NETWORKS,
      environment: proxiesOf(environment),
    },
    mayAdd: mayAddOf(value.BRIEF_MAY_ADD),
    addedSeenBy: (value.BRIEF_ADDED_SEEN_BY ?? (connection?.oauth ? 'workspace' : 'everyone')) as
      | 'workspace'
      | 'everyone',
    language: (value.BRIEF_LANGUAGE ?? 'en') as Language,
    operatorsChannel: value.BRIEF_OPERATORS_CHANNEL ?? null,
    publicUrl: publicUrlOf(value),
    traces: value.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          address: value.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: headersIn(value.OTEL_EXPORTER_OTLP_HEADERS ?? '') ?? {},
        }
      : null,
  };
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

function connectionOf(value: Record<string, string | undefined>, faults: string[]): Connection | null {
  const bot = value.SLACK_BOT_TOKEN ?? null;
  const app = value.SLACK_APP_TOKEN ?? null;
  const secret = value.SLACK_SIGNING_SECRET ?? null;
  const oauthNames = [
    'SLACK_CLIENT_ID',
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'SLACK_REDIRECT_URL',
    'BRIEF_ENCRYPTION_KEY',
  ];
  const anyOauth = value.SLACK_CLIENT_ID !== undefined || value.SLACK_CLIENT_SECRET !== undefined;
  if (!bot && !app && !secret && !anyOauth) return null;
  if (anyOauth) {
    const missing = oauthNames.filter((n) => value[n] === undefined);
    if (missing.length > 0) faults.push(`For many workspaces ${missing.join(' and ')} must be set too.`);
    if (!secret) faults.push('SLACK_SIGNING_SECRET is missing: many workspaces are served over HTTP.');
    if (app) faults.push('SLACK_APP_TOKEN is for one workspace (Socket Mode): leave it out.');
  } else {
    if (!bot)
      faults.push(
        'SLACK_BOT_TOKEN is missing: copy it from "OAuth & Permissions" of your Slack app (xoxb-…).',
      );
    if (!app && !secret) {
      faults.push(
        'SLACK_APP_TOKEN is missing: create one with `connections:write` under "Basic Information" (xapp-…), or set SLACK_SIGNING_SECRET for HTTP.',
      );
    }
  }
  if (faults.length > 0) return null;
  return {
    mode: app && !anyOauth ? 'socket' : 'http',
    botToken: anyOauth ? null : bot,
    appToken: app,
    signingSecret: secret,
    oauth: anyOauth
      ? {
          clientId: value.SLACK_CLIENT_ID!,
          clientSecret: value.SLACK_CLIENT_SECRET!,
          stateSecret: value.SLACK_STATE_SECRET!,
          redirectUrl: value.SLACK_REDIRECT_URL!,
          authorizeUrl: null,
        }
      : null,
    apiUrl: value.SLACK_API_URL ?? null,
  };
}

/**
 * The user's folder for data by the custom of each system, for an archive that nobody named.
 *
 * @example dataFolder('linux', { HOME: '/home/ada' }) // '/home/ada/.local/share/diplomatic-brief'
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = environment.HOME || homeOfUser();
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'diplomatic-brief');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'diplomatic-brief');
  // By the XDG specification an empty or relative value counts as none.
  const shared = environment.XDG_DATA_HOME;
  return join(shared && isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'diplomatic-brief');
}

/** A user that a supervisor has made up for one service is in no list, and has no home. */
function homeOfUser(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}
