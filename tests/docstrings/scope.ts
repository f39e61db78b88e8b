import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteOf } from '../../src/answers/markUp.ts';
import { rankStories } from '../../src/answers/rankStories.ts';
import { comparableWords } from '../../src/comparing/align/comparableWords.ts';
import { soughtWords } from '../../src/comparing/align/soughtWords.ts';
import type { Readout } from '../../src/comparing/readouts/meetingOf.ts';
import { judge } from '../../src/comparing/verify/judge.ts';
import { checkQuotation } from '../../src/lookups/checkQuotation.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { subjectOf } from '../../src/lookups/subject.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { findCues } from '../../src/reading/quotes/findCues.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { doubtsOf } from '../../src/reading/summary/doubt.ts';
import { findUnfit } from '../../src/reading/summary/findUnfit.ts';
import { signsOf } from '../../src/reading/summary/sentenceSigns.ts';
import { lookAt } from '../../src/reading/summary/voices.ts';
import { tellLanguage } from '../../src/tellLanguage.ts';
import { tokensOf } from '../../src/text/tokensOf.ts';
import { en } from '../../src/words/en/index.ts';
import { say, wordLine, wordText } from '../../src/words/say.ts';
import { lexicon, NOW, type openDesk, reader } from '../desk.ts';

/** Two sides' accounts of one call, on texts of our own. */
const [british, russian] = [
  readout(
    '10 Downing Street',
    'The Prime Minister spoke to President Putin today. The leaders discussed the climate and energy prices. They agreed to stay in touch.',
  ),
  readout(
    'President of Russia',
    'Vladimir Putin had a telephone conversation with Prime Minister of Great Britain Boris Johnson. Climate issues were considered. Space was touched upon.',
  ),
];

function readout(source: string, text: string): Readout {
  const [title, published] = ['Telephone conversation', '2021-10-25'];
  const article = { id: source, title, source, sourceKind: 'official' as const, published, url: null };
  return { article, text, reading: readArticle({ text, title, published, language: 'en' }, reader) };
}

/** Two statements of one ministry, the second of which changes a sentence of the first, drops one and adds one. */
const [april, june] = [
  'The ministry condemned the attack in the north. It called on both sides to stop the fighting. It will send aid to the north.',
  'The ministry condemned the attack in the north. It called on all sides to stop the fighting at once. New talks will follow in May.',
].map((text) => ({ text, reading: readArticle({ text, language: 'en' }, reader) }));

const SRC = resolve(import.meta.dirname, '../../src');

/** Everything that the files of some rooms export, by name; of two of one name the first. */
async function exportsOf(rooms: readonly string[]): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const room of rooms)
    for (const file of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts'))
        for (const [name, value] of Object.entries(await import(pathToFileURL(join(SRC, room, file)).href)))
          all[name] ??= value;
  return all;
}

/**
 * What the names in examples mean: what the rooms export, and over them a desk with the sample article on the talks of
 * Lavrov and Blinken in Reykjavik.
 */
