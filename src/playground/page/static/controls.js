import { ask } from './ask.js';
import { element, icon, newId, toast } from './dom.js';
import { externalSelect } from './externalSelect.js';
import { mrkdwn } from './mrkdwn.js';
import { act, store } from './store.js';
import { say } from './texts.js';

/**
 * Where a control stands: `{channel, ts}` of a message or `{view}`; `quiet` inputs of a form wait for its button.
 *
 * @typedef {{ place: { channel: string, ts: string } | { view: string }, values: object, quiet: boolean, blockId: string, label?: string }} Setting
 */

const words = (text) => text?.text ?? '';
const optionsOf = (part) => part.options ?? (part.option_groups ?? []).flatMap((group) => group.options);
const heldBy = (part, setting) => setting.values?.[setting.blockId]?.[part.action_id] ?? {};

/** Tells the app, after asking where the control wants that asked. Answers whether it was told. */
async function press(part, setting, given, control) {
  if (part.confirm && !(await ask(part.confirm))) return false;
  control?.setAttribute('aria-busy', 'true');
  const answer = await act({ act: 'press', place: setting.place, action: part.action_id, given });
  control?.removeAttribute('aria-busy');
  // What the app did not take is said by a notice of its own.
  if (!answer.ok && !/^(operation_timeout|dispatch_failed)$/.test(answer.error)) toast(answer.error);
  return answer.ok;
}

/** What happens when a value changes: in a form it is noted, elsewhere the app is told. */
async function choose(part, setting, given, control) {
  if (setting.quiet) await act({ act: 'fill', view: setting.place.view, action: part.action_id, given });
  else await press(part, setting, given, control);
}

/** The element of a block as something to press, choose or fill in. */
export function control(part, setting) {
  const make = makers[part.type];
  const node = make ? make(part, setting) : element('span', { class: 'unknown' }, `[${part.type}]`);
  node.dataset.action = part.action_id ?? '';
  return node;
}

function button(part, setting) {
  const node = element(
    'button',
    {
      type: 'button',
      class: `button ${part.style ?? ''}`,
      'aria-label': part.accessibility_label,
      onclick: async () => {
        if (part.url) window.open(part.url, '_blank', 'noopener,noreferrer');
        await press(part, setting, undefined, node);
      },
    },
    words(part.text),
  );
  return node;
}

/** A menu behind three dots. */
function overflow(part, setting) {
  const id = newId('menu');
  const entries = part.options.map((option) =>
    element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        onclick: async () => {
          close();
          opener.focus();
          if (option.url) window.open(option.url, '_blank', 'noopener,noreferrer');
          await press(part, setting, option.value, opener);
        },
      },
      words(option.text),
    ),
  );
  const menu = element('div', { id, class: 'menu', role: 'menu', hidden: true }, entries);
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'icon-button framed',
      'aria-label': say('more'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
      onclick: () => (menu.hidden ? open() : close()),
    },
    icon('more'),
  );
  const frame = element('div', { class: 'menu-frame' }, opener, menu);
  function open() {
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    entries[0]?.focus();
  }
  function close() {
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  }
  frame.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !menu.hidden) {
      event.stopPropagation();
      close();
      opener.focus();
    } else if (step !== undefined && !menu.hidden) {
      event.preventDefault();
      entries.at((at + step) % entries.length).focus();
    }
  });
  frame.addEventListener('focusout', (event) => {
    if (!frame.contains(event.relatedTarget)) close();
  });
  return frame;
}

/** One out of a list, in the browser's own select: keyboard and screen reader know it. */
function select(choices, chosen) {
  return (part, setting) => {
    const held = chosen(heldBy(part, setting), part);
    const list = choices(part);
    const node = element(
      'select',
      {
        class: 'select',
        'aria-label': setting.label ?? (words(part.placeholder) || say('choose')),
        onchange: () => choose(part, setting, node.value, node),
      },
      element(
        'option',
        { value: '', disabled: !setting.quiet, selected: !held },
        words(part.placeholder) || say('choose'),
      ),
      list
        .map(({ value, label, group }) => ({ value, label, group }))
        .reduce(grouped, [])
        .map(draw),
    );
    function draw(entry) {
      if (entry.entries) return element('optgroup', { label: entry.group }, entry.entries.map(draw));
      return element('option', { value: entry.value, selected: entry.value === held }, entry.label);
    }
    return node;
  };
}

function grouped(groups, entry) {
  if (entry.group === undefined) return [...groups, entry];
  const last = groups.at(-1);
  if (last?.entries && last.group === entry.group) last.entries.push(entry);
  else groups.push({ group: entry.group, entries: [entry] });
  return groups;
}

