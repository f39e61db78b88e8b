import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { type Author, NOBODY } from './quoteCandidate.ts';

/** "Our reporter spoke to Otto Brandt. His answers have been edited." */
const INTERVIEWS =
  /\b(?:interview(?:ed|s)?|spoke (?:to|with)|talk(?:ed|s) (?:to|with)|sat down|answers (?:have|were)|conversation|shared (?:his|her) (?:thoughts|views)|met our (?:correspondent|reporter)|answer(?:s|ed) (?:our )?questions)\b/iu;

const ASKER_LAST = /^S?[Hh]e (?:recently )?(?:spoke|talked|speaks|talks) (?:to|with)\b/u;

/** "Interview with Ana Rusu", "Press remarks by Ana Rusu upon arrival". */
const TITLES =
  /\b(?:[Ii]nterview|Q ?& ?A|[Cc]onversation) (?:with|of)\b|\b[Qq]uestions (?:for|to|with)\b|\b(?:[Rr]emarks|[Dd]oorstep|[Pp]ress (?:statement|conference|briefing|point)) (?:by|of|with)\b/u;

/**
 * Who answers in an interview whose questions alone are marked: whom the title or the introduction says was asked, nobody by name where it
 * names several. Null where nothing says that it is an interview.
 */
export function introducedInterviewee(
  layout: TextLayout,
  roster: Roster,
  /** Index of the paragraph of the first question. */
  first: number,
): Author | null {
  const { text, sentences } = layout;
  const titled = titledInterviewee(layout, roster);
  if (titled !== null) return authorOf(roster, titled);
  const introduction = sentences.filter(({ paragraph }) => paragraph < first);
  let isInterview = false;
  for (const [index, { start, end }] of introduction.entries()) {
    if (!INTERVIEWS.test(text.slice(start, end))) continue;
    isInterview = true;
    // Whom the sentence names, or else the nearest before it.
    for (const one of introduction.slice(0, index + 1).reverse()) {
      // "She spoke to Benno Holt.": who asks; "she" is named before.
      if (ASKER_LAST.test(text.slice(one.start, one.end))) continue;
      const named = namedIn(layout, roster, one);
      const asked = named.length === 2 ? askedOf(named, roster, text.slice(one.start, one.end)) : named;
      if (asked.length === 1) return authorOf(roster, asked[0]!);
      if (named.length > 0) break;
    }
  }
  return isInterview ? ofHeadline(layout, roster, introduction.at(-1)?.end ?? 0) : null;
}

/** Whom the headline says to speak, where the introduction names nobody; else nobody by name. */
function ofHeadline(layout: TextLayout, roster: Roster, introductionEnd: number): Author {
  const isNamed = roster.people.some(({ at }) =>
    at.some((one) => !one.inHeadline && layout.words[one.from]!.start < introductionEnd),
  );
  const person = isNamed ? null : whoSpeaksInHeadline(layout, roster);
  return person === null ? NOBODY : authorOf(roster, person);
}

/** "Ana Rusu on gas and the war", and no "What Ana Rusu got wrong": the only one whom a headline names, where it says on what they speak. */
function whoSpeaksInHeadline({ headlineText }: TextLayout, { inHeadline, people }: Roster): number | null {
  const [person, ...others] = new Set(inHeadline);
  if (person === undefined || others.length > 0) return null;
  const surname = RegExp.escape(people[person]!.name.split(' ').at(-1)!);
  return new RegExp(`${surname} (?:on|talks|speaks|explains)(?!\\p{L})`, 'u').test(headlineText ?? '')
    ? person
    : null;
}

/**
 * Who of two answered: who holds an office, who tells the other, or the second ("The Envoy's Petra Holm recently interviewed Otto
 * Brandt").
 */
function askedOf(named: readonly number[], { people }: Roster, sentence: string): readonly number[] {
  const inOffice = named.filter((person) => people[person]!.known || people[person]!.titles.length > 0);
  if (inOffice.length === 1) return inOffice;
  return named.slice(/\b(?:tells|told)\b/.test(sentence) ? 0 : 1).slice(0, 1);
}

const authorOf = ({ people }: Roster, person: number): Author => ({
  person,
  names: [people[person]!.name],
  mention: null,
});

/** "Interview with Foreign Minister Ana Rusu": the only one whom such a title names; null where there is none. */
function titledInterviewee({ headlineText }: TextLayout, { inHeadline, people }: Roster): number | null {
  const title = headlineText ?? '';
  const [person, ...others] = TITLES.test(title) ? new Set(inHeadline) : [];
  if (person === undefined || others.length > 0) return null;
  // "An interview with the expert whom Otto Brandt cites" is with another: the name must close what "with" begins.
  const surname = people[person]!.name.split(' ').at(-1)!;
  const closes = new RegExp(
    `${RegExp.escape(surname)}(?:$|\\s*[,:;–—|(-]|\\s(?:on|about|after|ahead|before|upon|at|in|to|following)\\b)`,
    'u',
  );
  return closes.test(title) ? person : null;
}

/**
 * Whom a sentence names, in order; among several neither who asks for an outlet ("Otto Brandt spoke to the Envoy's Petra Holm") nor whom
 * they spoke about.
 */
function namedIn(layout: TextLayout, roster: Roster, sentence: Sentence): number[] {
  const named = new Set<number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const person = roster.personAt.get(at);
    if (person !== undefined) named.add(person);
  }
  return named.size > 1
    ? [...named].filter(
        (person) =>
          !isOfOutlet(layout, roster, person, sentence) && !isMatter(layout, roster, person, sentence),
      )
    : [...named];
}

/** Whether "about" comes before the name of somebody in a sentence, with nothing but an office between: "about President Holt". */
const isMatter = (
  { words }: TextLayout,
  { people }: Roster,
  person: number,
  { from, to }: Sentence,
): boolean =>
  people[person]!.at.some((one) => {
    if (one.inHeadline || one.from < from || one.from >= to) return false;
    let before = one.from - 1;
    while (before > from && (startsUpper(words[before]!.text) || words[before]!.low === 'the')) before--;
    return words[before]?.low === 'about';
  });

/** Whether "the Envoy's" comes before the name of somebody in a sentence. */
const isOfOutlet = (
  { words }: TextLayout,
  { people }: Roster,
  person: number,
  { from, to }: Sentence,
): boolean =>
  people[person]!.at.some(
    (one) =>
      !one.inHeadline &&
      one.from >= from &&
      one.from < to &&
      /^['’]s?$/.test(words[one.from - 1]?.text ?? ''),
  );
