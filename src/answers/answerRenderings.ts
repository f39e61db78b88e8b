import type { FoundRenderings, StoredPlace } from '../lookups/renderingsIn.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Answer, Part } from './answer.ts';
import { composeAnswer, quoteAround } from './composeAnswer.ts';
import { markedLine } from './markedLine.ts';
import { headlineOf, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { shorten } from './refusals.ts';

const SHOWN = 5;

/**
 * One statement in the words of several texts: where it is as it was given, and the passages that give it in other
 * words, what differs marked.
 *
 * @example answerRenderings(noRenderings, 'We will not be found wanting', 'renderings').parts[0] // { part: 'title', line: ['No other rendering of “We will not be found wanting” …
 */
export function answerRenderings(found: FoundRenderings, statement: string, command: string): Answer {
  const { own, renderings, translations, uses, read } = found;
  const shown = renderings.slice(0, SHOWN);
  const repeated = uses.slice(0, SHOWN);
  const languages = translations.map(({ version }) => version.article.language!);
  const title = say((w) =>
    shown.length === 0 && languages.length > 0
      ? w.lines.storedIn(languages, shorten(statement))
      : w.lines.otherRenderings(shown.length, shorten(statement), uses.length),
  );
  return composeAnswer({
    kind: 'renderings',
    rung: shown.length > 0 || own ? 'quoted' : 'none',
    parts: [
      { part: 'title', line: [title] },
      // Above the words as they were pasted: one of the two is the original.
      ...translations.map(translationPart),
      ...(own ? [ownPart(own)] : []),
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
            [say((w) => (rendering.byPlace ? w.lines.byPlace : w.lines.alike(rendering.score)))],
          ]),
        }),
      ),
      ...(repeated.length > 0 ? [{ part: 'heading' as const, line: [say((w) => w.lines.sameWords)] }] : []),
      ...repeated.map((use, at) => usePart(use, own, shown.length + at + 1)),
      {
        part: 'context',
        line: joinClauses([
          [say((w) => w.lines.textsRead(read))],
          [say((w) => w.lines.readerJudges)],
          [say((w) => w.lines.translations)],
        ]),
      },
    ],
    versions: [
      ...(own ? [own.version] : []),
      ...translations.map(({ version }) => version),
      ...shown.map(({ version }) => version),
      ...repeated.map(({ version }) => version),
    ],
    repeat: command,
  });
}

const translationPart = ({ version, span }: FoundRenderings['translations'][number]): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(version, span)],
  note: joinClauses([
    [say((w) => w.lines.samePageIn(version.article.language!))],
    sourceAndDay(version),
    [placeOf(version, span.start)],
  ]),
});

/** A text with the very words, or nearly, whoever it gives them to. */
const usePart = ({ version, span }: StoredPlace, own: StoredPlace | null, number: number): Part => ({
  part: 'compared',
  line: own ? markedLine(version, span, own.version, own.span) : [{ excerpt: excerptOf(version, span) }],
  number,
  ...speakerOf(version, span),
  note: joinClauses([
    sourceAndDay(version),
    version.article.source ? headlineOf(version) : [],
    [placeOf(version, span.start)],
  ]),
});

/** The words as they were given. */
const ownPart = ({ version, span }: NonNullable<FoundRenderings['own']>): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(version, span)],
  ...speakerOf(version, span),
  note: joinClauses([
    [say((w) => w.lines.asGiven)],
    sourceAndDay(version),
    version.article.source ? headlineOf(version) : [],
    [placeOf(version, span.start)],
  ]),
});

function speakerOf(
  version: FoundRenderings['renderings'][number]['version'],
  span: { start: number; end: number },
) {
  const name =
    quoteAround(version, span)?.speakerName ??
    version.reading.quotes.find((quote) => quote.start < span.end && span.start < quote.end)?.speakerName;
  return name ? { speaker: name } : {};
}
