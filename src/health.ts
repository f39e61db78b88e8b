import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenArchive } from './archive/openArchive.ts';
import type { Metrics } from './metrics.ts';
import type { Route } from './slack/route.ts';
import { countOf } from './words/en/numbers.ts';

/** Beats come once a minute; a heart that has missed so many has stopped. */
const STOPPED_AFTER_MS = 5 * 60_000;
/** A write that takes longer will not come back soon. */
const WRITE_WITHIN_MS = 10_000;
/** Whoever looks more often is told what the last look found. */
const LOOK_AGAIN_MS = 15_000;

const LATE =
  'the archive has not taken a row within 10 s: its server is not reached or hangs, or another program holds its lock';
const PLAIN = 'text/plain; charset=utf-8';

/** The pages for whoever watches: `/health`, `/ready` and `/metrics`. */
export interface Health {
  readonly routes: readonly Route[];
  /** Tries the archive as `/ready` does, and logs where it begins to fail, why, and that it is well again. */
  watchArchive(): Promise<void>;
  /** Says that a beat has come to its end. */
  beat(job: string): void;
  /** When each beat last did, milliseconds since 1970. */
  beats(): Readonly<Record<string, number>>;
}

/**
 * `/health` fails when the heart has stopped: then the program is to be started again. `/ready` fails while Slack or the archive is
 * out of reach, which passes by itself: it tries a durable write and takes it back.
 *
 * @param by.monotonic milliseconds from any origin
 */
export function createHealth(by: {
  readonly archive: Pick<OpenArchive, 'counts' | 'settingRows'>;
  readonly isConnected: () => boolean;
  readonly monotonic: () => number;
  readonly now: () => number;
  readonly owner: string;
  readonly metrics: () => Metrics;
  readonly log: (event: string, about: Record<string, string | number>) => void;
}): Health {
  const { archive, monotonic } = by;
  const began = monotonic();
  const last = new Map<string, { at: number; monotonic: number }>();
  let looked: { at: number; fault: Promise<string | null> } | null = null;

  /** What the last write came to that came to an end, however late. */
  let lastFault: string | null = null;
  let logged: string | null = null;

  const tryWrite = async (): Promise<string | null> => {
    const key = `probe ${by.owner}`;
    const write = async () => {
      await archive.settingRows.put('health', [{ key, value: '1', expires: null }], by.now());
      await archive.settingRows.remove('health', [key], by.now());
      return null;
    };
    const written = write()
      .catch((error: unknown) => (error instanceof Error ? error.message : 'the archive cannot be written'))
      .then((fault) => {
        lastFault = fault;
        return fault;
      });
    const late = sleep(WRITE_WITHIN_MS, LATE, { ref: false }).then((says) => lastFault ?? says);
    return Promise.race([written, late]);
  };
  const faultOfArchive = () => {
    if (!looked || monotonic() - looked.at > LOOK_AGAIN_MS) looked = { at: monotonic(), fault: tryWrite() };
    return looked.fault;
  };
  const stopped = () => {
    const beat = last.get('digests')?.monotonic ?? began;
    const since = monotonic() - beat;
    return since > STOPPED_AFTER_MS ? `no beat of the digests for ${Math.round(since / 1000)} s` : null;
  };
  const page = (path: string, faultOf: () => Promise<string | null>, well: () => Promise<string>): Route => ({
    path,
    answer: async () => {
      const fault = await faultOf();
      return fault === null
        ? { status: 200, body: `${await well()}\n`, type: PLAIN }
        : { status: 503, body: `${fault}\n`, type: PLAIN };
    },
  });
  return {
    async watchArchive() {
      const fault = await faultOfArchive();
      if (fault !== null && fault !== logged) by.log('archive not usable', { reason: fault });
      if (fault === null && logged !== null) by.log('archive usable again', {});
      logged = fault;
    },
    beat: (job) => void last.set(job, { at: by.now(), monotonic: monotonic() }),
    beats: () => Object.fromEntries([...last].map(([job, { at }]) => [job, at])),
    routes: [
      page(
        '/health',
        async () => stopped(),
        async () => 'ok',
      ),
      page(
        '/ready',
        async () => (by.isConnected() ? (stopped() ?? (await faultOfArchive())) : 'not connected to Slack'),
        async () => `ready, ${countOf((await archive.counts()).articles, 'article')}`,
      ),
      {
        path: '/metrics',
        answer: async () => ({ status: 200, body: await by.metrics().text(), type: by.metrics().type }),
      },
    ],
  };
}
