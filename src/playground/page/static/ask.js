import { element, newId } from './dom.js';
import { mrkdwn } from './mrkdwn.js';

const words = (text) => text?.text ?? '';

/** Asks before something is done, as a control's `confirm` wants it asked. */
export function ask(confirm) {
  return new Promise((resolve) => {
    const title = newId('title');
    const dialog = element(
      'dialog',
      {
        class: 'dialog small',
        'aria-labelledby': title,
        onclose: () => {
          dialog.remove();
          resolve(dialog.returnValue === 'yes');
        },
      },
      element('h2', { id: title }, words(confirm.title) || 'Are you sure?'),
      element(
        'div',
        { class: 'dialog-body text' },
        confirm.text.type === 'mrkdwn' ? mrkdwn(confirm.text.text) : confirm.text.text,
      ),
      element(
        'div',
        { class: 'dialog-foot' },
        element(
          'button',
          { type: 'button', class: 'button', onclick: () => dialog.close('no') },
          words(confirm.deny) || 'Cancel',
        ),
        element(
          'button',
          {
            type: 'button',
            class: `button ${confirm.style ?? 'primary'}`,
            onclick: () => dialog.close('yes'),
          },
          words(confirm.confirm) || 'Yes',
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
