import type { Words } from '../words.ts';
import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { during, formatDay } from './dates.ts';
import { digest } from './digest.ts';
import { evidence } from './evidence.ts';
import { found } from './found.ts';
import { language } from './language.ts';
import { adding, corrections, feeds, help, topics } from './lists.ts';
import { calendar, lines, meetings } from './meetings.ts';
import { country, topic, topicInSentence } from './names.ts';
import { notices } from './notices.ts';
import { listed, marked } from './numbers.ts';
import { playground } from './playground.ts';
import { quotes, quotesLookedFor } from './quotes.ts';
import { refusals } from './refusals.ts';
import { said } from './said.ts';
import { sides } from './sides.ts';
import { slack } from './slack.ts';
import { sources } from './sources.ts';
import { subscriptions } from './subscriptions.ts';
import { verify } from './verify.ts';

/** Brief's words in French, as a news agency writes it: guillemets, "14 h 05", "lundi 23 novembre". */
export const fr: Words = {
  tag: 'fr',
  colon: '\u00a0: ',
  mark: marked,
  listed: (names) => listed(names),
  country,
  topic,
  topicInSentence,
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
