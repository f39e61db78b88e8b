import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'strait',
      'The Ministry of Foreign Affairs is gravely concerned about the situation.\n\nNorway urges all parties to exercise restraint.',
      {
        title: 'Statement on the strait',
        source: 'Ministry of Foreign Affairs of Norway',
        sourceKind: 'official',
        published: '2026-05-04',
      },
    ),
  ]);
});
afterAll(() => desk.close());

// Whoever asks names the country, its capital or the ministry.
it.each([
  'what did Norway say about restraint?',
  'what did Oslo say about restraint?',
  'what did the Norwegian foreign ministry say about restraint?',
  'what did the Ministry of Foreign Affairs of Norway say about restraint?',
])('%s finds the statement of its ministry', async (question) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(
    'Norway urges all parties to exercise restraint.',
  );
});
