import type { Line } from '../line.ts';
import type { Days } from '../values.ts';
import type { Words } from '../words.ts';
import { during, formatDay, fromTo, onDay } from './dates.ts';
import { inPlace } from './names.ts';
import { countOf, de, joined, listed, marked, numberOf } from './numbers.ts';
import { l, t } from './typeset.ts';

const inDays = (days: Days | null) => (days ? ` (${during(days).trim()})` : '');
const WHY = {
  name: 'Un nom du titre n’apparaît nulle part dans le texte',
  number: 'Un nombre du titre n’apparaît nulle part dans le texte',
  part: 'Une partie du titre n’est racontée nulle part dans le texte',
  subject: 'Le texte contient peu des mots du titre',
  quote: 'Ces mots entre guillemets ne figurent pas ainsi dans le texte',
  deed: 'Ce que le titre dit avoir été fait n’est raconté nulle part dans le texte',
  turned: 'Une phrase du texte raconte peut-être l’inverse',
  denied: 'Le titre et une phrase du texte se contredisent peut-être',
} as const;

export const meetings: Words['meetings'] = {
  laterOnes: (count) => countOf(count, 'contact plus récent', 'contacts plus récents'),
  earlierOnes: (count) => countOf(count, 'contact plus ancien', 'contacts plus anciens'),
  undated: (count) => `${countOf(count, 'texte')} qui ne ${count < 2 ? 'dit' : 'disent'} pas quand`,
  title: (asked, inPerson, calls, first) => {
    const howMany = [
      ...(inPerson > 0 ? [countOf(inPerson, 'rencontre')] : []),
      ...(calls > 0 ? [countOf(calls, 'appel')] : []),
    ].join(' et ');
    const when = [
      onDay(first.day),
      ...(first.place && !first.isCall && first.place !== asked.place ? [inPlace(first.place)] : []),
      ...(asked.who.length < 2 && first.others.length > 0
        ? [
            asked.who.length > 0 && !asked.isSides
              ? `avec ${listed(first.others)}`
              : `entre ${listed(first.others)}`,
          ]
        : []),
    ].join(' ');
    const [one, other] = asked.isOldestFirst ? ['premier', 'première'] : ['dernier', 'dernière'];
    const which = calls === 0 ? `la ${other}` : inPerson === 0 ? `le ${one}` : `${one} contact`;
    const order = inPerson + calls > 1 ? `, ${which} ` : ', ';
    const what = `${howMany}${asked.place ? ` ${inPlace(asked.place)}` : ''} dans les textes enregistrés${inDays(asked.days)}${order}${when}`;
    return asked.who.length > 0 ? t`${listed(asked.who)} : ${what}` : what;
  },
  where: ({ isCall, place }) => (isCall ? 'appel' : place ? inPlace(place) : 'rencontre'),
  with: ({ who, isSides }, others) => `${who.length > 0 && !isSides ? 'avec' : 'entre'} ${listed(others)}`,
  alsoIn: (texts) => `aussi dans ${countOf(texts, 'autre texte', 'autres textes')}`,
  order: (isOldestFirst) =>
    isOldestFirst ? 'du plus ancien au plus récent' : 'du plus récent au plus ancien',
  onlyTold: t`seulement ce que racontent les textes enregistrés : il y en a peut-être eu d’autres`,
  ofPublication: 'un jour que le texte n’indique pas est celui de sa publication',
  onlyNewest: 'seuls les textes les plus récents ont été consultés',
  later: 'Plus récents',
  earlier: 'Plus anciens',
  none: (asked, undated, isLowerBound, both = 0) => {
    const whose =
      asked.who.length > 1 ? ` entre ${listed(asked.who)}` : asked.who[0] ? ` ${de(asked.who[0])}` : '';
    const what = `${asked.isCalls ? 'd’un appel' : 'd’une rencontre ou d’un appel'}${whose}${asked.place ? ` ${inPlace(asked.place)}` : ''}${inDays(asked.days)}`;
    const none = isLowerBound ? 'Aucun des textes consultés' : 'Aucun texte enregistré';
    if (both > 0)
      return t`Je ne lis dans aucun texte enregistré le récit ${what}. ${both > 1 ? 'Ces phrases nomment' : 'Une phrase nomme'} les deux :`;
    return undated > 0
      ? t`${none} ne donne la date ${what}. ${countOf(undated, 'texte')} en ${undated < 2 ? 'raconte' : 'racontent'} :`
      : `${isLowerBound ? 'Aucun des textes les plus récents, seuls consultés,' : 'Aucun texte enregistré'} ne fait état ${what}.`;
  },
  saidOfIt: t`Ce qui en est dit :`,
  olderNotLookedAt: t`les textes plus anciens n’ont pas été consultés : demandez une période, comme « in 2016 »`,
  searched: (articles) =>
    t`${countOf(articles, 'article consulté', 'articles consultés')} ; cela ne prouve pas qu’il n’y en a pas eu`,
  briefThis: 'Résumer',
  compare: 'Comparer les versions',
};

