import type { z as Zod } from 'zod';
import { briefArticle } from '../answers/briefArticle.ts';
import { listQuotes } from '../answers/listQuotes.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import type { StoredVersion } from '../archive/port.ts';
import type { QuoteKind } from '../reading/reading.ts';
import { readingAsJson } from '../reading/readingAsJson.ts';
import { normaliseText } from '../text/normaliseText.ts';
import { say } from '../words/say.ts';
import { rendered } from './askTerminal.ts';
import { asJson } from './forTerminal.ts';
import { answerJsonLines } from './jsonLines.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import type { Flags, Verb } from './verb.ts';

/** `brief read`: what one text says, without storing it; a line of JSON each with `--jsonl`. */
export const readFiles: Verb = {
  usage: '<file | -> [--json]   or: brief read --jsonl < articles.jsonl',
  purpose: 'What a text says: quotes, speakers, topics, people, summary',
  examples: ['brief read statement.txt --json', 'brief read --jsonl < articles.jsonl'],
  options: {
    json: { type: 'boolean', purpose: 'the reading for machines' },
    jsonl: {
      type: 'boolean',
      purpose: 'one JSON object a line in, {id, text, title?, date?, lang?, source?}, one a line out',
    },
    markdown: { type: 'boolean', purpose: 'as Markdown' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    if (flags.jsonl) {
      if (words.length > 0 && words[0] !== '-') {
        streams.err.write('brief read --jsonl reads standard input: brief read --jsonl < articles.jsonl\n');
        return 2;
      }
      return readLines(services, streams);
    }
    if (words.length !== 1) {
      streams.err.write('brief read needs one file, or - for standard input.\n');
      return 2;
    }
    let faults = 0;
    for await (const found of services.gather(words)) {
      if (!found.ok) {
        streams.err.write(`${found.reason}\n`);
        faults += 1;
        continue;
      }
      const { details, text } = found;
      const reading = await services.read({ ...details, text });
      if (flags.json) streams.out.write(`${asJson(readingAsJson(details.id, text, reading))}\n`);
      else
        streams.out.write(`${shown(services.unstored(details, text, reading), services, flags, streams)}\n`);
    }
    return faults > 0 ? 1 : 0;
  },
};

function shown(version: StoredVersion, services: Services, flags: Flags, streams: Streams): string {
  const brief = rendered(wordAnswer(briefArticle(version, services.lexicon), services.words), flags, streams);
  const quotes = version.reading.quotes.map((quote, index) => ({
    article: version.article,
    version: version.version,
    day: '',
    index,
    quote,
  }));
  if (quotes.length === 0) return brief;
  const ofKind = (kind: QuoteKind) => quotes.filter((q) => q.quote.kind === kind);
  const chosen = {
    direct: ofKind('direct'),
    spoken: ofKind('spoken'),
    mixed: ofKind('mixed'),
    indirect: ofKind('indirect'),
  };
  const list = listQuotes({
    what: {
      names: [],
      headline: [say((w) => w.quotes.allQuotes)],
      isStory: false,
      subject: null,
      source: null,
      days: null,
      place: null,
      to: null,
      missing: [],
      dropped: [],
    },
    versions: [version],
    subject: null,
    chosen,
    totals: {
      direct: { total: chosen.direct.length, isLowerBound: false },
      spoken: { total: chosen.spoken.length, isLowerBound: false },
      mixed: { total: chosen.mixed.length, isLowerBound: false },
      indirect: { total: chosen.indirect.length, isLowerBound: false },
    },
    further: { direct: 0, spoken: 0, mixed: 0, indirect: 0 },
    fragments: { total: 0, isLowerBound: false },
    firstNumber: 1,
    full: true,
    commands: { full: '', next: null, fragments: '' },
  });
  return `${brief}\n\n${rendered(wordAnswer(list, services.words), flags, streams)}`;
}

/** What a line may hold; all else in it (a gold set's annotations) is ignored. */
const ruleOfLine = (z: typeof Zod) =>
  z.object({
    id: z.union([z.string(), z.number()]),
    text: z.string(),
    title: z.string().nullish(),
    date: z.string().nullish(),
    lang: z.string().nullish(),
    source: z.string().nullish(),
  });

function readLines(services: Services, streams: Streams): Promise<ExitCode> {
  return answerJsonLines(
    ruleOfLine,
    '{"id": …, "text": …}',
    services,
    streams,
    async ({ id, text: given, title, date, lang, source }) => {
      const text = normaliseText(given);
      const reading = await services.read({
        text,
        title: title ?? null,
        published: date ?? null,
        language: lang ?? null,
        source: source ?? null,
      });
      return asJson(readingAsJson(String(id), text, reading));
    },
  );
}
