import type { Answer, Part, TextMessage } from '../../src/answers/answer.ts';
import { answerNeverQuoted, answerNotQuoted, answerSaid } from '../../src/answers/answerSaid.ts';
import { type Asked, type AskedSpeaker, NOTHING_ASKED } from '../../src/answers/asked.ts';
import { composeAnswer, VERIFY } from '../../src/answers/composeAnswer.ts';
import { mentionsOf } from '../../src/answers/mentionsOf.ts';
import { nothingFound } from '../../src/answers/refusals.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { doesSo, saysSo } from '../../src/lookups/conditions.ts';
import { passagesOn } from '../../src/lookups/passagesOn.ts';
import type { QuoteSearch, QuotesFound } from '../../src/lookups/quoteSearch.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import { isOfficial, sideOfSource } from '../../src/reading/sideOfSource.ts';
import { say } from '../../src/words/say.ts';
import type { Counted } from '../../src/words/values.ts';
import { commandLine } from '../asked/commandLine.ts';
import { knownNames } from '../asked/knownNames.ts';
import { MOST_OF_A_SIDE, quotesOf } from '../asked/speakerSearch.ts';
import type { Asker, Desk } from '../command.ts';
import { mendSubject } from './mendSubject.ts';
import { askedSubject, searchedBy, searchOf } from './search.ts';

const ARTICLES_LOOKED_AT = 40;

/** What one or several speakers said: each by the ladder of honesty, several under a heading each. */
export async function answerSaidBy(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const each = await Promise.all(asked.speakers.map((speaker) => saidBy(speaker, asked, asker, desk)));
  const missing = asked.problems.filter((p) => p.problem === 'unknown').map((p) => p.typed);
  if (asked.isPeriodKept && asked.period && each.every((a) => a.rung === 'none' || a.rung === 'mentioned')) {
    // The days were another question's: what is said on other days answers too, and is said to.
    const anyDay = await answerSaidBy({ ...asked, period: null, isPeriodKept: false }, asker, desk);
    const { period } = asked;
    const note: Part = { part: 'context', line: [say((w) => w.said.ofOtherDays(period))] };
    if (anyDay.rung !== 'none') return { ...anyDay, parts: [...anyDay.parts, note] };
  }
  if (each.length === 1 && missing.length === 0) return each[0]!;
  return together(each, asked, missing);
}

async function saidBy(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const one: Asked = { ...asked, speakers: [speaker] };
  const search = searchOf(one, asker, desk);
  const found = doneSo(await foundFor(speaker, search, desk), one, search.verbs);
  const wanted = asked.rungs.includes('quoted')
    ? found.evidence.filter((e) => e.quote.kind !== 'indirect')
    : found.evidence;
  // "what did Macron call for in Syria?": nobody spoke there, but he did of it.
  if (found.dropped.includes('place') && one.place && !one.subject) {
    const about = await saidBy(speaker, { ...one, place: null, subject: one.place }, asker, desk);
    if (about.rung !== 'none' && about.rung !== 'mentioned') return elsewhere(about, one.place);
  }
  const [first, ...others] = wanted.length > 0 ? wanted : found.evidence;
  const isPartial = found.missing.length > 0;
  if (!first || (isPartial && speaker.kind !== 'person')) {
    const told = await notSaid(speaker, one, found, asker, desk);
    if (!first || told.rung !== 'none')
      return told.rung === 'none' ? ((await mended(speaker, one, asker, desk)) ?? told) : told;
  }
  if (isPartial) {
    const right = await mended(speaker, one, asker, desk);
    if (right) return right;
  }
  return answerSaid({
    speaker: speaker.label,
    subject: search.subject,
    evidence: [first, ...others],
    totals: await totalsOf(speaker, one, found, desk),
    inCopies: found.inCopies,
    days: asked.period,
    more: commandLine({ ...one, intent: 'quotes', page: 1, isYesNo: false, count: null }),
    ...(asked.count ? { most: asked.count } : {}),
    preface: preface(one, found, search.verbs),
    missing: isPartial && found.dropped.includes('verbs') ? [verbOf(one), ...found.missing] : found.missing,
  });
}

