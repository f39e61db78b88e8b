import { foldWords } from '../text/foldText.ts';
import { dateIn } from './findDates.ts';
import type { Roster } from './findPeople.ts';
import { sidesIn } from './findPlaces.ts';
import type { Page, Sentence } from './layOut.ts';
import type { Reader } from './prepareReader.ts';
import type { Place, Talk } from './reading.ts';

const TALKS =
  /\b(?:met (?:with|in|on|at|today|for|his|her)|met\b|meets with|meeting(?:s)? (?:with|between|of)|talks (?:with|between|in)|held (?:\w+ ){0,3}(?:talks|meeting|conversation|consultations|negotiations|summit)|(?:conversation|call|consultations|negotiations|discussions?|summit) (?:with|between)|spoke (?:by (?:tele)?phone )?(?:with|to)|spoke by (?:tele)?phone|(?:tele)?phone (?:call|conversation)|hosted|received|had a (?:\w+ ){0,3}(?:conversation|meeting|call)|will meet|to meet with|discussed|(?:tele)?phone (?:conversations|calls|conference)|conversations with|finished talks)\b/i;
const FORMATS: readonly [NonNullable<Talk['format']>, RegExp][] = [
  ['phone', /\b(?:tele)?phone|\bphoned\b|\bcall(?:ed)? (?:with|between)|\bby phone\b/i],
  ['video', /\bvideo ?(?:-|con|link|call|meeting|format)|\bvideoconference|\bvirtual(?:ly)?\b/i],
  ['summit', /\bsummit\b/i],
  ['delegation', /\bdelegations?\b/i],
  [
    'meeting',
    /\bmet\b|\bmeet|\btalks\b|\bconversation|\breceived\b|\bhosted\b|\bnegotiations|\bconsultations/i,
  ],
];

/**
 * The meetings and calls that an article tells of: who, between which sides, in which form, where and when, each
 * with the sentence that says so. Sentences about the same people are one talk; what the first leaves out (place,
 * date) the next may add. Sentences inside quotation marks tell of none.
 */
export function findTalks(page: Page, roster: Roster, places: readonly Place[], reader: Reader): Talk[] {
  const talks: { people: number[]; talk: Talk }[] = [];
  let subject: number | null = null;
  const announced = peopleOfHeadline(page, roster);
  for (const sentence of page.sentences.slice(0, 60)) {
    const here = peopleIn(page, sentence, roster);
    const said = page.text.slice(sentence.start, sentence.end);
    if (TALKS.test(said) && here.length > 0 && page.words[sentence.from]!.run < 0) {
      const people =
        here.length >= 2
          ? here.slice(0, 4)
          : subject !== null && subject !== here[0] && /\b(?:he|she)\b/i.test(said)
            ? [subject, here[0]!]
            : here;
      if (people.length >= 2) add(people, sentence, said);
    }
    if (here.length > 0) subject = here[0]!;
    if (talks.length === 0 && announced.length > 0 && here.length > 0) {
      const people = [...new Set([here[0]!, ...announced])];
      if (people.length >= 2) add(people, sentence, `${page.headlineText} ${said}`);
    }
  }
  const [first] = talks;
  if (first && first.talk.place === null)
    first.talk = { ...first.talk, place: placeOfWelcome(page, places, reader) };
  return talks.map(({ talk }) => talk);

  function add(people: number[], sentence: Sentence, said: string): void {
    const sides = people.map((index) => roster.people[index]!.side);
    const known = sides.filter((side): side is string => side !== null);
    if (known.length === people.length && new Set(known).size === 1) return;
    const same = talks.find(
      (one) =>
        one.people.every((index) => people.includes(index)) ||
        people.every((index) => one.people.includes(index)),
    );
    const place = placeIn(page, sentence, places, reader);
    const date = dateIn(page, sentence.from, sentence.to);
    const format = FORMATS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
    if (same) {
      same.talk = {
        ...same.talk,
        place: same.talk.place ?? place,
        date: same.talk.date ?? date,
        format: same.talk.format ?? format,
      };
      return;
    }
    talks.push({
      people,
      talk: {
        participants: people.map((index) => roster.people[index]!.name),
        sides: [
          ...new Set(known.length > 0 ? known : sidesIn(page.words, sentence.from, sentence.to, reader)),
        ],
        format,
        place,
        date,
        evidence: { start: sentence.start, end: sentence.end },
      },
    });
  }
}

/** "Let me welcome you to Moscow", "we meet here in Sochi": the host of the first talks says where they are. */
function placeOfWelcome(page: Page, places: readonly Place[], reader: Reader): string | null {
  const named = places
    .filter((place) => !isCountry(place, reader))
    .flatMap((place) => place.mentions.slice(0, 20).map((mention) => ({ place, start: mention.start })))
    .sort((a, b) => a.start - b.start);
  const here = named.find(({ start }) => WELCOME.test(page.text.slice(Math.max(0, start - 80), start)));
  return here?.place.name ?? null;
}
const WELCOME =
  /\b(?:welcome\b[^.!?]{0,60}\b(?:to|in)|here in|(?:see|receive|meet|meeting|greet)\b[^.!?]{0,40}\b(?:in|here in)|his residence outside)(?: the)?\s*$/i;

/** "Telephone conversation with Angela Merkel": the people with whom a headline announces talks. */
function peopleOfHeadline(page: Page, roster: Roster): number[] {
  const headline = page.headlineText;
  if (
    !headline ||
    !/^[^.]*\b(?:meeting|talks|conversations?|call|conference|negotiations|consultations)\b.* (?:with|between)\b/i.test(
      headline,
    )
  )
    return [];
  const folded = foldWords(headline);
  return roster.people
    .flatMap((one, index) => (one.surname.length > 2 && folded.includes(one.surname) ? [index] : []))
    .slice(0, 4);
}

function peopleIn(page: Page, sentence: Sentence, roster: Roster): number[] {
  const found: number[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const index = roster.personAt.get(at);
    if (index === undefined || page.words[at]!.run >= 0 || found.includes(index)) continue;
    found.push(index);
  }
  return found;
}

/** A town says more than the country it is in. */
const isCountry = (place: Place, reader: Reader): boolean =>
  place.country !== null && reader.countries.get(place.country)?.name === place.name;

function placeIn(page: Page, sentence: Sentence, places: readonly Place[], reader: Reader): string | null {
  const named = places
    .flatMap((place) => place.mentions.map((mention) => ({ place, mention })))
    .filter(({ mention }) => mention.start >= sentence.start && mention.end <= sentence.end)
    .sort((a, b) => a.mention.start - b.mention.start);
  const there = named.filter(({ mention }) =>
    /(?<!\bis )\b(?:in|at)(?: the)?\s+$/i.test(
      page.text.slice(Math.max(0, mention.start - 12), mention.start),
    ),
  );
  const where = there.find(({ place }) => !isCountry(place, reader)) ?? there[0];
  return where?.place.name ?? null;
}
