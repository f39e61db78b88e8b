import type { FoundArticle, StoredVersion } from '../archive/port.ts';
import type { NewsField } from '../comparing/consequence/sign.ts';
import { type Consequence, weighConsequence } from '../comparing/consequence/weighConsequence.ts';
import { groupByEvent } from '../comparing/groupByEvent.ts';
import { textShown } from '../lookups/textShown.ts';
import type { Span } from '../text/article.ts';
import type { Story, StoryAssignments, Texts } from './storiesOf.ts';

/** A story as it is ordered in digests and in the brief of a day. */
export interface RankedStory extends Story {
  readonly field: NewsField;
  /** Sport, show business, royalty: last, and marked. */
  readonly isSoft: boolean;
  /** How much hangs on it; higher first. */
  readonly weight: number;
}

/** Different texts that are compared with one another; of more, those with most consequence by their headline. */
const MOST_COMPARED = 200;
/** The same where somebody waits for the answer. */
export const MOST_AT_ONCE = 80;

/** An article that is no copy, with its copies. */
interface Unit {
  readonly article: FoundArticle;
  readonly copies: readonly FoundArticle[];
  readonly story: string | null;
}

/**
 * The different texts among some articles that a digest compares: of several with the same words the first.
 *
 * @example comparedOf(found, new Map()).map(({ details }) => details.id) // ['lavrov-blinken-reykjavik']
 */
export function comparedOf(
  found: readonly FoundArticle[],
  places: StoryAssignments,
  most = MOST_COMPARED,
): FoundArticle[] {
  return unitsOf(found, places, most)
    .map(({ article }) => article)
    .slice(0, most);
}

/**
 * Weighs headlines ahead, for `comparedOf` and `rankStories`: it may as well be done while the archive is asked for more.
 *
 * @example weighAhead(found); comparedOf(found, places, MOST_AT_ONCE)
 */
export function weighAhead(found: readonly FoundArticle[]): void {
  for (const article of found) consequenceOf(article, undefined);
}

/**
 * Articles by the event they tell of: the stories with most consequence first, soft ones last. All articles are looked at together, so that
 * a report and the reactions to it come into one story whatever came first; each story is led by the text that says what
 * happened. How many outlets carry a story counts little.
 *
 * @param texts of the articles that are compared; the others stay in the story that the archive put them into, and come last
 * @example rankStories(found, new Map(), texts)[0].field // 'Diplomacy'
 */
export function rankStories(
  found: readonly FoundArticle[],
  places: StoryAssignments,
  texts: Texts,
): RankedStory[] {
  const units = unitsOf(found, places, texts.size);
  const [compared, others] = [
    units.filter(({ article }) => texts.has(article.details.id)),
    units.filter(({ article }) => !texts.has(article.details.id)),
  ];
  const groups = groupByEvent(
    compared.map(({ article, story }) => {
      const { text, reading } = texts.get(article.details.id)!;
      const { title, published } = article.details;
      const at = Date.parse(published ?? article.added);
      const { isSoft, weight } = consequenceOf(article, texts.get(article.details.id));
      const kind = isSoft ? { kind: 'soft' as const } : weight >= SOFT_BELOW ? { kind: 'hard' as const } : {};
      return { title, text, language: reading.language, at, story, ...kind };
    }),
  ).map((group) => group.map((index) => compared[index]!));
  const rest = [...Map.groupBy(others, ({ article, story }) => story ?? article.details.id).values()];
  const all = [...groups, ...rest].map((group) => storyOf(group, texts));
  return all.sort((a, b) => Number(a.isSoft) - Number(b.isSoft) || b.weight - a.weight);
}

/** The different texts; where they are more than `most`, those with most consequence by their headline first. */
function unitsOf(found: readonly FoundArticle[], places: StoryAssignments, most: number): Unit[] {
  const texts = Map.groupBy(found, ({ details }) => places.get(details.id)?.copyOf ?? details.id);
  const units = [...texts.values()].map((same): Unit => {
    const article = textShown(same, places);
    const story = places.get(article.details.id)?.story ?? null;
    return { article, copies: same.filter((one) => one !== article), story };
  });
  if (units.length <= most) return units;
  return units
    .map((unit) => ({ unit, weight: consequenceOf(unit.article, undefined).weight }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ unit }) => unit);
}

