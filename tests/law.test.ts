import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordedAnswer as Answer, WordedLine as Line } from '../src/answers/answer.ts';
import { openDesk, type TestDesk } from './desk.ts';
import { renderBlocks } from './inEnglish.ts';
import { IS_WHOLE } from './isWhole.ts';

/**
 * The verbatim law, tried on the sample archive: every third article, speaker and topic, in every command; with `npm run test:slow`
 * every one.
 */
const EVERY = IS_WHOLE ? 1 : 3;
let nth = 0;
const isTried = (): boolean => nth++ % EVERY === 0;
let desk: TestDesk;
const asked: string[] = [];
const answers: [string, Answer][] = [];
/** What is compared with earlier wordings shows words of two versions in one line. */
const changed: string[] = [];
const texts = new Map<string, string>();

beforeAll(async () => {
  desk = await openDesk('sample');
  const { archive } = desk;
  for (let offset = 0; ; offset += 100) {
    const { found } = await archive.findArticles({ order: 'newest', limit: 100, offset });
    if (found.length === 0) break;
    for (const { details, version } of found) {
      const stored = await archive.getVersion(details.id, version);
      texts.set(`${details.id}@${version}`, stored!.text);
      if (!isTried()) continue;
      asked.push(`brief article:${details.id}`, `quotes article:${details.id} full`);
      if (asked.length % 5 === 0)
        asked.push(
          `compare article:${details.id}`,
          `headline article:${details.id}`,
          `voices article:${details.id}`,
        );
      if (asked.length % 3 === 0) changed.push(`changes article:${details.id}`);
    }
  }
  for (const person of await archive.findPeople({})) {
    if (!isTried()) continue;
    const spoken = Object.values(person.quotes).some((n) => n > 0);
    asked.push(`ask what did ${person.name} say?`);
    if (spoken) asked.push(`quotes ${person.name}`, `ask what did ${person.name} say about Syria`);
  }
  for (const { label } of await archive.countTopics({})) {
    if (!isTried()) continue;
    asked.push(`topics ${label}`, `ask who spoke about ${label}`, `quotes Putin about ${label}`);
  }
  asked.push('compare', 'calendar May 2017', 'calendar 2018', 'timeline Putin about Syria', 'voices 2017');
  asked.push('', 'topics', 'quotes', 'today', '2016', 'since 2018', 'March 2007', 'nuclear weapons', 'hello');
  for (const typed of asked) answers.push([typed, await desk.ask(typed)]);
}, 300_000);
afterAll(() => desk.close());

/** Every run of Brief's own words in an answer. */
function ownWords(answer: Answer): string[] {
  const words: string[] = [];
  const fromLine = (line: Line) => {
    for (const run of line) {
      if (typeof run === 'string') words.push(run);
      else if ('strong' in run) words.push(run.strong);
    }
  };
  for (const part of answer.parts) {
    if (part.part === 'excerpt') fromLine([part.speaker ?? '', ...(part.note ?? [])]);
    else if (part.part === 'table') for (const row of part.rows) row.forEach(fromLine);
    else if (part.part === 'list') part.lines.forEach(fromLine);
    else fromLine(part.line);
  }
  return words;
}

