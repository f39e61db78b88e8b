import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isAdverbial, isNounish, isPronoun, type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, TIME_WORDS } from '../layout/wordClasses.ts';
import { asNumber } from '../learned/featureTags.ts';
import { type LearnedWeights, weigh } from '../learned/learnedWeights.ts';
import type { FoundCue } from './cue.ts';
import { type EndQuestion, endCandidates, endFeatures } from './endFeatures.ts';
import { subjectBefore } from './findSubject.ts';

/** What follows a cue in its sentence. */
export type Complement =
  /** Words of somebody from this index on. */
  | { readonly kind: 'content'; readonly from: number }
  /** A marked run right after the cue, or after a comma or colon. */
  | { readonly kind: 'marks'; readonly from: number }
  /** "said:" closes the sentence; what is said stands in the next one. */
  | { readonly kind: 'colon' }
  /** Nothing more but adjuncts: `to` is the index of what ends them (a comma, or the end). */
  | { readonly kind: 'none'; readonly to: number };

const QUESTION_WORDS = new Set(['if', 'whether', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);
/** Where one says things: after "in a …" the content may begin without any sign. */
const VENUES = new Set(
  'statement interview tweet speech email e-mail letter briefing conference message post remarks text testimony article op-ed essay memo report book video news press release call phone filing posting column'.split(
    ' ',
  ),
);
const ADDRESSEE_VERBS = new Set(
  'tell ask remind inform assure warn advise notify urge convince reassure persuade promise brief write'.split(
    ' ',
  ),
);

/**
 * What a cue governs to its right, adjuncts of time and place and the person addressed being passed over.
 *
 * `from` is the index after the cue, or after its inverted subject ("said Lavrov in Moscow").
 */
export function findComplement(
  layout: TextLayout,
  cue: FoundCue,
  from: number,
  sentence: Sentence,
): Complement {
  const { words } = layout;
  const end = lastWordEnd(words, sentence);
  const verb = cue.verb.verb;
  const takes = cue.verb.takes;
  let at = from;
  const clauses = takes.includes('clause');
  const told = ADDRESSEE_VERBS.has(verb);
  if (told && at < end && words[at]!.quotedSpan < 0) at = afterAddressee(words, at, end);
  // "quoted her as saying, …": what comes after "saying".
  if (verb === 'quote' || verb === 'cite')
    for (let next = at; next + 1 < Math.min(end, at + 14); next++)
      if (words[next]!.low === 'as' && /^(?:saying|telling|stating|having)$/.test(words[next + 1]!.low)) {
        at = next + 2;
        if (words[at]?.low === 'said') at++;
        break;
      }
  if (verb === 'say of') {
    // "said of Ruud, “She keeps her word”": whom the words are about, before them.
    for (let next = at; next < Math.min(end, at + 15); next++) {
      if (words[next]!.quotedSpan >= 0) break;
      if (/^[,:]$/.test(words[next]!.text) && (words[next + 1]?.quotedSpan ?? -1) >= 0)
        return { kind: 'marks', from: next + 1 };
    }
  }
  for (let turn = 0; turn < 6; turn++) {
    if (at >= end)
      return words[at - 1]?.text === ':' || endsWithColon(words, sentence)
        ? { kind: 'colon' }
        : { kind: 'none', to: at };
    const word = words[at]!;
    if (word.quotedSpan >= 0) return { kind: 'marks', from: at };
    if (word.text === ':')
      return at + 1 < end
        ? words[at + 1]!.quotedSpan >= 0
          ? { kind: 'marks', from: at + 1 }
          : { kind: 'content', from: at + 1 }
        : { kind: 'colon' };
    if (word.text === ',') {
      if (at + 1 < end && words[at + 1]!.quotedSpan >= 0) return { kind: 'marks', from: at + 1 };
      return { kind: 'none', to: at };
    }
    // "said that, if elected, he would": the comma is no part of it.
    if (word.low === 'that' && at + 1 < end)
      return { kind: 'content', from: words[at + 1]!.text === ',' && at + 2 < end ? at + 2 : at + 1 };
    if (QUESTION_WORDS.has(word.low) && clauses) return { kind: 'content', from: at };
    const infinitive = word.low === 'to' || (word.low === 'not' && words[at + 1]?.low === 'to');
    if (infinitive && (takes.includes('to') || (told && at > from))) return { kind: 'content', from: at };
    if (
      turn === 0 &&
      at === from &&
      TOPIC_PREPOSITIONS.has(word.low) &&
      clauses &&
      !marksFollow(words, at, end)
    )
      return at + 1 < end ? { kind: 'content', from: at + 1 } : { kind: 'none', to: at };
    if (!word.isWord) return { kind: 'none', to: at };
    // "said as he opened the session": a clause of time, not his words.
    if (CLAUSE_OF_TIME.has(word.low) && words[at + 1] && isPronoun(words[at + 1]!))
      return { kind: 'none', to: at };
    if (clauses && MANNER.has(word.low)) {
      at++;
      continue;
    }
    const passed = clauses || !MODIFIERS.has(word.low) ? pastAdjunct(words, at, end) : at;
    if (passed > at) {
      at = passed;
      continue;
    }
    if (takes.includes('matter') && endsWithColon(words, sentence)) return { kind: 'colon' };
    if (takes.includes('matter') && (!clauses || word.low !== 'and')) return { kind: 'content', from: at };
    if (clauses && beginsClause(words, at, end)) return { kind: 'content', from: at };
    return { kind: 'none', to: at };
  }
  return { kind: 'none', to: at };
}

/** "warned of", "joked about": what follows is what was spoken of. */
export const TOPIC_PREPOSITIONS = new Set(['about', 'of', 'against']);

function marksFollow(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (words[at]!.quotedSpan >= 0) return true;
  return false;
}

/**
 * "said — on Twitter, as it happens — that …", "told Bill O'Reilly of Fox News, that …": index after a "that" that
 * comes after a sign, a name or a word of time, with no verb between; else null.
 */
export function lateThat(words: readonly Word[], from: number, end: number): number | null {
  for (let at = from + 1; at + 1 < Math.min(end, from + 25); at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (AUXILIARIES.has(word.low) && word.low !== 'to' && word.low !== "'s") return null;
    if (word.low !== 'that' || word.quotedSpan >= 0) continue;
    const after =
      !before.isWord || before.quotedSpan >= 0 || TIME_WORDS.has(before.low) || startsUpper(before.text);
    return after ? at + 1 : null;
  }
  return null;
}

/** Words of time that may belong to what is said of: "pointed to earlier statements". */
const MODIFIERS = new Set(['earlier', 'last', 'next', 'this', 'past', 'early', 'late', 'recent']);
const CLAUSE_OF_TIME = new Set(['as', 'after', 'before', 'since', 'until', 'while']);
const MANNER = new Set(
  'instead again later earlier then recently simply repeatedly once too afterward afterwards separately'.split(
    ' ',
  ),
);

/** Index after an adjunct ("on Tuesday", "in a statement", "later") that begins here, or the same index. */
function pastAdjunct(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at < end && words[at]!.quotedSpan < 0 && (TIME_WORDS.has(words[at]!.low) || isTimeNumber(words, at)))
    at++;
  if (at > from) return at;
  const word = words[at]!;
  const later = dayLater(words, at, end);
  if (later > at) return later;
  if (isAdverbial(word.low)) return at + 1;
  if (!PREPOSITIONS.has(word.low)) return from;
  at++;
  while (at < end && DETERMINERS.has(words[at]!.low)) at++;
  // Over the phrase after the preposition, up to a sign that it is over.
  for (let steps = 0; at < end && steps < 25; at++, steps++) {
    const here = words[at]!;
    if (
      here.quotedSpan >= 0 ||
      here.low === 'that' ||
      here.text === ',' ||
      here.text === ':' ||
      here.text === ';'
    )
      break;
    if (isPronoun(here)) break;
    if (VENUES.has(here.low) && at + 1 < end && startsFresh(words, at + 1)) return at + 1;
    if (TIME_WORDS.has(here.low) && at + 1 < end && startsFresh(words, at + 1)) return at + 1;
    if (AUXILIARIES.has(here.low) && here.low !== 'to') return from;
  }
  return at;
}

