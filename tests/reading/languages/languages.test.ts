import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLexicon } from '../../../src/loadLexicon.ts';
import { LEAST_CONFIDENCE } from '../../../src/reading/attribution/confidence.ts';
import { readMarkedQuotes } from '../../../src/reading/languages/readMarkedQuotes.ts';
import { divideText } from '../../../src/reading/layout/divideText.ts';
import { layOut } from '../../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../../src/reading/prepareReader.ts';
import { readArticle } from '../../../src/reading/readArticle.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { article, DATA, lexicon, openDesk, reader } from '../../desk.ts';

/** One case of `<code>.yml`: what must be read in its text. `said` joins the pieces of a broken quote with ` | `. */
interface Case {
  readonly about: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly said: string;
    readonly by: string | null;
    readonly rule: string;
    readonly possible?: readonly string[];
  }[];
  readonly fragments?: readonly string[];
}

/** The rules of a language as its data file shows them, read by the loader itself. */
function languageFrom(file: string) {
  const room = mkdtempSync(join(tmpdir(), 'brief-language-'));
  try {
    for (const name of readdirSync(DATA).filter((one) => one.endsWith('.yml')))
      copyFileSync(join(DATA, name), join(room, name));
    mkdirSync(join(room, 'languages'));
    copyFileSync(join(DATA, 'languages/en.yml'), join(room, 'languages/en.yml'));
    writeFileSync(join(room, 'languages', `${/code: (\w+)/.exec(file)![1]}.yml`), file);
    return loadLexicon(room).languages.find(({ code }) => code !== 'en')!;
  } finally {
    rmSync(room, { recursive: true });
  }
}

const described = (text: string, reading: Reading) =>
  reading.quotes.map((quote) => ({
    said: quote.spans.map(({ start, end }) => text.slice(start, end)).join(' | '),
    by: quote.speakerName,
    rule: quote.rule,
    ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
  }));

describe.each(['fr', 'de', 'es', 'ru'])('in %s', (language) => {
  const cases = parse(readFileSync(join(import.meta.dirname, `${language}.yml`), 'utf8')) as Case[];
  it.each(cases)('$about', ({ text, quotes, fragments }) => {
    const reading = readArticle({ text, language }, reader);
    expect(reading.language).toBe(language);
    expect(reading.unread).toBe(false);
    expect(described(text, reading)).toEqual(quotes);
    if (fragments)
      expect(reading.fragments.map(({ start, end }) => text.slice(start, end))).toEqual(fragments);
  });
});

describe('a fifth language', () => {
  const italian = {
    ...lexicon,
    languages: [
      ...lexicon.languages,
      languageFrom(`
code: it
name: Italian
marks: ['« »', '“ ”', '" "']
dropsSubject: true
verbs: [disse, dice, afferma, spiega, aggiunge]
auxiliaries: [ha, hanno]
participles: [detto, dichiarato, spiegato, aggiunto]
that: [che]
and: [e]
accordingTo: [secondo]
pronouns: { m: [lui], f: [lei] }
elisions: ["l'", "dell'", "all'"]
articles: { m: [il, lo, un], f: [la, una], any: ["l'"] }
titles: { m: [ministro, presidente], f: [ministra], any: [portavoce] }
prepositions: [a, in, con, per, su, da]
of: [di, del, della, dell', degli]
notNames: [esteri, italia, russia]
`),
    ],
  };
  const text =
    '«Il negoziato continua», ha detto il ministro degli Esteri Paolo Ferri a Ginevra. «Non cediamo», ha aggiunto. ' +
    'Secondo Lucia Marini, «la tregua è fragile ma reale».';

  it('is unread without its data file', () => {
    expect(readArticle({ text }, reader)).toMatchObject({ language: 'it', unread: true, quotes: [] });
  });

  it('is read with nothing but its data file', () => {
    const reading = readArticle({ text }, prepareReader(italian));
    expect(reading.unread).toBe(false);
    expect(described(text, reading)).toEqual([
      { said: '«Il negoziato continua»', by: 'Paolo Ferri', rule: 'subject-of-cue' },
      { said: '«Non cediamo»', by: 'Paolo Ferri', rule: 'subject-carries-over' },
      { said: '«la tregua è fragile ma reale»', by: 'Lucia Marini', rule: 'according-to' },
    ]);
  });
});

describe('a surname of two words behind a courtesy', () => {
  it.each(['mme Le Roc', 'Mme Le Roc', 'M. De Gaud'])('« %s » is one name', (name) => {
    const text = `L’ancienne candidate a parlé à Genève. « Nous gagnerons », a déclaré ${name} aux journalistes.`;
    const { quotes } = readArticle({ text, language: 'fr' }, reader);
    expect(quotes.map(({ speakerName }) => speakerName)).toEqual([name.replace(/^\S+ /, '')]);
  });
});

describe('a speaker who is not sure enough', () => {
  it('is shown as possible, as in English', () => {
    const text =
      'Hans Weber reiste nach Wien. Es regnete stark. „Wir werden das Abkommen nicht unterzeichnen.“ Das sagte er am Montag.';
    const [quote] = readArticle({ text, language: 'de' }, reader).quotes;
    expect(quote).toMatchObject({ speakerName: null, possible: ['Hans Weber'], rule: 'next-sentence' });
    expect(quote!.confidence).toBeLessThan(LEAST_CONFIDENCE);
  });
});

