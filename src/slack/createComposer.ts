import type { Asker } from '../../commands/command.ts';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import { keyOf } from '../answers/composeAnswer.ts';
import { tooManyAsk } from '../answers/refusals.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import { type About, untraced } from '../digests/trace.ts';
import { messageOf } from '../text/messageOf.ts';
import type { Words } from '../words/words.ts';
import { isShared } from './audience.ts';
import { rememberKind } from './channels.ts';
import type { ClientFor } from './connection.ts';
import { offerSharing } from './offerSharing.ts';
import { isForOne, type Outgoing, type Question } from './outgoing.ts';
import { profileOf } from './people.ts';
import { showAnswer } from './showAnswer.ts';
import { answerFor, contextOf, keepContext, type SlackContext } from './slackContext.ts';

/** Questions for which a page is fetched: a link alone, or one to add. */
const FETCHES = /^\s*(?:add\s+)?<?https?:\/\//i;
/**
 * Where so many questions are being answered and the first of them has waited so long, another would wait longer than
 * people do.
 */
const CROWD = { questions: 50, waitedMs: 3_000 };

/** Adds what is told about an answer to its trace. */
export type Note = (about: About) => void;

/** A function that answers the question of an outgoing answer, and puts its messages and what they cite into it. */
export function createComposer(
  around: Omit<SlackContext, 'deliverer'>,
  clientFor: ClientFor,
): (question: Question, outgoing: Outgoing, note: Note) => Promise<void> {
  const { clock, log, trace = untraced } = around;
  /** When each question that is being answered came, the oldest first. */
  const answering = new Set<{ readonly since: number }>();

  async function compose(question: Question, outgoing: Outgoing, note: Note): Promise<void> {
    const { asker, contextKey, audience } = question;
    const outsider = audience === 'outside';
    const began = performance.now();
    const orNull = <T>(asked: Promise<T>) =>
      asked.catch((error: unknown) => {
        log('context not read', { reason: messageOf(error) });
        return null;
      });
    const { workspace, person } = asker;
    const [{ zone }, context] = await Promise.all([
      profileOf(person, workspace, () => clientFor(workspace), around.settings),
      contextKey === null ? null : orNull(contextOf(contextKey, around.settings)),
    ]);
    if (asker.place === 'slash' && asker.channel)
      await orNull(rememberKind(asker.workspace, asker.channel, around.settings));
    if (FETCHES.test(question.words)) void sayFetching(outgoing);
    const words = isForOne(outgoing)
      ? await around.languages.toPerson(workspace, person, true) // Slack was asked for the zone just now.
      : await around.languages.inPlace(workspace, outgoing.target.channel);
    const whoAsks = { ...asker, zone, context, outsider };
    const answer = await trace('look up', {}, () => answerInTime(question, whoAsks, words));
    note({ 'brief.place': asker.place, 'brief.kind': answer.kind });
    // Kept before it is posted: a quick reader's follow-up must find it.
    if (contextKey !== null) await orNull(keepContext(contextKey, answer, around.settings));
    const channel = asker.channel?.id ?? '';
    const readByOthers = await orNull(isShared(asker.workspace, channel, around.settings));
    const offered = offerSharing(answer, question, outgoing.target, readByOthers);
    outgoing.messages = await trace('render', {}, async () =>
      showAnswer(offered, question, outgoing.target.by, asker.person),
    );
    outgoing.cited = citedBy(answer);
    log('answered', {
      place: asker.place,
      kind: answer.kind,
      ms: Math.round(performance.now() - began),
      workspace: asker.workspace,
    });
  }

  /** Says in the thread that a page is being fetched; Slack takes it away when the answer comes. */
  async function sayFetching({ workspace, target }: Outgoing): Promise<void> {
    if (target.by !== 'post' || !target.thread) return;
    try {
      const client = await clientFor(workspace);
      const { slack } = await around.languages.inPlace(workspace, target.channel);
      await client.assistant.threads.setStatus({
        channel_id: target.channel,
        thread_ts: target.thread,
        status: slack.fetching,
      });
    } catch (error) {
      // Without it the answer comes all the same.
      log('status not shown', { reason: messageOf(error) });
    }
  }

  /** The answer; where too many others are being answered, a word that says so at once. */
  async function answerInTime(question: Question, asker: Asker, words: Words): Promise<Answer> {
    const since = clock().getTime();
    const [oldest] = answering;
    if (oldest && answering.size >= CROWD.questions && since - oldest.since >= CROWD.waitedMs) {
      log('question turned away', { waiting: answering.size });
      return wordAnswer(tooManyAsk(question.words), words);
    }
    const mine = { since };
    answering.add(mine);
    try {
      return await answerFor(question.words, asker, words, around, question.audience);
    } finally {
      answering.delete(mine);
    }
  }

  return compose;
}

/** `article@version` of what an answer cites, each once. */
export function citedBy(answer: Pick<Answer, 'citations'>): string[] {
  return [...new Set(answer.citations.map(({ article, version }) => keyOf(article, version)))];
}
