import { describe, expect, it } from 'vitest';
import { institutionAlone, ownerNamedLast } from '../../src/reading/stateInstitutions.ts';

describe('institutions that every state has', () => {
  it('are known where a phrase does not say of which state', () => {
    expect(institutionAlone('an Embassy spokesperson')).toBe('embassy');
    expect(institutionAlone('army spokesman')).toBe('army');
    expect(institutionAlone('the Chinese embassy')).toBeNull();
    expect(institutionAlone('policeman')).toBeNull();
  });

  it('are whose the text said last, however often it named them alone since', () => {
    expect(ownerNamedLast('Sudan’s army left. Later the army returned. The army said so.', 'army')).toBe(
      'Sudan',
    );
    expect(ownerNamedLast('The Chinese Embassy and the embassy of Chad. ', 'embassy')).toBe('Chad');
    expect(ownerNamedLast('The army left. Policemen stayed.', 'army')).toBeNull();
  });
});