const allOf = (sought: readonly string[]): string =>
  sought.map((words) => (/^\p{Lu}/u.test(words) ? words : marked(words))).join(' et ');

export const calendar: Words['calendar'] = {
  title: (dates, sought, label) =>
    `${countOf(dates, 'date annoncée', 'dates annoncées')}${sought.length > 0 ? ` avec ${allOf(sought)}` : ''} ${label}`,
  none: (sought, label) =>
    `Aucun article enregistré n’annonce quoi que ce soit${sought.length > 0 ? ` avec ${allOf(sought)}` : ''} ${label}.`,
  beside: (dates, sought, label) =>
    t`Aucune annonce ne contient ${allOf(sought)} ${label}, mais des articles à ce sujet annoncent ${countOf(dates, 'date')} :`,
  days: ({ from, to }) => (from === to ? `le ${formatDay(from)}` : fromTo(from, to)),
  moreDates: (count) => countOf(count, 'autre date', 'autres dates'),
  announcedBy: (articles) => `annoncé par ${countOf(articles, 'article')}`,
  unread: (stored, from) =>
    t`${numberOf(stored)} annonces sont enregistrées pour ces jours : celles à partir du ${formatDay(from)} ne sont pas lues ici, demandez moins de jours`,
  reckoned: 'les dates sont calculées à partir du jour de chaque article',
  later: 'Suite',
  span: (from, to) => (from === to ? formatDay(from) : fromTo(from, to)),
  cancelled: 'annulé',
  postponed: t`reporté ou déplacé : c’était la date prévue`,
  over: 'passé',
  saidAs: (words) => l`en ces termes : « ${words} »`,
  sayingSo: (count) => `${countOf(count, 'autre article le dit', 'autres articles le disent')}`,
  feed: (words) =>
    words === null
      ? t`Votre calendrier des dates annoncées :`
      : t`Votre calendrier des dates annoncées dont la phrase contient « ${words} » :`,
  howToAdd:
    'Ajoutez-le dans votre agenda comme calendrier du web. Il couvre un mois en arrière et six mois à venir, et se rafraîchit dans l’heure.',
  whoReads: t`quiconque a le lien peut le lire : il omet donc ce qui est réservé à certains espaces de travail ou sous embargo · un lien reçu auparavant ne marche plus`,
  stopFeed: 'Arrêter le calendrier',
  feedEnded: t`Votre calendrier est arrêté : son lien ne marche plus.`,
  noFeed: 'Vous n’avez pas de calendrier. `/brief calendar feed` en crée un.',
  fileName: (words) => (words ? t`Dates annoncées : ${words}` : 'Dates annoncées'),
};

const languages = new Intl.DisplayNames('fr', { type: 'language' });
const languageNamed = (code: string): string => languages.of(code) ?? code;

