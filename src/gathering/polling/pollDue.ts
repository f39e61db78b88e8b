import { messageOf } from '../../text/messageOf.ts';
import { followPage } from './followPage.ts';
import { NOTHING_POLLED, type Polled, type Polling, together } from './polling.ts';
import { pollSource } from './pollSource.ts';
import { LONGEST } from './whenToPoll.ts';

const SOURCES_AT_ONCE = 6;
/** Most of them wait for their turn at a host. */
const PAGES_AT_ONCE = 16;
/** Milliseconds after which what is left waits for the next beat: sources must not wait for a long queue of pages. */
const BEAT = 50_000;
/** Long enough for the slowest; an instance that died gives up its sources after it. */
const LEASE = 10 * 60_000;

/**
 * Asks all sources that are due, then fetches pages that are due; of one source alone, where one is named. Several instances may do so at once.
 *
 * @example await pollDue(polling) // { asked: 12, failed: 0, added: 7, updated: 1 }
 */
export async function pollDue(polling: Polling, signal?: AbortSignal, only?: string): Promise<Polled> {
  const { archive, owner, time } = polling;
  const begun = time.now().getTime();
  const lease = () =>
    [owner, time.now().toISOString(), new Date(time.now().getTime() + LEASE).toISOString()] as const;
  const farthest = new Date(begun + LONGEST * 1000).toISOString();
  for (const { id, nextPoll } of await archive.sources.list())
    if (nextPoll > farthest) await archive.sources.change(id, { nextPoll: time.now().toISOString() });
  const sources = await atOnce(SOURCES_AT_ONCE, async () => {
    const source = signal?.aborted ? null : await archive.sources.claim(...lease(), only);
    return source && guarded(polling, source.name, () => pollSource(polling, source, signal));
  });
  const pages = await atOnce(PAGES_AT_ONCE, async () => {
    if (signal?.aborted || time.now().getTime() - begun >= BEAT) return null;
    const page = await archive.sources.claimPage(...lease(), only);
    const source = page && (await archive.sources.get(page.source));
    return page && source && guarded(polling, source.name, () => followPage(polling, page, source, signal));
  });
  return together(sources, pages);
}

/** What goes wrong in one, the program's own faults included, does not keep the others from being asked. */
async function guarded(polling: Polling, source: string, work: () => Promise<Polled>): Promise<Polled> {
  try {
    return await work();
  } catch (error) {
    polling.log('poll broken off', { source, error: messageOf(error) });
    return { ...NOTHING_POLLED, asked: 1, failed: 1 };
  }
}

/** Runs the same work several times at once, each again and again until it finds nothing. */
async function atOnce(times: number, work: () => Promise<Polled | null>): Promise<Polled> {
  const runs = Array.from({ length: times }, async () => {
    let sum = NOTHING_POLLED;
    for (;;) {
      const done = await work();
      if (done === null) return sum;
      sum = together(sum, done);
    }
  });
  return (await Promise.all(runs)).reduce(together, NOTHING_POLLED);
}
