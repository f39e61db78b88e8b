import { afterEach, describe, expect, it } from 'vitest';
import { eventsBetween } from '../../src/lookups/announced.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const stored = async (...texts: readonly string[]) => {
  desk = await openDesk(
    texts.map((text, i) =>
      article(`text-${i + 1}`, text, { published: `2027-02-0${i + 1}`, source: `Paper ${i + 1}` }),
    ),
  );
};
/** Events as `day article: sentence`, with how many others announce them and whether they are called off. */
const between = async (since: string, until: string, words = '') => {
  const { events, ...counts } = await eventsBetween(since, until, words, desk.desk.archive);
  return {
    ...counts,
    events: events.map(
      ({ version, date, others }) =>
        `${date.from} ${version.article.id}: ${version.text.slice(date.event.start, date.event.end)}${others > 0 ? ` +${others}` : ''}${date.status === 'planned' ? '' : ` ${date.status}`}`,
    ),
  };
};

describe('what articles announce for some days', () => {
  it('is about what the headline of its text names, where no file states one', async () => {
    await stored(
      'Readout of Minister Quell’s call with President Terrec\n\nThe two agreed to meet in Geneva on 2 March 2027.',
    );
    expect(await between('2027-03-01', '2027-03-31', 'Quell Terrec')).toMatchObject({
      events: ['2027-03-02 text-1: The two agreed to meet in Geneva on 2 March 2027.'],
      isBeside: true,
    });
  });

  it('has what is set for a season where a year is asked for, and not where some months are', async () => {
    await stored('The treaty will be signed in the summer of 2027.');
    expect((await between('2027-01-01', '2027-12-31')).events).toHaveLength(1);
    expect((await between('2027-03-01', '2027-09-30')).events).toEqual([]);
  });

  it('is in order of its days, those at both ends included, those beside them not', async () => {
    await stored(
      'The council will vote on the budget on 4 March 2027. The ministers will meet in Oslo on 2 March 2027.',
      'Envoys will gather in Vienna on 5 March 2027. A hearing will open in Bern on 1 March 2027.',
    );
    expect((await between('2027-03-02', '2027-03-04')).events).toEqual([
      '2027-03-02 text-1: The ministers will meet in Oslo on 2 March 2027.',
      '2027-03-04 text-1: The council will vote on the budget on 4 March 2027.',
    ]);
    expect(await between('2027-04-01', '2027-04-30')).toMatchObject({
      events: [],
      stored: 0,
      readUntil: null,
    });
  });

  it('is one event where several say the same of a day, and two where they say different things', async () => {
    await stored(
      'The foreign ministers of Norway and Chile will meet in Oslo on 2 March 2027.',
      'The foreign ministers of Chile and Norway will meet in Oslo on 2 March 2027.',
      'The harbour commission will publish its report on 2 March 2027.',
    );
    const { events, stored: all, read } = await between('2027-03-01', '2027-03-31');
    expect(events.map((event) => event.replace(/:.*?( \+1)?$/, '$1'))).toEqual([
      expect.stringMatching(/^2027-03-02 text-[12] \+1$/),
      '2027-03-02 text-3',
    ]);
    expect([all, read]).toEqual([3, 3]);
  });

  it('that an article says twice is no second article’s', async () => {
    await stored(
      'The foreign ministers will meet in Oslo on 2 March 2027. Both foreign ministers will meet in Oslo on 2 March 2027.',
    );
    expect((await between('2027-03-01', '2027-03-31')).events).toEqual([expect.not.stringContaining('+1')]);
  });

  it('is what has all of the words, with any ending', async () => {
    await stored(
      'The council will vote on the budgets on 4 March 2027. The ministers will meet in Oslo on 2 March 2027.',
    );
    expect((await between('2027-03-01', '2027-03-31', 'budget vote')).events).toEqual([
      '2027-03-04 text-1: The council will vote on the budgets on 4 March 2027.',
    ]);
    expect((await between('2027-03-01', '2027-03-31', 'budget Oslo')).events).toEqual([]);
  });

  it('is all of it where a long list announces hundreds', async () => {
    const days = Array.from({ length: 28 }, (_, i) => i + 1);
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
    ];
    const list = months.flatMap((month, m) =>
      days.map((day) => `Committee ${m + 1}${day} will meet in room ${day}${m} on ${day} ${month} 2028.`),
    );
    await stored(list.join(' '));
    const found = await between('2028-01-01', '2028-10-28');
    expect(found).toMatchObject({ stored: 280, isLowerBound: false, readUntil: null });
    expect(found.events).toHaveLength(280);
  });
});