/** Several out of a list, as boxes to tick. */
function many(choices, chosen) {
  return (part, setting) => {
    const held = chosen(heldBy(part, setting), part);
    const boxes = choices(part).map(({ value, label, marked, description }) => {
      const box = element('input', {
        type: 'checkbox',
        value,
        checked: held.includes(value),
        onchange: tell,
      });
      return [
        box,
        element(
          'label',
          { class: 'choice' },
          box,
          element('span', {}, marked ?? label, description && element('small', {}, description)),
        ),
      ];
    });
    const group = element(
      'div',
      { class: 'choices', role: 'group', 'aria-label': setting.label },
      boxes.map(([, label]) => label),
    );
    function tell() {
      return choose(
        part,
        setting,
        boxes.filter(([box]) => box.checked).map(([box]) => box.value),
        group,
      );
    }
    return group;
  };
}

function radios(part, setting) {
  const held = heldBy(part, setting).selected_option?.value;
  const name = newId('radio');
  const group = element(
    'div',
    { class: 'choices', role: 'radiogroup', 'aria-label': setting.label },
    marked(part).map(({ value, marked: text, description }) =>
      element(
        'label',
        { class: 'choice' },
        element('input', {
          type: 'radio',
          name,
          value,
          checked: value === held,
          onchange: () => choose(part, setting, value, group),
        }),
        element('span', {}, text, description && element('small', {}, description)),
      ),
    ),
  );
  return group;
}

/** A field of the browser: text, number, date, time. */
function field(type, name, read, more = () => ({})) {
  return (part, setting) => {
    const tag = part.multiline ? 'textarea' : 'input';
    const node = element(tag, {
      class: 'field',
      type: part.multiline ? null : type,
      rows: part.multiline ? 4 : null,
      placeholder: words(part.placeholder) || null,
      'aria-label': setting.label ?? (words(part.placeholder) || say(name)),
      autocomplete: 'off',
      maxlength: part.max_length,
      ...more(part),
      onchange: () => choose(part, setting, node.value, node),
    });
    node.value = read(heldBy(part, setting)) ?? '';
    return node;
  };
}

const plainOptions = (part) => [
  ...(part.options ?? []).map((option) => ({ value: option.value, label: words(option.text) })),
  ...(part.option_groups ?? []).flatMap((group) =>
    group.options.map((option) => ({
      value: option.value,
      label: words(option.text),
      group: words(group.label),
    })),
  ),
];
const shown = (text) => (text.type === 'mrkdwn' ? mrkdwn(text.text) : text.text);
const marked = (part) =>
  optionsOf(part).map((option) => ({
    value: option.value,
    label: words(option.text),
    marked: shown(option.text),
    description: option.description ? shown(option.description) : null,
  }));
const people = () => store.people.map((person) => ({ value: person.id, label: person.realName }));
const channels = () =>
  store.channels
    .filter((channel) => channel.kind === 'public')
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));
const conversations = (part) => {
  const kinds = part.filter?.include ?? ['public', 'private', 'im'];
  return [
    ...store.channels
      .filter((channel) => kinds.includes(channel.kind))
      .map((channel) => ({ value: channel.id, label: `#${channel.name}` })),
    ...(kinds.includes('im') && !part.filter?.exclude_bot_users
      ? [{ value: store.direct, label: store.app.name }]
      : []),
  ];
};
const id = (name) => (held) => held[name] ?? '';
const ids = (name) => (held) => held[name] ?? [];

const makers = {
  button,
  workflow_button: button,
  overflow,
  static_select: select(plainOptions, (held) => held.selected_option?.value),
  users_select: select(people, id('selected_user')),
  channels_select: select(channels, id('selected_channel')),
  conversations_select: select(conversations, id('selected_conversation')),
  multi_static_select: many(plainOptions, (held) =>
    (held.selected_options ?? []).map((option) => option.value),
  ),
  multi_users_select: many(people, ids('selected_users')),
  multi_channels_select: many(channels, ids('selected_channels')),
  multi_conversations_select: many(conversations, ids('selected_conversations')),
  checkboxes: many(marked, (held) => (held.selected_options ?? []).map((option) => option.value)),
  radio_buttons: radios,
  external_select: (part, setting) =>
    externalSelect(part, setting, heldBy(part, setting), (value, node) => choose(part, setting, value, node)),
  plain_text_input: field('text', 'text', id('value')),
  number_input: field('number', 'number', id('value'), (part) => ({
    min: part.min_value,
    max: part.max_value,
    step: part.is_decimal_allowed ? 'any' : 1,
  })),
  email_text_input: field('email', 'mailAddress', id('value')),
  url_text_input: field('url', 'address', id('value')),
  datepicker: field('date', 'date', id('selected_date')),
  timepicker: field('time', 'time', id('selected_time')),
};

/** What stands in a control at this moment, as an act takes it. */
export function readControl(node) {
  if (node.matches('[role=radiogroup]')) return node.querySelector('input:checked')?.value ?? '';
  if (node.matches('[role=group]'))
    return [...node.querySelectorAll('input:checked')].map((box) => box.value);
  if (node.matches('.external')) return node.dataset.value ?? '';
  return node.value ?? '';
}
