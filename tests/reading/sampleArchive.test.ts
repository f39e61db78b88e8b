import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const articles = ['kremlin-readouts', 'official-statements', 'government-documents'].flatMap((file) =>
  readFileSync(`data/articles/${file}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string; title?: string; published?: string }),
);
const read = (article: (typeof articles)[number]) =>
  readArticle(
    { text: article.text, title: article.title ?? null, published: article.published ?? null },
    reader,
  );

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the transcripts of the sample archive', () => {
  const labelled: string[] = [];
  const swallowed: string[] = [];
  const misgiven: string[] = [];
  for (const article of articles) {
    const reading = read(article);
    const spoken = reading.quotes.filter(({ kind }) => kind === 'spoken');
    if (spoken.length < 2 || reading.people.length === 0) continue;
    const names = reading.people.map(({ name }) => name);
    const label = new RegExp(
      `^[^.!?:\\n]{0,120}?(${names.map(escaped).join('|')})(?: \\([^()\\n]+\\))?:\\s*(?=\\S)`,
      'gmu',
    );
    for (const found of article.text.matchAll(label)) {
      const where = `${article.id}: ${found[0]}`;
      labelled.push(where);
      const nameAt = found.index + found[0].lastIndexOf(found[1]!);
      const content = found.index + found[0].length;
      if (spoken.some(({ start, end }) => start <= found.index && content < end)) swallowed.push(where);
      const turn = spoken.find(({ start, end }) => start < content + 60 && content < end);
      const named = reading.people.find(({ mentions }) =>
        mentions.some(({ start, end }) => start <= nameAt && nameAt < end),
      );
      if (turn?.speakerName !== named?.name) misgiven.push(`${where} is ${turn?.speakerName ?? 'nobody'}'s`);
    }
  }

  it('have labels of persons whom the article names', () => {
    expect(labelled.length).toBeGreaterThan(200);
  });

  it('hold no label inside a turn', () => {
    expect(swallowed).toEqual([]);
  });

  it('give each labelled turn to the person of its label', () => {
    expect(misgiven).toEqual([]);
  });

  const TURNS: readonly [id: string, words: string, speaker: string][] = [
    // A particle in small letters belongs to a name.
    ['kremlin-56353', 'these achievements and victories', 'Bashar al-Assad'],
    ['kremlin-57488', 'We focused on the issue of the Constitutional Committee', 'Bashar al-Assad'],
    ['kremlin-56354', 'Your visit to Egypt today', 'Abdel Fattah el-Sisi'],
    // Offices and countries before the name, however many.
    ['kremlin-55723', 'I would like to take this opportunity to thank you', 'Alpha Conde'],
    ['kremlin-57103', 'I also very much appreciate', 'Alexei Borodavkin'],
    ['kremlin-51516', 'This is my second visit to Moscow', 'King Mohammed VI'],
    // A label that lost its spaces ends in the name of somebody of the text; a stop may stand for the colon.
    ['kremlin-54483', 'We are indeed filled with joy', 'Mahmoud Abbas'],
    ['kremlin-54152', 'Including with respect to the sanctions', 'Vladimir Putin'],
    ['kremlin-54052', 'thank you very much for this chance to meet', 'Horst Seehofer'],
  ];
  for (const [id, words, speaker] of TURNS)
    it(`${id}: “${words}” is ${speaker}'s`, () => {
      const article = articles.find((one) => one.id === id)!;
      const at = article.text.indexOf(words);
      expect(at).toBeGreaterThan(0);
      const turn = read(article).quotes.find(
        ({ kind, start, end }) => kind === 'spoken' && start <= at && at < end,
      );
      expect(turn?.speakerName).toBe(speaker);
    });
});
