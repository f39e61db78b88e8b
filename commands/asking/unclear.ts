import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { notUnderstood, speakerAmbiguous, speakerUnknown, tooVague } from '../../src/answers/refusals.ts';
import { subjectOf } from '../../src/lookups/subject.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { commandLine } from '../asked/commandLine.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Asker, Desk } from '../command.ts';
import { exampleQuestions } from '../words/examples.ts';
import { answerArticles, PARTLY } from './articles.ts';
import { mendSubject } from './mendSubject.ts';
import { searchOf } from './search.ts';

/** Words of no known shape: the articles that have all of them, or a plain word that they were not understood. */
export async function unclear(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const examples = await exampleQuestions(desk);
  const [whom] = asked.speakers;
  if (whom) {
    const nearest = commandLine({ ...asked, intent: 'said', speakers: [whom], subject: null });
    return notUnderstood(asked.typed, [`/brief ${nearest}`, ...examples]);
  }
  if (asked.subject && asked.subject.split(' ').length <= MOST_WORDS) {
    const found = await answerArticles({ ...asked, intent: 'news', left: [] }, asker, desk);
    if (found.rung !== 'none' && !found.leftOut.includes(PARTLY)) return found;
    // "Dovrin pas shooting"
    const right = await mendSubject(asked, searchOf(asked, asker, desk), desk);
    if (right)
      return unclear({ ...asked, subject: right.subject, notes: [...asked.notes, right.note] }, asker, desk);
    // "trade turnover with Vietnam": what has all but one word, which the answer names.
    if (found.rung !== 'none' && asked.subject.split(' ').length > FEWEST_WORDS) return found;
  }
  if (asked.problems.some((p) => p.names.length > 0))
    return askBack({ ...asked, intent: 'said', subject: null }, desk);
  if (!asked.subject && asked.left.length === 0) return tooVague(examples);
  return notUnderstood(asked.typed, [...(await searchFor(asked, desk)), ...examples]);
}

/** A search for the words that are not those of questions, where a text has them all. */
export async function searchFor(asked: Asked, { archive, lexicon }: Desk): Promise<string[]> {
  const words = plainWords(asked, lexicon);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  // Where no text has all of them, the name among them may be worth a search.
  for (const some of [words, words.filter((word) => /^\p{Lu}/u.test(word))]) {
    if (some.length === 0) continue;
    const sought = some.join(' ');
    const { total } = await archive.findArticles({ words: formsOf(subjectOf(sought, lexicon)), limit: 0 });
    if (total > 0) return [`/brief ${sought}`];
  }
  return [];
}

/** Of the words that were not used or looked for, those that are none of a question's. */
export function plainWords({ left, subject }: Asked, lexicon: Lexicon): string[] {
  const [english] = vocabulariesOf(lexicon);
  return (left.length > 0 ? left : (subject ?? '').split(' ')).filter((word) => {
    const folded = foldWords(word);
    return !english!.isSmall(folded) && !english!.knows(folded) && folded.length > 2;
  });
}

/** All of them but small words and those that only ask. */
export function contentWords({ left, subject }: Asked, lexicon: Lexicon): string[] {
  const [english] = vocabulariesOf(lexicon);
  return (left.length > 0 ? left : (subject ?? '').split(' ')).filter((word) => {
    const folded = foldWords(word);
    return !english!.isSmall(folded) && folded.length > 2 && !/^(?:much|many|often|long)$/.test(folded);
  });
}

/** Fewer words of a question that was not understood say too little of what it asks. */
export const FEWEST_WORDS = 3;
/** More words without a verb are no search. */
export const MOST_WORDS = 6;

const ASKS =
  /^(?:why|how|what|when|where|which|who|did|does|do|is|are|was|were|has|have|will|would) .*\p{L}/iu;

/** Whom does the question mean? Several fit, nobody does, or a pronoun points nowhere. */
export async function askBack(asked: Asked, desk: Desk): Promise<Answer> {
  const problem = asked.problems[0]!;
  const commandFor = (name: string) =>
    commandLine({
      ...asked,
      problems: [],
      speakers: [{ typed: name, label: name, names: [name], kind: 'person', note: null }],
    });
  if (problem.problem === 'pronoun') return tooVague(await exampleQuestions(desk));
  const people = await Promise.all(
    problem.names
      .slice(0, 7)
      .map(async (name) => (await desk.archive.findPeople({ name })).find((p) => p.name === name)),
  );
  const named = people.filter((p) => p !== undefined);
  if (problem.problem === 'several')
    return speakerAmbiguous(problem.typed, named, problem.names.length, commandFor);
  // "quotes why did Orsini": what begins like a question is nobody's name.
  if (named.length === 0 && ASKS.test(problem.typed))
    return notUnderstood(asked.typed, await exampleQuestions(desk));
  return speakerUnknown(problem.typed, named[0] ?? null, commandFor);
}