export async function exampleScope(
  rooms: readonly string[],
  { desk, ask, archive: wholeArchive }: Awaited<ReturnType<typeof openDesk>>,
): Promise<Record<string, unknown>> {
  const { archive } = desk;
  const [version] = await archive.findVersions({});
  const { text, reading } = version!;
  const stability = subjectOf('strategic stability', lexicon)!;
  const search = {
    speakers: ['Sergei Lavrov'],
    subject: stability,
    mentions: [],
    unlisted: [],
    place: null,
    to: [],
    verbs: [],
    days: null,
    isOfDays: null,
    source: null,
    article: null,
    story: null,
    order: 'newest' as const,
    isOrdered: false,
  };
  const found = await quotesOn(search, archive);
  const found_ = await archive.findArticles({});
  const subscription = {
    id: 's1',
    workspace: 'T1',
    channel: 'C1',
    person: 'U1',
    cron: '30 7 * * 1-5',
    inWords: 'weekdays at 07:30',
    zone: 'Europe/London',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: '2026-11-24T07:30:00Z',
    created: '2026-11-23T18:00:00Z',
  };
  const view = { subscription, next: ['Tue 24 Nov 07:30'], city: 'London', topic: null, last: null };
  const source = {
    name: 'TASS',
    state: 'failing',
    reached: null,
    lastNew: null,
    next: 'Tue 24 Nov 07:30',
    says: 'It answers with 503.',
    pages: null,
  };
  const quotation = 'We were exercising patience for a very long time';
  const sought = soughtWords(quotation);
  const words = comparableWords(text);
  const checked = await checkQuotation(
    'I think it was not a very useful conversation',
    'Lavrov',
    archive,
    lexicon,
  );
  const [judged] = judge(sought, quotation, version!, words, 'Lavrov', lexicon);
  /** A report, a paper that prints it, and the agency's own correction. */
  const [wire, paper, wireCorrected] = ['wire', 'paper', 'wire-corrected'].map((id) => ({
    ...found_.found[0]!,
    details: { ...found_.found[0]!.details, id },
  }));
  const layout = layOut(divideText(text, null), reader.english);
  const { roster } = findSaid(layout, reader, { text });
  const signs = signsOf(layout, reading.quotes);
  const looked = lookAt(layout, reading.quotes, signs, findUnfit(layout, signs));
  const texts = new Map([[version!.article.id, version!]]);
  const stored = (one: object, id: string) => ({ ...version!, ...one, article: { ...version!.article, id } });
  const [before, now] = [stored(april!, 'april'), stored(june!, 'june')];
  const one = { total: 1, isLowerBound: false };
  const none = { total: 0, isLowerBound: false };
  const answer = await ask('ask what did Lavrov say about strategic stability?');
  return {
    ...(await exportsOf(rooms)),
    lexicon,
    english: reader.english,
    french: reader.languages.get('fr')!.rules,
    reader,
    now: NOW,
    archive,
    version,
    reykjavik: version,
    british,
    russian,
    text,
    reading,
    layout,
    roster,
    cues: findCues(layout, reader),
    signs,
    looked,
    doubts: doubtsOf(looked),
    bags: layout.sentences.map((_, index) => signs.bag(index)),
    texts,
    stories: rankStories(found_.found, new Map(), texts),
    april: before,
    june: now,
    series: { now, earlier: [before], isCut: false },
    totals: { direct: one, spoken: none, mixed: none, indirect: none },
    who: {
      isLowerBound: false,
      inCopies: 0,
      days: null,
      notAt: null,
      missing: [],
      otherwise: null,
      commandFor: () => 'quotes',
    },
    obama: { name: 'Barack Obama', mentions: [], through: [], spelled: null, insideQuotesOf: null },
    noEvents: { events: [], isBeside: false, read: 1, stored: 0, isLowerBound: false, readUntil: null },
    noRenderings: { own: null, renderings: [], translations: [], uses: [], read: 3 },
    quote: reading.quotes[0],
    stability,
    search,
    found: found_.found,
    quotation,
    sought,
    words,
    judged,
    wire,
    paper,
    wireCorrected,
    places: new Map([
      ['wire', { story: 'wire', copyOf: null, correctedBy: 'wire-corrected' }],
      ['paper', { story: 'wire', copyOf: 'wire' }],
      ['wire-corrected', { story: 'wire', copyOf: 'wire' }],
    ]),
    afghanistan: subjectOf('Afghanistan', lexicon)!,
    people: await archive.findPeople({}),
    spans: [{ start: 0, end: 5 }],
    notes: [noteOf(checked, [{ start: 8, end: 13 }], en)],
    tell: tellLanguage,
    seed: layOut(divideText(text, null), reader.english),
    talks: reading.talks,
    topics: await archive.countTopics({}),
    span: reading.sentences[0],
    evidence: found.evidence[0],
    checked,
    searched: { total: 510, isLowerBound: false },
    answer,
    subscription,
    view,
    source,
    counts: await archive.counts(),
    wholeArchive,
    tokensOf,
    en,
    say,
    wordText,
    wordLine,
  };
}
