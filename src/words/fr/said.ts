import type { Counted, Days, On } from '../values.ts';
import type { Words } from '../words.ts';
import { during, onDay } from './dates.ts';
import { inPlace } from './names.ts';
import {
  countFound,
  countOf,
  de,
  inMarks,
  listed,
  marked,
  numberOf,
  times,
  timesFound,
  withThousands,
} from './numbers.ts';
import { l, t } from './typeset.ts';

const onIt = (on: On) => {
  if (on === null) return '';
  if ('opening' in on) return ` dans un article qui s’ouvre sur ${marked(on.opening)}`;
  return ` sur ${'label' in on ? marked(on.label) : inMarks(on.words)}`;
};
const after = (on: On) => (on === null ? '' : `,${onIt(on)}`);
const inArticles = (searched: Counted, days: Days | null) => {
  if (searched.isTheArticle) return `${during(days)} dans cet article`;
  if (searched.total === 0)
    return days === null ? '' : t`${during(days)} : aucun article de cette période n’est enregistré`;
  const isOne = searched.total === 1 && !searched.isLowerBound;
  const articles = isOne ? 'l’article' : `les ${countFound(searched, 'article')}`;
  return days === null
    ? ` dans ${articles} enregistré${isOne ? '' : 's'}`
    : `${during(days)}, dans ${articles} de cette période`;
};
const tongues = new Intl.DisplayNames('fr', { type: 'language' });
const inLanguages = (codes: readonly string[]) => listed(codes.map((code) => tongues.of(code) ?? code));
const exceptIn = (abroad: readonly string[]) =>
  abroad.length > 0 ? `, sauf peut-être en ${inLanguages(abroad)}.` : '.';
const SPOKEN = 'dans des transcriptions ou des déclarations';
// "Propos" agrees with nobody: who speaks may be a man, a woman or a ministry.
const RUNGS = { quoted: 'cités', partly: 'cités en partie', reported: 'rapportés' } as const;

