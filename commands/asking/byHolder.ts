import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import type { Again } from './otherReadings.ts';

/** So many who held an office are looked up at most. */
const MOST_HOLDERS = 7;

/**
 * Where several held the office that was typed, what that one said who spoke of what is asked; if more did, they are asked back. Null
 * where nothing but the office is asked for, or none of them spoke so.
 */
export async function byHolder(asked: Asked, again: Again): Promise<Answer | null> {
  const [problem, more] = asked.problems;
  if (!problem?.isOffice || more || asked.speakers.length > 0) return null;
  const { isOffice: _, ...open } = problem;
  return heldBy(problem.names, problem.typed, { ...asked, problems: [open] }, again);
}

/** What another said who held the office too, where whoever is quoted most of them said nothing of what is asked; null for nobody. */
export async function byOtherHolder(asked: Asked, again: Again): Promise<Answer | null> {
  const [speaker, more] = asked.speakers;
  if (!speaker?.others || more) return null;
  const { typed, note, others } = speaker;
  const notes = asked.notes.filter((one) => one !== note);
  const open: Asked = {
    ...asked,
    speakers: [],
    notes,
    problems: [{ typed, problem: 'several', names: others }],
  };
  return heldBy(others, typed, open, again);
}

async function heldBy(
  names: readonly string[],
  typed: string,
  open: Asked,
  again: Again,
): Promise<Answer | null> {
  const { intent, subject, period, place, to, source, kinds, said } = open;
  const isOfNothing = !subject && !period && !place && !to && !source && kinds.length === 0;
  if (isOfNothing || said || (intent !== 'said' && intent !== 'quotes')) return null;
  const each = await Promise.all(
    names.slice(0, MOST_HOLDERS).map(async (name) => {
      const note = { is: 'read-as', typed, as: name } as const;
      const speaker: AskedSpeaker = { typed, label: name, names: [name], kind: 'person', note };
      return {
        name,
        answer: await again({ ...open, problems: [], speakers: [speaker], notes: [...open.notes, note] }),
      };
    }),
  );
  const spoke = each.filter(({ answer }) => answer.rung && !['none', 'mentioned'].includes(answer.rung));
  const [only, other] = spoke;
  if (!only) return null;
  if (!other) return only.answer;
  const [problem] = open.problems;
  return again({ ...open, problems: [{ ...problem!, names: spoke.map(({ name }) => name) }] });
}
