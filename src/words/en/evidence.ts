import type { Line } from '../line.ts';
import { formatDay } from './dates.ts';
import { countOf } from './numbers.ts';

const mark = (words: string) => `“${words}”`;
const by = (other: string | null) => (other ? `, as “${other}”` : '');

/** Why a quote is given to its speaker, and what shows that it is on the subject. */
export const evidence = {
  toldBy: (name: string) => `, as told by ${name}`,
  corrected: (who: Line, day: string, isNobody: boolean): Line => [
    'corrected here by ',
    ...who,
    ` on ${formatDay(day)}`,
    ...(isNobody ? [': nobody can be named'] : []),
  ],
  jointly: (mention: Line, names: readonly string[]): Line => [
    ...mention,
    ` speak jointly${names.length > 0 ? `: ${names.join(' and ')}` : ''}`,
  ],
  undecided: (mention: Line, names: readonly string[]): Line => [
    ...mention,
    ` may be ${names.join(' or ')}: not decided`,
  ],
  saidBy: (mention: Line): Line => ['said by ', ...mention, ', not known by name'],
  nobodyNamed: 'no speaker named',
  namedWith: (cue: Line): Line => ['named with ', ...cue],
  namedBefore: (mention: Line, name: string, cue: Line): Line => [
    ...mention,
    ` = ${name}, named before, with `,
    ...cue,
  ],
  onlyTitle: (mention: Line, name: string): Line => [
    ...mention,
    ` = ${name}, the only one here with that title`,
  ],
  pronoun: (mention: Line, name: string, before: Line | null): Line => [
    ...mention,
    ` = ${name}`,
    ...(before ? [', named before as ', ...before] : []),
  ],
  carriedOver: (mention: Line, name: string, from: Line | null): Line =>
    from ? [...mention, ` = ${name}, carried over from `, ...from] : [...mention, ' carries over as subject'],
  besides: (name: string) => `${name} speaks in the sentence beside it`,
  office: (mention: Line, name: string): Line => [
    ...mention,
    ` in the transcript = ${name}, who held the office then`,
  ],
  officeThen: (mention: Line, name: string): Line => [...mention, ` = ${name}, who held the office then`],
  label: 'by the speaker label of the transcript',
  nameBeside: 'by the name set beside the words',
  ownStatement: 'the text is their own statement',
  body: (mention: Line, name: string): Line => [...mention, ` speaks as ${name}`],
  /** Sentences shown of a quote, counted from 0. */
  range: (first: number, last: number, all: number) =>
    `${first === last ? `sentence ${first + 1}` : `sentences ${first + 1}-${last + 1}`} of ${all}`,
  shownOf: (all: number, shown: number) => `${countOf(all, 'sentence')}, ${shown} shown`,
  pointsBack: (words: Line): Line => ['“', ...words, '” refers to the sentences before'],
  words: (label: string, other: string | null) => `on ${mark(label)}${by(other)}`,
  topic: (label: string) => `on the topic ${label}`,
  sentence: (label: string, other: string | null) =>
    `${mark(label)} is in the sentence around it${by(other)}`,
  question: (label: string, other: string | null) => `in answer to words on ${mark(label)}${by(other)}`,
  before: (label: string, other: string | null) => `${mark(label)} is in the sentence before${by(other)}`,
  whom: (label: string, other: string | null) =>
    `${mark(label)} is the one person whom the headline names${by(other)}`,
  headline: (label: string, other: string | null) => `${mark(label)} is in the headline${by(other)}`,
  opening: (label: string, other: string | null) =>
    `${mark(label)} is in the first sentences of the article${by(other)}`,
  spread: (label: string, other: string | null) =>
    `the words of ${mark(label)} are in the headline and in sentences around it${by(other)}`,
  without: (missing: readonly string[]) => `without ${missing.map(mark).join(', ')}`,
};
