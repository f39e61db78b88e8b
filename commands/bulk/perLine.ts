import { headlineSupport } from '../../src/comparing/headline/headlineSupport.ts';
import { wordsByVoice } from '../../src/comparing/voices/wordsByVoice.ts';
import { announcedDates } from '../../src/reading/dates/announcedDates.ts';
import { englishOf } from '../../src/reading/rules/compileLanguage.ts';
import type { Span } from '../../src/text/article.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';
import { paragraphsOf } from '../../src/text/paragraphsOf.ts';
import { sentencesOf } from '../../src/text/sentencesOf.ts';
import { articleOfRow, type BulkDesk, idOf, type Row, textOf } from './rows.ts';

/** `{id, text, published}` -> `{id, events: [{span, start, end, status?}]}`: ISO days, both included. */
export async function calendarLine(row: Row, desk: BulkDesk): Promise<object> {
  const text = normaliseText(textOf(row, 'text') ?? '');
  const events = announcedDates(text, {
    published: textOf(row, 'published') ?? textOf(row, 'date'),
    sentences: sentencesIn(text, desk),
  });
  return {
    id: row.id,
    events: events.map(({ start, end, from, to, status }) => ({
      span: text.slice(start, end),
      start: from,
      end: to,
      ...(status === 'planned' ? {} : { status }),
      at: [start, end],
    })),
  };
}

/** `{id, headline, text}` -> `{id, verdict: supported | unsupported, reason, score}`; `title` is taken for `headline`. */
export async function headlineLine(row: Row, desk: BulkDesk): Promise<object> {
  const text = normaliseText(textOf(row, 'text') ?? '');
  const headline = textOf(row, 'headline') ?? textOf(row, 'title') ?? '';
  const { unsupported, share, words } = headlineSupport(
    headline,
    text,
    sentencesIn(text, desk),
    desk.lexicon,
  );
  return {
    id: row.id,
    verdict: unsupported ? 'unsupported' : 'supported',
    reason: unsupported,
    words: unsupported ? words.map(({ start, end }) => headline.slice(start, end)) : [],
    score: share,
  };
}

function sentencesIn(text: string, { lexicon }: BulkDesk): Span[] {
  const rules = englishOf(lexicon).sentences;
  return paragraphsOf(text).flatMap((paragraph) => sentencesOf(text, paragraph, rules));
}

/** `{id, text, title?, published?}`, or the id of a stored article, -> `{id, words: {person: words in marks}}`. */
export async function voicesLine(row: Row, desk: BulkDesk): Promise<object> {
  const article = await articleOfRow(row, desk);
  return { id: idOf(row), words: article ? Object.fromEntries(wordsByVoice(article, desk.lexicon)) : {} };
}
