import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { countryNamed } from './countryNamed.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { withTitle } from './officeHolder.ts';
import { labelOf } from './period.ts';
import type { SpeakerSearch } from './speakerSearch.ts';
import { findSpeakers } from './speakers.ts';
import { titlesOf } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A turn of a thread that names one thing, and what the thread asked before. */
export interface Turn {
  readonly turn: Asked;
  readonly draft: Draft;
  readonly words: readonly Token[];
  readonly search: SpeakerSearch;
  readonly before: ThreadContext | null;
  readonly vocabulary: Vocabulary;
}

/** What a turn itself says of days, outlet and place goes before what was asked. */
export function changed(turn: Asked): Partial<Asked> {
  return {
    typed: turn.typed,
    notes: turn.notes,
    left: [],
    problems: [],
    isPeriodKept: turn.period === null,
    ...(turn.period ? { period: turn.period } : {}),
    ...(turn.source ? { source: turn.source } : {}),
    ...(turn.place ? { place: turn.place } : {}),
  };
}

/** "only 2018", "and Merkel?", "and on Iran?": what the thread asked before, with the part changed that the turn names. */
export async function changePart(t: Turn): Promise<Asked> {
  const { turn, search, words, vocabulary } = t;
  const kept = t.before?.asked ?? null;
  const rest = t.draft.subject.filter((w) => w.kind === 'word' && vocabulary.match('fillers', [w], 0) === 0);
  const open = rest.filter((w) => !vocabulary.isSmall(w.folded));
  const plain = kept && (onlyQuotes(t, kept, open) ?? changeWhen(t, kept));
  if (plain) return plain;
  if (open.length === 0) return changeNothingNamed(turn, kept);
  const entity = search.entities.find((e) => open.includes(words[e.from]!));
  if (kept && t.before) {
    const whose = await theirOffice(rest, t.before, search);
    if (whose) return { ...kept, ...changed(turn), intent: 'said', kinds: [], ...whose };
    // "and his predecessor?", whom no list has
    if (isOfTheirs(rest, search.lexicon))
      return { ...turn, intent: 'unclear', left: [typedOf(search.typed, rest)] };
    const to = await hearerOf(t, kept, rest, entity);
    if (to) return { ...kept, ...changed(turn), to };
    const place = placeIn(rest, search.lexicon);
    if (place) return { ...kept, ...changed(turn), place: typedOf(search.typed, place) };
  }
  return changeWho(t, kept, rest, entity);
}

/** A turn that names nothing but days, an outlet or a place. */
function changeNothingNamed(turn: Asked, kept: Asked | null): Asked {
  if (kept && (turn.period || turn.source || turn.place)) return { ...kept, ...changed(turn) };
  return { ...turn, intent: turn.period ? 'news' : 'unclear', left: [] };
}

/** "only direct quotes" */
function onlyQuotes({ turn, vocabulary }: Turn, kept: Asked, open: readonly Token[]): Asked | null {
  const isOfQuotes = (w: Token) =>
    vocabulary.match('quotes', [w], 0) > 0 || vocabulary.match('qualities', [w], 0) > 0;
  if (open.length === 0 || !open.every(isOfQuotes)) return null;
  // Behind articles on a subject the quotes on it are asked for.
  const isOfArticles = /^(?:news|summary|unclear)$/.test(kept.intent) && kept.subject !== null;
  const intent = isOfArticles ? 'said' : kept.intent;
  return { ...kept, ...changed(turn), intent, rungs: ['quoted'] };
}

/** "any year", "elsewhere", "the latest 3", "before that": other days, places or an order; null for any other turn. */
function changeWhen({ turn, draft, search, before }: Turn, kept: Asked): Asked | null {
  const when = typedOf(search.typed, draft.subject).toLowerCase();
  if (/^(?:whenever|(?:any|all|every) (?:years?|times?|dates?|days?))$/.test(when))
    return { ...kept, ...changed(turn), period: null, isPeriodKept: false };
  if (when === 'elsewhere') return { ...kept, ...changed(turn), place: null };
  if (when === '' && (draft.order || draft.count))
    return {
      ...kept,
      ...changed(turn),
      ...(draft.order ? { order: draft.order } : {}),
      ...(draft.count ? { count: draft.count } : {}),
    };
  const days = (before?.shown ?? []).flatMap(({ day }) => (day === '' ? [] : [firstDay(day)])).sort();
  if (/^(?:before|earlier|previously|older)/.test(when)) {
    const until = kept.period?.since ?? kept.period?.until ?? days[0];
    return { ...kept, ...changed(turn), period: until ? { until, label: labelOf({ until }) } : null };
  }
  if (/^(?:after|since|later|newer|more recent|afterwards)/.test(when)) {
    const since = kept.period?.until ?? kept.period?.since ?? days.at(-1);
    return { ...kept, ...changed(turn), period: since ? { since, label: labelOf({ since }) } : null };
  }
  return null;
}

