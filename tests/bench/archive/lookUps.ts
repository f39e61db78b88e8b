import { brief } from '../../../commands/brief.ts';
import type { Asker } from '../../../commands/command.ts';
import { openArchive } from '../../../src/archive/openArchive.ts';
import { articlesOf } from '../../../src/digests/articlesOf.ts';
import { checkQuotation } from '../../../src/lookups/checkQuotation.ts';
import { en } from '../../../src/words/en/index.ts';
import type { Corpus } from './makeCorpus.ts';
import { lexicon } from './material.ts';
import { NOW } from './now.ts';

const QUESTIONS = 400;
const DAYS = 40;
const ASKER: Asker = {
  place: 'slash',
  workspace: 'T1',
  person: 'U1',
  channel: null,
  zone: 'UTC',
  context: null,
};
const newId = () => 'no id is needed';

/** Milliseconds that an archive of the corpus takes for each of its questions, kind by kind, the fastest first. */
export async function lookUps(path: string, corpus: Corpus, count: number) {
  const archive = await openArchive(path);
  const seen = archive.seenBy({ now: NOW.toISOString(), workspace: 'T1' });
  const { commonWords } = corpus;
  const asked = Array.from({ length: QUESTIONS }, (_, i) =>
    corpus.article(Math.floor(((i + 0.5) / QUESTIONS) * count)),
  );
  const common = (i: number) => commonWords[(i * 7) % commonWords.length]!;
  const wordsOf = (text: string) => text.match(/[a-z]{5,}/g) ?? [];

  // The days of the last of the articles asked about, in which their stories are found first.
  const days = asked.slice(-DAYS).map(({ added }) => added.slice(0, 10));
  for (const day of days) {
    const since = `${day}T00:00:00Z`;
    const until = new Date(Date.parse(since) + 86_400_000).toISOString();
    const { found } = await articlesOf({ since, until }, archive, 2_000);
    await archive.cluster({ articles: found.map(({ details }) => details.id), seen: until });
  }

  const measured = {
    quotes: await timed(asked, ({ text, reading }, i) => {
      const quote = reading.quotes[i % reading.quotes.length]!;
      const topic = reading.topics.find((t) => t.passages.some((p) => p.quote === i % reading.quotes.length));
      return seen.findQuotes({
        speaker: quote.speakerName!,
        ...(topic ? { topic: topic.id } : {}),
        words: wordsOf(text.slice(quote.start, quote.end))
          .slice(0, 1 + (i % 2))
          .join(' '),
      });
    }),
    words: await timed(asked, (_, i) =>
      seen.findArticles({
        words: Array.from({ length: 1 + (i % 3) }, (__, k) => common(i + 3 * k)).join(' '),
        ...(i % 4 === 0 ? { since: new Date(NOW.getTime() - 30 * 86_400_000).toISOString() } : {}),
      }),
    ),
    newest: await timed(asked, (_, i) => seen.findArticles({ words: common(i), order: 'newest', limit: 40 })),
    phrases: await timed(asked, ({ text }) => {
      const words = text.split(' ');
      return seen.findArticles({ words: `"${words.slice(5, 8).join(' ')}"` });
    }),
    verify: await timed(asked.slice(0, 200), ({ text }, i) =>
      checkQuotation(doctored(text, i), null, seen, lexicon),
    ),
    beginnings: await timed(asked, ({ text }, i) =>
      seen.findArticles({ words: `${wordsOf(text)[i % 20]!.slice(0, 4)}*` }),
    ),
    day: await timed(days, (day) =>
      brief.run(day, ASKER, { archive: seen, lexicon, words: en, now: NOW, newId }),
    ),
    topics: await timed(asked.slice(0, 40), () =>
      seen.countTopics({ since: new Date(NOW.getTime() - 56 * 86_400_000).toISOString().slice(0, 10) }),
    ),
    people: await timed(asked, ({ reading }, i) =>
      seen.findPeople({ name: reading.quotes[i % 5]!.speakerName!.split(' ').at(-1)!, limit: 20 }),
    ),
  };
  await archive.close();
  return measured;
}

/** Forty words of a text in a row, three of them changed. */
function doctored(text: string, from: number): string {
  const words = text.split(/\s+/);
  const start = (from * 7) % Math.max(1, words.length - 40);
  const cut = words.slice(start, start + 40);
  for (const at of [8, 19, 31]) cut[at] = 'otherwise';
  return cut.join(' ');
}

/** What each question of a kind took in milliseconds, the least first. */
export interface Taken {
  /** From the question to its answer. */
  readonly wall: readonly number[];
  /** Of the processors, in all threads of this process: the same on a busy machine, or nearly. */
  readonly processor: readonly number[];
}

/** The first three questions warm up what any process has warm. */
async function timed<T>(asked: readonly T[], ask: (one: T, i: number) => Promise<unknown>): Promise<Taken> {
  for (const [i, one] of asked.slice(0, 3).entries()) await ask(one, i);
  const [wall, processor]: [number[], number[]] = [[], []];
  for (const [i, one] of asked.entries()) {
    const used = process.cpuUsage();
    const began = performance.now();
    await ask(one, i);
    wall.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  const inOrder = (a: number, b: number) => a - b;
  return { wall: wall.sort(inOrder), processor: processor.sort(inOrder) };
}

/** The time within which that share of the questions was answered. */
export function at({ wall }: Pick<Taken, 'wall'>, share: number): number {
  return wall[Math.min(wall.length - 1, Math.floor(wall.length * share))]!;
}

/** The middle and the slowest hundredth, and the same of the processors. */
export function pair({ wall, processor }: Taken): string {
  const both = (times: readonly number[]) =>
    [0.5, 0.99].map((share) => at({ wall: times }, share).toFixed(1)).join(' / ');
  return `${both(wall)} ms (of the processors ${both(processor)})`;
}
