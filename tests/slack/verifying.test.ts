import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

let slack: OpenWorkspace;
beforeAll(async () => {
  slack = await openWorkspace('http');
});
afterAll(() => slack.end());

it('`/brief verify` shows a doctored quotation beside the stored words, to the asker alone', async () => {
  await slack.slashCommand('/brief verify Lavrov: “I think it was not a very useful conversation”');
  const answer = await slack.waitForMessage({ ephemeral: true, text: 'Altered: a negation was added.' });
  expect(answer.text).toContain('(added: not)');
});

it('“Check the quotes” on a message checks each, words quoted with ">" too, and tells the asker alone', async () => {
  const message = await slack.mention(
    'Draft:\n> We were exercising patience for a long time\n“We will report to our parents,” Lavrov said.',
    { person: 'james' },
  );
  await slack.shortcut('check_quotes', { person: 'james', message });
  const answer = await slack.waitForMessage({ ephemeral: true, text: '2 quotations checked' });
  expect(answer.onlyFor).toBe('U0JAMES0002');
  expect(answer.text).toContain('1 altered, 1 verbatim');
});

it.each([
  // Without marks, as people paste a sentence; with marks and words around them; one word too many; what nobody said.
  ['We were exercising patience for a long time', 'Said by Sergei Lavrov, word for word.'],
  ['seen on TV: “We were exercising patience for a long time.”', 'Said by Sergei Lavrov, word for word.'],
  [
    '> We were exercising patience for a very long time',
    'Said by Sergei Lavrov, but not in these words: one word was added.',
  ],
  [
    'Reykjavik is lovely in the spring and the hotels are cheap',
    'Not found: no stored text has this quotation.',
  ],
])('“Who said this?” on “%s” names the speaker first, to the asker alone', async (text, says) => {
  const message = await slack.directMessage(text, { person: 'james' });
  await slack.shortcut('who_said_this', { person: 'james', message });
  const answer = await slack.waitForMessage({ ephemeral: true, text: says });
  expect(answer.onlyFor).toBe('U0JAMES0002');
  expect(answer.text.startsWith(says)).toBe(true);
});

it('on a message without a quotation it says so', async () => {
  const message = await slack.mention('nothing in marks in this one at all', { person: 'james' });
  await slack.shortcut('check_quotes', { person: 'james', message });
  await slack.waitForMessage({ ephemeral: true, text: 'I found no quotation of four words or more' });
});

it('“Check a draft” opens a modal whose parts are checked together', async () => {
  await slack.shortcut('check_draft', { person: 'james' });
  const modal = await slack.waitForView({ person: 'james', callback: 'draft' });
  const sent = await slack.submitView(modal, {
    'draft-1': '“We were exercising patience for a long time,” Lavrov said.',
    'draft-2': '“We were exercising patience for a very long time,” Lavrov said.',
  });
  expect(sent).toEqual({ ok: true });
  await slack.waitForMessage({ text: '2 quotations checked: 1 altered, 1 verbatim' });
});

it('an empty `/brief verify` offers the modal', async () => {
  await slack.slashCommand('/brief verify');
  const answer = await slack.waitForMessage({ ephemeral: true, text: 'There is nothing to check in that' });
  await slack.clickButton(answer, 'Paste a draft');
  await slack.waitForView({ callback: 'draft' });
});

it.each([
  // A list of quotes and an answer to a question.
  ['quotes Lavrov', 'Sergei Lavrov: '],
  ['ask what did Lavrov say about strategic stability?', 'strategic stability'],
])('*Verify* under `/brief %s` checks what is pasted without marks', async (words, shown) => {
  await slack.slashCommand(`/brief ${words}`);
  const list = await slack.waitForMessage({ ephemeral: true, text: shown });
  await slack.clickButton(list, 'Verify');
  const modal = await slack.waitForView({ callback: 'draft' });
  await slack.submitView(modal, { 'draft-1': 'Lavrov: We were exercising patience for a very long time' });
  await slack.waitForMessage({ text: 'Altered: one word was added.' });
});