/** "a day later", "two weeks ago", "the next day": index after it, else the same. */
function dayLater(words: readonly Word[], from: number, end: number): number {
  if (
    !/^(?:a|an|one|two|three|four|five|six|seven|ten|some|several|few|many|the|that|\d+)$/.test(
      words[from]!.low,
    )
  )
    return from;
  let at = from + 1;
  while (at < end && at < from + 3 && words[at]!.quotedSpan < 0 && TIME_WORDS.has(words[at]!.low)) at++;
  if (at === from + 1) return from;
  const after = words[at];
  const ago = /^(?:later|earlier|ago|before|after)$/.test(words[at - 1]!.low);
  return ago || (after !== undefined && (/^[:,]$/.test(after.text) || after.low === 'that')) ? at : from;
}

function isTimeNumber(words: readonly Word[], at: number): boolean {
  return /^\d{1,4}$/.test(words[at]!.text) && at > 0 && TIME_WORDS.has(words[at - 1]!.low);
}

function startsFresh(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  return (
    DETERMINERS.has(word.low) || isPronoun(word) || (startsUpper(word.text) && !TIME_WORDS.has(word.low))
  );
}

/** After "told reporters", "told The New York Times", "told him". */
function afterAddressee(words: readonly Word[], from: number, end: number): number {
  const first = words[from]!;
  if (first.low === 'that' || first.text === ',' || first.text === ':') return from;
  if (/^(?:him|her|them|me|us|you|it|himself|herself|themselves)$/.test(first.low)) return from + 1;
  let at = from;
  while (at < end && DETERMINERS.has(words[at]!.low)) at++;
  let noun = false;
  for (; at < end && at - from < 20; at++) {
    const word = words[at]!;
    if (word.quotedSpan >= 0) {
      // "told ABC's “Good Morning America” that …": the name of who is told.
      if (words[at - 1]!.low !== "'s") break;
      while (at + 1 < end && words[at + 1]!.quotedSpan === word.quotedSpan) at++;
      continue;
    }
    if (word.low === "'s" || word.low === "'" || (word.text === '.' && noun)) continue;
    if (!isNounish(word)) break;
    if (TIME_WORDS.has(word.low)) break;
    if (noun && /^\p{Ll}/u.test(words[at - 1]!.text) && startsUpper(word.text)) break;
    noun = true;
  }
  return noun ? at : from;
}

