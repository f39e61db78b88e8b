import type { z as Zod } from 'zod';
import type { Asker, Desk } from '../../commands/command.ts';
import { answerTyped } from '../../commands/index.ts';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import { answerAsJson } from '../answers/answerAsJson.ts';
import { renderCable, renderWire } from '../answers/renderCable.ts';
import { renderMarkdown, renderText } from '../answers/renderText.ts';
import type { Archive } from '../archive/port.ts';
import { asJson, forTerminal } from './forTerminal.ts';
import { answerJsonLines } from './jsonLines.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import type { Flags } from './verb.ts';

/** A command of the menu, asked at the terminal: the same answer as in Slack, as text, JSON, Markdown or a cable. */
export async function askTerminal(
  verb: string,
  words: readonly string[],
  flags: Flags,
  services: Services,
  streams: Streams,
  form: ((answer: Answer) => string) | null = (answer) => rendered(answer, flags, streams),
  /** In place of a form: is given the whole answer, with nothing left out for want of room. */
  take?: (answer: Answer) => void,
): Promise<ExitCode> {
  const isBulk = flags.jsonl === true || flags.thread === true;
  if (verb === 'ask' && words.length === 0 && !isBulk) {
    streams.err.write(`${services.words.help.needsQuestion}\n`);
    return 2;
  }
  if (isBulk && words.length > 0) {
    streams.err.write('brief ask --jsonl and --thread read the questions from standard input.\n');
    return 2;
  }
  const now = flags.now === undefined ? services.now() : new Date(String(flags.now));
  if (Number.isNaN(now.getTime())) {
    streams.err.write('--now takes an instant, as in 2026-11-28T21:00:00Z.\n');
    return 2;
  }
  const archive = await services.openArchive({ inThisThread: !isBulk, mayMake: verb === 'add' });
  try {
    const desk = deskOver(archive, now, services);
    if (flags.jsonl) return await askLines(desk, services, streams);
    if (flags.thread) return await askThread(desk, flags, services, streams);
    const asker = askerAt(streams);
    const answer = await answerTyped(
      [verb, ...words].join(' '),
      take ? { ...asker, whole: true } : asker,
      desk,
    );
    take?.(answer);
    if (form) streams.out.write(`${form(answer)}\n`);
    // Nothing was done: a script should notice.
    return answer.kind === 'trouble' ? 1 : 0;
  } finally {
    await archive.close();
  }
}

/** What a command works with at the terminal. */
export function deskOver(archive: Archive, now: Date, services: Services): Desk {
  return {
    // Whoever is at the terminal is the operator, and corrects for all workspaces.
    archive: archive.seenBy({ now: now.toISOString(), workspace: null }),
    lexicon: services.lexicon,
    words: services.words,
    now,
    newId: services.newId,
    read: async (text) => services.read({ text, title: null, published: null, language: null }),
    ...(services.adding ? { adding: services.adding(archive) } : {}),
  };
}

function askerAt(streams: Streams, context: Asker['context'] = null): Asker {
  return {
    place: 'terminal',
    workspace: 'terminal',
    person: 'terminal',
    channel: null,
    zone: streams.zone,
    context,
  };
}

const ruleOfQuestion = (z: typeof Zod) =>
  z.object({
    id: z.union([z.string(), z.number()]),
    question: z.string(),
    thread: z.array(z.string()).nullish(),
  });

/** `brief ask --jsonl`: a question a line, after the earlier turns of its thread; questions are read as a mention's are. */
function askLines(desk: Desk, services: Services, streams: Streams): Promise<ExitCode> {
  const example = '{"id": …, "question": …, "thread"?: […]}';
  return answerJsonLines(ruleOfQuestion, example, services, streams, async ({ id, question, thread }) => {
    let context: Asker['context'] = null;
    let answer: Answer | null = null;
    for (const turn of [...(thread ?? []), question]) {
      answer = await answerTyped(turn, { ...askerAt(streams, context), place: 'mention' }, desk);
      context = answer.context ?? context;
    }
    const { asked, ...json } = answerAsJson(answer!);
    return asJson({ id, answer: json, asked: asked ?? null });
  });
}

/** `brief ask --thread`: a question a line, each a turn of one thread. */
async function askThread(desk: Desk, flags: Flags, services: Services, streams: Streams): Promise<ExitCode> {
  let context: Asker['context'] = null;
  for await (const { bytes } of services.linesOf(streams.input)) {
    if (streams.signal.aborted) break;
    const question = bytes ? new TextDecoder().decode(bytes).trim() : '';
    if (question === '') continue;
    const answer = await answerTyped(question, { ...askerAt(streams, context), place: 'mention' }, desk);
    context = answer.context ?? context;
    streams.out.write(`${rendered(answer, flags, streams)}\n\n`);
  }
  return 0;
}

/** An answer in the form that was asked for. */
export function rendered(answer: Answer, flags: Flags, streams: Streams): string {
  if (flags.json) return asJson(answerAsJson(answer), 2);
  if (flags.markdown) return forTerminal(renderMarkdown(answer), false);
  if (flags.cable) return forTerminal(renderCable(answer), false);
  if (flags.wire) return forTerminal(renderWire(answer), false);
  return forTerminal(renderText(answer), streams.colour);
}
