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
 */
export function createInstallations(
  rows: SealedRows,
  secret: string,
  former: string | null = null,
): InstallationStore {
  const key = keyFrom(secret);
  const old = former ? keyFrom(former) : null;
  return {
    async storeInstallation(installation) {
      const workspace = installation.isEnterpriseInstall
        ? installation.enterprise?.id
        : installation.team?.id;
      if (!workspace) throw new Error('Slack sent an installation without a workspace.');
      await rows.put(workspace, seal(JSON.stringify(installation), workspace, key));
    },
    async fetchInstallation(query) {
      const workspace = workspaceOf(query);
      const sealed = await rows.get(workspace);
      if (!sealed) throw new NotInstalledError(`Brief is not installed in workspace ${workspace}.`);
      return JSON.parse(open(sealed, workspace, [key, ...(old ? [old] : [])])) as Installation<'v2', boolean>;
    },
    async deleteInstallation(query) {
      await rows.remove(workspaceOf(query));
    },
  };
}

function workspaceOf(query: InstallationQuery<boolean>): string {
  const id = query.isEnterpriseInstall ? query.enterpriseId : query.teamId;
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
