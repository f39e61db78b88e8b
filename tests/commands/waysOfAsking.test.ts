import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// The same asked as people type it: deeds that texts tell in their own words, outlets that quote, two surnames and a call, ranks,
// days that no calendar has.

let desk: TestDesk;
beforeAll(async () => {
  const text = (id: string, source: string, title: string, words: string, published = '2026-11-20') =>
    article(id, words, { source, title, published });
  desk = await openDesk([
    text(
      'silence',
      'The Namibian Star',
      'Shikwambi under fire over dam',
      'WINDHOEK - Opposition leader Petrus Haukongo on Wednesday accused President Hilma Shikwambi of selling the river.\n\n"She has found her tongue on everything except water," Haukongo said.\n\nDeputy Anna Nangombe defended Shikwambi.',
    ),
    text(
      'call',
      'Office of the President of Namibia',
      'Telephone call with President Motsuma',
      'President Hilma Shikwambi spoke by telephone today with President Kagiso Motsuma of Botswana.\n\nThe Presidents agreed to meet in Windhoek.',
      '2026-11-18',
    ),
    text(
      'rifles',
      'Gaborone Herald',
      'Minister denies order to shoot',
      'Defence Minister Oarabile Tauman denied ordering soldiers to shoot. "I gave no such order," Oarabile Tauman said.\n\nColonel Kabo Tauman told the Herald that his men "do not carry rifles for decoration".',
    ),
    text(
      'votes',
      'Lunde Agency',
      'Sichona wins again',
      'LUSAKA - President Bwalya Sichona won a second term.\n\nHis challenger, Grace Mumbwa, refused to concede. "I lost to a calculator," Mumbwa said.',
    ),
    text(
      'cuts',
      'Zambezi Radio',
      'Minister on power cuts',
      'Presenter: When do the power cuts end?\n\nMinister Chanda Mulenda: They end when it rains.\n\nPresenter: And the dam?\n\nMinister Chanda Mulenda: The dam is not ours.',
    ),
    text(
      'general',
      'Northern Telegraph',
      'General Dahlin resigns as chief of the army',
      'General Ruben Dahlin resigned on Thursday. "I was awake, and I am leaving," he said.\n\nColonel Petra Vonn takes over as acting chief.',
    ),
    text(
      'oath',
      'Northern Telegraph',
      'Jonas Dahlgren sworn in as president',
      'Jonas Dahlgren was sworn in as president of Drevonia. "I promise to be boring," Dahlgren said. He succeeded Ulrika Frey.',
    ),
    text(
      'quota',
      'Maren Broadcasting',
      'Maren cuts squid quota',
      'The Isle of Maren will halve its squid quota, Premier Luc Castan said. "Half a quota is better than no squid," the premier said.\n\nFisheries minister Odile Bast did not comment.',
    ),
    text(
      'offer',
      'Oststrand Post',
      'Deputy against the loan',
      '"We have potholes of our own," opposition deputy Silje Marn said.',
    ),
    text(
      'ours',
      'Office of the Prime Minister of Sarkand',
      'Prime Minister Oskan speaks with President Dahlgren',
      'Prime Minister Leyla Oskan spoke by telephone with President Jonas Dahlgren of Drevonia.\n\nThe Prime Minister raised the case of the detained lorry drivers.',
    ),
    text(
      'theirs',
      'Presidency of Drevonia',
      'Telephone conversation with the Prime Minister of Sarkand',
      'President Jonas Dahlgren held a telephone conversation with Prime Minister Leyla Oskan of Sarkand.\n\nThe President expressed his condolences.',
    ),
  ]);
});
afterAll(() => desk.close());

const ask = (question: string) => desk.text(question, { place: 'mention' });

describe('who did so', () => {
  it.each([
    ['who criticised the president of Namibia?', 'accused President Hilma Shikwambi of selling the river'],
    ['who defended Shikwambi?', 'Deputy Anna Nangombe defended Shikwambi'],
    ['did Mumbwa concede?', 'refused to concede'],
  ])('%s is told in the words of the article', async (question, finds) => {
    expect(await ask(question)).toMatch(new RegExp(`^The article reports, in its own words:\\s+▏.*${finds}`));
  });

  it('is nobody who only asks', async () => {
    const text = await ask('who spoke about the power cuts?');
    expect(text).not.toContain('▏When do');
  });
});

it.each<[question: string, finds: string]>([
  ['what did the Lunde Agency quote Mumbwa as saying?', 'I lost to a calculator'],
  ['what did colonel tauman say', 'do not carry rifles'],
  ['what did minister Tauman say', 'I gave no such order'],
  ['motsuma shikwambi call', '1 call in the stored texts'],
  ['did Shikwambi and Motsuma meet or call?', '1 call in the stored texts'],
  // Who held an office before or after somebody, as the texts tell it.
  ['who took over from General Dahlin?', 'Colonel Petra Vonn takes over'],
  ['who was president before Jonas Dahlgren?', 'He succeeded Ulrika Frey'],
  // An office of somewhere is nobody whose name is spelt like the place.
  ['what did the premier of maren say?', 'Half a quota is better'],
  ['what did the Maren premier say?', 'Half a quota is better'],
  ['did Odile Bast comment on the cut?', 'did not comment'],
  // Two governments on no list, by what they publish.
  ["what did sarkand's readout mention that drevonia's didnt", 'detained lorry drivers'],
  // Things that desks ask about in other languages.
  ['Was hat Luc Castan zum Tintenfisch gesagt?', 'I know no English'],
  ['¿Qué dijo Luc Castan sobre la cuota?', 'Half a quota is better'],
  // Two who are named by their offices, an office in brackets, a month in small letters that is still to come.
  ["did sarkand's pm and drevonia's president speak?", '1 call in the stored texts'],
  ['what did Tauman (the colonel) say about rifles', 'do not carry rifles'],
  ["what's on the calendar for january", '1 January'],
  ['haukongo since banana', 'I did not use “since banana”'],
])('%s', async (question, finds) => {
  expect(await ask(question)).toContain(finds);
});

it('turns articles on a subject into quotes on it', async () => {
  const first = await desk.ask('squid since october', { place: 'mention' });
  const then = await desk.text('only direct quotes', { place: 'mention', context: first.context ?? null });
  expect(then).toContain('Half a quota is better');
});

it.each(['should Botswana leave or not?', 'river dam talks'])(
  '%s names nobody who met or spoke',
  async (question) => {
    expect(await ask(question)).not.toMatch(/^(?:Quoted|Not found|No stored text)/);
  },
);
