import type { Folded } from '../../comparing/verify/folded.ts';
import type { Line } from '../line.ts';
import type { Alterations, Callout, Checked, Omitted } from '../values.ts';
import { verdictLines } from '../verdictLines.ts';
import type { Words } from '../words.ts';
import { formatDay } from './dates.ts';
import { countFound, countOf, de, listed, s } from './numbers.ts';
import { l, t } from './typeset.ts';

const SPLICES = {
  speakers: 'les mots de deux personnes ont été réunis',
  texts: 'des passages de plusieurs textes ont été réunis',
  order: 'ses parties figurent dans un autre ordre',
  apart: 'ses parties sont éloignées l’une de l’autre',
} as const;
const ONE = { negation: 'une négation', number: 'un nombre', date: 'une date', name: 'un nom' } as const;
const MANY = { negation: 'négations', number: 'nombres', date: 'dates', name: 'noms' } as const;
const DONE = { changed: 'modifié', added: 'ajouté', dropped: 'supprimé' } as const;
const isFeminine = (callout: Callout) => callout === 'negation' || callout === 'date';
const withA = (callouts: readonly Callout[]) => listed(callouts.map((one) => ONE[one]));

function omitted({ words, callouts, isMarked }: Omitted): string {
  if (words === 0) return 'un ajout ou une coupe de la rédaction est signalé';
  const among = callouts.length > 0 ? `, ${words < 2 ? '' : 'dont '}${withA(callouts)}` : '';
  return `${countOf(words, 'mot')} coupé${s(words)}${isMarked ? '' : ' sans que ce soit signalé'}${among}`;
}

function changes({ splice, callouts, stretches, unmarked, also }: Alterations): string {
  if (splice) return SPLICES[splice];
  const clauses = [
    ...callouts.map(({ callout, count, kind }) =>
      count === 1
        ? `${ONE[callout]} a été ${DONE[kind]}${isFeminine(callout) ? 'e' : ''}`
        : `${count} ${MANY[callout]} ont été modifié${isFeminine(callout) ? 'e' : ''}s`,
    ),
    ...stretches.map(({ kind, count, isOneWord }) =>
      count === 1
        ? `un ${isOneWord ? 'mot' : 'passage'} a été ${DONE[kind]}`
        : `${count} passages ont été ${DONE[kind]}s`,
    ),
    ...(unmarked
      ? [
          `${countOf(unmarked.words, 'mot')} ${unmarked.words < 2 ? 'a été coupé' : 'ont été coupés'} sans que ce soit signalé${unmarked.callouts.length > 0 ? ` (${withA(unmarked.callouts)})` : ''}`,
        ]
      : []),
    ...(also === 'far-apart' ? ['ses parties sont éloignées l’une de l’autre'] : []),
    ...(also === 'two-speakers' ? ['ses parties sont de deux personnes'] : []),
  ];
  return clauses.length > 0 ? listed(clauses) : 'les mots diffèrent';
}

const within = (stored: string | null): string =>
  t`entre guillemets dans les propos ${de(stored ?? 'quelqu’un que l’article ne nomme pas')}, qui cite peut-être quelqu’un d’autre`;

function whose({ agreement, stored, possible, speaker, isUnheard, isMarkedWithin }: Checked): string {
  if (isMarkedWithin && stored) return within(stored);
  switch (agreement) {
    case 'same':
      return `propos ${de(stored!)}`;
    case 'possible':
      return t`propos ${listed(possible.map(de), 'ou')} ; l’article ne tranche pas`;
    case 'unknown':
      if (isUnheard) return t`entre guillemets ; l’article ne nomme pas ${speaker!}`;
      return t`entre guillemets ; l’article ne dit pas s’ils sont ${de(speaker!)}`;
    default:
      return stored ? `propos ${de(stored)}` : t`entre guillemets ; l’article ne nomme pas leur auteur`;
  }
}

