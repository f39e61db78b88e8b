import { isFields } from '../records.ts';
import {
  all,
  boolean,
  byType,
  type Check,
  list,
  matching,
  number,
  oneOf,
  rule,
  shape,
  string,
} from './check.ts';
import { richText } from './richText.ts';
import { anyText, plainText } from './texts.ts';

const any: Check = () => {};
const whole = (min: number, max: number) => number(min, max);

const actionId = { action_id: string({ max: 255 }) };
const focus = { focus_on_load: boolean };
const placeholder = { placeholder: plainText(150) };
const confirm = {
  confirm: shape(
    { text: anyText(300) },
    { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
  ),
};
const dispatch = {
  dispatch_action_config: shape(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }) },
  ),
};

const optionFields = { value: string({ max: 75 }) };
const option = shape({ text: plainText(75), ...optionFields }, { description: plainText(75) });
const markedOption = shape({ text: anyText(75), ...optionFields }, { description: anyText(75) });
const overflowOption = shape(
  { text: plainText(75), ...optionFields },
  { description: plainText(75), url: string({ max: 3000 }) },
);
const optionGroup = shape({ label: plainText(75), options: list(option, { max: 100 }) });

/** What a `block_suggestion` may be answered with. */
export const suggestionsCheck: Check = all(
  shape(
    {},
    { options: list(option, { max: 100, min: 0 }), option_groups: list(optionGroup, { max: 100, min: 0 }) },
  ),
  rule((answer) =>
    answer.options === undefined && answer.option_groups === undefined
      ? 'missing required field: options'
      : null,
  ),
);

/** The options of a select, out of `options` or `option_groups`. */
export function optionsOf(element: Record<string, unknown>): Record<string, unknown>[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isFields) : [];
  const lists = [element.options, ...groups.map((group) => group.options)];
  return lists.flatMap((entry) => (Array.isArray(entry) ? entry.filter(isFields) : []));
}

const initialAmongOptions = rule((element) => {
  const values = optionsOf(element).map((choice) => choice.value);
  const initial = [
    element.initial_option,
    ...(Array.isArray(element.initial_options) ? element.initial_options : []),
  ];
  const stray = initial.some((choice) => isFields(choice) && !values.includes(choice.value));
  return stray ? 'initial option must be one of the options' : null;
});

const optionsOrGroups = rule((element) => {
  if (element.options === undefined && element.option_groups === undefined)
    return 'missing required field: options';
  if (element.options !== undefined && element.option_groups !== undefined) {
    return 'only one of options and option_groups may be given';
  }
  return null;
});

const select = { ...actionId, ...focus, ...placeholder, ...confirm };
const multi = { ...select, max_selected_items: whole(1, 100) };
const typed = { ...actionId, ...focus, ...placeholder, ...dispatch };
const respond = { response_url_enabled: boolean };
const conversationFilter = {
  default_to_current_conversation: boolean,
  filter: shape(
    {},
    {
      include: list(oneOf('im', 'mpim', 'private', 'public')),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  ),
};
const options = { options: list(option, { max: 100 }), option_groups: list(optionGroup, { max: 100 }) };
const image = all(
  shape({ alt_text: string({ max: 2000 }) }, { image_url: string({ max: 3000 }), slack_file: any }),
  rule((element) =>
    (element.image_url === undefined) === (element.slack_file === undefined)
      ? 'must provide one of image_url and slack_file'
      : null,
  ),
);
const button = {
  required: { text: plainText(75) },
  optional: {
    ...actionId,
    ...confirm,
    style: oneOf('primary', 'danger'),
    accessibility_label: string({ max: 75 }),
  },
};
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date in the form YYYY-MM-DD');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time in the form HH:mm');
const feedback = shape(
  { text: plainText(75), value: string({ max: 2000 }) },
  { accessibility_label: string({ max: 75 }) },
);

