import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { during, formatDay } from './dates.ts';
import { digest } from './digest.ts';
import { evidence } from './evidence.ts';
import { found } from './found.ts';
import { language } from './language.ts';
import { adding, corrections, feeds, help, topics } from './lists.ts';
import { calendar, lines, meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { listed } from './numbers.ts';
import { playground } from './playground.ts';
import { quotes, quotesLookedFor } from './quotes.ts';
import { refusals } from './refusals.ts';
import { said } from './said.ts';
import { sides } from './sides.ts';
import { slack } from './slack.ts';
import { sources } from './sources.ts';
import { subscriptions } from './subscriptions.ts';
import { verify } from './verify.ts';

/** Brief's words in English: the reference for every other language. */
export const en = {
  /** BCP 47. */
  tag: 'en',
  /** Between a name and what is said of it. */
  colon: ': ',
  mark: (words: string) => `“${words}”`,
  listed,
  /** A country by its ISO code, with its English name; a body that is no country has its name alone. */
  country: (_code: string, name: string) => name,
  /** A topic by its id, with its English label. */
  topic: (_id: string, label: string) => label,
  /** The same after a word like "on". */
  topicInSentence: (_id: string, label: string) => label,
  adding,
  brief,
  calendar,
  changes,
  corrections,
  digest,
  during,
  formatDay,
  evidence,
  feeds,
  found,
  help,
  language,
  lines,
  meetings,
  notices,
  playground,
  quotes,
  quotesLookedFor,
  refusals,
  said,
  sides,
  slack,
  sources,
  subscriptions,
  topics,
  verify,
};
