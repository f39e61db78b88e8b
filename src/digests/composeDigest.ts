import type { Action, Answer, Line, Part, Text } from '../answers/answer.ts';
import { composeAnswer, keyOf, VERIFY } from '../answers/composeAnswer.ts';
import { ENDS, newsSentence } from '../answers/newsSentence.ts';
import { joinClauses, notListed } from '../answers/quotePart.ts';
import type { RankedStory } from '../answers/rankStories.ts';
import { allOf, type Texts } from '../answers/storiesOf.ts';
import type { StoredVersion } from '../archive/port.ts';
import type { Span } from '../text/article.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted } from '../words/values.ts';
import type { Words } from '../words/words.ts';
import { type ChosenQuote, chooseQuotes } from './chooseQuotes.ts';
import { type DateAhead, datesAhead } from './datesAhead.ts';
import { dayOf } from './dayOf.ts';
import type { DigestChange } from './digestChanges.ts';
import {
  aheadLine,
  changeLine,
  headlineLine,
  quotedLine,
  saidPart,
  storyLine,
  topParts,
} from './digestParts.ts';

/** What a digest is made of: all is fetched before, so that composing is pure. */
export interface DigestMaterial {
  /** Which subscription it belongs to; null of one that is only shown. */
  readonly subscription: string | null;
  /** The stories of the period that the channel has not had, in the order in which they are shown. */
  readonly stories: readonly RankedStory[];
  /** How many of them go on from a story that it has had. */
  readonly goingOn: number;
  /** Texts of as many of them as are shown. */
  readonly texts: Texts;
  /** What was corrected in articles that the channel has had. */
  readonly changes: readonly DigestChange[];
  /** How many articles without a date there are: they are no news. */
  readonly undated: number;
  /** Names of sides by their codes. */
  readonly sideName: (side: string) => Text;
  readonly now: Date;
  readonly zone: string;
  /** How many articles of the period it has had. */
  readonly before: number;
  /** How many articles of the stories were there before the period and were never sent: too many for the digest of then. */
  readonly earlier: number;
  /** How many older ones of the period were not looked at. */
  readonly unread: Counted;
  /** As the title names it: "Tuesday 24 November 2026". */
  readonly day: Text;
  /** As the footer names it: "since Mon 23 Nov 07:30". */
  readonly since: Text;
  /** The speakers whose words it is limited to, or null. */
  readonly by: readonly string[] | null;
  /** Label of the topic it is limited to, or null. */
  readonly topic: Text | null;
  /** Said in the footer where the digest comes late: "due 07:30, sent after a restart". */
  readonly late: Text | null;
  /** How many articles had quotes changed at the source in the period. */
  readonly changedQuotes: number;
  /** Sources that were not reached, with since when: "TASS since Mon 23 Nov 07:30". */
  readonly unreached: readonly Text[];
  /** What the embargo keeps back, said in the footer: "1 article held until 23:01 London". */
  readonly held: Text | null;
}

/** A digest and which versions it covers, so that they are not sent again. */
export interface Digest {
  readonly answer: Answer;
  /** `article@version` of every article of the stories shown. */
  readonly covers: readonly string[];
}

const TOP_SENTENCES = 3;
const OTHER_STORIES = 6;
const SAID = 5;
const FEWEST_SAID = 3;
const AHEAD = 8;
const CHANGED = 5;
const ALSO = 10;
/** More characters of the leading story are for those who open it. */
const TOP_LENGTH = 600;

/** What a digest shows of its material: chosen first, so that nothing is shown twice. */
interface Choice {
  readonly top: RankedStory | undefined;
  readonly lines: readonly RankedStory[];
  readonly also: readonly RankedStory[];
  readonly soft: readonly RankedStory[];
  readonly unlisted: number;
  readonly said: readonly ChosenQuote[];
  readonly ahead: readonly DateAhead[];
  /** The sentences of the leading story. */
  readonly topSpans: readonly Span[];
}

/**
 * The digest of a channel: a contents, the leading story, other stories a line each, what was said, what is to come, what
 * was corrected, what else there is, and a foot that counts what was left out. Nothing that the channel has had is repeated,
 * and nothing is in it twice; a silent day says so in a line.
 *
 * @example composeDigest({ stories: [], … }).answer.parts[1] // { part: 'line', line: ['Nothing new since …'] }
 */
