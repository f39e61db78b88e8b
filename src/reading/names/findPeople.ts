import { foldWords } from '../../text/foldText.ts';
import { editDistance } from '../../text/nearestWord.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, SURNAME_TOO, TITLE } from '../rules/wordKinds.ts';
import { INITIALS } from './acceptLabels.ts';
import { type Bearers, Mentions } from './bearers.ts';
import { bySurname, labelBearer } from './bySurname.ts';
import { isFullName, isNamedAsPlace, mayBeName, speakingSurnames } from './fullNames.ts';
import { headlineNames } from './headlineNames.ts';
import { knownUnder } from './knownUnder.ts';
import { holderOf, type LabelName, labelName } from './labelName.ts';
import { nameBegin } from './nameBegin.ts';
import { chunksOf } from './nameChunks.ts';
import { namedInCapitals } from './namedInCapitals.ts';
import { isGivenName, isNamelike, nameLength, nameText } from './nameWords.ts';
import { officeLetters } from './officeLetters.ts';
import { officesInBrackets, officesInLabels } from './officesInLabels.ts';
import { type Publisher, principalOf } from './principalOf.ts';
import { readTitle, titleBefore } from './readTitle.ts';
import { Register } from './register.ts';
import type { Named, Roster } from './roster.ts';
import { surnameInCapitals } from './surnameInCapitals.ts';
import { surnameOf } from './surnameOf.ts';
import type { Turn } from './turn.ts';

/**
 * Everybody whom the text names, by lexicon, by full name, by title, then by surname alone.
 *
 * A surname of the text goes to the person named in full there; failing that to the one person of the lexicon who
 * bears it. A name one letter off a known one ("Anthony Blinken") is the known one. `published` (year or date) tells
 * which of two ministers of one name is meant.
 */
