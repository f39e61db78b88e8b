import type { Line, Part, Run, Text, TextMessage } from '../answers/answer.ts';
import { saidBy } from '../answers/newsSentence.ts';
import { headlineLink, joinClauses, titleOf } from '../answers/quotePart.ts';
import type { RankedStory } from '../answers/rankStories.ts';
import { allOf, type Texts } from '../answers/storiesOf.ts';
import type { StoredVersion } from '../archive/port.ts';
import type { ArticleDetails, Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { isDatedBySight } from '../text/firstSeen.ts';
import { say, wordText } from '../words/say.ts';
import type { ChosenQuote } from './chooseQuotes.ts';
import type { DateAhead } from './datesAhead.ts';
import type { DigestChange } from './digestChanges.ts';

/** When and where a digest is read: its dates are relative to that. */
export interface Reader {
  readonly now: Date;
  readonly zone: string;
}

const OUTLETS_WITH_TIMES = 4;
const OUTLETS_OF_A_LINE = 2;
const NAMED = 4;
const LEANS = /^["“‘]?(?:he|she|it|they|his|her|its|their|this|that|these|those|both)\b/i;

/** The leading story: its headline, what it says, who carries it and who is quoted. */
export function topParts(
  story: RankedStory,
  lead: StoredVersion,
  spans: readonly Span[],
  quoted: Line,
  reader: Reader,
): Part[] {
  const speakers = new Set(spans.map((span) => saidBy(lead, span)));
  const speaker = speakers.size === 1 ? [...speakers][0] : null;
  return [
    { part: 'line', line: headlineLink(lead) },
    {
      part: 'excerpt',
      excerpts: joined(lead.text, spans).map((span) => excerptOf(lead, span)),
      ...(speaker ? { speaker } : {}),
      note: joinClauses([[outletsWithTimes(story, reader)], quoted]),
    },
  ];
}

/** Sentences side by side are one span. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else all.push({ start, end });
  }
  return all;
}

/** A story in a line: its headline, the sentence that carries it, its outlets. */
export function storyLine(story: RankedStory, texts: Texts, span: Span | null): Line {
  const lead = texts.get(story.articles[0].details.id);
  const speaker = lead && span && saidBy(lead, span);
  return [
    ...(lead && span
      ? [
          say((w) =>
            w.digest.carried(headlineOfStory(story, lead), [
              { excerpt: excerptOf(lead, span) },
              ...(speaker ? [` — ${speaker}`] : []),
            ]),
          ),
        ]
      : headlineOfStory(story, lead)),
    ' ',
    outletsInShort(story),
  ];
}

/** A story by its headline. */
export function headlineLine(story: RankedStory, texts: Texts): Line {
  return [...headlineOfStory(story, texts.get(story.articles[0].details.id)), ' ', outletsInShort(story)];
}

function headlineOfStory(story: RankedStory, lead: StoredVersion | undefined): Line {
  const { details } = story.articles[0];
  if (lead) return headlineLink(lead);
  return details.url ? [{ link: details.url, label: titleOf(details) }] : [titleOf(details)];
}

/** "Meridian Wire yesterday 18:00, Osk Gazette 05:00; also in Harbour Times, Capital Standard" */
function outletsWithTimes({ articles, copies }: RankedStory, reader: Reader): TextMessage {
  // The first of each outlet: the text whose sentences are shown leads the story.
  const named = new Map<string, ArticleDetails>();
  for (const { details } of articles) if (!named.has(nameOf(details))) named.set(nameOf(details), details);
  const shown = [...named].slice(0, OUTLETS_WITH_TIMES);
  const also = [...new Set(copies.map(({ details }) => nameOf(details)))].filter((name) => !named.has(name));
  const more = named.size - shown.length + Math.max(0, also.length - NAMED);
  return say((w) =>
    w.digest.outletsWithTimes(
      shown.map(([name, details]) => ({ name, when: wordText(whenOf(details, reader), w) })),
      also.slice(0, NAMED),
      more,
    ),
  );
}

/** "(Meridian Wire, Osk Gazette and 3 more)" */
function outletsInShort(story: RankedStory): TextMessage {
  const names = [...new Set(allOf(story).map(({ details }) => nameOf(details)))];
  const more = names.length - OUTLETS_OF_A_LINE;
  return say((w) => w.digest.outlets(names.slice(0, OUTLETS_OF_A_LINE), more));
}

/** When an article was published; "first seen 07:10" where its feed states no date. */
export const whenOf = (details: ArticleDetails, reader: Reader): TextMessage =>
  say((w) => w.digest.when(details.published, isDatedBySight(details), reader));

const nameOf = ({ source, url, id }: ArticleDetails): string =>
  source ?? (url ? URL.parse(url)?.hostname.replace(/^www\./, '') : undefined) ?? id;

/** Who is quoted in a story, by side where that is known: "quoted: Marek Oldan (President), Hedda Lund-Varo". */
export function quotedLine(story: RankedStory, texts: Texts, sideName: (side: string) => Text): Line {
  const people = new Map<string, { office: string | null; side: string | null }>();
  for (const { details } of story.articles) {
    const reading = texts.get(details.id)?.reading;
    for (const { speakerName } of reading?.quotes ?? []) {
      const person = reading!.people.find(({ name }) => name === speakerName);
      if (speakerName === null || !person) continue;
      const before = people.get(speakerName);
      people.set(speakerName, {
        office: before?.office ?? person.title,
        side: before?.side ?? person.side,
      });
    }
  }
  if (people.size === 0) return [];
  const shown = [...people].slice(0, NAMED);
  const bySide = Map.groupBy(shown, ([, { side }]) => side);
  const more = people.size - shown.length;
  return [
    say((w) =>
      w.digest.quoted(
        [...bySide].map(([side, of]) => ({
          side: side === null ? null : wordText(sideName(side), w),
          people: of.map(([name, { office }]) => ({ name, office })),
        })),
        more,
      ),
    ),
  ];
}

/** What somebody said, with office, outlet and time. */
export function saidPart({ version, quote, spans, office, isCut }: ChosenQuote, reader: Reader): Part {
  const { source } = version.article;
  return {
    part: 'excerpt',
    excerpts: spans.map((span) => excerptOf(version, span)),
    speaker: quote.speakerName!,
    note: joinClauses([
      office ? [office] : [],
      source
        ? [say((w) => w.digest.outletAt(source, wordText(whenOf(version.article, reader), w)))]
        : headlineLink(version),
    ]),
    ...(isCut ? { more: { before: false, after: true } } : {}),
  };
}

/** What is to come: "Tue 10 Mar  The tribunal will announce … (Meridian Wire)". */
export function aheadLine({ version, date }: DateAhead, reader: Reader): Line {
  return [
    { strong: say((w) => w.digest.dayAhead(date.from, date.to, date.status, reader)) },
    ' ',
    // "She is to be sworn in on 2 April": of whom that is said is in the headline.
    ...(LEANS.test(version.text.slice(date.event.start, date.event.end))
      ? [say((w) => w.digest.carried(headlineLink(version), [{ excerpt: excerptOf(version, date.event) }]))]
      : [{ excerpt: excerptOf(version, date.event) }]),
    ' (',
    ...sourceLink(version),
    ')',
  ];
}

/** What was corrected at its source: what it says now, what it said. */
export function changeLine({ what, now, old, shown, struck }: DigestChange): Line {
  const words: Run[] = [];
  for (const span of struck) if (old) words.push(' ', { excerpt: excerptOf(old, span), mark: 'dropped' });
  for (const span of shown) words.push(' ', { excerpt: excerptOf(now, span) });
  return [say((w) => w.digest.changed(w.digest.changes[what], headlineLink(now), words, sourceLink(now)))];
}

function sourceLink({ article }: StoredVersion): Line {
  return article.url ? [{ link: article.url, label: nameOf(article) }] : [nameOf(article)];
}
