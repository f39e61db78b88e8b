import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const EN = `Energy Minister Rolf Stange dismissed the rumours on Monday. “Anyone who claims that we have pawned the weir is lying,” Stange said. “I would never say that the lake belongs to us alone.”

“If I were a coward, I would sign this paper tomorrow,” he added. “We will sign, if they agree to the inspections.”

“It's not true that I am tired,” said Envoy Mila Torv, asked about her health. “On Monday we will open the office in Norvik.”

“When they leave the far bank,” Torv said, “the boats come back.” “Unless they leave the far bank,” she warned, “the boats will stay in port.”

The opposition's Leo Dunn asked: “Has the minister pawned the weir?” Dunn said: “We must not forget that the village has no water.”

“I hope that the talks will end before the winter,” Dunn said. “I do not believe they have read our letter.”

“There is no doubt that the harbour is ours,” Torv said. “Even if they come, we will keep the gates closed.” “That we have lost the file is a lie,” she said.

“Ruvia says that the border was moved at night,” Torv said. “I say that the border was never moved.”

“We would accept patrols only if both sides agreed,” Torv said. “My critics say that I have lost the keys.” “No boat will cross the lake without an order from parliament,” she said. “You rightly say that the keys are here.” “Should they cut the cable, we will go to court in Norvik,” she said. “It will pay for the rest when the meters work,” Torv said. “They have not opened the third letter from Norvik,” she said.`;
const FR = `Le ministre de l'Énergie, Paul Sorel, a réagi lundi. « Il est faux de dire que nous avons vendu le barrage », a déclaré Paul Sorel. « Si j'étais un lâche, je signerais ce texte demain », a ajouté Paul Sorel.

« Je ne crois pas que la paix soit pour demain », a dit Paul Sorel. « Lundi, nous ouvrirons le bureau de Norvik », a dit Paul Sorel. « N'oublions pas que le village manque d'eau », a dit Paul Sorel.

« Nous rouvrirons le col dès que la neige aura fondu », a dit Paul Sorel.

« Ceux qui prétendent que nous avons fermé le port mentent », a dit Paul Sorel. Paul Sorel a nié avoir dit que le lac était « à nous et à personne d'autre ».`;
const DE = `Energieminister Rolf Stange reagierte am Montag. „Es stimmt nicht, dass wir das Wehr verkauft haben“, sagte Stange. „Wenn ich ein Feigling wäre, würde ich dieses Papier morgen unterschreiben“, sagte Stange.

„Ich glaube nicht, dass der Winter die Gespräche beendet“, sagte Stange. „Am Montag öffnen wir das Büro in Norvik“, sagte Stange. „Wir dürfen nicht vergessen, dass das Dorf kein Wasser hat“, sagte Stange.

„Wer behauptet, dass wir den Hafen geschlossen haben, der lügt“, sagte Stange. Stange hat nie gesagt: „Der See gehört uns ganz allein.“`;
const ES = `El ministro de Energía, Pablo Soria, reaccionó el lunes. «No es cierto que hayamos vendido la presa», dijo Pablo Soria. «Si fuera un cobarde, firmaría este papel mañana», dijo Pablo Soria.

«No creo que los barcos vuelvan antes del invierno», dijo Pablo Soria. «El lunes abriremos la oficina de Norvik», dijo Pablo Soria. «No olvidemos que el pueblo no tiene agua», dijo Pablo Soria.

«Quienes dicen que hemos cerrado el puerto mienten», dijo Pablo Soria. Pablo Soria negó haber dicho «el lago es nuestro y de nadie más».`;
const RU = `Министр энергетики Павел Сорин выступил в понедельник. «Неправда, что мы продали плотину соседям», — сказал Павел Сорин. «Если бы я был трусом, я подписал бы эту бумагу завтра», — сказал Павел Сорин.

«Я не думаю, что корабли вернутся до зимы», — сказал Павел Сорин. «В понедельник мы откроем бюро в Норвике», — сказал Павел Сорин. «Мы не забудем, что в деревне нет воды», — сказал Павел Сорин.

«Те, кто утверждает, что мы закрыли порт навсегда, лгут», — сказал Павел Сорин. Павел Сорин никогда не говорил: «Озеро принадлежит только нам одним».`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('weir', EN),
    article('barrage', FR, { language: 'fr' }),
    article('wehr', DE, { language: 'de' }),
    article('presa', ES, { language: 'es' }),
    article('plotina', RU, { language: 'ru' }),
  ]);
});
afterAll(() => desk.close());