export function findPeople(
  layout: TextLayout,
  reader: Reader,
  published: string | null,
  turns: ReadonlyMap<number, Turn> = new Map(),
  holderThen: (title: string) => KnownSpeaker | null,
  publisher: Publisher | null = null,
): Roster {
  const register = new Register(layout.language, reader);
  const { people, bearers, byName } = register;
  const personAt = new Map<number, number>();
  const bodyAt = new Map<number, KnownSpeaker>();
  const eitherAt = new Map<number, readonly number[]>();
  const { words } = layout;
  const person = (written: string, known: KnownSpeaker | null): number => register.person(written, known);
  const named = (index: number, from: number, to: number, inHeadline: boolean) => {
    if (inHeadline) {
      const titleFrom = titleBefore(layout.headlineWords, from, reader).start;
      register.mention(index, { from, to, titleFrom, inHeadline });
      return;
    }
    const one = people[index]!;
    for (let at = from; at < to; at++) personAt.set(at, index);
    const title = readTitle(words, from, to, reader);
    register.mention(index, { from, to, titleFrom: title.start, inHeadline });
    if (title.title) register.addTitle(index, title.title);
    one.side ??= title.side;
    // "widow Terry Holt": the word before tells it better than a name that both bear.
    if (title.gender && (!one.known || one.gender === null)) one.gender = title.gender;
  };

  const breaks = nameBreaks(layout);
  const chunks = chunksOf(words, reader, breaks, (from, to, speaker) => {
    if (speaker.kind === 'body') for (let at = from; at < to; at++) bodyAt.set(at, speaker);
    else named(person(speaker.name, speaker), from, to, false);
  });
  for (const { name, from, to } of namedInCapitals(layout))
    named(person(name, knownUnder(name, reader)), from, to, false);
  const single: { from: number; to: number }[] = [];
  const likely: { from: number; to: number }[] = [];
  const begun = chunks.map(({ from, to }) => ({ from: nameBegin(words, from, to, reader), to }));
  const speaking = speakingSurnames(words, begun);
  const later: { from: number; to: number }[] = [];
  /** "Garcia Lopez", where the text names Maria Garcia Lopez. */
  const namedByTail = (from: number, to: number): boolean => {
    const borne = bearers.of(words[to - 1]!.low);
    if (borne.length === 0) return false;
    const tail = ` ${foldWords(nameText(layout.text, words, from, to))}`;
    const fitting = borne.filter((index) => ` ${foldWords(people[index]!.name)}`.endsWith(tail));
    if (fitting.length !== 1) return false;
    named(fitting[0]!, from, to, false);
    return true;
  };
  for (const { from: begin, to } of begun) {
    const length = nameLength(words, begin, to);
    if (length === 0 || personAt.has(to - 1)) continue;
    const capitals = surnameInCapitals(words, begin, to, reader);
    if (capitals) named(person(capitals, knownUnder(capitals, reader)), begin, to, false);
    else if (length === 1) single.push({ from: begin, to });
    else if (
      isFullName(words, begin, to, reader) ||
      isNamedAsPlace(words, { from: begin, to }, speaking, reader)
    ) {
      const name = nameText(layout.text, words, begin, to);
      const known = knownUnder(name, reader);
      if (!isGivenName(words[begin]!, reader)) later.push({ from: begin, to });
      else if (known || !namedByTail(begin, to)) named(person(name, known), begin, to, false);
    } else if (isNamelike(words[to - 1]!)) {
      if (mayBeName(words, begin, to, reader)) likely.push({ from: begin, to });
      else single.push({ from: to - 1, to });
    }
  }
  for (const { from, to } of later) {
    const name = nameText(layout.text, words, from, to);
    if (!namedByTail(from, to)) named(person(name, knownUnder(name, reader)), from, to, false);
  }
  const officeAt = new Map<number, number>();
  /** "The Prime Minister (Anna Holt):" says who "The Prime Minister:" is below. */
  const byOffice = new Map<string, number>();
  const officeOf = ({ label: { start, end } }: Turn): string => foldWords(layout.text.slice(start, end));
  const hold = (turn: Turn, index: number) => {
    officeAt.set(turn.from, index);
    byOffice.set(officeOf(turn), index);
  };
  /** Words of labels that name nobody: no part of a name. */
  const skipped = new Set<number>();
  const skip = (from: number, to: number) => {
    for (let at = from; at < to; at++) skipped.add(at);
  };
  const inHeadline = headlineNames(layout, reader).map(({ name, known, title }) => {
    const index = known ? person(name, known) : (sameByInitial(name, people, bearers) ?? person(name, known));
    if (title !== null) register.addTitle(index, title);
    return index;
  });
  // "… briefing by Ana Rusu, spokeswoman of the ministry" above the first label.
  const opening = [...turns.keys()][0] ?? 0;
  const introduced = people.flatMap((one, index) =>
    one.at.some(({ from }) => paragraphOf(layout, from) < Math.min(opening, MOST_INTRODUCING)) ? [index] : [],
  );
  const head = layout.text.slice(0, Math.min(layout.paragraphs[opening]?.start ?? 0, 2000));
  const nameless: { turn: Turn; label: LabelName }[] = [];
  for (const turn of turns.values()) {
    if (turn.form === 'asker') {
      skip(turn.from, turn.to);
      continue;
    }
    const label: LabelName = turn.form === 'answerer' ? { kind: 'nobody' } : labelName(layout, turn, reader);
    if (label.kind !== 'name') {
      nameless.push({ turn, label });
      skip(turn.from, turn.to);
      continue;
    }
    const inBrackets = label.from >= turn.to;
    if (inBrackets) skip(turn.from, turn.to);
    const before = personAt.get(label.to - 1);
    if (before !== undefined) {
      if (inBrackets) hold(turn, before);
      continue;
    }
    const bearer = labelBearer(label, { people, bearers, inHeadline }, reader, published);
    if (bearer === 'several') continue;
    const index = typeof bearer === 'number' ? bearer : person(bearer?.name ?? label.text, bearer);
    named(index, label.from, label.to, false);
    people[index]!.gender ??= label.gender;
    if (inBrackets) hold(turn, index);
  }
  const ofLabel = officesInLabels(layout, turns, personAt);
  const inBrackets = officesInBrackets(layout, people);
  // "THE PRESIDENT:" beside "PRESIDENT HOLT:" is another.
  const labelled = new Set<number>();
  for (const { from, to } of turns.values())
    for (let at = from; at < to; at++) if (personAt.has(at)) labelled.add(personAt.get(at)!);
  const speakers = new Set(
    [...turns.values()].flatMap(({ form, from, to }) => {
      const at = form === 'asker' ? undefined : (personAt.get(to - 1) ?? personAt.get(from));
      return at === undefined ? [] : [at];
    }),
  );
  const unlabelled = (index: number) => !labelled.has(index);
  for (const { turn, label } of nameless) {
    const written = layout.text.slice(turn.label.start, turn.label.end);
    const then = label.kind === 'office' && label.side === null ? holderThen(label.title) : null;
    const mayBe = label.kind === 'office' ? unlabelled : () => true;
    // "Answer:" beside the one name that answers.
    const replies = turn.form === 'answerer' && REPLIES.test(layout.headlineText ?? '');
    const [answers, ...more] =
      turn.form !== 'answerer' ? [] : replies ? inHeadline.filter(unlabelled) : speakers;
    if (answers !== undefined && more.length === 0) {
      officeAt.set(turn.from, answers);
      continue;
    }
    const initials = INITIALS.test(written)
      ? people.flatMap(({ name }, index) => (initialsOf(name) === written ? [index] : []))
      : [];
    if (initials.length === 1) {
      officeAt.set(turn.from, initials[0]!);
      continue;
    }
    const beside = label.kind === 'office' ? (ofLabel(label.title) ?? inBrackets(written)) : null;
    if (beside !== null) byOffice.set(officeOf(turn), beside);
    const holder =
      byOffice.get(officeOf(turn)) ??
      holderOf(turn, written, label, people, inHeadline.filter(mayBe)) ??
      (turn.form === 'answerer' && !ASKED_ABOVE.test(head)
        ? null
        : holderOf(turn, written, label, people, introduced.filter(mayBe))) ??
      (then && person(then.name, then));
    if (holder !== null && (byOffice.has(officeOf(turn)) || mayBe(holder))) officeAt.set(turn.from, holder);
  }
  // A name of unknown given name, whose surname speaks elsewhere or is known, is a person's where nobody else bears it.
  for (const { from, to } of likely) {
    if (personAt.has(to - 1) || skipped.has(to - 1) || namedByTail(from, to)) continue;
    const last = words[to - 1]!.low;
    const borne = bearers.of(last).length > 0;
    if (
      !borne &&
      (speaking.has(last) ||
        isNearOne(last, speaking) ||
        (reader.surnames.has(last) && !isA(words[to - 1], SURNAME_TOO)))
    )
      named(person(nameText(layout.text, words, from, to), null), from, to, false);
    else single.push({ from: to - 1, to });
  }
  for (const { from, to } of single) {
    const name = sharedSurname(layout, { from, to }, personAt, people, reader);
    if (name !== null) named(person(name, knownUnder(name, reader)), from, to, false);
  }
  single.sort((a, b) => a.from - b.from);
  const inFull = people
    .flatMap((one, index) => one.at.map((at) => ({ index, from: at.from })))
    .sort((a, b) => a.from - b.from);
  const mentions = new Mentions();
  const mentioned = (index: number, at: number) => {
    const { sentence } = words[at]!;
    const subject = sentenceSubject(layout, layout.sentences[sentence]!);
    mentions.add(
      index,
      sentence,
      layout.sentences[sentence]!.paragraph,
      subject !== null && subject.from <= at && at < subject.to,
    );
  };
  const shared = people.some(({ surname }) => bearers.of(surname).length > 1);
  let passed = 0;
  for (const { from, to } of single) {
    if (personAt.has(from) || skipped.has(from)) continue;
    for (; shared && passed < inFull.length && inFull[passed]!.from < from; passed++)
      mentioned(inFull[passed]!.index, inFull[passed]!.from);
    const found = bySurname(layout, from, { register, mentions, inHeadline, speaking }, reader, published);
    if (typeof found !== 'number' && found !== null) {
      for (let at = from; at < to; at++) eitherAt.set(at, found);
      continue;
    }
    const index =
      found ??
      (speaking.has(words[from]!.low) && words[from - 1]?.low !== 'the'
        ? misspelt(words[from]!.low, people)
        : null) ??
      // "Melanie said": one whom the text calls by a given name only.
      (speaking.has(words[from]!.low) && isGivenName(words[from]!, reader)
        ? register.byGivenName(words[from]!.text)
        : null);
    if (index === null) continue;
    named(index, from, to, false);
    if (shared) mentioned(index, from);
  }
  for (const { at, index } of officeLetters(layout, personAt, people)) named(index, at, at + 1, false);
  const principal = publisher && principalOf(layout, people, publisher);
  const known = principal?.person ?? null;
  const own = typeof known === 'object' ? known && person(known.name, known) : known;
  if (principal && own !== null) {
    register.addTitle(own, principal.title);
    people[own]!.first = Math.min(people[own]!.first, principal.from - 1);
  }
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  nameInHeadline(layout, reader, bearers, byName, named);
  return {
    people,
    personAt,
    eitherAt,
    officeAt,
    inHeadline,
    bodyAt,
    principal: principal && { person: own, title: principal.title.toLowerCase() },
  };
}

