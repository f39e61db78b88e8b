// Written by `npm run train:merit` from 218 texts of tests/editor/labels.jsonl
// (sha256 09480fcb5b7e444a02392e4de7bfa466c89241210d9277c0bd6185e375c5cf41); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
  -0.18, // one
  0, // struck
  0.14, // struckBefore
  0.13, // struckAfter
  0.08, // struckTwoBefore
  -0.21, // struckTwoAfter
  0.32, // spoken
  0.14, // talk
  -0.32, // readout
  0.27, // spokenInTalk
  -1.09, // contact
  0.09, // weight
  1.07, // words
  -0.01, // under5
  0.31, // under8
  -0.38, // under12
  -0.08, // over40
  -0.65, // first
  -0.25, // second
  -1.09, // place
  -0.21, // lastTwo
  -0.24, // opensTurn
  0.02, // secondInTurn
  -0.54, // thirdInTurn
  -0.38, // placeInTurn
  -0.26, // endsTurn
  0.31, // alone
  0, // asks
  0, // exclaims
  0.17, // afterQuestion
  0.14, // open
  0.1, // names
  0.3, // numbers
  -0.31, // thin
  -0.03, // news:decides
  0.05, // news:stands
  0.37, // news:told
  -0.13, // news:number
  -0.22, // news:vague
  0.06, // news:aside
  -0.24, // news:talked
  0.5, // news:short
  -0.16, // news:long
  0.7, // word:tells
  -0.21, // word:courtesy
  0.21, // word:occasion
  -0.1, // word:occasionSpoken
  -0.01, // word:issued
  0.14, // word:credit
  0.18, // word:formula
  -0.15, // word:decides
  -0.01, // word:stands
  0.08, // word:told
  -0.21, // word:number
  0.08, // word:vague
  -0.06, // word:talked
  -0.22, // word:contact
  0.11, // word:outcome
  -0.27, // word:matters
  0.18, // word:discusses
  -0.34, // word:recalls
  -0.08, // word:promises
  0, // word:greets
  0.2, // word:consoles
  0.12, // word:manages
  -0.23, // word:contacts
  -0.04, // word:praises
  0.42, // word:hard
  0.03, // word:you
  0, // word:self
  0.12, // word:we
  -0.19, // word:points
  0.45, // word:hopes
  0.24, // before one
  0.07, // before struck
  0.04, // before struckBefore
  0, // before struckAfter
  0.25, // before struckTwoBefore
  -0.07, // before struckTwoAfter
  -0.02, // before spoken
  0.05, // before talk
  0.18, // before readout
  -0.13, // before spokenInTalk
  0.41, // before contact
  -0.14, // before weight
  -0.16, // before words
  -0.23, // before under5
  -0.27, // before under8
  -0.25, // before under12
  -0.36, // before over40
  -0.12, // before first
  0.57, // before second
  -0.6, // before place
  0.06, // before lastTwo
  -0.16, // before opensTurn
  -0.26, // before secondInTurn
  -0.59, // before thirdInTurn
  -0.26, // before placeInTurn
  -0.3, // before endsTurn
  0.05, // before alone
  0.09, // before asks
  -0.02, // before exclaims
  -0.21, // before afterQuestion
  0.47, // before open
  -0.06, // before names
  0.09, // before numbers
  -0.19, // before thin
  -0.22, // before news:decides
  0.07, // before news:stands
  -0.23, // before news:told
  -0.33, // before news:number
  -0.13, // before news:vague
  -0.27, // before news:aside
  0.27, // before news:talked
  0.13, // before news:short
  -0.21, // before news:long
  0.51, // before word:tells
  -0.43, // before word:courtesy
  -0.05, // before word:occasion
  -0.09, // before word:occasionSpoken
  -0.15, // before word:issued
  0.41, // before word:credit
  0.07, // before word:formula
  -0.46, // before word:decides
  0.01, // before word:stands
  -0.05, // before word:told
  -0.02, // before word:number
  -0.27, // before word:vague
  0.46, // before word:talked
  0.55, // before word:contact
  0.19, // before word:outcome
  0.22, // before word:matters
  -0.35, // before word:discusses
  -0.06, // before word:recalls
  -0.3, // before word:promises
  0.18, // before word:greets
  -0.15, // before word:consoles
  -0.12, // before word:manages
  -0.36, // before word:contacts
  0.24, // before word:praises
  0.41, // before word:hard
  0.07, // before word:you
  0.23, // before word:self
  -0.01, // before word:we
  -0.26, // before word:points
  0.32, // before word:hopes
  -0.15, // behind one
  0.07, // behind struck
  0, // behind struckBefore
  -0.11, // behind struckAfter
  -0.26, // behind struckTwoBefore
  0.53, // behind struckTwoAfter
  -0.03, // behind spoken
  -0.09, // behind talk
  -0.07, // behind readout
  -0.03, // behind spokenInTalk
  0.17, // behind contact
  0.37, // behind weight
  -0.26, // behind words
  -0.18, // behind under5
  -0.05, // behind under8
  -0.27, // behind under12
  -0.06, // behind over40
  0, // behind first
  -0.32, // behind second
  -0.54, // behind place
  0.37, // behind lastTwo
  -0.32, // behind opensTurn
  0.01, // behind secondInTurn
  0.25, // behind thirdInTurn
  -0.17, // behind placeInTurn
  0.29, // behind endsTurn
  0.18, // behind alone
  0.14, // behind asks
  0.01, // behind exclaims
  0, // behind afterQuestion
  0.01, // behind open
  -0.16, // behind names
  -0.03, // behind numbers
  0.22, // behind thin
  -0.01, // behind news:decides
  0.13, // behind news:stands
  0.14, // behind news:told
  0.1, // behind news:number
  -0.37, // behind news:vague
  -0.13, // behind news:aside
  -0.2, // behind news:talked
  -0.15, // behind news:short
  -0.23, // behind news:long
  0.14, // behind word:tells
  -0.05, // behind word:courtesy
  0.09, // behind word:occasion
  0.03, // behind word:occasionSpoken
  0.06, // behind word:issued
  -0.24, // behind word:credit
  -0.65, // behind word:formula
  -0.22, // behind word:decides
  -0.22, // behind word:stands
  -0.15, // behind word:told
  -0.06, // behind word:number
  0.13, // behind word:vague
  -0.2, // behind word:talked
  -0.3, // behind word:contact
  0.16, // behind word:outcome
  0.66, // behind word:matters
  0.3, // behind word:discusses
  0.04, // behind word:recalls
  -0.3, // behind word:promises
  -0.16, // behind word:greets
  0.36, // behind word:consoles
  -0.4, // behind word:manages
  0.36, // behind word:contacts
  0.27, // behind word:praises
  0.45, // behind word:hard
  0.01, // behind word:you
  -0.19, // behind word:self
  -0.08, // behind word:we
  -0.15, // behind word:points
  -0.12, // behind word:hopes
  0.58, // better
  0.83, // rank
  1.16, // far
  -2.46, // long text
  -0.29, // score
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['0', 0.21],
  ['a', 0.2],
  ['able', 0.03],
  ['about', 0.03],
  ['acces', 0.05],
  ['account', 0.03],
  ['achiev', 0.06],
  ['acros', -0.13],
  ['act', -0.04],
  ['action', 0.1],
  ['activ', -0.04],
  ['actively', -0.18],
  ['addition', 0.12],
  ['additional', -0.06],
  ['addres', -0.07],
  ['adopt', -0.15],
  ['advanc', -0.06],
  ['affair', 0.11],
  ['after', -0.12],
  ['again', -0.04],
  ['against', 0.12],
  ['agency', 0.02],
  ['agenda', -0.06],
  ['ago', -0.08],
  ['agre', -0.02],
  ['agreement', 0.18],
  ['agricultur', 0.01],
  ['agricultural', -0.07],
  ['ahead', 0.07],
  ['aid', -0.06],
  ['aim', -0.02],
  ['all', -0.05],
  ['allianc', 0.19],
  ['allow', 0.03],
  ['ally', 0.15],
  ['almost', -0.12],
  ['along', 0.08],
  ['already', 0.19],
  ['also', 0.07],
  ['although', -0.07],
  ['alway', -0.13],
  ['am', 0.12],
  ['among', -0.18],
  ['amount', -0.05],
  ['an', 0.11],
  ['and', 0.07],
  ['anniversary', -0.06],
  ['another', 0.09],
  ['any', 0.18],
  ['appreciat', -0.08],
  ['approach', -0.02],
  ['are', 0.08],
  ['area', 0.1],
  ['arm', -0.04],
  ['around', 0.11],
  ['as', 0.16],
  ['ask', -0.1],
  ['aspect', 0.01],
  ['assistanc', 0.16],
  ['at', -0.07],
  ['attack', -0.05],
  ['attempt', 0],
  ['attend', 0.05],
  ['attention', -0.15],
  ['authority', 0.13],
  ['awar', -0.06],
  ['back', 0.02],
  ['bank', -0.04],
  ['bas', 0.04],
  ['basi', -0.06],
  ['be', 0.25],
  ['becaus', -0.19],
  ['becom', 0.01],
  ['been', -0.12],
  ['befor', -0.03],
  ['begin', -0.02],
  ['being', -0.26],
  ['believ', -0.09],
  ['beneficial', -0.13],
  ['benefit', -0.1],
  ['best', -0.04],
  ['better', -0.09],
  ['between', 0.16],
  ['big', 0],
  ['biggest', -0.09],
  ['bilateral', 0.08],
  ['billion', 0.19],
  ['boost', -0.07],
  ['border', 0.06],
  ['both', 0.03],
  ['bring', -0.01],
  ['build', -0.05],
  ['built', 0.07],
  ['busines', -0.07],
  ['but', 0.17],
  ['by', 0.32],
  ['call', 0.19],
  ['came', 0],
  ['can', 0.13],
  ['cannot', 0.09],
  ['capital', 0.09],
  ['carri', -0.06],
  ['carry', 0.05],
  ['caus', 0.01],
  ['ceasefir', 0.1],
  ['celebrat', -0.12],
  ['centr', -0.03],
  ['certain', 0.2],
  ['certainly', 0.06],
  ['challeng', -0.01],
  ['chang', 0.08],
  ['chemical', 0.03],
  ['circumstanc', -0.01],
  ['citizen', -0.18],
  ['city', 0.26],
  ['civilian', 0.09],
  ['clear', 0.3],
  ['clos', -0.01],
  ['closely', -0.13],
  ['colleagu', 0],
  ['com', -0.01],
  ['come', -0.05],
  ['commission', -0.13],
  ['commit', 0.03],
  ['commitment', -0.1],
  ['common', -0.09],
  ['community', -0.05],
  ['company', -0.07],
  ['complet', 0.05],
  ['complicat', 0.18],
  ['comprehensiv', 0.17],
  ['concern', 0.16],
  ['condemn', 0.23],
  ['condition', 0],
  ['conduct', 0.14],
  ['confident', -0.08],
  ['conflict', 0],
  ['consider', 0.15],
  ['construction', 0.04],
  ['constructiv', 0.04],
  ['consultation', -0.17],
  ['contact', -0.24],
  ['context', -0.06],
  ['continu', 0.02],
  ['contract', 0.05],
  ['contribut', -0.18],
  ['contribution', -0.11],
  ['control', 0.04],
  ['conversation', -0.06],
  ['cooperat', -0.01],
  ['cooperation', -0.2],
  ['coordinat', -0.13],
  ['coordination', 0.11],
  ['could', 0.08],
  ['count', -0.01],
  ['country', -0.22],
  ['cours', -0.09],
  ['cover', -0.14],
  ['creat', -0.12],
  ['crisi', -0.03],
  ['cultur', -0.08],
  ['cultural', -0.03],
  ['current', -0.22],
  ['currently', 0.05],
  ['day', -0.25],
  ['de-escalation', 0.05],
  ['deal', 0.05],
  ['decid', 0],
  ['decision', -0.16],
  ['decreas', 0.04],
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
  ['detail', -0.08],
  ['develop', -0.18],
  ['development', -0.12],
  ['dialogu', 0.33],
  ['did', -0.02],
  ['different', 0.04],
  ['difficult', 0.01],
  ['difficulty', 0.17],
  ['diplomatic', 0],
  ['direct', 0.07],
  ['discus', 0.1],
  ['discussion', -0.03],
  ['do', -0.04],
  ['document', 0.08],
  ['doing', 0.04],
  ['done', -0.02],
  ['down', 0.09],
  ['dur', -0.08],
  ['each', -0.12],
  ['economic', 0.07],
  ['economy', 0.06],
  ['education', -0.02],
  ['effort', 0.05],
  ['election', -0.01],
  ['end', 0.32],
  ['energy', -0.06],
  ['ensur', 0.02],
  ['enterpris', -0.02],
  ['entir', 0.17],
  ['especially', -0.07],
  ['establish', -0.18],
  ['even', -0.02],
  ['event', 0],
  ['ever', -0.07],
  ['every', -0.04],
  ['everyth', 0.06],
  ['exampl', 0.06],
  ['exchang', -0.02],
  ['exhibition', -0.15],
  ['expand', -0.05],
  ['expect', 0],
  ['export', -0.03],
  ['expres', 0.15],
  ['facilitat', -0.14],
  ['facility', 0.08],
  ['fact', -0.02],
  ['feel', -0.09],
  ['few', 0.01],
  ['field', -0.09],
  ['fight', -0.2],
  ['final', -0.01],
  ['financ', 0.06],
  ['financial', 0.04],
  ['find', -0.1],
  ['first', 0.35],
  ['focus', -0.1],
  ['follow', -0.08],
  ['for', 0.13],
  ['forc', 0.08],
  ['foreign', 0],
  ['form', -0.05],
  ['format', -0.2],
  ['forum', 0.07],
  ['forward', 0.22],
  ['found', -0.02],
  ['foundation', 0.06],
  ['framework', -0.03],
  ['friend', -0.03],
  ['friendly', 0.1],
  ['friendship', 0.11],
  ['from', 0.03],
  ['full', 0.23],
  ['fully', 0.04],
  ['further', 0.13],
  ['futur', -0.06],
  ['gas', 0.17],
  ['gave', -0.05],
  ['general', 0.04],
  ['get', -0.02],
  ['give', 0.02],
  ['given', 0.08],
  ['glad', 0.06],
  ['global', -0.13],
  ['go', -0.01],
  ['goal', 0.02],
  ['going', 0.02],
  ['good', -0.09],
  ['government', 0.13],
  ['great', 0.01],
  ['greater', -0.02],
  ['grew', 0.04],
  ['group', -0.07],
  ['grow', -0.13],
  ['growth', 0.05],
  ['had', -0.32],
  ['happen', -0.09],
  ['happy', -0.04],
  ['has', 0.24],
  ['have', -0.11],
  ['he', -0.26],
  ['head', -0.11],
  ['held', 0.01],
  ['help', -0.49],
  ['here', -0.12],
  ['high', -0.04],
  ['his', -0.01],
  ['history', -0.09],
  ['hold', 0.03],
  ['home', -0.13],
  ['hope', 0.03],
  ['host', 0.02],
  ['hostility', 0.07],
  ['how', 0.04],
  ['however', -0.07],
  ['human', -0.25],
  ['humanitarian', -0.27],
  ['i', -0.02],
  ['idea', 0.07],
  ['if', -0.19],
  ['implement', -0.01],
  ['implementation', -0.27],
  ['import', -0.02],
  ['importanc', 0.27],
  ['important', -0.01],
  ['improv', 0.01],
  ['in', 0.02],
  ['includ', 0.06],
  ['increas', 0.28],
  ['inde', 0],
  ['industrial', 0.01],
  ['industry', 0.02],
  ['influenc', 0.15],
  ['inform', 0.12],
  ['information', 0.12],
  ['infrastructur', 0.13],
  ['initiativ', -0.04],
  ['integration', -0.07],
  ['intensiv', 0.01],
  ['interaction', -0.05],
  ['interest', 0.07],
  ['intergovernmental', 0.01],
  ['international', -0.17],
  ['interregional', -0.02],
  ['into', 0.17],
  ['invest', 0.05],
  ['investment', 0.14],
  ['involv', -0.15],
  ['is', -0.04],
  ['issu', 0.14],
  ['it', 0.17],
  ['its', 0.16],
  ['join', -0.02],
  ['joint', 0.1],
  ['just', 0.05],
  ['keep', -0.03],
  ['key', 0.08],
  ['know', 0.02],
  ['larg', -0.09],
  ['largest', 0.08],
  ['last', 0.13],
  ['launch', 0.13],
  ['law', 0.07],
  ['lead', -0.06],
  ['leader', 0.21],
  ['leadership', 0.07],
  ['led', 0.02],
  ['let', -0.05],
  ['level', 0.07],
  ['life', -0.16],
  ['like', 0.14],
  ['link', 0.01],
  ['live', -0.06],
  ['long', 0.02],
  ['long-term', 0.07],
  ['look', 0.03],
  ['lot', -0.09],
  ['made', 0.04],
  ['main', 0.23],
  ['maintain', -0.06],
  ['major', -0.02],
  ['mak', 0.12],
  ['make', -0.19],
  ['manag', 0.14],
  ['many', -0.05],
  ['mark', 0.03],
  ['market', 0.03],
  ['matter', 0.13],
  ['may', -0.08],
  ['me', -0.15],
  ['mean', 0.02],
  ['measur', -0.01],
  ['meet', 0.2],
  ['meeting', -0.08],
  ['member', 0.17],
  ['mention', -0.09],
  ['met', -0.24],
  ['military', 0.19],
  ['million', -0.04],
  ['minister', 0],
  ['ministry', 0.02],
  ['month', 0.17],
  ['more', 0.06],
  ['most', 0.01],
  ['move', -0.08],
  ['mr', -0.16],
  ['much', 0.11],
  ['must', 0.24],
  ['mutual', 0.12],
  ['mutually', -0.12],
  ['my', 0.03],
  ['nation', 0],
  ['national', -0.05],
  ['natural', -0.01],
  ['naturally', -0.08],
  ['necessary', 0.15],
  ['need', -0.21],
  ['neighbour', -0.13],
  ['new', 0.16],
  ['next', 0.01],
  ['no', 0.01],
  ['not', -0.01],
  ['note', 0.05],
  ['now', 0.26],
  ['nuclear', -0.04],
  ['number', -0.16],
  ['of', -0.21],
  ['official', -0.08],
  ['oil', 0.07],
  ['on', 0.09],
  ['once', 0.03],
  ['one', 0.11],
  ['ongo', -0.16],
  ['only', -0.16],
  ['open', 0.01],
  ['operation', 0.24],
  ['opinion', -0.04],
  ['opportunity', -0.27],
  ['opposition', -0.08],
  ['or', 0],
  ['order', 0.07],
  ['organis', 0.2],
  ['organisation', -0.13],
  ['other', -0.26],
  ['our', -0.1],
  ['out', 0.03],
  ['outlin', 0.02],
  ['over', -0.03],
  ['overal', 0.07],
  ['overcom', -0.01],
  ['own', -0.08],
  ['part', 0.18],
  ['participat', 0.19],
  ['participation', 0.12],
  ['particular', -0.04],
  ['particularly', -0.02],
  ['partner', -0.03],
  ['partnership', 0.23],
  ['party', 0.11],
  ['past', -0.07],
  ['peac', -0.07],
  ['peaceful', 0.1],
  ['peopl', -0.37],
  ['percent', 0.27],
  ['period', -0.03],
  ['personal', 0.02],
  ['personally', -0.01],
  ['pipelin', 0.02],
  ['plac', -0.08],
  ['plan', 0.16],
  ['plant', 0.03],
  ['play', -0.04],
  ['pleas', 0.02],
  ['point', -0.05],
  ['policy', -0.05],
  ['political', -0.1],
  ['position', 0.14],
  ['positiv', 0.14],
  ['possibility', 0.13],
  ['possibl', 0.26],
  ['potential', -0.13],
  ['power', 0.18],
  ['practical', 0],
  ['prepar', 0.06],
  ['pres', 0.1],
  ['present', 0.02],
  ['preserv', 0.17],
  ['president', 0.2],
  ['prevent', 0.08],
  ['primarily', 0.1],
  ['principl', 0.06],
  ['priority', -0.12],
  ['problem', 0.12],
  ['proces', -0.28],
  ['produc', 0],
  ['product', -0.1],
  ['production', 0.08],
  ['program', 0.09],
  ['progres', 0.09],
  ['project', -0.14],
  ['promis', -0.04],
  ['promot', -0.17],
  ['proposal', -0.06],
  ['prospect', -0.06],
  ['protect', 0.06],
  ['provid', 0.16],
  ['provinc', 0.05],
  ['put', -0.11],
  ['question', -0.11],
  ['quit', -0.07],
  ['railway', 0.04],
  ['rang', -0.09],
  ['rate', 0.07],
  ['reach', -0.12],
  ['readines', 0.08],
  ['ready', 0.03],
  ['real', 0.05],
  ['reason', 0.07],
  ['recal', -0.07],
  ['receiv', 0.12],
  ['recent', -0.12],
  ['recently', -0.02],
  ['reduc', -0.1],
  ['refer', -0.15],
  ['refuge', -0.04],
  ['regard', 0.19],
  ['regim', 0.31],
  ['region', -0.11],
  ['regional', 0.05],
  ['reiterat', 0.04],
  ['relat', 0.19],
  ['relation', 0],
  ['relationship', -0.02],
  ['relevant', -0.06],
  ['reliabl', 0],
  ['remain', 0.22],
  ['report', 0],
  ['representativ', 0.01],
  ['resolution', -0.01],
  ['resolv', 0.12],
  ['respect', 0.19],
  ['responsibility', -0.02],
  ['restor', -0.14],
  ['restoration', 0.1],
  ['restriction', 0.14],
  ['result', 0.01],
  ['return', -0.13],
  ['right', 0.01],
  ['role', -0.18],
  ['russia', -0.02],
  ['russian', 0.01],
  ['said', -0.08],
  ['same', -0.12],
  ['sanction', 0.05],
  ['saw', -0.01],
  ['say', 0.03],
  ['second', 0.13],
  ['sector', 0.05],
  ['security', -0.03],
  ['see', 0.03],
  ['seek', -0.2],
  ['seen', 0.07],
  ['sens', -0.14],
  ['seriou', 0.13],
  ['serv', 0.02],
  ['servic', 0.06],
  ['set', 0.1],
  ['settl', 0],
  ['settlement', 0.15],
  ['several', -0.09],
  ['shar', -0.16],
  ['should', -0.03],
  ['show', 0.02],
  ['side', -0.08],
  ['sidelin', -0.04],
  ['sign', 0.19],
  ['significant', 0.05],
  ['similar', 0.04],
  ['sinc', -0.11],
  ['situation', 0.09],
  ['six', 0.11],
  ['so', -0.09],
  ['social', 0.06],
  ['solution', -0.02],
  ['some', 0.01],
  ['soon', 0.01],
  ['spac', -0.02],
  ['speak', -0.09],
  ['special', 0.02],
  ['spher', -0.24],
  ['spok', 0.14],
  ['sport', -0.03],
  ['stability', -0.15],
  ['stabl', -0.01],
  ['stand', 0.16],
  ['start', -0.17],
  ['stat', 0.13],
  ['statement', 0.04],
  ['step', 0.06],
  ['stil', -0.1],
  ['strategic', 0.14],
  ['strengthen', -0.07],
  ['stres', 0.03],
  ['strong', -0.03],
  ['strongly', 0.08],
  ['subject', -0.04],
  ['substantial', 0.13],
  ['succes', -0.08],
  ['successful', -0.02],
  ['successfully', -0.09],
  ['such', 0.17],
  ['summit', 0.04],
  ['supply', 0.28],
  ['support', 0.08],
  ['sure', -0.07],
  ['system', 0.06],
  ['tak', -0.09],
  ['take', 0.16],
  ['taken', 0],
  ['talk', 0.1],
  ['task', 0.02],
  ['technology', 0],
  ['telephon', -0.08],
  ['tell', -0.01],
  ['term', 0.16],
  ['territory', 0.12],
  ['terrorism', -0.05],
  ['terrorist', 0.26],
  ['than', -0.01],
  ['thank', 0.09],
  ['that', 0.21],
  ['the', -0.04],
  ['their', 0.03],
  ['them', 0.12],
  ['then', -0.11],
  ['ther', -0.05],
  ['therefor', 0.02],
  ['thes', 0.07],
  ['they', 0.25],
  ['thi', -0.18],
  ['thing', -0.02],
  ['think', -0.09],
  ['third', -0.04],
  ['thos', 0.07],
  ['thousand', -0.07],
  ['thre', 0.21],
  ['threat', -0.16],
  ['through', 0.08],
  ['tie', -0.07],
  ['time', -0.13],
  ['to', 0.18],
  ['today', 0.31],
  ['together', 0.05],
  ['told', 0.01],
  ['too', -0.15],
  ['took', -0.09],
  ['total', 0.03],
  ['tourism', 0.07],
  ['tourist', 0.01],
  ['toward', 0.08],
  ['town', 0.18],
  ['trad', 0.5],
  ['transport', 0.08],
  ['trend', -0.01],
  ['trust', -0.11],
  ['try', -0.21],
  ['turnover', 0.12],
  ['two', 0.23],
  ['under', 0.02],
  ['understand', -0.12],
  ['unfortunately', 0.09],
  ['unit', -0.07],
  ['until', 0.04],
  ['up', 0.02],
  ['us', -0.04],
  ['use', 0.05],
  ['valu', 0.02],
  ['variou', -0.17],
  ['very', -0.27],
  ['via', 0.01],
  ['view', -0.01],
  ['violenc', 0],
  ['visit', -0.07],
  ['vladimir', -0.16],
  ['volum', -0.06],
  ['want', 0.03],
  ['war', 0.03],
  ['was', -0.25],
  ['way', -0.04],
  ['we', 0.11],
  ['weapon', -0.01],
  ['week', 0.05],
  ['welcom', 0.18],
  ['well', -0.32],
  ['were', -0.17],
  ['what', -0.1],
  ['when', -0.16],
  ['wher', -0.12],
  ['which', -0.16],
  ['whil', 0.03],
  ['who', -0.26],
  ['whol', -0.04],
  ['why', 0.02],
  ['will', -0.16],
  ['with', 0.1],
  ['within', 0.12],
  ['without', 0.2],
  ['work', 0.07],
  ['world', -0.1],
  ['would', 0.13],
  ['year', 0.14],
  ['yesterday', 0.03],
  ['yet', 0],
  ['you', -0.27],
  ['your', 0.23],
  ['zone', 0.04],
]);
