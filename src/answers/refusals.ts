import type { ArchiveCounts, FoundPerson } from '../archive/port.ts';
import type { Answer, AnswerKind, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { type Counted, countFound, countOf, formatDay } from './days.ts';
import { lineOf } from './lineOf.ts';
import { quotedOf } from './listQuotes.ts';

/**
 * Nothing is stored yet: how to change that.
 *
 * @example archiveEmpty().parts[0].line // ['The archive is empty: no article is stored yet.']
 */
export function archiveEmpty(): Answer {
  return say('archive-empty', [
    lineOf('The archive is empty: no article is stored yet.'),
    lineOf(
      'Add some with `brief ingest <files or folder>` on the machine that runs Brief, or try the sample with `brief ingest --sample`.',
    ),
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
    return say('speaker-unknown', [
      [`No speaker “${typed}” in the archive. `, ...lineOf('`/brief quotes` lists who is quoted.')],
    ]);
  }
  return say(
    'speaker-unknown',
    [
      [
        `No speaker “${typed}”. Did you mean `,
        { strong: nearest.name },
        ` (${countOf(quotedOf(nearest), 'quote')})?`,
      ],
    ],
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
        line: [`“${shorten(words)}” fits ${countOf(all, 'person', 'people')}. Whom do you mean?`],
      },
      {
        part: 'list',
        lines: shown.map((p) => [
          { strong: p.name },
          `${titleOf(p)} (${countOf(quotedOf(p), 'quote')}, named in ${countOf(p.articles, 'article')}) `,
          { code: `/brief ${commandFor(p.name)}` },
        ]),
      },
      ...(more > 0 ? [{ part: 'context' as const, line: [`and ${more} more: type more of the name`] }] : []),
    ],
    leftOut: more > 0 ? [`${more} more of that name`] : [],
    actions: shown.slice(0, 3).map((p) => ({ action: 'ask', label: p.name, command: commandFor(p.name) })),
  });
}

