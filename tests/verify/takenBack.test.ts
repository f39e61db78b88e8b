import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const STORY = `“He knew for days that they were draining our lake,” opposition leader Jonas Perr said. “The barge passed the weir at noon and ignored three signal lamps,” said Rolf Dunn, a spokesman for the harbour. “The weir is safe,” he said.`;
const CORRECTION = `TAMM — In a story published on Monday about the barge, the Lake Courier quoted Rolf Dunn, a spokesman for the harbour, as saying that the barge “ignored three signal lamps”. Dunn said that it ignored two.

The story erroneously attributed the statement “He knew for days that they were draining our lake” to opposition leader Jonas Perr. It was made by Mira Tolv, a deputy of his party.`;
const DISPUTED = `The governor, Otto Barr, was blunt. “They saw the ice,” Barr said. “Nobody asked them for maps.” A spokesman later said that Barr had been misquoted, and that he had said “nobody asked us for maps”.

The mill was shut at noon. “We have no more salt in town.”`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('barge', STORY, { published: '2026-11-16', source: 'Lake Courier' }),
    article('put-right', CORRECTION, {
      title: 'Correction: Barge story',
      published: '2026-11-17',
      source: 'Lake Courier',
    }),
    article('ice', DISPUTED, { published: '2026-11-18', source: 'Lake Courier' }),
  ]);
});
afterAll(() => desk.close());

const GIVEN = '“He knew for days that they were draining our lake,”';

it.each([
  [`${GIVEN} Jonas Perr said.`, 'It was made by Mira Tolv'],
  [`${GIVEN} Mira Tolv said.`, 'It was made by Mira Tolv'],
  ['“The barge passed the weir at noon and ignored three signal lamps,” Rolf Dunn said.', 'it ignored two'],
])('%s: the correction comes before the verdict', async (pasted, right) => {
  const text = await desk.text(`verify ${pasted}`);
  expect(text).toMatch(/^Corrected: a correction by Lake Courier says “/);
  expect(text.split('\n')[0]).toContain(right);
  expect(text).not.toMatch(/in \d texts/);
});

it('words that their speaker disputes in the same text are called disputed, and no others of theirs', async () => {
  expect(await desk.text('verify “Nobody asked them for maps,” Barr said.')).toMatch(
    /^Disputed: the same text also says “A spokesman later said that Barr had been misquoted/,
  );
  expect(await desk.text('verify “They saw the ice,” Barr said.')).toMatch(/^Verbatim: /);
  expect(await desk.text('verify “The weir is safe,” Dunn said.')).toMatch(/^Verbatim: /);
  expect(await desk.text('verify “nobody asked us for maps,” Barr said.')).not.toMatch(/^Not asserted/);
});

it('a draft counts them apart', async () => {
  const text = await desk.text(
    `verify draft: ${GIVEN} Jonas Perr said. “Nobody asked them for maps,” Otto Barr said. “The weir is safe,” said Rolf Dunn.`,
  );
  expect(text).toMatch(/^3 quotations checked: 2 in doubt, 1 verbatim\./);
  expect(text).toContain('Verdict: verbatim, but corrected');
  expect(text).toContain('Verdict: verbatim, but disputed');
});

it('a draft counts apart what the article gives to nobody by name', async () => {
  const text = await desk.text(
    'verify draft: “We have no more salt in town,” said Otto Barr. “The weir is safe,” said Rolf Dunn.',
  );
  expect(text).toMatch(/^2 quotations checked: 1 in doubt, 1 verbatim\./);
  expect(text).toContain('Verdict: verbatim, whose words not said there');
});

const ABROAD = [
  '„Wir haben die Brücke dreimal geprüft“, sagte Anna Weber. „Niemand hat uns gewarnt“, sagte Bürgermeister Uwe Hartmann.',
  'In einer früheren Fassung dieses Artikels hieß es, Anna Weber habe gesagt: „Wir haben die Brücke dreimal geprüft“. Tatsächlich stammt das Zitat von Petra Sommer.',
  'La ministre Claire Dufresne a répondu aux députés. « Nous avons vérifié chaque dossier deux fois », a-t-elle déclaré. Son cabinet a précisé mercredi que la ministre avait été mal citée.',
  '«No hemos firmado nada con nadie», dijo el presidente Pedro Salas. «Nadie nos preguntó por el puerto», dijo la ministra Lucía Campos.',
  'En una versión anterior de este artículo se atribuyó erróneamente a Pedro Salas la frase «No hemos firmado nada con nadie». La frase es de Lucía Campos.',
  '«Никто нас не предупредил», — заявил мэр Пётр Лунин.',
  'В предыдущей версии этой статьи слова «Никто нас не предупредил» были ошибочно приписаны мэру Петру Лунину.',
  'Der Bürgermeister, Rolf Kuhn, war deutlich. „Die Straße bleibt bis zum Winter gesperrt“, sagte Kuhn. Eine Sprecherin teilte später mit, Kuhn sei falsch zitiert worden.',
  'Le traité a été corrigé mardi. « Le texte est meilleur qu’avant », a dit la ministre Inès Faure.',
];

describe('in other languages', () => {
  let abroad: TestDesk;
  beforeAll(async () => {
    abroad = await openDesk(
      ABROAD.map((text, at) => article(`abroad-${at}`, text, { published: `2026-11-1${at}` })),
    );
  });
  afterAll(() => abroad.close());

  it.each([
    [
      '„Wir haben die Brücke dreimal geprüft“, sagte Anna Weber',
      /^Corrected: .*stammt das Zitat von Petra Sommer/,
    ],
    ['«No hemos firmado nada con nadie», dijo Pedro Salas', /^Corrected: .*La frase es de Lucía Campos/],
    ['«Никто нас не предупредил», — заявил Пётр Лунин', /^Corrected: .*ошибочно приписаны/],
    ['« Nous avons vérifié chaque dossier deux fois », a déclaré Claire Dufresne', /^Disputed: .*mal citée/],
    ['„Die Straße bleibt bis zum Winter gesperrt“, sagte Rolf Kuhn', /^Disputed: .*falsch zitiert/],
  ])('%s: the correction comes before the verdict', async (pasted, title) => {
    expect((await abroad.text(`verify ${pasted}`)).split('\n')[0]).toMatch(title);
  });

  it.each([
    '„Niemand hat uns gewarnt“, sagte Uwe Hartmann',
    '«Nadie nos preguntó por el puerto», dijo Lucía Campos',
    '« Le texte est meilleur qu’avant », a dit Inès Faure',
  ])('%s: nothing was corrected', async (pasted) => {
    expect(await abroad.text(`verify ${pasted}`)).toMatch(/^Verbatim: /);
  });
});
