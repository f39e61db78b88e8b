import type { Answer, Line, Part } from '../answers/answer.ts';
import { keyQuotesOf, leadSentence } from '../answers/briefDay.ts';
import { composeAnswer, keyOf } from '../answers/composeAnswer.ts';
import { type Counted, countFound, countOf } from '../answers/days.ts';
import { headlineOf, joinClauses, placeOf } from '../answers/quotePart.ts';
import { allOf, leadOf, outletsOf, type Story, type Texts } from '../answers/storiesOf.ts';
import { excerptOf } from '../text/excerpt.ts';

/** What a digest is made of: all is fetched before, so that composing is pure. */
export interface DigestMaterial {
  /** The stories of the period that the channel has not had. */
  readonly stories: readonly Story[];
  /** Texts of as many of them as are shown. */
  readonly texts: Texts;
  /** How many articles of the period it has had. */
  readonly before: number;
  /** How many articles of the stories were there before the period and were never sent: too many for the digest of then. */
  readonly earlier: number;
  /** How many older ones of the period were not looked at. */
  readonly unread: Counted;
  /** As the title names it: "Tuesday 24 November 2026". */
  readonly day: string;
  /** As the footer names it: "since Mon 23 Nov 07:30". */
  readonly since: string;
  /** Label of the topic it is limited to, or null. */
  readonly topic: string | null;
  /** Said in the footer where the digest comes late: "due 07:30, sent after a restart". */
  readonly late: string | null;
  /** How many articles had quotes changed at the source in the period. */
  readonly changedQuotes: number;
  /** Sources that were not reached, with since when: "TASS since Mon 23 Nov 07:30". */
  readonly unreached: readonly string[];
  /** What the embargo keeps back, said in the footer: "1 article held until 23:01 London". */
  readonly held: string | null;
}

/** A digest and which versions it covers, so that they are not sent again. */
export interface Digest {
  readonly answer: Answer;
  /** `article@version` of every article of the stories shown. */
  readonly covers: readonly string[];
}

const LEAD_EXCERPTS = 3;
const OTHER_STORIES = 6;
const SAID = 5;
const ALSO = 10;
/** The stories of which a digest shows something. */
export const STORIES_OF_A_DIGEST = 1 + OTHER_STORIES + ALSO;

/**
 * The digest of a channel: the leading story, other stories a line each, what was said, what else there is, and a
 * footer that counts what was left out. Nothing that the channel has had is repeated; a silent day says so in a line.
 *
 * @example composeDigest({ stories: [], … }).answer.parts[1] // { part: 'line', line: ['Nothing new since …'] }
 */
export function composeDigest(material: DigestMaterial): Digest {
  const { stories, texts, topic } = material;
  const [lead, ...others] = stories;
  const about = topic ? ` · ${topic}` : '';
  const title: Part = { part: 'title', line: [`Digest · ${material.day}${about}`] };
  if (!lead) {
    const parts: Part[] = [
      title,
      { part: 'line', line: [`Nothing new ${material.since}.`] },
      { part: 'context', line: footer(material, []) },
    ];
    return { answer: composeAnswer({ kind: 'digest', parts, leftOut: heldOf(material) }), covers: [] };
  }
  const lines = others.slice(0, OTHER_STORIES);
  const also = others.slice(OTHER_STORIES, OTHER_STORIES + ALSO);
  const said = keyQuotesOf(stories, texts, SAID);
  const unlisted = others.length - lines.length - also.length;
  const unshown = unlisted > 0 ? [countOf(unlisted, 'more story', 'more stories')] : [];
  const parts: Part[] = [
    title,
    { part: 'heading', line: ['Top of the agenda'] },
    ...leadParts(lead, texts),
    ...section(
      'Other stories',
      lines.length > 0 ? [{ part: 'list', lines: lines.map((story) => storyLine(story, texts)) }] : [],
    ),
    ...section('Said', said),
    ...section(
      'Also',
      also.length > 0 ? [{ part: 'list', lines: also.map((story) => alsoLine(story, texts)) }] : [],
    ),
    { part: 'context', line: footer(material, unshown) },
  ];
  const leftOut = [...unshown, ...heldOf(material)];
  const covers = [lead, ...lines, ...also].flatMap(allOf).map((v) => keyOf(v.details.id, v.version));
  return { answer: composeAnswer({ kind: 'digest', parts, versions: [...texts.values()], leftOut }), covers };
}

function section(heading: string, parts: Part[]): Part[] {
  return parts.length > 0 ? [{ part: 'heading', line: [heading] }, ...parts] : [];
}

function leadParts(story: Story, texts: Texts): Part[] {
  const lead = leadOf(story, texts);
  if (!lead) return [];
  const spans = lead.reading.summary.slice(0, LEAD_EXCERPTS);
  const first = leadSentence(lead);
  const shown = spans.length > 0 ? spans : first ? [first] : [];
  return shown.map((span, i) => ({
    part: 'excerpt',
    excerpts: [excerptOf(lead, span)],
    note: joinClauses([[placeOf(lead, span.start)], i === shown.length - 1 ? outletsOf(story, texts) : []]),
  }));
}

/** A story in a line: the sentence that carries it, and its outlets. */
function storyLine(story: Story, texts: Texts): Line {
  const lead = leadOf(story, texts);
  const span = lead && leadSentence(lead);
  return span
    ? [{ excerpt: excerptOf(lead, span) }, ' ', ...outletsOf(story, texts)]
    : alsoLine(story, texts);
}

/** A story by its headline. */
function alsoLine(story: Story, texts: Texts): Line {
  const lead = leadOf(story, texts);
  const { id, title } = story.articles[0].details;
  return [...(lead ? headlineOf(lead) : [title ?? id]), ' ', ...outletsOf(story, texts)];
}

function heldOf({ held }: DigestMaterial): string[] {
  return held ? [held] : [];
}

function footer(material: DigestMaterial, leftOut: readonly string[]) {
  const { before, earlier, unread } = material;
  const articles = material.stories.flatMap(allOf).length;
  return joinClauses([
    [`${countOf(articles - earlier, 'new article')} ${material.since}`],
    earlier > 0 ? [`${countOf(earlier, 'article')} of before, not listed then`] : [],
    unread.total > 0 || unread.isLowerBound ? [`${countFound(unread, 'older article')} not looked at`] : [],
    before > 0 ? [`${countOf(before, 'article')} sent before left out`] : [],
    leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
    material.changedQuotes > 0
      ? [`quotes changed at the source in ${countOf(material.changedQuotes, 'article')}: /brief revisions`]
      : [],
    material.held ? [`left out: ${material.held}`] : [],
    material.unreached.length > 0 ? [`not reached: ${material.unreached.join(', ')}`] : [],
    material.late ? [material.late] : [],
    ["every line is the articles' own wording"],
  ]);
}
