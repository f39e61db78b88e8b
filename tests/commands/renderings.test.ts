import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const STATEMENT = 'We will not leave the Orlin basin until the dam is finished';

describe('renderings of a statement', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openDesk([
      article(
        'remarks',
        `Remarks by Foreign Minister Petar Valko\n\nForeign Minister Petar Valko: Thank you for coming. ${STATEMENT}, and no fleet will make us change our minds.\n\nQuestion: And the prisoners?\n\nPetar Valko: That is for the courts.`,
        { source: 'Ministry of Foreign Affairs of Drovnia', sourceKind: 'official', published: '2026-11-20' },
      ),
      article(
        'reported',
        'Valko firm on basin\n\nPetar Valko, the Drovnian foreign minister, said his country would stay in the Orlin basin until the dam was finished.',
        { source: 'Northern Wire', published: '2026-11-21' },
      ),
      article(
        'passed-on',
        'Karvia answers Valko\n\n“He told us that Drovnia will not leave the Orlin basin until the dam is finished,” said Ilse Tormund, the foreign minister of Karvia.',
        { source: 'Karvia Herald', published: '2026-11-21' },
      ),
    ]);
  });
  afterAll(() => desk.close());

  it('show too where somebody else passes the words on, which a check of the quotation finds', async () => {
    const text = await desk.text(`renderings Valko: “${STATEMENT}”`);
    expect(text).toContain('Petar Valko\n⟶ as given · Ministry of Foreign Affairs of Drovnia');
    expect(text).toContain('Northern Wire');
    const [, repeated] = text.split('The same words, or nearly, in other texts\n');
    expect(repeated).toContain('will not leave the Orlin basin until the dam is finished — Ilse Tormund');
  });

  it('says so in the first line where there are no others', async () => {
    expect(
      (await desk.text('renderings Valko: “no fleet will make us change our minds”')).split('\n')[0],
    ).toBe('No other rendering of “no fleet will make us change our minds” is stored that I could tell.');
  });
});
