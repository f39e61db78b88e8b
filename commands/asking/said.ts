import type { Answer, TextMessage } from '../../src/answers/answer.ts';
import { answerSaid, QUOTES_SHOWN } from '../../src/answers/answerSaid.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { type Evidence, isAboveAll } from '../../src/lookups/evidence.ts';
import { finish, type QuoteSearch, type QuotesFound } from '../../src/lookups/quoteSearch.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { say } from '../../src/words/say.ts';
import type { Counted } from '../../src/words/values.ts';
import { commandLine } from '../asked/commandLine.ts';
import { knownNames } from '../asked/knownNames.ts';
import { MOST_OF_A_SIDE, quotesOf } from '../asked/speakerSearch.ts';
import type { Asker, Desk } from '../command.ts';
import { quotesFor, textsCalling } from './calledSo.ts';
import { withDenial } from './deniedBy.ts';
import { doneBy } from './doneBy.ts';
import { doneSo, preface, verbOf } from './inSuchWay.ts';
import { mendSubject } from './mendSubject.ts';
import { asksForNames, namesIn } from './namedSo.ts';
import { narrated } from './narrated.ts';
import { notSaid, notSo } from './notSaid.ts';
import { searchOf } from './search.ts';
import { together } from './together.ts';
import { toldToThem } from './toldToThem.ts';
import { nobody } from './who.ts';

/** What one or several speakers said: each by the ladder of honesty, several under a heading each. */
export async function answerSaidBy(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const each = await Promise.all(
    asked.speakers.map((speaker) => saidBy(speaker, ofEachOther(speaker, asked), asker, desk)),
  );
  const missing = asked.problems.filter((p) => p.problem === 'unknown').map((p) => p.typed);
  if (asked.isPeriodKept && asked.period && each.every((a) => a.rung === 'none' || a.rung === 'mentioned')) {
    // The days were another question's: what is said on other days answers too, and is said to.
    const anyDay = await answerSaidBy({ ...asked, period: null, isPeriodKept: false }, asker, desk);
    const { period } = asked;
    if (anyDay.rung !== 'none')
      return led(
        anyDay,
        say((w) => w.said.ofOtherDays(period)),
      );
  }
  if (each.length === 1 && missing.length === 0) return each[0]!;
  const subject = EACH_OTHER.test(asked.subject ?? '') ? 'each other' : asked.subject;
  return together(each, { ...asked, subject }, missing);
}

/** "what did Ekdal and Pasko say about each other?": each of them on the other. */
function ofEachOther(speaker: AskedSpeaker, asked: Asked): Asked {
  const [other, more] = asked.speakers.filter((one) => one !== speaker);
  if (!EACH_OTHER.test(asked.subject ?? '') || !other || more) return asked;
  return { ...asked, subject: other.kind === 'person' ? other.label.split(' ').at(-1)! : other.label };
}

const EACH_OTHER = /^(?:each|one another|each other)$/i;

/** What somebody said; what one tells that he said to him goes above it, or in its place where nothing else answers. */
async function saidBy(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const one: Asked = { ...asked, speakers: [speaker] };
  const { verbs } = searchOf(one, asker, desk);
  const found = doneSo(await foundFor(speaker, one, asker, desk), one, verbs);
  const isNone = found.evidence.length === 0;
  const told = one.to ? await toldToThem(speaker, one, asker, desk) : null;
  if (told && (isNone || found.dropped.includes('to'))) return told;
  const own = await ownWords(speaker, one, found, asker, desk);
  const answer = await withDenial(own, speaker, one, found.evidence, asker, desk);
  return told ? above(told, answer) : answer;
}

function above(first: Answer, second: Answer): Answer {
  return composeAnswer({
    ...second,
    parts: [...first.parts, ...second.parts],
    versions: [...first.versions, ...second.versions],
  });
}

async function ownWords(
  speaker: AskedSpeaker,
  one: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const search = searchOf(one, asker, desk);
  const wanted = one.rungs.includes('quoted')
    ? found.evidence.filter((e) => e.quote.kind !== 'indirect')
    : found.evidence;
  const [first, ...others] = wanted.length > 0 ? wanted : found.evidence;
  const isPartial = found.missing.length > 0;
  const told = await toldOtherwise(speaker, one, found, asker, desk);
  if (told) return told;
  // "what did Turkey say, apart from Erdoğan": Turkey is not denied, but the others.
  if (one.except.length > 0 && (!first || isPartial)) return nobody(one, asker, desk);
  if (!first) return withoutQuotes(speaker, one, found, asker, desk);
  const better =
    (await insteadOfOpening(speaker, one, found, asker, desk)) ??
    (isPartial || lacksName(one, found) ? await betterThanPart(speaker, one, found, asker, desk) : null);
  if (better) return better;
  const names = asksForNames(one) && !one.isYesNo && !isPartial ? namesIn(found.evidence, search.verbs) : [];
  const answer = answerSaid({
    speaker: speaker.label,
    subject: search.subject,
    evidence: [first, ...others],
    totals: await totalsOf(speaker, one, found, desk),
    inCopies: found.inCopies,
    days: one.period,
    more: commandLine({ ...one, intent: 'quotes', page: 1, isYesNo: false, count: null }),
    ...(one.count ? { most: one.count } : {}),
    partlyAbove: Math.min(names.length, QUOTES_SHOWN),
    // What was said in the way asked for goes before what is newer.
    isNewest: one.order === 'newest' && search.verbs.length === 0,
    preface: preface(one, found, search.verbs),
    missing: isPartial && found.dropped.includes('verbs') ? [verbOf(one), ...found.missing] : found.missing,
  });
  return narrated(names, answer, 'partly');
}

