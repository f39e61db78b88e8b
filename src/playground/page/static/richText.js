import { element } from './dom.js';
import { channelMention, date, link, personMention } from './inline.js';

/** A `rich_text` block as nodes. @returns {Node[]} */
export function richText(block) {
  return nested(block.elements ?? []);
}

/** Lists one below the other, indented further each, become lists within lists. */
function nested(parts) {
  const nodes = [];
  const open = [];
  for (const part of parts) {
    if (part.type !== 'rich_text_list') {
      open.length = 0;
      nodes.push(...piece(part));
      continue;
    }
    const depth = part.indent ?? 0;
    while (open.length > 0 && open.at(-1).depth > depth) open.pop();
    const list = element(
      part.style === 'ordered' ? 'ol' : 'ul',
      { start: part.offset ? part.offset + 1 : null },
      part.elements.map((line) => element('li', {}, inline(line.elements ?? []))),
    );
    const above = open.at(-1);
    if (above && above.depth < depth) (above.list.lastElementChild ?? above.list).append(list);
    else nodes.push(list);
    open.push({ depth, list });
  }
  return nodes;
}

function piece(part) {
  const words = inline(part.elements ?? []);
  switch (part.type) {
    case 'rich_text_quote':
      return [element('blockquote', { class: 'quote' }, words)];
    case 'rich_text_preformatted':
      return [element('pre', {}, element('code', {}, words))];
    default:
      return [element('p', {}, words)];
  }
}

function inline(parts) {
  return parts.map((part) => styled(leaf(part), part.style));
}

function leaf(part) {
  switch (part.type) {
    case 'text':
      return document.createTextNode(part.text);
    case 'link':
      return part.text ? link(part.url, part.text) : link(part.url);
    case 'user':
      return personMention(part.user_id);
    case 'channel':
      return channelMention(part.channel_id);
    case 'date':
      return date(part.timestamp, part.format, part.fallback ?? '', part.url);
    case 'broadcast':
      return element('span', { class: 'mention' }, `@${part.range}`);
    case 'emoji':
      return document.createTextNode(
        part.unicode
          ? String.fromCodePoint(...part.unicode.split('-').map((code) => Number.parseInt(code, 16)))
          : `:${part.name}:`,
      );
    case 'color':
      return element('code', {}, part.value);
    default:
      return document.createTextNode(part.text ?? '');
  }
}

const tags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code', highlight: 'mark' };

function styled(node, style = {}) {
  return Object.entries(tags).reduce(
    (inner, [name, tag]) => (style[name] ? element(tag, {}, inner) : inner),
    node,
  );
}
