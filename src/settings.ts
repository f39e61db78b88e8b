import { isServer } from './archive/openArchive.ts';
import { readNetworks } from './gathering/fetching/networks.ts';
import { LANGUAGES } from './words/languages.ts';

/** One setting of the environment: its rule, and what the generated table says of it. */
interface Setting {
  /** What is wrong with a value that is set; null for nothing. */
  readonly faultOf: (value: string) => string | null;
  readonly purpose: string;
}

const must =
  (isRight: (value: string) => boolean, fault: string): Setting['faultOf'] =>
  (value) =>
    isRight(value) ? null : fault;
const token = (prefix: string) => must((value) => value.startsWith(prefix), `must start with ${prefix}`);
const text = () => null;
const isWebAddress = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);

/** Headers as OpenTelemetry writes them, `name=value,name=value`, values percent-encoded; null for what is none. */
export function headersIn(list: string): Record<string, string> | null {
  const pairs = list.split(',').map((pair) => /^\s*([\w-]+)\s*=(.*)$/.exec(pair));
  try {
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, decodeURIComponent(pair![2]!.trim())]));
  } catch {
    return null;
  }
}

const CODES = Object.keys(LANGUAGES);

const ADDRESS = 'must be an address that begins with https:// or http://';
const KEY = 'must have 32 characters or more: "openssl rand -hex 32" makes one';
const address = must(isWebAddress, ADDRESS);
const key = must((value) => value.length >= 32, KEY);
const among = (values: readonly string[], fault: string) => must((value) => values.includes(value), fault);

/** Every setting, in the order in which the table lists them. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  BRIEF_ARCHIVE: {
    faultOf: must(
      (where) => !where.includes('://') || (isServer(where) && URL.canParse(where)),
      'must be the path of a file or postgres://user:password@host:5432/database (in a password @ / % are %40 %2F %25)',
    ),
    purpose:
      'File of the archive, which the app and `brief ingest` make, or `postgres://user:password@host/database`. Default: `brief.sqlite` in the data folder of the user; `playground.sqlite` there for the playground',
  },
  BRIEF_PORT: {
    faultOf: must(
      (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
      'must be a port, 0 to 65535',
    ),
    purpose:
      'Port of the playground, of HTTP mode, and of `/health`, `/ready` and `/metrics` in each mode. Default: 3000',
  },
  BRIEF_HOST: {
    faultOf: must(
      (value) => /^[0-9A-Za-z.:-]+$/.test(value),
      'must be an address of this machine, such as 0.0.0.0 for all of them',
    ),
    purpose:
      'Address that HTTP mode, `/health` and `/metrics` listen on; `0.0.0.0` for all, as in a container. Default: 127.0.0.1, for a proxy on this machine; the playground always has that',
  },
  BRIEF_PUBLIC_URL: {
    faultOf: address,
    purpose:
      'Address at which calendar programs reach Brief’s own pages, in each mode. Default: that of SLACK_REDIRECT_URL; without either there are no calendar feeds',
  },
  SLACK_BOT_TOKEN: { faultOf: token('xoxb-'), purpose: 'Bot token of one workspace (OAuth & Permissions)' },
  SLACK_APP_TOKEN: {
    faultOf: token('xapp-'),
    purpose: 'App-level token with `connections:write`: Socket Mode',
  },
  SLACK_SIGNING_SECRET: {
    faultOf: text,
    purpose: 'Signing secret (Basic Information): HTTP instead of Socket Mode',
  },
  SLACK_CLIENT_ID: { faultOf: text, purpose: 'Client id: many workspaces install Brief themselves' },
  SLACK_CLIENT_SECRET: { faultOf: text, purpose: 'Client secret, with the client id' },
  SLACK_STATE_SECRET: { faultOf: text, purpose: 'Any secret text; signs the state of installations' },
  SLACK_REDIRECT_URL: {
    faultOf: address,
    purpose: 'Public address of `/slack/oauth_redirect`, with the client id',
  },
  SLACK_API_URL: {
    faultOf: address,
    purpose: 'Another address of the Web API, for tests and proxies. Default: Slack',
  },
  BRIEF_ENCRYPTION_KEY: {
    faultOf: key,
    purpose:
      'Encrypts the tokens of installations; needed with SLACK_CLIENT_ID. 32 characters or more, as `openssl rand -hex 32` makes',
  },
  BRIEF_ENCRYPTION_KEY_FORMER: {
    faultOf: key,
    purpose: 'The previous key; keep it while tokens encrypted with it remain',
  },
  BRIEF_CONTACT: {
    faultOf: must(
      (value) => /^[\x21-\x7e]{3,200}$/.test(value),
      'must be an address or a mailbox without spaces',
    ),
    purpose: 'Contact address for site owners, sent in the User-Agent header',
  },
  BRIEF_ALLOWED_NETWORKS: {
    faultOf: must(
      (list) => readNetworks(list) !== null,
      'must be networks, addresses or names with commas between: 10.0.0.0/8, intranet.example',
    ),
    purpose: 'Private networks and names that feeds and pages may be fetched from. Default: none',
  },
  BRIEF_MAY_ADD: {
    faultOf: must(
      (value) => /^(?:everyone|operators|[UW][A-Z0-9]+(?:\s*,\s*[UW][A-Z0-9]+)*)$/.test(value),
      'must be everyone, operators, or ids of persons with commas between: U0123ABCD, U0456EFGH',
    ),
    purpose:
      'Who may add pages from Slack: `everyone`, ids of persons, or `operators`: only at the command line. Default: everyone',
  },
  BRIEF_ADDED_SEEN_BY: {
    faultOf: among(['workspace', 'everyone'], 'must be workspace or everyone'),
    purpose:
      'Who sees a page that was added from Slack: `workspace`, the one that added it, or `everyone`. Default: `workspace` where many workspaces share the archive, else everyone',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    faultOf: address,
    purpose:
      'Address of a collector of OpenTelemetry traces, over HTTP: `http://127.0.0.1:4318`. Default: no traces',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    faultOf: must(
      (list) => headersIn(list) !== null,
      'must be headers with commas between: api-key=abc,team=desk',
    ),
    purpose: 'Headers that the collector asks for: `api-key=abc`; several with commas between',
  },
  BRIEF_LANGUAGE: {
    faultOf: among(CODES, `must be one of ${CODES.join(', ')}: the languages that Brief speaks`),
    purpose:
      'Language of Brief’s own words at the terminal, and in Slack where neither a person’s Slack nor `/brief language` says another: `en` or `fr`. An article’s words, commands, JSON and the log stay as they are. Default: en',
  },
  BRIEF_OPERATORS_CHANNEL: {
    faultOf: must(
      (value) => /^(?:T[A-Z0-9]+:)?[CG][A-Z0-9]+$/.test(value),
      'must be the id of a channel, as in C0123ABCD, or T0123ABCD:C0123ABCD',
    ),
    purpose:
      'Channel for notices about failing and recovering sources, the clock and the disk; with the workspace before it (T…:C…) where there are many',
  },
};

/** Whether a proxy's address can be used: `proxy:3128` counts as `http://proxy:3128`. */
export function isProxy(address: string): boolean {
  const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `http://${address}`);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
}
