import type { Line } from '../line.ts';
import type { MonthDay } from '../values.ts';
import type { Words } from '../words.ts';
import { formatDay, formatInstant, timeOf } from './dates.ts';
import { cityOf, languageNamed, MATTERS, reasonOf } from './names.ts';
import { countOf, de, listed, marked } from './numbers.ts';
import { l, t } from './typeset.ts';

type Described = Parameters<Words['subscriptions']['describe']>[0];

const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];
const FIELDS: Readonly<Record<string, string>> = {
  minute: 'minute',
  hour: 'heure',
  dayOfMonth: 'jour du mois',
  month: 'mois',
  dayOfWeek: 'jour de la semaine',
};
const RANGES: Readonly<Record<string, string>> = {
  minute: '0-59',
  hour: '0-23',
  dayOfMonth: '1-31',
  month: '1-12 ou JAN-DEC',
  dayOfWeek: '0-7 ou MON-SUN',
};
const UNCHANGED = 'Rien n’a été modifié.';

/** "02:30" as French has it. */
const clockTime = (clock: string) => timeOf(Number(clock.slice(0, 2)), Number(clock.slice(3)));

function daysInWords(days: readonly number[]): string {
  const key = days.join();
  if (days.length === 7) return 'tous les jours';
  if (key === '1,2,3,4,5') return 'du lundi au vendredi';
  if (key === '6,0') return 'le week-end';
  return listed(days.map((day) => `le ${DAYS[day]!}`));
}

function monthDay(day: MonthDay): string {
  if ('date' in day) return day.date === 1 ? '1er' : String(day.date);
  if ('workdayNear' in day) return `jour ouvré le plus proche du ${day.workdayNear}`;
  if ('weekday' in day)
    return day.nth === 'last'
      ? `dernier ${DAYS[day.weekday]}`
      : `${ORDINALS[day.nth - 1]} ${DAYS[day.weekday]}`;
  return 'dernier jour';
}

/** Labels are stored in English: what Brief put into them is taken apart again, what was typed stays. */
function wanted(label: string): string {
  return label.split(', ').map(wantedPart).join(', ');
}

const LIMITS: Readonly<Record<string, string>> = {
  'this story': 'ce sujet',
  'quoted words only': 'propos cités seulement',
  'quoted in whole or in part': 'propos cités en tout ou en partie',
  'quoted or reported words only': 'propos cités ou rapportés seulement',
};

function wantedPart(part: string): string {
  const known = LIMITS[part] ?? MATTERS[part];
  if (known) return known;
  const phrase = /^“(.*)”$/.exec(part)?.[1];
  if (phrase !== undefined) return marked(phrase);
  const language = /^texts in (.+)$/.exec(part)?.[1];
  if (language) return `textes en ${languageNamed(language)}`;
  const like = /^what changed in statements like “(.*)”$/.exec(part)?.[1];
  if (like !== undefined) return `ce qui change dans les déclarations semblables à ${marked(like)}`;
  const of = /^what changed in statements of (.+)$/.exec(part)?.[1];
  if (of) return `ce qui change dans les déclarations ${de(of)}`;
  const [, who, what] = /^(.+?) on (.+)$/.exec(part) ?? [];
  return who && what ? `${who} sur ${marked(MATTERS[what] ?? what)}` : part;
}

const describe = ({ place, isPerson, isWatch, schedule, city, about }: Described): Line =>
  isWatch
    ? [about.join(', ') || 'tout', isPerson ? ', pour ' : ', dans ', ...place]
    : [
        ...place,
        `, ${schedule} (${cityOf(city)})`,
        ...(about.length > 0 ? [t`, sur : ${about.join(', ')}`] : []),
      ];

