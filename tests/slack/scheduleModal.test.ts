import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/archive/port.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { INPUTS, scheduleModal } from '../../src/slack/scheduleModal.ts';
import { en } from '../../src/words/en/index.ts';
import { lexicon, openDesk } from '../desk.ts';

const subscription: Subscription = {
  id: 's',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '30 7 * * 1-5',
  inWords: 'weekdays at 07:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: '2026-11-30T07:30:00Z',
  created: '2026-10-01T09:00:00Z',
};
const modalOf = (some: Partial<Subscription>) =>
  scheduleModal({
    subscription: { ...subscription, ...some },
    channel: 'C1',
    zone: 'UTC',
    lexicon,
    words: en,
  });
/** What an input holds when the modal is opened. */
const initial = (some: Partial<Subscription>, input: string): unknown => {
  const block = modalOf(some).blocks.find((one) => one.block_id === input);
  const element = block?.type === 'input' && 'element' in block ? block.element : null;
  if (element?.type === 'checkboxes') return element.initial_options?.map(({ value }) => value);
  return element?.type === 'static_select' ? element.initial_option?.value : null;
};

describe('the modal of a digest that stands', () => {
  it.each([
    ['30 7 * * 1-5', ['1', '2', '3', '4', '5']],
    ['30 7 * * 1-3', ['1', '2', '3']],
    ['30 7 * * MON,SAT', ['1', '6']],
    ['30 7 * * 7', ['0']],
    ['30 7 * * *', ['1', '2', '3', '4', '5', '6', '0']],
  ])('has the days of %s ticked', (cron, days) => {
    expect(initial({ cron }, INPUTS.days)).toEqual(days);
  });

  it.each(['strategic-stability', 'relations/RU-US', lexicon.topics.at(-1)!.id])(
    'keeps its topic %s, whatever the menu has room for',
    (topic) => {
      expect(initial({ topic }, INPUTS.topic)).toBe(topic);
      expect(JSON.stringify(modalOf({ topic }).blocks)).not.toContain('"text":"relations/');
      expect(findBlockFaults(modalOf({ topic }).blocks, 'modal')).toEqual([]);
    },
  );
});

it('a digest on the relations of two sides is called so, and ordered by what the modal sends', async () => {
  const desk = await openDesk('seed');
  const text = await desk.text('subscribe weekdays 07:30 topic:"US-Russia relations"');
  expect(text.split('\n')[0]).toContain('on US-Russia relations.');
  expect(await desk.text('subscribe weekdays 07:30 topic:"relations/RU-US"')).toContain('Already subscribed');
  await desk.close();
});
