import type { Answer, Part } from '../../src/answers/answer.ts';
import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { listArticles } from '../../src/answers/listArticles.ts';
import { mentionsOf } from '../../src/answers/mentionsOf.ts';
import { joinClauses, placeOf, quotePart, sourceAndDay } from '../../src/answers/quotePart.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Quote } from '../../src/reading/reading.ts';
import type { Span } from '../../src/text/article.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { say } from '../../src/words/say.ts';
import type { Desk } from '../command.ts';
import { chosenVersions, shownVersions } from './thread.ts';

/** The questions that what was shown before answers: the nearest of another before it in a transcript. Null where nothing was shown. */
export async function answerQuestion(
  before: ThreadContext,
  { nth }: Asked,
  { archive }: Desk,
): Promise<Answer | null> {
  const shown = await chosenVersions(before, nth, archive);
  if (shown.length === 0) return null;
  const asked = shown.flatMap(({ version, span }) => {
    const quote = questionBefore(version, span);
    return quote ? [{ version, quote }] : [];
  });
  const distinct = asked.filter(({ quote }, i) => asked.findIndex((one) => one.quote === quote) === i);
  return composeAnswer({
    kind: 'moment',
    parts: [
      { part: 'title', line: [say((w) => w.found.question(distinct.length))] },
      ...distinct.map(({ version, quote }): Part => {
        const { cut: _, ...part } = quotePart(version, quote, { full: true, withSource: true });
        return part;
      }),
    ],
    versions: shown.map(({ version }) => version),
  });
}

/** What the same speaker says next in the text of what was shown last. Null where nothing was shown. */
export async function answerNext(before: ThreadContext, _: Asked, { archive }: Desk): Promise<Answer | null> {
  const last = (await shownVersions(before, archive)).at(-1);
  if (!last) return null;
  const { version, span } = last;
  const { quotes } = version.reading;
  const own = quotes.find((quote) => quote.start < span.end && span.start < quote.end);
  const next = own && quotes.find((quote) => quote.start >= own.end && whoIs(quote) === whoIs(own));
  return composeAnswer({
    kind: 'moment',
    parts: [
      { part: 'title', line: [say((w) => w.found.next(next !== undefined))] },
      ...(next ? [quotePart(version, next, { withSource: true })] : []),
    ],
    versions: [version],
  });
}

/** Who speaks, by name or as the text calls them. */
const whoIs = ({ speakerName, speaker }: Quote): string | null => speakerName ?? speaker?.text ?? null;

/** The nearest question of somebody else before the words at a place; null where the text is no transcript or has none before. */
function questionBefore({ reading, text }: StoredVersion, { start, end }: Span): Quote | null {
  const turns = reading.quotes.filter(({ kind }) => kind === 'spoken');
  const own = turns.findIndex((quote) => quote.start < end && start < quote.end);
  if (own < 0) return null;
  const who = whoIs(turns[own]!);
  const isQuestion = (quote: Quote) =>
    whoIs(quote) !== who && (quote.speakerName === null || text.slice(quote.start, quote.end).endsWith('?'));
  return turns.slice(0, own).findLast(isQuestion) ?? null;
}

/** Where the texts that were shown before name somebody: whether somebody was there is for the reader to judge. */
export async function answerThere(
  before: ThreadContext,
  { speakers }: Asked,
  { archive }: Desk,
): Promise<Answer | null> {
  const [speaker] = speakers;
  const shown = await shownVersions(before, archive);
  if (!speaker || shown.length === 0) return null;
  const versions = [...new Map(shown.map(({ version }) => [version.article.id, version])).values()];
  const whole = mentionsOf(versions, speaker.label, speaker.kind !== 'person').mentions;
  const surname = speaker.label.split(' ').at(-1)!;
  // "Holm thanked the Red Cross": a text may have no more of a name.
  const mentions = whole.length > 0 ? whole : mentionsOf(versions, surname, true).mentions;
  const name = whole.length > 0 ? speaker.label : surname;
  const sentences = mentions.flatMap(({ version, start, end }) => {
    const around = version.reading.sentences.find((one) => one.start <= start && end <= one.end);
    return around ? [{ version, span: around }] : [];
  });
  const distinct = sentences.filter(({ span }, i) => sentences.findIndex((one) => one.span === span) === i);
  return composeAnswer({
    kind: 'moment',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.found.namedThere(name, mentions.length, versions.length))],
      },
      ...distinct.slice(0, MOST_SHOWN).map(
        ({ version, span }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, span)],
          note: joinClauses([[placeOf(version, span.start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions,
  });
}
const MOST_SHOWN = 4;

/** The other articles of the story of what was shown first. */
export async function answerOthers(
  before: ThreadContext,
  _: Asked,
  { archive }: Desk,
): Promise<Answer | null> {
  const [first] = before.shown;
  if (!first) return null;
  const page = await archive.findArticles({ story: first.article, order: 'newest', limit: MOST_OTHERS });
  const shown = new Set(before.shown.map(({ article }) => article));
  const others = page.found.filter(({ details }) => !shown.has(details.id));
  if (others.length === 0)
    return composeAnswer({
      kind: 'moment',
      parts: [{ part: 'title', line: [say((w) => w.found.noOthers)] }],
      versions: [],
    });
  const versions = await versionsOf(
    others.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const total = page.total - (page.found.length - others.length);
  const label = say((w) => w.found.ofThatStory);
  return listArticles(versions, label, null, { total, isLowerBound: page.isLowerBound }, null, {
    isNewestFirst: true,
    before: 0,
  });
}
const MOST_OTHERS = 8;
