import { describe, expect, it } from 'vitest';
import { compareStatements, type Statement } from '../../src/comparing/changes/compareStatements.ts';
import { statementOf } from '../../src/comparing/changes/statementOf.ts';
import { phraseUse, stockPhrases } from '../../src/comparing/changes/stockPhrases.ts';
import { storedVersion } from '../desk.ts';
import { englishSentences } from '../english.ts';

const statement = (text: string): Statement => ({
  text,
  sentences: englishSentences(text, { start: 0, end: text.length }),
});
const MARCH =
  'The Council met in Oslo. It calls for an immediate ceasefire. It supports the envoy and her team.';

/** Verdict and the words that it is about: of the new text, or of the one before for what was dropped. */
function changes(now: string, ...earlier: string[]): string[] {
  return compareStatements(statement(now), earlier.map(statement)).map(
    ({ verdict, start, end }) =>
      `${verdict}: ${(verdict === 'dropped' ? earlier[0]! : now).slice(start, end)}`,
  );
}

describe('a new statement beside earlier ones', () => {
  it('repeats, revises, adds and drops sentences', () => {
    expect(
      changes(
        'The Council met in Oslo. It calls for an immediate and lasting ceasefire. Sanctions were not discussed.',
        MARCH,
      ),
    ).toEqual([
      'repeated: The Council met in Oslo.',
      'revised: It calls for an immediate and lasting ceasefire.',
      'new: Sanctions were not discussed.',
      'dropped: It supports the envoy and her team.',
    ]);
  });

  it('knows a short sentence again whose number changed, with what agrees with it', () => {
    expect(changes('Three incidents were reported.', 'One incident was reported.')).toEqual([
      'revised: Three incidents were reported.',
    ]);
    expect(changes('One incident was reported.', 'Ships have left port.')).toEqual([
      'new: One incident was reported.',
      'dropped: Ships have left port.',
    ]);
  });

  it('calls a sentence revised where only a number, a name or a "not" differs', () => {
    for (const [old, now] of [
      [
        'The mission will stay for 12 months in the region.',
        'The mission will stay for 18 months in the region.',
      ],
      [
        'The envoy will travel to Ankara on behalf of all.',
        'The envoy will travel to Geneva on behalf of all.',
      ],
      [
        'The Council will send observers to the border soon.',
        'The Council will not send observers to the border soon.',
      ],
    ] as const)
      expect(changes(now, old)).toEqual([`revised: ${now}`]);
  });

  it('does not mind marks, dashes, case and British or American spelling', () => {
    expect(
      changes('The “labor market” is strong - for now.', 'The "labour market" is strong — for now.'),
    ).toEqual(['repeated: The “labor market” is strong - for now.']);
  });

  it('looks for a sentence in all earlier statements, and for what was dropped in the last alone', () => {
    const april = 'The Council met in Rome.';
    expect(changes('It calls for an immediate ceasefire.', april, MARCH)).toEqual([
      'repeated: It calls for an immediate ceasefire.',
      'dropped: The Council met in Rome.',
    ]);
  });

  it('has only new sentences where there is nothing earlier', () => {
    expect(changes('We met.')).toEqual(['new: We met.']);
    expect(changes('', MARCH)).toHaveLength(3);
  });
});

describe('a phrase in a row of statements', () => {
  const row = ['A balanced approach.', 'No approach.', 'The Balanced  approach; a balanced approach.'];

  it('is counted with its first and last use', () => {
    const { count, statements, uses } = phraseUse('balanced approach', row);
    expect([count, statements]).toEqual([3, [0, 2]]);
    expect(uses.map(({ statement: at, start, end }) => row[at]!.slice(start, end))).toEqual([
      'balanced approach',
      'Balanced  approach',
      'balanced approach',
    ]);
  });

  it('is nowhere without a word', () => {
    expect(phraseUse(' … ', row).count).toBe(0);
  });

  it('is found as a formula, and its silence since', () => {
    const formula = 'The two leaders reaffirmed their commitment to a just peace.';
    const [first, ...others] = stockPhrases([formula, `${formula} It rained.`, formula, 'Nothing of it.'], 3);
    expect(formula.slice(first!.phrase.start, first!.phrase.end)).toBe(
      'two leaders reaffirmed their commitment to a just peace',
    );
    expect(first).toMatchObject({ count: 3, statements: [0, 1, 2], silentFor: 1 });
    expect(others).toEqual([]);
  });
});

describe('what a transcript states', () => {
  it('are the answers, without labels, questions and the words of whoever chairs', () => {
    const { text, sentences } = statementOf(
      storedVersion(`PRESIDENT DUNN: Good evening. We have read the proposals.

QUESTION: Madam Torv says that you are stalling. Are you stalling?

PRESIDENT DUNN: No. We are reading.

MODERATOR: Last question, please.

QUESTION: Thank you, Mr President. Tell us about the ferry.

PRESIDENT DUNN: The ferry sails on Friday.`),
    );
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We have read the proposals.',
      'We are reading.',
      'The ferry sails on Friday.',
    ]);
  });

  it.each([
    // A short sentence at the head of an answer, and one inside it, are part of what is stated.
    [
      'PRESIDENT DUNN: No deal. We leave on Friday. We will.',
      ['No deal.', 'We leave on Friday.', 'We will.'],
    ],
    // A short answer says nothing without its question.
    [
      'QUESTION: Will the ferry sail?\n\nPRESIDENT DUNN: Not yet.\n\nQUESTION: When will it?\n\nPRESIDENT DUNN: It sails on Friday.',
      ['It sails on Friday.'],
    ],
    // An office that ends what it says with a question does not ask the press.
    [
      'MINISTRY SPOKESPERSON: We condemn the attack on the port. Who could do this?\n\nPRESIDENT DUNN: The ferry sails on Friday.\n\nMINISTRY SPOKESPERSON: We agree with that.',
      [
        'We condemn the attack on the port.',
        'Who could do this?',
        'The ferry sails on Friday.',
        'We agree with that.',
      ],
    ],
  ])('of %j are %j', (transcript, stated) => {
    const { text, sentences } = statementOf(storedVersion(transcript));
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(stated);
  });
});
