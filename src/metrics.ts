import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { OpenArchive } from './archive/openArchive.ts';
import { levelOf } from './events.ts';

/** Prometheus waits ten seconds for the whole page. */
const ARCHIVE_WITHIN_MS = 3_000;

/** What the archive answers; null where it fails or takes too long: the other metrics are wanted most then. */
async function inTime<T>(ask: () => Promise<T>): Promise<T | null> {
  return Promise.race([ask().catch(() => null), sleep(ARCHIVE_WITHIN_MS, null, { ref: false })]);
}

export interface Metrics {
  /** Counts what an event of the log says. */
  count(event: string, about: Readonly<Record<string, string | number>>): void;
  /** One call of Slack's Web API or of a response address, by what came of it. */
  countCall(method: string, outcome: string): void;
  /** All metrics as Prometheus reads them. */
  text(): Promise<string>;
  readonly type: string;
}

/**
 * What `/metrics` shows of a running program, named after Prometheus' conventions. What is stored is asked for when somebody
 * looks.
 *
 * @param by.file of the archive, whose disk is watched; null on a database server
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a definition for each metric.
export function createMetrics(by: {
  readonly archive: Pick<OpenArchive, 'counts' | 'backlog' | 'sources' | 'onWrite'>;
  readonly file: string | null;
  readonly version: string;
  readonly mode: string;
  readonly isConnected: () => boolean;
  /** When each beat last came to its end, milliseconds since 1970. */
  readonly beats: () => Readonly<Record<string, number>>;
}): Metrics {
  const { archive, file } = by;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  new Gauge({
    name: 'brief_info',
    help: 'Version of Brief and of Node, and how Slack is reached; always 1',
    labelNames: ['version', 'node', 'mode'],
    registers,
  }).set({ version: by.version, node: process.versions.node, mode: by.mode }, 1);
  new Gauge({
    name: 'brief_slack_connected',
    help: '1 while Slack can reach Brief: a socket is open, or HTTP is listened for',
    registers,
    collect() {
      this.set(by.isConnected() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'brief_archive_reachable',
    help: '1 where the archive answered just now; what is counted in it is left out where it did not',
    registers,
    async collect() {
      this.set((await inTime(() => archive.counts())) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'brief_articles',
    help: 'Articles in the archive',
    registers,
    async collect() {
      this.reset();
      const counts = await inTime(() => archive.counts());
      if (counts) this.set(counts.articles);
      else this.remove();
    },
  });
  new Gauge({
    name: 'brief_sources',
    help: 'Sources by state: working, failing or paused',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      const sources = await inTime(() => archive.sources.list());
      if (!sources) return;
      const failing = sources.filter(({ state, fault }) => state === 'active' && fault !== null).length;
      const paused = sources.filter(({ state }) => state === 'paused').length;
      this.set({ state: 'failing' }, failing);
      this.set({ state: 'paused' }, paused);
      this.set({ state: 'working' }, sources.length - failing - paused);
    },
  });
  new Gauge({
    name: 'brief_waiting',
    help: 'What waits: answers that Slack has not taken, articles to be compared, digests that are due',
    labelNames: ['what'],
    registers,
    async collect() {
      this.reset();
      const backlog = await inTime(() => archive.backlog());
      for (const [what, number] of Object.entries(backlog ?? {})) this.set({ what }, number);
    },
  });
  new Gauge({
    name: 'brief_last_beat_timestamp_seconds',
    help: 'When each regular job last came to its end',
    labelNames: ['job'],
    registers,
    collect() {
      for (const [job, at] of Object.entries(by.beats())) this.set({ job }, at / 1000);
    },
  });
  if (file !== null)
    new Gauge({
      name: 'brief_disk_free_bytes',
      help: 'What is free on the disk of the archive',
      registers,
      async collect() {
        const { bavail, bsize } = await statfs(dirname(file));
        this.set(bavail * bsize);
      },
    });
  const events = new Counter({
    name: 'brief_events_total',
    help: 'Events of the log by name and level',
    labelNames: ['event', 'level'],
    registers,
  });
  const answers = new Histogram({
    name: 'brief_answer_seconds',
    help: 'From a question to its answer, by the place where it was asked',
    labelNames: ['place'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const kinds = new Counter({
    name: 'brief_answers_total',
    help: 'Answers by kind',
    labelNames: ['kind'],
    registers,
  });
  const digests = new Counter({
    name: 'brief_digests_total',
    help: 'Digests by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const late = new Histogram({
    name: 'brief_digest_lateness_seconds',
    help: 'By how much digests were posted after their time',
    buckets: [1, 10, 60, 300, 900, 3600, 14_400],
    registers,
  });
  const stored = new Counter({
    name: 'brief_stored_articles_total',
    help: 'Articles that polling has added or updated',
    labelNames: ['what'],
    registers,
  });
  const writes = new Histogram({
    name: 'brief_archive_write_seconds',
    help: 'Writes of the archive until they were durable, by outcome: written or failed',
    labelNames: ['outcome'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  // There from the start: an alert on what grew needs the nought before.
  for (const outcome of ['written', 'failed']) writes.zero({ outcome });
  archive.onWrite((ms, failed) => writes.observe({ outcome: failed ? 'failed' : 'written' }, ms / 1000));
  const calls = new Counter({
    name: 'brief_slack_calls_total',
    help: 'Calls of Slack by method and outcome',
    labelNames: ['method', 'outcome'],
    registers,
  });

  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    countCall: (method, outcome) => calls.inc({ method, outcome }),
    count(event, about) {
      events.inc({ event, level: levelOf(event) });
      if (event === 'answered') {
        answers.observe({ place: String(about.place) }, Number(about.ms) / 1000);
        kinds.inc({ kind: String(about.kind) });
      }
      if (event === 'digest') {
        digests.inc({ outcome: String(about.outcome) });
        if (about.outcome === 'posted') late.observe(Number(about.late));
      }
      if (event === 'polled') {
        stored.inc({ what: 'added' }, Number(about.added));
        stored.inc({ what: 'updated' }, Number(about.updated));
      }
    },
  };
}
