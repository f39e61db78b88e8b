import { foldWords } from '../../text/foldText.ts';

/** The last part of a name, "Jr." and numbers left out, folded. */
export function surnameOf(parts: readonly string[]): string {
  const folded = parts.map(foldWords);
  return folded.findLast((part) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(part)) ?? folded.at(-1)!;
}
