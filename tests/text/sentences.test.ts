import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { languagesOf } from '../../src/reading/rules/compileLanguage.ts';
import { sentencesOf } from '../../src/text/sentencesOf.ts';
import { englishSentences } from '../english.ts';

const lexicon = loadLexicon('data');

/** A row a trap; the bar shows where a sentence must end, and nowhere else. */
const ROWS = [
  // Titles and abbreviations before names, in capitals or not.
  'Dr. Holt met Gov. Rusu.|Lt.Gen. Berg came too.',
  'He cited Smith v. Jones in court.|It was over.',
  'They met at St. James.|Then they left.',
  // A number after an abbreviation goes on; a word ends it.
  'It is in Vol. 3 of the series.|Fig. 2 shows it.',
  'They left in Dec.|Nobody came.',
  'Art. 5 was invoked.|The sec. 2 text was not.',
  // Initials go on before a name, and end before a word that begins sentences.
  'J. F. Kennedy spoke.|He left the U.S.|The crowd stayed.',
  'He lives in the U.S. Congress knows it.',
  'It began at 5 p.m. Berlin time.|It ended at 9 p.m.|They slept.',
  // "No." is an answer.
  'No.|Nobody came.',
  'He said no.|They left.',
  // Numbers, lists, dashes after a stop.
  'It cost 3.5 million.|12 came.|Nobody paid.',
  'He left.|• One point.|– Another.',
  'It fell.|(It rose before.)|It fell again.',
  // Any other sign goes on.
  'It rose. / It fell.|Nobody knew.',
  // Stops in a row, marks and brackets that close with the sentence.
  'He left...|Then he came back.',
  'What?!|Nobody knew.',
  '“He left.”|“Why?”|Nobody knew.',
  // The space was lost.
  '“He left.”|Russian officials denied it.',
  '[He left.]|She stayed.',
  // What is asked or cried in a quote that goes on.
  '“Why?” Holt asked.|“Go!” cried Rusu loudly.',
  '“Why?” the tired minister asked.|Nobody spoke.',
  '“Why?”|The tired minister of the small country left.',
  // A small letter after a stop goes on.
  'The firm e.g. makes ships.|It sold approx. forty.',
  'Visit news.example for more.|It is free.',
];

describe('sentences', () => {
  it.each(ROWS)('%s', (row) => {
    const text = row.includes('”|R') ? row.replace('|', '') : row.replaceAll('|', ' ');
    const found = englishSentences(text, { start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(row.split('|'));
  });

  const others: [string, string][] = [
    ['de', 'Am 19. Mai kam er.|„Nein!“|Sie ging, z.B. nach Wien.'],
    ['de', '»Nie!«|Dann ging er.|„Was?“ – Niemand sprach.'],
    ['fr', 'M. Dupont est parti.|« Jamais ! » a-t-il dit.|Fin.'],
    ['es', 'El Sr. Ruiz salió.|«¡No!» —dijo.|¿Por qué?|Nadie sabe.'],
    ['ru', 'С. Иванов уехал в 2020 г. из Москвы.|«Нет!» — сказал он.|Все.'],
  ];
  it.each(others)('in %s: %s', (code, row) => {
    const text = row.replaceAll('|', ' ');
    const rules = languagesOf(lexicon).get(code)!.sentences;
    const found = sentencesOf(text, { start: 0, end: text.length }, rules);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(row.split('|'));
  });

  it('of a part of a text are found in that part alone', () => {
    const text = 'One. Two. Three. Four.';
    for (let start = 0; start < text.length; start += 1)
      for (let end = start; end <= text.length; end += 1) {
        const found = englishSentences(text, { start, end });
        expect(found.map((s) => text.slice(s.start, s.end)).join(' ')).toBe(
          text.slice(start, end).trim().replace(/\s+/g, ' '),
        );
        expect(found.every((s) => start <= s.start && s.start < s.end && s.end <= end)).toBe(true);
      }
  });
});
