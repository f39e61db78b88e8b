import { clockTime } from './dates.js';
import { element, iconButton } from './dom.js';
import { onChange } from './store.js';
import { say, sayOfApp } from './texts.js';

let shown = null;

/** Draws what went over the wire between the workspace and the app, newest first, each as JSON where it is opened. */
export function drawRequests(main) {
  const list = element('ol', { class: 'requests', 'aria-label': say('requests') });
  const frame = element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('newestFirst') },
    list,
  );
  main.classList.remove('empty');
  main.replaceChildren(
    element(
      'header',
      { class: 'head' },
      iconButton('menu', say('channels'), () => document.body.classList.toggle('sidebar-open'), {
        class: 'icon-button menu-button',
        'aria-controls': 'sidebar',
      }),
      element(
        'div',
        { class: 'head-words' },
        element('h1', {}, say('requests')),
        element('p', {}, sayOfApp('whatIsSent')),
      ),
    ),
    frame,
  );
  shown = { list, waiting: false };
  fill();
}

async function fill() {
  if (!shown?.list.isConnected || shown.waiting) return;
  const { list } = shown;
  shown.waiting = true;
  const { requests } = await (await fetch('/page-api/requests')).json();
  shown.waiting = false;
  const open = new Set([...list.querySelectorAll('details[open]')].map((node) => node.dataset.key));
  list.replaceChildren(...requests.toReversed().map((one) => entry(one, open)));
  if (requests.length === 0) list.replaceChildren(element('li', { class: 'note' }, say('nothingYet')));
}

function entry({ at, to, name, attempt, ok, sent, got }, open) {
  const key = `${at} ${to} ${name}`;
  const direction = to === 'app' ? sayOfApp('toApp') : say('toSlack');
  return element(
    'li',
    {},
    element(
      'details',
      { 'data-key': key, open: open.has(key) },
      element(
        'summary',
        {},
        element('time', {}, clockTime(at / 1000)),
        element('span', { class: `direction ${to}` }, direction),
        element('code', {}, name),
        attempt > 0 && element('span', { class: 'request-note' }, say('repetition', { count: attempt })),
        !ok && element('span', { class: 'request-note failed' }, say('failed')),
      ),
      json(say('sent'), sent),
      json(say('answer'), got),
    ),
  );
}

function json(title, value) {
  return element(
    'figure',
    {},
    element('figcaption', {}, title),
    element('pre', { tabindex: 0 }, JSON.stringify(value, null, 2)),
  );
}

onChange(() => {
  if (shown?.list.isConnected) setTimeout(fill, 300);
});
