import type { Words } from '../words.ts';
import { marked } from './numbers.ts';
import { t } from './typeset.ts';

const names = new Intl.DisplayNames('fr', { type: 'language' });

const because = {
  person: 'selon votre choix',
  slack: 'comme votre Slack',
  channel: 'langue choisie pour ce canal',
  workspace: 'langue choisie pour l’espace de travail',
  usual: 'par défaut',
} as const;

export const language: Words['language'] = {
  ownName: 'Français',
  name: (code) => names.of(code) ?? code,
  title: 'Langue',
  spoken: (name) => `Je vous réponds en ${name}`,
  toYou: (name, why) => [
    t`Les réponses visibles par vous uniquement : `,
    { strong: name },
    `, ${because[why]}`,
  ],
  inChannel: (channel, name, why) => [
    'Ce que je publie dans ',
    channel,
    t` : `,
    { strong: name },
    `, ${because[why]}`,
  ],
  elsewhere: (isOther, name, why) => [
    t`Ce que je publie dans les ${isOther ? 'autres canaux' : 'canaux'} : `,
    { strong: name },
    `, ${because[why]}`,
  ],
  how: (other) =>
    t`Pour changer : ${`\`/brief language ${other}\``}, ${'`… in #channel`'}, ${'`… for everybody`'} (administrateurs) · ${'`/brief language as slack`'} annule votre choix`,
  forEverybody: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}, pour tous`,
  nowToYou: 'Désormais, je vous réponds en français',
  nowIn: (channel, name) => [
    `Désormais, je publie en ${name} dans `,
    channel,
    t` : revues, alertes et réponses partagées`,
  ],
  nowEverywhere: (name) =>
    `Désormais, je publie en ${name} dans cet espace de travail, là où ni un canal ni une personne n’a choisi une autre langue`,
  notSpoken: (typed, spoken) => t`Je ne parle pas ${marked(typed)}. Je parle ${spoken}.`,
  whichChannel: t`Je ne vois pas de quel canal il s’agit. Choisissez-le dans la liste que Slack propose après « # ».`,
  notThere:
    'Seuls ceux qui écrivent dans un canal, et les administrateurs, en choisissent la langue. Tapez la commande dans le canal même.',
  adminsOnly: t`Seuls les administrateurs de cet espace de travail choisissent pour tous. ${'`/brief language`'} change votre langue.`,
};
