/**
 * Makes an element. Words always become text nodes: nothing here can turn a string into markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` functions are listeners; false, null and undefined are left out
 * @param {...(Node | string | null | undefined | false | Array)} children
 * @example element('p', { class: 'note' }, 'Hello ', element('b', {}, 'you'))
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

const svgSpace = 'http://www.w3.org/2000/svg';

const paths = {
  hash: 'M6.5 2.5 5 13.5M11 2.5 9.5 13.5M2.8 5.8h10.7M2.3 10.2h10.7',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  close: 'M4 4l8 8M12 4l-8 8',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  send: 'M2.5 8h10M8.5 4l4.2 4-4.2 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  reply: 'M6.5 4 2.5 8l4 4M2.5 8h7a4 4 0 0 1 4 4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.5',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7.5h9V6M6.5 8.8h3',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
};

/** A small drawing that says nothing to screen readers. */
export function icon(name) {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A button that shows a drawing and has a name. */
export function iconButton(name, label, onclick, attributes = {}) {
  return element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes },
    icon(name),
  );
}

/** A line at the foot of the page that screen readers read out. */
export function toast(text) {
  const line = element('p', { class: 'toast' }, text);
  document.getElementById('toasts').append(line);
  setTimeout(() => line.remove(), 6000);
}

let ids = 0;

/** An id for `aria-…` attributes. */
export function newId(word) {
  ids += 1;
  return `${word}-${ids}`;
}
