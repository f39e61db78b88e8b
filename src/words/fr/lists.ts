import type { Words } from '../words.ts';
import { during, formatDay, formatInstant, fromTo } from './dates.ts';
import { whyUnread } from './fetching.ts';
import { countFound, countOf, de, deThe, listed, marked, s, withThousands } from './numbers.ts';
import { l, spaced, t } from './typeset.ts';

export const topics: Words['topics'] = {
  more: (count) => countOf(count, 'autre thème', 'autres thèmes'),
  inArticle: (count, headline) => l`${countOf(count, 'thème')} dans « ${headline} »`,
  inArchive: (count, days) =>
    `${countOf(count, 'thème')}${days === null ? ' dans les archives' : during(days)}`,
  topic: 'Thème',
  inThisArticle: 'Dans cet article',
  articles: 'Articles',
  thisWeek: 'Cette semaine',
  quotes: 'Citations',
  inBrackets: t`entre parenthèses : moyenne par semaine des sept semaines précédentes`,
  typeForPassages: l`pour lire les passages : ${{ code: '/brief topics <thème>' }}`,
  number: withThousands,
  week: (now, mean) =>
    now === 0 && mean === 0
      ? '–'
      : `${withThousands(now)} (${mean < 10 ? mean.toFixed(1).replace(/\.0$/, '').replace('.', ',') : withThousands(Math.round(mean))})`,
  passages: (label, days, all) => t`${label}${during(days)} : ${countFound(all, 'passage')}`,
  morePassages: (count) => countFound(count, 'autre passage', 'autres passages'),
  whoIsQuoted: 'Qui est cité',
  rung: (rung, speaker) => {
    const by = speaker ? ` (${speaker})` : '';
    return {
      quoted: `cité${by}`,
      partly: `cité en partie${by}`,
      reported: `rapporté${by}`,
      mentioned: 'récit seul',
      none: 'sans propos',
    }[rung];
  },
  voiced: (places, more) => `${places.join(', ')}${more > 0 ? ` et ${countOf(more, 'autre')}` : ''}`,
};

/** Why pages were given up: an asterisk where the plural has an s. */
const REFUSED: Readonly<Record<string, string>> = {
  paywall: 'réservée* aux abonnés',
  'bot-wall': 'fermée* aux programmes',
  robots: 'fermée* aux programmes par robots.txt',
  'no-article': 'sans article',
  'not-found': 'introuvable*',
  shrunk: 'dont le texte a presque disparu (la dernière version entière est conservée)',
};

export const feeds: Words['feeds'] = {
  none: 'Aucune source n’est encore suivie.',
  title: (all, failing, paused, unasked) =>
    `${countOf(all, 'source')}, ${failing > 0 ? `${failing} injoignable${s(failing)}` : unasked === all ? `pas encore consultée${s(all)}` : 'aucune en échec'}${unasked > 0 && unasked < all ? `, ${unasked} pas encore consultée${s(unasked)}` : ''}${paused > 0 ? `, ${paused} en pause` : ''}`,
  more: (count) => countOf(count, 'autre source', 'autres sources'),
  header: ['Source', 'Jointe', 'Dernier article', 'Prochain passage'],
  never: 'jamais',
  noneYet: 'aucun encore',
  paused: 'en pause',
  why: whyUnread,
  says: (name, says, reached) =>
    reached === null
      ? l`${{ strong: name }} : ${says === null ? 'injoignable' : whyUnread(says)}`
      : l`${{ strong: name }} : ${says === null ? 'injoignable' : whyUnread(says)} (jointe le ${reached})`,
  pages: (name, pages) => l`${{ strong: name }} : ${pages}`,
  pagesTold: (waiting, refused) =>
    [
      ...(waiting > 0 ? [`${countOf(waiting, 'page')} à télécharger`] : []),
      ...refused.map(
        ({ fault, count }) =>
          `${countOf(count, 'page')} ${(REFUSED[fault] ?? 'injoignable*').replace('*', s(count))}`,
      ),
    ].join(', '),
  instant: (at, zone) => formatInstant(at, zone),
  failed: (name, since) =>
    since === null ? t`Source injoignable : ${name}.` : t`Source injoignable : ${name}, depuis le ${since}.`,
  askedAgain: (next) =>
    t`nouvel essai le ${next}, et ainsi de suite ; ce message n’est envoyé qu’une fois, et un autre le sera au rétablissement`,
  recovered: (name) => t`Source de nouveau jointe : ${name}.`,
  all: (command) => l`toutes les sources : ${{ code: command }}`,
  noneCalled: (typed, names) =>
    t`Aucune source ne s’appelle « ${typed} ». Sources suivies : ${names.join(', ')}.`,
  wayAtTerminal: t`pour en ajouter une : ${'brief feeds add <nom ou adresse>'} ; ${'brief feeds --help'} en dit plus`,
  way: t`un opérateur ajoute les sources depuis le terminal : ${'brief feeds add <nom ou adresse>'}`,
};

