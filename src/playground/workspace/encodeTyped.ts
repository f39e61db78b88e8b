import type { State } from './state.ts';

/** Slack's three control characters, written so that they mean themselves. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const mentionOrLink = /@([\p{L}\d._-]+)|#([\p{L}\d._-]+)|https?:\/\/[^\s<>]+/gu;

/**
 * What a person typed, as Slack sends it on: escaped, with people, channels and links in angle brackets.
 *
 * In slash commands (`should_escape: true`) names follow the ids; in messages they do not. Names that nobody has
 * stay as they were typed. Text that is already in Slack's form (`<@U…>`) may be given too.
 *
 * @example encodeTyped('in #world-desk', state, 'slash')   // 'in <#C0WORLD0001|world-desk>'
 */
export function encodeTyped(typed: string, state: State, place: 'slash' | 'message'): string {
  const { app } = state.cast;
  return typed
    .split(/(<[@#!][A-Z0-9][^<>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : encodePlain(part)))
    .join('');

  function encodePlain(text: string): string {
    let done = 0;
    let out = '';
    for (const match of text.matchAll(mentionOrLink)) {
      const [whole, person, channel] = match;
      const before = text[match.index - 1];
      const encoded =
        before !== undefined && /[\p{L}\d]/u.test(before) ? null : encodeName(whole, person, channel);
      out += escapeText(text.slice(done, match.index)) + (encoded ?? escapeText(whole));
      done = match.index + whole.length;
    }
    return out + escapeText(text.slice(done));
  }

  function encodeName(whole: string, person?: string, channel?: string): string | null {
    if (person !== undefined) {
      const [name, tail] = splitTail(person);
      const isApp = name.toLowerCase() === app.name.toLowerCase();
      const known = isApp ? { id: app.botUser, name: app.name.toLowerCase() } : state.findPerson(name);
      if (!known) return null;
      return (place === 'slash' ? `<@${known.id}|${known.name}>` : `<@${known.id}>`) + tail;
    }
    if (channel !== undefined) {
      const [name, tail] = splitTail(channel);
      const known = [...state.channels.values()].find((one) => one.kind !== 'im' && one.name === name);
      if (!known) return null;
      return `<#${known.id}|${place === 'slash' ? known.name : ''}>${tail}`;
    }
    return `<${escapeText(whole)}>`;
  }
}

/** A full stop that ends the sentence is no part of the name. */
function splitTail(name: string): [string, string] {
  const tail = /[._-]+$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - tail.length), tail];
}
