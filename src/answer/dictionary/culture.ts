/** War, history, religion, philosophy, the arts, buildings, transport, media, language and sport: `German words | English words`, one meaning a line. */
export const CULTURE = `
# military and war
Wehrdienst | conscription
Rekrut | recruit
Kriegserklärung | declaration
Kriegsausbruch | outbreak
Friedensvertrag | treaty
Luftangriff | airstrike raid
Bombenangriff | bombing
Beschuss | shelling
Vormarsch | advance
Nachschub | supplies
Spähtrupp Aufklärung | reconnaissance
Wachposten Wache | guard
Leibwächter Leibwächterin Leibwächterinnen | bodyguard
Fahnenflucht Desertion | desertion
Deserteur desertieren desertiert | deserter
Meuterei | mutiny
Garnison | garrison
Katapult | catapult
Zitadelle | citadel
Atomwaffe Kernwaffe | nuclear
Marschflugkörper | missile
Lenkwaffe Rakete | missile
Militär | military
kriegerisch | warlike
Frieden | peace
friedlich | peaceful
Armee Heer | army
Streitkräfte Bundeswehr Wehrmacht | military
Marine Kriegsmarine | navy
Luftwaffe | airforce
Truppe | troop
Soldat Soldatin | soldier
Krieger Kriegerin Kriegerinnen | warrior
Infanterie | infantry
Kavallerie Reiterei | cavalry
Artillerie | artillery
Offizier | officer
General | general
Feldherr | commander general
Admiral | admiral
Oberst | colonel
Hauptmann | captain
Leutnant | lieutenant
Unteroffizier Feldwebel | sergeant
Söldner Söldnerin Söldnerinnen | mercenary
Wehrpflicht | conscription
Freiwilliger | volunteer
freiwillig | voluntary voluntarily
Veteran | veteran
befehlen befiehlt befahl befohlen | command order
Befehlshaber Befehlshaberin Befehlshaberinnen Kommandant Oberbefehlshaber | commander
Kommando | command
Regiment | regiment
Bataillon | battalion
Brigade | brigade
Flotte | fleet
Kriegsschiff | warship
Flugzeugträger | carrier
Schlacht | battle
Kampf Gefecht | combat fight battle
kämpfen kämpft gekämpft | fight fought
Kämpfer Kämpferin Kämpferinnen | fighter
angreifen angreift angriff angegriffen | attack
überfallen überfällt überfiel | raid invade
Offensive | offensive
Verteidigung | defence defense
verteidigen verteidigt | defend
Invasion Einmarsch | invasion
Belagerung | siege
belagern belagert | besiege
Eroberung | conquest capture
erobern erobert einnehmen einnahm eingenommen | conquer capture
Eroberer | conqueror
Besatzung Besetzung | occupation
besetzen besetzt | occupy
Rückzug | retreat withdrawal
zurückziehen zurückzog zurückgezogen | withdraw withdrew withdrawn retreat
Kapitulation | surrender capitulation
kapitulieren kapituliert | surrender capitulate
Waffenstillstand Waffenruhe | armistice ceasefire truce
siegen siegt gesiegt | win triumph
Sieger Siegerin Siegerinnen | winner victor
siegreich | victorious
besiegen besiegt | defeat
Waffe | weapon
Rüstung Aufrüstung | armament
Rüstung Harnisch | armour armor
Schwert | sword
Dolch | dagger
Speer Lanze | spear lance
Schild | shield
Bogen | bow
Pfeil | arrow
Gewehr | rifle gun
Pistole Revolver | pistol revolver
Kanone Geschütz | cannon gun
Munition | ammunition
Schießpulver | gunpowder
schießen schießt schoss geschossen | shoot shot
erschießen erschießt erschoss | shoot
Schuss | shot gunshot
Bombe | bomb
bombardieren bombardiert Bombardierung | bomb
Panzer | tank
Granate | grenade shell
Torpedo | torpedo
Drohne | drone
Unterseeboot | submarine
Graben | trench ditch
Front | front
Flanke | flank
Hinterhalt | ambush
strategisch | strategic
taktisch | tactical
Gefangenschaft | captivity
Kriegsgefangener | prisoner
Massaker Gemetzel | massacre
Völkermord Genozid | genocide
Vernichtung | annihilation extermination
vernichten vernichtet | annihilate destroy
Zerstörung | destruction
zerstören zerstört | destroy
verwüsten verwüstet | devastate ravage
Trümmer | rubble debris
Stützpunkt | base
Kaserne | barracks
Festung | fortress
Bunker | bunker
Orden | medal decoration
# history, peoples and eras
Weltkrieg | war
Bürgerkrieg | war
Jungsteinzeit neolithisch | Neolithic
Ahnenforschung | genealogy
Nachkriegszeit | postwar
Vorkriegszeit | prewar
Zwangsarbeit | forced
Deportation deportieren deportiert | deportation
Pharao Pharaonen | pharaoh
Mumie | mummy
Hügelgrab | mound
Grabung | dig excavation
Scherbe | shard
Pranger | pillory
Siegel | seal
Thronbesteigung | accession
Regentschaft | regency
Regent Regentin | regent
Mätresse | mistress
Hofstaat | court
Edelmann Edelleute | nobleman
historisch geschichtlich | historical
Historiker Historikerin Historikerinnen | historian
Vorgeschichte | prehistory
prähistorisch | prehistoric
Archäologie | archaeology archeology
Archäologe Archäologin | archaeologist archeologist
archäologisch | archaeological
Ausgrabung | excavation
Antike Altertum | antiquity
antik | ancient antique
mittelalterlich | medieval
Renaissance | renaissance
Aufklärung | enlightenment
Reformation | reformation
Industrialisierung | industrialisation industrialization
Zivilisation | civilisation civilization
Weltreich Imperium | empire
Dynastie | dynasty
Stamm Volksstamm | tribe
Ureinwohner Ureinwohnerin Ureinwohnerinnen einheimisch | native indigenous
Indianer Indianerin Indianerinnen | Indian native
Eskimo Inuit | Inuit Eskimo
Maya | Maya Mayan
Azteke | Aztec
Inka | Inca
Gote gotisch | Goth Gothic
Kelte keltisch | Celt Celtic
Gallier Gallierin Gallierinnen gallisch | Gaul Gallic
römisch | Roman
Etrusker Etruskerin Etruskerinnen | Etruscan
Hunne | Hun
Wikinger Wikingerin Wikingerinnen | Viking
Slawe slawisch | Slav Slavic
Tatar | Tatar
Osmane | Ottoman
Maure maurisch | Moor Moorish
Phönizier Phönizierin Phönizierinnen | Phoenician
Assyrer Assyrerin Assyrerinnen | Assyrian
Babylonier Babylonierin Babylonierinnen babylonisch | Babylonian
Babylon | Babylon
Sumerer Sumererin Sumererinnen sumerisch | Sumerian
Mesopotamien | Mesopotamia
Hethiter Hethiterin Hethiterinnen | Hittite
Habsburger Habsburgerin Habsburgerinnen | Habsburg
Kreuzzug | crusade
Kreuzfahrer Kreuzritter | crusader
Konsul Konsuln | consul
Cäsar | Caesar
Gladiator | gladiator
Feudalismus Lehnswesen | feudalism
Vasall | vassal
Leibeigener Leibeigenschaft | serf serfdom
Zunft | guild
Hanse | Hanseatic
Turnier | tournament
Holocaust Shoah | Holocaust Shoah
Wiederaufbau | reconstruction
Teilung | partition division
Denkmal | monument memorial
Ruine | ruin
Schatz | treasure
Überrest | remains remnant
Expedition | expedition
Seefahrer Seefahrerin Seefahrerinnen | navigator seafarer
Chronik | chronicle
Urkunde | charter deed
Erbfolge Thronfolge | succession
Thronfolger Thronfolgerin Thronfolgerinnen | heir
abdanken abdankt abgedankt | abdicate
Überlieferung | tradition
Tradition Brauchtum | tradition
traditionell | traditional
# religion and mythology
Religion | religion
religiös | religious
Glaube | faith belief
glauben glaubt geglaubt | believe
gläubig | believer
Atheismus Atheist | atheism atheist
Gott | god
Göttin | goddess
göttlich | divine
Gottheit | deity
Herrgott | Lord
Himmel | heaven
Paradies | paradise
Hölle | hell
Teufel Teufeln Satan | devil Satan
Engel Engeln | angel
Dämon | demon
Geist | spirit
Gespenst Geist | ghost
Seele | soul
heilig | holy sacred
Heiliger | saint
heiligsprechen heiliggesprochen | canonise canonize
Sünde | sin
Sünder Sünderin Sünderinnen | sinner
Gnade | grace mercy
Segen | blessing
segnen segnet gesegnet | bless
Fluch | curse
verfluchen verflucht | curse
Gebet | prayer
beten betet gebetet | pray
anbeten anbetet angebetet | worship
Gottesdienst | worship service
Messe | mass
Predigt | sermon
predigen predigt gepredigt | preach
Prediger Predigerin Predigerinnen | preacher
opfern opfert geopfert | sacrifice
Kirche | church
kirchlich | ecclesiastical
Dom Kathedrale | cathedral
Kapelle | chapel
Altar | altar
Kanzel Kanzeln | pulpit
Kreuz | cross
kreuzigen kreuzigt gekreuzigt | crucify crucifixion
Kloster | monastery convent abbey
Abtei | abbey
Abt | abbot
Äbtissin | abbess
Mönch | monk
Ordensbruder | friar
Nonne | nun
Priester Priesterin Priesterinnen | priest
Pfarrer Pfarrerin Pfarrerinnen Pastor | pastor vicar parson
Pfarrei | parish
Bischof | bishop
Erzbischof | archbishop
Bistum Diözese | diocese bishopric
Kardinal | cardinal
Papst | pope
päpstlich | papal
Papsttum | papacy
Klerus Geistlichkeit | clergy
Geistlicher | clergyman cleric
Konzil | council
Ketzer Ketzerin Ketzerinnen Ketzerei Häresie | heretic heresy
Inquisition | inquisition
Hexe | witch
Ablass | indulgence
Christ Christin | Christian
christlich | Christian
Christentum | Christianity
Christus | Christ
Jesus | Jesus
Katholik Katholikin | Catholic
Katholizismus | Catholicism
Protestant | Protestant
evangelisch lutherisch | Protestant Lutheran
Protestantismus | Protestantism
orthodox | orthodox
Bibel Bibeln | Bible
biblisch | biblical
Evangelium Evangelien | gospel
Apostel Aposteln | apostle
Prophet | prophet
Prophezeiung | prophecy
Messias | Messiah
Taufe | baptism
Jude Jüdin Jüdinnen | Jew
jüdisch | Jewish
Judentum | Judaism
Antisemitismus | antisemitism
antisemitisch | antisemitic
Synagoge | synagogue
Rabbiner Rabbinerin Rabbinerinnen | rabbi
hebräisch | Hebrew
Muslim Moslem Muslimin | Muslim
muslimisch islamisch | Muslim Islamic
Islamismus islamistisch | Islamist Islamism
Koran | Quran Koran
Moschee | mosque
Mohammed | Muhammad Mohammed
Kalif | caliph
Schiit schiitisch | Shia Shiite
Sunnit | Sunni
Buddhismus | Buddhism
buddhistisch | Buddhist
Hinduismus | Hinduism
Hindu hinduistisch | Hindu
Tempel Tempeln | temple
Sekte | sect cult
Verfolgung | persecution
verfolgen verfolgt | persecute
Märtyrer Märtyrerin Märtyrerinnen | martyr
Pilger Pilgerin Pilgerinnen | pilgrim
Pilgerfahrt Wallfahrt | pilgrimage
Wunder | miracle
Missionar Missionarin | missionary
bekehren bekehrt konvertieren konvertiert | convert
Aberglaube | superstition
abergläubisch | superstitious
heidnisch Heide | pagan heathen
Ritual | ritual
Zeremonie | ceremony
Schöpfung | creation
Schöpfer Schöpferin Schöpferinnen | creator
Jenseits | afterlife
Auferstehung | resurrection
Mythos Mythen | myth
Mythologie | mythology
Legende | legend
Zauber Magie Zauberei | magic
Zauberer Magier | magician wizard sorcerer
magisch | magical
Fee | fairy
Zwerg | dwarf dwarves
Drache | dragon
Einhorn | unicorn
Vampir | vampire
Ungeheuer Monster | monster
Orakel | oracle
Horoskop Astrologie | horoscope astrology
# philosophy and mind
Philosophie | philosophy
Philosoph Philosophin | philosopher
vernünftig | reasonable sensible
rational | rational
Logik | logic
logisch | logical
Ethik | ethics
ethisch | ethical
Moral | morality
Tugend | virtue
Laster | vice
Wirklichkeit Realität | reality
Erkenntnis Einsicht | insight
Bewusstsein | consciousness
bewusst | conscious
unbewusst | unconscious
Gewissen | conscience
denken denkt dachte gedacht | think thought
Denker Denkerin Denkerinnen | thinker
nachdenken nachgedacht überlegen überlegt | reflect
Gedanke | thought
Idee Einfall | idea
Begriff | concept notion
Verstand | mind intellect
Geist | mind
geistig | mental intellectual
Intellektueller | intellectual
Überzeugung | conviction belief
überzeugen überzeugt | convince persuade
Zweifel Zweifeln | doubt
zweifeln zweifelt gezweifelt | doubt
Irrtum | error mistake
Fehler | mistake error fault
irren irrt geirrt | err
absichtlich | deliberate intentional
Schicksal | fate destiny
Existenz Dasein | existence
existieren existiert | exist
Wirkung | effect
Grundsatz Prinzip Prinzipien | principle
Gegensatz | contrast opposite
Widerspruch | contradiction
unterscheiden unterscheidet unterschied | distinguish differ
Ähnlichkeit | similarity resemblance
Vollkommenheit | perfection
vollkommen perfekt | perfect
Ideal | ideal
Ansehen Ruf | reputation prestige
Ruhm | fame glory
berühmt bekannt | famous renowned
Psychologie | psychology
psychologisch | psychological
Psychologe Psychologin | psychologist
psychisch | mental psychological
Gedächtnis | memory
Erinnerung | memory recollection
erinnern erinnert | remember
vergessen vergisst vergaß | forget forgot forgotten
Vorstellung | imagination
Phantasie Fantasie | imagination fantasy
Soziologie Soziologe | sociology sociologist
Anthropologie | anthropology
# art and architecture
Werk | work
Aquarell | watercolour watercolor
Mäzen | patron
Auftraggeber Auftraggeberin Auftraggeberinnen | client patron
Bildhauerin | sculptress
Comic | comic
Kunst | art
künstlerisch | artistic
Künstler Künstlerin Künstlerinnen | artist
Kunstwerk | artwork
Meisterwerk | masterpiece
Meister Meisterin Meisterinnen | master
Gemälde | painting
Malerei | painting
Maler Malerin Malerinnen | painter
malen malt gemalt | paint
Farbe | colour color
Farbe | paint
farbig bunt | coloured colored
Zeichnung | drawing
zeichnen zeichnet gezeichnet | draw drew drawn
Zeichner Zeichnerin Zeichnerinnen | draughtsman draftsman
Skizze | sketch
Pinsel Pinseln | brush
Leinwand | canvas
Porträt Bildnis | portrait
porträtieren porträtiert | portray
Bild | picture image
Bildhauer Bildhauerin Bildhauerinnen | sculptor
Bildhauerei | sculpture
Skulptur | sculpture
Statue Standbild | statue
Büste | bust
Relief | relief
Mosaik | mosaic
Wandmalerei Fresko Fresken | mural fresco
Holzschnitt | woodcut
Kupferstich Stich | engraving
Radierung | etching
Fotografie Photographie Foto | photograph photo photography
Fotograf Fotografin | photographer
fotografieren fotografiert | photograph
Ausstellung | exhibition
ausstellen ausstellt ausgestellt | exhibit
Museum Museen | museum
Galerie | gallery
Sammlung | collection
sammeln sammelt gesammelt | collect gather
Sammler Sammlerin Sammlerinnen | collector
Stil | style
Entwurf | design draft
entwerfen entwirft entwarf entworfen | design
Gestaltung | design
Muster | pattern
Verzierung Ornament | ornament decoration
schmücken schmückt geschmückt verzieren verziert | decorate adorn
Barock | baroque
Gotik | Gothic
Klassizismus klassizistisch | classicism neoclassical
Romantik | romanticism
romantisch | romantic
Impressionismus | impressionism
Impressionist | impressionist
Expressionismus | expressionism
expressionistisch | expressionist
Kubismus | cubism
Surrealismus | surrealism
abstrakt | abstract
moderne | modern
Erbe | legacy
Weltkulturerbe Welterbe | heritage
# buildings
Gebäude Bauwerk Bau | building structure
bauen baut gebaut errichten errichtet | build erect construct
Bau | construction
Baustelle | site
Architektur Baukunst | architecture
architektonisch | architectural
Architekt Architektin | architect
Bauunternehmer | contractor
Baumeister | builder
Wolkenkratzer Hochhaus | skyscraper
Turm | tower
Leuchtturm | lighthouse
Burg | castle
Schloss | castle palace
Palast | palace
Villa Villen | villa
Hütte | hut cabin
Zelt | tent
Scheune | barn
Säule | column pillar
Bogen | arch
Gewölbe | vault
Kuppel Kuppeln | dome
Halle | hall
Saal Säle | hall
Gang | corridor
Fassade | facade
Fundament | foundation
Gerüst | scaffolding
Brücke | bridge
Tunnel | tunnel
Damm | dam embankment
Deich | dike dyke
Staudamm Talsperre | dam
Brunnen | fountain
Platz | square
Park | park
Wahrzeichen | landmark
abreißen abgerissen Abriss | demolish demolition
Umbau | conversion
restaurieren restauriert renovieren renoviert | restore renovate
Renovierung Restaurierung | renovation restoration
einstürzen einstürzt eingestürzt | collapse
# transport
Raddampfer | steamer
Frachter Containerschiff | freighter
Tanker | tanker
Kreuzfahrt Kreuzfahrtschiff | cruise
Passagierschiff | liner
Rettungsboot | lifeboat
Schleuse | lock
Fährverkehr Autofähre | ferry
Notlandung | landing
Landebahn Startbahn | runway
Flugschreiber | recorder
Bauteil | component
Stoßstange | bumper
Reifen | tyre tire
Lenkrad | steering
Geländewagen | SUV
Entgleisung entgleist | derail
Verkehrsmittel | transport
Nahverkehr | transit
Pendler Pendlerin Pendlerinnen | commuter
Maut | toll
Verkehr | traffic
Transport Beförderung | transport
transportieren transportiert befördern befördert | transport
Fahrzeug | vehicle
Auto Wagen Pkw Automobil | car automobile
Lastwagen Lkw Laster | lorry truck
Bus Autobus | bus
Motorrad | motorcycle motorbike
Fahrrad | bicycle bike
Radfahrer Radfahrerin Radfahrerinnen | cyclist
Kutsche | carriage coach
Karren | cart
Schlitten | sled sledge sleigh
Fahrer Fahrerin Fahrerinnen | driver
fahren fährt gefahren | drive drove driven
Fahrt | ride drive journey
Führerschein | licence license
Fahrgast Passagier | passenger
Fußgänger Fußgängerin Fußgängerinnen | pedestrian
Straße | street road
Autobahn | motorway highway freeway
Gasse | alley lane
Allee | avenue
Weg Pfad | path
Kreuzung | crossroads intersection junction
Parkplatz | parking
Stau | jam congestion
Unfall | accident
Zusammenstoß | collision
zusammenstoßen kollidieren kollidiert | collide
Eisenbahn Bahn | railway railroad
Zug | train
Bahnhof | station
Bahnsteig | platform
Gleis Schiene | track rail
Lokomotive Lok | locomotive
Waggon | wagon carriage
Schaffner Schaffnerin Schaffnerinnen | conductor
Straßenbahn Tram | tram streetcar
Untergrundbahn | underground subway metro
Haltestelle | stop
Fahrkarte Ticket | ticket
Fahrplan | timetable schedule
Flugzeug | aircraft airplane plane
Luftfahrt | aviation
Flug | flight
fliegen fliegt flog geflogen | fly flew flown
Flughafen | airport
Fluggesellschaft Fluglinie | airline
Pilot Pilotin | pilot
Hubschrauber | helicopter
Luftschiff Zeppelin | airship zeppelin
Ballon | balloon
Fallschirm | parachute
landen landet gelandet | land
Landung | landing
abstürzen abgestürzt | crash
Schiff | ship vessel
Schifffahrt | shipping navigation
Boot Kahn | boat
Ruder | rudder oar
rudern rudert gerudert | row
Segel Segeln | sail
segeln segelt gesegelt | sail
Dampfer Dampfschiff | steamer steamship
Anker | anchor
Mast | mast
Matrose Seemann Seeleute | sailor seaman
Kapitän | captain
Hafen | harbour harbor port
Werft | shipyard
Schiffbruch | shipwreck
Wrack | wreck
sinken sinkt sank gesunken untergehen unterging untergegangen | sink sank sunk
Untergang | sinking
Untergang | downfall fall
Reise | journey trip travel
reisen reist gereist | travel
Reisender | traveller
Abreise Abfahrt | departure
Ankunft | arrival
ankommen ankam angekommen | arrive
erreichen erreicht | reach
Rückkehr | return
zurückkehren zurückgekehrt zurückkehrt | return
Gepäck | luggage baggage
Pass Reisepass | passport
Entfernung Distanz | distance
Strecke Route | route
Umweg | detour
# music, dance and stage
Band Musikgruppe | band
Rockmusik | rock
Rapper Rapperin Rapperinnen | rapper
Kapelle | band
Liedtext | lyrics
Hymne | hymn
Marsch | march
Walzer | waltz
Ouvertüre | overture
Kantate | cantata
Arie | aria
Sopran Sopranistin | soprano
Tenor | tenor
Vertonung | setting
Refrain | chorus
Akkordeon | accordion
Dudelsack | bagpipe
Saxophon Saxofon | saxophone
Kammermusik | chamber
Zugabe | encore
Intendant | director
Inszenierung | production staging
Musik | music
musikalisch | musical
Musiker Musikerin Musikerinnen | musician
Komponist Komponistin | composer
komponieren komponiert | compose
Komposition | composition
Lied | song
Gesang | singing song
singen singt sang gesungen | sing sung
Sänger Sängerin Sängerinnen | singer
Chor | choir chorus
Orchester | orchestra
Dirigent Dirigentin | conductor
dirigieren dirigiert | conduct
Konzert | concert
Konzert | concerto
Sinfonie Symphonie | symphony
Oper | opera
Operette | operetta
Musical | musical
Sonate | sonata
Melodie | melody tune
Rhythmus Rhythmen | rhythm
Harmonie | harmony
Ton | tone note
Note | note
Dur | major
Moll | minor
Tonleiter | scale
klingen klingt klang geklungen | sound
Klavier | piano
Pianist Pianistin | pianist
Geige Violine | violin fiddle
Geiger Geigerin Geigerinnen | violinist
Bratsche | viola
Cello | cello
Gitarre | guitar
Gitarrist Gitarristin | guitarist
Harfe | harp
Laute | lute
Flöte | flute
Klarinette | clarinet
Oboe | oboe
Fagott | bassoon
Trompete | trumpet
Posaune | trombone
Trommel Trommeln | drum
Schlagzeug | drums percussion
Schlagzeuger Schlagzeugerin Schlagzeugerinnen | drummer
Orgel Orgeln | organ
Glocke | bell
Saite | string
tanzen tanzt getanzt | dance
Tänzer Tänzerin Tänzerinnen | dancer
Ballett | ballet
Volkslied | folksong
Jazz | jazz
Platte Schallplatte | record
Album Alben | album
aufnehmen aufnimmt aufnahm aufgenommen | record
Auftritt | performance appearance
aufführen aufführt aufgeführt | perform stage
proben probt geprobt | rehearse
Tournee | tour
Publikum | audience
Zuschauer Zuschauerin Zuschauerinnen | spectator viewer
Zuhörer Zuhörerin Zuhörerinnen | listener
Beifall Applaus | applause
Theater | theatre theater
Schauspiel Theaterstück | play drama
Schauspieler | actor
Schauspielerin Schauspielerinnen | actress actor
Schauspielerei | acting
Rolle | role
Komödie Lustspiel | comedy
Komiker Komikerin Komikerinnen | comedian
Tragödie Trauerspiel | tragedy
tragisch | tragic
Drama Dramen | drama
Dramatiker Dramatikerin Dramatikerinnen | playwright dramatist
Akt | act
Szene | scene
Regisseur Regisseurin | director
Zirkus | circus
Clown | clown
Maske | mask
Uraufführung Premiere | premiere
# film, television and media
Drehort | location
Filmemacher Filmemacherin Filmemacherinnen | filmmaker
Regie | directed
Besetzung | cast
Nebenrolle | supporting
Verfilmung verfilmt | adaptation
Produzent Produzentin | producer
Schnitt | editing
Kameramann | cinematographer
Filmmusik | soundtrack score
Trailer | trailer
Leitartikel | editorial
Leserbrief | letter
Boulevardzeitung Boulevardblatt | tabloid
Tageszeitung | daily
Wochenzeitung | weekly
Abonnement Abonnent | subscription subscriber
Einschaltquote | ratings
Berichterstattung | coverage
Korrespondent Korrespondentin | correspondent
Fälschung | hoax
Film Spielfilm | film movie
Kino | cinema
drehen dreht gedreht | film shoot
Dreharbeiten | filming shooting
Drehbuch | screenplay script
Drehbuchautor Drehbuchautorin | screenwriter
Zeichentrickfilm Trickfilm | cartoon animation
Dokumentarfilm | documentary
Serie | series
Folge Episode | episode
Staffel Staffeln | season
Fernsehen | television TV
Fernsehsender Sender | channel broadcaster
Sendung | broadcast programme program
senden sendet gesendet ausstrahlen ausstrahlt ausgestrahlt | broadcast
Rundfunk Radio Hörfunk | radio
Moderator Moderatorin | presenter host
Zeitschrift Magazin | magazine journal
Journalismus | journalism
Redakteur Redakteurin | editor
Interview | interview
Umfrage | poll survey
privat | private
Verlag | publisher
Verleger Verlegerin Verlegerinnen | publisher
veröffentlichen veröffentlicht | publish
Veröffentlichung | publication
Auflage | edition circulation
Karikatur | caricature cartoon
Plakat | poster
Star | star
Preis Auszeichnung | prize award
Preisträger Preisträgerin Preisträgerinnen | winner laureate
auszeichnen auszeichnet ausgezeichnet verleihen verleiht verlieh | award
nominieren nominiert Nominierung | nominate
# literature and language
Literatur | literature
literarisch | literary
Buch | book
Buchhandlung | bookshop bookstore
Schriftsteller Schriftstellerin Schriftstellerinnen | writer
Roman | novel
Romanautor Romancier | novelist
Erzählung | tale narrative
Erzähler Erzählerin Erzählerinnen | narrator
erzählen erzählt | told narrate
Novelle | novella
Märchen | fairytale
Fabel Fabeln | fable
Gedicht | poem
Dichtung Lyrik Poesie | poetry
Dichter Dichterin Dichterinnen | poet
poetisch | poetic
Vers | verse
Strophe | stanza
Reim | rhyme
Epos Epen | epic
Biografie Biographie | biography
Autobiografie Autobiographie | autobiography
Memoiren | memoirs
Tagebuch | diary
Handlung | plot
Figur | character figure
Hauptfigur Protagonist Protagonistin | protagonist
Kapitel Kapiteln | chapter
Seite | page
Band | volume
Titel Titeln | title
Vorwort | preface foreword
Manuskript Handschrift | manuscript
Handschrift | handwriting
Lexikon Enzyklopädie Lexika | encyclopaedia encyclopedia
Wörterbuch | dictionary
schreiben schreibt schrieb geschrieben | write wrote written
verfassen verfasst | write wrote written
Schrift | script writing
lesen liest las gelesen | read
Leser Leserin Leserinnen | reader
Brief | letter
Briefmarke | stamp
Postkarte | postcard
Post | mail post
Umschlag | envelope
Buchdruck | printing
Tinte | ink
Zitat | quotation quote
zitieren zitiert | quote cite
Satire | satire
Ironie | irony
Parodie | parody
sprachlich | linguistic
Sprachwissenschaft Linguistik | linguistics
mehrsprachig zweisprachig | multilingual bilingual
Dialekt Mundart | dialect
Akzent | accent
Wortschatz | vocabulary
Satz | sentence
Grammatik | grammar
Substantiv Hauptwort | noun
Verb Zeitwort | verb
Adjektiv | adjective
Vokal Selbstlaut | vowel
Konsonant Mitlaut | consonant
Aussprache | pronunciation
aussprechen aussprach | pronounce
Buchstabe | letter
Alphabet | alphabet
Rechtschreibung | spelling
bedeuten bedeutet | meant
übersetzen übersetzt | translate
Übersetzer Übersetzerin Übersetzerinnen | translator
Dolmetscher Dolmetscherin Dolmetscherinnen | interpreter
Sprichwort | proverb
sprechen spricht sprach gesprochen | speak spoke spoken
Sprecher Sprecherin Sprecherinnen | spokesman spokesperson spokeswoman speaker
Zeichen | sign
Symbol | symbol
Latein | Latin
jiddisch | Yiddish
Sanskrit | Sanskrit
Hieroglyphe | hieroglyph
# sport and games
Torschütze Torschützin | scorer
Nationalmannschaft | national
Bundesliga | Bundesliga
Ablösesumme Ablöse | transfer
Spielfeld | pitch
Schläger | racket bat
Abseits | offside
Freistoß | kick
Verlängerung | overtime
Kapitän | skipper
Weltrekord | record
Weltrangliste Rangliste | ranking
Hochsprung | jump
Weitsprung | jump
Staffel | relay
Speerwurf | javelin
Turner Turnerin Turnerinnen | gymnast
Schütze | marksman
Bogenschießen | archery
Judo | judo
Etappe | stage
Langlauf | skiing
Abfahrt | downhill
Rodeln | luge
Eislauf | skating
Brettspiel | board
Glücksspiel | gambling
Gewinnspiel | contest
Sport | sport
sportlich | athletic
Sportler Sportlerin Sportlerinnen Athlet Athletin | athlete sportsman
Spiel | game match
spielen spielt gespielt | play
Spieler Spielerin Spielerinnen | player
Fußball | football soccer
Fußballspieler Fußballspielerin Fußballspielerinnen Fußballer Fußballerin Fußballerinnen | footballer
Trainer Trainerin Trainerinnen | coach trainer manager
trainieren trainiert | train
Schiedsrichter Schiedsrichterin Schiedsrichterinnen | referee umpire
Stürmer Stürmerin Stürmerinnen | striker forward
Torwart Torhüter Torhüterin Torhüterinnen | goalkeeper
Mittelfeld | midfield
Tor Treffer | goal
Elfmeter | penalty
Foul | foul
Ball | ball
Stadion Stadien | stadium
Liga Ligen | league
Meister | champion
Meisterschaft | championship
Weltmeister Weltmeisterin Weltmeisterinnen | champion
Weltmeisterschaft WM | championship
Europameisterschaft | championship
Pokal | cup
Finale Endspiel | final
Halbfinale | semifinal
Viertelfinale | quarterfinal
Qualifikation | qualification qualifying
Saison Spielzeit | season
gewinnen gewinnt gewann gewonnen | win
verlieren verliert verlor | lose lost
Unentschieden | draw tie
Medaille | medal
Rekord | record
Olympia olympisch | Olympic
Leichtathletik | athletics
Lauf | run race
laufen läuft lief gelaufen | run ran
Läufer Läuferin Läuferinnen | runner
Rennen Wettlauf | race
Rennfahrer Rennfahrerin Rennfahrerinnen | racer
Sprung | jump
springen springt sprang gesprungen | jump
schwimmen schwimmt schwamm geschwommen | swim swam swum
Schwimmer Schwimmerin Schwimmerinnen | swimmer
tauchen taucht getaucht | dive
Taucher Taucherin Taucherinnen | diver
Boxen | boxing
Boxer Boxerin Boxerinnen | boxer
Ringen | wrestling
Ringer Ringerin Ringerinnen | wrestler
Fechten | fencing
reiten reitet geritten | ride rode ridden
Reiter Reiterin Reiterinnen | rider horseman
Radsport | cycling
Ski Skier | ski
Skifahren | skiing
Schlittschuh | skate
Eiskunstlauf | skating
Tennis | tennis
Golf | golf
Handball | handball
Basketball | basketball
Bergsteiger Bergsteigerin Bergsteigerinnen | mountaineer climber
Bergsteigen | mountaineering climbing
klettern klettert geklettert | climb
wandern wandert gewandert | hike
Schach | chess
Kartenspiel | cards
Karte Spielkarte | card
Schwimmbad | pool
Doping | doping
Hobby Freizeit | hobby leisure
`;
