import type { ArchiveView } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { foldName } from '../text/foldName.ts';
import { evidenceIn } from './evidence.ts';
import {
  ARTICLES_LOOKED_AT,
  callsByOther,
  type FoundEvidence,
  finish,
  isOfDays,
  type QuoteSearch,
  type QuotesFound,
} from './quoteSearch.ts';
import { formsOf } from './subjectForms.ts';
import { versionsOf } from './versionsOf.ts';

/**
 * What texts give to somebody by a surname alone, or by a name that their readings know nobody by: "Malvik called it a first step". The
 * surname counts where one person of the archive has it. Null where there is nothing. Three calls.
 *
 * @example await writtenSo('Teodora Malvik', search, archive) // null
 */
export async function writtenSo(
  name: string,
  search: QuoteSearch,
  archive: ArchiveView,
): Promise<QuotesFound | null> {
  const full = foldName(name);
  const surname = foldName(name.split(' ').at(-1)!);
  const bearers = (await archive.findPeople({ anyWord: surname.split(' '), limit: MOST_BEARERS })).filter(
    (one) => foldName(one.name).endsWith(` ${surname}`),
  );
  const isOnly = bearers.length === 1 && bearers[0]!.name === name;
  const alone = isOnly ? surname : full;
  const last = name.split(' ').at(-1)!;
  const isOther = (text: string) => !!search.gender && callsByOther(text, last, search.gender);
  return quotesCalled(alone, (quote) => isCalled(quote, full, alone), search, archive, isOther);
}

/**
 * What texts give to a surname alone, whoever of that name is meant: to "Baric", of whom no text has more. Null where there is
 * nothing. Two calls.
 *
 * @example await givenToSurname('Malvik', search, archive) // null
 */
export function givenToSurname(
  surname: string,
  search: QuoteSearch,
  archive: ArchiveView,
): Promise<QuotesFound | null> {
  const alone = foldName(surname);
  const nameIn = (written: string) => written.split(',')[0]!.replace(ADDRESS, '');
  const isTheirs = ({ speaker, speakerName }: Quote) =>
    foldName(speakerName ?? nameIn(speaker?.text ?? '')) === alone;
  return quotesCalled(alone, isTheirs, search, archive);
}

const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? /u;

/** Quotes of whomever their texts call by a name, on the subject; null for none. */
async function quotesCalled(
  alone: string,
  isTheirs: (quote: Quote) => boolean,
  search: QuoteSearch,
  archive: ArchiveView,
  isOther: (text: string) => boolean = () => false,
): Promise<QuotesFound | null> {
  const sought = `"${alone}"`;
  const page = await archive.findArticles({
    ...search.days,
    ...(search.source ? { source: search.source } : {}),
    ...(search.story ? { story: search.story } : {}),
    words: search.subject ? formsOf(search.subject).map((form) => `${sought} ${form}`) : [sought],
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const articles = page.found.filter((one) => isOfDays(one.details, one.day, search));
  const days = new Map(articles.map((one) => [one.details.id, one.day]));
  const versions = await versionsOf(
    articles.map((one) => ({ article: one.details, version: one.version })),
    archive,
  );
  const evidence = versions
    .filter(({ text }) => !isOther(text))
    .flatMap((version) =>
      version.reading.quotes
        .filter(isTheirs)
        .map((quote) => evidenceIn(version, quote, search.subject))
        .filter((one) => one !== null)
        .map((one): FoundEvidence => ({ ...one, day: days.get(version.article.id) ?? '' })),
    );
  if (evidence.length === 0) return null;
  const isLowerBound = page.isLowerBound || page.total > page.found.length;
  return finish(evidence, search, archive, { isLowerBound, missing: [], wider: [] });
}

const MOST_BEARERS = 20;

/** Whether a text calls the speaker of a quote, whom its reading knows as nobody, by a name and no more than an office before it. */
function isCalled({ speaker, speakerName, possible }: Quote, full: string, alone: string): boolean {
  if (speaker === null || speakerName !== null || possible.length > 0) return false;
  const written = foldName(speaker.text.split(',')[0]!);
  // "the lawyer of Havel Dursk" is not he.
  return written === alone || (written.endsWith(` ${full}`) && !OF.test(written.slice(0, -full.length)));
}

const OF = /(?:^|\s)(?:of|for|to|by|with|from|against|s)\s$/u;
