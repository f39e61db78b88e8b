import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../../src/answers/renderText.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const mention = { place: 'mention' as const };
const first = async (typed: string) => (await desk.text(typed, mention)).split('\n')[0];
const many = <T>(count: number, write: (i: number) => T) => Array.from({ length: count }, (_, i) => write(i));
const published = { published: '2026-11-20T10:00:00Z' };

describe('a question about somebody of whom much is stored', () => {
  it('finds the one quote that is older than hundreds of reports', async () => {
    desk = await openDesk([
      ...many(20, (i) =>
        article(
          `reports-${i}`,
          many(12, (n) => `Foreign Minister Ida Holm said that gate ${i} would open after ${n} days.`).join(
            '\n\n',
          ),
          published,
        ),
      ),
      article('own', '"We open the crossing in October," Foreign Minister Ida Holm said.', {
        published: '2026-01-05',
      }),
    ]);
    expect(await first('what did Holm say?')).toBe('Quoted, once: Ida Holm.');
    expect(await desk.text('what did Holm say?', mention)).toContain('not listed: reported 240 times');
  });

  it('counts what is not read too, or says that there is more', async () => {
    const said = (i: number) => (n: number) =>
      `"The wheat of ${'field '.repeat(i)} is scarce in month ${n} of the year," Foreign Minister Ida Holm said.`;
    desk = await openDesk(many(25, (i) => article(`wheat-${i}`, many(10, said(i)).join('\n\n'), published)));
    expect(await first('what did Holm say?')).toBe('Quoted, 250 times: Ida Holm.');
    expect(await first('what did Holm say about wheat?')).toBe(
      'Quoted, more than 250 times: Ida Holm on wheat.',
    );
    expect(await first('who spoke about wheat?')).toBe('At least 1 speaker is quoted on wheat.');
  });

  it('counts who is only named in all articles, and finds the few that tell of a subject', async () => {
    desk = await openDesk([
      ...many(60, (i) =>
        article(`named-${i}`, `Number ${i} of the reports names Foreign Minister Ida Holm.`, published),
      ),
      article('early', 'Foreign Minister Ida Holm took part in talks on wheat in Lunde.', {
        published: '2026-01-05',
      }),
    ]);
    expect(await first('what did Holm say?')).toBe(
      'Not quoted. Ida Holm is named 61 times and never quoted.',
    );
    expect(await desk.text('what did Holm say about wheat?', mention)).toContain(
      'took part in talks on wheat',
    );
  });
});

describe('a question about some days', () => {
  beforeEach(async () => {
    desk = await openDesk([
      article('then', '"We open the crossing in October," Foreign Minister Ida Holm said.', {
        published: '2026-11-10',
      }),
      article('now', 'Foreign Minister Ida Holm visited the crossing in Lunde.', { published: '2026-11-22' }),
      article('weather', 'It rained in Lunde.', { published: '2026-11-22' }),
    ]);
  });

  it.each([
    ['what did Holm say on 10 November 2026?', 'Quoted, once on 10 November 2026: Ida Holm.'],
    ['what did Holm say yesterday?', 'Not quoted. Ida Holm is named once yesterday and not quoted.'],
    [
      'what did Holm say about the crossing yesterday?',
      'Not quoted. Ida Holm is not quoted on the crossing yesterday, in the 2 articles of that time.',
    ],
    [
      'what did Holm say about wheat since 1 November 2026?',
      'Not found. Ida Holm is neither quoted nor reported on wheat since 1 November 2026, in the 3 articles of that time.',
    ],
    ['what did Holm say in March 2026?', 'Nothing found for Ida Holm in March 2026.'],
    [
      'who spoke about the crossing since 1 November 2026?',
      '1 speaker is quoted on the crossing since 1 November 2026.',
    ],
    [
      'who spoke about the crossing yesterday?',
      'Not quoted. Nobody is quoted on the crossing yesterday, in the 2 articles of that time.',
    ],
  ])('says of which days it speaks: %s', async (typed, answer) => {
    expect(await first(typed)).toBe(answer);
  });

  it('keeps them in its buttons', async () => {
    for (const typed of [
      'who spoke about the crossing since 1 November 2026?',
      'what did Hulm say yesterday?',
    ])
      expect((await desk.ask(typed, mention)).actions).toMatchObject([
        { command: expect.stringMatching(/(?:since 1 November 2026|on 22 November 2026)$/) },
      ]);
  });
});

