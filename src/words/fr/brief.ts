import type { Words } from '../words.ts';
import { formatDay, fromTo } from './dates.ts';
import { languageNamed } from './names.ts';
import { countFound, countOf, listed, withThousands } from './numbers.ts';
import { l, t } from './typeset.ts';

const more = (count: number) => (count > 0 ? ` et ${countOf(count, 'autre')}` : '');
const NOT_STATED = { year: 'année', date: 'date', outlet: 'média' } as const;
const LABELS: Readonly<Record<string, string>> = {
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  'this week': 'Cette semaine',
  'last week': 'La semaine dernière',
  'this month': 'Ce mois-ci',
  'last month': 'Le mois dernier',
  'this year': 'Cette année',
  'last year': 'L’année dernière',
};

type Side = Parameters<Words['brief']['sides']>[0][number];

function heardOf({ name, quotes, words, partly }: Side): string {
  if (quotes > 0) return t`${name} : ${countOf(quotes, 'citation')}, ${countOf(words, 'mot')}`;
  return partly > 0 ? t`${name} : propos cités en partie, ${countOf(partly, 'mot')}` : t`${name} : 0`;
}

function onlyOne(sides: readonly Side[]): string {
  const heard = sides.filter(({ quotes }) => quotes > 0);
  const inPart = sides.filter(({ quotes, partly }) => quotes === 0 && partly > 0);
  const [first = inPart[0]] = heard;
  if (!first) return sides.length === 1 ? ' Aucune citation.' : ' Aucune des parties n’est citée.';
  if (heard.length > 1 || sides.length === 1) return '';
  if (heard.length === 1 || inPart.length === 1) {
    const how = heard.length === 0 ? ' en partie' : inPart.length > 0 ? ' intégralement' : '';
    return t` Une seule partie est citée${how} : ${first.name}.`;
  }
  return ' Aucune des parties n’est citée intégralement.';
}

export const brief: Words['brief'] = {
  lastHours: 'Dernières 24 heures',
  days: (label, since, until) => {
    const known = LABELS[label.toLowerCase()];
    if (known) return known;
    if (!since) return until ? `Avant le ${formatDay(until)}` : label;
    if (!until) return `Depuis le ${formatDay(since)}`;
    const first = Temporal.PlainDate.from(since);
    const ends = (length: Temporal.DurationLike) => first.add(length).toString() === until;
    if (ends({ days: 1 })) return formatDay(since);
    const month = formatDay(since.slice(0, 7));
    if (first.day === 1 && ends({ months: 1 })) return `${month[0]!.toUpperCase()}${month.slice(1)}`;
    if (first.day === 1 && first.month === 1 && ends({ years: 1 })) return String(first.year);
    return fromTo(since, Temporal.PlainDate.from(until).subtract({ days: 1 }).toString()).replace(/^d/, 'D');
  },
  noneOfToday: t`Aucun article n’est daté des dernières 24 heures. Le dernier arrivé :`,
  keyQuote: 'Citation clé',
  sentencesShown: (shown, all) => `${countOf(shown, 'phrase')} sur ${all}`,
  topics: (topics) => [{ strong: 'Thèmes' }, `  ${topics}`],
  account: (account) => [{ strong: 'Équilibre' }, `  ${account}`],
  sides: (sides) => `${sides.map(heardOf).join('\u202f; ')}.${onlyOne(sides)}`,
  allQuotes: 'Toutes les citations',
  copyAsCable: 'Copier en télégramme',
  compareSides: 'Comparer les versions',
  whatChanged: 'Ce qui a changé',
  unread: (languages) =>
    t`Ce texte est enregistré et consultable, mais n’est pas analysé : Brief lit l’anglais${languages.length > 0 ? `, et les citations dans ces langues (${listed(languages.map(languageNamed))})` : ''}.`,
  partlyRead: (language) =>
    t`Ce texte est rédigé dans une autre langue que l’anglais (${languageNamed(language)}) : Brief en lit les citations entre guillemets, les transcriptions et leurs auteurs, mais ni les propos rapportés, ni les thèmes, ni l’essentiel.`,
  ownWording: (places) =>
    t`chaque ligne reprend les mots de l’article${places.length > 0 ? t` : ${places.join(', ')}` : ''}`,
  ownWordings: 'chaque ligne reprend les mots des articles',
  missing: (missing) => t`non indiqué : ${listed(missing.map((one) => NOT_STATED[one]))}`,
  headlineWords: (words) => l`mots du titre absents du texte : ${words}`,
  version: (number) => `version ${number}`,
  stories: (period, stories, articles) =>
    t`${period} : ${countOf(stories, 'sujet')}, ${countFound(articles, 'article')}`,
  newestStories: (period, articles, newest, stories) =>
    t`${period} : ${countFound(articles, 'article')}, dont les ${withThousands(newest)} plus récents en ${countOf(stories, 'sujet')}`,
  moreStories: (count) => countOf(count, 'autre sujet', 'autres sujets'),
  moreCalls: (count) => countOf(count, 'autre entretien', 'autres entretiens'),
  olderArticles: (count) => countFound(count, 'article plus ancien', 'articles plus anciens'),
  softerNews: 'Plus léger',
  calls: (count) => t`Entretiens et rencontres : ${count}`,
  keyQuotes: 'Citations clés',
  briefIt: 'Résumer',
  briefTop: 'Résumer le premier sujet',
  briefSecond: 'Résumer le deuxième',
  allItsQuotes: 'Toutes ses citations',
  quotesOfTop: 'Citations du premier',
  nextDay: '\u202f; ',
  outlets: (outlets, rest, also, alsoMore) => [
    '(',
    ...outlets,
    ...(rest > 0 ? [more(rest)] : []),
    ...(also.length > 0 ? [t` ; aussi dans ${also.join(', ')}${more(alsoMore)}`] : []),
    ')',
  ],
};
