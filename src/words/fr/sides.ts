import type { Line } from '../line.ts';
import type { Words } from '../words.ts';
import { dated, during, formatDay, ofDay } from './dates.ts';
import { MATTERS } from './names.ts';
import { countFound, countOf, de, joined, listed, marked, numberOf, s, withThousands } from './numbers.ts';
import { l, t } from './typeset.ts';

const named = (labels: readonly Line[], more: number): Line => {
  const all = more > 0 ? [...labels, [countOf(more, 'autre')]] : labels;
  return all.flatMap(
    (label, at): Line => (at === 0 ? label : [at === all.length - 1 ? ' et ' : ', ', ...label]),
  );
};
// Sides are named without an article: "Russie", "États-Unis", "Pravda.ru".
const both = (names: readonly string[]) => listed(names);

export const sides: Words['sides'] = {
  matter: (label) => MATTERS[label] ?? label,
  oneSide: 'une partie',
  onlyOne: (side) =>
    side === null
      ? 'Le récit d’une seule partie est enregistré pour cette rencontre.'
      : t`Le récit d’une seule partie est enregistré pour cette rencontre : ${side}.`,
  lookedFor: (others, day) =>
    t`Cherché, dans les textes enregistrés dont la date est proche ${ofDay(day)}, le récit d’une autre partie${others.length > 0 ? ` (${both(others)})` : ''}. Pour ajouter son texte : ${'/brief add <lien>'}.`,
  whatChanged: 'Ce qui a changé',
  otherText: 'L’autre texte',
  compare: 'Comparer les versions',
  haveSubject: (subject, having, lacking) =>
    having.length === 0
      ? t`Aucun des deux textes ne contient « ${subject} ».`
      : lacking.length === 0
        ? t`Oui : « ${subject} » figure dans les deux textes (${both(having)}).`
        : t`Non : « ${subject} » ne figure que dans un texte (${both(having)}), non dans l’autre (${both(lacking)}).`,
  leavesOut: (side, count) =>
    count > 0
      ? t`${countOf(count, 'élément')} que l’autre partie mentionne et que celle-ci omet (${side}) :`
      : 'Rien trouvé qui ne figure que chez l’autre partie.',
  sideAt: (side, place) => `${side}, ${place}`,
  finding: (count, shared, only) => {
    const clauses: Line[] = [
      shared.labels.length > 0
        ? [
            count === 2 ? t`Les deux parties abordent : ` : t`Toutes abordent : `,
            ...named(shared.labels, shared.more),
          ]
        : ['Aucun point commun repéré entre les parties'],
      ...only.map(({ side, matters }): Line => l`${side} seulement : ${named(matters.labels, matters.more)}`),
    ];
    return [...joined(clauses, '\u202f; '), '.'];
  },
  textNumber: (number) => `Texte ${number}`,
  numbered: (name, number) => `${name} (${number})`,
  isReport: 'un récit de presse, pas un texte de cette partie',
  isOwnText: 'son propre texte',
  words: (count) => countOf(count, 'mot'),
  inMarks: (people) =>
    people.length > 0
      ? t`entre guillemets : ${people.map(({ name, words }) => `${name} (${countOf(words, 'mot')})`).join(', ')}`
      : 'aucun propos entre guillemets',
  notInText: 'absent de ce texte',
  moreTopics: (count) => countOf(count, 'autre thème', 'autres thèmes'),
  rungs: { quoted: 'cité', partly: 'cité en partie', reported: 'rapporté', told: 'raconté' },
  cell: (place, rung, more) => t` (${place}, ${rung}${more > 0 ? t` ; ${countOf(more, 'autre')}` : ''})`,
  topic: 'Thème',
  atOdds: 'Peut-être en désaccord',
  nearestPassages: 'Passages les plus proches, côte à côte',
  verbs: 'Verbes, du plus fort au plus faible',
  verbsOf: (side, verbs) => l`${side} : ${joined(verbs, ', ')}`,
  saying: (side, words) => l`${side} : ${words}`,
  matched: (format, days) =>
    `rapprochés par les parties, les personnes${format ? `, la forme (${format === 'call' ? 'appel' : 'rencontre'})` : ''} et la date (${both(days.map(formatDay))})`,
  notOneMeeting: t`textes désignés ; rien ne dit qu’ils portent sur une même rencontre`,
  lateCall: 'un appel tardif dans un fuseau a lieu le lendemain dans un autre',
  compared: (sentences) => `${listed(sentences.map(String))} phrases comparées`,
  moreMeetings: (count) =>
    `${countOf(count, 'autre rencontre', 'autres rencontres')} des mêmes personnes enregistrée${s(count)}`,
  noProof: t`« absent de ce texte » ne veut pas dire que cela n’a pas été dit`,
  morePeople: (count) => countOf(count, 'autre personne', 'autres personnes'),
  share: (part) => `${Math.round(100 * part)}\u00a0%`,
  nobodyQuoted: (what) => l`Personne n’est nommément cité entre guillemets ${what}`,
  onlySide: (side, _adjective, what) => l`Une seule partie est citée (${side}) ${what}`,
  peopleQuoted: (people, shares, what) =>
    l`${countOf(people, 'personne citée', 'personnes citées')}, ${shares.map(({ side, share }) => `${side} ${share}`).join(', ')}${shares.length > 0 ? ', ' : ''}${what}`,
  voicesHeader: ['Personne', 'Partie', 'Mots cités'],
  notKnown: 'inconnue',
  wordsInMarks: (words, share, articles) =>
    `${withThousands(words)} (${share})${articles > 1 ? `, ${countOf(articles, 'article')}` : ''}`,
  read: (articles) => `${countOf(articles, 'article lu', 'articles lus')}`,
  inPassing: (articles) =>
    t`${countOf(articles, 'article', 'articles')} où le sujet n’est que dans un paragraphe : non compté${s(articles)}`,
  unnamed: (words) => `${countOf(words, 'autre mot cité', 'autres mots cités')} sans auteur nommé`,
  reportedNotCounted: 'les propos rapportés ne sont pas comptés',
  quotes: 'Citations',
  inThisArticle: 'dans cet article',
  inArticles: ({ articles, newest, isStory, subject, days, source }) => {
    const all = countFound(articles, 'article');
    const which =
      newest === null
        ? articles.total < 2
          ? 'le seul article'
          : `les ${all}`
        : `les ${countOf(newest, 'article le plus récent', 'articles les plus récents')} sur ${numberOf(articles)}`;
    return `dans ${which}${isStory ? ' de ce sujet' : ''}${source ? ` ${de(source)}` : ''}${subject ? ` sur ${marked(subject)}` : ''}${days ? dated(days) : ''}`;
  },
  inAccount: (words) => `${marked(words)} dans le récit d’une rencontre par une partie`,
  pageNotStored: t`Cette page n’est pas enregistrée. ${'`/brief add <lien>`'} l’ajoute ; reposez ensuite la question.`,
  theSame: (one, other) =>
    t`« ${one} » et « ${other} » désignent la même partie. Nommez deux personnes qui se sont rencontrées : ${'`/brief compare Lavrov Blinken`'}.`,
  meetingOf: (names, days) =>
    `rencontre ${names.length > 1 ? `entre ${listed(names)}` : de(listed(names))}${during(days)}`,
  noMeeting: t`Cet article ne relate aucune rencontre entre deux parties. Pour comparer deux articles : ${'`/brief compare article:<id> article:<id>`'}.`,
  noAccount: (typed, names) =>
    t`Aucun récit de cette rencontre par « ${typed} » n’est enregistré. Récits enregistrés : ${listed(names)}.`,
  namedAlone: (name) =>
    t`un seul nom était donné (${name}) : voici la dernière rencontre, avec qui que ce soit, dont deux parties ont fait le récit`,
  nothingToCompare: t`Parmi les derniers articles, aucune rencontre n’est racontée par deux parties. Nommez deux personnes qui se sont rencontrées : ${'`/brief compare Lavrov Blinken`'}.`,
};
