import type { Answer } from '../../src/answers/answer.ts';
import { answerNeverQuoted } from '../../src/answers/answerNeverQuoted.ts';
import { answerNotQuoted, answerNotSo, unreadParts } from '../../src/answers/answerNotQuoted.ts';
import { type Asked, type AskedSpeaker, NOTHING_ASKED } from '../../src/answers/asked.ts';
import { mentionsOf } from '../../src/answers/mentionsOf.ts';
import { nothingFound } from '../../src/answers/refusals.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { actsOf } from '../../src/lookups/actsOf.ts';
import { passagesOn } from '../../src/lookups/passagesOn.ts';
import type { QuoteSearch, QuotesFound } from '../../src/lookups/quoteSearch.ts';
import type { Subject } from '../../src/lookups/subject.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { isOfficial, sideOfSource } from '../../src/reading/sideOfSource.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { say } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import { knownNames } from '../asked/knownNames.ts';
import { cyrillicOf } from '../asked/latinNames.ts';
import type { Asker, Desk } from '../command.ts';
import { quotedAbroad } from './inOtherWords.ts';
import { verbOf } from './inSuchWay.ts';
import { namedUnread, unreadAmong } from './namedUnread.ts';
import { askedSubject, searchedBy, searchOf } from './search.ts';

const ARTICLES_LOOKED_AT = 40;

/** Nobody of the name said it: what the articles say in their own words, or how often they name the person. */
export function notSaid(
  speaker: AskedSpeaker,
  asked: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const subject = askedSubject(asked, desk);
  return subject
    ? notSaidOn(subject, speaker, asked, found, asker, desk)
    : neverSaid(speaker, asked, asker, desk);
}

/** Nothing that somebody says has the verb asked for: whatever else is quoted of them answers another question. */
export async function notSo(
  speaker: AskedSpeaker,
  asked: Asked,
  { totals, isLowerBound }: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const searched = await searchedBy(asked, asker, desk);
  const command = commandLine({ ...NOTHING_ASKED, intent: 'quotes', speakers: [speaker] });
  const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
  return answerNotSo(
    {
      speaker: speaker.label,
      searched,
      days: asked.period,
      elsewhere: { count: { total, isLowerBound }, command },
    },
    verbOf(asked),
  );
}

/** What the articles say on a subject in their own words, with what is said on the wider topic. */
async function notSaidOn(
  subject: Subject,
  speaker: AskedSpeaker,
  asked: Asked,
  found: QuotesFound,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const { label, names } = speaker;
  const own = knownNames(desk.lexicon).speaksFor.get(label)?.outlets ?? ownOutlets(speaker, desk);
  // A body that publishes under its own name says what its texts say.
  const isOutlet =
    own.length === 0 && speaker.kind === 'body' && (await desk.archive.findOutlets()).includes(label);
  const outlets = isOutlet ? [label] : own;
  const search = searchOf(asked, asker, desk);
  const narrated = await passagesOn(
    search,
    subject,
    [...names, ...otherSpellings(speaker, desk)],
    outlets,
    publishedBy(speaker, desk),
    desk.archive,
  );
  const wider =
    found.wider.length > 0 && subject.wider ? { label: subject.wider.label, evidence: found.wider } : null;
  const searched = await searchedBy(asked, asker, desk);
  const elsewhere = narrated.length === 0 ? await quotedElsewhere(speaker, desk) : null;
  const abroad = await quotedAbroad(asked, search, found, desk);
  const isOfPerson = speaker.kind === 'person' && narrated.length === 0;
  const unread = isOfPerson
    ? await namedUnread([label, ...otherSpellings(speaker, desk)], search.days ?? {}, desk)
    : null;
  const commandFor = (name: string) =>
    commandLine({
      ...asked,
      intent: 'quotes',
      speakers: [{ ...speaker, typed: name, label: name, names: [name] }],
    });
  return answerNotQuoted(
    { speaker: label, narrated, wider, searched, days: asked.period, elsewhere, abroad, unread, commandFor },
    subject,
  );
}

