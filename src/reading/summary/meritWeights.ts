// Written by `npm run train:merit` from 218 texts of tests/editor/labels.jsonl
// (sha256 c9302d3dd40c91d8145cbc8a8769f8afbcef4f16797a2379ec75356e945a1565); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.15, // one
  0, // struck
  0.13, // struckBefore
  0.17, // struckAfter
  0.06, // struckTwoBefore
  -0.19, // struckTwoAfter
  0.33, // spoken
  0.18, // talk
  -0.32, // readout
  0.28, // spokenInTalk
  -1.12, // contact
  0.08, // weight
  1.13, // words
  -0.01, // under5
  0.33, // under8
  -0.37, // under12
  -0.08, // over40
  -0.67, // first
  -0.22, // second
  -1.09, // place
  -0.27, // lastTwo
  -0.25, // opensTurn
  0.02, // secondInTurn
  -0.54, // thirdInTurn
  -0.37, // placeInTurn
  -0.27, // endsTurn
  0.39, // alone
  0, // asks
  0, // exclaims
  0.15, // afterQuestion
  0.13, // open
  0.08, // names
  0.34, // numbers
  -0.36, // thin
  -0.01, // news:decides
  0.01, // news:stands
  0.41, // news:told
  -0.15, // news:number
  -0.19, // news:vague
  0.05, // news:aside
  -0.2, // news:talked
  0.51, // news:short
  -0.18, // news:long
  0.75, // word:tells
  -0.22, // word:courtesy
  0.18, // word:occasion
  -0.11, // word:occasionSpoken
  -0.01, // word:issued
  0.18, // word:credit
  0.17, // word:formula
  -0.15, // word:decides
  0.04, // word:stands
  0.02, // word:told
  -0.25, // word:number
  0.03, // word:vague
  -0.1, // word:talked
  -0.24, // word:contact
  0.15, // word:outcome
  -0.27, // word:matters
  0.21, // word:discusses
  -0.37, // word:recalls
  -0.1, // word:promises
  0.04, // word:greets
  0.21, // word:consoles
  0.13, // word:manages
  -0.2, // word:contacts
  -0.06, // word:praises
  0.43, // word:hard
  0.09, // word:you
  0.01, // word:self
  0.13, // word:we
  -0.18, // word:points
  0.49, // word:hopes
  0.26, // before one
  0.07, // before struck
  0.03, // before struckBefore
  0, // before struckAfter
  0.26, // before struckTwoBefore
  -0.04, // before struckTwoAfter
  -0.03, // before spoken
  0.07, // before talk
  0.2, // before readout
  -0.14, // before spokenInTalk
  0.41, // before contact
  -0.13, // before weight
  -0.08, // before words
  -0.21, // before under5
  -0.28, // before under8
  -0.22, // before under12
  -0.28, // before over40
  -0.11, // before first
  0.55, // before second
  -0.6, // before place
  0.06, // before lastTwo
  -0.18, // before opensTurn
  -0.26, // before secondInTurn
  -0.54, // before thirdInTurn
  -0.26, // before placeInTurn
  -0.32, // before endsTurn
  0.1, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.22, // before afterQuestion
  0.49, // before open
  -0.14, // before names
  0.06, // before numbers
  -0.2, // before thin
  -0.23, // before news:decides
  0.12, // before news:stands
  -0.29, // before news:told
  -0.28, // before news:number
  -0.15, // before news:vague
  -0.23, // before news:aside
  0.29, // before news:talked
  0.12, // before news:short
  -0.23, // before news:long
  0.54, // before word:tells
  -0.43, // before word:courtesy
  -0.06, // before word:occasion
  -0.1, // before word:occasionSpoken
  -0.15, // before word:issued
  0.32, // before word:credit
  0.11, // before word:formula
  -0.54, // before word:decides
  -0.01, // before word:stands
  -0.11, // before word:told
  -0.06, // before word:number
  -0.23, // before word:vague
  0.47, // before word:talked
  0.55, // before word:contact
  0.21, // before word:outcome
  0.25, // before word:matters
  -0.32, // before word:discusses
  -0.01, // before word:recalls
  -0.37, // before word:promises
  0.19, // before word:greets
  -0.13, // before word:consoles
  -0.16, // before word:manages
  -0.33, // before word:contacts
  0.3, // before word:praises
  0.35, // before word:hard
  0.1, // before word:you
  0.26, // before word:self
  -0.04, // before word:we
  -0.26, // before word:points
  0.35, // before word:hopes
  -0.13, // behind one
  0.09, // behind struck
  0, // behind struckBefore
  -0.1, // behind struckAfter
  -0.28, // behind struckTwoBefore
  0.54, // behind struckTwoAfter
  -0.03, // behind spoken
  -0.11, // behind talk
  -0.03, // behind readout
  -0.03, // behind spokenInTalk
  0.19, // behind contact
  0.36, // behind weight
  -0.29, // behind words
  -0.19, // behind under5
  -0.1, // behind under8
  -0.28, // behind under12
  -0.11, // behind over40
  0, // behind first
  -0.33, // behind second
  -0.56, // behind place
  0.37, // behind lastTwo
  -0.33, // behind opensTurn
  0.02, // behind secondInTurn
  0.25, // behind thirdInTurn
  -0.17, // behind placeInTurn
  0.28, // behind endsTurn
  0.15, // behind alone
  0.13, // behind asks
  0, // behind exclaims
  0, // behind afterQuestion
  -0.04, // behind open
  -0.19, // behind names
  0.01, // behind numbers
  0.2, // behind thin
  0, // behind news:decides
  0.05, // behind news:stands
  0.22, // behind news:told
  0.09, // behind news:number
  -0.35, // behind news:vague
  -0.15, // behind news:aside
  -0.15, // behind news:talked
  -0.16, // behind news:short
  -0.23, // behind news:long
  0.14, // behind word:tells
  -0.04, // behind word:courtesy
  0.08, // behind word:occasion
  0, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.2, // behind word:credit
  -0.65, // behind word:formula
  -0.17, // behind word:decides
  -0.2, // behind word:stands
  -0.15, // behind word:told
  -0.03, // behind word:number
  0.11, // behind word:vague
  -0.18, // behind word:talked
  -0.24, // behind word:contact
  0.13, // behind word:outcome
  0.68, // behind word:matters
  0.24, // behind word:discusses
  0.01, // behind word:recalls
  -0.24, // behind word:promises
  -0.16, // behind word:greets
  0.39, // behind word:consoles
  -0.36, // behind word:manages
  0.32, // behind word:contacts
  0.26, // behind word:praises
  0.49, // behind word:hard
  -0.05, // behind word:you
  -0.24, // behind word:self
  -0.11, // behind word:we
  -0.17, // behind word:points
  -0.13, // behind word:hopes
  0.65, // better
  0.6, // rank
  1.19, // far
  -2.49, // long text
  -0.3, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.2],
  ['a', 0.2],
  ['able', 0.03],
  ['about', 0.01],
  ['acces', 0.06],
  ['account', 0.03],
  ['achiev', 0.05],
  ['acros', -0.13],
  ['act', -0.04],
  ['action', 0.09],
  ['activ', -0.03],
  ['actively', -0.12],
  ['addition', 0.11],
  ['additional', -0.06],
  ['addres', -0.07],
  ['adopt', -0.16],
  ['advanc', -0.06],
  ['affair', 0.14],
  ['after', -0.11],
  ['again', -0.03],
  ['against', 0.11],
  ['agency', 0.02],
  ['agenda', -0.05],
  ['ago', -0.08],
  ['agre', 0.02],
  ['agreement', 0.19],
  ['agricultur', 0.01],
  ['agricultural', -0.06],
  ['ahead', 0.07],
  ['aid', -0.07],
  ['aim', -0.03],
  ['all', -0.02],
  ['allianc', 0.19],
  ['allow', 0.02],
  ['ally', 0.17],
  ['almost', -0.11],
  ['along', 0.07],
  ['already', 0.16],
  ['also', 0.08],
  ['although', -0.08],
  ['alway', -0.13],
  ['am', 0.12],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.11],
  ['and', 0.05],
  ['anniversary', -0.07],
  ['another', 0.07],
  ['any', 0.2],
  ['appreciat', -0.08],
  ['approach', -0.02],
  ['are', 0.06],
  ['area', 0.1],
  ['arm', -0.04],
  ['around', 0.1],
  ['as', 0.18],
  ['ask', -0.1],
  ['aspect', -0.01],
  ['assistanc', 0.16],
  ['at', -0.05],
  ['attack', -0.05],
  ['attempt', 0.01],
  ['attend', 0.05],
  ['attention', -0.14],
  ['authority', 0.11],
  ['awar', -0.04],
  ['back', 0.02],
  ['bank', -0.04],
  ['bas', 0.05],
  ['basi', -0.06],
  ['be', 0.26],
  ['becaus', -0.17],
  ['becom', 0.01],
  ['been', -0.11],
  ['befor', -0.03],
  ['begin', 0],
  ['being', -0.3],
  ['believ', -0.08],
  ['beneficial', -0.13],
  ['benefit', -0.1],
  ['best', -0.04],
  ['better', -0.09],
  ['between', 0.17],
  ['big', 0.01],
  ['biggest', -0.1],
  ['bilateral', 0.07],
  ['billion', 0.19],
  ['boost', -0.07],
  ['border', 0.06],
  ['both', 0.04],
  ['bring', -0.01],
  ['build', -0.03],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.35],
  ['call', 0.2],
  ['came', 0],
  ['can', 0.13],
  ['cannot', 0.09],
  ['capital', 0.09],
  ['carri', -0.06],
  ['carry', 0.06],
  ['caus', 0.01],
  ['ceasefir', 0.06],
  ['celebrat', -0.11],
  ['centr', -0.03],
  ['certain', 0.18],
  ['certainly', 0.06],
  ['challeng', -0.01],
  ['chang', 0.07],
  ['chemical', 0.05],
  ['circumstanc', -0.01],
  ['citizen', -0.17],
  ['city', 0.26],
  ['civilian', 0.09],
  ['clear', 0.27],
  ['clos', 0],
  ['closely', -0.12],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.13],
  ['commit', 0.04],
  ['commitment', -0.1],
  ['common', -0.09],
  ['community', -0.06],
  ['company', -0.07],
  ['complet', 0.04],
  ['complicat', 0.19],
  ['comprehensiv', 0.18],
  ['concern', 0.19],
  ['condemn', 0.24],
  ['condition', 0.02],
  ['conduct', 0.15],
  ['confident', -0.08],
  ['conflict', -0.01],
  ['consider', 0.15],
  ['construction', 0.05],
  ['consultation', -0.16],
  ['contact', -0.24],
  ['context', -0.02],
  ['continu', 0.03],
  ['contract', 0.05],
  ['contribut', -0.17],
  ['contribution', -0.1],
  ['control', 0.05],
  ['conversation', -0.04],
  ['cooperat', -0.01],
  ['cooperation', -0.19],
  ['coordinat', -0.12],
  ['coordination', 0.03],
  ['could', 0.08],
  ['count', -0.01],
  ['country', -0.21],
  ['cours', -0.12],
  ['cover', -0.14],
  ['creat', -0.08],
  ['crisi', 0],
  ['cultur', -0.08],
  ['cultural', -0.02],
  ['current', -0.22],
  ['currently', 0.06],
  ['day', -0.25],
  ['de-escalation', 0.04],
  ['deal', 0.06],
  ['decid', 0],
  ['decision', -0.19],
  ['decreas', 0.04],
  ['deep', -0.05],
  ['deepen', 0.01],
  ['deeply', 0.02],
  ['defeat', 0.18],
  ['defenc', 0.06],
  ['delegation', 0.02],
  ['deliver', -0.07],
  ['delivery', 0.13],
  ['desir', 0.05],
  ['despit', 0.24],
  ['detail', -0.05],
  ['develop', -0.18],
  ['development', -0.13],
  ['dialogu', 0.37],
  ['did', -0.03],
  ['different', 0.04],
  ['difficult', 0],
  ['difficulty', 0.17],
  ['diplomatic', 0.01],
  ['direct', 0.07],
  ['discus', 0.12],
  ['discussion', -0.05],
  ['do', -0.05],
  ['document', 0.08],
  ['doing', 0.04],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.06],
  ['each', -0.12],
  ['economic', 0.06],
  ['economy', 0.06],
  ['education', -0.02],
  ['effort', 0.08],
  ['election', -0.03],
  ['end', 0.37],
  ['energy', -0.05],
  ['ensur', 0.04],
  ['enterpris', -0.01],
  ['entir', 0.17],
  ['especially', -0.06],
  ['establish', -0.19],
  ['even', -0.02],
  ['event', -0.01],
  ['ever', -0.06],
  ['every', -0.05],
  ['everyth', 0.05],
  ['exampl', 0.06],
  ['exchang', 0.03],
  ['exhibition', -0.16],
  ['expand', -0.06],
  ['expect', 0],
  ['export', -0.03],
  ['expres', 0.11],
  ['facilitat', -0.07],
  ['facility', 0.08],
  ['fact', -0.03],
  ['feel', -0.1],
  ['few', 0.02],
  ['field', -0.09],
  ['fight', -0.18],
  ['final', -0.02],
  ['financ', 0.06],
  ['financial', 0.04],
  ['find', -0.09],
  ['first', 0.33],
  ['focus', -0.1],
  ['follow', -0.09],
  ['for', 0.13],
  ['forc', 0.07],
  ['foreign', 0],
  ['form', -0.04],
  ['format', -0.18],
  ['forum', 0.08],
  ['forward', 0.23],
  ['found', -0.02],
  ['foundation', 0.05],
  ['framework', -0.02],
  ['friend', -0.04],
  ['friendly', 0.1],
  ['friendship', 0.12],
  ['from', 0.03],
  ['full', 0.15],
  ['fully', 0.03],
  ['further', 0.11],
  ['futur', -0.05],
  ['gas', 0.17],
  ['gave', -0.07],
  ['general', 0.04],
  ['get', -0.02],
  ['give', 0.02],
  ['given', 0.09],
  ['glad', 0.08],
  ['global', -0.13],
  ['go', -0.01],
  ['goal', 0.03],
  ['going', 0.03],
  ['good', -0.06],
  ['government', 0.12],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.12],
  ['growth', 0.05],
  ['had', -0.33],
  ['happen', -0.09],
  ['happy', -0.04],
  ['has', 0.26],
  ['have', -0.12],
  ['he', -0.25],
  ['head', -0.1],
  ['held', 0.01],
  ['help', -0.48],
  ['here', -0.12],
  ['high', -0.03],
  ['his', -0.01],
  ['history', -0.09],
  ['hold', 0.01],
  ['home', -0.12],
  ['hope', 0.03],
  ['host', 0.03],
  ['how', 0.03],
  ['however', -0.07],
  ['human', -0.31],
  ['humanitarian', -0.27],
  ['i', -0.03],
  ['idea', 0.06],
  ['if', -0.19],
  ['implement', 0.02],
  ['implementation', -0.25],
  ['import', -0.02],
  ['importanc', 0.27],
  ['important', -0.02],
  ['improv', 0.01],
  ['in', 0.02],
  ['includ', 0.06],
  ['increas', 0.26],
  ['inde', 0],
  ['industrial', 0],
  ['industry', 0.02],
  ['influenc', 0.15],
  ['inform', 0.12],
  ['information', 0.12],
  ['infrastructur', 0.13],
  ['initiativ', -0.05],
  ['integration', -0.08],
  ['intensiv', 0.01],
  ['interaction', -0.05],
  ['interest', 0.08],
  ['intergovernmental', 0.01],
  ['international', -0.18],
  ['interregional', -0.02],
  ['into', 0.17],
  ['invest', 0.05],
  ['investment', 0.15],
  ['involv', -0.14],
  ['is', -0.04],
  ['issu', 0.13],
  ['it', 0.19],
  ['its', 0.14],
  ['join', -0.02],
  ['joint', 0.13],
  ['just', 0.04],
  ['keep', -0.03],
  ['key', 0.08],
  ['know', 0.02],
  ['larg', -0.1],
  ['largest', 0.08],
  ['last', 0.14],
  ['launch', 0.15],
  ['law', 0.08],
  ['lead', -0.06],
  ['leader', 0.22],
  ['leadership', 0.06],
  ['led', 0.03],
  ['let', -0.06],
  ['level', 0.1],
  ['life', -0.17],
  ['like', 0.15],
  ['link', 0.02],
  ['live', -0.06],
  ['long', 0.02],
  ['long-term', 0.06],
  ['look', 0.02],
  ['lot', -0.09],
  ['made', 0.04],
  ['main', 0.24],
  ['maintain', -0.06],
  ['major', -0.04],
  ['mak', 0.14],
  ['make', -0.18],
  ['manag', 0.14],
  ['many', -0.01],
  ['mark', 0.03],
  ['market', 0.03],
  ['matter', 0.13],
  ['may', -0.08],
  ['me', -0.16],
  ['mean', 0.01],
  ['measur', -0.02],
  ['meet', 0.19],
  ['meeting', -0.09],
  ['member', 0.18],
  ['mention', -0.1],
  ['met', -0.25],
  ['military', 0.19],
  ['million', -0.03],
  ['minister', -0.01],
  ['ministry', 0.03],
  ['month', 0.18],
  ['more', 0.05],
  ['most', 0.04],
  ['move', -0.08],
  ['mr', -0.18],
  ['much', 0.1],
  ['must', 0.26],
  ['mutual', 0.14],
  ['mutually', -0.12],
  ['my', 0.04],
  ['nation', 0],
  ['national', -0.06],
  ['natural', -0.01],
  ['naturally', -0.08],
  ['necessary', 0.14],
  ['need', -0.2],
  ['neighbour', -0.14],
  ['new', 0.14],
  ['next', 0.02],
  ['no', 0.01],
  ['not', -0.03],
  ['note', 0.04],
  ['now', 0.25],
  ['nuclear', -0.04],
  ['number', -0.17],
  ['of', -0.19],
  ['official', -0.1],
  ['oil', 0.07],
  ['on', 0.11],
  ['once', 0.03],
  ['one', 0.12],
  ['ongo', -0.15],
  ['only', -0.18],
  ['open', 0],
  ['operation', 0.25],
  ['opinion', -0.04],
  ['opportunity', -0.27],
  ['opposition', -0.08],
  ['or', 0],
  ['order', 0.06],
  ['organis', 0.17],
  ['organisation', -0.14],
  ['other', -0.32],
  ['our', -0.11],
  ['out', 0.04],
  ['outlin', 0.01],
  ['over', -0.03],
  ['overal', 0.08],
  ['overcom', -0.01],
  ['own', -0.08],
  ['part', 0.18],
  ['participat', 0.19],
  ['participation', 0.13],
  ['particular', -0.03],
  ['particularly', -0.02],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.12],
  ['past', -0.08],
  ['peac', -0.09],
  ['peaceful', 0.1],
  ['peopl', -0.39],
  ['percent', 0.26],
  ['period', -0.04],
  ['personal', 0.01],
  ['personally', -0.01],
  ['pipelin', 0.02],
  ['plac', -0.06],
  ['plan', 0.16],
  ['plant', 0.04],
  ['play', -0.04],
  ['pleas', 0.02],
  ['point', -0.04],
  ['policy', -0.05],
  ['political', -0.1],
  ['position', 0.16],
  ['positiv', 0.1],
  ['possibility', 0.13],
  ['possibl', 0.26],
  ['potential', -0.11],
  ['power', 0.18],
  ['practical', 0.01],
  ['prepar', -0.01],
  ['pres', 0.09],
  ['present', 0.02],
  ['preserv', 0.17],
  ['president', 0.11],
  ['prevent', 0.09],
  ['primarily', 0.09],
  ['principl', 0.06],
  ['priority', -0.12],
  ['problem', 0.13],
  ['proces', -0.29],
  ['produc', -0.1],
  ['product', -0.09],
  ['production', 0.07],
  ['program', 0.1],
  ['progres', 0.12],
  ['project', -0.13],
  ['promis', -0.04],
  ['promot', -0.17],
  ['proposal', -0.06],
  ['prospect', -0.08],
  ['protect', 0.06],
  ['provid', 0.17],
  ['provinc', 0.04],
  ['put', -0.1],
  ['question', -0.11],
  ['quit', -0.08],
  ['railway', 0.04],
  ['rang', -0.09],
  ['rate', 0.07],
  ['reach', -0.11],
  ['ready', 0.03],
  ['real', 0.05],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.06],
  ['recent', -0.13],
  ['recently', -0.02],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.05],
  ['regard', 0.19],
  ['regim', 0.31],
  ['region', -0.1],
  ['regional', 0.04],
  ['reiterat', -0.01],
  ['relat', 0.19],
  ['relation', 0],
  ['relationship', 0.02],
  ['relevant', -0.06],
  ['reliabl', 0],
  ['remain', 0.16],
  ['report', 0],
  ['representativ', 0],
  ['resolution', -0.01],
  ['resolv', 0.09],
  ['respect', 0.11],
  ['responsibility', -0.03],
  ['restor', -0.14],
  ['restoration', 0.1],
  ['restriction', 0.14],
  ['result', -0.01],
  ['return', -0.13],
  ['right', 0.02],
  ['role', -0.17],
  ['russia', -0.02],
  ['russian', 0.01],
  ['said', -0.09],
  ['same', -0.13],
  ['sanction', 0.05],
  ['saw', -0.02],
  ['say', 0.04],
  ['second', 0.13],
  ['sector', 0.05],
  ['security', -0.03],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.06],
  ['sens', -0.14],
  ['seriou', 0.11],
  ['serv', 0.02],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0.01],
  ['settlement', 0.14],
  ['several', -0.09],
  ['shar', -0.15],
  ['should', -0.01],
  ['show', 0.03],
  ['side', -0.09],
  ['sidelin', -0.04],
  ['sign', 0.16],
  ['significant', 0.05],
  ['similar', 0.04],
  ['sinc', -0.1],
  ['situation', 0.1],
  ['six', 0.11],
  ['so', -0.09],
  ['social', 0.07],
  ['solution', -0.02],
  ['some', 0.02],
  ['soon', 0],
  ['spac', -0.02],
  ['speak', -0.09],
  ['special', 0.03],
  ['spher', -0.25],
  ['spok', 0.14],
  ['sport', -0.04],
  ['stability', -0.15],
  ['stabl', 0],
  ['stand', 0.11],
  ['start', -0.12],
  ['stat', 0.14],
  ['statement', 0.04],
  ['step', 0.05],
  ['stil', -0.11],
  ['strategic', 0.14],
  ['strengthen', -0.07],
  ['stres', 0.01],
  ['strong', -0.03],
  ['strongly', 0.08],
  ['subject', -0.05],
  ['substantial', 0.14],
  ['succes', -0.08],
  ['successful', -0.02],
  ['successfully', -0.08],
  ['such', 0.17],
  ['summit', 0.03],
  ['supply', 0.28],
  ['support', 0.06],
  ['sure', -0.07],
  ['system', 0.06],
  ['tak', -0.07],
  ['take', 0.18],
  ['taken', 0.01],
  ['talk', 0.1],
  ['task', 0.02],
  ['technology', 0],
  ['telephon', -0.05],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.04],
  ['terrorist', 0.26],
  ['than', -0.01],
  ['thank', 0.08],
  ['that', 0.19],
  ['the', -0.04],
  ['their', 0.05],
  ['them', 0.12],
  ['then', -0.1],
  ['ther', -0.06],
  ['therefor', 0.02],
  ['thes', 0.08],
  ['they', 0.23],
  ['thi', -0.19],
  ['thing', -0.03],
  ['think', -0.08],
  ['third', -0.04],
  ['thos', 0.08],
  ['thousand', -0.06],
  ['thre', 0.21],
  ['threat', -0.16],
  ['through', 0.11],
  ['tie', -0.08],
  ['time', -0.11],
  ['to', 0.2],
  ['today', 0.31],
  ['together', 0.07],
  ['told', 0.01],
  ['too', -0.14],
  ['took', -0.08],
  ['total', 0.02],
  ['tourism', 0.07],
  ['tourist', 0.01],
  ['toward', 0.09],
  ['town', 0.18],
  ['trad', 0.47],
  ['transport', 0.08],
  ['trend', -0.02],
  ['trust', -0.12],
  ['try', -0.22],
  ['turnover', 0.12],
  ['two', 0.23],
  ['under', 0.01],
  ['understand', -0.12],
  ['unfortunately', 0.1],
  ['unit', -0.06],
  ['until', 0.05],
  ['up', 0.01],
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
  ['war', 0.03],
  ['was', -0.27],
  ['way', -0.02],
  ['we', 0.1],
  ['weapon', 0],
  ['week', 0.04],
  ['welcom', 0.18],
  ['well', -0.33],
  ['were', -0.17],
  ['what', -0.09],
  ['when', -0.17],
  ['wher', -0.12],
  ['which', -0.15],
  ['whil', -0.03],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.18],
  ['with', 0.09],
  ['within', 0.13],
  ['without', 0.21],
  ['work', 0.1],
  ['world', -0.09],
  ['would', 0.09],
  ['year', 0.18],
  ['yesterday', 0.03],
  ['yet', 0],
  ['you', -0.28],
  ['your', 0.21],
  ['zone', 0.04],
]);