/** What answers a question whose place or verb no quote has: words about the place, a deed that an article reports; null where neither is known. */
async function toldOtherwise(
  speaker: AskedSpeaker,
  one: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  // "what did Macron call for in Syria?": nobody spoke there, but he did of it.
  if (found.dropped.includes('place') && one.place && !one.subject) {
    const about = await saidBy(speaker, { ...one, place: null, subject: one.place }, asker, desk);
    if (about.rung !== 'none' && about.rung !== 'mentioned') return elsewhere(about, one.place);
  }
  // "what did Kurz rule out?": nobody's quote says so, but an article reports it.
  const lacksVerb = found.dropped.includes('verbs') && !one.subject;
  // "did Orell rule out a boycott?": what merely stands beside it answers less than "Orell refused to rule out a boycott".
  const isBelow = found.evidence.every(
    ({ reason, share }) => (isAboveAll(reason) && share === 0) || (one.isYesNo && reason === 'before'),
  );
  const done = isBelow || lacksVerb ? await doneBy(speaker, one, asker, desk) : null;
  // "has Orell accepted?": whatever else he says answers nothing.
  return done ?? (lacksVerb && one.isYesNo ? notSo(speaker, one, found, asker, desk) : null);
}

/**
 * What the articles say themselves, where only what they open with is on the subject: that is about every quote below it. Of a
 * claim ("did Stroud say we will sink them?") nothing else answers; null where such quotes may stand.
 */
async function insteadOfOpening(
  speaker: AskedSpeaker,
  one: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const isBelow = (e: Evidence) => isAboveAll(e.reason) && e.share === 0 && e.quote.kind !== 'indirect';
  if (!found.evidence.every(isBelow)) return null;
  const told = await notSaid(speaker, one, found, asker, desk);
  const surname = speaker.label.split(' ').at(-1)!;
  const namesThem = told.citations.some(({ article, start, end }) =>
    told.versions
      .find((v) => v.article.id === article)!
      .text.slice(start, end)
      .includes(surname),
  );
  return one.isClaim || (speaker.kind === 'person' && namesThem) ? told : null;
}

/** The answer where no quote is found: who is mentioned, the subject as it may have been meant, or that there is none. */
async function withoutQuotes(
  speaker: AskedSpeaker,
  one: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const told = await notSaid(speaker, one, found, asker, desk);
  if (told.rung === 'none') return (await mended(speaker, one, asker, desk)) ?? told;
  // Where others speak of both, one may tell what was said to him.
  const again = one.to ? null : await toldToThem(speaker, one, asker, desk, told.versions);
  return again ?? told;
}

/** "did Gall call Lisiecka an idiot?", where nothing that he says has the words. */
const lacksName = (one: Asked, { evidence }: QuotesFound): boolean =>
  asksForNames(one) && !evidence.some(({ reason }) => reason === 'words');

/** What is better than quotes that lack a word of the subject; null where nothing is. */
async function betterThanPart(
  speaker: AskedSpeaker,
  one: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  // "did Gall call Lisiecka an idiot?": that he is asked whether he did says more than what he says of Lisiecka besides.
  const mayTell = speaker.kind !== 'person' || asksForNames(one);
  const told = mayTell ? await notSaid(speaker, one, found, asker, desk) : null;
  if (told && told.rung !== 'none') return told;
  return found.missing.length > 0 ? mended(speaker, one, asker, desk) : null;
}

/** An answer about a place, which says first that no text places the words there. */
function elsewhere(answer: Answer, place: string): Answer {
  return led(
    answer,
    say((w) => w.said.dropped([w.said.noPlace(place)], true)),
  );
}

/** An answer with words before its first line. */
export function led(answer: Answer, lead: TextMessage): Answer {
  const [title, ...rest] = answer.parts;
  return title && 'line' in title
    ? { ...answer, parts: [{ ...title, line: [lead, ' ', ...title.line] }, ...rest] }
    : answer;
}

/**
 * The quotes of a speaker; of a body that has none, those of whoever texts say speaks for it, else what its country and its
 * people say in what the body publishes.
 */
