// Written by `npm run train:merit` from 218 texts of tests/editor/labels.jsonl
// (sha256 09480fcb5b7e444a02392e4de7bfa466c89241210d9277c0bd6185e375c5cf41); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.16, // one
  0, // struck
  0.13, // struckBefore
  0.15, // struckAfter
  0.06, // struckTwoBefore
  -0.23, // struckTwoAfter
  0.32, // spoken
  0.16, // talk
  -0.31, // readout
  0.27, // spokenInTalk
  -1.14, // contact
  0.07, // weight
  1.14, // words
  -0.01, // under5
  0.37, // under8
  -0.4, // under12
  -0.07, // over40
  -0.64, // first
  -0.22, // second
  -1.07, // place
  -0.27, // lastTwo
  -0.24, // opensTurn
  0.04, // secondInTurn
  -0.53, // thirdInTurn
  -0.37, // placeInTurn
  -0.28, // endsTurn
  0.36, // alone
  0, // asks
  0, // exclaims
  0.17, // afterQuestion
  0.13, // open
  0.08, // names
  0.34, // numbers
  -0.35, // thin
  -0.06, // news:decides
  0.01, // news:stands
  0.4, // news:told
  -0.14, // news:number
  -0.19, // news:vague
  0.05, // news:aside
  -0.21, // news:talked
  0.46, // news:short
  -0.16, // news:long
  0.74, // word:tells
  -0.22, // word:courtesy
  0.18, // word:occasion
  -0.1, // word:occasionSpoken
  -0.01, // word:issued
  0.19, // word:credit
  0.18, // word:formula
  -0.16, // word:decides
  0.03, // word:stands
  0.04, // word:told
  -0.25, // word:number
  0.05, // word:vague
  -0.09, // word:talked
  -0.23, // word:contact
  0.16, // word:outcome
  -0.27, // word:matters
  0.21, // word:discusses
  -0.38, // word:recalls
  -0.08, // word:promises
  0.04, // word:greets
  0.21, // word:consoles
  0.13, // word:manages
  -0.2, // word:contacts
  -0.06, // word:praises
  0.42, // word:hard
  0.03, // word:you
  0.02, // word:self
  0.13, // word:we
  -0.2, // word:points
  0.48, // word:hopes
  0.24, // before one
  0.06, // before struck
  0.03, // before struckBefore
  0, // before struckAfter
  0.25, // before struckTwoBefore
  -0.04, // before struckTwoAfter
  -0.03, // before spoken
  0.06, // before talk
  0.19, // before readout
  -0.14, // before spokenInTalk
  0.39, // before contact
  -0.12, // before weight
  -0.08, // before words
  -0.21, // before under5
  -0.26, // before under8
  -0.24, // before under12
  -0.29, // before over40
  -0.11, // before first
  0.56, // before second
  -0.59, // before place
  0.06, // before lastTwo
  -0.17, // before opensTurn
  -0.25, // before secondInTurn
  -0.56, // before thirdInTurn
  -0.25, // before placeInTurn
  -0.31, // before endsTurn
  0.1, // before alone
  0.08, // before asks
  -0.02, // before exclaims
  -0.22, // before afterQuestion
  0.48, // before open
  -0.13, // before names
  0.04, // before numbers
  -0.2, // before thin
  -0.25, // before news:decides
  0.18, // before news:stands
  -0.35, // before news:told
  -0.3, // before news:number
  -0.17, // before news:vague
  -0.27, // before news:aside
  0.27, // before news:talked
  0.13, // before news:short
  -0.21, // before news:long
  0.53, // before word:tells
  -0.41, // before word:courtesy
  -0.04, // before word:occasion
  -0.1, // before word:occasionSpoken
  -0.15, // before word:issued
  0.34, // before word:credit
  0.11, // before word:formula
  -0.52, // before word:decides
  -0.04, // before word:stands
  -0.14, // before word:told
  -0.05, // before word:number
  -0.22, // before word:vague
  0.49, // before word:talked
  0.54, // before word:contact
  0.22, // before word:outcome
  0.21, // before word:matters
  -0.36, // before word:discusses
  -0.02, // before word:recalls
  -0.38, // before word:promises
  0.17, // before word:greets
  -0.12, // before word:consoles
  -0.12, // before word:manages
  -0.33, // before word:contacts
  0.29, // before word:praises
  0.36, // before word:hard
  0.08, // before word:you
  0.22, // before word:self
  -0.03, // before word:we
  -0.28, // before word:points
  0.34, // before word:hopes
  -0.14, // behind one
  0.08, // behind struck
  0, // behind struckBefore
  -0.11, // behind struckAfter
  -0.28, // behind struckTwoBefore
  0.54, // behind struckTwoAfter
  -0.03, // behind spoken
  -0.09, // behind talk
  -0.05, // behind readout
  -0.03, // behind spokenInTalk
  0.18, // behind contact
  0.35, // behind weight
  -0.3, // behind words
  -0.2, // behind under5
  -0.08, // behind under8
  -0.29, // behind under12
  -0.11, // behind over40
  0, // behind first
  -0.32, // behind second
  -0.57, // behind place
  0.41, // behind lastTwo
  -0.32, // behind opensTurn
  0.02, // behind secondInTurn
  0.26, // behind thirdInTurn
  -0.17, // behind placeInTurn
  0.3, // behind endsTurn
  0.16, // behind alone
  0.13, // behind asks
  0.01, // behind exclaims
  0, // behind afterQuestion
  0, // behind open
  -0.19, // behind names
  0.01, // behind numbers
  0.2, // behind thin
  -0.01, // behind news:decides
  0.05, // behind news:stands
  0.19, // behind news:told
  0.1, // behind news:number
  -0.37, // behind news:vague
  -0.14, // behind news:aside
  -0.17, // behind news:talked
  -0.16, // behind news:short
  -0.22, // behind news:long
  0.14, // behind word:tells
  -0.05, // behind word:courtesy
  0.1, // behind word:occasion
  0.01, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.21, // behind word:credit
  -0.64, // behind word:formula
  -0.17, // behind word:decides
  -0.18, // behind word:stands
  -0.14, // behind word:told
  -0.06, // behind word:number
  0.1, // behind word:vague
  -0.19, // behind word:talked
  -0.25, // behind word:contact
  0.14, // behind word:outcome
  0.66, // behind word:matters
  0.27, // behind word:discusses
  0.03, // behind word:recalls
  -0.26, // behind word:promises
  -0.16, // behind word:greets
  0.36, // behind word:consoles
  -0.37, // behind word:manages
  0.33, // behind word:contacts
  0.28, // behind word:praises
  0.49, // behind word:hard
  -0.02, // behind word:you
  -0.22, // behind word:self
  -0.09, // behind word:we
  -0.18, // behind word:points
  -0.11, // behind word:hopes
  0.64, // better
  0.7, // rank
  1.18, // far
  -2.44, // long text
  -0.32, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.2],
  ['a', 0.2],
  ['able', 0.03],
  ['about', 0.02],
  ['acces', 0.06],
  ['account', 0.03],
  ['achiev', 0.05],
  ['acros', -0.13],
  ['act', -0.04],
  ['action', 0.09],
  ['activ', -0.04],
  ['actively', -0.11],
  ['addition', 0.11],
  ['additional', -0.06],
  ['addres', -0.07],
  ['adopt', -0.15],
  ['advanc', -0.06],
  ['affair', 0.12],
  ['after', -0.11],
  ['again', -0.03],
  ['against', 0.11],
  ['agency', 0.02],
  ['agenda', -0.06],
  ['ago', -0.08],
  ['agre', 0.01],
  ['agreement', 0.18],
  ['agricultur', 0],
  ['agricultural', -0.06],
  ['ahead', 0.07],
  ['aid', -0.06],
  ['aim', -0.03],
  ['all', -0.02],
  ['allianc', 0.19],
  ['allow', 0.02],
  ['ally', 0.17],
  ['almost', -0.11],
  ['along', 0.08],
  ['already', 0.16],
  ['also', 0.08],
  ['although', -0.07],
  ['alway', -0.12],
  ['am', 0.12],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.11],
  ['and', 0.05],
  ['anniversary', -0.07],
  ['another', 0.08],
  ['any', 0.18],
  ['appreciat', -0.08],
  ['approach', -0.02],
  ['are', 0.06],
  ['area', 0.1],
  ['arm', -0.03],
  ['around', 0.11],
  ['as', 0.17],
  ['ask', -0.1],
  ['aspect', -0.01],
  ['assistanc', 0.16],
  ['at', -0.06],
  ['attack', -0.05],
  ['attempt', 0.01],
  ['attend', 0.05],
  ['attention', -0.15],
  ['authority', 0.12],
  ['awar', -0.04],
  ['back', 0.01],
  ['bank', -0.04],
  ['bas', 0.03],
  ['basi', -0.06],
  ['be', 0.25],
  ['becaus', -0.18],
  ['becom', 0.01],
  ['been', -0.11],
  ['befor', -0.03],
  ['begin', 0],
  ['being', -0.3],
  ['believ', -0.07],
  ['beneficial', -0.13],
  ['benefit', -0.1],
  ['best', -0.04],
  ['better', -0.09],
  ['between', 0.16],
  ['big', 0.01],
  ['biggest', -0.1],
  ['bilateral', 0.08],
  ['billion', 0.18],
  ['boost', -0.07],
  ['border', 0.05],
  ['both', 0.03],
  ['bring', -0.01],
  ['build', -0.05],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.34],
  ['call', 0.2],
  ['came', 0],
  ['can', 0.14],
  ['cannot', 0.09],
  ['capital', 0.09],
  ['carri', -0.06],
  ['carry', 0.06],
  ['caus', 0.01],
  ['ceasefir', 0.07],
  ['celebrat', -0.12],
  ['centr', -0.03],
  ['certain', 0.19],
  ['certainly', 0.06],
  ['challeng', -0.01],
  ['chang', 0.08],
  ['chemical', 0.04],
  ['circumstanc', -0.01],
  ['citizen', -0.17],
  ['city', 0.26],
  ['civilian', 0.09],
  ['clear', 0.27],
  ['clos', 0],
  ['closely', -0.12],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.04],
  ['commission', -0.13],
  ['commit', 0],
  ['commitment', -0.1],
  ['common', -0.09],
  ['community', -0.05],
  ['company', -0.07],
  ['complet', 0.04],
  ['complicat', 0.19],
  ['comprehensiv', 0.16],
  ['concern', 0.18],
  ['condemn', 0.24],
  ['condition', 0.02],
  ['conduct', 0.15],
  ['confident', -0.09],
  ['conflict', -0.02],
  ['consider', 0.14],
  ['construction', 0.05],
  ['consultation', -0.16],
  ['contact', -0.25],
  ['context', -0.03],
  ['continu', 0.03],
  ['contract', 0.05],
  ['contribut', -0.17],
  ['contribution', -0.1],
  ['control', 0.04],
  ['conversation', -0.05],
  ['cooperat', -0.01],
  ['cooperation', -0.2],
  ['coordinat', -0.13],
  ['coordination', 0.04],
  ['could', 0.08],
  ['count', -0.01],
  ['country', -0.21],
  ['cours', -0.09],
  ['cover', -0.14],
  ['creat', -0.1],
  ['crisi', 0],
  ['cultur', -0.07],
  ['cultural', -0.03],
  ['current', -0.23],
  ['currently', 0.05],
  ['day', -0.26],
  ['de-escalation', 0.05],
  ['deal', 0.06],
  ['decid', 0],
  ['decision', -0.18],
  ['decreas', 0.03],
  ['deep', -0.05],
  ['deepen', 0.01],
  ['deeply', 0.02],
  ['defeat', 0.18],
  ['defenc', 0.05],
  ['delegation', 0.02],
  ['deliver', -0.07],
  ['delivery', 0.13],
  ['desir', 0.05],
  ['despit', 0.24],
  ['detail', -0.04],
  ['develop', -0.18],
  ['development', -0.13],
  ['dialogu', 0.36],
  ['did', -0.02],
  ['different', 0.04],
  ['difficult', 0.01],
  ['difficulty', 0.17],
  ['diplomatic', 0.01],
  ['direct', 0.07],
  ['discus', 0.11],
  ['discussion', -0.03],
  ['do', -0.04],
  ['document', 0.08],
  ['doing', 0.04],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.09],
  ['each', -0.12],
  ['economic', 0.07],
  ['economy', 0.06],
  ['education', -0.02],
  ['effort', 0.08],
  ['election', -0.03],
  ['end', 0.38],
  ['energy', -0.06],
  ['ensur', 0.04],
  ['enterpris', -0.02],
  ['entir', 0.17],
  ['especially', -0.07],
  ['establish', -0.18],
  ['even', -0.02],
  ['event', 0],
  ['ever', -0.06],
  ['every', -0.04],
  ['everyth', 0.05],
  ['exampl', 0.05],
  ['exchang', 0.02],
  ['exhibition', -0.15],
  ['expand', -0.06],
  ['expect', -0.01],
  ['export', -0.03],
  ['expres', 0.15],
  ['facilitat', -0.08],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.09],
  ['few', 0.01],
  ['field', -0.09],
  ['fight', -0.2],
  ['final', -0.01],
  ['financ', 0.06],
  ['financial', 0.04],
  ['find', -0.09],
  ['first', 0.33],
  ['focus', -0.1],
  ['follow', -0.08],
  ['for', 0.13],
  ['forc', 0.07],
  ['foreign', 0],
  ['form', -0.05],
  ['format', -0.19],
  ['forum', 0.07],
  ['forward', 0.24],
  ['found', -0.01],
  ['foundation', 0.05],
  ['framework', -0.03],
  ['friend', -0.04],
  ['friendly', 0.1],
  ['friendship', 0.11],
  ['from', 0.04],
  ['full', 0.15],
  ['fully', 0.04],
  ['further', 0.09],
  ['futur', -0.07],
  ['gas', 0.17],
  ['gave', -0.07],
  ['general', 0.04],
  ['get', -0.02],
  ['give', 0.03],
  ['given', 0.09],
  ['glad', 0.07],
  ['global', -0.13],
  ['go', -0.01],
  ['goal', -0.02],
  ['going', 0.02],
  ['good', -0.06],
  ['government', 0.14],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.13],
  ['growth', 0.05],
  ['had', -0.33],
  ['happen', -0.08],
  ['happy', -0.05],
  ['has', 0.25],
  ['have', -0.13],
  ['he', -0.26],
  ['head', -0.09],
  ['held', 0.02],
  ['help', -0.48],
  ['here', -0.12],
  ['high', -0.03],
  ['his', -0.01],
  ['history', -0.09],
  ['hold', 0.01],
  ['home', -0.12],
  ['hope', 0.02],
  ['host', 0.03],
  ['how', 0.04],
  ['however', -0.07],
  ['human', -0.31],
  ['humanitarian', -0.27],
  ['i', -0.01],
  ['idea', 0.06],
  ['if', -0.19],
  ['implement', 0.02],
  ['implementation', -0.27],
  ['import', -0.02],
  ['importanc', 0.27],
  ['important', -0.02],
  ['improv', 0.01],
  ['in', 0.03],
  ['includ', 0.06],
  ['increas', 0.26],
  ['inde', 0],
  ['industrial', 0],
  ['industry', 0.02],
  ['influenc', 0.15],
  ['inform', 0.12],
  ['information', 0.11],
  ['infrastructur', 0.13],
  ['initiativ', -0.04],
  ['integration', -0.07],
  ['intensiv', 0.01],
  ['interaction', -0.05],
  ['interest', 0.08],
  ['intergovernmental', 0.01],
  ['international', -0.17],
  ['interregional', -0.02],
  ['into', 0.17],
  ['invest', 0.04],
  ['investment', 0.14],
  ['involv', -0.14],
  ['is', -0.03],
  ['issu', 0.13],
  ['it', 0.19],
  ['its', 0.15],
  ['join', -0.02],
  ['joint', 0.13],
  ['just', 0.05],
  ['keep', -0.03],
  ['key', 0.08],
  ['know', 0.02],
  ['larg', -0.1],
  ['largest', 0.08],
  ['last', 0.13],
  ['launch', 0.15],
  ['law', 0.08],
  ['lead', -0.06],
  ['leader', 0.24],
  ['leadership', 0.06],
  ['led', 0.02],
  ['let', -0.06],
  ['level', 0.07],
  ['life', -0.16],
  ['like', 0.15],
  ['link', 0.01],
  ['live', -0.06],
  ['long', 0.02],
  ['long-term', 0.06],
  ['look', 0.03],
  ['lot', -0.09],
  ['made', 0.04],
  ['main', 0.24],
  ['maintain', -0.06],
  ['major', -0.03],
  ['mak', 0.12],
  ['make', -0.18],
  ['manag', 0.14],
  ['many', 0],
  ['mark', 0.03],
  ['market', 0.03],
  ['matter', 0.14],
  ['may', -0.08],
  ['me', -0.15],
  ['mean', 0.02],
  ['measur', -0.01],
  ['meet', 0.18],
  ['meeting', -0.09],
  ['member', 0.17],
  ['mention', -0.09],
  ['met', -0.25],
  ['military', 0.18],
  ['million', -0.03],
  ['minister', 0],
  ['ministry', 0.02],
  ['month', 0.18],
  ['more', 0.05],
  ['most', 0.03],
  ['move', -0.08],
  ['mr', -0.17],
  ['much', 0.1],
  ['must', 0.26],
  ['mutual', 0.13],
  ['mutually', -0.12],
  ['my', 0.03],
  ['nation', 0],
  ['national', -0.05],
  ['natural', -0.01],
  ['naturally', -0.08],
  ['necessary', 0.14],
  ['need', -0.22],
  ['neighbour', -0.13],
  ['new', 0.15],
  ['next', -0.01],
  ['no', 0.01],
  ['not', -0.03],
  ['note', 0.05],
  ['now', 0.25],
  ['nuclear', -0.03],
  ['number', -0.16],
  ['of', -0.2],
  ['official', -0.08],
  ['oil', 0.07],
  ['on', 0.11],
  ['once', 0.03],
  ['one', 0.12],
  ['ongo', -0.15],
  ['only', -0.18],
  ['open', 0],
  ['operation', 0.24],
  ['opinion', -0.04],
  ['opportunity', -0.26],
  ['opposition', -0.07],
  ['or', 0],
  ['order', 0.06],
  ['organis', 0.17],
  ['organisation', -0.13],
  ['other', -0.33],
  ['our', -0.12],
  ['out', 0.04],
  ['outlin', 0.02],
  ['over', -0.04],
  ['overal', 0.07],
  ['overcom', -0.01],
  ['own', -0.08],
  ['part', 0.19],
  ['participat', 0.19],
  ['participation', 0.13],
  ['particular', -0.03],
  ['particularly', -0.02],
  ['partner', -0.05],
  ['partnership', 0.23],
  ['party', 0.11],
  ['past', -0.07],
  ['peac', -0.09],
  ['peaceful', 0.1],
  ['peopl', -0.38],
  ['percent', 0.25],
  ['period', -0.04],
  ['personal', 0.01],
  ['personally', -0.01],
  ['pipelin', 0.02],
  ['plac', -0.06],
  ['plan', 0.16],
  ['plant', 0.03],
  ['play', -0.04],
  ['pleas', 0.01],
  ['point', -0.04],
  ['policy', -0.05],
  ['political', -0.1],
  ['position', 0.14],
  ['positiv', 0.09],
  ['possibility', 0.13],
  ['possibl', 0.26],
  ['potential', -0.13],
  ['power', 0.18],
  ['practical', 0.01],
  ['prepar', -0.01],
  ['pres', 0.1],
  ['present', 0.02],
  ['preserv', 0.17],
  ['president', 0.12],
  ['prevent', 0.08],
  ['primarily', 0.09],
  ['principl', 0.07],
  ['priority', -0.12],
  ['problem', 0.13],
  ['proces', -0.29],
  ['produc', -0.09],
  ['product', -0.1],
  ['production', 0.07],
  ['program', 0.1],
  ['progres', 0.1],
  ['project', -0.14],
  ['promis', -0.04],
  ['promot', -0.18],
  ['proposal', -0.06],
  ['prospect', -0.08],
  ['protect', 0.07],
  ['provid', 0.16],
  ['provinc', 0.05],
  ['put', -0.11],
  ['question', -0.12],
  ['quit', -0.07],
  ['railway', 0.04],
  ['rang', -0.09],
  ['rate', 0.07],
  ['reach', -0.12],
  ['ready', 0.03],
  ['real', 0.05],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.08],
  ['recent', -0.12],
  ['recently', -0.02],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.05],
  ['regard', 0.19],
  ['regim', 0.32],
  ['region', -0.11],
  ['regional', 0.05],
  ['reiterat', -0.01],
  ['relat', 0.18],
  ['relation', 0.01],
  ['relationship', -0.02],
  ['relevant', -0.06],
  ['reliabl', 0],
  ['remain', 0.13],
  ['report', 0],
  ['representativ', 0.01],
  ['resolution', 0],
  ['resolv', 0.09],
  ['respect', 0.12],
  ['responsibility', -0.02],
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
  ['same', -0.12],
  ['sanction', 0.05],
  ['saw', -0.01],
  ['say', 0.04],
  ['second', 0.13],
  ['sector', 0.04],
  ['security', -0.03],
  ['see', 0.03],
  ['seek', -0.19],
  ['seen', 0.07],
  ['sens', -0.14],
  ['seriou', 0.12],
  ['serv', 0.02],
  ['servic', 0.07],
  ['set', 0.1],
  ['settl', 0],
  ['settlement', 0.14],
  ['several', -0.08],
  ['shar', -0.15],
  ['should', -0.01],
  ['show', 0.03],
  ['side', -0.09],
  ['sidelin', -0.04],
  ['sign', 0.17],
  ['significant', 0.05],
  ['similar', 0.04],
  ['sinc', -0.11],
  ['situation', 0.09],
  ['six', 0.11],
  ['so', -0.09],
  ['social', 0.07],
  ['solution', -0.02],
  ['some', 0.02],
  ['soon', 0],
  ['spac', -0.02],
  ['speak', -0.09],
  ['special', 0.04],
  ['spher', -0.24],
  ['spok', 0.14],
  ['sport', -0.03],
  ['stability', -0.15],
  ['stabl', -0.01],
  ['stand', 0.11],
  ['start', -0.12],
  ['stat', 0.14],
  ['statement', 0.04],
  ['step', 0.05],
  ['stil', -0.1],
  ['strategic', 0.15],
  ['strengthen', -0.07],
  ['stres', 0.02],
  ['strong', -0.03],
  ['strongly', 0.08],
  ['subject', -0.04],
  ['substantial', 0.14],
  ['succes', -0.08],
  ['successful', -0.02],
  ['successfully', -0.09],
  ['such', 0.17],
  ['summit', 0.04],
  ['supply', 0.28],
  ['support', 0.06],
  ['sure', -0.07],
  ['system', 0.06],
  ['tak', -0.07],
  ['take', 0.16],
  ['taken', 0.01],
  ['talk', 0.09],
  ['task', 0.02],
  ['technology', 0],
  ['telephon', -0.06],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.06],
  ['terrorist', 0.25],
  ['than', -0.01],
  ['thank', 0.09],
  ['that', 0.17],
  ['the', -0.05],
  ['their', 0.03],
  ['them', 0.12],
  ['then', -0.11],
  ['ther', -0.05],
  ['therefor', 0.02],
  ['thes', 0.08],
  ['they', 0.24],
  ['thi', -0.19],
  ['thing', -0.03],
  ['think', -0.08],
  ['third', -0.04],
  ['thos', 0.08],
  ['thousand', -0.06],
  ['thre', 0.2],
  ['threat', -0.16],
  ['through', 0.11],
  ['tie', -0.08],
  ['time', -0.1],
  ['to', 0.19],
  ['today', 0.31],
  ['together', 0.06],
  ['told', 0.02],
  ['too', -0.14],
  ['took', -0.08],
  ['total', 0.03],
  ['tourism', 0.07],
  ['tourist', 0.01],
  ['toward', 0.08],
  ['town', 0.19],
  ['trad', 0.48],
  ['transport', 0.08],
  ['trend', 0],
  ['trust', -0.12],
  ['try', -0.21],
  ['turnover', 0.12],
  ['two', 0.23],
  ['under', 0.03],
  ['understand', -0.11],
  ['unfortunately', 0.09],
  ['unit', -0.06],
  ['until', 0.04],
  ['up', 0.02],
  ['us', -0.05],
  ['use', 0.05],
  ['valu', 0.01],
  ['variou', -0.17],
  ['very', -0.24],
  ['via', 0.02],
  ['view', 0.04],
  ['visit', -0.07],
  ['vladimir', -0.14],
  ['volum', -0.06],
  ['want', 0.03],
  ['war', 0.04],
  ['was', -0.26],
  ['way', -0.04],
  ['we', 0.09],
  ['weapon', 0.01],
  ['week', 0.04],
  ['welcom', 0.18],
  ['well', -0.33],
  ['were', -0.17],
  ['what', -0.09],
  ['when', -0.17],
  ['wher', -0.12],
  ['which', -0.18],
  ['whil', -0.03],
  ['who', -0.27],
  ['whol', -0.05],
  ['why', 0.02],
  ['will', -0.17],
  ['with', 0.09],
  ['within', 0.12],
  ['without', 0.21],
  ['work', 0.11],
  ['world', -0.1],
  ['would', 0.1],
  ['year', 0.18],
  ['yesterday', 0.03],
  ['yet', 0],
  ['you', -0.27],
  ['your', 0.23],
  ['zone', 0.04],
]);
