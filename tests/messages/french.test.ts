import { describe, expect, it } from 'vitest';
import { readAsked } from '../../commands/asked/readAsked.ts';
import { menu } from '../../commands/index.ts';
import type { Part, WordedAnswer, WordedLine } from '../../src/answers/answer.ts';
import { renderCable } from '../../src/answers/renderCable.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { renderBlocks } from '../../src/slack/renderBlocks.ts';
import { en } from '../../src/words/en/index.ts';
import { fr } from '../../src/words/fr/index.ts';
import { MATTERS } from '../../src/words/fr/names.ts';
import { DATA, lexicon, NOW, openDesk } from '../desk.ts';
import { galleryMessages } from './galleryMessages.ts';
import { NEWS } from './news.ts';
import { rareMessages } from './rareMessages.ts';
import { wordsOfMessages } from './wordsOfMessages.ts';

// The same messages in French as in English: every word of Brief's own is French, and nothing else is another.

const gallery = await galleryMessages(fr);
const english = [...(await galleryMessages(en)), ...(await rareMessages(en))];
const french = [...gallery, ...(await rareMessages(fr))];
const titles: string[] = [];
for await (const one of sampleArticles(DATA)) if (one.ok) titles.push(one.details.title ?? '');
const pairs = french.map((message, at) => ({ ...message, other: english[at]!.answer }));

/** Runs of Brief's own words and of values, and of nothing that an article or a command says. */
function stringsOf({ parts, actions, leftOut }: WordedAnswer): string[] {
  const ofLine = (line: WordedLine): string[] =>
    line.flatMap((run) => {
      if (typeof run === 'string') return [run];
      if ('strong' in run) return [run.strong];
      return 'link' in run && 'label' in run ? [run.label] : [];
    });
  const ofPart = (part: Part<never, never>): string[] => {
    if (part.part === 'table') return [...part.header, ...part.rows.flat().flatMap(ofLine)];
    if (part.part === 'list') return part.lines.flatMap(ofLine);
    if (part.part === 'excerpt') return ofLine(part.note ?? []);
    return [...ofLine(part.line), ...('note' in part ? ofLine(part.note ?? []) : [])];
  };
  return [...parts.flatMap(ofPart), ...actions.map(({ label }) => label), ...leftOut];
}

/** Every excerpt of an answer, wherever it is, in the order of their places. */
function excerptsOf({ parts }: WordedAnswer): string[] {
  const found: string[] = [];
  JSON.stringify(parts, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'article' in value && 'start' in value)
      found.push(JSON.stringify(value));
    return value;
  });
  return found.sort();
}

/** Code, channels and persons of an answer. */
function namedIn({ parts }: WordedAnswer): string[] {
  const found: string[] = [];
  JSON.stringify(parts, (key, value: unknown) => {
    if ((key === 'code' || key === 'channel' || key === 'person') && typeof value === 'string')
      found.push(value);
    return value;
  });
  return found.sort();
}

/** Commands with a word for what is to be filled in, or a question in the reader's language: each language has its own. */
const OWN_COMMANDS =
  /<(?:name|nom|topic|thème|quote|citation|files or folder|fichiers ou dossier|file|fichier|words|mots|link|lien)>|^@Brief |^brief ask /;

/** Values of the archive and of what was typed: they are not Brief's words. */
function valuesIn({ name, other }: (typeof pairs)[number]): string[] {
  const typed = name.replace(/^\/brief (?:\w+ )?/, '');
  const ofVersions = other.versions.flatMap(({ article, reading, text }) => [
    article.source ?? '',
    article.title ?? '',
    article.licence ?? '',
    article.url ?? '',
    article.id,
    reading.headline ? text.slice(reading.headline.start, reading.headline.end) : '',
    ...reading.people.flatMap((person) => [person.name, person.title ?? '']),
    ...reading.quotes.flatMap(({ speakerName, toldBy }) => [speakerName ?? '', toldBy ?? '']),
  ]);
  const ofNews = NEWS.flatMap((one) => (one.ok ? [one.details.title ?? '', one.details.source ?? ''] : []));
  return [...ofVersions, ...ofNews, ...titles, typed, ...typed.split(/\s+/), ...VALUES]
    .filter((value) => value.length > 1)
    .sort((a, b) => b.length - a.length);
}