/** An answer about a place, which says first that no text places the words there. */
function elsewhere(answer: Answer, place: string): Answer {
  return led(
    answer,
    say((w) => w.said.dropped([w.said.noPlace(place)], true)),
  );
}

function led(answer: Answer, lead: TextMessage): Answer {
  const [title, ...rest] = answer.parts;
  return title && 'line' in title
    ? { ...answer, parts: [{ ...title, line: [lead, ' ', ...title.line] }, ...rest] }
    : answer;
}

/** What is done by saying so: what an article says that somebody promised answers before what he said besides. */
const PERFORMED: ReadonlySet<string> = new Set(['promise', 'threaten', 'deny', 'apologise', 'offer']);

/** Of "did Quell promise anything about bread?" what he promised, where that is among what was found. */
function doneSo(found: QuotesFound, asked: Asked, verbs: readonly string[]): QuotesFound {
  // "what did he promise?": quotes that say so stand first anyway.
  const isOnlyReported =
    asked.kinds.some((kind) => PERFORMED.has(kind)) &&
    !found.evidence.some((e) => e.quote.kind !== 'indirect' && saysSo(e, verbs));
  const isAsked = asked.kinds.length > 0 && (asked.isYesNo || isOnlyReported);
  const own = isAsked ? ownVerbs(asked, verbs) : [];
  const evidence = found.evidence.filter((e) => own.length > 0 && doesSo(e, own));
  if (evidence.length === 0) return found;
  const count = (kind: QuoteKind) => evidence.filter((e) => e.quote.kind === kind).length;
  return {
    ...found,
    evidence,
    totals: {
      direct: count('direct'),
      spoken: count('spoken'),
      mixed: count('mixed'),
      indirect: count('indirect'),
    },
  };
}

/** The forms of the verb that was typed: "rejected" is no yes to "did he deny it?" */
function ownVerbs(asked: Asked, verbs: readonly string[]): readonly string[] {
  const typed = verbOf(asked).slice(0, 3);
  return verbs.filter((verb) => verb.startsWith(typed));
}

/** What shows that somebody spoke of a subject himself: its words or its topic, or a question on it that he answers. */
const OWN_REASONS: readonly string[] = ['words', 'topic', 'question'];

/** The quotes of a speaker; of a body that has none, what its country and its people say in what the body publishes. */
async function foundFor(speaker: AskedSpeaker, search: QuoteSearch, { archive, lexicon }: Desk) {
  const found = await quotesOn(search, archive);
  if (found.evidence.length > 0 || speaker.kind !== 'body' || search.source) return found;
  const names = knownNames(lexicon);
  const side = lexicon.speakers.find((s) => s.kind === 'body' && s.name === speaker.label)?.side;
  const outlets = names.speaksFor.get(speaker.label)?.outlets ?? [];
  if (!side || outlets.length === 0) return found;
  const people = (await archive.findPeople({ side, limit: MOST_OF_A_SIDE })).filter((p) => quotesOf(p) > 0);
  const speakers = [names.countryName(side), ...people.map(({ name }) => name)];
  for (const source of outlets) {
    const own = await quotesOn({ ...search, source, speakers }, archive);
    if (own.evidence.length > 0 && own.missing.length === 0) return own;
  }
  return found;
}

/** The same with a misspelt word of the subject put right, where that finds something. */
async function mended(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const right = asked.notes.some(({ is }) => is === 'in-subject')
    ? null
    : await mendSubject(asked, searchOf(asked, asker, desk), desk);
  if (!right) return null;
  const answer = await saidBy(
    speaker,
    { ...asked, subject: right.subject, notes: [...asked.notes, right.note] },
    asker,
    desk,
  );
  if (answer.rung === 'none') return null;
  // What is counted is counted of another word than was typed: that comes first.
  const [title, ...rest] = answer.parts;
  const note = say((w) => w.found.note(right.note));
  return title && 'line' in title
    ? { ...answer, parts: [{ ...title, line: [note, ' ', ...title.line] }, ...rest] }
    : { ...answer, parts: [{ part: 'context', line: [note] }, ...answer.parts] };
}

