import { completions } from './completion.js';
import { element, iconButton, newId, toast } from './dom.js';
import { act } from './store.js';
import { say, sayOfApp } from './texts.js';

/** What was begun and not sent, by place. */
const drafts = new Map();

/**
 * The field in which people write, with completion: arrow keys choose, Tab or Enter takes, Esc closes.
 *
 * @param {{ id?: string, label: string, placeholder: string, channel: string, thread: string | null, onsend: (text: string) => void }} where
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: listeners that share the elements of the composer.
export function composer(where) {
  const key = `${where.channel} ${where.thread ?? ''}`;
  const listId = newId('completions');
  const list = element('ul', {
    id: listId,
    class: 'completions',
    role: 'listbox',
    'aria-label': say('suggestions'),
    hidden: true,
  });
  const field = element('textarea', {
    id: where.id,
    rows: 1,
    class: 'composer-text',
    'aria-label': where.label,
    placeholder: where.placeholder,
    // A text field of several lines: HTML lets it be no combobox.
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': listId,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'true',
    oninput: () => refresh(),
    onkeydown: keys,
    onblur: () => setTimeout(hide, 150),
    onclick: () => offer(),
  });
  const sendButton = iconButton('send', say('send'), () => send(), { class: 'icon-button send' });
  const node = element(
    'form',
    { class: 'composer', onsubmit: (event) => event.preventDefault() },
    list,
    field,
    sendButton,
  );
  field.value = drafts.get(key) ?? '';
  let offers = [];
  let active = -1;

  function refresh() {
    drafts.set(key, field.value);
    grow();
    offer();
  }

  function grow() {
    sendButton.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 220)}px`;
  }

  function offer() {
    const atEnd = field.selectionStart === field.selectionEnd;
    offers = atEnd ? completions(field.value.slice(0, field.selectionStart), where.thread !== null) : [];
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...offers.map((one, index) =>
        element(
          'li',
          {
            id: `${listId}-${index}`,
            role: 'option',
            'aria-selected': 'false',
            onmousedown: (event) => {
              event.preventDefault();
              take(one);
            },
          },
          element(
            'span',
            { class: 'offer-name' },
            one.name,
            one.usage && element('span', { class: 'usage' }, ` ${one.usage}`),
          ),
          one.note && element('span', { class: 'offer-note' }, one.note),
        ),
      ),
    );
    list.hidden = offers.length === 0;
  }

  function hide() {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    active = (active + step + offers.length + (active < 0 && step < 0 ? 1 : 0)) % offers.length;
    for (const [index, entry] of [...list.children].entries())
      entry.setAttribute('aria-selected', String(index === active));
    field.setAttribute('aria-activedescendant', `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function take(one) {
    const after = field.value.slice(field.selectionStart);
    const text = field.value.slice(0, one.start) + one.text;
    field.value = text + after;
    field.setSelectionRange(text.length, text.length);
    refresh();
    field.focus();
  }

  function keys(event) {
    if (event.isComposing) return;
    const press = (list.hidden ? undefined : inList(event)) ?? (isPlain(event, 'Enter') ? send : null);
    if (!press) return;
    event.preventDefault();
    press();
  }

  const isPlain = (event, key) => event.key === key && !event.shiftKey;

  /** What a key does while the list of completions is open. */
  function inList(event) {
    if (event.key === 'ArrowDown') return () => move(1);
    if (event.key === 'ArrowUp') return () => move(-1);
    if (isPlain(event, 'Tab')) return () => take(offers[Math.max(active, 0)]);
    if (isPlain(event, 'Enter') && active >= 0) return () => take(offers[active]);
    if (event.key !== 'Escape') return undefined;
    return () => {
      event.stopPropagation();
      hide();
    };
  }

  async function send() {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    refresh();
    hide();
    where.onsend(text);
    const left = field.value;
    const answer = await act({ act: 'type', channel: where.channel, text, thread: where.thread });
    if (
      answer.ok ||
      /^(operation_timeout|dispatch_failed|unknown_command|user_not_found)$/.test(answer.error)
    )
      return;
    toast(answer.error);
    // Nothing typed is lost.
    if (field.value === left) {
      field.value = text;
      refresh();
      hide();
    }
  }

  requestAnimationFrame(grow);
  return {
    node,
    focus: () => field.focus(),
    /** Puts words in, ready to be sent or changed. */
    fill(text) {
      field.value = text;
      refresh();
      hide();
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
    isEmpty: () => field.value.trim() === '',
  };
}

/** What a person can begin with here. */
export function composerHint() {
  const key = (name) => element('kbd', {}, name);
  return element(
    'p',
    { class: 'composer-hint' },
    element('span', {}, key('/'), ` ${say('forCommands')}`),
    element('span', {}, key('@'), ` ${sayOfApp('toAsk')}`),
    element('span', {}, key(say('shift')), ' ', key(say('enter')), ` ${say('forNewLine')}`),
  );
}
