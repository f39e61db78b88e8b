import { expect, it } from 'vitest';
import { copyHost } from '../../src/text/copyHost.ts';
import { openDesk } from '../desk.ts';

const COPY = 'Readout of a ministry. The address is that of a copy.';

it.each([
  ['https://www.news.example/readout', COPY, 'news.example'],
  ['https://ministry.example/readout', 'Readout of a ministry.', null],
  [null, COPY, null],
  ['https://ministry.example/readout', null, null],
])('the address %s with the provenance “%s” is that of a copy at %s', (url, provenance, host) => {
  expect(copyHost({ url, provenance })).toBe(host);
});

it('an answer says where it links to a copy', async () => {
  const desk = await openDesk('sample');
  const text = await desk.text('compare Lavrov Blinken');
  await desk.close();
  expect(text).toContain('US Department of State, 19 May 2021, copy at thefrontierpost.com');
});
