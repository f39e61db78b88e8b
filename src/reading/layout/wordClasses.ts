/**
 * Closed word classes of English, and the few open ones that the grammar of attribution turns on. Everything is in
 * lower case with straight apostrophes.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = list(
  'the a an his her their its our my your this these those some many several all any most both each every another other no such few more what which whose either neither',
);
export const PREPOSITIONS = list(
  'of for in at from with to on by under near behind about against over among between into through during after before since within without around across toward towards upon despite via amid per outside inside beyond regarding concerning including like as than until throughout alongside off out up down',
);
export const CONJUNCTIONS = list(
  'and or but nor yet so while when if because although though whereas unless whether after before since until as once where how why',
);
export const SUBJECT_PRONOUNS = list(
  'he she they it i we you who one others some many several both all these those none everyone everybody nobody someone somebody anyone most this',
);
export const PRONOUNS = list(
  'he she they it i we you him her them me us himself herself themselves itself myself ourselves who whom that this these those which what',
);
export const AUXILIARIES = list(
  "am is are was were be been being has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot mustn't 's 've 'd 'll 're to",
);
export const MODALS = list(
  "will would shall should can could may might must won't wouldn't shouldn't can't couldn't cannot",
);
export const ADVERBS = list(
  'also then later earlier again ever never not often always just once still already only even soon now further furthermore previously recently repeatedly reportedly allegedly separately meanwhile instead once twice thus therefore however nevertheless moreover first simply rather quite very too yesterday today tonight afterward afterwards there here reluctantly sometimes long since flatly',
);
export const TIME_WORDS = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight morning afternoon evening night week month year day hour hours days weeks months years weekend noon midnight earlier later recently then again last next this past early late mid-week ago before afterward afterwards',
);
export const WEEKDAYS = list('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** Small words of all these classes that name nothing and say nothing by themselves. */
export const CLOSED_CLASSES: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...PRONOUNS,
  ...AUXILIARIES,
]);
