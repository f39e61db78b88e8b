import type { Asked, Period } from '../../src/answers/asked.ts';
import { during, labelOf } from './period.ts';

/** Words that would be read as something else than a part of a name or a subject. */
const READ_OTHERWISE =
  /\b(?:about|on|regarding|in|at|from|to|by|of|since|until|before|after|between|today|yesterday|last|this|and|or|vs|full|all|say|said|says|who|what|quotes?)\b|[":*_<>]|\d{4}/i;

/**
 * The command line that asks the same again, for buttons and for people: plain words where they are read as they
 * should be, `about:"…"` and its like where they would not.
 *
 * @example commandLine({ ...asked, intent: 'quotes', speakers: [lavrov], subject: 'Iran' }) // 'quotes Sergei Lavrov about Iran'
 */
export function commandLine(asked: Asked): string {
  const { intent, speakers, subject, said } = asked;
  const who = speakers.map(({ kind, label, typed }) => (kind === 'person' ? label : typed)).join(' and ');
  const about = subject
    ? READ_OTHERWISE.test(subject)
      ? explicit('about', subject)
      : `about ${subject}`
    : '';
  const words = {
    said: () => (said ? ['ask did', who || 'anybody', `say “${said}”`] : ['ask what did', who, 'say', about]),
    who: () => (said ? ['ask who said', `“${said}”`] : ['ask who spoke', about]),
    quotes: () => ['quotes', who, about],
    full: () => ['quotes', who, about, 'full'],
    news: () => ['brief', subject ?? ''],
    summary: () => (asked.article ? ['brief'] : ['ask summarise', subject ?? '']),
    topics: () => ['topics', subject ?? ''],
    person: () => ['ask who is', who],
  } as const;
  const main = intent in words ? words[intent as keyof typeof words]() : ['ask', asked.typed];
  return [
    ...main,
    ...(asked.source ? [explicit('in', asked.source)] : []),
    ...(asked.place ? [explicit('place', asked.place)] : []),
    ...asked.kinds.slice(0, 1).map((kind) => explicit('kind', kind.replaceAll(' ', '-'))),
    daysOf(asked.period),
    ...(asked.article ? [`article:${asked.article}`] : []),
    ...(asked.story ? [`story:${asked.story}`] : []),
    ...(asked.count ? [`count:${asked.count}`] : []),
    ...(asked.order === 'oldest' ? ['order:oldest'] : []),
    ...(asked.page > 1 ? [`page:${asked.page}`] : []),
    ...(asked.fragments ? ['fragments'] : []),
    ...(asked.full && intent !== 'full' ? ['full'] : []),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function explicit(key: string, value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) ? `${key}:${value}` : `${key}:"${value.replace(/["“”]/g, '')}"`;
}

/** Days as words that mean the same tomorrow: "yesterday" is a date in a button. */
function daysOf(period: Period | null): string {
  return period ? during({ label: labelOf(period) }).trim() : '';
}
