import type { Words } from '../words.ts';
import { countOf, listed, marked } from './numbers.ts';
import { t } from './typeset.ts';

export const slack: Words['slack'] = {
  storiesOfToday: 'Sujets des dernières 24 heures',
  latestStories: 'Derniers sujets',
  archiveEmpty: 'Les archives sont vides.',
  storiesTooLong: t`Les derniers sujets sont trop longs pour cette page : ${'`/brief`'} les affiche.`,
  stored: (articles) => countOf(articles, 'article enregistré', 'articles enregistrés'),
  briefTop: 'Résumer le premier sujet',
  ordered: (digests, watches, isMine) => {
    const counts = [
      ...(digests > 0 ? [countOf(digests, 'revue')] : []),
      ...(watches > 0 ? [countOf(watches, 'veille')] : []),
    ];
    return isMine
      ? t`À vous : ${listed(counts)}`
      : t`À d’autres dans cet espace de travail : ${listed(counts)}`;
  },
  notListed: (more) =>
    t`non affiché : ${countOf(more, 'autre')} · pour tout voir : ${'`/brief subscriptions`'}`,
  whatToAsk: t`Que demander ?`,
  shareInThread: 'Partager dans le fil',
  shareToChannel: 'Partager dans le canal',
  shareConfirm: t`Une partie de cette réponse vient d’articles que seul cet espace de travail voit. Si des personnes d’une autre organisation sont dans ce canal, elles la liront.`,
  shareTitle: t`Partager avec tous ?`,
  share: 'Partager',
  cancel: 'Annuler',
  sharedBy: (person) => `Partagé par ${person}`,
  goesOn: (more) =>
    t`La réponse se poursuit sur ${countOf(more, 'autre message', 'autres messages')}, plus que Slack ne me laisse envoyer ici. Mentionnez-moi avec les mêmes mots dans un canal : dans un fil, je peux tout envoyer.`,
  copies: { cable: 'En télégramme', wire: 'En dépêche', markdown: 'En Markdown' },
  selectAndCopy: 'Sélectionnez le texte ci-dessus et copiez-le.',
  withoutButtons: (labels) =>
    t`sans ${labels.map(marked).join(', ')} : la demande est trop longue pour un bouton`,
  marked: (words, mark) => t`(${{ added: 'ajouté', dropped: 'omis', changed: 'modifié' }[mark]} : ${words})`,
  cable: {
    tags: 'MOTS CLÉS',
    subject: 'OBJET',
    ref: 'RÉF',
    summary: 'RÉSUMÉ',
    quotes: 'CITATIONS',
    comment: 'COMMENTAIRE',
    note: 'NOTE',
  },
  archiveInTheWay: (reference) =>
    t`Les archives sont inaccessibles pour le moment ; rien n’a été modifié. Réessayez dans quelques minutes. Si cela dure, donnez à ceux qui font tourner Brief la référence ${reference} : le journal dit pourquoi.`,
  fault: (reference) =>
    t`Un problème est survenu de mon côté ; rien n’a été modifié. Réessayez dans un instant. Si cela dure, donnez à ceux qui font tourner Brief la référence ${reference}.`,
  answeredHere: (channel) => t`Je n’ai pas pu répondre dans ${channel} : je réponds ici.`,
  unknownButton: t`Ce bouton n’existe plus : le message est d’une version antérieure. Reposez la question avec les mêmes mots.`,
  ownWorkspace: 'C’est réservé aux personnes de l’espace de travail où tourne Brief. Rien n’a été modifié.',
  notOpened: t`Le formulaire ne s’est pas ouvert : Slack a été trop lent. Appuyez de nouveau sur le bouton.`,
  canPostHere: t`Je peux publier dans ce canal : ce que vous avez commandé y paraîtra.`,
  fetching: 'télécharge la page…',
  loading: 'Chargement…',
  close: 'Fermer',
  checkDraft: 'Vérifier un texte',
  check: 'Vérifier',
  draft: 'Citation ou texte',
  part: (number) => `Partie ${number}`,
  draftHint: t`Une citation, avec ou sans son auteur, ou un texte : chaque citation entre guillemets est comparée aux articles enregistrés. 3 000 signes ici ; le reste va dans les parties ci-dessous.`,
  pasteHere: 'Collez ici une citation ou un texte.',
  whatIsWrong: t`Quelle erreur ?`,
  readAnew: 'Ces citations ont été réanalysées depuis. Affichez-les de nouveau, puis corrigez.',
  wrong: { speaker: 'Mauvais auteur', quote: 'Pas une citation', topic: 'Mauvais thème' },
  nobodyNamed: 'auteur non nommé',
  correct: 'Corriger',
  moreQuotes: (more) =>
    t`${countOf(more, 'autre citation n’est pas affichée', 'autres citations ne sont pas affichées')} ici : demandez-en moins, par personne, sujet ou date, pour les corriger.`,
  quote: 'Citation',
  whoSaidIt: 'Auteur des propos',
  speakerHint:
    'En cas de mauvais auteur. Visible dans cet espace de travail, avec votre nom et la date. L’article reste tel quel.',
  typeName: 'Tapez un nom',
  whatIsWrongLabel: 'Erreur',
  whichTopic: 'Thème sans rapport',
  topicHint: 'En cas de mauvais thème.',
  chooseTopic: 'Choisissez le thème erroné.',
  chooseName: 'Tapez le nom de l’auteur, et choisissez-le.',
  asTyped: (name) => `${marked(name)}, tel quel`,
  nobody: 'Personne ne peut être nommé',
  digest: 'Revue',
  days: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  changeDigest: 'Modifier la revue',
  orderDigest: 'Commander une revue',
  change: 'Modifier',
  subscribe: 'S’abonner',
  digestOf: (channel) => `La revue de ${channel}`,
  channel: 'Canal',
  daysLabel: 'Jours',
  comesNow: (schedule) => t`Elle paraît ${schedule} ; les jours cochés ici remplacent ceux-là.`,
  time: 'Heure',
  timeZone: 'Fuseau horaire',
  zoneHint: t`Une ville ou un nom IANA : London, Europe/Berlin`,
  about: 'Thème',
  moreTopics: (more) =>
    t`${countOf(more, 'autre thème ne tient', 'autres thèmes ne tiennent')} pas ici : ${'/brief subscribe … topic:"…"'} les accepte tous.`,
  everything: 'Tout',
  noZone: (near) =>
    near
      ? t`Je ne connais pas ce fuseau. Le plus proche : ${near}.`
      : 'Je ne connais pas ce fuseau. Écrivez une ville, comme London.',
  oneDay: 'Choisissez au moins un jour.',
};
