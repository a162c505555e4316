import type { Language } from "../article/article.ts";
import { fold } from "./fold.ts";

/**
 * Words that carry nothing of what a question is about: articles, pronouns, prepositions, auxiliaries, particles, and the
 * phrases people wrap a question in (`weißt du`, `sag mal`, `I wonder`). Question words are here too: the kind of answer
 * they ask for is read from them separately.
 */
const LISTS: Readonly<Record<Language, string>> = {
  de: `
    der die das den dem des ein eine einen einem einer eines nen ne nem ner n s
    ich du er sie es wir ihr mich mir dich dir ihm ihn ihnen uns euch sich mein meine dein deine sein seine seinen seinem
    seiner seines ihre ihren ihrem ihrer ihres unser unsere euer eure man jemand niemand etwas was nichts alles alle allen
    aller alles beim
    dies diese dieser dieses diesen diesem jene jener jenes jenen jenem derselbe dieselbe dasselbe solche solcher solches
    solch derjenige diejenigen selbst selber
    wer wen wem wessen welche welcher welches welchen welchem wo wohin woher wann warum wieso weshalb wozu wofür wie
    womit wodurch worüber worum woran worauf wovon woraus worin wogegen wonach wobei wovor worunter wohinter inwiefern inwieweit
    und oder aber denn sondern doch sowie sowohl weder noch als ob dass daß weil wenn falls damit indem während bevor
    nachdem obwohl da sodass zumal
    in im an am auf aus bei mit nach von vom zu zum zur für gegen ohne um durch über unter vor hinter neben zwischen seit
    bis ab laut gemäß wegen trotz statt außer per pro samt mittels bezüglich hinsichtlich gegenüber
    bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären hab habe hast hat haben habt hatte hatten
    hattest gehabt hätte hätten werde wirst wird werden werdet wurde wurden geworden worden würde würden
    kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste mussten müsste müssten
    darf darfst dürfen dürft durfte durften dürfte dürften soll sollst sollen sollt sollte sollten
    will willst wollen wollt wollte wollten mag magst mögen mochte möchte möchten möchtest lassen lässt ließ
    tun tut tat getan machen macht machte gemacht gibt gab geben gegeben geht ging gehen kommt kam kommen bleibt
    nicht kein keine keinen keinem keiner keines nie niemals ja nein nee doch dessen deren
    auch nur schon noch sehr so mal eben halt denn etwa eigentlich überhaupt eher wohl vielleicht wirklich tatsächlich
    genau gerade nun jetzt immer wieder bloß einfach ganz gar recht ziemlich sogar zwar jedoch allerdings dann dort da hier
    her hin dabei dafür dagegen daher damit danach daran darauf daraus darin darüber darum davon davor dazu drin drauf dran
    rein raus also übrigens bitte ansonsten sonst beispielsweise bzw usw etc mehr viel viele vielen wenig wenige einige einigen manche mehrere beide beiden jeder jede jedes jeden jedem eigene eigenen
    sag sagen sage weiß weißt wissen wüsste gern gerne frage fragen verrat erklär erklärt kurz bisher bislang mittlerweile
    inzwischen derzeit aktuell momentan zurzeit heute bzgl bezogen betrifft betreffend thema sache geschichte artikel text
    steht stehen stand dazu darüber laut hierzu zufolge heißt heißen nennt lang sowas irgendwas irgendwie irgendwer
    irgendein irgendwann hallo hi hey moin danke ok okay ne nich nix hats gibts isses obs wers wies is wars aufm beim ums fürs ans ins vors is nochmal
  `,
  en: `
    a an the this that these those some any each every all both either neither no not none nor such same own i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself itself
    themselves himself one ones someone anyone somebody anybody something anything everything nothing
    who whom whose which what where when why how whether if because since although though unless until while as than
    and or but so yet then there here of in on at by for from to with without into onto about over under between among
    through during before after against up down off out around within across upon via per toward towards regarding
    am is are was were be been being do does did done doing have has had having will would shall should can could may might
    must ought let lets get gets got getting go goes going gone went come comes make makes made making s t re ll ve d m
    don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn
    just only also even still already again ever never always often really actually exactly quite very too much many more
    most less least few lot lots bit now today currently right well please maybe perhaps likely instead yes no yeah ok okay
    tell know wonder wondering say says said mean thing things stuff story article text piece according anyway basically hi hey hello thanks
    kind sort like back way whats whos hows wheres thats theres im ive its dont doesnt didnt isnt cant wont
  `,
};

const FOLDED: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(LISTS.de.trim().split(/\s+/u).map(fold)),
  en: new Set(LISTS.en.trim().split(/\s+/u).map(fold)),
};

/** Whether a folded word carries nothing of what a text in this language is about. */
export function isFunctionWord(folded: string, language: Language): boolean {
  return FOLDED[language].has(folded);
}

/** All function words of a language, folded. */
export function functionWords(language: Language): ReadonlySet<string> {
  return FOLDED[language];
}
