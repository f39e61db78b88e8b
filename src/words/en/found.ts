import type { Line } from '../line.ts';
import type { Counted, Days, Note } from '../values.ts';
import { during, formatDay } from './dates.ts';
import { countFound, countOf, inMarks, listed, moreOf, times } from './numbers.ts';

const nearly = (names: readonly string[]) =>
  names.length > 0 ? listed(names) : 'the article itself, in its own words';

const quotedBy = (names: readonly string[]) =>
  `in quotation marks within the words of ${nearly(names)}, who may be quoting somebody else`;

/** Words that were looked for, searches, persons, and what is asked of an answer before. */
export const found = {
  /** Some words as they are. */
  wordsNotFound: (typed: string, speaker: string | null, days: Days | null) =>
    `Not found: no stored text has “${typed}”${speaker ? ` said by ${speaker}` : ''}${during(days)}, nor anything near it.`,
  morePlaces: (count: number) => countOf(count, 'more place'),
  notBy: (typed: string, speaker: string, names: readonly string[], isWithin: boolean) =>
    `“${typed}”: not by ${speaker}. It is ${isWithin ? quotedBy(names) : `the wording of ${nearly(names)}`}.`,
  nearWords: (typed: string, names: readonly string[], isWithin: boolean) =>
    `Not word for word “${typed}”. The nearest stored wording is ${isWithin ? quotedBy(names) : `by ${nearly(names)}`}:`,
  wordForWord: (speaker: string, isYesNo: boolean, isQuoted: boolean) =>
    `${isYesNo ? 'Yes, word for word' : 'Word for word'}: ${speaker}${isQuoted ? ', quoted' : ', in the article’s wording'}.`,
  wordsBy: (typed: string, names: readonly string[]) =>
    `“${typed}” is ${names.length > 0 ? 'by' : 'in'} ${nearly(names)}.`,
  wordsOfUnnamed: (typed: string) => `“${typed}” is in the words of a speaker who is not known by name.`,
  firstWords: (typed: string, day: string, names: readonly string[]) =>
    `First stored use of “${typed}”: ${formatDay(day)}${names.length > 0 ? `, by ${nearly(names)}` : ''}.`,
  wordsWithin: (typed: string, names: readonly string[]) => `“${typed}” is ${quotedBy(names)}.`,
  /** Searches, and what was looked for where nothing was found. */
  articlesOn: (subject: string | null, source: string | null, days: Days | null) =>
    `${subject ? `“${subject}”${source ? ` in ${source}` : ''}` : (source ?? 'all outlets')}${during(days)}`,
  noneHas: (what: string, missing: readonly string[]) => `${what}: none has ${inMarks(missing, ', ')}`,
  partly: 'articles with all of the words',
  noTextHas: (missing: readonly string[]) => `No stored text has ${inMarks(missing, ' and ')}. The nearest:`,
  bestOf: (count: number, subject: string) => `The best of ${count} articles on “${subject}”:`,
  articlesOf: (source: string) => `articles of ${source}`,
  quotes: 'quotes',
  inAnybodysWords: (subject: string | null, isElse: boolean, days: Days | null) =>
    `${subject === null ? `quotes${isElse ? ' of anybody else' : ''}` : `“${subject}” in ${isElse ? "anybody else's" : "anybody's"} quoted words`}${during(days)}`,
  nameInDays: (name: string, days: Days | null) => `${name}${during(days)}`,
  topics: (days: Days | null) => `topics${during(days)}`,
  theArticle: (words: string) => `the article “${words}”`,
  meetingOf: (names: readonly string[], place: string | null) =>
    ['a meeting', names.length > 0 ? `of ${names.join(' and ')}` : '', place ? `in ${place}` : '']
      .filter(Boolean)
      .join(' '),
  statementsOf: (words: string) => `statements of “${words}”`,
  title: (label: string, total: Counted) => `${countFound(total, 'article')} for ${label}`,
  moreArticles: (count: Counted) => `${moreOf(count)} ${count.total === 1 ? 'article' : 'articles'}`,
  outletAndDay: (source: string | null, published: string | null, copy: string | null = null) =>
    [source, published ? formatDay(published) : '', copy && `copy at ${copy}`].filter(Boolean).join(', '),
  bestFirst: 'best match first; add words or days to narrow it',
  newestFirst: 'newest first; add words or days to narrow it',
  briefFirst: 'Brief first',
  briefSecond: 'Brief second',
  /** A person. */
  person: (
    name: string,
    title: string | null,
    side: string | null,
    quotes: number,
    articles: number,
  ): Line => [
    { strong: name },
    `${title ? `, ${title}` : ''}${side ? `, ${side}` : ''}: ${countOf(quotes, 'quote')}, named in ${countOf(articles, 'article')}.`,
  ],
  quotesButton: 'Quotes',
  /** What was shown before. */
  whole: (count: number) => (count === 1 ? 'The whole quote:' : `The ${count} quotes, whole:`),
  whereSaid: 'Where it was said, as far as the text states it:',
  inText: (articles: number): string =>
    articles === 1 ? 'It is in this article:' : 'They are in these articles:',
  whenPublished: 'When it was published:',
  /** What was asked before somebody's words. */
  question: (questions: number): string =>
    questions === 0
      ? 'The text has no question before these words.'
      : questions === 1
        ? 'The nearest question before these words:'
        : 'The nearest questions before these words:',
  /** What the same speaker says next. */
  next: (isThere: boolean): string =>
    isThere ? 'Next in the same text:' : 'The text has no further words of the same speaker.',
  noOthers: 'No other article of this story is stored. For more name a subject or a person.',
  ofThatStory: 'the same story',
  /** Whether texts that were shown name somebody. */
  namedThere: (name: string, count: number, texts: number): string =>
    count === 0
      ? `${name} is not named in ${texts === 1 ? 'this text' : 'these texts'}.`
      : `${name} is named ${times(count)} in ${texts === 1 ? 'this text' : 'these texts'}; whether they were there, read:`,
  moment: (
    published: string | null,
    source: string | null,
    place: string | null,
    isWhere: boolean,
    headline: Line,
    command: string,
  ): Line => {
    const day = published ? formatDay(published) : 'The text states no date';
    const where = place ? `The text places the talks in ${place}` : 'The text does not state a place';
    const outlet = source ? `, ${source}` : '';
    const facts = isWhere ? `${where} · ${day}${outlet}` : `${day}${outlet}${place ? ` · ${place}` : ''}`;
    return [`${facts}: `, ...headline, '  ', { code: command }];
  },
  /** How a question was read, before any verdict where words of it were not used. */
  readAs: (who: readonly string[], isWho: boolean, subject: string | null, days: Days | null) => {
    const names = who.length > 0 ? who.join(' and ') : isWho ? 'who spoke' : '';
    const what = subject ? (names ? ` on ${subject}` : subject) : '';
    return names + what === '' ? '' : `I read this as ${names}${what}${during(days)}.`;
  },
  notUsed: (words: string) => `I did not use “${words}”.`,
  note: (note: Note): string => {
    switch (note.is) {
      case 'read-as':
        return `I read “${note.typed}” as ${note.as}${note.also ? `; also of that name: ${note.also.join(', ')}` : ''}.`;
      case 'other-year':
        return `Nothing stored is of ${note.asked.label}; I read the day as ${note.as.label}.`;
      case 'namesakes':
        return `Quoted under the same surname, perhaps the same person, and not part of this answer: ${note.names.map((name) => `“${name}”`).join(', ')}.`;
      case 'as-before':
        return `On “${note.subject}”, as asked before.`;
      case 'as-search':
        return 'I look up what people said; on this I searched the articles for your words.';
      case 'as-subject':
        return `I know nobody as “${note.typed}”: this is who spoke of it.`;
      case 'on':
        return `I read this as ${note.who} on “${note.subject}”.`;
      case 'read-as-foreign':
        return `In texts of another language I looked for “${note.as}”, for “${note.typed}”.`;
      case 'in-subject':
        return `In the subject I read ${note.pairs.map(({ typed, as }) => `“${typed}” as “${as}”`).join(', ')}.`;
    }
  },
  untranslated: (words: string) => `I know no English for “${words}”: looked for as typed.`,
  /** Said to whoever asks in another language, by its ISO 639-1 code. */
  ownLanguage: (language: string): string => (language === 'en' ? '' : "Brief's own words are English."),
};
