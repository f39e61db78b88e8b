import type { FollowedPage, Source } from '../../archive/port.ts';
import { datedBySight } from '../../text/firstSeen.ts';
import { articleFromFetched } from '../articleFromFetched.ts';
import { ingest } from '../ingest.ts';
import { NOTHING_POLLED, type Polled, type Polling } from './polling.ts';
import { afterFailure, faultClass, nextCheckAfter } from './whenToPoll.ts';

/** After so many failures in a row a page is given up; its source goes on. */
const PATIENCE = 6;
/** What a page says of itself does not change by asking: it is tried once more. */
const SETTLED = [
  'shrunk',
  'paywall',
  'no-article',
  'robots',
  'refused-address',
  'refused-url',
  'not-found',
  'gone',
];

/** Fetches a page that was claimed, for the first time or again, and stores its article where it is new or changed. */
export async function followPage(
  polling: Polling,
  page: FollowedPage,
  source: Source,
  signal?: AbortSignal,
): Promise<Polled> {
  const { archive, fetcher, owner, time } = polling;
  const lease = { url: page.url, owner };
  const fail = async (fault: string, retryAfter: number | null) => {
    const failures = page.failures + 1;
    const now = time.now();
    const over =
      failures >= (SETTLED.includes(fault) ? 2 : PATIENCE) || (page.checks > 0 && fault === 'gone');
    const wait = afterFailure(fault, failures, retryAfter, page.url, now);
    await archive.sources.settlePage(lease, { failures, fault, nextCheck: over ? null : later(now, wait) });
    return { ...NOTHING_POLLED, asked: 1, failed: 1 };
  };
  const allowed = await polling.isAllowed(page.url, signal);
  if (!allowed) {
    if (signal?.aborted) return release();
    return fail(allowed === null ? 'no-robots' : 'robots', null);
  }
  const fetched = await fetcher.fetchDocument(page.url, {
    kind: 'page',
    ...(page.checks > 0 ? { validators: page } : {}),
    ...(signal ? { signal } : {}),
  });
  if (!fetched.ok && fetched.fault === 'stopped') return release();
  if (!fetched.ok) return fail(faultClass(fetched.fault, fetched.status), fetched.retryAfter);

  const now = time.now();
  const wait = nextCheckAfter(page.checks + 1, page.url, now);
  const had = {
    checks: page.checks + 1,
    failures: 0,
    fault: null,
    nextCheck: wait === null ? null : later(now, wait),
  };
  if (fetched.status === 304) {
    await archive.sources.settlePage(lease, had);
    return { ...NOTHING_POLLED, asked: 1 };
  }
  const used = await articleFromFetched(
    fetched,
    { asked: page.url, source, title: page.title, published: page.published, article: page.article },
    { archive, now: () => now, extractPage: polling.extractPage },
    async ({ details, text, stored: elsewhere }) => {
      const { id } = details;
      if (page.article !== null && (await isRemnant(archive, id, text))) return null;
      // Where another source brought it under the same address, theirs is followed.
      if (elsewhere) return { id, elsewhere, done: NOTHING_POLLED };
      const [before] = await archive.getVersions([{ article: id }]);
      const dated = datedBySight(details, before?.article ?? null, now);
      const gathered = [{ ok: true as const, details: dated, text, from: page.url }];
      const { added, updated } = await ingest({ gathered, archive, reader: polling.reader, now });
      return { id, elsewhere, done: { ...NOTHING_POLLED, added, updated } };
    },
  );
  if (!used.ok) return fail(used.fault, null);
  if (used.value === null) return fail('shrunk', null);
  const { id, elsewhere, done } = used.value;
  await archive.sources.settlePage(lease, {
    ...had,
    article: id,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
    ...(elsewhere ? { nextCheck: null } : {}),
  });
  return { ...done, asked: 1 };

  async function release(): Promise<Polled> {
    await archive.sources.settlePage(lease, {});
    return NOTHING_POLLED;
  }
}

/** A stored text that is shorter says nothing by losing some of it. */
const LONG_ENOUGH = 500;
const REMNANT = 0.4;

/**
 * Whether a page has lost most of its article: a wall, a script or a broken template is the cause more often than
 * a withdrawal, and a revision would claim that quotes were withdrawn.
 */
async function isRemnant(archive: Polling['archive'], article: string, text: string): Promise<boolean> {
  const [stored] = await archive.getVersions([{ article }]);
  return (
    stored !== undefined && stored.text.length >= LONG_ENOUGH && text.length < stored.text.length * REMNANT
  );
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