/** How often the articles name somebody who is never quoted. */
async function neverSaid(speaker: AskedSpeaker, asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { kind, label, names } = speaker;
  const days = asked.period;
  const search = searchOf(asked, asker, desk);
  const name = names[0]!;
  const surname = name.split(' ').at(-1)!;
  const page = await desk.archive.findArticles({
    words: [
      ...new Set([name, surname]),
      ...otherSpellings(speaker, desk).map((other) => `"${lastOf(other)}"`),
    ],
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
  const isAll = !page.isLowerBound && page.total === page.found.length;
  const acts = kind === 'side' ? actsIn(versions, search) : [];
  if (acts.length > 0) {
    const named = mentionsOf(versions, label, true);
    const told = {
      ...named,
      through: acts.map((act) => ({ ...act, speaker: null })),
      spelled: null,
    };
    return answerNeverQuoted(told, { times: Math.max(1, named.mentions.length), isAtLeast: !isAll, days });
  }
  // No reading lists a country among people and bodies: every occurrence of its name counts, but for what two sides agreed.
  const isCountry = kind === 'side' && !asked.kinds.includes('agree');
  const mentions = isCountry ? mentionsOf(versions, label, true) : mentionsOf(versions, name);
  const seen = mentions.mentions.length;
  const known =
    isAll || asked.period ? null : (await desk.archive.findPeople({ name })).find((p) => p.name === name);
  const count = Math.max(seen, known?.mentions ?? 0);
  if (count === 0) {
    const nothing = nothingFound(
      say((w) => w.found.nameInDays(label, days)),
      await searchedBy(asked, asker, desk),
    );
    const unread = unreadParts(label, await unreadAmong(articles, [surname], desk));
    return { ...nothing, parts: [...nothing.parts, ...unread] };
  }
  return answerNeverQuoted(
    { ...mentions, ...(isAll ? {} : { insideQuotesOf: null }) },
    {
      times: count,
      isAtLeast: asked.period !== null && !isAll,
      days,
    },
  );
}

/** What texts tell that a country did, what was done in the way asked for first: "Saudi Arabia objected to any mention of debt." */
function actsIn(versions: readonly StoredVersion[], { mentions, verbs }: QuoteSearch) {
  const acts = versions.flatMap((version) => actsOf(version, mentions, null));
  const inWay = ({ version, start, end }: (typeof acts)[number]) => {
    const words: readonly string[] = foldWords(version.text.slice(start, end)).match(/\p{L}+/gu) ?? [];
    return verbs.some((verb) => words.includes(verb));
  };
  const such = acts.filter(inWay);
  return (such.length > 0 ? such : acts).slice(0, MOST_ACTS);
}
const MOST_ACTS = 4;

/** How texts write somebody besides: "Рябков" of Sergei Ryabkov, "Volodymyr Zelensky" of Zelenskyy. */
function otherSpellings({ kind, label }: AskedSpeaker, { lexicon }: Desk): readonly string[] {
  if (kind !== 'person') return [];
  const surname = lastOf(label);
  const known = lexicon.speakers.find((one) => one.name === label)?.also ?? [];
  const cyrillic = known.filter((name) => /^\p{Script=Cyrillic}/u.test(name)).map(lastOf);
  // A single name may be anybody's: "Hamad".
  const latin = known.filter((name) => /^\p{Script=Latin}.* \p{Lu}/u.test(name) && lastOf(name) !== surname);
  return [...new Set([...(cyrillic.length > 0 ? cyrillic : cyrillicOf(surname)), ...latin])].slice(
    0,
    MOST_SPELLINGS,
  );
}
const MOST_SPELLINGS = 4;
const lastOf = (name: string): string => name.split(' ').at(-1)!;

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
