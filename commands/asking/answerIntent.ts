import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { greet } from '../../src/answers/greet.ts';
import {
  archiveEmpty,
  beyondTheArchive,
  notHere,
  notUnderstood,
  pageNotStored,
  tooVague,
} from '../../src/answers/refusals.ts';
import { whatToAsk } from '../../src/answers/whatToAsk.ts';
import { say } from '../../src/words/say.ts';
import { REPLACES } from '../asked/whoClauses.ts';
import type { Asker, Desk } from '../command.ts';
import { exampleQuestions, plainQuestions } from '../words/examples.ts';
import { answerArticles, PARTLY, summariseSubject } from './articles.ts';
import { briefAsked } from './brief.ts';
import { bySurnameAlone } from './bySurnameAlone.ts';
import { withDescribed } from './describedAs.ts';
import { listAsked } from './list.ts';
import { answerNext, answerOthers, answerQuestion, answerThere } from './ofShown.ts';
import { type Again, didSo } from './otherReadings.ts';
import { answerPerson } from './person.ts';
import { answerSaidBy } from './said.ts';
import { answerInFull, answerMoment } from './thread.ts';
import { topicsAsked } from './topics.ts';
import { askBack, searchFor, unclear } from './unclear.ts';
import { besideUnknown, unknownSpeakers } from './unknownSpeakers.ts';
import { answerWhoSpoke, answerWordsSaid } from './who.ts';

/** The answer to a question as it was read, by what it asks for. */
export async function answerIntent(asked: Asked, asker: Asker, desk: Desk, again: Again): Promise<Answer> {
  if (asked.link && !asked.article && asked.intent !== 'summary') return pageNotStored(asked.link);
  switch (asked.intent) {
    case 'greeting':
    case 'thanks': {
      const counts = await desk.archive.counts();
      if (counts.articles === 0) return archiveEmpty();
      return greet(await exampleQuestions(desk), counts, asked.intent === 'thanks');
    }
    case 'help':
      return whatToAsk(
        await plainQuestions(desk),
        asker.place === 'terminal' ? 'brief ask ' : '@Brief ',
        [],
        await desk.archive.counts(),
      );
    case 'correct':
      return notHere(say((w) => w.corrections.howToWrite));
    case 'beyond':
      return beyondTheArchive(await exampleQuestions(desk));
    case 'said':
    case 'quotes':
      return answerQuotes(asked, asker, desk, again);
    case 'who':
      return answerWho(asked, asker, desk);
    case 'news':
    case 'summary':
      return answerNews(asked, asker, desk);
    case 'topics':
      return topicsAsked(asked, asker, desk);
    case 'person':
      return answerPersonAsked(asked, asker, desk);
    case 'moment':
    case 'full': {
      const find =
        asked.intent === 'full' ? answerInFull : (OF_SHOWN[asked.moment ?? 'when'] ?? answerMoment);
      const answer = asker.context && (await find(asker.context, asked, desk));
      return answer ?? tooVague(await exampleQuestions(desk));
    }
    // Answered by their commands, before a question is read part by part.
    case 'compare':
    case 'changes':
    case 'calendar':
    case 'timeline':
    case 'meetings':
    case 'voices':
    case 'renderings':
    case 'headline':
    case 'verify':
    case 'command':
    case 'unclear':
      return unclear(asked, asker, desk);
  }
}

const OF_SHOWN: Readonly<Record<string, typeof answerMoment | undefined>> = {
  question: answerQuestion,
  next: answerNext,
  there: answerThere,
  others: answerOthers,
};

/** Somebody is asked for whom Brief does not know, or who may be several. */
const isUnsolved = ({ speakers, problems }: Asked): boolean => speakers.length === 0 && problems.length > 0;

const UNNAMED = /^(?:the |an? )?(?:anonymous|unnamed|unidentified)(?!\p{L})/iu;

/** "did Norland say “starve children”?": whoever is asked about, words in marks are looked for, and no others shown; else null. */
function byUnknown(asked: Asked): Asked | null {
  const [only, other] = asked.problems;
  if (!asked.said || other || only?.problem !== 'unknown' || only.names.length > 0) return null;
  const { typed } = only;
  return {
    ...asked,
    problems: [],
    speakers: [{ typed, label: typed, names: [typed], kind: 'body', note: null }],
  };
}

