import { describe, expect, it } from 'vitest';
import { comparingQuestion } from '../../commands/asked/comparingQuestions.ts';
import { type AskedSpeaker, NOTHING_ASKED, type ThreadContext } from '../../src/answers/asked.ts';
import { lexicon } from '../desk.ts';

/** `verb words`, or null where no comparing command is asked for. */
function read(typed: string, context: ThreadContext | null = null): string | null {
  const question = comparingQuestion(typed, context, lexicon);
  return question && `${question.verb} ${question.words}`.trim();
}

describe('a question that a comparing command answers', () => {
  it.each([
    // What both sides have.
    ['did both sides mention Navalny?', 'compare about:"Navalny"'],
    ['So, did the two readouts mention the INF Treaty', 'compare about:"INF Treaty"'],
    ['did Putin and Obama both mention sanctions?', 'compare Putin and Obama about:"sanctions"'],
    ['was Ukraine raised in both readouts?', 'compare about:"Ukraine"'],
    ['which side mentioned gas?', 'compare about:"gas"'],
    ['did only one side mention “arms control”?', 'compare about:"arms control"'],
    // What one of them leaves out.
    ['what did Moscow leave out?', 'compare omits:"Moscow"'],
    ['what did the US side leave out of its readout?', 'compare omits:"US side"'],
    ["what's missing in the Kremlin's account?", 'compare omits:"Kremlin"'],
    ['what did Washington not mention?', 'compare omits:"Washington"'],
    ["what didn't Moscow mention?", 'compare omits:"Moscow"'],
    // How they differ.
    ['how do the readouts of Putin and Obama differ?', 'compare Putin Obama'],
    ['where do the two sides disagree?', 'compare'],
    ['please put the two readouts side by side', 'compare'],
    ['what is the difference between the two readouts?', 'compare'],
    ['were we on the same call?', 'compare'],
    // A new statement.
    ["what's new in today's statement?", 'changes'],
    ['whats new in the latest statement by the Kremlin', 'changes Kremlin'],
    ["What has changed in Putin's latest statement", 'changes Putin'],
    ["has the Kremlin's statement changed since April?", 'changes Kremlin'],
    ['what does Moscow no longer say?', 'changes Moscow'],
    ['what changed since last time?', 'changes'],
    ["what's new in Norway's statement on Orrin?", 'changes Norway Orrin'],
    ['what did Norway leave out this time?', 'changes Norway'],
    ["compare Norway's latest statement with the last one", 'changes Norway'],
    ['compare the latest statement of Norway with the previous one', 'changes Norway'],
    // What comes.
    ['when do they meet next?', 'calendar meet'],
    ['when do Sergei Lavrov and Antony Blinken meet next?', 'calendar Lavrov and Blinken'],
    ['when is the next summit?', 'calendar meeting'],
    ["what's on the calendar for next week", 'calendar next week'],
    ["what's on next week?", 'calendar next week'],
    ["what's on tomorrow?", 'calendar tomorrow'],
    ['what is on this week?', 'calendar this week'],
    ['what will happen on 9 December?', 'calendar 9 December'],
    ["what's on on 4 December?", 'calendar 4 December'],
    ['what is planned for 5 May?', 'calendar 5 May'],
    ['when do the ceasefire talks begin?', 'calendar ceasefire talks'],
    ['when does Tessaria vote?', 'calendar Tessaria'],
    ['when will the Security Council discuss the dam?', 'calendar Security Council'],
    ['when is Feld due in Marento?', 'calendar Feld and Marento'],
    ['which dates are announced for June', 'calendar June'],
    // Who is heard, headlines, how a line changed.
    ['is only one side quoted here?', 'voices'],
    ['whose voices are heard in this story?', 'voices'],
    ['does this headline hold up?', 'headline'],
    ["how has Putin's line on Syria changed?", 'timeline Putin about Syria'],
    ['other translations of “We will prepare proposals”', 'renderings We will prepare proposals'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    ['what did both sides say about Iran?'],
    ['Compare Putin and Trump on Syria'],
    ['what did Putin leave Syria with?'],
    ['did Putin mention Syria?'],
    ["what is Lavrov's position on Iran?"],
    ['what happened in Geneva'],
    ['what did the minister say when asked whether both sides agree on arms?'],
    ['when did they meet?'],
    [''],
    ['did both sides mention '],
    [`did both sides mention ${'x'.repeat(300)}?`],
  ])('is not: %s', (typed) => {
    expect(read(typed)).toBeNull();
  });

  it('takes those whom the thread is about for “they”', () => {
    const speaker = (label: string): AskedSpeaker => ({
      typed: label,
      label,
      names: [label],
      kind: 'person',
      note: null,
    });
    const context: ThreadContext = {
      asked: NOTHING_ASKED,
      speakers: [speaker('Sergei Lavrov'), speaker('Antony Blinken')],
      shown: [],
    };
    expect(read('when do they meet next?', context)).toBe('calendar lavrov blinken');
    expect(read('who else was there?', context)).toBe('meetings lavrov blinken');
    expect(read('who else was there?')).toBeNull();
  });

  it('is looked for in little time, whatever is typed', () => {
    const began = performance.now();
    for (const piece of ['did both sides ', 'and ', 'what is new in the ', 'of the latest '])
      read(piece.repeat(100).slice(0, 200));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
