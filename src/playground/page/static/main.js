import { drawConversation } from './conversation.js';
import { watchModals } from './dialogs.js';
import { drawHome } from './home.js';
import { drawRequests } from './requests.js';
import { drawSidebar } from './sidebar.js';
import { act, currentChannel, enter, onChange, store } from './store.js';
import { say } from './texts.js';
import { closeThread, drawThread } from './thread.js';
import { offerTour } from './tour.js';

const nav = document.getElementById('sidebar');
const main = document.getElementById('main');
const aside = document.getElementById('thread');

/** The last question asked in the open channel: its thread opens by itself when the answer comes there. */
let asked = null;
let drawn = '';

/** The address says which channel and thread are open: "#/C0WORLD0001/1795.000001". */
function route() {
  const [, place, thread] = /^#\/([^/]+)(?:\/([\d.]+))?$/.exec(location.hash) ?? [];
  const known = place && (place.startsWith('app:') || store.channels.some((channel) => channel.id === place));
  const before = store.place;
  store.place = known ? place : store.tour ? 'app:messages' : (store.channels[0]?.id ?? 'app:home');
  store.thread = known && thread ? thread : null;
  const channel = currentChannel();
  if (channel) store.unread.delete(channel);
  document.body.classList.remove('sidebar-open');
  if (store.place !== drawn) draw();
  skipTo();
  const reply = drawThread(aside);
  drawSidebar(nav);
  if (reply) reply.focus();
  else if (before !== '' && !matchMedia('(max-width: 720px)').matches)
    document.getElementById('composer-text')?.focus();
  document.title = `${title()} · ${store.team.name}`;
  if (store.place !== before && /^app:(?:home|messages)$/.test(store.place))
    act({ act: 'open', tab: store.place.slice('app:'.length) });
}

/** Home and the requests have no field to write in. */
function skipTo() {
  const link = document.querySelector('.skip');
  const writes = document.getElementById('composer-text') !== null;
  link.href = writes ? '#composer-text' : '#main';
  link.textContent = say(writes ? 'skipToField' : 'skipToContent');
}

function title() {
  if (store.place === 'app:requests') return say('requests');
  if (store.place.startsWith('app:')) return store.app.name;
  return `#${store.channels.find((channel) => channel.id === store.place)?.name ?? ''}`;
}

function draw() {
  drawn = store.place;
  if (store.place === 'app:home') drawHome(main);
  else if (store.place === 'app:requests') drawRequests(main);
  else drawConversation(main);
}

onChange((name, detail) => {
  if (name === 'workspace') {
    drawn = '';
    route();
  } else if (name === 'channels') {
    drawn = '';
    const draft = document.activeElement?.id === 'composer-text';
    draw();
    drawSidebar(nav);
    if (draft) document.getElementById('composer-text')?.focus();
  } else if (name === 'message' || name === 'app') drawSidebar(nav);
  if (name === 'message' && detail.author === store.me && detail.thread === null) asked = detail.ts;
  const answers = name === 'message' && detail.byApp && detail.thread !== null && detail.thread === asked;
  if (answers && detail.channel === currentChannel() && store.thread === null && innerWidth > 1000) {
    asked = null;
    location.hash = `#/${store.place}/${detail.thread}`;
  }
});

document.querySelector('.skip').addEventListener('click', (event) => {
  // The address after "#" says which channel is open; the link must not change it.
  event.preventDefault();
  (document.getElementById('composer-text') ?? main).focus();
});
addEventListener('hashchange', route);
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (document.body.classList.contains('sidebar-open')) document.body.classList.remove('sidebar-open');
  else if (store.thread !== null) closeThread();
});
addEventListener('click', (event) => {
  const open = document.body.classList.contains('sidebar-open');
  if (open && !nav.contains(event.target) && !event.target.closest('.menu-button'))
    document.body.classList.remove('sidebar-open');
});

await enter(localStorage.getItem('you') ?? '');
watchModals();
offerTour();
