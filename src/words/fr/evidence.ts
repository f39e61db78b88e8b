import type { Words } from '../words.ts';
import { formatDay } from './dates.ts';
import { countOf, de, listed, marked } from './numbers.ts';
import { l, t } from './typeset.ts';

const by = (other: string | null) => (other ? t`, sous la forme « ${other} »` : '');

export const evidence: Words['evidence'] = {
  toldBy: (name) => `, d’après ${name}`,
  corrected: (who, day, isNobody) =>
    isNobody
      ? l`corrigé ici par ${who} le ${formatDay(day)} : personne ne peut être nommé`
      : l`corrigé ici par ${who} le ${formatDay(day)}`,
  jointly: (mention, names) =>
    names.length > 0
      ? l`${mention} : déclaration commune ${de(listed(names))}`
      : l`${mention} : déclaration commune`,
  undecided: (mention, names) => l`${mention} peut désigner ${listed(names, 'ou')} : non tranché`,
  saidBy: (mention) => l`attribué à ${mention}, identité non établie`,
  nobodyNamed: 'sans attribution nominative',
  namedWith: (cue) => l`attribution : ${cue}`,
  namedBefore: (mention, name, cue) => l`${mention} = ${name}, d’après une mention antérieure, avec ${cue}`,
  onlyTitle: (mention, name) => l`${mention} = ${name}, seule personne ici à porter ce titre`,
  pronoun: (mention, name, before) =>
    before ? l`${mention} = ${name}, d’après ${before}` : l`${mention} = ${name}`,
  carriedOver: (mention, name, from) =>
    from ? l`${mention} = ${name}, d’après ${from}` : l`${mention} : le sujet reste le même`,
  besides: (name) => `${name} parle dans la phrase voisine`,
  office: (mention, name) => l`${mention} dans la transcription = ${name}, alors en fonction`,
  officeThen: (mention, name) => l`${mention} = ${name}, alors en fonction`,
  label: 'd’après le nom de l’intervenant dans la transcription',
  nameBeside: 'd’après le nom placé près des propos',
  ownStatement: 'le texte est sa propre déclaration',
  body: (mention, name) => l`${mention} parle au nom ${de(name)}`,
  range: (first, last, all) =>
    first === last ? `phrase ${first + 1} sur ${all}` : `phrases ${first + 1}-${last + 1} sur ${all}`,
  shownOf: (all, shown) => `${countOf(all, 'phrase')}, dont ${shown} affichées`,
  pointsBack: (words) => l`« ${words} » renvoie aux phrases précédentes`,
  words: (label, other) => t`sur ${marked(label)}${by(other)}`,
  topic: (label) => `sur le thème ${marked(label)}`,
  sentence: (label, other) => `${marked(label)} figure dans la phrase qui l’entoure${by(other)}`,
  question: (label, other) => `en réponse à des propos sur ${marked(label)}${by(other)}`,
  before: (label, other) => `${marked(label)} figure dans la phrase précédente${by(other)}`,
  whom: (label, other) => `${marked(label)} est la seule personne que nomme le titre${by(other)}`,
  headline: (label, other) => `${marked(label)} figure dans le titre${by(other)}`,
  opening: (label, other) => `${marked(label)} figure dans les premières phrases de l’article${by(other)}`,
  spread: (label, other) =>
    `les mots de ${marked(label)} figurent dans le titre et dans des phrases voisines${by(other)}`,
  without: (missing) => `sans ${missing.map(marked).join(', ')}`,
};
