import type { RankedStory } from '../answers/rankStories.ts';
import type { Texts } from '../answers/storiesOf.ts';
import type { StoredVersion } from '../archive/port.ts';
import { type AnnouncedDate, announcedDates } from '../reading/dates/announcedDates.ts';
import { foldWords } from '../text/foldText.ts';

/** Something that a text of a digest announces for a day. */
export interface DateAhead {
  readonly version: StoredVersion;
  readonly date: AnnouncedDate;
}

/** What lies further ahead is for a calendar. */
const FURTHEST = 90 * 86_400_000;
/** A date alone announces nothing: "Pipes can be mended in a day." */
const SAYS_SO =
  /\b(?:will|shall|must|(?:is|are) (?:to|due|set|scheduled|expected|planned)|to (?:be|meet|hold|begin|start|open|vote|visit|take)|scheduled|proposed?|would|until|by|deadline|expires?|ends? on|begins?|starts?|opens?|meets?|holds?|votes?|visits?|sits|reconvenes?|returns?|takes? (?:place|effect)|(?:call(?:s|ed)?|conven\w+|set(?:s)?|fix(?:es|ed)|summon\w*|order(?:s|ed)|announc\w+|plan(?:s|ned)?|postpon\w+|adjourn\w+)\b.{1,60}\b(?:for|to|until))\b/i;
/** Says of itself that it lies ahead; the others only imply it, as an order by a day does. */
const COMES = /\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected|planned)|proposed?)\b/i;
/** From so much on two sentences for one day announce the same thing. */
const SAME = 0.3;
/** Somebody's own "I" and "we" have no name beside them here. */
const FIRST_PERSON = /\b(?:I|we|my|our)\b/;

/**
 * What the texts of a digest announce for the days to come, in the order of the days: one sentence for each, from stories
 * of consequence, none that is shown already. Of the day of the digest itself too.
 *
 * @param today ISO day of the digest in its zone
 * @param isShown whether a sentence is shown further up already
 * @example datesAhead(stories, texts, { today: '2026-03-09', zone: 'UTC', most: 3, isShown: () => false }) // []
 */
export function datesAhead(
  stories: readonly RankedStory[],
  texts: Texts,
  order: {
    readonly today: string;
    readonly zone: string;
    readonly most: number;
    readonly isShown: (version: StoredVersion, date: AnnouncedDate) => boolean;
  },
): DateAhead[] {
  const { today, zone, most, isShown } = order;
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + FURTHEST).toISOString().slice(0, 10);
  const chosen: DateAhead[] = [];
  const sentences = new Set<string>();
  for (const story of stories) {
    if (story.isSoft) continue;
    const candidates = story.articles.flatMap(({ details }) => {
      const version = texts.get(details.id);
      if (!version) return [];
      // What an earlier engine read has no dates yet.
      return (
        version.reading.announced ??
        announcedDates(version.text, {
          published: details.published,
          zone,
          sentences: version.reading.sentences,
        })
      )
        .filter(({ grain, from, to }) => grain === 'day' && to >= today && from <= last)
        .filter((date) => SAYS_SO.test(wordsOf(version, date)) && !FIRST_PERSON.test(wordsOf(version, date)))
        .filter((date) => !isShown(version, date))
        .map((date) => ({ version, date, comes: COMES.test(wordsOf(version, date)) }));
    });
    const told: { readonly day: string; readonly words: ReadonlySet<string> }[] = [];
    for (const { version, date, comes } of candidates.toSorted(
      (a, b) => Number(b.comes) - Number(a.comes) || lengthOf(a.date) - lengthOf(b.date),
    )) {
      const words = foldWords(wordsOf(version, date));
      const bag = new Set(words.split(/\s+/).filter((word) => word.length > 3));
      // Another text's words on the same event; but two things may be announced for one day.
      const ofDay = told.filter(({ day }) => day === date.from);
      const isTold = ofDay.some((one) => !comes || share(bag, one.words) > SAME);
      if (sentences.has(words) || isTold) continue;
      told.push({ day: date.from, words: bag });
      sentences.add(words);
      chosen.push({ version, date });
    }
  }
  return chosen.slice(0, most).sort((a, b) => a.date.from.localeCompare(b.date.from));
}

/** How much of the shorter of two sentences is in the other, 0 to 1. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}

const wordsOf = ({ text }: StoredVersion, { event }: AnnouncedDate): string =>
  text.slice(event.start, event.end);

const lengthOf = ({ event }: AnnouncedDate): number => event.end - event.start;
