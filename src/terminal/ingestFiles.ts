import type { Archive } from '../archive/port.ts';
import { asJson } from './forTerminal.ts';
import type { ExitCode, Found, IngestCounts, Services, Streams } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief ingest`: files into the archive, read on arrival. Interrupting and repeating does no harm. */
export const ingestFiles: Verb = {
  usage: '<files or folders | ->… or --sample or --watch <folder>',
  purpose:
    'Adds articles to the archive: .txt, .md, .html, .json, .jsonl, .eml, .pdf, .docx, folders of them, or standard input',
  examples: ['brief ingest inbox/ notes.docx', 'brief ingest --watch inbox', 'brief ingest --sample'],
  options: {
    sample: { type: 'boolean', purpose: 'the sample archive that comes with Brief' },
    json: { type: 'boolean', purpose: 'the counts, and what was refused, for machines' },
    watch: { type: 'boolean', purpose: 'stay, and add what is put into the folder, until stopped' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    if (words.length === 0 && !flags.sample) {
      streams.err.write('brief ingest needs files or folders, - for standard input, or --sample.\n');
      return 2;
    }
    if (flags.watch && (words.length !== 1 || words[0] === '-' || flags.sample)) {
      streams.err.write('brief ingest --watch needs one folder: brief ingest --watch inbox\n');
      return 2;
    }
    // Nothing to bring in makes no archive.
    if (!flags.sample && !flags.watch && !words.some(services.isThere)) {
      for (const word of words) streams.err.write(`${word} is not there: check the path.\n`);
      return 1;
    }
    const archive = await services.openArchive({ mayMake: true });
    try {
      if (flags.watch) return await watch(words[0]!, archive, services, streams);
      const all = flags.sample ? 0 : await services.measure(words);
      const track = progressOf(all, services.now, streams);
      const from = flags.sample
        ? services.sample()
        : tellingDates(services.gather(words, track.onBytes, archive), services.now(), streams);
      const done = await services.ingest(from, archive, track.onProgress, streams.signal);
      track.end();
      if (flags.json) {
        streams.out.write(`${asJson({ ...done, stopped: streams.signal.aborted })}\n`);
        return done.refused.length > 0 ? 1 : 0;
      }
      for (const { reason } of done.refused) streams.err.write(`${reason}\n`);
      streams.out.write(
        `${summary(done)}${streams.signal.aborted ? ' before you stopped it; run it again to go on' : ''}\n`,
      );
      return done.refused.length > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};

async function watch(
  folder: string,
  archive: Archive,
  services: Services,
  streams: Streams,
): Promise<ExitCode> {
  streams.err.write(`Watching ${folder}. Stop with Ctrl-C.\n`);
  const tell = (says: string) => void streams.err.write(`${says}\n`);
  for await (const paths of services.watch(folder, streams.signal, tell)) {
    const gathered = tellingDates(services.gather(paths), services.now(), streams);
    const done = await services.ingest(gathered, archive, () => {}, streams.signal);
    for (const { reason } of done.refused) streams.err.write(`${reason}\n`);
    streams.out.write(`${summary(done)}\n`);
  }
  return 0;
}

/** What is gathered, with a line for each article that is under embargo by its own first lines, or dated after today. */
async function* tellingDates(
  gathered: AsyncIterable<Found>,
  now: Date,
  { err }: Streams,
): AsyncGenerator<Found> {
  for await (const one of gathered) {
    const until = one.ok ? one.details.heldUntil : null;
    if (one.ok && until !== null && Date.parse(until) > now.getTime())
      err.write(
        `${one.from} is held until ${until}, as it asks; "brief hold ${one.details.id} off" releases it.\n`,
      );
    if (one.ok && isToCome(one.details.published ?? null, now))
      err.write(
        `${one.from} is dated ${one.details.published}, which is still to come. It is stored by that day; if it is wrong, correct the file and ingest it again.\n`,
      );
    yield one;
  }
}

/** Whether a day or an instant is after today, wherever on earth it is written; a month or a year never is. */
const isToCome = (published: string | null, now: Date): boolean =>
  published !== null && published.length >= 10 && Date.parse(published) > now.getTime() + FARTHEST_AHEAD;
const FARTHEST_AHEAD = 14 * 3_600_000;

/** A line that overwrites itself: what was done, how fast, and how long it may still take. */
function progressOf(all: number, now: () => Date, { live, err }: Streams) {
  const begun = now().getTime();
  let bytes = 0;
  let longest = 0;
  return {
    onBytes: (more: number) => {
      bytes += more;
    },
    onProgress: (soFar: IngestCounts) => {
      if (!live) return;
      const seconds = Math.max(0.001, (now().getTime() - begun) / 1000);
      const line = `${summary(soFar)}${pace(soFar, seconds, all > 0 ? bytes / all : 0)}`;
      longest = Math.max(longest, line.length);
      err.write(`\r${line.padEnd(longest)}`);
    },
    end: () => {
      if (live) err.write(`\r${' '.repeat(longest)}\r`);
    },
  };
}

/**
 * How fast it goes, and how long the rest takes at that pace, where it is known how much there is.
 *
 * @example pace({ added: 500, … }, 10, 0.25) // ' · 50 a second, about 30 s left'
 */
export function pace({ added, updated, unchanged }: IngestCounts, seconds: number, share: number): string {
  const rate = Math.round((added + updated + unchanged) / seconds);
  const left = share > 0.01 ? Math.round((seconds / Math.min(1, share)) * (1 - Math.min(1, share))) : null;
  const time =
    left === null ? '' : left < 90 ? `, about ${left} s left` : `, about ${Math.round(left / 60)} min left`;
  return ` · ${rate} a second${time}`;
}

function summary({ added, updated, unchanged, refused }: IngestCounts): string {
  return `${added} added, ${updated} updated, ${unchanged} unchanged, ${refused.length} refused`;
}
