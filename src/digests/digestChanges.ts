import type { ArchiveView, FoundArticle, StoredVersion } from '../archive/port.ts';
import { mattersToQuotes } from '../comparing/classifyRevision.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { saysCorrected } from '../text/saysCorrected.ts';

/** What became of an article that the channel has had. */
export interface DigestChange {
  readonly what: 'corrected' | 'quote';
  readonly now: StoredVersion;
  readonly old: StoredVersion | null;
  /** In the current version: what it says instead. */
  readonly shown: readonly Span[];
  /** In the old version: what it said; empty where the new one says so itself. */
  readonly struck: readonly Span[];
}

/** What became of the revised articles of a digest. */
export interface Revised {
  readonly changes: readonly DigestChange[];
  /** Those that have so much that is new that they are news again. */
  readonly fresh: readonly FoundArticle[];
  /** Those in which nothing was changed that a reader would miss. */
  readonly silent: readonly FoundArticle[];
}

const SENTENCES_SHOWN = 2;
const MOST = 30;
/** From so much of it on, a revised text is news. */
const NEWS_SHARE = 0.4;

/**
 * Sorts articles that a channel has had, and that were changed since: corrected by their source, or with a quote changed;
 * with so much new that they are news again; or with nothing that matters. So are further texts that repeat one that
 * was sent and say that they correct it.
 *
 * @param revised articles of which an earlier version was sent, with that version's number
 * @param copies further articles with the words of one that was sent
 */
export async function sortRevised(
  revised: readonly { readonly article: FoundArticle; readonly sent: number }[],
  copies: readonly FoundArticle[],
  archive: Pick<ArchiveView, 'getVersions' | 'findRevisions'>,
): Promise<Revised> {
  const changes: DigestChange[] = [];
  const fresh: FoundArticle[] = [];
  const silent: FoundArticle[] = [];
  for (const { article, sent } of revised) {
    const { id } = article.details;
    const versions = await archive.getVersions([
      { article: id, version: sent },
      { article: id, version: article.version },
    ]);
    const [old, now] = [sent, article.version].map((n) => versions.find(({ version }) => version === n));
    const change = old && now && (correctionOf(old, now) ?? (await quoteChange(old, now, archive)));
    if (change) changes.push(change);
    else if (!old || !now || isNews(old, now)) fresh.push(article);
    else silent.push(article);
  }
  const repeated = await archive.getVersions(
    copies.slice(0, MOST).map(({ details, version }) => ({ article: details.id, version })),
  );
  for (const now of repeated) {
    const { sentences, headline } = now.reading;
    const spans = headline ? [...sentences, headline] : sentences;
    const note = spans.find((span) => saysCorrected(now.text.slice(span.start, span.end)));
    if (note) changes.push({ what: 'corrected', now, old: null, shown: [note], struck: [] });
  }
  return { changes, fresh, silent };
}

/** What a later version corrects by its own word; null where it says that it corrects nothing. */
export function correctionOf(old: StoredVersion, now: StoredVersion): DigestChange | null {
  const added = newSentences(old, now);
  const note = added.find((span) => saysCorrected(now.text.slice(span.start, span.end)));
  const isTitled = saysCorrected(now.article.title ?? '') && added.length > 0;
  if (!note && !isTitled) return null;
  const others = added.filter((span) => span !== note).slice(0, SENTENCES_SHOWN);
  const struck = note ? [] : newSentences(now, old).slice(0, SENTENCES_SHOWN);
  return { what: 'corrected', now, old, shown: [...others, ...(note ? [note] : [])], struck };
}

async function quoteChange(
  old: StoredVersion,
  now: StoredVersion,
  archive: Pick<ArchiveView, 'findRevisions'>,
): Promise<DigestChange | null> {
  const { found } = await archive.findRevisions({ article: now.article.id, ofQuotes: true, limit: 20 });
  const revision = found.find(({ from, to }) => from === old.version && to === now.version);
  const changed = revision?.changes.filter(({ kind }) => mattersToQuotes(kind)) ?? [];
  if (changed.length === 0) return null;
  return {
    what: 'quote',
    now,
    old,
    shown: changed.flatMap((one) => (one.new ? [one.new] : [])).slice(0, SENTENCES_SHOWN),
    struck: changed.flatMap((one) => (one.old ? [one.old] : [])).slice(0, SENTENCES_SHOWN),
  };
}

/** The sentences of a version that another does not have. */
function newSentences(old: StoredVersion, now: StoredVersion): Span[] {
  const wordsOf = ({ text }: StoredVersion, { start, end }: Span) => foldWords(text.slice(start, end));
  const before = new Set(old.reading.sentences.map((span) => wordsOf(old, span)));
  return now.reading.sentences.filter((span) => !before.has(wordsOf(now, span)));
}

function isNews(old: StoredVersion, now: StoredVersion): boolean {
  const added = newSentences(old, now).reduce((sum, { start, end }) => sum + end - start, 0);
  return added > now.text.length * NEWS_SHARE;
}
