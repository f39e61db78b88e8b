import type { z as Zod } from 'zod';
import { calendarLine, headlineLine, voicesLine } from '../../commands/bulk/perLine.ts';
import type { BulkDesk, Row } from '../../commands/bulk/rows.ts';
import { changeRows, compareRows, renderingRows } from '../../commands/bulk/together.ts';
import type { Command } from '../../commands/command.ts';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import type { Archive } from '../archive/port.ts';
import { answerTable } from './answerTable.ts';
import { askTerminal } from './askTerminal.ts';
import { asJson } from './forTerminal.ts';
import { answerJsonLines } from './jsonLines.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import { type Flags, FORMATS, type Verb } from './verb.ts';

/** How the lines of a verb are answered: each by itself, or all together once they were read. */
type InBulk =
  | { readonly each: (row: Row, desk: BulkDesk) => Promise<object>; readonly purpose: string }
  | { readonly all: (rows: readonly Row[], desk: BulkDesk) => Promise<object[]>; readonly purpose: string };

const IN_BULK: Readonly<Record<string, InBulk>> = {
  calendar: {
    each: calendarLine,
    purpose:
      'one object a line in, {id, text, published}, one a line out, {id, events: [{span, start, end, status?}]}',
  },
  headline: {
    each: headlineLine,
    purpose:
      'one object a line in, {id, headline, text}, one a line out, {id, verdict, reason, words, score}',
  },
  voices: {
    each: voicesLine,
    purpose:
      'one article a line in, {id, text, title?, published?}, one object a line out, {id, words: {person: n}}',
  },
  compare: {
    all: compareRows,
    purpose:
      'articles and pairs {id, a, b} in, a line each; one object out, {matches, pairs: [{a, b, links, topics}]}',
  },
  renderings: {
    all: renderingRows,
    purpose:
      'articles and statements {id, query, query_article?} in, a line each; {id, renderings: [{article, start, end}]} out',
  },
  changes: {
    all: changeRows,
    purpose:
      'statements with their series, and phrases {id, series, phrase}, in; {article, previous, changes} and {id, count, …} out',
  },
};

/** A command of the menu that also answers JSON Lines, without an archive. */
export function comparingVerb(command: Command): Verb {
  const bulk = IN_BULK[command.verb];
  return {
    examples: command.examples.map((example) => `brief ${command.verb} ${example}`.trim()),
    usage: `${command.usage} [--json]${bulk ? `   or: brief ${command.verb} --jsonl < lines.jsonl` : ''}`,
    purpose: command.purpose,
    options: {
      ...FORMATS,
      ...(bulk ? { jsonl: { type: 'boolean' as const, purpose: bulk.purpose } } : {}),
      ...(command.verb === 'calendar'
        ? {
            ics: {
              type: 'boolean' as const,
              purpose: 'a file for a calendar program: brief calendar --ics > dates.ics',
            },
          }
        : {
            csv: {
              type: 'string' as const,
              purpose:
                'writes the whole answer as a table for a spreadsheet into this file; - is standard output',
            },
            ...TO_DOCUMENT,
          }),
      now: { type: 'string', purpose: 'the instant that "today" is reckoned from, for tests' },
    },
    async run(words, flags, services, streams): Promise<ExitCode> {
      if (!flags.jsonl || !bulk) {
        if (typeof flags.csv === 'string' || typeof flags.docx === 'string')
          return answerToFile(command.verb, words, flags, services, streams);
        const form = flags.ics ? await calendarForm(services) : undefined;
        return askTerminal(command.verb, words, flags, services, streams, form);
      }
      if (words.length > 0) {
        streams.err.write(`brief ${command.verb} --jsonl reads its lines from standard input.\n`);
        return 2;
      }
      return answerRows(bulk, services, streams);
    },
  };
}

/** A command whose answer can be a Word document. */
export const TO_DOCUMENT = {
  docx: { type: 'string', purpose: 'writes the whole answer as a Word document into this file' },
  force: { type: 'boolean', purpose: 'replaces a file that is there' },
} as const;

/** By this Excel knows a file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The whole answer as a file: a table for a spreadsheet, or a Word document. */
export async function answerToFile(
  verb: string,
  words: readonly string[],
  flags: Flags,
  services: Services,
  streams: Streams,
): Promise<ExitCode> {
  if (typeof flags.csv === 'string' && typeof flags.docx === 'string') {
    streams.err.write('One file at a time: give --csv or --docx.\n');
    return 2;
  }
  const to = String(flags.csv ?? flags.docx);
  let made: Promise<string | Uint8Array> = Promise.resolve('');
  const isTable = flags.csv !== undefined;
  const exit = await askTerminal(verb, words, flags, services, streams, null, (answer) => {
    // Loaded only where a document is written.
    made = isTable
      ? Promise.resolve(`${to === '-' ? '' : BYTE_ORDER_MARK}${answerTable(answer)}`)
      : import('./answerDocx.ts').then(({ answerDocx }) => answerDocx(answer));
  });
  if (exit !== 0) return exit;
  if (isTable && to === '-') {
    streams.out.write(String(await made));
    return 0;
  }
  const saved = services.save(to, await made, flags.force === true);
  if (!saved.ok) streams.err.write(`${saved.says}\n`);
  else streams.out.write(`Written: ${to}\n`);
  return saved.ok ? 0 : 1;
}

const ruleOfRow = (z: typeof Zod) => z.looseObject({});

async function answerRows(bulk: InBulk, services: Services, streams: Streams): Promise<ExitCode> {
  let archive: Promise<Archive> | null = null;
  const view = async () => {
    archive ??= services.openArchive();
    return (await archive).seenBy({ now: services.now().toISOString(), workspace: null });
  };
  const desk: BulkDesk = {
    lexicon: services.lexicon,
    read: services.read,
    // Opened where a line first names an article without giving its text.
    stored: async (article) => (await view()).getVersion(article),
    archive: view,
  };
  const example = '{"id": …, "text": …}';
  try {
    if ('each' in bulk)
      return await answerJsonLines(ruleOfRow, example, services, streams, async (row) =>
        asJson(await bulk.each(row, desk)),
      );
    const rows: Row[] = [];
    const exit = await answerJsonLines(ruleOfRow, example, services, { ...streams, out: silent }, (row) => {
      rows.push(row);
      return '';
    });
    for (const answer of await bulk.all(rows, desk)) streams.out.write(`${asJson(answer)}\n`);
    return exit;
  } finally {
    await (archive as Promise<Archive> | null)?.then((open) => open.close());
  }
}

/** Lines that are answered together are answered at the end. */
const silent: Streams['out'] = { write: () => true, once: () => undefined };

/** Loads what makes calendar files only for those who want one: every command would keep it in memory. */
async function calendarForm(services: Services): Promise<(answer: Answer) => string> {
  const { calendarFile } = await import('../answers/calendarFile.ts');
  return (answer) => calendarFile(answer, services.now(), services.words);
}
