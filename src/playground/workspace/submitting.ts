import type { Delivery } from './delivery.ts';
import { isFilled, placedElements } from './inputValues.ts';
import type { Payloads } from './payloads.ts';
import { type Fields, isFields, type Person, type View } from './records.ts';
import type { ResponseUrls } from './responseUrls.ts';
import type { State } from './state.ts';
import type { Triggers } from './triggers.ts';
import { failureOf } from './typing.ts';
import type { Views } from './views.ts';

/** What became of a submission. `errors` are sentences at inputs, by block id. */
export type Submitted =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: string; readonly errors: Readonly<Record<string, string>> };

export type Submitting = ReturnType<typeof createSubmitting>;

/** Sends modals in and closes them. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one workspace, none over 30 lines.
export function createSubmitting(parts: {
  readonly state: State;
  readonly views: Views;
  readonly payloads: Payloads;
  readonly delivery: Delivery;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly address: (path: string) => string;
}) {
  const { state, views, payloads, delivery, triggers, responseUrls } = parts;

  /** What Slack's own screen refuses before the app hears of it. */
  function localErrors(view: View): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const { block, element } of placedElements(view.blocks)) {
      if (block.type !== 'input') continue;
      const value = view.values[block.block_id]?.[element.action_id];
      const error = isFilled(value)
        ? lengthError(value?.value, element)
        : block.optional !== true && 'Please complete this required field.';
      if (error) errors[block.block_id] = error;
    }
    return errors;
  }

  function lengthError(typed: unknown, element: Fields) {
    const [least, most] = [element.min_length ?? 0, element.max_length ?? 3000];
    if (typeof typed !== 'string') return null;
    if (typed.length < Number(least)) return `Please lengthen this text to ${least} characters or more.`;
    if (typed.length > Number(most)) return `Please shorten this text to ${most} characters or less.`;
    return null;
  }

  /** Response URLs for the channels that a person chose in inputs which ask for one. */
  function responseUrlsOf(person: Person, view: View): Fields[] {
    return placedElements(view.blocks).flatMap(({ block, element }) => {
      const value = view.values[block.block_id]?.[element.action_id];
      const chosen = value?.selected_channel ?? value?.selected_conversation;
      const channel = typeof chosen === 'string' ? state.channels.get(chosen) : undefined;
      if (element.response_url_enabled !== true || !channel) return [];
      return [
        {
          block_id: block.block_id,
          action_id: element.action_id,
          channel_id: channel.id,
          response_url: parts.address(responseUrls.issue(person, channel, null)),
        },
      ];
    });
  }

  function refused(view: View, error: string, errors: Record<string, string>): Submitted {
    view.errors = errors;
    state.changed({ change: 'views', person: view.person });
    return { ok: false, error, errors };
  }

  async function submit(person: Person, view: View): Promise<Submitted> {
    const local = localErrors(view);
    if (Object.keys(local).length > 0) return refused(view, 'incomplete', local);
    const ack = await delivery.send({
      type: 'interactive',
      payload: payloads.submission(person, view, triggers.issue(person.id), responseUrlsOf(person, view)),
    });
    if (!ack.ok) {
      return refused(view, failureOf(ack), { '': 'We had some trouble connecting. Try again?' });
    }
    view.errors = {};
    if (!isFields(ack.body) || ack.body.response_action === undefined) {
      views.close(person.id, false);
      return { ok: true };
    }
    return follow(person, view, ack.body);
  }

  function follow(person: Person, view: View, answer: Fields): Submitted {
    const trouble = (error: string) =>
      refused(view, error, { '': 'We had some trouble connecting. Try again?' });
    switch (answer.response_action) {
      case 'clear':
        views.close(person.id, true);
        return { ok: true };
      case 'errors': {
        const errors = isFields(answer.errors) ? (answer.errors as Record<string, string>) : {};
        const inputs = new Set(
          view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id),
        );
        const stray = Object.keys(errors).filter((block) => !inputs.has(block));
        // Slack shows nothing of errors at blocks that are no inputs.
        if (stray.length > 0 || Object.keys(errors).length === 0) return trouble('invalid_response_action');
        return refused(view, 'errors', errors);
      }
      case 'update': {
        const result = views.update(view, answer.view, undefined);
        return 'refusal' in result ? trouble(String(result.refusal.error)) : { ok: true };
      }
      case 'push': {
        const result = views.open(answer.view, person.id, true);
        return 'refusal' in result ? trouble(String(result.refusal.error)) : { ok: true };
      }
      default:
        return trouble('invalid_response_action');
    }
  }

  /** Closes the topmost modal, or, where it says so, all of them; tells the app where it wants to know. */
  async function close(person: Person, everything: boolean): Promise<void> {
    const stack = [...state.stackOf(person.id)];
    const top = stack.at(-1);
    if (!top) return;
    const cleared = everything || top.clear_on_close;
    views.close(person.id, cleared);
    const closed = cleared ? stack.reverse() : [top];
    for (const view of closed.filter((one) => one.notify_on_close)) {
      await delivery.send({ type: 'interactive', payload: payloads.closed(person, view, cleared) });
    }
  }

  return { submit, close };
}
