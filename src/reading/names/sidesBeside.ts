import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesSides } from '../sideOfSource.ts';
import type { Named } from './roster.ts';

/** Offices by which somebody speaks for a body; an ambassador to one speaks for a state. */
const OFFICE =
  '(?:secretary[- ]general|director[- ]general|managing director|high representative|chief|head|president|spokes(?:man|woman|person)|(?:special )?envoy|(?:special )?representative|commissioner|(?:humanitarian |relief )?coordinator|director|chair(?:man|woman|person)?|foreign policy chief|chief of staff|prosecutor|official)';
const HAS_OFFICE = new RegExp(OFFICE, 'i');
/** So many characters beside a name are looked at. */
const BESIDE = 120;
const FORMER = /\b(?:former|formerly|ex|then|late)\b/i;
const COUNTERPART = /\b(?:his|her|their|its|whose|the) (?<of>[\p{L}. -]{2,30}) counterparts?,? $/u;

interface Patterns {
  readonly before: RegExp;
  readonly behind: RegExp;
  readonly sideOf: ReadonlyMap<string, string>;
}
const compiled = new WeakMap<Lexicon, Patterns>();

/**
 * The sides of people of whom the words beside their name show one that their title does not: of the body whose office they hold
 * ("NATO Secretary General Jens Stolt", "Amina Yusuf, the U.N. envoy for Syria"), and of whoever is somebody's counterpart ("her Israeli
 * counterpart, Ilan Peretz"). Nobody of the lexicon, nobody with a side, and no former holder.
 *
 * @returns sides by index into `people`
 * @example sidesBeside(layout, [], lexicon).size // 0
 */
export function sidesBeside(
  { text, words, sentences }: TextLayout,
  people: readonly Named[],
  lexicon: Lexicon,
): Map<number, string> {
  const found = new Map<number, string>();
  for (const [index, one] of people.entries()) {
    if (one.known || one.side !== null) continue;
    for (const { from, to, inHeadline } of one.at) {
      if (inHeadline) continue;
      const [first, last] = [words[from]!, words[to - 1]!];
      const sentence = sentences[first.sentence];
      if (!sentence) continue;
      const before = text.slice(Math.max(sentence.start, first.start - BESIDE), first.start);
      const behind = text.slice(last.end, Math.min(sentence.end, last.end + BESIDE));
      const side = sideIn(before, behind, lexicon);
      if (side === null) continue;
      found.set(index, side);
      break;
    }
  }
  return found;
}

function sideIn(before: string, behind: string, lexicon: Lexicon): string | null {
  const { of } = COUNTERPART.exec(before)?.groups ?? {};
  if (of) {
    const sides = namesSides(of, lexicon);
    return sides.length === 1 ? sides[0]! : null;
  }
  if (!HAS_OFFICE.test(before) && !HAS_OFFICE.test(behind)) return null;
  const patterns = patternsOf(lexicon);
  const office = patterns.before.exec(before);
  const shown = office ?? patterns.behind.exec(behind);
  if (!shown || isPlainWord(bodyIn(shown)) || FORMER.test(shown[0]) || FORMER.test(before.slice(-40)))
    return null;
  // "Norway's U.N. envoy" is Norway's.
  const whose = (office ? before : behind).slice(0, shown.index + shown[0].indexOf(bodyIn(shown)));
  if (namesSides(whose, lexicon).length > 0) return null;
  return patterns.sideOf.get(bodyIn(shown)) ?? null;
}

/** "who" is a word where it is not in capitals, and the WHO where it is. */
const isPlainWord = (body: string): boolean => /^[wW]ho$/.test(body);

const bodyIn = ({ groups }: RegExpExecArray): string => groups!.one ?? groups!.other!;

/** Names of bodies that are of no one country, beside an office. */
function patternsOf(lexicon: Lexicon): Patterns {
  const known = compiled.get(lexicon);
  if (known) return known;
  const states = new Set(
    lexicon.places.flatMap(({ kind, country }) => (kind === 'country' && country ? [country] : [])),
  );
  const sideOf = new Map<string, string>();
  for (const { kind, side, name, also } of lexicon.speakers)
    if (kind === 'body' && side !== null && !states.has(side))
      for (const one of [name, ...also]) sideOf.set(one, side);
  const names = [...sideOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const title = "(?:['’]s)?(?: (?!(?:and|or|critics?|watchdog|press|students?)\\b)[\\p{L}-]+){0,4}? ";
  const patterns = {
    before: new RegExp(
      `(?<![\\p{L}])(?:(?<one>${names})${title}${OFFICE}|${OFFICE} (?:of|for|at|from) (?:the )?(?<other>${names})),? $`,
      'iu',
    ),
    behind: new RegExp(
      `^, (?:the |an? )?(?:(?<one>${names})${title}${OFFICE}|(?:[\\p{L}-]+ ){0,3}?${OFFICE} (?:of|for|at|from|with) (?:the )?(?<other>${names}))(?=[^\\p{L} ]| (?:in|for|on|to|at|who|and|said|says|has|had|is|was|will)\\b|$)`,
      'iu',
    ),
    sideOf,
  };
  compiled.set(lexicon, patterns);
  return patterns;
}
