import type { z as Zod } from 'zod';
import type { Desk } from '../../commands/command.ts';
import { type MarkedDraft, markDraft, verify, verifyLine } from '../../commands/verify.ts';
import { markUpHtml, markUpMarkdown } from '../answers/markUp.ts';
import { countOf } from '../words/en/numbers.ts';
import { askTerminal, deskOver } from './askTerminal.ts';
import { asJson } from './forTerminal.ts';
import { answerJsonLines } from './jsonLines.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import { type Flags, FORMATS, type Verb } from './verb.ts';

/** `brief verify`: quotations as typed, of a draft in a file, or a line of JSON each. */
export const verifyQuotations: Verb = {
  usage:
    '<quotation | file | -> [--json | --marked <copy.docx>]   or: brief verify --jsonl < quotations.jsonl',
  purpose: verify.purpose,
  examples: [
    'brief verify draft.docx',
    'brief verify draft.docx --marked checked.docx',
    'brief verify "We will never agree — Lavrov"',
  ],
  options: {
    ...FORMATS,
    jsonl: {
      type: 'boolean',
      purpose:
        'one JSON object a line in, {id, query, speaker?}, one a line out, {id, verdict, article, version, start, end, speaker, ms}',
    },
    marked: {
      type: 'string',
      purpose:
        'with a draft: writes a copy of it with a note at each quotation, as .docx (comments), .html or .md',
    },
    force: { type: 'boolean', purpose: 'with --marked: replaces the file if it is there' },
    now: { type: 'string', purpose: 'the instant at which embargoes are judged, for tests' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    if (flags.jsonl) {
      if (words.length > 0) {
        streams.err.write('brief verify --jsonl reads the quotations from standard input.\n');
        return 2;
      }
      const archive = await services.openArchive();
      try {
        return await verifyLines(deskOver(archive, services.now(), services), services, streams);
      } finally {
        await archive.close();
      }
    }
    if (words.length === 0) {
      streams.err.write(`${services.words.help.needsQuotation}\n`);
      return 2;
    }
    if (typeof flags.marked === 'string') return writeMarked(words, flags.marked, flags, services, streams);
    if (!isFile(words)) return askTerminal('verify', words, flags, services, streams);
    let exit: ExitCode = 0;
    for await (const found of services.gather(words)) {
      if (!found.ok) {
        streams.err.write(`${found.reason}\n`);
        exit = 1;
        continue;
      }
      const code = await askTerminal('verify', [found.text], flags, services, streams);
      exit = code === 0 ? exit : code;
    }
    return exit;
  },
};

const COPIES: Readonly<Record<string, (draft: MarkedDraft, now: Date) => string | Promise<Uint8Array>>> = {
  html: ({ text, notes, words }) => markUpHtml(text, notes, words),
  md: ({ text, notes }) => markUpMarkdown(text, notes),
  docx: async ({ text, notes }, now) => (await import('./markedDocx.ts')).markedDocx(text, notes, now),
};

/** A copy of a draft with a note at each of its quotations. */
async function writeMarked(
  words: readonly string[],
  to: string,
  flags: Flags,
  services: Services,
  streams: Streams,
): Promise<ExitCode> {
  const make = COPIES[/\.(\w+)$/.exec(to)?.[1]?.toLowerCase() ?? ''];
  if (!make) {
    streams.err.write(
      '--marked needs a file that ends in .docx, .html or .md: brief verify draft.docx --marked checked.docx\n',
    );
    return 2;
  }
  if (!isFile(words)) {
    streams.err.write(
      '--marked needs a draft in a file, or - for standard input: brief verify draft.docx --marked checked.docx\n',
    );
    return 2;
  }
  const archive = await services.openArchive();
  try {
    const desk = deskOver(archive, services.now(), services);
    for await (const found of services.gather(words)) {
      if (!found.ok) {
        streams.err.write(`${found.reason}\n`);
        return 1;
      }
      const draft = await markDraft(found.text, { ...desk, read: desk.read! });
      const { notes, short, left } = draft;
      const saved = services.save(to, await make(draft, services.now()), flags.force === true);
      if (!saved.ok) {
        streams.err.write(`${saved.says}\n`);
        return 1;
      }
      const right = notes.filter(({ isRight }) => isRight).length;
      const unchecked = [
        ...(short > 0 ? [`${countOf(short, 'stretch', 'stretches')} in marks of one to three words`] : []),
        ...(left > 0 ? [countOf(left, 'more quotation')] : []),
      ].join(' and ');
      streams.out.write(
        `${countOf(notes.length, 'quotation')} checked, ${right} verbatim, ${notes.length - right} to look at${unchecked === '' ? '' : `; not checked: ${unchecked}`}. Written: ${to}\n`,
      );
      return 0;
    }
    return 1;
  } finally {
    await archive.close();
  }
}

/** One word that names a file of a kind that can be read, or standard input. */
function isFile(words: readonly string[]): boolean {
  return (
    words.length === 1 &&
    // A single word is no quotation: with an ending or as a path it is a file, also one that is missing or cannot be read.
    (words[0] === '-' || /^\S+\.[a-z0-9]{2,8}$/i.test(words[0]!) || /^(?:\.{0,2}|~)\/\S+$/.test(words[0]!))
  );
}

const ruleOfQuotation = (z: typeof Zod) =>
  z.object({
    id: z.union([z.string(), z.number()]),
    query: z.string(),
    speaker: z.string().nullish(),
  });

/** A quotation a line; nothing of it is taken for its speaker, who is named apart. */
function verifyLines(desk: Desk, services: Services, streams: Streams): Promise<ExitCode> {
  const example = '{"id": …, "query": …, "speaker"?: …}';
  return answerJsonLines(ruleOfQuotation, example, services, streams, async ({ id, query, speaker }) => {
    const began = performance.now();
    const answer = await verifyLine(query, speaker ?? null, desk);
    return asJson({ id, ...answer, ms: Math.round((performance.now() - began) * 10) / 10 });
  });
}
