import { describe, expect, it } from 'vitest';
import { headlineSupport } from '../../src/comparing/headline/headlineSupport.ts';
import { findRenderings } from '../../src/comparing/renderings/findRenderings.ts';
import { wordsByVoice, wordsWithoutVoice } from '../../src/comparing/voices/wordsByVoice.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { englishSentences } from '../english.ts';

const reader = prepareReader(loadLexicon('data'));
const article = (text: string) => ({ text, reading: readArticle({ text, language: 'en' }, reader) });
const MINISTRY = article(
  'The negotiations on arms are to be resumed in Geneva in June. We endured this for years. Nobody consulted us about the missiles. The weather was fine.',
);
const found = (statement: string, around: { before: string; after: string } | null = null) =>
  findRenderings(statement, [MINISTRY], () => true, around).map(({ start, end }) =>
    MINISTRY.text.slice(start, end),
  );

describe('a statement in other words', () => {
  it('is found by the rare words that both have', () => {
    expect(found('Arms negotiations will resume in Geneva this June')[0]).toMatch(
      /^The negotiations on arms/,
    );
  });

  it('is not found among other statements, nor as a copy of itself', () => {
    expect(found('Farmers blocked the motorway near Lyon with tractors')).toEqual([]);
    expect(found('Nobody consulted us about the missiles')).toEqual([]);
  });

  it('leaves the label of a transcript out', () => {
    const transcript = article(
      'Otto Brandt: We are not planning to attack other countries.\n\nQuestion: Is there news?\n\nOtto Brandt: None.',
    );
    const [one] = findRenderings('We are not going to attack other countries', [transcript], () => true);
    expect(transcript.text.slice(one!.start, one!.end)).toBe(
      'We are not planning to attack other countries.',
    );
  });

  it('is found by its place between two others where it shares few words', () => {
    const around = {
      before: 'Arms negotiations will resume in Geneva this June.',
      after: 'They never consulted us about the missiles.',
    };
    expect(found('Our patience was long', around)).toEqual(['We endured this for years.']);
    expect(found('Our patience was long')).toEqual([]);
  });

  it('is only looked for where it may be', () => {
    expect(
      findRenderings('Arms negotiations will resume in Geneva this June', [MINISTRY], () => false),
    ).toEqual([]);
  });
});

describe('words by voice', () => {
  it('count what stands in marks, by person; those of nobody known apart', () => {
    const text =
      'Foreign Minister Sergei Lavrov arrived in Rome. “We are ready to talk about it,” Lavrov said. He added that it was late. “Nobody asked us,” a diplomat said.';
    expect([...wordsByVoice(article(text), reader.lexicon)]).toEqual([['Sergei Lavrov', 7]]);
    expect(wordsWithoutVoice(article(text), reader.lexicon)).toBe(3);
  });
});

const BODY =
  'Fifteen sailors were detained by Iran on Friday near the coast. Ministers in London called it unacceptable and demanded their release. The talks ended without a result. Britain and Iran are expected to sign an accord later, and Britain would not join a blockade. Nobody had to signal that the ministers were ready.';