/** "Bill" before "and Hillary Clinton": Bill Clinton; null for one whom the text names in full elsewhere, and for anything else. */
function sharedSurname(
  { words }: TextLayout,
  { from, to }: { readonly from: number; readonly to: number },
  personAt: ReadonlyMap<number, number>,
  people: readonly Named[],
  reader: Reader,
): string | null {
  const [given, and, other, surname] = words.slice(from, from + 4);
  const index = personAt.get(to + 1);
  if (to !== from + 1 || and?.low !== 'and' || index === undefined || personAt.get(to + 2) !== index)
    return null;
  if (!isGivenName(given!, reader) || !isGivenName(other!, reader) || personAt.has(to + 3)) return null;
  // "Justices Thomas and Neil Gorsuch", "Laurence Mark and Bill Condon"
  const before = words[from - 1];
  const isApart =
    before?.sentence !== given!.sentence ||
    before.quotedSpan !== given!.quotedSpan ||
    !startsUpper(before.text);
  const shared = `${given!.text} ${surname!.text}`;
  const isBorne = people.some(
    ({ name, surname: borne }, other) =>
      borne === given!.low || (borne === surname!.low && other !== index && name !== shared),
  );
  // Of a known bearer's family only those whom the lexicon knows: "Mr. Obama" is none of his daughters.
  if (reader.surnames.has(surname!.low) && knownUnder(shared, reader) === null) return null;
  if (!isApart || isBorne || reader.surnames.has(given!.low) || isA(before, TITLE)) return null;
  if (reader.places.at(words, from) !== null || given!.sentence !== surname!.sentence) return null;
  const isOther = (name: string) => foldWords(name).startsWith(`${given!.low} `) && name !== shared;
  return people.some(({ name }) => isOther(name)) ? null : shared;
}

