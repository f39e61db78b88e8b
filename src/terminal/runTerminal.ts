import { parseArgs } from 'node:util';
import { menu } from '../../commands/index.ts';
import { nearestWord } from '../text/nearestWord.ts';
import type { Words } from '../words/words.ts';
import { askTerminal } from './askTerminal.ts';
import { backupFile } from './backupFile.ts';
import { answerToFile, comparingVerb, TO_DOCUMENT } from './comparing.ts';
import { completionOf } from './completion.ts';
import { exportArchive } from './exportArchive.ts';
import { feeds } from './feeds.ts';
import { forTerminal } from './forTerminal.ts';
import { holdArticle } from './holdArticle.ts';
import { importArchive } from './importArchive.ts';
import { ingestFiles } from './ingestFiles.ts';
import { initSettings } from './initSettings.ts';
import { pruneArchive } from './pruneArchive.ts';
import { readFiles } from './readFiles.ts';
import { removeArticle } from './removeArticle.ts';
import { resealInstallations } from './resealInstallations.ts';
import { restoreFile } from './restoreFile.ts';
import { runDoctor } from './runDoctor.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import { type Flags, FORMATS, type Verb } from './verb.ts';
import { verifyArchive } from './verifyArchive.ts';
import { verifyQuotations } from './verifyQuotations.ts';

const IN_BULK = {
  jsonl: {
    type: 'boolean',
    purpose:
      'one JSON object a line in, {id, question, thread?: [earlier turns]}, one a line out, {id, answer, asked}',
  },
  thread: { type: 'boolean', purpose: 'a question a line from standard input, each a turn of one thread' },
  now: { type: 'string', purpose: 'the instant that "today" is reckoned from, for tests' },
} as const;

/** Commands of the menu that work at a terminal, under their own names; `brief latest` is the menu's `brief`. */
const asked: [string, Verb][] = menu
  .filter((c) => (!c.places || c.places.includes('terminal')) && c.verb !== 'help')
  .map((c) => [
    c.verb === 'brief' ? 'latest' : c.verb,
    {
      usage: c.usage,
      purpose: c.purpose,
      examples: c.examples.map((e) =>
        ['brief', c.verb === 'brief' ? 'latest' : c.verb, inShell(e)].filter(Boolean).join(' '),
      ),
      options: { ...FORMATS, ...TO_DOCUMENT, ...(c.verb === 'ask' ? IN_BULK : {}) },
      run: (words, flags, services, streams) =>
        typeof flags.docx === 'string'
          ? answerToFile(c.verb, words, flags, services, streams)
          : askTerminal(c.verb, words, flags, services, streams),
    },
  ]);

/** Verbs that also answer JSON Lines about texts that are not stored. */
const COMPARING: ReadonlySet<string> = new Set([
  'compare',
  'renderings',
  'changes',
  'calendar',
  'headline',
  'voices',
  'timeline',
  'meetings',
]);

/** The verbs of `brief`, in the order in which help lists them. */
export const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['read', readFiles],
  ...asked,
  ['verify', verifyQuotations],
  ...menu
    .filter(({ verb }) => COMPARING.has(verb))
    .map((command): [string, Verb] => [command.verb, comparingVerb(command)]),
  ['feeds', feeds],
  ['ingest', ingestFiles],
  ['hold', holdArticle],
  ['remove', removeArticle],
  ['export', exportArchive],
  ['import', importArchive],
  ['backup', backupFile],
  ['restore', restoreFile],
  ['prune', pruneArchive],
  ['reseal', resealInstallations],
  ['verify-archive', verifyArchive],
  ['doctor', runDoctor],
  ['init', initSettings],
  ['completion', completionOf(() => verbs)],
]);

/** What people type in Slack, as a shell takes it: signs that it would read are put between quotes. */
function inShell(words: string): string {
  return /[^\w .,:/@-]/.test(words) ? `'${words.replaceAll("'", '’')}'` : words;
}

/**
 * The `brief` command line.
 *
 * @param args as typed after `brief`
 * @example await runTerminal(['read', 'article.txt', '--json'], services, streams) // 0
 */
export async function runTerminal(
  args: readonly string[],
  services: Services,
  streams: Streams,
): Promise<ExitCode> {
  const [first = 'help', ...rest] = args;
  if (first === '--version' || first === '-v') {
    streams.out.write(`${services.version}\n`);
    return 0;
  }
  const helping = first === 'help' || first === '--help' || first === '-h';
  const name = helping ? rest[0] : first;
  if (name === undefined) {
    streams.out.write(overview(services.words));
    return 0;
  }
  if (name === 'start' || name === 'playground') return helpOfProgram(name, helping, rest, services, streams);
  const verb = verbs.get(name);
  if (!verb) {
    streams.err.write(`${unknownVerb(name)}\n`);
    return 2;
  }
  if (helping) {
    streams.out.write(helpOf(name, verb, services.words));
    return 0;
  }
  let flags: Flags;
  let words: readonly string[];
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: {
        ...Object.fromEntries(Object.entries(verb.options).map(([o, { type }]) => [o, { type }])),
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    flags = parsed.values as Flags;
    words = parsed.positionals;
  } catch (error) {
    const [what] = (error as Error).message.split('. ');
    streams.err.write(`${what}. "brief ${name} --help" says what it takes.\n`);
    return 2;
  }
  if (flags.help) {
    streams.out.write(helpOf(name, verb, services.words));
    return 0;
  }
  return verb.run(words, flags, services, streams);
}

/** What runs the app is started by the launcher, and only helped with here. */
function helpOfProgram(
  name: 'start' | 'playground',
  helping: boolean,
  rest: readonly string[],
  { words }: Services,
  { out, err }: Streams,
): ExitCode {
  const isHelp = helping || rest.every((word) => word === '--help' || word === '-h');
  if (isHelp) out.write(`${words.help.programs[name]}\n`);
  else err.write(`brief ${name} takes nothing else. "brief ${name} --help" says what it needs.\n`);
  return isHelp ? 0 : 2;
}

function unknownVerb(name: string): string {
  if (menu.some((command) => command.verb === name))
    return `“${name}” is typed in Slack: /brief ${name}. "brief help" lists what a terminal can do.`;
  const near = nearestWord(name, [...verbs.keys()]);
  return `brief has no verb “${forTerminal(name.slice(0, 60), false)}”.${near ? ` Did you mean "brief ${near}"?` : ''} "brief help" lists them.`;
}

function overview({ help }: Words): string {
  const width = Math.max(...[...verbs.keys()].map((v) => v.length));
  const lines = [...verbs].map(
    ([name, verb]) => `  brief ${name.padEnd(width)}  ${help.purpose(inMenu(name), verb.purpose)}`,
  );
  return `${help.terminalTitle}\n\n${lines.join('\n')}\n\n${help.terminalMore}\n`;
}

/** A verb of the terminal as the menu calls it. */
const inMenu = (name: string): string => (name === 'latest' ? 'brief' : name);

function helpOf(name: string, verb: Verb, { help }: Words): string {
  const options = Object.entries(verb.options).map(([o, { purpose }]) => `  --${o.padEnd(10)} ${purpose}`);
  const examples = verb.examples.map((example) => `  ${example}\n`).join('');
  return `brief ${[name, verb.usage].filter(Boolean).join(' ')}\n\n${help.purpose(inMenu(name), verb.purpose)}.\n\n${examples}${options.length > 0 ? `\n${options.join('\n')}\n` : ''}`;
}
