import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const OFFICIAL = { sourceKind: 'official', published: '2026-11-20' } as const;
const MET = 'met Finnish Foreign Minister Elsa Korpi in Tromso on 20 November 2026.';
const KARVIAN = `Talks on the border end

Karvia's Foreign Minister Ilse Tormund met the Drovnian Foreign Minister Petar Valko in Geneva on Friday.

Tormund said Karvia demands the withdrawal of Drovnian troops from the Selna valley before the end of the year.`;
const DROVNIAN = `The valley is ours

Drovnian Foreign Minister Petar Valko met his Karvian counterpart, Ilse Tormund, in Geneva on Friday.

Valko said the presence of Drovnian soldiers in the Selna valley was not negotiable.`;

describe('what two sides may be at odds about', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openDesk([
      article(
        'norwegian',
        `Dahlum met Korpi\n\nNorwegian Foreign Minister Arne Dahlum ${MET} Norway called for a full withdrawal of Finnish trawlers from the northern zone. Dahlum said sanctions against Belarus must remain. The rules for seasonal work stay as they are.`,
        { ...OFFICIAL, source: 'Norwegian Ministry of Foreign Affairs' },
      ),
      article(
        'finnish',
        `Korpi met Dahlum\n\nNorwegian Foreign Minister Arne Dahlum ${MET} Korpi said that fishing in the northern zone was not negotiable. She said it was time to lift the sanctions against Belarus. Finland will not change the rules for seasonal work.`,
        { ...OFFICIAL, source: 'Finnish Ministry for Foreign Affairs' },
      ),
      article('karvian', KARVIAN, { published: '2026-11-20' }),
      article('drovnian', DROVNIAN, { published: '2026-11-20' }),
    ]);
  });
  afterAll(() => desk.close());

  const oddsIn = (text: string) =>
    (/Perhaps at odds\n(?<pairs>(?:\d\. ▏|▏|⟶).*\n)+/.exec(text)?.[0] ?? '')
      .match(/▏.*/g)
      ?.map((line) => line.replace(/\[~|~\]/g, ''));

  it('is shown before what both take up: what one refuses, and what cannot both hold', async () => {
    expect(oddsIn(await desk.text('compare Norway Finland'))).toEqual([
      '▏Dahlum said sanctions against Belarus must remain.',
      '▏She said it was time to lift the sanctions against Belarus.',
      '▏Norway called for a full withdrawal of Finnish trawlers from the northern zone.',
      '▏Korpi said that fishing in the northern zone was not negotiable.',
    ]);
  });

  it('stands under the names of those whom texts of no source quote, also of one text alone', async () => {
    for (const asked of ['compare article:karvian article:drovnian', 'compare article:karvian']) {
      const text = await desk.text(asked);
      expect(
        oddsIn(text)
          ?.map((line) => line.slice(1, 8))
          .sort(),
      ).toEqual(['Tormund', 'Valko s']);
      expect(text).toContain('⟶ Ilse Tormund, ¶2');
      expect(text).not.toContain('Text 1');
    }
  });
});
