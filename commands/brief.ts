import { type Asked, NOTHING_ASKED } from '../src/answers/asked.ts';
import { takePeriod } from './asked/takePeriod.ts';
import { answerAsked, answerHeadline, readFor } from './asking/answerAsked.ts';
import { briefAsked } from './asking/brief.ts';
import type { Asker, Command, Desk } from './command.ts';
import { ASKS } from './words/pastedText.ts';

export const brief: Command = {
  verb: 'brief',
  also: ['latest'],
  usage: '[today | yesterday | since monday | 19 May 2021 | words | link]',
  purpose: 'A short summary, the key quotes and the topics of an article, a story or a day',
  examples: ['', 'today', 'since monday', 'strategic stability dialogue'],
  async run(words, asker, desk) {
    const shown = asker.context?.shown[0];
    const typed = shown && IT.test(words.trim()) ? `article:${shown.article}` : words.trim();
    const headed = await answerHeadline(typed, asker, desk);
    if (headed) return headed;
    const asked = await readFor(typed === 'latest' ? '' : typed, asker, desk);
    const isQuestion = /\?\s*$/.test(typed) || ['said', 'who', 'help', 'topics'].includes(asked.intent);
    if (asked.article || asked.link) return briefAsked(asked, asker, desk);
    // A thread goes on from it.
    if (typed === '' || typed === 'latest')
      return answerAsked({ ...NOTHING_ASKED, typed, intent: 'summary' }, asker, desk);
    if (asked.period && !asked.subject && asked.speakers.length === 0 && asked.intent !== 'who')
      return briefAsked(asked, asker, desk);
    if (asked.intent === 'news' || asked.intent === 'summary') return answerAsked(asked, asker, desk);
    if (isQuestion && (/\?\s*$/.test(typed) || ASKS.test(typed))) return answerAsked(asked, asker, desk);
    // Plain words are searched for, a name among them or not.
    const subject =
      asked.subject && asked.speakers.length === 0 ? asked.subject : withoutDays(typed, asked, desk, asker);
    return answerAsked(
      { ...asked, intent: 'news', subject, speakers: [], problems: [], kinds: [], left: [], order: null },
      asker,
      desk,
    );
  },
};

/** "brief it" in a thread: the text that was shown. */
const IT = /^(?:it|that|this)(?: (?:one|article|text))?(?: please)?[.!?]*$/i;

/** What was typed besides the days. */
function withoutDays(typed: string, asked: Asked, desk: Desk, asker: Asker): string {
  return asked.period ? (takePeriod(typed, desk.now, asker.zone)?.rest ?? typed) : typed;
}
