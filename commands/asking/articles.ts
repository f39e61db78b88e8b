import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { briefArticle } from '../../src/answers/briefArticle.ts';
import { listArticles } from '../../src/answers/listArticles.ts';
import { nothingFound, shorten } from '../../src/answers/refusals.ts';
import type { FoundArticle } from '../../src/archive/port.ts';
import type { Subject } from '../../src/lookups/subject.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { say, wordText } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import type { Asker, Desk } from '../command.ts';
import { askedSubject, searchedBy, searchOf } from './search.ts';

/** Said of a list that lacks a word that was asked for. */
export const PARTLY = say((w) => w.found.partly);
const SHOWN = 8;
const LOOKED_AT = 60;
const MOST_COUNTED = 500;

/** The articles on a subject: the best or the newest, one alone as its brief. Without a subject those of some days or an outlet. */
export async function answerArticles(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const subject = askedSubject(asked, desk);
  const { found, total, isLowerBound, missing } = await articlesOn(subject, asked, asker, desk);
  const words = subject && shorten(subject.words);
  const what = say((w) => w.found.articlesOn(words, asked.source, asked.period));
  const from = (asked.page - 1) * SHOWN;
  const shown = found.slice(from, from + SHOWN);
  const versions = await versionsOf(
    shown.map((a) => ({ article: a.details, version: a.version })),
    desk.archive,
  );
  if (versions.length === 0) return nothingFound(what, await searchedBy(asked, asker, desk));
  // A brief shows what the article is about, and not that it lacks a word or where it answers a question.
  const isAnswer = asked.isDeed === true || asked.notes.some(({ is }) => is === 'as-search');
  if (total === 1 && !asked.counted && !isAnswer && missing.length === 0)
    return briefArticle(versions[0]!, desk.lexicon);
  const label = missing.length > 0 ? say((w) => w.found.noneHas(wordText(what, w), missing)) : what;
  const next =
    total > from + shown.length && found.length > from + shown.length
      ? commandLine({ ...asked, page: asked.page + 1 })
      : null;
  const list = listArticles(versions, label, subject, { total, isLowerBound }, next, {
    isNewestFirst: asked.order === 'newest' || !subject,
    before: from,
  });
  return missing.length > 0 ? { ...list, leftOut: [...list.leftOut, PARTLY] } : list;
}

/** The one article that is most on a subject, in short; others are named. */
export async function summariseSubject(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const subject = askedSubject(asked, desk)!;
  const { found, missing } = await articlesOn(subject, { ...asked, order: null }, asker, desk);
  const best = found[0];
  const [version] = best
    ? await versionsOf([{ article: best.details, version: best.version }], desk.archive)
    : [];
  if (!version)
    return nothingFound(
      say((w) => w.found.articlesOn(shorten(asked.subject!), null, asked.period)),
      await searchedBy(asked, asker, desk),
    );
  const more = found.length - 1;
  const opening =
    missing.length > 0
      ? say((w) => w.found.noTextHas(missing))
      : more > 0
        ? say((w) => w.found.bestOf(found.length, shorten(asked.subject!)))
        : undefined;
  return briefArticle(version, desk.lexicon, opening);
}

interface Articles {
  readonly found: readonly FoundArticle[];
  readonly total: number;
  readonly isLowerBound: boolean;
  readonly missing: readonly string[];
}

async function articlesOn(
  subject: Subject | null,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Articles> {
  const search = searchOf(asked, asker, desk);
  const order = asked.order === 'newest' ? ('newest' as const) : ('relevance' as const);
  const within = {
    ...search.days,
    ...(asked.source ? { source: asked.source } : {}),
    order,
    limit: asked.counted ? MOST_COUNTED : LOOKED_AT,
  };
  const isAsked = (a: FoundArticle) => search.isOfDays?.(a.details, a.day) ?? true;
  const whole = await desk.archive.findArticles({
    ...within,
    ...(subject ? { words: formsOf(subject) } : { order: 'newest' }),
  });
  const found = ordered(whole.found.filter(isAsked), order);
  if (found.length > 0)
    return {
      found,
      total: search.isOfDays ? found.length : whole.total,
      // Days by the calendar are told among those that were fetched.
      isLowerBound: whole.isLowerBound || (search.isOfDays !== null && whole.total > whole.found.length),
      missing: [],
    };
  if (!subject || subject.concepts.length < 2)
    return { found: [], total: 0, isLowerBound: false, missing: [] };
  // All words but one: what is missing is said.
  for (const [i, concept] of subject.concepts.entries()) {
    if (concept.isName && subject.concepts.some((c) => !c.isName)) continue;
    const rest = { ...subject, concepts: subject.concepts.filter((_, j) => j !== i) };
    const page = await desk.archive.findArticles({ ...within, words: formsOf(rest) });
    const some = ordered(page.found.filter(isAsked), order);
    if (some.length > 0)
      return { found: some, total: some.length, isLowerBound: page.isLowerBound, missing: [concept.typed] };
  }
  return { found: [], total: 0, isLowerBound: false, missing: [] };
}

/** Newest first, and what states no date after what does: the day on which it arrived is not its own. */
function ordered(found: readonly FoundArticle[], order: 'newest' | 'relevance'): FoundArticle[] {
  if (order === 'relevance') return [...found];
  const dated = (a: FoundArticle) => a.details.published ?? '';
  return [...found].sort((a, b) => dated(b).localeCompare(dated(a)));
}
