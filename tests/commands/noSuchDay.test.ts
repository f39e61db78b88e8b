import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noSuchDay } from '../../commands/asked/noSuchDay.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

const dates = { février: 'february', mars: 'march', april: 'april', апреля: 'april', en: 'in' };

describe('a day that no calendar has', () => {
  it.each<[words: string, nearest: string | null]>([
    ['Putin about Syria since 31 April 2018', '30 April 2018'],
    ['April 31, 2018', 'April 30, 2018'],
    ['since 2018-04-31', '2018-04-30'],
    ['latest 31.02.2026', '28.02.2026'],
    ['since 31/04/2018', '30/04/2018'],
    // The American order, and no dates at all.
    ['since 04/31/2018', null],
    ['version 31.1.2018', null],
    ['32nd of May', '31 of May'],
    ['29 February 2021', '28 February 2021'],
    // A leap year has it, and without a year one may be meant.
    ['29 February 2024', null],
    ['29 Feb', null],
    ['31 February', '28 February'],
    // No days at all.
    ['40 May', null],
    // The months of the other languages of questions, in the words of the asker.
    ['Poutine le 31 février 2016', '29 février 2016'],
    ['Putin am 31. April 2018', '30. April 2018'],
    ['30 апреля 2018', null],
    ['Poutine en mars 2018', null],
    ['New START 2010 may 2021', null],
    ['Reykjavik 19 May 2021', null],
  ])('%s', (words, nearest) => {
    expect(noSuchDay(words, dates)?.nearest ?? null).toBe(nearest);
  });
});

describe('a question with such a day', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openDesk([
      article('talks', 'Minister Ada Holm said: “We agreed on the crossing.”', { published: '2021-08' }),
    ]);
  });
  afterAll(() => desk.close());

  it.each([
    'latest 31 April 2017',
    'quotes Ada Holm since 31 April 2017',
    'ask what did Ada Holm say on 31 April 2017?',
  ])('is never looked up without it: %s', async (typed) => {
    const answer = await desk.ask(typed);
    expect(answer.kind).toBe('trouble');
    expect(await desk.text(typed)).toContain('There is no 31 April 2017. Nothing was looked up.');
    expect(answer.actions).toMatchObject([{ label: '30 April 2017', command: typed.replace('31', '30') }]);
  });

  it('is refused in another language, in its words', async () => {
    expect(await desk.text('ask qu’a dit Ada Holm le 31 avril 2017 ?')).toContain(
      'There is no 31 avril 2017.',
    );
  });

  it('in a quotation is the quotation’s own', async () => {
    expect((await desk.ask('verify “We meet again on 31 April 2017 in Lunde”')).kind).not.toBe('trouble');
  });

  it('is not made by a text that states its month alone: “and before that?”', async () => {
    const first = await desk.ask('what did Ada Holm say?', { place: 'mention' });
    expect(await desk.text('and before that?', { place: 'mention', context: first.context! })).toContain(
      'before 1 August 2021',
    );
  });
});
