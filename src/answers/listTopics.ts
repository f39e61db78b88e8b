import type { FoundPassage, StoredVersion, TopicCount } from '../archive/port.ts';
import type { Rung, Topic } from '../reading/reading.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer, paragraphAt } from './composeAnswer.ts';
import { type Counted, countFound, countOf } from './days.ts';
import { headlineOf, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

const ROWS = 20;
const PASSAGES = 6;
const BARS = '▁▂▃▄▅▆▇█';

/** The days that were asked for, '' for all time: as a sentence goes on with them, and as a command line takes them. */
export interface AskedDays {
  readonly during: string;
  readonly label: string;
}
const ALL_TIME: AskedDays = { during: '', label: '' };

/**
 * The topics of the archive in a table: how many articles and quotes, the trend of the last weeks, and where and by
 * whom each is voiced in one article.
 *
 * @param latest the article whose passages are named, or null
 * @example listTopics(counts, reykjavik).parts[1].rows[0] // [['US-Russia relations'], ['¶2 quoted (Lavrov)'], ['1'], …]
 */
export function listTopics(
  counts: readonly TopicCount[],
  latest: StoredVersion | null,
  asked: AskedDays = ALL_TIME,
): Answer {
  const inLatest = new Map((latest?.reading.topics ?? []).map((t) => [t.id, t]));
  const ordered = inFamilies(counts, [...inLatest.keys()]);
  const shown = ordered.slice(0, ROWS);
  const leftOut = ordered.length > shown.length ? [countOf(ordered.length - shown.length, 'more topic')] : [];
  return composeAnswer({
    kind: 'topics',
    parts: [
      { part: 'title', line: [`${countOf(counts.length, 'topic')}${asked.during || ' in the archive'}`] },
      ...(latest
        ? [
            {
              part: 'line' as const,
              line: ['“In this article” is ', ...headlineOf(latest)],
            },
          ]
        : []),
      {
        part: 'table',
        header: ['Topic', ...(latest ? ['In this article'] : []), 'Articles', 'Quotes', 'Last 8 weeks'],
        rows: shown.map((topic): Line[] => [
          [topic.parent ? `· ${topic.label}` : topic.label],
          ...(latest ? [[voicedIn(latest, inLatest.get(topic.id))]] : []),
          [String(topic.articles)],
          [String(topic.quotes)],
          [trendOf(topic.weeks.map((w) => w.articles))],
        ]),
      },
      {
        part: 'context',
        line: joinClauses([
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['type ', { code: '/brief topics <topic>' }, ' for the passages'],
        ]),
      },
    ],
    versions: latest ? [latest] : [],
    leftOut,
    actions: shown.slice(0, 3).map((t) => ({
      action: 'ask' as const,
      label: t.label,
      command: `topics ${t.label} ${asked.label}`.trim(),
    })),
  });
}

/** Topics of the article at hand first, in its order, then by number of articles; each followed by its parts. */
function inFamilies(counts: readonly TopicCount[], first: readonly string[]): TopicCount[] {
  const rank = (t: TopicCount) => (first.includes(t.id) ? first.indexOf(t.id) : first.length);
  const sorted = [...counts].sort(
    (a, b) => rank(a) - rank(b) || b.articles - a.articles || a.label.localeCompare(b.label, 'en'),
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

/** A row of bars, one a week, with this week's figure for whoever cannot see them. */
function trendOf(weeks: readonly number[]): string {
  const most = Math.max(...weeks, 0);
  if (most === 0) return '–';
  return `${weeks.map((n) => BARS[Math.min(7, Math.round((n / most) * 7))]).join('')} ${weeks.at(-1)}`;
}
