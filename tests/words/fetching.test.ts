import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SENTENCES, whyUnread } from '../../src/words/fr/fetching.ts';
import { fr } from '../../src/words/fr/index.ts';

/** Where people of Slack are told why: what reads lines, front matter and folders speaks to operators alone. */
const ROOMS = ['fetching', 'feeds', 'listing', 'pages', 'documents', 'polling'];
const FILES = ['articleFromFetched.ts', 'bringIn.ts', 'leadsHome.ts'];

/** Said at the command line alone, of an article among many. */
const OF_OPERATORS = [
  'The document takes too long to read.',
  'The document has neither a text nor an address in the feed.',
];

/** Every sentence that the code writes there, with {} in the place of a value. */
async function sentencesOf(): Promise<string[]> {
  const found = new Set<string>();
  const paths = [...FILES, ...ROOMS.map((room) => `${room}/*.ts`)].map((path) => `src/gathering/${path}`);
  for (const path of paths)
    for await (const file of glob(path)) {
      const code = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      for (const [, , text] of code.matchAll(/(['"`])((?:(?!\1)[^\n\\]|\\.)*)\1/g)) {
        const sentence = text!.replace(/\$\{[^}]*\}/g, '{}').replaceAll('\\`', '`');
        const isSaid =
          /(?:\w .*[.)]$|brief feeds add \{\}$)/.test(sentence) &&
          /^(?:[A-Z“{]|robots\.txt)/.test(sentence) &&
          sentence.split(' ').length > 2;
        if (isSaid) found.add(sentence);
        else if (/^(?:is|has|holds|takes|could) .*\.$/.test(sentence)) found.add(`The document ${sentence}`);
      }
    }
  return [...found];
}

describe('why a page or feed was not read, in French', () => {
  it('has each sentence that fetching says', async () => {
    const sentences = await sentencesOf();
    expect(sentences.length).toBeGreaterThan(35);
    expect(sentences.filter((one) => !(one in SENTENCES) && !OF_OPERATORS.includes(one))).toEqual([]);
  });

  it('keeps the values of a sentence', () => {
    expect(whyUnread('The certificate of news.example cannot be trusted (CERT_HAS_EXPIRED).')).toBe(
      'Le certificat de news.example n’est pas fiable (CERT_HAS_EXPIRED).',
    );
    for (const [english, french] of Object.entries(SENTENCES))
      expect([english, french.split('{}').length]).toEqual([english, english.split('{}').length]);
  });

  it('marks what it does not know as somebody else’s words', () => {
    expect(fr.feeds.why('Something new.')).toBe('«\u00a0Something new.\u00a0»');
  });
});