/** A title as the texts have it, without what runs before it in small letters. */
function titleOf({ title }: FoundPerson): string {
  const plain = title?.replace(/^(?:\p{Ll}[\p{L}'’-]*\s+)+(?=\p{Lu})/u, '') ?? '';
  return plain === '' ? '' : `, ${plain}`;
}

/**
 * More is being asked than can be answered soon.
 *
 * @param command what was typed, for the button that asks it again
 * @example tooManyAsk('quotes Lavrov').actions[0].command // 'quotes Lavrov'
 */
export function tooManyAsk(command: string): Answer {
  return say(
    'trouble',
    [
      lineOf(
        'I am answering too many questions at this moment. Nothing was looked up. Ask again in half a minute.',
      ),
    ],
    [{ action: 'ask', label: 'Ask again', command }],
  );
}

/**
 * A request that no archive of articles answers: one plain line, and what Brief can do.
 *
 * @example beyondTheArchive(['/brief today']).parts[1].line // [{ code: '/brief today' }]
 */
export function beyondTheArchive(examples: readonly string[]): Answer {
  return say('not-here', [
    lineOf('I look up what people said in the stored articles; I can’t help with that. Ask me, for example:'),
    ...examples.map((e): Line => [{ code: e }]),
  ]);
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
      { part: 'title', line: [`I didn’t understand “${shorten(typed)}”.`] },
      { part: 'line', line: ['I look up who said what in the stored articles. Ask me, for example:'] },
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
  return say(
    'trouble',
    [
      ['The page ', { code: shorten(url) }, ' is not stored, so I can’t say what it quotes.'],
      ['Type ', { code: `/brief ${shorten(url, 200)}` }, ' to fetch and brief it.'],
    ],
    [{ action: 'ask', label: 'Fetch it', command: `add ${url}` }],
  );
}

/**
 * A question too short to look up, with examples of what would do.
 *
 * @example tooVague(['/brief today']).kind // 'too-vague'
 */
export function tooVague(examples: readonly string[]): Answer {
  return say('too-vague', [
    lineOf(
      'That is too little to look up. Name a speaker, a subject or both (whom do you mean?), for example:',
    ),
    ...examples.map((e): Line => [{ code: e }]),
  ]);
}

/**
 * No topic of that name; the nearest, where one is near.
 *
 * @example topicUnknown('fishing', null).parts[0].line // ['There is no topic “fishing”. ', { code: '/brief topic…
 */
export function topicUnknown(words: string, nearest: string | null): Answer {
  return say(
    'unknown-command',
    [
      [
        `There is no topic “${shorten(words)}”. `,
        ...(nearest ? ['Did you mean ', { strong: nearest }, '? '] : []),
        { code: '/brief topics' },
        ' lists them all; ',
        { code: `/brief ${shorten(words)}` },
        ' searches for the words.',
      ],
    ],
    nearest ? [{ action: 'ask', label: nearest, command: `topics ${nearest}` }] : [],
  );
}

/**
 * Nothing matches, said with how much was searched: it proves nothing about the world.
 *
 * @example nothingFound('quotes of Holt', 510).parts[0].line // ['Nothing found for quotes of Holt.']
 */
export function nothingFound(what: string, searched: number | Counted): Answer {
  const articles = countFound(
    typeof searched === 'number' ? { total: searched, isLowerBound: false } : searched,
    'article',
  );
  return composeAnswer({
    kind: 'nothing-found',
    rung: 'none',
    parts: [
      { part: 'title', line: [`Nothing found for ${what}.`] },
      {
        part: 'context',
        line: [`${articles} searched; this does not prove that it was not said`],
      },
    ],
    leftOut: [],
  });
}

/**
 * No article carries a date of the days that were asked for; the newest that carries one.
 *
 * @example nothingDated('today', await archive.counts()).kind // 'nothing-found'
 */
export function nothingDated(period: string, counts: ArchiveCounts): Answer {
  const newest = counts.newest ? ` The newest dated one is of ${formatDay(counts.newest)}.` : '';
  return composeAnswer({
    kind: 'nothing-found',
    rung: 'none',
    parts: [
      { part: 'title', line: [`No stored article is dated ${period}.${newest}`] },
      {
        part: 'context',
        line: [`${countOf(counts.articles, 'article')} searched; texts that state no date are of no day`],
      },
    ],
  });
}

/**
 * A first word that is no command, on a surface where commands are typed.
 *
 * @example unknownCommand('qoutes', 'quotes Lavrov', '/brief ').actions[0].command // 'quotes Lavrov'
 */
export function unknownCommand(word: string, nearest: string | null, prefix: string): Answer {
  return say(
    'unknown-command',
    [
      [
        `I don't know “${shorten(word)}”. `,
        ...(nearest ? ['Did you mean ', { code: `${prefix}${nearest}` }, '? '] : []),
        { code: `${prefix}help` },
        ' lists what I can do.',
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
export function notHere(sentence: string): Answer {
  return say('not-here', [lineOf(sentence)]);
}

/**
 * A name that no person, country or body here has.
 *
 * @param near whose name is nearest
 * @param command the command line that has that name instead
 * @example nobodyNamed('Lavrow', 'Sergei Lavrov', 'compare Sergei Lavrov Blinken').actions[0].label // 'Yes, Sergei Lavrov'
 */
export function nobodyNamed(typed: string, near: string | null, command: string | null): Answer {
  return say(
    'trouble',
    [
      near
        ? [`I know nobody named “${typed}”. Did you mean `, { strong: near }, '?']
        : [`I know no person, country or body named “${typed}”. Nothing was looked up.`],
    ],
    command ? [{ action: 'ask', label: `Yes, ${near}`, command }] : [],
  );
}

/**
 * Something is in the way that no wording mends; what it was and what to do.
 *
 * @example trouble('The disk is full.').parts[0].line // ['The disk is full.']
 */
export function trouble(sentence: string): Answer {
  return say('trouble', [lineOf(sentence)]);
}

/**
 * A day that no calendar has, with the nearest one as a button.
 *
 * @param command what was typed, with the nearest day in it
 * @example dayIsNone('31 April 2018', '30 April 2018', 'Syria since 30 April 2018').actions[0].label // '30 April 2018'
 */
export function dayIsNone(typed: string, nearest: string, command: string): Answer {
  return say(
    'trouble',
    [lineOf(`There is no ${typed}. Nothing was looked up. Did you mean ${nearest}?`)],
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

function say(kind: AnswerKind, lines: readonly Line[], actions: Answer['actions'] = []): Answer {
  const parts = lines.map((line, i): Part => ({ part: i === 0 ? 'title' : 'line', line }));
  return composeAnswer({ kind, parts, actions });
}

/**
 * Adding is kept to some persons: whom to ask.
 *
 * @example mayNotAdd(['Anna']).kind // 'trouble'
 */
export function mayNotAdd(who: Line): Answer {
  return say('trouble', [['Not everybody may add to this archive. Ask ', ...who, '.']]);
}
