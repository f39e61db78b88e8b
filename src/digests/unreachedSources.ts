import type { TextMessage } from '../answers/answer.ts';
import type { Sources } from '../archive/port.ts';
import { say } from '../words/say.ts';

/** One failure is nothing: the next poll mends most. */
const FAILURES = 2;
const MOST = 5;

/**
 * The sources that were not reached of late, for the footer of a digest: what may be missing in it.
 *
 * @example await unreachedSources(archive.sources, 'Europe/London') // []
 */
export async function unreachedSources(sources: Pick<Sources, 'list'>, zone: string): Promise<TextMessage[]> {
  const failing = (await sources.list()).filter(
    ({ state, failures }) => state === 'active' && failures >= FAILURES,
  );
  const told = failing
    .slice(0, MOST)
    .map(({ name, lastSuccess }) =>
      say((w) => w.digest.sourceSince(name, lastSuccess === null ? null : new Date(lastSuccess), zone)),
    );
  return failing.length > MOST ? [...told, say((w) => w.digest.more(failing.length - MOST))] : told;
}
