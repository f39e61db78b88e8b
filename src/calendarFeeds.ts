import { createHash, timingSafeEqual } from 'node:crypto';
import type { CalendarFeeds } from '../commands/command.ts';
import { answerCalendar } from './answers/answerCalendar.ts';
import { calendarFile } from './answers/calendarFile.ts';
import type { Archive } from './archive/port.ts';
import type { Settings } from './archive/settings.ts';
import { eventsBetween } from './lookups/announced.ts';
import { addDays } from './reading/dates/calendarDays.ts';
import type { Route } from './slack/route.ts';
import type { Words } from './words/words.ts';

/** Days behind and ahead that a calendar has. */
const [BEHIND, AHEAD] = [31, 183];
/** A calendar program asks again after so long, and is given what was made so long ago at most. */
const [ASK_AGAIN_SECONDS, KEPT_MS] = [3600, 5 * 60_000];
const MOST_KEPT = 200;

/** What is stored of a link: never the secret itself. */
interface Feed {
  readonly hash: string;
  readonly words: string;
}

/**
 * Calendars that programs follow: `<address>/calendar/<workspace>.<person>.<secret>.ics`, one a person, whose secret is in no
 * other place. Whoever has the link sees the calendar without an account, so it has only what is restricted to nobody
 * and under no embargo. A link that was ended, replaced or never made is answered 404, each alike.
 */
export function createCalendarFeeds(by: {
  readonly archive: Pick<Archive, 'seenBy'>;
  readonly settings: Pick<Settings, 'settings'>;
  readonly clock: () => Date;
  /** New ids that nobody can guess. */
  readonly newId: () => string;
  readonly wordsFor: (workspace: string, person: string) => Promise<Words>;
  /** Where Brief is reached from outside. */
  readonly address: string;
}): CalendarFeeds & { readonly route: Route } {
  const { archive, settings, clock, newId, address } = by;
  const keyOf = (workspace: string, person: string) => `${workspace}:${person}:calendar`;
  const made = new Map<string, { readonly at: number; readonly body: Promise<string> }>();

  const fileFor = (words: string, language: Words): Promise<string> => {
    const now = clock();
    const key = `${language.tag} ${words}`;
    const known = made.get(key);
    if (known && now.getTime() - known.at < KEPT_MS) return known.body;
    if (made.size >= MOST_KEPT) made.clear();
    const body = makeFile(archive, words, now, language);
    made.set(key, { at: now.getTime(), body });
    body.catch(() => made.delete(key));
    return body;
  };
  return {
    async make(workspace, person, words) {
      const secret = `${newId()}${newId()}`.replace(/[^\da-z]/gi, '');
      const feed: Feed = { hash: hashOf(secret).toString('hex'), words };
      await settings.settings.set(keyOf(workspace, person), feed);
      return `${address}/calendar/${workspace}.${person}.${secret}.ics`;
    },
    end: (workspace, person) => settings.settings.remove(keyOf(workspace, person)),
    route: {
      path: '/calendar/',
      isPrefix: true,
      async answer(path) {
        const [, workspace, person, secret] =
          /^\/calendar\/([\w-]+)\.([\w-]+)\.([\da-z]+)\.ics$/i.exec(path) ?? [];
        const feed = secret
          ? ((await settings.settings.get(keyOf(workspace!, person!))) as Feed | undefined)
          : undefined;
        if (!feed || !timingSafeEqual(Buffer.from(feed.hash, 'hex'), hashOf(secret!)))
          return { status: 404, body: 'There is no such calendar.\n', type: 'text/plain; charset=utf-8' };
        return {
          status: 200,
          body: await fileFor(feed.words, await by.wordsFor(workspace!, person!)),
          type: 'text/calendar; charset=utf-8',
          headers: {
            'cache-control': 'private, max-age=300',
            'x-robots-tag': 'noindex',
            'referrer-policy': 'no-referrer',
          },
        };
      },
    },
  };
}

async function makeFile(
  archive: Pick<Archive, 'seenBy'>,
  words: string,
  now: Date,
  language: Words,
): Promise<string> {
  const today = now.toISOString().slice(0, 10);
  const open = archive.seenBy({ now: now.toISOString(), workspace: null });
  const found = await eventsBetween(addDays(today, -BEHIND), addDays(today, AHEAD), words, open);
  // A calendar program shows no line that says that an event lacks the words of the feed.
  const own = found.isBeside ? { ...found, events: [] } : found;
  const answer = answerCalendar(own, {
    today,
    sought: words ? [words] : [],
    label: '',
    command: 'calendar',
    page: 1,
  });
  return calendarFile(answer, now, language, { about: words, ttl: ASK_AGAIN_SECONDS });
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
