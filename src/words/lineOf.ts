import type { Line, Run } from './line.ts';

/**
 * A line from a sentence of Brief's own, with `code` in back-ticks and *strong* in stars. Never for an article's
 * words: those travel as excerpts.
 *
 * @example lineOf('Type `/brief help` *now*') // ['Type ', { code: '/brief help' }, ' ', { strong: 'now' }]
 */
export function lineOf(sentence: string): Line {
  const runs: Run[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/`([^`]+)`|(?<![\w*])\*([^*`\s](?:[^*`]*[^*`\s])?)\*(?![\w*])/g)) {
    if (match.index > from) runs.push(sentence.slice(from, match.index));
    runs.push(match[1] !== undefined ? { code: match[1] } : { strong: match[2]! });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) runs.push(sentence.slice(from));
  return runs;
}
