import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import { type Author, isSpoken, type QuoteCandidate } from '../quotes/quoteCandidate.ts';
import type { AttributionRule } from '../reading.ts';
import type { Basis } from './basis.ts';

/** Who said something, and why we think so. */
export interface Attribution {
  readonly name: string | null;
  /** Index into the roster, where it is a person. */
  readonly person: number | null;
  /** Where no name is sure: all who may be meant. */
  readonly possible: readonly string[];
  readonly rule: AttributionRule;
  /** Word index of the mention that settles it, where it is not the speaker's own. */
  readonly evidence: { readonly from: number; readonly to: number } | null;
  /** On what it rests: a row of the measured table of confidence. */
  readonly basis: Basis;
  /** Who else a pronoun may mean, next to the likeliest. */
  readonly rival?: string;
  /** The words that name the speaker, where they are fewer than the whole subject. */
  readonly mention?: { readonly from: number; readonly to: number };
}

/** Nobody can be named. */
export const orphan = (): Attribution => ({
  name: null,
  person: null,
  possible: [],
  rule: 'orphan',
  evidence: null,
  basis: 'orphan',
});

/** One person of the roster, and nobody else. */
export const certain = (
  { people }: Roster,
  index: number,
  rule: AttributionRule,
  basis: Basis,
): Attribution => ({
  name: people[index]!.name,
  person: index,
  possible: [],
  rule,
  evidence: null,
  basis,
});

/** Several who may be meant, none of them chosen. */
export const undecided = (
  { people }: Roster,
  several: readonly number[],
  rule: AttributionRule,
): Attribution => ({
  name: null,
  person: null,
  possible: several.map((index) => people[index]!.name),
  rule,
  evidence: null,
  basis: 'undecided',
});

/** The text is their own: one name, several of a joint statement, or an office without a name. */
export const authorship = ({ person, names }: Author): Attribution => ({
  name: names.length === 1 ? names[0]! : null,
  person,
  possible: names.length > 1 ? names : [],
  rule: names.length > 1 ? 'joint' : 'author',
  evidence: null,
  basis: names.length === 0 ? 'orphan' : names.length > 1 ? 'joint' : 'author',
});

/** A turn of a transcript, as opposed to words in marks under a label. */
export const isTurn = (one: QuoteCandidate): boolean => one.how === 'label' && isSpoken(one);

/** A name beside its apposition is shown with it. */
const widest = (a: { from: number; to: number }, b: { from: number; to: number }) => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** The same with the rule that the manner of the quote shows: a label, "according to", the neighbouring sentence. */
export function withManner(found: Attribution, said: QuoteCandidate, subject: NounPhrase): Attribution {
  if (subject !== said.subject && !found.mention) found = { ...found, mention: subject };
  else if (said.how === 'cue' && subject === said.subject && found.mention && found.rule !== 'orphan')
    found = { ...found, mention: widest(found.mention, subject) };
  // "Question: …": the label says that it is somebody else's, though not whose.
  if (isTurn(said)) return { ...found, rule: 'speaker-label' };
  if (found.rule === 'orphan') return found;
  if (said.how === 'label')
    return found.rule === 'subject-of-cue' ? { ...found, rule: 'speaker-label', basis: 'label' } : found;
  if (said.how === 'neighbour') return { ...found, rule: 'next-sentence', basis: 'neighbour' };
  if (said.how === 'according-to' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'according-to', basis: 'according-to' };
  if (said.how === 'carried' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'subject-carries-over', basis: 'carried' };
  return found;
}
