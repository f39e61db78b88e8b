import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Holders of a post of a state on no list, and names in other cases: whose words they are, and whose they are not.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'council',
      'The representative of Tarn welcomed the debate and thanked the Council.\n\nThe representative of Tarnia said the border must stay closed until the spring.\n\nThe North Tarn representative said the river was too low.',
      { source: 'UN Press', title: 'Council meets', published: '2026-11-20' },
    ),
    article(
      'reaction',
      'Norland has called a speech by the representative of Velsk a provocation.\n\nThe harbour stays open for now.',
      {
        source: 'Lunde Agency',
        title: 'Norland rejects speech by the representative of Velsk',
        published: '2026-11-21',
      },
    ),
    article('treaty', '«Договор подписан», — сказал министр Олег Корсавин.', {
      source: 'Северный вестник',
      title: 'Договор подписан',
      published: '2026-11-22',
    }),
  ]);
});
afterAll(() => desk.close());

it('is no holder of the post of a state whose name begins or ends so', async () => {
  const text = await desk.text('ask what did the representative of Tarn say?');
  expect(text).toContain('welcomed the debate');
  expect(text).not.toContain('border');
  expect(await desk.text("ask what did Tarn's representative say?")).not.toContain('river');
});

it('has not the whole of a text whose headline tells of their speech', async () => {
  expect(await desk.text('ask what did the representative of Velsk say?')).not.toContain('harbour');
});

it('takes no man for the woman who is asked about', async () => {
  expect(await desk.text('ask что сказала Корсавина о договоре?')).not.toContain('Договор подписан»');
  expect(await desk.text('ask что говорит Корсавина о договоре?')).not.toContain('Договор подписан»');
  expect(await desk.text('ask слова Корсавиной о договоре')).not.toContain('Договор подписан»');
});

it('says whom a name in another case was read as', async () => {
  const text = await desk.text('ask цитаты Корсавина о договоре');
  expect(text).toContain('Договор подписан');
  expect(text).toContain('I read “Корсавина” as Олег Корсавин');
});
