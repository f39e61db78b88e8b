import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { actsSo } from '../../src/lookups/actsSo.ts';
import type { Subject } from '../../src/lookups/subject.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Asker, Desk } from '../command.ts';
import { textsCalling } from './calledSo.ts';
import { ownVerbs } from './inSuchWay.ts';
import { narrated } from './narrated.ts';
import { genderOf, searchOf } from './search.ts';

/** What somebody did not do who has not commented. */
const SILENT_ON = ['comment', 'respond', 'reply', 'commented', 'responded', 'replied'];
const COMMENTS = /\b(?:comment|respond|reply|react)/i;

/** What texts tell in their own words that somebody did in the way asked for, where nobody's quote says so; null for nothing. */
export async function doneBy(
  { kind, label, names }: AskedSpeaker,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const name = kind === 'person' ? names[0] : label;
  if (!name || asked.place) return null;
  const { verbs, subject: asks } = searchOf(asked, asker, desk);
  // "did she comment on the recall?": that she did not need not name what on.
  const silent = asked.isYesNo && asked.kinds.length === 0 ? (COMMENTS.exec(asked.typed)?.[0] ?? null) : null;
  const own = silent ? SILENT_ON : asked.kinds.length > 0 ? ownVerbs(asked, verbs) : [];
  const subject = silent ? null : kind === 'person' ? asks : namesOf(asks);
  if (own.length === 0) return null;
  const labels = [name.split(' ').at(-1)!];
  const texts = await textsCalling({ labels, subject: null }, asked, asker, desk);
  // "did Quell apologise to Varga?": where the text says so, it names her.
  const hearer = asked.to ? foldWords(asked.to.label).split(' ').at(-1)! : '';
  const ofWhom = { orNot: true, gender: genderOf(name, desk.lexicon) };
  const told = texts.flatMap((version) =>
    actsSo(version, name, own, subject, ofWhom)
      .filter(({ start, end }) => foldWords(version.text.slice(start, end)).includes(hearer))
      .map((span) => ({ version, span })),
  );
  return narrated(told, null);
}

/** A subject by its names alone, or all of it where it has none: "Rwanda denies supporting M23" answers whether it denied backing it. */
function namesOf(subject: Subject | null): Subject | null {
  const named = subject?.concepts.filter(({ isName }) => isName) ?? [];
  return subject && named.length > 0 ? { ...subject, concepts: named } : subject;
}