export function composeDigest(material: DigestMaterial): Digest {
  const { topic, changes } = material;
  const title: Part = {
    part: 'title',
    line: [say((w) => w.digest.title(wordText(material.day, w), topic && wordText(topic, w)))],
  };
  const choice = choose(material);
  const { top, unlisted } = choice;
  const unshown = unlisted > 0 ? [say((w) => w.digest.moreStories(unlisted))] : [];
  if (!top && changes.length === 0) {
    const parts: Part[] = [
      title,
      { part: 'line', line: [say((w) => w.digest.nothingNew(wordText(material.since, w)))] },
      { part: 'context', line: footer(material, []) },
    ];
    return { answer: composeAnswer({ kind: 'digest', parts, leftOut: heldOf(material) }), covers: [] };
  }
  const told = changes.slice(0, CHANGED);
  const covers = [
    ...[...(top ? [top] : []), ...choice.lines, ...choice.also, ...choice.soft]
      .flatMap(allOf)
      .map((v) => keyOf(v.details.id, v.version)),
    ...told.map(({ now }) => keyOf(now.article.id, now.version)),
  ];
  const answer = composeAnswer({
    kind: 'digest',
    parts: [
      title,
      { part: 'line', line: contents(material, choice) },
      ...sections(material, choice),
      {
        part: 'context',
        line: footer(material, unshown),
      },
    ],
    versions: [...material.texts.values(), ...told.flatMap(({ now, old }) => (old ? [now, old] : [now]))],
    leftOut: [...unshown, ...heldOf(material)],
    actions: actionsOf(material, top),
  });
  return { answer, covers };
}

function choose(material: DigestMaterial): Choice {
  const { stories, texts, now, zone } = material;
  const hard = stories.filter(({ isSoft }) => !isSoft);
  const softer = stories.filter(({ isSoft }) => isSoft);
  const [top = softer[0], ...others] = hard;
  const lines = byField(others.slice(0, OTHER_STORIES));
  const also = others.slice(OTHER_STORIES, OTHER_STORIES + ALSO);
  const soft = softer.filter((story) => story !== top).slice(0, Math.max(1, ALSO - also.length));
  const leads = new Map(
    [...(top ? [top] : []), ...lines].flatMap((story) => {
      const version = texts.get(story.articles[0].details.id);
      return version ? [[version, newsSentence(version)] as const] : [];
    }),
  );
  const told = [...leads].flatMap(([lead, span]) => (span ? [lead.text.slice(span.start, span.end)] : []));
  // A quote that a story's line holds is not said again.
  const isTold = (words: string) => told.some((line) => line.includes(words));
  const saidIn = (of: readonly RankedStory[]) => chooseQuotes(of, texts, SAID, isTold, material.by);
  const ofShown = saidIn(hard.slice(0, 1 + OTHER_STORIES));
  // Where the stories with a line have hardly any, those below them may.
  const said = ofShown.length < FEWEST_SAID ? saidIn(hard.slice(0, 1 + OTHER_STORIES + ALSO)) : ofShown;
  const ahead = datesAhead([...(top ? [top] : []), ...lines, ...also], texts, {
    today: dayOf(now, zone),
    zone,
    most: AHEAD,
    isShown: (version, { event }) => {
      const words = version.text.slice(event.start, event.end);
      return [...leads].some(([lead, span]) => span && lead.text.slice(span.start, span.end) === words);
    },
  });
  const lead = top && texts.get(top.articles[0].details.id);
  const topSpans = lead ? topSentences(lead, leads.get(lead) ?? null, said, ahead) : [];
  const shown = (top ? 1 : 0) + lines.length + also.length + soft.length;
  return { top, lines, also, soft, said, ahead, topSpans, unlisted: stories.length - shown };
}

/** Stories with the others of their field, fields in the order of their first. */
function byField(stories: readonly RankedStory[]): RankedStory[] {
  return [...Map.groupBy(stories, ({ field }) => field).values()].flat();
}

/** The sentences of the leading text that are shown: what happened, then the summary, without what is shown further down. */
function topSentences(
  lead: StoredVersion,
  first: Span | null,
  said: readonly ChosenQuote[],
  ahead: readonly DateAhead[],
): Span[] {
  const { summary } = lead.reading;
  // A byline or a heading says nothing.
  const sentences = lead.reading.sentences
    .slice(0, 5)
    .filter(({ start, end }) => ENDS.test(lead.text.slice(start, end)));
  const elsewhere = [
    ...said.flatMap(({ version, spans }) => spans.map((span) => version.text.slice(span.start, span.end))),
    ...ahead.map(({ version, date }) => version.text.slice(date.event.start, date.event.end)),
  ];
  const fits = ({ start, end }: Span) => {
    const words = lead.text.slice(start, end);
    return !elsewhere.some((one) => words.includes(one) || one.includes(words));
  };
  const chosen = first ? [first] : [];
  for (const span of [...summary, ...sentences]) {
    const length = chosen.reduce((sum, { start, end }) => sum + end - start, span.end - span.start);
    if (chosen.length >= TOP_SENTENCES || length > TOP_LENGTH) break;
    if (!chosen.some((one) => one.start < span.end && span.start < one.end) && fits(span)) chosen.push(span);
  }
  return chosen;
}

