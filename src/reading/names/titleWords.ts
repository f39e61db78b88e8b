/** Words that make up titles before a name: "former Deputy Foreign Minister", "Secretary of State". Folded. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  'president presidents prime minister ministers foreign secretary secretaries defense defence vice deputy first chancellor king queen prince princess crown emir sheikh sultan shah pope senator senators sen sens rep reps representative congressman congresswoman gov governor mayor ambassador amb envoy general gen adm admiral col colonel lt lieutenant maj major sgt sergeant capt captain judge justice speaker chairman chairwoman chair director commissioner high spokesman spokeswoman spokesperson mr mrs ms mme miss shri smt shrimati dr prof professor sir lord lady dame ayatollah federal fm pm attorney acting special permanent leader leaders chief premier taoiseach patriarch imam rabbi rev reverend archbishop cardinal bishop former ex-president ex-minister ex-chancellor president-elect undersecretary under-secretary assistant negotiator diplomat diplomats adviser advisor aide aides manager strategist counsel minority majority whip nominee candidate candidates contender rival rivals hopeful co-chairman economist analyst activist lawyer author journalist billionaire businessman officer commander marshal delegate councillor counselor counsellor interior finance energy economy trade development justice health education agriculture transport culture security national state external affairs home chief-of-staff treasury commerce labor labour press principal top senior chief executive ceo founder host ousted late senate parliament council assembly duma republic commission committee bank union federation kingdom crown presidential economic industry interim managing socialist islamic federative cooperative bolivarian hashemite director-general secretary-general minister-president then-president then-candidate then-secretary then'.split(
    ' ',
  ),
);
/** Title words that by themselves make the next capitalised word a person's name. */
export const STRONG_TITLES: ReadonlySet<string> = new Set(
  'president minister secretary chancellor king queen prince princess emir sheikh sultan pope senator sen rep representative congressman congresswoman gov governor mayor ambassador amb envoy general gen adm admiral col colonel lt maj major sgt capt captain judge justice spokesman spokeswoman spokesperson mr mrs ms mme miss shri smt shrimati dr prof professor sir lord lady dame ayatollah premier cardinal archbishop commissioner chairman chairwoman fm president-elect negotiator director-general secretary-general minister-president'.split(
    ' ',
  ),
);
export const MALE_TITLES: ReadonlySet<string> = new Set(
  'mr shri sir lord king prince emir sheikh sultan pope congressman chairman spokesman businessman archbishop cardinal ayatollah imam rabbi patriarch father husband brother son grandfather widower'.split(
    ' ',
  ),
);
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  'mrs ms mme miss smt shrimati lady dame queen princess congresswoman chairwoman spokeswoman businesswoman widow mother wife sister daughter grandmother actress'.split(
    ' ',
  ),
);
/** Small words inside names: "bin Hamad", "van der Bellen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da di du del della von van der den la le el al bin ibn ben bint dos das ter ten ould abu'.split(' '),
);
/** Words that show a capitalised phrase to be a body, a law, an event, but no person. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  'house senate congress party committee council ministry department university college times post news court bank institute institution agency union nations group company corp inc ltd llc center centre street avenue road act day war convention association federation foundation fund force forces army navy police guard guards office bureau board commission authority assembly parliament duma administration government journal magazine tribune herald guardian telegraph press radio television tv network channel club league organization organisation society service services school hospital church museum airport airlines airways international national global american european united supreme security white capitol pentagon states republic kingdom coalition alliance treaty agreement accord conference summit forum campaign project program programme initiative movement front brigade trust partners holdings industries systems republican republicans democrat democrats democratic conservative labour labor gop island islands sea ocean river lake mountain mount valley county city state province north south east west northern southern eastern western central middle hall tower plaza park square bridge prize award medal games cup championship election elections primary primaries caucus debate amendment bill law constitution department embassy consulate mission delegation secretariat tribunal corps command fleet division intelligence investigation affairs human rights watch amnesty daily weekly review report reuters'.split(
    ' ',
  ),
);
/** Words of things that are written with capitals and stand in nobody's name. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  'chamber cooperation gallery collections prefecture base transport ensemble plant relations nuclear territory waterway cathedral tribe extraordinary plenipotentiary staff pipeline refinery stadium theatre theater orchestra olympics festival expo prophet collection museo'.split(
    ' ',
  ),
);
