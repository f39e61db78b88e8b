import { spaced } from './typeset.ts';

const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
/** Bodies that are named by their initials. */
const BODIES: Readonly<Record<string, string>> = {
  AU: 'UA',
  EU: 'UE',
  NATO: 'Otan',
  UN: 'ONU',
  IAEA: 'AIEA',
  OSCE: 'OSCE',
  WHO: 'OMS',
  G7: 'G7',
  G20: 'G20',
};

/**
 * A country by its ISO code, a body by its initials in French; the English name of what has neither.
 *
 * @example country('RU', 'Russia') // 'Russie'
 */
export function country(code: string, name: string): string {
  // The code of a body stands for itself: AU is the African Union where it is not Australia.
  if (name === code) return BODIES[code] ?? name;
  return (/^[A-Z]{2}$/.test(code) && countries.of(code)) || name;
}

/** A side by its code: a country's, or the initials of a body. */
const sideOf = (code: string): string =>
  (/^[A-Z]{2}$/.test(code) && countries.of(code)) || country(code, code);

/** A topic by its id; of the relations of two sides by their codes. */
export function topic(id: string, label: string): string {
  const pair = /^relations\/(.+)$/.exec(id)?.[1];
  if (!pair) return TOPICS[id]?.replace(/(^|, | et )(?:l’|la |le |les )/g, '$1') ?? label;
  const names = pair.split('-').map(sideOf);
  return `relations ${names.join(' – ')}`;
}

/**
 * The same as a sentence has it: "la Syrie", "le commerce et l’énergie".
 *
 * @example topicInSentence('trade-and-energy', 'trade and energy') // 'le commerce et l’énergie'
 */
export const topicInSentence = (id: string, label: string): string => TOPICS[id] ?? topic(id, label);

/** Topics by the id that `data/topics.yml` gives them, with the articles that they have in a sentence. */
const TOPICS: Readonly<Record<string, string>> = {
  'strategic-stability': 'la stabilité stratégique',
  'arms-control': 'la maîtrise des armements',
  'chemical-weapons': 'les armes chimiques et biologiques',
  'non-proliferation': 'la non-prolifération',
  'diplomatic-presence': 'la présence diplomatique',
  'regional-conflicts': 'les conflits régionaux',
  'regional-conflicts/afghanistan': 'l’Afghanistan',
  'regional-conflicts/iran-nuclear': 'le programme nucléaire iranien',
  'regional-conflicts/lebanon': 'le Liban',
  'regional-conflicts/korean-peninsula': 'la péninsule coréenne',
  'regional-conflicts/ukraine': 'l’Ukraine',
  'regional-conflicts/syria': 'la Syrie',
  'regional-conflicts/nagorno-karabakh': 'le Haut-Karabakh',
  'regional-conflicts/israel-palestine': 'Israël et la Palestine',
  'regional-conflicts/iraq': 'l’Irak',
  terrorism: 'le terrorisme et l’État islamique',
  'regional-conflicts/libya': 'la Libye',
  'regional-conflicts/yemen': 'le Yémen',
  'regional-conflicts/taiwan': 'Taïwan',
  'regional-conflicts/south-china-sea': 'la mer de Chine méridionale',
  'regional-conflicts/sudan': 'le Soudan',
  'regional-conflicts/georgia': 'la Géorgie, l’Abkhazie et l’Ossétie du Sud',
  'regional-conflicts/balkans': 'le Kosovo et les Balkans occidentaux',
  'regional-conflicts/kashmir': 'le Cachemire',
  'regional-conflicts/myanmar': 'la Birmanie',
  'regional-conflicts/venezuela': 'le Venezuela',
  'regional-conflicts/cyprus': 'Chypre',
  'regional-conflicts/transnistria': 'la Transnistrie',
  'regional-conflicts/western-sahara': 'le Sahara occidental',
  'regional-conflicts/sahel-and-horn': 'le Sahel, la Somalie, l’Éthiopie et les Grands Lacs',
  sanctions: 'les sanctions',
  'trade-and-energy': 'le commerce et l’énergie',
  'human-rights': 'les droits humains et les détenus',
  'humanitarian-aid': 'l’aide humanitaire et les réfugiés',
  'multilateral-bodies': 'les organisations multilatérales',
  'nato-and-european-security': 'l’Otan et la sécurité européenne',
  'cyber-and-interference': 'la cybersécurité et les ingérences',
  'climate-and-arctic': 'le climat et l’Arctique',
  health: 'la santé et les pandémies',
};

