import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowedNetworks, isAllowedAddress, isAllowedName, isPublicAddress } from './networks.ts';

/** A connection that is not made because of where it would lead. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, order: 'verbatim' });

/** Ports of the web; others speak of a service that is no site. */
const PORTS = ['80', '443', ''];

/**
 * Checks one destination of a connection: throws a RefusedAddress where it may not be reached.
 *
 * @param addresses all that the name resolves to: one bad one refuses the name, which may resolve otherwise next time
 */
export function checkDestination(
  host: string,
  port: string,
  addresses: readonly string[],
  allowed: AllowedNetworks,
): void {
  if (isAllowedName(host, allowed)) return;
  if (addresses.length > 0 && addresses.every((one) => isAllowedAddress(one, allowed))) return;
  if (!PORTS.includes(port))
    throw new RefusedAddress(
      `The address of ${host} has port ${port}; feeds and pages are read on ports 80 and 443 alone. If that is intended, whoever runs Brief can add it to BRIEF_ALLOWED_NETWORKS.`,
    );
  // The address itself is not shown: people in Slack need not learn where an internal name leads.
  if (addresses.some((one) => !isPublicAddress(one)))
    throw new RefusedAddress(
      `${host} does not lead to a public Internet address. If that is intended, whoever runs Brief can add it to BRIEF_ALLOWED_NETWORKS.`,
    );
}

/**
 * A connector for undici that looks at every address at the moment of connecting, literals too, and connects to what
 * it looked at: a name that resolves otherwise a moment later (rebinding) gains nothing.
 */
export function createConnector(
  allowed: AllowedNetworks,
  resolve: Resolve,
  tls: { readonly ca?: string } = {},
): buildConnector.connector {
  return (options, callback) => {
    const { hostname, port } = options;
    const host = hostname.replace(/^\[|\]$/g, '');
    if (isIP(host)) {
      try {
        checkDestination(host, port, [host], allowed);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
    }
    const lookup: LookupFunction = (name, wanted, answer) => {
      resolve(name).then(
        (found) => {
          try {
            if (found.length === 0)
              throw Object.assign(new Error(`${name} has no address`), { code: 'ENOTFOUND' });
            checkDestination(
              host,
              port,
              found.map(({ address }) => address),
              allowed,
            );
          } catch (error) {
            answer(error as Error, []);
            return;
          }
          if (wanted.all) answer(null, [...found]);
          else answer(null, found[0]!.address, found[0]!.family);
        },
        (error: Error) => answer(error as NodeJS.ErrnoException, []),
      );
    };
    // Said outright, so that no variable of the environment turns it off.
    const secure = { rejectUnauthorized: true, minVersion: 'TLSv1.2' as const, ...tls };
    buildConnector({ ...secure, lookup, allowH2: false, timeout: 10_000 })(options, callback);
  };
}