/** Every element, checked by its own rules; blocks choose which of them they take. */
export const elementChecks: Readonly<Record<string, Check>> = {
  button: shape(button.required, {
    ...button.optional,
    value: string({ max: 2000, min: 0 }),
    url: string({ max: 3000 }),
  }),
  workflow_button: shape({ ...button.required, workflow: any }, button.optional),
  icon_button: shape(
    { icon: string(), text: plainText(75) },
    {
      ...actionId,
      ...confirm,
      value: string({ max: 2000 }),
      accessibility_label: string({ max: 75 }),
      visible_to_user_ids: list(string()),
    },
  ),
  feedback_buttons: shape({ positive_button: feedback, negative_button: feedback }, actionId),
  overflow: shape({ options: list(overflowOption, { max: 5 }) }, { ...actionId, ...confirm }),
  checkboxes: all(
    shape(
      { options: list(markedOption, { max: 10 }) },
      { ...actionId, ...focus, ...confirm, initial_options: list(markedOption, { max: 10 }) },
    ),
    initialAmongOptions,
  ),
  radio_buttons: all(
    shape(
      { options: list(markedOption, { max: 10 }) },
      { ...actionId, ...focus, ...confirm, initial_option: markedOption },
    ),
    initialAmongOptions,
  ),
  static_select: all(
    shape({}, { ...select, ...options, initial_option: option }),
    optionsOrGroups,
    initialAmongOptions,
  ),
  multi_static_select: all(
    shape({}, { ...multi, ...options, initial_options: list(option, { max: 100 }) }),
    optionsOrGroups,
    initialAmongOptions,
  ),
  external_select: shape({}, { ...select, initial_option: option, min_query_length: whole(0, 1000) }),
  multi_external_select: shape(
    {},
    { ...multi, initial_options: list(option, { max: 100 }), min_query_length: whole(0, 1000) },
  ),
  users_select: shape({}, { ...select, initial_user: string() }),
  multi_users_select: shape({}, { ...multi, initial_users: list(string()) }),
  channels_select: shape({}, { ...select, ...respond, initial_channel: string() }),
  multi_channels_select: shape({}, { ...multi, initial_channels: list(string()) }),
  conversations_select: shape(
    {},
    { ...select, ...respond, ...conversationFilter, initial_conversation: string() },
  ),
  multi_conversations_select: shape(
    {},
    { ...multi, ...conversationFilter, initial_conversations: list(string()) },
  ),
  datepicker: shape({}, { ...select, initial_date: date }),
  timepicker: shape({}, { ...select, initial_time: time, timezone: string() }),
  datetimepicker: shape(
    {},
    { ...actionId, ...focus, ...confirm, initial_date_time: whole(1_000_000_000, 9_999_999_999) },
  ),
  plain_text_input: all(
    shape(
      {},
      {
        ...typed,
        initial_value: string({ max: 3000, min: 0 }),
        multiline: boolean,
        min_length: whole(0, 3000),
        max_length: whole(1, 3000),
      },
    ),
    rule((input) =>
      Number(input.min_length ?? 0) > Number(input.max_length ?? 3000)
        ? 'min_length must not exceed max_length'
        : null,
    ),
  ),
  number_input: shape(
    { is_decimal_allowed: boolean },
    { ...typed, initial_value: string(), min_value: string(), max_value: string() },
  ),
  email_text_input: shape({}, { ...typed, initial_value: string() }),
  url_text_input: shape({}, { ...typed, initial_value: string() }),
  rich_text_input: shape(
    {},
    { ...typed, initial_value: richText, min_lines: whole(1, 100), max_lines: whole(1, 100) },
  ),
  file_input: shape({}, { ...actionId, filetypes: list(string()), max_files: whole(1, 10) }),
  image,
};

/** Takes only these types, each checked by its own rules. */
export function elementOf(...types: readonly string[]): Check {
  return byType(Object.fromEntries(types.map((type) => [type, elementChecks[type] ?? any])));
}
