import type { NewsField } from '../../comparing/consequence/sign.ts';
import { localTime, zoneCity } from '../clock.ts';
import type { OtherChange } from '../en/digest.ts';
import type { Words } from '../words.ts';
import {
  during,
  formatDay,
  formatDayShort,
  formatInstant,
  formatLongDay,
  formatWhen,
  timeOf,
} from './dates.ts';
import { cityOf } from './names.ts';
import { countFound, countOf, marked, s } from './numbers.ts';
import { l, t } from './typeset.ts';

const andMore = (more: number) => (more > 0 ? ` et ${countOf(more, 'autre')}` : '');
const FIELDS: Readonly<Record<NewsField, string>> = {
  'War and peace': 'Guerre et paix',
  'Treaties and weapons': 'Traités et armements',
  'Governments and elections': 'Gouvernements et élections',
  Diplomacy: 'Diplomatie',
  'Sanctions and trade': 'Sanctions et commerce',
  'Security and justice': 'Sécurité et justice',
  Humanitarian: 'Humanitaire',
  'Energy and economy': 'Énergie et économie',
  'Other news': 'Autres sujets',
  'Softer news': 'Plus léger',
};
const OTHER: Readonly<Record<OtherChange, readonly [string, string]>> = {
  headline: ['titre', 'titres'],
  date: ['date', 'dates'],
  'added-text': ['ajout', 'ajouts'],
  'cut-text': ['coupe', 'coupes'],
  reworded: ['reformulation', 'reformulations'],
  typo: ['coquille', 'coquilles'],
};
const since = (instant: Date, zone: string) => `depuis le ${formatInstant(instant, zone)}`;