export const corrections: Words['corrections'] = {
  noQuote: t`Corrigé : ce n’est pas une citation. Elle n’est plus affichée comme telle.`,
  notAbout: (topic) => t`Corrigé : sans rapport avec ${marked(topic)}.`,
  speaker: (name) => (name ? t`Corrigé : ${name}.` : t`Corrigé : personne ne peut être nommé.`),
  seenHere: 'visible dans cet espace de travail seulement',
  seenByAll: 'visible de tous',
  articleStays: 'l’article lui-même et son analyse restent tels quels',
  undo: 'Annuler',
  takenBack: t`Annulé. La citation est affichée telle que Brief la lit :`,
  title: (count, isAll) =>
    count === 0
      ? isAll
        ? 'Personne ici n’a corrigé de citation.'
        : 'Vous n’avez corrigé aucune citation.'
      : `${countOf(count, 'correction')} ${isAll ? 'dans cet espace de travail' : 'de votre part'}`,
  gone: 'son article n’est plus enregistré',
  newestFirst: 'de la plus récente à la plus ancienne',
  toTakeBack: (command) => l`pour en annuler une : ${{ code: command }}`,
  undoForm: '/brief correct <citation> undo',
  howTo: t`« Une erreur ? » sous les citations permet d’en corriger une`,
  olderLeft: (count) => t`non affiché : ${countOf(count, 'plus ancienne', 'plus anciennes')}`,
  undoOne: (number) => `Annuler ${number}`,
  older: 'Plus anciennes',
  note: (says, who, at) => [
    {
      strong:
        says.is === 'topic'
          ? `sans rapport avec ${marked(says.topic)}`
          : says.is === 'no-quote'
            ? 'pas une citation'
            : says.name === null
              ? 'auteur qu’on ne peut nommer'
              : `propos ${de(says.name)}`,
    },
    ...l` · par ${who} le ${formatDay(at)}`,
  ],
  howToWrite: t`Appuyez sur « Une erreur ? » sous une liste de citations, ou écrivez la citation et le nom : ${'`correct lavrov@1#243-440 Sergei Lavrov`'}. À la place d’un nom, ${'`nobody`'} dit que personne ne peut être nommé, ${'`no quote`'} que personne ne l’a dit, ${'`not about arms control`'} que le thème est faux ; ${'`undo`'} annule une correction.`,
  noQuoteThere: (key) =>
    t`Aucune citation à ${key}. Son article a peut-être été réanalysé, ou quelqu’un a dit que ce n’en est pas une : affichez de nouveau les citations, puis corrigez.`,
  noName: (typed) => t`« ${typed} » n’est pas un nom. Écrivez prénom et nom, ou ${'`nobody`'}.`,
  notUnder: (typed, under) =>
    t`Cette citation n’est pas classée sous « ${typed} » : ${under.length === 0 ? 'elle n’a pas de thème' : `ses thèmes sont ${listed(under)}`}. Rien n’a été modifié.`,
  readAnew: 'Cette citation vient d’être réanalysée. Affichez de nouveau les citations, puis corrigez.',
  nothingToTakeBack: t`Personne ici n’a corrigé cette citation : il n’y a rien à annuler.`,
};

