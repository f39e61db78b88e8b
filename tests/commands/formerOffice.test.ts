import { expect, it } from 'vitest';
import { article, openDesk } from '../desk.ts';

it('by an office whoever holds it is meant, and not who is only called its former holder', async () => {
  const desk = await openDesk([
    article(
      'a',
      'The Prime Minister, Edvard Ashcomb, said that the talks would go on. “We stay,” Ashcomb said.',
      {
        published: '2026-11-22',
      },
    ),
    article('b', 'Former prime minister Haruno Kiyosen said that it was late. “We go,” Kiyosen said.', {
      published: '2026-11-22',
    }),
  ]);
  try {
    expect(await desk.text('ask what did the Prime Minister say?')).toContain('“We stay,”');
    expect(await desk.text('ask what did the former Prime Minister say?')).toContain('“We go,”');
  } finally {
    await desk.close();
  }
});

it('gives a body nobody’s words who spoke for a country on their day', async () => {
  const desk = await openDesk([
    article('before', '“We are neighbours of the harbour,” said Charles Michel in Moscow.', {
      published: '2018-01-31',
    }),
    article('after', '“We are the Council of the harbour,” said Charles Michel in Brussels.', {
      published: '2022-01-31',
    }),
  ]);
  for (const question of [
    'ask did the EU comment?',
    'ask what did the EU say about the harbour?',
    'quotes EU',
  ]) {
    const text = await desk.text(question, { place: 'mention' });
    expect(text).toContain('the Council of the harbour');
    expect(text).not.toContain('neighbours');
  }
  expect(await desk.text('ask what did Charles Michel say?')).toContain('neighbours');
  await desk.close();
});
