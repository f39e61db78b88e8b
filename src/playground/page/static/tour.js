import { element, iconButton } from './dom.js';
import { store } from './store.js';
import { say } from './texts.js';

/** Of each step where it points to, and which text it says. A place that is not there is not pointed to. */
const STEPS = [
  {
    place: 'app:messages',
    at: '.message.app',
    which: 0,
    says: 'checked',
  },
  {
    place: 'app:messages',
    at: '.message.app',
    which: 1,
    says: 'notQuoted',
  },
  {
    place: 'app:messages',
    at: '.message.app',
    which: 2,
    says: 'misspelt',
  },
  {
    place: 'app:messages',
    at: '.composer',
    which: 0,
    says: 'askOn',
  },
  {
    place: '',
    at: '.sidebar-foot',
    which: 0,
    says: 'digests',
  },
];
const DONE = 'tour-done';

let card = null;

/** Offers the tour on the first visit: a card that hides nothing and can be skipped at any step. */
export function offerTour() {
  if (store.tour && store.place === 'app:messages' && localStorage.getItem(DONE) === null && card === null)
    show(0);
}

/** Begins the tour again. */
export function startTour() {
  end();
  show(0);
}

function end() {
  localStorage.setItem(DONE, 'yes');
  unmark();
  card?.remove();
  card = null;
}

function unmark() {
  for (const node of document.querySelectorAll('.pointed-at')) node.classList.remove('pointed-at');
}

function show(number) {
  const step = STEPS[number];
  if (step.place && store.place !== step.place) location.hash = `#/${step.place}`;
  const had = card !== null;
  card?.remove();
  const last = number === STEPS.length - 1;
  const heading = element('h2', { id: 'tour-title', tabindex: -1 }, say(`${step.says}Title`));
  card = element(
    'section',
    {
      class: 'tour',
      'aria-labelledby': 'tour-title',
      onkeydown: (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        end();
      },
    },
    element(
      'div',
      { class: 'tour-head' },
      element('p', { class: 'tour-count' }, say('tourCount', { step: number + 1, steps: STEPS.length })),
      iconButton('close', say('skipTour'), end),
    ),
    heading,
    element('p', {}, say(step.says)),
    element(
      'div',
      { class: 'tour-foot' },
      number > 0 &&
        element('button', { type: 'button', class: 'button', onclick: () => show(number - 1) }, say('back')),
      element(
        'button',
        { type: 'button', class: 'button primary', onclick: () => (last ? end() : show(number + 1)) },
        say(last ? 'done' : 'next'),
      ),
    ),
  );
  document.body.append(card);
  if (had) heading.focus();
  setTimeout(() => {
    unmark();
    const target = document.querySelectorAll(step.at)[step.which];
    target?.classList.add('pointed-at');
    // With the question above it.
    (target?.previousElementSibling ?? target)?.scrollIntoView({ block: 'nearest' });
  }, 150);
}
