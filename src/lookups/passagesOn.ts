import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { INSTITUTIONS } from '../reading/stateInstitutions.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { actsOf } from './actsOf.ts';
import { namesFolded } from './foldedNames.ts';
import type { QuoteSearch } from './quoteSearch.ts';
import { conceptsIn, type Subject, wholeMask } from './subject.ts';
import { formsOf, formsWithUs } from './subjectForms.ts';
import { versionsOf } from './versionsOf.ts';

/** A run of whole sentences about somebody and a subject, in an article's own words or somebody else's. */
export interface Passage extends Span {
  readonly version: StoredVersion;
  /** Whose words they are, where they are not the article's. */
  readonly by: string | null;
}

const ARTICLES_LOOKED_AT = 40;
const [MOST_FORMS, MOST_WORDINGS, MOST_MENTIONS] = [20, 16, 5];
/** Articles on a subject that are looked through for those that a state publishes itself. */
const ARTICLES_LOOKED_THROUGH = 200;

/**
 * What articles say in their own words about somebody and a subject, the newest first: sentences on the subject that name
 * the person, or follow one that does; of a body also what its own outlets publish.
 *
 * @param outlets names of outlets whose every sentence is the body's own
 * @param publishes of a country, whether an article is its own; for anybody else null
 *
 * @example (await passagesOn(search, stability, ['Sergei Lavrov'], [], null, archive)).length // 0
 */