describe('on the sample archive', () => {
  it('every word that an answer shows in a quote block is cut from a stored version, to the character', {
    timeout: 300_000,
  }, async () => {
    const wrong: string[] = [];
    let shown = 0;
    for (const [typed, answer] of answers) {
      const stored = answer.versions.map((v) => texts.get(`${v.article.id}@${v.version}`) ?? '');
      for (const message of renderBlocks(answer)) {
        // A long excerpt goes on in the next quote block: neighbours are joined before they are looked up.
        const quotes: string[] = [];
        let open = false;
        for (const block of message.blocks) {
          if (block.type !== 'rich_text') {
            open = false;
            continue;
          }
          for (const element of block.elements) {
            if (element.type !== 'rich_text_quote') {
              open = false;
              continue;
            }
            const words = element.elements.map((e) => ('text' in e ? e.text : '')).join('');
            // Only a piece that fills its block goes on.
            if (open && quotes.at(-1)!.length > 1_500) quotes[quotes.length - 1] += words;
            else quotes.push(words);
            open = true;
          }
        }
        for (const quote of quotes) {
          for (const piece of quote.split(' … ').map((p) => p.replace(/^… | …$/g, ''))) {
            shown += 1;
            // An article may itself hold an ellipsis between spaces; then its parts are looked up one by one.
            if (!stored.some((text) => text.includes(piece))) wrong.push(`${typed}: ${piece.slice(0, 120)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(asked.length);
  });

  it('a line that compares two wordings is made of excerpts alone', { timeout: 300_000 }, async () => {
    let lines = 0;
    for (const typed of changed)
      for (const part of (await desk.ask(typed)).parts) {
        if (part.part !== 'compared') continue;
        lines += 1;
        for (const run of part.line)
          expect([typed, run === ' ' || (typeof run === 'object' && 'excerpt' in run)]).toEqual([
            typed,
            true,
          ]);
      }
    expect(lines).toBeGreaterThan(20 / EVERY);
  });

  it("no line of Brief's own repeats eight words in a row of an article it cites", {
    timeout: 300_000,
  }, async () => {
    const wrong: string[] = [];
    for (const [typed, answer] of answers) {
      // A source's own title may stand in its text too: it is named as what it is.
      const titles = answer.versions.map((v) => v.article.title ?? '').join('\n');
      for (const words of ownWords(answer)) {
        const list = words.split(/\s+/);
        for (let i = 0; i + 8 <= list.length; i += 1) {
          const run = list.slice(i, i + 8).join(' ');
          if (!titles.includes(run) && answer.versions.some((v) => v.text.includes(run)))
            wrong.push(`${typed}: ${run}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the best rung that an answer names is that of what it shows', { timeout: 300_000 }, async () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const [typed, { rung, citations }] of answers) {
      if (!typed.startsWith('ask what') || rung === undefined) continue;
      seen.add(rung);
      const kinds = new Set(citations.map((c) => c.kind));
      const shows = {
        quoted: kinds.has('direct') || kinds.has('spoken'),
        partly: kinds.has('mixed') && !kinds.has('direct') && !kinds.has('spoken'),
        reported: kinds.has('indirect') && kinds.size === 1,
        // Of the wider topic quotes may be shown beneath; on the subject itself there is none.
        mentioned: true,
        none: citations.length === 0,
      };
      if (!shows[rung]) wrong.push(`${typed}: ${rung}, ${[...kinds].join(' ')}`);
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['mentioned', 'none', 'partly', 'quoted', 'reported']);
  });

  it('nobody is denied words that the archive has of them', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    let denied = 0;
    for (const [typed, { rung, asked: read }] of answers) {
      if (rung !== 'none' && rung !== 'mentioned') continue;
      const [speaker] = read?.speakers ?? [];
      if (!speaker || !read?.subject) continue;
      denied += 1;
      const { total } = await desk.archive.findQuotes({ speaker: speaker.names, words: read.subject });
      if (total > 0) wrong.push(`${typed}: ${total}`);
    }
    expect(wrong).toEqual([]);
    expect(denied).toBeGreaterThan(20 / EVERY);
  });

  it('nothing is denied where a word of the question was not used, unless that is said first', async () => {
    const odd = [
      'what did Lavrov gleefully warble about Wakanda?',
      'Zarif zzyzx on Wakanda',
      'who yodelled about Wakanda?',
      'Merkel Wakanda flurble',
      'should Putin apologise to Wakanda?',
      'gibt es was von Merkel zu Wakanda?',
    ];
    let denied = 0;
    for (const typed of odd) {
      const { rung, asked: read, parts } = await desk.ask(typed, { place: 'mention' });
      if (rung !== 'none' || !read || read.left.length === 0) continue;
      denied += 1;
      const [first] = parts;
      expect(first && 'line' in first ? first.line.join('') : '', typed).toMatch(/I did not use/);
    }
    expect(denied).toBeGreaterThan(0);
  });
});
