import { foldWords } from '../../text/foldText.ts';
import { FAMILY_FIRST } from '../familyFirst.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { sidesIn } from '../names/findPlaces.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { Talk } from '../reading.ts';
import { dateIn } from './findDates.ts';
import { findTalkPlace } from './findTalkPlace.ts';

const TALKS =
  /\b(?:met (?:with|in|on|at|today|for|his|her)|met\b|meets with|meeting(?:s)? (?:with|between|of)|talks (?:with|between|in|were held)|held (?:\w+ ){0,3}(?:talks|meeting|conversation|consultations|negotiations|summit|video ?conference|videoconference|call)|(?:conversation|call|consultations|negotiations|discussions?|summit) (?:with|between)|spoke (?:(?:today|yesterday|again|earlier|separately|briefly|this \w+|last \w+|on \w+day|via \w+|over the (?:tele)?phone|on the (?:tele)?phone|by (?:tele)?phone|by video\w*) ){0,3}(?:with|to)|spoke by (?:tele)?phone|(?:tele)?phone (?:call|conversation|talks?)|(?:tele)?phoned|hosted|received|had a (?:\w+ ){0,3}(?:conversation|meeting|call)|will meet|to meet with|discussed|(?:tele)?phone (?:conversations|calls|conference)|conversations with|finished talks|brought together|sat down with|conferred with|(?:had|over|for) (?:lunch|dinner|breakfast|tea) with|(?:before|after|during|at|in) their (?:talks|meeting|summit)|welcomed [^.;,]{3,80} for (?:\w+ ){0,4}(?:talks|meeting|summit)|welcomed (?-i:\p{Lu})[^.;,’']{3,80} (?:to|at|in) (?:the |his |her )?(?:capital|palace|residence|chancellery|office|city|airport|(?-i:\p{Lu})\p{L}+)|exchanged views with|paid (?:\w+ ){0,3}visit to (?:\w+ ){0,2}(?-i:\p{Lu})\p{L}*|(?:came|met) face to face|(?:breakfast|lunch|dinner|tea) with|were on the (?:tele)?phone)\b|\b(?:after|before|on) meeting (?!\w+day\b)(?-i:[A-Z])/iu;
/** "who have never met", "refused to meet with", "called off talks with"; and a letter that somebody received. */
const NO_TALKS =
  /\b(?:(?:never|not(?! only)|n[’']t|nor|yet to) (?:\w+ ){0,2}(?:met|meet|spoken|spoke|held|hold|talked|receive|host)|(?:refus|declin|fail)\w* to (?:meet|receive|host|hold|speak)|(?:call(?:ed|s)? off|cancel\w*|scrap\w*|postpon\w*|without|no) (?:(?:a|an|any|the|his|her|its|their|planned|direct|further|more) ){0,3}(?:talks?|meetings?|summit|negotiations|calls?|conversations?|consultations))\b|\breceived (?:(?:an?|the|one|no|any|some|several|two|three|his|her|its|their|\d+) )?(?:\w+ )?(?:repl(?:y|ies)|answers?|responses?|letters?|messages?|notes?|invitations?|requests?|offers?|proposals?|reports?|complaints?|threats?|support|aid|help|weapons|arms|money|funds|votes|information|documents?|news|assurances?|guarantees?|permission|approval|congratulations|condolences|medals?|awards?|prizes?)\b/giu;

/** A sentence without what shows that somebody did not meet. */
const withoutDenied = (said: string): string => said.replace(NO_TALKS, ' ');

const FORMATS: readonly [NonNullable<Talk['format']>, RegExp][] = [
  [
    'phone',
    /\b(?:tele)?phone|\bphoned\b|\bcall(?:ed)? (?:with|between|to)\b|\bby phone\b|\bconference call\b/i,
  ],
  ['video', /\bvideo ?(?:-|con|link|call|meeting|format)|\bvideoconference|\bvirtual(?:ly)?\b/i],
  // A summit on whose sidelines two met is not their talks.
  ['summit', /(?<!\b(?:sidelines|margins|ahead|after|before)\b[^.]{0,30})\bsummit\b/i],
  ['delegation', /\bdelegations?\b/i],
  [
    'meeting',
    /\bmet\b|\bmeet|\btalks\b|\bconversation|\breceived\b|\bhosted\b|\bnegotiations|\bconsultations|\bdialogue/i,
  ],
];
/** A headline that announces talks: "Telephone conversation with Angela Merkel", "Russian-Turkish talks". */
const ANNOUNCES =
  /\b(?:meeting|talks|conversations?|call|conference|negotiations|consultations|dialogue)\b.* (?:with|between)\b|\p{L}-\p{L}+ (?:talks|negotiations|consultations)\b|\b(?:following|after) (?:the |a |his |her |their )?(?:talks|meeting)\b|\b(?:speaks|spoke|meets|met) (?:by phone )?(?:with|to)\b|\b(?:meets|receives|hosts) (?-i:\p{Lu})/iu;
/** How many sentences on a place or date may stand that the one telling of the talks leaves out. */
const NEAR = 3;

/**
 * The meetings and calls that an article reports: who, between which sides, in which form, where and when, each
 * with the sentence that says so. Sentences about the same people are one talk; what the first leaves out (place,
 * date) the next may add. Sentences inside quotation marks tell of none. Talks that the headline announces come
 * first, even where one party is all that the text names. `published` dates "on Wednesday" and "May 19"; `own` is the side
 * whose official text it is, null for any other: that of its minister, where the text does not say whose minister it is.
 */
export function findTalks(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  published: string | null,
  own: string | null,
): Talk[] {
  const reading = new TalksReading(layout, roster, reader, published, own);
  const sentences = layout.sentences.slice(0, MOST_SENTENCES);
  for (const index of sentences.keys()) reading.readSentence(index);
  if (sentences.length > 0) reading.readHeadline();
  return reading.found.map(({ talk }) => talk);
}
const MOST_SENTENCES = 60;

/** Talks that were found, with the persons and the index of the sentence. */
interface FoundTalk {
  readonly people: readonly number[];
  readonly at: number;
  talk: Talk;
}

/** A text while its talks are found sentence by sentence. */
class TalksReading {
  readonly found: FoundTalk[] = [];
  private readonly layout: TextLayout;
  private readonly roster: Roster;
  private readonly reader: Reader;
  private readonly published: string | null;
  private readonly own: string | null;
  /** The headline announces talks: with persons of the text, and of the lexicon whom only the headline names. */
  private readonly announces: boolean;
  private readonly announced: readonly number[];
  private readonly absent: readonly KnownSpeaker[];
  /** Whom "he" means. */
  private subject: number | null = null;

  constructor(
    layout: TextLayout,
    roster: Roster,
    reader: Reader,
    published: string | null,
    own: string | null,
  ) {
    this.layout = layout;
    this.roster = roster;
    this.reader = reader;
    this.published = published;
    this.own = own;
    this.announces = layout.headlineText !== null && ANNOUNCES.test(layout.headlineText);
    this.announced = this.announces ? peopleOfHeadline(layout, roster) : [];
    this.absent = this.announces ? onlyInHeadline(layout, roster, reader) : [];
  }

  readSentence(index: number): void {
    const { layout, announces, announced } = this;
    const sentence = layout.sentences[index]!;
    const here = this.peopleOf(sentence);
    if (here.length === 0) return;
    const said = layout.text.slice(sentence.start, sentence.end);
    if (TALKS.test(withoutDenied(said)) && layout.words[sentence.from]!.quotedSpan < 0) {
      const people = this.parties(here, said, index);
      if (people.length >= 2 || (announces && index === 0 && this.found.length === 0))
        this.add(people, index, said);
    }
    this.subject = here[0]!;
    if (this.found.length > 0 || announced.length === 0 || said.endsWith(':')) return;
    const people = [...new Set([here[0]!, ...announced])];
    if (people.length >= 2) this.add(people, index, `${layout.headlineText} ${said}`);
  }

  /** Talks that the headline announces and that no sentence reports. */
  readHeadline(): void {
    const { layout, roster, announces, announced, absent } = this;
    if (!announces || this.found.length > 0) return;
    const [first] = layout.sentences;
    const opening = peopleIn(layout, first!.from, first!.to, roster);
    const named = [...new Set([...opening, ...announced])].slice(0, MOST_PARTIES);
    const sides = sidesOfHeadline(layout, this.reader);
    if (named.length + absent.length > 1 || sides.length > 1) this.add(named, 0, layout.headlineText!);
  }

  private peopleOf({ from, to }: Sentence): number[] {
    const told = afterColon(this.layout, { from, to });
    const people = peopleIn(this.layout, told, to, this.roster);
    return people.length >= 2 || told === from ? people : peopleIn(this.layout, from, to, this.roster);
  }

  /** Who takes part: those whom the sentence names, else its one person and whom "he" means or the headline announces. */
  private parties(here: readonly number[], said: string, index: number): readonly number[] {
    const { subject } = this;
    if (here.length >= 2) return here.slice(0, MOST_PARTIES);
    if (subject !== null && subject !== here[0] && /\b(?:he|she)\b/i.test(said)) return [subject, here[0]!];
    return this.announces && index === 0 ? [...new Set([...here, ...this.announced])] : here;
  }

  private add(people: readonly number[], index: number, said: string): void {
    const { layout, roster, found, announces } = this;
    const known = this.sidesOfPeople(people);
    const isMain = found.length === 0;
    if (people.length > 1 && known.length === people.length && new Set(known).size === 1) return;
    const same = found.find(
      (one) =>
        one.people.every((other) => people.includes(other)) ||
        people.every((other) => one.people.includes(other)),
    );
    const format = formOf(said) ?? (announces && isMain ? formOf(layout.headlineText!) : null);
    if (same) {
      if (index - same.at <= NEAR) this.complete(same, index, format);
      return;
    }
    const sentence = layout.sentences[index]!;
    const others = isMain ? this.absent : [];
    const isDated = announces && isMain && !/\bwill\b/.test(said);
    const talk: Talk = {
      participants: [...people.map((one) => roster.people[one]!.name), ...others.map(({ name }) => name)],
      sides: this.sidesOf([...known, ...others.flatMap(({ side }) => side ?? [])], sentence, isMain),
      format,
      place: format === 'phone' ? null : findTalkPlace(layout, sentence, isMain, roster, this.reader),
      date: this.dateOf(sentence) ?? (isDated ? this.dayOfReadout(sentence) : null),
      evidence: { start: sentence.start, end: sentence.end },
    };
    found.push({ people, at: index, talk });
  }

  /** An official text does not say whose its own minister is: "Minister of Foreign Affairs Holm met with the Minister of Norlandia". */
  private sidesOfPeople(people: readonly number[]): string[] {
    const named = people.map((one) => this.roster.people[one]!);
    const sides = named.flatMap(({ side }) => side ?? []);
    const [host, ...more] = named.filter(({ side }) => side === null);
    const isOwn = host && more.length === 0 && host.titles.length > 0 && this.own !== null;
    return isOwn && sides.length > 0 && !sides.includes(this.own) ? [this.own, ...sides] : sides;
  }

  /** Adds what a sentence says of talks that were found before. */
  private complete(same: FoundTalk, index: number, format: Talk['format']): void {
    const { layout, roster, reader } = this;
    const { talk } = same;
    const sentence = layout.sentences[index]!;
    const isCall = talk.format === 'phone';
    same.talk = {
      ...talk,
      place: talk.place ?? (isCall ? null : findTalkPlace(layout, sentence, false, roster, reader)),
      date: talk.date?.stated ? talk.date : (this.dateOf(sentence) ?? talk.date),
      format: talk.format ?? format,
    };
  }

  private sidesOf(known: readonly string[], { from, to }: Sentence, isMain: boolean): string[] {
    const { layout, reader } = this;
    const sides = [...new Set(known)];
    if (sides.length > 1) return sides;
    const shown = this.announces && isMain ? sidesOfHeadline(layout, reader) : [];
    if (shown.length > 1) return shown;
    const isOfName = (at: number) => this.roster.personAt.has(at) && this.roster.personAt.has(at + 1);
    return sides.length > 0 ? sides : sidesIn(layout.words, from, to, reader, isOfName);
  }

  private dateOf({ from, to }: Sentence): Talk['date'] {
    const found = dateIn(this.layout, from, to, this.published);
    return found && { ...found, stated: true };
  }

  /** A readout is published on the day of the talks. */
  private dayOfReadout({ start, end }: Sentence): Talk['date'] {
    const day = /^\d{4}-\d\d-\d\d/.exec(this.published ?? '');
    return day && { ...mentionOf(this.layout, start, end), iso: day[0], stated: false };
  }
}
const MOST_PARTIES = 4;

const formOf = (said: string): Talk['format'] =>
  FORMATS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;

/** The people with whom a headline announces talks. Where the family name comes first, it is the one that counts. */
function peopleOfHeadline(layout: TextLayout, roster: Roster): number[] {
  const folded = foldWords(layout.headlineText!);
  return roster.people
    .flatMap(({ surname, given, side }, index) => {
      const names = FAMILY_FIRST.has(side ?? '') ? [surname, given] : [surname];
      return names.some((name) => name.length > 2 && folded.includes(name)) ? [index] : [];
    })
    .slice(0, MOST_PARTIES);
}

/** Persons of the lexicon whom only the headline names. */
function onlyInHeadline(layout: TextLayout, roster: Roster, reader: Reader): KnownSpeaker[] {
  const words = headlineWords(layout);
  const found: KnownSpeaker[] = [];
  for (let at = 0; at < words.length; at++) {
    const [known] = reader.speakers.at(words, at)?.values ?? [];
    if (known?.kind === 'person' && !roster.people.some((one) => one.known === known)) found.push(known);
  }
  return [...new Set(found)].slice(0, 3);
}

/** Of "Minister meets Hungarian counterpart in Vienna" Hungary: where they met is no side. */
function sidesOfHeadline(layout: TextLayout, reader: Reader): string[] {
  const words = headlineWords(layout);
  const sides: string[] = [];
  for (let from = 0; from < words.length; ) {
    const next = words.findIndex(({ low }, at) => at > from && /^(?:in|at)$/.test(low));
    const to = next < 0 ? words.length : next;
    const met = /^(?:in|at)$/.test(words[from]!.low) ? placeAfter(words, from, to, reader) : from;
    sides.push(...sidesIn(words, met, to, reader));
    from = to;
  }
  return [...new Set(sides)];
}

/** Index behind the place that follows "in" or "at"; that of the word itself where none does. */
function placeAfter(words: readonly Word[], from: number, to: number, reader: Reader): number {
  const at = words[from + 1]?.low === 'the' ? from + 2 : from + 1;
  return at < to ? (reader.places.at(words, at)?.to ?? from) : from;
}

/** The words of the headline, in the text or given apart from it. */
const headlineWords = (layout: TextLayout): Word[] => wordsOfLine(layout.headlineText ?? '', layout.language);

/** "The below is attributable to Spokesperson Ned Price: Secretary Blinken met …": Price only reports it. */
function afterColon(layout: TextLayout, { from, to }: Pick<Sentence, 'from' | 'to'>): number {
  let at = from;
  while (
    at < Math.min(to, from + 20) &&
    !(layout.words[at]!.text === ':' && layout.words[at]!.quotedSpan < 0)
  )
    at++;
  return layout.words[at]?.text === ':' && at < to ? at + 1 : from;
}

function peopleIn(layout: TextLayout, from: number, to: number, roster: Roster): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const index = roster.personAt.get(at);
    if (index === undefined || layout.words[at]!.quotedSpan >= 0 || found.includes(index)) continue;
    found.push(index);
  }
  return found;
}
