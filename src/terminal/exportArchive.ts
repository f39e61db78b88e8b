import type { Archive, ArchiveRecord, ArticleRecord, Correction, ExportEnd } from '../archive/port.ts';
import { csvLine } from './csvLine.ts';
import { asJson } from './forTerminal.ts';
import { withChecksum } from './recordChecksum.ts';
import type { ExitCode, Streams } from './services.ts';
import type { Verb } from './verb.ts';

const WHAT = ['articles', 'quotes', 'corrections', 'all'] as const;

/** A line of a table: a name and a value for each column, always the same columns. */
type Row = Readonly<Record<string, string | number | null>>;

/** `brief export`: what is kept, for other programs. An operator's verb: what is held or restricted is in it. */
export const exportArchive: Verb = {
  usage: '<articles | quotes | corrections | all> [--csv | --jsonl]',
  purpose: 'Writes what is kept to standard output; "all" is what brief import takes in',
  words: WHAT,
  examples: ['brief export quotes --csv > quotes.csv', 'brief export all > all.jsonl'],
  options: {
    csv: { type: 'boolean', purpose: 'a table with a line of column names' },
    jsonl: { type: 'boolean', purpose: 'an object a line; so also when neither is said' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    const what = WHAT.find((one) => one === words[0]);
    if (!what || words.length > 1 || (flags.csv && (flags.jsonl || what === 'all'))) {
      streams.err.write(
        what === 'all' && flags.csv
          ? 'brief export all writes lines of JSON only: brief export all > all.jsonl\n'
          : `brief export needs one of ${WHAT.join(', ')}: brief export quotes --csv > quotes.csv\n`,
      );
      return 2;
    }
    const archive = await services.openArchive();
    try {
      let named = false;
      for await (const row of rowsOf(archive, what)) {
        if (streams.signal.aborted) return 1;
        if (flags.csv && !named) await write(streams, csvLine(Object.keys(row)));
        named = true;
        await write(streams, flags.csv ? csvLine(Object.values(row) as Row[string][]) : `${asJson(row)}\n`);
      }
      return 0;
    } finally {
      await archive.close();
    }
  },
};

async function* rowsOf(archive: Archive, what: (typeof WHAT)[number]): AsyncGenerator<object> {
  if (what === 'corrections') {
    for (const correction of await archive.corrections.list({}))
      yield await correctionRow(archive, correction);
    return;
  }
  let records = 0;
  for await (const batch of archive.records()) {
    for (const record of batch) {
      records += 1;
      if (what === 'all') yield withChecksum(record);
      else if (record.record === 'article')
        yield* what === 'articles' ? [articleRow(record)] : quoteRows(record);
      else return;
    }
  }
  if (what === 'all') yield { record: 'end', records } satisfies ExportEnd;
}

function newestOf(record: ArticleRecord): ArticleRecord['versions'][number] {
  return record.versions.find(({ version }) => version === record.current)!;
}

function articleRow(record: Extract<ArchiveRecord, { record: 'article' }>): Row {
  const { version, added, text } = newestOf(record);
  const { visibleTo, heldUntil, ...details } = record.details;
  return {
    ...details,
    heldUntil: record.hold === null ? heldUntil : record.hold || null,
    visibleTo: visibleTo === null ? null : visibleTo.join(' '),
    version,
    versions: record.versions.length,
    added,
    text,
  };
}

function* quoteRows(record: ArticleRecord): Generator<Row> {
  const { version, text, reading } = newestOf(record);
  const { id, title, source, published, url } = record.details;
  for (const quote of reading.quotes) {
    const { start, end, kind, speakerName, rule, confidence, cue, speaker, possible } = quote;
    yield {
      article: id,
      version,
      start,
      end,
      words: text.slice(start, end),
      kind,
      speaker: speakerName,
      asWritten: speaker?.text ?? null,
      possible: possible.join('; '),
      cue: cue?.verb ?? null,
      rule,
      confidence,
      title,
      source,
      published,
      url,
    };
  }
}

/** A correction with the words and the speaker that were read: what a corpus is made better with. */
async function correctionRow(archive: Archive, correction: Correction): Promise<Row> {
  const { article, version, start, end, speakerName, isNoQuote, notAbout, by, at, workspace } = correction;
  const stored = await archive.getVersion(article, version);
  const read = stored?.reading.quotes.find((quote) => quote.start < end && start < quote.end);
  return {
    article,
    version,
    start,
    end,
    words: stored?.text.slice(start, end) ?? null,
    read: read?.speakerName ?? null,
    rule: read?.rule ?? null,
    what: notAbout ? 'topic' : isNoQuote ? 'no quote' : 'speaker',
    corrected: speakerName,
    notAbout: notAbout ?? null,
    by,
    at,
    workspace,
  };
}

/** A slow reader at the other end: wait, rather than pile lines up in memory. */
async function write(streams: Streams, line: string): Promise<void> {
  if (!streams.out.write(line)) await new Promise<void>((resolve) => streams.out.once('drain', resolve));
}