const against = ({ stored }: Checked, verb: Line): Line =>
  l`Non affirmé : l’article l’attribue à ${stored ?? 'quelqu’un'} (« ${verb} »), avec ses propres mots.`;

/** The words are in marks in a sentence that says them of nobody. */
const framed = ({ verdict, changes: made, omitted: cut }: Checked, frame: Line): Line => {
  const first =
    verdict === 'altered'
      ? t`Modifié : ${changes(made!)} ; et non affirmé : l’article n’a ces mots que dans la phrase`
      : t`Non affirmé : ${cut && cut.words > 0 ? t`${omitted(cut)} ; ` : ''}l’article n’a ces mots que dans la phrase`;
  return l`${first} « ${frame} ».`;
};

/** Whoever says the words says them in a sentence that turns them, or for a case only. */
function turned(checked: Checked, { kind, sentence }: NonNullable<Checked['turn']>): Line | null {
  const { verdict, stored, omitted: cut, changes: made, speaker } = checked;
  const left = cut && cut.words > 0 ? t`${omitted(cut)} ; ` : '';
  const by = stored ? `${stored} ne dit ces mots` : 'l’article n’a ces mots';
  switch (verdict) {
    case 'relayed':
      if (kind !== 'unasserted') return null;
      return l`${t`Non affirmé : ${left}${by}`} que dans la phrase « ${sentence} ».`;
    case 'trimmed':
      return kind !== 'unasserted'
        ? l`${t`Abrégé : ${left}une ${kind === 'condition' ? 'condition' : 'négation'} est coupée. Propos ${stored ? de(stored) : 'enregistrés'} :`} « ${sentence} ».`
        : null;
    case 'misattributed':
      return l`${t`Mal attribué : ${by}`}, et non ${speaker!}, que dans la phrase « ${sentence} ».`;
    case 'altered':
      return l`${t`Modifié : ${changes(made!)} ; et tiré de la phrase`} « ${sentence} ».${storedAs(checked)}`;
    default:
      return null;
  }
}

function reportedOnly({ stored, written, inMarks }: Checked): Line {
  const who = stored ?? (written && t`« ${written} »`);
  if (inMarks)
    return l`${t`Rapporté seulement, cité en partie : l’article ${who ? `l’attribue à ${who}` : 'le dit'}, et n’a entre guillemets que`} « ${inMarks} ».`;
  return [
    who
      ? t`Rapporté seulement : l’article l’attribue à ${who} avec ses propres mots, sans guillemets.`
      : t`Rapporté seulement : ce sont les mots de l’article, sans guillemets, et ils ne sont prêtés à personne.`,
  ];
}

function relayed(checked: Checked): Line {
  const { stored } = checked;
  if (checked.told && !checked.isMarkedWithin)
    return [
      t`Cité dans une citation : ${checked.omitted!.words > 0 ? t`${omitted(checked.omitted!)}, ` : t`mot pour mot, `}prêtés par ${checked.told.by} à ${checked.told.of}.`,
    ];
  return [
    t`Cité dans une citation : ${checked.omitted!.words > 0 ? t`${omitted(checked.omitted!)}, ` : t`mot pour mot, `}${within(stored)}.`,
  ];
}

function misattributed(checked: Checked): Line {
  const { speaker, stored } = checked;
  if (checked.isSaidOf && !stored)
    return [t`Mal attribué : les mots sont exacts, mais dits au sujet ${de(speaker!)}, non par ${speaker!}.`];
  return [
    checked.isMarkedWithin
      ? t`Mal attribué : les mots sont exacts, mais ${within(stored)} ; ${speaker!} n’est pas nommé à côté.`
      : t`Mal attribué : les mots sont exacts, mais ils sont ${stored ? de(stored) : t`de quelqu’un d’autre, que l’article ne nomme pas`}, non ${de(speaker!)}.`,
  ];
}

/** Who said the words; null where the article names nobody. */
const whoIn = ({ stored, possible }: Checked): string | null =>
  stored ?? (possible.length > 0 ? t`${listed(possible, 'ou')} (l’article ne tranche pas)` : null);