describe('a headline', () => {
  it.each<[headline: string, unsupported: string | null]>([
    ['15 sailors detained by Iran near coast', null],
    // Peoples stand for countries, endings do not count.
    ['Iranian detention of sailors called unacceptable by ministers', null],
    ['23 sailors detained by Iran near coast', 'number'],
    ['Fifteen sailors detained by Norway near coast', 'name'],
    ['Sailors detained by Iran; parliament dissolves itself overnight', 'part'],
    ['Local bakery wins prize for sourdough bread', 'subject'],
    ['Ministers never demanded release of sailors detained by Iran', 'denied'],
    // Another number of the same, in letters; a country that only its people are named of; its capital stands for it.
    ['Twelve sailors detained by Iran near coast', 'number'],
    ['Latvian sailors detained by Iran near coast', 'name'],
    ['Tehran detains 15 sailors near coast', null],
    // What is planned or denied is told as done.
    ['Iran and Britain sign accord on sailors after talks', 'denied'],
    ['Iran and Britain to sign accord on sailors after talks', null],
    ['Britain joins blockade of Iran over sailors', 'denied'],
    // "Signal" is no signing.
    ['Ministers in London signal talks with Iran', null],
    // Too short to judge, and no claim.
    ['Sailors detained', null],
    ['Statement by the High Representative on fisheries policy', null],
  ])('%s -> %s', (headline, unsupported) => {
    const sentences = englishSentences(BODY, { start: 0, end: BODY.length });
    expect(headlineSupport(headline, BODY, sentences, reader.lexicon).unsupported).toBe(unsupported);
  });

  const TRUCE =
    'Norway invited the Kazakh foreign minister to Oslo on Tuesday. Norwegian minister Ida Ruud said she was “not sure of a way out”. It was the first round of talks; at least 40 people were killed before it. The Finnish government urged Chad to talk.';
  it.each<[headline: string, unsupported: string | null]>([
    ['Norway invites Kazakh minister to Oslo for talks', null],
    // Words in marks that nobody says; one word in marks is mostly irony.
    ["'Not sure of a way out': Ruud after talks with Kazakh minister", null],
    ["'A fresh start': Ruud after talks with Kazakh minister", 'quote'],
    ["Ruud speaks of 'fruitful and open' talks with Kazakh minister", 'quote'],
    ["Ruud has 'fun' at talks with Kazakh minister", null],
    // What the text has no word for, and what it tells of the other one.
    ['Norway expels Kazakh minister after talks in Oslo', 'deed'],
    ['Norwegian minister condemns Kazakh talks in Oslo', 'deed'],
    ['Kazakh minister invites Norway to talks', 'turned'],
    ['Chad urges Finland to talk to government', 'turned'],
    ['Finland urges Chad to talk to government', null],
    // A capital is a place where something was said to be.
    ['Norway invites Kazakh minister to talks in Astana', 'name'],
    // Other numbers of the same.
    ['Kazakh minister in Oslo for third round of talks', 'number'],
    ['Hundreds of people killed before Kazakh minister came to Oslo', 'number'],
    ['Dozens of people killed before Kazakh minister came to Oslo', null],
  ])('%s -> %s, where it is told otherwise', (headline, unsupported) => {
    const sentences = englishSentences(TRUCE, { start: 0, end: TRUCE.length });
    expect(headlineSupport(headline, TRUCE, sentences, reader.lexicon).unsupported).toBe(unsupported);
  });

  it('is told by a sentence that has it the other way round', () => {
    const text =
      'Norway was warned by Chad over its fish on Monday. Norway had warned Chad before. The minister gave up his post.';
    const sentences = englishSentences(text, { start: 0, end: text.length });
    const said = (headline: string) => headlineSupport(headline, text, sentences, reader.lexicon).unsupported;
    expect(said('Chad warns Norway on fish')).toBeNull();
    expect(said('Minister resigns in Norway over fish')).toBeNull();
  });

  it('may name the office of somebody whom the text names only by name, and countries in full', () => {
    const text =
      'Idriss Maro and the leader of the United States spoke about Franco-Hellenic ships by telephone.';
    const sentences = englishSentences(text, { start: 0, end: text.length });
    const said = (headline: string) => headlineSupport(headline, text, sentences, reader.lexicon).unsupported;
    expect(said('President of Chad Idriss Maro and U.S. leader spoke by telephone')).toBeNull();
    expect(said('President of Chad Otto Brandt and U.S. leader spoke by telephone')).toBe('name');
    expect(said('Call by telephone: Leader of US spoke about ships')).toBeNull();
  });

  it('tells as done what was voted for', () => {
    const text =
      'Parliament in Norway voted by 63 to 41 to ratify the border treaty with Finland. The president is expected to sign it.';
    const sentences = englishSentences(text, { start: 0, end: text.length });
    const said = (headline: string) => headlineSupport(headline, text, sentences, reader.lexicon).unsupported;
    expect(said('Norway ratifies border treaty with Finland')).toBeNull();
    expect(said('President signs border treaty with Finland')).toBe('denied');
  });

  it('is contradicted by an article that tells the opposite of the same', () => {
    const text =
      'Passenger numbers of the airline grew by six per cent. None was hurt in the strike. Norway and Finland agreed on Sunday to extend their truce by three months.';
    const sentences = englishSentences(text, { start: 0, end: text.length });
    const said = (headline: string) => headlineSupport(headline, text, sentences, reader.lexicon).unsupported;
    expect(said('Airline passenger numbers fall')).toBe('denied');
    expect(said('Airline passenger numbers rise')).toBeNull();
    expect(said('Passenger hurt in airline strike')).toBe('denied');
    expect(said('Norway and Finland extend truce')).toBeNull();
    expect(said('Norway and Finland lift truce')).toBe('denied');
  });

  it('is contradicted by an article that calls its claim false', () => {
    const text = 'A video of a giant crab went viral. Experts say the giant crab video is a hoax.';
    const sentences = englishSentences(text, { start: 0, end: text.length });
    const { unsupported, nearest } = headlineSupport(
      'Giant crab seen in video off coast',
      text,
      sentences,
      reader.lexicon,
    );
    expect(unsupported).toBe('denied');
    expect(text.slice(nearest!.start, nearest!.end)).toMatch(/hoax/);
  });
});
