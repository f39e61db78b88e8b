import type { StoredRevision, StoredVersion } from '../archive/port.ts';
import { mattersToQuotes, type RevisionChange } from '../comparing/classifyRevision.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { OtherChange } from '../words/en/digest.ts';
import { say } from '../words/say.ts';
import type { Counted, Days } from '../words/values.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer, keyOf } from './composeAnswer.ts';
import { headlineOf, joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';

/**
 * Quotes that were changed, withdrawn or given to somebody else at the source, newest first: the old wording struck,
 * the new one below it. What else was changed in the same articles is counted.
 *
 * @param versions old and new versions of the articles; a revision whose versions are not among them is left out
 * @param days those that were asked for; null for all time
 * @param all how many revisions there are, how many pages before this one listed, and what asks for the next page
 * @example listRevisions([], [], { label: 'since 1 May 2026' }, { total: 0, isLowerBound: false, before: 0, next: 'revisions page:2' }).parts[0] // { part: 'title', line: ['No quote was changed at its source since 1 May 2026.'] }
 */
export function listRevisions(
  revisions: readonly StoredRevision[],
  versions: readonly StoredVersion[],
  days: Days | null,
  all: Counted & { readonly before: number; readonly next: string },
): Answer {
  const byKey = new Map(versions.map((version) => [keyOf(version.article.id, version.version), version]));
  const parts: Part[] = [];
  const others = new Map<OtherChange, number>();
  for (const revision of revisions) {
    const old = byKey.get(keyOf(revision.article, revision.from));
    const now = byKey.get(keyOf(revision.article, revision.to));
    if (!old || !now) continue;
    parts.push({ part: 'heading', line: headlineOf(now) });
    for (const change of revision.changes) {
      if (mattersToQuotes(change.kind)) parts.push(...changeParts(change, revision, old, now));
      else {
        const kind = change.kind as OtherChange;
        others.set(kind, (others.get(kind) ?? 0) + 1);
      }
    }
  }
  const older = {
    total: Math.max(0, all.total - all.before - revisions.length),
    isLowerBound: all.isLowerBound,
  };
  const leftOut = older.total > 0 ? [say((w) => w.digest.olderRevisions(older))] : [];
  const besides = [...others].map(([kind, count]) => ({ kind, count }));
  return composeAnswer({
    kind: 'revisions',
    parts: [
      {
        part: 'title',
        line: [say((w) => (all.total === 0 ? w.digest.noRevisions(days) : w.digest.revisions(all, days)))],
      },
      ...parts,
      {
        part: 'context',
        line: joinClauses([
          besides.length > 0 ? [say((w) => w.digest.alsoChanged(besides))] : [],
          notListed(leftOut),
          [say((w) => w.digest.everyVersion)],
        ]),
      },
    ],
    versions,
    leftOut,
    actions: older.total > 0 ? [{ action: 'ask', label: say((w) => w.digest.older), command: all.next }] : [],
  });
}

/** The word in the thread of a message that carried an article whose quotes were changed since. */
export function quotesChanged(revision: StoredRevision, old: StoredVersion, now: StoredVersion): Answer {
  const changes = revision.changes.filter(({ kind }) => mattersToQuotes(kind));
  return composeAnswer({
    kind: 'revisions',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.digest.quotesChanged(changes.length))],
      },
      ...changes.flatMap((change) => changeParts(change, revision, old, now)),
    ],
    versions: [old, now],
  });
}

/** One quote's change: the former words struck through, then the present ones. */
function changeParts(
  change: RevisionChange,
  { seen }: Pick<StoredRevision, 'seen'>,
  old: StoredVersion,
  now: StoredVersion,
): Part[] {
  const said = (name: string | null | undefined) => (name ? { speaker: name } : {});
  const note = (start: number, version: StoredVersion, what: Line) =>
    joinClauses([what, [placeOf(version, start)], sourceAndDay(version), [say((w) => w.digest.seen(seen))]]);
  if (change.kind === 'quote-re-attributed' && change.new) {
    const what = [say((w) => w.digest.wasGivenTo(change.from ?? null))];
    return [
      {
        part: 'excerpt',
        excerpts: [excerptOf(now, change.new)],
        ...said(change.to),
        note: note(change.new.start, now, what),
      },
    ];
  }
  const struck: Part[] = change.old
    ? [
        {
          part: 'excerpt',
          excerpts: [excerptOf(old, change.old)],
          struck: true,
          ...said(change.from),
          ...(change.new ? {} : { note: note(change.old.start, old, [say((w) => w.digest.withdrawn)]) }),
        },
      ]
    : [];
  if (!change.new) return struck;
  return [
    ...struck,
    {
      part: 'excerpt',
      excerpts: [excerptOf(now, change.new)],
      ...said(change.to),
      note: note(change.new.start, now, []),
    },
  ];
}
