import { rankStories } from '../../src/answers/rankStories.ts';
import type { StoryAssignments } from '../../src/answers/storiesOf.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import type { DigestMaterial } from '../../src/digests/composeDigest.ts';
import { newArticles } from '../../src/digests/newArticles.ts';
import { listed, textsBy } from '../answers/listed.ts';

const NO_PLACES: StoryAssignments = new Map();

/** What a digest is made of: some versions, less what was sent, on a day in November. */
export function digestMaterial(
  some: Partial<DigestMaterial> & {
    versions?: readonly StoredVersion[];
    sent?: ReadonlySet<string>;
  } = {},
): DigestMaterial {
  const { versions = [], sent = new Set<string>(), ...material } = some;
  const texts = textsBy(versions);
  const known = newArticles(versions.map(listed), NO_PLACES, sent);
  return {
    subscription: null,
    stories: rankStories(known.fresh, NO_PLACES, texts),
    goingOn: 0,
    texts,
    changes: [],
    undated: 0,
    before: known.sent.length,
    earlier: 0,
    unread: { total: 0, isLowerBound: false },
    changedQuotes: 0,
    sideName: (side) => side,
    now: new Date('2026-11-24T07:30:00Z'),
    zone: 'Europe/London',
    day: 'Tuesday 24 Nov 2026',
    since: 'since Mon 23 Nov 07:30',
    topic: null,
    by: null,
    late: null,
    unreached: [],
    held: null,
    ...material,
  };
}
