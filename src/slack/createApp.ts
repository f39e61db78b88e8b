import type { ServerResponse } from 'node:http';
import { App, type Logger, LogLevel, type Receiver } from '@slack/bolt';
import type { InstallationStore } from '@slack/oauth';
import { messageOf } from '../text/messageOf.ts';
import { type Connection, clientOptionsFor, type Reach } from './connection.ts';
import { createHttpReceiver } from './httpReceiver.ts';
import { OrgInstallError } from './installations.ts';
import { onAction } from './onAction.ts';
import { onAdd } from './onAdd.ts';
import { onCommand } from './onCommand.ts';
import { onCorrect } from './onCorrect.ts';
import { onHome } from './onHome.ts';
import { onMention } from './onMention.ts';
import { onUninstall } from './onUninstall.ts';
import { onVerify } from './onVerify.ts';
import { onView } from './onView.ts';
import type { Route } from './route.ts';
import type { SlackContext } from './slackContext.ts';

/** Scopes that Brief asks for; `manifest.yml` gives the reason for each. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
  'users:read',
];

/** Scopes that a workspace may grant besides: to see whether a digest arrived when Brief was stopped while posting it. */
const OPTIONAL_SCOPES: readonly string[] = ['channels:history', 'groups:history'];

/**
 * The Slack app: its receiver and all its listeners, not yet connected. `await app.init()` checks the token,
 * `app.start()` connects; nothing in here knows whether Slack or the playground is at the other end.
 *
 * @param by.installations where many workspaces install; null for one workspace by its token
 * @param by.socket the receiver of Socket Mode; null over HTTP
 */
export function createApp(
  connection: Connection,
  around: SlackContext,
  by: {
    readonly reach: Reach;
    readonly installations: InstallationStore | null;
    readonly socket: Receiver | null;
    readonly routes: readonly Route[];
    /** The time that signatures of requests are held against, in milliseconds since 1970. */
    readonly now: () => number;
  },
): App {
  const { reach, installations, routes, now } = by;
  const logger = quietLogger(around);
  const receiver =
    by.socket ??
    createHttpReceiver({
      signingSecret: connection.signingSecret ?? '',
      logger,
      routes,
      now,
      ...(connection.oauth && installations
        ? {
            clientId: connection.oauth.clientId,
            clientSecret: connection.oauth.clientSecret,
            stateSecret: connection.oauth.stateSecret,
            redirectUri: connection.oauth.redirectUrl,
            // The manifest says which are optional: Slack lets the person choose among those.
            scopes: [...SCOPES, ...OPTIONAL_SCOPES],
            installationStore: installations,
            installerOptions: {
              directInstall: true,
              callbackOptions: { failure: sayNotInstalled },
              redirectUriPath: new URL(connection.oauth.redirectUrl).pathname,
              clientOptions: clientOptionsFor(connection, reach),
              ...(connection.oauth.authorizeUrl ? { authorizationUrl: connection.oauth.authorizeUrl } : {}),
            },
          }
        : {}),
    });
  const app = new App({
    deferInitialization: true,
    receiver,
    ...(connection.botToken ? { token: connection.botToken } : {}),
    clientOptions: clientOptionsFor(connection, reach),
    logger,
  });
  onCommand(app, around);
  onMention(app, around);
  onAction(app, around);
  onView(app, around);
  onCorrect(app, around);
  onAdd(app, around);
  onVerify(app, around);
  onHome(app, around);
  onUninstall(app, around);
  app.error(async (error) => {
    around.log('slack fault', { error: error.stack ?? error.message });
  });
  return app;
}

/** The page that a person sees where an installation did not come about. */
function sayNotInstalled(error: Error, _options: unknown, _request: unknown, response: ServerResponse): void {
  const says =
    error instanceof OrgInstallError
      ? error.message
      : 'Brief was not installed. Open the address of the installation again and give your consent there.';
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${says}\n`);
}

/** Bolt's warnings and errors as lines of our own log; what it says at lower levels repeats payloads. */
export function quietLogger({ log }: Pick<SlackContext, 'log'>): Logger {
  const say =
    (level: string) =>
    (...words: unknown[]) =>
      log(`bolt ${level}`, {
        says: words.map(messageOf).join(' ').slice(0, 500),
      });
  return {
    debug: () => {},
    info: () => {},
    warn: say('warning'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
