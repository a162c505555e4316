/**
 * The words that tell {@link splitSentences} what a full stop means, in German and English. Abbreviations stand without
 * their last full stop and are compared in lower case; `z. B.` is `z.b`.
 */

/** The same sentence always goes on. */
export const NEVER_LAST = words(`
  dr prof hr fr mr mrs ms st nr abs bzw ca vgl evtl ggf inkl exkl sog geb gest gegr dipl ing dipl.-ing dr.-ing tel lt col
  sgt capt vs approx dept vol eds resp tsd zzgl abzgl einschl hrsg bspw allg ehem insb z.b z.t d.h u.a u.u i.d.r i.a v.a
  m.e i.e e.g
`);

/** Abbreviations only before a number (`Art. 5`, `No. 3`, `max. 5`); else words like any other. */
export const BEFORE_NUMBER = words("art no max min mind fig est ed rev mag sen gen gov rep hon");

/** With a capital, as here, titles that a name follows: `Sen. Warren`, `Mag. Huber`. */
export const BEFORE_NAME = words("Sen Rev Gen Gov Rep Hon Mag");

/** They close a list: the sentence ends where a capital follows. */
export const LIST_END = words("usw u.s.w etc u.v.m u.a.m");

/** Times of day: `at 5 p.m. Everyone came` are two sentences, `at 5 p.m. Monday` is not. */
export const CLOCK = words("a.m p.m");

/** What stands behind a time of day in the same sentence. */
export const CLOCK_COMPANIONS = words(`
  monday tuesday wednesday thursday friday saturday sunday et est edt ct cst cdt pt pst pdt gmt utc bst cet eastern central
  pacific greenwich london beijing
`);

/** The sentence may end or go on (`Apple Inc. Chief`): one of {@link OPENERS} has to follow for it to end. */
export const SOMETIMES_LAST = words(`
  inc ltd corp co bros plc mio mrd ag e.v a.d o.ä u.ä jr sr jan feb mrz apr jun jul aug sep sept okt oct nov dez dec v.chr
  n.chr chr jh al
`);

/** What a number with a full stop counts, so that it is an ordinal. Longer words (`Malaysia`, `Mainz`) are not meant. */
export const MONTHS_AND_COUNTED = new RegExp(
  "^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|" +
    "jahrtausend|jahrestag|geburtstag|todestag|mal|platz|rang|runde|liga|klasse|stock|etage|lebensjahr|spieltag|minute|" +
    "advent|tag|woche|monat|quartal|halbjahr|auflage|weltkrieg|etappe|generation|bundesliga)(?:e?[sn]|e)?(?!\\p{L})",
  "iu",
);

/** Before a number with a full stop they make it an ordinal: `am 6.`, `der 3.`, `Ludwig der 14.` */
export const BEFORE_ORDINAL = words(
  `am der die das dem den des im vom zum zur ab bis seit und oder beim jeder jeden jedes jede ein eine einen einem einer
   sein seine seinen seinem ihr ihre ihren ihrem`,
);

/** Those of {@link BEFORE_ORDINAL} behind which no number ends a sentence. */
export const ALWAYS_BEFORE_ORDINAL = words("am der dem den zum vom im");

/** They open a sentence and are rarely a noun or name inside one: they settle the doubtful cases. */
export const OPENERS = words(`
  der die das den dem ein eine einer eines einem einen er sie es wir ihr ich in im am an auf aus bei beim mit nach seit von
  vom zu zum zur für gegen ohne um über unter vor während wegen trotz doch aber und oder denn auch so dabei damit danach
  davor dazu dafür dagegen deshalb daher dort hier heute gestern jetzt nun wenn als ob weil dass wie was wer wo wann warum
  dies diese dieser dieses sein seine ihre zudem außerdem allerdings jedoch später zuvor bis nur noch schon
  the a an he she it they we i you in on at of from by with for to and but or so then there here this that these those his
  her its their our my when while after before since as if because what who where why how however moreover also
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
