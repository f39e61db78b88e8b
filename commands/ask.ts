import type { Answer } from '../src/answers/answer.ts';
import { type Asked, NOTHING_ASKED } from '../src/answers/asked.ts';
import { type ComparingQuestion, comparingQuestion } from './asked/comparingQuestions.ts';
import { agreedIn } from './asking/agreedIn.ts';
import { answerAsked, answerHeadline, readFor } from './asking/answerAsked.ts';
import { answerArticles, PARTLY } from './asking/articles.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import type { Asker, Command, Desk } from './command.ts';
import { compare } from './compare.ts';
import { headline } from './headline.ts';
import { meetings } from './meetings.ts';
import { renderings } from './renderings.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { voices } from './voices.ts';

/** Questions about two texts, a new statement, dates, voices or whether a quotation is right are answered by the command of that name. */
const COMPARING = {
  compare,
  changes,
  calendar,
  timeline,
  meetings,
  voices,
  headline,
  renderings,
  verify,
} as const;

export const ask: Command = {
  verb: 'ask',
  usage: '<question>',
  purpose: 'What somebody said, in their own words, with where to check it',
  examples: ['what did Lavrov say about strategic stability?', 'who spoke about Afghanistan?'],
  async run(words, asker, desk) {
    const headed = await answerHeadline(words, asker, desk);
    if (headed) return headed;
    const other = comparingQuestion(words, asker.context, desk.lexicon);
    if (!other) return answerAsked(await readFor(words, asker, desk), asker, desk);
    const answer = await COMPARING[other.verb].run(other.words, asker, desk);
    const asked = { ...NOTHING_ASKED, intent: other.verb, typed: words, subject: other.subject };
    // "who attended the Lausanne talks?": where no text tells of them as a meeting, one may tell who took part.
    const isOpen = answer.rung === 'none' && /^\s*who\b/i.test(words);
    if (answersIt(answer, other) && !isOpen) return { ...answer, asked };
    return other.verb === 'meetings'
      ? ofMeeting(answer, other, asked, asker, desk)
      : answerAsked(await readFor(words, asker, desk), asker, desk);
  },
};

/** What no meeting has, some other article may; "called for calm" is no call of anybody known. */
function answersIt({ kind, rung }: Answer, { verb, isGuess }: ComparingQuestion): boolean {
  if (kind === 'nothing-found') return false;
  if (verb === 'meetings' && kind === 'trouble') return false;
  return !(
    isGuess &&
    ((verb === 'calendar' && rung === 'none') || kind === 'speaker-unknown' || kind === 'trouble')
  );
}

/** A question about a meeting that no text tells of as one: what was agreed in a place, what was said, what articles on both have. */
async function ofMeeting(
  answer: Answer,
  { words }: ComparingQuestion,
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer> {
  const place = /^outcome in (.+)$/.exec(words)?.[1];
  const agreed = place ? await agreedIn(place, desk) : null;
  if (agreed) return { ...agreed, asked };
  const said = await answerAsked(await readFor(asked.typed, asker, desk), asker, desk);
  // The question was understood: that no text tells of the meeting is the answer.
  const isRead = said.kind !== 'not-understood' && said.kind !== 'too-vague';
  const isNone = answer.kind === 'nothing-found' || answer.rung === 'none';
  if (!isRead && isNone) return { ...answer, asked };
  const whose = said.rung === 'none' ? outcomeOf(words) : null;
  // "who attended …?": that no text tells of the meeting says more than that nobody speaks of it.
  if (!whose) return said.rung === 'none' && answer.rung === 'none' ? { ...answer, asked } : said;
  // "what did Japan and Kazakhstan agree?": a statement of both may say so and tell of no meeting. A text that only names both
  // is about anything.
  const both: Asked = { ...asked, intent: 'news', subject: `${whose} agreed` };
  const news = await answerArticles(both, asker, desk);
  return news.kind === 'nothing-found' || news.leftOut.includes(PARTLY) ? said : { ...news, asked: both };
}

/** Whose outcome the words of `meetings` ask for; null where they ask when or where. */
function outcomeOf(words: string): string | null {
  const [, who] = /^outcome(?: calls)?(?: meeting)? (.+)$/.exec(words.trim()) ?? [];
  return (
    who
      ?.replace(/ (?:and|meeting)(?= |$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? null
  );
}