/** Names and words that the gallery's archive, its watches and the ledger hold. */
const VALUES = [
  'the Lunde Treaty',
  'the treaty',
  'Treaty Archive',
  'Presidential Office of Corvia',
  'President of Russia',
  'The White House',
  'Prime Minister of the State',
  'Federal Chancellor of the Republic',
  'President of the Republic',
  'Permanent Representative to the UN',
  'Foreign Minister',
  'Corvia suspends Lunde missile treaty',
  'why did the US withdraw from the INF treaty?',
  'ask what did US say',
  // A matter that the texts name: it is theirs.
  'Arctic Council Ministerial',
  // Read by cron.
  'MON-SUN',
  // A button that is named by its command.
  'Quotes Lavrov',
  'quotes Lavrov',
  '`not about arms control`',
];

/** English words that no French sentence has. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|is|are|was|were|not|with|from|this|that|these|by|for|it|at|an|be|been|has|have|had|more|no|in|to|said|says|shown|words|quote|quotes|quoted|reported|stored|found|articles? (?:stored|searched)|yesterday|since|until|today|week|days?|mon|tue|wed|thu|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|show|next|stop|brief (?:it|this|top|first|second))(?!\p{L})/iu;

/** Figures of a string by their worth: digits without what groups them, and small numbers that a language writes out. */
const WRITTEN: Readonly<Record<string, string>> = {
  once: '1',
  twice: '2',
  une: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
  sept: '7',
  huit: '8',
  neuf: '9',
};

