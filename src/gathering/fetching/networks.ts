import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type * as IpAddresses from 'ipaddr.js';

let loaded: typeof IpAddresses | null = null;
/** Loaded when the first address is looked at: it takes 4 MB, and the settings of most have none. */
const ipaddr = (): typeof IpAddresses => (loaded ??= createRequire(import.meta.url)('ipaddr.js'));

type Address = IpAddresses.IPv4 | IpAddresses.IPv6;

/** Networks and names that the operator opened: `BRIEF_ALLOWED_NETWORKS`. */
export interface AllowedNetworks {
  readonly ranges: readonly (readonly [Address, number])[];
  /** Lower case; each means itself and all names below it. */
  readonly names: readonly string[];
}

export const NO_NETWORKS: AllowedNetworks = { ranges: [], names: [] };

/** Public by its number, and still nobody's site: a cloud's own machinery (Azure's WireServer). */
const MACHINERY = ['168.63.129.16'];

/**
 * The networks in a list such as an operator writes it; null where a part of it is neither network nor name.
 *
 * @example readNetworks('127.0.0.0/8, intranet.example')?.names // ['intranet.example']
 * @example readNetworks('127.0.0.0/99') // null
 */
export function readNetworks(list: string): AllowedNetworks | null {
  const ranges: [Address, number][] = [];
  const names: string[] = [];
  for (const part of list.split(/[\s,]+/).filter(Boolean)) {
    if (ipaddr().isValidCIDR(part)) ranges.push(ipaddr().parseCIDR(part));
    else if (isIP(part) === 4) ranges.push([ipaddr().parse(part), 32]);
    else if (isIP(part) === 6) ranges.push([ipaddr().parse(part), 128]);
    else if (/^(?=.*[a-z])[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(part)) names.push(part.toLowerCase());
    else return null;
  }
  return { ranges, names };
}

/** Whether the operator opened this host by its name. */
export function isAllowedName(host: string, allowed: AllowedNetworks): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return allowed.names.some((one) => name === one || name.endsWith(`.${one}`));
}

/** Whether the operator opened the network of this address. */
export function isAllowedAddress(address: string, allowed: AllowedNetworks): boolean {
  if (!isIP(address)) return false;
  const parsed = unmapped(ipaddr().parse(address));
  return allowed.ranges.some(
    ([range, bits]) => range.kind() === parsed.kind() && parsed.match(range as IpAddresses.IPv4, bits),
  );
}

/**
 * Whether an address is one of the open Internet: no private, local, reserved or documentation network, and no IPv6
 * address that carries such an IPv4 address inside (mapped, NAT64, ISATAP). 6to4 and Teredo are refused whole: whoever
 * tunnels chooses where they come out. So are this machine's own addresses.
 *
 * @example isPublicAddress('203.0.114.9') // true
 * @example isPublicAddress('::ffff:10.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  if (!isIP(address) || address.includes('%')) return false;
  const parsed = unmapped(ipaddr().parse(address));
  const plain = parsed.toString();
  if (MACHINERY.includes(plain) || ownAddresses().has(plain)) return false;
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const six = parsed as IpAddresses.IPv6;
  const parts = six.parts as number[];
  // NAT64 (RFC 6052): how a network without IPv4 reaches the Internet's IPv4 hosts.
  if (six.range() === 'rfc6052') return isPublicAddress(embedded(parts));
  if ((parts[4]! & 0xfdff) === 0 && parts[5] === 0x5efe && !isPublicAddress(embedded(parts))) return false;
  // In IPv6 only 2000::/3 is allocated; 3fff::/20 is for documentation.
  return six.range() === 'unicast' && parts[0]! >> 13 === 1 && parts[0]! !== 0x3fff;
}

function unmapped(address: Address): Address {
  const six = address as IpAddresses.IPv6;
  return address.kind() === 'ipv6' && six.isIPv4MappedAddress() ? six.toIPv4Address() : address;
}

/** The IPv4 address in the last 32 bits. */
function embedded(parts: readonly number[]): string {
  const [high, low] = [parts[6]!, parts[7]!];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function ownAddresses(): Set<string> {
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return new Set(own.map(({ address }) => ipaddr().parse(address.replace(/%.*/, '')).toString()));
}