function beginsClause(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]!;
  if (isPronoun(word) || DETERMINERS.has(word.low) || word.low === 'there') return at + 1 < end;
  return isNounish(word) && at + 2 < end;
}

const endsWithColon = (words: readonly Word[], sentence: Sentence): boolean =>
  words[sentence.to - 1]?.text === ':';

/** Index after the last word of a sentence, its final stop left out. */
export function lastWordEnd(words: readonly Word[], sentence: Sentence): number {
  let end = sentence.to;
  while (end > sentence.from && /^[.!?…;]$/.test(words[end - 1]!.text) && words[end - 1]!.quotedSpan < 0)
    end--;
  return end;
}

/**
 * Index at which content that begins at `from` ends: by the learned weights, for which the rules' own choice is one
 * sign among others, or by the rules alone where nothing was learned.
 */
export function contentEnd(
  layout: TextLayout,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
  learned: LearnedWeights,
): number {
  const ruleBased = ruleBasedEnd(layout, from, cue, later, sentence, subordinate);
  return weighedEnd(
    layout,
    { from, end: lastWordEnd(layout.words, sentence), ruleBased, cue, later, subordinate },
    learned,
  );
}

/** The end that the rules choose, or another that the learned weights prefer clearly. */
function weighedEnd(layout: TextLayout, question: EndQuestion, learned: LearnedWeights): number {
  return withoutDeeds(layout.words, question.from, learnedEnd(layout, question, learned));
}

function learnedEnd(layout: TextLayout, question: EndQuestion, learned: LearnedWeights): number {
  const { from, end, ruleBased, later } = question;
  // A sentence of that many cues was written by nobody, and weighing it would take long.
  if (learned.end.size === 0 || from >= end || later.length >= MOST_LATER) return ruleBased;
  const candidates = endCandidates(layout, question);
  const scores = endFeatures(layout, question, candidates, asNumber).map((features) =>
    weigh(learned.end, features),
  );
  const best = scores.indexOf(Math.max(...scores));
  const rule = candidates.indexOf(ruleBased);
  return rule >= 0 && scores[best]! - scores[rule]! < OVERRIDE_MARGIN ? ruleBased : candidates[best]!;
}

/** What people do once they have spoken: told by the reporter, with the speaker as subject. */
const DEEDS = new Set(
  'left walked went boarded smiled laughed nodded sat stood turned hung ended returned drove flew climbed waved shook took thanked closed hugged kissed paused stepped resumed departed headed hurried shrugged bowed rose fled ran entered strode stormed embraced sighed cried wept burst disappeared continued hugged pointed raised lit'.split(
    ' ',
  ),
);

