import type { Answer, Part } from '../../src/answers/answer.ts';
import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import { composeAnswer, quoteAround } from '../../src/answers/composeAnswer.ts';
import { headlineOf, placeOf, quotePart, sourceAndDay } from '../../src/answers/quotePart.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { say } from '../../src/words/say.ts';
import type { Desk } from '../command.ts';

/** What was shown before, each quote whole, or the one that was asked for. Null where it was not shown. */
export async function answerInFull(
  before: ThreadContext,
  { nth }: Asked,
  { archive }: Desk,
): Promise<Answer | null> {
  const shown = await chosenVersions(before, nth, archive);
  if (shown.length === 0) return null;
  const parts = shown.map(({ version, span }): Part => {
    const quote =
      quoteAround(version, span) ??
      version.reading.quotes.find((q) => q.start < span.end && span.start < q.end);
    if (!quote)
      return {
        part: 'excerpt',
        excerpts: [excerptOf(version, span)],
        note: [placeOf(version, span.start), ' · ', ...sourceAndDay(version)],
      };
    const { cut: _, ...part } = quotePart(version, quote, { full: true, withSource: true });
    return part;
  });
  const distinct = parts.filter(
    (p, i) => parts.findIndex((o) => JSON.stringify(o) === JSON.stringify(p)) === i,
  );
  return composeAnswer({
    kind: 'quotes',
    rung: 'quoted',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.found.whole(distinct.length))],
      },
      ...distinct,
    ],
    versions: shown.map((s) => s.version),
  });
}

/** When and where what was shown before was said: the date, the outlet and the place that the text itself states. */
export async function answerMoment(
  before: ThreadContext,
  asked: Asked,
  { archive }: Desk,
): Promise<Answer | null> {
  const shown = await shownVersions(before, archive);
  const versions = [...new Map(shown.map((s) => [s.version.article.id, s.version])).values()];
  if (versions.length === 0) return null;
  const parts = versions.map((version): Part => {
    const { published, source } = version.article;
    const talk = version.reading.talks.find((t) => t.place !== null || t.date !== null);
    const place = talk?.place ?? null;
    return {
      part: 'line',
      line: [
        say((w) =>
          w.found.moment(
            published,
            source,
            place,
            asked.moment === 'where',
            headlineOf(version),
            `/brief article:${version.article.id}`,
          ),
        ),
      ],
    };
  });
  const evidence = versions.flatMap((version): Part[] => {
    const talk = version.reading.talks.find((t) => t.place !== null || t.date !== null);
    return talk && asked.moment === 'where'
      ? [
          {
            part: 'excerpt',
            excerpts: [excerptOf(version, talk.evidence)],
            note: [placeOf(version, talk.evidence.start)],
          },
        ]
      : [];
  });
  return composeAnswer({
    kind: 'moment',
    parts: [
      {
        part: 'title',
        line: [
          say((w) =>
            asked.moment === 'text'
              ? w.found.inText(versions.length)
              : asked.moment === 'where'
                ? w.found.whereSaid
                : w.found.whenPublished,
          ),
        ],
      },
      ...parts,
      ...evidence,
    ],
    versions,
  });
}

/** What was shown before, each with its text; nothing of texts that are gone. */
export async function shownVersions(before: ThreadContext, archive: Desk['archive']) {
  const versions = await versionsOf(
    before.shown.map((s) => ({ article: { id: s.article }, version: s.version })),
    archive,
  );
  return before.shown.flatMap(({ article, start, end }) => {
    const version = versions.find((v) => v.article.id === article);
    return version ? [{ version, span: { start, end } }] : [];
  });
}

/** The same of all that was shown, or of the one that was asked for: "the second". */
export function chosenVersions(before: ThreadContext, nth: number | null, archive: Desk['archive']) {
  const shown = nth === null ? before.shown : before.shown.slice(nth - 1, nth);
  return shownVersions({ ...before, shown }, archive);
}
