import type { Asked } from '../../src/answers/asked.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Draft } from './draft.ts';
import { knownNames } from './knownNames.ts';
import type { SpeakerSearch } from './speakerSearch.ts';
import { findSpeakers } from './speakers.ts';
import { subjectOf } from './subjectWords.ts';
import { type Token, typedOf, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Neither verb nor "about": a name, a name with a subject beside it, days, a link or words to look for. */
export async function bare(
  asked: Asked,
  draft: Draft,
  search: SpeakerSearch,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const { typed } = asked;
  const words = draft.speaker.filter((t) => t.kind === 'word');
  const content = words.filter((t) => !vocabulary.isSmall(t.folded));
  if (content.length === 0 && draft.asksElse)
    return { ...asked, intent: 'unclear', left: words.map((t) => t.text) };
  if (content.length === 0)
    return { ...asked, intent: asked.period || asked.source ? 'news' : 'unclear', left: [] };
  const first = search.entities.filter((e) => words.includes(search.words[e.from]!));
  // A question that asks for something else than words: whom it names is offered, nothing is searched.
  if (draft.asksElse || isAround(first[0], content, search)) {
    const whom = first.find((e) => e.kind !== 'country') ?? first[0];
    const found = whom
      ? await findSpeakers(search.words.slice(whom.from, whom.to), search)
      : { speakers: [] };
    return { ...asked, intent: 'unclear', speakers: found.speakers, left: words.map((t) => t.text) };
  }
  const named = first.find((e) => e.kind !== 'country');
  if (named) {
    // "Patriarch Kirill" is looked up whole.
    const isTitled = vocabulary.titles.dignities.has(search.words[named.from - 1]?.folded ?? '');
    const own = search.words.slice(named.from - (isTitled ? 1 : 0), named.to);
    const rest = words.filter((t) => !own.includes(t));
    const found = await findSpeakers(own, search);
    const around = titlesAside(rest, named.from, search);
    // "any red lines from Erdogan": a preposition is no part of what is asked about.
    const aside = subjectOf(around, vocabulary);
    const others = aside.every((t) => vocabulary.isSmall(t.folded)) ? [] : aside;
    if (around.length > 1 && around.length <= 3 && /^(?:in|at)$/.test(around[0]!.folded))
      return {
        ...asked,
        intent: 'said',
        speakers: found.speakers,
        problems: found.problems,
        place: typedOf(typed, around.slice(1)),
        left: [],
      };
    if (found.problems.length > 0 && others.length > 0)
      return { ...asked, intent: 'news', subject: typedOf(typed, words), left: [] };
    return {
      ...asked,
      intent: 'said',
      speakers: found.speakers,
      problems: found.problems,
      subject: others.length > 0 ? wordsOf(typed, others) : null,
      left: [],
      notes:
        others.length > 0
          ? [
              ...asked.notes,
              {
                is: 'on',
                who: found.speakers[0]?.label ?? typedOf(typed, own),
                subject: wordsOf(typed, others),
              },
            ]
          : asked.notes,
    };
  }
  const misspelt = await misspeltFirst(asked, words, search);
  if (misspelt) return misspelt;
  const titled = words.length <= 4 ? await findSpeakers(words, search) : null;
  if (titled && titled.speakers.length > 0 && titled.speakers[0]!.kind === 'person')
    return {
      ...asked,
      intent: 'said',
      speakers: titled.speakers,
      // "Morocco king fishing"
      subject: titled.left.length > 0 ? wordsOf(typed, titled.left) : null,
      notes: [...asked.notes, ...titled.speakers.flatMap((s) => s.note ?? [])],
      left: [],
    };
  if (titled?.problems[0]?.problem === 'several')
    return { ...asked, intent: 'said', problems: titled.problems, left: [] };
  // "Swiss president?" is somebody, though nobody known.
  const isOffice =
    first.some((e) => e.kind === 'country') && vocabulary.titles.offices.has(foldName(words.at(-1)!.text));
  if (isOffice && titled?.problems[0]?.problem === 'unknown')
    return { ...asked, intent: 'said', problems: titled.problems, left: [] };
  const near = titled?.problems[0]?.names ?? [];
  return {
    ...asked,
    intent: 'unclear',
    subject: typedOf(typed, words),
    problems: near.length > 0 ? titled!.problems : [],
    left: [],
  };
}

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
  named: SpeakerSearch['entities'][number] | undefined,
  content: readonly Token[],
  { words, lexicon }: SpeakerSearch,
): boolean {
  if (!named || named.kind === 'country') return false;
  const { titleWords } = knownNames(lexicon);
  const plain = content.filter((t) => !titleWords.has(foldName(t.text)));
  const at = (t: Token) => words.indexOf(t);
  return plain.some((t) => at(t) < named.from) && plain.some((t) => at(t) >= named.to);
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
