import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ASKER, openDesk, type TestDesk } from '../desk.ts';
import { answerAsJson } from '../inEnglish.ts';

/**
 * Questions as desks type them, on the sample archive: how each is read, and whether it is answered, denied, asked back
 * or declined. Each was read by hand when it was added; docs/asking.md says what a row means.
 */
interface Turn {
  readonly typed: string;
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly answer: string;
}
const lines = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean);
const threads = lines.map((line) => {
  const row = JSON.parse(line) as Turn | { thread: Turn[] };
  return 'thread' in row ? row.thread : [row];
});

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

describe('a question as it is typed', () => {
  it.each(threads.map((turns): [string, Turn[]] => [turns.map((t) => t.typed).join(' ⏎ '), turns]))(
    '%s',
    async (_, turns) => {
      let context = ASKER.context;
      for (const turn of turns) {
        const answer = await desk.ask(turn.typed, { place: 'mention', context });
        context = answer.context ?? context;
        expect({ typed: turn.typed, ...readingOf(answer), answer: outcomeOf(answer) }).toEqual(turn);
      }
    },
  );

  it('is answered in bounded time, whatever it is', async () => {
    for (const typed of [
      'what did '.repeat(400),
      'a '.repeat(1900),
      `what did ${'x '.repeat(1800)}say`,
      '?'.repeat(3900),
      '"'.repeat(3000),
      `> ${'who said this '.repeat(200)}`,
      'between 2016 and '.repeat(200),
    ])
      expect((await desk.ask(typed, { place: 'mention' })).parts.length).toBeGreaterThan(0);
  });
});

/** The parts of the reading that are there, as the file has them. */
function readingOf(answer: Answer): Pick<Turn, 'asked'> {
  const asked = answerAsJson(answer).asked as
    | (Record<string, unknown> & {
        people: { name: string }[];
        period: { label: string } | null;
        kinds: string[];
      })
    | undefined;
  if (!asked) return {};
  const plain = ['subject', 'said', 'source', 'place', 'to'].filter((key) => asked[key]);
  return {
    asked: {
      intent: asked.intent,
      ...(asked.people.length > 0 ? { people: asked.people.map((p) => p.name) } : {}),
      ...Object.fromEntries(plain.map((key) => [key, asked[key]])),
      ...(asked.period ? { period: asked.period.label } : {}),
      ...(asked.kinds.length > 0 ? { kinds: asked.kinds } : {}),
    },
  };
}

function outcomeOf({ kind, rung }: Answer): string {
  if (kind === 'speaker-ambiguous' || kind === 'too-vague') return 'asks back';
  if (['greeting', 'help', 'not-here', 'not-understood', 'unknown-command'].includes(kind)) return kind;
  return rung === 'none' || kind === 'speaker-unknown' ? 'absent' : 'found';
}