function sections(material: DigestMaterial, choice: Choice): Part[] {
  const { texts, changes } = material;
  const { top, lines, also, soft, said, ahead, topSpans } = choice;
  const lead = top && texts.get(top.articles[0].details.id);
  const quoted = top ? quotedLine(top, texts, material.sideName) : [];
  const spanOf = (story: RankedStory) => {
    const version = texts.get(story.articles[0].details.id);
    return version ? newsSentence(version) : null;
  };
  const list = (all: readonly Line[]): Part[] => (all.length > 0 ? [{ part: 'list', lines: all }] : []);
  const more = changes.length - CHANGED;
  return [
    ...section(
      'top',
      !top
        ? []
        : lead && topSpans.length > 0
          ? topParts(top, lead, topSpans, quoted, material)
          : list([headlineLine(top, texts)]),
    ),
    ...section(
      'other',
      list(
        lines.map(
          (story, i): Line => [
            ...(lines[i - 1]?.field === story.field
              ? []
              : [{ strong: say((w) => w.digest.field(story.field)) }, ' · ']),
            ...storyLine(story, texts, spanOf(story)),
          ],
        ),
      ),
    ),
    ...section(
      'said',
      said.map((one) => saidPart(one, material)),
    ),
    ...section('ahead', list(ahead.map((one) => aheadLine(one, material)))),
    ...section('changed', [
      ...list(changes.slice(0, CHANGED).map(changeLine)),
      ...(more > 0
        ? [{ part: 'context' as const, line: [say((w) => w.digest.moreChanges(more, '/brief revisions'))] }]
        : []),
    ]),
    ...section('also', list(also.map((story) => headlineLine(story, texts)))),
    ...section('softer', list(soft.map((story) => headlineLine(story, texts)))),
  ];
}

function section(heading: keyof Words['digest']['headings'], parts: readonly Part[]): Part[] {
  if (parts.length === 0) return [];
  return [{ part: 'heading', line: [say((w) => w.digest.headings[heading])] }, ...parts];
}

/** What the digest holds, in two lines: how many stories on what, and the sections below. */
function contents({ stories, goingOn, changes }: DigestMaterial, choice: Choice): Line {
  const fields = Map.groupBy(stories, ({ field }) => field);
  const { said, ahead } = choice;
  return [
    say((w) =>
      w.digest.contents(
        stories.length,
        goingOn,
        [...fields].map(([field, of]) => ({ field, stories: of.length })),
        { quotes: said.length, ahead: ahead.length, corrections: changes.length },
      ),
    ),
  ];
}

function actionsOf({ subscription }: DigestMaterial, top: RankedStory | undefined): Action[] {
  return [
    ...(top
      ? ([
          {
            action: 'ask',
            label: say((w) => w.digest.briefThis),
            command: `brief article:${top.articles[0].details.id}`,
          },
          { action: 'ask', label: say((w) => w.digest.allQuotes), command: `quotes story:${top.name}` },
        ] as const)
      : []),
    VERIFY,
    ...(subscription
      ? [{ action: 'schedule', label: say((w) => w.digest.change), subscription } as const]
      : []),
  ];
}

function heldOf({ held }: DigestMaterial): Text[] {
  return held ? [held] : [];
}

function footer(material: DigestMaterial, leftOut: readonly Text[]): Line {
  const { before, earlier, unread, undated, changedQuotes, held, unreached, late, since } = material;
  const articles = material.stories.flatMap(allOf).length;
  return joinClauses([
    [say((w) => w.digest.newSince(articles - earlier, wordText(since, w)))],
    earlier > 0 ? [say((w) => w.digest.ofBefore(earlier))] : [],
    unread.total > 0 || unread.isLowerBound ? [say((w) => w.digest.olderUnread(unread))] : [],
    undated > 0 ? [say((w) => w.digest.undated(undated))] : [],
    before > 0 ? [say((w) => w.digest.sentBefore(before))] : [],
    notListed(leftOut),
    changedQuotes > 0 ? [say((w) => w.digest.quotesChangedIn(changedQuotes))] : [],
    held ? [say((w) => w.digest.leftOut(wordText(held, w)))] : [],
    unreached.length > 0 ? [say((w) => w.digest.notReached(unreached.map((one) => wordText(one, w))))] : [],
    late ? [late] : [],
    [say((w) => w.brief.ownWordings)],
  ]);
}