it.each([
  ['“We have pawned the weir,” Stange said.', 'Anyone who claims that we have pawned the weir is lying'],
  ['“The lake belongs to us alone,” Stange said.', 'I would never say that the lake belongs to us alone'],
  ['“I am tired,” said Mila Torv.', "It's not true that I am tired"],
  ['“The minister pawned the weir,” said Leo Dunn.', 'Has the minister pawned the weir?'],
  ['“The talks will end before the winter,” Dunn said.', 'I hope that the talks will end before the winter'],
  ['“they have read our letter,” Dunn said.', 'I do not believe they have read our letter'],
  ['“We have lost the file,” Torv said.', 'That we have lost the file is a lie'],
  ['“The border was moved at night,” Torv said.', 'Ruvia says that the border was moved at night'],
  ['“I have lost the keys,” Torv said.', 'My critics say that I have lost the keys'],
  ['« Nous avons vendu le barrage », a déclaré Paul Sorel.', 'Il est faux de dire que nous avons vendu'],
  ['« La paix soit pour demain », a dit Paul Sorel.', 'Je ne crois pas que la paix'],
  ['« Nous avons fermé le port », a dit Paul Sorel.', 'Ceux qui prétendent que'],
  ['„wir das Wehr verkauft haben“, sagte Stange.', 'Es stimmt nicht, dass wir'],
  ['„der Winter die Gespräche beendet“, sagte Stange.', 'Ich glaube nicht, dass'],
  ['„wir den Hafen geschlossen haben“, sagte Stange.', 'Wer behauptet, dass'],
  ['«hayamos vendido la presa», dijo Pablo Soria.', 'No es cierto que'],
  ['«los barcos vuelvan antes del invierno», dijo Pablo Soria.', 'No creo que'],
  ['«hemos cerrado el puerto», dijo Pablo Soria.', 'Quienes dicen que'],
  ['«Мы продали плотину соседям», — сказал Павел Сорин.', 'Неправда, что'],
  ['«корабли вернутся до зимы», — сказал Павел Сорин.', 'Я не думаю, что'],
  ['«мы закрыли порт навсегда», — сказал Павел Сорин.', 'Те, кто утверждает, что'],
])('%s is cut out of a sentence that does not assert it', async (pasted, sentence) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('relayed');
  const text = await desk.text(`verify ${pasted}`);
  expect(text).toMatch(/^Not asserted: .* the words only inside the sentence “/);
  expect(text).toContain(sentence);
});

it.each([
  ['“I would sign this paper tomorrow,” Stange said.', 'If I were a coward, I would sign'],
  ['“We will sign,” Stange said.', 'We will sign, if they agree to the inspections'],
  ['“The boats will stay in port,” Torv said.', 'Unless they leave the far bank'],
  ['“We would accept patrols,” Torv said.', 'only if both sides agreed'],
  ['“No boat will cross the lake,” Torv said.', 'without an order from parliament'],
  ['“We will go to court in Norvik,” Torv said.', 'Should they cut the cable'],
  ['“It will pay for the rest,” Torv said.', 'when the meters work'],
  ['« Nous rouvrirons le col », a dit Paul Sorel.', 'dès que la neige aura fondu'],
  ['« Je signerais ce texte demain », a dit Paul Sorel.', "Si j'étais un lâche"],
  ['„würde ich dieses Papier morgen unterschreiben“, sagte Stange.', 'Wenn ich ein Feigling wäre'],
  ['«firmaría este papel mañana», dijo Pablo Soria.', 'Si fuera un cobarde'],
  ['«я подписал бы эту бумагу завтра», — сказал Павел Сорин.', 'Если бы я был трусом'],
])('%s is cut off its condition', async (pasted, sentence) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('trimmed');
  const text = await desk.text(`verify ${pasted}`);
  expect(text).toMatch(/^Trimmed: a condition is left out\. Said by /);
  expect(text).toContain(sentence);
});

it.each([
  '« à nous et à personne d’autre », a dit Paul Sorel.',
  '„Der See gehört uns ganz allein“, sagte Stange.',
  '«el lago es nuestro y de nadie más», dijo Pablo Soria.',
  '«Озеро принадлежит только нам одним», — сказал Павел Сорин.',
])('%s is denied outside the marks', async (pasted) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('relayed');
  expect(await desk.text(`verify ${pasted}`)).toMatch(/^Not asserted: the article has the words only in /);
});

it.each([
  '“We will open the office in Norvik,” said Mila Torv.',
  '“The village has no water,” Dunn said.',
  '“The harbour is ours,” Torv said.',
  '“We will keep the gates closed,” Torv said.',
  '“The border was never moved,” Torv said.',
  '“the keys are here,” Torv said.',
  '« Nous ouvrirons le bureau de Norvik », a dit Paul Sorel.',
  '« Le village manque d’eau », a dit Paul Sorel.',
  '„öffnen wir das Büro in Norvik“, sagte Stange.',
  '„das Dorf kein Wasser hat“, sagte Stange.',
  '«abriremos la oficina de Norvik», dijo Pablo Soria.',
  '«el pueblo no tiene agua», dijo Pablo Soria.',
  '«мы откроем бюро в Норвике», — сказал Павел Сорин.',
  '«в деревне нет воды», — сказал Павел Сорин.',
])('%s stands so whatever is before it', async (pasted) => {
  expect([pasted, (await desk.ask(`verify ${pasted}`)).verdict]).toEqual([pasted, 'verbatim']);
});

it('the rest of a clause behind its “not” is trimmed, and shown with it', async () => {
  const pasted = 'verify “opened the third letter from Norvik,” Torv said.';
  expect((await desk.ask(pasted)).verdict).toBe('trimmed');
  expect(await desk.text(pasted)).toMatch(
    /^Trimmed: a negation is left out\. Said by .*: “They have not opened the third letter from Norvik”/,
  );
});

it('the table of a draft calls them not asserted, and a clause without its condition trimmed', async () => {
  const text = await desk.text(
    'verify draft: Stange said: “We have pawned the weir.” He added: “I would sign this paper tomorrow.” “The border was never moved,” said Mila Torv.',
  );
  expect(text).toMatch(/^3 quotations checked: 1 not asserted, 1 trimmed, 1 verbatim\./);
});
