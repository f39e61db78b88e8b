import { z } from 'zod';
import { messageOf } from '../../text/messageOf.ts';
import { fillWords, type PageWords } from '../pageWords.ts';
import type { Events } from '../workspace/events.ts';
import type { Pressing, Where } from '../workspace/pressing.ts';
import type { Person, View } from '../workspace/records.ts';
import type { State } from '../workspace/state.ts';
import type { Submitting } from '../workspace/submitting.ts';
import type { Typing } from '../workspace/typing.ts';
import { mayRead } from './snapshot.ts';

const given = z.union([z.string(), z.array(z.string())]);
const place = z.union([z.object({ channel: z.string(), ts: z.string() }), z.object({ view: z.string() })]);
const person = z.string();

/** What a person at the page can do. */
const act = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('type'),
    person,
    channel: z.string(),
    text: z.string().min(1).max(12_000),
    thread: z.string().nullable(),
  }),
  z.object({ act: z.literal('press'), person, place, action: z.string(), given: given.optional() }),
  z.object({ act: z.literal('fill'), person, view: z.string(), action: z.string(), given }),
  z.object({ act: z.literal('suggest'), person, place, action: z.string(), typed: z.string() }),
  z.object({
    act: z.literal('submit'),
    person,
    view: z.string(),
    inputs: z.array(z.object({ action: z.string(), given })),
  }),
  z.object({ act: z.literal('close'), person }),
  z.object({ act: z.literal('dismiss'), person, channel: z.string(), ts: z.string() }),
  z.object({ act: z.literal('shortcut'), person, channel: z.string(), ts: z.string(), callback: z.string() }),
  z.object({ act: z.literal('open'), person, tab: z.enum(['home', 'messages']) }),
  z.object({ act: z.literal('digests'), person, at: z.iso.datetime().nullable() }),
]);

export interface ActParts {
  readonly state: State;
  readonly events: Events;
  readonly typing: Typing;
  readonly pressing: Pressing;
  readonly submitting: Submitting;
  readonly runDigests: ((at: string | null) => Promise<string>) | null;
  readonly words: PageWords;
}

/** What the page is told of an act. */
export type Acted =
  | { readonly ok: true; readonly [more: string]: unknown }
  | { readonly ok: false; readonly error: string };

/** Does what a person at the page wants done. Acts that make no sense are answered with what is wrong. */
export async function doAct(body: unknown, parts: ActParts): Promise<Acted> {
  const read = act.safeParse(body);
  if (!read.success) return { ok: false, error: z.prettifyError(read.error) };
  const who = parts.state.findPerson(read.data.person);
  if (!who) return { ok: false, error: `Nobody is called ${read.data.person} here.` };
  try {
    return await carryOut(read.data, who, parts);
  } catch (error) {
    // A message or view that has gone meanwhile: the screen was behind.
    if (error instanceof RangeError) return { ok: false, error: error.message };
    throw error;
  }
}

async function carryOut(what: z.infer<typeof act>, who: Person, parts: ActParts): Promise<Acted> {
  const { state, pressing, submitting, events } = parts;
  switch (what.act) {
    case 'type':
      return type(what, who, parts);
    case 'press':
      return pressing.press(who, whereOf(what.place, who, parts), what.action, what.given);
    case 'fill':
      return pressing.fill(who, viewOf(what.view, who, parts), what.action, what.given);
    case 'suggest':
      return pressing.suggest(who, whereOf(what.place, who, parts), what.action, what.typed);
    case 'submit': {
      const view = viewOf(what.view, who, parts);
      for (const { action, given: value } of what.inputs) pressing.set({ view }, action, value);
      return submitting.submit(who, view);
    }
    case 'close':
      await submitting.close(who, false);
      return { ok: true };
    case 'dismiss': {
      const message = state.findMessage(what.channel, what.ts);
      if (message?.onlyFor === who.id) state.removeMessage(message);
      return { ok: true };
    }
    case 'shortcut': {
      const at = whereOf({ channel: what.channel, ts: what.ts }, who, parts);
      return pressing.shortcut(who, what.callback, 'message' in at ? at.message : undefined);
    }
    case 'open':
      await events.homeOpened(who, what.tab);
      return { ok: true };
    case 'digests':
      if (!parts.runDigests) return { ok: false, error: parts.words.noDigests };
      return parts.runDigests(what.at).then(
        (said) => ({ ok: true, said }),
        (error: unknown) => ({ ok: false, error: messageOf(error) }),
      );
  }
}

function viewOf(id: string, who: Person, { state, words }: ActParts): View {
  const view = [...state.stackOf(who.id), ...state.homes.values()].find((one) => one.id === id);
  if (view?.person !== who.id) throw new RangeError(words.viewGone);
  return view;
}

function whereOf(at: z.infer<typeof place>, who: Person, parts: ActParts): Where {
  const { state, words } = parts;
  if ('view' in at) return { view: viewOf(at.view, who, parts) };
  const message = state.findMessage(at.channel, at.ts);
  const seen = message && (message.onlyFor === null || message.onlyFor === who.id);
  if (!seen || !mayRead(state.channels.get(at.channel), who.id)) {
    throw new RangeError(words.messageGone);
  }
  return { message };
}

async function type(
  typed: Extract<z.infer<typeof act>, { act: 'type' }>,
  who: Person,
  parts: ActParts,
): Promise<Acted> {
  const { state, typing, words } = parts;
  const channel = state.channels.get(typed.channel);
  if (!channel?.members.has(who.id)) return { ok: false, error: words.notMember };
  if (channel.archived) return { ok: false, error: words.isArchived };
  const text = typed.text.trim();
  if (!/^\/\S/.test(text)) {
    await typing.say(who, channel, text, typed.thread);
    return { ok: true };
  }
  if (typed.thread === null) return typing.slash(who, channel, text);
  return {
    ok: false,
    error: fillWords(words.noCommandsInThreads, { app: state.cast.app.name }),
  };
}
