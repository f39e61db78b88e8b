import { expect, it } from 'vitest';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import * as courtesy from '../../src/reading/summary/courtesyPatterns.ts';
import * as occasion from '../../src/reading/summary/occasionPatterns.ts';
import * as unfit from '../../src/reading/summary/unfitPatterns.ts';
import { type Prefiltered, prefiltered } from '../../src/text/prefilter.ts';
import { requiredLiterals } from '../../src/text/requiredLiterals.ts';
import { english } from '../english.ts';

it.each<[pattern: RegExp, needs: string[][][], why: string]>([
  [/treaty/, [[['treaty']]], 'a word'],
  [/Treaty|pact/i, [[['treaty']], [['pact']]], 'each alternative is a clause of its own, in small letters'],
  [
    /\b(?:sign|adopt)ed\b/,
    [[['|signed|', '|adopted|']]],
    'a group and what follows it, between the edges of a word',
  ],
  [/organi[sz]ed/, [[['organised', 'organized']]], 'a short class'],
  [/[12]\d people/, [[['00| |people']]], 'any digit is 0'],
  [/agreements?/, [[['agreement']]], 'without what may be missing'],
  [/(?:the )?pact/, [[['pact', 'the| |pact']]], 'with and without what may be missing before a short word'],
  [/talks.{0,40}sanctions/, [[['sanctions'], ['talks']]], 'two literals apart, the longer first'],
  [/(?=.*treaty)\p{Lu}/u, [[['treaty']]], 'what is looked for ahead is in the string too'],
  [/(?!treaty)\p{Lu}/u, [[]], 'what must not follow is not needed'],
  [/\p{Lu}+|treaty/u, [[], [['treaty']]], 'a clause that needs nothing is always tried'],
  [/(\w+) pact \1|treaty/, [[[' |pact| ', 'treaty']]], 'a pattern that refers to a group stays whole'],
  [/congratulations/, [[['congratulat']]], 'no more letters than show a word'],
  [/communiqué/, [[['communiqu']]], 'letters beyond ASCII are passed over'],
])('%s needs %j: %s', (pattern, needs) => {
  expect(requiredLiterals(pattern).map((clause) => clause.needs.map((set) => [...set].sort()))).toEqual(
    needs.map((clause) => clause.map((set) => [...set].sort())),
  );
});

it('finds letters that match others where case is ignored', () => {
  for (const text of ['The \u017figning', 'the signing', 'THE SIGNING'])
    expect(prefiltered(/signing/iu).test(text)).toBe(/signing/iu.test(text));
  expect(prefiltered(/kept/iu).test('\u212Aept')).toBe(true);
});

it.each<[pattern: RegExp, text: string]>([
  [/\bpact\b/, 'pact'],
  [/\bpact\b/, 'the pact'],
  [/\bpact\b/, 'a pact_ and a _pact'],
  [/\bpact\b/, 'épact'],
  [/\bpact\b/, '“pact”'],
  [/pact\b/, 'impact'],
  [/\bpact/, 'pacts'],
  [/\b \bpact/, 'a pact'],
  [/pa\bct/, 'pact'],
  [/\bno-one's pact/, "no-one’s pact, no-one's pact"],
])('%s matches %j as a plain pattern does', (pattern, text) => {
  expect(prefiltered(pattern).test(text)).toBe(pattern.test(text));
});

it('may be asked of patterns made after others were asked', () => {
  const first = prefiltered(/treaty/);
  expect(first.test('a treaty and a pact')).toBe(true);
  const second = prefiltered(/pact/);
  expect(second.test('a treaty and a pact')).toBe(true);
  expect(first.test('a pact')).toBe(false);
});

it('matches what its pattern matches, in each sentence of every third text of the sample archive', async () => {
  const patterns = [courtesy, occasion, unfit]
    .flatMap((module) => Object.values(module) as (Prefiltered | readonly Prefiltered[] | RegExp)[])
    .flat()
    .filter((one): one is Prefiltered => 'mayMatch' in (one as object));
  expect(patterns.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  let tried = 0;
  let texts = 0;
  for await (const article of sampleArticles('data')) {
    if (!article.ok || texts++ % 3 > 0) continue;
    const { sentences } = layOut(divideText(article.text, article.details.title ?? null), english);
    for (const { start, end } of sentences) {
      const said = article.text.slice(start, end);
      for (const one of patterns) {
        const matches = one.pattern.test(said);
        tried += Number(one.mayMatch(said));
        if (matches !== one.test(said)) wrong.push(`${one.pattern}: ${said}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(1500);
  expect(wrong).toEqual([]);
}, 60_000);
