import type { Answer } from '../../src/answers/answer.ts';
import { type Asked, type AskedSpeaker, NOTHING_ASKED, type ThreadContext } from '../../src/answers/asked.ts';
import { archiveEmpty } from '../../src/answers/refusals.ts';
import { readAsked } from '../asked/readAsked.ts';
import type { Asker, Desk } from '../command.ts';
import { answerIntent } from './answerIntent.ts';
import { byHeadline } from './byHeadline.ts';
import { byHolder, byOtherHolder } from './byHolder.ts';
import { bySurnameAlone } from './bySurnameAlone.ts';
import { readingOf, untranslatedIn } from './howRead.ts';
import { inOtherWords } from './inOtherWords.ts';
import { type Again, asSubject, byItsWords, eitherOf, spelt, thereWere } from './otherReadings.ts';
import { succession } from './succession.ts';

/** Reads typed words as the asker means them. */
export function readFor(words: string, asker: Asker, desk: Desk): Promise<Asked> {
  const { archive, lexicon, now } = desk;
  return readAsked(words, { archive, lexicon, now, zone: asker.zone, before: asker.context });
}

/**
 * The articles whose headline was typed, or most of it; null where none has it.
 *
 * @example await answerHeadline('what did Lavrov say?', asker, desk) // null
 */
export async function answerHeadline(typed: string, asker: Asker, desk: Desk): Promise<Answer | null> {
  const headed = await byHeadline(typed, desk);
  return headed && withReading(headed, { ...NOTHING_ASKED, intent: 'summary', typed }, asker);
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
    (await byHolder(asked, again)) ??
    (await succession(asked, desk, again));
  if (one) return one;
  const given = await answerIntent(asked, asker, desk, again);
  return (
    (await otherwise(given, asked, asker, desk)) ?? withReading(await ofArchive(given, desk), asked, asker)
  );
}

/** The answer to the other way in which a question can be read, once the first finds nothing; null where the first one is right. */
async function otherwise(given: Answer, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const again: Again = (other) => answerAsked(other, asker, desk);
  const told =
    given.rung === 'none' || given.kind === 'not-understood' ? await thereWere(asked, again) : null;
  if (told) return told;
  const isNothing = ({ rung, kind }: Answer) => rung === 'none' || kind === 'speaker-unknown';
  if (isNothing(given) && asked.orElse) {
    const { orElse, ...first } = asked;
    const other = await again(orElse);
    return isNothing(other) ? again(first) : other;
  }
  const isUnsaid = given.rung === 'none' || given.rung === 'mentioned';
  const held = isUnsaid ? await byOtherHolder(asked, again) : null;
  // Words in another language answer more than a sentence of an article that says none.
  if (!held && given.isMissedAbroad) {
    const abroad = await inOtherWords(asked, desk, again);
    return abroad && abroad.rung !== 'mentioned' ? abroad : null;
  }
  return held ?? (isUnsaid ? inWhateverWords(given, asked, asker, desk) : null);
}

/** What a text gives to the surname alone; where nothing was found at all, the question with words put right or in other ones. */
async function inWhateverWords(
  given: Answer,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const again: Again = (other) => answerAsked(other, asker, desk);
  const alone = await bySurnameAlone(asked, asker, desk);
  if (alone) return withReading(alone, asked, asker);
  if (given.rung !== 'none') return null;
  return (
    (await spelt(asked, asker, desk, again)) ??
    (await asSubject(asked, asker, desk)) ??
    (await inOtherWords(asked, desk, again))
  );
}

/** An answer, unless the archive is empty and would give it to anything. */
async function ofArchive(given: Answer, { archive }: Desk): Promise<Answer> {
  return isDenial(given) && (await archive.counts()).articles === 0 ? archiveEmpty() : given;
}

/** An answer with how the question was read, and with what the thread keeps of it. */
function withReading(answer: Answer, asked: Asked, asker: Asker): Answer {
  const isLookUp =
    answer.rung !== undefined ||
    ['search', 'article-brief', 'day-brief', 'moment', 'person'].includes(answer.kind);
  const context = contextOf(answer, asked, asker, isLookUp);
  return { ...answer, parts: partsOf(answer, asked, isLookUp), asked, ...(context ? { context } : {}) };
}

function partsOf(answer: Answer, asked: Asked, isLookUp: boolean): Answer['parts'] {
  if (!isLookUp) return answer.parts;
  const reading = readingOf(asked);
  // What was not used goes before any verdict: the reader has to know what was not looked for.
  return asked.left.length > 0 || (asked.untranslated.length > 0 && answer.rung === 'none')
    ? [...untranslatedIn(asked), ...reading, ...answer.parts]
    : [...answer.parts, ...reading];
}

/** What the thread goes on from behind an answer. */
function contextOf(answer: Answer, asked: Asked, asker: Asker, isLookUp: boolean): ThreadContext | null {
  const read = answer.asked ?? asked;
  // Whom of several somebody means may be the next turn.
  if (answer.kind === 'speaker-ambiguous')
    return { asked: read, speakers: asker.context?.speakers ?? [], shown: asker.context?.shown ?? [] };
  const keeps = isLookUp && asked.intent !== 'moment' && asked.intent !== 'full';
  return keeps ? keptOf(read, answer, asker) : asker.context;
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
