import { lineOf } from '../lineOf.ts';
import type { Words } from '../words.ts';
import { dated, ofDay } from './dates.ts';
import { countFound, countOf, withThousands } from './numbers.ts';
import { l, t } from './typeset.ts';

export const refusals: Words['refusals'] = {
  archiveEmpty: t`Les archives sont vides : aucun article n’est encore enregistré.`,
  howToAdd: t`Pour en ajouter : ${'`brief ingest <fichiers ou dossier>`'} sur la machine où tourne Brief, ou ${'`brief ingest --sample`'} pour essayer l’échantillon.`,
  noSpeaker: (typed) =>
    l`Aucune personne nommée « ${typed} » dans les archives. ${lineOf('`/brief quotes` donne la liste des personnes citées.')}`,
  noSpeakerNear: (typed, near, quotes) =>
    l`Aucune personne nommée « ${typed} ». Vouliez-vous dire ${{ strong: near }} (${countOf(quotes, 'citation')}) ?`,
  several: (typed, all) => t`« ${typed} » désigne ${countOf(all, 'personne')}. De qui s’agit-il ?`,
  candidate: (name, title, quotes, articles, command) =>
    l`${{ strong: name }}${title === '' ? '' : `, ${title}`} (${countOf(quotes, 'citation')}, ${countOf(articles, 'article')}) ${{ code: command }}`,
  moreCandidates: (more) => t`et ${countOf(more, 'autre')} : précisez le nom`,
  moreOfThatName: (more) => `${countOf(more, 'autre')} de ce nom`,
  tooMany:
    'Trop de questions arrivent en ce moment. Rien n’a été cherché. Reposez la question dans une demi-minute.',
  askAgain: 'Reposer la question',
  beyond: t`Je cherche qui a dit quoi dans les articles enregistrés ; je ne peux pas répondre à cela. Par exemple :`,
  notUnderstood: (typed) => t`Je n’ai pas compris « ${typed} ».`,
  whatIDo: t`Je cherche qui a dit quoi dans les articles enregistrés. Par exemple :`,
  pageNotStored: (page) =>
    l`La page ${{ code: page }} n’est pas enregistrée : impossible de dire ce qu’elle cite.`,
  fetchIt: (command) => l`${{ code: command }} la télécharge et la résume.`,
  fetch: 'Télécharger',
  tooVague: t`C’est trop peu pour chercher. Nommez une personne, un sujet ou les deux, par exemple :`,
  noTopic: (typed, near, search) =>
    near
      ? l`Aucun thème nommé « ${typed} ». Vouliez-vous dire ${{ strong: near }} ? ${{ code: '/brief topics' }} les donne tous ; ${{ code: search }} cherche ces mots.`
      : l`Aucun thème nommé « ${typed} ». ${{ code: '/brief topics' }} les donne tous ; ${{ code: search }} cherche ces mots.`,
  nothingFound: (what) => t`Rien trouvé : ${what}.`,
  searched: (searched, isOfWords = true) =>
    t`${countFound(searched, 'article consulté', 'articles consultés')}${isOfWords ? t` ; cela ne prouve pas que rien n’a été dit` : ''}`,
  nothingDated: (days, newest) =>
    `Aucun article enregistré n’est daté${dated(days)}.${newest === null ? '' : ` Le plus récent est ${ofDay(newest)}.`}`,
  briefOf: (day) => `Résumé ${ofDay(day)}`,
  searchedDated: (articles) =>
    t`${countOf(articles, 'article consulté', 'articles consultés')} ; les textes sans date ne sont rattachés à aucun jour`,
  unknownCommand: (typed, near, help) =>
    near
      ? l`Commande inconnue : « ${typed} ». Vouliez-vous dire ${{ code: near }} ? ${{ code: help }} donne la liste des commandes.`
      : l`Commande inconnue : « ${typed} ». ${{ code: help }} donne la liste des commandes.`,
  nobodyNear: (typed, near) =>
    l`Je ne connais personne du nom de « ${typed} ». Vouliez-vous dire ${{ strong: near }} ?`,
  nobody: (typed) =>
    t`Je ne connais ni personne, ni pays, ni organisation du nom de « ${typed} ». Rien n’a été cherché.`,
  yes: (name) => `Oui, ${name}`,
  noSuchDay: (typed, near) =>
    t`« ${typed} » n’est pas une date du calendrier. Rien n’a été cherché. Vouliez-vous dire « ${near} » ?`,
  mayNotAdd: (who) => l`L’ajout à ces archives est réservé. Adressez-vous à ${who}.`,
  notStored: (article) => t`L’article « ${article} » n’est pas enregistré. ${'`/brief <mots>`'} le cherche.`,
  tooLong: (length, most, isAtOnce) =>
    t`Ce texte a ${withThousands(length)} caractères ; ${withThousands(most)} au plus ${isAtOnce ? 'peuvent être lus à la fois. Collez-le en plusieurs fois.' : 'peuvent être lus comme une question. Tapez les mots qui comptent.'}`,
  unnamedSpeakers: t`Je liste les citations par auteur, et aucune de ceux qu’un texte ne nomme pas : rien n’a été cherché. ${'`/brief <mots>`'} trouve les articles, et ${'`/brief verify`'} suivi des mots dit à qui un texte les attribue.`,
  pastedText: (length, prefix) =>
    t`C’est un texte de ${withThousands(length)} caractères, non une question : rien n’a été cherché. ${`\`${prefix} verify\``} suivi du texte en vérifie les citations. ${`\`${prefix} add <lien>\``} enregistre un article à partir de sa page ; l’administrateur de Brief enregistre des fichiers avec ${'`brief ingest`'}, et ${'`brief read`'} montre ce qui y est lu.`,
  ownWorkspace: t`C’est réservé aux personnes de l’espace de travail où tourne Brief. Vous pouvez demander ce que quelqu’un a dit : ${'`quotes Lavrov`'}, ou une question. Rien n’a été modifié.`,
  typedInChannel: (verb, usage) =>
    `\`${verb}\` se tape dans un canal, sous la forme \`/brief ${verb} ${usage}\`.`,
};
