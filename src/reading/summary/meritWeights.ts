// Written by `npm run train:merit` from 219 texts of tests/editor/labels.jsonl
// (sha256 c9302d3dd40c91d8145cbc8a8769f8afbcef4f16797a2379ec75356e945a1565); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.09, // one
  0, // struck
  0.12, // struckBefore
  0.17, // struckAfter
  0.04, // struckTwoBefore
  -0.18, // struckTwoAfter
  0.32, // spoken
  0.17, // talk
  -0.26, // readout
  0.27, // spokenInTalk
  -1.17, // contact
  0.1, // weight
  1.1, // words
  -0.01, // under5
  0.32, // under8
  -0.37, // under12
  -0.08, // over40
  -0.55, // first
  -0.22, // second
  -1.09, // place
  -0.28, // lastTwo
  -0.26, // opensTurn
  0.02, // secondInTurn
  -0.53, // thirdInTurn
  -0.37, // placeInTurn
  -0.27, // endsTurn
  0.37, // alone
  0, // asks
  0, // exclaims
  0.15, // afterQuestion
  0.12, // open
  0.07, // names
  0.34, // numbers
  -0.37, // thin
  -0.01, // news:decides
  -0.01, // news:stands
  0.4, // news:told
  -0.14, // news:number
  -0.2, // news:vague
  0.05, // news:aside
  -0.16, // news:talked
  0.52, // news:short
  -0.35, // news:long
  0.77, // word:tells
  -0.24, // word:courtesy
  0.19, // word:occasion
  -0.12, // word:occasionSpoken
  -0.01, // word:issued
  0.18, // word:credit
  0.2, // word:formula
  -0.15, // word:decides
  0.05, // word:stands
  0.02, // word:told
  -0.28, // word:number
  0.05, // word:vague
  -0.16, // word:talked
  -0.23, // word:contact
  0.12, // word:outcome
  -0.25, // word:matters
  0.21, // word:discusses
  -0.47, // word:recalls
  -0.12, // word:promises
  0.05, // word:greets
  0.23, // word:consoles
  0.13, // word:manages
  -0.2, // word:contacts
  -0.11, // word:praises
  0.4, // word:hard
  0.11, // word:you
  0.01, // word:self
  0.14, // word:we
  -0.18, // word:points
  0.51, // word:hopes
  0.23, // before one
  0.06, // before struck
  0.02, // before struckBefore
  0, // before struckAfter
  0.27, // before struckTwoBefore
  0.01, // before struckTwoAfter
  -0.02, // before spoken
  0.13, // before talk
  0.1, // before readout
  -0.14, // before spokenInTalk
  0.33, // before contact
  -0.17, // before weight
  -0.07, // before words
  -0.24, // before under5
  -0.26, // before under8
  -0.22, // before under12
  -0.23, // before over40
  -0.11, // before first
  0.55, // before second
  -0.6, // before place
  0.04, // before lastTwo
  -0.18, // before opensTurn
  -0.26, // before secondInTurn
  -0.55, // before thirdInTurn
  -0.24, // before placeInTurn
  -0.31, // before endsTurn
  0.11, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.2, // before afterQuestion
  0.47, // before open
  -0.16, // before names
  0.06, // before numbers
  -0.21, // before thin
  -0.25, // before news:decides
  0.08, // before news:stands
  -0.27, // before news:told
  -0.32, // before news:number
  -0.17, // before news:vague
  -0.23, // before news:aside
  0.32, // before news:talked
  0.11, // before news:short
  -0.12, // before news:long
  0.54, // before word:tells
  -0.35, // before word:courtesy
  -0.15, // before word:occasion
  -0.09, // before word:occasionSpoken
  -0.15, // before word:issued
  0.3, // before word:credit
  0.03, // before word:formula
  -0.57, // before word:decides
  0.02, // before word:stands
  -0.14, // before word:told
  -0.02, // before word:number
  -0.23, // before word:vague
  0.55, // before word:talked
  0.58, // before word:contact
  0.22, // before word:outcome
  0.25, // before word:matters
  -0.29, // before word:discusses
  -0.07, // before word:recalls
  -0.36, // before word:promises
  0.14, // before word:greets
  -0.16, // before word:consoles
  -0.18, // before word:manages
  -0.28, // before word:contacts
  0.32, // before word:praises
  0.37, // before word:hard
  0.1, // before word:you
  0.26, // before word:self
  -0.04, // before word:we
  -0.25, // before word:points
  0.32, // before word:hopes
  -0.09, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.09, // behind struckAfter
  -0.29, // behind struckTwoBefore
  0.53, // behind struckTwoAfter
  -0.04, // behind spoken
  -0.14, // behind talk
  0.05, // behind readout
  -0.04, // behind spokenInTalk
  0.08, // behind contact
  0.32, // behind weight
  -0.24, // behind words
  -0.22, // behind under5
  -0.08, // behind under8
  -0.29, // behind under12
  -0.03, // behind over40
  0, // behind first
  -0.28, // behind second
  -0.55, // behind place
  0.35, // behind lastTwo
  -0.34, // behind opensTurn
  0.01, // behind secondInTurn
  0.25, // behind thirdInTurn
  -0.16, // behind placeInTurn
  0.31, // behind endsTurn
  0.09, // behind alone
  0.13, // behind asks
  0, // behind exclaims
  0, // behind afterQuestion
  -0.08, // behind open
  -0.14, // behind names
  0, // behind numbers
  0.23, // behind thin
  0, // behind news:decides
  0.01, // behind news:stands
  0.2, // behind news:told
  0.1, // behind news:number
  -0.35, // behind news:vague
  -0.15, // behind news:aside
  -0.25, // behind news:talked
  -0.14, // behind news:short
  -0.08, // behind news:long
  0.14, // behind word:tells
  -0.1, // behind word:courtesy
  0.1, // behind word:occasion
  0.07, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.19, // behind word:credit
  -0.66, // behind word:formula
  -0.19, // behind word:decides
  -0.27, // behind word:stands
  -0.15, // behind word:told
  0.01, // behind word:number
  0.08, // behind word:vague
  -0.17, // behind word:talked
  -0.3, // behind word:contact
  0.11, // behind word:outcome
  0.65, // behind word:matters
  0.31, // behind word:discusses
  -0.15, // behind word:recalls
  -0.21, // behind word:promises
  -0.16, // behind word:greets
  0.36, // behind word:consoles
  -0.34, // behind word:manages
  0.3, // behind word:contacts
  0.31, // behind word:praises
  0.53, // behind word:hard
  -0.05, // behind word:you
  -0.23, // behind word:self
  -0.1, // behind word:we
  -0.21, // behind word:points
  -0.13, // behind word:hopes
  0.68, // better
  0.49, // rank
  1.19, // far
  -2.47, // long text
  -0.3, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.19],
  ['a', 0.21],
  ['able', 0.04],
  ['about', 0],
  ['acces', 0.06],
  ['account', 0.04],
  ['achiev', 0.05],
  ['acros', -0.13],
  ['act', -0.05],
  ['action', 0.09],
  ['activ', -0.03],
  ['actively', -0.12],
  ['addition', 0.11],
  ['additional', -0.07],
  ['addres', -0.07],
  ['adopt', -0.16],
  ['advanc', -0.07],
  ['affair', 0.14],
  ['after', -0.1],
  ['again', -0.04],
  ['against', 0.1],
  ['agency', 0.02],
  ['agenda', -0.05],
  ['ago', -0.07],
  ['agre', 0.02],
  ['agreement', 0.19],
  ['agricultur', 0.01],
  ['agricultural', -0.07],
  ['ahead', 0.07],
  ['aid', -0.06],
  ['aim', -0.03],
  ['all', -0.02],
  ['allianc', 0.19],
  ['allow', 0.02],
  ['ally', 0.17],
  ['almost', -0.12],
  ['along', 0.07],
  ['already', 0.16],
  ['also', 0.09],
  ['although', -0.06],
  ['alway', -0.13],
  ['am', 0.11],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.11],
  ['and', 0.08],
  ['anniversary', -0.07],
  ['another', 0.08],
  ['any', 0.2],
  ['appreciat', -0.08],
  ['approach', -0.02],
  ['are', 0.05],
  ['area', 0.09],
  ['arm', -0.04],
  ['around', 0.1],
  ['as', 0.22],
  ['ask', -0.1],
  ['aspect', -0.01],
  ['assistanc', 0.15],
  ['at', -0.06],
  ['attack', -0.05],
  ['attempt', 0.01],
  ['attend', 0.05],
  ['attention', -0.14],
  ['authority', 0.11],
  ['awar', -0.05],
  ['back', 0.03],
  ['bank', -0.04],
  ['bas', 0.04],
  ['basi', -0.07],
  ['be', 0.27],
  ['becaus', -0.17],
  ['becom', 0.01],
  ['been', -0.11],
  ['befor', -0.03],
  ['begin', -0.02],
  ['being', -0.3],
  ['believ', -0.08],
  ['beneficial', -0.16],
  ['benefit', -0.1],
  ['best', -0.04],
  ['better', -0.08],
  ['between', 0.16],
  ['big', 0],
  ['biggest', -0.1],
  ['bilateral', 0.09],
  ['billion', 0.18],
  ['boost', -0.07],
  ['border', 0.05],
  ['both', 0.04],
  ['bring', 0],
  ['build', -0.03],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.16],
  ['by', 0.38],
  ['call', 0.19],
  ['came', 0],
  ['can', 0.13],
  ['cannot', 0.09],
  ['capital', 0.09],
  ['carri', -0.05],
  ['carry', 0.06],
  ['caus', 0.01],
  ['ceasefir', 0.06],
  ['celebrat', -0.11],
  ['centr', -0.03],
  ['certain', 0.18],
  ['certainly', 0.07],
  ['challeng', 0.04],
  ['chang', 0.07],
  ['chemical', 0.05],
  ['circumstanc', -0.01],
  ['citizen', -0.18],
  ['city', 0.26],
  ['civilian', 0.09],
  ['clear', 0.28],
  ['clos', 0],
  ['closely', -0.12],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.13],
  ['commit', 0.03],
  ['commitment', -0.11],
  ['common', -0.09],
  ['community', -0.06],
  ['company', -0.07],
  ['complet', 0.04],
  ['complicat', 0.19],
  ['comprehensiv', 0.17],
  ['concern', 0.2],
  ['condemn', 0.23],
  ['condition', 0.02],
  ['conduct', 0.15],
  ['confident', -0.08],
  ['conflict', -0.01],
  ['consider', 0.15],
  ['construction', 0.05],
  ['consultation', -0.16],
  ['contact', -0.24],
  ['context', -0.02],
  ['continu', 0.02],
  ['contract', 0.05],
  ['contribut', -0.17],
  ['contribution', -0.14],
  ['control', 0.04],
  ['conversation', -0.03],
  ['cooperat', 0],
  ['cooperation', -0.2],
  ['coordinat', -0.13],
  ['coordination', 0.03],
  ['could', 0.07],
  ['count', -0.02],
  ['country', -0.23],
  ['cours', -0.13],
  ['cover', -0.14],
  ['creat', -0.08],
  ['crisi', 0.01],
  ['cultur', -0.08],
  ['cultural', -0.02],
  ['current', -0.22],
  ['currently', 0.06],
  ['day', -0.25],
  ['de-escalation', 0.04],
  ['deal', 0.07],
  ['decid', 0],
  ['decision', -0.2],
  ['decreas', 0.03],
  ['deep', -0.05],
  ['deepen', 0.01],
  ['deeply', 0.03],
  ['defeat', 0.17],
  ['defenc', 0.06],
  ['delegation', 0.02],
  ['deliver', -0.06],
  ['delivery', 0.12],
  ['desir', 0.04],
  ['despit', 0.25],
  ['detail', -0.05],
  ['develop', -0.18],
  ['development', -0.16],
  ['dialogu', 0.36],
  ['did', -0.03],
  ['different', 0.04],
  ['difficult', 0],
  ['difficulty', 0.17],
  ['diplomatic', 0.01],
  ['direct', 0.07],
  ['discus', 0.14],
  ['discussion', -0.08],
  ['do', -0.05],
  ['document', 0.07],
  ['doing', 0.04],
  ['done', -0.03],
  ['down', 0.09],
  ['dur', -0.04],
  ['each', -0.12],
  ['economic', 0.06],
  ['economy', 0.06],
  ['education', -0.03],
  ['effort', 0.09],
  ['election', -0.02],
  ['end', 0.42],
  ['energy', -0.05],
  ['ensur', 0.03],
  ['enterpris', -0.01],
  ['entir', 0.17],
  ['especially', -0.05],
  ['establish', -0.18],
  ['even', -0.02],
  ['event', -0.01],
  ['ever', -0.07],
  ['every', -0.04],
  ['everyth', 0.05],
  ['exampl', 0.06],
  ['exchang', 0.04],
  ['exhibition', -0.15],
  ['expand', -0.06],
  ['expect', 0],
  ['export', -0.03],
  ['expres', 0.13],
  ['facilitat', -0.07],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.09],
  ['few', 0.03],
  ['field', -0.09],
  ['fight', -0.18],
  ['final', -0.01],
  ['financ', 0.06],
  ['financial', 0.03],
  ['find', -0.09],
  ['first', 0.32],
  ['focus', -0.09],
  ['follow', -0.1],
  ['for', 0.11],
  ['forc', 0.07],
  ['foreign', 0],
  ['form', -0.04],
  ['format', -0.18],
  ['forum', 0.07],
  ['forward', 0.23],
  ['found', -0.02],
  ['foundation', 0.05],
  ['framework', -0.02],
  ['friend', -0.04],
  ['friendly', 0.07],
  ['friendship', 0.13],
  ['from', 0.02],
  ['full', 0.16],
  ['fully', 0.03],
  ['further', 0.12],
  ['futur', -0.05],
  ['gas', 0.18],
  ['gave', -0.06],
  ['general', 0.04],
  ['get', -0.02],
  ['give', 0.02],
  ['given', 0.09],
  ['glad', 0.06],
  ['global', -0.13],
  ['go', 0],
  ['goal', 0.03],
  ['going', 0.03],
  ['good', -0.06],
  ['government', 0.12],
  ['great', 0.02],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.12],
  ['growth', 0.05],
  ['had', -0.34],
  ['happen', -0.08],
  ['happy', -0.04],
  ['has', 0.26],
  ['have', -0.14],
  ['he', -0.25],
  ['head', -0.11],
  ['held', 0.01],
  ['help', -0.48],
  ['here', -0.12],
  ['high', -0.03],
  ['his', -0.03],
  ['history', -0.09],
  ['hold', 0.01],
  ['home', -0.12],
  ['hope', 0.05],
  ['host', 0.12],
  ['how', 0.03],
  ['however', -0.07],
  ['human', -0.31],
  ['humanitarian', -0.27],
  ['i', -0.02],
  ['idea', 0.06],
  ['if', -0.18],
  ['implement', 0.02],
  ['implementation', -0.25],
  ['import', -0.02],
  ['importanc', 0.32],
  ['important', -0.02],
  ['improv', 0.01],
  ['in', 0.02],
  ['includ', 0.05],
  ['increas', 0.25],
  ['inde', 0],
  ['industrial', 0],
  ['industry', 0.01],
  ['influenc', 0.15],
  ['inform', 0.12],
  ['information', 0.12],
  ['infrastructur', 0.13],
  ['initiativ', -0.07],
  ['integration', -0.08],
  ['intensiv', 0.01],
  ['interaction', -0.04],
  ['interest', 0.07],
  ['intergovernmental', 0.01],
  ['international', -0.18],
  ['interregional', -0.02],
  ['into', 0.19],
  ['invest', 0.04],
  ['investment', 0.15],
  ['involv', -0.14],
  ['is', -0.04],
  ['issu', 0.13],
  ['it', 0.19],
  ['its', 0.13],
  ['join', -0.02],
  ['joint', 0.13],
  ['just', 0.05],
  ['keep', -0.03],
  ['key', 0.07],
  ['know', 0.03],
  ['larg', -0.1],
  ['largest', 0.08],
  ['last', 0.15],
  ['launch', 0.15],
  ['law', 0.08],
  ['lead', -0.07],
  ['leader', 0.22],
  ['leadership', 0.06],
  ['led', 0.03],
  ['let', -0.06],
  ['level', 0.09],
  ['life', -0.16],
  ['like', 0.15],
  ['link', 0.02],
  ['live', -0.06],
  ['long', 0.02],
  ['long-term', 0.06],
  ['look', 0.03],
  ['lot', -0.09],
  ['made', 0.03],
  ['main', 0.24],
  ['maintain', -0.06],
  ['major', -0.04],
  ['mak', 0.14],
  ['make', -0.18],
  ['manag', 0.14],
  ['many', -0.02],
  ['mark', 0.03],
  ['market', 0.02],
  ['matter', 0.15],
  ['may', -0.08],
  ['me', -0.16],
  ['mean', 0.02],
  ['measur', -0.02],
  ['meet', 0.17],
  ['meeting', -0.08],
  ['member', 0.18],
  ['mention', -0.08],
  ['met', -0.26],
  ['military', 0.18],
  ['million', -0.04],
  ['minister', -0.01],
  ['ministry', 0.02],
  ['month', 0.17],
  ['more', 0.05],
  ['most', 0.05],
  ['move', -0.08],
  ['mr', -0.17],
  ['much', 0.1],
  ['must', 0.27],
  ['mutual', 0.14],
  ['mutually', -0.16],
  ['my', 0.04],
  ['nation', 0.05],
  ['national', -0.06],
  ['natural', 0],
  ['naturally', -0.09],
  ['necessary', 0.14],
  ['need', -0.19],
  ['neighbour', -0.14],
  ['new', 0.13],
  ['next', 0.03],
  ['no', 0.01],
  ['not', -0.03],
  ['note', 0.05],
  ['now', 0.25],
  ['nuclear', -0.03],
  ['number', -0.16],
  ['of', -0.2],
  ['official', -0.11],
  ['oil', 0.08],
  ['on', 0.13],
  ['once', 0.02],
  ['one', 0.12],
  ['ongo', -0.15],
  ['only', -0.18],
  ['open', 0.01],
  ['operation', 0.25],
  ['opinion', -0.04],
  ['opportunity', -0.26],
  ['opposition', -0.08],
  ['or', 0],
  ['order', 0.07],
  ['organis', 0.17],
  ['organisation', -0.14],
  ['other', -0.32],
  ['our', -0.11],
  ['out', 0.03],
  ['outlin', 0.01],
  ['over', -0.03],
  ['overal', 0.08],
  ['overcom', -0.02],
  ['own', -0.03],
  ['part', 0.24],
  ['participat', 0.18],
  ['participation', 0.12],
  ['particular', -0.02],
  ['particularly', -0.02],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.11],
  ['past', -0.08],
  ['peac', -0.1],
  ['peaceful', 0.1],
  ['peopl', -0.39],
  ['percent', 0.26],
  ['period', -0.05],
  ['personal', -0.02],
  ['personally', -0.01],
  ['pipelin', 0.02],
  ['plac', -0.07],
  ['plan', 0.16],
  ['plant', 0.04],
  ['play', -0.04],
  ['pleas', 0.02],
  ['point', -0.04],
  ['policy', -0.05],
  ['political', -0.1],
  ['position', 0.15],
  ['positiv', 0.1],
  ['possibility', 0.13],
  ['possibl', 0.26],
  ['potential', -0.1],
  ['power', 0.18],
  ['practical', 0],
  ['prepar', -0.01],
  ['pres', 0.09],
  ['present', 0.02],
  ['preserv', 0.18],
  ['president', 0.09],
  ['prevent', 0.09],
  ['primarily', 0.1],
  ['principl', 0.06],
  ['priority', -0.13],
  ['problem', 0.13],
  ['proces', -0.29],
  ['produc', -0.09],
  ['product', -0.09],
  ['production', 0.07],
  ['program', 0.09],
  ['progres', 0.14],
  ['project', -0.13],
  ['promis', -0.04],
  ['promot', -0.2],
  ['proposal', -0.05],
  ['prospect', -0.07],
  ['protect', 0.06],
  ['provid', 0.17],
  ['provinc', 0.05],
  ['put', -0.1],
  ['question', -0.11],
  ['quit', -0.08],
  ['railway', 0.05],
  ['rang', -0.1],
  ['rate', 0.07],
  ['reach', -0.1],
  ['ready', 0.04],
  ['real', 0.05],
  ['reason', 0.08],
  ['recal', -0.07],
  ['receiv', 0.06],
  ['recent', -0.13],
  ['recently', -0.02],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.04],
  ['regard', 0.2],
  ['regim', 0.31],
  ['region', -0.1],
  ['regional', 0.04],
  ['reiterat', -0.02],
  ['relat', 0.19],
  ['relation', -0.01],
  ['relationship', 0.03],
  ['relevant', -0.06],
  ['reliabl', 0],
  ['remain', 0.16],
  ['report', 0.01],
  ['representativ', 0.01],
  ['resolution', 0],
  ['resolv', 0.09],
  ['respect', 0.08],
  ['responsibility', -0.03],
  ['restor', -0.14],
  ['restoration', 0.1],
  ['restriction', 0.14],
  ['result', 0],
  ['return', -0.12],
  ['right', 0.02],
  ['role', -0.16],
  ['russia', -0.02],
  ['russian', 0.01],
  ['said', -0.06],
  ['same', -0.14],
  ['sanction', 0.06],
  ['saw', -0.02],
  ['say', 0.03],
  ['second', 0.13],
  ['sector', 0.06],
  ['security', -0.02],
  ['see', 0.03],
  ['seek', -0.14],
  ['seen', 0.07],
  ['sens', -0.14],
  ['seriou', 0.12],
  ['serv', 0.02],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0.01],
  ['settlement', 0.14],
  ['several', -0.1],
  ['shar', -0.14],
  ['should', -0.01],
  ['show', 0.04],
  ['side', -0.1],
  ['sidelin', -0.04],
  ['sign', 0.15],
  ['significant', 0.06],
  ['similar', 0.03],
  ['sinc', -0.12],
  ['situation', 0.1],
  ['six', 0.11],
  ['so', -0.09],
  ['social', 0.07],
  ['solution', -0.01],
  ['some', 0.02],
  ['soon', 0],
  ['spac', -0.02],
  ['speak', -0.08],
  ['special', 0.04],
  ['spher', -0.24],
  ['spok', 0.1],
  ['sport', -0.04],
  ['stability', -0.16],
  ['stabl', -0.01],
  ['stand', 0.11],
  ['start', -0.12],
  ['stat', 0.14],
  ['statement', 0.04],
  ['step', 0.06],
  ['stil', -0.11],
  ['strategic', 0.14],
  ['strengthen', -0.11],
  ['stres', 0.01],
  ['strong', -0.03],
  ['strongly', 0.07],
  ['subject', -0.04],
  ['substantial', 0.14],
  ['succes', -0.08],
  ['successful', -0.02],
  ['successfully', -0.08],
  ['such', 0.18],
  ['summit', 0.02],
  ['supply', 0.28],
  ['support', 0.09],
  ['sure', -0.08],
  ['system', 0.05],
  ['tak', -0.07],
  ['take', 0.17],
  ['taken', 0],
  ['talk', 0.14],
  ['task', 0.02],
  ['technology', 0],
  ['telephon', -0.08],
  ['tell', -0.01],
  ['term', 0.15],
  ['territory', 0.13],
  ['terrorism', -0.03],
  ['terrorist', 0.25],
  ['than', -0.01],
  ['thank', 0.08],
  ['that', 0.19],
  ['the', -0.02],
  ['their', 0.07],
  ['them', 0.13],
  ['then', -0.1],
  ['ther', -0.04],
  ['therefor', 0.02],
  ['thes', 0.08],
  ['they', 0.23],
  ['thi', -0.19],
  ['thing', -0.02],
  ['think', -0.07],
  ['third', -0.04],
  ['thos', 0.08],
  ['thousand', -0.06],
  ['thre', 0.2],
  ['threat', -0.16],
  ['through', 0.12],
  ['tie', -0.09],
  ['time', -0.12],
  ['to', 0.21],
  ['today', 0.34],
  ['together', 0.06],
  ['told', 0.01],
  ['too', -0.14],
  ['took', -0.09],
  ['total', 0.03],
  ['tourism', 0.06],
  ['tourist', 0.01],
  ['toward', 0.09],
  ['town', 0.18],
  ['trad', 0.47],
  ['transport', 0.08],
  ['trend', -0.02],
  ['trust', -0.11],
  ['try', -0.22],
  ['turnover', 0.12],
  ['two', 0.24],
  ['under', 0.03],
  ['understand', -0.11],
  ['unfortunately', 0.09],
  ['unit', -0.06],
  ['until', 0.05],
  ['up', 0],
  ['us', -0.04],
  ['use', 0.04],
  ['valu', 0.01],
  ['variou', -0.16],
  ['very', -0.26],
  ['via', 0.02],
  ['view', 0.04],
  ['visit', -0.08],
  ['vladimir', -0.15],
  ['volum', -0.07],
  ['want', 0.04],
  ['war', 0.04],
  ['was', -0.27],
  ['way', -0.01],
  ['we', 0.09],
  ['weapon', 0.01],
  ['week', 0.05],
  ['welcom', 0.18],
  ['well', -0.34],
  ['were', -0.17],
  ['what', -0.08],
  ['when', -0.17],
  ['wher', -0.11],
  ['which', -0.15],
  ['whil', -0.04],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.17],
  ['with', 0.06],
  ['within', 0.13],
  ['without', 0.21],
  ['work', 0.12],
  ['world', -0.09],
  ['would', 0.1],
  ['year', 0.19],
  ['yesterday', 0.02],
  ['yet', 0],
  ['you', -0.29],
  ['your', 0.21],
  ['zone', 0.04],
]);
