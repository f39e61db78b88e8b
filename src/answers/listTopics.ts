import type { FoundPassage, StoredVersion, TopicCount } from '../archive/port.ts';
import type { Topic } from '../reading/reading.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Counted, Days } from '../words/values.ts';
import type { Answer, Line, Part, Text, TextMessage } from './answer.ts';
import { composeAnswer, paragraphAt } from './composeAnswer.ts';
import { headlineLink, joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';

const ROWS = 20;
/** Parts of one topic, and relations of two sides, in the table of the archive: the largest would leave no room for others. */
const PARTS = 4;
const PASSAGES = 6;

/** The days that were asked for, null for all time, and as a command line takes them. */
export interface AskedDays {
  readonly days: Days | null;
  readonly label: string;
}
const ALL_TIME: AskedDays = { days: null, label: '' };

/**
 * The topics of the archive in a table of three columns: those with most articles this week first, with how that changed
 * against the weeks before; in an archive without news, those with most articles of all time.
 *
 * @param article whose topics are listed, with where and by whom each is voiced there; null for those of the archive
 * @example listTopics(topics, null).parts[1].rows[0] // [['diplomatic presence'], ['1'], ['2']]
 */
export function listTopics(
  counts: readonly TopicCount[],
  article: StoredVersion | null,
  asked: AskedDays = ALL_TIME,
): Answer {
  const inArticle = new Map((article?.reading.topics ?? []).map((t) => [t.id, t]));
  const listed = article ? counts.filter(({ id }) => inArticle.has(id)) : counts;
  const isNews = listed.some((topic) => thisWeek(topic) > 0);
  const ordered = inFamilies(listed, [...inArticle.keys()], article ? Infinity : PARTS);
  const shown = ordered.slice(0, ROWS);
  const leftOut =
    listed.length > shown.length ? [say((w) => w.topics.more(listed.length - shown.length))] : [];
  const title: Line = article
    ? [say((w) => w.topics.inArticle(listed.length, headlineLink(article)))]
    : [say((w) => w.topics.inArchive(counts.length, asked.days))];
  return composeAnswer({
    kind: 'topics',
    parts: [
      { part: 'title', line: title },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: [
          say((w) => w.topics.topic),
          ...(article ? [say((w) => w.topics.inThisArticle)] : []),
          say((w) => w.topics.articles),
          ...(article ? [] : [say((w) => (isNews ? w.topics.thisWeek : w.topics.quotes))]),
        ],
        rows: shown.map((topic): Line[] => [
          [...(topic.parent ? ['· '] : []), labelOf(topic)],
          ...(article ? [[voicedIn(article, inArticle.get(topic.id))]] : []),
          [say((w) => w.topics.number(topic.articles))],
          ...(article ? [] : [[isNews ? changeOf(topic) : say((w) => w.topics.number(topic.quotes))]]),
        ]),
      },
      {
        part: 'context',
        line: joinClauses([
          isNews && !article ? [say((w) => w.topics.inBrackets)] : [],
          notListed(leftOut),
          [say((w) => w.topics.typeForPassages)],
        ]),
      },
    ],
    versions: article ? [article] : [],
    leftOut,
    actions: shown.slice(0, 3).map((t) => ({
      action: 'ask' as const,
      label: labelOf(t),
      command: `topics ${t.label} ${asked.label}`.trim(),
    })),
  });
}

const thisWeek = ({ weeks }: TopicCount): number => weeks.at(-1)?.articles ?? 0;

/** "4 (2.1)": this week's articles, and those of a week on average before. */
function changeOf(topic: TopicCount): TextMessage {
  const before = topic.weeks.slice(0, -1);
  const now = thisWeek(topic);
  const mean = before.reduce((sum, { articles }) => sum + articles, 0) / Math.max(1, before.length);
  return say((w) => w.topics.week(now, mean));
}

/** Of an article in its order; else by this week, then by all articles; each followed by so many of its parts; of relations as many. */
function inFamilies(counts: readonly TopicCount[], first: readonly string[], parts: number): TopicCount[] {
  const rank = (t: TopicCount) => (first.includes(t.id) ? first.indexOf(t.id) : first.length);
  const sorted = [...counts].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      thisWeek(b) - thisWeek(a) ||
      b.articles - a.articles ||
      a.label.localeCompare(b.label, 'en'),
  );
  const ids = new Set(counts.map((t) => t.id));
  const relations = sorted.filter(({ id }) => id.startsWith('relations/')).slice(parts);
  return sorted
    .filter((t) => (!t.parent || !ids.has(t.parent)) && !relations.includes(t))
    .flatMap((t) => [t, ...sorted.filter((part) => part.parent === t.id).slice(0, parts)]);
}

/**
 * The passages of one topic, newest first, each with who speaks there and on which rung.
 *
 * @example listPassages('strategic stability', [], [], { total: 0, isLowerBound: false }).parts[0] // { part: 'title', line: ['strategic stability: 0 passages'] }
 */
export function listPassages(
  label: string,
  passages: readonly FoundPassage[],
  versions: readonly StoredVersion[],
  all: Counted,
  asked: AskedDays = ALL_TIME,
): Answer {
  const byId = new Map(versions.map((v) => [v.article.id, v]));
  const shown = passages.slice(0, PASSAGES);
  const more = all.total - shown.length;
  const leftOut = more > 0 ? [say((w) => w.topics.morePassages({ ...all, total: more }))] : [];
  return composeAnswer({
    kind: 'topics',
    parts: [
      { part: 'title', line: [say((w) => w.topics.passages(w.sides.matter(label), asked.days, all))] },
      ...shown.flatMap((p): Part[] => {
        const version = byId.get(p.article.id);
        if (!version) return [];
        const speaker = p.speakerName && p.rung === 'quoted' ? { speaker: p.speakerName } : {};
        return [
          {
            part: 'excerpt',
            excerpts: [excerptOf(version, p)],
            ...speaker,
            note: joinClauses([
              [placeOf(version, p.start)],
              [say((w) => w.topics.rung(p.rung, lastOf(p.speakerName)))],
              sourceAndDay(version),
            ]),
          },
        ];
      }),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
    ],
    versions,
    leftOut,
    actions: [
      {
        action: 'ask',
        label: say((w) => w.topics.whoIsQuoted),
        command: `ask who spoke about ${label} ${asked.label}`.trim(),
      },
    ],
  });
}

/** Where and how a topic is voiced in an article: "¶4 reported (Lavrov), ¶5 quoted (Lavrov)". */
function voicedIn(version: StoredVersion, topic: Topic | undefined): Text {
  if (!topic) return '–';
  const voiced = topic.passages.map(({ start, rung, speakerName }) => ({
    paragraph: paragraphAt(version, start),
    rung,
    speaker: lastOf(speakerName),
  }));
  return say((w) => {
    const all = [
      ...new Set(
        voiced.map((one) => `${w.sources.place(one.paragraph)} ${w.topics.rung(one.rung, one.speaker)}`),
      ),
    ];
    return w.topics.voiced(all.slice(0, 4), all.length - 4);
  });
}

const lastOf = (name: string | null): string | null => name?.split(' ').at(-1) ?? null;
const labelOf = ({ id, label }: TopicCount): TextMessage => say((w) => w.topic(id, label));