export const digest: Words['digest'] = {
  day: (now, zone) => formatLongDay(now, zone),
  since,
  title: (day, topic) => `Revue · ${day}${topic ? ` · ${topic}` : ''}`,
  nothingNew: (from) => `Rien de nouveau ${from}.`,
  headings: {
    top: 'À la une',
    other: 'Autres sujets',
    said: 'Propos',
    ahead: 'À venir',
    changed: 'Rectificatifs',
    also: 'Aussi',
    softer: 'Plus léger',
  },
  field: (field) => FIELDS[field],
  moreStories: (count) => countOf(count, 'autre sujet', 'autres sujets'),
  contents: (all, goingOn, fields, below) => {
    const going = goingOn > 0 ? `, dont ${goingOn} en cours` : '';
    const counted = fields.map((one) => `${FIELDS[one.field]} ${one.stories}`).join(', ');
    const also = [
      ...(below.quotes > 0 ? [countOf(below.quotes, 'citation')] : []),
      ...(below.ahead > 0 ? [countOf(below.ahead, 'date à venir', 'dates à venir')] : []),
      ...(below.corrections > 0 ? [countOf(below.corrections, 'rectificatif')] : []),
    ].join(', ');
    const first = `${countOf(all, 'sujet')}${going}`;
    const line = counted ? t`${first} : ${counted}` : first;
    return also ? t`${line}\nAussi : ${also}` : line;
  },
  moreChanges: (count, command) => l`${countOf(count, 'autre')} : ${{ code: command }}`,
  briefThis: 'Résumer',
  allQuotes: 'Citations',
  change: 'Modifier',
  newSince: (articles, from) => `${countOf(articles, 'nouvel article', 'nouveaux articles')} ${from}`,
  ofBefore: (count) =>
    `${countOf(count, 'article antérieur', 'articles antérieurs')}, non affiché${s(count)} alors`,
  olderUnread: (count) =>
    countFound(count, 'article plus ancien non consulté', 'articles plus anciens non consultés'),
  undated: (count) => `${countOf(count, 'article')} sans date écarté${s(count)}`,
  sentBefore: (count) => `${countOf(count, 'article')} déjà envoyé${s(count)}, écarté${s(count)}`,
  quotesChangedIn: (articles) =>
    t`citations modifiées à la source dans ${countOf(articles, 'article')} : ${'/brief revisions'}`,
  leftOut: (clause) => t`écarté : ${clause}`,
  sourceSince: (name, at, zone) => (at === null ? `${name} (jamais jointe)` : `${name} ${since(at, zone)}`),
  more: (count) => countOf(count, 'autre'),
  notReached: (sources) => t`sources injoignables : ${sources.join(', ')}`,
  late: (due, zone) => `prévue le ${formatInstant(due, zone)}, envoyée en retard`,
  held: ({ articles, until }, zone, now) => {
    const at = localTime(new Date(until), zone);
    const isFar = Date.parse(until) - now.getTime() > 300 * 86_400_000;
    const isToday = at.toPlainDate().equals(localTime(now, zone).toPlainDate());
    const day = isToday
      ? 'jusqu’à '
      : `jusqu’au ${isFar ? formatLongDay(new Date(until), zone) : formatDayShort(at.toPlainDate().toString(), { now, zone })} à `;
    const when = `${day}${timeOf(at.hour, at.minute)} (${cityOf(zoneCity(zone))})`;
    return articles === 1
      ? `1 article sous embargo ${when}`
      : `${countOf(articles, 'article')} sous embargo, le premier ${when}`;
  },
  when: (published, isFirstSeen, reader) => `${isFirstSeen ? 'repéré ' : ''}${formatWhen(published, reader)}`,
  outletsWithTimes: (outlets, also, more) =>
    [
      outlets.map(({ name, when }) => `${name} (${when})`).join(', '),
      ...(also.length > 0 ? [`aussi dans ${also.join(', ')}`] : []),
      ...(more > 0 ? [countOf(more, 'autre')] : []),
    ].join('\u202f; '),
  outlets: (names, more) => `(${names.join(', ')}${andMore(more)})`,
  outletAt: (name, when) => `${name}, ${when}`,
  carried: (headline, sentence) => l`${headline} : ${sentence}`,
  quoted: (sides, more) =>
    t`cités : ${sides
      .map(({ side, people }) => {
        const names = people.map(({ name, office }) => (office ? `${name} (${office})` : name)).join(', ');
        return side === null ? names : t`${side} : ${names}`;
      })
      .join('\u202f; ')}${andMore(more)}`,
  dayAhead: (from, to, status, reader) =>
    `${formatDayShort(from, reader)}${to === from ? '' : ` – ${formatDayShort(to, reader)}`}${
      { planned: '', cancelled: ' (annulé)', postponed: ' (reporté)' }[status]
    }`,
  changes: { corrected: 'Rectificatif', quote: 'Citation modifiée' },
  changed: (what, headline, words, source) => l`${{ strong: what }} ${headline} :${words} (${source})`,
  everything: 'Tout',
  newTexts: (label, count) => t`${label} : ${countOf(count, 'nouveau texte', 'nouveaux textes')}`,
  changesOf: (label, changes) => t`${label} : ${changes}`,
  newIn: (label, isQuoted, source) =>
    t`${label} : ${isQuoted ? 'propos cités' : 'nouveau texte'}${source === null ? '' : ` dans ${source}`}`,
  moreTexts: (count) => countOf(count, 'autre texte', 'autres textes'),
  becauseList: (label) => t`envoyé parce que vous suivez : ${label}`,
  becauseChannel: (label) => t`envoyé parce que ce canal suit : ${label}`,
  whatChanged: 'Ce qui a changé',
  briefIt: 'Résumer',
  muteToday: 'Silence aujourd’hui',
  stop: 'Arrêter',
  alsoIn: (names, more) =>
    `aussi dans ${names.join(', ')}${more > 0 ? ` et ${countOf(more, 'autre source', 'autres sources')}` : ''}`,
  counts: ({ dropped, new: added, revised, repeated }) =>
    `${dropped} supprimée${s(dropped)}, ${countOf(added, 'nouvelle')}, ${revised} modifiée${s(revised)}, ${repeated} reprise${s(repeated)}`,
  correctedAtSource: 'Rectifié à la source.',
  quotesChanged: (count) =>
    count === 1 ? 'Citation modifiée à la source.' : `${count} citations modifiées à la source.`,
  seen: (at) => `constaté le ${formatDay(at)}`,
  wasGivenTo: (name) => (name === null ? 'auparavant sans auteur' : t`auparavant attribuée à ${name}`),
  withdrawn: 'citation retirée',
  noRevisions: (days) => `Aucune citation n’a été modifiée à sa source${during(days)}.`,
  revisions: (all, days) =>
    `${countFound(all, 'révision')} avec des citations modifiées à la source${during(days)}`,
  howToList: t`Les citations modifiées se demandent par jour : ${'`/brief revisions`'}, ${'`/brief revisions since monday`'}, ${'`/brief revisions 19 May 2021`'}.`,
  olderRevisions: (count) => countFound(count, 'révision plus ancienne', 'révisions plus anciennes'),
  alsoChanged: (others) =>
    t`aussi dans ces articles : ${others.map(({ kind, count }) => countOf(count, ...OTHER[kind])).join(', ')}`,
  everyVersion: t`chaque version est conservée ; chaque ligne reprend les mots des articles`,
  older: 'Plus anciennes',
  takenDown: (title) =>
    t`${marked(title)} a été retiré des archives par ceux qui font tourner Brief. Ce qui en est cité plus haut n’est plus vérifiable ici : ne l’utilisez pas.`,
};
