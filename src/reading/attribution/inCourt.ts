import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Named, NamedAt, Roster } from '../names/roster.ts';

/** Who hears evidence: "He told the jury". */
const COURT =
  /\b(?:told|tells|telling|to) (?:the )?(?:\p{Ll}+ )?(?:court|jury|jurors|inquest|tribunal|judge)\b/u;
/** In characters, behind the pronoun. */
const LONGEST_VERB = 40;

/**
 * Persons whom "he" cannot be where somebody speaks in court: whoever was killed in "He told the jury", and counsel and the police in
 * "he allegedly replied".
 */
export function notHeardInCourt(
  layout: TextLayout,
  { people }: Roster,
  { to }: NounPhrase,
): ReadonlySet<number> {
  const { text, words } = layout;
  const first = words[to];
  const verb = first ? text.slice(first.start, first.start + LONGEST_VERB) : '';
  const isAlleged = /^(?:had |has )?allegedly\b/.test(verb);
  const isNot = (one: Named) => isKilled(layout, one) || (isAlleged && isOfficerOfCourt(layout, one));
  const isInCourt = isAlleged || COURT.test(verb);
  return new Set(isInCourt ? people.flatMap((one, index) => (isNot(one) ? [index] : [])) : []);
}

/** Whether the text reports somebody's death: "the murder of Paul Holt", "Mr Holt suffered a fatal wound". */
const isKilled = (layout: TextLayout, { at }: Named): boolean => at.some((one) => diesHere(layout, one));

function diesHere({ text, words }: TextLayout, { from, to, titleFrom, inHeadline }: NamedAt): boolean {
  if (inHeadline) return false;
  const begin = words[Math.min(from, titleFrom)]!.start;
  const { end } = words[to - 1]!;
  return (
    KILLED_BEFORE.test(text.slice(Math.max(0, begin - 40), begin)) || DIES.test(text.slice(end, end + 40))
  );
}
/** "the murder of Paul Holt", "the body of Holt", "killed her husband Paul Holt", and no "killing to Holt". */
const KILLED_BEFORE =
  /(?:\b(?:murder|manslaughter|killing|death|shooting|stabbing) of(?: (?:the|his|her|their) \p{Ll}+)?|\bbody of|\b(?:murdering|killing|murdered|killed)(?: (?:his|her|their) \p{Ll}+)?) $/u;
/** "Holt's death was", and no "Holt's killing of two men", "Holt's murder trial": he may be who did it. */
const DIES =
  /^(?:,? (?:\d\d,? ?)?)?(?:(?:died|bled to death|suffered (?:a )?fatal (?:wound|injur|stab|gunshot|head|chest|neck)|was (?:murdered|killed|found dead|shot dead|stabbed to death|pronounced dead|fatally))|['’]s? (?:death|murder|killing|body|funeral|killer|post-mortem)(?=[,.;]| (?:was|is|had|has|by|on|at)\b))/u;

/** Whether somebody prosecutes, defends, judges or investigates. */
const isOfficerOfCourt = ({ words }: TextLayout, { at, titles }: Named): boolean =>
  titles.some((title) =>
    /\b(?:prosecutor|barrister|judge|justice|detective|inspector|constable)\b/i.test(title),
  ) || at.some(({ to, inHeadline }) => !inHeadline && /^(?:KC|QC)$/.test(words[to]?.text ?? ''));
