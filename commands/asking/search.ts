import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import type { QuoteSearch } from '../../src/lookups/quoteSearch.ts';
import { type Subject, subjectOf } from '../../src/lookups/subject.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { isSurnameAlone } from '../../src/reading/names/isSurnameAlone.ts';
import { englishOf } from '../../src/reading/rules/compileLanguage.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Counted } from '../../src/words/values.ts';
import { instantsOf, isOf } from '../asked/period.ts';
import { titlesOf } from '../asked/titles.ts';
import { vocabulariesOf } from '../asked/vocabulary.ts';
import type { Asker, Desk } from '../command.ts';
import { searchedIn } from '../words/searchedIn.ts';
import { institutionForms } from './institutionForms.ts';
import { spokeForOn } from './spokeFor.ts';

/** What an asked question looks for in the archive. */
export function searchOf(asked: Asked, asker: Asker, desk: Desk): QuoteSearch {
  const { period } = asked;
  const { zone } = asker;
  const names = asked.speakers.flatMap((s) => s.names).filter((name) => !asked.except.includes(name));
  return {
    speakers: asked.speakers.length > 0 ? names : null,
    subject: askedSubject(asked, desk),
    mentions: asked.speakers.flatMap((speaker) => mentionsOf(speaker, desk)),
    unlisted: unlistedOf(asked.speakers, desk),
    gender: genderOf(asked.speakers[0]?.label ?? '', desk.lexicon),
    ...surnameOf(asked.speakers, desk),
    place: asked.place,
    to: asked.to?.names ?? [],
    verbs: verbsOf(asked, desk),
    days: period && instantsOf(period, zone),
    isOfDays: period ? isOf(period, zone) : null,
    ...spokenFor(asked, desk),
    source: asked.source,
    article: asked.article,
    story: asked.story,
    order: asked.order ?? 'newest',
    isOrdered: asked.order !== null,
  };
}

/** Whether whoever is asked about spoke for the one body or side that is asked about. */
function spokenFor({ speakers: [only, other] }: Asked, { lexicon }: Desk): Pick<QuoteSearch, 'spokeFor'> {
  const spokeFor = only && !other ? spokeForOn(only, lexicon) : null;
  return spokeFor ? { spokeFor } : {};
}

/** The forms of the verbs asked for; a word of the subject is none: who spoke of an attack attacked nobody. */
function verbsOf({ kinds, subject }: Asked, { lexicon }: Desk): string[] {
  const words = new Set(foldWords(subject ?? '').split(' '));
  return kinds
    .flatMap((kind) => vocabulariesOf(lexicon).flatMap((v) => v.formsOf(kind)))
    .filter((verb) => !words.has(verb));
}

/** The one person asked about, where the lexicon does not know them; whom it knows, readings know by their surname. */
function unlistedOf([only, other]: readonly AskedSpeaker[], { lexicon }: Desk): string[] {
  if (!only || other || only.kind !== 'person' || !only.label.includes(' ')) return [];
  return lexicon.speakers.some(({ name }) => name === only.label) ? [] : [only.label];
}

/** The surname under which one person's words are looked for besides, where the given name tells a gender. */
function surnameOf([only, other]: readonly AskedSpeaker[], { lexicon }: Desk): Pick<QuoteSearch, 'surname'> {
  const [full = '', name, more] = only?.names ?? [];
  if (only?.kind !== 'person' || other || name === undefined || more !== undefined) return {};
  const gender = genderOf(full, lexicon);
  return gender && isSurnameAlone(name, full, lexicon) ? { surname: { name, gender } } : {};
}

/**
 * The gender that a given name tells; null for a surname alone and for names of either.
 *
 * @example genderOf('Elena Dobrin', lexicon) // 'f'
 */
export const genderOf = (name: string, lexicon: Lexicon): 'm' | 'f' | null =>
  name.includes(' ') ? (englishOf(lexicon).givenNames.get(foldWords(name.split(' ')[0]!)) ?? null) : null;

/** What texts call those who speak for a body or side without a name of their own: "a Turkish official". */
function mentionsOf({ kind, label, names }: AskedSpeaker, { lexicon }: Desk): string[] {
  if (kind === 'person') return [];
  const known = lexicon.speakers.find((s) => s.kind === 'body' && s.name === label);
  if (known) return [known.name, ...known.also].map((name) => foldWords(name.replace(/^the /i, '')));
  const place = lexicon.places.find((p) => p.kind === 'country' && p.name === label);
  const bodies = lexicon.speakers.filter((s) => s.kind === 'body' && names.includes(s.name));
  return [
    ...(place
      ? [place.name, ...place.also, ...place.demonyms, ...ofCountry(place.name, lexicon)]
      : ownersForms(label)),
    ...bodies.flatMap((b) => [b.name, ...b.also]),
  ].map((name) => foldWords(name.replace(/^the /i, '')));
}

/** "Ostvik" and "Ostvik's", before whatever of it speaks. */
const ownersForms = (label: string): string[] =>
  institutionForms(label).flatMap((form) => (/['’]s /.test(form) ? [form] : [form, `${form}'s`]));

/** "China's delegation", "Egypt's officials" */
const ofCountry = (name: string, lexicon: Lexicon): string[] =>
  [...titlesOf(lexicon).sides]
    .filter((side) => !/^(?:foreign|state|party)$/.test(side))
    .map((side) => `${name}'s ${side}`);

/** The subject of a question, null where it has none. */
export function askedSubject(asked: Asked, { lexicon }: Desk): Subject | null {
  return asked.subject ? subjectOf(asked.subject, lexicon) : null;
}

/** How many articles a look-up searched. */
export async function searchedBy(asked: Asked, asker: Asker, { archive }: Desk): Promise<Counted> {
  if (asked.article) return { total: 1, isLowerBound: false, isTheArticle: true };
  return searchedIn(asked.period, asker.zone, archive);
}