export const said: Words['said'] = {
  quoted: (all, spoken, days, speaker, on) => {
    const who = `${speaker}${after(on)}`;
    if (spoken.total === all.total && !all.isLowerBound)
      return t`Propos cités ${timesFound(all)}${during(days)}, ${SPOKEN} : ${who}.`;
    const some = `${spoken.isLowerBound ? 'au moins ' : ''}${withThousands(spoken.total)}`;
    const transcripts = spoken.total > 0 ? `, dont ${some} ${SPOKEN}` : '';
    return t`Propos cités ${timesFound(all)}${during(days)}${transcripts} : ${who}.`;
  },
  partly: (count, days, speaker, on) =>
    `Propos cités en partie, ${timesFound(count)}${during(days)}. Aucune phrase entière ${de(speaker)}${onIt(on)} ne figure entre guillemets.`,
  reported: (count, days, speaker, on) =>
    t`Aucune citation${onIt(on)}${during(days)}, mais des propos rapportés ${timesFound(count)} : les mots sont ceux de l’article, non ceux ${de(speaker)}.`,
  reportedBeside: (count, days, speaker, on) =>
    t`Propos rapportés${onIt(on)}${during(days)}, ${timesFound(count)}, dans les termes de l’article, et cités à côté : ${speaker}.`,
  newerBelow: (isPartly) => t`Le plus récent est seulement ${isPartly ? 'cité en partie' : 'rapporté'} :`,
  beforeThat: t`Cités avant cela :`,
  quotedBeside: t`Entre guillemets, à côté d’une phrase sur ce sujet :`,
  lacks: (speaker, missing, has) =>
    `Aucune citation ${de(speaker)} ne contient ${inMarks(missing, 'ou')}${has.length > 0 ? ` avec ${inMarks(has)}` : ''}.`,
  more: (rung, count) =>
    `${numberOf(count)} autre${count.total < 2 ? '' : 's'} passage${count.total < 2 ? '' : 's'} ${count.total < 2 ? RUNGS[rung].replace(/s\b/, '') : RUNGS[rung]}`,
  times: (rung, count) => `propos ${RUNGS[rung]} ${timesFound(count)}`,
  inCopies: (count) => `${withThousands(count)} dans des reprises des mêmes textes`,
  sentencesBefore: 'Phrases précédentes',
  allOfIt: 'Tout afficher',
  earliest: t`Les plus anciens parmi ceux consultés ; il en existe de plus anciens.`,
  yes: 'Oui.',
  readTheWords: t`À ce sujet, lire les propos :`,
  otherVerb: (verb) => t`Les citations ci-dessous n’ont ni « ${verb} » ni un mot semblable.`,
  noPlace: (place) => `Aucun texte enregistré ne situe ces propos ${inPlace(place)}`,
  notTo: (name) => `Aucun texte enregistré n’indique que ces propos s’adressaient à ${name}`,
  dayOf: (which, published) =>
    `${{ first: 'Première fois', last: 'Dernière fois', only: 'Propos tenus' }[which]} ${onDay(published)}.`,
  dropped: (clauses, isOtherwise) =>
    isOtherwise
      ? t`${clauses.join('\u202f; ')} ; réponse sans cette condition.`
      : `${clauses.join('\u202f; ')}.`,
  notFound: (speaker, label, searched, days, abroad = []) =>
    `Introuvable${exceptIn(abroad)} Aucun ${abroad.length > 0 ? 'autre ' : ''}propos ${de(speaker)} sur ${marked(label)} n’est cité ni rapporté${inArticles(searched, days)}.`,
  notSo: (speaker, verb, searched, days) =>
    t`Introuvable. Aucun propos ${de(speaker)} n’a « ${verb} » ni un mot semblable${inArticles(searched, days)}.`,
  searched: (searched) =>
    t`${countFound(searched, 'article')} ${searched.total < 2 && !searched.isLowerBound ? 'consulté' : 'consultés'} ; cela ne prouve pas que rien n’a été dit`,
  whatIsQuoted: 'Ce qui est cité',
  notQuoted: (speaker, label, searched, days, abroad = []) =>
    `Aucune citation${exceptIn(abroad)} Aucun ${abroad.length > 0 ? 'autre ' : ''}propos ${de(speaker)} sur ${marked(label)} n’est cité${inArticles(searched, days)}.`,
  abroad: (speaker, { languages, quotes, isLowerBound, words }) =>
    t`${isLowerBound ? 'Au moins ' : ''}${countOf(quotes, 'propos', 'propos')} ${de(speaker)} ${quotes === 1 ? 'est' : 'sont'} en ${inLanguages(languages)}, où je n’ai cherché que ${inMarks(words)}.`,
  unread: (speaker, { languages, texts }) =>
    t`${countOf(texts, 'texte', 'textes')} au nom ${de(speaker)} ${texts === 1 ? 'est' : 'sont'} en ${inLanguages(languages)}, dont je ne lis pas les citations.`,
  nobodyQuoted: (label, place, searched, days) =>
    `Aucune citation. Personne n’est cité sur ${marked(label)}${place ? ` ${inPlace(place)}` : ''}${inArticles(searched, days)}.`,
  speaksOf: (name, speaker, label, command) =>
    l`${name} parle ${de(speaker)} et de « ${label} » : ${{ code: command }}`,
  onThat: (name) => `${name} à ce sujet`,
  morePassages: (count) => countOf(count, 'autre passage', 'autres passages'),
  narrated: (shown) =>
    shown === 1
      ? t`L’article rapporte, avec ses propres mots :`
      : t`Les articles rapportent, avec leurs propres mots :`,
  partlyTold: (shown) =>
    shown === 1
      ? t`Propos cités en partie, dans la phrase de l’article :`
      : t`Propos cités en partie, dans les phrases des articles :`,
  elsewhere: (speaker, count, days, command) =>
    l`Peut-être en d’autres termes : des propos ${de(speaker)} sont cités ${timesFound(count)} sur d’autres sujets${days ? ', à d’autres dates ou dans des textes sans date' : ''}, ${{ code: command }}`,
  wider: (label, count) => t`Sur ${marked(label)}, thème plus large : propos cités ${times(count)}`,
  neverQuoted: (name, spelled, named, days, holder) => {
    const count = `${named.isAtLeast ? 'au moins ' : ''}${times(named.times)}${during(days)}`;
    const spelling = spelled ? l` (écrit ici « ${spelled} »)` : [];
    return holder
      ? l`Aucune citation. Le nom ${de(name)}${spelling} apparaît ${count}, dans ${holder.quotes === 1 ? 'un propos' : 'des propos'} ${de(holder.name)}.`
      : l`Aucune citation. Le nom ${de(name)}${spelling} apparaît ${count}, sans propos cités.`;
  },
  ofThrough: (name, voices) =>
    voices.length > 0 ? t`Sur ${name}, par la voix ${de(listed(voices))} :` : t`Sur ${name} :`,
  together: (names, subject, days) =>
    `${listed(names)}${subject === null ? '' : `, sur ${marked(subject)}`}${during(days)}`,
  togetherNotFound: (names, subject) =>
    t`Introuvable${subject === null ? '' : ` sur ${marked(subject)}`} : ${names.join(', ')}`,
  nobodyOfThatName: (typed) => t`« ${typed} » : personne de ce nom dans les archives.`,
  bySurname: (typed, surname, mayBe) =>
    mayBe.length > 1
      ? t`De « ${surname} », qui peut être ${listed(mayBe, 'ou')}, ce que le texte ne précise pas :`
      : mayBe.length > 0
        ? t`De « ${surname} », peut-être ${mayBe[0]!}, dont le texte ne donne pas le prénom :`
        : t`${typed === surname ? '' : t`Aucun texte des archives ne contient « ${typed} ». `}De « ${surname} », dont le texte ne donne pas le prénom :`,
  ofOtherDays: (days) => t`À d’autres dates, faute de propos${during(days)} :`,
  moreSpeakers: (count) => countOf(count, 'autre personne', 'autres personnes'),
  moreOfSame: (count) => `${countOf(count, 'autre citation', 'autres citations')} des mêmes personnes`,
  olderNotLookedAt: 'citations plus anciennes, non consultées',
  allOf: (name) => t`${name} : tout`,
  who: ({ named, isQuoted, isLowerBound, label, days, missing, otherwise }) => {
    const on = label === null ? '' : ` sur ${marked(label)}`;
    if (named === 0)
      return `Propos cités ou rapportés${on}${during(days)}, de personnes que les textes ne nomment pas.`;
    // Words are quoted or reported, not people.
    const said = isQuoted ? 'propos cités' : 'propos cités ou rapportés';
    const who = t` : ${isLowerBound ? 'au moins ' : ''}${countOf(named, 'personne')}.`;
    const instead =
      otherwise === null ? '' : t`Les citations ci-dessous n’ont ni « ${otherwise} » ni un mot semblable. `;
    if (missing.length === 0) return `${instead}${said.replace('p', 'P')}${on}${during(days)}${who}`;
    return t`Aucune citation ne contient ${inMarks(missing)}. Sur les autres mots, ${said}${during(days)}${who}`;
  },
};
