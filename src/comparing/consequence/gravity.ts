import type { NewsField } from './sign.ts';

/** How grave a word is, 1 to 4, and of what news it is. */
export interface GraveWord {
  readonly grade: number;
  readonly field: NewsField;
}

/**
 * What states and people do and suffer, word by word, the gravest first; a star stands for any ending. They are for news of which no
 * sign knows the phrase: a word that is grave alone says more than nothing.
 */
const WORDS: readonly (readonly [field: NewsField, grade: number, words: string])[] = [
  [
    'War and peace',
    4,
    'invad* invasion annex* annexation massacre* genocide warfare armistice capitulat* surrender* overran overrun overruns conquer*',
  ],
  [
    'War and peace',
    3,
    'war wars bombard* shell shells shelled shelling rocket* airstrike* barrage offensive assault* besieg* siege blockad* captur* ambush* ceasefire truce mutin* rebel* insurg* warplane* frontline casualt* battle* fighting torpedo* gunfire hostilities peace warhead* mobilis* mobiliz* incursion* evict* liberat* hostage* captive*',
  ],
  [
    'War and peace',
    2,
    'troop* drone drones soldier* army armies armed military militar* navy naval fleet frigate* destroyer* warship* submarine* tank tanks garrison* militia* guerrilla* fighter* gunman gunmen gunboat* commando* battalion* brigade* peacekeep* patrol* clash* wound* fire fired conscript* reservist* prisoner* jets monitors',
  ],
  ['Treaties and weapons', 4, 'nuclear plutonium sarin novichok'],
  [
    'Treaties and weapons',
    3,
    'treaty treaties pact accord uranium enrich* missile* ballistic disarm* arsenal weapon* non-proliferation',
  ],
  ['Treaties and weapons', 2, 'agreement* convention protocol arms radar inspectors ratif* deal'],
  [
    'Governments and elections',
    4,
    'coup putsch junta overthr* toppl* abdicat* assassinat* martial secede* secession',
  ],
  [
    'Governments and elections',
    3,
    'resign* oust* deposed deposes impeach* constitution referendum dissolv* emperor sultan monarch throne unrest uprising revolt* revolution* curfew mutiny exile* treason',
  ],
  [
    'Governments and elections',
    2,
    'president* premier chancellor government* cabinet parliament* majority election* elected runoff coalition opposition ballot* vote voted voters sworn swears inaugurat* deputies regime ruler* king queen caretaker confidence amnesty',
  ],
  [
    'Diplomacy',
    3,
    'expel* expuls* sever severs severed recognis* recogniz* veto* ultimatum accession asylum defect*',
  ],
  [
    'Diplomacy',
    2,
    'embass* consulate* ambassador* envoy* diplomat* summit border* frontier airspace sovereign* territor* annul* recall* bloc alliance union assembly council membership delegation* spy spies espionage waters mediator* mediat* reconcil* relations ties islands',
  ],
  ['Diplomacy', 1, 'talks visit* meeting met minister* ministry statement negotiat* foreign'],
  ['Sanctions and trade', 3, 'sanction* embargo* blacklist* confiscat* nationalis* nationaliz*'],
  [
    'Sanctions and trade',
    2,
    'ban bans banned tariff* boycott* assets freez* froze exports imports customs ports',
  ],
  [
    'Security and justice',
    3,
    'terror* bomb* blast* explosion explosions explode explodes exploded hijack* kidnap* abduct* sabotag* poison* executed executes execution executions sniper*',
  ],
  [
    'Security and justice',
    2,
    'arrest* detain* jail* sentenc* convict* tribunal extradit* warrant* indict* hack* cyber* raid* gang* grenade* smuggl* court judges prison',
  ],
  ['Humanitarian', 4, 'famine earthquake tsunami pogrom*'],
  [
    'Humanitarian',
    3,
    'killed kills killing dead deaths died dies drown* starv* deport* flee flees fled refugee* displac* epidemic outbreak cholera ebola flood* cyclone hurricane typhoon eruption landslide avalanche crash* sank sinks capsiz* derail* shipwreck',
  ],
  [
    'Humanitarian',
    2,
    'injur* hurt missing evacuat* homeless aid humanitarian wildfire* drought storm collaps* burst* blaze stampede rescue*',
  ],
  ['Energy and economy', 3, 'default* devalu* bankrupt* blackout* pipeline*'],
  [
    'Energy and economy',
    2,
    'currency debt bail-out bailout loan inflation recession reactor electricity refinery gas oil grid budget',
  ],
];

/** Phrases whose words are not grave one by one. */
const PHRASES: readonly (readonly [phrase: RegExp, word: GraveWord])[] = [
  [/\bdeath penalty\b|\bstate of emergency\b/i, { grade: 3, field: 'Governments and elections' }],
  [
    /\b(?:lay|laid|put) down (?:their )?arms\b|\bguns (?:are|fall|fell) silent\b/i,
    { grade: 4, field: 'War and peace' },
  ],
  [/\b(?:lost|losing) their lives\b/i, { grade: 3, field: 'Humanitarian' }],
  [/\b(?:naval|air|military) base\b/i, { grade: 3, field: 'War and peace' }],
  [/\bcurrency union\b|\bcustoms union\b/i, { grade: 3, field: 'Sanctions and trade' }],
  [
    /\bno longer (?:considers? |considered )?(?:it(?:self)? )?bound\b/i,
    { grade: 4, field: 'Treaties and weapons' },
  ],
];

const whole = new Map<string, GraveWord>();
/** By their first three letters. */
const beginnings = new Map<string, [beginning: string, GraveWord][]>();
for (const [field, grade, words] of WORDS)
  for (const word of words.split(' ')) {
    const grave = { grade, field };
    if (!word.endsWith('*')) whole.set(word, grave);
    else {
      const beginning = word.slice(0, -1);
      const key = beginning.slice(0, 3);
      beginnings.set(key, [...(beginnings.get(key) ?? []), [beginning, grave]]);
    }
  }

/**
 * The grave words of a clause, the gravest first, each once.
 *
 * @example graveWords('Rebels take the capital').map(({ grade }) => grade) // [3]
 */
export function graveWords(clause: string): GraveWord[] {
  const found = new Map<string, GraveWord>();
  for (const word of clause.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []) {
    const known = whole.get(word);
    if (known) found.set(word, known);
    else
      for (const [beginning, grave] of beginnings.get(word.slice(0, 3)) ?? [])
        if (word.startsWith(beginning)) found.set(beginning, grave);
  }
  for (const [phrase, grave] of PHRASES) if (phrase.test(clause)) found.set(phrase.source, grave);
  return [...found.values()].sort((a, b) => b.grade - a.grade);
}
