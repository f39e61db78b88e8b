import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTyped } from '../../commands/index.ts';
import { answerAsJson } from '../../src/answers/answerAsJson.ts';
import { renderText } from '../../src/answers/renderText.ts';
import { en } from '../../src/words/en/index.ts';
import { ASKER, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

it.each([
  // An answer, a denial, a list, a command's table and a refusal.
  'what did Lavrov say about strategic stability?',
  'what did Putin say about Greenland?',
  'quotes Merkel',
  'topics',
  'subscribe sometimes',
])('whoever hands no words over is answered in English: %s', async (typed) => {
  const { words: _, ...given } = desk.desk;
  const asked = { ...ASKER, place: 'mention' as const };
  const plain = await answerTyped(typed, asked, given);
  const english = await answerTyped(typed, asked, { ...given, words: en });
  expect(renderText(plain)).toBe(renderText(english));
  expect(answerAsJson(plain)).toEqual(answerAsJson(english));
});