describe('words that could be a place or an outlet', () => {
  beforeEach(async () => {
    desk = await openDesk([
      article('one', '"We prepare the talks in Lunde," Foreign Minister Ida Holm said.', { source: 'Paper' }),
      article('two', '"The talks are prepared," Foreign Minister Ida Holm said.', { source: 'Courier' }),
      article('body', '"We count votes," an official in Lunde said.'),
    ]);
    await desk.ask('correct body@1#0-17 Organization for Security and Cooperation in Europe');
  });

  it.each([
    ['quotes Holm about talks in Lunde', 'Ida Holm about talks in Lunde: 1 quote'],
    ['quotes Holm about talks in Courier', 'Ida Holm about talks in Courier: 1 quote'],
    ['quotes Holm in Courier', 'Ida Holm in Courier: 1 quote'],
    ['quotes Organization for Security and Cooperation in Europe', 'OSCE: 1 quote'],
  ])('mean what the archive knows: %s', async (typed, title) => {
    expect((await desk.text(typed)).split('\n')[0]).toBe(title);
  });

  it('in a question lead to the same quotes behind “All of it”', async () => {
    const answer = await desk.ask('what did Holm say about the talks in Lunde?', mention);
    expect(answer.rung).toBe('quoted');
    const misspelt = await desk.ask('quotes Hulm about talks in Courier');
    expect(misspelt.actions).toMatchObject([{ command: 'quotes Ida Holm about talks in:Courier' }]);
  });

  it('“about it” is what the thread is about', async () => {
    const before = await desk.ask('what did Holm say about votes?', mention);
    expect(
      (await desk.ask('what did she say about it?', { ...mention, context: before.context! })).rung,
    ).toBe('none');
    expect(await first('what did Holm say about it?')).toBe('Quoted, twice: Ida Holm.');
  });
});

describe('topics of some days', () => {
  const sanctions = (id: string, published: string) =>
    article(id, `The ministers spoke about sanctions and about wheat in Lunde. Number ${id} is short.`, {
      published,
    });
  beforeEach(async () => {
    desk = await openDesk([
      sanctions('then', '2026-11-10'),
      sanctions('sunday', '2026-11-22'),
      sanctions('today', '2026-11-23'),
    ]);
  });

  it.each([
    ['topics 22 November 2026', /^\d topics? on 22 November 2026$/],
    ['topics sanctions yesterday', /^[\w ]*sanctions[\w ]* yesterday: 1 passage$/],
    ['topics about sanctions', /^[\w ]*sanctions[\w ]*: 3 passages$/],
    ['topics 11 November 2026', /^Nothing found for topics on 11 November 2026\.$/],
    ['topics sanctions 11 November 2026', /^Nothing found for [\w ]*sanctions[\w ]* on 11 November 2026\.$/],
  ])('end with them, and the answer says so: %s', async (typed, title) => {
    expect((await desk.text(typed)).split('\n')[0]).toMatch(title);
  });

  it('count the articles of those days alone, beside the trend of the last weeks', async () => {
    const row = (await desk.text('topics 22 November 2026'))
      .split('\n')
      .find((line) => /^sanctions/i.test(line));
    // One article that day; one this week, and two in the seven weeks before.
    expect(row).toMatch(/ 1 +1 \(0\.3\)$/);
    for (const typed of ['topics yesterday', 'topics sanctions yesterday'])
      expect((await desk.ask(typed)).actions).toMatchObject([
        { command: expect.stringMatching(/on 22 November 2026$/) },
      ]);
  });
});

it('what several papers print of the same text is said once', async () => {
  const story = (n: number) =>
    `Lunde, capital of the province, saw the ministers meet on Monday for talks on the crossing and on wheat. Delegations of both sides had prepared them for weeks, officials in the town hall told reporters, and number ${n === 0 ? 'one' : 'two'} of the agenda was customs.\n\n"We open the crossing in October," Foreign Minister Ida Holm told reporters after the meeting.\n\nThe ministers will meet again in spring, when the snow on the pass has melted and lorries can go through.`;
  desk = await openDesk([]);
  await desk.add(
    many(5, (i) => article(`paper-${i}`, story(0), { published: '2026-11-20', source: `Paper ${i}` })),
  );
  const answer = await desk.ask('what did Holm say about the crossing?', mention);
  const text = renderText(answer);
  expect(text.split('\n')[0]).toBe('Quoted, once: Ida Holm on the crossing.');
  expect(text).toContain('not listed: 4 in copies of the same texts');
  expect(await desk.text('who spoke about the crossing?', mention)).toContain(
    '4 in copies of the same texts',
  );
  expect(await first('what did Holm say?')).toBe('Quoted, once: Ida Holm.');
});

