import type { Lexicon } from '../../reading/lexicon.ts';
import { sideOfSource } from '../../reading/sideOfSource.ts';
import type { Span } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { foldWords } from '../../text/foldText.ts';
import { wordsIn } from '../compareWords.ts';
import { wordsByVoice } from '../voices/wordsByVoice.ts';
import { alignPassages } from './alignPassages.ts';
import { atOdds } from './atOdds.ts';
import { type Meeting, meetingOf, type Readout } from './meetingOf.ts';
import { type Matter, type Passage, passagesOf } from './passages.ts';
import { type SidesLink, type TopicRow, topicRows } from './topicRows.ts';

/** One side's account of a meeting. */
export interface Account {
  readonly side: string | null;
  readonly passages: readonly Passage[];
  /** Its reporting verbs where they stand, the strongest first: 3 demands and condemns, 2 insists and pledges, 1 says. */
  readonly verbs: readonly (Span & { readonly strength: number })[];
  /** Words of the body, and who is quoted in it with how many of them. */
  readonly words: number;
  readonly quoted: ReadonlyMap<string, number>;
}

export interface ComparedReadouts {
  readonly accounts: readonly Account[];
  readonly rows: readonly TopicRow[];
  readonly links: readonly SidesLink[];
  /** Passages on one thing that may be at odds, the likest first. */
  readonly odds: readonly SidesLink[];
}

/**
 * Two or more readouts beside each other: what each takes up, which passages say the same or are at odds, with what verbs and in how
 * many words. Any two texts can be compared; that they are of one meeting is for `matchMeetings` to say.
 *
 * @example compareReadouts([british, russian], lexicon).rows.map(({ label }) => label) // ['climate', …]
 */
export function compareReadouts(readouts: readonly Readout[], lexicon: Lexicon): ComparedReadouts {
  const meetings = readouts.map((readout) => meetingOf(readout, lexicon));
  const sides = [
    ...new Set(
      readouts.flatMap(({ article }, at) => [
        ...(meetings[at]?.sides ?? []),
        sideOfSource(article, lexicon) ?? '',
      ]),
    ),
  ];
  const met = new Set(readouts.flatMap(({ reading }, at) => thoseWhoMet(reading, meetings[at] ?? null)));
  const passages = namedAlike(
    readouts,
    readouts.map((readout) => passagesOf(readout, sides, met, lexicon)),
  );
  const links: SidesLink[] = passages.flatMap((one, first) =>
    passages
      .slice(first + 1)
      .flatMap((other, more) =>
        alignPassages(one, other).map((link) => ({ ...link, between: [first, first + 1 + more] as const })),
      ),
  );
  return {
    accounts: readouts.map((readout, index) => ({
      side: sideOfSource(readout.article, lexicon),
      passages: passages[index]!,
      verbs: verbsOf(readout, lexicon),
      words: readout.reading.paragraphs.reduce(
        (sum, { start, end }) => sum + wordsIn(readout.text.slice(start, end)).length,
        0,
      ),
      quoted: wordsByVoice(readout, lexicon),
    })),
    rows: topicRows(passages, links),
    links,
    odds: atOdds(readouts, passages, lexicon),
  };
}

/** Last names, folded, of those who met by one account, of whatever side. */
function thoseWhoMet({ talks, sentences }: Readout['reading'], meeting: Meeting | null): string[] {
  const opening = talks.filter(
    ({ evidence }) =>
      evidence.start <= (sentences[1]?.end ?? 0) || evidence.start === meeting?.evidence.start,
  );
  return [
    ...[...(meeting?.people.values() ?? [])].flatMap((names) => [...names]),
    ...opening.flatMap(({ participants }) => participants.map((name) => foldName(name).split(' ').at(-1)!)),
  ];
}

/**
 * The passages with what another account names marked in them too, where they have the same words: one text's reading may
 * take "EU" for a name and another's not in "the EU-Türkiye statement", and that only one side has it must not be said then.
 */
function namedAlike(
  readouts: readonly Readout[],
  passages: readonly (readonly Passage[])[],
): readonly (readonly Passage[])[] {
  const names = new Map<string, { readonly matter: Matter; readonly words: Set<string> }>();
  for (const [at, own] of passages.entries())
    for (const matter of own.flatMap(({ matters }) => matters))
      if (matter.kind === 'name') {
        const known = names.get(matter.key) ?? { matter, words: new Set<string>() };
        for (const { start, end } of matter.terms) known.words.add(readouts[at]!.text.slice(start, end));
        names.set(matter.key, known);
      }
  return passages.map((own, at) => {
    const has = new Set(own.flatMap(({ matters }) => matters.map(({ key }) => key)));
    const found = [...names.values()]
      .filter(({ matter }) => !has.has(matter.key))
      .map(({ matter, words }) => ({ matter, spans: spansOf([...words], readouts[at]!.text) }))
      .filter(({ spans }) => spans.length > 0);
    if (found.length === 0) return own;
    return own.map((passage) => {
      const more = found.flatMap(({ matter, spans }): Matter[] => {
        const terms = spans.filter(({ start, end }) => passage.start <= start && end <= passage.end);
        return terms.length > 0 && !passage.isIntroduction ? [{ ...matter, terms }] : [];
      });
      return more.length > 0 ? { ...passage, matters: [...passage.matters, ...more] } : passage;
    });
  });
}

/** Where a text has one of some names as whole words. */
function spansOf(names: readonly string[], text: string): Span[] {
  const any = names.map((name) => RegExp.escape(name)).join('|');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu'))].map(
    ({ index, 0: name }) => ({ start: index, end: index + name.length }),
  );
}

function verbsOf({ reading }: Readout, lexicon: Lexicon): (Span & { strength: number })[] {
  const strengths = new Map(
    lexicon.verbs.flatMap(({ forms, strength }) => forms.map((form) => [foldWords(form), strength])),
  );
  return reading.quotes
    .flatMap(({ cue }) => {
      const strength = cue && strengths.get(foldWords(cue.verb));
      return cue && strength !== undefined && strength !== null
        ? [{ start: cue.start, end: cue.end, strength }]
        : [];
    })
    .filter((cue, at, all) => all.findIndex(({ start }) => start === cue.start) === at)
    .sort((a, b) => b.strength - a.strength || a.start - b.start);
}
