import { findBody } from './findBody.ts';
import type { Roster } from './findPeople.ts';
import type { Said } from './findQuotes.ts';
import { sentenceSubject } from './findSubject.ts';
import type { Page } from './layOut.ts';
import type { NounPhrase } from './nounPhrases.ts';
import { peopleWithTitle } from './peopleWithTitle.ts';
import type { Reader } from './prepareReader.ts';
import type { AttributionRule } from './reading.ts';
import { HE, PERSON_NOUNS, SHE, THEY } from './wordClasses.ts';

/** Who said something, and why we think so. */
export interface Attribution {
  readonly name: string | null;
  /** Index into the roster, where it is a person. */
  readonly person: number | null;
  readonly possible: readonly string[];
  readonly rule: AttributionRule;
  /** Word index of the mention that settles it, where it is not the speaker's own. */
  readonly evidence: { readonly from: number; readonly to: number } | null;
  readonly confidence: number;
}

/** Who the text is about at a sentence: what "he" would mean in the next one. */
interface Focus {
  readonly people: readonly number[];
  readonly sentence: number;
}

/** How many sentences back a pronoun may reach when nothing nearer fits. */
const REACH = 6;

/**
 * Gives each quote its speaker, in text order: by name, title, pronoun, carried-over subject or body.
 *
 * Two candidates of equal standing are both `possible` and none is chosen. A pronoun goes to the subject of its own
 * sentence before it, then to the subject or speaker of the sentence before, then to the nearest person of that
 * gender.
 */
