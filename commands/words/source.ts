import { countOf } from '../../src/answers/days.ts';
import type { SourceView } from '../../src/answers/listSources.ts';
import type { PageCounts, Source } from '../../src/archive/port.ts';
import { formatInstant } from '../../src/digests/formatInstant.ts';

/** Classes of pages that were given up, as people say them. */
const REFUSED: Readonly<Record<string, string>> = {
  paywall: 'for subscribers',
  'bot-wall': 'behind a wall against programs',
  robots: 'closed to programs by robots.txt',
  'no-article': 'without an article',
  'not-found': 'not there',
  shrunk: 'whose text has mostly gone: the last whole version is kept',
};

/** A source as answers show it, with times in `zone`. */
export function sourceView(source: Source, pages: PageCounts | undefined, zone: string): SourceView {
  const at = (instant: string | null) => (instant === null ? null : formatInstant(new Date(instant), zone));
  const waiting = pages?.waiting ?? 0;
  const told = [
    ...(waiting > 0 ? [`${countOf(waiting, 'page')} still to be fetched`] : []),
    ...Object.entries(pages?.refused ?? {}).map(
      ([fault, count]) => `${countOf(count, 'page')} ${REFUSED[fault] ?? 'not reached'}`,
    ),
  ];
  return {
    name: source.name,
    state: source.state === 'paused' ? 'paused' : source.fault === null ? 'active' : 'failing',
    reached: at(source.lastSuccess),
    lastNew: at(source.lastNew),
    next: at(source.nextPoll)!,
    says: source.says,
    pages: told.length > 0 ? told.join(', ') : null,
  };
}
