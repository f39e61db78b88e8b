import type { Answer } from '../../src/answers/answer.ts';
import { answerNotQuoted } from '../../src/answers/answerNotQuoted.ts';
import { answerWho } from '../../src/answers/answerWho.ts';
import { answerWords } from '../../src/answers/answerWords.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { nothingFound, shorten } from '../../src/answers/refusals.ts';
import { doesSo, isToldSo, saysSo } from '../../src/lookups/conditions.ts';
import { isAboveAll } from '../../src/lookups/evidence.ts';
import { passagesOfAnybody } from '../../src/lookups/passagesOn.ts';
import type { FoundEvidence, QuoteSearch, QuotesFound } from '../../src/lookups/quoteSearch.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { storedWords } from '../../src/lookups/storedWords.ts';
import { conceptsIn, type Subject, wholeMask } from '../../src/lookups/subject.ts';
import { foldName } from '../../src/text/foldName.ts';
import { say } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles, PARTLY } from './articles.ts';
import { answerNamedSo, asksForNames } from './namedSo.ts';
import { askedSubject, searchedBy, searchOf } from './search.ts';
import { answerTold } from './toldSo.ts';

/**
 * Who spoke about something: each speaker with the best quote on it.
 *
 * @param whole true where a quote that lacks a word of the subject is none
 */
export async function answerWhoSpoke(asked: Asked, asker: Asker, desk: Desk, whole = false): Promise<Answer> {
  const search = searchOf({ ...asked, speakers: [] }, asker, desk);
  const named = await answerNamedSo(asked, asker, desk);
  if (named) return named;
  const found = ownWordsOf(await quotesOn(search, desk.archive), asked, search.subject);
  const insteadOfPart = await insteadOf(found, asked, asker, desk, whole);
  if (insteadOfPart) return insteadOfPart;
  const others = othersIn(found, asked, search);
  // A reporter whose question has the word opposes nothing.
  const inWay = saidSo(others, search.verbs);
  // "who apologised?": what others said answers nothing.
  const isOfVerb = search.verbs.length > 0 && !asked.subject && !asked.place && !asked.period;
  if (isOfVerb && inWay.length === 0) return onlyTold(asked, asker, desk);
  const [first, ...rest] = inWay.length > 0 ? inWay : others;
  const isElsewhere = found.dropped.includes('place');
  if (!first)
    return (
      (await answerTold(asked, null, asker, desk)) ??
      (await toldBy(asked, asker, desk)) ??
      nobody(asked, asker, desk)
    );
  const told = isElsewhere
    ? ((await toldBy(asked, asker, desk)) ?? (await namedThere(asked, asker, desk)))
    : null;
  if (told) return told;
  const answer = answerWho({
    subject: askedSubject(asked, desk),
    evidence: [first, ...rest],
    isNewest: asked.order === 'newest',
    isLowerBound: found.isLowerBound,
    inCopies: found.inCopies,
    days: asked.period,
    missing: found.missing,
    notAt: isElsewhere ? asked.place : null,
    otherwise: search.verbs.length > 0 && inWay.length === 0 ? (asked.verb ?? asked.kinds[0]!) : null,
    commandFor: (speaker) =>
      commandLine({
        ...asked,
        intent: 'quotes',
        speakers: [{ typed: speaker, label: speaker, names: [speaker], kind: 'person', note: null }],
        kinds: [],
        page: 1,
      }),
  });
  // Whose words only have the verb: "attacks" in a quote criticises nothing.
  const isTold = inWay.some((e) => isToldSo(e, search.verbs));
  return isTold ? answer : ((await answerTold(asked, answer, asker, desk)) ?? answer);
}

/** What was said in the way asked for: by whoever does so, else whatever has the verb. */
function saidSo(evidence: readonly FoundEvidence[], verbs: readonly string[]): readonly FoundEvidence[] {
  if (verbs.length === 0) return [];
  const named = evidence.filter((e) => e.quote.speakerName !== null);
  const done = named.filter((e) => doesSo(e, verbs));
  if (done.length > 0) return done;
  // "South Sudan's rebel chief accused the government": whom a text names by an office alone.
  const told = evidence.filter((e) => e.quote.speaker !== null && isToldSo(e, verbs));
  return told.length > 0 ? [...told, ...named] : named.filter((e) => saysSo(e, verbs));
}

/** What answers where quotes lack a word of what was asked: a text that says it word for word, or that nobody did; null for the quotes. */
async function insteadOf(
  { missing, evidence }: QuotesFound,
  asked: Asked,
  asker: Asker,
  desk: Desk,
  whole: boolean,
): Promise<Answer | null> {
  // A headline says of nobody below it that he said so.
  const isLacking = missing.length > 0 || evidence.every(({ reason }) => isAboveAll(reason));
  const word = asked.isClaim && isLacking ? await wordForWord(asked, asker, desk) : null;
  // What others said of whom nobody called so answers nothing.
  // "who said stab in the back?": of so few words each is meant.
  const isShort = asked.isClaim && (askedSubject(asked, desk)?.concepts.length ?? 0) <= 2;
  const isNobodys = (whole || isShort || asksForNames(asked)) && missing.length > 0;
  return (
    word ?? (isNobodys ? ((await answerTold(asked, null, asker, desk)) ?? nobody(asked, asker, desk)) : null)
  );
}

