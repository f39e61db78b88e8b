import type { Answer } from '../../src/answers/answer.ts';
import type { Messenger, Sent } from '../../src/digests/messenger.ts';
import { renderText } from '../inEnglish.ts';

export interface Posted {
  readonly channel: string;
  readonly mark: string;
  readonly answer: Answer;
  readonly ts: string;
}

/**
 * A Messenger that keeps what it is given, and can go wrong in every way that the port knows.
 *
 * A post whose answer is lost has arrived; `find` reports it only where history may be read.
 */
export function createPostbox(history: 'granted' | 'refused' = 'refused') {
  const posted: Posted[] = [];
  const replies: { channel: string; thread: string; text: string }[] = [];
  const told: { person: string; text: string }[] = [];
  const faults: (Sent & { ok: false; arrived?: boolean })[] = [];
  let posts = 0;
  let hold: Promise<void> | null = null;

  const messenger: Messenger = {
    async post(_workspace, channel, answer, mark, begin) {
      if (!(await begin()))
        return { ok: false, trouble: 'busy', reason: 'taken over', retryAfterSeconds: 60 };
      if (hold) await hold;
      const fault = faults.shift();
      const ts = `1795000000.${String(++posts).padStart(6, '0')}`;
      if (!fault || fault.arrived) posted.push({ channel, mark, answer, ts });
      if (fault) {
        const { arrived: _, ...sent } = fault;
        return sent;
      }
      return { ok: true, ts };
    },
    async reply(_workspace, channel, thread, answer) {
      replies.push({ channel, thread, text: renderText(answer) });
      return { ok: true, ts: `${thread}.1` };
    },
    async tell(_workspace, person, answer) {
      told.push({ person, text: renderText(answer) });
      return { ok: true, ts: '1' };
    },
    async find(_workspace, _channel, mark) {
      if (history === 'refused') return 'unknown';
      return posted.find((one) => one.mark === mark)?.ts ?? null;
    },
  };
  return {
    messenger,
    posted,
    told,
    replies,
    /** How often posting was tried, faults included. */
    tries: () => posts,
    /** The next posts suffer these, one each. */
    fail: (...next: (Sent & { ok: false; arrived?: boolean })[]) => faults.push(...next),
    /** Posts wait until the returned function is called. */
    holdPosts(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = promise;
      return () => {
        hold = null;
        resolve();
      };
    },
  };
}
