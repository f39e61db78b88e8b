import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'presser',
      `PRESIDENT DUNN: Good evening.

QUESTION: Do you rule out war?

PRESIDENT DUNN: I rule out war. Everything else is paper. Measures are being prepared. Torvania has kept its word on gas.

PRESIDENT DUNN: Thank you.`,
      { published: '2026-11-20' },
    ),
  ]);
});
afterAll(() => desk.close());

it('of a long turn a timeline shows the sentences on its subject', async () => {
  const text = await desk.text('timeline Dunn about Torvania');
  expect(text).toContain('Torvania has kept its word on gas.');
  expect(text).not.toContain('I rule out war');
});
