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
