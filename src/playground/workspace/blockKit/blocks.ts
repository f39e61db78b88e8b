import { isFields } from '../records.ts';
import { all, boolean, type Check, list, number, oneOf, rule, shape, string } from './check.ts';
import { elementChecks, elementOf } from './elements.ts';
import { richText } from './richText.ts';
import { anyText, markedText, plainText } from './texts.ts';

export type Surface = 'message' | 'modal' | 'home';

const blockId = { block_id: string({ max: 255 }) };
const any: Check = () => {};

const selects = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
];
const pickers = ['datepicker', 'timepicker'];
const choices = ['checkboxes', 'radio_buttons'];

const uniqueActions = rule((block) => {
  const elements = Array.isArray(block.elements) ? block.elements.filter(isFields) : [];
  const ids = elements.map((element) => element.action_id).filter((id) => typeof id === 'string');
  return new Set(ids).size < ids.length ? 'action_id must be unique within a block' : null;
});

const image = all(
  shape(
    { alt_text: string({ max: 2000 }) },
    { ...blockId, title: plainText(2000), image_url: string({ max: 3000 }), slack_file: any },
  ),
  rule((block) =>
    (block.image_url === undefined) === (block.slack_file === undefined)
      ? 'must provide one of image_url and slack_file'
      : null,
  ),
);

/** Cells may hold raw text, a number or rich text; empty ones are refused. */
const cell: Check = (value, at, found) => {
  if (isFields(value) && value.type === 'rich_text') richText(value, at, found);
  else if (isFields(value) && value.type === 'raw_text') shape({ text: string() })(value, at, found);
  else if (isFields(value) && value.type === 'raw_number') {
    shape({ value: number(-Number.MAX_VALUE, Number.MAX_VALUE), text: string() })(value, at, found);
  } else found.push({ message: 'failed to match all allowed schemas', at });
};

const card = all(
  shape(
    {},
    {
      ...blockId,
      hero_image: elementOf('image'),
      icon: elementOf('image'),
      title: markedText(150),
      subtitle: markedText(150),
      body: markedText(200),
      actions: list(elementOf('button')),
    },
  ),
  rule((block) =>
    [block.hero_image, block.title, block.actions, block.body].every((part) => part === undefined)
      ? 'must provide one of hero_image, title, actions and body'
      : null,
  ),
);

const task = shape(
  { task_id: string(), title: string(), status: oneOf('pending', 'in_progress', 'complete', 'error') },
  { ...blockId, details: any, output: any, sources: any },
);

interface BlockRule {
  readonly surfaces: readonly Surface[];
  readonly check: Check;
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];

/** One line a block type: where Slack takes it, and what it must hold. */
export const blockRules: Readonly<Record<string, BlockRule>> = {
  section: {
    surfaces: everywhere,
    check: all(
      shape(
        {},
        {
          ...blockId,
          text: anyText(3000),
          fields: list(anyText(2000), { max: 10 }),
          accessory: elementOf(
            'button',
            'image',
            'overflow',
            'workflow_button',
            ...choices,
            ...selects,
            ...pickers,
          ),
          expand: boolean,
        },
      ),
      rule((block) =>
        block.text === undefined && block.fields === undefined
          ? 'missing required field: text or fields'
          : null,
      ),
    ),
  },
  header: { surfaces: everywhere, check: shape({ text: plainText(150) }, blockId) },
  context: {
    surfaces: everywhere,
    check: shape(
      {
        elements: list(
          (value, at, found) =>
            isFields(value) && value.type === 'image'
              ? elementChecks.image?.(value, at, found)
              : anyText(3000)(value, at, found),
          { max: 10 },
        ),
      },
      blockId,
    ),
  },
  divider: { surfaces: everywhere, check: shape({}, blockId) },
  actions: {
    surfaces: everywhere,
    check: all(
      shape(
        {
          elements: list(
            elementOf(
              'button',
              'overflow',
              'workflow_button',
              'datetimepicker',
              'rich_text_input',
              ...choices,
              ...selects,
              ...pickers,
            ),
            { max: 25 },
          ),
        },
        blockId,
      ),
      uniqueActions,
    ),
  },
  context_actions: {
    surfaces: ['message'],
    check: shape({ elements: list(elementOf('feedback_buttons', 'icon_button'), { max: 5 }) }, blockId),
  },
  input: {
    surfaces: everywhere,
    check: shape(
      {
        label: plainText(2000),
        element: elementOf(
          'plain_text_input',
          'number_input',
          'email_text_input',
          'url_text_input',
          'rich_text_input',
          'file_input',
          'datetimepicker',
          ...choices,
          ...selects,
          ...pickers,
        ),
      },
      { ...blockId, hint: plainText(2000), optional: boolean, dispatch_action: boolean },
    ),
  },
  image: { surfaces: everywhere, check: image },
  rich_text: { surfaces: everywhere, check: richText },
  alert: {
    surfaces: everywhere,
    check: shape(
      { text: anyText(3000) },
      { ...blockId, level: oneOf('default', 'info', 'warning', 'error', 'success') },
    ),
  },
  markdown: { surfaces: ['message'], check: shape({ text: string({ max: 12_000 }) }, blockId) },
  table: {
    surfaces: ['message'],
    check: shape(
      { rows: list(list(cell, { max: 20 }), { max: 100 }) },
      {
        ...blockId,
        column_settings: list(
          (value, at, found) => {
            // Slack lets a column without settings be null.
            if (value !== null) {
              shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean })(value, at, found);
            }
          },
          { max: 20, min: 0 },
        ),
      },
    ),
  },
  data_table: {
    surfaces: ['message'],
    check: shape(
      { rows: list(list(cell, { max: 20 }), { max: 100 }), caption: string() },
      { ...blockId, page_size: number(1, 100), row_header_column_index: number(0, 19) },
    ),
  },
  card: { surfaces: ['message'], check: card },
  carousel: {
    surfaces: ['message'],
    check: shape({ elements: list(card, { max: 10 }) }, blockId),
  },
  container: {
    surfaces: ['message'],
    check: shape(
      { child_blocks: list(any, { max: 10 }) },
      {
        ...blockId,
        title: plainText(150),
        rich_text_title: richText,
        subtitle: anyText(150),
        width: oneOf('narrow', 'standard', 'wide', 'full'),
        icon: elementOf('image'),
        is_collapsible: boolean,
        default_collapsed: boolean,
        has_header_divider: boolean,
      },
    ),
  },
  task_card: { surfaces: ['message'], check: task },
  plan: { surfaces: ['message'], check: shape({ title: string() }, { ...blockId, tasks: list(task) }) },
  video: {
    surfaces: everywhere,
    check: shape(
      { video_url: string(), thumbnail_url: string(), alt_text: string(), title: plainText(199) },
      {
        ...blockId,
        title_url: string(),
        author_name: string({ max: 49 }),
        provider_name: string(),
        provider_icon_url: string(),
        description: plainText(200),
      },
    ),
  },
  file: { surfaces: ['message'], check: shape({ source: oneOf('remote'), external_id: string() }, blockId) },
};
