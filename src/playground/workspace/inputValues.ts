import { optionsOf } from './blockKit/elements.ts';
import type { Fields, StateValues } from './records.ts';
import { isFields } from './records.ts';

/** How an element keeps its value: field in `state.values`, field of its initial value, and whether it holds several. */
const kinds: Readonly<
  Record<string, { field: string; initial: string; of: 'text' | 'option' | 'id' | 'number'; many?: true }>
> = {
  plain_text_input: { field: 'value', initial: 'initial_value', of: 'text' },
  number_input: { field: 'value', initial: 'initial_value', of: 'text' },
  email_text_input: { field: 'value', initial: 'initial_value', of: 'text' },
  url_text_input: { field: 'value', initial: 'initial_value', of: 'text' },
  static_select: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  external_select: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  overflow: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', of: 'option', many: true },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', of: 'option', many: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', of: 'option', many: true },
  users_select: { field: 'selected_user', initial: 'initial_user', of: 'id' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', of: 'id', many: true },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', of: 'id' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', of: 'id', many: true },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', of: 'id' },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    of: 'id',
    many: true,
  },
  datepicker: { field: 'selected_date', initial: 'initial_date', of: 'text' },
  timepicker: { field: 'selected_time', initial: 'initial_time', of: 'text' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', of: 'number' },
};

/** An element and the block that it is in. */
export interface Placed {
  readonly block: Fields & { block_id: string };
  readonly element: Fields & { action_id: string; type: string };
}

/** Every interactive element of these blocks, in reading order. */
export function placedElements(blocks: readonly Fields[]): Placed[] {
  return blocks.flatMap((block) => {
    const elements = [
      block.element,
      block.accessory,
      ...(Array.isArray(block.elements) ? block.elements : []),
    ];
    return elements
      .filter(isFields)
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({ block, element }) as Placed);
  });
}

/** `state.values` before anybody has touched anything. */
export function initialValues(blocks: readonly Fields[]): StateValues {
  const values: StateValues = {};
  for (const { block, element } of placedElements(blocks)) {
    const kind = kinds[element.type];
    if (!kind || element.type === 'overflow') continue;
    const value = element[kind.initial] ?? (kind.many ? [] : null);
    values[block.block_id] = {
      ...values[block.block_id],
      [element.action_id]: { type: element.type, [kind.field]: value },
    };
  }
  return values;
}

/**
 * The value of an element after a person has chosen or typed `given`: texts as they are, options by their value or
 * their words, people and channels by id. An empty text or list clears it.
 *
 * Throws a RangeError when there is no such option: a screen would not have offered it.
 *
 * @example filledValue(element, '07:30')   // { type: 'timepicker', selected_time: '07:30' }
 */
export function filledValue(
  element: Fields,
  given: string | readonly string[],
  offered: readonly Fields[],
): Fields {
  const type = String(element.type);
  const kind = kinds[type];
  if (!kind) throw new RangeError(`Nothing can be chosen in an element of type ${type}.`);
  const words = typeof given === 'string' ? (given === '' ? [] : [given]) : given;
  const options = [...optionsOf(element), ...offered];
  const chosen = words.map((word) => {
    if (kind.of === 'number') return Number(word);
    if (kind.of !== 'option') return word;
    const option = options.find((one) => one.value === word) ?? options.find((one) => labelOf(one) === word);
    if (!option) {
      throw new RangeError(
        `"${word}" is no option of ${String(element.action_id)}: ${options.map((one) => String(one.value)).join(', ')}.`,
      );
    }
    return option;
  });
  return { type, [kind.field]: kind.many ? chosen : (chosen[0] ?? null) };
}

function labelOf(option: Fields): unknown {
  return isFields(option.text) ? option.text.text : undefined;
}

/** True when Slack would let an obligatory input with this value pass. */
export function isFilled(value: Fields | undefined): boolean {
  const kind = kinds[String(value?.type)];
  if (!value || !kind) return true;
  const held = value[kind.field];
  return Array.isArray(held) ? held.length > 0 : held !== null && held !== '';
}

/** The action that a `block_actions` payload reports. */
export function actionOf(placed: Placed, value: Fields | null, ts: string): Fields {
  const { element, block } = placed;
  const common = {
    action_id: element.action_id,
    block_id: block.block_id,
    type: element.type,
    action_ts: ts,
  };
  if (value !== null) {
    const kind = kinds[element.type];
    const initial =
      kind && element[kind.initial] !== undefined ? { [kind.initial]: element[kind.initial] } : {};
    const placeholder = element.placeholder === undefined ? {} : { placeholder: element.placeholder };
    return { ...common, ...value, ...initial, ...placeholder };
  }
  const kept = Object.fromEntries(
    ['text', 'value', 'url', 'style', 'confirm']
      .filter((name) => element[name] !== undefined)
      .map((name) => [name, element[name]]),
  );
  return { ...common, ...kept };
}
