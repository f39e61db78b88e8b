import { element, newId } from './dom.js';
import { act } from './store.js';
import { say } from './texts.js';

const words = (text) => text?.text ?? '';

/**
 * A field that asks the app what there is, with a list below it.
 *
 * @param {object} part the element
 * @param {object} setting where it stands, as `control` takes it
 * @param {object} held what has been chosen so far
 * @param {(value: string, node: HTMLElement) => void} choose
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: listeners that share the elements of one select.
export function externalSelect(part, setting, held, choose) {
  const id = newId('offers');
  let chosen = held.selected_option ?? null;
  const list = element('ul', {
    id,
    role: 'listbox',
    class: 'offers',
    'aria-label': say('choices'),
    hidden: true,
  });
  const node = element('input', {
    class: 'field',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-label': setting.label ?? words(part.placeholder),
    placeholder: words(part.placeholder) || say('typeToSearch'),
    oninput: () => look(),
    onfocus: () => look(),
    onblur: () => setTimeout(hide, 150),
    onkeydown: keys,
  });
  node.value = chosen ? words(chosen.text) : '';
  const frame = element('div', { class: 'external' }, node, list);
  frame.dataset.value = chosen?.value ?? '';
  let asked = 0;
  let active = -1;
  async function look() {
    if (node.value.length < (part.min_query_length ?? 3)) return hide();
    asked += 1;
    const mine = asked;
    const answer = await act({
      act: 'suggest',
      place: setting.place,
      action: part.action_id,
      typed: node.value,
    });
    if (mine !== asked) return;
    const options = answer.ok ? answer.options : [];
    const none = element('li', { class: 'none' }, say(answer.ok ? 'nothingMatches' : 'offersNothing'));
    list.replaceChildren(
      ...options.map((option) =>
        element(
          'li',
          { role: 'option', id: newId('offer'), 'aria-selected': 'false', onmousedown: () => pick(option) },
          words(option.text),
        ),
      ),
    );
    list.options = options;
    if (options.length === 0) list.append(none);
    active = -1;
    list.hidden = false;
    node.setAttribute('aria-expanded', 'true');
  }
  function hide() {
    list.hidden = true;
    node.setAttribute('aria-expanded', 'false');
    node.removeAttribute('aria-activedescendant');
  }
  function pick(option) {
    chosen = option;
    node.value = words(option.text);
    frame.dataset.value = option.value;
    hide();
    choose(option.value, node);
  }
  function keys(event) {
    const entries = [...list.querySelectorAll('[role=option]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) return;
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      active = (active + step + entries.length) % entries.length;
      for (const [index, entry] of entries.entries())
        entry.setAttribute('aria-selected', String(index === active));
      node.setAttribute('aria-activedescendant', entries[active].id);
      entries[active].scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      pick(list.options[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
  }
  return frame;
}
