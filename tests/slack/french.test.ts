import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

// A desk that reads French, in Slack: commands are typed as everywhere, and all that Brief says is French.

let slack: OpenWorkspace;
beforeAll(async () => {
  const people = sampleCast.people.map((one) => ({ ...one, locale: 'fr-FR' }));
  const cast = { ...sampleCast, people };
  slack = await openWorkspace('http', { environment: { BRIEF_LANGUAGE: 'fr' }, cast });
});
afterAll(() => slack.end());

it('answers a question in French, asked in French or in English', async () => {
  for (const asked of [
    'qu’a dit Lavrov sur la stabilité stratégique ?',
    'what did Lavrov say about strategic stability?',
  ]) {
    await slack.slashCommand(`/brief ask ${asked}`);
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'Propos cités une fois' });
    expect(answer.text).toContain('Sergei Lavrov, sur «\u00a0strategic stability\u00a0»');
    expect(answer.text).not.toContain('are English');
  }
});

it('shows its forms in French', async () => {
  await slack.slashCommand('/brief quotes Lavrov');
  const list = await slack.waitForMessage({ ephemeral: true, text: 'Sergei Lavrov\u00a0: 4 citations' });
  await slack.clickButton(list, 'Une erreur\u202f?');
  const correcting = JSON.stringify(await slack.waitForView({ callback: 'correct' }));
  for (const words of ['Quelle erreur', 'Mauvais auteur', 'Pas une citation', 'Corriger', 'Annuler'])
    expect(correcting).toContain(words);
  await slack.clickButton(list, 'Vérifier');
  const checking = await slack.waitForView({ callback: 'draft' });
  expect(JSON.stringify(checking)).toContain('Vérifier un texte');
  await slack.submitView(checking, { 'draft-1': 'Lavrov: We were exercising patience for a very long time' });
  await slack.waitForMessage({ text: 'Modifié\u00a0: un mot a été ajouté.' });
});

it('orders and posts a digest in French, and shows it in Home', async () => {
  await slack.slashCommand('/brief subscribe weekdays 07:30 Europe/London');
  const ordered = await slack.waitForMessage({ ephemeral: true, text: 'Abonnement enregistré' });
  expect(ordered.text).toContain('du lundi au vendredi à 7\u00a0h\u00a030 (Londres)');
  await slack.clickButton(ordered, 'Modifier');
  const form = JSON.stringify(await slack.waitForView({ callback: 'schedule' }));
  for (const words of ['Modifier la revue', 'lundi', 'Fuseau horaire', 'stabilité stratégique'])
    expect(form).toContain(words);
  slack.setNow('2026-11-24T07:30:20Z');
  await slack.beat();
  await slack.waitForMessage({ text: 'Revue · mardi 24 novembre 2026' });
  await slack.openHome();
  const home = JSON.stringify((await slack.waitForHome(undefined, 20_000)).blocks);
  for (const words of ['Derniers sujets', 'À vous\u00a0: 1 revue', 'Que demander', 'qu’a dit Lavrov'])
    expect(home).toContain(words);
});
