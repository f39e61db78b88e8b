import { correctedSpeaker, correctionUndone } from '../src/answers/correctionAnswers.ts';
import { shorten, speakerAmbiguous, trouble } from '../src/answers/refusals.ts';
import { findNamed } from './asked/findNamed.ts';
import type { Command } from './command.ts';
import { readQuoteKey } from './words/quoteKey.ts';

const LONGEST_NAME = 80;
const NOBODY = /^(?:nobody|no ?one|unknown)$/i;
const UNDO = /^undo$/i;

export const correct: Command = {
  verb: 'correct',
  usage: '<article@version#start-end> <name | nobody | undo>',
  purpose:
    'Sets the speaker of a quote right for this workspace; “Wrong speaker?” under quotes does it by choosing',
  examples: ['lavrov@1#243-440 Sergei Lavrov'],
  async run(words, asker, desk) {
    const [, typed = '', name = ''] = /^(\S*)\s*([\s\S]*)$/.exec(words.trim()) ?? [];
    const key = readQuoteKey(typed);
    if (!key || !name) {
      return trouble(
        'Press “Wrong speaker?” under a list of quotes, or write the quote and the name: `correct lavrov@1#243-440 Sergei Lavrov`. `nobody` says that nobody can be named, `undo` takes a correction back.',
      );
    }
    const { archive } = desk;
    const version = await archive.getVersion(key.article, key.version);
    const quote = version?.reading.quotes.find((q) => q.start === key.start && q.end === key.end);
    if (!version || !quote) {
      return trouble(
        `There is no quote at ${shorten(typed)}. Its article may have been read anew: list the quotes again, then correct.`,
      );
    }
    if (UNDO.test(name)) {
      const stood = await archive.corrections.remove(key);
      const read = await archive.getVersion(key.article, key.version);
      return stood && read
        ? correctionUndone(read, key)
        : trouble('Nobody here has corrected that quote: there is nothing to take back.');
    }
    let speakerName: string | null = null;
    if (!NOBODY.test(name)) {
      const meant = await findNamed(name, archive, desk.lexicon);
      if (meant.people.length > 1)
        return speakerAmbiguous(
          name,
          meant.people.slice(0, 7),
          meant.people.length,
          (person) => `correct ${typed} ${person}`,
        );
      // Whom no article names yet is taken as typed.
      speakerName = meant.name ?? name.replace(/\s+/g, ' ').trim();
      if (speakerName.length > LONGEST_NAME || !/\p{L}{2}/u.test(speakerName)) {
        return trouble(`“${shorten(name)}” is no name. Write first name and surname, or \`nobody\`.`);
      }
    }
    const kept = await archive.corrections.add({
      ...key,
      speakerName,
      by: asker.person,
      at: desk.now.toISOString(),
    });
    const read = await archive.getVersion(key.article, key.version);
    if (!kept || !read)
      return trouble('That quote has just been read anew. List the quotes again, then correct.');
    return correctedSpeaker(read, key, `correct ${typed} undo`, archive.viewer.workspace !== null);
  },
};
