import { createPage, type PageOptions } from '../page/createPage.ts';
import { ENGLISH } from '../pageWords.ts';
import { type Clock, wallClock } from './clock.ts';
import { type Credentials, createTokens } from './credentials.ts';
import { createDelivery } from './delivery.ts';
import type { Transport } from './envelopes.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { createHttpTransport } from './httpTransport.ts';
import type { Office } from './methods/method.ts';
import { createPayloads } from './payloads.ts';
import { createPressing } from './pressing.ts';
import { createResponseUrls } from './responseUrls.ts';
import { sampleCast } from './sampleCast.ts';
import { listen, type Route } from './server.ts';
import { type Called, createSlackRoutes } from './slackRoutes.ts';
import { createSockets } from './socketTransport.ts';
import { type Cast, createState } from './state.ts';
import { createSubmitting } from './submitting.ts';
import { createTestInterface, type TestInterface } from './testInterface.ts';
import { createTriggers } from './triggers.ts';
import { createTyping } from './typing.ts';
import { createViews } from './views.ts';
import { wireLog } from './wireLog.ts';

/** Least scopes of an app that answers, as its manifest would ask for them. */
const defaultScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'assistant:write',
  'users:read',
];
const defaultEvents = ['app_mention', 'message.im', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'];

export interface WorkspaceOptions extends PageOptions {
  /** On 127.0.0.1; any free one when 0 or left out. */
  readonly port?: number;
  /** Bot scopes of the ready-made token: those of the app's manifest. */
  readonly scopes?: readonly string[];
  /** Event subscriptions of the app's manifest. */
  readonly events?: readonly string[];
  readonly slashCommands?: readonly string[];
  readonly cast?: Cast;
  readonly clock?: Clock;
  /** Answers further requests on the workspace's port, before the page does. */
  readonly also?: Route;
  /** Tokens of installations expire after twelve hours. */
  readonly rotatingTokens?: boolean;
}

/** A workspace that is open, for its page and for tests. */
export interface Workspace extends TestInterface {
  /** Where the page is: "http://127.0.0.1:4600". */
  readonly url: string;
  /** Bolt's `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  /** Consent page, for `installerOptions.authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly credentials: Credentials;
  readonly cast: Cast;
  /** Sends to this request URL from now on; by Socket Mode when null, which is how it begins. */
  deliverTo(requestUrl: string | null): void;
  close(): Promise<void>;
}

/**
 * Opens a Slack workspace on this machine: Web API, signed delivery, Socket Mode and the page, on one port.
 *
 * Rejects with the system's error when the port is taken.
 *
 * @example
 * const workspace = await startWorkspace({ port: 0 });
 * const { botToken, signingSecret } = workspace.credentials;
 * // new App({ token: botToken, signingSecret, clientOptions: { slackApiUrl: workspace.apiUrl } }) on port 3000, then
 * workspace.deliverTo('http://127.0.0.1:3000/slack/events');
 * await workspace.slashCommand('/brief help');
 * await workspace.waitForMessage({ ephemeral: true });
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: puts the workspace together, a statement for each part.
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const cast = options.cast ?? sampleCast;
  const clock = options.clock ?? wallClock;
  const state = createState(cast, clock);
  const scopes = options.scopes ?? defaultScopes;
  const tokens = createTokens(scopes, options.rotatingTokens);
  const triggers = createTriggers(clock);
  const faults = createFaults();
  const payloads = createPayloads(state);
  const views = createViews(state);
  const responseUrls = createResponseUrls(state, clock);
  const sockets = createSockets(cast.app.id, () => state.changed({ change: 'app' }));
  const calls: Called[] = [];
  let http: Transport | null = null;
  let requestUrl: string | null = null;
  const delivery = createDelivery(clock, () => http ?? sockets.transport);
  const events = createEvents(options.events ?? defaultEvents, state, payloads, delivery, clock);

  // Slack tells an app of its own messages too, where it listens to a conversation.
  state.onChange((change) => {
    if (change.change !== 'message' || !change.message.byApp || change.message.onlyFor !== null) return;
    const channel = state.channels.get(change.message.channel);
    if (channel && change.message.edited === null && change.message.reactions.size === 0) {
      void events.written(change.message, channel);
    }
  });

  let origin = '';
  const address = (path: string) => origin + path;
  const office: Office = {
    state,
    clock,
    tokens,
    triggers,
    views,
    payloads,
    sockets,
    host: () => origin.replace('http://', ''),
  };
  const { words = ENGLISH } = options;
  const parts = { state, payloads, delivery, events, triggers, responseUrls, views, address, words };
  const typing = createTyping({ ...parts, slashCommands: options.slashCommands ?? ['/brief'] });
  const pressing = createPressing(parts);
  const submitting = createSubmitting(parts);
  const connected = () => http !== null || sockets.connections() > 0;
  const requests = () => wireLog(delivery.log(), calls);
  const page = createPage({ ...parts, typing, pressing, submitting, connected, requests }, options);

  const { server, port } = await listen(options.port ?? 0, [
    ...createSlackRoutes(office, faults, responseUrls, calls),
    ...(options.also ? [options.also] : []),
    page.route,
  ]);
  origin = `http://127.0.0.1:${port}`;
  server.on('upgrade', sockets.upgrade);

  return {
    url: origin,
    apiUrl: `${origin}/api/`,
    authorizeUrl: `${origin}/oauth/v2/authorize`,
    credentials: tokens.credentials,
    cast,
    deliverTo(url) {
      requestUrl = url;
      http = url === null ? null : createHttpTransport(url, tokens.credentials.signingSecret);
      state.changed({ change: 'app' });
    },
    ...createTestInterface({
      ...parts,
      tokens,
      faults,
      sockets,
      typing,
      pressing,
      submitting,
      calls,
      requestUrl: () => requestUrl,
      scopes,
    }),
    async close() {
      delivery.stop();
      page.close();
      sockets.drop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