/** Matters by the English label that `data/readouts.yml` and `data/topics.yml` give them. */
export const MATTERS: Readonly<Record<string, string>> = {
  'the meeting itself': 'rencontre elle-même',
  Ukraine: 'Ukraine',
  sanctions: 'sanctions',
  "the anniversary of the war's end": 'anniversaire de la fin de la guerre',
  anniversaries: 'anniversaires',
  'the pandemic': 'pandémie',
  energy: 'énergie',
  'trade and the economy': 'commerce et économie',
  'the Middle East': 'Moyen-Orient',
  'a ceasefire': 'cessez-le-feu',
  'a settlement': 'règlement',
  'arms control and strategic stability': 'maîtrise des armements et stabilité stratégique',
  'frozen assets': 'avoirs gelés',
  'the South and East China Seas': 'mers de Chine méridionale et orientale',
  transport: 'transports',
  'security guarantees': 'garanties de sécurité',
  'military support': 'soutien militaire',
  'detained citizens and prisoners': 'ressortissants détenus et prisonniers',
  'human rights': 'droits humains',
  climate: 'climat',
  'grain and food': 'céréales et alimentation',
  'the situation at the front': 'situation au front',
  'civilians and war crimes': 'civils et crimes de guerre',
  'tensions and escalation': 'tensions et escalade',
  'migration and borders': 'migrations et frontières',
  'shipping and navigation': 'transport maritime et navigation',
  'internal affairs': 'affaires intérieures',
  'Hong Kong': 'Hong Kong',
  'alliances and defence cooperation': 'alliances et coopération de défense',
  'membership of the EU and NATO': 'adhésion à l’UE et à l’Otan',
  technology: 'technologie',
  'drugs and crime': 'drogue et criminalité',
  'development and debt': 'développement et dette',
  space: 'espace',
  'culture and education': 'culture et éducation',
  'elections and votes': 'élections et votes',
  congratulations: 'félicitations',
  condolences: 'condoléances',
  thanks: 'remerciements',
  'the parade': 'défilé',
  'a visit or next meeting': 'visite ou prochaine rencontre',
  'relations between the two': 'relations bilatérales',
  'further contacts': 'suite des contacts',
  'how the talk went': 'déroulement de l’entretien',
  'strategic stability': 'stabilité stratégique',
  'arms control': 'maîtrise des armements',
  'chemical and biological weapons': 'armes chimiques et biologiques',
  'non-proliferation': 'non-prolifération',
  'diplomatic presence': 'présence diplomatique',
  'regional conflicts': 'conflits régionaux',
  "Iran's nuclear programme": 'programme nucléaire iranien',
  Lebanon: 'Liban',
  'Korean Peninsula': 'péninsule coréenne',
  Syria: 'Syrie',
  'Nagorno-Karabakh': 'Haut-Karabakh',
  'Israel and Palestine': 'Israël et Palestine',
  Iraq: 'Irak',
  terrorism: 'terrorisme',
  'terrorism and Islamic State': 'terrorisme et État islamique',
  Libya: 'Libye',
  Yemen: 'Yémen',
  Taiwan: 'Taïwan',
  'South China Sea': 'mer de Chine méridionale',
  Sudan: 'Soudan',
  'Georgia, Abkhazia and South Ossetia': 'Géorgie, Abkhazie et Ossétie du Sud',
  'Kosovo and the Western Balkans': 'Kosovo et Balkans occidentaux',
  Kashmir: 'Cachemire',
  Myanmar: 'Birmanie',
  Cyprus: 'Chypre',
  Transnistria: 'Transnistrie',
  'Western Sahara': 'Sahara occidental',
  'Sahel, Somalia, Ethiopia and the Great Lakes': 'Sahel, Somalie, Éthiopie et Grands Lacs',
  'trade and energy': 'commerce et énergie',
  'human rights and detainees': 'droits humains et détenus',
  'humanitarian aid and refugees': 'aide humanitaire et réfugiés',
  'multilateral bodies': 'organisations multilatérales',
  'NATO and European security': 'Otan et sécurité européenne',
  'cyber security and interference': 'cybersécurité et ingérences',
  'climate and the Arctic': 'climat et Arctique',
  'health and pandemics': 'santé et pandémies',
};

