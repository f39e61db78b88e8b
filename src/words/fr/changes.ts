import type { Words } from '../words.ts';
import { formatDay, fromTo, ofDay } from './dates.ts';
import { countOf, s } from './numbers.ts';
import { l, t } from './typeset.ts';

const rest = (shown: number, all: number) => (all > shown ? `, ${shown} affichées sur ${all}` : '');

export const changes: Words['changes'] = {
  title: ({ dropped, new: added, revised, repeated }, earlier) =>
    `${countOf(dropped, 'phrase supprimée', 'phrases supprimées')}, ${countOf(added, 'nouvelle')}, ${revised} modifiée${s(revised)}, ${repeated} reprise${s(repeated)}, par rapport à la ${earlier === 1 ? 'déclaration précédente' : `dernière des ${earlier} déclarations précédentes`}.`,
  before: (source) => l`Auparavant : ${source}`,
  dropped: (shown, all) => t`Supprimées : dites auparavant, absentes cette fois${rest(shown, all)}`,
  new: (shown, all) => `Nouvelles${rest(shown, all)}`,
  revised: 'Modifiées',
  moreSentences: (count) => countOf(count, 'autre phrase', 'autres phrases'),
  beside: (place, day) => `${place}, face au texte ${ofDay(day)}`,
  dayAt: (day, place) => `${formatDay(day)}, ${place}`,
  phrase: (words, count, all, first, last) =>
    l`« ${words} » dans ${count} déclaration${s(count)} sur ${all}, ${fromTo(first, last)}`,
  silent: t`Passées sous silence : présentes dans chacune des dernières déclarations, absentes cette fois`,
  stock: 'Formules récurrentes',
  compared: (earlier) =>
    `comparé à ${countOf(earlier, 'déclaration antérieure', 'déclarations antérieures')} du même type`,
  olderNotLookedAt: 'les plus anciennes n’ont pas été consultées',
  noChange: 'ponctuation, majuscules et orthographe ne comptent pas',
  wholeText: 'Texte entier',
  watch: 'Suivre',
  nothingEarlier: t`Aucune déclaration antérieure du même type n’est enregistrée : impossible de dire ce qui a changé.`,
  lookedFor:
    'Cherché des textes de la même source sur des rencontres des mêmes personnes, ou sous un titre formé des mêmes mots.',
};
