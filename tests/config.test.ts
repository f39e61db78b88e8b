import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { dataFolder } from '../src/dataFolder.ts';
import { SETTINGS } from '../src/settings.ts';

/** Every secret in these tests: none may be repeated in a message. */
const SECRETS = {
  bot: 'xoxb-1-secret-of-the-bot',
  app: 'xapp-1-secret-of-the-app',
  signing: 'secret-that-signs-requests',
  client: 'secret-of-the-client',
  state: 'secret-that-signs-state',
  key: 'secret-key-of-thirty-two-characters',
  misplaced: 'secret-in-the-wrong-place',
};

type Environment = Record<string, string>;
const refusalOf = (environment: Environment): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`It was accepted: ${JSON.stringify(environment)}`);
};

const BOT = { SLACK_BOT_TOKEN: SECRETS.bot };
const APP = { SLACK_APP_TOKEN: SECRETS.app };
const SIGNING = { SLACK_SIGNING_SECRET: SECRETS.signing };

describe('a proxy that cannot be used', () => {
  it.each(['::::bad desk:geheim', 'ftp://desk:geheim@proxy', 'http://'])(
    '%s is refused, unrepeated',
    (proxy) => {
      const says = refusalOf({ https_proxy: proxy });
      expect(says).toContain('https_proxy must be the address of a proxy');
      expect(says).not.toContain('geheim');
    },
  );
  it('but one without its scheme is not', () => {
    expect(readConfig({ HTTPS_PROXY: 'proxy.example:3128' }).fetching.environment.HTTPS_PROXY).toBe(
      'proxy.example:3128',
    );
  });
});

describe('names that look like settings', () => {
  it('are told with the nearest right one; those of other programs and of the tests are not in the way', () => {
    expect(
      readConfig({
        BRIEF_ARCHIV: 'a',
        SLACK_WEBHOOK_URL: 'https://a.example',
        BRIEF_KILLS: '3',
        BRIEF_PROT: ' ',
      }).strangers,
    ).toEqual([
      'BRIEF_ARCHIV is not a setting of Brief. Did you mean BRIEF_ARCHIVE?',
      'SLACK_WEBHOOK_URL is not a setting of Brief and is ignored.',
    ]);
  });
});

describe('an environment that can be used', () => {
  it('is the empty one: the playground on port 3000, the archive where the caller has it', () => {
    expect(readConfig({})).toMatchObject({
      archive: null,
      port: 3000,
      connection: null,
      encryptionKey: null,
      slackFault: null,
      formerEncryptionKey: null,
    });
  });

  // what is set, what comes of it
  const table: [string, Environment, object][] = [
    ['a file for the archive', { BRIEF_ARCHIVE: '/data/brief.sqlite' }, { archive: '/data/brief.sqlite' }],
    ['a port', { BRIEF_PORT: '8080' }, { port: 8080 }],
    ['the highest port', { BRIEF_PORT: '65535' }, { port: 65_535 }],
    ['any free port', { BRIEF_PORT: '0' }, { port: 0 }],
    // What is empty or blank counts as not set: `BRIEF_PORT= npm start`.
    [
      'nothing, by empty values',
      { BRIEF_PORT: '', BRIEF_ARCHIVE: '  ', SLACK_BOT_TOKEN: '' },
      { port: 3000, archive: null, connection: null },
    ],
    // White space around a copied value is no part of it.
    ['a value with white space around it', { BRIEF_PORT: ' 8080\n' }, { port: 8080 }],
    [
      'one workspace by Socket Mode',
      { ...BOT, ...APP },
      { connection: { mode: 'socket', botToken: SECRETS.bot, appToken: SECRETS.app, oauth: null } },
    ],
    [
      'one workspace over HTTP',
      { ...BOT, ...SIGNING },
      { connection: { mode: 'http', botToken: SECRETS.bot, signingSecret: SECRETS.signing, appToken: null } },
    ],
    // Both: the app token says that no address from outside is wanted.
    [
      'both tokens and the secret: Socket Mode',
      { ...BOT, ...APP, ...SIGNING },
      { connection: { mode: 'socket' } },
    ],
    [
      'another address of the Web API',
      { ...BOT, ...SIGNING, SLACK_API_URL: 'http://127.0.0.1:4600/api/' },
      { connection: { apiUrl: 'http://127.0.0.1:4600/api/' } },
    ],
    [
      'a key and the one before it',
      { BRIEF_ENCRYPTION_KEY: SECRETS.key, BRIEF_ENCRYPTION_KEY_FORMER: `${SECRETS.key} of before` },
      { encryptionKey: SECRETS.key, formerEncryptionKey: `${SECRETS.key} of before` },
    ],
    [
      'many workspaces that install it themselves',
      {
        ...SIGNING,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: SECRETS.client,
        SLACK_STATE_SECRET: SECRETS.state,
        SLACK_REDIRECT_URL: 'https://brief.example/slack/oauth_redirect',
        BRIEF_ENCRYPTION_KEY: SECRETS.key,
      },
      {
        connection: {
          mode: 'http',
          botToken: null,
          oauth: { clientId: '1.2', clientSecret: SECRETS.client, stateSecret: SECRETS.state },
        },
      },
    ],
    [
      'a server as archive',
      { BRIEF_ARCHIVE: 'postgres://brief:p%40ss@db:5432/brief' },
      { archive: 'postgres://brief:p%40ss@db:5432/brief' },
    ],
    [
      'a contact, networks and a channel of the operators',
      {
        BRIEF_CONTACT: 'desk@brief.example',
        BRIEF_ALLOWED_NETWORKS: '127.0.0.0/8, intranet.example',
        BRIEF_OPERATORS_CHANNEL: 'T0123:C0123',
        https_proxy: 'http://proxy:3128',
        NO_PROXY: '.example',
      },
      {
        fetching: {
          contact: 'desk@brief.example',
          allowed: { names: ['intranet.example'] },
          environment: { https_proxy: 'http://proxy:3128', NO_PROXY: '.example' },
        },
        operatorsChannel: 'T0123:C0123',
      },
    ],
    // Settings of other programs are none of ours.
    ['what is not ours', { SLACK_WEBHOOK: 'x', BRIEF: 'y', PORT: '1' }, { port: 3000, connection: null }],
  ];
  it.each(table)('%s', (_what, environment, expected) => {
    expect(readConfig(environment)).toMatchObject(expected);
  });
});

