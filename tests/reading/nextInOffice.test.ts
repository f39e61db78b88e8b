import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { nextInOffice } from '../../src/reading/nextInOffice.ts';

describe('next in office', () => {
  const lexicon = loadLexicon('data');
  const next = (name: string, which: 'before' | 'after', title: string | null = null) =>
    nextInOffice(name, which, title, lexicon)?.name ?? null;

  it('is who held the same office of the same side next', () => {
    expect(next('Angela Merkel', 'after')).toBe('Olaf Scholz');
    expect(next('Angela Merkel', 'before')).toBe('Gerhard Schröder');
    expect(next('Boris Johnson', 'after')).toBe('Liz Truss');
    expect(next('Rishi Sunak', 'before')).toBe('Liz Truss');
  });

  it('is of the office that is named, where somebody held several', () => {
    expect(next('Boris Johnson', 'before', 'foreign secretary')).toBe('Philip Hammond');
    expect(next('Boris Johnson', 'before', 'prime minister')).toBe('Theresa May');
  });

  it('is nobody where the lexicon knows none', () => {
    expect(next('Vladimir Putin', 'after', 'president')).toBeNull();
    expect(next('Angela Merkel', 'after', 'president')).toBeNull();
  });
});
