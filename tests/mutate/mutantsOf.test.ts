import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutantsOf.ts';

const changed = (source: string) => mutantsOf(source).map(({ from, to }) => `${from.trim()}→${to.trim()}`);

describe('the changes that are made to a source', () => {
  it.each<[source: string, changes: string[]]>([
    ['if (a === b && c < 3) go();', ['===→!==', '&&→||', '<→<=', '3→4']],
    ['const MOST = 12;', ['12→13']],
    // Nobody sees one more of many: a limit is halved.
    ['const MOST = 500;', ['500→250']],
    ['return all.some((one) => !one.done);', ['.some(→.every(', '!→']],
    // Words, patterns, comments and types are not code.
    ["say('a === b'); // a && b", []],
    ['const RULE = /a{2} && b/u;', []],
    ['interface A {\n  readonly b: true;\n}', []],
  ])('%s', (source, changes) => {
    expect(changed(source).sort()).toEqual([...changes].sort());
  });
});
