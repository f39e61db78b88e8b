import type { Asked, ThreadContext } from '../../src/answers/asked.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Draft } from './draft.ts';
import { countryNamed } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { withTitle } from './officeHolder.ts';
import { labelOf } from './period.ts';
import type { SpeakerSearch } from './speakerSearch.ts';
import { findSpeakers } from './speakers.ts';
import { titlesOf } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A turn that changes one part of what the thread asked before: "only 2018", "and Merkel?", "who else?", "full quote".
 * Without a thread it asks of what it names, and what it leaves open is asked back.
 */
export async function continueThread(
  turn: Asked,
  draft: Draft,
  words: readonly Token[],
  search: SpeakerSearch,
  before: ThreadContext | null,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const kept = before?.asked ?? null;
  switch (draft.followUp) {
    case 'full':
      return kept
        ? { ...kept, ...changed(turn), intent: 'full', full: true, nth: turn.count, count: kept.count }
        : { ...turn, intent: 'unclear', left: [] };
    case 'more':
      // "anything else he said that day?", "what else did he say?" behind somebody's words
      if (
        kept?.said &&
        before!.speakers.length > 0 &&
        (turn.period || words.some((t) => vocabulary.match('he', [t], 0) > 0))
      )
        return { ...turn, intent: 'said', speakers: before!.speakers, left: [] };
      return kept
        ? {
            ...kept,
            ...changed(turn),
            intent: kept.intent === 'news' ? 'news' : 'quotes',
            page: kept.intent === 'quotes' || kept.intent === 'news' ? kept.page + 1 : 1,
          }
        : { ...turn, intent: 'unclear', left: [] };
    case 'else': {
      const subject = kept?.subject ?? kept?.said ?? null;
      if (!kept || !subject) return { ...turn, intent: 'unclear', left: [] };
      return {
        ...kept,
        ...changed(turn),
        intent: 'who',
        speakers: [],
        except: [...kept.except, ...kept.speakers.flatMap((s) => s.names)],
      };
    }
    case 'about':
      return aboutSubject(turn, kept);
    case 'only':
    case 'any':
      return onePart(turn, draft, kept, words, search, before, vocabulary);
    default:
      return turn;
  }
}

