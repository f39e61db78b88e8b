import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/gathering/ingest.ts';
import { article, NOW, reader } from '../desk.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

let slack: OpenWorkspace;
beforeAll(async () => {
  slack = await openWorkspace();
  await ingest({
    gathered: [
      article('held-later', '“The harbour will stay open,” Minister Jonas Brandt said.', {
        title: 'Harbour to stay open',
        published: '2026-11-20',
      }),
      article('ours', '“The ferry will be painted green,” Minister Jonas Brandt said.', {
        title: 'A green ferry',
        published: '2026-11-21',
        visibleTo: ['T0DESK00001'],
      }),
    ],
    archive: slack.archive,
    reader,
    now: NOW,
  });
});
beforeEach(() => slack.clearFaults());
afterAll(() => slack.end());

const shared = (channel: string, thread?: string) =>
  slack.messages(channel, thread).filter((m) => JSON.stringify(m.blocks).includes('Shared by'));

/** The answer that one person alone sees. */
async function ask(typed: string, channel: string) {
  const before = slack.ephemeral({ channel }).length;
  await slack.slashCommand(`/brief ${typed}`, { channel });
  await expect.poll(() => slack.ephemeral({ channel }).length).toBe(before + 1);
  return slack.ephemeral({ channel }).at(-1)!;
}

describe('Share', () => {
  it.each([
    ['quotes Lavrov', 'Sergei Lavrov: 4 quotes'],
    ['strategic stability', 'strategic stability'],
    ['topics', 'topic'],
    ['ask what did Lavrov say about strategic stability?', 'Quoted, once'],
    ['ask what did Lavrov say about Afghanistan?', 'Not quoted'],
    ['ask who is Lavrov?', 'Lavrov'],
    ['verify We were exercising patience for a very long time', 'Altered'],
    ['timeline Lavrov', 'Lavrov'],
    ['headline article:lavrov-blinken-reykjavik', 'glimmer'],
    ['revisions', 'source'],
  ])(
    'posts the answer to “/brief %s” to the channel, without buttons to share again',
    async (typed, says) => {
      const alone = await ask(typed, 'general');
      expect(alone.text).toContain(says);
      const before = shared('general').length;
      await slack.clickButton(alone, 'Share to channel');
      await expect.poll(() => shared('general').length).toBe(before + 1);
      const posted = shared('general').at(-1)!;
      expect(posted.text).toBe(alone.text);
      expect(JSON.stringify(posted.blocks)).not.toContain('"share:');
    },
  );

  it.each([
    'subscriptions',
    'help',
    'feeds',
    'language',
    'quotes Lavrow',
    'quotes minister',
    'today',
    'verify',
  ])('is not offered under “/brief %s”, which is for the asker', async (typed) => {
    expect(JSON.stringify((await ask(typed, 'culture')).blocks)).not.toContain('share:');
  });

  it('in a thread posts there, once however often it is pressed; what all see has no such button', async () => {
    const asked = await slack.mention('quotes Lavrov');
    const open = await slack.waitForMessage({ thread: asked.ts, text: 'Sergei Lavrov' });
    expect(JSON.stringify(open.blocks)).not.toContain('share:');
    await slack.clickButton(open, 'Show all sentences');
    const alone = await slack.waitForMessage({ thread: asked.ts, ephemeral: true, text: 'worries most' });
    await Promise.all([
      slack.clickButton(alone, 'Share in thread'),
      slack.clickButton(alone, 'Share in thread'),
    ]);
    await expect.poll(() => shared('world-desk', asked.ts).length).toBe(1);
    await slack.clickButton(alone, 'Share in thread');
    await ask('help', 'world-desk');
    expect(shared('world-desk', asked.ts)).toHaveLength(1);
  });

  it('shows no words that came under embargo after they were shown to one person', async () => {
    const alone = await ask('quotes Brandt', 'culture');
    expect(alone.text).toContain('harbour');
    await slack.archive.setEmbargo('held-later', '2027-01-01T00:00:00Z');
    await slack.clickButton(alone, 'Share to channel');
    await expect.poll(() => shared('culture').length).toBe(1);
    expect(JSON.stringify(shared('culture'))).not.toContain('harbour');
  });

  it('asks first where the answer is from a text kept to the workspace and nobody knows who else reads the channel', async () => {
    const buttonOf = async () => {
      const alone = await ask('green ferry', 'culture');
      const buttons = alone.blocks.flatMap((b) => ('elements' in b ? (b.elements as object[]) : []));
      return buttons.find((b) => JSON.stringify(b).includes('share:'));
    };
    expect(await buttonOf()).toMatchObject({ confirm: { confirm: { text: 'Share' } } });
    const asked = await slack.mention('quotes Lavrov', { channel: 'culture' });
    await slack.waitForMessage({ thread: asked.ts });
    expect(await buttonOf()).not.toHaveProperty('confirm');
  });
});
