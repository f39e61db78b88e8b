import type { Answer } from '../src/answers/answer.ts';
import { answerNeverQuoted, answerNotQuoted, answerSaid } from '../src/answers/answerSaid.ts';
import { answerWho } from '../src/answers/answerWho.ts';
import { type Evidence, evidenceIn, type Subject } from '../src/answers/evidence.ts';
import { greet } from '../src/answers/greet.ts';
import { mentionsOf, narratedPassages } from '../src/answers/mentionsOf.ts';
import {
  archiveEmpty,
  nothingFound,
  shorten,
  speakerAmbiguous,
  speakerUnknown,
  tooVague,
} from '../src/answers/refusals.ts';
import { contentWords } from '../src/answers/sentencesWith.ts';
import type { FoundPerson, FoundQuote, StoredVersion } from '../src/archive/port.ts';
import type { Asker, Command, Desk } from './command.ts';
import { exampleQuestions } from './words/examples.ts';
import { instantsOf, type Period, takePeriod } from './words/period.ts';
import { parseQuestion } from './words/question.ts';
import { findSpeaker } from './words/speaker.ts';
import { subjectOf } from './words/subject.ts';
import { findTopic } from './words/topic.ts';

const QUOTES_LOOKED_AT = 200;
const ARTICLES_LOOKED_AT = 40;

/** A period with the instants at which it begins and ends for the asker. */
type AskedPeriod = Period & { readonly instants: ReturnType<typeof instantsOf> };

export const ask: Command = {
  verb: 'ask',
  usage: '<question>',
  purpose: 'What somebody said, in their own words, with where it stands',
  examples: ['what did Lavrov say about strategic stability?', 'who spoke about Afghanistan?'],
  async run(words, asker, desk) {
    const counts = await desk.archive.counts();
    const taken = takePeriod(words, desk.now, asker.zone);
    const question = parseQuestion(taken ? taken.rest : words);
    if (counts.articles === 0) return archiveEmpty();
    const period = taken && { ...taken.period, instants: instantsOf(taken.period, asker.zone) };
    switch (question.asks) {
      case 'greeting':
      case 'help':
        return greet(await exampleQuestions(desk.archive), counts);
      case 'said':
        return said(question.speaker, question.about, period, asker, desk);
      case 'who':
        return who(question.about, period, desk);
      case 'follow-up':
        return followUp(question, period, asker, desk);
      case 'words':
        return fromWords(question.words, period, asker, desk);
    }
  },
};

async function said(
  name: string,
  about: string,
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const pronoun = /^(?:he|she|they|it|him|her|them)$/i.test(name);
  if (/^(?:they|anyone|anybody|people|everyone|everybody)$/i.test(name) && !asker.context?.speaker)
    return who(about, period, desk);
  const speaker = await findSpeaker(
    pronoun ? (asker.context?.speaker ?? '') : name,
    desk.archive,
    desk.lexicon,
  );
  const commandFor = (full: string) => `ask what did ${full} say${about ? ` about ${about}` : ''}`;
  if (speaker.found === 'several') return speakerAmbiguous(name, speaker.people, commandFor);
  if (speaker.found === 'none') {
    if (pronoun) return tooVague(await exampleQuestions(desk.archive));
    return speakerUnknown(name, speaker.nearest, commandFor);
  }
  const subject = about ? await subjectOf(about, desk) : null;
  return saidBy(speaker.person, subject, period, desk);
}

