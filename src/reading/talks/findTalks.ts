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
  /\b(?:met (?:with|in|on|at|today|for|his|her)|met\b|meets with|meeting(?:s)? (?:with|between|of)|talks (?:with|between|in|were held)|held (?:\w+ ){0,3}(?:talks|meeting|conversation|consultations|negotiations|summit)|(?:conversation|call|consultations|negotiations|discussions?|summit) (?:with|between)|spoke (?:(?:today|yesterday|again|earlier|separately|briefly|this \w+|last \w+|on \w+day|via \w+|over the (?:tele)?phone|on the (?:tele)?phone|by (?:tele)?phone|by video\w*) ){0,3}(?:with|to)|spoke by (?:tele)?phone|(?:tele)?phone (?:call|conversation|talks?)|(?:tele)?phoned|hosted|received|had a (?:\w+ ){0,3}(?:conversation|meeting|call)|will meet|to meet with|discussed|(?:tele)?phone (?:conversations|calls|conference)|conversations with|finished talks)\b/i;
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
 * The meetings and calls that an article tells of: who, between which sides, in which form, where and when, each
 * with the sentence that says so. Sentences about the same people are one talk; what the first leaves out (place,
 * date) the next may add. Sentences inside quotation marks tell of none. Talks that the headline announces come
 * first, even where one party is all that the text names. `published` dates "on Wednesday" and "May 19".
 */
export function findTalks(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  published: string | null,
): Talk[] {
  const talks: { people: number[]; at: number; talk: Talk }[] = [];
  let subject: number | null = null;
  const announces = layout.headlineText !== null && ANNOUNCES.test(layout.headlineText);
  const announced = announces ? peopleOfHeadline(layout, roster) : [];
  const absent = announces ? onlyInHeadline(layout, roster, reader) : [];
  const sentences = layout.sentences.slice(0, 60);
  for (const [index, sentence] of sentences.entries()) {
    const from = afterColon(layout, sentence);
    const told = peopleIn(layout, from, sentence.to, roster);
    const here =
      told.length >= 2 || from === sentence.from
        ? told
        : peopleIn(layout, sentence.from, sentence.to, roster);
    const said = layout.text.slice(sentence.start, sentence.end);
    if (TALKS.test(said) && here.length > 0 && layout.words[sentence.from]!.quotedSpan < 0) {
      const people =
        here.length >= 2
          ? here.slice(0, 4)
          : subject !== null && subject !== here[0] && /\b(?:he|she)\b/i.test(said)
            ? [subject, here[0]!]
            : announces && index === 0
              ? [...new Set([...here, ...announced])]
              : here;
      if (people.length >= 2 || (announces && index === 0 && talks.length === 0)) add(people, index, said);
    }
    if (here.length > 0) subject = here[0]!;
    if (talks.length === 0 && announced.length > 0 && here.length > 0 && !said.endsWith(':')) {
      const people = [...new Set([here[0]!, ...announced])];
      if (people.length >= 2) add(people, index, `${layout.headlineText} ${said}`);
    }
  }
  if (announces && talks.every((one) => one.at > 0) && sentences.length > 0) {
    const named = [
      ...new Set([...peopleIn(layout, sentences[0]!.from, sentences[0]!.to, roster), ...announced]),
    ].slice(0, 4);
    const sides = sidesOfHeadline(layout, reader);
    if (talks.length === 0 && (named.length + absent.length > 1 || sides.length > 1))
      add(named, 0, layout.headlineText!);
  }
  return talks.map(({ talk }) => talk);

  function add(people: number[], index: number, said: string): void {
    const sentence = sentences[index]!;
    const sides = people.map((one) => roster.people[one]!.side);
    const known = sides.filter((side): side is string => side !== null);
    const main = talks.length === 0;
    if (people.length > 1 && known.length === people.length && new Set(known).size === 1) return;
    const same = talks.find(
      (one) =>
        one.people.every((other) => people.includes(other)) ||
        people.every((other) => one.people.includes(other)),
    );
    const format = formOf(said) ?? (announces && main ? formOf(layout.headlineText!) : null);
    if (same) {
      if (index - same.at > NEAR) return;
      const call = same.talk.format === 'phone';
      same.talk = {
        ...same.talk,
        place: same.talk.place ?? (call ? null : findTalkPlace(layout, sentence, false, roster, reader)),
        date: same.talk.date?.stated ? same.talk.date : (dateOf(sentence) ?? same.talk.date),
        format: same.talk.format ?? format,
      };
      return;
    }
    const others = main ? absent : [];
    const parties = new Set([...known, ...others.flatMap(({ side }) => side ?? [])]);
    const shown = announces && main ? sidesOfHeadline(layout, reader) : [];
    const inSentence = sidesIn(layout.words, sentence.from, sentence.to, reader);
    talks.push({
      people,
      at: index,
      talk: {
        participants: [...people.map((one) => roster.people[one]!.name), ...others.map(({ name }) => name)],
        sides:
          parties.size > 1
            ? [...parties]
            : shown.length > 1
              ? shown
              : parties.size > 0
                ? [...parties]
                : inSentence,
        format,
        place: format === 'phone' ? null : findTalkPlace(layout, sentence, main, roster, reader),
        date:
          dateOf(sentence) ?? (announces && main && !/\bwill\b/.test(said) ? dayOfReadout(sentence) : null),
        evidence: { start: sentence.start, end: sentence.end },
      },
    });
  }

  function dateOf(sentence: Sentence): Talk['date'] {
    const found = dateIn(layout, sentence.from, sentence.to, published);
    return found && { ...found, stated: true };
  }
  /** A readout is published on the day of the talks. */
  function dayOfReadout(sentence: Sentence): Talk['date'] {
    const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '');
    const { start, end } = sentence;
    return day && { ...mentionOf(layout, start, end), iso: day[0], stated: false };
  }
}

const formOf = (said: string): Talk['format'] =>
  FORMATS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;

/** The people with whom a headline announces talks. Where the family name comes first, it is the one that tells. */
function peopleOfHeadline(layout: TextLayout, roster: Roster): number[] {
  const folded = foldWords(layout.headlineText!);
  return roster.people
    .flatMap(({ surname, given, side }, index) => {
      const names = FAMILY_FIRST.has(side ?? '') ? [surname, given] : [surname];
      return names.some((name) => name.length > 2 && folded.includes(name)) ? [index] : [];
    })
    .slice(0, 4);
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

const sidesOfHeadline = (layout: TextLayout, reader: Reader): string[] =>
  sidesIn(headlineWords(layout), 0, headlineWords(layout).length, reader);

/** The words of the headline, in the text or given apart from it. */
const headlineWords = (layout: TextLayout): Word[] => wordsOfLine(layout.headlineText ?? '', layout.language);

/** "The below is attributable to Spokesperson Ned Price: Secretary Blinken met …": Price only tells it. */
function afterColon(layout: TextLayout, { from, to }: Sentence): number {
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
