import { control } from './controls.js';
import { element, newId } from './dom.js';
import { markdown } from './markdown.js';
import { mrkdwn } from './mrkdwn.js';
import { richText } from './richText.js';
import { say } from './texts.js';

/** A text object as nodes. */
function text(part) {
  if (!part) return [];
  return part.type === 'mrkdwn' ? mrkdwn(part.text) : [document.createTextNode(part.text)];
}

/** Pictures from elsewhere are not fetched: nothing leaves this machine. */
function picture(part) {
  const own = part.image_url?.startsWith('data:') || part.image_url?.startsWith('/');
  if (own) return element('img', { src: part.image_url, alt: part.alt_text });
  return element(
    'span',
    { class: 'picture', role: 'img', 'aria-label': part.alt_text },
    say('picture', { what: part.alt_text }),
  );
}

/**
 * A block as the page shows it.
 *
 * @param {object} block
 * @param {object} setting where it stands, as `control` takes it
 */
export function renderBlock(block, setting) {
  const make = Object.hasOwn(makers, block.type) ? makers[block.type] : unknown;
  const node = make(block, { ...setting, blockId: block.block_id });
  node.classList.add('block', `block-${block.type}`);
  node.dataset.block = block.block_id;
  return node;
}

const makers = {
  section(block, setting) {
    const words = element(
      'div',
      { class: 'words' },
      block.text && element('div', { class: 'text' }, text(block.text)),
      block.fields &&
        element(
          'div',
          { class: 'fields' },
          block.fields.map((field) => element('div', { class: 'text' }, text(field))),
        ),
    );
    const { accessory } = block;
    return element(
      'div',
      {},
      words,
      accessory &&
        element(
          'div',
          { class: 'accessory' },
          accessory.type === 'image' ? picture(accessory) : control(accessory, { ...setting, quiet: false }),
        ),
    );
  },
  // In a channel under its name, in a thread under "Thread".
  header: (block) => element('h2', {}, block.text.text),
  context: (block) =>
    element(
      'div',
      {},
      block.elements.map((part) =>
        part.type === 'image' ? picture(part) : element('span', { class: 'text' }, text(part)),
      ),
    ),
  divider: () => element('hr'),
  actions: (block, setting) =>
    element(
      'div',
      {},
      block.elements.map((part) => control(part, { ...setting, quiet: false })),
    ),
  rich_text: (block) => element('div', {}, richText(block)),
  markdown: (block) => element('div', {}, markdown(block.text)),
  table(block) {
    const settings = block.column_settings ?? [];
    const cell = (tag, scope) => (part, column) =>
      element(
        tag,
        {
          scope,
          class: `align-${settings[column]?.align ?? 'left'}${settings[column]?.is_wrapped === false ? ' tight' : ''}`,
        },
        part.type === 'rich_text' ? richText(part) : part.text,
      );
    const [head = [], ...body] = block.rows;
    return element(
      'div',
      {},
      element(
        'div',
        // Reached by the keyboard to be scrolled; no landmark, for there are as many as tables.
        { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': say('table') },
        element(
          'table',
          {},
          element('thead', {}, element('tr', {}, head.map(cell('th', 'col')))),
          element(
            'tbody',
            {},
            body.map((row) => element('tr', {}, row.map(cell('td', null)))),
          ),
        ),
      ),
    );
  },
  image: (block) =>
    element('figure', {}, picture(block), block.title && element('figcaption', {}, block.title.text)),
  alert: (block) =>
    element(
      'div',
      { class: `alert-${block.level ?? 'default'}`, role: 'note' },
      element('div', { class: 'text' }, text(block.text)),
    ),
  input(block, setting) {
    const id = newId('input');
    const label = block.label.text;
    const node = control(block.element, { ...setting, quiet: block.dispatch_action !== true, label });
    const field = node.matches('.external') ? node.querySelector('input') : node;
    const group = field.matches('[role]:not(input)');
    field.id = id;
    field.removeAttribute('aria-label');
    const labelId = `${id}-label`;
    if (group) field.setAttribute('aria-labelledby', labelId);
    field.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
    // Of a group each box may be left empty: that one is needed is said when the form is sent.
    if (block.optional !== true && field.getAttribute('role') !== 'group')
      field.setAttribute('aria-required', 'true');
    return element(
      'div',
      {},
      element(
        group ? 'span' : 'label',
        { class: 'label', id: labelId, for: group ? null : id },
        label,
        block.optional && element('span', { class: 'optional' }, ' (optional)'),
      ),
      node,
      block.hint && element('p', { class: 'hint', id: `${id}-hint` }, block.hint.text),
      element('p', { class: 'error', id: `${id}-error`, hidden: true }),
    );
  },
};

function unknown(block) {
  return element('p', { class: 'unknown' }, `[${block.type}]`);
}

/** What a block's words are made of, where a message has no blocks. */
export function renderPlain(words) {
  return element(
    'div',
    { class: 'block block-section' },
    element('div', { class: 'words' }, element('div', { class: 'text' }, mrkdwn(words))),
  );
}