async function saidBy(
  person: FoundPerson,
  subject: Subject | null,
  period: AskedPeriod | null,
  desk: Desk,
): Promise<Answer> {
  const { archive } = desk;
  const days = period?.instants ?? {};
  const asked = { speaker: person.name, ...days, limit: QUOTES_LOOKED_AT };
  const byTopic = subject?.topic ? await archive.findQuotes({ ...asked, topic: subject.topic }) : null;
  const byWords = subject
    ? await archive.findQuotes({ ...asked, words: subject.words })
    : await archive.findQuotes(asked);
  const evidence = await evidenceOf([...(byTopic?.found ?? []), ...byWords.found], subject, desk);
  const more = [
    'quotes',
    person.name,
    ...(subject ? [`about ${subject.words}`] : []),
    ...(period ? [period.label] : []),
  ].join(' ');
  if (evidence.length > 0)
    return answerSaid(person.name, subject, evidence as [Evidence, ...Evidence[]], more);

  const surname = person.name.split(' ').at(-1)!;
  const counts = await archive.counts();
  const articles = await archive.findArticles({
    words: surname,
    ...days,
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const versions = await versionsOf(
    articles.found.map((a) => ({ article: a.details, version: a.version })),
    desk,
  );
  if (subject) {
    return answerNotQuoted(
      {
        speaker: person.name,
        narrated: narratedPassages(versions, person.name, subject),
        searched: counts.articles,
      },
      subject,
    );
  }
  const mentions = mentionsOf(versions, person.name);
  if (mentions.mentions.length === 0) return nothingFound(person.name, counts.articles);
  return answerNeverQuoted(mentions);
}

async function who(about: string, period: AskedPeriod | null, desk: Desk): Promise<Answer> {
  if (contentWords(about).length === 0) return tooVague(await exampleQuestions(desk.archive));
  const { archive } = desk;
  const subject = await subjectOf(about, desk);
  const asked = { kinds: ['direct', 'spoken'] as const, ...period?.instants, limit: QUOTES_LOOKED_AT };
  const byTopic = subject.topic ? await archive.findQuotes({ ...asked, topic: subject.topic }) : null;
  const byWords = await archive.findQuotes({ ...asked, words: subject.words });
  const evidence = await evidenceOf([...(byTopic?.found ?? []), ...byWords.found], subject, desk);
  const named = evidence.filter((e) => e.quote.speakerName !== null);
  if (named.length === 0)
    return nothingFound(`“${shorten(about)}” in anybody's quoted words`, (await archive.counts()).articles);
  return answerWho(subject, named as [Evidence, ...Evidence[]]);
}

async function followUp(
  question: { about: string | null; speaker: string | null },
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const before = asker.context;
  if (question.about !== null) {
    return before?.speaker
      ? said(before.speaker, question.about, period, asker, desk)
      : who(question.about, period, desk);
  }
  const words = question.speaker ?? '';
  // "and Iran?" may be a subject or a speaker: a topic of that name comes first, as the thread is about subjects.
  const topic = before?.speaker ? await findTopic(words, desk.archive, desk.lexicon) : null;
  if (topic) return said(before!.speaker!, words, period, asker, desk);
  const speaker = await findSpeaker(words, desk.archive, desk.lexicon);
  if (speaker.found !== 'none' || !before?.speaker)
    return said(words, before?.words ?? '', period, asker, desk);
  return said(before.speaker, words, period, asker, desk);
}

/** A question of no known shape: a name alone, a name with a subject beside it, or a subject. */
async function fromWords(
  words: string,
  period: AskedPeriod | null,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  if (contentWords(words).length === 0) return tooVague(await exampleQuestions(desk.archive));
  const whole = await findSpeaker(words, desk.archive, desk.lexicon);
  if (whole.found !== 'none') return said(words, '', period, asker, desk);
  const tokens = words.split(' ');
  for (let n = Math.min(3, tokens.length - 1); n > 0; n -= 1) {
    const name = tokens.slice(0, n).join(' ');
    const speaker = await findSpeaker(name, desk.archive, desk.lexicon);
    if (speaker.found === 'one') return said(name, tokens.slice(n).join(' '), period, asker, desk);
  }
  if (tokens.length === 1 && whole.nearest && !(await findTopic(words, desk.archive, desk.lexicon))) {
    return speakerUnknown(words, whole.nearest, (full) => `ask what did ${full} say`);
  }
  return who(words, period, desk);
}

async function evidenceOf(
  quotes: readonly FoundQuote[],
  subject: Subject | null,
  desk: Desk,
): Promise<Evidence[]> {
  const seen = new Set<string>();
  const distinct = quotes.filter((q) => {
    const key = `${q.article.id}@${q.version}#${q.index}`;
    return !seen.has(key) && seen.add(key);
  });
  const versions = new Map((await versionsOf(distinct, desk)).map((v) => [v.article.id, v]));
  // Without a subject an article's most telling quotes come first, not its words of welcome.
  const rank = (q: FoundQuote) => {
    const place = subject ? -1 : (versions.get(q.article.id)?.reading.keyQuotes.indexOf(q.index) ?? -1);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return distinct
    .sort(
      (a, b) =>
        b.day.localeCompare(a.day) ||
        a.article.id.localeCompare(b.article.id) ||
        rank(a) - rank(b) ||
        a.index - b.index,
    )
    .flatMap((q) => {
      const version = versions.get(q.article.id);
      const quote = version?.reading.quotes[q.index];
      const found = version && quote ? evidenceIn(version, quote, subject) : null;
      return found ? [found] : [];
    });
}

async function versionsOf(
  found: readonly { article: { id: string }; version: number }[],
  desk: Desk,
): Promise<StoredVersion[]> {
  const wanted = new Map(found.map((f) => [f.article.id, { article: f.article.id, version: f.version }]));
  return desk.archive.getVersions([...wanted.values()]);
}