export const subscriptions: Words['subscriptions'] = {
  schedule: (parts) => {
    if (parts.kind === 'expression') return `selon ${parts.expression}`;
    if (parts.kind === 'hourly')
      return `${daysInWords(parts.days)}, toutes les heures${parts.minute === 0 ? '' : `, à la minute ${parts.minute}`}`;
    const times = listed(parts.times.map(([hour, minute]) => timeOf(hour, minute)));
    if (parts.monthDays.length === 0) return `${daysInWords(parts.days)} à ${times}`;
    const either = parts.days.length > 0 ? `, et ${daysInWords(parts.days)},` : '';
    return `${listed(parts.monthDays.map((day) => `le ${monthDay(day)}`))} du mois${either} à ${times}`;
  },
  whenNew: 'dès qu’un texte arrive',
  inUtc: (at) => `${formatInstant(at, 'UTC')} (UTC)`,
  instant: (at, zone, now) => formatInstant(at, zone, now),
  wanted,
  subscribed: (of, isChanged) =>
    isChanged ? l`Modifié : ${describe(of)}.` : l`Abonnement enregistré : ${describe(of)}.`,
  next: (instants, city) => t`Prochaines revues : ${instants.join('\u202f; ')} (${cityOf(city)}).`,
  ifDown:
    'En cas de panne à l’heure dite, elle part au retour, avec 12 heures de retard au plus, et le signale.',
  preview: (day) =>
    day === null
      ? 'Voici celle d’aujourd’hui, telle qu’elle paraîtrait'
      : `Rien de nouveau n’est enregistré aujourd’hui. Voici la revue du ${day}, telle qu’elle aurait paru`,
  watching: (of, isAlready, isMuted) =>
    l`${isAlready ? 'Veille, comme avant' : 'Veille'} : ${describe(of)}${isMuted ? ' · silence jusqu’à minuit' : ''}.`,
  alertTerms: (perHour, quiet, city) =>
    `Les alertes partent dans la minute, ${countOf(perHour, 'message')} par heure au plus, plusieurs textes ensemble${quiet ? `, silence de ${timeOf(quiet.from, 0)} à ${timeOf(quiet.to, 0)} (${cityOf(city)})` : ''}.`,
  lastWeek: (texts) =>
    texts === 0
      ? 'Rien n’aurait correspondu dans les 7 derniers jours. Si cela vous étonne, essayez d’autres mots ou une autre graphie.'
      : t`${countOf(texts, 'texte')} des 7 derniers jours ${texts < 2 ? 'aurait' : 'auraient'} correspondu. Le plus récent :`,
  already: (of) => l`Abonnement déjà enregistré, dans les mêmes termes : ${describe(of)}.`,
  stopped: (of) => l`Arrêté : ${describe(of)}. Plus rien ne sera publié.`,
  none: (channel) => l`Aucun abonnement dans ${channel}. ${UNCHANGED}`,
  thatChannel: 'ce canal',
  yourMessages: 'vos messages avec moi',
  workspaceHas: t`Cet espace de travail a :`,
  workspaceHasNone: t`Cet espace de travail n’en a aucun. Pour commencer : ${'`/brief subscribe weekdays 07:30`'}.`,
  all: 'Tous les abonnements',
  byOther: (person, what, of) =>
    l`${person} a ${what === 'stopped' ? 'arrêté' : 'modifié'} la revue que vous aviez commandée : ${describe(of)}.`,
  notYours: (channel) =>
    l`Seuls la personne qui l’a commandée, celles qui écrivent dans ${channel} ou un administrateur peuvent arrêter ou modifier cette revue. Tapez la commande dans ce canal. ${UNCHANGED}`,
  notBetweenTwo: `Je ne peux pas publier dans une conversation entre deux personnes. Commandez la revue dans un canal, ou dans vos messages avec moi. ${UNCHANGED}`,
  notMember: (channel) =>
    l`Je ne suis pas membre de ${channel}. Tapez-y ${{ code: '/invite @Brief' }}, puis commandez la revue de nouveau. ${UNCHANGED}`,
  which: (count, channel) =>
    l`Il y a ${countOf(count, 'abonnement')} dans ${channel}. Lequel arrêter ? ${UNCHANGED}`,
  describe,
  homeHasButtons: 'L’onglet Accueil de Brief a un bouton pour chacun.',
  stopOne: ({ isWatch, schedule, city, about }) =>
    isWatch
      ? t`Arrêter la veille : ${about.join(', ')}`
      : t`Arrêter : ${schedule} (${cityOf(city)})${about.length > 0 ? `, ${about.join(', ')}` : ''}`,
  title: (count) => `${countOf(count, 'abonnement')} dans cet espace de travail`,
  inMessages: 'La réponse est sous Messages, à côté d’Accueil.',
  noneOrdered: t`Aucune revue n’est commandée dans cet espace de travail. Pour le canal où vous êtes : ${'`/brief subscribe weekdays 07:30`'}.`,
  setUp: 'Commander une revue',
  standing: (of, state, last, person) => [
    ...(of.isWatch ? [t`Veille : `] : []),
    ...describe(of),
    state.is === 'paused'
      ? t` · suspendu : ${state.because === null ? 'arrêté par quelqu’un' : reasonOf(state.because)}`
      : state.is === 'watching'
        ? ` · ${state.perHour} par heure au plus${state.isMuted ? ' · silence jusqu’à minuit' : ''}`
        : t` · prochaine : ${state.next ?? 'jamais'} (${cityOf(of.city)})`,
    t` · dernière : ${last ?? 'aucune pour l’instant'}`,
    ...l` · commandé par ${person}`,
  ],
  run: (state, at, reason) => {
    const states: Readonly<Record<string, string>> = {
      posted: 'publiée',
      pending: 'en attente',
      claimed: 'en préparation',
      sending: 'en cours d’envoi',
      failed: 'échec',
      skipped: 'sautée',
    };
    return `${states[state] ?? state} (${at})${state !== 'posted' && reason ? t` : ${reasonOf(reason)}` : ''}`;
  },
  didYouMean: (cron, schedule) => l` Vouliez-vous dire ${{ code: cron }}, ${schedule} ?`,
  nothingChanged: UNCHANGED,
  useThat: 'Choisir cet horaire',
  pickTime: 'Choisir une heure',
  change: 'Modifier',
  stop: 'Arrêter',
  unmute: 'Reprendre',
  muteToday: 'Silence aujourd’hui',
  skipped: (day, local, instead) =>
    t`Le ${formatDay(day)}, le changement d’heure fait sauter ${clockTime(local)} dans ce fuseau : ce jour-là, elle paraît à ${clockTime(instead)}.`,
  gone: `Cet abonnement n’existe plus. \`/brief subscriptions\` en donne la liste. ${UNCHANGED}`,
  watchGone: `Cette veille n’existe plus. \`/brief subscriptions\` en donne la liste. ${UNCHANGED}`,
  whichChannel: `De quel canal s’agit-il\u202f? Choisissez-le dans la liste que Slack propose quand vous tapez \`#\`, ou tapez la commande dans ce canal. ${UNCHANGED}`,
  whichChannelOrMe: `De quel canal s’agit-il\u202f? Choisissez-le dans la liste que Slack propose quand vous tapez \`#\`, ou ajoutez \`to me\`. ${UNCHANGED}`,
  whichChannelShort: `De quel canal s’agit-il\u202f? Choisissez-le dans la liste que Slack propose quand vous tapez \`#\`. ${UNCHANGED}`,
  noSuchChannel: (typed) =>
    t`Je ne vois pas quel canal est « ${typed} ». Choisissez-le dans la liste que Slack propose quand vous tapez ${'`#`'}. ${UNCHANGED}`,
  notInSchedule: (typed) =>
    t`Je ne comprends pas « ${typed} » dans cet horaire. Écrivez un jour, une heure et un fuseau, comme ${'`weekdays 07:30 Europe/London`'} ; un sujet s’ajoute par ${'`topic:"…"`'}.`,
  notTheTopic: t`rien n’a été modifié ; choisissez un thème de cette liste, ou n’en mettez aucun pour une revue complète`,
  never: (cron) => `\`${cron}\` ne tombe jamais.`,
  noLanguage: (typed) =>
    t`« ${typed} » n’est pas une langue : écrivez ${'`language:fr`'} ou ${'`language:French`'}.`,
  noSide: (typed) =>
    t`Personne n’est cité d’une partie nommée « ${typed} » : écrivez un pays ou une organisation, comme ${'`side:Russia`'}.`,
  noSpeaker: (typed) =>
    t`« ${typed} » ne désigne personne dans ces archives, ou plusieurs personnes : écrivez le nom entier.`,
  whatToWatch: t`Dites ce qu’il faut suivre : une personne, un thème, un pays ou des mots entre guillemets, comme ${'`/brief watch Lavrov about Iran to me`'}. ${UNCHANGED}`,
  quietHours: (typed) => t`Je ne peux pas lire « ${typed} » : écrivez des heures, comme ${'`quiet 22-7`'}.`,
  perHour: (most) => `Choisissez de 1 à ${most} alertes par heure au plus.`,
  noSource: 'Cet article n’indique pas de source dont je puisse suivre les déclarations.',
  whoseStatements: (typed) =>
    typed === null
      ? t`Les déclarations de qui ? Nommez une source ou une partie, comme ${'`/brief watch changes Kremlin`'}.`
      : t`Aucune déclaration de « ${typed} » n’est enregistrée. Nommez une source ou une partie, comme ${'`/brief watch changes Kremlin`'}.`,
  noOneSpeaker: (typed, near, words) => {
    const hint =
      near.length > 0 ? t` Vouliez-vous dire ${near.map((name) => `*${name}*`).join(' ou ')} ?` : '';
    return t`« ${typed} » ne désigne personne dans ces archives, ou plusieurs personnes.${hint} Des mots entre guillemets sont suivis tels quels : ${`\`/brief watch "${words}"\``}.`;
  },
  fields: (expression, count) =>
    t`Je ne peux pas lire ${`\`${expression}\``} : ${countOf(count, 'champ')} ; un horaire en a cinq : minute, heure, jour du mois, mois, jour de la semaine.`,
  noSuchDay: (expression, day) =>
    t`${`\`${expression}\``} ne tombe jamais : aucun de ces mois n’a de jour ${day}.`,
  wrongField: (expression, field, value) =>
    t`Je ne peux pas lire ${`\`${expression}\``} : *${FIELDS[field] ?? field}* vaut ${value} ; utilisez ${RANGES[field] ?? 'une autre valeur'}.`,
  backwards: (expression, range) =>
    t`Je ne peux pas lire ${`\`${expression}\``} : l’intervalle ${`\`${range}\``} est à l’envers.`,
  tooOften: (expression, minutes) =>
    t`${`\`${expression}\``} publierait plus d’une fois en ${minutes} minutes ; une revue part au plus toutes les ${minutes} minutes.`,
  severalZones: (zone) =>
    t`${zone} est l’heure de plusieurs fuseaux : écrivez une ville, comme Chicago, Shanghai ou Kolkata.`,
  noZone: (typed, near) =>
    near
      ? t`Je ne connais pas le fuseau ${typed}. Le plus proche : ${near}.`
      : `Je ne connais pas le fuseau ${typed}.`,
  noTime: (typed) => t`« ${typed} » n’est pas une heure ; écrivez-la comme 07:30 ou 6pm.`,
  twoTimes: (one, other) =>
    t`Un abonnement a une seule heure ; en voici deux, ${timeOf(...one)} et ${timeOf(...other)}. Commandez chacune à part.`,
  when: (hasDays) =>
    t`${hasDays ? 'À quelle heure' : 'Quand doit-elle paraître'} ? Écrivez un jour et une heure, comme ${'`weekdays 07:30`'} ou ${'`every monday at 9`'}, ou une expression cron.`,
  monthAndWeek: t`Voilà un jour du mois et un jour de la semaine : commandez chacun à part, ou écrivez une expression cron, où l’un des deux suffit.`,
};