const storedAs = ({ isOther, stored, speaker }: Checked): string =>
  isOther ? t` Enregistré comme propos ${de(stored!)}, non ${de(speaker!)}.` : '';

const lines = verdictLines({
  against,
  framed,
  turned,
  goesOn: (sentence) => l` La phrase continue : « … ${sentence} ».`,
  title: {
    verbatim: (checked) => [t`À l’identique : mot pour mot, ${whose(checked)}.`],
    trimmed: (checked) => [
      t`${checked.omitted!.isMarked ? 'À l’identique, abrégé' : 'Abrégé'} : ${omitted(checked.omitted!)}, ${whose(checked)}.`,
    ],
    relayed,
    altered: (checked) => [t`Modifié : ${changes(checked.changes!)}.${storedAs(checked)}`],
    rendering: () => [
      t`Autre formulation : l’essentiel est enregistré, en d’autres termes. Comparez les deux avant de citer.`,
    ],
    reported: reportedOnly,
    misattributed,
    'not-found': () => [t`Introuvable : aucun texte enregistré ne contient cette citation.`],
    short: ({ isPlaced, words }) => [
      isPlaced
        ? t`Trop court pour un verdict : ${countOf(words, 'mot')}. Ils sont ici, et peut-être ailleurs.`
        : 'Trop court pour un verdict.',
    ],
  },
  whoSaid: {
    within: ({ stored, omitted: cut }) => [
      t`Mot pour mot, ${within(stored)}${cut!.words > 0 ? ` ; ${omitted(cut!)}` : ''}.`,
    ],
    alteredWithin: (checked) => [
      t`Pas dans ces termes, mais ${within(checked.stored)} : ${changes(checked.changes!)}.`,
    ],
    exact: (checked) => {
      const who = whoIn(checked);
      return [
        who
          ? `Propos ${de(who)}, mot pour mot.`
          : t`Entre guillemets, mot pour mot ; l’article ne nomme pas leur auteur.`,
      ];
    },
    trimmed: (checked) => {
      const who = whoIn(checked);
      return [
        t`${who ? `Propos ${de(who)}` : 'Entre guillemets, l’article ne nomme pas leur auteur'} ; ${omitted(checked.omitted!)}.`,
      ];
    },
    altered: (checked) => {
      const who = whoIn(checked);
      return [
        t`${who ? `Propos ${de(who)}` : 'Auteur non nommé'}, mais pas dans ces termes : ${changes(checked.changes!)}.`,
      ];
    },
    rendering: (checked) => {
      const who = whoIn(checked);
      return [
        who
          ? `Peut-être ${who}, en d’autres termes. Comparez les deux.`
          : 'Enregistré en d’autres termes, et personne n’est nommé. Comparez les deux.',
      ];
    },
  },
});

const NAMES: Words['verify']['names'] = {
  'not-asserted': 'non affirmé',
  cut: 'abrégé',
  'in-doubt': 'incertain',
  altered: 'modifié',
  misattributed: 'mal attribué',
  'not-found': 'introuvable',
  reported: 'rapporté seulement',
  relayed: 'cité dans une citation',
  rendering: 'autre formulation',
  trimmed: 'à l’identique, abrégé',
  verbatim: 'à l’identique',
};
/** The same of quotations that are counted: the French word is feminine. */
const counted = (verdict: keyof typeof NAMES, count: number): string =>
  ({
    'not-asserted': `non affirmée${s(count)}`,
    cut: `abrégée${s(count)}`,
    'in-doubt': `incertaine${s(count)}`,
    altered: `modifiée${s(count)}`,
    misattributed: `mal attribuée${s(count)}`,
    'not-found': `introuvable${s(count)}`,
    reported: `rapportée${s(count)} seulement`,
    relayed: `citée${s(count)} dans une citation`,
    rendering: `en ${count < 2 ? 'une autre formulation' : 'd’autres formulations'}`,
    trimmed: `à l’identique, abrégée${s(count)}`,
    verbatim: 'à l’identique',
  })[verdict];
