/**
 * The 240 most frequent words of the sample articles, and those that hold together sentences in French, German, Spanish and
 * Russian, folded as `foldWords` does. The runs of three of these are indexed (`phraseRuns.ts`): a change of the list needs
 * a step of the migrations of both engines that indexes them anew.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `the of and to in we a our that on i for this with is president you russia are have as will putin s cooperation
    russian vladimir it at mr relations by very also was be all an between would has bilateral meeting from issues
    countries your international today thank like am economic had syria two minister which year not their people
    discussed trade they visit were important there talks but us been about first republic these situation well work
    continue conversation other joint new syrian state including during prime political see over can security
    efforts its my time welcome good said me his development china more one leaders both further telephone years
    discuss developing support who part areas agreed again foreign energy hope met turkey much working government
    percent moscow iran so current last here great country ties many agreements now do held course made strategic
    them up know opportunity united contacts friends world level take regional council together region states out
    signed he humanitarian settlement colleagues presidents meet place dialogue after agreement initiative such
    process some gas only partnership investment pleased just what turkish austria against east or chinese
    retranslated economy mutual projects because believe union billion summit when think no once say terrorism
    already future number forum un need following matters various military importance results peace should must if
    partners federal let noted special business national agenda long high crisis always reached make al discussion
    global help le la les de des du une et est que qui dans en pour pas sur par plus avec au aux ce cette il elle
    nous vous ils se sa son ses leur ne ont ete sont der die das und den dem ein eine einen einem einer ist nicht
    mit von zu im auf fur sich es als auch wir sie er dass hat haben werden wird bei nach um aus sind wie uber el
    los las y una por con para del lo su como mas ha han sus este esta pero nos ser sobre и в не на что с по как это
    из к для за мы о от его но все они он у мне так же бы или также россии до уже при только`.split(/\s+/),
);
