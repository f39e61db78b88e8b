import { randomBytes } from 'node:crypto';

/** What the app is told about itself: the same things that Slack's settings page shows. */
export interface Credentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export type Tokens = ReturnType<typeof createTokens>;

/** Tokens that were given out, which of them still count, and the codes of installations under way. */
export function createTokens(scopes: readonly string[], rotates = false) {
  const secret = (bytes: number) => randomBytes(bytes).toString('hex');
  const credentials: Credentials = {
    botToken: `xoxb-playground-${secret(12)}`,
    appToken: `xapp-1-playground-${secret(12)}`,
    signingSecret: secret(16),
    clientId: '1000000000.2000000000',
    clientSecret: secret(16),
  };
  const bots = new Map([[credentials.botToken, scopes]]);
  const ended = new Map<string, string>();
  const codes = new Map<string, readonly string[]>();
  const refreshing = new Map<string, string>();
  return {
    credentials,
    /** Whether tokens of installations expire after twelve hours. */
    rotates,
    /** Scopes of a bot token; null when it is none or counts no longer. */
    scopesOf: (token: string): readonly string[] | null => bots.get(token) ?? null,
    isApp: (token: string): boolean => token === credentials.appToken,
    /** Slack's error for a token that counted once: `token_revoked` or `account_inactive`. */
    endOf: (token: string): string | null => ended.get(token) ?? null,
    installed: (): boolean => bots.size > 0,
    /** A further bot token: each installation gets its own. */
    issue(granted: readonly string[]): string {
      const token = `xoxb-playground-${secret(12)}`;
      bots.set(token, granted);
      return token;
    },
    revoke(token: string): void {
      if (bots.delete(token)) ended.set(token, 'token_revoked');
    },
    /** Ends all bot tokens, as when the app is taken out of the workspace. */
    endAll(error: 'token_revoked' | 'account_inactive'): void {
      for (const token of bots.keys()) ended.set(token, error);
      bots.clear();
    },
    /** A token that expires, and what it is exchanged by. */
    issueRotating(granted: readonly string[]): { token: string; refreshToken: string } {
      const token = `xoxe.xoxb-playground-${secret(12)}`;
      const refreshToken = `xoxe-playground-${secret(12)}`;
      bots.set(token, granted);
      refreshing.set(refreshToken, token);
      return { token, refreshToken };
    },
    /** Exchanges a rotating token; a refresh token works once. */
    exchange(refreshToken: string): { token: string; refreshToken: string } | null {
      const old = refreshing.get(refreshToken);
      const granted = old === undefined ? undefined : bots.get(old);
      if (old === undefined || granted === undefined) return null;
      refreshing.delete(refreshToken);
      return this.issueRotating(granted);
    },
    newCode(granted: readonly string[]): string {
      const code = secret(10);
      codes.set(code, granted);
      return code;
    },
    /** Scopes that a code stands for. It works once. */
    takeCode(code: string): readonly string[] | null {
      const granted = codes.get(code) ?? null;
      codes.delete(code);
      return granted;
    },
  };
}
