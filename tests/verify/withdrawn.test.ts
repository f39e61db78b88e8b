import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const told = (coffee: string, who: string) =>
  `The sailors came home on Monday. “The coffee over there was ${coffee} than ours,” ${who} said. Captain Lena Forst was silent.`;
const FIRST = told('better', 'Piet Aalders');

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([article('coffee', FIRST), article('tea', FIRST.replace('coffee', 'tea'))]);
  await desk.add([
    article('coffee', told('worse', 'Piet Aalders')),
    article(
      'tea',
      told('better', 'Lena Forst').replace('coffee', 'tea').replace('Captain Lena Forst', 'Aalders'),
    ),
  ]);
});
afterAll(() => desk.close());

const GONE = '“The coffee over there was better than ours,” said Piet Aalders.';

it('words that the source has taken out are called withdrawn first, and the words of today are shown', async () => {
  const text = await desk.text(`verify ${GONE}`);
  expect(text).toMatch(
    /^Withdrawn: the source has changed this text \(seen on .*\), which no longer has these words\. In version 1: Verbatim/,
  );
  expect(text).toContain('was [-worse-] [+better+] than ours');
  expect(await desk.text(`verify who: ${GONE}`)).toMatch(/^Withdrawn: /);
  expect(await desk.text('verify “The coffee over there was worse than ours,” said Piet Aalders.')).toMatch(
    /^Verbatim/,
  );
});

it('a draft with them says so in its table', async () => {
  const text = await desk.text(
    `verify draft: ${GONE} “The coffee over there was worse than ours,” Aalders said.`,
  );
  expect(text).toContain('Verdict: verbatim, since withdrawn');
  expect(text).toContain('1. Withdrawn: ');
});

it('words that the source now gives to somebody else are still there', async () => {
  expect(await desk.text('verify “The tea over there was better than ours,” said Piet Aalders.')).toMatch(
    /^The source has changed this text \(seen on .*\): it still has the words, said by Lena Forst\. In version 1: Verbatim/,
  );
});
