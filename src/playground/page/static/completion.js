import { store } from './store.js';
import { say } from './texts.js';

/**
 * What the words before the cursor could become.
 *
 * @typedef {{ text: string, name: string, note?: string, start: number }} Offer `text` stands for everything from `start` to the cursor
 *
 * @param {string} typed up to the cursor
 * @param {boolean} inThread where slash commands do not work
 * @returns {Offer[]}
 */
export function completions(typed, inThread) {
  const commands = typed.startsWith('/') && !inThread ? commandOffers(typed) : [];
  if (commands.length > 0) return commands;
  const inPrivate = store.place === 'app:messages' && !inThread && /^[^@/#]{2,}$/.test(typed);
  if (inPrivate) return questionOffers(`@${store.app.name} ${typed}`).map((offer) => withoutMention(offer));
  const question = new RegExp(`^@${store.app.name} (.{0,2})$`, 'i').exec(typed);
  if (question) return questionOffers(typed);
  const name = /(?:^|\s)([@#])([\p{L}\d._-]*)$/u.exec(typed);
  return name ? nameOffers(name[1], name[2], typed.length - name[2].length - 1) : [];
}

const command = '/brief';

function commandOffers(typed) {
  if (!typed.includes(' ')) {
    const own = [
      { text: `${command} `, name: command, note: say('askTheArchive'), start: 0 },
      {
        text: `/invite @${store.app.name}`,
        name: `/invite @${store.app.name}`,
        note: say('letIn'),
        start: 0,
      },
      {
        text: `/remove @${store.app.name}`,
        name: `/remove @${store.app.name}`,
        note: say('takeOut'),
        start: 0,
      },
    ];
    return own.filter((offer) => offer.name.startsWith(typed));
  }
  if (!typed.startsWith(`${command} `)) return [];
  const rest = typed.slice(command.length + 1);
  const verb = /^\S*/.exec(rest)[0].toLowerCase();
  const known = store.commands.find((one) => one.verb === verb);
  if (known && rest.length > verb.length) return exampleOffers(known, typed);
  return store.commands
    .filter((one) => one.verb.startsWith(verb) && one.verb !== '')
    .map((one) => ({
      text: `${command} ${one.verb}${one.usage === '' ? '' : ' '}`,
      name: `${command} ${one.verb}`,
      usage: one.usage,
      note: one.purpose,
      start: 0,
    }));
}

function exampleOffers(known, typed) {
  const lower = typed.toLowerCase();
  return known.examples
    .map((example) => (example.startsWith('/') ? example : `${command} ${example}`))
    .filter((example) => example.toLowerCase().startsWith(lower) && example.toLowerCase() !== lower)
    .map((example) => ({ text: example, name: example, note: say('example'), start: 0 }));
}

function questionOffers(typed) {
  return store.examples
    .filter((example) => example.toLowerCase().startsWith(typed.toLowerCase()))
    .map((example) => ({ text: example, name: example, note: say('example'), start: 0 }));
}

/** In a conversation with the app nobody mentions it. */
function withoutMention(offer) {
  const words = offer.text.replace(`@${store.app.name} `, '');
  return { ...offer, text: words, name: words };
}

function nameOffers(sign, begun, start) {
  const lower = begun.toLowerCase();
  const names =
    sign === '@'
      ? [
          { name: store.app.name, note: say('app') },
          ...store.people.map((person) => ({
            name: person.name,
            note: `${person.realName}, ${person.title}`,
          })),
        ]
      : store.channels.map((channel) => ({ name: channel.name, note: channel.purpose }));
  return names
    .filter(({ name, note }) => name.toLowerCase().startsWith(lower) || note.toLowerCase().startsWith(lower))
    .filter(({ name }) => name.toLowerCase() !== lower)
    .map(({ name, note }) => ({ text: `${sign}${name} `, name: `${sign}${name}`, note, start }));
}
