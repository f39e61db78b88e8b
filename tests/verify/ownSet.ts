import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/openArchive.ts';
import { articleOf } from '../../src/gathering/articleOf.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { checkQuotation } from '../../src/lookups/checkQuotation.ts';
import { DATA, lexicon, NOW, reader } from '../desk.ts';
import { type Case, makeCases, type Text } from './makeCases.ts';
import { OTHER_LANGUAGES } from './otherLanguages.ts';

/** So many cases are made of each text that quotes somebody. */
const PER_TEXT = 7;
/** And of each of our own in other languages, which are few. */
const PER_OWN = 24;

/** What was said of each case. */
export interface Answered {
  readonly one: Case;
  readonly verdict: string | null;
  readonly article: string | null;
}

/**
 * Answers the cases made from the sample articles and from texts of our own in other languages, over an archive that
 * holds all of them.
 *
 * @param every 1 for all cases, 5 for each fifth
 */
export async function answerOwnSet(every: number): Promise<Answered[]> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-verify-'));
  const archive = await openArchive(join(folder, 'archive.sqlite'));
  try {
    const own: Gathered[] = OTHER_LANGUAGES.map(({ id, language, text }) =>
      articleOf(text, { language }, id, id),
    );
    await ingest({
      gathered: [...(await Array.fromAsync(sampleArticles(DATA))), ...own],
      archive,
      reader,
      now: NOW,
    });
    const seen = archive.seenBy({ now: NOW.toISOString(), workspace: null });
    const texts: Text[] = [];
    for (let offset = 0; ; offset += 100) {
      const { found } = await seen.findArticles({ order: 'newest', limit: 100, offset });
      if (found.length === 0) break;
      for (const { text, reading, article } of await seen.getVersions(
        found.map(({ details, version }) => ({ article: details.id, version })),
      ))
        texts.push({ id: article.id, text, reading });
    }
    texts.sort((a, b) => (a.id < b.id ? -1 : 1));
    const isOwn = ({ id }: Text) => id.startsWith('own-');
    const cases = [
      ...makeCases(
        texts.filter((t) => !isOwn(t)),
        PER_TEXT,
      ),
      ...makeCases(texts.filter(isOwn), PER_OWN),
    ];
    const answered: Answered[] = [];
    for (const [i, one] of cases.entries()) {
      if (i % every !== 0) continue;
      const { verdict, place } = await checkQuotation(one.query, one.speaker, seen, lexicon);
      answered.push({ one, verdict, article: place?.version.article.id ?? null });
    }
    return answered;
  } finally {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each kind of case, and one for all: how many, and how many were answered right. */
export function tableOf(answered: readonly Answered[]): string[] {
  const kinds = new Map<string, { all: number; right: number }>();
  for (const one of answered)
    for (const kind of [one.one.kind, 'all']) {
      const count = kinds.get(kind) ?? { all: 0, right: 0 };
      kinds.set(kind, { all: count.all + 1, right: count.right + (isRight(one) ? 1 : 0) });
    }
  return [...kinds].map(
    ([kind, { all, right }]) =>
      `${kind.padEnd(28)} ${String(all).padStart(5)} ${((right / all) * 100).toFixed(1).padStart(6)} %`,
  );
}

export const isRight = ({ one, verdict }: Answered): boolean => one.right.some((right) => right === verdict);
/** Called verbatim though the words, the speaker or the kind of speech are others. */
export const isGrave = ({ one, verdict }: Answered): boolean =>
  verdict === 'verbatim' && !isRight({ one, verdict, article: null });
