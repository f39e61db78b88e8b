import type { Words } from '../words.ts';
import { during, formatDay } from './dates.ts';
import { inPlace } from './names.ts';
import { countFound, countOf, de, inMarks, listed, marked } from './numbers.ts';
import { l, t } from './typeset.ts';

const nearly = (names: readonly string[]) => (names.length > 0 ? listed(names) : 'l’article lui-même');

const quotedBy = (names: readonly string[]) =>
  t`entre guillemets dans les propos ${de(nearly(names))}, qui cite peut-être quelqu’un d’autre`;

export const found: Words['found'] = {
  wordsNotFound: (typed, speaker, days) =>
    t`Introuvable : aucun texte enregistré ne contient « ${typed} »${speaker ? ` dans les propos ${de(speaker)}` : ''}${during(days)}, ni rien d’approchant.`,
  morePlaces: (count) => countOf(count, 'autre endroit', 'autres endroits'),
  notBy: (typed, speaker, names, isWithin) =>
    t`« ${typed} » : ce n’est pas ${de(speaker)}. Ces mots sont ${isWithin ? quotedBy(names) : t`ceux ${de(nearly(names))}`}.`,
  nearWords: (typed, names, isWithin) =>
    t`« ${typed} » n’apparaît pas mot pour mot. La formule enregistrée la plus proche est ${isWithin ? quotedBy(names) : t`celle ${de(nearly(names))}`} :`,
  wordForWord: (speaker, isYesNo, isQuoted) =>
    t`${isYesNo ? 'Oui, mot pour mot' : 'Mot pour mot'} : ${speaker}${isQuoted ? ', propos cités' : ', avec les mots de l’article'}.`,
  wordsBy: (typed, names) =>
    names.length > 0
      ? t`« ${typed} » est ${de(nearly(names))}.`
      : t`« ${typed} » : ces mots sont ceux ${de(nearly(names))}.`,
  wordsOfUnnamed: (typed) => t`« ${typed} » est dans les propos de quelqu’un dont le nom n’est pas connu.`,
  firstWords: (typed, day, names) =>
    t`Premier emploi enregistré de « ${typed} » : ${formatDay(day)}${names.length > 0 ? `, par ${nearly(names)}` : ''}.`,
  wordsWithin: (typed, names) => t`« ${typed} » est ${quotedBy(names)}.`,
  articlesOn: (subject, source, days) =>
    `${subject ? `${marked(subject)}${source ? ` dans ${source}` : ''}` : (source ?? 'tous les médias')}${during(days)}`,
  noneHas: (what, missing) => `${what} (aucun ne contient ${inMarks(missing, 'ni')})`,
  partly: 'articles contenant tous les mots',
  noTextHas: (missing) => t`Aucun texte enregistré ne contient ${inMarks(missing, 'ni')}. Le plus proche :`,
  bestOf: (count, subject) => t`Le plus pertinent des ${count} articles sur « ${subject} » :`,
  articlesOf: (source) => `articles ${de(source)}`,
  quotes: 'citations',
  inAnybodysWords: (subject, isElse, days) =>
    `${subject === null ? 'citations' : `${marked(subject)} dans les propos cités`}${isElse ? ' d’une autre personne' : ''}${during(days)}`,
  nameInDays: (name, days) => `${name}${during(days)}`,
  topics: (days) => `thèmes${during(days)}`,
  theArticle: (words) => `l’article ${marked(words)}`,
  meetingOf: (names, place) => {
    const who = names.length > 1 ? `entre ${listed(names)}` : names.length > 0 ? de(listed(names)) : '';
    return ['rencontre', who, place ? inPlace(place) : ''].filter(Boolean).join(' ');
  },
  statementsOf: (words) => `déclarations de ${marked(words)}`,
  title: (label, total) => t`${countFound(total, 'article')} : ${label}`,
  moreArticles: (count) => countFound(count, 'autre article', 'autres articles'),
  outletAndDay: (source, published, copy = null) =>
    [source, published ? formatDay(published) : '', copy && t`copie sur ${copy}`].filter(Boolean).join(', '),
  bestFirst: t`du plus au moins pertinent ; ajoutez des mots ou des dates pour préciser`,
  newestFirst: t`les plus récents d’abord ; ajoutez des mots ou des dates pour préciser`,
  briefFirst: 'Résumer le premier',
  briefSecond: 'Résumer le deuxième',
  person: (name, title, side, quotes, articles) =>
    l`${{ strong: name }}${`${title ? `, ${title}` : ''}${side ? ` (${side})` : ''}`} : ${countOf(quotes, 'citation')} ; son nom figure dans ${countOf(articles, 'article')}.`,
  quotesButton: 'Citations',
  whole: (count) => (count === 1 ? t`La citation entière :` : t`Les ${count} citations entières :`),
  whereSaid: t`Lieu des propos, tel que le texte l’indique :`,
  inText: (articles) => (articles === 1 ? t`C’est dans cet article :` : t`C’est dans ces articles :`),
  question: (questions) =>
    questions === 0
      ? 'Le texte ne contient pas de question avant ces mots.'
      : questions === 1
        ? t`La question la plus proche avant ces mots :`
        : t`Les questions les plus proches avant ces mots :`,
  next: (isThere) =>
    isThere
      ? t`Ensuite, dans le même texte :`
      : t`Le texte ne contient pas d’autres mots de la même personne.`,
  noOthers: t`Aucun autre article de ce sujet n’est enregistré. Nommez un thème ou une personne.`,
  ofThatStory: 'le même sujet',
  namedThere: (name, times, texts) =>
    times === 0
      ? `${name} n’est pas nommé dans ${texts === 1 ? 'ce texte' : 'ces textes'}.`
      : t`${name} est nommé ${times} fois dans ${texts === 1 ? 'ce texte' : 'ces textes'} ; à vous de lire s’il y était :`,
  whenPublished: t`Date de publication :`,
  moment: (published, source, place, isWhere, headline, command) => {
    const day = published ? formatDay(published) : 'le texte ne porte pas de date';
    const where = place
      ? `le texte situe les entretiens ${inPlace(place)}`
      : 'le texte n’indique pas de lieu';
    const outlet = source ? `, ${source}` : '';
    const facts = isWhere ? `${where} · ${day}${outlet}` : `${day}${outlet}${place ? ` · ${place}` : ''}`;
    return l`${`${facts[0]!.toUpperCase()}${facts.slice(1)}`} : ${headline}  ${{ code: command }}`;
  },
  readAs: (who, isWho, subject, days) => {
    const names = who.length > 0 ? listed(who) : isWho ? 'qui a parlé' : '';
    const what = subject ? `${names ? ', sur ' : ''}${marked(subject)}` : '';
    return names + what === '' ? '' : t`Question comprise ainsi : ${names}${what}${during(days)}.`;
  },
  notUsed: (words) => t`Mots non utilisés : « ${words} ».`,
  note: (note) => {
    switch (note.is) {
      case 'read-as':
        return t`J’ai lu « ${note.as} » pour « ${note.typed} »${note.also ? ` ; du même nom : ${note.also.join(', ')}` : ''}.`;
      case 'other-year':
        return t`Rien n’est enregistré${during(note.asked)} ; j’ai lu la date ainsi :${during(note.as)}.`;
      case 'namesakes':
        return t`Même nom de famille, peut-être la même personne, mais absente de cette réponse : ${note.names.map((name) => t`« ${name} »`).join(', ')}.`;
      case 'as-before':
        return t`Toujours sur « ${note.subject} », comme dans la question précédente.`;
      case 'as-search':
        return 'Je retrouve des propos ; ici, j’ai cherché vos mots dans les articles.';
      case 'as-subject':
        return t`Je ne connais personne sous le nom de « ${note.typed} » : voici qui en a parlé.`;
      case 'on':
        return t`Question comprise ainsi : ${note.who}, sur « ${note.subject} ».`;
      case 'read-as-foreign':
        return t`Dans les textes d’une autre langue, j’ai cherché « ${note.as} » pour « ${note.typed} ».`;
      case 'in-subject':
        return t`Dans le sujet, j’ai lu ${note.pairs.map(({ typed, as }) => t`« ${as} » pour « ${typed} »`).join(', ')}.`;
    }
  },
  untranslated: (words) =>
    t`Je ne connais pas d’équivalent anglais de « ${words} » : je l’ai cherché tel quel.`,
  ownLanguage: (language) =>
    language === 'fr' || language === 'en' ? '' : 'Les mots de Brief lui-même sont en français.',
};