describe('what is not read', () => {
  const unread: [string, string][] = [
    ['tr', '"Görüşmeler yararlı oldu", dedi bakan. Müzakereler pazartesi günü yeniden başlayacak.'],
    ['ar', 'قال الوزير: «المحادثات كانت مفيدة» وأضاف أن اللقاء سيتكرر يوم الاثنين في جنيف.'],
    ['zh', '外交部长说：“会谈是有益的。”双方同意下周在日内瓦继续谈判。'],
  ];
  it.each(unread)('%s has its parts only, and says so', (language, text) => {
    const reading = readArticle({ text }, reader);
    expect(reading).toMatchObject({ language, unread: true, quotes: [], fragments: [], people: [] });
    expect(reading.sentences.length).toBeGreaterThan(0);
  });

  it('is stored and found by its words', async () => {
    const desk = await openDesk([article('bakan', unread[0]![1], { language: 'tr' })]);
    try {
      const stored = await desk.archive.findArticles({ words: 'yararlı' });
      expect(stored.found.map((one) => one.details.id)).toEqual(['bakan']);
      expect(await desk.text('brief article:bakan')).toContain('not read');
    } finally {
      await desk.close();
    }
  });

  it('is told in the brief of a text of which only quotes are read', async () => {
    const desk = await openDesk([
      article('renard', '« La trêve tiendra », a déclaré Paul Renard à Genève.', { language: 'fr' }),
    ]);
    try {
      const brief = await desk.text('brief article:renard');
      expect(brief).toContain('« La trêve tiendra » — Paul Renard');
      expect(brief).toContain(
        'This text is in French: Brief reads its quotes in marks, its transcripts and who says them',
      );
    } finally {
      await desk.close();
    }
  });

  it('of a language with a data file is everything but quotes in marks, their speakers and the people', () => {
    const text =
      'Le ministre Paul Renard a déclaré à Genève que la trêve tiendra. « Elle tiendra », a-t-il répété.';
    expect(readArticle({ text }, reader)).toMatchObject({
      language: 'fr',
      unread: false,
      summary: [],
      topics: [],
      places: [],
      organisations: [],
      talks: [],
      headlineUnsupported: [],
      people: [{ name: 'Paul Renard', title: 'ministre' }],
    });
  });
});

describe('any string at all, in each language', () => {
  const pieces: Readonly<Record<string, readonly string[]>> = {
    fr: ['« ', ' »', ' a déclaré ', 'a-t-il ajouté', ' le ministre ', 'Emmanuel Macron', ' selon ', "l'"],
    de: [
      '„',
      '“',
      '»',
      '«',
      ' sagte ',
      ' fügte ',
      ' hinzu',
      ' Angela Merkel ',
      ' der Minister ',
      ' laut ',
      '19.',
    ],
    es: ['«', '»', '—dijo', ' el ministro ', ' según ', ' añadió ', 'José Manuel Albares', ' y '],
    ru: ['«', '»', ', — сказал ', ' Лавров ', ' он ', ' по словам ', 'Сергея Лаврова', ' С. ', ' министр '],
  };
  const common = [
    '"',
    '“',
    ',',
    '.',
    ':',
    '—',
    '\n',
    '\n\n',
    ' ',
    '\u0000',
    '\ud800',
    '\u00a0',
    '…',
    '!',
    '😀',
    'x',
  ];

  it.each(Object.keys(pieces))(
    '%s: nothing is thrown, every span lies inside, the same each time',
    (language) => {
      const set = [...pieces[language]!, ...common];
      let seed = 7;
      const next = () => {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        return seed >> 3;
      };
      const rules = reader.languages.get(language)!;
      for (let round = 0; round < 400; round++) {
        const text = Array.from({ length: next() % 60 }, () => set[next() % set.length]).join('');
        const layout = layOut(divideText(text, null), rules);
        const read = readMarkedQuotes(layout, reader, null);
        for (const { start, end } of [
          ...read.quotes,
          ...read.quotes.flatMap((one) => [...one.spans, ...one.marked]),
          ...read.fragments,
          ...layout.sentences,
        ])
          if (!(start >= 0 && start < end && end <= text.length))
            expect.fail(`${start}-${end} in ${JSON.stringify(text)}`);
        expect(readMarkedQuotes(layout, reader, null)).toEqual(read);
      }
    },
  );

  const long: [string, string, string][] = [
    ['ru', 'a hundred thousand opening marks', '«'.repeat(100_000)],
    ['ru', 'quotes that name nobody', '«Нет», — сказал он. '.repeat(20_000)],
    ['ru', 'many namesakes', '«Нет», — сказал министр Иван Ильин. '.repeat(10_000)],
    ['de', 'verbs without their second part', 'fügte er '.repeat(50_000)],
    ['fr', 'auxiliaries without participle', 'a il '.repeat(100_000)],
    ['es', 'one clause without an end', 'el ministro de Exteriores '.repeat(30_000)],
    ['es', 'marks that never close', '«Sí\n\n'.repeat(8_000)],
    [
      'ru',
      'a list of people',
      Array.from({ length: 5_000 }, (_, i) => `Министр Иван Ильин${i % 100} сказал: «Да, мы готовы». `).join(
        '',
      ),
    ],
  ];
  it.each(long)('%s: %s', (language, _, text) => {
    const rules = reader.languages.get(language)!;
    const read = readMarkedQuotes(layOut(divideText(text, null), rules), reader, null);
    for (const quote of read.quotes) expect(quote.end).toBeLessThanOrEqual(text.length);
  });
});
