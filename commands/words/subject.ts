import type { Subject } from '../../src/answers/evidence.ts';
import type { Desk } from '../command.ts';
import { findTopic } from './topic.ts';

/**
 * What typed words are about: the topic that they name, if they do, and the words themselves in any case.
 *
 * @example await subjectOf('strategic stability', desk) // { topic: 'strategic-stability', words: 'strategic stability', … }
 */
export async function subjectOf(about: string, { archive, lexicon }: Desk): Promise<Subject> {
  const topic = await findTopic(about, archive, lexicon);
  return { topic: topic?.id ?? null, words: about, label: topic?.label ?? about };
}
