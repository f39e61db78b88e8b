import type { Line } from '../line.ts';
import type { Counted, Days } from '../values.ts';
import { formatDay } from './dates.ts';
import { countFound, countOf, withThousands } from './numbers.ts';

/** What was not understood or not found, and the nearest that has an answer. */
export const refusals = {
  archiveEmpty: 'The archive is empty: no article is stored yet.',
  howToAdd:
    'Add some with `brief ingest <files or folder>` on the machine that runs Brief, or try the sample with `brief ingest --sample`.',
  noSpeaker: (typed: string): Line => [
    `No speaker “${typed}” in the archive. `,
    { code: '/brief quotes' },
    ' lists who is quoted.',
  ],
  noSpeakerNear: (typed: string, near: string, quotes: number): Line => [
    `No speaker “${typed}”. Did you mean `,
    { strong: near },
    ` (${countOf(quotes, 'quote')})?`,
  ],
  several: (typed: string, all: number) =>
    `“${typed}” fits ${countOf(all, 'person', 'people')}. Whom do you mean?`,
  candidate: (name: string, title: string, quotes: number, articles: number, command: string): Line => [
    { strong: name },
    `${title === '' ? '' : `, ${title}`} (${countOf(quotes, 'quote')}, named in ${countOf(articles, 'article')}) `,
    { code: command },
  ],
  moreCandidates: (more: number) => `and ${more} more: type more of the name`,
  moreOfThatName: (more: number) => `${more} more of that name`,
  tooMany:
    'I am answering too many questions at this moment. Nothing was looked up. Ask again in half a minute.',
  askAgain: 'Ask again',
  beyond: 'I look up what people said in the stored articles; I can’t help with that. Ask me, for example:',
  notUnderstood: (typed: string) => `I didn’t understand “${typed}”.`,
  whatIDo: 'I look up who said what in the stored articles. Ask me, for example:',
  pageNotStored: (page: string): Line => [
    'The page ',
    { code: page },
    ' is not stored, so I can’t say what it quotes.',
  ],
  fetchIt: (command: string): Line => ['Type ', { code: command }, ' to fetch and brief it.'],
  fetch: 'Fetch it',
  tooVague:
    'That is too little to look up. Name a speaker, a subject or both (whom do you mean?), for example:',
  noTopic: (typed: string, near: string | null, search: string): Line => [
    `There is no topic “${typed}”. `,
    ...(near ? ['Did you mean ', { strong: near }, '? '] : []),
    { code: '/brief topics' },
    ' lists them all; ',
    { code: search },
    ' searches for the words.',
  ],
  nothingFound: (what: string) => `Nothing found for ${what}.`,
  searched: (searched: Counted, isOfWords = true) =>
    `${countFound(searched, 'article')} searched${isOfWords ? '; this does not prove that it was not said' : ''}`,
  nothingDated: (days: Days, newest: string | null) =>
    `No stored article is dated ${days.label}.${newest === null ? '' : ` The newest dated one is of ${formatDay(newest)}.`}`,
  briefOf: (day: string) => `Brief of ${formatDay(day)}`,
  searchedDated: (articles: number) =>
    `${countOf(articles, 'article')} searched; texts without a date were left out`,
  unknownCommand: (typed: string, near: string | null, help: string): Line => [
    `I don't know “${typed}”. `,
    ...(near ? ['Did you mean ', { code: near }, '? '] : []),
    { code: help },
    ' lists what I can do.',
  ],
  nobodyNear: (typed: string, near: string): Line => [
    `I know nobody named “${typed}”. Did you mean `,
    { strong: near },
    '?',
  ],
  nobody: (typed: string) => `I know no person, country or body named “${typed}”. Nothing was looked up.`,
  yes: (name: string) => `Yes, ${name}`,
  noSuchDay: (typed: string, near: string) =>
    `There is no ${typed}. Nothing was looked up. Did you mean ${near}?`,
  mayNotAdd: (who: Line): Line => ['Not everybody may add to this archive. Ask ', ...who, '.'],
  notStored: (article: string) =>
    `The article “${article}” is not stored. \`/brief <words>\` searches for it.`,
  tooLong: (length: number, most: number, isAtOnce: boolean) =>
    `That is ${length} characters long; at most ${most} can be read ${isAtOnce ? 'at once. Paste it in parts.' : 'as a question. Type the words that matter.'}`,
  unnamedSpeakers:
    'I can only list quotes of speakers whom a text names, so nothing was looked up. `/brief <words>` finds the articles, and `/brief verify` followed by some of the words shows who said them.',
  /** An article that was pasted where a question is typed. */
  pastedText: (length: number, prefix: string) =>
    `That is a text of ${withThousands(length)} characters, not a question, so nothing was looked up. \`${prefix} verify\` followed by the text checks its quotations. \`${prefix} add <link>\` stores an article from its page; whoever runs Brief stores files with \`brief ingest\`, and \`brief read\` shows what Brief reads in one.`,
  ownWorkspace:
    'Only people of the workspace that runs Brief can do that. You can ask what somebody said: `quotes Lavrov`, or a question. Nothing was changed.',
  typedInChannel: (verb: string, usage: string) =>
    `\`${verb}\` is typed in a channel, as \`/brief ${verb} ${usage}\`.`,
};
