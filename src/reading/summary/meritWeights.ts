// Written by `npm run train:merit` from 218 texts of tests/editor/labels.jsonl
// (sha256 c9302d3dd40c91d8145cbc8a8769f8afbcef4f16797a2379ec75356e945a1565); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.13, // one
  0, // struck
  0.13, // struckBefore
  0.18, // struckAfter
  0.05, // struckTwoBefore
  -0.19, // struckTwoAfter
  0.32, // spoken
  0.19, // talk
  -0.32, // readout
  0.28, // spokenInTalk
  -1.24, // contact
  0.09, // weight
  1.16, // words
  -0.01, // under5
  0.32, // under8
  -0.37, // under12
  -0.06, // over40
  -0.64, // first
  -0.2, // second
  -1.09, // place
  -0.25, // lastTwo
  -0.25, // opensTurn
  0.03, // secondInTurn
  -0.54, // thirdInTurn
  -0.37, // placeInTurn
  -0.27, // endsTurn
  0.4, // alone
  0, // asks
  0, // exclaims
  0.17, // afterQuestion
  0.12, // open
  0.07, // names
  0.32, // numbers
  -0.38, // thin
  0.01, // news:decides
  0.01, // news:stands
  0.43, // news:told
  -0.15, // news:number
  -0.16, // news:vague
  0.06, // news:aside
  -0.25, // news:talked
  0.5, // news:short
  -0.19, // news:long
  0.77, // word:tells
  -0.24, // word:courtesy
  0.14, // word:occasion
  -0.1, // word:occasionSpoken
  -0.01, // word:issued
  0.19, // word:credit
  0.19, // word:formula
  -0.13, // word:decides
  0.03, // word:stands
  0.01, // word:told
  -0.24, // word:number
  -0.01, // word:vague
  -0.15, // word:talked
  -0.27, // word:contact
  0.11, // word:outcome
  -0.26, // word:matters
  0.21, // word:discusses
  -0.49, // word:recalls
  -0.3, // word:promises
  0.04, // word:greets
  0.22, // word:consoles
  0.17, // word:manages
  -0.21, // word:contacts
  -0.08, // word:praises
  0.42, // word:hard
  0.09, // word:you
  0, // word:self
  0.12, // word:we
  -0.17, // word:points
  0.49, // word:hopes
  0.25, // before one
  0.06, // before struck
  0.02, // before struckBefore
  0, // before struckAfter
  0.27, // before struckTwoBefore
  -0.04, // before struckTwoAfter
  -0.04, // before spoken
  0.07, // before talk
  0.19, // before readout
  -0.16, // before spokenInTalk
  0.36, // before contact
  -0.14, // before weight
  -0.08, // before words
  -0.23, // before under5
  -0.25, // before under8
  -0.26, // before under12
  -0.29, // before over40
  -0.1, // before first
  0.53, // before second
  -0.6, // before place
  0.05, // before lastTwo
  -0.17, // before opensTurn
  -0.26, // before secondInTurn
  -0.55, // before thirdInTurn
  -0.26, // before placeInTurn
  -0.32, // before endsTurn
  0.09, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.21, // before afterQuestion
  0.49, // before open
  -0.13, // before names
  0.03, // before numbers
  -0.2, // before thin
  -0.21, // before news:decides
  0.07, // before news:stands
  -0.28, // before news:told
  -0.32, // before news:number
  -0.14, // before news:vague
  -0.24, // before news:aside
  0.27, // before news:talked
  0.13, // before news:short
  -0.22, // before news:long
  0.5, // before word:tells
  -0.34, // before word:courtesy
  -0.08, // before word:occasion
  -0.1, // before word:occasionSpoken
  -0.15, // before word:issued
  0.3, // before word:credit
  0.07, // before word:formula
  -0.56, // before word:decides
  0, // before word:stands
  -0.12, // before word:told
  -0.05, // before word:number
  -0.24, // before word:vague
  0.43, // before word:talked
  0.56, // before word:contact
  0.25, // before word:outcome
  0.23, // before word:matters
  -0.44, // before word:discusses
  -0.13, // before word:recalls
  -0.52, // before word:promises
  0.17, // before word:greets
  -0.14, // before word:consoles
  -0.13, // before word:manages
  -0.33, // before word:contacts
  0.27, // before word:praises
  0.35, // before word:hard
  0.12, // before word:you
  0.26, // before word:self
  -0.04, // before word:we
  -0.26, // before word:points
  0.33, // before word:hopes
  -0.11, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.1, // behind struckAfter
  -0.29, // behind struckTwoBefore
  0.54, // behind struckTwoAfter
  -0.02, // behind spoken
  -0.12, // behind talk
  0, // behind readout
  -0.02, // behind spokenInTalk
  0.08, // behind contact
  0.35, // behind weight
  -0.3, // behind words
  -0.19, // behind under5
  -0.09, // behind under8
  -0.29, // behind under12
  -0.13, // behind over40
  0, // behind first
  -0.32, // behind second
  -0.56, // behind place
  0.37, // behind lastTwo
  -0.32, // behind opensTurn
  0.02, // behind secondInTurn
  0.25, // behind thirdInTurn
  -0.16, // behind placeInTurn
  0.28, // behind endsTurn
  0.13, // behind alone
  0.13, // behind asks
  0.01, // behind exclaims
  0, // behind afterQuestion
  -0.03, // behind open
  -0.16, // behind names
  0.02, // behind numbers
  0.19, // behind thin
  -0.01, // behind news:decides
  0.03, // behind news:stands
  0.25, // behind news:told
  0.14, // behind news:number
  -0.32, // behind news:vague
  -0.16, // behind news:aside
  -0.12, // behind news:talked
  -0.14, // behind news:short
  -0.24, // behind news:long
  0.18, // behind word:tells
  -0.11, // behind word:courtesy
  0.08, // behind word:occasion
  0, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.21, // behind word:credit
  -0.64, // behind word:formula
  -0.2, // behind word:decides
  -0.21, // behind word:stands
  -0.11, // behind word:told
  -0.03, // behind word:number
  0.09, // behind word:vague
  -0.23, // behind word:talked
  -0.23, // behind word:contact
  0.1, // behind word:outcome
  0.66, // behind word:matters
  0.19, // behind word:discusses
  -0.16, // behind word:recalls
  0.01, // behind word:promises
  -0.14, // behind word:greets
  0.38, // behind word:consoles
  -0.31, // behind word:manages
  0.35, // behind word:contacts
  0.22, // behind word:praises
  0.51, // behind word:hard
  -0.03, // behind word:you
  -0.23, // behind word:self
  -0.12, // behind word:we
  -0.18, // behind word:points
  -0.13, // behind word:hopes
  0.65, // better
  0.58, // rank
  1.2, // far
  -2.47, // long text
  -0.3, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.2],
  ['a', 0.21],
  ['able', 0.04],
  ['about', -0.03],
  ['acces', 0.07],
  ['account', 0.04],
  ['achiev', 0.06],
  ['acros', -0.13],
  ['act', -0.04],
  ['action', 0.09],
  ['activ', -0.02],
  ['actively', -0.12],
  ['addition', 0.1],
  ['additional', -0.06],
  ['addres', -0.09],
  ['adopt', -0.16],
  ['advanc', -0.06],
  ['affair', 0.14],
  ['after', -0.11],
  ['again', -0.04],
  ['against', 0.1],
  ['agency', 0.02],
  ['agenda', -0.05],
  ['ago', -0.08],
  ['agre', 0.03],
  ['agreement', 0.19],
  ['agricultur', 0.01],
  ['agricultural', -0.06],
  ['ahead', 0.07],
  ['aid', -0.07],
  ['aim', -0.03],
  ['all', 0],
  ['allianc', 0.19],
  ['allow', 0.02],
  ['ally', 0.17],
  ['almost', -0.12],
  ['along', 0.07],
  ['already', 0.17],
  ['also', 0.09],
  ['although', -0.06],
  ['alway', -0.13],
  ['am', 0.12],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.1],
  ['and', 0.06],
  ['anniversary', -0.07],
  ['another', 0.08],
  ['any', 0.21],
  ['appreciat', -0.07],
  ['approach', -0.03],
  ['are', 0.06],
  ['area', 0.1],
  ['arm', -0.04],
  ['around', 0.1],
  ['as', 0.19],
  ['ask', -0.1],
  ['aspect', -0.01],
  ['assistanc', 0.16],
  ['at', -0.03],
  ['attack', -0.06],
  ['attempt', 0.01],
  ['attend', 0.05],
  ['attention', -0.13],
  ['authority', 0.11],
  ['awar', -0.04],
  ['back', 0.02],
  ['bank', -0.04],
  ['bas', 0.04],
  ['basi', -0.06],
  ['be', 0.25],
  ['becaus', -0.18],
  ['becom', 0.01],
  ['been', -0.11],
  ['befor', -0.03],
  ['begin', -0.01],
  ['being', -0.3],
  ['believ', -0.09],
  ['beneficial', -0.15],
  ['benefit', -0.11],
  ['best', -0.03],
  ['better', -0.09],
  ['between', 0.16],
  ['big', -0.01],
  ['biggest', -0.1],
  ['bilateral', 0.1],
  ['billion', 0.18],
  ['boost', -0.07],
  ['border', 0.06],
  ['both', 0.04],
  ['bring', 0],
  ['build', -0.03],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.35],
  ['call', 0.2],
  ['came', 0.01],
  ['can', 0.13],
  ['cannot', 0.09],
  ['capital', 0.08],
  ['carri', -0.05],
  ['carry', 0.06],
  ['caus', 0.01],
  ['ceasefir', 0.05],
  ['celebrat', -0.11],
  ['centr', -0.04],
  ['certain', 0.18],
  ['certainly', 0.07],
  ['challeng', 0],
  ['chang', 0.07],
  ['chemical', 0.04],
  ['circumstanc', -0.01],
  ['citizen', -0.17],
  ['city', 0.25],
  ['civilian', 0.09],
  ['clear', 0.28],
  ['clos', 0.02],
  ['closely', -0.11],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.13],
  ['commit', 0.03],
  ['commitment', -0.09],
  ['common', -0.09],
  ['community', -0.05],
  ['company', -0.07],
  ['complet', 0.04],
  ['complicat', 0.19],
  ['comprehensiv', 0.18],
  ['concern', 0.18],
  ['condemn', 0.24],
  ['condition', 0.02],
  ['conduct', 0.15],
  ['confident', -0.08],
  ['conflict', -0.01],
  ['consider', 0.16],
  ['construction', 0.05],
  ['consultation', -0.16],
  ['contact', -0.23],
  ['context', -0.03],
  ['continu', 0.03],
  ['contract', 0.05],
  ['contribut', -0.15],
  ['contribution', -0.1],
  ['control', 0.04],
  ['conversation', -0.04],
  ['cooperat', 0],
  ['cooperation', -0.19],
  ['coordinat', -0.12],
  ['coordination', 0.04],
  ['could', 0.07],
  ['count', -0.02],
  ['country', -0.21],
  ['cours', -0.12],
  ['cover', -0.14],
  ['creat', -0.08],
  ['crisi', 0],
  ['cultur', -0.07],
  ['cultural', -0.01],
  ['current', -0.22],
  ['currently', 0.06],
  ['day', -0.25],
  ['de-escalation', 0.04],
  ['deal', 0.06],
  ['decid', 0],
  ['decision', -0.19],
  ['decreas', 0.04],
  ['deep', -0.05],
  ['deepen', 0.02],
  ['deeply', 0.02],
  ['defeat', 0.17],
  ['defenc', 0.07],
  ['delegation', 0.03],
  ['deliver', -0.06],
  ['delivery', 0.12],
  ['desir', 0.04],
  ['despit', 0.25],
  ['detail', -0.05],
  ['develop', -0.17],
  ['development', -0.13],
  ['dialogu', 0.37],
  ['did', -0.03],
  ['different', 0.04],
  ['difficult', 0],
  ['difficulty', 0.17],
  ['diplomatic', 0],
  ['direct', 0.07],
  ['discus', 0.11],
  ['discussion', -0.06],
  ['do', -0.05],
  ['document', 0.07],
  ['doing', 0.05],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.05],
  ['each', -0.13],
  ['economic', 0.06],
  ['economy', 0.05],
  ['education', -0.03],
  ['effort', 0.07],
  ['election', -0.03],
  ['end', 0.37],
  ['energy', -0.05],
  ['ensur', 0.02],
  ['enterpris', -0.01],
  ['entir', 0.17],
  ['especially', -0.06],
  ['establish', -0.19],
  ['even', -0.02],
  ['event', -0.02],
  ['ever', -0.07],
  ['every', -0.04],
  ['everyth', 0.06],
  ['exampl', 0.06],
  ['exchang', 0.02],
  ['exhibition', -0.15],
  ['expand', -0.05],
  ['expect', 0],
  ['export', -0.03],
  ['expres', 0.12],
  ['facilitat', -0.05],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.09],
  ['few', 0.02],
  ['field', -0.09],
  ['fight', -0.18],
  ['final', -0.01],
  ['financ', 0.06],
  ['financial', 0.03],
  ['find', -0.09],
  ['first', 0.32],
  ['focus', -0.09],
  ['follow', -0.1],
  ['for', 0.12],
  ['forc', 0.08],
  ['foreign', 0],
  ['form', -0.04],
  ['format', -0.18],
  ['forum', 0.07],
  ['forward', 0.23],
  ['found', -0.02],
  ['foundation', 0.05],
  ['framework', -0.02],
  ['friend', -0.04],
  ['friendly', 0.08],
  ['friendship', 0.12],
  ['from', 0.04],
  ['full', 0.16],
  ['fully', 0.04],
  ['further', 0.2],
  ['futur', -0.05],
  ['gas', 0.17],
  ['gave', -0.06],
  ['general', 0.05],
  ['get', -0.01],
  ['give', 0.06],
  ['given', 0.11],
  ['glad', 0.07],
  ['global', -0.14],
  ['go', -0.01],
  ['goal', 0.02],
  ['going', 0.03],
  ['good', -0.06],
  ['government', 0.11],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.08],
  ['grow', -0.13],
  ['growth', 0.05],
  ['had', -0.32],
  ['happen', -0.09],
  ['happy', -0.04],
  ['has', 0.27],
  ['have', -0.12],
  ['he', -0.24],
  ['head', -0.1],
  ['held', 0.02],
  ['help', -0.43],
  ['here', -0.13],
  ['high', -0.03],
  ['his', -0.03],
  ['history', -0.09],
  ['hold', 0.02],
  ['home', -0.12],
  ['hope', 0.05],
  ['host', 0.02],
  ['how', 0.03],
  ['however', -0.07],
  ['human', -0.3],
  ['humanitarian', -0.28],
  ['i', -0.02],
  ['idea', 0.06],
  ['if', -0.18],
  ['implement', 0.03],
  ['implementation', -0.25],
  ['import', -0.02],
  ['importanc', 0.29],
  ['important', -0.02],
  ['improv', 0.01],
  ['in', 0.02],
  ['includ', 0.05],
  ['increas', 0.26],
  ['inde', 0],
  ['industrial', 0],
  ['industry', 0.01],
  ['influenc', 0.15],
  ['inform', 0.12],
  ['information', 0.11],
  ['infrastructur', 0.14],
  ['initiativ', -0.05],
  ['integration', -0.09],
  ['intensiv', 0.01],
  ['interaction', -0.04],
  ['interest', 0.07],
  ['intergovernmental', 0.01],
  ['international', -0.17],
  ['interregional', -0.02],
  ['into', 0.19],
  ['invest', 0.05],
  ['investment', 0.15],
  ['involv', -0.15],
  ['is', -0.06],
  ['issu', 0.13],
  ['it', 0.19],
  ['its', 0.14],
  ['join', -0.03],
  ['joint', 0.14],
  ['just', 0.04],
  ['keep', -0.02],
  ['key', 0.06],
  ['know', 0.01],
  ['larg', -0.09],
  ['largest', 0.08],
  ['last', 0.15],
  ['launch', 0.15],
  ['law', 0.08],
  ['lead', -0.08],
  ['leader', 0.24],
  ['leadership', 0.06],
  ['led', 0.04],
  ['let', -0.07],
  ['level', 0.1],
  ['life', -0.16],
  ['like', 0.15],
  ['link', 0.02],
  ['live', -0.06],
  ['long', 0.01],
  ['long-term', 0.05],
  ['look', 0.03],
  ['lot', -0.09],
  ['made', 0.03],
  ['main', 0.23],
  ['maintain', -0.06],
  ['major', -0.03],
  ['mak', 0.14],
  ['make', -0.17],
  ['manag', 0.14],
  ['many', 0],
  ['mark', 0.03],
  ['market', 0.03],
  ['matter', 0.16],
  ['may', -0.08],
  ['me', -0.15],
  ['mean', 0.02],
  ['measur', -0.02],
  ['meet', 0.19],
  ['meeting', -0.08],
  ['member', 0.19],
  ['mention', -0.08],
  ['met', -0.24],
  ['military', 0.18],
  ['million', -0.03],
  ['minister', 0.01],
  ['ministry', 0.03],
  ['month', 0.18],
  ['more', 0.05],
  ['most', 0.05],
  ['move', -0.08],
  ['mr', -0.16],
  ['much', 0.09],
  ['must', 0.27],
  ['mutual', 0.13],
  ['mutually', -0.15],
  ['my', 0.04],
  ['nation', 0],
  ['national', -0.07],
  ['natural', -0.01],
  ['naturally', -0.08],
  ['necessary', 0.14],
  ['need', -0.19],
  ['neighbour', -0.13],
  ['new', 0.14],
  ['next', 0.02],
  ['no', 0],
  ['not', -0.01],
  ['note', 0.04],
  ['now', 0.24],
  ['nuclear', -0.04],
  ['number', -0.18],
  ['of', -0.2],
  ['official', -0.1],
  ['oil', 0.07],
  ['on', 0.11],
  ['once', 0.02],
  ['one', 0.14],
  ['ongo', -0.15],
  ['only', -0.19],
  ['open', 0.01],
  ['operation', 0.25],
  ['opinion', -0.04],
  ['opportunity', -0.27],
  ['opposition', -0.08],
  ['or', 0],
  ['order', 0.06],
  ['organis', 0.18],
  ['organisation', -0.14],
  ['other', -0.32],
  ['our', -0.12],
  ['out', 0.04],
  ['outlin', 0.01],
  ['over', -0.05],
  ['overal', 0.08],
  ['overcom', -0.02],
  ['own', -0.08],
  ['part', 0.17],
  ['participat', 0.19],
  ['participation', 0.13],
  ['particular', -0.03],
  ['particularly', -0.03],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.11],
  ['past', -0.08],
  ['peac', -0.09],
  ['peaceful', 0.11],
  ['peopl', -0.39],
  ['percent', 0.25],
  ['period', -0.05],
  ['personal', -0.01],
  ['personally', 0],
  ['pipelin', 0.02],
  ['plac', -0.07],
  ['plan', 0.16],
  ['plant', 0.04],
  ['play', -0.03],
  ['pleas', 0.02],
  ['point', -0.04],
  ['policy', -0.04],
  ['political', -0.1],
  ['position', 0.15],
  ['positiv', 0.15],
  ['possibility', 0.13],
  ['possibl', 0.27],
  ['potential', -0.1],
  ['power', 0.18],
  ['practical', 0],
  ['prepar', 0],
  ['pres', 0.1],
  ['present', 0.01],
  ['preserv', 0.18],
  ['president', 0.14],
  ['prevent', 0.09],
  ['primarily', 0.09],
  ['principl', 0.06],
  ['priority', -0.11],
  ['problem', 0.12],
  ['proces', -0.29],
  ['produc', -0.09],
  ['product', -0.08],
  ['production', 0.07],
  ['program', 0.09],
  ['progres', 0.13],
  ['project', -0.12],
  ['promis', -0.04],
  ['promot', -0.19],
  ['proposal', -0.06],
  ['prospect', -0.07],
  ['protect', 0.07],
  ['provid', 0.18],
  ['provinc', 0.04],
  ['put', -0.1],
  ['question', -0.11],
  ['quit', -0.08],
  ['railway', 0.04],
  ['rang', -0.1],
  ['rate', 0.06],
  ['reach', -0.11],
  ['ready', 0.04],
  ['real', 0.05],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.06],
  ['recent', -0.12],
  ['recently', -0.02],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.04],
  ['regard', 0.2],
  ['regim', 0.3],
  ['region', -0.09],
  ['regional', 0.04],
  ['reiterat', -0.01],
  ['relat', 0.19],
  ['relation', -0.01],
  ['relationship', 0.02],
  ['relevant', -0.07],
  ['reliabl', -0.01],
  ['remain', 0.15],
  ['report', 0.01],
  ['representativ', 0.02],
  ['resolution', 0],
  ['resolv', 0.1],
  ['respect', 0.08],
  ['responsibility', -0.04],
  ['restor', -0.13],
  ['restoration', 0.1],
  ['restriction', 0.14],
  ['result', 0],
  ['return', -0.13],
  ['right', 0.02],
  ['role', -0.15],
  ['russia', -0.02],
  ['russian', 0.01],
  ['said', -0.05],
  ['same', -0.15],
  ['sanction', 0.06],
  ['saw', -0.02],
  ['say', 0.03],
  ['second', 0.13],
  ['sector', 0.06],
  ['security', -0.03],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.07],
  ['sens', -0.14],
  ['seriou', 0.11],
  ['serv', 0.03],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0.01],
  ['settlement', 0.15],
  ['several', -0.09],
  ['shar', -0.14],
  ['should', -0.01],
  ['show', 0.03],
  ['side', -0.09],
  ['sidelin', -0.04],
  ['sign', 0.13],
  ['significant', 0.06],
  ['similar', 0.04],
  ['sinc', -0.11],
  ['situation', 0.1],
  ['six', 0.11],
  ['so', -0.1],
  ['social', 0.07],
  ['solution', -0.01],
  ['some', 0.02],
  ['soon', 0],
  ['spac', -0.02],
  ['speak', -0.08],
  ['special', 0.05],
  ['spher', -0.25],
  ['spok', 0.08],
  ['sport', -0.04],
  ['stability', -0.16],
  ['stabl', -0.01],
  ['stand', 0.11],
  ['start', -0.11],
  ['stat', 0.16],
  ['statement', 0.03],
  ['step', 0.07],
  ['stil', -0.11],
  ['strategic', 0.14],
  ['strengthen', -0.09],
  ['stres', 0.01],
  ['strong', -0.03],
  ['strongly', 0.08],
  ['subject', -0.04],
  ['substantial', 0.14],
  ['succes', -0.07],
  ['successful', 0],
  ['successfully', -0.06],
  ['such', 0.17],
  ['summit', 0.03],
  ['supply', 0.28],
  ['support', 0.07],
  ['sure', -0.08],
  ['system', 0.06],
  ['tak', -0.07],
  ['take', 0.17],
  ['taken', 0.01],
  ['talk', 0.12],
  ['task', 0.02],
  ['technology', -0.01],
  ['telephon', -0.05],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.04],
  ['terrorist', 0.25],
  ['than', -0.01],
  ['thank', 0.08],
  ['that', 0.2],
  ['the', -0.03],
  ['their', 0.05],
  ['them', 0.14],
  ['then', -0.1],
  ['ther', -0.07],
  ['therefor', 0.02],
  ['thes', 0.07],
  ['they', 0.23],
  ['thi', -0.19],
  ['thing', -0.02],
  ['think', -0.07],
  ['third', -0.04],
  ['thos', 0.08],
  ['thousand', -0.06],
  ['thre', 0.21],
  ['threat', -0.17],
  ['through', 0.12],
  ['tie', -0.08],
  ['time', -0.12],
  ['to', 0.2],
  ['today', 0.31],
  ['together', 0.05],
  ['told', 0.01],
  ['too', -0.14],
  ['took', -0.08],
  ['total', 0.03],
  ['tourism', 0.06],
  ['tourist', 0.01],
  ['toward', 0.1],
  ['town', 0.18],
  ['trad', 0.47],
  ['transport', 0.08],
  ['trend', -0.01],
  ['trust', -0.11],
  ['try', -0.22],
  ['turnover', 0.12],
  ['two', 0.24],
  ['under', 0.02],
  ['understand', -0.12],
  ['unfortunately', 0.09],
  ['unit', -0.06],
  ['until', 0.04],
  ['up', 0],
  ['us', -0.04],
  ['use', 0.04],
  ['valu', 0.01],
  ['variou', -0.16],
  ['very', -0.25],
  ['via', 0.02],
  ['view', 0.04],
  ['visit', -0.08],
  ['vladimir', -0.14],
  ['volum', -0.07],
  ['want', 0.03],
  ['war', 0.04],
  ['was', -0.28],
  ['way', -0.02],
  ['we', 0.11],
  ['weapon', 0],
  ['week', 0.05],
  ['welcom', 0.19],
  ['well', -0.34],
  ['were', -0.17],
  ['what', -0.08],
  ['when', -0.18],
  ['wher', -0.12],
  ['which', -0.15],
  ['whil', -0.04],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.17],
  ['with', 0.09],
  ['within', 0.13],
  ['without', 0.2],
  ['work', 0.11],
  ['world', -0.08],
  ['would', 0.09],
  ['year', 0.18],
  ['yesterday', 0.03],
  ['yet', 0.01],
  ['you', -0.27],
  ['your', 0.2],
  ['zone', 0.04],
]);
