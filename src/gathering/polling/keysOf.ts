import { createHash } from 'node:crypto';
import { canonicalAddress } from '../../text/canonicalAddress.ts';
import type { FeedEntry } from '../feeds/feed.ts';

/** An entry with all by which it is known, surest first. */
export interface KeyedEntry {
  readonly entry: FeedEntry;
  readonly keys: readonly string[];
}

/**
 * The keys of a feed's entries: the id unless others share it, the link unless others share it, and the headline with
 * its day where there is neither. An entry is the same as one seen before when any key is: an id stays while the link
 * changes, a link stays while the id changes, both stay while the headline changes.
 *
 * An entry without any key, or with the keys of one before it, is left out.
 *
 * @example keysOf([{ id: 'n1', idShared: false, link: 'https://site.example/1', … }])[0].keys // ['id:n1', 'link:https://site.example/1']
 */
export function keysOf(entries: readonly FeedEntry[]): KeyedEntry[] {
  const addresses = entries.map(({ link, origin }) => {
    const address = origin ?? link;
    return address && /^https?:/i.test(address) ? canonicalAddress(address) : null;
  });
  const times = new Map<string, number>();
  for (const address of addresses) if (address) times.set(address, (times.get(address) ?? 0) + 1);
  const used = new Set<string>();
  return entries.flatMap((entry, i) => {
    const address = addresses[i];
    const keys = [
      ...(entry.id !== null && !entry.idShared ? [`id:${shortened(entry.id)}`] : []),
      ...(address && times.get(address) === 1 ? [`link:${shortened(address)}`] : []),
    ];
    if (keys.length === 0 && entry.title !== null)
      keys.push(
        `title:${hashOf(`${entry.title}\n${(entry.published ?? entry.updated ?? '').slice(0, 10)}`)}`,
      );
    if (keys.length === 0 || keys.some((key) => used.has(key))) return [];
    for (const key of keys) used.add(key);
    return [{ entry, keys }];
  });
}

/** SHA-256 in hexadecimal, its first half: two entries of one source will not share it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function shortened(key: string): string {
  return key.length <= 300 ? key : hashOf(key);
}
