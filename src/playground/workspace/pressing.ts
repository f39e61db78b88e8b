import { fillWords, type PageWords } from '../pageWords.ts';
import type { Finding } from './blockKit/check.ts';
import { optionsOf, suggestionsCheck } from './blockKit/elements.ts';
import type { Delivery } from './delivery.ts';
import { actionOf, filledValue, type Placed, placedElements } from './inputValues.ts';
import type { Payloads } from './payloads.ts';
import { type Fields, isFields, type Message, type Person, type View } from './records.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { State } from './state.ts';
import type { Triggers } from './triggers.ts';
import { failureOf, type Outcome } from './typing.ts';

/** Where an element is: in a message, or in a modal or Home view. */
export type Where = { readonly message: Message } | { readonly view: View };

export type Pressing = ReturnType<typeof createPressing>;

/** What people press and choose in messages and views. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one workspace, none over 30 lines.
export function createPressing(parts: {
  readonly state: State;
  readonly payloads: Payloads;
  readonly delivery: Delivery;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly address: (path: string) => string;
  readonly words: PageWords;
}) {
  const { state, payloads, delivery, triggers, responseUrls } = parts;
  /** What external selects have offered, by the element's place. */
  const offers = new Map<string, Fields[]>();

  const blocksOf = (where: Where) => ('view' in where ? where.view.blocks : where.message.blocks);
  const valuesOf = (where: Where) => ('view' in where ? where.view.values : where.message.values);
  const nameOf = (where: Where) => ('view' in where ? where.view.id : where.message.ts);

  /** The element of this action id, or of this label. Throws a RangeError when the person could not see it. */
  function find(where: Where, action: string): Placed {
    const placed = placedElements(blocksOf(where));
    const found =
      placed.find(({ element }) => element.action_id === action) ??
      placed.find(({ element }) => isFields(element.text) && element.text.text === action);
    if (found) return found;
    throw new RangeError(
      `There is no "${action}" to press. There is: ${placed.map(({ element }) => element.action_id).join(', ') || 'nothing'}.`,
    );
  }

  /** What an element holds from now on. Throws a RangeError when it offers no such choice. */
  function choose(where: Where, placed: Placed, given: string | readonly string[]): Fields {
    const offered = offers.get(`${nameOf(where)} ${placed.element.action_id}`) ?? [];
    const value = filledValue(placed.element, given, offered);
    const values = valuesOf(where);
    if (placed.element.type !== 'overflow') {
      values[placed.block.block_id] = { ...values[placed.block.block_id], [placed.element.action_id]: value };
    }
    return value;
  }

  /** Fills an input of a view; the app is told only where the block asks for it. */
  async function fill(
    person: Person,
    view: View,
    action: string,
    given: string | readonly string[],
  ): Promise<Outcome> {
    const placed = find({ view }, action);
    if (placed.block.type !== 'input' || placed.block.dispatch_action === true) {
      return press(person, { view }, action, given);
    }
    choose({ view }, placed, given);
    return { ok: true };
  }

  /** Presses a button, or chooses in a select, menu or picker. */
  async function press(
    person: Person,
    where: Where,
    action: string,
    given?: string | readonly string[],
  ): Promise<Outcome> {
    const placed = find(where, action);
    const value = given === undefined ? null : choose(where, placed, given);
    const reported = actionOf(placed, value, state.nextTs());
    const trigger = triggers.issue(person.id);
    const ack = await delivery.send({
      type: 'interactive',
      payload: payloads.blockActions(person, placeOf(person, where), reported, trigger),
    });
    if (ack.ok) return { ok: true };
    const error = failureOf(ack);
    state.changed({
      change: 'notice',
      person: person.id,
      text: fillWords(parts.words.notTaken, { app: state.cast.app.name, error }),
    });
    return { ok: false, error };
  }

  function placeOf(person: Person, where: Where): Parameters<Payloads['blockActions']>[1] {
    if ('view' in where) return where;
    const channel = state.channels.get(where.message.channel);
    if (!channel) throw new RangeError(`No channel ${where.message.channel}.`);
    const response_url = parts.address(responseUrls.issue(person, channel, where.message));
    return { message: where.message, channel, response_url };
  }

  /** Asks the app for the options of an external select. */
  async function suggest(
    person: Person,
    where: Where,
    action: string,
    typed: string,
  ): Promise<{ ok: true; options: readonly Fields[] } | { ok: false; error: string }> {
    const { element, block } = find(where, action);
    const place: Fields =
      'view' in where
        ? { container: { type: 'view', view_id: where.view.id }, view: payloads.view(where.view) }
        : {
            container: { type: 'message', message_ts: where.message.ts, channel_id: where.message.channel },
            channel: { id: where.message.channel },
            message: payloads.message(where.message),
          };
    const ack = await delivery.send({
      type: 'interactive',
      payload: payloads.suggestion(person, place, element, block, typed),
    });
    if (!ack.ok) return { ok: false, error: failureOf(ack) };
    const found: Finding[] = [];
    suggestionsCheck(ack.body, '', found);
    if (found.length > 0 || !isFields(ack.body)) {
      return { ok: false, error: found.map((finding) => `${finding.message} ${finding.at}`).join('; ') };
    }
    const options = optionsOf(ack.body);
    offers.set(`${nameOf(where)} ${element.action_id}`, options);
    return { ok: true, options };
  }

  async function shortcut(person: Person, callback: string, on?: Message): Promise<Outcome> {
    const trigger_id = triggers.issue(person.id);
    const action_ts = state.nextTs();
    const channel = on && state.channels.get(on.channel);
    const payload =
      on && channel
        ? payloads.messageShortcut(person, channel, on, callback, {
            trigger_id,
            action_ts,
            response_url: parts.address(responseUrls.issue(person, channel, on)),
          })
        : payloads.shortcut(person, callback, trigger_id, action_ts);
    const ack = await delivery.send({ type: 'interactive', payload });
    return ack.ok ? { ok: true } : { ok: false, error: failureOf(ack) };
  }

  return {
    fill,
    press,
    suggest,
    shortcut,
    /** Sets an input without telling the app. */
    set(where: Where, action: string, given: string | readonly string[]): void {
      choose(where, find(where, action), given);
    },
  };
}
