import { errors } from 'undici';
import type { Fault } from './fetched.ts';

const TLS = /CERT|TLS|SSL|SIGNED|SIGNATURE|ISSUER|EPROTO|ALTNAME/;

/**
 * What an error of the network means, with a sentence for people.
 *
 * Rethrows an error of the program.
 */
export function faultOf(error: unknown, host: string): { fault: Fault; says: string } {
  const all = [error, (error as Error).cause, ...((error as AggregateError).errors ?? [])];
  const code =
    all.map((one) => String((one as { code?: unknown } | undefined)?.code ?? '')).find(Boolean) ?? '';
  const name = (error as Error).name;
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return { fault: 'timeout', says: `${host} did not answer in time.` };
  if (/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME|ENONAME)/.test(code))
    return {
      fault: 'dns',
      says: `${host} has no address: the name is wrong, or this machine's DNS is down.`,
    };
  if (TLS.test(code))
    return { fault: 'tls', says: `The certificate of ${host} cannot be trusted (${code}).` };
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return { fault: 'too-large', says: `${host} answers with a header that is too long.` };
  if (code.startsWith('HPE_') || name === 'HTTPParserError')
    return { fault: 'broken-answer', says: `What ${host} answers is no HTTP.` };
  if (/^(?:ECONN|EHOST|ENET|EPIPE|EACCES|EADDR|UND_ERR_SOCKET|UND_ERR_PRX|UND_ERR_ABORTED)/.test(code))
    return { fault: 'unreachable', says: `${host} could not be reached (${code}).` };
  if (error instanceof errors.UndiciError)
    return { fault: 'broken-answer', says: `${host} answers in a way that cannot be read (${code}).` };
  throw error;
}
