import { describe, expect, it } from 'vitest';
import { rankStories } from '../../src/answers/rankStories.ts';
import type { StoryAssignments } from '../../src/answers/storiesOf.ts';
import { chooseQuotes } from '../../src/digests/chooseQuotes.ts';
import { datesAhead } from '../../src/digests/datesAhead.ts';
import { cronInWords } from '../../src/digests/readSchedule.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { listed, textsBy } from '../answers/listed.ts';
import { reader, storedVersion } from '../desk.ts';

const NO_PLACES: StoryAssignments = new Map();
const PEOPLE = [
  'Ada Holm',
  'Igor Rusu',
  'Marta Lindqvist',
  'Pavel Berg',
  'Nadia Okafor',
  'Jonas Weiss',
  'Elena Moro',
];

/** A version of an invented article. */
function told(id: string, text: string) {
  const stored = storedVersion(text);
  return {
    ...stored,
    article: { ...stored.article, id, published: '2026-03-09', title: text.split('.')[0]! },
    reading: readArticle({ text, published: '2026-03-09' }, reader),
  };
}

const EVENTS = [
  'Varenia signed a fishing treaty with Ostland on Monday.',
  'Parliament in Corvia approved the reform of the army on Monday.',
  'Floods destroyed four bridges in the north of Maridia on Monday.',
  'The central bank of Tarsk raised its interest rate on Monday.',
  'Rebels in Sudara freed ninety prisoners on Monday.',
  'Nuclear inspectors left the plant at Kesh on Monday.',
  'The navy of Belmark seized an oil tanker on Monday.',
];

/** Reports of as many events, each with a quote of a minister. */
const reports = (count: number) =>
  EVENTS.slice(0, count).map((event, i) =>
    told(
      `a${i}`,
      `${event} Foreign Minister ${PEOPLE[i]} spoke to reporters.\n\n“We will reopen border crossing number ${i} for all trade in the spring,” ${PEOPLE[i]} said.`,
    ),
  );
const storiesOf = (versions: ReturnType<typeof reports>) =>
  rankStories(versions.map(listed), NO_PLACES, textsBy(versions));

describe('the quotes of a digest', () => {
  const chosen = (
    versions: ReturnType<typeof reports>,
    most: number,
    isSaid: (words: string) => boolean = () => false,
  ) => chooseQuotes(storiesOf(versions), textsBy(versions), most, isSaid);

  it('are as many as fit, each of another speaker', () => {
    for (const most of [1, 3, 5]) {
      const quotes = chosen(reports(7), most);
      expect(quotes).toHaveLength(most);
      expect(new Set(quotes.map(({ quote }) => quote.speakerName)).size).toBe(most);
    }
    expect(chosen(reports(7), 20)).toHaveLength(7);
  });

  it('have no marks at their ends, and none that is said above already', () => {
    const [first] = chosen(reports(1), 5);
    const [{ start, end }] = first!.spans as [{ start: number; end: number }];
    expect(first!.version.text.slice(start, end)).toBe(
      'We will reopen border crossing number 0 for all trade in the spring',
    );
    expect(chosen(reports(1), 5, () => true)).toEqual([]);
  });

  it('are of nobody else where a digest is limited to some speakers', () => {
    const only = chooseQuotes(storiesOf(reports(7)), textsBy(reports(7)), 5, () => false, ['Pavel Berg']);
    expect(only.map(({ quote }) => quote.speakerName)).toEqual(['Pavel Berg']);
  });

  it('are no questions, no fragments, and nobody’s without a name', () => {
    const plain = 'Varenia signed a treaty with Ostland on Monday.';
    for (const said of [
      '“Will we reopen every border crossing for trade this spring?” Ada Holm asked.',
      '“We will,” Ada Holm said.',
      '“We will reopen every border crossing for all trade this spring,” an official said.',
      'Ada Holm said that they would reopen every border crossing for all trade this spring.',
    ])
      expect(chosen([told('a', `${plain}\n\n${said}`)], 5), said).toEqual([]);
  });
});

