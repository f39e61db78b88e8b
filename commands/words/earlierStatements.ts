import type { Answer } from '../../src/answers/answer.ts';
import { hasEarlier } from '../../src/lookups/statements.ts';
import type { Desk } from '../command.ts';

const CHANGES = /^changes article:(\S+)$/;

/**
 * An answer without the button *What changed* where nothing earlier of the kind is stored: it would lead nowhere. One call where
 * the answer has the button.
 *
 * @example await withEarlierStatements(answer, desk) // answer
 */
export async function withEarlierStatements(answer: Answer, { archive, lexicon }: Desk): Promise<Answer> {
  const actions = [];
  for (const action of answer.actions) {
    const id = 'command' in action ? CHANGES.exec(action.command)?.[1] : undefined;
    const version = id
      ? (answer.versions.find(({ article }) => article.id === id) ?? (await archive.getVersion(id)))
      : null;
    if (!version || (await hasEarlier(version, archive, lexicon))) actions.push(action);
  }
  return actions.length < answer.actions.length ? { ...answer, actions } : answer;
}