describe('an environment that cannot be used', () => {
  // what is wrong, the environment, every line that is said
  const table: [string, Environment, (string | RegExp)[]][] = [
    ['a port in words', { BRIEF_PORT: 'eighty' }, ['BRIEF_PORT must be a port, 0 to 65535.']],
    [
      'networks that are none',
      { BRIEF_ALLOWED_NETWORKS: '10.0.0.0/99' },
      [/^BRIEF_ALLOWED_NETWORKS must be networks, addresses or names/],
    ],
    [
      'a channel by its name',
      { BRIEF_OPERATORS_CHANNEL: '#desk' },
      [/^BRIEF_OPERATORS_CHANNEL must be the id/],
    ],
    ['a contact of several words', { BRIEF_CONTACT: 'the desk' }, [/^BRIEF_CONTACT must be an address/]],
    [
      'a language that Brief does not speak',
      { BRIEF_LANGUAGE: 'francais' },
      [/^BRIEF_LANGUAGE must be one of en, fr/],
    ],
    ['a port too high', { BRIEF_PORT: '65536' }, ['BRIEF_PORT must be a port, 0 to 65535.']],
    ['a port below zero', { BRIEF_PORT: '-1' }, ['BRIEF_PORT must be a port, 0 to 65535.']],
    [
      'an unescaped password in the address of an archive',
      { BRIEF_ARCHIVE: `postgres://user:${SECRETS.misplaced}/@db:x/brief` },
      [/^BRIEF_ARCHIVE must be the path of a file or postgres:\/\/user:password@host:5432\/database/],
    ],
    [
      'another kind of server',
      { BRIEF_ARCHIVE: `mysql://user:${SECRETS.misplaced}@db/brief` },
      [/^BRIEF_ARCHIVE must be the path of a file or postgres:/],
    ],
    [
      'another kind of bot token',
      { ...APP, SLACK_BOT_TOKEN: SECRETS.misplaced },
      ['SLACK_BOT_TOKEN must start with xoxb-.'],
    ],
    // The two swapped: each is named.
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: SECRETS.app, SLACK_APP_TOKEN: SECRETS.bot },
      ['SLACK_BOT_TOKEN must start with xoxb-.', 'SLACK_APP_TOKEN must start with xapp-.'],
    ],
    [
      'no address',
      { ...BOT, ...SIGNING, SLACK_API_URL: SECRETS.misplaced },
      ['SLACK_API_URL must be an address that begins with https:// or http://.'],
    ],
    [
      'a short key',
      { BRIEF_ENCRYPTION_KEY: 'secret-short' },
      ['BRIEF_ENCRYPTION_KEY must have 32 characters or more: "openssl rand -hex 32" makes one.'],
    ],
    [
      'a short former key',
      { BRIEF_ENCRYPTION_KEY: SECRETS.key, BRIEF_ENCRYPTION_KEY_FORMER: 'secret-short' },
      ['BRIEF_ENCRYPTION_KEY_FORMER must have 32 characters or more: "openssl rand -hex 32" makes one.'],
    ],
    // Several faults: a line each, in one go.
    [
      'several at once',
      { BRIEF_PORT: 'x', SLACK_BOT_TOKEN: SECRETS.misplaced, SLACK_API_URL: 'x' },
      [
        'BRIEF_PORT must be a port, 0 to 65535.',
        'SLACK_BOT_TOKEN must start with xoxb-.',
        'SLACK_API_URL must be an address that begins with https:// or http://.',
      ],
    ],
    // Half set: what is missing is named, and where it is found.
    [
      'a bot token alone',
      BOT,
      [
        /^SLACK_APP_TOKEN is missing: create one with `connections:write` .* or set SLACK_SIGNING_SECRET for HTTP\.$/,
      ],
    ],
    [
      'an app token alone',
      APP,
      [/^SLACK_BOT_TOKEN is missing: copy it from "OAuth & Permissions" of your Slack app \(xoxb-…\)\.$/],
    ],
    ['a signing secret alone', SIGNING, [/^SLACK_BOT_TOKEN is missing/]],
    [
      'many workspaces without the rest',
      { SLACK_CLIENT_ID: '1.2' },
      [
        /^For many workspaces SLACK_CLIENT_SECRET.* must be set too\.$/,
        /^SLACK_SIGNING_SECRET is missing: many workspaces are served over HTTP\.$/,
      ],
    ],
    [
      'many workspaces without a key for their tokens',
      {
        ...SIGNING,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: SECRETS.client,
        SLACK_STATE_SECRET: SECRETS.state,
      },
      [/^For many workspaces .*BRIEF_ENCRYPTION_KEY.* must be set too\.$/],
    ],
  ];
  it.each(table)('%s', (_what, environment, lines) => {
    const said = refusalOf(environment).split('\n');
    expect(said).toHaveLength(lines.length);
    for (const [i, line] of lines.entries()) {
      if (typeof line === 'string') expect(said[i]).toBe(line);
      else expect(said[i]).toMatch(line);
    }
    // It may stand in a log: no value is repeated, right or wrong.
    for (const value of Object.values(environment)) {
      if (value.includes('secret')) expect(said.join('\n')).not.toContain(value);
    }
    expect(said.join('\n')).not.toContain(SECRETS.misplaced);
  });
});

