import type { Line } from '../answers/answer.ts';
import { reasonOf } from '../answers/evidence.ts';
import { newsSentence } from '../answers/newsSentence.ts';
import type { ArchiveView, FoundArticle, StoredVersion, Subscription } from '../archive/port.ts';
import { evidenceIn } from '../lookups/evidence.ts';
import { areOfOneKind, type StatementSeries, statementsBefore } from '../lookups/statements.ts';
import { conceptsIn, type Subject, subjectOf, wholeMask } from '../lookups/subject.ts';
import { textShown } from '../lookups/textShown.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Quote } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { placesOf } from './placesOf.ts';
import { textsOfArticles } from './textsOf.ts';
import { isInLanguage, wantedQuery } from './wantedQuery.ts';

/** One article that an alert is about. */
export interface AlertMatch {
  readonly version: StoredVersion;
  /** The quote that it is about, with those of its pieces that are shown; null where an article was watched for. */
  readonly quote: Quote | null;
  readonly spans: readonly Span[];
  /** What shows that the quote is on what is watched for, where its own words do not. */
  readonly why: Line;
  /** Outlets that print the same text. */
  readonly alsoIn: readonly string[];
  /** Where changes of statements are watched for: the earlier ones of its kind. */
  readonly series?: StatementSeries;
}

/** What arrived for a watch since its last alert. */
export interface AlertMaterial {
  readonly subscription: Subscription;
  /** Newest first. */
  readonly matches: readonly AlertMatch[];
  /** `article@version` of all of them and of their copies: posted once, and never again. */
  readonly causes: readonly string[];
}

const DAY = 86_400_000;
/** What is dated longer ago is a backlog brought in, and no news. */
const NEWS = 2 * DAY;
const MOST = 200;
/** Runs of so many hours back are searched for what was posted. */
const RUNS = 300;

/**
 * What arrived that somebody watches for, and was not posted yet: dated texts only, as the workspace may see them now, a text
 * and its copies once. A changed version of what was posted is left to the reply in its thread. Null where there is nothing.
 *
 * @param order.since looks back further than the watch is old: to show what it would have found
 *
 * @example await gatherAlert({ subscription, archive, lexicon, now }) // null
 */
export async function gatherAlert(order: {
  readonly subscription: Subscription;
  readonly archive: Pick<
    ArchiveView,
    'findArticles' | 'getVersion' | 'getVersions' | 'storyAssignments' | 'ledger'
  >;
  readonly lexicon: Lexicon;
  readonly now: Date;
  readonly since?: Date;
}): Promise<AlertMaterial | null> {
  const { subscription, archive, lexicon, now, since = new Date(subscription.created) } = order;
  const { wanted } = subscription;
  const from = order.since ? since.getTime() : now.getTime() - NEWS;
  const found: FoundArticle[] = [];
  for (const source of wanted?.changes?.sources ?? [wanted?.source]) {
    const query = {
      until: new Date(now.getTime() + DAY).toISOString(),
      ...wantedQuery(subscription),
      ...(wanted?.words ? { words: wanted.words } : {}),
      ...(source ? { source } : {}),
      order: 'newest',
      limit: MOST,
    } as const;
    const dated = await archive.findArticles({ ...query, since: new Date(from).toISOString() });
    // What was held may be dated long before it was free.
    const freed = await archive.findArticles({ ...query, freeSince: new Date(from).toISOString() });
    const ids = new Set(dated.found.map(({ details }) => details.id));
    const page = [...dated.found, ...freed.found.filter(({ details }) => !ids.has(details.id))];
    // An archive also finds sources whose names begin so.
    found.push(...page.filter(({ details }) => !wanted?.changes || details.source === source));
  }
  const arrived = found.filter(
    (article) =>
      article.details.published !== null &&
      isInLanguage(article, subscription) &&
      Date.parse(freeSince(article)) > since.getTime(),
  );
  if (arrived.length === 0) return null;
  const told = new Set(
    (await archive.ledger.runs(subscription.id, RUNS))
      // A run that was interrupted while it was sent is skipped: it may have arrived, and is not repeated.
      .filter(({ state }) => state === 'posted' || state === 'sending' || state === 'skipped')
      .flatMap(({ cited }) => cited.map((key) => key.slice(0, key.lastIndexOf('@')))),
  );
  const places = await placesOf(arrived, archive);
  const rootOf = ({ details }: FoundArticle) => places.get(details.id)?.copyOf ?? details.id;
  const fresh = arrived.filter((one) => !told.has(one.details.id) && !told.has(rootOf(one)));
  const groups = [...Map.groupBy(fresh, rootOf).values()];
  const leads = groups.map((group) => textShown(group, places));
  const texts = await textsOfArticles(leads, archive);
  const matches: AlertMatch[] = [];
  const causes: string[] = [];
  for (const [i, lead] of leads.entries()) {
    const version = texts.get(lead.details.id);
    const match =
      version &&
      (wanted?.changes
        ? await changedIn(version, wanted.changes.like, archive, lexicon)
        : matchIn(version, subscription, lexicon));
    if (!match) continue;
    const others = groups[i]!.filter((one) => one !== lead);
    const alsoIn = [...new Set(others.flatMap(({ details }) => details.source ?? []))].filter(
      (source) => source !== version.article.source,
    );
    matches.push({ version, ...match, alsoIn });
    causes.push(...[lead, ...others].map((one) => `${one.details.id}@${one.version}`));
  }
  return matches.length > 0 ? { subscription, matches, causes } : null;
}

