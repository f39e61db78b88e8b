import type { Words } from '../words.ts';
import { reasonOf } from './names.ts';
import { countOf } from './numbers.ts';
import { l, t } from './typeset.ts';

export const notices: Words['notices'] = {
  notMember: (channel) =>
    l`Publication impossible dans ${channel} : je n’en suis pas membre. Tapez-y ${{ code: '/invite @Brief' }}, puis appuyez sur Réessayer.`,
  archived: (channel) =>
    l`Publication impossible dans ${channel} : le canal est archivé. Rouvrez-le et appuyez sur Réessayer, ou arrêtez l’abonnement.`,
  refused: (channel, reason) =>
    l`Publication impossible dans ${channel} : ${reasonOf(reason)}. Une fois le problème réglé, appuyez sur Réessayer, ou arrêtez l’abonnement.`,
  paused: 'L’abonnement est suspendu, non supprimé.',
  tryNow: 'Réessayer',
  stopIt: 'Arrêter',
  interrupted: (channel, due) =>
    l`J’ai été interrompu pendant l’envoi de la revue du ${due} dans ${channel}. Elle s’y trouve peut-être ; pour qu’elle n’y soit jamais deux fois, je ne l’ai pas renvoyée.`,
  ifMissing: l`Si elle manque, tapez-y ${{ code: '/brief' }}. La prochaine revue viendra comme prévu.`,
  gaveUp: (channel, due, reason) =>
    l`La revue du ${due} pour ${channel} n’a pas pu être publiée : ${reasonOf(reason)}.`,
  pausedShown: l`L’abonnement est suspendu, non supprimé : ${{ code: '/brief subscriptions' }} l’affiche.`,
  nextAsPlanned: l`La prochaine revue viendra comme prévu. ${{ code: '/brief' }} donne la journée à tout moment.`,
  tryingNow: (channel) => l`Nouvel essai : la revue pour ${channel} part d’ici une minute.`,
  cannotWorkOut: (cron, zone) => t`« ${cron} » (${zone}) ne peut pas être calculé sur cette machine`,
  clock: (ahead) =>
    `L’horloge de la machine où tourne Brief ${ahead > 0 ? 'avance' : 'retarde'} de ${spanOf(Math.abs(ahead))}.`,
  clockMeanwhile: t`En attendant, revues et embargos suivent l’heure de Slack : rien n’est envoyé ni libéré trop tôt. Réglez l’horloge, ou activez NTP.`,
  disk: (megabytes) => t`Le disque des archives est presque plein : il reste ${megabytes} Mo.`,
  diskMeanwhile: t`Une fois plein, plus rien de nouveau n’est enregistré et aucune revue n’est publiée ; ce qui est enregistré reste. Faites de la place, ou déplacez les archives.`,
};

const SPANS = [
  ['an', 31_557_600],
  ['jour', 86_400],
  ['heure', 3_600],
  ['minute', 60],
] as const;

function spanOf(seconds: number): string {
  const [unit, size] = SPANS.find(([, long]) => seconds >= long) ?? SPANS.at(-1)!;
  return countOf(Math.max(1, Math.round(seconds / size)), unit);
}
