import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import type { SealedRows } from '../archive/port.ts';
import { NotInstalledError } from './troubleOf.ts';

/** Format of a sealed row, so that a key can be changed: rows of an old key are read with the old one. */
const SEAL = 'v1';

/**
 * Where the tokens of the workspaces that installed Brief are kept: encrypted (AES-256-GCM) before they reach the
 * archive, the workspace's id bound in as additional data, so that a row copied under another id does not open.
 *
 * @param secret BRIEF_ENCRYPTION_KEY: any text of 32 characters or more; the key is derived from it (HKDF-SHA-256)
 * @param former an earlier secret whose rows are still to be read, or null
 * @param renewal how a rotating token is exchanged before it expires; left out where none rotates
 */
export function createInstallations(
  rows: SealedRows,
  secret: string,
  former: string | null = null,
  renewal?: Renewal,
): InstallationStore {
  const key = keyFrom(secret);
  const keys = [key, ...(former ? [keyFrom(former)] : [])];
  const store = (workspace: string, installation: Stored) =>
    rows.put(workspace, seal(JSON.stringify(installation), workspace, key));
  return {
    async storeInstallation(installation) {
      if (installation.isEnterpriseInstall) throw new OrgInstallError();
      const workspace = installation.team?.id;
      if (!workspace) throw new Error('Slack sent an installation without a workspace.');
      await store(workspace, installation as Stored);
    },
    async fetchInstallation(query) {
      const workspace = workspaceOf(query);
      const sealed = await rows.get(workspace);
      if (!sealed) throw new NotInstalledError(`Brief is not installed in workspace ${workspace}.`);
      const installation = JSON.parse(open(sealed, workspace, keys)) as Stored;
      return renewal ? renewed(installation, workspace, renewal, store) : installation;
    },
    async deleteInstallation(query) {
      await rows.remove(workspaceOf(query));
    },
  };
}

type Stored = Installation<'v2', boolean>;

/** How a rotating token is exchanged. */
export interface Renewal {
  readonly now: () => number;
  /** True for one caller of a workspace within a minute: a refresh token works once. */
  readonly claim: (workspace: string) => Promise<boolean>;
  /** The new token, its refresh token, and its life in seconds. */
  readonly exchange: (
    refreshToken: string,
  ) => Promise<{ readonly token: string; readonly refreshToken: string; readonly seconds: number }>;
}

/** Tokens live for twelve hours; Bolt itself would refresh, without a lock, in the last two. */
const RENEWED_BEFORE_MS = 4 * 3_600_000;

/** An installation whose token is good for some hours; the one that it has where it cannot be renewed now. */
async function renewed(
  installation: Stored,
  workspace: string,
  { now, claim, exchange }: Renewal,
  store: (workspace: string, installation: Stored) => Promise<void>,
): Promise<Stored> {
  const { bot } = installation;
  if (!bot?.refreshToken || !bot.expiresAt || bot.expiresAt * 1000 - now() > RENEWED_BEFORE_MS)
    return installation;
  if (!(await claim(workspace))) return installation;
  const { token, refreshToken, seconds } = await exchange(bot.refreshToken);
  const expiresAt = Math.floor(now() / 1000) + seconds;
  const fresh: Stored = { ...installation, bot: { ...bot, token, refreshToken, expiresAt } };
  await store(workspace, fresh);
  return fresh;
}

/**
 * Seals every installation again under the present key, so that the former one can be forgotten. Resolves with how many
 * there are; rejects, and leaves the row as it is, where one opens with neither.
 */
export async function resealInstallations(rows: SealedRows, secret: string, former: string): Promise<number> {
  const key = keyFrom(secret);
  const workspaces = await rows.list();
  for (const workspace of workspaces) {
    const sealed = await rows.get(workspace);
    if (sealed)
      await rows.put(workspace, seal(open(sealed, workspace, [key, keyFrom(former)]), workspace, key));
  }
  return workspaces.length;
}

/** An installation for a whole organisation: Brief keeps each workspace apart, and is installed in each by itself. */
export class OrgInstallError extends Error {
  override readonly name = 'OrgInstallError';
  override readonly message =
    'Brief is installed in one workspace at a time, not for a whole organisation. Choose a workspace on the page where Slack asks for your consent.';
}

function workspaceOf(query: InstallationQuery<boolean>): string {
  const id = query.teamId;
  if (!id) throw new Error('A look-up of an installation must name its workspace.');
  return id;
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'brief installations', SEAL, 32));
}

function seal(plain: string, workspace: string, key: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(workspace));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [
    SEAL,
    iv.toString('base64'),
    cipher.getAuthTag().toString('base64'),
    sealed.toString('base64'),
  ].join('.');
}

function open(sealed: string, workspace: string, keys: readonly Buffer[]): string {
  const [form, iv, tag, body] = sealed.split('.');
  if (form !== SEAL || !iv || !tag || !body)
    throw new Error(`The installation of ${workspace} is stored in an unknown form.`);
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'))
        .setAAD(Buffer.from(workspace))
        .setAuthTag(Buffer.from(tag, 'base64'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]).toString('utf8');
    } catch {
      // Another key may open it; when none does, that is said below.
    }
  }
  throw new Error(
    `The installation of ${workspace} does not open with this BRIEF_ENCRYPTION_KEY. Set the key it was stored with, or install Brief in that workspace again.`,
  );
}