const PURPOSES: Readonly<Record<string, string>> = {
  read: 'Ce que dit un texte : citations, personnes citées, thèmes, personnes, résumé',
  ingest:
    'Ajoute des articles aux archives : .txt, .md, .html, .json, .jsonl, .eml, .pdf, .docx, des dossiers, ou l’entrée standard',
  hold: 'Retient un article jusqu’à une date, ou le libère ; les réponses disent seulement que quelque chose est retenu',
  remove: 'Retire un article des archives pour de bon ; ce qui en a été envoyé le signale dans son fil',
  export: 'Écrit ce qui est conservé sur la sortie standard ; « all » est ce que reprend brief import',
  import: 'Reprend ce qu’a écrit « brief export all », de ce moteur ou d’un autre',
  backup: 'Copie les archives dans un fichier, même pendant que Brief fonctionne',
  restore: 'Vérifie une sauvegarde et la met à la place des archives, qui sont gardées à côté',
  prune:
    'Retire les vieux articles et les vieilles versions ; ce qu’un envoi cite ou que quelqu’un a corrigé reste',
  reseal:
    'Chiffre de nouveau les jetons Slack avec BRIEF_ENCRYPTION_KEY ; l’ancienne clé peut alors disparaître',
  'verify-archive': 'Vérifie que chaque extrait est dans son texte et que l’index correspond au contenu',
  doctor:
    'Vérifie la configuration, Slack, les archives, le disque, les sauvegardes, les envois, les sources et l’horloge',
  init: 'Demande les réglages, les vérifie auprès de Slack et écrit .env pour son seul propriétaire',
  completion: 'Affiche un script qui complète commandes et options dans votre shell',
  brief: 'L’essentiel : les dernières 24 heures, un article, un lien, des dates, ou une recherche',
  quotes: 'Citations d’une personne ou sur un thème, avec leur place et la raison de leur attribution',
  topics: 'Thèmes des archives, ou passages d’un thème',
  ask: 'Une question en langage courant',
  verify:
    'Si une citation est exacte : mot pour mot, abrégée, modifiée, d’une autre personne, ou non enregistrée',
  compare: 'Le récit d’une même rencontre par deux parties, dans leurs propres mots',
  changes:
    'Une nouvelle déclaration face aux précédentes du même type : nouveau, modifié, repris, supprimé, passé sous silence',
  calendar: 'Dates annoncées par les articles : entretiens, visites, votes et échéances, par jour',
  timeline:
    'Ce que quelqu’un a dit sur un sujet, dans l’ordre du temps, avec le premier emploi d’une formule',
  meetings: 'Quand et où des personnes ou des pays se sont rencontrés ou téléphoné, d’après les textes',
  voices: 'Qui est cité dans un article, un sujet, des jours ou une source, et en combien de mots',
  renderings: 'Une déclaration dans les mots d’autres médias et traductions, côte à côte',
  headline: 'Un indice, quand un titre affirme ce qu’aucune phrase de l’article n’étaye',
  correct:
    'Corrige une citation pour cet espace de travail : son auteur, son thème, ou qu’elle n’en est pas une',
  corrections: 'Citations corrigées dans cet espace de travail, à revoir',
  revisions: 'Citations modifiées, retirées ou réattribuées à leur source',
  add: 'Télécharge une page, enregistre son article et le résume',
  subscribe: 'Une revue dans un canal, à heures fixes, en mots simples ou en cron',
  watch: 'Une alerte dans la minute quand quelque chose de nouveau arrive',
  unsubscribe: 'Arrête la revue ou la veille d’un canal',
  subscriptions: 'Revues et veilles de cet espace de travail',
  feeds: 'Les sources suivies : quand chacune a été jointe, ce qui est nouveau, ce qui échoue',
  language: 'La langue de Brief : pour vous, dans un canal, dans l’espace de travail',
  help: 'Cette liste',
};

