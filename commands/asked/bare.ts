import type { Asked } from '../../src/answers/asked.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { knownNames } from './knownNames.ts';
import type { FoundSpeakers, SpeakerSearch } from './speakerSearch.ts';
import { findSpeakers } from './speakers.ts';
import { subjectOf } from './subjectWords.ts';
import { type Token, typedOf, wordsOf } from './tokens.ts';
import { type Vocabulary, vocabulariesOf } from './vocabulary.ts';

/** Neither verb nor "about": a name, a name with a subject beside it, days, a link or words to look for. */
export async function bare(
  asked: Asked,
  draft: Draft,
  search: SpeakerSearch,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const words = draft.speaker.filter((t) => t.kind === 'word');
  const content = words.filter((t) => !vocabulary.isSmall(t.folded));
  if (content.length === 0 && draft.asksElse)
    return { ...asked, intent: 'unclear', left: words.map((t) => t.text) };
  if (content.length === 0)
    return { ...asked, intent: asked.period || asked.source ? 'news' : 'unclear', left: [] };
  const inside = search.entities.filter((e) => words.includes(search.words[e.from]!));
  const named = inside.find((e) => e.kind !== 'country');
  // A question that asks for something else than words: whom it names is offered, nothing is searched.
  if (draft.asksElse || isAround(inside[0], content, search)) {
    const whom = named ?? inside[0];
    const own = whom ? search.words.slice(whom.from, whom.to) : [];
    const { speakers } = await findSpeakers(own, search);
    return { ...asked, intent: 'unclear', speakers, left: words.map((t) => t.text) };
  }
  if (named) return nameAndMore(asked, words, named, search, vocabulary);
  return (
    (await misspeltFirst(asked, words, search)) ?? officeOrWords(asked, words, inside, search, vocabulary)
  );
}

/** A name, alone or with a place or subject around it: "Lavrov in Reykjavik", "Patriarch Kirill". */
async function nameAndMore(
  asked: Asked,
  words: readonly Token[],
  named: Entity,
  search: SpeakerSearch,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const { typed } = asked;
  // "Patriarch Kirill" is looked up whole.
  const isTitled = vocabulary.titles.dignities.has(search.words[named.from - 1]?.folded ?? '');
  const own = search.words.slice(
    named.from - (isTitled ? 1 : 0),
    officeBehind(named, search, vocabulary) ?? lastBeside(named, search).to,
  );
  const { speakers, problems } = await findSpeakers(own, search);
  // "Secretary Blinken China"
  const isTitleBefore = (t: Token) =>
    search.words.indexOf(t) < named.from && vocabulary.titles.all.has(foldName(t.text));
  const around = titlesAside(
    words.filter((t) => !own.includes(t) && !isTitleBefore(t)),
    named.from,
    search,
  );
  if (around.length > 1 && around.length <= 3 && /^(?:in|at)$/.test(around[0]!.folded)) {
    const place = typedOf(typed, around.slice(1));
    return { ...asked, intent: 'said', speakers, problems, place, left: [] };
  }
  // "any red lines from Erdogan": a preposition is no part of what is asked about.
  const beside = subjectOf(around, vocabulary);
  // "Halvik since the vote": days that no calendar has are no subject.
  const since = beside.findIndex((t) => /^(?:since|until|till)$/.test(t.folded));
  const aside = since < 0 ? beside : beside.slice(0, since);
  const left = since < 0 ? [] : [wordsOf(typed, beside.slice(since))];
  if (aside.every((t) => vocabulary.isSmall(t.folded)))
    return { ...asked, intent: 'said', speakers, problems, subject: null, left };
  const isOffice = officeBehind(named, search, vocabulary) !== null;
  if (isOffice && problems.length > 0)
    return { ...asked, intent: 'said', problems, subject: wordsOf(typed, aside), left };
  if (problems.length > 0) return { ...asked, intent: 'news', subject: typedOf(typed, words), left: [] };
  const subject = wordsOf(typed, aside);
  const note = { is: 'on', who: speakers[0]?.label ?? typedOf(typed, own), subject } as const;
  return { ...asked, intent: 'said', speakers, problems, subject, left, notes: [...asked.notes, note] };
}

/** "Costaluz foreign minister sanctions", "Erdogan's spokesman": the end of an office right behind whose it is; null for none. */
function officeBehind(
  { to, known, people, kind }: Entity,
  { words }: SpeakerSearch,
  { titles }: Vocabulary,
): number | null {
  // "Erdogan's spokesman" is nobody's own words but the spokesman's.
  const isOwner = words[to - 1]!.possessive || /^spokes/.test(words[to]?.folded ?? '');
  const isPerson = known !== null || people.some(({ title, name }) => title !== null && name.includes(' '));
  if (kind !== 'person' || (isPerson && !isOwner)) return null;
  let end = to;
  while (end < words.length && titles.all.has(foldName(words[end]!.text))) end += 1;
  return end > to && titles.positions.has(foldName(words[end - 1]!.text)) ? end : null;
}

