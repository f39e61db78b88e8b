/**
 * Closed word classes of English, and the few open ones that the grammar of attribution turns on. Everything is in
 * lower case with straight apostrophes.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = list(
  'the a an his her their its our my your this these those some many several all any most both each every another other no such few more what which whose either neither',
);
export const PREPOSITIONS = list(
  'of for in at from with to on by under near behind about against over among between into through during after before since within without around across toward towards upon despite via amid per outside inside beyond regarding concerning including like as than until throughout alongside off out up down',
);
export const CONJUNCTIONS = list(
  'and or but nor yet so while when if because although though whereas unless whether after before since until as once where how why',
);
export const SUBJECT_PRONOUNS = list(
  'he she they it i we you who one others some many several both all these those none everyone everybody nobody someone somebody anyone most this',
);
export const PRONOUNS = list(
  'he she they it i we you him her them me us himself herself themselves itself myself ourselves who whom that this these those which what',
);
export const AUXILIARIES = list(
  "am is are was were be been being has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot mustn't 's 've 'd 'll 're to",
);
export const MODALS = list(
  "will would shall should can could may might must won't wouldn't shouldn't can't couldn't cannot",
);
export const ADVERBS = list(
  'also then later earlier again ever never not often always just once still already only even soon now further furthermore previously recently repeatedly reportedly allegedly separately meanwhile instead once twice thus therefore however nevertheless moreover first simply rather quite very too yesterday today tonight afterward afterwards there here reluctantly sometimes long since flatly',
);
export const TIME_WORDS = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight morning afternoon evening night week month year day hour hours days weeks months years weekend noon midnight earlier later recently then again last next this past early late mid-week ago before afterward afterwards',
);
export const WEEKDAYS = list('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
export const HE = list('he him his himself');
export const SHE = list('she her hers herself');
export const THEY = list('they them their theirs themselves');

/** Heads of noun phrases that are persons by office: "the minister". */
export const PERSON_NOUNS = list(
  'minister president chancellor premier secretary spokesman spokeswoman spokesperson ambassador envoy diplomat leader chief head director senator congressman congresswoman lawmaker representative governor mayor judge justice general admiral colonel commander king queen prince princess emir sultan sheikh pope patriarch chairman chairwoman chair commissioner negotiator adviser advisor aide official candidate nominee lawyer attorney professor analyst expert author journalist reporter deputy vice-president undersecretary speaker politician activist critic strategist economist historian scholar critics officials analysts source sources executive manager pollster investigator prosecutor sheriff officer doctor scientist researcher writer editor columnist host democrat republican mogul billionaire businessman businesswoman veteran widow wife husband son daughter brother sister father mother man woman lady voter tycoon statesman legislator delegate cleric monarch curator coach captain moderator anchor host founder president ceo publisher ally lobbyist organizer insider',
);
/** Heads that are bodies: "the ministry". */
export const BODY_NOUNS = list(
  'ministry government administration department agency council commission committee party embassy kremlin court parliament senate house union bank office campaign company group organisation organization institute university mission bureau service force forces army navy police alliance bloc coalition statement report study poll survey document communique readout newspaper magazine website paper times post journal news network board authority assembly congress cabinet presidency secretariat team delegation panel foundation association federation firm',
);
/** Given names whose bearer is a man or a woman, for pronouns. Not exhaustive: what is not here has no known gender. */
export const MEN = list(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony antony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter harold jeremy ethan carl keith roger gerald terry sean arthur lawrence jesse bryan joe billy bruce willie jordan dylan alan ralph gabriel roy juan wayne eugene randy louis philip phil russell bobby johnny bradley mike bill bob tom jim dan dave steve chris matt tim ted ben rob ron don ken greg doug ed tony nick marco mitt newt barack jeb rand mitch paul harry bernie rick sergei sergey vladimir dmitry dmitri mikhail boris alexei aleksei igor ivan oleg nikolai yuri viktor andrei andrey anatoly konstantin pavel maxim ruslan roman valery vitaly evgeny yevgeny georgy gennady leonid stanislav denis volodymyr petro dmytro oleksandr mykhailo serhiy andriy oleksiy pavlo taras yuriy leonid arseniy emmanuel francois nicolas jean jacques pierre philippe laurent alain bernard michel olivier dominique bruno frank-walter heiko guido joschka gerhard helmut olaf friedrich sigmar wolfgang thomas klaus hans jurgen horst karl martin stefan markus mario giuseppe matteo silvio paolo luigi antonio carlo franco giorgio enrico josep pedro luis carlos jose miguel javier manuel fernando jorge alberto felipe rafael pablo diego nicolas hugo evo lula jair luiz celso mauricio ahmed mohammed mohammad muhammad mohamed mahmoud hassan hussein ali omar abdullah abdul khalid saud faisal bashar walid ibrahim yusuf recep mevlut hakan ahmet abdel hamid hamdullah ashraf hamid saad rafik nouri haider javad hossein ehud benjamin binyamin naftali yair ariel shimon avigdor gilad jing-un kim jong-un jong-il moon shinzo yoshihide fumio taro toshimitsu junichiro xi wang li hu wen jinping yi jintao jiabao keqiang narendra manmohan subrahmanyam imran nawaz pervez ban kofi antonio jens anders javier rafael mohamed yukiya tedros geir staffan lakhdar kassym-jomart nursultan islam shavkat ilham nikol serzh alexander aleksandar viktor andrzej donald mateusz radoslaw lech bronislaw janusz jan milos vaclav robert peter igor zoran edi hashim albin boyko rosen traian klaus dacian toomas andrus valdis gitanas edgars artis alar urmas carl fredrik stefan ulf erik jonas kristian jens lars boris keir rishi tony gordon liz jeremy dominic jack philip nigel malcolm scott kevin justin stephane stephen jason craig glenn brent trevor derek howard stanley norman leon leonard albert fred frederick herbert chuck lindsey marc evan reince corey ned tucker sam max luke noah liam mason ian hugh simon graham stuart neil colin clive giles rowan oliver harvey vincent victor wesley clarence ernest calvin dale todd curtis craig marcus darren darrell chad shane travis dwight lloyd clyde glen troy cory tobias alistair rex devin earl',
);
export const WOMEN = list(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary condoleezza madeleine samantha susan angela ursula federica catherine annalena theresa liz penny federica sanna mette erna kaja magdalena dalia ingrida kersti tarja jacinda julia julie michele marine segolene christine florence valerie elisabeth catherine simone giorgia emma mogherini helga frederica tzipi golda benazir hina sheikh aung hasina khaleda indira sonia nirmala sushma megawati corazon gloria park tsai maria marie svetlana tatiana natalia natalya olga elena irina anna ekaterina yulia yuliya oksana iryna viktoria nadia valentina dilma cristina michelle laura veronica delcy josefina patricia susana arancha trinidad ana beatriz tarja margot ann anne annika lene helle bente ine gro vigdis katrin jeanine jen jane karine heather victoria morgan marie nikki sally betsy kellyanne ivanka melania huma donna debbie dianne kirsten tammy jill claire hope lynne wendy elise robin molly gwen loretta lorella kate katie megyn rosa carly eleanor sylvia lucy zoe ella fiona nicola gillian tracey tracy dawn gail joanne joanna rita yvonne vivian stacy stacey tina wanda bonnie peggy penelope monica naomi nora paula priscilla ramona regina roberta rosemary tulsi',
);
