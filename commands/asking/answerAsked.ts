import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker, ThreadContext } from '../../src/answers/asked.ts';
import { archiveEmpty } from '../../src/answers/refusals.ts';
import { readAsked } from '../asked/readAsked.ts';
import type { Asker, Desk } from '../command.ts';
import { answerIntent } from './answerIntent.ts';
import { byHolder, byOtherHolder } from './byHolder.ts';
import { readingOf, untranslatedIn } from './howRead.ts';
import { type Again, asSubject, byItsWords, eitherOf, spelt } from './otherReadings.ts';

/** Reads typed words as the asker means them. */
export function readFor(words: string, asker: Asker, desk: Desk): Promise<Asked> {
  const { archive, lexicon, now } = desk;
  return readAsked(words, { archive, lexicon, now, zone: asker.zone, before: asker.context });
}

/**
 * The answer to a question that was read, with how it was read where that is not word for word, and what a thread keeps
 * of it.
 */
export async function answerAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const again: Again = (other) => answerAsked(other, asker, desk);
  const one =
    (await eitherOf(asked, again)) ??
    (await byItsWords(asked, desk, again)) ??
    (await byHolder(asked, again));
  if (one) return one;
  const given = await answerIntent(asked, asker, desk, again);
  if ((given.rung === 'none' || given.kind === 'speaker-unknown') && asked.orElse) {
    const { orElse, ...first } = asked;
    const other = await again(orElse);
    return other.rung === 'none' || other.kind === 'speaker-unknown' ? again(first) : other;
  }
  if (given.rung === 'none' || given.rung === 'mentioned') {
    const held = await byOtherHolder(asked, again);
    if (held) return held;
  }
  if (given.rung === 'none') {
    const mended = (await spelt(asked, asker, desk, again)) ?? (await asSubject(asked, asker, desk));
    if (mended) return mended;
  }
  const answer = isDenial(given) && (await desk.archive.counts()).articles === 0 ? archiveEmpty() : given;
  const isLookUp =
    answer.rung !== undefined ||
    ['search', 'article-brief', 'day-brief', 'moment', 'person'].includes(answer.kind);
  // What was not used goes before any verdict: the reader has to know what was not looked for.
  const reading = readingOf(asked);
  const parts = !isLookUp
    ? answer.parts
    : asked.left.length > 0 || (asked.untranslated.length > 0 && answer.rung === 'none')
      ? [...untranslatedIn(asked), ...reading, ...answer.parts]
      : [...answer.parts, ...reading];
  const keeps = isLookUp && asked.intent !== 'moment' && asked.intent !== 'full';
  // Whom of several somebody means may be the next turn.
  const isOfSeveral = answer.kind === 'speaker-ambiguous';
  const context = isOfSeveral
    ? {
        asked: answer.asked ?? asked,
        speakers: asker.context?.speakers ?? [],
        shown: asker.context?.shown ?? [],
      }
    : keeps
      ? keptOf(answer.asked ?? asked, answer, asker)
      : asker.context;
  return { ...answer, parts, asked, ...(context ? { context } : {}) };
}

/** What a thread keeps of an answer: what was asked, whom "he" means, and the quotes that were shown. */
function keptOf(asked: Asked, answer: Answer, { context }: Asker): ThreadContext {
  const speakers =
    asked.speakers.length > 0 ? asked.speakers : (whoSaid(asked, answer) ?? context?.speakers ?? []);
  // A page behind the last shows nothing new: "the first one" is one of those before.
  const isBehind = asked.page > 1 && answer.citations.length === 0;
  return { asked, speakers, shown: isBehind ? (context?.shown ?? []) : shownIn(answer) };
}

/** Who said the words that were asked about, where one person did: whom "he" means in the next turn. */
function whoSaid({ said }: Asked, { citations }: Answer): AskedSpeaker[] | null {
  const names = new Set(citations.flatMap(({ speakerName }) => speakerName ?? []));
  const [name] = names;
  if (!said || names.size !== 1 || !name) return null;
  return [{ typed: name, label: name, names: [name], kind: 'person', note: null }];
}

/** An answer that an empty archive would give to anything. */
function isDenial({ kind, rung }: Answer): boolean {
  return rung === 'none' || kind === 'speaker-unknown' || kind === 'too-vague' || kind === 'not-understood';
}

function shownIn({ citations, versions }: Answer) {
  return citations.slice(0, 8).map(({ article, version, start, end }) => {
    const found = versions.find((v) => v.article.id === article);
    return { article, version, start, end, day: found?.article.published ?? '' };
  });
}
