import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/composeAnswer.ts';
import { quotesChanged } from '../answers/listRevisions.ts';
import type { StoredRevision, StoredVersion } from '../archive/port.ts';
import { mattersToQuotes } from '../comparing/classifyRevision.ts';
import { say } from '../words/say.ts';
import { type Delivery, wordedFor } from './deliverDigests.ts';
import { correctionOf } from './digestChanges.ts';
import { changeLine } from './digestParts.ts';

const DAY = 86_400_000;
/** A change is posted within this time of being seen, also after an outage of Brief. */
const NEWS = 2 * DAY;
/** Who reads a message this old again will look the article up. */
const MESSAGES = 30 * DAY;
const AT_ONCE = 100;

/**
 * Where a quote was changed, withdrawn or given to somebody else at its source, or a text says that it corrects itself: a reply in the thread of each digest and
 * answer that carried its article, with the old and the new wording. Once for each change and message, whichever instance
 * finds it; where Slack does not take it, it is not tried again, and `/brief revisions` still lists it.
 *
 * Resolves with how many replies were posted.
 *
 * @example await tellRevisions(delivery) // 1
 */
export async function tellRevisions(delivery: Delivery): Promise<number> {
  const { archive, clock } = delivery;
  const now = clock();
  const since = new Date(now.getTime() - NEWS).toISOString();
  const quotes = await archive.findRevisions({ ofQuotes: true, since, limit: AT_ONCE });
  const all = await archive.findRevisions({ since, limit: AT_ONCE });
  const others = all.found.filter(({ changes }) => !changes.some(({ kind }) => mattersToQuotes(kind)));
  let posted = 0;
  for (const revision of [...quotes.found, ...others].toReversed())
    posted += await tellOne(revision, now, delivery);
  return posted;
}

async function tellOne(revision: StoredRevision, now: Date, delivery: Delivery): Promise<number> {
  const { archive, messenger, log } = delivery;
  const { article, from, to, seen } = revision;
  // A message may cite a version before the one that was changed: the quote stood there all the same.
  const earlier = Array.from({ length: Math.max(from, to - 1) }, (_, i) => `${article}@${i + 1}`);
  const since = new Date(now.getTime() - MESSAGES).toISOString();
  let posted = 0;
  for (const { workspace, channel, ts } of await archive.sent.citing(earlier, since)) {
    const key = `${article}@${from}-${to} ${seen} ${workspace} ${channel} ${ts}`;
    const view = archive.seenBy({ now: now.toISOString(), workspace });
    const [old, current] = await view.getVersions([
      { article, version: from },
      { article, version: to },
    ]);
    // What was put under embargo since is not posted.
    if (!old || !current) continue;
    const answer = revision.changes.some(({ kind }) => mattersToQuotes(kind))
      ? quotesChanged(revision, old, current)
      : correctedAnswer(old, current);
    if (!answer) continue;
    if (!(await archive.claimEvent('revision told', key, now, (NEWS + MESSAGES) / 1000))) continue;
    const sent = await messenger.reply(
      workspace,
      channel,
      ts,
      await wordedFor(workspace, channel, answer, delivery),
    );
    log('revision', { channel, outcome: sent.ok ? 'posted' : sent.trouble });
    if (!sent.ok) continue;
    posted += 1;
    const cited = [`${article}@${from}`, `${article}@${to}`];
    await archive.sent.keep({ workspace, channel, thread: ts, cited, at: now.toISOString() });
  }
  return posted;
}

/** The word that a text was corrected, as its own correction says; null where it says none. */
function correctedAnswer(old: StoredVersion, now: StoredVersion): Answer | null {
  const change = correctionOf(old, now);
  if (!change) return null;
  return composeAnswer({
    kind: 'revisions',
    parts: [
      { part: 'title', line: [say((w) => w.digest.correctedAtSource)] },
      { part: 'list', lines: [changeLine(change)] },
    ],
    versions: [old, now],
  });
}
