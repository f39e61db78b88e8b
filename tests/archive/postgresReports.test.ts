import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { withCheckedTls } from '../../src/archive/postgres/connectTo.ts';
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
    [
      'a server without TLS',
      new Error('The server does not support SSL connections'),
      'refused',
      /offers no TLS/,
    ],
    ['a certificate of its own', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'refused', /sslrootcert/],
    ['a certificate of another host', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'refused', /not trusted/],
    [
      'a file that is not there',
      { code: 'ENOENT', syscall: 'open', path: '/etc/none.pem' },
      'refused',
      /cannot be read: \/etc\/none\.pem \(ENOENT\)/,
    ],
    [
      'a server that wants TLS',
      { code: '28000', message: 'no pg_hba.conf entry for host "10.0.0.2", user "brief", no encryption' },
      'refused',
      /Add \?sslmode=verify-full/,
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

describe('TLS to PostgreSQL', () => {
  it('is checked under each name that the driver checks it under, and is named so', () => {
    const at = (mode: string) => `postgres://brief@db.example/brief?sslmode=${mode}&application_name=x`;
    for (const mode of ['allow', 'prefer', 'require', 'verify-ca', 'verify-full'])
      expect(withCheckedTls(at(mode))).toBe(at('verify-full'));
    for (const mode of ['disable', 'no-verify']) expect(withCheckedTls(at(mode))).toBe(at(mode));
    expect(withCheckedTls('postgres://brief@db.example/brief')).toBe('postgres://brief@db.example/brief');
  });

  it('that the server does not offer, or a mode that there is none of, is a sentence', async () => {
    // Answers N to the request for TLS.
    const server = createServer((socket) => socket.once('data', () => socket.write('N'))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const address = `postgres://brief@127.0.0.1:${(server.address() as AddressInfo).port}/brief`;
    await expect(openArchive(`${address}?sslmode=verify-full`)).rejects.toMatchObject({
      trouble: 'refused',
      message: expect.stringMatching(/offers no TLS/),
    });
    await expect(openArchive(`${address}?sslmode=verfy-full`)).rejects.toThrow(
      /a mode of TLS \(sslmode\) that there is none of/,
    );
    server.close();
  });
});
