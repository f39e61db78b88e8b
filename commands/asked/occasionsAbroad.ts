import type { Sentence } from './sentence.ts';

/** Words between what says when and the occasion: "vor [seiner ersten] Reise". */
const MOST_BETWEEN = 3;

/**
 * How many words from an index on say at which occasion somebody spoke, in other languages than English: "vor seiner Reise nach Israel",
 * "après la rencontre avec Poutine", "перед поездкой". They end before what it was about; no look-up uses them. 0 for none.
 */
export function occasionAbroad(s: Sentence, index: number): number {
  const timing = s.vocabulary.language === 'en' ? 0 : s.at('timing', index);
  if (timing === 0) return 0;
  const from = index + timing;
  const noun = s.find(from, (i) => s.at('occasions', i));
  if (noun < 0 || noun > from + MOST_BETWEEN) return 0;
  const behind = noun + s.at('occasions', noun);
  // "après la réunion de Bruxelles sur la Syrie": which one it was belongs to it.
  const about = s.find(behind + s.at('about', behind), (i) => s.at('about', i));
  return (about < 0 ? s.words.length : about) - index;
}
