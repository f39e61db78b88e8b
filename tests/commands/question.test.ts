import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../commands/words/question.ts';

describe('a typed question', () => {
  it.each([
    // The plain shapes, with and without subject.
    ['what did Lavrov say about Afghanistan?', { asks: 'said', speaker: 'Lavrov', about: 'Afghanistan' }],
    [
      'What has the foreign minister said on arms control',
      { asks: 'said', speaker: 'the foreign minister', about: 'arms control' },
    ],
    ['what did Lavrov say?', { asks: 'said', speaker: 'Lavrov', about: '' }],
    ['Did Blinken say anything about Iran?', { asks: 'said', speaker: 'Blinken', about: 'Iran' }],
    ['has Putin commented on Syria', { asks: 'said', speaker: 'Putin', about: 'Syria' }],
    ["what is Merkel's position on sanctions?", { asks: 'said', speaker: 'Merkel', about: 'sanctions' }],
    [
      'quotes by Lavrov on strategic stability',
      { asks: 'said', speaker: 'Lavrov', about: 'strategic stability' },
    ],
    ['Lavrov on Iran', { asks: 'said', speaker: 'Lavrov', about: 'Iran' }],
    // Quotation marks and politeness do not count.
    [
      'please, what did Lavrov say about “strategic stability”, please?',
      { asks: 'said', speaker: 'Lavrov', about: 'strategic stability' },
    ],
    ['can you tell me what Lavrov said about Iran?', { asks: 'said', speaker: 'Lavrov', about: 'Iran' }],
    // Who.
    ['who spoke about Afghanistan?', { asks: 'who', about: 'Afghanistan' }],
    ['Who has said anything about grain exports', { asks: 'who', about: 'grain exports' }],
    ['what was said about Libya', { asks: 'who', about: 'Libya' }],
    // In a thread.
    ['and on Iran?', { asks: 'follow-up', about: 'Iran', speaker: null }],
    ['what about Blinken?', { asks: 'follow-up', about: null, speaker: 'Blinken' }],
    ['about sanctions', { asks: 'follow-up', about: 'sanctions', speaker: null }],
    // Neither question nor name.
    ['hello', { asks: 'greeting' }],
    ['', { asks: 'greeting' }],
    ['thanks!', { asks: 'greeting' }],
    ['help', { asks: 'help' }],
    ['strategic stability', { asks: 'words', words: 'strategic stability' }],
  ])('“%s”', (typed, question) => {
    expect(parseQuestion(typed)).toEqual(question);
  });

  it('is read in bounded time, whatever it is', () => {
    for (const typed of [
      'what did '.repeat(400),
      'a '.repeat(2000),
      `what did ${'x '.repeat(1900)}say`,
      '?'.repeat(4000),
    ]) {
      expect(parseQuestion(typed)).toHaveProperty('asks');
    }
  });
});
