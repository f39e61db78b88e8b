import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/archive/postgres/troubleOf.ts';

describe('what PostgreSQL reports', () => {
  const table: [what: string, error: object, trouble: string, says: RegExp][] = [
    ['a full disk', { code: '53100' }, 'disk-full', /Free some space/],
    ['too many connections', { code: '53300' }, 'busy', /max_connections/],
    ['a lock that is not given up', { code: '55P03' }, 'busy', /Try again in a moment/],
    ['a damaged page', { code: 'XX001' }, 'corrupt', /backup/],
    ['a damaged index', { code: 'XX002' }, 'corrupt', /REINDEX/],
    ['a fault of the disk', { code: '58030' }, 'failed', /server's log/],
    ['a name that nobody knows', { code: 'ENOTFOUND' }, 'unreachable', /check host and port/],
    [
      'a name with two addresses at which nobody is',
      new AggregateError([{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }]),
      'unreachable',
      /Start the server/,
    ],
    ['a lost line', new Error('Connection terminated unexpectedly'), 'unreachable', /was lost/],
  ];
  it.each(table)('becomes a sentence: %s', (_, error, trouble, says) => {
    expect(troubleOf(error, 'brief on db:5432')).toMatchObject({
      trouble,
      message: expect.stringMatching(says),
    });
  });

  it('stays what it is where only the program can be at fault', () => {
    const fault = Object.assign(new Error('syntax error'), { code: '42601' });
    expect(troubleOf(fault, 'brief on db:5432')).toBe(fault);
  });
});
