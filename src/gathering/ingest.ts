import type { Archive, NewArticle } from '../archive/port.ts';
import type { prepareReader } from '../reading/prepareReader.ts';
import { readArticle } from '../reading/readArticle.ts';
import type { Gathered, Refused } from './gathered.ts';

/** Articles in one write: many enough to be fast, few enough that nobody else waits long for their turn. */
const BATCH = 50;

export interface IngestOrder {
  readonly gathered: AsyncIterable<Gathered> | Iterable<Gathered>;
  readonly archive: Pick<Archive, 'hasExactly' | 'add' | 'cluster'> & Partial<Pick<Archive, 'removedAmong'>>;
  readonly reader: ReturnType<typeof prepareReader>;
  /** The instant of arrival: the same for all that comes in one run. */
  readonly now: Date;
  /** Ends the run between two batches; what was added before stays. */
  readonly signal?: AbortSignal;
  onProgress?(soFar: Ingested): void;
}

export interface Ingested {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly from: string; readonly reason: string }[];
}

/** What is said of an article that an operator has removed. */
export function takenOut(from: string, article: string): string {
  return `${from} was taken out of the archive for good, as ${article}, and is not brought in again.`;
}

/**
 * Reads what was gathered, adds it to the archive, batch by batch, and has it compared with what is there. What is stored already, details and text, is
 * not read again: a run that was interrupted, or is repeated, only does what is left.
 *
 * A second article of a run under the same id is refused: one would hide the other, and the next run turn them round.
 *
 * @example await ingest({ gathered: gatherFiles(['notes']), archive, reader, now: new Date() }) // { added: 3, … }
 */
export async function ingest(order: IngestOrder): Promise<Ingested> {
  const done = { added: 0, updated: 0, unchanged: 0, refused: [] as Pick<Refused, 'from' | 'reason'>[] };
  const seen = new Map<string, string>();
  const turnDown = (from: string, reason: string) => done.refused.push({ from, reason });

  let placed: Promise<unknown> = Promise.resolve();
  const addBatch = async (all: readonly (Gathered & { ok: true })[]) => {
    const removed = new Set(await order.archive.removedAmong?.(all.map(({ details }) => details.id)));
    for (const { from, details } of all)
      if (removed.has(details.id)) turnDown(from, takenOut(from, details.id));
    const batch = all.filter(({ details }) => !removed.has(details.id));
    if (batch.length === 0) return;
    const held = await order.archive.hasExactly(batch);
    const fresh = batch.filter((_, index) => !held[index]);
    done.unchanged += batch.length - fresh.length;
    const read = fresh.map((article) => readOne(article, order));
    // Read while the batch before was compared: one that failed must not be followed by others.
    await placed;
    for (const { outcome } of await order.archive.add(read)) done[outcome]++;
    order.onProgress?.({ ...done, refused: [...done.refused] });
    // Those that were there too: a run that was killed may have left them waiting.
    placed = order.archive.cluster({
      articles: batch.map(({ details }) => details.id),
      seen: order.now.toISOString(),
    });
    placed.catch(() => {});
  };

  let batch: (Gathered & { ok: true })[] = [];
  for await (const one of order.gathered) {
    if (order.signal?.aborted) break;
    if (!one.ok) {
      turnDown(one.from, one.reason);
      continue;
    }
    const before = seen.get(one.details.id);
    if (before !== undefined) {
      turnDown(one.from, `${one.from} has the same id as ${before}: ${one.details.id}. Give it another.`);
      continue;
    }
    seen.set(one.details.id, one.from);
    batch.push(one);
    if (batch.length === BATCH) {
      await addBatch(batch);
      batch = [];
    }
  }
  if (batch.length > 0 && !order.signal?.aborted) await addBatch(batch);
  await placed;
  return done;
}

function readOne({ details, text }: Gathered & { ok: true }, { reader, now }: IngestOrder): NewArticle {
  return {
    details,
    text,
    reading: readArticle({ ...details, text }, reader),
    added: now.toISOString(),
  };
}
