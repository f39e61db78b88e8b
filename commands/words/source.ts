import type { SourceView } from '../../src/answers/listSources.ts';
import type { PageCounts, Source } from '../../src/archive/port.ts';
import { say } from '../../src/words/say.ts';

/** A source as answers show it, with times in `zone`. */
export function sourceView(source: Source, pages: PageCounts | undefined, zone: string): SourceView {
  const at = (instant: string | null) =>
    instant === null ? null : say((w) => w.feeds.instant(new Date(instant), zone));
  const waiting = pages?.waiting ?? 0;
  const refused = Object.entries(pages?.refused ?? {}).map(([fault, count]) => ({ fault, count }));
  return {
    name: source.name,
    state: source.state === 'paused' ? 'paused' : source.fault === null ? 'active' : 'failing',
    reached: at(source.lastSuccess),
    unasked: source.state === 'active' && source.lastSuccess === null && source.fault === null,
    lastNew: at(source.lastNew),
    next: at(source.nextPoll)!,
    says: source.says,
    pages: waiting > 0 || refused.length > 0 ? say((w) => w.feeds.pagesTold(waiting, refused)) : null,
  };
}