/** When an article was there for people to see: arrived, or free of its embargo. */
function freeSince({ added, details }: FoundArticle): string {
  return details.heldUntil !== null && details.heldUntil > added ? details.heldUntil : added;
}

/** A statement that has earlier ones of its kind, of the kind of one article where that was ordered. */
async function changedIn(
  version: StoredVersion,
  like: string | undefined,
  archive: Pick<ArchiveView, 'findArticles' | 'getVersions' | 'getVersion'>,
  lexicon: Lexicon,
): Promise<Omit<AlertMatch, 'version' | 'alsoIn'> | null> {
  const model = like ? await archive.getVersion(like) : null;
  if (like && !(model && areOfOneKind(version, model, lexicon))) return null;
  const series = await statementsBefore(version, archive, lexicon);
  return series.earlier.length > 0 ? { quote: null, spans: [], why: [], series } : null;
}

function matchIn(
  version: StoredVersion,
  { wanted, topic }: Subscription,
  lexicon: Lexicon,
): Pick<AlertMatch, 'quote' | 'spans' | 'why'> | null {
  const subject = wanted?.subject ? subjectOf(wanted.subject, lexicon) : null;
  if (wanted?.speakers || wanted?.kinds) {
    const { quotes: all, topics } = version.reading;
    const onTopic = topics
      .filter(({ id, parent }) => id === topic || parent === topic)
      .flatMap(({ passages }) => passages.map(({ quote }) => quote));
    const quotes = all
      .filter(({ speakerName }) => !wanted.speakers || wanted.speakers.includes(speakerName ?? ''))
      .filter(({ kind }) => !wanted.kinds || wanted.kinds.includes(kind))
      .filter((quote) => !topic || wanted.speakers || onTopic.includes(all.indexOf(quote)))
      .flatMap((quote) => evidenceIn(version, quote, subject, true) ?? [])
      .filter(({ reason }) => reason !== 'part')
      .sort((a, b) => RUNGS.indexOf(rungOf(a.quote.kind)) - RUNGS.indexOf(rungOf(b.quote.kind)));
    const [best] = quotes;
    if (!best) return null;
    const shown = best.sentences.slice(best.first, best.last + 1);
    const spans = shown.length === best.sentences.length ? best.quote.spans : shown;
    return { quote: best.quote, spans, why: reasonOf(best, subject) };
  }
  const span = sentenceOn(version, topic, subject) ?? newsSentence(version);
  return span ? { quote: null, spans: [span], why: [] } : null;
}

const RUNGS = ['quoted', 'partly', 'reported', 'mentioned', 'none'];

/** The sentence that shows what was watched for. */
function sentenceOn(
  { text, reading }: StoredVersion,
  topic: string | null,
  subject: Subject | null,
): Span | null {
  if (topic) {
    const passage = reading.topics.find(({ id, parent }) => id === topic || parent === topic)?.passages[0];
    if (passage) return { start: passage.start, end: passage.end };
  }
  if (!subject) return null;
  const all = wholeMask(subject);
  return (
    reading.sentences.find(({ start, end }) => conceptsIn(text.slice(start, end), subject).mask === all) ??
    null
  );
}

/**
 * Whether an alert may come now: not while it is muted or quiet, and not more often an hour than was ordered.
 *
 * @param posted instants at which it came, newest first
 */
export function mayAlert(
  { alert, zone }: Pick<Subscription, 'alert' | 'zone'>,
  posted: readonly string[],
  now: Date,
): boolean {
  if (!alert) return false;
  if (alert.mutedUntil !== null && Date.parse(alert.mutedUntil) > now.getTime()) return false;
  if (alert.quiet) {
    const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
    const { from, to } = alert.quiet;
    const isQuiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    if (isQuiet) return false;
  }
  const lastHour = posted.filter((at) => Date.parse(at) > now.getTime() - 3_600_000);
  return lastHour.length < alert.perHour;
}
