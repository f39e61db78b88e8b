import type { Answer, Line, Part } from '../answers/answer.ts';
import { keyQuotesOf, leadSentence } from '../answers/briefDay.ts';
import { composeAnswer, keyOf } from '../answers/composeAnswer.ts';
import { countOf } from '../answers/days.ts';
import { headlineOf, joinClauses, placeOf } from '../answers/quotePart.ts';
import { allOf, outletsOf, type Story, type StoryPlaces, storiesOf } from '../answers/storiesOf.ts';
import type { StoredVersion } from '../archive/port.ts';
import { excerptOf } from '../text/excerpt.ts';

/** What a digest is made of: all is fetched before, so that composing is pure. */
export interface DigestMaterial {
  /** Newest versions of the articles of the period, newest first. */
  readonly versions: readonly StoredVersion[];
  /** Where the archive keeps them among the others. */
  readonly places: StoryPlaces;
  /** `article@version` of what this channel has had before. */
  readonly sent: ReadonlySet<string>;
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

/**
 * The digest of a channel: the leading story, other stories a line each, what was said, what else there is, and a
 * footer that counts what was left out. Nothing that the channel has had is repeated; a silent day says so in a line.
 *
 * @example composeDigest({ versions: [], … }).answer.parts[1] // { part: 'line', line: ['Nothing new since …'] }
 */
export function composeDigest(material: DigestMaterial): Digest {
  const { versions, places, sent, topic } = material;
  const had = new Set([...sent].map((key) => key.slice(0, key.lastIndexOf('@'))));
  // A further paper with a text that the channel has had brings nothing new.
  const isCopyOfSent = ({ article }: StoredVersion) => had.has(places.get(article.id)?.copyOf ?? '');
  const fresh = versions.filter((v) => !sent.has(keyOf(v.article.id, v.version)) && !isCopyOfSent(v));
  const about = topic ? ` · ${topic}` : '';
  const title: Part = { part: 'title', line: [`Digest · ${material.day}${about}`] };
  const before = versions.length - fresh.length;
  if (fresh.length === 0) {
    const parts: Part[] = [
      title,
      { part: 'line', line: [`Nothing new ${material.since}.`] },
      { part: 'context', line: footer(material, before, []) },
    ];
    return { answer: composeAnswer({ kind: 'digest', parts, leftOut: heldOf(material) }), covers: [] };
  }
  const [lead, ...others] = storiesOf(fresh, places) as [Story, ...Story[]];
  const lines = others.slice(0, OTHER_STORIES);
  const also = others.slice(OTHER_STORIES, OTHER_STORIES + ALSO);
  const said = keyQuotesOf([lead, ...others], SAID);
  const unlisted = others.length - lines.length - also.length;
  const unshown = unlisted > 0 ? [countOf(unlisted, 'more story', 'more stories')] : [];
  const parts: Part[] = [
    title,
    { part: 'heading', line: ['Top of the agenda'] },
    ...leadParts(lead),
    ...section('Other stories', lines.length > 0 ? [{ part: 'list', lines: lines.map(storyLine) }] : []),
    ...section('Said', said),
    ...section('Also', also.length > 0 ? [{ part: 'list', lines: also.map(alsoLine) }] : []),
    { part: 'context', line: footer(material, before, unshown) },
  ];
  const leftOut = [...unshown, ...heldOf(material)];
  const covers = [lead, ...lines, ...also].flatMap(allOf).map((v) => keyOf(v.article.id, v.version));
  return { answer: composeAnswer({ kind: 'digest', parts, versions: fresh, leftOut }), covers };
}

function section(heading: string, parts: Part[]): Part[] {
  return parts.length > 0 ? [{ part: 'heading', line: [heading] }, ...parts] : [];
}

function leadParts(story: Story): Part[] {
  const [lead] = story.articles;
  const spans = lead.reading.summary.slice(0, LEAD_EXCERPTS);
  const first = leadSentence(lead);
  const shown = spans.length > 0 ? spans : first ? [first] : [];
  return shown.map((span, i) => ({
    part: 'excerpt',
    excerpts: [excerptOf(lead, span)],
    note: joinClauses([[placeOf(lead, span.start)], i === shown.length - 1 ? outletsOf(story) : []]),
  }));
}

/** A story in a line: the sentence that carries it, and its outlets. */
function storyLine(story: Story): Line {
  const [lead] = story.articles;
  const span = leadSentence(lead);
  return span ? [{ excerpt: excerptOf(lead, span) }, ' ', ...outletsOf(story)] : alsoLine(story);
}

/** A story by its headline. */
function alsoLine(story: Story): Line {
  return [...headlineOf(story.articles[0]), ' ', ...outletsOf(story)];
}

function heldOf({ held }: DigestMaterial): string[] {
  return held ? [held] : [];
}

function footer(material: DigestMaterial, before: number, leftOut: readonly string[]) {
  const stories = material.versions.length - before;
  return joinClauses([
    [`${countOf(stories, 'new article')} ${material.since}`],
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
