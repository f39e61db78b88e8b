import type { Rung } from '../../reading/reading.ts';
import type { Line } from '../line.ts';
import type { Counted, Days } from '../values.ts';
import { during, formatDay, formatInstant } from './dates.ts';
import { countFound, countOf, moreOf, withThousands } from './numbers.ts';

/** Topics and their passages. */
export const topics = {
  more: (count: number) => countOf(count, 'more topic'),
  inArticle: (count: number, headline: Line): Line => [`${countOf(count, 'topic')} in “`, ...headline, '”'],
  inArchive: (count: number, days: Days | null) =>
    `${countOf(count, 'topic')}${days === null ? ' in the archive' : during(days)}`,
  topic: 'Topic',
  inThisArticle: 'In this article',
  articles: 'Articles',
  thisWeek: 'This week',
  quotes: 'Quotes',
  inBrackets: 'in brackets: a week on average in the seven weeks before',
  typeForPassages: ['type ', { code: '/brief topics <topic>' }, ' for the passages'] as Line,
  number: withThousands,
  /** "4 (2.1)": this week's articles, and those of a week on average before. */
  week: (now: number, mean: number) =>
    now === 0 && mean === 0
      ? '–'
      : `${withThousands(now)} (${mean < 10 ? mean.toFixed(1).replace(/\.0$/, '') : withThousands(Math.round(mean))})`,
  passages: (label: string, days: Days | null, all: Counted) =>
    `${label}${during(days)}: ${countFound(all, 'passage')}`,
  morePassages: (count: Counted) => `${moreOf(count)} ${count.total === 1 ? 'passage' : 'passages'}`,
  whoIsQuoted: 'Who is quoted on it',
  rung: (rung: Rung, speaker: string | null) => {
    const by = speaker ? ` (${speaker})` : '';
    return {
      quoted: `quoted${by}`,
      partly: `partly quoted${by}`,
      reported: `reported${by}`,
      mentioned: 'narration only',
      none: 'not voiced',
    }[rung];
  },
  voiced: (places: readonly string[], more: number) =>
    `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
};

/** Classes of pages that were given up. */
const REFUSED: Readonly<Record<string, string>> = {
  paywall: 'for subscribers',
  'bot-wall': 'behind a wall against programs',
  robots: 'closed to programs by robots.txt',
  'no-article': 'without an article',
  'not-found': 'not there',
  shrunk: 'whose text has mostly gone: the last whole version is kept',
};

/** Sources that are polled. */
export const feeds = {
  none: 'No source is polled yet.',
  title: (all: number, failing: number, paused: number, unasked: number) =>
    `${countOf(all, 'source')}, ${failing > 0 ? `${failing} not reached` : unasked === all ? 'not asked yet' : 'none failing'}${unasked > 0 && unasked < all ? `, ${unasked} not asked yet` : ''}${paused > 0 ? `, ${paused} paused` : ''}`,
  more: (count: number) => countOf(count, 'more source'),
  header: ['Source', 'Last reached', 'Last new article', 'Next'] as readonly string[],
  never: 'never',
  noneYet: 'none yet',
  paused: 'paused',
  /** Why a page, document or feed was not read, from the sentence that fetching keeps. */
  why: (says: string) => says,
  says: (name: string, says: string | null, reached: string | null): Line => [
    { strong: name },
    `: ${says ?? 'not reached'}${reached === null ? '' : ` (last reached ${reached})`}`,
  ],
  pages: (name: string, pages: string): Line => [{ strong: name }, `: ${pages}`],
  pagesTold: (waiting: number, refused: readonly { readonly fault: string; readonly count: number }[]) =>
    [
      ...(waiting > 0 ? [`${countOf(waiting, 'page')} still to be fetched`] : []),
      ...refused.map(({ fault, count }) => `${countOf(count, 'page')} ${REFUSED[fault] ?? 'not reached'}`),
    ].join(', '),
  instant: (at: Date, zone: string) => formatInstant(at, zone),
  failed: (name: string, since: string | null) =>
    `${name} has not been reached${since === null ? '' : ` since ${since}`}.`,
  askedAgain: (next: string) =>
    `it is asked again ${next}, and so on; this is told once, and again when it recovers`,
  recovered: (name: string) => `${name} is reached again.`,
  all: (command: string): Line => ['all of them: ', { code: command }],
  noneCalled: (typed: string, names: readonly string[]) =>
    `No source is called “${typed}”. There are: ${names.join(', ')}.`,
  wayAtTerminal: 'brief feeds add <name or address> adds one; brief feeds --help tells more',
  way: 'an operator adds sources at the terminal: brief feeds add <name or address>',
};

/** What people set right. */
export const corrections = {
  noQuote: 'Corrected: not a quote. It is no longer listed as one.',
  notAbout: (topic: string) => `Corrected: not about ${topic}.`,
  speaker: (name: string | null) => (name ? `Corrected: ${name}.` : 'Corrected: nobody can be named.'),
  seenHere: 'seen by this workspace alone',
  seenByAll: 'seen by all',
  articleStays: 'the article itself and its reading stay as they are',
  undo: 'Undo',
  takenBack: 'Taken back. The quote is shown as Brief reads it:',
  title: (count: number, isAll: boolean) =>
    count === 0
      ? isAll
        ? 'Nobody here has corrected a quote.'
        : 'You have corrected no quote.'
      : `${countOf(count, 'correction')} ${isAll ? 'in this workspace' : 'of yours'}`,
  gone: 'its article is not there any more',
  newestFirst: 'the newest first',
  toTakeBack: (command: string): Line => ['to take one back: ', { code: command }],
  undoForm: '/brief correct <quote> undo',
  howTo: '“Something wrong?” under quotes corrects one',
  olderLeft: (count: number) => `not listed: ${count} older`,
  undoOne: (number: number) => `Undo ${number}`,
  older: 'Older',
  note: (
    says:
      | { readonly is: 'topic'; readonly topic: string }
      | { readonly is: 'no-quote' }
      | { readonly is: 'speaker'; readonly name: string | null },
    who: Line,
    at: string,
  ): Line => [
    {
      strong:
        says.is === 'topic'
          ? `not about ${says.topic}`
          : says.is === 'no-quote'
            ? 'not a quote'
            : `said by ${says.name ?? 'nobody who can be named'}`,
    },
    ' · by ',
    ...who,
    ` on ${formatDay(at)}`,
  ],
  /** What keeps somebody from correcting. */
  howToWrite:
    'Press “Something wrong?” under a list of quotes, or write the quote and the name: `correct lavrov@1#243-440 Sergei Lavrov`. In place of a name, `nobody` says that nobody can be named, `no quote` that nobody said it, `not about arms control` that the topic is wrong; `undo` takes a correction back.',
  noQuoteThere: (key: string) =>
    `There is no quote at ${key}. Its article may have been read anew, or somebody said that it is no quote: list the quotes again, then correct.`,
  noName: (typed: string) => `“${typed}” is no name. Write first name and surname, or \`nobody\`.`,
  notUnder: (typed: string, topics: readonly string[]) =>
    `That quote is not listed under “${typed}”: ${topics.length === 0 ? 'it has no topic' : `its topics are ${topics.join(', ')}`}. Nothing was changed.`,
  readAnew: 'That quote has just been read anew. List the quotes again, then correct.',
  nothingToTakeBack: 'Nobody here has corrected that quote: there is nothing to take back.',
};

