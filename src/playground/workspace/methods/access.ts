import { refuse } from '../answers.ts';
import type { Method } from './method.ts';

const test: Method = {
  token: 'bot',
  scopes: [],
  answer(call, { state, host }) {
    const { team, app, enterprise } = state.cast;
    return {
      ok: true,
      url: `http://${host()}/`,
      team: team.name,
      user: app.name.toLowerCase(),
      team_id: team.id,
      user_id: app.botUser,
      bot_id: app.botId,
      app_id: app.id,
      app_name: app.name,
      ...(enterprise ? { enterprise_id: enterprise.id } : {}),
      is_enterprise_install: enterprise?.isInstalled ?? false,
      response_metadata: { scopes: [...call.scopes] },
    };
  },
};

const revoke: Method = {
  token: 'bot',
  scopes: [],
  answer({ args, token }, { tokens }) {
    if (args.test === true) return { ok: true, revoked: false };
    tokens.revoke(token);
    return { ok: true, revoked: true };
  },
};

const oauthAccess: Method = {
  token: 'none',
  scopes: [],
  answer({ args }, { state, tokens }) {
    const { credentials, rotates } = tokens;
    if (args.client_id !== credentials.clientId) return refuse('invalid_client_id');
    if (args.client_secret !== credentials.clientSecret) return refuse('bad_client_secret');
    if (args.grant_type === 'refresh_token') {
      const fresh = tokens.exchange(String(args.refresh_token));
      return fresh ? { ok: true, ...rotating(fresh) } : refuse('invalid_refresh_token');
    }
    const granted = typeof args.code === 'string' ? tokens.takeCode(args.code) : null;
    if (!granted) return refuse('invalid_code');
    const { team, app, people, enterprise } = state.cast;
    return {
      ok: true,
      app_id: app.id,
      authed_user: { id: people[0]?.id },
      scope: granted.join(','),
      token_type: 'bot',
      ...(rotates ? rotating(tokens.issueRotating(granted)) : { access_token: tokens.issue(granted) }),
      bot_user_id: app.botUser,
      team: enterprise?.isInstalled ? null : { id: team.id, name: team.name },
      enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
      is_enterprise_install: enterprise?.isInstalled ?? false,
    };
  },
};

const rotating = (issued: { token: string; refreshToken: string }) => ({
  access_token: issued.token,
  refresh_token: issued.refreshToken,
  expires_in: 43_200,
});

const openConnection: Method = {
  token: 'app',
  scopes: [],
  answer: (_call, { sockets, host }) => ({ ok: true, url: sockets.newAddress(host()) }),
};

export const accessMethods: Readonly<Record<string, Method>> = {
  'auth.test': test,
  'auth.revoke': revoke,
  'oauth.v2.access': oauthAccess,
  'apps.connections.open': openConnection,
};
