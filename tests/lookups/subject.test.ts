import { describe, expect, it } from 'vitest';
import { conceptsIn, stem, subjectOf, wholeMask } from '../../src/lookups/subject.ts';
import { formsOf, formsWithUs, singleForms } from '../../src/lookups/subjectForms.ts';
import { lexicon } from '../desk.ts';

const subject = (words: string) => subjectOf(words, lexicon);
const typed = (words: string) => subject(words).concepts.map((one) => one.typed);

describe('a subject out of typed words', () => {
  it.each<[string, string[]]>([
    ['the sanctions', ['sanctions']],
    ['the issue of arms control', ['arms', 'control']],
    // A name of several words is one idea, and so is one with a hyphen or a number.
    ['the nuclear deal', ['nuclear deal']],
    ['Il-20', ['il-20']],
    // Two countries joined are two.
    ['Germany-Russia relations', ['germany', 'russia', 'relations']],
    // Small words are none, unless there is nothing else.
    ['the fate of the ships', ['fate', 'ships']],
    ['of it', ['of', 'it']],
    // "us" is small, the US a country; "may" is small, May is not.
    ['the US', ['usa']],
    ['may', ['may']],
    ['the talks of May', ['talks', 'may']],
  ])('%s', (words, concepts) => {
    expect(typed(words)).toEqual(concepts);
  });

  it('is named as the topic where it is one, with an article before some names', () => {
    expect(subject('strategic stability')).toMatchObject({ topic: 'strategic-stability', wider: null });
    expect(subject('EU').label).toBe('the EU');
    expect(subject('Syria').label).not.toMatch(/^the /);
    expect(subject('hollow trees')).toMatchObject({ topic: null, wider: null, label: 'hollow trees' });
  });

  it('has names where something is capitalised or has a number', () => {
    expect(subject('Crimea bridge').concepts.map((one) => one.isName)).toEqual([true, false]);
    expect(subject('9/11').concepts.every((one) => one.isName)).toBe(true);
  });

  it('of one word knows the words of its family', () => {
    expect(subject('tourism').concepts[0]!.others).toEqual(['tourist']);
    expect(subject('translation').concepts[0]!.others).toContain('translate');
    // Too short to cut.
    expect(subject('nation').concepts[0]!.others).toEqual([]);
  });
});