/** What goes before the count: "Yes" where the words asked for are there, or that nothing is said in the way asked for. */
function preface(asked: Asked, found: QuotesFound, verbs: readonly string[]): TextMessage | null {
  if (asked.order === 'oldest' && found.isLowerBound) return say((w) => w.said.earliest);
  const lacking = found.dropped.filter((condition) => condition !== 'verbs');
  const isPartial = found.missing.length > 0;
  if (lacking.length > 0)
    return say((w) =>
      w.said.dropped(
        lacking.map((condition) =>
          condition === 'place' ? w.said.noPlace(asked.place!) : w.said.notTo(asked.to!.label),
        ),
        !isPartial,
      ),
    );
  // "when did Putin last mention Ukraine?"
  if (asked.moment === 'when' && !isPartial && found.dropped.length === 0) return dayOf(asked, found);
  // Where words of the subject are missing, the verb is named among them.
  if (found.dropped.includes('verbs')) return isPartial ? null : say((w) => w.said.otherVerb(verbOf(asked)));
  if (!asked.isYesNo || isPartial) return null;
  // A claim is the reader's to judge: only a mention, or the article's own verb, is a yes.
  const isYes =
    asked.kinds.length === 0
      ? // A headline, or the place in the sentence around a quote, is no mention of his.
        !asked.isClaim && found.evidence.some(({ reason }) => OWN_REASONS.includes(reason))
      : doesSo(found.evidence[0]!, ownVerbs(asked, verbs));
  return say((w) => (isYes && asked.left.length === 0 ? w.said.yes : w.said.readTheWords));
}

/** The day of the first or last quote, by the dates of the texts; null where they state none or older ones were not looked at. */
function dayOf({ order }: Asked, { evidence, isLowerBound }: QuotesFound): TextMessage | null {
  const days = evidence.flatMap(({ version }) => version.article.published ?? []).sort();
  const published = order === 'oldest' ? days[0] : days.at(-1);
  if (!published || (order === 'oldest' && isLowerBound)) return null;
  const which = order === 'oldest' ? 'first' : evidence.length > 1 ? 'last' : 'only';
  return say((w) => w.said.dayOf(which, published));
}

