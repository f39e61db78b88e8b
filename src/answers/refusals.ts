import type { ArchiveCounts, FoundPerson } from '../archive/port.ts';
import { lineOf } from '../words/lineOf.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted, Days } from '../words/values.ts';
import type { Answer, AnswerKind, Line, Part, Text } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { quotedOf } from './listQuotes.ts';

/**
 * Nothing is stored yet: how to change that.
 *
 * @example archiveEmpty().parts[0].line // ['The archive is empty: no article is stored yet.']
 */
export function archiveEmpty(): Answer {
  return refuse('archive-empty', [
    [say((w) => w.refusals.archiveEmpty)],
    [say((w) => lineOf(w.refusals.howToAdd))],
  ]);
}

/**
 * Nobody of that name speaks or is named in the archive.
 *
 * @example speakerUnknown('Lavrow', null, (name) => `quotes ${name}`).parts[0].line // ['No speaker “Lavrow” in the archive. ',…
 */
export function speakerUnknown(
  words: string,
  nearest: FoundPerson | null,
  commandFor: (name: string) => string,
): Answer {
  const typed = shorten(words);
  if (!nearest) {
    return refuse('speaker-unknown', [[say((w) => w.refusals.noSpeaker(typed))]]);
  }
  return refuse(
    'speaker-unknown',
    [[say((w) => w.refusals.noSpeakerNear(typed, nearest.name, quotedOf(nearest)))]],
    [{ action: 'ask', label: nearest.name, command: commandFor(nearest.name) }],
  );
}

/**
 * More than one person fits what was typed: all are shown and none is chosen.
 *
 * @example speakerAmbiguous('Holt', [], 12, (name) => `quotes ${name}`).kind // 'speaker-ambiguous'
 */
export function speakerAmbiguous(
  words: string,
  shown: readonly FoundPerson[],
  all: number,
  commandFor: (name: string) => string,
): Answer {
  const more = all - shown.length;
  return composeAnswer({
    kind: 'speaker-ambiguous',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.refusals.several(shorten(words), all))],
      },
      {
        part: 'list',
        lines: shown.map((p) => [
          say((w) =>
            w.refusals.candidate(p.name, titleOf(p), quotedOf(p), p.articles, `/brief ${commandFor(p.name)}`),
          ),
        ]),
      },
      ...(more > 0
        ? [{ part: 'context' as const, line: [say((w) => w.refusals.moreCandidates(more))] }]
        : []),
    ],
    leftOut: more > 0 ? [say((w) => w.refusals.moreOfThatName(more))] : [],
    actions: shown.slice(0, 3).map((p) => ({ action: 'ask', label: p.name, command: commandFor(p.name) })),
  });
}

