// Written by `npm run train:merit` from 199 texts of tests/editor/labels.jsonl
// (sha256 9029500a1d8608dfa55992a9c1062938d2f5f68d8a6b4ebc27977bf1dbda14a5); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.04, // one
  0, // struck
  0.08, // struckBefore
  0.18, // struckAfter
  0.11, // struckTwoBefore
  -0.22, // struckTwoAfter
  0.27, // spoken
  0.13, // talk
  -0.16, // readout
  0.22, // spokenInTalk
  -1.22, // contact
  0.07, // weight
  1.08, // words
  -0.01, // under5
  0.31, // under8
  -0.45, // under12
  -0.07, // over40
  -0.52, // first
  -0.22, // second
  -1.09, // place
  -0.15, // lastTwo
  -0.21, // opensTurn
  0.01, // secondInTurn
  -0.47, // thirdInTurn
  -0.34, // placeInTurn
  -0.26, // endsTurn
  0.34, // alone
  0, // asks
  0, // exclaims
  0.2, // afterQuestion
  0.13, // open
  -0.01, // names
  0.16, // numbers
  -0.28, // thin
  0.05, // news:decides
  0.05, // news:stands
  0.47, // news:told
  -0.23, // news:number
  -0.1, // news:vague
  0.05, // news:aside
  -0.13, // news:talked
  0.54, // news:short
  -0.17, // news:long
  0.64, // word:tells
  -0.2, // word:courtesy
  0.24, // word:occasion
  -0.13, // word:occasionSpoken
  -0.01, // word:issued
  0.22, // word:credit
  0.24, // word:formula
  -0.17, // word:decides
  -0.03, // word:stands
  -0.07, // word:told
  -0.04, // word:number
  -0.04, // word:vague
  -0.19, // word:talked
  -0.22, // word:contact
  0.15, // word:outcome
  -0.11, // word:matters
  0.14, // word:discusses
  -0.41, // word:recalls
  -0.22, // word:promises
  0.07, // word:greets
  0.07, // word:consoles
  0.19, // word:manages
  -0.22, // word:contacts
  -0.13, // word:praises
  0.43, // word:hard
  0.11, // word:you
  0.08, // word:self
  0.15, // word:we
  -0.17, // word:points
  0.45, // word:hopes
  0.24, // before one
  0.04, // before struck
  0.06, // before struckBefore
  0, // before struckAfter
  0.12, // before struckTwoBefore
  -0.01, // before struckTwoAfter
  -0.05, // before spoken
  0.1, // before talk
  0.15, // before readout
  -0.17, // before spokenInTalk
  0.39, // before contact
  -0.13, // before weight
  0.11, // before words
  -0.37, // before under5
  -0.25, // before under8
  -0.27, // before under12
  -0.24, // before over40
  -0.11, // before first
  0.45, // before second
  -0.61, // before place
  0.15, // before lastTwo
  -0.17, // before opensTurn
  -0.23, // before secondInTurn
  -0.65, // before thirdInTurn
  -0.23, // before placeInTurn
  -0.29, // before endsTurn
  0.16, // before alone
  0.1, // before asks
  -0.02, // before exclaims
  -0.21, // before afterQuestion
  0.3, // before open
  -0.13, // before names
  -0.04, // before numbers
  -0.14, // before thin
  -0.24, // before news:decides
  0.08, // before news:stands
  -0.29, // before news:told
  -0.28, // before news:number
  -0.14, // before news:vague
  -0.32, // before news:aside
  0.26, // before news:talked
  0.16, // before news:short
  -0.25, // before news:long
  0.55, // before word:tells
  -0.3, // before word:courtesy
  -0.16, // before word:occasion
  -0.1, // before word:occasionSpoken
  -0.14, // before word:issued
  0.33, // before word:credit
  0.05, // before word:formula
  -0.39, // before word:decides
  -0.1, // before word:stands
  -0.23, // before word:told
  -0.09, // before word:number
  -0.23, // before word:vague
  0.4, // before word:talked
  0.49, // before word:contact
  0.22, // before word:outcome
  0.25, // before word:matters
  -0.34, // before word:discusses
  -0.09, // before word:recalls
  -0.39, // before word:promises
  0.18, // before word:greets
  0, // before word:consoles
  -0.13, // before word:manages
  -0.39, // before word:contacts
  0.2, // before word:praises
  0.32, // before word:hard
  0.06, // before word:you
  0.26, // before word:self
  -0.02, // before word:we
  -0.36, // before word:points
  0.42, // before word:hopes
  -0.17, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.11, // behind struckAfter
  -0.23, // behind struckTwoBefore
  0.43, // behind struckTwoAfter
  0.02, // behind spoken
  -0.05, // behind talk
  -0.12, // behind readout
  0.02, // behind spokenInTalk
  0.04, // behind contact
  0.32, // behind weight
  -0.29, // behind words
  -0.08, // behind under5
  -0.18, // behind under8
  -0.3, // behind under12
  -0.11, // behind over40
  0, // behind first
  -0.26, // behind second
  -0.52, // behind place
  0.23, // behind lastTwo
  -0.25, // behind opensTurn
  0.02, // behind secondInTurn
  0.24, // behind thirdInTurn
  -0.14, // behind placeInTurn
  0.36, // behind endsTurn
  0.08, // behind alone
  0.13, // behind asks
  0.03, // behind exclaims
  0, // behind afterQuestion
  -0.04, // behind open
  -0.26, // behind names
  0.05, // behind numbers
  0.16, // behind thin
  0.01, // behind news:decides
  -0.06, // behind news:stands
  0.25, // behind news:told
  0.16, // behind news:number
  -0.38, // behind news:vague
  -0.18, // behind news:aside
  -0.17, // behind news:talked
  0.01, // behind news:short
  -0.23, // behind news:long
  0.06, // behind word:tells
  -0.13, // behind word:courtesy
  0.1, // behind word:occasion
  0, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.13, // behind word:credit
  -0.54, // behind word:formula
  -0.14, // behind word:decides
  -0.2, // behind word:stands
  -0.17, // behind word:told
  -0.01, // behind word:number
  0.11, // behind word:vague
  -0.17, // behind word:talked
  -0.3, // behind word:contact
  0.13, // behind word:outcome
  0.58, // behind word:matters
  0.18, // behind word:discusses
  -0.11, // behind word:recalls
  -0.08, // behind word:promises
  -0.28, // behind word:greets
  0.29, // behind word:consoles
  -0.34, // behind word:manages
  0.26, // behind word:contacts
  0.19, // behind word:praises
  0.51, // behind word:hard
  -0.17, // behind word:you
  -0.07, // behind word:self
  -0.06, // behind word:we
  -0.11, // behind word:points
  -0.26, // behind word:hopes
  0.65, // better
  0.62, // rank
  1.15, // far
  -2.45, // long text
  -0.26, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.15],
  ['a', 0.21],
  ['able', -0.01],
  ['about', -0.08],
  ['acces', 0.07],
  ['account', 0.02],
  ['achiev', 0.02],
  ['acros', -0.12],
  ['act', -0.06],
  ['action', 0.11],
  ['activ', -0.08],
  ['actively', -0.09],
  ['addition', 0.05],
  ['additional', -0.05],
  ['addres', -0.11],
  ['adopt', -0.15],
  ['advanc', -0.1],
  ['affair', 0.06],
  ['after', -0.13],
  ['again', -0.02],
  ['against', 0.1],
  ['agency', 0.01],
  ['agenda', -0.04],
  ['ago', -0.04],
  ['agre', -0.02],
  ['agreement', 0.31],
  ['agricultur', 0.02],
  ['agricultural', -0.06],
  ['ahead', 0.06],
  ['aid', -0.07],
  ['aim', -0.04],
  ['all', -0.01],
  ['allianc', 0.18],
  ['allow', 0.01],
  ['ally', 0.18],
  ['almost', -0.13],
  ['along', 0.04],
  ['already', 0.11],
  ['also', 0.03],
  ['although', -0.05],
  ['alway', -0.12],
  ['am', 0.03],
  ['among', -0.17],
  ['amount', -0.05],
  ['an', 0.14],
  ['and', 0.08],
  ['anniversary', -0.1],
  ['another', 0.06],
  ['any', 0.23],
  ['appreciat', -0.07],
  ['approach', -0.01],
  ['are', 0.01],
  ['area', 0.01],
  ['arm', -0.04],
  ['around', 0],
  ['as', 0.17],
  ['ask', -0.1],
  ['aspect', 0.02],
  ['assistanc', 0.12],
  ['at', -0.01],
  ['attack', -0.05],
  ['attend', 0.05],
  ['attention', -0.1],
  ['authority', 0.13],
  ['awar', -0.04],
  ['back', 0.01],
  ['bank', -0.04],
  ['bas', 0.05],
  ['basi', -0.03],
  ['be', 0.27],
  ['becaus', -0.18],
  ['becom', 0.02],
  ['been', -0.12],
  ['befor', -0.02],
  ['begin', -0.03],
  ['being', -0.28],
  ['believ', -0.04],
  ['beneficial', -0.05],
  ['benefit', -0.1],
  ['best', -0.03],
  ['better', -0.11],
  ['between', 0.08],
  ['big', 0.01],
  ['biggest', -0.1],
  ['bilateral', 0.05],
  ['billion', 0.17],
  ['boost', -0.07],
  ['border', 0.02],
  ['both', 0],
  ['bring', 0.03],
  ['build', -0.02],
  ['built', 0.07],
  ['busines', -0.05],
  ['but', 0.18],
  ['by', 0.35],
  ['call', 0.21],
  ['came', -0.01],
  ['can', 0.15],
  ['cannot', 0.09],
  ['capital', 0.03],
  ['carri', -0.02],
  ['carry', 0.05],
  ['caus', -0.03],
  ['ceasefir', 0.05],
  ['celebrat', -0.08],
  ['centr', -0.09],
  ['certain', 0.22],
  ['certainly', 0.04],
  ['challeng', 0.02],
  ['chang', 0.03],
  ['chemical', 0.07],
  ['circumstanc', 0],
  ['citizen', -0.16],
  ['city', 0.24],
  ['civilian', 0.09],
  ['clear', 0.2],
  ['clos', 0.01],
  ['closely', -0.11],
  ['colleagu', 0.01],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.06],
  ['commit', 0.06],
  ['commitment', -0.12],
  ['common', -0.09],
  ['community', -0.08],
  ['company', -0.06],
  ['complet', 0.02],
  ['complicat', 0.06],
  ['comprehensiv', 0.18],
  ['concern', 0.2],
  ['condemn', 0.22],
  ['condition', 0.03],
  ['confident', -0.11],
  ['conflict', -0.01],
  ['consider', 0.13],
  ['construction', 0.06],
  ['consultation', -0.17],
  ['contact', -0.23],
  ['context', -0.04],
  ['continu', 0.02],
  ['contract', 0.06],
  ['contribut', -0.15],
  ['contribution', -0.07],
  ['control', 0.04],
  ['conversation', -0.13],
  ['cooperat', 0],
  ['cooperation', -0.14],
  ['coordinat', -0.1],
  ['coordination', -0.01],
  ['could', 0.04],
  ['count', -0.02],
  ['country', -0.23],
  ['cours', -0.15],
  ['cover', -0.14],
  ['creat', -0.07],
  ['crisi', 0.01],
  ['cultur', -0.06],
  ['cultural', -0.12],
  ['current', -0.15],
  ['currently', 0.07],
  ['day', -0.19],
  ['de-escalation', 0.04],
  ['deal', 0.04],
  ['decid', 0],
  ['decision', -0.19],
  ['decreas', 0.05],
  ['deep', -0.03],
  ['deepen', 0.02],
  ['deeply', 0.02],
  ['defeat', 0.18],
  ['defenc', 0.03],
  ['delegation', -0.02],
  ['deliver', -0.07],
  ['delivery', 0.12],
  ['desir', 0.08],
  ['despit', 0.24],
  ['detail', -0.02],
  ['develop', -0.16],
  ['development', -0.06],
  ['dialogu', 0.25],
  ['did', -0.02],
  ['different', -0.07],
  ['difficult', 0.01],
  ['difficulty', 0.18],
  ['diplomatic', 0.02],
  ['direct', 0.09],
  ['discus', 0.14],
  ['discussion', -0.08],
  ['do', -0.02],
  ['document', 0.06],
  ['doing', 0.05],
  ['done', -0.01],
  ['down', 0.07],
  ['dur', -0.04],
  ['each', -0.11],
  ['economic', 0.12],
  ['economy', 0.03],
  ['education', -0.03],
  ['effort', 0.08],
  ['election', -0.04],
  ['end', 0.39],
  ['energy', -0.01],
  ['ensur', -0.01],
  ['enterpris', -0.01],
  ['entir', 0.11],
  ['especially', -0.03],
  ['establish', -0.15],
  ['even', -0.02],
  ['event', -0.04],
  ['every', -0.03],
  ['everyth', 0.05],
  ['exampl', -0.02],
  ['exchang', 0.02],
  ['exhibition', -0.07],
  ['expand', -0.07],
  ['expect', 0],
  ['export', -0.02],
  ['expres', 0.07],
  ['facilitat', -0.02],
  ['facility', 0.08],
  ['fact', -0.01],
  ['few', 0.07],
  ['field', -0.06],
  ['fight', -0.16],
  ['final', -0.01],
  ['financ', 0.05],
  ['financial', 0.03],
  ['find', -0.14],
  ['first', 0.32],
  ['focus', -0.08],
  ['follow', -0.1],
  ['for', 0.11],
  ['forc', 0.08],
  ['foreign', 0],
  ['form', -0.02],
  ['format', -0.24],
  ['forum', 0.02],
  ['forward', 0.24],
  ['found', -0.02],
  ['foundation', 0.05],
  ['framework', -0.02],
  ['friend', -0.03],
  ['friendly', 0.12],
  ['friendship', 0.14],
  ['from', -0.04],
  ['full', 0.15],
  ['fully', 0.03],
  ['further', 0.23],
  ['futur', -0.05],
  ['gas', 0.18],
  ['gave', -0.08],
  ['general', 0.05],
  ['get', -0.01],
  ['give', 0.05],
  ['given', 0.06],
  ['glad', 0.07],
  ['global', -0.21],
  ['go', 0],
  ['goal', 0.03],
  ['going', 0.03],
  ['good', -0.06],
  ['government', 0.07],
  ['great', -0.02],
  ['greater', -0.01],
  ['grew', 0.04],
  ['group', -0.06],
  ['grow', -0.11],
  ['growth', -0.01],
  ['had', -0.31],
  ['happen', -0.02],
  ['has', 0.17],
  ['have', -0.15],
  ['he', -0.3],
  ['head', -0.11],
  ['held', 0.06],
  ['help', -0.43],
  ['here', -0.16],
  ['high', -0.01],
  ['his', -0.05],
  ['history', -0.12],
  ['hold', 0.03],
  ['home', -0.11],
  ['hope', -0.04],
  ['host', -0.01],
  ['how', 0.04],
  ['however', -0.07],
  ['human', -0.29],
  ['humanitarian', -0.24],
  ['i', -0.02],
  ['idea', 0.06],
  ['if', -0.17],
  ['implement', 0.04],
  ['implementation', -0.1],
  ['import', -0.01],
  ['importanc', 0.25],
  ['important', -0.01],
  ['improv', 0.02],
  ['in', 0.04],
  ['includ', 0.07],
  ['increas', 0.25],
  ['inde', 0.03],
  ['industrial', 0.01],
  ['industry', 0],
  ['influenc', 0.17],
  ['inform', 0.13],
  ['information', 0.11],
  ['infrastructur', 0.14],
  ['initiativ', 0.01],
  ['integration', -0.07],
  ['interaction', -0.04],
  ['interest', 0.02],
  ['intergovernmental', 0.01],
  ['international', -0.3],
  ['interregional', 0],
  ['into', 0.19],
  ['invest', 0.05],
  ['investment', 0.25],
  ['involv', -0.15],
  ['is', -0.09],
  ['issu', 0],
  ['it', 0.22],
  ['its', 0.19],
  ['join', -0.02],
  ['joint', 0.07],
  ['just', 0.06],
  ['keep', -0.02],
  ['key', 0.09],
  ['know', 0.01],
  ['larg', -0.11],
  ['largest', 0.09],
  ['last', 0.22],
  ['launch', 0.14],
  ['law', 0.1],
  ['lead', -0.07],
  ['leader', 0.26],
  ['leadership', 0.06],
  ['led', 0.02],
  ['let', -0.06],
  ['level', 0.04],
  ['life', -0.14],
  ['like', 0.14],
  ['link', 0.03],
  ['live', -0.06],
  ['long', 0.02],
  ['long-term', 0.05],
  ['look', 0.01],
  ['lot', -0.04],
  ['made', 0.1],
  ['main', 0.19],
  ['maintain', -0.04],
  ['major', -0.04],
  ['mak', 0.13],
  ['make', -0.14],
  ['manag', 0.15],
  ['many', 0.02],
  ['mark', -0.01],
  ['market', 0.04],
  ['matter', 0.21],
  ['may', -0.08],
  ['me', -0.14],
  ['mean', -0.03],
  ['measur', 0],
  ['meet', 0.19],
  ['meeting', -0.09],
  ['member', 0.14],
  ['mention', -0.06],
  ['met', -0.23],
  ['military', 0.17],
  ['million', -0.03],
  ['minister', 0],
  ['ministry', 0.03],
  ['month', 0.14],
  ['more', 0.02],
  ['most', 0.04],
  ['move', -0.08],
  ['mr', -0.13],
  ['much', 0.1],
  ['must', 0.25],
  ['mutual', 0.15],
  ['mutually', -0.04],
  ['my', 0.01],
  ['nation', -0.03],
  ['national', -0.06],
  ['natural', 0],
  ['naturally', -0.05],
  ['necessary', 0.12],
  ['need', -0.17],
  ['neighbour', -0.11],
  ['new', 0.09],
  ['next', 0.06],
  ['no', 0.01],
  ['not', -0.11],
  ['note', 0],
  ['now', 0.23],
  ['nuclear', -0.05],
  ['number', -0.1],
  ['of', -0.16],
  ['official', -0.12],
  ['oil', 0.07],
  ['on', 0.09],
  ['once', 0.02],
  ['one', 0.11],
  ['only', -0.16],
  ['open', 0.05],
  ['operation', 0.21],
  ['opinion', -0.02],
  ['opportunity', -0.26],
  ['opposition', -0.09],
  ['or', 0.02],
  ['order', 0.07],
  ['organis', 0.16],
  ['organisation', -0.15],
  ['other', -0.27],
  ['our', -0.12],
  ['out', 0.07],
  ['over', -0.05],
  ['overal', 0.11],
  ['overcom', -0.03],
  ['own', -0.07],
  ['part', 0.08],
  ['participat', 0.17],
  ['participation', 0.13],
  ['particular', 0.01],
  ['particularly', 0],
  ['partner', -0.05],
  ['partnership', 0.26],
  ['party', 0.05],
  ['past', -0.04],
  ['peac', -0.01],
  ['peaceful', 0.06],
  ['peopl', -0.37],
  ['percent', 0.24],
  ['period', -0.03],
  ['personal', 0.04],
  ['personally', -0.01],
  ['pipelin', 0.03],
  ['plac', -0.1],
  ['plan', 0.17],
  ['plant', 0.05],
  ['play', -0.03],
  ['pleas', -0.01],
  ['point', -0.09],
  ['policy', -0.03],
  ['political', -0.06],
  ['position', 0.17],
  ['positiv', 0.08],
  ['possibility', 0.12],
  ['possibl', 0.26],
  ['potential', -0.1],
  ['power', 0.18],
  ['practical', 0],
  ['prepar', -0.01],
  ['pres', 0.1],
  ['present', 0.01],
  ['preserv', 0.19],
  ['president', 0.06],
  ['prevent', 0.1],
  ['primarily', 0.1],
  ['principl', 0.04],
  ['priority', -0.11],
  ['problem', 0.05],
  ['proces', -0.28],
  ['produc', -0.09],
  ['product', -0.07],
  ['production', 0.07],
  ['program', 0.03],
  ['progres', 0.12],
  ['project', -0.09],
  ['promis', 0.05],
  ['promot', -0.1],
  ['proposal', -0.05],
  ['prospect', -0.08],
  ['protect', 0.07],
  ['provid', 0.16],
  ['provinc', 0.03],
  ['put', -0.1],
  ['question', -0.13],
  ['quit', -0.06],
  ['railway', 0.05],
  ['rang', -0.14],
  ['rate', 0.06],
  ['reach', 0],
  ['ready', 0.05],
  ['real', 0.06],
  ['reason', 0.09],
  ['recal', -0.07],
  ['receiv', 0.03],
  ['recent', -0.06],
  ['recently', -0.04],
  ['reduc', -0.09],
  ['refer', -0.15],
  ['refuge', -0.03],
  ['regard', 0.18],
  ['regim', 0.3],
  ['region', -0.11],
  ['regional', 0.04],
  ['reiterat', 0.01],
  ['relat', 0.2],
  ['relation', -0.05],
  ['relationship', 0.03],
  ['relevant', 0.02],
  ['reliabl', 0],
  ['remain', 0.14],
  ['report', 0.03],
  ['representativ', 0.03],
  ['resolution', 0.01],
  ['resolv', 0.15],
  ['respect', 0.09],
  ['responsibility', -0.02],
  ['restor', -0.11],
  ['restriction', 0.15],
  ['result', 0.01],
  ['return', -0.09],
  ['right', 0.02],
  ['role', -0.12],
  ['russia', -0.07],
  ['russian', 0.02],
  ['said', -0.01],
  ['same', -0.06],
  ['sanction', 0.07],
  ['saw', -0.02],
  ['say', 0.06],
  ['second', 0.11],
  ['sector', 0.05],
  ['security', -0.06],
  ['see', 0.05],
  ['seek', -0.19],
  ['seen', 0.07],
  ['sens', -0.13],
  ['seriou', 0.1],
  ['serv', 0.03],
  ['servic', 0.08],
  ['set', 0.1],
  ['settl', 0.03],
  ['settlement', 0.13],
  ['several', -0.16],
  ['shar', -0.09],
  ['should', 0.03],
  ['show', 0.01],
  ['side', -0.1],
  ['sidelin', -0.01],
  ['sign', 0.1],
  ['significant', 0.06],
  ['similar', 0.04],
  ['sinc', -0.14],
  ['situation', 0.06],
  ['six', 0.09],
  ['so', -0.11],
  ['social', 0.07],
  ['solution', -0.05],
  ['some', 0.03],
  ['soon', -0.01],
  ['spac', -0.02],
  ['speak', -0.07],
  ['special', 0.03],
  ['spher', -0.26],
  ['spok', 0.09],
  ['sport', -0.04],
  ['stability', -0.13],
  ['stabl', -0.01],
  ['stand', 0.09],
  ['start', -0.07],
  ['stat', 0.12],
  ['statement', 0.04],
  ['step', 0.06],
  ['stil', -0.06],
  ['strategic', 0.11],
  ['strengthen', -0.07],
  ['stres', 0.01],
  ['strong', -0.06],
  ['strongly', 0.07],
  ['subject', -0.03],
  ['substantial', 0.06],
  ['succes', -0.08],
  ['successful', 0.05],
  ['successfully', -0.05],
  ['such', 0.2],
  ['summit', 0.06],
  ['supply', 0.27],
  ['support', 0.05],
  ['sure', -0.04],
  ['system', 0.05],
  ['tak', -0.1],
  ['take', 0.09],
  ['taken', -0.03],
  ['talk', 0.09],
  ['task', 0.02],
  ['technology', -0.01],
  ['telephon', -0.15],
  ['tell', -0.01],
  ['term', 0.15],
  ['territory', 0.13],
  ['terrorism', -0.02],
  ['terrorist', 0.22],
  ['than', -0.01],
  ['thank', 0.09],
  ['that', 0.2],
  ['the', -0.04],
  ['their', -0.05],
  ['them', 0.17],
  ['then', -0.11],
  ['ther', -0.05],
  ['therefor', 0],
  ['thes', 0.09],
  ['they', 0.27],
  ['thi', -0.2],
  ['thing', 0.01],
  ['think', -0.02],
  ['third', -0.04],
  ['thos', 0.09],
  ['thousand', -0.05],
  ['thre', 0.23],
  ['threat', -0.16],
  ['through', 0.11],
  ['tie', -0.02],
  ['time', -0.1],
  ['to', 0.2],
  ['today', 0.27],
  ['together', 0.07],
  ['told', -0.02],
  ['too', -0.12],
  ['took', -0.06],
  ['total', 0.03],
  ['tourism', 0.06],
  ['tourist', 0.02],
  ['toward', 0.04],
  ['town', 0.16],
  ['trad', 0.5],
  ['transport', 0.08],
  ['trend', 0.04],
  ['trust', -0.11],
  ['try', -0.2],
  ['turnover', 0.12],
  ['two', 0.26],
  ['under', 0.03],
  ['understand', -0.12],
  ['unfortunately', 0.1],
  ['unit', -0.07],
  ['until', 0.03],
  ['up', 0.02],
  ['us', -0.05],
  ['use', 0.07],
  ['valu', -0.04],
  ['variou', -0.11],
  ['very', -0.22],
  ['via', 0.02],
  ['view', 0.04],
  ['visit', -0.02],
  ['vladimir', -0.04],
  ['volum', -0.06],
  ['want', -0.04],
  ['war', 0.05],
  ['was', -0.2],
  ['way', -0.01],
  ['we', 0.09],
  ['weapon', 0.02],
  ['week', 0.06],
  ['welcom', 0.18],
  ['well', -0.33],
  ['were', -0.19],
  ['what', -0.11],
  ['when', -0.16],
  ['wher', -0.1],
  ['which', -0.17],
  ['whil', -0.07],
  ['who', -0.23],
  ['whol', -0.03],
  ['why', 0.01],
  ['will', -0.2],
  ['with', 0.12],
  ['within', 0.07],
  ['without', 0.21],
  ['work', 0.11],
  ['world', -0.09],
  ['would', 0.09],
  ['year', 0.19],
  ['yesterday', 0.04],
  ['yet', 0.02],
  ['you', -0.28],
  ['your', 0.22],
  ['zone', 0.06],
]);
