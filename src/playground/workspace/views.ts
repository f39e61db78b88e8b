import { randomBytes } from 'node:crypto';
import { type MethodAnswer, refuse, refuseFindings } from './answers.ts';
import { withIds } from './blockIds.ts';
import { describeFindings, findViewFaults } from './blockKit/validate.ts';
import { initialValues } from './inputValues.ts';
import type { Fields, View } from './records.ts';
import { isFields } from './records.ts';
import type { State } from './state.ts';

const deepestStack = 3;

export type Views = ReturnType<typeof createViews>;
type Result = { view: View } | { refusal: MethodAnswer };

/** Modals, three deep at most, and Home tabs: opened, pushed, updated and closed by Slack's rules. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over the views of one workspace, none over 30 lines.
export function createViews(state: State) {
  const text = (value: unknown) => (isFields(value) ? value : null);
  const word = (value: unknown) => (typeof value === 'string' ? value : '');

  function read(given: unknown, type: 'modal' | 'home'): { fields: Fields } | { refusal: MethodAnswer } {
    const faults = findViewFaults(given, type);
    if (faults.length > 0 || !isFields(given)) {
      return { refusal: refuseFindings('invalid_arguments', describeFindings(faults)) };
    }
    return { fields: given };
  }

  function taken(externalId: unknown, except: View | null): boolean {
    if (typeof externalId !== 'string' || externalId === '') return false;
    return allViews().some((view) => view !== except && view.external_id === externalId);
  }

  function allViews(): View[] {
    return [...state.cast.people.flatMap((person) => state.stackOf(person.id)), ...state.homes.values()];
  }

  function build(fields: Fields, person: string, type: 'modal' | 'home', below: View | null): View {
    const id = state.nextId('V');
    const blocks = withIds(fields.blocks as Fields[], state.nextId);
    return {
      id,
      person,
      type,
      title: text(fields.title),
      submit: text(fields.submit),
      close: text(fields.close),
      blocks,
      private_metadata: word(fields.private_metadata),
      callback_id: word(fields.callback_id),
      external_id: word(fields.external_id),
      clear_on_close: fields.clear_on_close === true,
      notify_on_close: fields.notify_on_close === true,
      hash: newHash(),
      root_view_id: below?.root_view_id ?? id,
      previous_view_id: below?.id ?? null,
      values: initialValues(blocks),
      errors: {},
    };
  }

  const newHash = () => `${state.nextTs().split('.')[0]}.${randomBytes(4).toString('hex')}`;

  function change(view: View, fields: Fields): void {
    const blocks = withIds(fields.blocks as Fields[], state.nextId);
    const fresh = initialValues(blocks);
    // What a person has filled in stays while block and action keep their names.
    for (const [block, actions] of Object.entries(fresh)) {
      for (const action of Object.keys(actions)) {
        const before = view.values[block]?.[action];
        if (before && before.type === actions[action]?.type) actions[action] = before;
      }
    }
    view.title = text(fields.title);
    view.submit = text(fields.submit);
    view.close = text(fields.close);
    view.blocks = blocks;
    view.private_metadata = word(fields.private_metadata);
    view.callback_id = word(fields.callback_id);
    view.external_id = word(fields.external_id);
    view.clear_on_close = fields.clear_on_close === true;
    view.notify_on_close = fields.notify_on_close === true;
    view.hash = newHash();
    view.values = fresh;
    view.errors = {};
  }

  function open(given: unknown, person: string, onTop: boolean): Result {
    const read_ = read(given, 'modal');
    if ('refusal' in read_) return read_;
    if (taken(read_.fields.external_id, null)) return { refusal: refuse('duplicate_external_id') };
    const stack = state.stackOf(person);
    if (onTop && stack.length >= deepestStack) return { refusal: refuse('push_limit_reached') };
    if (!onTop) stack.length = 0;
    const view = build(read_.fields, person, 'modal', stack.at(-1) ?? null);
    stack.push(view);
    state.changed({ change: 'views', person });
    return { view };
  }

  function update(view: View, given: unknown, hash: unknown): Result {
    const read_ = read(given, view.type);
    if ('refusal' in read_) return read_;
    if (typeof hash === 'string' && hash !== '' && hash !== view.hash)
      return { refusal: refuse('hash_conflict') };
    if (taken(read_.fields.external_id, view)) return { refusal: refuse('duplicate_external_id') };
    change(view, read_.fields);
    state.changed({ change: view.type === 'modal' ? 'views' : 'home', person: view.person });
    return { view };
  }

  return {
    open,
    update,
    find: (id: unknown): View | null => allViews().find((view) => view.id === id) ?? null,
    findExternal: (id: unknown): View | null =>
      allViews().find((view) => view.external_id !== '' && view.external_id === id) ?? null,
    publish(given: unknown, person: string, hash: unknown): Result {
      const known = state.homes.get(person);
      if (known) return update(known, given, hash);
      const read_ = read(given, 'home');
      if ('refusal' in read_) return read_;
      const view = build(read_.fields, person, 'home', null);
      state.homes.set(person, view);
      state.changed({ change: 'home', person });
      return { view };
    },
    /** Closes the topmost view, or all of them. */
    close(person: string, everything: boolean): void {
      const stack = state.stackOf(person);
      stack.length = everything ? 0 : Math.max(0, stack.length - 1);
      state.changed({ change: 'views', person });
    },
  };
}
