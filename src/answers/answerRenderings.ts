import type { FoundRenderings } from '../lookups/renderingsIn.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Part } from './answer.ts';
import { composeAnswer, quoteAround } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { markedLine } from './markedLine.ts';
import { headlineOf, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { shorten } from './refusals.ts';

const SHOWN = 5;

/**
 * One statement in the words of several texts: where it stands as it was given, and the passages that give it in other
 * words, what differs marked.
 *
 * @example answerRenderings(renderings, 'We will not be found wanting', 'renderings …').parts[0] // '1 rendering of “We will …”'
 */
export function answerRenderings(found: FoundRenderings, statement: string, command: string): Answer {
  const { own, renderings, read } = found;
  const shown = renderings.slice(0, SHOWN);
  const title =
    shown.length > 0
      ? `${countOf(shown.length, 'other rendering')} of “${shorten(statement)}” may be stored.`
      : `No other rendering of “${shorten(statement)}” is stored that I could tell.`;
  return composeAnswer({
    kind: 'renderings',
    rung: shown.length > 0 || own ? 'quoted' : 'none',
    parts: [
      { part: 'title', line: [title] },
      ...(own
        ? [
            {
              part: 'excerpt' as const,
              excerpts: [excerptOf(own.version, own.span)],
              ...speakerOf(own.version, own.span),
              note: joinClauses([
                ['as given'],
                sourceAndDay(own.version),
                own.version.article.source ? headlineOf(own.version) : [],
                [placeOf(own.version, own.span.start)],
              ]),
            },
          ]
        : []),
      ...shown.map(
        ({ version, rendering }, at): Part => ({
          part: 'compared',
          line: own
            ? markedLine(version, rendering, own.version, own.span)
            : [{ excerpt: excerptOf(version, rendering) }],
          number: at + 1,
          ...speakerOf(version, rendering),
          note: joinClauses([
            sourceAndDay(version),
            version.article.source ? headlineOf(version) : [],
            [placeOf(version, rendering.start)],
            [
              rendering.byPlace
                ? 'found by its place between two others'
                : `${Math.round(rendering.score * 100)} % alike`,
            ],
          ]),
        }),
      ),
      {
        part: 'context',
        line: joinClauses([
          [`${countOf(read, 'text')} read that share its words`],
          ['whether they are one statement is for the reader to judge'],
          ['translations that share few words are not found'],
        ]),
      },
    ],
    versions: [...(own ? [own.version] : []), ...shown.map(({ version }) => version)],
    repeat: command,
  });
}

function speakerOf(
  version: FoundRenderings['renderings'][number]['version'],
  span: { start: number; end: number },
) {
  const name =
    quoteAround(version, span)?.speakerName ??
    version.reading.quotes.find((quote) => quote.start < span.end && span.start < quote.end)?.speakerName;
  return name ? { speaker: name } : {};
}
