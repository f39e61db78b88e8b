import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { actsSo } from '../../src/lookups/actsSo.ts';
import type { Asker, Desk } from '../command.ts';
import { textsCalling } from './calledSo.ts';
import { ownVerbs } from './inSuchWay.ts';
import { narrated } from './narrated.ts';
import { searchOf } from './search.ts';

const COMMENTS = /\b(?:comment|respond|reply|react)/i;

/** What texts tell in their own words that somebody did in the way asked for, where nobody's quote says so; null for nothing. */
export async function doneBy(
  { kind, names }: AskedSpeaker,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const name = names[0];
  if (kind !== 'person' || !name || asked.place || asked.to) return null;
  const { verbs, subject: asks } = searchOf(asked, asker, desk);
  // "did she comment on the recall?": that she did not need not name what on.
  const silent = asked.isYesNo && asked.kinds.length === 0 ? (COMMENTS.exec(asked.typed)?.[0] ?? null) : null;
  const own = silent ? ['comment', 'respond', 'reply'] : asked.kinds.length > 0 ? ownVerbs(asked, verbs) : [];
  const subject = silent ? null : asks;
  if (own.length === 0) return null;
  const labels = [name.split(' ').at(-1)!];
  const texts = await textsCalling({ labels, subject: null }, asked, asker, desk);
  const told = texts.flatMap((version) =>
    actsSo(version, name, own, subject, true).map((span) => ({ version, span })),
  );
  return narrated(told, null);
}
