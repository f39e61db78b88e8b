import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { mentionOfWords } from '../layout/mentionOf.ts';
import type { Reader } from '../prepareReader.ts';
import type { Mention, Organisation } from '../reading.ts';
import { DETERMINER, IN_BODY_NAME, isA, WEEKDAY } from '../rules/wordKinds.ts';
import { nameText } from './nameWords.ts';
import type { Roster } from './roster.ts';

/** Words that join the parts of a body's name: "Ministry of Foreign Affairs", "Bank for International Settlements". */
const JOINING = new Set(['of', 'for', 'on', 'and', '&']);

/** Names with these in them are of land, water, laws and events. */
const NO_BODY =
  /^(?:Mount|Lake|Northern|Southern|Eastern|Western|Central|Near|Middle) \S+$|\b(?:Province|River|Sea|Ocean|Mountains?|Islands?|Airport|Avenue|Street|Road|Summit|Agreement|Treaty|Accord|Convention|Act|War|Day|Prize|Award|Conference)$/;
/** "(WMF)" behind a name is what the text will call it. */
const SHORT_FORM = /^\p{Lu}{2,7}$/u;

/** "ECA" in "European Court of Auditors (ECA)"; null where no short form comes after a name. */
function shortFormBehind(words: readonly Word[], at: number): string | null {
  if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') return null;
  const short = words[at + 1]!.text;
  return SHORT_FORM.test(short) ? short : null;
}

/**
 * The bodies that a text names: those of the lexicon by their full name, capitalised names with a word of an
 * institution in them ("European Court of Auditors") and the short forms that the text gives those in parentheses.
 * Most often named first.
 */
export function findOrganisations(layout: TextLayout, roster: Roster, reader: Reader): Organisation[] {
  const { words } = layout;
  const found = new Map<string, Mention[]>();
  const shortForms = new Map<string, string>();
  const keep = (name: string, from: number, to: number) => {
    const mentions = found.get(name) ?? [];
    mentions.push(mentionOfWords(layout, { from, to }));
    found.set(name, mentions);
  };
  for (let at = 0; at < words.length; at++) {
    const body = roster.bodyAt.get(at);
    if (body) {
      let to = at;
      while (roster.bodyAt.get(to) === body) to++;
      keep(body.name, at, to);
      at = to - 1;
      continue;
    }
    if (!startsUpper(words[at]!.text)) continue;
    const full = shortForms.get(words[at]!.text);
    if (full !== undefined) keep(full, at, at + 1);
    if (full !== undefined || !isCapital(words[at]!) || roster.personAt.has(at)) continue;
    const { name, to } = institutionAt(layout, at, roster, reader);
    if (name !== null) {
      keep(name, at, to);
      const short = shortFormBehind(words, to);
      if (short !== null) shortForms.set(short, name);
    }
    at = Math.max(at, to - 1);
  }
  return [...found]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start);
}

/** The institution that capitalised words name, or null, and where they end. */
function institutionAt(
  { words, text }: TextLayout,
  at: number,
  roster: Roster,
  reader: Reader,
): { readonly name: string | null; readonly to: number } {
  const { to, isInstitution } = capitalisedRun(words, at, roster);
  const isNamed = isInstitution && !isOnlyPlace(words, at, to, reader);
  const name = isNamed ? nameText(text, words, at, to) : '';
  return { name: name === '' || NO_BODY.test(name) ? null : name, to };
}

/** The longest name of a body, in words. */
const LONGEST = 12;

/** Where a run of capitalised words ends that may be joined by "of" and the like, and whether it names an institution. */
function capitalisedRun(
  words: readonly Word[],
  from: number,
  roster: Roster,
): { readonly to: number; readonly isInstitution: boolean } {
  let to = from;
  let institution = false;
  let capitals = 0;
  while (to < words.length && words[to]!.sentence === words[from]!.sentence && to - from < LONGEST) {
    if (isCapital(words[to]!) && !roster.personAt.has(to) && !roster.bodyAt.has(to)) {
      institution ||= isA(words[to], IN_BODY_NAME) && words[to]!.low.length > 2;
      capitals++;
      to++;
      continue;
    }
    const next = institution ? behindJoin(words, to) : to;
    if (next === to || roster.personAt.has(next)) break;
    to = next;
  }
  return { to, isInstitution: institution && capitals >= 2 };
}

/** Index of the capitalised word behind "of" or "for the"; `at` where there is none. */
function behindJoin(words: readonly Word[], at: number): number {
  const { low } = words[at]!;
  if (!JOINING.has(low) || low === 'and') return at;
  const next = isA(words[at + 1], DETERMINER) ? at + 2 : at + 1;
  return next < words.length && isCapital(words[next]!) ? next : at;
}

function isCapital(word: Word): boolean {
  const first = word.text.charCodeAt(0);
  if (first >= 97 && first <= 122) return false;
  return startsUpper(word.text) && !isA(word, DETERMINER) && !isA(word, WEEKDAY) && !JOINING.has(word.low);
}

function isOnlyPlace(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const place = reader.places.at(words, from);
  return place !== null && place.to >= to;
}
