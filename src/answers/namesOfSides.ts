import type { StoredVersion } from '../archive/port.ts';
import type { StoredAccount } from '../lookups/meetings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { say } from '../words/say.ts';
import type { Text } from './answer.ts';
import { sideName } from './sides.ts';

/**
 * Names of the sides. An account of no side that is known, and two of one side, are named by their source, by the site that
 * they are from, or by whoever alone they quote or report; several of one source are counted.
 *
 * @example namesOfSides((await meetingIn(version, archive, lexicon)).accounts, lexicon) // ['Russia']
 */
export function namesOfSides(accounts: readonly StoredAccount[], lexicon: Lexicon): Text[] {
  const sides = accounts.map(({ meeting }) => meeting.side);
  const named = accounts.map(({ version }) => nameOf(version));
  return accounts.map(({ meeting: { side } }, at): Text => {
    if (side && sides.indexOf(side) === sides.lastIndexOf(side)) return sideName(side, lexicon);
    const name = named[at];
    if (!name) return say((w) => w.sides.textNumber(at + 1));
    const before = named.slice(0, at).filter((other) => other === name).length;
    return named.filter((other) => other === name).length > 1
      ? say((w) => w.sides.numbered(name, before + 1))
      : name;
  });
}

function nameOf({ article: { source, url }, reading }: StoredVersion): string | null {
  const host = url ? URL.parse(url)?.hostname.replace(/^www\./, '') : null;
  if (source || host) return source ?? host!;
  const heard = new Set(reading.quotes.flatMap(({ speakerName }) => speakerName ?? []));
  const [only] = heard;
  return heard.size === 1 ? only! : null;
}
