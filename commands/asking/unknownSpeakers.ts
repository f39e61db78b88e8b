import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import type { Asker, Desk } from '../command.ts';
import { readingOf } from './howRead.ts';
import { listAsked } from './list.ts';
import { type Again, byItsWords } from './otherReadings.ts';
import { answerSaidBy } from './said.ts';
import { together } from './together.ts';
import { unknownSpeaker } from './unknownSpeaker.ts';
import { answerWhoSpoke } from './who.ts';

/** Names that nobody in the archive bears: what its texts have of each; in small letters who spoke of what they name. */
export async function unknownSpeakers(
  asked: Asked,
  asker: Asker,
  desk: Desk,
  again: Again,
): Promise<Answer | null> {
  const { problems } = asked;
  const each = await Promise.all(
    problems.map((problem) => unknownSpeaker({ ...asked, problems: [problem] }, asker, desk)),
  );
  const found = problems.flatMap(({ typed }, i) => (each[i] ? [{ typed, answer: each[i] }] : []));
  if (problems.length > 1 && found.length > 0) {
    const speakers = found.map(
      ({ typed }): AskedSpeaker => ({ typed, label: typed, names: [typed], kind: 'body', note: null }),
    );
    const missing = problems.filter((_, i) => !each[i]).map(({ typed }) => typed);
    return together(
      found.map(({ answer }) => answer),
      { ...asked, speakers },
      missing,
    );
  }
  if (found[0]) return found[0].answer;
  const [only, other] = problems;
  if (other || only?.problem !== 'unknown' || only.names.length > 0) return null;
  // "when was the Constitutional Committee agreed?" asks for nobody's words.
  if (asked.moment && only.typed.includes(' ')) {
    const words: Asked = { ...asked, intent: 'unclear', problems: [], left: only.typed.split(' ') };
    const told = await byItsWords(words, desk, again, 1);
    if (told) return told;
  }
  return (
    (await asQuotesSubject(asked, only.typed, asker, desk)) ??
    asPlainWords(asked, only.typed, asker, desk, again)
  );
}

/**
 * What several said of whom the archive knows some, where its texts quote another by a name that no reading has; null where they
 * do not.
 */
export async function besideUnknown(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const { speakers, problems } = asked;
  const isUnknown = problems.every(({ problem, names }) => problem === 'unknown' && names.length === 0);
  if (speakers.length === 0 || problems.length === 0 || !isUnknown || asked.intent !== 'said') return null;
  const others = await Promise.all(
    problems.map((problem) => unknownSpeaker({ ...asked, speakers: [], problems: [problem] }, asker, desk)),
  );
  const quoted = problems.flatMap(({ typed }, i) =>
    others[i] && others[i].rung !== 'none' ? [{ typed, answer: others[i] }] : [],
  );
  if (quoted.length === 0) return null;
  const known = await Promise.all(
    speakers.map((speaker) => answerSaidBy({ ...asked, speakers: [speaker], problems: [] }, asker, desk)),
  );
  const named = quoted.map(
    ({ typed }): AskedSpeaker => ({ typed, label: typed, names: [typed], kind: 'body', note: null }),
  );
  return together(
    [...known, ...quoted.map(({ answer }) => answer)],
    { ...asked, speakers: [...speakers, ...named] },
    problems.filter(({ typed }) => !quoted.some((one) => one.typed === typed)).map(({ typed }) => typed),
  );
}

/** "Relief quotes 2018": a name of nobody may be what the quotes are about. */
async function asQuotesSubject(
  asked: Asked,
  typed: string,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  if (asked.intent !== 'quotes' || asked.subject) return null;
  const notes = [...asked.notes, { is: 'as-subject', typed } as const];
  const about: Asked = { ...asked, problems: [], subject: typed, notes };
  const list = await listAsked(about, asker, desk);
  if (list.rung === 'none' || list.kind !== 'quotes') return null;
  return { ...list, parts: [...readingOf({ ...about, left: [] }), ...list.parts] };
}

/** "what did farmers ask for?": in small letters who spoke of what they name, else the articles that name them. */
async function asPlainWords(
  asked: Asked,
  name: string,
  asker: Asker,
  desk: Desk,
  again: Again,
): Promise<Answer | null> {
  if (asked.subject || /\p{Lu}/u.test(name)) return null;
  const typed = name.replace(/^the /, '');
  const notes = [...asked.notes, { is: 'as-subject', typed } as const];
  const whole: Asked = { ...asked, intent: 'who', problems: [], kinds: [], subject: typed, notes };
  // "the former transport minister": quotes that lack a word of it are others'.
  const answer = await answerWhoSpoke(whole, asker, desk, true);
  const isFound = answer.rung !== 'none' && answer.rung !== 'mentioned';
  if (!isFound && /^\p{L}{4,}s$/u.test(typed)) {
    const words: Asked = { ...asked, intent: 'unclear', problems: [], left: [typed], subject: null };
    const told = await byItsWords(words, desk, again, 1);
    if (told) return told;
  }
  return isFound ? { ...answer, parts: [...readingOf({ ...whole, left: [] }), ...answer.parts] } : null;
}
