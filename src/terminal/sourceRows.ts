import type { Archive, PageCounts, Source } from '../archive/port.ts';

/** The sources whose names have these words in them, a row each for machines: terms, health, and pages still to come. */
export async function sourceRows({ sources }: Archive, wanted: string): Promise<object[]> {
  const [all, pages] = [await sources.list(), await sources.countPages()];
  return all
    .filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .map((source) =>
      sourceRow(
        source,
        pages.find((one) => one.source === source.id),
      ),
    );
}

/**
 * A source for machines, with instants in UTC.
 *
 * @example sourceRow(source, undefined).state // 'failing'
 */
export function sourceRow(source: Source, pages: PageCounts | undefined) {
  const { name, url, reads, kind, side, language, failures, fault, says, failingSince } = source;
  const { lastPoll, lastSuccess, lastNew, nextPoll } = source;
  return {
    name,
    url,
    reads,
    kind,
    side,
    language,
    state: source.state === 'paused' ? 'paused' : fault === null ? 'active' : 'failing',
    failures,
    fault,
    says,
    failingSince,
    lastPoll,
    lastSuccess,
    lastNew,
    nextPoll: source.state === 'paused' ? null : nextPoll,
    pagesWaiting: pages?.waiting ?? 0,
    pagesRefused: pages?.refused ?? {},
  };
}