/** What states a month or a year alone counts from its first day. */
const firstDay = (day: string): string =>
  `${day.slice(0, 10)}${'-01-01'.slice(day.length < 7 ? 0 : 3)}`.slice(0, 10);

/** "and with Merkel?" */
async function hearerOf(
  { words, search }: Turn,
  kept: Asked,
  rest: readonly Token[],
  entity: Entity | undefined,
): Promise<Asked['to']> {
  if (entity?.kind !== 'person' || !/^(?:with|to)$/.test(rest[0]?.folded ?? '')) return null;
  if (kept.speakers.length === 0) return null;
  return (await findSpeakers(words.slice(entity.from, entity.to), search)).speakers[0] ?? null;
}

/** Another speaker, or another subject of the same ones. */
async function changeWho(
  t: Turn,
  kept: Asked | null,
  rest: readonly Token[],
  entity: Entity | undefined,
): Promise<Asked> {
  const { turn, search } = t;
  const subject = typedOf(search.typed, rest);
  // "and the German chancellor?" is somebody, and no country.
  const { positions } = titlesOf(search.lexicon);
  const isCountry = entity?.kind === 'country' && !rest.some((t) => positions.has(t.folded));
  if (!kept && isCountry) return { ...turn, intent: 'who', subject };
  const isSide = isCountry && kept !== null && isOtherSide(kept, search.lexicon);
  // "did Netanyahu mention Iran?" – "and Hezbollah?"
  // "did Kurz mention Merkel?" – "and Macron?"
  const isOfPerson = entity?.kind === 'person' && kept !== null && (await namesPerson(kept.subject, search));
  const isMentioned =
    (entity?.kind === 'body' || isOfPerson) && kept?.isYesNo && kept.speakers[0]?.kind === 'person';
  if (kept && (isMentioned || (isCountry && !isSide)) && kept.speakers.length > 0)
    return onCountry(t, kept, rest, isCountry);
  const speaks = entity !== undefined && (!isCountry || isSide) && !isMentioned;
  if (speaks || !kept || kept.speakers.length === 0) {
    const other = await otherSpeaker(t, kept, rest, speaks);
    if (other) return other;
  }
  if (!kept || kept.speakers.length === 0) return { ...turn, intent: 'who', subject };
  // A name that nobody in the archive bears is still a name, where it looks like one.
  const { speakers } = await findSpeakers(rest, search);
  const asked: Asked = { ...kept, ...changed(turn), intent: 'said' };
  if (speakers[0]?.kind !== 'person') return onUnknown(asked, rest, search);
  const notes = [...turn.notes, ...speakers.flatMap((s) => s.note ?? [])];
  return { ...asked, speakers, problems: [], notes };
}

/** Whether a subject is the name of somebody in the archive, and no more. */
async function namesPerson(subject: string | null, { archive }: SpeakerSearch): Promise<boolean> {
  if (!subject || !/^\p{Lu}/u.test(subject)) return false;
  const wanted = foldName(subject);
  const people = await archive.findPeople({ anyWord: wanted.split(' '), limit: 20 });
  return people.some(({ name, title }) => title !== null && ` ${foldName(name)}`.endsWith(` ${wanted}`));
}

/** A name that no list has may be a country's that texts have: it spoke, or was spoken of, whichever is found. */
function onUnknown(asked: Asked, rest: readonly Token[], search: SpeakerSearch): Asked {
  const typed = typedOf(search.typed, rest);
  const on: Asked = { ...asked, subject: typed, said: null, kinds: [] };
  const [first] = rest;
  const isName = rest.length === 1 && first!.folded.length >= 4 && !isTopic(first!, search);
  // "and the junta leader?"
  const isOffice = titlesOf(search.lexicon).positions.has(rest.at(-1)!.folded) && rest.length > 1;
  if (!isName && !isOffice) return on;
  const by: Asked = { ...asked, speakers: [], problems: [{ typed, problem: 'unknown', names: [] }] };
  const isOfPerson = asked.speakers[0]?.kind === 'person' && !isOffice;
  return isOfPerson && asked.subject ? { ...on, orElse: by } : { ...by, orElse: on };
}

const isTopic = ({ text }: Token, { lexicon }: SpeakerSearch): boolean =>
  lexicon.topics.some(({ label, terms }) =>
    [label, ...terms].some((one) => foldName(one) === foldName(text)),
  );

