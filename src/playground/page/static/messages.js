import { renderBlock, renderPlain } from './blocks.js';
import { clockTime, dayKey, dayName, fullTime } from './dates.js';
import { element, icon, iconButton } from './dom.js';
import { act, personOf, repliesTo, store } from './store.js';
import { say } from './texts.js';

/** Messages of one person within so many seconds stand under one name. */
const together = 300;

/** Who wrote a message: a person, the app, or Slack itself. */
function authorOf(message) {
  if (message.byApp) return { name: store.app.name, kind: 'app', initials: '' };
  const person = personOf(message.author);
  if (!person) return { name: say('workspace'), kind: 'system', initials: 'i' };
  const initials = person.realName
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2);
  return { name: person.realName, kind: 'person', initials, tone: store.people.indexOf(person) % 4 };
}

/**
 * Fills a list with messages, a line between days.
 *
 * @param {HTMLElement} list as `messageList` makes it
 * @param {object[]} messages oldest first
 * @param {{ thread: boolean }} where in a thread or in the channel itself
 */
export function fillMessages(list, messages, where) {
  // Screen readers are told of what comes, not of what was there.
  list.setAttribute('aria-busy', 'true');
  list.firstElementChild.replaceChildren(
    ...messages.flatMap((message, index) => entries(message, messages[index - 1], where)),
  );
  requestAnimationFrame(() => list.setAttribute('aria-busy', 'false'));
}

/** Adds a message at the end. */
export function addMessage(list, message, before, where) {
  list.firstElementChild.append(...entries(message, before, where));
}

/** Draws one message anew where it stands; answers whether it was there. */
export function replaceMessage(list, message, where) {
  const old = list.querySelector(`[data-ts="${message.ts}"]`);
  if (!old) return false;
  const focused = old.contains(document.activeElement)
    ? document.activeElement.closest('[data-action]')?.dataset.action
    : null;
  const fresh = draw(message, old.classList.contains('follows'), where);
  fresh.classList.add('still');
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(`[data-action="${CSS.escape(focused)}"]`)?.focus();
  return true;
}

function entries(message, before, where) {
  const newDay = !where.thread && (!before || dayKey(before.ts) !== dayKey(message.ts));
  const follows =
    !newDay &&
    before?.author === message.author &&
    before.byApp === message.byApp &&
    before.ephemeral === message.ephemeral &&
    !message.ephemeral &&
    Number(message.ts) - Number(before.ts) < together;
  const day = element('li', { class: 'day' }, element('span', {}, dayName(message.ts)));
  return newDay ? [day, draw(message, follows, where)] : [draw(message, follows, where)];
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the elements of one message, one after the other.
function draw(message, follows, where) {
  const author = authorOf(message);
  const time = element(
    'time',
    { datetime: new Date(Number(message.ts) * 1000).toISOString(), title: fullTime(message.ts) },
    clockTime(message.ts),
  );
  const setting = {
    place: { channel: message.channel, ts: message.ts },
    values: message.values,
    quiet: false,
  };
  const content = element(
    'div',
    { class: 'content' },
    message.blocks.length > 0
      ? message.blocks.map((block) => renderBlock(block, setting))
      : renderPlain(message.text),
  );
  const name = `${author.name}, ${clockTime(message.ts)}${message.ephemeral ? `, ${say('onlyYou').toLowerCase()}` : ''}`;
  return element(
    'li',
    {
      class: `message ${author.kind}${follows ? ' follows' : ''}${message.ephemeral ? ' ephemeral' : ''}`,
      'data-ts': message.ts,
    },
    element(
      'div',
      {
        class: `avatar ${author.kind}${author.tone === undefined ? '' : ` tone-${author.tone}`}`,
        'aria-hidden': 'true',
      },
      author.kind === 'app' ? element('img', { src: '/page/mark.svg', alt: '' }) : author.initials,
    ),
    element(
      'article',
      { class: 'body', 'aria-label': name },
      message.ephemeral &&
        element(
          'p',
          { class: 'only-you' },
          icon('eye'),
          `${say('onlyYou')} `,
          element(
            'button',
            {
              type: 'button',
              class: 'text-button',
              onclick: () => act({ act: 'dismiss', channel: message.channel, ts: message.ts }),
            },
            say('dismiss'),
          ),
        ),
      element(
        'p',
        { class: 'byline' },
        element('span', { class: 'name' }, author.name),
        author.kind === 'app' && element('span', { class: 'badge' }, say('app')),
        time,
        message.edited && author.kind === 'app' && element('span', { class: 'edited' }, say('edited')),
      ),
      content,
      message.reactions.length > 0 &&
        element(
          'p',
          { class: 'reactions' },
          message.reactions.map(({ name: reaction, count }) => element('span', {}, `:${reaction}: ${count}`)),
        ),
      !where.thread && threadLink(message),
    ),
    !message.ephemeral &&
      (!where.thread || store.shortcuts.length > 0) &&
      element(
        'div',
        { class: 'tools' },
        !where.thread && iconButton('reply', say('replyInThread'), () => openThread(message)),
        store.shortcuts.map(({ name: label, callback }) =>
          iconButton('archive', label, () =>
            act({ act: 'shortcut', channel: message.channel, ts: message.ts, callback }),
          ),
        ),
      ),
  );
}

function openThread(message) {
  location.hash = `#/${store.place}/${message.ts}`;
}

function threadLink(message) {
  const replies = repliesTo(message.channel, message.ts);
  if (replies.length === 0) return null;
  return element(
    'button',
    { type: 'button', class: 'thread-link', onclick: () => openThread(message) },
    element('b', {}, replies.length === 1 ? say('oneReply') : say('replies', { count: replies.length })),
    element('span', {}, say('lastAt', { time: clockTime(replies.at(-1).ts) })),
  );
}

/** A list in a frame that tells screen readers of what is added to it. */
export function messageList(label) {
  return element(
    'div',
    {
      class: 'messages',
      role: 'log',
      'aria-live': 'polite',
      'aria-relevant': 'additions',
      'aria-label': label,
      tabindex: 0,
    },
    element('ol'),
  );
}

/** True while the end is in sight: who has scrolled up to read is left where they are. */
export function atEnd(frame) {
  return frame.scrollHeight - frame.scrollTop - frame.clientHeight < 160;
}

/** Shows the last message: its end, or of an answer that is longer than the screen the beginning. */
export function showLast(frame) {
  const last = frame.querySelector('.messages li.message:last-child');
  const tall = last && last.offsetHeight > frame.clientHeight;
  frame.scrollTo({ top: tall ? last.offsetTop - frame.offsetTop - 8 : frame.scrollHeight });
}
