import { element } from './dom.js';
import { channelMention, date, link, personMention } from './inline.js';

const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Marks that hold text and may hold one another. A mark counts at the edge of a word only. */
const marks = [
  [/(^|[^\p{L}\d*])\*(?=\S)([^\n]*?\S)\*(?![\p{L}\d*])/u, 'strong'],
  [/(^|[^\p{L}\d_])_(?=\S)([^\n]*?\S)_(?![\p{L}\d_])/u, 'em'],
  [/(^|[^\p{L}\d~])~(?=\S)([^\n]*?\S)~(?![\p{L}\d~])/u, 's'],
];

/**
 * Slack's own markup as nodes: `*bold*`, `_italic_`, `~struck~`, code, quotes, links, mentions, dates.
 *
 * @param {string} text
 * @returns {Node[]}
 */
export function mrkdwn(text) {
  const nodes = [];
  for (const [index, part] of text.split('```').entries()) {
    if (index % 2 === 1)
      nodes.push(element('pre', {}, element('code', {}, unescaped(part.replace(/^\n|\n$/g, '')))));
    else nodes.push(...paragraphs(part));
  }
  return nodes;
}

/** Lines that begin with ">" are quotes, the others run on. */
function paragraphs(text) {
  const nodes = [];
  let quoted = [];
  let plain = [];
  const flush = () => {
    if (quoted.length > 0) nodes.push(element('blockquote', { class: 'quote' }, inline(quoted.join('\n'))));
    if (plain.length > 0) nodes.push(...inline(plain.join('\n')));
    quoted = [];
    plain = [];
  };
  for (const line of text.split('\n')) {
    const quote = /^(?:>|&gt;) ?(.*)$/.exec(line);
    if (quote && plain.length > 0) flush();
    if (!quote && quoted.length > 0) flush();
    if (quote) quoted.push(quote[1]);
    else plain.push(line);
  }
  flush();
  return nodes;
}

function inline(text) {
  const nodes = [];
  for (const [index, part] of text.split(/`([^`\n]+)`/).entries()) {
    if (index % 2 === 1) nodes.push(element('code', {}, unescaped(part)));
    else nodes.push(...angles(part));
  }
  return nodes;
}

/**
 * Bold and the like may reach across a link, so what stands in brackets, and bare addresses, are set aside first, and
 * put back inside the marks.
 */
function angles(text) {
  const aside = [];
  const keep = (inside) => `\u0000${aside.push(inside) - 1}\u0000`;
  const bare = text
    .replace(/<([^<>]+)>/g, (_whole, inside) => keep(inside))
    .replace(/https?:\/\/[^\s<>\u0000]*[^\s<>\u0000.,;:!?)'"*_~]/g, keep);
  return marked(bare, aside);
}

function marked(text, aside) {
  for (const [pattern, tag] of marks) {
    const found = pattern.exec(text);
    if (!found) continue;
    const before = text.slice(0, found.index) + found[1];
    const after = text.slice(found.index + found[0].length);
    return [...marked(before, aside), element(tag, {}, marked(found[2], aside)), ...marked(after, aside)];
  }
  return text.split('\u0000').flatMap((part, index) => {
    if (index % 2 === 1) return [bracket(aside[Number(part)])];
    return part === '' ? [] : [document.createTextNode(unescaped(part))];
  });
}

function bracket(inside) {
  const [target, ...labels] = inside.split('|');
  const label = labels.length > 0 ? unescaped(labels.join('|')) : null;
  if (target.startsWith('@')) return personMention(target.slice(1));
  if (target.startsWith('#')) return channelMention(target.slice(1), label);
  if (target.startsWith('!date^')) {
    const [, seconds, template, url] = target.split('^');
    return date(Number(seconds), template ?? '', label ?? '', url);
  }
  if (target.startsWith('!')) return element('span', { class: 'mention' }, `@${label ?? target.slice(1)}`);
  return link(unescaped(target), label ?? unescaped(target));
}
