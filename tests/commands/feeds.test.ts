import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceView } from '../../commands/words/source.ts';
import { sourceFailed, sourceRecovered } from '../../src/answers/listSources.ts';
import { unreachedSources } from '../../src/digests/unreachedSources.ts';
import { en } from '../../src/words/en/index.ts';
import { wordText } from '../../src/words/say.ts';
import { makeSource } from '../contracts/sources.ts';
import { openDesk, type TestDesk } from '../desk.ts';
import { renderBlocks, renderText } from '../inEnglish.ts';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.parse('2026-11-23T18:00:00Z') - hours * HOUR).toISOString();

describe('/brief feeds', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openDesk('empty');
  });
  afterAll(() => desk.close());

  it('says that nothing is polled, and who can change that', async () => {
    expect(await desk.text('feeds')).toBe(
      'No source is polled yet.\nan operator adds sources at the terminal: brief feeds add <name or address>',
    );
    expect(await unreachedSources(desk.archive.sources, 'UTC')).toEqual([]);
  });

  it('shows those that fail first, with the reason, and each with when it was reached and had something new', async () => {
    const { sources } = desk.archive;
    await sources.add(
      makeSource('a', { name: 'Agency', lastSuccess: ago(1), lastNew: ago(2), nextPoll: ago(-1) }),
    );
    await sources.add(
      makeSource('b', {
        name: 'Bulletin <!channel>',
        lastSuccess: ago(30),
        failures: 4,
        fault: 'server',
        says: 'The server is in trouble (503).',
        failingSince: ago(29),
        nextPoll: ago(-3),
      }),
    );
    await sources.add(makeSource('c', { name: 'Closed', state: 'paused' }));
    const text = await desk.text('feeds', { zone: 'UTC' });
    expect(text).toMatch(/^3 sources, 1 not reached, 1 paused\n/);
    expect(text.indexOf('Bulletin')).toBeLessThan(text.indexOf('Agency'));
    expect(text).toMatch(/Agency\s+Mon 23 Nov 17:00\s+Mon 23 Nov 16:00\s+Mon 23 Nov 19:00/);
    expect(text).toMatch(/Closed\s+never\s+none yet\s+paused/);
    expect(text).toContain('Bulletin <!channel>: The server is in trouble (503).');
    // In the blocks it is as plain text, which Slack does not read; here Slack would.
    expect(renderBlocks(await desk.ask('feeds'))[0]!.text).not.toContain('<!channel>');
    const told = await unreachedSources(sources, 'UTC');
    expect(told.map((one) => wordText(one, en))).toEqual(['Bulletin <!channel> since Sun 22 Nov 12:00']);
  });

  it('shows one by a part of its name, and says which there are where none is called so', async () => {
    expect(await desk.text('feeds agen')).toMatch(/^1 source, none failing/);
    expect(await desk.text('sources Closed')).toMatch(/^1 source/);
    expect(await desk.text('feeds nowhere')).toBe(
      'No source is called “nowhere”. There are: Agency, Bulletin <!channel>, Closed.',
    );
  });

  it('has a word for the operators, one when a source fails and one when it recovers', async () => {
    const [, failing] = await desk.archive.sources.list();
    const view = sourceView(failing!, undefined, 'UTC');
    expect(renderText(sourceFailed(view))).toMatch(
      /^Bulletin <!channel> has not been reached since Sun 22 Nov 12:00\.\nThe server is in trouble \(503\)\.\n/,
    );
    expect(renderText(sourceRecovered(view))).toBe('Bulletin <!channel> is reached again.');
  });
});