function storyOf(units: readonly Unit[], texts: Texts): RankedStory {
  const earliest = units.reduce((a, b) => (published(b) < published(a) ? b : a));
  const byLead = units
    .map((unit) => ({ unit, ...weigh(unit, texts.get(unit.article.details.id)) }))
    .map((one) => {
      const byAge = isOvertaken(one.unit, units)
        ? LEADS.overtaken
        : one.unit === earliest
          ? LEADS.earliest
          : 0;
      return { ...one, lead: one.lead + byAge };
    })
    .sort((a, b) => b.lead - a.lead || published(a.unit).localeCompare(published(b.unit)));
  const [first, ...others] = byLead;
  const names = units.map(({ article, story }) => story ?? article.details.id);
  const often = (name: string) => names.filter((one) => one === name).length;
  const hard = byLead.filter(({ consequence }) => !consequence.isSoft);
  // What is written of an event beside a soft report is soft with it, unless much hangs on it.
  const mostHard = Math.max(0, ...hard.map(({ consequence }) => consequence.weight));
  const isSoft = hard.length < byLead.length && mostHard < SOFT_BELOW;
  const sources = new Set(
    units.flatMap(({ article, copies }) => [article, ...copies].map((a) => a.details.source)),
  );
  const reach = REACH * Math.log2(1 + sources.size);
  return {
    name: names.reduce((best, next) => (often(next) > often(best) ? next : best)),
    articles: [first!.unit.article, ...others.map(({ unit }) => unit.article)],
    copies: byLead.flatMap(({ unit }) => unit.copies),
    field: isSoft ? 'Softer news' : first!.consequence.field,
    isSoft,
    weight: Math.max(...byLead.map(({ consequence, heard }) => consequence.weight + heard)) + reach,
  };
}

/** Whether the same outlet has told a day later how the story went on. */
const isOvertaken = (unit: Unit, units: readonly Unit[]): boolean =>
  units.some(
    (other) =>
      other.article.details.source === unit.article.details.source &&
      Date.parse(published(other)) - Date.parse(published(unit)) >= NEXT_DAY,
  );

/** Not midnight: to who reads at breakfast, what happened yesterday and how it went on at night are both new. */
const NEXT_DAY = 24 * 3_600_000;

const published = ({ article }: Unit): string => article.details.published ?? article.added;

/** What one more outlet that carries a story adds to its weight. */
const REACH = 0.3;
/** From this weight on, a text among soft ones makes their story a hard one. */
const SOFT_BELOW = 2.6;
/** What makes a text the one that says what happened, beside its consequence. */
const LEADS = {
  agency: 0.3,
  earliest: 0.3,
  carried: 0.15,
  overtaken: -5,
  transcript: -2,
  release: -0.8,
} as const;
/** What a text that only gives somebody's words takes from the weight of its story. */
const HEARD = { interview: -1, readout: -0.6 } as const;
const READOUT = /^\W*(?:readout|telephone (?:conversation|call)|phone call)\b/i;
const RELEASE = /^\W*(?:press release|for immediate release|media (?:note|advisory)|readout|statement)\b/i;

function weigh(
  { article, copies }: Unit,
  version: StoredVersion | undefined,
): { consequence: Consequence; lead: number; heard: number } {
  const { title, sourceKind } = article.details;
  const consequence = consequenceOf(article, version);
  let lead = consequence.weight + LEADS.carried * Math.log2(1 + copies.length);
  if (sourceKind === 'agency') lead += LEADS.agency;
  if (version && isTranscript(version)) lead += LEADS.transcript;
  if (RELEASE.test(title ?? '') || RELEASE.test(version?.text ?? '')) lead += LEADS.release;
  // "We will sign nothing" in an interview signs nothing; what is said at talks may be their outcome.
  const isInterview = sourceKind !== 'official' && version !== undefined && isTranscript(version);
  const heard = isInterview ? HEARD.interview : READOUT.test(title ?? '') ? HEARD.readout : 0;
  return { consequence, lead, heard };
}

/**
 * What was weighed already, by its words: of a day's thousand headlines each is asked for several times, in the next brief
 * again, and weighing takes much of the time. A busy week has fewer; when there are as many all are forgotten.
 */
const weighed = { headlines: new Map<string | null, Consequence>(), texts: new Map<string, Consequence>() };
const MOST_WEIGHED = 10_000;

/** By headline and first sentences; by the headline alone without a version. */
function consequenceOf({ details }: FoundArticle, version: StoredVersion | undefined): Consequence {
  if (!version) return known(weighed.headlines, details.title, () => weighConsequence(details.title, []));
  const { headline, sentences } = version.reading;
  const wordsOf = ({ start, end }: Span) => version.text.slice(start, end);
  const title = headline ? wordsOf(headline) : details.title;
  const first = sentences.slice(0, 2).map(wordsOf);
  return known(weighed.texts, JSON.stringify([title, first]), () => weighConsequence(title, first));
}

function known<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = memory.get(key);
  if (before !== undefined) return before;
  if (memory.size >= MOST_WEIGHED) memory.clear();
  const value = make();
  memory.set(key, value);
  return value;
}

/** Whether a text is mostly what somebody says under a label, without anybody telling the news of it. */
function isTranscript({ reading, text }: StoredVersion): boolean {
  if (/^Question:/m.test(text)) return true;
  const spoken = reading.quotes.filter(({ kind }) => kind === 'spoken');
  return spoken.reduce((sum, { start, end }) => sum + end - start, 0) > text.length / 2;
}
