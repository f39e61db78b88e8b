import type { Days, LookedFor } from '../values.ts';
import type { Words } from '../words.ts';
import { during } from './dates.ts';
import { inPlace } from './names.ts';
import { countFound, countOf, inMarks, listed, marked, numberOf, s, withThousands } from './numbers.ts';
import { l, t } from './typeset.ts';

export const quotes: Words['quotes'] = {
  headings: {
    direct: 'Cités',
    spoken: 'Prononcés, dans des transcriptions ou des déclarations',
    mixed: 'Cités en partie',
    indirect: 'Rapportés, avec les mots de l’article',
  },
  title: ({
    headline,
    names,
    isStory,
    subject,
    source,
    days,
    place,
    to,
    missing,
    dropped,
    totals,
    isEmpty,
  }) => {
    const what =
      names.length > 0 ? [listed(names)] : (headline ?? [isStory ? 'Citations du sujet' : 'Citations']);
    const label = listOf({ subject, source, days, place, to, missing, dropped });
    const counted = [
      ...(totals.direct.total > 0 || totals.spoken.total === 0
        ? [countFound(totals.direct, 'citation')]
        : []),
      ...(totals.spoken.total > 0
        ? [
            `${totals.direct.total > 0 ? numberOf(totals.spoken) : countFound(totals.spoken, 'citation')} dans des transcriptions ou des déclarations`,
          ]
        : []),
      ...(totals.mixed.total > 0 ? [`${numberOf(totals.mixed)} en partie`] : []),
      ...(totals.indirect.total > 0
        ? [`${numberOf(totals.indirect)} propos rapporté${s(totals.indirect.total)}`]
        : []),
    ].join(', ');
    return isEmpty
      ? l`${what}${label} : ${counted} ; rien de plus sur cette page`
      : l`${what}${label} : ${counted}`;
  },
  allQuotes: 'Toutes les citations',
  fragments: (count) => countFound(count, 'fragment'),
  greetings: (count) => countOf(count, 'formule de politesse', 'formules de politesse'),
  more: (kind, count) =>
    `${numberOf(count)} autre${count.total < 2 ? '' : 's'} (${{ direct: 'propos cités', spoken: 'propos prononcés', mixed: 'propos cités en partie', indirect: 'propos rapportés' }[kind]})`,
  allSentences: 'Toutes les phrases',
  next: 'Suite',
  showFragments: 'Voir les fragments',
  somethingWrong: t`Une erreur ?`,
  verify: 'Vérifier',
  speakers: (count) =>
    `${countOf(count, 'personne')} dont les propos sont cités ou rapportés dans les archives.`,
  header: ['Nom', 'Citations', 'Articles'],
  ofSpeaker: (quoted, partly, reported) =>
    [
      withThousands(quoted),
      ...(partly > 0 ? [`${withThousands(partly)} en partie`] : []),
      ...(reported > 0 ? [`${withThousands(reported)} propos rapporté${s(reported)}`] : []),
    ].join(', '),
  typeForWords: (command) => l`pour lire les propos : ${{ code: command }}`,
  command: '/brief quotes <nom>',
  number: withThousands,
};

function listOf({ subject, source, days, place, to, missing = [], dropped = [] }: LookedFor): string {
  const label = `${to ? ` à ${to}` : ''}${subject ? ` sur ${marked(subject)}` : ''}${place ? ` ${inPlace(place)}` : ''}${source ? ` dans ${source}` : ''}${during(days)}`;
  const lacks = [
    ...(missing.length > 0 ? [`aucune citation ne contient ${inMarks(missing)}`] : []),
    ...dropped.map((clause) => clause.charAt(0).toLowerCase() + clause.slice(1)),
  ];
  return lacks.length > 0 ? `${label} (${lacks.join(' ; ')})` : label;
}

export const quotesLookedFor = (subject: string | null, source: string | null, days: Days | null): string =>
  `citations${listOf({ subject, source, days })}`;
