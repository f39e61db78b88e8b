import { expect, it } from 'vitest';
import { explainAttribution } from '../../src/answers/explainAttribution.ts';
import { en } from '../../src/words/en/index.ts';
import { wordLine } from '../../src/words/say.ts';
import { storedVersion } from '../desk.ts';

const version = storedVersion('"We are ready," Sergei Lavrov said.');
const quote = version.reading.quotes[0]!;
const at = '2026-11-24T09:00:00.000Z';

it.each([
  // As the engine read it.
  [{}, 'named with '],
  // A person of the workspace is named as such, so that Slack shows the name.
  [{ corrected: { by: 'U0ANNA', at } }, 'corrected here by @U0ANNA on 24 November 2026'],
  [{ corrected: { by: 'operator', at } }, 'corrected here by operator on 24 November 2026'],
  [{ corrected: { by: 'operator', at }, speakerName: null }, 'nobody can be named'],
  // The mark that opens a question names nobody.
  [{ speakerName: null, speaker: { start: 0, end: 1, text: '"' } }, 'no speaker named'],
])('a quote with %j is explained by “%s”', (change, words) => {
  const line = wordLine(explainAttribution(version, { ...quote, ...change }), en);
  expect(
    line.map((run) => (typeof run === 'string' ? run : 'person' in run ? `@${run.person}` : '')).join(''),
  ).toContain(words);
});
