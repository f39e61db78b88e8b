import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const REPORT = `Westland recalls its envoy from Berovia

LUNDE, 12 May 2026. Westland is recalling its envoy from Berovia after the shelling of a border post, Foreign Minister Ida Holm said on Tuesday.

"We are recalling the ambassador for good," Holm told reporters in Lunde.

The post at Arna was hit twice on Monday night. Two guards were hurt. Berovia said that it was looking into what happened, and that it regretted the injuries.

The two countries had agreed in March to reopen the crossing at Arna to lorries before the summer.`;
const CORRECTED = REPORT.replace('for good', 'for consultations').replace(
  'Westland recalls its envoy from Berovia',
  'CORRECTION: Westland recalls its envoy\n\n(Corrects what Holm said in paragraph 2.)',
);

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('report', REPORT, { published: '2026-05-12', source: 'Lunde Agency' }),
    article('corrected', CORRECTED, { published: '2026-05-13', source: 'Lunde Agency' }),
  ]);
});
afterAll(() => desk.close());

const ask = (typed: string) => desk.text(typed, { place: 'mention' });

describe('an article that its outlet corrected by a later one', () => {
  it('gives its place to the correction among quotes', async () => {
    const said = await ask('what did Ida Holm say about the ambassador?');
    expect(said).toContain('for consultations');
    expect(said).not.toContain('for good');
  });

  it('is no story beside it', async () => {
    const brief = await ask('brief Westland envoy');
    expect(brief).toContain('CORRECTION');
    expect(brief).not.toContain('for good');
    expect(brief).not.toContain('Corrects what Holm said');
  });

  it('says that it was corrected wherever it is shown', async () => {
    expect(await ask('verify We are recalling the ambassador for good')).toContain(
      'Lunde Agency, 12 May 2026 (corrected by the outlet on 13 May 2026: /brief article:corrected)',
    );
  });
});
