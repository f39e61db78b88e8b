import type { Asker } from '../command.ts';

/**
 * The channel that typed words name, else the one they were typed in; null where a name is ambiguous.
 *
 * Slack turns a picked channel into `<#C123|name>`; a name typed by hand stays `#name` and is only known if it is
 * the channel one is in.
 *
 * @example takeChannel('<#C1|world-desk> weekdays 07:30', asker) // { channel: { id: 'C1', name: 'world-desk' }, rest: 'weekdays 07:30' }
 */
export function takeChannel(
  words: string,
  asker: Asker,
): { channel: { id: string; name: string } | null; rest: string } {
  const escaped = /<#([A-Z0-9]+)(?:\|([^>]*))?>/.exec(words);
  if (escaped) {
    return {
      channel: { id: escaped[1]!, name: escaped[2] || escaped[1]! },
      rest: words.replace(escaped[0], ' ').trim(),
    };
  }
  const typed = /(?:^|\s)#([\p{L}\p{N}_-]+)/u.exec(words);
  if (!typed) return { channel: asker.channel, rest: words };
  const here = asker.channel?.name.toLowerCase() === typed[1]!.toLowerCase();
  return { channel: here ? asker.channel : null, rest: words.replace(typed[0], ' ').trim() };
}

/** "to me", "in my messages"; "from my messages" where an order is stopped. */
const TO_ME = /(?:^|\s)(?:to|for|in|from) (?:me|my messages|a direct message|dm)\b/i;

/** Slack's ids of direct messages begin so. */
const isDirect = (id: string): boolean => /^D[A-Z0-9]+$/.test(id);

/**
 * Where an order is to come: as `takeChannel`, and to the person with "to me", or where direct messages are named or typed in;
 * `posted` is where Brief must be able to post for that, null for the person's own messages.
 *
 * @example takePlace('daily 08:00 to me', asker) // { channel: { id: 'U1', name: 'me' }, posted: null, rest: 'daily 08:00 ' }
 */
export function takePlace(
  words: string,
  asker: Asker,
): ReturnType<typeof takeChannel> & { readonly posted: string | null } {
  const me = { id: asker.person, name: 'me' };
  if (TO_ME.test(words)) return { channel: me, posted: null, rest: words.replace(TO_ME, ' ') };
  const { channel, rest } = takeChannel(words, asker);
  return { channel: channel && isDirect(channel.id) ? me : channel, posted: channel?.id ?? null, rest };
}
