import type { Source, SourceTerms } from '../../archive/port.ts';

/**
 * A source that nothing is known of yet, due at once.
 *
 * @example newSource('s1', { name: 'UN News', url, reads: 'feed', … }, now).failures // 0
 */
export function newSource(id: string, terms: SourceTerms, now: Date): Source {
  const { name, url, reads, kind, side, language, zone, licence } = terms;
  return {
    id,
    name,
    url,
    reads,
    kind,
    side,
    language,
    zone,
    licence,
    state: 'active',
    added: now.toISOString(),
    etag: null,
    lastModified: null,
    nextPoll: now.toISOString(),
    lastPoll: null,
    lastSuccess: null,
    lastNew: null,
    failures: 0,
    fault: null,
    says: null,
    failingSince: null,
    told: false,
    movingTo: null,
    moves: 0,
    interval: null,
  };
}
