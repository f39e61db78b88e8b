import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { reader } from '../desk.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

const OLGA = 'U0OLGA00001';
const everybody = [...sampleCast.people.map((p) => p.id), OLGA, sampleCast.app.botUser];
const cast = {
  ...sampleCast,
  people: [
    ...sampleCast.people,
    {
      id: OLGA,
      name: 'olga',
      realName: 'Olga Ross',
      title: 'Partner',
      zone: 'Europe/Paris',
      team: 'T0OTHER0001',
    },
  ],
  channels: [
    ...sampleCast.channels,
    {
      id: 'C0JOINT0001',
      name: 'joint',
      kind: 'public' as const,
      purpose: '',
      members: everybody,
      shared: true,
    },
  ],
};
const SECRET = 'The ferry line will reopen before the summer';

let slack: OpenWorkspace;
beforeAll(async () => {
  slack = await openWorkspace('http', { cast, wait: async () => {} });
  await ingest({
    gathered: [
      {
        ok: true,
        details: {
          id: 'kept',
          title: 'Ferry line to reopen',
          url: null,
          source: 'Desk notes',
          sourceKind: null,
          published: '2026-11-23',
          language: 'en',
          licence: null,
          provenance: null,
          heldUntil: null,
          visibleTo: ['T0DESK00001'],
        },
        text: `Ferry line to reopen\n\n"${SECRET}," Foreign Minister Sergei Lavrov said.\n`,
        from: 'a test',
      },
    ],
    archive: slack.archive,
    reader,
    now: new Date('2026-11-23T09:00:00Z'),
  });
});
afterAll(() => slack.end());

describe('in a channel shared with another organisation', () => {
  it('an outsider gets what is restricted to nobody, in answers, buttons and follow-ups', async () => {
    const asked = await slack.mention('quotes Lavrov', { person: 'olga', channel: 'joint' });
    const answer = await slack.waitForMessage({ thread: asked.ts, text: 'Sergei Lavrov' });
    await slack.mention('what did Lavrov say about the ferry line?', {
      person: 'olga',
      channel: 'joint',
      thread: asked.ts,
    });
    await slack.waitForMessage({ thread: asked.ts, text: /ferry/i });
    for (const label of ['Show all sentences', 'All quotes'])
      if (JSON.stringify(answer.blocks).includes(label))
        await slack.clickButton(answer, label, { person: 'olga' });
    const shown = [...slack.messages('joint', asked.ts), ...slack.ephemeral({ person: 'olga' })];
    expect(JSON.stringify(shown)).not.toContain(SECRET);
  });

  it('one of the house who asks there is answered so that the others may read it, and alone in full', async () => {
    const asked = await slack.mention('quotes Lavrov about the ferry line', { channel: 'joint' });
    await slack.waitForMessage({ thread: asked.ts });
    expect(JSON.stringify(slack.messages('joint', asked.ts))).not.toContain(SECRET);
    await slack.slashCommand('/brief ferry line', { channel: 'joint' });
    const alone = await slack.waitForMessage({ ephemeral: true, channel: 'joint', text: SECRET });
    await slack.clickButton(alone, 'Share to channel');
    await expect
      .poll(
        () => slack.messages('joint').filter((m) => JSON.stringify(m.blocks).includes('Shared by')).length,
      )
      .toBe(1);
    expect(JSON.stringify(slack.messages('joint'))).not.toContain(SECRET);
    // Elsewhere nothing is kept back.
    const inside = await slack.mention('quotes Lavrov about the ferry line');
    await slack.waitForMessage({ thread: inside.ts, text: SECRET });
  });

  it('a digest has only what the others may read too', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00 UTC', { channel: 'joint' });
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    await slack.beat();
    const digest = await slack.waitForMessage({ channel: 'joint', ephemeral: false, text: 'Digest' });
    expect(JSON.stringify(digest)).not.toContain('Ferry');
  });

  it.each([
    'subscribe daily 08:00',
    'unsubscribe',
    'subscriptions',
    'correct kept@1#0-10 Nobody',
    'add https://site.example/a',
    'feeds',
  ])('an outsider’s “%s” changes nothing, and is told so kindly', async (typed) => {
    const before = await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
    const asked = await slack.mention(typed, { person: 'olga', channel: 'joint' });
    const answer = await slack.waitForMessage({ thread: asked.ts });
    expect(answer.text).toContain('Only people of the workspace that runs Brief can do that.');
    expect(await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' })).toEqual(before);
  });

  it('an outsider opens no form: of a digest, of a speaker', async () => {
    const asked = await slack.mention('quotes Lavrov', { channel: 'joint' });
    const answer = await slack.waitForMessage({ thread: asked.ts, text: 'Sergei Lavrov' });
    await slack.clickButton(answer, 'Something wrong?', { person: 'olga' });
    const told = await slack.waitForMessage({ ephemeral: true, text: 'Only people of the workspace' });
    expect(told.onlyFor).toBe(OLGA);
    expect(slack.views({ person: 'olga' })).toEqual([]);
  });
});
