import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import type { FoundPerson } from '../../src/archive/port.ts';
import { foldName } from '../../src/text/foldName.ts';
import { knownNames } from './knownNames.ts';
import type { Settling } from './settling.ts';
import { inFull, titlesOf } from './titles.ts';

/**
 * A turn that says whom of several the question before it meant: "the prime minister", "Aron", "the second one". The question
 * is asked of that one, or of fewer; null where the turn says something else.
 */
export async function chosenOf(
  turn: Asked,
  { asked: open, speakers }: ThreadContext,
  nth: number | null,
  settling: Settling,
): Promise<Asked | null> {
  const problem = open.problems.find((one) => one.problem === 'several');
  if (!problem) return null;
  const { archive } = settling.context;
  const people = await Promise.all(
    problem.names.map(async (name) => (await archive.findPeople({ name })).find((one) => one.name === name)),
  );
  const wanted = wantedIn(settling);
  const isMeant = (one: FoundPerson | undefined) => {
    const own = one ? wordsOf(one, settling) : [];
    return wanted.length > 0 && wanted.every((word) => own.includes(word));
  };
  const names =
    nth !== null && wanted.length === 0
      ? problem.names.slice(nth - 1, nth)
      : problem.names.filter((_, i) => isMeant(people[i]));
  const [name] = names;
  if (!name || names.length === problem.names.length) return null;
  const asked: Asked = { ...open, typed: turn.typed, notes: turn.notes, left: [], problems: [] };
  if (names.length > 1) return { ...asked, problems: [{ ...problem, names }] };
  // The others that the question named stay.
  const others = open.speakers.filter((one) => !speakers.includes(one));
  return {
    ...asked,
    speakers: [...others, { typed: name, label: name, names: [name], kind: 'person', note: null }],
  };
}

/** The words that tell one from the others, folded, offices in full. */
function wantedIn({ words, vocabulary, context }: Settling): readonly string[] {
  const said = words.filter(
    (t) => t.kind === 'word' && !vocabulary.isSmall(t.folded) && !/^(?:mean|meant|one)$/.test(t.folded),
  );
  if (said.length > MOST_WORDS) return [];
  return said.flatMap((t) => inFull(t.text, titlesOf(context.lexicon)).split(' '));
}
/** More words are a question of their own. */
const MOST_WORDS = 4;

/** What somebody may be told apart by: names, office, country. */
function wordsOf({ name, title, side }: FoundPerson, { context }: Settling): readonly string[] {
  const countries = side ? knownNames(context.lexicon).namesOf(side) : [];
  return [name, title ?? '', ...countries].flatMap((words) => foldName(words).split(' '));
}
