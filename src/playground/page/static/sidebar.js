import { element, icon, toast } from './dom.js';
import { act, currentChannel, enter, personOf, store } from './store.js';
import { say, sayOfApp } from './texts.js';
import { startTour } from './tour.js';

/** Draws the list of channels, the app, and who one is. */
export function drawSidebar(nav) {
  const focused = document.activeElement?.id;
  nav.replaceChildren(
    element(
      'div',
      { class: 'team' },
      element('img', { src: '/page/mark.svg', alt: '', width: 30, height: 30 }),
      element(
        'div',
        {},
        element('p', { class: 'team-name' }, store.team.name),
        element('p', { class: 'team-state' }, state()),
      ),
    ),
    element('h2', { class: 'group' }, say('channels')),
    element(
      'ul',
      {},
      store.channels.map((channel) =>
        place(
          channel.id,
          channel.id,
          channel.name,
          icon(channel.kind === 'private' ? 'lock' : 'hash'),
          channel.kind === 'private' ? say('private') : '',
        ),
      ),
    ),
    element('h2', { class: 'group' }, say('apps')),
    element(
      'ul',
      {},
      place(
        'app:home',
        store.direct,
        store.app.name,
        element('img', { class: 'app-dot', src: '/page/mark.svg', alt: '' }),
        '',
      ),
    ),
    element(
      'div',
      { class: 'sidebar-foot' },
      store.canRunDigests && digests(),
      you(),
      element(
        'p',
        { class: 'foot-links' },
        element(
          'a',
          {
            id: 'to-requests',
            href: '#/app:requests',
            'aria-current': store.place === 'app:requests' ? 'page' : null,
          },
          say('requests'),
        ),
        store.tour &&
          element('button', { type: 'button', class: 'text-button', onclick: startTour }, say('tour')),
      ),
      element('p', { class: 'about' }, sayOfApp('about')),
    ),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function state() {
  return [
    element('span', { class: `lamp ${store.connected ? 'on' : ''}`, 'aria-hidden': 'true' }),
    sayOfApp(store.connected ? 'connected' : 'notConnected'),
  ];
}

function place(to, channel, name, mark, note) {
  const here = to === store.place || (to === 'app:home' && /^app:(?:home|messages)$/.test(store.place));
  const unread = store.unread.has(channel) && channel !== currentChannel();
  return element(
    'li',
    {},
    element(
      'a',
      {
        id: `to-${to.replace(':', '-')}`,
        href: `#/${to}`,
        'aria-current': here ? 'page' : null,
        class: unread ? 'place unread' : 'place',
      },
      mark,
      element('span', { class: 'place-name' }, name),
      note && element('span', { class: 'hidden' }, `, ${note}`),
      unread && element('span', { class: 'hidden' }, `, ${say('unread')}`),
      unread && element('span', { class: 'dot', 'aria-hidden': 'true' }),
    ),
  );
}

const OTHER = 'other';

/** Kept while the sidebar is drawn anew with each message: what is chosen in it stays chosen. */
let kept = { times: null, node: null };

function digests() {
  if (kept.times !== store.digestTimes) kept = { times: store.digestTimes, node: digestControls() };
  return kept.node;
}

/** Posts the digests that are ordered: now, or as they would be at another time. */
function digestControls() {
  const time = element('input', {
    type: 'datetime-local',
    id: 'digests-time',
    class: 'input',
    'aria-label': say('dayAndTime'),
    hidden: true,
  });
  const when = element(
    'select',
    {
      id: 'digests-when',
      class: 'select',
      onchange: () => {
        time.hidden = when.value !== OTHER;
        if (!time.hidden) time.focus();
      },
    },
    element('option', { value: '' }, say('now')),
    store.digestTimes.map(({ label, at }) => element('option', { value: at }, label)),
    element('option', { value: OTHER }, say('anotherTime')),
  );
  const button = element(
    'button',
    { type: 'button', id: 'run-digests', class: 'button wide', onclick: run },
    icon('clock'),
    say('runDigests'),
  );
  async function run() {
    const at = when.value === OTHER ? time.value : when.value;
    if (when.value === OTHER && Number.isNaN(Date.parse(at))) {
      toast(say('chooseTime'));
      time.focus();
      return;
    }
    button.setAttribute('aria-busy', 'true');
    const answer = await act({ act: 'digests', at: at === '' ? null : new Date(at).toISOString() });
    button.removeAttribute('aria-busy');
    toast(answer.ok ? answer.said : answer.error);
  }
  return element(
    'div',
    { class: 'digests' },
    element('label', { for: 'digests-when' }, say('digestsAsOf')),
    when,
    time,
    button,
  );
}

function you() {
  const select = element(
    'select',
    {
      class: 'select',
      id: 'you',
      onchange: () => {
        localStorage.setItem('you', select.value);
        enter(select.value);
      },
    },
    store.people.map((person) =>
      element('option', { value: person.id, selected: person.id === store.me }, person.realName),
    ),
  );
  const me = personOf(store.me);
  return element(
    'div',
    { class: 'you' },
    element('label', { for: 'you' }, say('youAre')),
    select,
    me && element('p', {}, `${me.title}, ${me.zone.replace('_', ' ')}`),
  );
}
