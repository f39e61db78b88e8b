import type { Asked } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { type Evidence, evidenceIn } from '../../src/lookups/evidence.ts';
import { conceptsIn, type Subject } from '../../src/lookups/subject.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Quote } from '../../src/reading/reading.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Asker, Desk } from '../command.ts';
import { openingOf } from './openingOf.ts';
import { searchOf } from './search.ts';

const ARTICLES_LOOKED_AT = 40;

/** Somebody whom texts name or call so. */
export interface Called {
  readonly name: string;
  /** "the police", "witnesses": whom texts call so and do not name. */
  readonly isUnnamed: boolean;
  /** The name, and what else the lexicon has for it. */
  readonly labels: readonly string[];
  readonly subject: Subject | null;
}

/** The newest texts with the name or words, and with the subject. */
export async function textsCalling(
  { labels, subject }: Pick<Called, 'labels' | 'subject'>,
  asked: Asked,
  asker: Asker,
  { archive, ...desk }: Desk,
): Promise<StoredVersion[]> {
  const search = searchOf(asked, asker, { archive, ...desk });
  const forms = labels.flatMap((label) =>
    subject ? formsOf(subject).map((form) => `"${label}" ${form}`) : [`"${label}"`],
  );
  const page = await archive.findArticles({
    ...search.days,
    ...(asked.source ? { source: asked.source } : {}),
    words: forms,
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  return versionsOf(
    page.found
      .filter((a) => search.isOfDays?.(a.details, a.day) ?? true)
      .map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
}

/** Quotes whose speaker is written so, on the subject; where there is none, those under a headline on it. */
export function quotesCalled(
  { name, isUnnamed, labels, subject }: Called,
  versions: readonly StoredVersion[],
): Evidence[] {
  const wanted = [...new Set([foldWords(name), ...labels])];
  const isTheirs = ({ speaker, speakerName }: Quote) => {
    const written = speaker?.text ?? '';
    if (!isUnnamed)
      return wanted.some(
        (one) => hasWhole(withoutPlace(written, one), one) || hasWhole(speakerName ?? '', one),
      );
    const folded = ` ${foldWords(written)}`;
    return labels.some(
      (label) =>
        (speakerName === null && folded.endsWith(` ${label}`) && hasLabel(folded, [label])) ||
        leadsIt(folded, label),
    );
  };
  return onSubject(
    versions.flatMap((version) =>
      version.reading.quotes.filter(isTheirs).map((quote) => ({ version, quote })),
    ),
    subject,
  );
}

/**
 * Quotes of whoever a text says speaks for a body: "Yahya Saree, spokesman for the Houthi movement", "M23 leader Bertrand
 * Bisimwa", "the Houthi movement".
 */
export function quotesFor(
  { labels, subject }: Pick<Called, 'labels' | 'subject'>,
  versions: readonly StoredVersion[],
): Evidence[] {
  const isTheirs = ({ speaker, speakerName }: Quote) =>
    speaker !== null && labels.some((label) => speaksFor(speaker.text, label, speakerName !== null));
  return onSubject(
    versions.flatMap((version) =>
      version.reading.quotes.filter(isTheirs).map((quote) => ({ version, quote })),
    ),
    subject,
  );
}

/**
 * Whether words have one of some folded labels, and no longer name that it is a part of.
 *
 * @example hasLabel('the representative of Tarnia', ['representative of tarn']) // false, as for "the North Tarn representative"
 */
export const hasLabel = (words: string, labels: readonly string[]): boolean =>
  labels.some((label) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}-]|\\b${PART_OF_NAME} )${RegExp.escape(label)}(?![\\p{L}\\p{N}]|-\\p{L})`,
      'u',
    ).test(foldWords(words)),
  );
const PART_OF_NAME = '(?:north|south|east|west|central|equatorial|new|upper|lower)';

function onSubject(own: readonly Pick<Evidence, 'version' | 'quote'>[], subject: Subject | null): Evidence[] {
  const found = own.flatMap(({ version, quote }) => evidenceIn(version, quote, subject) ?? []);
  if (found.length > 0 || !subject) return found;
  // A body that speaks in an article headed on the subject speaks about it.
  return own
    .filter(({ version }) => conceptsIn(openingOf(version), subject).mask !== 0)
    .map(({ version, quote }) => ({ ...evidenceIn(version, quote, null)!, reason: 'opening' as const }));
}

const WHO_SPEAKS =
  '(?:leader|boss|chief|head|official|president|secretary|commander|spokes\\p{L}+|representative|chair\\p{L}*)(?!\\p{L})';

/** "union leader Bogdan Terel" speaks for the union. */
const leadsIt = (phrase: string, label: string): boolean =>
  new RegExp(`^ (?:(?:the|an?) )?(?:\\p{L}+ ){0,2}${RegExp.escape(label)}(?:'s?)? ${WHO_SPEAKS}`, 'u').test(
    phrase,
  );

/** Whether a phrase gives whoever it names a post of a body; one that names nobody may be the body by another word of its kind. */
function speaksFor(phrase: string, label: string, isNamed: boolean): boolean {
  const own = RegExp.escape(label);
  const folded = foldWords(phrase);
  return [
    `^(?:(?:the|an?) )?(?:\\p{L}+ )?${own}(?:'s)? (?:\\p{L}+ ){0,2}${WHO_SPEAKS}`,
    `${WHO_SPEAKS} (?:of|for|from|at) (?:the )?${own}(?!\\p{L})`,
    // "Greta Olin, who leads the group Clear Ice"
    `who (?:leads|heads|chairs|runs|speaks for) (?:the )?(?:\\p{L}+ ){0,2}${own}(?!\\p{L})`,
    ...(isNamed ? [] : [`^(?:(?:the|an?) )?${own}(?:'s)?(?: ${OF_ITS_KIND})?$`]),
  ].some((pattern) => new RegExp(`(?<!\\p{L})${pattern}`, 'u').test(folded));
}
const OF_ITS_KIND =
  '(?:movement|group|rebels|militants|fighters|militia|alliance|party|officials|leadership|delegation|authorities)';

/** "Sollen, on a visit to Norland" and "the ambassador to Norland" are of another country. */
const withoutPlace = (phrase: string, wanted: string): string =>
  foldWords(phrase).replace(
    new RegExp(
      `(?<!\\p{L})(?:to|in|at|on|against|with|near|visiting|outside) (?:the )?${RegExp.escape(wanted)}(?!\\p{L})`,
      'gu',
    ),
    ',',
  );

/** Whether words have some others, folded, as words of their own: a Secretary-General is no Secretary. */
function hasWhole(words: string, wanted: string): boolean {
  return ` ${foldWords(words).replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
    .replace(/['’]s? /g, ' ')
    .includes(` ${wanted.replace(/['’]s? /g, ' ')} `);
}
