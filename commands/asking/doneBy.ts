import type { Answer, Part } from '../../src/answers/answer.ts';
import { QUOTES_SHOWN } from '../../src/answers/answerSaid.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { joinClauses, placeOf, sourceAndDay } from '../../src/answers/quotePart.ts';
import { actsSo } from '../../src/lookups/actsSo.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { say } from '../../src/words/say.ts';
import type { Asker, Desk } from '../command.ts';
import { textsCalling } from './calledSo.ts';
import { ownVerbs } from './inSuchWay.ts';
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
  const shown = told.slice(0, QUOTES_SHOWN);
  if (shown.length === 0) return null;
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [say((w) => w.said.narrated(new Set(shown.map((t) => t.version)).size))] },
      ...shown.map(
        ({ version, span }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, span)],
          note: joinClauses([[placeOf(version, span.start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions: shown.map(({ version }) => version),
  });
}
