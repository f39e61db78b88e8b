import { describe, expect, it } from 'vitest';
import type { SealedRows } from '../../src/archive/port.ts';
import { createInstallations, resealInstallations } from '../../src/slack/installations.ts';

const KEY = 'a key of thirty-two characters and some more';
const OTHER = 'another key of thirty-two characters or more';
const TOKEN = 'xoxb-the-token-itself';

function rowsInMemory(): SealedRows & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    put: async (workspace, sealed) => void rows.set(workspace, sealed),
    get: async (workspace) => rows.get(workspace) ?? null,
    remove: async (workspace) => void rows.delete(workspace),
    list: async () => [...rows.keys()],
  };
}

const installation = (team: string) => ({
  team: { id: team, name: 'Desk' },
  enterprise: undefined,
  isEnterpriseInstall: false as const,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { token: TOKEN, scopes: ['chat:write'], id: 'B1', userId: 'UB1' },
});
const query = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false as const });

describe('installations', () => {
  it('come back as they were stored, and the token is nowhere in the row', async () => {
    const rows = rowsInMemory();
    const store = createInstallations(rows, KEY);
    await store.storeInstallation(installation('T1'));
    expect((await store.fetchInstallation(query('T1'))).bot?.token).toBe(TOKEN);
    expect([...rows.rows.values()].join()).not.toContain(TOKEN);
    expect(Buffer.from([...rows.rows.values()][0]!.split('.')[3]!, 'base64').toString()).not.toContain(TOKEN);
  });

  it.each([
    // A row copied under another workspace's id would hand over a foreign token.
    [
      'a row of another workspace',
      async (rows: Map<string, string>) => void rows.set('T2', rows.get('T1')!),
      KEY,
    ],
    // One bit changed anywhere.
    [
      'a row that was tampered with',
      async (rows: Map<string, string>) => void rows.set('T2', `${rows.get('T1')!.slice(0, -4)}AAA=`),
      KEY,
    ],
    // The key was changed without keeping the former one.
    [
      'a row under another key',
      async (rows: Map<string, string>) => void rows.set('T2', rows.get('T1')!),
      OTHER,
    ],
    // Something else altogether.
    ['a row of unknown form', async (rows: Map<string, string>) => void rows.set('T2', 'plain'), KEY],
  ])('do not open %s', async (_, change, key) => {
    const rows = rowsInMemory();
    await createInstallations(rows, KEY).storeInstallation(installation('T1'));
    await change(rows.rows);
    await expect(createInstallations(rows, key).fetchInstallation(query('T2'))).rejects.toThrow(/T2/);
  });

  it('of the former key are read while it is named', async () => {
    const rows = rowsInMemory();
    await createInstallations(rows, KEY).storeInstallation(installation('T1'));
    const rotated = createInstallations(rows, OTHER, KEY);
    expect((await rotated.fetchInstallation(query('T1'))).bot?.token).toBe(TOKEN);
    await rotated.storeInstallation(installation('T1'));
    expect((await createInstallations(rows, OTHER).fetchInstallation(query('T1'))).bot?.token).toBe(TOKEN);
  });

  it('of a workspace without Brief are refused by name', async () => {
    await expect(createInstallations(rowsInMemory(), KEY).fetchInstallation(query('T9'))).rejects.toThrow(
      'Brief is not installed in workspace T9.',
    );
  });

  it('are sealed again under a new key, after which the former one is not needed', async () => {
    const rows = rowsInMemory();
    for (const team of ['T1', 'T2'])
      await createInstallations(rows, KEY).storeInstallation(installation(team));
    expect(await resealInstallations(rows, OTHER, KEY)).toBe(2);
    for (const team of ['T1', 'T2'])
      expect((await createInstallations(rows, OTHER).fetchInstallation(query(team))).bot?.token).toBe(TOKEN);
    // Again, and with a key that opens none: nothing changes.
    expect(await resealInstallations(rows, OTHER, KEY)).toBe(2);
    await expect(resealInstallations(rows, `${KEY}!`, `${KEY}?`)).rejects.toThrow('does not open');
    expect((await createInstallations(rows, OTHER).fetchInstallation(query('T1'))).bot?.token).toBe(TOKEN);
  });

  it('for a whole organisation are refused with the way out', async () => {
    const org = {
      ...installation('T1'),
      isEnterpriseInstall: true as const,
      enterprise: { id: 'E1', name: 'Org' },
    };
    await expect(createInstallations(rowsInMemory(), KEY).storeInstallation(org as never)).rejects.toThrow(
      /one workspace at a time/,
    );
  });
});
