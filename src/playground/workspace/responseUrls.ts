import { randomBytes } from 'node:crypto';
import { type MethodAnswer, refuse } from './answers.ts';
import type { Clock } from './clock.ts';
import { readContent } from './messageContent.ts';
import type { Channel, Fields, Message, Person } from './records.ts';
import type { State } from './state.ts';

const mostUses = 5;
const lifetime = 30 * 60_000;

interface Issued {
  readonly person: Person;
  readonly channel: Channel;
  /** The message that was acted on; null for slash commands and modals. */
  readonly original: Message | null;
  readonly until: number;
  uses: number;
}

export type ResponseUrls = ReturnType<typeof createResponseUrls>;

/** The addresses at which an app may answer one thing that a person did: five times, for thirty minutes. */
export function createResponseUrls(state: State, clock: Clock) {
  const issued = new Map<string, Issued>();

  /** Shows an answer, given at a response URL or in the ack of a slash command. */
  function show(args: Fields, to: Pick<Issued, 'person' | 'channel' | 'original'>): MethodAnswer {
    const { person, channel, original } = to;
    if (args.delete_original === true || args.delete_original === 'true') {
      if (original) state.removeMessage(original);
      if (args.text === undefined && args.blocks === undefined) return { ok: true };
    }
    const read = readContent(args, { countBlocks: false });
    if ('refusal' in read) return read.refusal;
    const replaces = args.replace_original === true || args.replace_original === 'true';
    const stillThere = original !== null && state.findMessage(original.channel, original.ts) !== null;
    if (replaces && stillThere) {
      state.changeMessage(original, { text: read.content.text, blocks: read.content.blocks });
      return { ok: true };
    }
    state.addMessage({
      channel: channel.id,
      author: state.cast.app.botUser,
      byApp: true,
      onlyFor: args.response_type === 'in_channel' ? null : person.id,
      unfurl: { links: args.unfurl_links !== false, media: args.unfurl_media !== false },
      ...read.content,
    });
    return { ok: true };
  }

  return {
    show,
    /** A new address, as a path below the server's own. */
    issue(person: Person, channel: Channel, original: Message | null): string {
      const path = `/actions/${state.cast.team.id}/${Date.now()}/${randomBytes(12).toString('hex')}`;
      issued.set(path, { person, channel, original, until: clock.now() + lifetime, uses: 0 });
      return path;
    },
    /** Uses an address once: HTTP status and body. What was refused counts as no use. */
    use(path: string, args: Fields): { status: number; answer: MethodAnswer } {
      const entry = issued.get(path);
      if (!entry) return { status: 404, answer: refuse('invalid_url') };
      if (clock.now() > entry.until) return { status: 404, answer: refuse('expired_url') };
      if (entry.uses >= mostUses) return { status: 404, answer: refuse('used_url') };
      const answer = show(args, entry);
      if (!answer.ok) return { status: answer.error === 'no_text' ? 500 : 400, answer };
      entry.uses += 1;
      return { status: 200, answer };
    },
  };
}
