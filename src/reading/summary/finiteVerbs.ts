import type { Word } from '../layout/layOut.ts';
import { wordClass } from '../layout/wordClass.ts';

const IRREGULAR_PAST = new Set(
  'said told met made took held began went gave came got saw won lost led left kept sent set put cut hit let struck shot broke drew fell rose grew spoke wrote stood sat ran became brought bought thought sought fought taught caught found bound paid laid meant felt dealt built spent lent heard sold drove flew froze chose swore tore wore threw knew blew hung fled spread shut quit beat hurt cost does did has had is are was were says agreed disagreed guaranteed decreed freed slid sank withdrew shrank swept'.split(
    ' ',
  ),
);

/** Whether a finite verb can be among the words. A participle before its preposition ("seized by Iran") is none. */
export function hasVerb(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const kind = wordClass(word);
    if (kind === 'POSS') return /^(?:PRON|DET|THAT)$/.test(wordClass(words[at - 1]));
    if (!word.isWord) return false;
    if (isVerbByItself(word, at)) return true;
    const next = wordClass(words[at + 1]);
    if (kind === 'ED')
      return at > 0 && (INTRANSITIVE.has(word.low) || !AFTER_PARTICIPLE.has(words[at + 1]?.low ?? '.'));
    if (kind === 'PRON')
      return SUBJECTS.has(word.low) || (OBJECTS.has(word.low) && wordClass(words[at - 1]) === 'W');
    // "Iran rejects the offer": a noun, then a word in -s before what can follow a verb.
    return kind === 'S' && at > 0 && AFTER_VERB.has(next) && !BEFORE_NOUN.has(wordClass(words[at - 1]));
  });
}

/** "is", "will", "said", "we've": a verb wherever it is found. */
const isVerbByItself = (word: Word, at: number): boolean =>
  /^(?:AUX|MODAL)$/.test(wordClass(word)) ||
  IRREGULAR_PAST.has(word.low) ||
  (at > 0 && STATED.has(word.low)) ||
  /['’](?:d|m|ve|re|ll)$/.test(word.low);

/** Whether a plain form may be a verb: "Germans now consider". */
export const hasBareVerb = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    if (wordClass(word) !== 'W' || at === 0) return false;
    const before = wordClass(words[at - 1]!);
    return (
      before === 'S' ||
      (before === 'ADV' && at > 1) ||
      before === ',' ||
      (words[at - 1]!.isWord && words[at - 1]!.low.endsWith('s'))
    );
  });

/** What offices do in their statements, in the present: no nouns stand in their stead. */
const STATED = new Set(
  'welcomes condemns urges expresses regrets rejects reaffirms reiterates commends stresses warns denounces deplores underlines emphasises emphasizes congratulates encourages'.split(
    ' ',
  ),
);

const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', 'you', 'who']);

const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us']);

const AFTER_PARTICIPLE = new Set('by in at to on from during outside near with for and .'.split(' '));

/** What nothing is done to: "Oil prices dropped by 4 percent", "The minister resigned on Monday." */
const INTRANSITIVE = new Set(
  'resigned protested died dropped collapsed retreated clashed arrived departed travelled traveled voted continued concurred complied refrained responded replied reacted apologised apologized appealed emerged happened occurred erupted escalated ended started exploded crashed landed marched rallied demonstrated escaped surrendered climbed plunged surged soared tumbled jumped declined decreased increased gained shrank expanded slowed stalled lasted remained stayed lived talked appeared disappeared returned served campaigned insisted complained warned objected decided pledged vowed refused promised threatened failed hoped committed called urged dissented abstained'.split(
    ' ',
  ),
);

const AFTER_VERB = new Set(['DET', 'THAT', 'TO', 'NAME', 'PRON', 'NUM', 'PREP', 'ADV', 'W', 'ING']);

const BEFORE_NOUN = new Set(['DET', 'NUM', 'PREP', 'CONJ', 'AUX', 'ING', 'ED', 'POSS']);