describe('words to be searched for', () => {
  it('are every way to say it, a phrase in marks, longer words with any ending', () => {
    expect(formsOf(subject('strategic plans'))).toEqual(['strategic* plan*']);
    // A plural that does not begin as its singular does is looked for too.
    expect(formsOf(subject('ministries'))).toEqual(['ministry*', 'ministries']);
    expect(formsOf(subject('Il-20')).slice(0, 2)).toEqual(['"il-20"', '"ilyushin-20"']);
    expect(formsOf(subject('the nuclear deal')).slice(0, 2)).toEqual(['nuclear* deal*', '"iran deal"']);
    // Short words are searched as they are.
    expect(formsOf(subject('gas tax'))).toEqual(['gas tax']);
  });

  it('are those of its other names, with their endings or in one form alone', () => {
    expect(formsOf(subject('negotiations'))).toEqual([
      'negotiation*',
      '"negotiation"',
      'negotiat*',
      '"talks"',
    ]);
    expect(formsOf(subject('agreement')).slice(0, 4)).toEqual([
      'agreement*',
      'deal*',
      '"accord"',
      '"accords"',
    ]);
  });

  it('are twelve at most, the nearest to what was typed, with another name of each', () => {
    const forms = formsOf(subject('the nuclear deal and Russia and Germany'));
    expect(forms).toHaveLength(12);
    expect(forms).toContainEqual(expect.stringMatching(/^"iran deal" russia\S* german\S*$/));
    expect(forms).toContainEqual(expect.stringMatching(/^nuclear\S* deal\S* russia\S* "?(?!germany)/));
  });

  it('are those of each idea alone where none has them together', () => {
    expect(singleForms(subject('gas tax'))).toEqual(['gas', 'tax']);
  });
});

describe('the ideas that a text has', () => {
  it('are a bit each, in order; by another name where not by the typed one', () => {
    const gas = subject('gas sanctions');
    expect(conceptsIn('The price of gas rose.', gas)).toEqual({ mask: 1, other: null });
    expect(conceptsIn('They were sanctioned.', gas)).toEqual({ mask: 2, other: null });
    expect(conceptsIn('Sanctions on gas.', gas)).toEqual({ mask: wholeMask(gas), other: null });
    expect(conceptsIn('Nothing.', gas)).toEqual({ mask: 0, other: null });
    const deal = subject('the nuclear deal');
    expect(conceptsIn('He left the JCPOA.', deal)).toEqual({ mask: 1, other: 'jcpoa' });
    expect(conceptsIn('He made a nuclear test and a deal.', deal).mask).toBe(1);
    expect(conceptsIn('Thank you for the hospitality.', subject('hospitals')).mask).toBe(0);
    expect(conceptsIn('The hospital was hit.', subject('hospitals')).mask).toBe(1);
  });

  it('are no other words that begin alike, where one form alone is meant', () => {
    const talks = subject('negotiations');
    expect(conceptsIn('The talks go on.', talks)).toEqual({ mask: 1, other: 'talks' });
    expect(conceptsIn('We talked of the weather.', talks).mask).toBe(0);
    const accord = subject('the accord');
    expect(conceptsIn('We keep to the agreement.', accord)).toEqual({ mask: 1, other: 'agreement' });
    expect(conceptsIn('According to him it was accorded to nobody.', accord).mask).toBe(0);
  });

  it('are not names inside the names of others', () => {
    const ireland = subject('Ireland');
    expect(conceptsIn('He spoke of Ireland.', ireland).mask).toBe(1);
    expect(conceptsIn('He spoke of Northern Ireland.', ireland).mask).toBe(0);
    expect(conceptsIn('He spoke of Northern Ireland and of Ireland.', ireland).mask).toBe(1);
  });

  it('are phrases in their order', () => {
    const plane = subject('Il-20');
    expect(conceptsIn('The Il-20 fell.', plane).mask).toBe(1);
    expect(conceptsIn('In 20 days Il fell.', plane).mask).toBe(0);
  });
});

it.each([
  ['programs', 'program'],
  ['sanctioned', 'sanction'],
  ['meeting', 'meet'],
  ['policies', 'policy'],
  ['denied', 'deny'],
  // Short words lose an s alone; the shortest nothing.
  ['arms', 'arm'],
  ['talks', 'talk'],
  ['gas', 'gas'],
  ['used', 'used'],
  // Nothing is cut to less than four letters.
  ['beings', 'being'],
])('%s comes from %s', (word, root) => {
  expect(stem(word)).toBe(root);
});

describe('a name typed in small letters', () => {
  it.each([
    // A body, a place and an abbreviation are names; an ordinary word, and a surname that is one, are none.
    ['nato expansion', ['nato']],
    ['peace in syria', ['syria']],
    ['gas price', []],
  ])('%s has the names %j', (words, names) => {
    const { concepts } = subjectOf(words, lexicon);
    expect(concepts.filter(({ isName }) => isName).map(({ typed }) => typed)).toEqual(names);
  });
});

describe('an abbreviation', () => {
  it.each([
    // The US, with dots and without, and by its other names; never the pronoun.
    ['the US', 'It rejects US interference.', 1],
    ['the US', 'It rejects U.S. interference.', 1],
    ['America', 'It rejects US interference.', 1],
    ['the US', 'They told us so.', 0],
    // Typed small before a noun or after "the" it is the country too.
    ['us sanctions', 'US sanctions hurt.', 3],
    ['the us', 'US sanctions hurt.', 1],
    ['sanctions against us', 'US sanctions hurt.', 1],
    // Other abbreviations with dots.
    ['the UK', 'The U.K. left.', 1],
    // Those that are words too, only in capitals.
    ['WHO', 'The WHO warned.', 1],
    ['WHO', 'Those who warned.', 0],
    ['World Health Organization', 'The WHO warned, not those who left.', 1],
    ['World Health Organization', 'Those who warned.', 0],
    ['ISIS', 'IS lost the city.', 1],
    ['ISIS', 'The city is lost.', 0],
    // A heading in capitals has none of them, whatever is in the next line.
    ['ISIS', 'RUSSIA IS READY', 0],
    ['the WHO', 'WHO PAYS?\nNobody knows.', 0],
    ['the WHO', 'WHO PAYS?\nThe WHO knows.', 1],
    // Bodies by their full names.
    ['the EAEU', 'Trade in the Eurasian Economic Union grew.', 1],
    ['International Atomic Energy Agency', 'The IAEA left.', 1],
  ])('%s in “%s”', (words, text, mask) => {
    expect(conceptsIn(text, subject(words)).mask).toBe(mask);
  });

  it('is looked for with its dots, and the pronoun apart', () => {
    expect(formsOf(subject('the US'))).toContain('"u s"');
    expect(formsOf(subject('the US'))).not.toContain('us');
    expect(formsWithUs(subject('US sanctions'))[0]).toBe('us sanction*');
    expect(formsWithUs(subject('sanctions'))).toEqual([]);
  });

  it('in a line of capitals is a word', () => {
    expect(typed('IS IT THE WHO')).toEqual(['is', 'it', 'the', 'who']);
    expect(typed('TALKS ON THE US')).toEqual(['talks', 'usa']);
  });
});

describe('a place whose name is a word too', () => {
  it.each([
    // With a capital, without one, and by its other name, which has ordinary words in it.
    ['Nice', 'The attack in Nice was condemned.', 1],
    ['Nice', 'It was a nice reception, and things went nicely.', 0],
    ['Donbas', 'We spoke of a settlement in southeastern Ukraine.', 1],
  ])('%s in “%s”', (words, text, mask) => {
    expect(conceptsIn(text, subject(words)).mask).toBe(mask);
  });
});
