import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import { wordsIn } from '../comparing/compareWords.ts';
import { type Meeting, meetingOf } from '../comparing/readouts/meetingOf.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { englishOf } from '../reading/rules/compileLanguage.ts';
import { isKind, MONTH } from '../reading/rules/wordKinds.ts';
import { versionsOf } from './versionsOf.ts';

/** A statement with the earlier ones of its kind, the newest first. */
export interface StatementSeries {
  readonly now: StoredVersion;
  readonly earlier: readonly StoredVersion[];
  /** True where still earlier ones are stored. */
  readonly isCut: boolean;
}

/** Earlier statements that a new one is laid beside at most. */
const MOST = 50;
/** Headlines that share so many of their words are of one kind: "FOMC statement". */
const ONE_KIND = 0.6;

/**
 * The earlier statements of the same source and kind as an article, the newest first: readouts of meetings of the same
 * sides and people, or texts under a headline of the same words. Two calls.
 *
 * @example (await statementsBefore(version, archive, lexicon)).earlier // []
 */
export async function statementsBefore(
  now: StoredVersion,
  archive: Pick<ArchiveView, 'findArticles' | 'getVersions'>,
  lexicon: Lexicon,
): Promise<StatementSeries> {
  const { source, published } = now.article;
  const meeting = meetingOf(now, lexicon);
  const words = wordsOfKind(now, meeting, lexicon);
  if (!source || words.length === 0) return { now, earlier: [], isCut: false };
  const page = await archive.findArticles({
    source,
    words: words.join(' '),
    ...(published ? { until: published } : {}),
    order: 'newest',
    limit: MOST * 2,
  });
  const others = page.found.filter(({ details }) => details.id !== now.article.id);
  const versions = await versionsOf(
    others.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const alike = versions
    .filter((version) => isOfKind(version, now, meeting, lexicon))
    .sort((a, b) => (b.article.published ?? '').localeCompare(a.article.published ?? ''));
  return {
    now,
    earlier: alike.slice(0, MOST),
    isCut: alike.length > MOST || page.isLowerBound || page.total > page.found.length,
  };
}

/**
 * Whether an earlier text of the same source may be of the same kind as an article, by its words alone. One call, none for an
 * article without a source.
 *
 * @example await hasEarlier(version, archive, lexicon) // false
 */
export async function hasEarlier(
  now: StoredVersion,
  archive: Pick<ArchiveView, 'findArticles'>,
  lexicon: Lexicon,
): Promise<boolean> {
  const { source, published, id } = now.article;
  const words = wordsOfKind(now, meetingOf(now, lexicon), lexicon);
  if (!source || words.length === 0) return false;
  const { found } = await archive.findArticles({
    source,
    words: words.join(' '),
    ...(published ? { until: published } : {}),
    order: 'newest',
    limit: 2,
  });
  return found.some(({ details }) => details.id !== id);
}

/** Newest texts of a source among which a statement with an earlier one of its kind is looked for. */
const NEWEST = 40;

/**
 * The newest statement of some sources that has an earlier one of its kind among their newest texts; else the newest
 * text; null where nothing of theirs is stored. Four calls, five where there are two sources.
 *
 * @example await latestStatement(['Kremlin'], archive, lexicon) // null
 *
 * @param about words that the statement must have; null for any
 */
export async function latestStatement(
  sources: readonly string[],
  archive: ArchiveView,
  lexicon: Lexicon,
  about: string | null = null,
): Promise<StatementSeries | null> {
  const found = [];
  for (const source of sources.slice(0, 2)) {
    const page = await archive.findArticles({
      source,
      ...(about ? { words: about } : {}),
      order: 'newest',
      limit: NEWEST,
    });
    // An archive also finds names that begin so, and texts of two sources.
    found.push(...page.found.filter(({ details }) => details.source === source));
  }
  found.sort((a, b) => b.day.localeCompare(a.day));
  const newest = await versionsOf(
    found.slice(0, NEWEST).map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const now =
    newest.find((one, at) => {
      const meeting = meetingOf(one, lexicon);
      return newest
        .slice(at + 1)
        .some(
          (other) =>
            (other.article.published ?? '') < (one.article.published ?? '') &&
            isOfKind(other, one, meeting, lexicon),
        );
    }) ?? newest[0];
  return now ? statementsBefore(now, archive, lexicon) : null;
}

/** Words that every statement of the kind has: of a readout the last names of the other side, else of the headline. */
function wordsOfKind(
  { article, text, reading }: StoredVersion,
  meeting: Meeting | null,
  lexicon: Lexicon,
): string[] {
  if (meeting) {
    const others = [...meeting.people].filter(([side]) => side !== meeting.side);
    const names = others.flatMap(([, people]) => [...people]);
    if (names.length > 0) return names.slice(0, 2).map((name) => `"${name}"`);
  }
  const headline = reading.headline ? text.slice(reading.headline.start, reading.headline.end) : '';
  return headlineWords(article.title ?? headline, lexicon)
    .filter((word) => word.length > 3)
    .slice(0, 3)
    .map((word) => `"${word}"`);
}

/** The words of a headline without what differs from one statement to the next: days and numbers. */
function headlineWords(headline: string, lexicon: Lexicon): string[] {
  const english = englishOf(lexicon);
  return wordsIn(headline).filter((word) => !/\d/.test(word) && !isKind(word, english, MONTH));
}

/**
 * Whether two statements of one source are of the same kind, as far as their texts show.
 *
 * @example areOfOneKind(version, version, lexicon) // true
 */
export const areOfOneKind = (one: StoredVersion, other: StoredVersion, lexicon: Lexicon): boolean =>
  isOfKind(one, other, meetingOf(other, lexicon), lexicon);

function isOfKind(
  version: StoredVersion,
  now: StoredVersion,
  meeting: Meeting | null,
  lexicon: Lexicon,
): boolean {
  const other = meetingOf(version, lexicon);
  // A transcript says nothing of what a readout says.
  if (isTranscript(version) !== isTranscript(now)) return false;
  if (meeting && other)
    return (
      meeting.sides.join() === other.sides.join() &&
      meeting.format === other.format &&
      [...meeting.people].every(([side, names]) => {
        const theirs = other.people.get(side);
        return side === meeting.side || [...names].some((name) => theirs?.has(name));
      })
    );
  if (meeting || other) return false;
  const [one, two] = [now, version].map(
    ({ article }) => new Set(headlineWords(article.title ?? '', lexicon)),
  );
  if (one!.size === 0 || two!.size === 0) return false;
  const shared = [...one!].filter((word) => two!.has(word)).length;
  return (2 * shared) / (one!.size + two!.size) >= ONE_KIND;
}

const isTranscript = ({ reading }: StoredVersion): boolean =>
  reading.quotes.some(({ kind }) => kind === 'spoken');