/** "… “the last chance” before he closed the door", "… “to humankind” and left": index after the marks, else `to`. */
function withoutDeeds(words: readonly Word[], from: number, to: number): number {
  let last = to - 1;
  while (last > from && words[last]!.quotedSpan < 0) last--;
  if (words[last]!.quotedSpan < 0 || last + 2 >= to + 1) return to;
  const next = words[last + 1]?.text === ',' ? last + 2 : last + 1;
  if (next + 1 >= to && next >= to) return to;
  const [first, second, third] = [words[next], words[next + 1], words[next + 2]];
  if (!first || next >= to) return to;
  if (
    /^(?:and|then)$/.test(first.low) &&
    second &&
    (DEEDS.has(second.low) || (second.low === 'then' && DEEDS.has(third?.low ?? '')))
  )
    return last + 1;
  const clause = /^(?:before|after|as|while|when)$/.test(first.low);
  return clause &&
    second &&
    /^(?:he|she)$/.test(second.low) &&
    third &&
    /ed$|^(?:left|went|took|sat|stood|hung|rose|flew|drove|shook|ran)$/.test(third.low)
    ? last + 1
    : to;
}

/**
 * Index at which content that begins with a run in marks ends: with the run, or where the reporter's clause goes on
 * after it.
 */
export function markedEnd(
  layout: TextLayout,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
  learned: LearnedWeights,
): number {
  const ruleBased = ruleBasedMarkedEnd(layout, from, cue, later, sentence, subordinate);
  return weighedEnd(
    layout,
    { from, end: lastWordEnd(layout.words, sentence), ruleBased, cue, later, subordinate },
    learned,
  );
}

/** The same by the rules alone. */
export function ruleBasedMarkedEnd(
  layout: TextLayout,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
): number {
  const { words, marked, text } = layout;
  const { quotedSpan } = words[from]!;
  const whole = marked[quotedSpan]!;
  let after = from;
  while (after < sentence.to && words[after]!.quotedSpan === quotedSpan) after++;
  const next = words[after];
  // A comma or a stop inside the marks closes what is quoted.
  const closed = /[,.!?]["”»'’]+$/.test(text.slice(Math.max(whole.start, whole.end - 3), whole.end));
  const goesOn =
    !closed &&
    after < lastWordEnd(words, sentence) &&
    next?.isWord &&
    /^\p{Ll}/u.test(next.text) &&
    !AFTER_MARKS.has(next.low);
  return goesOn ? ruleBasedEnd(layout, from, cue, later, sentence, subordinate) : after;
}
const AFTER_MARKS = new Set(['and', 'but', 'while', 'as', 'in', 'when', 'on', 'after', 'before', 'during']);

/**
 * Index at which content that begins at `from` ends by the rules: the end of its sentence, or before what does not belong to it:
 * another cue (", adding that", "and said", ", according to", ", while she said"), the main clause that follows a
 * clause with "when" or "who", and what the reporter adds to a quotation (", a charge that he denies").
 *
 * `subordinate` says that the cue stands in such a clause beside the main one.
 */
export function ruleBasedEnd(
  layout: TextLayout,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
): number {
  const { words } = layout;
  const aside = asideStart(words, from, lastWordEnd(words, sentence));
  const end = subordinate ? subordinateEnd(words, from, aside) : aside;
  for (const next of later) {
    if (next.at <= from || next.at >= end) continue;
    let at = next.from;
    const before = words[at - 1]!;
    const comma = before.text === ',';
    if (comma && (next.phrase || next.gerund || subordinate || cue.gerund)) return at - 1;
    if (before.low === 'and' || before.low === 'but') {
      if (sameTense(words[cue.at]!.low, words[next.at]!.low)) {
        at--;
        return words[at - 1]!.text === ',' ? at - 1 : at;
      }
    }
    if (next.gerund && (before.low === 'while' || before.low === 'before' || before.low === 'after')) {
      at--;
      return words[at - 1]!.text === ',' ? at - 1 : at;
    }
    if (next.gerund || next.phrase || comma) continue;
    const subject = subjectBefore(layout, next, from);
    if (!subject || subject.from <= from) continue;
    const opening = words[subject.from - 1]!;
    if (opening.text === ',' && (subordinate || cue.gerund)) return subject.from - 1;
    const joins =
      opening.low === 'while' || opening.low === 'but' || opening.low === 'and' || opening.low === 'although';
    const sign = words[subject.from - 2]!;
    if (joins && /^[,—–-]$/.test(sign.text)) return subject.from - 2;
    if (joins && sign.quotedSpan >= 0) return subject.from - 1;
  }
  return end;
}

/** Where a clause beside the main one ends: at a comma after which the main clause begins, or goes on with its verb. */
function subordinateEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    if (at < from + 3 && words[at]!.quotedSpan < 0) continue;
    // “a trap,” left the hall: the comma inside the marks closes the clause.
    const closes = words[at]!.quotedSpan >= 0 && words[at + 1]!.quotedSpan < 0 && words[at - 1]!.text === ',';
    if (!closes && (words[at]!.text !== ',' || words[at]!.quotedSpan >= 0)) continue;
    const next = words[at + 1]!;
    if (closes && (DEEDS.has(next.low) || AUXILIARIES.has(next.low) || /[^e]ed$/.test(next.low)))
      return at + 1;
    if (closes) continue;
    if (/^(?:he|she|they|it|we|i)$/.test(next.low) || (AUXILIARIES.has(next.low) && next.low !== 'to'))
      return at;
    if (/^\p{Ll}/u.test(next.text) && /[^e]ed$/.test(next.low)) return at;
  }
  return end;
}