/** The verb of the kind asked for, as typed. */
function verbOf({ verb, kinds }: Asked): string {
  return verb ?? kinds[0]!;
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

/** Nobody of the name said it: what the articles say in their own words, or how often they name the person. */
async function notSaid(
  speaker: AskedSpeaker,
  asked: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const subject = askedSubject(asked, desk);
  const days = asked.period;
  const { label, names } = speaker;
  if (subject) {
    const own = knownNames(desk.lexicon).speaksFor.get(label)?.outlets ?? ownOutlets(speaker, desk);
    // A body that publishes under its own name says what its texts say.
    const isOutlet =
      own.length === 0 && speaker.kind === 'body' && (await desk.archive.findOutlets()).includes(label);
    const outlets = isOutlet ? [label] : own;
    const narrated = await passagesOn(
      searchOf(asked, asker, desk),
      subject,
      names,
      outlets,
      publishedBy(speaker, desk),
      desk.archive,
    );
    const wider =
      found.wider.length > 0 && subject.wider ? { label: subject.wider.label, evidence: found.wider } : null;
    const searched = await searchedBy(asked, asker, desk);
    const elsewhere = narrated.length === 0 ? await quotedElsewhere(speaker, desk) : null;
    const commandFor = (name: string) =>
      commandLine({
        ...asked,
        intent: 'quotes',
        speakers: [{ ...speaker, typed: name, label: name, names: [name] }],
      });
    return answerNotQuoted(
      { speaker: label, narrated, wider, searched, days, elsewhere, commandFor },
      subject,
    );
  }
  const search = searchOf(asked, asker, desk);
  const name = names[0]!;
  const surname = name.split(' ').at(-1)!;
  const page = await desk.archive.findArticles({
    words: name === surname ? name : [name, surname],
    ...search.days,
    ...(asked.source ? { source: asked.source } : {}),
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const articles = page.found.filter((a) => search.isOfDays?.(a.details, a.day) ?? true);
  const versions = await versionsOf(
    articles.map((a) => ({ article: a.details, version: a.version })),
    desk.archive,
  );
  const mentions = mentionsOf(versions, name);
  const seen = mentions.mentions.length;
  const isAll = !page.isLowerBound && page.total === page.found.length;
  const known =
    isAll || asked.period ? null : (await desk.archive.findPeople({ name })).find((p) => p.name === name);
  const count = Math.max(seen, known?.mentions ?? 0);
  if (count === 0)
    return nothingFound(
      say((w) => w.found.nameInDays(label, days)),
      await searchedBy(asked, asker, desk),
    );
  return answerNeverQuoted(isAll ? mentions : { ...mentions, insideQuotesOf: null }, {
    times: count,
    isAtLeast: asked.period !== null && !isAll,
    days,
  });
}

/** How often a person is quoted on anything; null for nobody and never. */
async function quotedElsewhere(speaker: AskedSpeaker, { archive }: Desk) {
  const { kind, names } = speaker;
  if (kind !== 'person') return null;
  const person = (await archive.findPeople({ name: names[0]! })).find((p) => p.name === names[0]);
  const total = person ? Object.values(person.quotes).reduce((sum, count) => sum + count, 0) : 0;
  const command = commandLine({ ...NOTHING_ASKED, intent: 'quotes', speakers: [speaker] });
  return total > 0 ? { count: { total, isLowerBound: false }, command } : null;
}

/** Whether a country publishes an article itself: an office of its own is the source. */
function publishedBy({ kind, label }: AskedSpeaker, { lexicon }: Desk) {
  const country = lexicon.places.find((place) => place.kind === 'country' && place.name === label)?.country;
  if (kind !== 'side' || !country) return null;
  return (article: StoredVersion['article']) =>
    isOfficial(article, lexicon) && sideOfSource(article, lexicon) === country;
}

/** The outlets of a country's bodies: what they publish is its own. */
function ownOutlets(speaker: AskedSpeaker, { lexicon }: Desk): string[] {
  if (speaker.kind === 'person') return [];
  return lexicon.speaksFor.filter((row) => speaker.names.includes(row.body)).flatMap((row) => row.outlets);
}

const RUNGS = ['quoted', 'partly', 'reported', 'mentioned', 'none'] as const;

/** Several answers as one: a heading for each speaker, its first line beneath. */
export function together(
  each: readonly Answer[],
  asked: Pick<Asked, 'speakers' | 'subject' | 'period'>,
  unknown: readonly string[],
): Answer {
  const names = asked.speakers.map((s) => s.label);
  const rung = RUNGS.find((r) => each.some((a) => a.rung === r)) ?? 'none';
  const title = say((w) =>
    rung === 'none'
      ? w.said.togetherNotFound(names, asked.subject)
      : w.said.together(names, asked.subject, asked.period),
  );
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [title] },
      ...each.flatMap((answer, i): Part[] => {
        const [first, ...rest] = answer.parts;
        const line = first && 'line' in first ? first.line : [];
        return [{ part: 'heading', line: [names[i]!] }, { part: 'line', line }, ...rest];
      }),
      ...unknown.map((name): Part => ({ part: 'line', line: [say((w) => w.said.nobodyOfThatName(name))] })),
    ],
    versions: each.flatMap((a) => a.versions),
    leftOut: each.flatMap((a) => a.leftOut),
    actions: [...each.flatMap((a) => a.actions.filter(({ action }) => action === 'ask')).slice(0, 3), VERIFY],
  });
}
