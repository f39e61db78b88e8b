import type { Archive } from '../archive/port.ts';
import { nextInstant } from '../digests/nextInstant.ts';
import type { ClientFor } from './connection.ts';
import { DEAD, troubleOf } from './troubleOf.ts';

/** How long a workspace that removed Brief may come back to its subscriptions, corrections and settings. */
const FORGOTTEN_AFTER_MS = 7 * 86_400_000;
const ASKED_AGAIN_AFTER_MS = 10 * 60_000;

/**
 * What follows from an event that says that an installation ended: nothing where it works (an old event that came late, or
 * the workspace has installed Brief again); else its digests pause, and where Brief was removed all that belongs to the
 * workspace is deleted after a week. Returns when to look again, or null where all is done.
 */
export async function checkInstallation(
  { event, at }: { readonly event: 'tokens_revoked' | 'app_uninstalled'; readonly at: string },
  workspace: string,
  {
    archive,
    now,
    clientFor,
  }: { readonly archive: Archive; readonly now: Date; readonly clientFor: ClientFor },
): Promise<Date | null> {
  try {
    await (await clientFor(workspace)).auth.test();
    return null;
  } catch (error) {
    const { trouble } = troubleOf(error, false);
    if (trouble !== 'workspace-gone') return new Date(now.getTime() + ASKED_AGAIN_AFTER_MS);
  }
  const forgottenAt = new Date(Date.parse(at) + FORGOTTEN_AFTER_MS);
  if (event === 'app_uninstalled' && now >= forgottenAt) {
    await archive.forgetWorkspace(workspace);
    return null;
  }
  for (const { id, state } of await archive.subscriptions.list({ workspace }))
    if (state === 'active') await archive.subscriptions.change(id, { state: 'paused', pausedBecause: DEAD });
  return event === 'app_uninstalled' ? forgottenAt : null;
}

/** Digests that paused because Brief's token had died go on from their next instant; resolves with how many. */
export async function resumeWorkspace(archive: Archive, workspace: string, now: Date): Promise<number> {
  let resumed = 0;
  for (const { id, state, pausedBecause, cron, zone } of await archive.subscriptions.list({ workspace })) {
    if (state !== 'paused' || pausedBecause !== DEAD) continue;
    const next = nextInstant(cron, zone, now);
    if (!next) continue;
    await archive.subscriptions.change(id, {
      state: 'active',
      pausedBecause: null,
      nextRun: next.toISOString(),
    });
    resumed += 1;
  }
  return resumed;
}