/** Above the first question: who is named there was asked. */
const ASKED_ABOVE =
  /\b(?:interview(?:ed|s)?|spoke (?:to|with)|talk(?:ed|s) (?:to|with)|sat down|conversation|answer(?:s|ed)|met (?:the )?(?:press|reporters|journalists)|took questions|attribut(?:ed|able|ion)\b[^.\n]{0,60}\b(?:to|from|by)|remarks (?:to the (?:press|media) )?(?:by|of)|(?:press|news|media) (?:conference|briefing|availability|statement) (?:by|of|with)|(?:held|holds|gave|gives|hosted|addressed|chaired) (?:an?|the|his|her) (?:[\p{L}-]+ ){0,3}(?:conference|briefing))\b/iu;

/** "Written Reply by Minister Greta Holm": whom the headline names replies. */
const REPLIES = /\b(?:reply|replies|answers?|response) (?:by|of|from)\b/iu;

/** "LK" of Laura Kuhnert. */
const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('');

/** Who is named in so many paragraphs above the first label is introduced as a speaker. */
const MOST_INTRODUCING = 3;

const paragraphOf = ({ words, sentences }: TextLayout, at: number): number =>
  sentences[words[at]!.sentence]?.paragraph ?? 0;

/** "Loretta Lynch", where the text names Loretta E. Lynch. */
function sameByInitial(name: string, people: readonly Named[], bearers: Bearers): number | null {
  const parts = foldWords(name).split(' ');
  const fitting = bearers.of(surnameOf(parts)).filter((index) => {
    const other = foldWords(people[index]!.name).split(' ');
    return other[0] === parts[0] && other.at(-1) === parts.at(-1);
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** A line of fewer characters was ended on purpose: a name goes on no further. */
const SHORT_LINE = 40;

/** Offsets of words with which no name goes on: after a speaker label, and after a short line. */
function nameBreaks({ text, words, labels }: TextLayout): ReadonlySet<number> {
  const breaks = new Set([...labels.values()].map(({ contentStart }) => contentStart));
  // Most texts have one line a paragraph.
  if (!/\S\n[^\n]*\S/.test(text)) return breaks;
  let lineStart = words[0]?.start ?? 0;
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1]!, words[at]!];
    if (word.start === before.end || !text.slice(before.end, word.start).includes('\n')) continue;
    const headed = /^\p{Lu}[\p{L}-]{1,14}:/u.test(text.slice(word.start, word.start + 17));
    if (before.end - lineStart < SHORT_LINE || headed) breaks.add(word.start);
    lineStart = word.start;
  }
  return breaks;
}

