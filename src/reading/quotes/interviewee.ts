import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Author } from './quoteCandidate.ts';

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
  const { text, sentences, headlineText } = layout;
  // "Interview with Foreign Minister Ana Rusu"
  const titled = TITLES.test(headlineText ?? '') ? [...new Set(roster.inHeadline)] : [];
  // "An interview with the expert whom Otto Brandt cites" is with another: the name must close what "with" begins.
  const closes = (index: number): boolean => {
    const surname = roster.people[index]!.name.split(' ').at(-1)!;
    return new RegExp(
      `${RegExp.escape(surname)}(?:$|\\s*[,:;–—|(-]|\\s(?:on|about|after|ahead|before|upon|at|in|to|following)\\b)`,
      'u',
    ).test(headlineText ?? '');
  };
  if (titled.length === 1 && closes(titled[0]!))
    return { person: titled[0]!, names: [roster.people[titled[0]!]!.name], mention: null };
  const introduction = sentences.filter(({ paragraph }) => paragraph < first);
  let found = false;
  for (const [index, { start, end }] of introduction.entries()) {
    if (!INTERVIEWS.test(text.slice(start, end))) continue;
    found = true;
    for (const one of [introduction[index]!, ...introduction.slice(0, index).reverse()]) {
      // "She spoke to Benno Holt.": who asks; "she" is named before.
      if (ASKER_LAST.test(text.slice(one.start, one.end))) continue;
      const named = new Set<number>();
      for (let at = one.from; at < one.to; at++)
        if (roster.personAt.has(at)) named.add(roster.personAt.get(at)!);
      // "Otto Brandt spoke to the Envoy's Petra Holm": an outlet's reporter asks.
      if (named.size > 1)
        for (const person of named) if (isOfOutlet(layout, roster, person, one)) named.delete(person);
      // "The Envoy's Petra Holm recently interviewed Otto Brandt": who asks is named first.
      const asked = [...named].slice(named.size === 2 ? 1 : 0);
      if (asked.length === 1)
        return { person: asked[0]!, names: [roster.people[asked[0]!]!.name], mention: null };
      if (named.size > 0) break;
    }
  }
  return found ? { person: null, names: [], mention: null } : null;
}

/** Whether "the Envoy's" stands before the name of somebody in a sentence. */
const isOfOutlet = (
  { words }: TextLayout,
  { people }: Roster,
  person: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean =>
  people[person]!.at.some(
    (one) =>
      !one.inHeadline &&
      one.from >= from &&
      one.from < to &&
      /^['’]s?$/.test(words[one.from - 1]?.text ?? ''),
  );
