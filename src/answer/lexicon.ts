import type { Language } from "../article/article.ts";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";

/**
 * Words that news readers use for the same thing, in both languages: `concept: German words | English words`.
 *
 * This is what lets a question find a sentence that says it in other words, and an English question a German sentence.
 * A line belongs here if it holds for any article. What only one article's names are also called (`Cupertino`) belongs
 * in that article's `names`.
 */
const CONCEPTS = `
agree: vereinbaren vereinbart einigen geeinigt einig einigung handelseinig abschließen abgeschlossen geschlossen beschlossen beschließen besiegelt besiegeln unterzeichnen unterschreiben unterschrift perfekt fix | agree agreed strike struck seal sealed conclude concluded sign signed finalize finalise settled reach reached
deal: partnerschaft kooperation zusammenarbeit bündnis abkommen vereinbarung vertrag deal allianz pakt übereinkunft abmachung verbindung kontrakt schulterschluss | partnership cooperation collaboration deal alliance agreement pact contract tieup tie arrangement accord teamwork
partner: partner partnerin verbündeter verbündete verbündeten kooperationspartner mitstreiter zusammentun verbünden verbündet zusammenarbeiten kooperieren kooperiert zusammenschließen zusammengetan paktieren | partner ally partnered partnering team teaming cooperate collaborate
company: unternehmen firma firmen konzern konzerne betrieb gesellschaft riese gigant anbieter hersteller unternehmensgruppe | company companies firm business corporation group giant giants enterprise
maker: hersteller produzent fabrikant macher bauer | maker makers manufacturer producer creator creators
provider: anbieter dienstleister lieferant zulieferer versorger | provider supplier vendor
subsidiary: tochter tochterfirma tochtergesellschaft tochterunternehmen konzerntochter ableger sparte abteilung bereich | subsidiary unit arm division branch offshoot department
choose: auswählen wählen ausgewählt gewählt auswahl wahl entscheiden entschieden entscheidung entschied entscheidet zuschlag aussuchen ausgesucht rennen bevorzugen bevorzugt favorit | choose chose chosen choice pick picked select selected selection decide decided decision settle opt opted winner win won
picky: wählerisch anspruchsvoll heikel kritisch pingelig sorgfältig genau gründlich streng mäkelig kleinlich | picky choosy selective demanding fussy careful particular discerning
candidate: kandidat kandidaten bewerber anwärter alternative alternativen auswahlliste | candidate candidates contender contenders alternative alternatives shortlist option options
talk: gespräch gespräche sprechen gesprochen redete reden geredet verhandeln verhandlung verhandlungen verhandelt unterredung unterhaltung austausch treffen getroffen kontakt sondieren verhandlungspartner | talk talks talked talking speak spoke spoken negotiate negotiated negotiation negotiations discussion discussions discuss discussed meet met meeting meetings contact approach approached
say: sagen gesagt sagte äußern geäußert äußerung aussage erklären erklärt erklärung mitteilen mitgeteilt stellungnahme kommentar kommentieren kommentiert statement erzählen erzählt wort worte position zitat behaupten behauptet melden meldet gemeldet | say said comment commented statement remark remarks tell told explain explained quote quoted claim claimed word words speak spoke announce announced
confirm: bestätigen bestätigt bestätigung bekräftigen bekräftigt verifizieren offiziell amtlich absegnen zusagen zugegeben einräumen beglaubigen öffentlich | confirm confirmed confirmation official officially verify verified acknowledge acknowledged public publicly record
deny: dementieren dementiert dementi abstreiten bestreiten bestritten leugnen widersprechen zurückweisen | deny denied denial dispute refute reject
announce: ankündigen angekündigt ankündigung verkünden verkündet bekanntgeben bekanntgegeben vorstellen vorgestellt enthüllen | announce announced announcement unveil unveiled reveal revealed present introduce introduced
report: berichten berichtet bericht berichte meldung melden gemeldet nachricht nachrichten schreiben schreibt | report reports reported reporting news story write writes wrote cover coverage
source: quelle quellen stammt stammen herkunft beleg belege gewährsmann | source sources origin originate based basis
media: medien medium redaktion redaktionen zeitung zeitungen presse blatt magazin sender nachrichtenagentur agentur presseagentur redaktion nachrichtendienst | media outlet outlets newspaper press agency newswire wire publication publications paper papers
author: autor autorin verfasser verfasserin reporter reporterin journalist journalistin redakteur geschrieben verfasst | author writer reporter journalist editor byline written wrote
chief: chef chefin boss leiter leiterin unternehmensleiter vorsitzender vorsitzende vorstand vorstandschef ceo präsident geschäftsführer oberhaupt spitze leiten leitet geleitet führen führt manager anführer häuptling | chief boss head leader chairman chairwoman ceo president executive lead leads run runs manage manager chair
founder: gründer gründerin gründen gegründet gründung erfinder entstanden | founder founded found established creator start started
owner: besitzer eigentümer inhaber gehören gehört besitzen besitzt eigner mutter mutterkonzern muttergesellschaft | owner owns own owned belong belongs parent
employee: mitarbeiter mitarbeiterin angestellte beschäftigte beschäftigen beschäftigt belegschaft personal leute arbeitsplatz arbeitsplätze stelle stellen job jobs arbeiten | employee employees staff worker workers workforce people personnel job jobs headcount employ
person: person mensch menschen leute | person people human
age: alt alter jahre geburtstag geboren lebensalter | age old aged born birthday
place: ort stelle platz stadt ort schauplatz standort stätte land lokalität location gegend | place location venue city town spot where site country
city: stadt ort metropole hauptstadt | city town capital
country: land staat nation heimatland herkunftsland | country nation state
headquarters: sitz hauptsitz zentrale firmensitz sitzen ansässig stammsitz hauptquartier | headquarters headquartered based seat hq
event: veranstaltung konferenz tagung gipfel gipfeltreffen treffen event kongress messe anlass forum zukunftskonferenz technologiekonferenz versammlung rahmen bühne | event conference summit occasion convention congress meeting gathering forum stage
attend: teilnehmer teilnehmen teilgenommen besucher gäste gast anwesend besuchen redner | attend attended attendee attendees participant participants guest guests visitor speakers audience
time: wann zeitpunkt datum termin tag uhrzeit zeit monat jahr woche | time date day when month year week
start: start starten startet beginn beginnen beginnt anfang einführung einführen eingeführt verfügbar erscheinen erscheint veröffentlichung launch los rauskommen kommen freigeschaltet erhältlich | start starts launch launched launching begin begins beginning rollout release released available arrive arrives introduce
end: ende enden endet schluss ablaufen läuft auslaufen | end ends ending expire expires finish over
duration: dauer dauern dauert laufzeit lange jahre zeitraum befristet | duration last lasts long term length period years
recent: zuletzt kürzlich neulich letztens jüngst neuerdings letzte letzter | recent recently lately latest last
ago: länger lange seit weile zeit | long while ago time ages
money: geld summe betrag kosten kostet preis zahlen zahlt bezahlen bezahlt gezahlt euro dollar milliarde milliarden million millionen finanziell gebühr honorar teuer wert vergütung lizenzgebühr | money sum amount cost costs price pay pays paid payment euro dollar dollars billion billions million fee fees worth expensive financial value
cheap: billig günstig kostengünstig preiswert preisgünstig sparsam schnäppchen niedrig erschwinglich wenig | cheap cheaper inexpensive affordable cost low budget bargain lowcost
free: kostenlos gratis umsonst frei | free charge
share-price: aktie aktien aktienkurs kurs kurse börse börsenkurs anleger investoren aktionäre wertpapier | share shares stock stocks market exchange investor investors shareholder
market-share: marktanteil anteil marktanteile | share
revenue: umsatz erlös gewinn einnahmen profit ertrag quartalszahlen bilanz verdient verdienen | revenue turnover profit earnings income sales earn
percent: prozent prozentual quote anteil | percent percentage rate share
number: anzahl zahl zahlen menge viele stückzahl wieviele wieviel | number numbers count amount figure figures many
sell: verkaufen verkauft verkauf verkäufe verkaufszahlen absatz absatzzahlen abgesetzt vertrieb geschäft nachfrage kaufen käufer loswerden ladenhüter | sell sells sold sale sales selling demand buy buyers business unit shipments
decline: sinken sinkt sinkend sinkende gesunken fallen fällt gefallen rückgang rückläufig einbruch eingebrochen einbrechen abnehmen schrumpfen schwach schwächeln schwächelt flaute minus abwärts bergab schlecht schlechter krise absturz | decline declining decrease fall falls falling fell fallen drop drops dropped dropping sink sinking slump slumping weak weaker shrink shrinking down slow slowing poor bad worse
rise: steigen steigt gestiegen anstieg wachsen wächst wachstum zunahme zunehmen plus aufwärts bergauf boomen | rise rises rising rose grow grows growing growth increase increasing up boost boom
benefit: profitieren profitiert nutzen nützt nützen vorteil vorteile gewinn gewinnen nützlich bringen bringt vorteilhaft haben lohnt lohnen erhofft verspricht win sinn zweck | benefit benefits profit gain gains advantage advantages good useful upside win winner help point
both: beide beiden beidseitig gegenseitig beiderseits beteiligte beteiligten seiten zwei gemeinsam wechselseitig | both mutual each sides parties two everyone involved together
success: erfolg erfolgreich gelungen triumph sieg gewinn durchbruch errungenschaft meilenstein coup | success successful win victory triumph achievement milestone breakthrough coup
important: wichtig bedeutend bedeutsam bedeutung bedeutet wesentlich entscheidend relevant zentral stellenwert | important importance significant significance matter matters big key crucial major meaning
help: helfen hilft hilfe unterstützen unterstützt unterstützung beitragen nützen fördern | help helps support assist aid contribute
strengthen: stärken stärkt gestärkt verbessern verbessert ausbauen festigen kräftigen besser stark stärker | strengthen strengthens improve improves improved better stronger boost reinforce strong
weaken: schwächen schaden schadet nachteil nachteile gefährden risiko risiken gefahr gefahren | weaken harm hurt disadvantage downside risk risks danger threat
position: position stellung rang stand lage marktstellung platz | position standing place footing status foothold
market: markt märkte absatzmarkt branche sektor marktlage gebiet | market markets sector industry
competition: konkurrenz konkurrenten konkurrent konkurrieren wettbewerb wettbewerber rivale rivalen rivalität gegner mitbewerber gegenspieler behaupten messen wettbewerbslage kontrahent | competition competitor competitors compete competing competitive rival rivals rivalry opponent opponents contest against
tough: hart umkämpft heftig heiß scharf intensiv schwierig stark erbittert | tough fierce hard hotly contested intense stiff heated fought difficult
headline: schlagzeile schlagzeilen aufsehen aufmerksamkeit bekannt furore gesprächsthema schlagzeile berühmt | headline headlines attention news famous known stir buzz
model: modell modelle sprachmodell sprachmodelle algorithmus | model models llm
product: produkt produkte angebot angebote dienst dienste leistung leistungen service services | product products offering offerings offer service services
function: funktion funktionen feature features merkmal fähigkeit fähigkeiten können leistungsumfang | function functions feature features capability capabilities ability
ai: ki ai künstlich künstliche künstlicher intelligenz intelligente | ai artificial intelligence
software: software programm app apps anwendung anwendungen system | software program app apps application applications system
technology: technik technologie technisch tech | technology technical tech technically
device: gerät geräte handy handys smartphone smartphones telefon telefone mobiltelefon iphone iphones | device devices phone phones smartphone smartphones handset handsets iphone iphones
user: nutzer nutzerin anwender kunde kunden verbraucher benutzer käufer | user users customer customers consumer consumers buyer owners
data: daten datenschutz privatsphäre persönliche nutzerdaten informationen datensicherheit speicherung gespeichert | data privacy personal information stored security
server: server rechenzentrum cloud speicher gespeichert | server servers datacenter cloud stored
name: name namen heißt heißen nennen nennt genannt bezeichnung bezeichnet titel | name names called named call title term
law: gesetz gesetze gesetzlich recht rechtlich vorschrift vorschriften vorgabe vorgaben regel regeln regelung regulierung reglementierung reglementierungen bestimmung auflagen auflage paragraph gesetzgeber | law laws legal rule rules regulation regulations regulatory legislation requirement requirements
forbid: verbieten verbietet verboten verbot untersagen untersagt untersagung erlaubt erlauben dürfen zulassen zulässig unzulässig verhindern verwehren verhindert blockieren gesperrt hindern | forbid forbids forbidden ban bans banned prohibit prohibits prohibited prevent prevents allow allows allowed permit permitted block blocked illegal barred stop
authority: behörde behörden regierung amt staat staatlich ministerium genehmigung genehmigt genehmigen zulassung lizenz erlaubnis aufsicht | authority authorities government regulator regulators state ministry approval approve approved permission license
politics: politik politiker politisch regierung zölle zoll handelskrieg sanktionen präsident | politics political politician government tariffs tariff trade sanctions president
strategy: strategie strategien plan pläne vorgehen vorhaben kurs weg taktik konzept ansatz linie absicht absichten vorgehensweise fahrplan vorhat | strategy strategies plan plans approach course tactic intention intentions path roadmap
speculate: spekulieren spekuliert spekulation spekulationen mutmaßen gemutmaßt vermuten vermutet vermutung vermutungen rätseln gerätselt rätsel orakeln munkeln gemunkelt | speculate speculated speculation speculating guess guesses guessing guessed suspect conjecture puzzle wonder wondering
rumour: gerücht gerüchte gerüchteküche hörensagen angeblich munkelt munkeln mutmaßlich vermeintlich | rumour rumor rumours rumors rumoured rumored hearsay reportedly allegedly supposedly alleged
certain: sicher gewiss fest feststehen gesichert definitiv tatsache fakt fakten stimmt wahr wahrheit verlässlich belegt bewiesen eindeutig klar | certain sure fact facts definite definitely true truth proven settled reliable clear
unclear: unklar offen ungewiss unsicher unbekannt ungeklärt fraglich fragezeichen rätselhaft unbeantwortet | unclear open uncertain unknown unsure undecided unresolved unanswered question
expected: erwarten erwartet erwartung erwartungen davon ausgehen ausgegangen rechnen rechnet gerechnet voraussichtlich prognose gilt annehmen angenommen annahme versprechen erhoffen hofft hoffnung | expect expected expectation expectations assume assumed forecast anticipate anticipated predict hope hopes
depend: abhängig abhängigkeit abhängen angewiesen ausgeliefert gebunden hängen unabhängig | depend depends dependent dependence rely relies reliant reliance independent
completely: komplett vollständig völlig ganz total gänzlich vollkommen ausschließlich allein | completely entirely fully wholly totally solely exclusively
combine: kombination kombinieren kombiniert mischung mix mischen gemischt verbindung verbinden zusammenspiel beides mischform hybrid | combination combine combined combining mix mixed mixing mixture blend hybrid both together
own: eigen eigene eigenes eigenen selbst hauseigen hauseigene selbstentwickelt selbstgemacht | own inhouse homegrown proprietary self
external: extern externe externen fremd fremde fremden fremder auswärtig drittanbieter dritte zugekauft | external outside foreign third party else
foreign: ausland ausländisch international weltweit global märkte länder | foreign abroad international overseas worldwide world global elsewhere
implementation: umsetzung umsetzen ablaufen ablauf ausgestaltung gestaltung realisierung praxis konkret aussehen einbauen eingebaut integrieren integration einbindung funktionieren funktioniert | implementation implement work works practice look built build integrate integrated integration function
detail: detail details einzelheit einzelheiten konkret konkrete konkretes genaueres näheres genauer genaue spezifisch | detail details detailed specifics specific particulars concrete precise
nothing: schweigen geschwiegen verschweigen still stumm | silent silence quiet
way: art weise methode prozess verfahren auswahlverfahren | way manner method process procedure
reason: grund gründe ursache ursachen anlass motiv warum wieso weshalb | reason reasons cause causes motive why
problem: problem probleme schwierigkeit schwierigkeiten sorge sorgen hürde hürden | problem problems trouble difficulty difficulties issue issues hurdle concern concerns
fail: scheitern gescheitert abgelehnt ablehnen ablehnung absage abgesagt verlieren verloren leer ausgegangen raus | fail failed reject rejected rejection lose lost turned decline
reaction: reaktion reaktionen reagieren reagiert meinung meinungen kommentar kritik kritisieren | reaction reactions react reacted respond response opinion criticism criticise
expert: experte experten analyst analysten fachleute beobachter | expert experts analyst analysts observers
compare: vergleich vergleichen besser schlechter unterschied | compare comparison better worse difference
exclusive: exklusiv exklusivität einziger einzige alleinig | exclusive exclusivity only sole
goal: ziel ziele zweck absicht vorhaben | goal aim purpose target objective
special: spezialisiert spezialist spezialität spezialgebiet fachgebiet schwerpunkt gebiet fokus zuständig kümmert | specialised specialized specialise specialize specialist specialty focus focused expertise field dedicated
use: nutzen nutzt benutzen benutzt verwenden verwendet einsetzen einsatz eingesetzt gebrauchen anwenden angewandt | use uses used using employ deploy apply applied
support: unterstützt kompatibel kompatibilität voraussetzung voraussetzungen | support supported compatible compatibility requirement requirements
version: version versionen update ausgabe generation | version versions update generation
test: test testen tests testphase beta erprobung probe | test tests testing trial beta pilot
language: sprache sprachen sprachlich mandarin chinesisch | language languages mandarin
fight: kampf kämpfen kämpft bekämpfen ringen | fight fighting battle combat struggle
future: zukunft künftig zukünftig später demnächst bald | future later soon upcoming eventually
topic: thema worum gegenstand inhalt dreht | topic subject about content gist
summary: zusammenfassung überblick kurzfassung zusammengefasst zusammenfassen | summary overview summarise summarize gist tldr recap
happen: passiert geschehen ereignis los vorgefallen | happen happened happening occur
other: andere anderen anderer anderes anderem weitere weiteren sonstige zusätzlich alternativ übrige übrigen außerdem | other others another else further additional besides alternative
big: groß große großen größe riesig umfang | big large size huge scale
world: welt erde global weltweit rest | world globe global rest
option: möglichkeit möglichkeiten variante varianten szenario szenarien option optionen wege entweder | option options possibility possibilities scenario scenarios either variant variants
pressure: druck drängen drängt zwang zwingen zwingt gezwungen | pressure push force forced squeeze
boost: schub auftrieb aufschwung ankurbeln impuls rückenwind belebung | boost lift push tailwind momentum
setback: rückschlag niederlage schlappe misserfolg einbuße | setback defeat blow loss failure
view: bewerten bewertet bewertung einschätzen einschätzung einstufen beurteilen beurteilung sicht sichtweise meinung ansicht blick perspektive | evaluate rate rated assess assessment view views opinion judge perspective regard
newcomer: neuling aufsteiger startup jungunternehmen | newcomer startup upstart
surprise: überraschend überraschung unerwartet plötzlich verblüffend | surprise surprising sudden unexpected
internet: internet online netz web digital | internet online web digital
search: suche suchen sucht gesucht umsehen umgesehen umschauen fahndung | search searched searching looking look seek sought shop hunt
reveal: verraten preisgeben preisgegeben ausplaudern offenlegen durchsickern rausrücken | reveal revealed disclose disclosed leak leaked share shared divulge
mention: erwähnen erwähnt nennen genannt angeben angegeben aufzählen | mention mentioned name named cite cited list listed
usual: üblich übliche gewöhnlich normalerweise gewohnt | usual usually normal normally regular
home: heimat heimatmarkt daheim heimisch inland | home domestic homeland turf
change: ändern ändert änderung wechsel wandel verändern umstellung | change changes shift switch alter
replace: ersetzen ersetzt austauschen anstelle ablösen | replace replaces replaced replacement instead substitute
cancel: absagen abgesagt abblasen abgeblasen platzen geplatzt beenden beendet gekündigt | cancel cancelled canceled off scrap scrapped terminate
delay: verzögern verzögert verzögerung verschieben verschoben verspätung | delay delayed postpone postponed late
join: beitreten mitmachen beteiligen beteiligt beteiligung dabei mitwirken | join joined participate involve involved involvement
buy: kaufen kauft gekauft kauf übernehmen übernahme erwerben | buy bought acquire acquired acquisition takeover purchase
invest: investieren investiert investition investitionen | invest invested investment stake
deliver: liefern liefert geliefert lieferung beliefern bereitstellen | deliver delivers supply supplies supplied ship provide provides
build: bauen baut gebaut entwickeln entwickelt entwicklung entwickler herstellen produzieren erschaffen | build builds built develop develops developed developer create created produce
trust: vertrauen vertrauenswürdig glaubwürdig seriös zuverlässig | trust credible credibility trustworthy reliable
secret: geheim geheimnis heimlich vertraulich | secret secretly confidential
small: klein kleine gering wenig | small little minor tiny
fast: schnell rasch zügig eilig flott | fast quick quickly rapid rapidly
easy: leicht einfach mühelos problemlos | easy easily simple simply
popular: beliebt begehrt populär gefragt | popular sought favourite favorite
leading: führend marktführer spitzenreiter dominieren dominiert vorherrschend | leading leader dominant dominate dominates
new: neu neue neuer neues neueste neuester | new newest fresh
first: erste erster erstes zuerst erstmals zunächst anfangs | first firstly initial initially
last: letzte letzter schließlich endlich letztlich letztendlich ende endgültig | last final finally eventually ultimately end
together: gemeinsam zusammen miteinander | together joint jointly
condition: bedingung bedingungen voraussetzung voraussetzungen auflage auflagen | condition conditions requirement requirements terms
consequence: folge folgen auswirkung auswirkungen konsequenz konsequenzen ergebnis resultat effekt | consequence consequences effect effects impact result results outcome
situation: lage situation zustand stand status | situation state status
trend: trend entwicklung tendenz richtung | trend development direction
enough: genug ausreichend reichen | enough sufficient
danger: gefährlich bedrohung bedrohlich sorge | dangerous threat worrying
chance: chance chancen gelegenheit aussicht aussichten | chance chances opportunity prospect prospects
want: wollen wunsch wünschen anstreben streben begehren | want wants wish desire aim
need: brauchen braucht benötigen benötigt nötig notwendig erforderlich | need needs needed necessary require requires required
offer: anbieten bieten bietet anbot offerieren | offer offers offering offered
keep: behalten halten festhalten bewahren | keep hold retain
leave: verlassen aussteigen ausstieg austreten | leave left exit quit
share-of: teil anteil stück | part portion piece
compete: antreten messen duell kräftemessen | compete vie duel
catch: aufholen einholen nachziehen | catch overtake
attack: angriff angreifen attacke | attack attacked assault
protect: schützen schutz sichern sicherheit | protect protection secure safety security
control: kontrolle kontrollieren überwachen überwachung steuern | control monitor monitoring surveillance oversee
censor: zensur zensieren zensiert gefiltert | censorship censor censored filter
government: regierung staat führung partei kommunistisch | government state party communist
war: krieg konflikt streit auseinandersetzung | war conflict dispute row
court: gericht prozess klage klagen verklagen urteil richter | court trial lawsuit sue sued ruling judge
police: polizei beamte ermittler ermittlungen fahnder | police officers investigators investigation
victim: opfer verletzt verletzte tote tot getötet gestorben sterben | victim injured dead killed died die
team: mannschaft team elf verein klub | team squad club
election: wahl wahlen abstimmung stimmen gewählt | election elections vote votes ballot
research: forschung forscher studie wissenschaft wissenschaftler | research researcher study science scientist
tax: steuer steuern abgabe | tax taxes levy
budget: haushalt etat budget | budget
debt: schulden kredit verschuldung | debt loan credit
inflation: inflation teuerung preisanstieg | inflation
link: link url adresse webseite website internetseite | link url address website site
weather: wetter wetterbericht wettervorhersage | weather
temperature: warm kalt heiß temperatur | warm cold hot temperature
china: china chinesisch chinesische chinesen chinese volksrepublik peking fernost | china chinese beijing mainland
america: usa amerika amerikanisch us vereinigte staaten washington | usa us america american states washington
germany: deutschland deutsch deutsche | germany german
europe: europa europäisch eu | europe european eu
`;

const forms = new Map<string, Language>();
const byStem = buildLexicon();

function buildLexicon(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const row of CONCEPTS.trim().split("\n")) {
    const [concept = "", lists = ""] = row.split(": ");
    const [german = "", english = ""] = lists.split("|");
    const add = (list: string, language: Language) => {
      for (const word of list.trim().split(/\s+/u)) {
        const folded = fold(word);
        if (!forms.has(folded)) forms.set(folded, language);
        const key = stem(folded, language);
        const concepts = map.get(key);
        if (!concepts) map.set(key, [concept]);
        else if (!concepts.includes(concept)) concepts.push(concept);
      }
    };
    add(german, "de");
    add(english, "en");
  }
  return map;
}

/** The concepts a stem stands for, most often one; empty for words the lexicon does not have. */
export function conceptsOf(stemmed: string): readonly string[] {
  return byStem.get(stemmed) ?? [];
}

/** Every word of the lexicon, folded, with its language: known words, even where an article does not use them. */
export function lexiconForms(): ReadonlyMap<string, Language> {
  return forms;
}