export const lines: Words['lines'] = {
  otherRenderings: (count, statement, repeated) =>
    count > 0
      ? `${countOf(count, 'autre formulation', 'autres formulations')} de ${marked(statement)} ${count < 2 ? 'est peut-être enregistrée' : 'sont peut-être enregistrées'}.`
      : t`Aucune autre formulation de ${marked(statement)} n’a été repérée parmi les textes enregistrés${repeated > 0 ? `\u202f; ${countOf(repeated, 'autre texte en a les mots', 'autres textes en ont les mots')}` : ''}.`,
  sameWords: 'Les mêmes mots, ou presque, dans d’autres textes',
  asGiven: 'telle quelle',
  byPlace: 'repéré par sa place entre deux autres',
  alike: (share) => t`ressemblance : ${Math.round(share * 100)}${'\u00a0%'}`,
  samePageIn: (language) => t`la même page en ${languageNamed(language)}`,
  storedIn: (languages, statement) =>
    t`« ${statement} » est aussi enregistré en ${languages.map(languageNamed).join(' et en ')}.`,
  textsRead: (count) =>
    `${countOf(count, 'texte lu', 'textes lus')} qui en ${count < 2 ? 'partage' : 'partagent'} les mots`,
  readerJudges: 'au lecteur de juger si c’est la même déclaration',
  translations: 'les traductions qui partagent peu de mots ne sont pas repérées',
  noHeadline: 'Cet article n’a pas de titre.',
  nothingUnsupported: 'Aucun élément du titre ne paraît manquer d’appui dans le texte.',
  worthALook: (why, words) =>
    words.length > 0 ? l`À vérifier. ${WHY[why]} : ${joined(words, ', ')}` : l`À vérifier. ${WHY[why]}.`,
  nearestSentence: 'la phrase la plus proche',
  aHint: t`un simple indice : un titre abrège, joue sur les mots et en emploie d’autres ; au lecteur de juger s’il est fondé`,
  wholeText: 'Texte entier',
  timelineOf: (who, subject) =>
    `${who.length > 0 ? listed(who) : 'Toutes les personnes citées'}${subject ? `, sur ${marked(subject)}` : ''}`,
  noDatedQuote: (what) => t`Aucune citation datée n’est enregistrée : ${what}.`,
  timeline: (what, isLowerBound, count, from, to) =>
    t`${what} : ${isLowerBound ? 'les plus récentes, ' : ''}${countOf(count, 'citation')}, ${fromTo(from, to)}`,
  laterQuotes: (count) => countOf(count, 'citation ultérieure', 'citations ultérieures'),
  undatedQuotes: (count) => countOf(count, 'citation de textes sans date', 'citations de textes sans date'),
  rungs: {
    quoted: 'cité',
    partly: 'cité en partie',
    reported: 'rapporté',
    mentioned: 'mentionné',
    none: '',
  },
  noOutlet: 'média non indiqué',
  oldestFirst: 'de la plus ancienne à la plus récente',
  onlyNewestQuotes: 'seules les citations les plus récentes ont été consultées',
  chart: (first, bars, last, most, isCut) =>
    `${formatDay(first)} ${bars} ${formatDay(last)}, citations par mois, ${most} au plus${isCut ? '\u202f; les mois antérieurs n’y figurent pas' : ''}`,
  firstUse: (who, words, day, source): Line =>
    l`Premier emploi enregistré de « ${words} » ${who.length > 0 ? `par ${listed(who)}` : 'dans des propos cités'} : ${formatDay(day)}, ${source}`,
  later: 'Suite',
  whoMet: t`Nommez qui s’est rencontré, où ou quand : ${'`/brief meetings Lavrov Blinken`'}, ${'`/brief meetings in Geneva`'}, ${'`/brief meetings May 2017`'}.`,
  feedAtTerminal: t`Ce calendrier est un lien pour une personne dans Slack. Au terminal, écrivez le fichier aussi souvent que vous voulez : ${'`brief calendar --ics > dates.ics`'}.`,
  feedForOutsider:
    'Les calendriers sont réservés aux personnes de l’espace de travail. Rien n’a été modifié.',
  notReached: t`Brief n’est pas joignable de l’extérieur : un agenda ne peut pas le suivre. Ceux qui le font tourner règlent BRIEF_PUBLIC_URL. Rien n’a été modifié.`,
  forYouAlone: t`Le lien est pour vous seul : tapez ${'`/brief calendar feed`'} pour l’obtenir. Rien n’a été modifié.`,
  pasteStatement: (command) =>
    t`Collez une déclaration de quatre mots ou plus : ${`\`${command} renderings We will not be found wanting\``}.`,
};
