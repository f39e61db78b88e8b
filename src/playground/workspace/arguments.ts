import type { Fields } from './records.ts';
import { isFields } from './records.ts';

/** Arguments that are JSON even inside a form. */
const structured = ['blocks', 'attachments', 'view', 'metadata', 'prompts', 'unfurls'];
const flags = [
  'unfurl_links',
  'unfurl_media',
  'reply_broadcast',
  'include_locale',
  'include_all_metadata',
  'return_im',
  'mrkdwn',
  'test',
];

/**
 * The arguments of a call, from a form or a JSON body. What does not parse stays text, and the method refuses it.
 *
 * @example readArguments('application/x-www-form-urlencoded', 'channel=C1&blocks=%5B%5D') // { channel: 'C1', blocks: [] }
 */
export function readArguments(contentType: string, body: string): Fields {
  const args = contentType.startsWith('application/json')
    ? parsed(body)
    : Object.fromEntries(new URLSearchParams(body));
  if (!isFields(args)) return {};
  for (const name of structured) {
    if (typeof args[name] === 'string') args[name] = parsed(args[name]);
  }
  for (const name of flags) {
    if (args[name] === 'true' || args[name] === '1') args[name] = true;
    else if (args[name] === 'false' || args[name] === '0') args[name] = false;
  }
  return args;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
