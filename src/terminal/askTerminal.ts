import type { Asker, Desk } from '../../commands/command.ts';
import { answerTyped } from '../../commands/index.ts';
import type { Answer } from '../answers/answer.ts';
import { answerAsJson } from '../answers/answerAsJson.ts';
import { renderCable, renderMarkdown, renderText } from '../answers/renderText.ts';
import { asJson, forTerminal } from './forTerminal.ts';
import type { ExitCode, House, Streams } from './house.ts';
import type { Flags } from './verb.ts';

/** A command of the menu, asked at the terminal: the same answer as in Slack, as text, JSON, Markdown or a cable. */
export async function askTerminal(
  verb: string,
  words: readonly string[],
  flags: Flags,
  house: House,
  streams: Streams,
): Promise<ExitCode> {
  if (verb === 'ask' && words.length === 0) {
    streams.err.write('brief ask needs a question: brief ask "what did Lavrov say about Afghanistan?"\n');
    return 2;
  }
  const archive = await house.openArchive();
  try {
    const asker: Asker = {
      place: 'terminal',
      workspace: 'terminal',
      person: 'terminal',
      channel: null,
      zone: streams.zone,
      context: null,
    };
    const now = house.now();
    const desk: Desk = {
      // Whoever is at the terminal is the operator, and corrects for all workspaces.
      archive: archive.seenBy({ now: now.toISOString(), workspace: null }),
      lexicon: house.lexicon,
      now,
      newId: house.newId,
      ...(house.adding ? { adding: house.adding(archive) } : {}),
    };
    const answer = await answerTyped([verb, ...words].join(' '), asker, desk);
    streams.out.write(`${rendered(answer, flags, streams)}\n`);
    return 0;
  } finally {
    await archive.close();
  }
}

/** An answer in the form that was asked for. */
export function rendered(answer: Answer, flags: Flags, streams: Streams): string {
  if (flags.json) return asJson(answerAsJson(answer), 2);
  if (flags.markdown) return forTerminal(renderMarkdown(answer), false);
  if (flags.cable) return forTerminal(renderCable(answer), false);
  return forTerminal(renderText(answer), streams.colour);
}