export function resolveSpeakers(
  page: Page,
  said: readonly Said[],
  roster: Roster,
  reader: Reader,
  published: string | null,
): Attribution[] {
  const bySubject = new Map<number, Attribution>();
  const results = new Map<Said, Attribution>();
  const bySentence = new Map<number, Said[]>();
  for (const one of said) bySentence.set(one.sentence, [...(bySentence.get(one.sentence) ?? []), one]);
  const mentioned: number[] = [];
  const lastNamed = new Map<number, number>();
  let focus: Focus = { people: [], sentence: -1 };
  let lastBody: string | null = null;

  const resolvePhrase = (phrase: NounPhrase, sentence: number): Attribution => {
    const cached = bySubject.get(phrase.from);
    if (cached) return cached;
    const made = resolve(phrase, sentence);
    bySubject.set(phrase.from, made);
    return made;
  };

  const resolve = (phrase: NounPhrase, sentence: number): Attribution => {
    const { words } = page;
    if (phrase.joined.length > 1) {
      const each = phrase.joined.map((part) => resolve(part, sentence)).filter((one) => one.name !== null);
      const names = [...new Set(each.map((one) => one.name!))];
      if (names.length > 1)
        return { name: null, person: null, possible: names, rule: 'joint', evidence: null, confidence: 0.8 };
      if (names.length === 1) return each[0]!;
    }
    const head = words[phrase.head]!;
    const own = roster.personAt.get(phrase.head);
    if (own !== undefined) return certain(own, 'subject-of-cue', 0.95);
    if (HE.has(head.low) || SHE.has(head.low)) return pronoun(phrase, sentence, HE.has(head.low) ? 'm' : 'f');
    if (head.low === 'who' || head.low === 'whom') {
      for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - 6); at--) {
        const index = roster.personAt.get(at);
        if (index !== undefined)
          return { ...certain(index, 'pronoun', 0.9), evidence: mentionAround(at, index) };
      }
      return orphan();
    }
    if (THEY.has(head.low)) return orphan();
    if (head.low === 'it') {
      return lastBody
        ? { name: lastBody, person: null, possible: [], rule: 'body', evidence: null, confidence: 0.5 }
        : orphan();
    }
    const apposed = nameAfterComma(phrase);
    if (apposed !== null) return certain(apposed, 'subject-of-cue', 0.85);
    const titled = peopleWithTitle(page, phrase, roster, reader, published);
    if (titled.length === 1)
      return { ...certain(titled[0]!, 'title', 0.85), evidence: mentionBefore(phrase.from, titled[0]!) };
    if (titled.length > 1) {
      return {
        name: null,
        person: null,
        possible: titled.map((index) => roster.people[index]!.name),
        rule: 'title',
        evidence: null,
        confidence: 0.4,
      };
    }
    const body = findBody(page, phrase, roster, reader);
    if (body)
      return { name: body, person: null, possible: [], rule: 'body', evidence: null, confidence: 0.8 };
    if (!PERSON_NOUNS.has(head.low)) {
      for (let at = phrase.from; at < phrase.to; at++) {
        const index = roster.personAt.get(at);
        // "Lavrov, the minister": a name in the phrase with nothing of its own after it.
        if (index !== undefined && at <= phrase.head && page.words[at + 1]?.text === ',')
          return certain(index, 'subject-of-cue', 0.7);
      }
    }
    return orphan();
  };

  /** "The director of the centre, Ina Kirsch, told …". */
  const nameAfterComma = (phrase: NounPhrase): number | null => {
    for (let at = phrase.head + 1; at + 1 < phrase.to; at++)
      if (page.words[at]!.text === ',') return roster.personAt.get(at + 1) ?? null;
    return null;
  };

  const pronoun = (phrase: NounPhrase, sentence: number, gender: 'm' | 'f'): Attribution => {
    const fits = (index: number) => (roster.people[index]!.gender ?? gender) === gender;
    const from = page.sentences[sentence]!.from;
    for (let at = from; at < phrase.from; at++) {
      const index = roster.personAt.get(at);
      if (index !== undefined && page.words[at]!.run < 0 && fits(index) && isClear(at))
        return { ...certain(index, 'pronoun', 0.85), evidence: mentionAround(at, index) };
    }
    const near = focus.people.filter(fits);
    if (near.length > 0 && sentence - focus.sentence <= REACH) {
      if (near.length > 1) {
        return {
          name: null,
          person: null,
          possible: near.map((index) => roster.people[index]!.name),
          rule: 'pronoun',
          evidence: null,
          confidence: 0.4,
        };
      }
      const index = near[0]!;
      const isSubject = phrase.head === phrase.from && /^(?:s?he)$/.test(page.words[phrase.head]!.low);
      return {
        ...certain(
          index,
          isSubject ? 'subject-carries-over' : 'pronoun',
          sentence - focus.sentence <= 1 ? 0.85 : 0.7,
        ),
        evidence: mentionBefore(phrase.from, index),
      };
    }
    for (let back = mentioned.length - 1; back >= 0 && back >= mentioned.length - 20; back--) {
      const at = mentioned[back]!;
      const index = roster.personAt.get(at)!;
      if (fits(index) && page.words[at]!.run < 0)
        return { ...certain(index, 'pronoun', 0.5), evidence: mentionAround(at, index) };
    }
    return orphan();
  };

  /** Not "Lavrov's spokesman" and the like. */
  const isClear = (at: number): boolean => !["'s", "'"].includes(page.words[at + 1]?.low ?? '');
  const certain = (index: number, rule: AttributionRule, confidence: number): Attribution => ({
    name: roster.people[index]!.name,
    person: index,
    possible: [],
    rule,
    evidence: null,
    confidence,
  });
  const mentionAround = (at: number, index: number) => {
    let from = at;
    let to = at + 1;
    while (from > 0 && roster.personAt.get(from - 1) === index) from--;
    while (roster.personAt.get(to) === index) to++;
    return { from, to };
  };
  /** The last mention outside quotation marks before a word. */
  const mentionBefore = (at: number, index: number) => {
    const floor = page.sentences[page.words[at]!.sentence]?.from ?? at;
    for (let back = at - 1; back >= floor; back--)
      if (roster.personAt.get(back) === index && page.words[back]!.run < 0) return mentionAround(back, index);
    const earlier = lastNamed.get(index);
    return earlier === undefined ? null : mentionAround(earlier, index);
  };

  for (const [index, sentence] of page.sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    let speaker: Attribution | null = null;
    for (const one of here) {
      if (!one.subject) {
        results.set(one, orphan());
        continue;
      }
      const found = resolvePhrase(one.subject, page.words[one.subject.from]!.sentence);
      const made = withManner(found, one);
      results.set(one, made);
      if (one.how !== 'neighbour' || made.person !== null) speaker = made;
      if (made.rule === 'body') lastBody = made.name;
    }
    const subject = speaker?.person == null ? sentenceSubject(page, sentence) : null;
    const who =
      speaker?.person != null
        ? [speaker.person]
        : subject && page.words[subject.from]!.run < 0
          ? personsOf(subject, index)
          : [];
    if (who.length > 0) focus = { people: who, sentence: index };
    for (let at = sentence.from; at < sentence.to; at++) {
      const who = roster.personAt.get(at);
      if (who === undefined) continue;
      mentioned.push(at);
      if (page.words[at]!.run < 0) lastNamed.set(who, at);
    }
  }
  return said.map((one) => results.get(one) ?? orphan());

  function personsOf(phrase: NounPhrase, sentence: number): number[] {
    const parts = phrase.joined.length > 1 ? phrase.joined : [phrase];
    return parts.flatMap((part) => {
      const found = resolvePhrase(part, sentence);
      return found.person !== null ? [found.person] : [];
    });
  }
}

const orphan = (): Attribution => ({
  name: null,
  person: null,
  possible: [],
  rule: 'orphan',
  evidence: null,
  confidence: 0.2,
});

function withManner(found: Attribution, said: Said): Attribution {
  if (found.rule === 'orphan') return found;
  if (said.how === 'label')
    return { ...found, rule: found.rule === 'subject-of-cue' ? 'speaker-label' : found.rule };
  if (said.how === 'neighbour')
    return { ...found, rule: 'next-sentence', confidence: found.confidence * 0.75 };
  if (said.how === 'according-to' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'according-to' };
  if (said.how === 'carried' && found.rule === 'subject-of-cue')
    return { ...found, rule: 'subject-carries-over', confidence: 0.85 };
  return found;
}
