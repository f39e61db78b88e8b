import { expect, it } from 'vitest';
import { isUpdate } from '../../src/text/isUpdate.ts';

it.each([
  ['UPDATE 2-Westland recalls its envoy', true],
  ['LEAD 1-Westland recalls its envoy', true],
  ['LEAD: Westland recalls its envoy', true],
  ['Westland recalls its envoy (2nd lead)', true],
  ['Lead-poisoning suit is settled', false],
  ['Leaders meet in Harn', false],
  ['Updates on the flood - what we know', false],
])('%s: an update %s', (headline, expected) => {
  expect(isUpdate(headline)).toBe(expected);
});
