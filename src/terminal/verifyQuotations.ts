import { z } from 'zod';
import type { Desk } from '../../commands/command.ts';
import { verify, verifyLine } from '../../commands/verify.ts';
import { askTerminal, deskOver } from './askTerminal.ts';
import { asJson } from './forTerminal.ts';
import type { ExitCode, House, Streams } from './house.ts';
import { answerJsonLines } from './jsonLines.ts';
import { FORMATS, type Verb } from './verb.ts';

/** `brief verify`: quotations as typed, of a draft in a file, or a line of JSON each. */
export const verifyQuotations: Verb = {
  usage: '<quotation | file | -> [--json]   or: brief verify --jsonl < quotations.jsonl',
  purpose: verify.purpose,
  examples: ['brief verify draft.docx', 'brief verify "We will never agree — Lavrov"'],
  options: {
    ...FORMATS,
    jsonl: {
      type: 'boolean',
      purpose:
        'one JSON object a line in, {id, query, speaker?}, one a line out, {id, verdict, article, version, start, end, speaker, ms}',
    },
    now: { type: 'string', purpose: 'the instant at which embargoes are judged, for tests' },
  },
  async run(words, flags, house, streams): Promise<ExitCode> {
    if (flags.jsonl) {
      if (words.length > 0) {
        streams.err.write('brief verify --jsonl reads the quotations from standard input.\n');
        return 2;
      }
      const archive = await house.openArchive();
      try {
        return await verifyLines(deskOver(archive, house.now(), house), house, streams);
      } finally {
        await archive.close();
      }
    }
    if (words.length === 0) {
      streams.err.write(
        'brief verify needs a quotation or a file: brief verify "We agreed to continue", brief verify draft.docx\n',
      );
      return 2;
    }
    if (!isFile(words)) return askTerminal('verify', words, flags, house, streams);
    let exit: ExitCode = 0;
    for await (const found of house.gather(words)) {
      if (!found.ok) {
        streams.err.write(`${found.reason}\n`);
        exit = 1;
        continue;
      }
      const code = await askTerminal('verify', [found.text], flags, house, streams);
      exit = code === 0 ? exit : code;
    }
    return exit;
  },
};

/** One word that names a file of a kind that can be read, or standard input. */
function isFile(words: readonly string[]): boolean {
  return (
    words.length === 1 &&
    // A single word is no quotation: with an ending it is a file, also of a kind that cannot be read.
    (words[0] === '-' || /^\S+\.[a-z0-9]{2,8}$/i.test(words[0]!))
  );
}

const QUOTATION = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  speaker: z.string().nullish(),
});

/** A quotation a line; nothing of it is taken for its speaker, who is named apart. */
function verifyLines(desk: Desk, house: House, streams: Streams): Promise<ExitCode> {
  const example = '{"id": …, "query": …, "speaker"?: …}';
  return answerJsonLines(QUOTATION, example, house, streams, async ({ id, query, speaker }) => {
    const began = performance.now();
    const answer = await verifyLine(query, speaker ?? null, desk);
    return asJson({ id, ...answer, ms: Math.round((performance.now() - began) * 10) / 10 });
  });
}