/** Cities of time zones and talks, where French has a name of its own. */
const CITIES: Readonly<Record<string, string>> = {
  London: 'Londres',
  Moscow: 'Moscou',
  Brussels: 'Bruxelles',
  Vienna: 'Vienne',
  Rome: 'Rome',
  Athens: 'Athènes',
  Warsaw: 'Varsovie',
  Lisbon: 'Lisbonne',
  Copenhagen: 'Copenhague',
  Bucharest: 'Bucarest',
  Cairo: 'Le Caire',
  Beirut: 'Beyrouth',
  Jerusalem: 'Jérusalem',
  Tehran: 'Téhéran',
  Kabul: 'Kaboul',
  Dubai: 'Dubaï',
  Singapore: 'Singapour',
  Seoul: 'Séoul',
  Beijing: 'Pékin',
  Algiers: 'Alger',
  'Mexico City': 'Mexico',
  Geneva: 'Genève',
  Sochi: 'Sotchi',
  'St Petersburg': 'Saint-Pétersbourg',
  'Saint Petersburg': 'Saint-Pétersbourg',
  'St. Petersburg': 'Saint-Pétersbourg',
  Hamburg: 'Hambourg',
  Damascus: 'Damas',
  Baghdad: 'Bagdad',
  Riyadh: 'Riyad',
  Kyiv: 'Kiev',
  Bern: 'Berne',
  Tashkent: 'Tachkent',
  Dushanbe: 'Douchanbé',
  Yerevan: 'Erevan',
  Baku: 'Bakou',
  Tbilisi: 'Tbilissi',
  Barcelona: 'Barcelone',
  'The Hague': 'La Haye',
  Havana: 'La Havane',
};

/**
 * A city as French has it.
 *
 * @example cityOf('London') // 'Londres'
 */
export const cityOf = (name: string): string => CITIES[name] ?? name;

const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).flatMap((code) => {
    const name = inEnglish.of(code);
    return name ? [[name, code] as const] : [];
  }),
  ['Turkey', 'TR'],
  ['US', 'US'],
  ['USA', 'US'],
  ['Palestine', 'PS'],
  ['UK', 'GB'],
  ['Britain', 'GB'],
]);
/** Countries whose names take no article, end like feminine ones, or are plural. */
const BARE =
  /^(?:Andorre|Bahreïn|Chypre|Cuba|Djibouti|Haïti|Madagascar|Malte|Maurice|Monaco|Oman|Saint-|Sainte-|Singapour|Taïwan|Vanuatu)/;
const MASCULINE = /^(?:Belize|Cambodge|Mexique|Mozambique|Suriname|Zimbabwe)$/;
const PLURAL =
  /^(?:États-Unis|Pays-Bas|Émirats|Philippines|Seychelles|Maldives|Comores|Bahamas|Fidji|Tonga|Îles )/;

/**
 * "In" a city or country, both by their English names.
 *
 * @example inPlace('Cairo') // 'au Caire'
 * @example inPlace('Kazakhstan') // 'au Kazakhstan'
 */
