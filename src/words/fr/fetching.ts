import { spaced } from './typeset.ts';

/**
 * Why a page, document or feed was not read: what fetching says in English, as the archive keeps it of a source. `{}` is
 * for a value; the values are in the same order in both.
 */
export const SENTENCES: Readonly<Record<string, string>> = {
  // The network and the server.
  '{} did not answer in time.': '{} n’a pas répondu à temps.',
  "{} has no address: the name is wrong, or this machine's DNS is down.":
    '{} n’a pas d’adresse : le nom est erroné, ou le DNS de cette machine est en panne.',
  'The certificate of {} cannot be trusted ({}).': 'Le certificat de {} n’est pas fiable ({}).',
  '{} answers with a header that is too long.': '{} répond par un en-tête trop long.',
  'What {} answers is no HTTP.': 'La réponse de {} n’est pas du HTTP.',
  '{} could not be reached ({}).': '{} n’a pas pu être joint ({}).',
  '{} answers in a way that cannot be read ({}).': '{} répond d’une façon illisible ({}).',
  'It was stopped.': 'Interrompu.',
  'It is not there (404).': 'La page n’existe pas (404).',
  'It is gone for good (410).': 'La page a été supprimée définitivement (410).',
  'Too many requests, says the server (429).': 'Trop de requêtes, selon le serveur (429).',
  'The server does not let programs read it ({}).':
    'Le serveur n’en permet pas la lecture à un programme ({}).',
  'The server is in trouble ({}).': 'Le serveur est en difficulté ({}).',
  'The server answers with status {} in the place of the document.':
    'Le serveur répond par le code {} au lieu du document.',
  'It answers “not modified” (304) without having been asked.':
    'Le serveur répond « non modifié » (304) sans qu’on le lui ait demandé.',
  'It redirects more than {} times.': 'L’adresse redirige plus de {} fois.',
  'It redirects to “{}”, which is no address.': 'Redirection vers « {} », qui n’est pas une adresse.',
  'The feed broke off before its end.': 'Le flux s’est interrompu avant sa fin.',
  'The document is a feed that broke off before its end: what is whole in it is taken.':
    'Le document est un flux interrompu avant sa fin : ce qui y est entier est repris.',
  'A page that keeps programs out stands in its place.': 'Une page qui écarte les programmes en tient lieu.',
  'It is compressed {} times over.': 'Le contenu est compressé {} fois de suite.',
  'It is compressed by “{}”, which nobody asked for.':
    'Le contenu est compressé par « {} », ce qui n’était pas demandé.',
  'It is larger than {} kB.': 'Le contenu dépasse {} ko.',
  'It breaks off before its end.': 'Le contenu s’interrompt avant la fin.',
  'Its compression is damaged.': 'Le contenu compressé est endommagé.',
  // The address.
  '“{}” is no address. It must begin with https:// or http://.':
    '« {} » n’est pas une adresse. Elle doit commencer par https:// ou http://.',
  '“{}” is no address of the web. It must begin with https:// or http://.':
    '« {} » n’est pas une adresse du web. Elle doit commencer par https:// ou http://.',
  'An address with a name or password in it is not asked. Leave them out.':
    'Une adresse qui contient un nom ou un mot de passe n’est pas consultée. Retirez-les.',
  'The address of {} has port {}; feeds and pages are read on ports 80 and 443 alone. If that is intended, whoever runs Brief can add it to BRIEF_ALLOWED_NETWORKS.':
    'L’adresse de {} indique le port {} ; les flux et les pages ne sont lus que sur les ports 80 et 443. Si c’est voulu, ceux qui font tourner Brief l’ajoutent à BRIEF_ALLOWED_NETWORKS.',
  '{} does not lead to a public Internet address. If that is intended, whoever runs Brief can add it to BRIEF_ALLOWED_NETWORKS.':
    '{} n’est pas une adresse de l’Internet public, ou n’y mène pas. Si c’est voulu, ceux qui font tourner Brief l’ajoutent à BRIEF_ALLOWED_NETWORKS.',
  // The page.
  'It leads to the front page of its site: the article is not there any more. If the front page is meant, add its own address.':
    'L’adresse mène à l’accueil du site : l’article n’y est plus. Si c’est l’accueil que vous voulez, donnez son adresse.',
  'It has no text, or one that is too large for one article (at most {} MB).':
    'La page n’a pas de texte, ou un texte trop long pour un seul article ({} Mo au plus).',
  'The page is {} MB large and was not read. Save the article’s text to a file and run `brief ingest <file>`.':
    'La page pèse {} Mo et n’a pas été lue. Enregistrez le texte de l’article dans un fichier et lancez `brief ingest <fichier>`.',
  'The page is built so that it cannot be read in reasonable time. Nothing was stored: save the text to a file and run `brief ingest <file>`.':
    'La page est faite de telle sorte qu’on ne peut la lire en un temps raisonnable. Rien n’a été enregistré : mettez le texte dans un fichier et lancez `brief ingest <fichier>`.',
  'The page shows only a part of its article to who has not subscribed, so nothing was stored. Save the text to a file and run `brief ingest <file>`.':
    'La page ne montre qu’une partie de l’article aux non-abonnés : rien n’a été enregistré. Mettez le texte dans un fichier et lancez `brief ingest <fichier>`.',
  'The site asks its visitors to prove that they are human, so Brief could not see the article. Nothing was stored: save the text to a file and run `brief ingest <file>`.':
    'Le site demande à ses visiteurs de prouver qu’ils sont humains : Brief n’a pas pu voir l’article. Rien n’a été enregistré : mettez le texte dans un fichier et lancez `brief ingest <fichier>`.',
  'No article was found on that page: it may be a list, a video, or shown only by a script. Nothing was stored: save the text to a file and run `brief ingest <file>`.':
    'Aucun article sur cette page : c’est peut-être une liste, une vidéo, ou un texte qu’un script affiche. Rien n’a été enregistré : mettez le texte dans un fichier et lancez `brief ingest <fichier>`.',
  'That is a feed and no article, so nothing was stored. To have its articles come in by themselves, subscribe to it at the command line: brief feeds add {}':
    'C’est un flux, non un article : rien n’a été enregistré. Pour que ses articles arrivent d’eux-mêmes, ajoutez-le depuis le terminal : brief feeds add {}',
  '{} was taken out of the archive for good, as {}, and is not brought in again.':
    '{} a été retiré définitivement des archives ({}) et n’y revient pas.',
  // A document.
  'The document is locked with a password: save it without one.':
    'Le document est protégé par un mot de passe : enregistrez-le sans.',
  'The document cannot be read as a PDF: it may be damaged. Save it again.':
    'Le document n’est pas un PDF lisible : il est peut-être endommagé. Enregistrez-le de nouveau.',
  'The document has {} pages, at most {} are read: split it.':
    'Le document a {} pages, {} au plus sont lues : divisez-le.',
  'The document holds pictures of its pages and no text: run text recognition (OCR) over it first.':
    'Le document contient des images de ses pages et aucun texte : passez-le d’abord à la reconnaissance de caractères (OCR).',
  'The document cannot be read as a Word document, or unpacks to more than 150 MB: save it again.':
    'Le document n’est pas un fichier Word lisible, ou dépasse 150 Mo une fois décompressé : enregistrez-le de nouveau.',
  'The document cannot be read as a Word document: it may be damaged, or of an old kind (.doc). Save it again as .docx.':
    'Le document n’est pas un fichier Word lisible : il est peut-être endommagé, ou d’un ancien format (.doc). Enregistrez-le en .docx.',
  'The document is empty: there is no text in it.': 'Le document est vide : il ne contient aucun texte.',
  'The document is too large ({} MB, at most {} MB): split it.':
    'Le document est trop grand ({} Mo, {} Mo au plus) : divisez-le.',
  'The document could not be read within a minute: save it again, or as plain text.':
    'Le document n’a pas pu être lu en une minute : enregistrez-le de nouveau, ou en texte brut.',
  'The document takes more memory than a document may: save it again, or as plain text.':
    'Le document demande plus de mémoire qu’il n’est permis : enregistrez-le de nouveau, ou en texte brut.',
  // A feed or a list of releases.
  'robots.txt of its site could not be had, so that nobody knows whether programs may read it.':
    'Le robots.txt du site n’a pas pu être obtenu : on ignore si les programmes ont le droit de lire.',
  'robots.txt of its site keeps programs out.': 'Le robots.txt du site écarte les programmes.',
  'The feed is empty.': 'Le flux est vide.',
  'This is no feed: neither RSS, Atom, RDF nor JSON Feed.':
    'Ce n’est pas un flux : ni RSS, ni Atom, ni RDF, ni JSON Feed.',
  'This is a page, not a feed. It names this feed: {}':
    'C’est une page, non un flux. Elle en indique un : {}',
  'This is a page, not a feed. It names these feeds: {}':
    'C’est une page, non un flux. Elle en indique plusieurs : {}',
  'This is a page, not a feed, and it names none.':
    'C’est une page, non un flux, et elle n’en indique aucun.',
  'The feed takes longer to read than any honest one: it was left unread.':
    'Le flux demande plus de temps de lecture qu’aucun flux normal : il n’a pas été lu.',
  'No list of releases was found on this page.': 'Aucune liste de communiqués sur cette page.',
};

const PATTERNS = Object.entries(SENTENCES).map(([english, french]) => ({
  shape: new RegExp(`^${english.split('{}').map(RegExp.escape).join('(.+?)')}$`, 's'),
  french: spaced(french).split('{}'),
}));

/**
 * Such a sentence in French; one that is not known stays as it is, marked as somebody else's words.
 *
 * @example whyUnread('It is larger than 512 kB.') // 'Le contenu dépasse 512 ko.'
 */
export function whyUnread(says: string): string {
  for (const { shape, french } of PATTERNS) {
    const values = shape.exec(says)?.slice(1);
    if (values) return french.map((words, at) => words + (values[at] ?? '')).join('');
  }
  return spaced(`« ${says} »`);
}
