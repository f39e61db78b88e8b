import { element, iconButton } from './dom.js';
import { store } from './store.js';

/** Of each step where it points to, and what it says. A place that is not there is not pointed to. */
const STEPS = [
  {
    place: 'app:messages',
    at: '.message.app',
    which: 0,
    title: 'Words that can be checked',
    says: 'The answer is cut out of a stored article, to the character. Under it: where it stands, and why Brief thinks that this person said it.',
  },
  {
    place: 'app:messages',
    at: '.message.app',
    which: 1,
    title: 'Not quoted is an answer too',
    says: 'Nobody is given words that they did not say. What the article itself reports comes instead, marked as its own wording.',
  },
  {
    place: 'app:messages',
    at: '.message.app',
    which: 2,
    title: 'A name misspelt is found',
    says: 'And said: “I read …”. What Brief does not understand it does not answer with “not found”.',
  },
  {
    place: 'app:messages',
    at: '.composer',
    which: 0,
    title: 'Ask on',
    says: 'Type a question, or / for the commands with their examples. “and on Iran?” keeps the speaker of the question before.',
  },
  {
    place: '',
    at: '.sidebar-foot',
    which: 0,
    title: 'Digests at any time',
    says: 'Order one in a channel: /brief subscribe weekdays 07:30. Then see it here as it would be next Monday, or on a day of the sample archive. “Requests” shows what is sent.',
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
  const heading = element('h2', { id: 'tour-title', tabindex: -1 }, step.title);
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
      element('p', { class: 'tour-count' }, `Tour, ${number + 1} of ${STEPS.length}`),
      iconButton('close', 'Skip the tour', end),
    ),
    heading,
    element('p', {}, step.says),
    element(
      'div',
      { class: 'tour-foot' },
      number > 0 &&
        element('button', { type: 'button', class: 'button', onclick: () => show(number - 1) }, 'Back'),
      element(
        'button',
        { type: 'button', class: 'button primary', onclick: () => (last ? end() : show(number + 1)) },
        last ? 'Done' : 'Next',
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