/** Behind what a side said on no country, another country is the side that is asked about. */
const isOtherSide = ({ speakers, subject }: Asked, lexicon: Lexicon): boolean =>
  speakers[0] !== undefined &&
  speakers[0].kind !== 'person' &&
  (!subject || countryNamed(subject, knownNames(lexicon)) === null);

/** What the same speakers said on a country or body that the turn names; or else what that country said. */
async function onCountry(
  { turn, search }: Turn,
  kept: Asked,
  rest: readonly Token[],
  isCountry: boolean,
): Promise<Asked> {
  const asked: Asked = { ...kept, ...changed(turn), intent: 'said', kinds: [] };
  const onIt: Asked = { ...asked, subject: typedOf(search.typed, rest), said: null };
  const isOnCountry =
    kept.subject !== null && countryNamed(kept.subject, knownNames(search.lexicon)) !== null;
  if (!isCountry || isOnCountry || rest.some((w) => /^(?:in|on|about)$/.test(w.folded))) return onIt;
  const { speakers } = await findSpeakers(rest, search);
  if (speakers.length === 0) return onIt;
  // "what did Rutte say?" – "and France?": what France said, before what he said on France.
  return kept.subject ? { ...onIt, orElse: { ...asked, speakers } } : { ...asked, speakers, orElse: onIt };
}

/** The same question of somebody else; null where the turn names nobody. `speaks`: it names somebody for certain. */
async function otherSpeaker(
  { turn, search }: Turn,
  kept: Asked | null,
  rest: readonly Token[],
  speaks: boolean,
): Promise<Asked | null> {
  const { speakers, problems } = await findSpeakers(rest, search);
  const isAsked = speaks || problems.some(({ problem }) => problem === 'several');
  if (speakers.length === 0 && !(problems.length > 0 && isAsked)) return null;
  const base = kept ? { ...kept, ...changed(turn), kinds: [], except: [] } : { ...turn, subject: null };
  const notes = [...turn.notes, ...speakers.flatMap((s) => s.note ?? [])];
  return { ...base, intent: kept?.intent === 'quotes' ? 'quotes' : 'said', speakers, problems, notes };
}

/** "in Tehran": a capital or another place that is no country, whose name behind "in" is what is spoken of. */
export function placeIn(rest: readonly Token[], lexicon: Lexicon): readonly Token[] | null {
  const [first, ...name] = rest;
  if (!/^(?:in|at)$/.test(first?.folded ?? '') || name.length === 0 || name.length > 3) return null;
  const { countries, places } = knownNames(lexicon);
  const folded = foldName(name.map((t) => t.text).join(' '));
  const country = countries.get(folded);
  return country ? (country.isCapital ? name : null) : places.has(folded) ? name : null;
}

/** "his predecessor", "her spokesman": somebody by another. */
function isOfTheirs([whose, ...others]: readonly Token[], lexicon: Lexicon): boolean {
  const { positions } = titlesOf(lexicon);
  const isSomebody = ({ folded }: Token) => positions.has(folded) || RELATIVE.test(folded);
  return /^(?:his|her|their|its)$/.test(whose?.folded ?? '') && others.length <= 3 && others.some(isSomebody);
}
const RELATIVE =
  /^(?:predecessor|successor|counterpart|rival|opponent|deputy|wife|husband|boss|colleague)s?$/;

/** "and his foreign secretary?": who held an office of the same side in the year of what was shown; null where no office is named so. */
async function theirOffice(
  rest: readonly Token[],
  { speakers, shown }: ThreadContext,
  search: SpeakerSearch,
): Promise<Pick<Asked, 'speakers' | 'problems' | 'notes'> | null> {
  const [whose, ...title] = rest;
  const [speaker] = speakers;
  const { all } = titlesOf(search.lexicon);
  const isOffice = title.length > 0 && title.every((t) => all.has(foldName(t.text)));
  if (!/^(?:his|her|their)$/.test(whose?.folded ?? '') || !isOffice || !speaker) return null;
  const side = search.lexicon.speakers.find(({ name }) => name === speaker.label)?.side ?? null;
  const year = shown.find(({ day }) => day !== '')?.day.slice(0, 4);
  if (!side) return null;
  const period = year ? { since: `${year}-01-01`, until: `${Number(year) + 1}-01-01`, label: year } : null;
  const found = await withTitle(title, side, typedOf(search.typed, rest), { ...search, period });
  if (!found) return null;
  const note = found.speaker?.note;
  return {
    speakers: found.speaker ? [found.speaker] : [],
    problems: found.problem ? [found.problem] : [],
    notes: note ? [note] : [],
  };
}