describe('the settings', () => {
  it('have a purpose each, for the table that is made of them', () => {
    for (const [name, { purpose }] of Object.entries(SETTINGS)) {
      expect(name).toMatch(/^(?:BRIEF|SLACK|OTEL_EXPORTER_OTLP)_[A-Z_]+$/);
      expect(purpose.length, name).toBeGreaterThan(15);
    }
  });

  it('may be left out one and all, or be empty', () => {
    expect(readConfig({}).archive).toBeNull();
    const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe('the folder for data', () => {
  // system, environment, folder
  const table: [NodeJS.Platform, Environment, string][] = [
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/diplomatic-brief'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/mnt/data' }, '/mnt/data/diplomatic-brief'],
    // Empty or relative counts as not set, by the XDG specification.
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '' }, '/home/ada/.local/share/diplomatic-brief'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/diplomatic-brief'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/diplomatic-brief'],
    ['win32', { HOME: '/c/ada', LOCALAPPDATA: '/c/ada/Local' }, '/c/ada/Local/diplomatic-brief'],
    ['win32', { HOME: '/c/ada' }, '/c/ada/AppData/Local/diplomatic-brief'],
  ];
  it.each(table)('on %s with %j', (platform, environment, folder) => {
    expect(dataFolder(platform, environment).replaceAll('\\', '/')).toBe(folder);
  });
});