export const help: Words['help'] = {
  welcome: t`Je vous en prie. Autre chose :`,
  hello: t`Bonjour. Je réponds avec les mots des articles. Par exemple :`,
  stored: (articles, quotes, oldest, newest) =>
    `${countOf(articles, 'article enregistré', 'articles enregistrés')}, ${countOf(quotes, 'citation')}${oldest && newest ? `, ${fromTo(oldest, newest)}` : ''}`,
  inThread: l`Dans le fil, ${{ code: '@Brief et sur l’Iran ?' }} ou ${{ code: '@Brief seulement 2018' }} suffit.`,
  title: t`Brief répond avec les mots des articles. Demandez en langage courant :`,
  commands: 'Commandes',
  listsCommands: l`${{ code: '/brief help' }} donne la liste des commandes.`,
  cutOut: t`chaque citation est extraite d’un article enregistré ; rien n’est paraphrasé`,
  whatDidSay: (name, topic) => (topic ? `qu’a dit ${name} sur ${topic} ?` : `qu’a dit ${name} ?`),
  whoSpoke: (topic) => `qui a parlé ${deThe(topic)} ?`,
  latestOn: (topic) => `quoi de neuf sur ${topic} ?`,
  whoSaid: (words) => `qui a dit « ${words} » ?`,
  howMany: (name) => `combien de citations de ${name} ?`,
  terminalTitle: t`Brief répond avec les mots des articles.`,
  terminalMore: t`« brief <commande> --help » en dit plus, avec des exemples. « brief start » lance l’application dans Slack, « brief playground » sans Slack.\nLes archives sont celles que nomme BRIEF_ARCHIVE.`,
  programs: {
    start: t`brief start\n\nLance l’application dans Slack, avec les réglages de l’environnement et de .env :\n\n  SLACK_BOT_TOKEN et SLACK_APP_TOKEN       en Socket Mode\n  SLACK_BOT_TOKEN et SLACK_SIGNING_SECRET  par HTTP, sur BRIEF_HOST et BRIEF_PORT\n  BRIEF_ARCHIVE                            un fichier, ou postgres://…\n\n« brief init » les demande et écrit .env ; « brief doctor » les vérifie. Le programme finit avec 0 quand on l’arrête, 3 s’il faut d’abord corriger quelque chose, 75 si un nouvel essai peut réussir, 70 après une faute de Brief.`,
    playground: t`brief playground\n\nLance l’application sans Slack, dans un espace de travail semblable à Slack, dans le navigateur de cette machine, sur BRIEF_ARCHIVE ou bien des archives à part avec des textes d’exemple. Son adresse est affichée ; BRIEF_PORT est son port.`,
  },
  needsQuestion: t`Il manque une question : brief ask "what did Lavrov say about Iran?"`,
  needsQuotation: t`Il manque une citation ou un fichier : brief verify "We agreed to continue", brief verify draft.docx`,
  purpose: (verb, purpose) => spaced(PURPOSES[verb] ?? purpose),
  noFiles: (docx, csv) =>
    l`Brief n’a pas le droit d’envoyer des fichiers dans Slack. Au terminal, ${{ code: docx }} en fait un document Word, ${{ code: csv }} un tableau.`,
};

export const adding: Words['adding'] = {
  whichPage: t`Quelle page ? Écrivez son adresse : ${'`/brief add https://…`'}`,
  noAddress: t`Je n’y vois pas d’adresse. Écrivez-la avec https:// au début : ${'`/brief add https://…`'}`,
  fetchesNone: t`Cette page n’est pas enregistrée, et ce Brief n’en télécharge pas. Enregistrez son texte dans un fichier, lancez ${'`brief ingest <fichier>`'}, puis reposez la question.`,
  cannotBeShown: 'Cette page ne peut pas être affichée ici.',
  already: t`Déjà enregistré :`,
  added: t`Ajouté aux archives :`,
  whoeverRuns: t`ceux qui font tourner ce Brief, en ligne de commande : ${'`brief add <lien>`'}`,
  noLinks: 'Ce message ne renvoie à aucune page. Rien n’a été modifié.',
  moreLinks: (left, most) =>
    t`Le message a ${countOf(left, 'autre lien', 'autres liens')} : j’en ajoute ${most} à la fois. ${'`/brief add`'} suivi de l’adresse en ajoute un autre.`,
  whoseStatement: t`La déclaration de qui ? Tapez une source ou une partie : ${'`/brief changes President of Russia`'}, ${'`/brief changes Kremlin`'}.`,
  nothingToCheck: (command) =>
    t`Il n’y a rien à vérifier là. Collez une citation : ${`\`${command} We agreed to continue\``}.`,
  pasteDraft: 'Coller un texte',
  noQuotation:
    'Aucune citation de quatre mots ou plus entre guillemets n’a été repérée là. Rien n’a été vérifié.',
};