export async function passagesOn(
  search: QuoteSearch,
  subject: Subject,
  names: readonly string[],
  outlets: readonly string[],
  publishes: ((article: StoredVersion['article']) => boolean) | null,
  archive: ArchiveView,
): Promise<Passage[]> {
  const { article, source, days, isOfDays } = search;
  const called = [...new Set(names.map(calledIn))].slice(0, 4);
  const forms = [...formsOf(subject), ...formsWithUs(subject)];
  const withSubject = (name: string, most: number) => forms.slice(0, most).map((form) => `"${name}" ${form}`);
  const about = [
    ...called.flatMap((name) => withSubject(name, MOST_FORMS)).slice(0, MOST_WORDINGS),
    // A country by its people: "the Egyptian foreign ministry".
    ...search.mentions.slice(0, MOST_MENTIONS).flatMap((name) => withSubject(name, 2)),
  ];
  const within = {
    ...(source ? { source } : {}),
    ...days,
    order: 'newest' as const,
    limit: ARTICLES_LOOKED_AT,
  };
  const [named, own, onTopic] = await Promise.all([
    about.length > 0 ? archive.findArticles({ ...within, words: about }) : null,
    publishes
      ? archive.findArticles({ ...within, words: forms, limit: ARTICLES_LOOKED_THROUGH })
      : outlets.length > 0
        ? archive.findArticles({ ...within, words: forms, source: outlets[0]! })
        : null,
    subject.topic && called.length > 0
      ? archive.findArticles({ ...within, words: called.map((name) => `"${name}"`), topic: subject.topic })
      : null,
  ]);
  const ofItsOwn = (own?.found ?? []).filter(({ details }) => publishes?.(details) ?? true);
  const owners = publishes ? ofItsOwn.flatMap(({ details }) => details.source ?? []) : outlets;
  const found = [...(named?.found ?? []), ...ofItsOwn.slice(0, ARTICLES_LOOKED_AT), ...(onTopic?.found ?? [])]
    .filter((a) => (isOfDays?.(a.details, a.day) ?? true) && (!article || a.details.id === article))
    .sort((a, b) => b.day.localeCompare(a.day));
  const versions = await versionsOf(
    found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const acting = search.mentions.length > 0 ? actingAs(search.mentions) : null;
  const close = versions.flatMap((version) => narrated(version, names, subject, owners, acting));
  if (close.length > 0) return close;
  const loose = versions
    .filter((version) => isInLead(version, names))
    .flatMap((version) => narrated(version, names, subject, ['']))
    .slice(0, MOST_LOOSE);
  if (loose.length > 0) return loose;
  // What they did, in a text that is on the subject: of a country by its own name, of a person by the surname.
  const actors = search.mentions.length > 0 ? search.mentions : called.map(foldWords);
  const did = versions.flatMap((version) => actsOf(version, actors, subject)).slice(0, MOST_LOOSE);
  if (did.length > 0) return did;
  const replies = versions.flatMap((version) => repliesOf(version, names, subject)).slice(0, MOST_LOOSE);
  if (replies.length > 0) return replies;
  const told = versions.flatMap((version) => toldByOthers(version, names, subject, search.mentions));
  const isSuch = (p: Passage) => {
    const words: readonly string[] = foldWords(p.version.text.slice(p.start, p.end)).match(/\p{L}+/gu) ?? [];
    return search.verbs.some((verb) => words.includes(verb));
  };
  return [...told.filter(isSuch), ...told.filter((p) => !isSuch(p))];
}

/**
 * What they say right behind a sentence on the subject that quotes nobody word for word, in its paragraph: "He asked NATO for radar.
 * NATO's spokesperson said the request …".
 */
function repliesOf(version: StoredVersion, names: readonly string[], subject: Subject): Passage[] {
  const { reading, text } = version;
  const all = wholeMask(subject);
  const quotesIn = (s: Span) => reading.quotes.filter((q) => q.start < s.end && s.start < q.end);
  return reading.sentences.flatMap((sentence, i) => {
    const before = reading.sentences[i - 1];
    const isTheirs = quotesIn(sentence).some((q) => names.includes(q.speakerName ?? ''));
    if (!before || !isTheirs || quotesIn(before).some(({ kind }) => kind !== 'indirect')) return [];
    if (conceptsIn(text.slice(before.start, before.end), subject).mask !== all) return [];
    const isOne = reading.paragraphs.some((p) => p.start <= before.start && sentence.end <= p.end);
    return isOne ? [{ version, start: before.start, end: sentence.end, by: null }] : [];
  });
}

/** Sentences in which somebody else speaks of a person, body or country and the subject: a spokesman of his minister. */
function toldByOthers(
  version: StoredVersion,
  names: readonly string[],
  subject: Subject,
  called: readonly string[],
): Passage[] {
  const { reading, text } = version;
  const mentions = reading.people.filter((p) => names.includes(p.name)).flatMap((p) => p.mentions);
  const all = wholeMask(subject);
  const any =
    called.length > 0
      ? new RegExp(`(?<!\\p{L})(?:${called.map((name) => RegExp.escape(name)).join('|')})(?!\\p{L})`, 'u')
      : null;
  return reading.sentences.flatMap((sentence) => {
    const isNamed =
      mentions.some((m) => m.start < sentence.end && sentence.start < m.end) ||
      (any?.test(namesFolded(text.slice(sentence.start, sentence.end))) ?? false);
    if (!isNamed || conceptsIn(text.slice(sentence.start, sentence.end), subject).mask !== all) return [];
    const within = reading.quotes.filter((q) => q.start < sentence.end && sentence.start < q.end);
    const quote = within.find(({ speakerName }) => speakerName !== null);
    // "Question: Your predecessor, Admiral Berg, said …": whoever asks is nobody's name.
    if (within.some(({ kind, speakerName }) => kind === 'spoken' && speakerName === null))
      return [{ version, start: sentence.start, end: sentence.end, by: null }];
    return quote && !names.includes(quote.speakerName!)
      ? [{ version, start: sentence.start, end: sentence.end, by: quote.speakerName }]
      : [];
  });
}

/** Sentences below a headline on the subject that are about it, though they do not name it: "This attack is an outrage." */
const FIRST = 3;
/** The most passages shown of texts that name the person in their opening, and the subject further down. */
const MOST_LOOSE = 4;

/** True where the headline or one of the first sentences names one of some people: the text is about what they did. */
function isInLead({ article, reading, text }: StoredVersion, names: readonly string[]): boolean {
  const lead = reading.sentences[1]?.end ?? reading.sentences[0]?.end ?? 0;
  const head = Math.max(lead, reading.headline?.end ?? 0);
  const opening = `${article.title ?? ''} ${text.slice(0, head)}`;
  // "in May 2016" names no Theresa May: a surname counts where it was read as somebody's.
  const isPerson = (name: string) => name.includes(' ') && calledIn(name) !== name;
  const isRead = (name: string) =>
    reading.people.some(
      (p) => (p.name === name || p.name === calledIn(name)) && p.mentions.some((m) => m.end <= head),
    );
  return names.some((name) => opening.includes(calledIn(name)) && (!isPerson(name) || isRead(name)));
}

/** How a text names somebody: people by their last name, "European Union" as a whole. */
const calledIn = (name: string): string => (COMMON.test(name) ? name : name.split(' ').at(-1)!);
/** A last word that many bodies have. */
const COMMON =
  /\b(?:Union|Nations|States|Kingdom|Republic|Emirates|Office|Ministry|Department|Council|Commission|Committee|Government|Parliament|Senate|Congress|House|Court|Agency|Organi[sz]ation|Secretariat|Service|Party|Bank|Fund|Party|Forces|Church|Affairs|Defen[cs]e|State|Treasury)$/;

/**
 * Passages of one version about a person and a subject that nobody says: the sentence on the subject,
 * with the one before it where only that one names the person.
 *
 * @example narrated(reykjavik, ['Sergei Lavrov'], afghanistan, []).length // 1
 */
export function narrated(
  version: StoredVersion,
  names: readonly string[],
  subject: Subject,
  outlets: readonly string[],
  /** Whether a sentence has the body or country itself act; null where a person is asked about. */
  acting: RegExp | null = null,
): Passage[] {
  const { reading, text } = version;
  const mentions = [...reading.people, ...reading.organisations]
    .filter((p) => names.includes(p.name))
    .flatMap((p) => p.mentions);
  const own = outlets.some((outlet) => (version.article.source ?? '').startsWith(outlet));
  const isNamed = (s: Span) =>
    own ||
    mentions.some((m) => m.start < s.end && s.start < m.end) ||
    (acting?.test(namesFolded(text.slice(s.start, s.end))) ?? false);
  const terms = reading.topics
    .filter((t) => subject.topic !== null && (t.id === subject.topic || t.parent === subject.topic))
    .flatMap((t) => t.passages.filter((p) => p.rung === 'mentioned').flatMap((p) => p.terms));
  const all = wholeMask(subject);
  const title = reading.headline
    ? text.slice(reading.headline.start, reading.headline.end)
    : (version.article.title ?? '');
  // A body's own statement under a headline on the subject is about it from its first sentence on.
  const ofTitle = own ? conceptsIn(title, subject).mask : 0;
  const found: Passage[] = [];
  for (const [i, sentence] of reading.sentences.entries()) {
    const { mask } = conceptsIn(text.slice(sentence.start, sentence.end), subject);
    const isAbout =
      terms.some((t) => t.start < sentence.end && sentence.start < t.end) ||
      mask === all ||
      (mask !== 0 && (mask | ofTitle) === all) ||
      (ofTitle === all && i > 0 && i <= FIRST);
    if (
      !isAbout ||
      reading.quotes.some((q) => isSomebodys(q, own) && q.start < sentence.end && sentence.start < q.end)
    )
      continue;
    const before = reading.sentences[i - 1];
    const sameParagraph =
      before && reading.paragraphs.some((p) => p.start <= before.start && sentence.end <= p.end);
    if (isNamed(sentence)) found.push({ version, start: sentence.start, end: sentence.end, by: null });
    else if (before && sameParagraph && isNamed(before))
      found.push({ version, start: before.start, end: sentence.end, by: null });
  }
  return found;
}

/** "The Egyptian foreign ministry denied …", "Egypt’s army left …": folded words in which a country does something itself. */
function actingAs(mentions: readonly string[]): RegExp {
  const any = mentions.map((name) => RegExp.escape(name)).join('|');
  return new RegExp(
    `^(?:the )?(?:${any})(?!\\p{L})|(?<!\\p{L})(?:${any})(?:'s?)? (?:${INSTITUTION})(?!\\p{L})`,
    'u',
  );
}
const INSTITUTION = `(?:${INSTITUTIONS}|trade ministry|side|officials?|delegation|authorities)`;

/** What a reporter asks is no article's own word either, though nobody knows the name; a body's own statement is. */
const isSomebodys = ({ speakerName, kind }: Quote, own: boolean): boolean =>
  speakerName !== null || (kind === 'spoken' && !own);

/**
 * What articles say about a subject in their own words, the newest first, whoever acted; with a place only articles that
 * name it.
 *
 * @example (await passagesOfAnybody(search, stability, null, archive)).length // 0
 */
export async function passagesOfAnybody(
  search: QuoteSearch,
  subject: Subject,
  place: string | null,
  archive: ArchiveView,
): Promise<Passage[]> {
  const { source, days, isOfDays } = search;
  const at = place ? place.replace(/\b(?:the|in|at|on)\b/gi, ' ').trim() : '';
  const page = await archive.findArticles({
    ...(source ? { source } : {}),
    ...days,
    words: formsOf(subject).map((form) => `${form} ${at}`.trim()),
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const found = page.found.filter((a) => isOfDays?.(a.details, a.day) ?? true);
  const versions = await versionsOf(
    found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  return versions.flatMap((version) => narrated(version, [], subject, ['']));
}