describe('a subject that is looked up in another spelling', () => {
  const ferries =
    'Foreign Minister Ida Holm spoke in Lunde. "We want the ferry treaty with Iceland," Holm said.';

  it('is named before the answer', async () => {
    desk = await openDesk([article('ferries', ferries, published)]);
    expect(await first('Holm on the treety')).toBe(
      'In the subject I read “treety” as “treaty”. Quoted, once: Ida Holm on the treaty.',
    );
  });

  it.each([
    // A country that no text has; its people; a person of the lexicon; an auxiliary.
    'Ireland',
    'Irish',
    'Lavrov',
    'may meet',
  ])('is none where the word is a right one: %s', async (word) => {
    const near =
      '"The ferries of Iceland, Irist, Lavrow and many more are ours," Foreign Minister Ida Holm said.';
    desk = await openDesk([article('ferries', near, published)]);
    expect(await desk.text(`Holm on ${word}`, mention)).not.toContain('In the subject');
  });
});

describe('the latest from somebody', () => {
  it('uses all words, and is the newest first', async () => {
    desk = await openDesk([
      article('new', '"The ferries sail again," Foreign Minister Ida Holm said.', published),
      article('old', '"The ferries are late," Foreign Minister Ida Holm said.', { published: '2026-01-05' }),
    ]);
    const text = await desk.text('latest from Holm', mention);
    expect(text).not.toContain('I did not use');
    expect(text.indexOf('sail again')).toBeLessThan(text.indexOf('are late'));
  });
});

describe('what is found of a subject only in part', () => {
  it.each([
    [
      'did Holm deny involvement in the Ravensund case',
      'No quote of Ida Holm has “deny” or “involvement” with “Ravensund”. Quoted, once: Ida Holm on “Ravensund”.',
    ],
    [
      'Holm on the Ravensund inquiry',
      'No quote of Ida Holm has “inquiry” with “Ravensund”. Quoted, once: Ida Holm on “Ravensund”.',
    ],
    [
      'did Holm deny the talks on Ravensund',
      'The quotes below do not have “deny” or a word like it. Quoted, once: Ida Holm on talks on Ravensund.',
    ],
  ])('is said in a sentence of its own: %s', async (typed, title) => {
    desk = await openDesk([
      article('talks', '"We had no talks on Ravensund," Foreign Minister Ida Holm said.', published),
    ]);
    expect(await first(typed)).toBe(title);
  });
});

describe('words of a question that are no part of its subject', () => {
  it.each([
    // When it was said, and to whom, are no look-up's: the subject is what comes after "about".
    [
      'what did Holm say after the Lunde summit about the crossing?',
      'I read this as Ida Holm on the crossing. I did not use “after the Lunde summit”.',
    ],
    [
      'what did Holm say after the call with Brandt about the crossing?',
      'I read this as Ida Holm on the crossing. I did not use “after the call with Brandt”.',
    ],
    [
      'Holm’s reply to the reporter about the crossing',
      'I read this as Ida Holm on the crossing. I did not use “to the reporter”.',
    ],
    // One subject is looked for: the one that is named last.
    [
      'criticism of ferries by Holm over the crossing',
      'I read this as Ida Holm on the crossing. I did not use “ferries”.',
    ],
    // Her topics are all that she said.
    ['what topics did Holm raise about ferries?', 'I did not use “ferries”.'],
    // Nobody's words are looked up by more than what is in marks.
    ['"in October" Holm said about ferries', 'I did not use “ferries”.'],
  ])('are named, and the rest is looked up: %s', async (typed, note) => {
    desk = await openDesk([
      article('crossing', '"We open the crossing in October," Foreign Minister Ida Holm said.', published),
    ]);
    const text = await desk.text(typed, mention);
    expect(text).toContain(note);
    expect(text).toContain('We open the crossing in October');
  });

  it.each([
    // A subject behind the name, before "quotes"; days in the middle of the subject.
    ['Ida Holm crossing quotes', 'Ida Holm about crossing: 1 quote'],
    ['Holm open November 2026 crossing', 'Quoted, once in November 2026: Ida Holm on open crossing.'],
  ])('are read as what they are: %s', async (typed, title) => {
    desk = await openDesk([
      article('crossing', '"We open the crossing in October," Foreign Minister Ida Holm said.', published),
      article('ferries', '"The ferries are late," Foreign Minister Ida Holm said.', published),
    ]);
    expect(await desk.text(typed, mention)).toContain(title);
  });
});

describe('the examples that Brief offers', () => {
  it('name persons, and no body by the last word of its name', async () => {
    desk = await openDesk([
      article('holm', '"We open the crossing in October," Foreign Minister Ida Holm said.', published),
      article(
        'council',
        '"We condemn the attack on the crossing," the Security Council said in a statement.',
        {
          published: '2026-11-22',
        },
      ),
    ]);
    const text = await desk.text('what did he say about it', mention);
    expect(text).toContain('/brief quotes Holm');
    expect(text).not.toContain('quotes Council');
  });
});