export function inPlace(place: string): string {
  const code = COUNTRIES.get(place.replace(/^the /i, ''));
  const name = code && countries.of(code);
  if (name) {
    if (PLURAL.test(name)) return `aux ${name}`;
    if (/^Territoires /.test(name)) return `dans les ${name}`;
    if (BARE.test(name)) return `à ${name}`;
    return (/e(?: |$)/.test(name) && !MASCULINE.test(name)) || /^(?:[AEIOUÉ]|Guinée)/.test(name)
      ? `en ${name}`
      : `au ${name}`;
  }
  const [city = place, ...around] = place.split(', ').map(cityOf);
  return `à ${city}${around.length > 0 ? ` (${around.join(', ')})` : ''}`.replace(/^à Le /, 'au ');
}

/** Languages by their English names. */
const LANGUAGES: Readonly<Record<string, string>> = {
  English: 'anglais',
  French: 'français',
  German: 'allemand',
  Spanish: 'espagnol',
  Russian: 'russe',
  Arabic: 'arabe',
  Chinese: 'chinois',
  Italian: 'italien',
  Portuguese: 'portugais',
  Turkish: 'turc',
  Ukrainian: 'ukrainien',
  Persian: 'persan',
};

export const languageNamed = (name: string): string => LANGUAGES[name] ?? name;

/** Why Slack or Brief did not do something, by the English reason that the ledger and the log keep. */
const REASONS: Readonly<Record<string, string>> = {
  'Brief is not a member of the channel': 'Brief n’est pas membre du canal',
  'the channel is archived': 'le canal est archivé',
  'a setting of the workspace or channel keeps Brief from posting there':
    'un réglage de l’espace de travail ou du canal empêche Brief d’y publier',
  "the workspace's administrators have not given Brief access":
    'les administrateurs de l’espace de travail n’ont pas donné accès à Brief',
  "the workspace's administrators have suspended posting (key management)":
    'les administrateurs de l’espace de travail ont suspendu les publications (gestion des clés)',
  'a permission is missing: install Brief again, and it will be asked for':
    'une autorisation manque : réinstallez Brief, elle sera demandée',
  "Brief's token for this workspace is no longer valid: it has to be installed again":
    'le jeton de Brief pour cet espace de travail n’est plus valide : il faut le réinstaller',
  'Slack did not take the form of the message': 'Slack n’a pas accepté la forme du message',
  'the workspace is being moved into an organisation':
    'l’espace de travail est en cours de transfert dans une organisation',
  'the channel takes replies in threads only': 'le canal n’accepte que des réponses dans des fils',
  'the channel takes no threads': 'le canal n’accepte pas de fils',
  'the thread is locked': 'le fil est verrouillé',
  'the message cannot be replied to any more': 'on ne peut plus répondre au message',
  'the message is no longer there': 'le message n’existe plus',
  'that person is not in the channel': 'cette personne n’est pas dans le canal',
  'Slack does not know that person': 'Slack ne connaît pas cette personne',
  'the account of that person is closed': 'le compte de cette personne est fermé',
  'that is an app, not a person': 'c’est une application, pas une personne',
  'the Messages tab of Brief is switched off': 'l’onglet Messages de Brief est désactivé',
  'Brief cannot post to a channel of this kind': 'Brief ne peut pas publier dans ce type de canal',
  'Slack asked to wait': 'Slack a demandé d’attendre',
  'Slack was not reached': 'Slack n’a pas été joint',
  'the answer of Slack was lost': 'la réponse de Slack s’est perdue',
  'interrupted while posting; not repeated': 'interrompu pendant l’envoi, non répété',
  'another instance has it': 'une autre instance s’en charge',
};

/** Such a reason in French; one that is not known stays in English, marked as the words of the log. */
export const reasonOf = (reason: string): string => spaced(REASONS[reason] ?? `« ${reason} »`);