/** Nobody by name: an office ("Morocco king fishing", "Swiss president"), or words to look for. */
async function officeOrWords(
  asked: Asked,
  words: readonly Token[],
  inside: readonly Entity[],
  search: SpeakerSearch,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const { typed } = asked;
  // "die Ukraine", "la Russie": an article of whatever language is no part of what is asked about.
  const [article, ...name] = words;
  const isOfCountry = inside[0]?.kind === 'country' && search.words[inside[0].from] === name[0];
  if (isOfCountry && vocabulariesOf(search.lexicon).some((one) => one.isSmall(article!.folded)))
    return officeOrWords(asked, name, inside, search, vocabulary);
  const found = words.length <= 4 ? await findSpeakers(words, search) : NOBODY;
  const { speakers, problems } = found;
  if (speakers[0]?.kind === 'person')
    return {
      ...asked,
      intent: 'said',
      speakers,
      subject: found.left.length > 0 ? wordsOf(typed, found.left) : null,
      notes: [...asked.notes, ...speakers.flatMap((s) => s.note ?? [])],
      left: [],
    };
  // "Swiss president?" is somebody, though nobody known.
  const isOffice =
    inside.some((e) => e.kind === 'country') && vocabulary.titles.offices.has(foldName(words.at(-1)!.text));
  const problem = problems[0]?.problem;
  if (problem === 'several' || (isOffice && problem === 'unknown'))
    return { ...asked, intent: 'said', problems, left: [] };
  const isNear = (problems[0]?.names.length ?? 0) > 0;
  return {
    ...asked,
    intent: 'unclear',
    subject: typedOf(typed, words),
    problems: isNear ? problems : [],
    left: [],
  };
}
const NOBODY: FoundSpeakers = { speakers: [], problems: [], left: [] };

/** "nazarbaev baikonur": a name that is misspelt for certain, and what is asked about behind it; null where the first word is none. */
async function misspeltFirst(
  asked: Asked,
  words: readonly Token[],
  search: SpeakerSearch,
): Promise<Asked | null> {
  const [name, ...rest] = words;
  if (!name || name.folded.length < LONG_NAME || rest.length === 0 || rest.length > 4) return null;
  if (search.entities.some((e) => search.words[e.from] === name)) return null;
  // "strategic stability" is a subject, and no misspelt name with one.
  const isTerm = search.lexicon.topics.some(({ label, terms }) =>
    [label, ...terms].some((term) => foldName(term).split(' ').includes(foldName(name.text))),
  );
  if (isTerm) return null;
  const { speakers } = await findSpeakers([name], search);
  if (!speakers[0]?.isGuess || speakers[0].kind !== 'person') return null;
  const subject = wordsOf(asked.typed, rest);
  const note = { is: 'on', who: speakers[0].label, subject } as const;
  const notes = [...asked.notes, ...speakers.flatMap((s) => s.note ?? []), note];
  return { ...asked, intent: 'said', speakers, subject, left: [], notes };
}
/** A shorter word is too near to other names. */
const LONG_NAME = 7;

/** "delete the Lavrov article": a name with words on both sides that ask nothing known. */
function isAround(
  named: Entity | undefined,
  content: readonly Token[],
  { words, lexicon }: SpeakerSearch,
): boolean {
  if (!named || named.kind === 'country') return false;
  const { titleWords } = knownNames(lexicon);
  const plain = content.filter((t) => !titleWords.has(foldName(t.text)));
  const at = (t: Token) => words.indexOf(t);
  return plain.some((t) => at(t) < named.from) && plain.some((t) => at(t) >= named.to);
}

/** The last of several people in a row: "Putin and Erdogan Idlib", "Putin, Erdogan Idlib". */
function lastBeside(named: Entity, search: SpeakerSearch): Entity {
  const { words, entities } = search;
  const next = entities.find(({ from, kind }) => {
    const isJoined = from === named.to + 1 && words[named.to]!.folded === 'and';
    return kind === 'person' && (isJoined || (from === named.to && words[from]!.isApart));
  });
  return next ? lastBeside(next, search) : named;
}

/** Without titles around a name: all before it, behind it only what is an office by itself. "Fischer refugees" has a subject. */
function titlesAside(
  rest: readonly Token[],
  name: number,
  { words, lexicon, isSmall }: SpeakerSearch,
): readonly Token[] {
  const { titleWords, offices } = knownNames(lexicon);
  const isTitle = (t: Token) => (words.indexOf(t) < name ? titleWords : offices).has(foldName(t.text));
  return rest.filter((t) => !isSmall(t.folded)).every(isTitle) ? [] : rest;
}
