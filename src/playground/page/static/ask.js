import { element, newId } from './dom.js';
import { mrkdwn } from './mrkdwn.js';
import { say } from './texts.js';

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
      element('h2', { id: title }, words(confirm.title) || say('areYouSure')),
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
          words(confirm.deny) || say('cancel'),
        ),
        element(
          'button',
          {
            type: 'button',
            class: `button ${confirm.style ?? 'primary'}`,
            onclick: () => dialog.close('yes'),
          },
          words(confirm.confirm) || say('yes'),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
