/**
 * Where one sentence ends and the next begins, for German and English news text.
 *
 * `Intl.Segmenter` is not used: it breaks after `Dr.` and `6.` and does not break before a number or a lower-case brand
 * (`… endete. 2024 begann …`, `… sank. iPhones …`), and its data change with the Node version.
 */

/** A stretch of the text that was split, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// A full stop, question or exclamation mark or ellipsis, with the quotes and brackets that close behind it.
const TERMINATOR = /[.!?…]+["'“”’»«›‹)\]]*(?=\s|$)/gu;

/** Abbreviations after which the same sentence always goes on. Compared in lower case, without the last full stop. */
const NEVER_LAST = words(`
  dr prof hr fr mr mrs ms st nr no art abs bzw ca vgl evtl ggf inkl exkl sog geb gest gegr dipl ing mag tel jr. rev gen
  lt col sgt capt gov sen rep hon vs approx dept est fig vol ed eds resp mind max min tsd s z.b z.t d.h u.a o.ä u.u i.d.r
  v.a m.e a.d i.e e.g p.m.s zzgl abzgl einschl hrsg bspw allg ehem insb u.s u.k u.n
`);

/** Abbreviations that can end a sentence: they end it when a capital word follows that is no plain noun of it. */
const SOMETIMES_LAST = words(`
  usw etc u.s.w inc ltd corp co bros plc mio mrd str ag e.v p.m a.m u.s.a jan feb mrz apr jun jul aug sep sept okt oct nov
  dez dec v.chr n.chr chr jh al
`);

const MONTHS_AND_COUNTED = new RegExp(
  "^(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|jahrtausend|" +
    "jahrestag|geburtstag|todestag|mal|platz|rang|runde|liga|klasse|stock|etage|lebensjahr|spieltag|minute|advent|tag|" +
    "woche|monat|quartal|halbjahr|auflage|weltkrieg|etappe|generation|bundesliga)",
  "iu",
);

// Before a number with a full stop these words make it an ordinal: `am 6.`, `der 3.`, `Ludwig der 14.`
const BEFORE_ORDINAL = words(
  `am der die das dem den des im vom zum zur ab bis seit und oder beim jeder jeden jedes jede ein eine einen einem einer
   sein seine seinen seinem ihr ihre ihren ihrem`,
);

// Words that open a sentence and are rarely a noun or name inside one: they settle the doubtful cases.
const OPENERS = words(`
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

/**
 * Splits running text into sentences: the spans cover all of it but the white space between them.
 *
 * @param text one paragraph, white space folded.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (end <= start || !endsSentence(text, start, match.index, match[0], end)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function endsSentence(text: string, start: number, mark: number, terminator: string, end: number): boolean {
  const rest = text.slice(end).trimStart();
  if (rest === "") return true;
  const next = /^["'„“”«»‹›‚‘([–—-]*\s*(\S+)/u.exec(rest)?.[1] ?? "";
  const opensQuote = /^["'„“«»‹›‚‘(]/u.test(rest);
  const word = next.replace(/[^\p{L}\p{N}]+$/u, "");
  const isOpener = OPENERS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);

  if (terminator.startsWith("...") || terminator.startsWith("…")) return startsLikeSentence(next);
  if (!terminator.startsWith(".")) {
    // `„Kommt er?“, fragte sie` and `„Halt!“ rief er` go on; only an opener or capital starts anew.
    return startsLikeSentence(next);
  }
  // A closing quote behind the full stop: the abbreviation rules do not apply to `… gesagt.“`
  if (terminator.length > 1) return startsLikeSentence(next);

  const before = /(\S+)$/u.exec(text.slice(start, mark))?.[1] ?? "";
  const last = before.replace(/^[("'„“«»‚‘[]+/u, "").toLowerCase();
  if (/^\d{1,3}$/u.test(last))
    return numberEndsSentence(text.slice(start, mark), next, isOpener || opensQuote);
  if (NEVER_LAST.has(last) || /^(?:\p{L}\.)*\p{L}$/u.test(last)) {
    // Initials and abbreviations: `Joe C. Tsai`, `z. B.`; `… in den U.S. The …` is told by the opener.
    return isOpener && !/^(?:z|d|u|o|i|v|e)(?:\.|$)/u.test(last) && /\./u.test(last);
  }
  if (SOMETIMES_LAST.has(last)) return isOpener;
  return startsLikeSentence(next);
}

function numberEndsSentence(before: string, next: string, opens: boolean): boolean {
  if (!/^[\p{Lu}\p{N}"'„“«»‚‘(]/u.test(next) || MONTHS_AND_COUNTED.test(next)) return false;
  const previous = /(\S+)\s+\d{1,3}$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  if (BEFORE_ORDINAL.has(previous)) return opens && !/^(?:am|der|dem|den|zum|vom|im)$/u.test(previous);
  return true;
}

// Capital, digit, opening quote, or a lower-case brand such as `iPhone` or `eBay`.
function startsLikeSentence(next: string): boolean {
  return /^["'„“«»‹›‚‘([]*(?:[\p{Lu}\p{N}§€$]|\p{Ll}\p{Lu})/u.test(next);
}
