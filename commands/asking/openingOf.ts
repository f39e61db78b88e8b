import type { StoredVersion } from '../../src/archive/port.ts';

/**
 * The headline and the first two sentences: what an article is about.
 *
 * @example openingOf(version).length // 210
 */
export function openingOf(version: StoredVersion): string {
  return linesOpening(version).join(' ');
}

/**
 * The same, one by one.
 *
 * @example linesOpening(version) // ['Norhaven expels three diplomats', 'Norhaven expelled …', …]
 */
export function linesOpening({ article, reading, text }: StoredVersion): readonly string[] {
  const lines = reading.sentences.slice(0, 3).map((s) => text.slice(s.start, s.end));
  // A dateline may be a sentence by itself.
  const [first = '', ...more] = lines;
  const told = DATELINE.test(first) ? more : lines;
  return [article.title ?? '', ...told.slice(0, 2)];
}
const DATELINE = /^[^.!?\n]{2,80}[-–—]$/u;
