import { expect, it } from 'vitest';
import { article, openDesk } from '../desk.ts';

it.each([
  ['Gas ministers meet in Lunde', 'The ministers met in Lunde on Thursday.', 'is in the headline'],
  [
    'Ministers meet in Lunde',
    'The ministers met in Lunde to discuss gas.',
    'is in the first sentences of the article',
  ],
])('a quote is on a subject by where its word stands: %s', async (title, opening, reason) => {
  const said = `Ana Rusu said it was time. “We came to find out what is worth signing,” Rusu said.`;
  const text = `${opening} The town was quiet. It rained all day in the harbour. ${said}`;
  const desk = await openDesk([article('a', text, { title, published: '2026-11-22' })]);
  try {
    expect(await desk.text('ask what did Rusu say about gas?')).toContain(`“gas” ${reason}`);
  } finally {
    await desk.close();
  }
});
