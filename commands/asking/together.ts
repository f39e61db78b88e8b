import type { Answer, Part } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { composeAnswer, VERIFY } from '../../src/answers/composeAnswer.ts';
import { say } from '../../src/words/say.ts';

const RUNGS = ['quoted', 'partly', 'reported', 'mentioned', 'none'] as const;

/** Several answers as one: a heading for each speaker, its first line beneath. */
export function together(
  each: readonly Answer[],
  asked: Pick<Asked, 'speakers' | 'subject' | 'period'>,
  unknown: readonly string[],
): Answer {
  const names = asked.speakers.map((s) => s.label);
  const rung = RUNGS.find((r) => each.some((a) => a.rung === r)) ?? 'none';
  const title = say((w) =>
    rung === 'none'
      ? w.said.togetherNotFound(names, asked.subject)
      : w.said.together(names, asked.subject, asked.period),
  );
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [title] },
      ...each.flatMap((answer, i): Part[] => {
        const [first, ...rest] = answer.parts;
        const line = first && 'line' in first ? first.line : [];
        return [{ part: 'heading', line: [names[i]!] }, { part: 'line', line }, ...rest];
      }),
      ...unknown.map((name): Part => ({ part: 'line', line: [say((w) => w.said.nobodyOfThatName(name))] })),
    ],
    versions: each.flatMap((a) => a.versions),
    leftOut: each.flatMap((a) => a.leftOut),
    actions: [...each.flatMap((a) => a.actions.filter(({ action }) => action === 'ask')).slice(0, 3), VERIFY],
  });
}
