import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Asker, Desk } from '../commands/command.ts';
import { answerTyped } from '../commands/index.ts';
import type { WordedAnswer } from '../src/answers/answer.ts';
import { renderText } from '../src/answers/renderText.ts';
import { type OpenArchive, openArchive } from '../src/archive/openArchive.ts';
import { openSettings } from '../src/archive/openSettings.ts';
import type { StoredVersion } from '../src/archive/port.ts';
import type { Gathered } from '../src/gathering/gathered.ts';
import { ingest } from '../src/gathering/ingest.ts';
import { sampleArticles } from '../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../src/loadLexicon.ts';
import { prepareReader } from '../src/reading/prepareReader.ts';
import { readArticle } from '../src/reading/readArticle.ts';
import { createSpokenLanguages } from '../src/slack/spokenLanguages.ts';
import { en } from '../src/words/en/index.ts';
import type { Words } from '../src/words/words.ts';
import { writeEmpty, writeSample } from './madeFiles.ts';

export const DATA = resolve(import.meta.dirname, '../data');
export const lexicon = loadLexicon(DATA);
export const reader = prepareReader(lexicon);
/** A Monday evening on which every test happens. */
export const NOW = new Date('2026-11-23T18:00:00Z');
/** An hour before it: when everything came that a desk is opened with. */
export const ARRIVAL = new Date(NOW.getTime() - 3_600_000);

/** A desk over a real archive in a file of its own. */
export interface TestDesk {
  readonly archive: OpenArchive;
  readonly desk: Desk;
  ask(typed: string, asker?: Partial<Asker>): Promise<WordedAnswer>;
  /** The answer as its reader sees it. */
  text(typed: string, asker?: Partial<Asker>): Promise<string>;
  /** The last answer of some mentions in one thread, as its reader sees it. */
  thread(...turns: readonly string[]): Promise<string>;
  /** Brings further articles in, or the same ones changed. */
  add(articles: readonly Gathered[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a desk with the articles named: none, the seed article, or the whole sample archive.
 */
export async function openDesk(
  stored: 'empty' | 'seed' | 'sample' | readonly Gathered[],
  words: Words = en,
): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-desk-'));
  const file = join(folder, 'archive.sqlite');
  if (stored === 'sample') await writeSample(file, { data: DATA, reader, now: ARRIVAL });
  else await writeEmpty(file);
  // Who asks here waits for the answer: a thread for each of a thousand desks would take a tenth of all the time.
  const archive = await openArchive(file, { inThisThread: true });
  const gathered = stored === 'seed' ? seedOnly() : typeof stored === 'string' ? [] : stored;
  await ingest({ gathered, archive, reader, now: ARRIVAL });
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const spoken = createSpokenLanguages({
    settings: openSettings(archive.settingRows),
    clientFor: () => Promise.reject(new Error('no Slack here')),
    usual: 'en',
    log: () => {},
  });
  const deskOf = ({ workspace }: Pick<Asker, 'workspace'>): Desk => ({
    archive: archive.seenBy({ now: NOW.toISOString(), workspace }),
    lexicon,
    words,
    now: NOW,
    newId,
    read: async (text) => readArticle({ text }, reader),
    languages: spoken.choicesOf(workspace),
  });
  const ask = (typed: string, asker: Partial<Asker> = {}) => {
    const whole = { ...ASKER, ...asker };
    return answerTyped(typed, whole, deskOf(whole));
  };
  return {
    archive,
    desk: deskOf(ASKER),
    ask,
    text: async (typed, asker) => renderText(await ask(typed, asker)),
    async thread(...turns) {
      let { context } = ASKER;
      let shown = '';
      for (const turn of turns) {
        const answer = await ask(turn, { place: 'mention', context });
        context = answer.context ?? context;
        shown = renderText(answer);
      }
      return shown;
    },
    async add(articles) {
      await ingest({ gathered: articles, archive, reader, now: NOW });
    },
    async close() {
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const ASKER: Asker = {
  place: 'slash',
  workspace: 'T1',
  person: 'U1',
  channel: { id: 'C1', name: 'world-desk' },
  zone: 'Europe/London',
  context: null,
};

async function* seedOnly(): AsyncGenerator<Gathered> {
  for await (const article of sampleArticles(DATA)) {
    yield article;
    return;
  }
}

/** An article of the test's own. */
export function article(
  id: string,
  text: string,
  details: Partial<Extract<Gathered, { ok: true }>['details']> = {},
): Gathered {
  return {
    ok: true,
    from: id,
    text,
    details: {
      id,
      title: null,
      url: null,
      source: null,
      sourceKind: null,
      published: null,
      language: 'en',
      licence: null,
      provenance: null,
      heldUntil: null,
      visibleTo: null,
      ...details,
    },
  };
}

/** A version with its reading that is in no archive, for what composes and renders. */
export function storedVersion(text: string, id = 'a1'): StoredVersion {
  const gathered = article(id, text);
  if (!gathered.ok) throw new Error(gathered.reason);
  const reading = readArticle({ text }, reader);
  return { article: gathered.details, version: 1, hash: '', text, added: '', reading };
}