async function answerQuotes(asked: Asked, asker: Asker, desk: Desk, again: Again): Promise<Answer> {
  // "what did the anonymous US official say?": what others of that country said answers nothing.
  if ([...asked.left, ...asked.problems.map(({ typed }) => typed)].some((words) => UNNAMED.test(words)))
    return notHere(say((w) => w.refusals.unnamedSpeakers));
  const quoting = isUnsolved(asked) ? byUnknown(asked) : null;
  if (quoting) return answerWordsSaid(quoting, asker, desk);
  if (isUnsolved(asked))
    return (
      (await unknownSpeakers(asked, asker, desk, again)) ??
      (await bySurnameAlone(asked, asker, desk)) ??
      (await didSo(asked, desk, again)) ??
      askBack(asked, desk)
    );
  if (asked.said) return answerWordsSaid(asked, asker, desk);
  // "quotes about tomatoes but not from Putin"
  if (asked.except.length > 0 && asked.speakers.length === 0) return answerWhoSpoke(asked, asker, desk);
  if (asked.intent === 'quotes') return listAsked(asked, asker, desk);
  if (asked.speakers.length === 0) return answerWhoSpoke(asked, asker, desk);
  return (await besideUnknown(asked, asker, desk)) ?? answerSaidBy(asked, asker, desk);
}

async function answerWho(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  // "who said a stab in the back?": a phrase, though it is in no marks.
  if (isPhrase(asked)) return answerWordsSaid({ ...asked, said: asked.subject }, asker, desk);
  if (asked.said) return answerWordsSaid(asked, asker, desk);
  const { subject, period, place, source, to, kinds } = asked;
  const isOfNothing = !subject && !period && !place && !source && !to && kinds.length === 0;
  return isOfNothing ? tooVague(await exampleQuestions(desk)) : whoOrWhat(asked, asker, desk);
}

const isPhrase = ({ isClaim, subject, typed }: Asked): boolean =>
  isClaim &&
  subject?.includes(' ') === true &&
  !HAS_VERB.test(subject) &&
  new RegExp(`\\b(?:said|says?|saying|used|uttered) an? ${RegExp.escape(subject)}`, 'i').test(typed);
/** "a ceasefire is needed" is a claim, and no phrase. */
const HAS_VERB =
  /\b(?:is|are|was|were|be|will|would|should|must|can|could|may|might|has|have|had|needs?|does|do|did)\b/i;

async function answerNews(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { subject, period, source, counted, link, intent } = asked;
  if (counted && !subject && !period && !source)
    return greet(await exampleQuestions(desk), await desk.archive.counts());
  if (link || !(subject || counted)) return briefAsked(asked, asker, desk);
  return subject && intent === 'summary'
    ? summariseSubject(asked, asker, desk)
    : answerArticles(asked, asker, desk);
}

async function answerPersonAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  if (isUnsolved(asked)) {
    const described = await withDescribed(asked, desk);
    if (!described && REPLACES.test(asked.problems[0]!.typed.split(' ')[0]!))
      return whoReplaces(asked, asker, desk);
    return described && described.problems.length === 0
      ? answerPerson(described, asker, desk)
      : askBack(described ?? asked, desk);
  }
  return asked.speakers.length > 0 ? answerPerson(asked, asker, desk) : unclear(asked, asker, desk);
}

/** "who replaces Merkel?", where nobody is known to: the articles that have the words, else that this is not what Brief does. */
async function whoReplaces(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const subject = asked.problems[0]!.typed;
  const articles = await answerArticles({ ...asked, intent: 'news', problems: [], subject }, asker, desk);
  // "success" is the same to a search as "succeed".
  const isWhole = articles.rung !== 'none' && !articles.leftOut.includes(PARTLY) && !/^succ/i.test(subject);
  return isWhole ? articles : beyondTheArchive(await exampleQuestions(desk));
}

/** "died", "replaces", and no "leads" that texts may have as "leader" */
const DEED = /^(?:\p{L}{3,}(?:ed|aces|aced)|died|won|lost|fell|left|got|killed)$/u;

/** Who spoke; where nobody did and something else than words was asked for, the articles on it, and no denial. */
async function whoOrWhat(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  if (!asked.isDeed || !asked.subject) return answerWhoSpoke(asked, asker, desk);
  const spoke = await answerWhoSpoke(asked, asker, desk, true);
  const [deed] = asked.subject.split(' ');
  // "who signed the accord?": that somebody speaks of "the signed accord" says less than an article on it.
  const isOfDeed = DEED.test(deed!);
  if (spoke.rung !== 'none' && !isOfDeed) return spoke;
  // "who leads the opposition?": a text with all of the words answers more than a quote with some.
  const articles = await answerArticles({ ...asked, intent: 'news' }, asker, desk);
  const isWhole = articles.rung !== 'none' && !articles.leftOut.includes(PARTLY);
  if (isWhole) return articles;
  if (spoke.rung !== 'none') return spoke;
  const some = await answerWhoSpoke(asked, asker, desk);
  // "who died at the pass?": quotes that lack the deed answer nothing.
  const isDeedAsked = isOfDeed && articles.rung !== 'none';
  if (some.rung !== 'none' && !isDeedAsked) return some;
  if (articles.rung !== 'none') return articles;
  return notUnderstood(asked.typed, [
    ...(await searchFor({ ...asked, left: [] }, desk)),
    ...(await exampleQuestions(desk)),
  ]);
}
