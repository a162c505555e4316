/** Numbers, adjectives, verbs and adverbs of any subject: `German words | English words`, one meaning a line. */
export const GENERAL = `
# quantities and measures
null | zero
drei | three
vier | four
fünf | five
sechs | six
sieben | seven
acht | eight
neun | nine
zehn | ten
elf | eleven
zwölf | twelve
dreizehn | thirteen
vierzehn | fourteen
fünfzehn | fifteen
sechzehn | sixteen
siebzehn | seventeen
achtzehn | eighteen
neunzehn | nineteen
zwanzig | twenty
dreißig | thirty
vierzig | forty
fünfzig | fifty
sechzig | sixty
siebzig | seventy
achtzig | eighty
neunzig | ninety
hundert | hundred
tausend | thousand
Million Mio | million
Milliarde Mrd | billion
Billion | trillion
zweite | second
vierte | fourth
fünfte | fifth
sechste | sixth
siebte | seventh
achte | eighth
neunte | ninth
zehnte | tenth
Hälfte | half halves
halb | half
Drittel | third
doppelt | double twice
dreifach | triple threefold
einmal | once
zweimal | twice
Dutzend | dozen
Paar | pair couple
einzeln | single individual
einzigartig | unique
mehrfach | multiple repeatedly
zahlreich | numerous
unzählig zahllos | countless innumerable
Vielzahl | multitude
Vielfalt | diversity variety
vielfältig | diverse varied
gesamt | total entire
teilweise | partly partially
Bestandteil | component
Anteil | share proportion
Rest | rest remainder
Überschuss | surplus
Mangel Knappheit | shortage lack
knapp | scarce
überflüssig | superfluous
Leere | emptiness void
voll | full
füllen füllt gefüllt | fill
Maß | measure
Einheit | unit
Meter | metre meter
Kilometer | kilometre kilometer
Zentimeter | centimetre centimeter
Millimeter | millimetre millimeter
Meile | mile
Zoll | inch
Gramm | gram
Kilogramm Kilo | kilogram kilo
Tonne | tonne ton
Pfund | pound
Liter | litre liter
Hektar | hectare
Grad | degree
Stufe | step stage
Ebene Niveau | level
Stapel Stapeln Haufen | pile heap stack
Bündel | bundle
Verzeichnis | directory register
Übersicht | overview
ungefähr circa | approximately roughly
fast beinahe | almost nearly
kaum | hardly barely
# adjectives
beharrlich hartnäckig | persistent stubborn
heftig | fierce violent
mühsam | laborious
vielversprechend | promising
vielseitig | versatile
einflussreich | influential
maßgeblich | decisive authoritative
entscheidend | decisive crucial
fragwürdig | questionable dubious
zweifelhaft | doubtful dubious
unglaublich | incredible
unvermeidlich | inevitable
unverändert | unchanged
unvollständig | incomplete
unvollendet | unfinished
ungelöst | unsolved
legendär | legendary
sagenhaft | fabulous
angesehen | prestigious respected
zuständig | responsible competent
betroffen | affected
verantwortungslos | irresponsible
verheerend | devastating
verlassen | abandoned deserted
unfruchtbar | infertile barren
fruchtbar | fertile
üppig | lush
kostbar | costly
makellos | flawless
bemerkenswert | remarkable notable
auffällig | conspicuous striking
unauffällig | inconspicuous
sinnvoll | meaningful
sinnlos | senseless pointless
rücksichtslos | ruthless reckless
skrupellos | unscrupulous
streitbar | quarrelsome
weitverbreitet verbreitet | widespread
einheitlich | uniform
gültig | valid
ungültig | invalid
verpflichtend obligatorisch | mandatory compulsory
zwingend | compelling
sprachlos | speechless
blass bleich | pale
grell | glaring
trüb | murky
heilbar | curable
unheilbar | incurable
ungeboren | unborn
lebenslang | lifelong
wertlos | worthless
steuerlich | fiscal
unbegrenzt | unlimited
begrenzt beschränkt | limited
groß | great
groß hochgewachsen | tall
größte | biggest largest
riesig enorm | huge enormous vast
winzig | tiny
hoch hohe | high
höchste | highest
tief | deep
seicht | shallow
breit | wide broad
eng | tight narrow
dick | thick
dick fett | fat
dünn | thin
schlank | slim slender
schwer | heavy
schwer schwierig | difficult hard
leicht | light
kompliziert komplex | complicated complex
kräftig | powerful strong
weich | soft
glatt | smooth
rau | rough
spitz | pointed
scharf | sharp
stumpf | blunt
beste | best
schlimm | bad
schlechter schlimmer | worse
schlechteste schlimmste | worst
böse | evil wicked
ausgezeichnet hervorragend | excellent outstanding
großartig herrlich wunderbar | magnificent wonderful splendid
prächtig | splendid
Schönheit | beauty
hübsch | pretty
hässlich | ugly
uralt | ancient
jung | young
jünger | younger youngest
älter | older elder eldest oldest
altmodisch veraltet | outdated obsolete
frisch | fresh
faul verfault | rotten
langsam | slow
allmählich schrittweise | gradual
hell | bright
dunkel finster | dark
durchsichtig | transparent
sichtbar | visible
unsichtbar | invisible
deutlich | clear distinct clearly
eindeutig | unambiguous
rätselhaft geheimnisvoll | mysterious
Rätsel Rätseln | riddle mystery puzzle
Geheimnis | secret mystery
offensichtlich offenbar | obvious apparent
vermutlich | presumably
sicher | safe secure
riskant | risky
richtig korrekt | correct
falsch | wrong incorrect
echt | genuine authentic
präzise | exact precise
Genauigkeit | accuracy precision
ungenau | inaccurate imprecise
gleich | equal
identisch | identical
verschieden unterschiedlich | different various
gegenüberliegend | opposite
entgegengesetzt | opposite contrary
unwichtig unbedeutend | unimportant insignificant
wesentlich | essential
Notwendigkeit | necessity
unnötig | unnecessary
nutzlos | useless
unentbehrlich | indispensable
unmöglich | impossible
geeignet | suitable
ungeeignet | unsuitable
allgemein | general
besonders | especially particularly
besondere speziell | special particular
gewöhnlich üblich | ordinary usual common
ungewöhnlich | unusual uncommon
außergewöhnlich | extraordinary exceptional
außerordentlich | extraordinary
typisch | typical
häufig | common
seltsam merkwürdig eigenartig | strange odd peculiar
unbeliebt | unpopular
umstritten strittig | controversial disputed
Kontroverse | controversy
erfolglos | unsuccessful
Misserfolg Scheitern | failure
wirksam effektiv | effective
wirkungslos | ineffective
unwahrscheinlich | unlikely
interessant | interesting
Interesse | interest
spannend aufregend | exciting thrilling
angenehm | pleasant
unangenehm | unpleasant
bequem | comfortable
ruhig | calm quiet
Ruhe | rest
unruhig | restless
ernst | serious
Ernst | seriousness
absurd | absurd
steil | steep
krumm gebogen | crooked curved bent
locker lose | loose
zerbrechlich | fragile
haltbar | durable
stabil | stable
Stabilität | stability
instabil | unstable
beweglich | movable mobile
starr | rigid
leuchtend | luminous bright
glänzend | shiny brilliant
obere | upper
untere | lower
innere | inner
äußere | outer
vordere | front
hintere | rear
mittlere | middle
zentral | central
nah | near close
nächste | next nearest
fern entfernt | distant remote
Nähe | proximity vicinity
örtlich lokal | local
Ausländer Ausländerin Ausländerinnen | foreigner
gemeinsam | common joint jointly
allein | alone
individuell | individual
Individuum Individuen | individual
berüchtigt | notorious
ehemals einst | formerly once
vorherig vorig | previous
folgend | following
anschließend | afterwards subsequently
frühere | earlier
frühzeitig vorzeitig | premature early
rot | red
blau | blue
grün | green
gelb | yellow
braun | brown
schwarz | black
grau | gray grey
rosa | pink
violett lila purpurn | purple violet
absolut | absolute
relativ | relative
direkt unmittelbar | direct
indirekt | indirect
aktiv | active
passiv | passive
positiv | positive
negativ | negative
extrem | extreme
streng | severe
tatkräftig | energetic
gemeinnützig | nonprofit
grundlegend | fundamental
oberflächlich | superficial
gründlich | thorough
umfangreich umfassend | extensive comprehensive
ausführlich detailliert | detailed
unzuverlässig | unreliable
nutzbar | usable
essbar | edible
brennbar | flammable
wasserdicht | waterproof
geschickt | skilful skillful
ungeschickt | clumsy
vorsichtig | careful cautious
Vorsicht | caution
unvorsichtig nachlässig | careless negligent
bereit | ready willing
fertig | ready finished
beschäftigt | busy
nackt | bare
verwirrt | confused
Verwirrung | confusion
Chaos | chaos
chaotisch | chaotic
Ordnung | order
Unordnung | disorder
# verbs of being, having and changing
vorkommen vorkommt vorkam | occur occurrence
übrig verbleiben | remaining
überwiegen | predominate
zusammenbrechen zusammenbrach zusammengebrochen Zusammenbruch | collapse
zerfallen zerfällt zerfiel | decay disintegrate
verfallen verfällt verfiel | decay decline
gedeihen | thrive flourish
stagnieren stagniert | stagnate
schwanken schwankt geschwankt Schwankung | fluctuate
betragen beträgt betrug | amount
übersteigen übertreffen übertrifft übertraf | exceed surpass
überschreiten überschritt | exceed
Fortbestand | survival
verbreiten verbreitet | spread
Verbreitung Ausbreitung | spread distribution
bleiben blieb geblieben | remain stay
entstehen entsteht entstand | arise originate emerge
Herkunft Ursprung | origin
stammen stammt gestammt | originate
geschehen geschieht geschah passieren passiert ereignen ereignet | happen occur
Ereignis Vorfall | event incident
stattfinden stattfand stattfindet | happen
erscheinen erscheint erschien | appear
auftauchen auftaucht aufgetaucht | emerge appear
Erscheinung | appearance phenomenon phenomena
verschwinden verschwindet verschwand verschwunden | disappear vanish
scheinen scheint | seem
scheinen scheint | shine shone
ändern ändert geändert verändern verändert | change alter
Änderung Veränderung | change alteration
verwandeln verwandelt | transform
Verwandlung Umwandlung | transformation
wandeln wandelt gewandelt Wandel | change
wachsen wuchs gewachsen | grow grew grown
zunehmen zunimmt zunahm zugenommen | increase
steigen steigt stieg gestiegen | rise rose risen
erhöhen erhöht steigern steigert gesteigert | increase raise
abnehmen abnimmt abnahm abgenommen | decrease decline
Abnahme Rückgang | decrease decline
verringern verringert reduzieren reduziert vermindern vermindert | reduce lower
senken senkt gesenkt | lower
verdoppeln verdoppelt | double
Verbesserung | improvement
verschlechtern verschlechtert | worsen deteriorate
Verschlechterung | deterioration
erweitern erweitert vergrößern vergrößert | enlarge expand extend
Erweiterung Ausdehnung | expansion extension
ausdehnen ausdehnt ausgedehnt expandieren expandiert | expand
verkleinern verkleinert | shrink
verlängert | extend prolong lengthen
verkürzen verkürzt kürzen kürzt gekürzt | shorten
abkürzen abkürzt abgekürzt | abbreviate
beginnen beginnt begann begonnen anfangen anfängt angefangen | begin began begun start
enden endet geendet beenden beendet | end finish
aufhören aufhört aufgehört | stop cease
fortsetzen fortsetzt fortgesetzt | continue
Fortsetzung | continuation sequel
anhalten angehalten | stop
stoppen stoppt gestoppt | stop
unterbrechen unterbricht unterbrach unterbrochen | interrupt
Unterbrechung | interruption
warten wartet gewartet | wait
dauern dauert gedauert | last
verschieben verschiebt verschob | postpone
besitzen besitzt besaß besessen | possess
bestehen besteht bestand | consist
bestehen besteht bestand | exist
enthalten enthielt | contain
umfassen umfasst | comprise include
einschließen eingeschlossen | include
fehlen fehlt gefehlt | lack missing
erhalten erhielt bekommen bekam | receive
bekommen bekam | obtain
erwerben erwirbt erwarb erworben | acquire
finden findet fand gefunden | find found
behalten behielt | keep kept
bewahren bewahrt | preserve
Erhaltung Bewahrung | preservation
erhalten erhielt | preserve
Ersatz | replacement substitute
tauschen tauscht getauscht austauschen austauscht ausgetauscht | exchange swap
teilen teilt geteilt | share
trennen trennt getrennt | separate
Trennung | separation
verbinden verbindet verband verbunden | connect
Verbindung | connection
verknüpfen verknüpft | link
Zusammenhang | connection context
Beziehung | relationship relation
beziehen bezieht bezog | refer relate
anschließen angeschlossen | connect
lösen löst gelöst | solve
aufteilen aufteilt aufgeteilt | divide split
spalten spaltet gespaltet | split
Spaltung | split schism
# verbs of moving and placing
laufen läuft lief | walk
spazieren spaziert Spaziergang | stroll walk
rennen rannte gerannt | run
folgen folgt gefolgt | follow
führen führt geführt | lead led
Führer Führerin Führerinnen Anführer Anführerin Anführerinnen | leader
Führung | leadership
leiten leitet geleitet | head direct
Leitung | management direction
Leiter Leiterin Leiterinnen | head director
gekommen | came
bringen bringt brachte gebracht | bring brought
holen holt geholt | fetch
tragen trägt trug getragen | carry
ziehen zieht zog gezogen | pull
ziehen zieht zog gezogen | draw
umziehen umgezogen Umzug | move
schieben schiebt schob geschoben | push
drücken drückt gedrückt | press
werfen wirft warf geworfen | throw threw thrown
fangen fängt | catch caught
fallen fällt fiel gefallen | fall fell fallen
Fall Sturz | fall
Fall | case
heben hebt hob gehoben | lift
stellen stellt gestellt setzen setzt gesetzt legen legt gelegt | put
liegen liegt gelegen | lie lay lain
liegen liegt gelegen | located situated
befinden befindet befand | located situated
Lage | location situation
sitzen sitzt saß gesessen | sit sat
gestanden | stand stood
aufstehen aufgestanden | rise
verlassen verlässt verließ | leave left abandon
abreisen abgereist | depart
zurückkommen zurückgekommen | return
eintreten eintritt eingetreten | enter
betreten betritt betrat | enter
Eintritt | entry admission
flüchten flüchtet geflüchtet entkommen entkam | escape
verfolgen verfolgt | pursue chase
Verfolgung | pursuit
begegnen begegnet | encounter
treffen trifft traf getroffen | meet met
Versammlung | assembly meeting
versammeln versammelt | assemble gather
besuchen besucht | visit
Besucher Besucherin Besucherinnen | visitor
überqueren überquert | cross
durchqueren durchquert | traverse cross
steuern steuert gesteuert | steer
drehen dreht gedreht | turn rotate
Drehung Rotation | rotation turn
kreisen kreist gekreist | circle
rollen rollt gerollt | roll
gleiten glitt geglitten | glide slide
fließen fließt geflossen | flow
strömen strömt geströmt Strömung | flow current
gießen gießt goss gegossen | pour
gießen gießt goss gegossen | cast
schütteln schüttelt geschüttelt | shake shook
zittern zittert gezittert | tremble
schwingen schwingt geschwungen | swing
steigen steigt stieg gestiegen | climb
besteigen besteigt bestieg | climb ascend
Besteigung Aufstieg | ascent climb
Aufstieg | rise
Abstieg | descent
nähert genähert | approach
entfernen entfernt | remove
öffnen öffnet geöffnet | open
Öffnung | opening
eröffnen eröffnet | open
schließen schließt schloss geschlossen | close shut
Schließung | closure
bedecken bedeckt überdecken überdeckt | cover
verstecken versteckt verbergen verbirgt verbarg verborgen | hide hid hidden conceal
Versteck | hideout
zeigen zeigt gezeigt | show shown
vorführen vorführt vorgeführt | demonstrate
hängen hing gehangen | hang hung
bindet gebunden | bind bound tie
befestigen befestigt | fasten attach
greifen greift griff gegriffen | grasp grab
halten hielt | hold held
schicken schickt geschickt senden sendet gesendet | send sent
Absender Absenderin Absenderinnen | sender
Empfänger Empfängerin Empfängerinnen | recipient
empfangen empfängt | receive
Empfang | reception
verteilen verteilt | distribute
Verteilung | distribution
schenken schenkt geschenkt | gift
Geschenk | gift present
nehmen nimmt nahm genommen | take took taken
annehmen annimmt annahm angenommen | accept
akzeptieren akzeptiert | accept
Annahme | assumption
vermuten vermutet | assume suppose
annehmen annimmt annahm angenommen | assume
ablehnen ablehnt abgelehnt verweigern verweigert | refuse reject decline
Ablehnung | refusal rejection
weigern weigert geweigert Weigerung | refuse
# verbs of making and doing
wiederholen wiederholt | repeat
Wiederholung | repetition
nachahmen nachahmt nachgeahmt imitieren imitiert | imitate
kopieren kopiert | copy
erneuern erneuert | renew
Erneuerung | renewal
wiederherstellen | restore
vollenden vollendet | complete
erledigen erledigt | settle
verzichten verzichtet | renounce waive
vernachlässigen vernachlässigt | neglect
gefährden gefährdet | endanger
belasten belastet | burden
entlasten entlastet | relieve
ernennen ernennt ernannte | appoint
berufen | appoint
vertreten vertritt vertrat | represent
Vertreter Vertreterin Vertreterinnen | representative
Vertretung | representation
beitragen beiträgt beigetragen | contribute contribution
widmen widmet gewidmet | dedicate devote
beauftragen beauftragt | commission
Auftrag | commission order
überwinden überwand überwunden | overcome overcame
einsetzen einsetzt eingesetzt | deploy
ausbauen ausbaut ausgebaut | upgrade
anpassen angepasst | adapt adjust
rauchen raucht geraucht | smoke
erfüllen erfüllt | fulfil
veranstalten veranstaltet | organise organize
schaffen schafft schuf geschaffen erschaffen | create
erzeugen erzeugt produzieren produziert | produce generate
verursachen verursacht | cause
auslösen auslöst ausgelöst | trigger
bewirken bewirkt | effect
Verhinderung | prevention
hindern hindert gehindert behindern behindert | hinder hamper obstruct
Hindernis | obstacle
vermeiden vermeidet vermied | avoid
ermöglichen ermöglicht | enable
zwingen zwingt zwang gezwungen | force compel
Zwang | coercion
gründen gründet gegründet | found establish
Gründung | founding foundation establishment
Gründer Gründerin Gründerinnen | founder
einführen einführt eingeführt | introduce
abschaffen abschafft abgeschafft | abolish abolition
auflösen auflöst aufgelöst | dissolve disband
Auflösung | dissolution
benutzen benutzt verwenden verwendet gebrauchen gebraucht nutzen nutzt genutzt | use
Verwendung Nutzung Gebrauch | use usage
anwenden angewandt angewendet | apply
versuchen versucht | try attempt
bemühen bemüht | effort endeavour
Anstrengung | effort
gelingen gelingt gelang gelungen | succeed
Leistung Errungenschaft | achievement
leisten leistet geleistet | achieve
scheitern scheitert gescheitert | fail
vorbereiten vorbereitet | prepare
planen plant geplant | plan
Vorhaben Projekt | project
organisieren organisiert | organise organize
Organisation | organisation organization
durchführen durchführt durchgeführt | conduct
Durchführung | implementation
teilnehmen teilnimmt teilnahm teilgenommen | participate
Teilnahme Beteiligung | participation
Teilnehmer Teilnehmerin Teilnehmerinnen | participant
helfen hilft half geholfen | help
Helfer Helferin Helferinnen | helper
fördern fördert gefördert | promote foster
dienen dient gedient | serve
schützen schützt geschützt | protect
retten rettet gerettet | rescue save
Rettung | rescue salvation
warnen warnt gewarnt | warn
Warnung | warning
kontrollieren kontrolliert | control
prüfen prüft geprüft überprüfen überprüft | check verify examine
Überprüfung | inspection review
testen testet getestet | test
üben übt geübt | practise practice
Übung | exercise practice
sorgen sorgt gesorgt | care
pflegen pflegt gepflegt | nurse
Pflege | care
brechen bricht brach gebrochen | break broke broken
zerbrechen zerbricht zerbrach zerbrochen | break shatter
Bruch | break fracture
reißen reißt riss gerissen | tear tore torn
schneiden schneidet schnitt geschnitten | cut
schlagen schlägt schlug geschlagen | hit beat strike
Schlag | blow stroke
stoßen stößt stieß gestoßen | push
treten tritt trat getreten | kick
beißen beißt biss gebissen | bite bitten
stechen sticht stach gestochen | sting stab
graben gräbt grub gegraben | dig dug
beschädigen beschädigt | damage
Schaden | damage harm
schaden schadet geschadet | harm
schädlich | harmful
harmlos | harmless
biegen biegt gebogen | bend bent
formen formt geformt bilden bildet gebildet | form shape
Form Gestalt | form shape
bilden bildet gebildet | constitute
kleben klebt geklebt | stick stuck
wickeln wickelt gewickelt | wrap
packen packt gepackt | pack
Verpackung | packaging
verdienen verdient | deserve
bieten bietet bot geboten | offer
bestellen bestellt | order
wechseln wechselt gewechselt | change switch
feiern feiert gefeiert | celebrate
Feier Fest | celebration festival party
Festival | festival
ehren ehrt geehrt Ehrung | honour honor
loben lobt gelobt | praise
belohnen belohnt | reward
wagen wagt gewagt | dare
handeln handelt gehandelt | act
Handlung | act action deed
Tätigkeit Aktivität | activity
Maßnahme | measure
# verbs of speaking and thinking
anspielen | allude allusion
überreden überredet | persuade
ermutigen ermutigt | encourage
entmutigen entmutigt | discourage
widersprechen widerspricht widersprach widersprochen | contradict
protestieren protestiert | object
vereinbaren vereinbart | agree agreement
vorschreiben vorschreibt vorgeschrieben | prescribe
andeuten andeutet angedeutet | hint suggest
enthüllen enthüllt | reveal revelation
offenbaren offenbart | reveal
schildern schildert geschildert Schilderung | describe depict
äußern äußert geäußert | express
inspirieren inspiriert Inspiration | inspire
erlernen erlernt | learn learnt
staunen staunt gestaunt | marvel
verehren verehrt | revere venerate worship
verzweifeln verzweifelt | despair
vermissen vermisst | miss
beabsichtigen beabsichtigt | intend
anstreben anstrebt angestrebt | strive pursue
Bemerkung | remark
Auffassung | view
Missachtung | disregard
Gespräch Unterhaltung | conversation
diskutieren diskutiert | discuss
Diskussion | discussion
streiten streitet stritt gestritten | argue quarrel
Streit | dispute quarrel argument
Argument | argument
antworten antwortet geantwortet beantworten beantwortet | answer reply
Antwort | answer reply response
fragt gefragt | ask
bittet bat | ask request
betteln bettelt gebettelt Bettler Bettlerin Bettlerinnen | beg beggar
fordern fordert gefordert verlangen verlangt | demand
Forderung | demand
behaupten behauptet | claim assert
Behauptung | claim assertion
leugnen leugnet geleugnet bestreiten bestritt | deny
zugeben zugab zugegeben gesteht | admit confess
Geständnis | confession
Erklärung | explanation
beschreiben beschreibt beschrieb | describe
Beschreibung | description
darstellen dargestellt | depict represent portray
Darstellung | depiction representation
betont | emphasise emphasize stress
melden meldet gemeldet | report
ankündigen ankündigt angekündigt | announce
verkünden verkündet | proclaim
ausrufen ausgerufen | proclaim
informieren informiert | inform
mitteilen mitgeteilt | communicate inform
Mitteilung | communication announcement
Kommunikation | communication
versprechen verspricht versprach versprochen | promise
einigt geeinigt Einigung | agree agreement
zustimmen zustimmt zugestimmt | agree consent
Zustimmung | consent approval
danken dankt gedankt | thank
Dank | gratitude
dankbar | grateful
grüßen grüßt gegrüßt | greet
entschuldigen entschuldigt | apologise apologize excuse
verzeihen verzeiht verzieh vergeben | forgive forgiven
beleidigen beleidigt | insult offend
beschweren beschwert Beschwerde | complain complaint
klagen klagt geklagt | complain lament
spotten spottet gespottet | mock mockery
rufen ruft rief gerufen | call
flüstern flüstert geflüstert | whisper
schweigen schweigt schwieg geschwiegen | silent
rät riet erraten | guess
rät riet | advise
empfehlen empfiehlt empfahl empfohlen | recommend
befragen befragt | interview question
gewusst | knew known
kennen kennt kannte gekannt | knew known
verstehen versteht verstand | understand understood
Verständnis | understanding
missverstehen Missverständnis | misunderstand
begreifen begreift begriff | grasp comprehend
erkennen erkennt erkannte | recognise recognize
Anerkennung | recognition
anerkennen anerkannt anerkennt | recognise recognize
merken merkt gemerkt bemerken bemerkt | notice
meinen meint gemeint | think thought
betrachten betrachtet | regard consider
halten hielt | consider
erwägen erwog | consider
bewerten bewertet beurteilen beurteilt | evaluate assess judge
schätzt geschätzt | estimate
Schätzung | estimate
schätzt geschätzt | appreciate
bewundern bewundert | admire
Bewunderung | admiration
respektieren respektiert geachtet | respect
Respekt Achtung | respect
verachten verachtet | despise
Verachtung | contempt
ignorieren ignoriert | ignore
wählen wählt gewählt auswählen auswählt ausgewählt | choose chose chosen select
beschließen beschließt beschloss | decide resolve
Beschluss | resolution
bestimmen bestimmt festlegen festlegt festgelegt | determine
vergleichen vergleicht verglich | compare
wünschen wünscht gewünscht | wish desire
bevorzugen bevorzugt | prefer
genießen genießt genoss | enjoy
Vergnügen | pleasure
leiden leidet litt gelitten | suffer
ertragen erträgt ertrug | endure bear
spürt gespürt empfinden empfindet empfand empfunden | feel sense
hören hört gehört | hear heard
zuhören zuhört zugehört | listen
schauen schaut geschaut blicken blickt geblickt | look
Blick | look gaze glance
ansehen angesehen | watch
wahrnehmen wahrgenommen | perceive
Wahrnehmung | perception
gewöhnen gewöhnt | accustom
beweisen bewies bewiesen | demonstrate
widerlegen widerlegt | refute disprove
begründen begründet | justify
Begründung | justification
rechtfertigen rechtfertigt gerechtfertigt | justify justification
Ziel Reiseziel | destination
Mittel | means
beruhen beruht basieren basiert | based
Grundlage Basis | basis foundation
Voraussetzung | prerequisite
Zustand | condition state
Umstand | circumstance
Eindruck | impression
beeindrucken beeindruckt | impress
Beispiel | example
Ausnahme | exception
Nachteil | disadvantage drawback
Herausforderung | challenge
Abenteuer | adventure
Rekonstruktion | reconstruction
Ding Gegenstand | object
Art Sorte | type
Typ | type
Mitte Zentrum Zentren | centre center middle
Oberfläche | surface
Innere | interior
Spitze | top tip
Raum | space
Raum | room
Lücke | gap
Loch | hole
Riss | crack
Spur | trace track
Bahn | track
Strich Streifen | stripe strip
Fleck | stain spot
Haufen | bunch
Kreislauf | cycle
Reihe | row
Reihenfolge | sequence
Struktur Aufbau | structure
Zusammensetzung | composition
Rahmen | frame framework
Anspruch | claim
Rang | rank
Name Bezeichnung | name designation
bezeichnen bezeichnet | designate
Ausdruck | expression
ausdrücken ausdrückt ausgedrückt | express
Warnsignal Signal | signal
Alarm | alarm
Notfall | emergency
Hungersnot | famine
Kampagne | campaign
Trend Tendenz | trend tendency
Mühe | trouble
Kultur | culture
kulturell | cultural
Unterhaltung | entertainment
# adverbs that carry meaning
vorher zuvor | previously
nachher | afterwards
überall | everywhere
nirgends nirgendwo | nowhere
irgendwo | somewhere
oben | above
unten | below
drinnen innen | inside
draußen außen | outside
hinten | behind
vorwärts | forward
rückwärts | backwards
aufwärts | upwards
abwärts | downwards
hauptsächlich vorwiegend überwiegend | mainly mostly chiefly
insbesondere | particularly especially
versehentlich | accidentally mistakenly
freiwillig | willingly
unfreiwillig | involuntarily
vergebens | vain
zugleich | simultaneously
andauernd ständig | constantly constant continually
endlos | endless
ebenfalls | likewise
dennoch trotzdem | nevertheless nonetheless
deshalb deswegen | therefore
folglich | consequently thus
`;
