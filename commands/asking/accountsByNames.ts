import type { StoredVersion } from '../../src/archive/port.ts';
import type { Party } from '../../src/lookups/meetings.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Desk } from '../command.ts';
import { textsWith } from './textsWith.ts';

const MEETS = /(?<!\p{L})(?:talks|met|meets|meeting|summit|negotiations|call|telephoned?)(?!\p{L})/u;
const A_DAY = 86_400_000;

/**
 * The newest texts of two outlets, a day apart at most, that open with two parties and with talks: accounts of one meeting, where no
 * sentence says that those two met ("Foreign Minister Rusk played down the border talks"). Empty where there are none. Two calls.
 *
 * @example await accountsByNames([{ person: 'Quell' }, { person: 'Rusk' }], null, desk) // []
 */
export async function accountsByNames(
  parties: readonly Party[],
  days: { readonly since?: string; readonly until?: string } | null,
  desk: Desk,
): Promise<readonly StoredVersion[]> {
  const [one, other, more] = parties.map((party) => ('person' in party ? [party.person] : party.names));
  if (!one || !other || more) return [];
  const words = one.flatMap((a) => other.map((b) => `"${a}" "${b}"`));
  const isOfDays = (day: string) => !(days?.since && day < days.since) && !(days?.until && day >= days.until);
  const told = (await textsWith(words, desk)).flatMap((version) => {
    const { published, title, source } = version.article;
    const day = published?.slice(0, 10) ?? '';
    const opening = foldWords(`${title ?? ''} ${version.text.slice(0, version.reading.paragraphs[2]?.end)}`);
    const names = (party: readonly string[]) => party.some((name) => opening.includes(foldWords(name)));
    const isTold = day !== '' && isOfDays(day) && names(one) && names(other) && MEETS.test(opening);
    return isTold && source ? [{ version, source, at: Date.parse(day) }] : [];
  });
  for (const first of told) {
    const second = told.find(({ source, at }) => source !== first.source && Math.abs(at - first.at) <= A_DAY);
    if (second) return [first.version, second.version];
  }
  return [];
}