describe('the order of stories', () => {
  it('has what happened before an interview and a readout that speak of more', () => {
    const interview = told(
      'interview',
      'We will sign no treaty with rebels. Interview with Ada Holm.\n\nQuestion: Will you sign?\n\nAda Holm: We will sign no treaty while one rebel is armed, and the army stays at the border until then.\n\nQuestion: Why not?\n\nAda Holm: Because the last treaty was broken in a week, with ninety prisoners taken.',
    );
    const readout = told(
      'readout',
      'Readout of the call of President Igor Rusu on a treaty with rebels. President Igor Rusu spoke by telephone with Ada Holm, who will sign a treaty with rebels.',
    );
    const news = told('news', EVENTS[0]!);
    const order = storiesOf([interview, readout, news]).map(({ articles }) => articles[0]!.details.id);
    expect(order[0]).toBe('news');
  });
});

describe('the text that leads a story', () => {
  const of = (id: string, published: string, text: string) => {
    const one = told(id, text);
    return { ...one, article: { ...one.article, published, source: 'Harbour Wire' } };
  };
  const ledBy = (versions: readonly ReturnType<typeof of>[]) => {
    const places: StoryAssignments = new Map(
      versions.map(({ article }) => [article.id, { story: 'gas', copyOf: null, correctedBy: null }]),
    ) as never;
    const [story] = rankStories(versions.map(listed), places, textsBy(versions));
    return story!.articles.map(({ details }) => details.id);
  };

  it('is how it went on, where one outlet told of it on two days', () => {
    const first = of(
      'first',
      '2026-03-08',
      'President Igor Rusu recalls envoy from Ostland over gas arrears. President Igor Rusu recalled his ambassador from Ostland on Sunday over the gas arrears of Ostland.',
    );
    const then = of(
      'then',
      '2026-03-09',
      'President Igor Rusu offers Ostland a plan for its gas arrears. President Igor Rusu offered Ostland a six-month plan for its gas arrears on Monday.',
    );
    expect(ledBy([first, then])).toEqual(['then', 'first']);
  });

  it('is what happened, where it went on in the night before the digest', () => {
    const coup = of(
      'coup',
      '2026-03-08T10:00:00Z',
      'Soldiers seize power in Ostland. Army officers seized power in Ostland on Sunday and arrested Prime Minister Ida Kern.',
    );
    const night = of(
      'night',
      '2026-03-09T05:30:00Z',
      'Ostland council keeps Prime Minister Ida Kern. The army officers who seized power in Ostland kept Prime Minister Ida Kern in custody on Monday.',
    );
    expect(ledBy([coup, night])).toEqual(['coup', 'night']);
  });
});

describe('the dates ahead of a digest', () => {
  const day = (text: string) => told('a', `Varenia signed a treaty with Ostland on Monday.\n\n${text}`);
  const ahead = (versions: ReturnType<typeof reports>, most = 8) =>
    datesAhead(storiesOf(versions), textsBy(versions), {
      today: '2026-03-09',
      zone: 'Europe/London',
      most,
      isShown: () => false,
    }).map(({ date }) => date.from);

  it('are days to come that somebody announced, the next first', () => {
    expect(
      ahead([day('The summit will be held on 20 March 2026. Talks will begin on 12 March 2026.')]),
    ).toEqual(['2026-03-12', '2026-03-20']);
    // What somebody has called, with no word of what will be.
    expect(ahead([day('The unions have called a general strike for 20 March 2026.')])).toEqual([
      '2026-03-20',
    ]);
    // Today counts, yesterday does not.
    expect(ahead([day('The summit will be held on 9 March 2026.')])).toEqual(['2026-03-09']);
    expect(ahead([day('The summit was held on 8 March 2026.')])).toEqual([]);
  });

  it('are each told once, and no more than there is room for', () => {
    const same = 'The summit will be held on 20 March 2026.';
    const [one, other] = [0, 2].map((event) => told(`a${event}`, `${EVENTS[event]}\n\n${same}`));
    expect(storiesOf([one!, other!])).toHaveLength(2);
    expect(ahead([one!, other!])).toEqual(['2026-03-20']);
    // Of one story, one sentence a day.
    expect(ahead([day(`${same} Talks will begin on 20 March 2026.`)])).toEqual(['2026-03-20']);
    const many = [12, 14, 16, 18].map((at) =>
      told(
        `d${at}`,
        `Varenia signed treaty ${at} with Ostland on Monday.\n\nThe summit number ${at} will be held on ${at} March 2026.`,
      ),
    );
    expect(ahead(many).length).toBe(4);
    expect(ahead(many, 3).length).toBe(3);
  });
});

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [14, '14th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [30, '30th'],
  [31, '31st'],
])('day %i of the month is called the %s', (day, name) => {
  expect(cronInWords(`0 18 ${day} * *`)).toContain(`the ${name} of the month`);
});
