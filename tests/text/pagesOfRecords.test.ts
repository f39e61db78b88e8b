import { describe, expect, it } from 'vitest';
import { blankPageOfRecord } from '../../src/text/pagesOfRecords.ts';

describe('the page around a record', () => {
  const pages = [
    // the words for a portrait, and the links below a name
    'Photo of Nora KeaneNora Keane (Cork, Labour)\nLink to this: Individually | In context\nNo. 🚢',
    'Piers Wynne Portrait Piers Wynne (Barwick) (Lab)\n- Hansard - - - Excerpts\n\nNo.',
    // subtitles
    'WEBVTT 🎬\n\n1\n00:00:01.000 --> 00:00:04.000 🎬\nGreta Holm: No.',
  ];

  it('becomes spaces, so that every offset stays', () => {
    for (const page of pages) {
      const blanked = blankPageOfRecord(page);
      expect(blanked).toHaveLength(page.length);
      for (let at = 0; at < page.length; at++) if (blanked[at] !== page[at]) expect(blanked[at]).toBe(' ');
      expect(blanked).not.toMatch(/Photo of|Portrait|Hansard|Link to|-->|WEBVTT/);
      expect(blanked).toMatch(/Nora Keane|Piers Wynne|Greta Holm/);
    }
  });

  it('stays as it is where it has none of these signs', () => {
    const text = 'A portrait of Nora Keane\n\n1\n- Hansard is the record, she said.';
    expect(blankPageOfRecord(text)).toBe(text);
  });
});
