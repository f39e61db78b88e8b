import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
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

/**
 * The bodies that a text names: those of the lexicon by their full name, capitalised names with a word of an
 * institution in them ("European Court of Auditors") and the short forms that the text gives those in parentheses.
 * Most often named first.
 */
export function findOrganisations(layout: TextLayout, roster: Roster, reader: Reader): Organisation[] {
  const { words, text } = layout;
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
    if (full !== undefined) {
      keep(full, at, at + 1);
      continue;
    }
    if (!isCapital(at) || roster.personAt.has(at)) continue;
    let to = at;
    let institution = false;
    let capitals = 0;
    while (to < words.length && words[to]!.sentence === words[at]!.sentence && to - at < 12) {
      if (isCapital(to) && !roster.personAt.has(to) && !roster.bodyAt.has(to)) {
        institution ||= isA(words[to], IN_BODY_NAME) && words[to]!.low.length > 2;
        capitals++;
        to++;
      } else if (JOINING.has(words[to]!.low) && institution && to + 1 < words.length) {
        const next = isA(words[to + 1], DETERMINER) ? to + 2 : to + 1;
        if (next >= words.length || !isCapital(next) || roster.personAt.has(next) || words[to]!.low === 'and')
          break;
        to = next;
      } else break;
    }
    const name = institution && capitals >= 2 && !onlyPlace(at, to) ? nameText(text, words, at, to) : null;
    if (name !== null && !NO_BODY.test(name)) {
      keep(name, at, to);
      const short = words[to]?.text === '(' && words[to + 2]?.text === ')' ? words[to + 1]!.text : '';
      if (SHORT_FORM.test(short)) shortForms.set(short, name);
    }
    at = Math.max(at, to - 1);
  }
  return [...found]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start);

  function isCapital(at: number): boolean {
    const word = words[at]!;
    const first = word.text.charCodeAt(0);
    if (first >= 97 && first <= 122) return false;
    return startsUpper(word.text) && !isA(word, DETERMINER) && !isA(word, WEEKDAY) && !JOINING.has(word.low);
  }
  function onlyPlace(from: number, to: number): boolean {
    const place = reader.places.at(words, from);
    return place !== null && place.to >= to;
  }
}