/** What a turn itself says of days, outlet and place goes before what was asked. */
function changed(turn: Asked): Partial<Asked> {
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

function aboutSubject(turn: Asked, kept: Asked | null): Asked {
  const subject = turn.subject;
  if (!subject) return kept && turn.period ? { ...kept, ...changed(turn) } : { ...turn, intent: 'unclear' };
  if (kept && kept.speakers.length > 0)
    return { ...kept, ...changed(turn), intent: 'said', subject, said: null, kinds: [], moment: null };
  if (kept?.intent === 'news') return { ...kept, ...changed(turn), subject };
  return { ...turn, intent: 'who', subject };
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

async function onePart(
  turn: Asked,
  draft: Draft,
  kept: Asked | null,
  words: readonly Token[],
  search: SpeakerSearch,
  before: ThreadContext | null,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const rest = draft.subject.filter((t) => t.kind === 'word' && vocabulary.match('fillers', [t], 0) === 0);
  const open = rest.filter((t) => !vocabulary.isSmall(t.folded));
  // "only direct quotes"
  const isOfQuotes =
    open.length > 0 &&
    open.every((t) => vocabulary.match('quotes', [t], 0) > 0 || vocabulary.match('qualities', [t], 0) > 0);
  if (kept && isOfQuotes) return { ...kept, ...changed(turn), rungs: ['quoted'] };
  const when = typedOf(search.typed, draft.subject).toLowerCase();
  // What states a month or a year alone counts from its first day.
  const firstDay = (day: string) =>
    `${day.slice(0, 10)}${'-01-01'.slice(day.length < 7 ? 0 : 3)}`.slice(0, 10);
  const dated = before?.shown.filter(({ day }) => day !== '') ?? [];
  const days = dated.map((s) => firstDay(s.day)).sort();
  if (kept && /^(?:whenever|(?:any|all|every) (?:years?|times?|dates?|days?))$/.test(when))
    return { ...kept, ...changed(turn), period: null, isPeriodKept: false };
  if (kept && when === 'elsewhere') return { ...kept, ...changed(turn), place: null };
  if (kept && when === '' && (draft.order || draft.count))
    return {
      ...kept,
      ...changed(turn),
      ...(draft.order ? { order: draft.order } : {}),
      ...(draft.count ? { count: draft.count } : {}),
    };
  if (/^(?:before|earlier|previously|older)/.test(when) && kept) {
    const until = kept.period?.since ?? kept.period?.until ?? days[0];
    const period = until ? { until, label: labelOf({ until }) } : null;
    return { ...kept, ...changed(turn), period };
  }
  if (/^(?:after|since|later|newer|more recent|afterwards)/.test(when) && kept) {
    const since = kept.period?.until ?? kept.period?.since ?? days.at(-1);
    const period = since ? { since, label: labelOf({ since }) } : null;
    return { ...kept, ...changed(turn), period };
  }
  if (open.length === 0) {
    if (kept && (turn.period || turn.source || turn.place)) return { ...kept, ...changed(turn) };
    return { ...turn, intent: turn.period ? 'news' : 'unclear', left: [] };
  }
  const whose = kept && before ? await theirOffice(rest, before, search) : null;
  if (whose) return { ...kept!, ...changed(turn), intent: 'said', kinds: [], ...whose };
  const entity = search.entities.find((e) => open.includes(words[e.from]!));
  // "and with Merkel?"
  const isHearer = /^(?:with|to)$/.test(rest[0]?.folded ?? '') && entity?.kind === 'person';
  if (kept && isHearer && kept.speakers.length > 0) {
    const to = (await findSpeakers(words.slice(entity.from, entity.to), search)).speakers[0];
    if (to) return { ...kept, ...changed(turn), to };
  }
  const place = kept && placeIn(rest, search.lexicon);
  if (place) return { ...kept, ...changed(turn), place: typedOf(search.typed, place) };
  // Behind what a side said on no country, another country is the side that is asked about.
  const isSide =
    entity?.kind === 'country' &&
    kept?.speakers[0] !== undefined &&
    kept.speakers[0].kind !== 'person' &&
    (!kept.subject || countryNamed(kept.subject, knownNames(search.lexicon)) === null);
  // "did Netanyahu mention Iran?" – "and Hezbollah?"
  const isMentioned = entity?.kind === 'body' && kept?.isYesNo && kept.speakers[0]?.kind === 'person';
  const speaks = entity && (entity.kind !== 'country' || isSide) && !isMentioned;
  if (!kept && entity?.kind === 'country')
    return { ...turn, intent: 'who', subject: typedOf(search.typed, rest) };
  if (kept && (isMentioned || (entity?.kind === 'country' && !isSide)) && kept.speakers.length > 0) {
    const onIt: Asked = {
      ...kept,
      ...changed(turn),
      intent: 'said',
      subject: typedOf(search.typed, rest),
      said: null,
      kinds: [],
    };
    const isOnCountry = !kept.subject || countryNamed(kept.subject, knownNames(search.lexicon)) !== null;
    if (entity?.kind !== 'country' || isOnCountry || rest.some((t) => /^(?:in|on|about)$/.test(t.folded)))
      return onIt;
    const { speakers } = await findSpeakers(rest, search);
    if (speakers.length === 0) return onIt;
    return { ...onIt, orElse: { ...kept, ...changed(turn), intent: 'said', speakers, kinds: [] } };
  }
  if (speaks || !kept || kept.speakers.length === 0) {
    const { speakers, problems } = await findSpeakers(rest, search);
    const isAsked = speaks || problems.some(({ problem }) => problem === 'several');
    if (speakers.length > 0 || (problems.length > 0 && isAsked)) {
      const base = kept ? { ...kept, ...changed(turn), kinds: [], except: [] } : { ...turn, subject: null };
      const notes = [...turn.notes, ...speakers.flatMap((s) => s.note ?? [])];
      return { ...base, intent: kept?.intent === 'quotes' ? 'quotes' : 'said', speakers, problems, notes };
    }
  }
  const subject = typedOf(search.typed, rest);
  if (kept && kept.speakers.length > 0) {
    // A name that nobody in the archive bears is still a name, where it looks like one.
    const { speakers } = await findSpeakers(rest, search);
    if (speakers[0]?.kind === 'person')
      return {
        ...kept,
        ...changed(turn),
        intent: 'said',
        speakers,
        problems: [],
        notes: [...turn.notes, ...speakers.flatMap((s) => s.note ?? [])],
      };
    return { ...kept, ...changed(turn), intent: 'said', subject, said: null, kinds: [] };
  }
  return { ...turn, intent: 'who', subject };
}