/** A title as the texts have it, without what runs before an office in small letters; "deutsche Außenministerin" is a whole one. */
function titleOf({ title }: FoundPerson): string {
  return title?.replace(BEFORE_OFFICE, '') ?? '';
}
const BEFORE_OFFICE =
  /^(?:\p{Ll}[\p{L}'’-]*\s+)+(?=(?:\p{Lu}\p{L}*\s+){0,3}(?:President|Premier|Minister|Chancellor|Secretary|Ambassador|King|Queen|Speaker|Governor|Mayor|Commissioner|Representative|General|Director|Spokes)\p{L}*)/u;

/**
 * More is being asked than can be answered soon.
 *
 * @param command what was typed, for the button that asks it again
 * @example tooManyAsk('quotes Lavrov').actions[0].command // 'quotes Lavrov'
 */
export function tooManyAsk(command: string): Answer {
  return refuse(
    'trouble',
    [[say((w) => w.refusals.tooMany)]],
    [{ action: 'ask', label: say((w) => w.refusals.askAgain), command }],
  );
}

/**
 * A request that no archive of articles answers: one plain line, and what Brief can do.
 *
 * @example beyondTheArchive(['/brief today']).parts[1].line // [{ code: '/brief today' }]
 */
export function beyondTheArchive(examples: readonly string[]): Answer {
  return refuse('not-here', [[say((w) => w.refusals.beyond)], ...examples.map((e): Line => [{ code: e }])]);
}

/**
 * Words that were not understood, with questions that would be.
 *
 * @example notUnderstood('sdfgh', ['/brief today']).kind // 'not-understood'
 */
export function notUnderstood(typed: string, examples: readonly string[]): Answer {
  return composeAnswer({
    kind: 'not-understood',
    parts: [
      { part: 'title', line: [say((w) => w.refusals.notUnderstood(shorten(typed)))] },
      { part: 'line', line: [say((w) => w.refusals.whatIDo)] },
      ...examples.map((e): Part => ({ part: 'line', line: [{ code: e }] })),
    ],
    actions: examples
      .filter((e) => e.startsWith('/brief '))
      .slice(0, 1)
      .map((e) => ({ action: 'ask' as const, label: e.slice(7), command: e.slice(7) })),
  });
}

/**
 * A question about a page that is not stored.
 *
 * @example pageNotStored('https://news.example/a').kind // 'trouble'
 */
export function pageNotStored(url: string): Answer {
  return refuse(
    'trouble',
    [
      [say((w) => w.refusals.pageNotStored(shorten(url)))],
      [say((w) => w.refusals.fetchIt(`/brief ${shorten(url, 200)}`))],
    ],
    [{ action: 'ask', label: say((w) => w.refusals.fetch), command: `add ${url}` }],
  );
}

/**
 * A question too short to look up, with examples of what would do.
 *
 * @example tooVague(['/brief today']).kind // 'too-vague'
 */
export function tooVague(examples: readonly string[]): Answer {
  return refuse('too-vague', [
    [say((w) => w.refusals.tooVague)],
    ...examples.map((e): Line => [{ code: e }]),
  ]);
}

/**
 * No topic of that name; the nearest, where one is near.
 *
 * @example topicUnknown('fishing', null).parts[0].line // ['There is no topic “fishing”. ', { code: '/brief topic…
 */
export function topicUnknown(words: string, nearest: string | null): Answer {
  return refuse(
    'unknown-command',
    [[say((w) => w.refusals.noTopic(shorten(words), nearest, `/brief ${shorten(words)}`))]],
    nearest ? [{ action: 'ask', label: nearest, command: `topics ${nearest}` }] : [],
  );
}

/**
 * The same where a digest was to be of that topic: nothing is subscribed, and what to do instead.
 *
 * @example topicNotSubscribed('fishing').parts.length // 2
 */
export function topicNotSubscribed(words: string): Answer {
  const unknown = topicUnknown(words, null);
  return {
    ...unknown,
    parts: [...unknown.parts, { part: 'context', line: [say((w) => w.subscriptions.notTheTopic)] }],
  };
}

/**
 * Nothing matches, said with how much was searched: it proves nothing about the world.
 *
 * @param lacks whether somebody's words were looked for, or texts of a kind: then nothing needs to be said of what was not said
 * @example nothingFound('quotes of Holt', 510).parts[0].line // ['Nothing found for quotes of Holt.']
 */
export function nothingFound(
  what: Text,
  searched: number | Counted,
  lacks: 'words' | 'texts' = 'words',
): Answer {
  const articles = typeof searched === 'number' ? { total: searched, isLowerBound: false } : searched;
  return composeAnswer({
    kind: 'nothing-found',
    rung: 'none',
    parts: [
      { part: 'title', line: [say((w) => w.refusals.nothingFound(wordText(what, w)))] },
      { part: 'context', line: [say((w) => w.refusals.searched(articles, lacks === 'words'))] },
    ],
    leftOut: [],
  });
}

/**
 * No article carries a date of the days that were asked for; the newest that carries one.
 *
 * @example nothingDated({ label: 'today' }, await archive.counts()).kind // 'nothing-found'
 */
export function nothingDated(period: Days, counts: ArchiveCounts): Answer {
  const newest = /^\d{4}-\d\d-\d\d/.exec(counts.newest ?? '')?.[0];
  return composeAnswer({
    kind: 'nothing-found',
    rung: 'none',
    parts: [
      { part: 'title', line: [say((w) => w.refusals.nothingDated(period, counts.newest))] },
      { part: 'context', line: [say((w) => w.refusals.searchedDated(counts.articles))] },
    ],
    actions: newest
      ? [{ action: 'ask', label: say((w) => w.refusals.briefOf(newest)), command: `brief ${newest}` }]
      : [],
  });
}

/**
 * A first word that is no command, on a surface where commands are typed.
 *
 * @example unknownCommand('qoutes', 'quotes Lavrov', '/brief ').actions[0].command // 'quotes Lavrov'
 */
export function unknownCommand(word: string, nearest: string | null, prefix: string): Answer {
  return refuse(
    'unknown-command',
    [
      [
        say((w) =>
          w.refusals.unknownCommand(
            shorten(word),
            nearest === null ? null : `${prefix}${nearest}`,
            `${prefix}help`,
          ),
        ),
      ],
    ],
    nearest ? [{ action: 'ask', label: nearest, command: nearest }] : [],
  );
}

/**
 * A command that cannot be used where it was typed.
 *
 * @example notHere('Not here.').parts[0].line // ['Not here.']
 */
export function notHere(sentence: Text): Answer {
  return refuse('not-here', [[say((w) => lineOf(wordText(sentence, w)))]]);
}

/**
 * An order that cannot be carried out, with the word that nothing was changed.
 *
 * @example nothingChanged('No such channel.').parts[0].line // ['No such channel.', ' ', 'Nothing was changed.']
 */
export function nothingChanged(problem: Text): Answer {
  return refuse('not-here', [
    [say((w) => lineOf(wordText(problem, w))), ' ', say((w) => w.subscriptions.nothingChanged)],
  ]);
}

/**
 * A name that no person, country or body here has.
 *
 * @param near whose name is nearest
 * @param command the command line that has that name instead
 * @example nobodyNamed('Lavrow', 'Sergei Lavrov', 'compare Sergei Lavrov Blinken').actions[0].label // 'Yes, Sergei Lavrov'
 */
export function nobodyNamed(typed: string, near: string | null, command: string | null): Answer {
  return refuse(
    'trouble',
    [[say((w) => (near ? w.refusals.nobodyNear(typed, near) : w.refusals.nobody(typed)))]],
    command && near ? [{ action: 'ask', label: say((w) => w.refusals.yes(near)), command }] : [],
  );
}

/**
 * An article that was named and is not stored.
 *
 * @example notStored('a').kind // 'trouble'
 */
export function notStored(article: string): Answer {
  return trouble(say((w) => w.refusals.notStored(shorten(article))));
}

/**
 * Something is in the way that no wording mends; what it was and what to do.
 *
 * @example trouble('The disk is full.').parts[0].line // ['The disk is full.']
 */
export function trouble(sentence: Text): Answer {
  return refuse('trouble', [[say((w) => lineOf(wordText(sentence, w)))]]);
}

/**
 * A day that no calendar has, with the nearest one as a button.
 *
 * @param command what was typed, with the nearest day in it
 * @example dayIsNone('31 April 2018', '30 April 2018', 'Syria since 30 April 2018').actions[0].label // '30 April 2018'
 */
export function dayIsNone(typed: string, nearest: string, command: string): Answer {
  return refuse(
    'trouble',
    [[say((w) => lineOf(w.refusals.noSuchDay(typed, nearest)))]],
    [{ action: 'ask', label: nearest, command }],
  );
}

/**
 * What was typed, short enough to be repeated.
 *
 * @example shorten('a very long text', 6) // 'a ver…'
 */
export function shorten(words: string, most = 80): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length <= most ? flat : `${[...flat].slice(0, most - 1).join('')}…`;
}

function refuse(kind: AnswerKind, lines: readonly Line[], actions: Answer['actions'] = []): Answer {
  const parts = lines.map((line, i): Part => ({ part: i === 0 ? 'title' : 'line', line }));
  return composeAnswer({ kind, parts, actions });
}

/**
 * Adding is kept to some persons: whom to ask.
 *
 * @example mayNotAdd(['Anna']).kind // 'trouble'
 */
export function mayNotAdd(who: Line): Answer {
  return refuse('trouble', [[say((w) => w.refusals.mayNotAdd(who))]]);
}