/** Greetings, and what can be asked. */
export const help = {
  welcome: 'You’re welcome. Ask me anything else:',
  hello: "Hello. I answer with the articles' own words. Try:",
  stored: (articles: number, quotes: number, oldest: string | null, newest: string | null) =>
    `${countOf(articles, 'article')} stored, ${countOf(quotes, 'quote')}${oldest && newest ? `, ${formatDay(oldest)} to ${formatDay(newest)}` : ''}`,
  inThread: [
    'In the thread ',
    { code: '@Brief and on Iran?' },
    ' or ',
    { code: '@Brief only 2018' },
    ' is enough.',
  ] as Line,
  title: "Brief answers with the articles' own words. Ask in plain words:",
  commands: 'Commands',
  listsCommands: [{ code: '/brief help' }, ' lists the commands.'] as Line,
  cutOut: 'every quote is cut out of a stored article; nothing is paraphrased',
  /** Questions that the archive can answer, as they are typed. */
  whatDidSay: (name: string, topic: string | null) =>
    `what did ${name} say${topic ? ` about ${topic}` : ''}?`,
  whoSpoke: (topic: string) => `who spoke about ${topic}?`,
  latestOn: (topic: string) => `latest on ${topic}`,
  whoSaid: (words: string) => `who said “${words}”?`,
  howMany: (name: string) => `how many quotes do we have from ${name}?`,
  /** At a terminal. */
  terminalTitle: "Brief answers with the articles' own words.",
  terminalMore:
    '"brief <verb> --help" says more, with examples. "brief start" runs the app in Slack, "brief playground" without Slack.\nThe archive is what BRIEF_ARCHIVE names.',
  /** The help of what runs the app, which are no verbs of the terminal. */
  programs: {
    start:
      'brief start\n\nRuns the app in Slack, with the settings of the environment and of .env:\n\n  SLACK_BOT_TOKEN and SLACK_APP_TOKEN       in Socket Mode\n  SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET  over HTTP, on BRIEF_HOST and BRIEF_PORT\n  BRIEF_ARCHIVE                             a file, or postgres://…\n\n"brief init" asks for them and writes .env; "brief doctor" checks them. It ends with 0 once it is told to stop, 3 where something must be mended first, 75 where a later start may work, 70 after a fault of Brief itself.',
    playground:
      'brief playground\n\nRuns the app without Slack, in a Slack-like workspace in the browser of this machine, over BRIEF_ARCHIVE or else an archive of its own with sample texts. Its address is printed; BRIEF_PORT is its port.',
  },
  needsQuestion: 'brief ask needs a question: brief ask "what did Lavrov say about Iran?"',
  needsQuotation:
    'brief verify needs a quotation or a file: brief verify "We agreed to continue", brief verify draft.docx',
  /** What a command does, by its verb and its English purpose. */
  purpose: (_verb: string, purpose: string) => purpose,
  noFiles: (docx: string, csv: string): Line => [
    'Brief has no right to send files in Slack. At the terminal ',
    { code: docx },
    ' writes this as a Word document, ',
    { code: csv },
    ' as a table.',
  ],
};

/** Pages that are brought in, and what else is asked of a command. */
export const adding = {
  whichPage: 'Which page? Write its address: `/brief add https://…`',
  noAddress: 'There is no web address in that. Write one that begins with https://: `/brief add https://…`',
  fetchesNone:
    'That page is not stored, and this Brief fetches none. Save its text to a file and run `brief ingest <file>`, then ask again.',
  cannotBeShown: 'That page cannot be shown here.',
  already: 'Stored already:',
  added: 'Added to the archive:',
  whoeverRuns: 'whoever runs this Brief, at its command line: `brief add <link>`',
  noLinks: 'That message links to no page. Nothing was changed.',
  moreLinks: (left: number, most: number) =>
    `The message has ${left} more ${left === 1 ? 'link' : 'links'}: I add ${most} at a time. \`/brief add\` with the address adds another.`,
  whoseStatement:
    'Whose statement? Type a source or a side: `/brief changes President of Russia`, `/brief changes Kremlin`.',
  nothingToCheck: (command: string) =>
    `There is nothing to check in that. Paste a quotation: \`${command} We agreed to continue\`.`,
  pasteDraft: 'Paste a draft',
  noQuotation: 'I found no quotation of four words or more in marks there. Nothing was checked.',
};
