import { composer, composerHint } from './composer.js';
import { element, icon, iconButton } from './dom.js';
import { addMessage, atEnd, fillMessages, messageList, replaceMessage, showLast } from './messages.js';
import { channelOf, currentChannel, onChange, store, topMessages } from './store.js';
import { say, sayOfApp } from './texts.js';

let shown = null;

/** Draws the channel that is open: heading, messages, composer; the examples while it is empty. */
export function drawConversation(main) {
  const channel = currentChannel();
  const direct = channel === store.direct;
  const known = channelOf(channel);
  const name = direct ? store.app.name : `#${known?.name ?? ''}`;
  const list = messageList(direct ? sayOfApp('messagesWith') : say('messagesIn', { channel: name }));
  const status = element('p', { class: 'status', hidden: true });
  const frame = element(
    'div',
    { class: 'scroll' },
    welcome(direct, known, (text) => field.fill(text)),
    list,
    status,
  );
  const field = composer({
    id: 'composer-text',
    label: say(direct ? 'messageTo' : 'messageOrCommand', { name }),
    placeholder: say('message', { name }),
    channel,
    thread: null,
    onsend: () => {
      shown.asked = true;
    },
  });
  main.replaceChildren(
    direct ? appHead() : channelHead(known),
    frame,
    element('div', { class: 'composer-frame' }, field.node, composerHint()),
  );
  shown = { channel, list, frame, main, status, asked: false };
  fillMessages(list, topMessages(channel), { thread: false });
  settle();
  showLast(frame);
}

/** Shows the examples where nothing has been written yet. */
function settle() {
  shown.main.classList.toggle('empty', topMessages(shown.channel).length === 0);
}

/** What the app says it is doing, where its thread is not open to say so. */
function showStatus(thread) {
  const words =
    thread === null || thread === store.thread ? '' : (store.status.get(`${shown.channel} ${thread}`) ?? '');
  shown.status.textContent = words === '' ? '' : `${store.app.name} ${words}`;
  shown.status.hidden = words === '';
}

function menuButton() {
  return iconButton('menu', say('channels'), () => document.body.classList.toggle('sidebar-open'), {
    class: 'icon-button menu-button',
    'aria-controls': 'sidebar',
  });
}

function channelHead(channel) {
  return element(
    'header',
    { class: 'head' },
    menuButton(),
    element(
      'div',
      { class: 'head-words' },
      element('h1', {}, icon(channel?.kind === 'private' ? 'lock' : 'hash'), channel?.name ?? ''),
      element('p', {}, channel?.purpose ?? ''),
    ),
    channel && !channel.hasApp && element('p', { class: 'head-note' }, sayOfApp('notInChannel')),
    channel?.archived && element('p', { class: 'head-note' }, say('archived')),
  );
}

/** The app's own place has two tabs. */
export function appHead() {
  const tab = (place, name) =>
    element(
      'a',
      { class: 'tab', href: `#/${place}`, 'aria-current': store.place === place ? 'page' : null },
      name,
    );
  return element(
    'header',
    { class: 'head' },
    menuButton(),
    element('div', { class: 'head-words' }, element('h1', {}, store.app.name), element('p', {}, say('app'))),
    element(
      'nav',
      { class: 'tabs', 'aria-label': sayOfApp('tabsOf') },
      tab('app:home', say('home')),
      tab('app:messages', say('messages')),
    ),
  );
}

function welcome(direct, channel, fill) {
  const name = store.app.name;
  const questions = direct
    ? store.examples.map((example) => example.replace(new RegExp(`^@${name} `, 'i'), ''))
    : store.examples;
  return element(
    'section',
    { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    element(
      'h2',
      { id: 'welcome-title' },
      direct
        ? sayOfApp('askInPrivate')
        : channel?.hasApp === false
          ? sayOfApp('notInvited')
          : say('askWhatWasSaid'),
    ),
    element('p', {}, channel?.hasApp === false ? sayOfApp('toInvite') : sayOfApp('whatItDoes')),
    questions.length > 0 &&
      element(
        'ul',
        { class: 'examples', 'aria-label': say('examples') },
        questions.map((example) =>
          element('li', {}, element('button', { type: 'button', onclick: () => fill(example) }, example)),
        ),
      ),
    store.commands.length > 0 &&
      element(
        'details',
        { class: 'commands' },
        element('summary', {}, icon('chevron'), say('allCommands')),
        element(
          'dl',
          {},
          store.commands.map((command) =>
            element(
              'div',
              {},
              element(
                'dt',
                {},
                element(
                  'button',
                  {
                    type: 'button',
                    onclick: () =>
                      fill(`/brief ${command.verb}${command.usage ? ' ' : ''}`.replace(/ +$/, ' ')),
                  },
                  `/brief ${command.verb}`.trim(),
                ),
                command.usage && element('span', { class: 'usage' }, ` ${command.usage}`),
              ),
              element('dd', {}, command.purpose),
            ),
          ),
        ),
      ),
  );
}

onChange((name, detail) => {
  if (!shown?.list.isConnected) return;
  if (detail?.channel !== shown.channel) return;
  if (name === 'status') return showStatus(detail.thread);
  const show = SHOW_CHANGE[name];
  if (!show) return;
  show(detail);
  settle();
  showStatus(null);
});

const SHOW_CHANGE = {
  message(detail) {
    if (detail.thread !== null) return redrawParent(detail);
    const { channel, list, frame } = shown;
    const follow = detail.author === store.me || shown.asked || atEnd(frame);
    if (detail.byApp) shown.asked = false;
    addMessage(list, detail, topMessages(channel).at(-2), { thread: false });
    if (follow) showLast(frame);
  },
  'message-changed'(detail) {
    if (detail.thread === null) replaceMessage(shown.list, detail, { thread: false });
  },
  removed(detail) {
    shown.list.querySelector(`[data-ts="${detail.ts}"]`)?.remove();
    if (detail.thread !== null) redrawParent(detail);
  },
};

/** Draws the message again that a reply belongs to: it says how many there are. */
function redrawParent(reply) {
  const { channel, list, frame } = shown;
  const parent = topMessages(channel).find((message) => message.ts === reply.thread);
  if (!parent) return;
  const follow = atEnd(frame);
  replaceMessage(list, parent, { thread: false });
  if (follow) showLast(frame);
}
