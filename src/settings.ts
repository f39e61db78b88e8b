import { z } from 'zod';
import { isServer } from './archive/openArchive.ts';
import { readNetworks } from './gathering/fetching/networks.ts';
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
export function headersIn(list: string): Record<string, string> | null {
  const pairs = list.split(',').map((pair) => /^\s*([\w-]+)\s*=(.*)$/.exec(pair));
  try {
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, decodeURIComponent(pair![2]!.trim())]));
  } catch {
    return null;
  }
}

const CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

const ADDRESS = 'must be an address that begins with https:// or http://';
const KEY = 'must have 32 characters or more: "openssl rand -hex 32" makes one';

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
      'File of the archive, which the app and `brief ingest` make, or `postgres://user:password@host/database`. Default: `brief.sqlite` in the data folder of the user; `playground.sqlite` there for the playground',
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
      'Address that HTTP mode, `/health` and `/metrics` listen on; `0.0.0.0` for all, as in a container. Default: 127.0.0.1, for a proxy on this machine; the playground always has that',
  },
  BRIEF_PUBLIC_URL: {
    rule: z
      .url(ADDRESS)
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
    rule: z.url(ADDRESS).optional(),
    purpose: 'Public address of `/slack/oauth_redirect`, with the client id',
  },
  SLACK_API_URL: {
    rule: z.url(ADDRESS).optional(),
    purpose: 'Another address of the Web API, for tests and proxies. Default: Slack',
  },
  BRIEF_ENCRYPTION_KEY: {
    rule: z.string().min(32, KEY).optional(),
    purpose:
      'Encrypts the tokens of installations; needed with SLACK_CLIENT_ID. 32 characters or more, as `openssl rand -hex 32` makes',
  },
  BRIEF_ENCRYPTION_KEY_FORMER: {
    rule: z.string().min(32, KEY).optional(),
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
      .url(ADDRESS)
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
      'Language of Brief’s own words at the terminal, and in Slack where neither a person’s Slack nor `/brief language` says another: `en` or `fr`. An article’s words, commands, JSON and the log stay as they are. Default: en',
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

/** Whether a proxy's address can be used: `proxy:3128` counts as `http://proxy:3128`. */
export function isProxy(address: string): boolean {
  const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `http://${address}`);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
}
