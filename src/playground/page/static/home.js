import { renderBlock } from './blocks.js';
import { appHead } from './conversation.js';
import { element } from './dom.js';
import { onChange, store } from './store.js';
import { sayOfApp } from './texts.js';

let frame = null;

/** Draws the app's Home tab. */
export function drawHome(main) {
  frame = element('div', {
    class: 'scroll home',
    tabindex: 0,
    role: 'region',
    'aria-label': sayOfApp('homeOf'),
  });
  main.classList.remove('empty');
  main.replaceChildren(appHead(), frame);
  fill();
}

function fill() {
  const { home } = store;
  const focused = frame.contains(document.activeElement)
    ? document.activeElement.closest('[data-action]')?.dataset.action
    : null;
  const setting = home && { place: { view: home.id }, values: home.values, quiet: true };
  frame.replaceChildren(
    element(
      'div',
      { class: 'home-blocks' },
      home
        ? home.blocks.map((block) => renderBlock(block, setting))
        : element('p', { class: 'note' }, sayOfApp('nothingHere')),
    ),
  );
  if (focused) frame.querySelector(`[data-action="${CSS.escape(focused)}"]`)?.focus();
}

onChange((name) => {
  if (name === 'home' && frame?.isConnected) fill();
});