/** The one person of the first so many whose surname is a letter off: "McLenney" for Tyresha McClenney. */
function misspelt(fold: string, people: readonly Named[]): number | null {
  if (fold.length < 5) return null;
  const fitting = people
    .slice(0, MOST_COMPARED)
    .flatMap(({ surname }, index) =>
      surname.length >= 5 && surname[0] === fold[0] && editDistance(surname, fold, 2) === 1 ? [index] : [],
    );
  return fitting.length === 1 ? fitting[0]! : null;
}
const MOST_COMPARED = 100;

/** Whether a surname that speaks in the text is written a letter off elsewhere: "McLenney said" makes a McClenney a person. */
function isNearOne(fold: string, speaking: ReadonlySet<string>): boolean {
  if (fold.length < 6) return false;
  for (const other of speaking)
    if (other.length >= 6 && other[0] === fold[0] && editDistance(other, fold, 2) === 1) return true;
  return false;
}

function nameInHeadline(
  layout: TextLayout,
  reader: Reader,
  bearers: Bearers,
  byName: ReadonlyMap<string, number>,
  named: (index: number, from: number, to: number, inHeadline: boolean) => void,
): void {
  const { headlineWords: words } = layout;
  for (let at = 0; at < words.length; at++) {
    if (!startsUpper(words[at]!.text)) continue;
    const known = reader.speakers.at(words, at);
    const index = known ? byName.get(known.values[0]!.name) : bearers.of(words[at]!.low)[0];
    if (index !== undefined) named(index, at, known?.to ?? at + 1, true);
    if (known) at = known.to - 1;
  }
}
