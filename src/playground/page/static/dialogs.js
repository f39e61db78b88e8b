import { renderBlock } from './blocks.js';
import { readControl } from './controls.js';
import { element, iconButton, newId } from './dom.js';
import { act, onChange, store } from './store.js';
import { say } from './texts.js';

const words = (text) => text?.text ?? '';

let shown = null;

/** Keeps the open modal in step with the workspace. */
export function watchModals() {
  onChange((name) => {
    if (name === 'views' || name === 'workspace') follow();
  });
  follow();
}

function follow() {
  const view = store.views.at(-1) ?? null;
  if (!view) {
    shown?.dialog.close();
    return;
  }
  if (shown?.id === view.id && shown.hash === view.hash) {
    showErrors(view);
    return;
  }
  const focused =
    shown?.id === view.id ? document.activeElement?.closest('[data-action]')?.dataset.action : null;
  const opener = shown?.opener ?? document.activeElement;
  if (!shown) shown = { dialog: open(), opener };
  Object.assign(shown, { id: view.id, hash: view.hash });
  fill(shown.dialog, view);
  showErrors(view);
  const again = focused && shown.dialog.querySelector(`[data-action="${CSS.escape(focused)}"]`);
  (
    again ||
    shown.dialog.querySelector('.dialog-body :is(input, select, textarea, button)') ||
    shown.dialog.querySelector('.dialog-foot button:last-child')
  )?.focus();
}

function open() {
  const dialog = element('dialog', {
    class: 'dialog modal',
    // Esc goes to the app first, which may want to know.
    oncancel: (event) => {
      event.preventDefault();
      act({ act: 'close' });
    },
    onclose: () => {
      const { opener } = shown;
      shown = null;
      dialog.remove();
      if (opener?.isConnected) opener.focus();
      else document.getElementById('composer-text')?.focus();
    },
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function fill(dialog, view) {
  const title = newId('title');
  const setting = { place: { view: view.id }, values: view.values, quiet: true };
  const close = () => act({ act: 'close' });
  const submit =
    view.submit && element('button', { type: 'submit', class: 'button primary' }, words(view.submit));
  const form = element(
    'form',
    {
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        submit.setAttribute('aria-busy', 'true');
        await act({ act: 'submit', view: view.id, inputs: inputsOf(form) });
        submit.removeAttribute('aria-busy');
      },
    },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id: title }, words(view.title)),
      iconButton('close', say('close'), close),
    ),
    element(
      'div',
      { class: 'dialog-body' },
      element('p', { class: 'error whole', role: 'alert', hidden: true }),
      view.blocks.map((block) => renderBlock(block, setting)),
    ),
    element(
      'div',
      { class: 'dialog-foot' },
      element(
        'button',
        { type: 'button', class: 'button', onclick: close },
        words(view.close) || say('cancel'),
      ),
      submit,
    ),
  );
  dialog.setAttribute('aria-labelledby', title);
  dialog.replaceChildren(form);
}

function inputsOf(form) {
  return [...form.querySelectorAll('.block-input [data-action]')].map((node) => ({
    action: node.dataset.action,
    given: readControl(node),
  }));
}

/** Sentences of the app at its inputs; the first of them gets the focus. */
function showErrors(view) {
  let first = null;
  for (const block of shown.dialog.querySelectorAll('.block-input')) {
    const line = block.querySelector('.error');
    const field = block.querySelector('[aria-describedby]');
    const error = view.errors[block.dataset.block] ?? '';
    line.textContent = error;
    line.hidden = error === '';
    if (error === '') field.removeAttribute('aria-invalid');
    else {
      field.setAttribute('aria-invalid', 'true');
      first ??= field.matches('input, select, textarea') ? field : field.querySelector('input');
    }
  }
  const whole = shown.dialog.querySelector('.whole');
  whole.textContent = view.errors[''] ?? '';
  whole.hidden = whole.textContent === '';
  first?.focus();
}