/**
 * "who said dead on arrival?": whoever has all of the words in one sentence, and not who was only asked about it or is under such
 * a headline. What somebody called something is said in its words or not at all.
 */
function ownWordsOf(found: QuotesFound, asked: Asked, subject: Subject | null): QuotesFound {
  const isNaming = asksForNames(asked);
  const isClaim = asked.isClaim && asked.kinds.length === 0;
  if (!subject || (!isClaim && !isNaming)) return found;
  const byWords = found.evidence.filter(({ reason }) => reason === 'words');
  const own = byWords.filter(({ version, sentences }) =>
    sentences.some(
      ({ start, end }) => conceptsIn(version.text.slice(start, end), subject).mask === wholeMask(subject),
    ),
  );
  if (own.length > 0) return { ...found, evidence: own };
  const besides = found.evidence.filter((e) => !byWords.includes(e));
  return { ...found, evidence: isNaming && found.missing.length === 0 ? [] : besides };
}

/** "who congratulated Kehl?", where nobody's quote says so: what the articles tell, or that nobody did. */
async function onlyTold(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const subject = [asked.verb, asked.to?.label].filter(Boolean).join(' ');
  return (await answerTold(asked, null, asker, desk)) ?? nobody({ ...asked, subject }, asker, desk);
}

/** "who said Lumeria buys its power?", where a text says so word for word, in whosever words; null where none does. */
async function wordForWord(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  if (!asked.subject?.includes(' ')) return null;
  const answer = await answerWordsSaid({ ...asked, said: asked.subject }, asker, desk, true);
  return answer.rung === 'none' ? null : answer;
}

/** What is found of those who are asked for: nobody who is excepted, addressed, spoken against or only asks. */
function othersIn(found: QuotesFound, asked: Asked, search: QuoteSearch): readonly FoundEvidence[] {
  // Nobody thanks himself.
  const except = [...asked.except, ...(asked.to?.names ?? [])];
  // "who criticised Brandt?": not Brandt.
  const aimedAt = search.verbs.length > 0 && asked.subject ? ` ${foldName(asked.subject)}` : null;
  const direct = found.evidence.filter((e) => e.quote.kind !== 'indirect');
  const wanted = asked.rungs.includes('quoted') && direct.length > 0 ? direct : found.evidence;
  return wanted.filter((e) => {
    const { speakerName } = e.quote;
    const isAimedAt = aimedAt !== null && ` ${foldName(speakerName ?? '')}`.endsWith(aimedAt);
    return !except.includes(speakerName ?? '') && !isAimedAt && !isAskers(e);
  });
}

/** "what was said in Anchorage?", where no text places words: the articles that name it; null where a subject is asked for too. */
async function namedThere(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const { place, subject, period } = asked;
  if (!place || subject) return null;
  const articles = await answerArticles(
    { ...asked, intent: 'news', place: null, subject: place },
    asker,
    desk,
  );
  if (articles.kind !== 'nothing-found' && !articles.leftOut.includes(PARTLY)) return articles;
  return nothingFound(
    say((w) => w.found.articlesOn(place, null, period)),
    await searchedBy(asked, asker, desk),
  );
}

/** "Presenter: And the dam?": whoever asks under a label without a name did not speak of it. */
const isAskers = ({ quote, version }: FoundEvidence): boolean =>
  quote.speakerName === null &&
  quote.kind === 'spoken' &&
  /\?["”]?\s*$/.test(version.text.slice(quote.start, quote.end));

/** Nobody is quoted on it there: what the articles say in their own words. */
async function toldBy(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const subject = askedSubject(asked, desk);
  if (!subject || asked.except.length > 0) return null;
  const search = searchOf({ ...asked, speakers: [] }, asker, desk);
  const narrated = await passagesOfAnybody(search, subject, asked.place, desk.archive);
  if (narrated.length === 0) return null;
  return answerNotQuoted(
    {
      speaker: 'Nobody',
      narrated,
      searched: await searchedBy(asked, asker, desk),
      days: asked.period,
      isAnybody: true,
      at: asked.place,
    },
    subject,
  );
}

/** Nobody, or nobody else than those excepted, is quoted on what was asked. */
export async function nobody(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  return nothingFound(
    say((w) =>
      w.found.inAnybodysWords(asked.subject && shorten(asked.subject), asked.except.length > 0, asked.period),
    ),
    await searchedBy(asked, asker, desk),
  );
}

/**
 * Who said some words, or whether somebody did: all stored texts are searched, quoted or not.
 *
 * @param isExact true where sentences that are only near are none
 */
export async function answerWordsSaid(
  asked: Asked,
  asker: Asker,
  desk: Desk,
  isExact = false,
): Promise<Answer> {
  const words = asked.said!;
  const isFirst = asked.order === 'oldest';
  const search = searchOf(asked, asker, desk);
  const { exact, near, isWhole } = await storedWords(words, search, desk.archive, isFirst);
  const [speaker] = asked.speakers;
  return answerWords({
    words,
    speaker: speaker ? { label: speaker.label, names: speaker.names } : null,
    exact,
    near: isExact ? [] : near,
    searched: await searchedBy(asked, asker, desk),
    days: asked.period,
    isYesNo: asked.isYesNo,
    isFirst: isFirst && isWhole,
  });
}
