import { formatDate } from './dates.js';
import { element } from './dom.js';
import { channelOf, personOf, store } from './store.js';

/** A link that can be followed safely; plain words where the address is of no kind that should be. */
export function link(url, ...words) {
  const safe = /^(https?:|mailto:)/i.test(url);
  if (!safe) return element('span', {}, words.length > 0 ? words : url);
  return element(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer' },
    words.length > 0 ? words : url,
  );
}

export function personMention(id) {
  const name = id === store.app.user ? store.app.name : (personOf(id)?.realName ?? id);
  return element('span', { class: 'mention', 'data-me': id === store.me }, `@${name}`);
}

export function channelMention(id, name) {
  const known = channelOf(id);
  const words = `#${known?.name ?? (name || id)}`;
  return known
    ? element('a', { class: 'mention', href: `#/${id}` }, words)
    : element('span', { class: 'mention' }, words);
}

/** An instant in the reader's zone. */
export function date(seconds, template, fallback, url) {
  const valid = Number.isFinite(seconds);
  const time = valid
    ? element(
        'time',
        { datetime: new Date(seconds * 1000).toISOString(), title: fallback },
        formatDate(seconds, template),
      )
    : element('span', {}, fallback);
  return url ? link(url, time) : time;
}
