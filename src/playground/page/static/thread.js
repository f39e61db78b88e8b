import { composer } from './composer.js';
import { element, iconButton } from './dom.js';
import { addMessage, atEnd, fillMessages, messageList, replaceMessage, showLast } from './messages.js';
import { channelOf, currentChannel, findMessage, onChange, repliesTo, store } from './store.js';
import { say, sayOfApp } from './texts.js';

let shown = null;

/** Opens the thread of a message beside the channel, or closes it where there is none. */
export function drawThread(aside) {
  const channel = currentChannel();
  const parent = store.thread === null ? null : findMessage(channel, store.thread);
  aside.hidden = parent === null;
  document.body.classList.toggle('thread-open', parent !== null);
  if (!parent) {
    shown = null;
    aside.replaceChildren();
    return null;
  }
  const list = messageList(say('messagesInThread'));
  const status = element('p', { class: 'status', hidden: true });
  const frame = element('div', { class: 'scroll' }, list, status);
  const direct = channel === store.direct;
  const mention = `@${store.app.name} `;
  const field = composer({
    label: say('replyHere'),
    placeholder: direct ? say('reply') : sayOfApp('replyOrAsk'),
    channel,
    thread: parent.ts,
    onsend(text) {
      shown.asked = true;
      // Follow-ups too need the mention, so that it stands ready for the next.
      if (text.startsWith(mention)) field.fill(mention);
    },
  });
  aside.replaceChildren(
    element(
      'header',
      { class: 'head' },
      element(
        'div',
        { class: 'head-words' },
        element('h2', {}, say('thread')),
        element('p', {}, direct ? store.app.name : `#${channelOf(channel)?.name ?? ''}`),
      ),
      iconButton('close', say('closeThread'), closeThread),
    ),
    frame,
    element('div', { class: 'composer-frame' }, field.node),
  );
  shown = { channel, ts: parent.ts, list, frame, status, asked: false };
  fillMessages(list, [parent, ...repliesTo(channel, parent.ts)], { thread: true });
  // What is asked next is for the app, as in the first question.
  if (field.isEmpty() && !direct) field.fill(mention);
  showStatus();
  showLast(frame);
  return field;
}

export function closeThread() {
  location.hash = `#/${store.place}`;
}

function showStatus() {
  const words = store.status.get(`${shown.channel} ${shown.ts}`) ?? '';
  shown.status.textContent = words === '' ? '' : `${store.app.name} ${words}`;
  shown.status.hidden = words === '';
}

onChange((name, detail) => {
  if (!shown?.list.isConnected) return;
  const { channel, ts, list, frame } = shown;
  const mine = (message) => message.channel === channel && (message.thread === ts || message.ts === ts);
  if (name === 'message' && mine(detail)) {
    const before = repliesTo(channel, ts).at(-2) ?? findMessage(channel, ts);
    const follow = detail.author === store.me || shown.asked || atEnd(frame);
    if (detail.byApp) shown.asked = false;
    addMessage(list, detail, before, { thread: true });
    if (follow) showLast(frame);
    showStatus();
  } else if (name === 'message-changed' && mine(detail)) replaceMessage(list, detail, { thread: true });
  else if (name === 'removed' && detail.channel === channel)
    list.querySelector(`[data-ts="${detail.ts}"]`)?.remove();
  else if (name === 'status') showStatus();
});
