import { answerTimeline } from '../src/answers/answerTimeline.ts';
import { archiveEmpty, shorten } from '../src/answers/refusals.ts';
import { quotesOn } from '../src/lookups/quotesOn.ts';
import { commandLine } from './asked/commandLine.ts';
import { answerAsked, readFor } from './asking/answerAsked.ts';
import { searchOf } from './asking/search.ts';
import type { Command } from './command.ts';
import { offeringFile } from './words/offeringFile.ts';

export const timeline: Command = offeringFile({
  verb: 'timeline',
  usage: '<speaker> [about topic] [since date]',
  purpose:
    'What somebody said on a subject, the oldest first, with the first use of a phrase and a chart by month',
  examples: ['Putin about Syria', 'Erdogan about Syria'],
  async run(words, asker, desk) {
    const { archive } = desk;
    const asked = await readFor(`quotes ${words}`, asker, desk);
    // Nobody and nothing was named, or nobody has that name: answered as by a list of quotes.
    if (asked.speakers.length === 0 && (!asked.subject || asked.problems.length > 0))
      return answerAsked({ ...asked, intent: 'quotes' }, asker, desk);
    const search = searchOf({ ...asked, order: 'oldest' }, asker, desk);
    const found = await quotesOn(search, archive);
    if (found.evidence.length === 0 && (await archive.counts()).articles === 0) return archiveEmpty();
    const who = asked.speakers.map(({ label }) => label).join(' and ') || 'Anybody';
    const command = commandLine({ ...asked, intent: 'quotes', page: 1 }).replace(/^quotes /, 'timeline ');
    return answerTimeline(found.missing.length > 0 ? [] : found.evidence, {
      what: asked.subject ? `${who} on ${shorten(asked.subject)}` : who,
      phrase: asked.subject,
      who: asked.speakers.map(({ label }) => label).join(' and ') || 'anybody quoted',
      isWhole: !asked.period && !asked.source && !asked.article && !asked.story && !found.isLowerBound,
      command,
      page: asked.page,
      whole: asker.whole,
      isLowerBound: found.isLowerBound,
    });
  },
});