async function foundFor(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<QuotesFound> {
  const search = searchOf(asked, asker, desk);
  const found = await quotesOn(search, desk.archive);
  const isFound = found.evidence.length > 0;
  // "what did the State Department announce?": what its secretary said otherwise is not what its own briefing announces.
  const lacks = isFound ? found.dropped.length + found.missing.length : Number.POSITIVE_INFINITY;
  if (lacks === 0 || speaker.kind === 'side' || (isFound && speaker.kind === 'person')) return found;
  const spoken = isFound ? null : await saidForBody(speaker, asked, asker, desk);
  if (spoken || search.source || speaker.kind === 'person') return spoken ?? found;
  return (await inOwnOutlets(speaker, search, lacks, desk)) ?? found;
}

/** What a country and its people say in what a body of it publishes, where less of what was asked is lacking there; else null. */
async function inOwnOutlets(
  speaker: AskedSpeaker,
  search: QuoteSearch,
  lacks: number,
  { archive, lexicon }: Desk,
): Promise<QuotesFound | null> {
  const names = knownNames(lexicon);
  const side = lexicon.speakers.find((s) => s.kind === 'body' && s.name === speaker.label)?.side;
  const outlets = names.speaksFor.get(speaker.label)?.outlets ?? [];
  if (!side || outlets.length === 0) return null;
  const people = (await archive.findPeople({ side, limit: MOST_OF_A_SIDE })).filter((p) => quotesOf(p) > 0);
  const speakers = [names.countryName(side), ...people.map(({ name }) => name)];
  for (const source of outlets) {
    const own = await quotesOn({ ...search, source, speakers }, archive);
    if (own.evidence.length > 0 && own.missing.length === 0 && own.dropped.length < lacks) return own;
  }
  return null;
}

/**
 * What is said by whoever texts say speaks for a body: "Yahya Saree, spokesman for the Houthi movement". What readings take
 * for a person without an office may be a body that texts name with an article: "the Green Bloc". Null where nobody does.
 */
async function saidForBody(
  { kind, label }: AskedSpeaker,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<QuotesFound | null> {
  const search = searchOf(asked, asker, desk);
  const { subject } = search;
  const isPerson = kind === 'person';
  if (asked.article || (isPerson && !(await mayBeBody(label, desk)))) return null;
  const names = isPerson ? [foldWords(label)] : search.mentions;
  const labels = names.flatMap((name) => (/[^s]s$/.test(name) ? [name, name.slice(0, -1)] : [name]));
  const texts = await textsCalling({ labels, subject }, asked, asker, desk);
  const versions = isPerson ? texts.filter(({ text }) => text.includes(`the ${label}`)) : texts;
  const found = quotesFor({ labels, subject }, versions);
  const evidence = found.map((e) => ({ ...e, day: e.version.article.published ?? '' }));
  const spoken = await finish(evidence, search, desk.archive, {
    isLowerBound: false,
    missing: [],
    wider: [],
  });
  return spoken.evidence.length > 0 ? spoken : null;
}

async function mayBeBody(name: string, { archive, lexicon }: Desk): Promise<boolean> {
  if (!name.includes(' ') || lexicon.speakers.some((one) => one.name === name)) return false;
  const person = (await archive.findPeople({ name })).find((one) => one.name === name);
  return person !== undefined && person.title === null && quotesOf(person) === 0;
}

/** The same with a misspelt word of the subject put right, where that finds something. */
async function mended(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const right = asked.notes.some(({ is }) => is === 'in-subject')
    ? null
    : await mendSubject(asked, searchOf(asked, asker, desk), desk);
  if (!right) return null;
  const meant: Asked = { ...asked, subject: right.subject, notes: [...asked.notes, right.note] };
  const said = await saidBy(speaker, meant, asker, desk);
  if (said.rung === 'none') return null;
  // A thread goes on from the words that were meant.
  const answer: Answer = { ...said, asked: { ...asked, subject: right.subject } };
  // What is counted is counted of another word than was typed: that comes first.
  const [title, ...rest] = answer.parts;
  const note = say((w) => w.found.note(right.note));
  return title && 'line' in title
    ? { ...answer, parts: [{ ...title, line: [note, ' ', ...title.line] }, ...rest] }
    : { ...answer, parts: [{ part: 'context', line: [note] }, ...answer.parts] };
}

/** Where not all was looked at, what the archive counts of a person goes before what was counted here. */
async function totalsOf(
  speaker: AskedSpeaker,
  asked: Asked,
  found: QuotesFound,
  { archive }: Desk,
): Promise<Record<QuoteKind, Counted>> {
  const counted = (kind: QuoteKind): Counted => ({
    total: found.totals[kind],
    isLowerBound: found.isLowerBound && found.totals[kind] > 0,
  });
  const here = {
    direct: counted('direct'),
    spoken: counted('spoken'),
    mixed: counted('mixed'),
    indirect: counted('indirect'),
  };
  const isWhole =
    !asked.subject &&
    asked.kinds.length === 0 &&
    !asked.period &&
    !asked.source &&
    !asked.place &&
    !asked.to &&
    !asked.article &&
    !asked.story;
  if (!found.isLowerBound || !isWhole || speaker.kind !== 'person') return here;
  const person = (await archive.findPeople({ name: speaker.names[0]! })).find(
    (p) => p.name === speaker.names[0],
  );
  if (!person) return here;
  const all = (kind: QuoteKind): Counted => ({ total: person.quotes[kind], isLowerBound: false });
  return { direct: all('direct'), spoken: all('spoken'), mixed: all('mixed'), indirect: all('indirect') };
}
