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
