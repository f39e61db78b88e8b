import type { Words } from '../words.ts';
import { formatDay } from './dates.ts';
import { countOf } from './numbers.ts';
import { l, t } from './typeset.ts';

export const sources: Words['sources'] = {
  place: (paragraph) => (paragraph ? `§\u00a0${paragraph}` : 'titre'),
  day: (published, isFirstSeen = false) => `${isFirstSeen ? 'repéré le ' : ''}${formatDay(published)}`,
  outlet: (name, day, copy = null) => [name, day, copy && t`copie sur ${copy}`].filter(Boolean).join(', '),
  correctedSince: (published, article) =>
    published
      ? l` (corrigé par le média le ${formatDay(published)} : ${article})`
      : l` (corrigé par le média : ${article})`,
  headline: (headline, day) => (day ? l`« ${headline} », ${day}` : l`« ${headline} »`),
  marked: (words) => l`« ${words} »`,
  allIn: (source) => l`tout provient de ${source}`,
  undated: (texts, all) =>
    all === 1 ? 'sans date' : `${countOf(texts, 'de ces textes est', 'de ces textes sont')} sans date`,
  notListed: (clauses) => t`non affiché : ${clauses.join(', ')}`,
  copies: (count) => `${countOf(count, 'reprise')} des mêmes textes non comptée${count < 2 ? '' : 's'}`,
};