describe('the messages in French', () => {
  it('are the same messages', () => {
    expect(french.map(({ group, name, answer }) => [group, name, answer.kind])).toEqual(
      english.map(({ group, name, answer }) => [group, name, answer.kind]),
    );
  });

  it('are taken by Slack', () => {
    for (const { name, answer } of french)
      for (const { blocks } of renderBlocks(answer))
        expect([name, findBlockFaults(blocks, 'message')]).toEqual([name, []]);
  });

  it('show the same words of articles, in the same blocks', () => {
    for (const { name, answer, other } of pairs) {
      expect([name, excerptsOf(answer)]).toEqual([name, excerptsOf(other)]);
      expect([name, answer.citations]).toEqual([name, other.citations]);
      expect([name, answer.rung, answer.verdict]).toEqual([name, other.rung, other.verdict]);
    }
  });

  it('name the same commands, channels and persons, on as many buttons', () => {
    for (const { name, answer, other } of pairs) {
      const own = ({ actions }: WordedAnswer) => actions.map(({ label: _, ...action }) => action);
      expect([name, own(answer)]).toEqual([name, own(other)]);
      const same = (named: string[]) => named.filter((one) => !OWN_COMMANDS.test(one));
      // What English writes into a sentence French may set as code, and the other way round.
      const text = JSON.stringify(answer.parts);
      for (const one of same(namedIn(other)))
        expect([name, one, text.includes(JSON.stringify(one).slice(1, -1))]).toEqual([name, one, true]);
    }
  });

  it('give the same figures', () => {
    const figures = (answer: WordedAnswer) => {
      const text = [...stringsOf(answer), ...namedIn(answer)].join(' | ').toLowerCase();
      const written = text.match(/\p{L}+/gu)?.flatMap((word) => WRITTEN[word] ?? []) ?? [];
      const days = text.replace(/(\d{4})-\d\d-(\d\d)/g, '$1 $2');
      const digits = days.replace(/(?<=\d)[,\u202f](?=\d{3})/g, '').match(/\d+/g) ?? [];
      return new Set([...digits.map((one) => String(Number(one))), ...written]);
    };
    for (const { name, answer, other } of pairs) {
      const own = figures(answer);
      // A full hour has no minutes in French, and a decimal mark of its own.
      const lost = [...figures(other)].filter((one) => !own.has(one) && one !== '0');
      expect([name, lost]).toEqual([name, []]);
    }
  });

  it('have no English sentence, nor a word of one', () => {
    for (const pair of pairs) {
      const values = valuesIn(pair);
      const left = stringsOf(pair.answer).filter((text) => {
        let own = text;
        for (const value of values) own = own.replaceAll(value, ' ');
        // What is quoted is what somebody typed, or the log's own words.
        return ENGLISH.test(own.replace(/«[^»]*»|`[^`]*`|\/brief\S*(?: [a-z]+)*/g, ' '));
      });
      expect([pair.name, left]).toEqual([pair.name, []]);
    }
  });

  it('have a space that does not break where French has one', () => {
    const headersOf = (answer: WordedAnswer) =>
      renderBlocks(answer).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'header' ? [block.text.text] : [])),
      );
    for (const { name, answer } of french)
      for (const text of [...stringsOf(answer), ...headersOf(answer)])
        expect([name, text.match(/ [:;!?»](?:\s|$)|« /)?.[0] ?? '', text]).toEqual([name, '', text]);
  });

  it('are copied as French cables', () => {
    const heads = Object.values(en.slack.cable).map((head) => `${head}:`);
    for (const { name, answer } of french) {
      const cable = renderCable(answer);
      expect([name, heads.filter((head) => cable.includes(head))]).toEqual([name, []]);
      expect([name, cable.includes(`${fr.slack.cable.tags}\u00a0:`)]).toEqual([name, true]);
    }
  });

  it('hold nothing that was not worded', () => {
    for (const { name, answer } of [...english, ...french])
      for (const { text } of renderBlocks(answer))
        expect([name, /\[object|undefined|\bnull\b|=>/.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it('have a name for every subject that two accounts are compared by', () => {
    expect((lexicon.readouts ?? []).map(({ label }) => label).filter((label) => !(label in MATTERS))).toEqual(
      [],
    );
  });

  it('say the words that are kept here', async () => {
    await expect(wordsOfMessages(gallery)).toMatchFileSnapshot('words.fr.txt');
  });
});

describe('the words in French', () => {
  /** The same in both, with the reason. */
  const SAME: Readonly<Record<string, string>> = {
    'quotes.header.2': 'Articles is a French word',
    'topics.articles': 'Articles is a French word',
    'verify.header.1': 'Verdict is a French word',
    'feeds.header.0': 'Source is a French word',
    'slack.cable.note': 'Note is a French word',
    'playground.page.messages': 'Messages is a French word',
    'playground.page.suggestions': 'Suggestions is a French word',
    'playground.page.date': 'Date is a French word',
  };

  /** Every text of a language that takes no value, by its path. */
  function textsOf(value: unknown, path: string, found = new Map<string, string>()): Map<string, string> {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        textsOf(inner, path ? `${path}.${name}` : name, found);
    return found;
  }

  it('are other words than the English ones, but for those of both languages', () => {
    const own = textsOf(fr, '');
    const same = [...textsOf(en, '')]
      .filter(([path, text]) => /\p{L}{2}/u.test(text) && own.get(path) === text && !/\.code$/.test(path))
      .map(([path]) => path);
    expect(same.filter((path) => !(path in SAME))).toEqual([]);
  });

  it('have a space that does not break where French has one', () => {
    // What is to be typed is as it is typed.
    const broken = [...textsOf(fr, '')].filter(
      ([path, text]) => !path.endsWith('.code') && / [:;!?»](?:\s|$)|« /.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('suggest questions that are read as they are meant', async () => {
    const desk = await openDesk('sample');
    const context = { archive: desk.desk.archive, lexicon, now: NOW, zone: 'Europe/London', before: null };
    const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));
    for (const [at, { id, label }] of lexicon.topics.entries()) {
      const named = fr.topicInSentence(id, label);
      const typed = at % 2 === 0 ? fr.help.whatDidSay('Putin', named) : fr.help.whoSpoke(named);
      const { subject, left, notes } = await readAsked(typed, context);
      const other = [...wordsOf(subject ?? typed)].filter((word) => !wordsOf(label).has(word));
      expect([typed, other, left, notes]).toEqual([typed, [], [], []]);
    }
    await desk.close();
  }, 60_000);

  it('fit where Slack shows few of them', () => {
    const {
      checkDraft,
      check,
      cancel,
      close,
      whatIsWrong,
      correct,
      changeDigest,
      orderDigest,
      change,
      subscribe,
    } = fr.slack;
    const short = [
      checkDraft,
      check,
      cancel,
      close,
      whatIsWrong,
      correct,
      changeDigest,
      orderDigest,
      change,
      subscribe,
    ];
    expect(short.filter((text) => text.length > 24)).toEqual([]);
  });

  it('say what each command does', () => {
    const lacking = menu.filter(({ verb, purpose }) => fr.help.purpose(verb, purpose) === purpose);
    expect(lacking.map(({ verb }) => verb)).toEqual([]);
  });
});
