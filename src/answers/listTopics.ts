import type { FoundPassage, StoredVersion, TopicCount } from '../archive/port.ts';
import type { Rung, Topic } from '../reading/reading.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer, paragraphAt } from './composeAnswer.ts';
import { type Counted, countFound, countOf, withThousands } from './days.ts';
import { headlineLink, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

const ROWS = 20;
const PASSAGES = 6;

/** The days that were asked for, '' for all time: as a sentence goes on with them, and as a command line takes them. */
export interface AskedDays {
  readonly during: string;
  readonly label: string;
}
const ALL_TIME: AskedDays = { during: '', label: '' };

/**
 * The topics of the archive in a table of three columns: those with most articles this week first, with how that changed
 * against the weeks before; in an archive without news, those with most articles of all time.
 *
 * @param article whose topics are listed, with where and by whom each is voiced there; null for those of the archive
 * @example listTopics(topics, null).parts[1].rows[0] // [['Iran'], ['17, 11 quotes'], ['4 (before 2.1)']]
 */
export function listTopics(
  counts: readonly TopicCount[],
  article: StoredVersion | null,
  asked: AskedDays = ALL_TIME,
): Answer {
  const inArticle = new Map((article?.reading.topics ?? []).map((t) => [t.id, t]));
  const listed = article ? counts.filter(({ id }) => inArticle.has(id)) : counts;
  const isNews = listed.some((topic) => thisWeek(topic) > 0);
  const ordered = inFamilies(listed, [...inArticle.keys()]);
  const shown = ordered.slice(0, ROWS);
  const leftOut = ordered.length > shown.length ? [countOf(ordered.length - shown.length, 'more topic')] : [];
  const title: Line = article
    ? [`${countOf(listed.length, 'topic')} in “`, ...headlineLink(article), '”']
    : [`${countOf(counts.length, 'topic')}${asked.during || ' in the archive'}`];
  return composeAnswer({
    kind: 'topics',
    parts: [
      { part: 'title', line: title },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: [
          'Topic',
          ...(article ? ['In this article'] : []),
          'Articles',
          ...(article ? [] : [isNews ? 'This week' : 'Quotes']),
        ],
        rows: shown.map((topic): Line[] => [
          [topic.parent ? `· ${topic.label}` : topic.label],
          ...(article ? [[voicedIn(article, inArticle.get(topic.id))]] : []),
          [withThousands(topic.articles)],
          ...(article ? [] : [[isNews ? changeOf(topic) : withThousands(topic.quotes)]]),
        ]),
      },
      {
        part: 'context',
        line: joinClauses([
          isNews && !article ? ['in brackets: a week on average in the seven weeks before'] : [],
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['type ', { code: '/brief topics <topic>' }, ' for the passages'],
        ]),
      },
    ],
    versions: article ? [article] : [],
    leftOut,
    actions: shown.slice(0, 3).map((t) => ({
      action: 'ask' as const,
      label: t.label,
      command: `topics ${t.label} ${asked.label}`.trim(),
    })),
  });
}

const thisWeek = ({ weeks }: TopicCount): number => weeks.at(-1)?.articles ?? 0;

/** "4 (2.1)": this week's articles, and those of a week on average before. */
function changeOf(topic: TopicCount): string {
  const before = topic.weeks.slice(0, -1);
  const now = thisWeek(topic);
  const mean = before.reduce((sum, { articles }) => sum + articles, 0) / Math.max(1, before.length);
  if (now === 0 && mean === 0) return '–';
  return `${withThousands(now)} (${mean < 10 ? mean.toFixed(1).replace(/\.0$/, '') : withThousands(Math.round(mean))})`;
}

/** Of an article in its order; else by this week, then by all articles; each followed by its parts. */
function inFamilies(counts: readonly TopicCount[], first: readonly string[]): TopicCount[] {
  const rank = (t: TopicCount) => (first.includes(t.id) ? first.indexOf(t.id) : first.length);
  const sorted = [...counts].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      thisWeek(b) - thisWeek(a) ||
      b.articles - a.articles ||
      a.label.localeCompare(b.label, 'en'),
  );
  const ids = new Set(counts.map((t) => t.id));
  return sorted
    .filter((t) => !t.parent || !ids.has(t.parent))
    .flatMap((t) => [t, ...sorted.filter((part) => part.parent === t.id)]);
}

/**
 * The passages of one topic, newest first, each with who speaks there and on which rung.
 *
 * @example listPassages('strategic stability', passages, versions, 3).parts.length // 5
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
  const leftOut = more > 0 ? [countFound({ ...all, total: more }, 'more passage')] : [];
  return composeAnswer({
    kind: 'topics',
    parts: [
      { part: 'title', line: [`${label}${asked.during}: ${countFound(all, 'passage')}`] },
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
              [rungInWords(p.rung, p.speakerName)],
              sourceAndDay(version),
            ]),
          },
        ];
      }),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: [`not listed: ${leftOut[0]}`] }] : []),
    ],
    versions,
    leftOut,
    actions: [
      {
        action: 'ask',
        label: 'Who is quoted on it',
        command: `ask who spoke about ${label} ${asked.label}`.trim(),
      },
    ],
  });
}

/** Where and how a topic is voiced in an article: "¶4 reported (Lavrov), ¶5 quoted (Lavrov)". */
function voicedIn(version: StoredVersion, topic: Topic | undefined): string {
  if (!topic) return '–';
  const seen = new Set<string>();
  for (const passage of topic.passages) {
    const paragraph = paragraphAt(version, passage.start);
    const place = paragraph ? `¶${paragraph}` : 'headline';
    seen.add(`${place} ${rungInWords(passage.rung, passage.speakerName)}`);
  }
  const all = [...seen];
  return all.length > 4 ? `${all.slice(0, 4).join(', ')} and ${all.length - 4} more` : all.join(', ');
}

function rungInWords(rung: Rung, speaker: string | null): string {
  const by = speaker ? ` (${speaker.split(' ').at(-1)})` : '';
  const words: Record<Rung, string> = {
    quoted: `quoted${by}`,
    partly: `partly quoted${by}`,
    reported: `reported${by}`,
    mentioned: 'narration only',
    none: 'not voiced',
  };
  return words[rung];
}
