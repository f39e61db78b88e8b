// Written by `npm run train:merit` from 218 texts of tests/editor/labels.jsonl
// (sha256 c9302d3dd40c91d8145cbc8a8769f8afbcef4f16797a2379ec75356e945a1565); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.12, // one
  0, // struck
  0.13, // struckBefore
  0.19, // struckAfter
  0.05, // struckTwoBefore
  -0.19, // struckTwoAfter
  0.32, // spoken
  0.2, // talk
  -0.32, // readout
  0.28, // spokenInTalk
  -1.22, // contact
  0.08, // weight
  1.17, // words
  -0.01, // under5
  0.33, // under8
  -0.37, // under12
  -0.05, // over40
  -0.64, // first
  -0.19, // second
  -1.09, // place
  -0.24, // lastTwo
  -0.25, // opensTurn
  0.03, // secondInTurn
  -0.54, // thirdInTurn
  -0.37, // placeInTurn
  -0.27, // endsTurn
  0.38, // alone
  0, // asks
  0, // exclaims
  0.16, // afterQuestion
  0.12, // open
  0.06, // names
  0.29, // numbers
  -0.37, // thin
  0, // news:decides
  0.01, // news:stands
  0.43, // news:told
  -0.16, // news:number
  -0.16, // news:vague
  0.08, // news:aside
  -0.24, // news:talked
  0.5, // news:short
  -0.18, // news:long
  0.77, // word:tells
  -0.23, // word:courtesy
  0.14, // word:occasion
  -0.1, // word:occasionSpoken
  -0.01, // word:issued
  0.19, // word:credit
  0.24, // word:formula
  -0.12, // word:decides
  0.02, // word:stands
  0.01, // word:told
  -0.21, // word:number
  -0.01, // word:vague
  -0.16, // word:talked
  -0.27, // word:contact
  0.11, // word:outcome
  -0.26, // word:matters
  0.21, // word:discusses
  -0.49, // word:recalls
  -0.3, // word:promises
  0.02, // word:greets
  0.21, // word:consoles
  0.16, // word:manages
  -0.21, // word:contacts
  -0.09, // word:praises
  0.41, // word:hard
  0.1, // word:you
  0, // word:self
  0.11, // word:we
  -0.17, // word:points
  0.49, // word:hopes
  0.26, // before one
  0.06, // before struck
  0.03, // before struckBefore
  0, // before struckAfter
  0.27, // before struckTwoBefore
  -0.04, // before struckTwoAfter
  -0.03, // before spoken
  0.07, // before talk
  0.19, // before readout
  -0.16, // before spokenInTalk
  0.37, // before contact
  -0.14, // before weight
  -0.08, // before words
  -0.26, // before under5
  -0.25, // before under8
  -0.25, // before under12
  -0.3, // before over40
  -0.1, // before first
  0.54, // before second
  -0.6, // before place
  0.06, // before lastTwo
  -0.17, // before opensTurn
  -0.26, // before secondInTurn
  -0.56, // before thirdInTurn
  -0.25, // before placeInTurn
  -0.32, // before endsTurn
  0.09, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.21, // before afterQuestion
  0.46, // before open
  -0.12, // before names
  0.04, // before numbers
  -0.2, // before thin
  -0.22, // before news:decides
  0.08, // before news:stands
  -0.28, // before news:told
  -0.33, // before news:number
  -0.14, // before news:vague
  -0.23, // before news:aside
  0.27, // before news:talked
  0.12, // before news:short
  -0.24, // before news:long
  0.52, // before word:tells
  -0.34, // before word:courtesy
  -0.07, // before word:occasion
  -0.12, // before word:occasionSpoken
  -0.15, // before word:issued
  0.31, // before word:credit
  0, // before word:formula
  -0.55, // before word:decides
  -0.01, // before word:stands
  -0.11, // before word:told
  -0.05, // before word:number
  -0.24, // before word:vague
  0.43, // before word:talked
  0.58, // before word:contact
  0.26, // before word:outcome
  0.23, // before word:matters
  -0.44, // before word:discusses
  -0.12, // before word:recalls
  -0.51, // before word:promises
  0.16, // before word:greets
  -0.15, // before word:consoles
  -0.13, // before word:manages
  -0.33, // before word:contacts
  0.27, // before word:praises
  0.35, // before word:hard
  0.13, // before word:you
  0.25, // before word:self
  -0.03, // before word:we
  -0.26, // before word:points
  0.34, // before word:hopes
  -0.12, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.1, // behind struckAfter
  -0.27, // behind struckTwoBefore
  0.53, // behind struckTwoAfter
  -0.03, // behind spoken
  -0.12, // behind talk
  0, // behind readout
  -0.03, // behind spokenInTalk
  0.09, // behind contact
  0.35, // behind weight
  -0.29, // behind words
  -0.2, // behind under5
  -0.1, // behind under8
  -0.28, // behind under12
  -0.14, // behind over40
  0, // behind first
  -0.32, // behind second
  -0.56, // behind place
  0.39, // behind lastTwo
  -0.33, // behind opensTurn
  0.02, // behind secondInTurn
  0.24, // behind thirdInTurn
  -0.16, // behind placeInTurn
  0.28, // behind endsTurn
  0.12, // behind alone
  0.13, // behind asks
  0.01, // behind exclaims
  0, // behind afterQuestion
  -0.04, // behind open
  -0.17, // behind names
  0, // behind numbers
  0.21, // behind thin
  -0.02, // behind news:decides
  0.02, // behind news:stands
  0.25, // behind news:told
  0.15, // behind news:number
  -0.34, // behind news:vague
  -0.15, // behind news:aside
  -0.14, // behind news:talked
  -0.14, // behind news:short
  -0.23, // behind news:long
  0.17, // behind word:tells
  -0.11, // behind word:courtesy
  0.08, // behind word:occasion
  -0.01, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.19, // behind word:credit
  -0.63, // behind word:formula
  -0.2, // behind word:decides
  -0.21, // behind word:stands
  -0.1, // behind word:told
  -0.05, // behind word:number
  0.08, // behind word:vague
  -0.22, // behind word:talked
  -0.22, // behind word:contact
  0.12, // behind word:outcome
  0.67, // behind word:matters
  0.19, // behind word:discusses
  -0.16, // behind word:recalls
  -0.01, // behind word:promises
  -0.15, // behind word:greets
  0.38, // behind word:consoles
  -0.3, // behind word:manages
  0.36, // behind word:contacts
  0.22, // behind word:praises
  0.51, // behind word:hard
  -0.03, // behind word:you
  -0.22, // behind word:self
  -0.11, // behind word:we
  -0.18, // behind word:points
  -0.12, // behind word:hopes
  0.67, // better
  0.52, // rank
  1.2, // far
  -2.46, // long text
  -0.29, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.2],
  ['a', 0.21],
  ['able', 0.03],
  ['about', -0.04],
  ['acces', 0.07],
  ['account', 0.03],
  ['achiev', 0.06],
  ['acros', -0.13],
  ['act', -0.04],
  ['action', 0.09],
  ['activ', -0.03],
  ['actively', -0.12],
  ['addition', 0.1],
  ['additional', -0.06],
  ['addres', -0.09],
  ['adopt', -0.16],
  ['advanc', -0.07],
  ['affair', 0.14],
  ['after', -0.11],
  ['again', -0.04],
  ['against', 0.1],
  ['agency', 0.02],
  ['agenda', -0.04],
  ['ago', -0.08],
  ['agre', 0.03],
  ['agreement', 0.2],
  ['agricultur', 0.01],
  ['agricultural', -0.06],
  ['ahead', 0.06],
  ['aid', -0.07],
  ['aim', -0.03],
  ['all', 0],
  ['allianc', 0.19],
  ['allow', 0.03],
  ['ally', 0.17],
  ['almost', -0.13],
  ['along', 0.06],
  ['already', 0.16],
  ['also', 0.09],
  ['although', -0.06],
  ['alway', -0.13],
  ['am', 0.11],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.1],
  ['and', 0.06],
  ['anniversary', -0.06],
  ['another', 0.08],
  ['any', 0.21],
  ['appreciat', -0.07],
  ['approach', -0.02],
  ['are', 0.06],
  ['area', 0.09],
  ['arm', -0.04],
  ['around', 0.1],
  ['as', 0.2],
  ['ask', -0.1],
  ['aspect', 0],
  ['assistanc', 0.16],
  ['at', -0.04],
  ['attack', -0.05],
  ['attempt', 0.01],
  ['attend', 0.05],
  ['attention', -0.13],
  ['authority', 0.11],
  ['awar', -0.05],
  ['back', 0.02],
  ['bank', -0.04],
  ['bas', 0.04],
  ['basi', -0.05],
  ['be', 0.25],
  ['becaus', -0.17],
  ['becom', 0.01],
  ['been', -0.11],
  ['befor', -0.03],
  ['begin', -0.02],
  ['being', -0.3],
  ['believ', -0.08],
  ['beneficial', -0.15],
  ['benefit', -0.11],
  ['best', -0.04],
  ['better', -0.09],
  ['between', 0.16],
  ['big', -0.01],
  ['biggest', -0.1],
  ['bilateral', 0.09],
  ['billion', 0.18],
  ['boost', -0.07],
  ['border', 0.06],
  ['both', 0.03],
  ['bring', -0.01],
  ['build', -0.03],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.36],
  ['call', 0.21],
  ['came', 0],
  ['can', 0.14],
  ['cannot', 0.09],
  ['capital', 0.08],
  ['carri', -0.05],
  ['carry', 0.07],
  ['caus', 0.01],
  ['ceasefir', 0.05],
  ['celebrat', -0.1],
  ['centr', -0.04],
  ['certain', 0.18],
  ['certainly', 0.07],
  ['challeng', 0],
  ['chang', 0.07],
  ['chemical', 0.05],
  ['circumstanc', -0.01],
  ['citizen', -0.17],
  ['city', 0.25],
  ['civilian', 0.09],
  ['clear', 0.28],
  ['clos', 0.02],
  ['closely', -0.11],
  ['colleagu', -0.01],
  ['com', -0.02],
  ['come', -0.05],
  ['commission', -0.12],
  ['commit', 0.03],
  ['commitment', -0.1],
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
  ['consider', 0.15],
  ['construction', 0.05],
  ['consultation', -0.17],
  ['contact', -0.23],
  ['context', -0.02],
  ['continu', 0.02],
  ['contract', 0.06],
  ['contribut', -0.15],
  ['contribution', -0.1],
  ['control', 0.04],
  ['conversation', -0.05],
  ['cooperat', -0.01],
  ['cooperation', -0.19],
  ['coordinat', -0.12],
  ['coordination', 0.04],
  ['could', 0.06],
  ['count', -0.02],
  ['country', -0.22],
  ['cours', -0.14],
  ['cover', -0.14],
  ['creat', -0.08],
  ['crisi', 0],
  ['cultur', -0.07],
  ['cultural', -0.02],
  ['current', -0.22],
  ['currently', 0.06],
  ['day', -0.25],
  ['de-escalation', 0.04],
  ['deal', 0.06],
  ['decid', 0],
  ['decision', -0.2],
  ['decreas', 0.04],
  ['deep', -0.05],
  ['deepen', 0.02],
  ['deeply', 0.02],
  ['defeat', 0.17],
  ['defenc', 0.07],
  ['delegation', 0.02],
  ['deliver', -0.07],
  ['delivery', 0.12],
  ['desir', 0.04],
  ['despit', 0.25],
  ['detail', -0.05],
  ['develop', -0.17],
  ['development', -0.13],
  ['dialogu', 0.36],
  ['did', -0.03],
  ['different', 0.03],
  ['difficult', 0.01],
  ['difficulty', 0.17],
  ['diplomatic', 0.01],
  ['direct', 0.07],
  ['discus', 0.11],
  ['discussion', -0.07],
  ['do', -0.05],
  ['document', 0.06],
  ['doing', 0.05],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.05],
  ['each', -0.13],
  ['economic', 0.06],
  ['economy', 0.06],
  ['education', -0.03],
  ['effort', 0.07],
  ['election', -0.03],
  ['end', 0.37],
  ['energy', -0.06],
  ['ensur', 0.03],
  ['enterpris', -0.01],
  ['entir', 0.17],
  ['especially', -0.06],
  ['establish', -0.19],
  ['even', -0.02],
  ['event', -0.01],
  ['ever', -0.07],
  ['every', -0.04],
  ['everyth', 0.06],
  ['exampl', 0.06],
  ['exchang', 0.02],
  ['exhibition', -0.15],
  ['expand', -0.06],
  ['expect', 0],
  ['export', -0.03],
  ['expres', 0.12],
  ['facilitat', -0.05],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.1],
  ['few', 0.02],
  ['field', -0.1],
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
  ['foreign', -0.01],
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
  ['from', 0.05],
  ['full', 0.16],
  ['fully', 0.04],
  ['further', 0.2],
  ['futur', -0.05],
  ['gas', 0.18],
  ['gave', -0.06],
  ['general', 0.05],
  ['get', -0.02],
  ['give', 0.06],
  ['given', 0.11],
  ['glad', 0.06],
  ['global', -0.14],
  ['go', -0.01],
  ['goal', 0.02],
  ['going', 0.03],
  ['good', -0.06],
  ['government', 0.11],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.13],
  ['growth', 0.05],
  ['had', -0.32],
  ['happen', -0.09],
  ['happy', -0.04],
  ['has', 0.27],
  ['have', -0.13],
  ['he', -0.24],
  ['head', -0.11],
  ['held', 0.01],
  ['help', -0.43],
  ['here', -0.12],
  ['high', -0.03],
  ['his', -0.03],
  ['history', -0.09],
  ['hold', 0.02],
  ['home', -0.13],
  ['hope', 0.05],
  ['host', 0.02],
  ['how', 0.03],
  ['however', -0.08],
  ['human', -0.3],
  ['humanitarian', -0.28],
  ['i', -0.03],
  ['idea', 0.06],
  ['if', -0.17],
  ['implement', 0.03],
  ['implementation', -0.25],
  ['import', -0.02],
  ['importanc', 0.29],
  ['important', -0.02],
  ['improv', 0.01],
  ['in', 0.03],
  ['includ', 0.05],
  ['increas', 0.25],
  ['inde', 0],
  ['industrial', 0],
  ['industry', 0.02],
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
  ['international', -0.16],
  ['interregional', -0.02],
  ['into', 0.19],
  ['invest', 0.04],
  ['investment', 0.15],
  ['involv', -0.15],
  ['is', -0.06],
  ['issu', 0.12],
  ['it', 0.18],
  ['its', 0.13],
  ['join', -0.03],
  ['joint', 0.15],
  ['just', 0.04],
  ['keep', -0.02],
  ['key', 0.07],
  ['know', 0.02],
  ['larg', -0.09],
  ['largest', 0.08],
  ['last', 0.16],
  ['launch', 0.16],
  ['law', 0.08],
  ['lead', -0.08],
  ['leader', 0.24],
  ['leadership', 0.06],
  ['led', 0.04],
  ['let', -0.07],
  ['level', 0.09],
  ['life', -0.16],
  ['like', 0.15],
  ['link', 0.02],
  ['live', -0.06],
  ['long', 0.01],
  ['long-term', 0.06],
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
  ['mark', 0.04],
  ['market', 0.03],
  ['matter', 0.16],
  ['may', -0.07],
  ['me', -0.17],
  ['mean', 0.01],
  ['measur', -0.02],
  ['meet', 0.18],
  ['meeting', -0.08],
  ['member', 0.19],
  ['mention', -0.08],
  ['met', -0.24],
  ['military', 0.18],
  ['million', -0.03],
  ['minister', 0],
  ['ministry', 0.02],
  ['month', 0.17],
  ['more', 0.05],
  ['most', 0.05],
  ['move', -0.08],
  ['mr', -0.16],
  ['much', 0.1],
  ['must', 0.27],
  ['mutual', 0.13],
  ['mutually', -0.15],
  ['my', 0.04],
  ['nation', 0],
  ['national', -0.07],
  ['natural', 0],
  ['naturally', -0.08],
  ['necessary', 0.14],
  ['need', -0.19],
  ['neighbour', -0.13],
  ['new', 0.14],
  ['next', 0.02],
  ['no', 0],
  ['not', -0.01],
  ['note', 0.04],
  ['now', 0.23],
  ['nuclear', -0.04],
  ['number', -0.18],
  ['of', -0.21],
  ['official', -0.09],
  ['oil', 0.07],
  ['on', 0.1],
  ['once', 0.03],
  ['one', 0.15],
  ['ongo', -0.15],
  ['only', -0.19],
  ['open', 0.01],
  ['operation', 0.26],
  ['opinion', -0.04],
  ['opportunity', -0.27],
  ['opposition', -0.07],
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
  ['particularly', -0.02],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.11],
  ['past', -0.08],
  ['peac', -0.1],
  ['peaceful', 0.11],
  ['peopl', -0.39],
  ['percent', 0.25],
  ['period', -0.05],
  ['personal', -0.01],
  ['personally', -0.01],
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
  ['possibility', 0.14],
  ['possibl', 0.27],
  ['potential', -0.1],
  ['power', 0.17],
  ['practical', 0.01],
  ['prepar', 0],
  ['pres', 0.1],
  ['present', 0.01],
  ['preserv', 0.18],
  ['president', 0.12],
  ['prevent', 0.09],
  ['primarily', 0.09],
  ['principl', 0.06],
  ['priority', -0.11],
  ['problem', 0.12],
  ['proces', -0.28],
  ['produc', -0.09],
  ['product', -0.08],
  ['production', 0.07],
  ['program', 0.09],
  ['progres', 0.13],
  ['project', -0.12],
  ['promis', -0.05],
  ['promot', -0.19],
  ['proposal', -0.06],
  ['prospect', -0.07],
  ['protect', 0.07],
  ['provid', 0.17],
  ['provinc', 0.04],
  ['put', -0.09],
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
  ['regim', 0.31],
  ['region', -0.08],
  ['regional', 0.04],
  ['reiterat', -0.01],
  ['relat', 0.2],
  ['relation', -0.01],
  ['relationship', 0.02],
  ['relevant', -0.07],
  ['reliabl', -0.01],
  ['remain', 0.15],
  ['report', 0.01],
  ['representativ', 0.01],
  ['resolution', -0.01],
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
  ['sanction', 0.05],
  ['saw', -0.02],
  ['say', 0.04],
  ['second', 0.13],
  ['sector', 0.06],
  ['security', -0.02],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.07],
  ['sens', -0.13],
  ['seriou', 0.11],
  ['serv', 0.03],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0.01],
  ['settlement', 0.16],
  ['several', -0.1],
  ['shar', -0.14],
  ['should', -0.01],
  ['show', 0.03],
  ['side', -0.09],
  ['sidelin', -0.03],
  ['sign', 0.12],
  ['significant', 0.05],
  ['similar', 0.03],
  ['sinc', -0.12],
  ['situation', 0.09],
  ['six', 0.11],
  ['so', -0.1],
  ['social', 0.07],
  ['solution', -0.01],
  ['some', 0.01],
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
  ['stat', 0.15],
  ['statement', 0.04],
  ['step', 0.07],
  ['stil', -0.11],
  ['strategic', 0.14],
  ['strengthen', -0.09],
  ['stres', 0.02],
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
  ['sure', -0.07],
  ['system', 0.06],
  ['tak', -0.07],
  ['take', 0.17],
  ['taken', 0.01],
  ['talk', 0.11],
  ['task', 0.01],
  ['technology', -0.01],
  ['telephon', -0.06],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.04],
  ['terrorist', 0.26],
  ['than', -0.01],
  ['thank', 0.08],
  ['that', 0.2],
  ['the', -0.03],
  ['their', 0.05],
  ['them', 0.14],
  ['then', -0.1],
  ['ther', -0.06],
  ['therefor', 0.02],
  ['thes', 0.07],
  ['they', 0.23],
  ['thi', -0.19],
  ['thing', -0.01],
  ['think', -0.06],
  ['third', -0.04],
  ['thos', 0.08],
  ['thousand', -0.05],
  ['thre', 0.21],
  ['threat', -0.17],
  ['through', 0.12],
  ['tie', -0.08],
  ['time', -0.13],
  ['to', 0.2],
  ['today', 0.31],
  ['together', 0.05],
  ['told', 0.01],
  ['too', -0.14],
  ['took', -0.09],
  ['total', 0.03],
  ['tourism', 0.06],
  ['tourist', 0.01],
  ['toward', 0.1],
  ['town', 0.19],
  ['trad', 0.47],
  ['transport', 0.08],
  ['trend', 0],
  ['trust', -0.11],
  ['try', -0.23],
  ['turnover', 0.12],
  ['two', 0.24],
  ['under', 0.02],
  ['understand', -0.12],
  ['unfortunately', 0.09],
  ['unit', -0.07],
  ['until', 0.04],
  ['up', -0.01],
  ['us', -0.04],
  ['use', 0.04],
  ['valu', 0.01],
  ['variou', -0.16],
  ['very', -0.25],
  ['via', 0.02],
  ['view', 0.04],
  ['visit', -0.07],
  ['vladimir', -0.13],
  ['volum', -0.07],
  ['want', 0.03],
  ['war', 0.03],
  ['was', -0.27],
  ['way', -0.02],
  ['we', 0.11],
  ['weapon', 0.01],
  ['week', 0.06],
  ['welcom', 0.19],
  ['well', -0.34],
  ['were', -0.16],
  ['what', -0.08],
  ['when', -0.18],
  ['wher', -0.12],
  ['which', -0.14],
  ['whil', -0.04],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.17],
  ['with', 0.08],
  ['within', 0.13],
  ['without', 0.2],
  ['work', 0.11],
  ['world', -0.07],
  ['would', 0.09],
  ['year', 0.18],
  ['yesterday', 0.04],
  ['yet', 0.01],
  ['you', -0.27],
  ['your', 0.2],
  ['zone', 0.04],
]);