const FOLDED: Readonly<Record<Folded, string>> = {
  spelling: 'orthographe',
  accents: 'accents',
  capitals: 'majuscules',
  hyphenation: 'traits d’union',
  'dashes and marks': 'tirets et guillemets',
  spacing: 'espaces',
  punctuation: 'ponctuation',
};

export const verify: Words['verify'] = {
  ...lines,
  searched: (searched, isProof) =>
    isProof
      ? countFound(searched, 'article consulté', 'articles consultés')
      : t`${countFound(searched, 'article consulté', 'articles consultés')} ; cela ne prouve pas que rien n’a été dit`,
  notListed: (clause) => t`non affiché : ${clause}`,
  moreTexts: (count) => countOf(count, 'autre texte', 'autres textes'),
  copyAsCable: 'Copier en télégramme',
  wordings: (texts, same, official) =>
    t`dans ${texts} textes : ${same} avec les mots tels que collés, ${texts - same} avec d’autres${
      official
        ? t` ; le texte officiel, ${official.source}, ${official.isSame ? 'les a tels quels' : 'en a d’autres'}`
        : ''
    }`,
  within: (stored) => t`dans les propos ${de(stored)}`,
  takenBack: (source, isCorrection, sentence) =>
    l`${isCorrection ? t`Rectifié : ${source ? `un rectificatif (${source})` : 'le même texte'} dit` : t`Contesté : ${source ?? 'le même texte'} dit aussi`} « ${sentence} ». ${t`Sans cela :`}`,
  correctedBy: (source) => t`Un rectificatif (${source}) a d’autres mots.`,
  author: t`signature de l’article : les mots de son auteur`,
  notInMarks: 'mots de l’article, sans guillemets',
  replaced: (version, at, now) =>
    now
      ? t`La source a modifié ce texte (constaté le ${formatDay(at)}) : il contient toujours ces mots, ${now.by ? `propos ${de(now.by)}` : 'sans leur auteur'}. Dans la version ${version} :`
      : t`Retiré : la source a modifié ce texte (constaté le ${formatDay(at)}), qui ne contient plus ces mots. Dans la version ${version} :`,
  doubts: {
    corrected: ', mais rectifié',
    disputed: ', mais contesté',
    withdrawn: ', retiré depuis',
    unheard: ', auteur non nommé dans le texte',
    unknown: ', sans que le texte dise de qui',
    possible: ', sans que le texte tranche entre deux auteurs',
  },
  changedAt: (version, at) => t`version ${version} : modifiée à la source, constaté le ${formatDay(at)}`,
  folded: (kinds) => t`différences non comptées : ${kinds.map((kind) => FOLDED[kind]).join(', ')}`,
  names: NAMES,
  tooShort: 'trop court',
  summary: (all, counts) =>
    t`${countOf(all, 'citation vérifiée', 'citations vérifiées')} : ${counts.map(({ verdict, count }) => `${count} ${verdict ? counted(verdict, count) : count > 1 ? 'trop courtes pour un verdict' : 'trop courte pour un verdict'}`).join(', ')}.`,
  header: ['Citation', 'Verdict', 'Enregistré'],
  shortStretches: (count, some) =>
    t`${countOf(count, 'passage')} entre guillemets d’un à trois mots (${some.join(', ')}${count > some.length ? ', …' : ''})`,
  moreQuotations: (count) =>
    t`${countOf(count, 'autre citation', 'autres citations')} ; collez le reste à part`,
  notChecked: (clause) => t`non vérifié : ${clause}`,
  draftSearched: (searched) =>
    t`${countFound(searched, 'article consulté', 'articles consultés')} ; « introuvable » ne prouve pas que rien n’a été dit`,
  stored: (words) => t`Enregistré : ${words}`,
  nearest: (words) => t`Le plus proche : ${words}`,
  checkedDraft: 'Texte vérifié',
};