/** Cues after the present one that may end what it reports. */
export const MOST_LATER = 20;

/** By how much, in log-odds, the learned weights must prefer another end to the one that the rules choose. */
const OVERRIDE_MARGIN = 0.5;

/** What a reporter calls the words before it: ", a charge that …". */
const REMARKS = new Set(
  'charge claim statement remark comment allegation assertion reference nod move position accusation criticism suggestion argument line phrase theme message view sentiment contention'.split(
    ' ',
  ),
);

/** Index at which the reporter's own addition begins, else `end`. */
function asideStart(words: readonly Word[], from: number, end: number): number {
  for (let at = from + 1; at + 1 < end; at++) {
    const word = words[at]!;
    const next = words[at + 1]!;
    if (word.quotedSpan >= 0) {
      // “… the Republican party,” claiming …: the comma inside the marks closes what is quoted.
      const closes =
        next.quotedSpan !== word.quotedSpan &&
        !next.isWord === false &&
        words[at - 1]?.text === ',' &&
        /^["”']/.test(word.text);
      if (closes && next.quotedSpan < 0 && ASIDE.test(next.low)) return at + 1;
      continue;
    }
    // "… a need for will: “Change the world,” she said": the quote is another's, or another cue's.
    if (/^[:—–-]$/.test(word.text) && next.quotedSpan >= 0 && startsUpper(words[at + 2]?.text ?? ''))
      return at;
    if (word.text !== ',') continue;
    if (next.low === 'while' || next.low === 'whereas') return at;
    if (
      (next.low === 'a' || next.low === 'an') &&
      words.slice(at + 2, Math.min(end, at + 6)).some((one) => REMARKS.has(one.low))
    )
      return at;
    if (words[at - 1]!.quotedSpan >= 0 && ASIDE.test(next.low)) return at;
  }
  return end;
}
const ASIDE =
  /^(?:but|a|an|the|which|who|while|as|when|after|before|in|on|at|during|\w+ing|referring|according|though|although)$/;

const sameTense = (a: string, b: string): boolean =>
  a.endsWith('s') === b.endsWith('s') && a.endsWith('ing') === b.endsWith('ing');

/** "said Beckett to the House of Commons", "said Holt to Berg": to whom, and no infinitive. */
const isAddressed = (words: readonly Word[], at: number, end: number): boolean =>
  words[at]!.low === 'to' &&
  at + 1 < end &&
  (DETERMINERS.has(words[at + 1]!.low) ||
    startsUpper(words[at + 1]!.text) ||
    /^(?:reporters|journalists|him|her|them|me|us)$/.test(words[at + 1]!.low));

/** "Lavrov" in "said Lavrov", with "said" at `cue.to - 1`; null where the subject does not follow the verb. */
export function invertedSubject(layout: TextLayout, cue: FoundCue, end: number): NounPhrase | null {
  const { words } = layout;
  const next = words[cue.to];
  if (!next || cue.to >= end || next.quotedSpan >= 0) return null;
  if (next.low === 'that' || next.low === 'to' || PREPOSITIONS.has(next.low) || TIME_WORDS.has(next.low))
    return null;
  const phrase = phraseAfter(words, cue.to, end);
  if (!phrase) return null;
  const after = phrase.to < end ? words[phrase.to]! : null;
  // "said the deal was dead" has a verb after the phrase, "said the minister." has not.
  if (after && AUXILIARIES.has(after.low) && !isAddressed(words, phrase.to, end)) return null;
  return phrase;
}
