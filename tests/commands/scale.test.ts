import { afterEach, describe, expect, it } from 'vitest';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

/** Articles with so many quotes of one speaker each, the first the oldest. */
function talks(articles: number, quotes: number, last = ''): Gathered[] {
  return Array.from({ length: articles }, (_, i) => {
    const said = Array.from(
      { length: quotes },
      (_, n) => `"Crossing ${i} opens at gate ${n} in October," Foreign Minister Ida Holm said.`,
    );
    const published = `2026-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    return article(`talks-${i}`, [...said, ...(i === 0 ? [last] : [])].join('\n\n'), { published });
  });
}

describe('a speaker of many quotes', () => {
  it('is counted whole, however many there are, and every page leads to the next', async () => {
    desk = await openDesk(talks(60, 10, 'Ida Holm said that wheat was scarce in the south this year.'));
    expect((await desk.text('quotes Holm')).split('\n')[0]).toBe('Ida Holm: 600 quotes, 1 reported');
    const last = await desk.ask('quotes Holm page:75');
    expect(last.citations).toHaveLength(8);
    expect(last.actions.map(({ label }) => label)).not.toContain('Next');
    expect(await desk.text('quotes Holm page:74')).toContain('not listed: 8 more quoted');
  });

  it('is numbered through, from page to page', async () => {
    desk = await openDesk(talks(1, 18, 'Ida Holm said that wheat was scarce in the south this year.'));
    const numbers = async (typed: string) =>
      (await desk.ask(typed)).parts.flatMap((part) => (part.part === 'excerpt' ? [part.number] : []));
    expect(await numbers('quotes Holm')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await numbers('quotes Holm page:2')).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
    expect(await numbers('quotes Holm page:3')).toEqual([18, 19]);
    expect(await desk.text('quotes Holm page:3')).not.toContain('not listed');
  });

  it('stays on its page where all sentences are asked for', async () => {
    const long = (_: unknown, at: number) =>
      `"Line ${at} is short. Two is short. Three is short. Four is short," Ida Holm said.`;
    desk = await openDesk([article('long', Array.from({ length: 10 }, long).join('\n\n'))]);
    const commandOf = async (typed: string, label: string) => {
      const action = (await desk.ask(typed)).actions.find((one) => one.label === label);
      return action && 'command' in action ? action.command : null;
    };
    const full = await commandOf('quotes Holm page:2', 'Show all sentences');
    expect((await desk.ask(full!)).citations).toHaveLength(2);
    const next = await commandOf('quotes Holm full', 'Next');
    expect(await desk.text(next!)).not.toContain('3 shown');
  });
});

it('a search tells the day of an article whose outlet is not known', async () => {
  desk = await openDesk([
    article('one', 'Wheat is scarce in Lunde.', { published: '2026-11-20' }),
    article('two', 'Wheat is sold in Lunde.'),
  ]);
  const text = await desk.text('wheat in Lunde');
  expect(text).toContain(' · 20 November 2026 · /brief article:one');
  expect(text).toContain('date not stated in 1 of these texts');
});
