import { element } from './dom.js';
import { link } from './inline.js';
import { say } from './texts.js';

/**
 * Standard Markdown as Slack's `markdown` block takes it, as nodes: headings, lists, quotes, tables, code, emphasis,
 * links. What it does not know stays text.
 *
 * @param {string} text
 * @returns {Node[]}
 */
export function markdown(text) {
  const lines = aside(text).split('\n');
  const nodes = [];
  let at = 0;
  const take = (test) => {
    const taken = [];
    while (at < lines.length && test(lines[at])) taken.push(lines[at++]);
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.trim() === '') at += 1;
    else if (line.startsWith('```')) {
      at += 1;
      const code = take((next) => !next.startsWith('```'));
      at += 1;
      nodes.push(element('pre', {}, element('code', {}, back(code.join('\n'), '\\'))));
    } else if (heading) {
      at += 1;
      nodes.push(element('p', { class: 'heading', role: 'heading', 'aria-level': 2 }, inline(heading[2])));
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      at += 1;
      nodes.push(element('hr'));
    } else if (line.startsWith('>')) {
      const quoted = take((next) => next.startsWith('>')).map((next) => next.replace(/^> ?/, ''));
      nodes.push(element('blockquote', { class: 'quote' }, markdown(quoted.join('\n'))));
    } else if (
      isRow(line) &&
      /^\s*\|?[\s:|-]+\|?\s*$/.test(lines[at + 1] ?? '') &&
      (lines[at + 1] ?? '').includes('-')
    ) {
      nodes.push(table(take(isRow)));
    } else if (/^\s*([-*+]|\d+[.)])\s+/.test(line)) {
      const listed = take((next) => /^\s*([-*+]|\d+[.)])\s+/.test(next) || /^\s{2,}\S/.test(next));
      nodes.push(list(listed));
    } else {
      const words = take(
        (next) => next.trim() !== '' && !/^(#{1,6}\s|>|```|\s*([-*+]|\d+[.)])\s)/.test(next),
      );
      nodes.push(element('p', {}, inline(words.join('\n'))));
    }
  }
  return nodes;
}

const isRow = (line) => /^\s*\|.*\|\s*$/.test(line);

function table(rows) {
  const cells = (row) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim()));
  const [head, , ...body] = rows;
  return element(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': say('table') },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          cells(head).map((cell) => element('th', { scope: 'col' }, cell)),
        ),
      ),
      element(
        'tbody',
        {},
        body.map((row) =>
          element(
            'tr',
            {},
            cells(row).map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}

function list(lines) {
  const points = [];
  for (const line of lines) {
    const point = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line);
    if (point) points.push([point[1]]);
    else points.at(-1)?.push(line.trim());
  }
  const ordered = /^\s*\d/.test(lines[0]);
  return element(
    ordered ? 'ol' : 'ul',
    {},
    points.map((point) => element('li', {}, inline(point.join(' ')))),
  );
}

/** What a backslash makes plain stands, until it is drawn, in the private area of Unicode, out of every rule's way. */
const aside = (text) =>
  text.replace(/\\([\\`*_{}[\]()#+.!>|~-])/g, (_whole, mark) =>
    String.fromCharCode(0xe000 + mark.charCodeAt(0)),
  );
const back = (text, before) =>
  text.replace(/[\ue020-\ue07e]/g, (mark) => before + String.fromCharCode(mark.charCodeAt(0) - 0xe000));

/** Code first, since nothing counts inside it; then links, then emphasis. */
const patterns = [
  [/`([^`\n]+)`/, (found) => element('code', {}, back(found[1], '\\'))],
  [/!?\[([^\]\n]*)\]\(([^()\s]+)\)/, (found) => link(found[2], inline(found[1]))],
  [/\*\*(?=\S)([\s\S]*?\S)\*\*/, (found) => element('strong', {}, inline(found[1]))],
  [/~~(?=\S)([\s\S]*?\S)~~/, (found) => element('s', {}, inline(found[1]))],
  [
    /(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![\p{L}\d*])/u,
    (found) => element('em', {}, inline(found[1])),
  ],
  [
    /(?<![\p{L}\d_])_(?=[^\s_])([^_\n]*?[^\s_])_(?![\p{L}\d_])/u,
    (found) => element('em', {}, inline(found[1])),
  ],
];

function inline(text) {
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    return [
      ...inline(text.slice(0, found.index)),
      make(found),
      ...inline(text.slice(found.index + found[0].length)),
    ];
  }
  if (text === '') return [];
  const words = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [document.createTextNode(back(words, ''))];
}
