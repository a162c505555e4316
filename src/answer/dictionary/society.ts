/** People, home, work, trade, school, politics and law: `German words | English words`, one meaning a line. */
export const SOCIETY = `
# people and family
Partner Partnerin Partnerinnen | partner
Lebensgefährte Lebensgefährtin | partner
Adoption adoptieren adoptiert | adoption adopt
unehelich | illegitimate
kinderlos | childless
Aktivist Aktivistin | activist
Vorreiter Vorreiterin Vorreiterinnen Pionier Pionierin | pioneer
Außenseiter Außenseiterin Außenseiterinnen | outsider
Landsmann Landsleute | compatriot countryman
Zeitgenosse | contemporary
Vertrauter | confidant
Elend | misery
Wohltäter Wohltäterin Wohltäterinnen | benefactor
Lebenslauf | biography
menschlich | human
Menschheit | mankind humanity
Mann | man men
Frau | woman women
Herr | mister gentleman
Dame | lady
Kind | child children
Kindheit | childhood
kindlich | childlike
Säugling Baby | baby infant
Junge Knabe Bub | boy
Mädchen | girl
Jugendliche | teenager adolescent youth
Erwachsener | adult grownup
Zwilling | twin
Familie | family
familiär | familial
Eltern | parents
Vater | father
väterlich | paternal
Mutter | mother
mütterlich | maternal
Sohn | son
Tochter | daughter
Bruder | brother
Schwester | sister
Geschwister | siblings
Großvater Opa | grandfather
Großmutter Oma | grandmother
Großeltern | grandparents
Enkel Enkeln Enkelsohn | grandson grandchild grandchildren
Enkelin | granddaughter
Onkel Onkeln | uncle
Tante | aunt
Neffe | nephew
Nichte | niece
Vetter Cousin | cousin
Stiefvater | stepfather
Stiefmutter | stepmother
Vormund | guardian
Pate | godfather
Waise | orphan
Verwandter Angehörige | relative
verwandt | related
Verwandtschaft | kinship
Erbe Erbin | heir heiress
Erbe Erbschaft | inheritance heritage
erben erbt geerbt | inherit
Ehe | marriage
Ehemann Gatte Gemahl | husband
Ehefrau Gattin Gemahlin | wife wives
Ehepaar | couple
Hochzeit Heirat Trauung | wedding marriage
heiraten heiratet geheiratet | marry
verheiratet | married
ledig unverheiratet | unmarried single
Verlobung | engagement
verlobt | engaged betrothed
Braut | bride
Bräutigam | groom bridegroom
Scheidung | divorce
geschieden | divorced
Witwe | widow
lieben liebt geliebt | love
Liebhaber Geliebter | lover
Liebling | darling favourite favorite
küssen küsst geküsst | kiss
umarmen umarmt | embrace hug
Freund Freundin | friend
Freundin | girlfriend
freundlich | friendly
Freundschaft | friendship
Feind | enemy foe
feindlich feindselig | hostile
Feindschaft | enmity hostility
Nachbar Nachbarin | neighbour neighbor
Nachbarschaft | neighbourhood neighborhood
Fremder Unbekannter | stranger
fremd | strange foreign
Gastgeber Gastgeberin Gastgeberinnen | host
Begleiter Begleiterin Begleiterinnen Gefährte | companion
begleiten begleitet | accompany escort
Bekannter | acquaintance
Gruppe | group
Gesellschaft | society
gesellschaftlich | social societal
sozial | social
Gemeinschaft | community
Mitglied | member
Mitgliedschaft | membership
Menge Menschenmenge | crowd
Volk | people nation
Bürger Bürgerin Bürgerinnen | citizen
bürgerlich | bourgeois civil
Bürgertum | bourgeoisie
Staatsangehörigkeit Staatsbürgerschaft | citizenship nationality
Einwanderung Zuwanderung Immigration | immigration
Einwanderer Zuwanderer Immigrant | immigrant
einwandern einwandert eingewandert | immigrate
Auswanderung Emigration | emigration
Auswanderer Emigrant | emigrant
auswandern auswandert ausgewandert emigrieren emigriert | emigrate
Migration | migration
Flüchtling Geflüchtete | refugee
Flucht | escape flight
fliehen flieht floh geflohen flüchten flüchtet geflüchtet | flee fled
Vertreibung | expulsion
vertreiben vertreibt vertrieb | expel
Asyl | asylum
Exil Verbannung | exile
obdachlos | homeless
Armut | poverty
arm | poor
Reichtum | wealth riches
reich wohlhabend | rich wealthy
Vermögen | fortune wealth
Adel Adlige | nobility nobles aristocracy
adlig adelig | noble aristocratic
Landwirt Bäuerin Kleinbauer | farmer peasant
Diener Dienerin Dienerinnen | servant
Sklave Sklavin | slave
Sklaverei | slavery
Klasse Schicht | class
Mehrheit | majority
Minderheit | minority
ethnisch | ethnic
Rassismus | racism
rassistisch | racist
Vorurteil | prejudice bias
Diskriminierung | discrimination
Gleichheit | equality
Gleichberechtigung Gleichstellung | equality
Feminismus | feminism
Frauenrechtlerin Feministin | feminist
homosexuell schwul | homosexual gay
lesbisch | lesbian
Vorname | forename
Nachname Familienname | surname
Spitzname | nickname
Pseudonym Künstlername | pseudonym
nennen nannte genannt | call name
taufen tauft getauft | baptise baptize christen
Geburtsort | birthplace
aufwachsen aufgewachsen | grow grew grown
erziehen erzieht erzog | educate raise
Tod | death
tödlich | deadly fatal lethal
sterben stirbt starb gestorben | die
Verstorbener | deceased
Leiche Leichnam | corpse
Beerdigung Begräbnis Bestattung | funeral burial
begraben begräbt begrub beerdigen beerdigt bestatten bestattet | bury
Grab | grave tomb
Grabmal | tomb
Grabstein | gravestone tombstone
Friedhof | cemetery graveyard
Sarg | coffin
Trauer | grief mourning
trauern trauert getrauert | mourn
Nachruf | obituary
Testament | testament
überleben überlebt | survive
Überlebender | survivor
# feelings and character
Gefühl Emotion | feeling emotion
fühlen fühlt gefühlt | feel felt
emotional | emotional
Freude | joy
freuen freut gefreut | rejoice
Glück | happiness
Glück | luck fortune
glücklich | happy
unglücklich | unhappy
froh fröhlich heiter | cheerful glad
Trauer Traurigkeit | sadness
Angst Furcht | fear
fürchten fürchtet gefürchtet | fear
ängstlich | anxious fearful
Panik | panic
Schrecken Entsetzen | terror horror
schrecklich furchtbar entsetzlich | terrible horrible dreadful
Wut Zorn Ärger | anger rage fury
wütend zornig | angry furious
Hass | hate hatred
hassen hasst gehasst | hate
Neid | envy
neidisch | envious
Eifersucht | jealousy
eifersüchtig | jealous
Stolz | pride
stolz | proud
Scham | shame
schämen schämt geschämt | ashamed
Schande | disgrace shame
Schuld | guilt
Reue | remorse regret
bereuen bereut bedauern bedauert | regret
Mitleid Mitgefühl | pity compassion
hoffen hofft gehofft | hope
hoffnungslos | hopeless
Verzweiflung | despair
verzweifelt | desperate
enttäuschen enttäuscht | disappoint
überraschen überrascht | surprise
Erstaunen | astonishment amazement
Langeweile | boredom
langweilig | boring dull
Einsamkeit | loneliness solitude
einsam | lonely
Sehnsucht | longing yearning
Leidenschaft | passion
Begeisterung | enthusiasm
begeistert | enthusiastic
Geduld | patience
geduldig | patient
ungeduldig | impatient
Mut Tapferkeit | courage bravery
mutig tapfer | brave courageous
Feigling | coward
feige | cowardly
ehrlich | honest
Ehrlichkeit | honesty
lügen lügt log gelogen | lie lied
Lügner Lügnerin Lügnerinnen | liar
Treue Loyalität | loyalty fidelity
treu | loyal faithful
verraten verriet | betray
Verräter Verräterin Verräterinnen | traitor
Vertrauen | trust confidence
vertrauen vertraut | trust
misstrauen misstraut | distrust mistrust
Rache Vergeltung | revenge retaliation
rächen rächt gerächt | avenge
Grausamkeit | cruelty
grausam | cruel
sanft | gentle soft
streng | strict
faul | lazy
fleißig | diligent hardworking
Fleiß | diligence
dumm | stupid
Dummheit | stupidity
weise | wise
Weisheit | wisdom
neugierig | curious
Neugier | curiosity
schüchtern | shy
höflich | courteous
unhöflich | rude
bescheiden | modest
Bescheidenheit | modesty
eitel | vain
ehrgeizig | ambitious
Ehrgeiz | ambition
gierig | greedy
Gier | greed
geizig | stingy
Großzügigkeit | generosity
egoistisch selbstsüchtig | selfish
exzentrisch | eccentric
Humor | humour humor
lustig komisch | funny
witzig | witty
Witz Scherz | joke
Gelächter | laughter
lacht gelacht | laugh
lächeln lächelt gelächelt | smile
weint geweint | weep wept cry
schreien schreit schrie geschrien | scream shout
seufzen seufzt geseufzt | sigh
Stimmung Laune | mood
Charakter | character
Eigenschaft | quality property trait
Gewohnheit | habit
Talent Begabung | talent
begabt talentiert | gifted talented
Genie | genius
Narr Dummkopf | fool
Held Heldin | hero heroine
heldenhaft heroisch | heroic
# food and drink
Essen Speise | food meal
essen isst aß gegessen | eat ate eaten
Lebensmittel Nahrungsmittel | food foodstuff
Ernährung | nutrition diet
ernähren ernährt | feed nourish
füttern füttert gefüttert | feed fed
fressen frisst fraß gefressen | eat devour
trinken trinkt trank getrunken | drink drank drunk
Getränk | drink beverage
Mahlzeit | meal
frühstücken frühstückt gefrühstückt | breakfast
Mittagessen | lunch
Abendessen | dinner supper
Vorspeise | starter appetizer
Nachtisch Nachspeise Dessert | dessert
Festmahl Bankett | banquet feast
Gericht | dish
Rezept | recipe
Zutat | ingredient
kochen kocht gekocht | cook
Koch Köchin | cook chef
backen bäckt gebacken | bake
Bäcker Bäckerin Bäckerinnen | baker
Bäckerei | bakery
braten briet gebraten | fry roast
grillen grillt gegrillt | grill barbecue
Brot | bread loaf loaves
Mehl | flour
Teig | dough
Hefe | yeast
Torte Gebäck | cake pie
Keks Plätzchen | biscuit cookie
Süßigkeit | sweets candy
Schokolade | chocolate
Kakao | cocoa
Zucker | sugar
Honig | honey
Marmelade Konfitüre | jam marmalade
süß | sweet
sauer | sour
bitter | bitter
salzig | salty
scharf | spicy hot
Fleisch | meat
Fleisch | flesh
Fleischer Fleischerin Fleischerinnen Metzger Metzgerin Metzgerinnen | butcher
schlachtet geschlachtet | slaughter
Rindfleisch | beef
Schweinefleisch | pork
Schinken | ham
Speck | bacon
Wurst | sausage
Suppe | soup
Eintopf | stew
Soße Sauce | sauce
Nudel Nudeln | noodle pasta
Kartoffel Kartoffeln | potato
Gemüse | vegetable
Karotte Möhre | carrot
Zwiebel Zwiebeln | onion
Knoblauch | garlic
Tomate | tomato
Gurke | cucumber
Bohne | bean
Erbse | pea
Linse | lentil
Kürbis | pumpkin
Spinat | spinach
Rübe | turnip beet
Obst | fruit
Apfel | apple
Birne | pear
Pflaume Zwetschge | plum
Kirsche | cherry
Pfirsich | peach
Aprikose | apricot
Traube Weintraube | grape
Erdbeere | strawberry
Himbeere | raspberry
Beere | berry
Zitrone | lemon
Orange Apfelsine | orange
Banane | banana
Ananas | pineapple
Feige | fig
Dattel Datteln | date
Nuss | nut
Mandel Mandeln | almond
Olive | olive
Gewürz | spice
Pfeffer | pepper
Essig | vinegar
Senf | mustard
Zimt | cinnamon
Ingwer | ginger
Safran | saffron
Milch | milk
Butter | butter
Käse | cheese
Sahne | cream
Joghurt | yoghurt yogurt
Bier | beer
brauen braut gebraut | brew
Brauerei | brewery
Wein | wine
Champagner | champagne
Schnaps Branntwein | spirits brandy liquor
Alkohol | alcohol
Kaffee | coffee
Tee | tea
Saft | juice
Flasche | bottle
Becher Tasse | cup mug
Teller | plate
Schüssel Schüsseln Schale | bowl dish
Topf | pot
Pfanne | pan
Gabel Gabeln | fork
Löffel Löffeln | spoon
Gaststätte Gasthaus Wirtshaus | inn tavern
Restaurant | restaurant
Kneipe | pub bar
Wirt Wirtin | innkeeper landlord
Kellner Kellnerin Kellnerinnen | waiter waitress
vegetarisch Vegetarier Vegetarierin Vegetarierinnen | vegetarian
# home and clothes
Haus | house
Heim Zuhause | home
Wohnung | flat apartment
wohnen wohnt gewohnt | live reside dwell
Wohnsitz | residence
Zimmer | room
Schlafzimmer | bedroom
Wohnzimmer | livingroom
Badezimmer Bad | bathroom
baden badet gebadet | bathe
Küche | kitchen
Keller | cellar basement
Dachboden | attic loft
Dach | roof
Wand | wall
Mauer | wall
Decke | ceiling
Fußboden | floor
Stockwerk Etage | floor storey
Treppe | stairs staircase
Aufzug Fahrstuhl | lift elevator
Tür | door
Tor | gate
Fenster | window
Eingang | entrance
Ausgang | exit
Schornstein Kamin | chimney
Ofen | oven stove furnace
Feuerstelle | hearth
Balkon | balcony
Zaun | fence
Hof | courtyard yard
Möbel | furniture
Tisch | table
Stuhl | chair
Sessel Sesseln | armchair
Bank | bench
Bett | bed
Schrank | cupboard wardrobe
Regal | shelf shelves
Schublade | drawer
Teppich | carpet rug
Vorhang | curtain
Decke | blanket
Kissen | pillow cushion
Kerze | candle
Korb | basket
Kiste Schachtel Schachteln Kasten | box crate
Tasche | bag
Beutel Sack | sack bag
Koffer | suitcase
Eimer | bucket
Fass | barrel
Schloss | lock
Spielzeug | toy
Puppe | doll puppet
Besen | broom
waschen wäscht wusch gewaschen | wash
putzen putzt geputzt reinigen reinigt gereinigt | clean
sauber | clean
schmutzig dreckig | dirty
Schmutz Dreck | dirt
Kleidung Kleider | clothing
Kleid | dress
Anzug | suit
Hemd | shirt
Hose | trousers pants
Rock | skirt
Jacke | jacket
Mantel | coat
Umhang | cloak
Hut | hat
Mütze Kappe | cap
Helm | helmet
Schuh | shoe
Stiefel Stiefeln | boot
Strumpf Socke | stocking sock
Handschuh | glove
Gürtel Gürteln | belt
Uniform | uniform
Tracht | costume
Kostüm | costume
Schleier | veil
Brille | spectacles eyeglasses
Schmuck | jewellery jewelry
Halskette | necklace
Mode | fashion
Schneider Schneiderin Schneiderinnen | tailor seamstress
näht genäht | sew
weben webt gewebt | weave woven
Weber Weberin Weberinnen | weaver
tragen trägt trug getragen | wear wore worn
nackt | naked nude
# work
Beschäftigung | employment
Arbeitskräfte | labour labor
Vollzeit | fulltime
Teilzeit | parttime
Fachkräfte | skilled
Beförderung | promotion
Überstunden | overtime
Praktikum Praktikant | internship intern
Arbeit | work labour labor
arbeiten arbeitet gearbeitet | work
Arbeiter Arbeiterin Arbeiterinnen | worker labourer laborer
Beruf | profession occupation
beruflich | professional
Laufbahn Karriere | career
Arbeitgeber Arbeitgeberin Arbeitgeberinnen | employer
Arbeitnehmer Arbeitnehmerin Arbeitnehmerinnen | employee
Angestellter | employee clerk
Arbeitslosigkeit | unemployment
arbeitslos | unemployed jobless
Kollege Kollegin | colleague
Vorgesetzter | superior boss
Lehrling Auszubildender | apprentice
Lehre Ausbildung | apprenticeship training
ausbilden ausgebildet | train
Bewerbung | application
bewerben bewirbt bewarb beworben | apply
einstellen einstellt eingestellt | hire employ
entlassen entlässt entließ | dismiss fire
Entlassung | dismissal layoff
kündigen kündigt gekündigt | resign quit
Rücktritt | resignation
zurücktreten zurücktrat zurückgetreten | resign
Ruhestand | retirement
pensioniert | retired
Rente Pension | pension
Rentner Rentnerin Rentnerinnen | pensioner
Gehalt Lohn | salary wage
Streik Ausstand | strike
streiken streikt gestreikt | strike
Gewerkschaft | union
Aufgabe | task
Pflicht | duty obligation
Verantwortung | responsibility
Büro | office
Sekretär Sekretärin | secretary
Schicht | shift
Fähigkeit | ability skill
Erfahrung | experience
erfahren | experienced
fähig | capable able
unfähig | incapable unable
Nachfolger Nachfolgerin Nachfolgerinnen | successor
Vorgänger Vorgängerin Vorgängerinnen | predecessor
Stellvertreter Stellvertreterin Stellvertreterinnen | deputy
Assistent Assistentin | assistant
Berater Beraterin Beraterinnen | adviser advisor consultant
beraten beriet | advise
Rat Ratschlag | advice
Mannschaft Besatzung | crew
# trade, business and money
Steuerzahler Steuerzahlerin Steuerzahlerinnen | taxpayer
Mehrwertsteuer | VAT
Bruttoinlandsprodukt BIP | GDP
Wirtschaftswachstum | growth
Zuschuss | grant subsidy
Entschädigung | compensation
Erbschaftssteuer | inheritance
Geldwäsche | laundering
Engpass | bottleneck shortage
Großhandel | wholesale
Einzelhandel | retail
Vorstand | board
Filiale | branch
Niederlassung | branch
Umstrukturierung | restructuring
verstaatlichen verstaatlicht Verstaatlichung | nationalise nationalize
privatisieren privatisiert Privatisierung | privatise privatize
Gläubigerin | creditor
rentabel | profitable
Wirtschaft Ökonomie | economy
wirtschaftlich ökonomisch | economic
Wirtschaftswissenschaft | economics
Ökonom Ökonomin | economist
Handel | trade commerce
handeln handelt gehandelt | trade
Händler Händlerin Händlerinnen | dealer trader merchant
Kaufmann Kaufleute | merchant
Geschäft Laden | shop store
Supermarkt | supermarket
Güter | goods merchandise
Kunde Kundin | customer client
Verbraucher Verbraucherin Verbraucherinnen Konsument Konsumentin | consumer
Verbrauch Konsum | consumption
verbrauchen verbraucht | consume
Verkäufer Verkäuferin Verkäuferinnen | seller salesman
Käufer Käuferin Käuferinnen | buyer
Einkauf | purchase
einkaufen einkauft eingekauft | shop
Angebot | supply
Unternehmer Unternehmerin Unternehmerinnen | entrepreneur businessman
Betrieb | operation
Fusion Zusammenschluss | merger
Insolvenz Bankrott Konkurs | bankruptcy insolvency
pleite insolvent bankrott | bankrupt insolvent
Werbung Reklame | advertising
werben wirbt warb geworben | advertise
Marke | brand
Export | export
exportieren exportiert | export
importieren importiert | import
Lieferung | delivery
Lager | warehouse
Vorrat | stock supply
Fracht | freight cargo
Währung | currency
Münze | coin
Banknote Geldschein | banknote
Bargeld | cash
Bank | bank
Bankier Banker | banker
Konto Konten | account
sparen spart gespart | save
Ersparnis | savings
Kredit Darlehen | loan credit
leihen leiht lieh geliehen | lend lent borrow
verleihen verleiht verlieh | lend
Schuldner Schuldnerin Schuldnerinnen | debtor
Hypothek | mortgage
Zins Zinsen | interest
Aktionär Aktionärin | shareholder stockholder
Anleihe | bond
Anlage Investition | investment
Anleger Anlegerin Anlegerinnen Investor | investor
Dividende | dividend
Verlust | loss
Einkommen | income
Einnahme | revenue proceeds
Ausgabe | expenditure spending expense
ausgeben ausgab ausgegeben | spend spent
kosten kostet gekostet | cost
wertvoll kostbar | valuable precious
teuer kostspielig | expensive costly
Rabatt | discount
Rechnung | bill invoice
Gebühr | fee charge
mieten mietet gemietet | rent
vermieten vermietet | rent
Mieter Mieterin Mieterinnen | tenant
Vermieter Vermieterin Vermieterinnen | landlord
Immobilie | property
Grundstück | plot property
Eigentum Besitz | property possession
Versicherung | insurance
spenden spendet gespendet | donate
Stiftung | foundation
Förderung | funding promotion
finanzieren finanziert | finance fund
Finanzierung | financing
Haushalt | household
Subvention | subsidy
Krise | crisis crises
Rezession | recession
Konjunktur | economy
Wohlstand | prosperity
Monopol | monopoly
Kapital | capital
Kapitalismus | capitalism
kapitalistisch | capitalist
Landwirtschaft | agriculture farming
Bauernhof | farm
Fischerei Fischfang | fishing fishery
Fischer Fischerin Fischerinnen | fisherman fishermen fisher
Tourismus Fremdenverkehr | tourism
Tourist Touristin | tourist
Auktion Versteigerung | auction
versteigern versteigert | auction
wetten wettet gewettet | bet
Lotterie | lottery
# school and university
Schule | school
Schüler Schülerin Schülerinnen | pupil schoolboy student
Lehrer Lehrerin Lehrerinnen | teacher
Unterricht | lesson teaching instruction
unterrichten unterrichtet lehren lehrt gelehrt | teach taught
lernen lernt gelernt | learn
Bildung | education
Erziehung | education upbringing
Universität Hochschule | university college
Fakultät | faculty
Student Studentin | student
studieren studiert | study
Studium | studies
Professor Professorin | professor
Dozent Dozentin | lecturer
Lehrstuhl | chair professorship
Vorlesung | lecture
Vortrag | lecture talk
Seminar | seminar
Prüfung Examen | exam examination
Abschluss | degree graduation
Absolvent Absolventin | graduate
Doktor Doktorin | doctor
Doktorarbeit Dissertation Promotion | dissertation thesis doctorate
Stipendium Stipendien | scholarship
Zeugnis | certificate report
Note | grade mark
Hausaufgabe | homework
Klasse | class form
Klassenzimmer | classroom
Kindergarten | kindergarten
Akademie | academy
akademisch | academic
Bibliothek Bücherei | library
Archiv | archive
Heft | notebook
Bleistift | pencil
Stift | pen
Tafel | blackboard
Kreide | chalk
gebildet | educated
Analphabet Analphabetismus | illiterate illiteracy
# politics
Bundesland | state
Landtag | parliament
Wahlkreis | constituency
Stichwahl | runoff
Wahlbeteiligung | turnout
Kandidatur | candidacy
Nachrücker | substitute
Regierungschef Regierungschefin | premier
Vizepräsident Vizepräsidentin | vice
Pressefreiheit Meinungsfreiheit | freedom
Abrüstung | disarmament
Entwicklungshilfe | aid
Einmischung | interference
Zugeständnis Kompromiss | concession compromise
Boykott boykottieren boykottiert | boycott
Mahnwache | vigil
Ausschreitung Krawall | riot
Einheimische | local
Erlass | edict
Ultimatum | ultimatum
Amtsenthebung Amtsenthebungsverfahren | impeachment
Beitritt | accession
Austritt | withdrawal
Mitgliedstaat | member
Politik | politics policy
Politiker Politikerin Politikerinnen | politician
national | national
Nationalismus | nationalism
Nationalist | nationalist
Vaterland Heimat | homeland fatherland
regieren regiert | govern
herrschen herrscht geherrscht beherrschen beherrscht | rule reign
Herrschaft | rule reign
Herrscher Herrscherin Herrscherinnen | ruler
mächtig | powerful mighty
Demokratie | democracy
demokratisch | democratic
Republik | republic
republikanisch | republican
Monarchie | monarchy
Monarch | monarch
König | king
Königin Königinnen | queen
königlich | royal
Königreich | kingdom
Kaiser | emperor
Kaiserin | empress
kaiserlich | imperial
Kaiserreich | empire
Reich | empire realm
Thron | throne
krönen krönt gekrönt | crown
Krönung | coronation
Prinz | prince
Prinzessin | princess
Fürst | prince
Fürstin | princess
Fürstentum | principality
Herzog | duke
Herzogin | duchess
Herzogtum | duchy
Graf | count earl
Gräfin | countess
Grafschaft | county
Baron Freiherr | baron
Ritter | knight
Zar | tsar czar
Sultan | sultan
Diktator | dictator
Diktatur | dictatorship
Tyrann | tyrant
Tyrannei | tyranny
Kanzler Kanzlerin Kanzlerinnen Bundeskanzler Bundeskanzlerin Bundeskanzlerinnen | chancellor
Präsident Präsidentin | president
Bundespräsident | president
Präsidentschaft | presidency
Minister Ministerin Ministerinnen | minister
Ministerium Ministerien | ministry
Ministerpräsident Premierminister | premier
Kabinett | cabinet
Parlament | parliament
parlamentarisch | parliamentary
Senat | senate
Senator Senatorin | senator
Abgeordneter Parlamentarier | deputy lawmaker parliamentarian
Opposition | opposition
Koalition | coalition
Fraktion | faction
Parteitag | convention congress
Wähler Wählerin Wählerinnen | voter elector
wählen wählt gewählt | elect
Wahlkampf | campaign
Wahlrecht Stimmrecht | suffrage
abstimmen abstimmt abgestimmt | vote
Volksabstimmung Referendum | referendum plebiscite
Amt | office
Amtszeit | term
Amtsantritt Amtseinführung | inauguration
Beamter Beamtin | official
Behörde | authority agency
Verwaltung | administration
verwalten verwaltet | administer
Bürokratie | bureaucracy
Bürgermeister Bürgermeisterin Bürgermeisterinnen | mayor
Gouverneur Gouverneurin | governor
Statthalter | governor
Rat | council
Stadtrat | council councillor
Rathaus | townhall
Ausschuss Komitee | committee
Kommission | commission
Botschafter Botschafterin Botschafterinnen | ambassador
Botschaft | embassy
Diplomat Diplomatin | diplomat
Diplomatie | diplomacy
Gesandter | envoy
Delegation | delegation
Vertrag | treaty
Reform | reform
reformieren reformiert | reform
Revolution | revolution
revolutionär | revolutionary
Aufstand Rebellion | uprising rebellion revolt
Rebell Aufständischer | rebel insurgent
Putsch Staatsstreich | coup
Umsturz | overthrow
stürzen stürzt gestürzt | overthrow topple
Unruhe | unrest riot
Demonstration | demonstration
Demonstrant | demonstrator
demonstrieren demonstriert | demonstrate
Protest | protest
protestieren protestiert | protest
Freiheit | freedom liberty
befreien befreit | liberate free
Befreiung | liberation
Einheit | unity
Wiedervereinigung | reunification
vereinigt vereint | unite
Verband Vereinigung | association
Verein | club association
Bund | federation
föderal bundesstaatlich | federal
Autonomie | autonomy
autonom | autonomous
Souveränität | sovereignty
souverän | sovereign
Sozialismus | socialism
sozialistisch Sozialistin | socialist
Kommunismus | communism
kommunistisch Kommunistin | communist
Faschismus | fascism
faschistisch | fascist
Nationalsozialismus | Nazism
Nationalsozialist Nazi | Nazi
Liberalismus | liberalism
konservativ | conservative
links | left
gemäßigt | moderate
radikal | radical
Extremist | extremist
Anarchismus | anarchism
Imperialismus | imperialism
Kolonialismus | colonialism
Kolonie | colony
kolonial | colonial
Korruption | corruption
korrupt | corrupt
Skandal | scandal
Affäre | affair
Propaganda | propaganda
Ideologie | ideology
Rede Ansprache | speech address
Erklärung | declaration
Debatte | debate
Kritiker Kritikerin Kritikerinnen | critic
kritisieren kritisiert | criticise criticize
Anhänger Anhängerin Anhängerinnen | supporter follower
Gegner Gegnerin Gegnerinnen | opponent
Vorschlag | proposal suggestion
vorschlagen vorschlägt vorschlug vorgeschlagen | propose suggest
Einfluss | influence
beeinflussen beeinflusst | influence
Fahne Flagge | flag
Hymne | anthem
Spion Spionin | spy
Spionage | espionage spying
Geheimdienst | intelligence
UNO UN | UN
NATO | NATO
# law and crime
Haftbefehl | warrant
Razzia Razzien | raid
Bewährung | probation parole
Kaution | bail
Berufung Revision | appeal
Verjährung | limitation
Klausel | clause
Schadensersatz Schadenersatz | damages
Geldbuße Bußgeld | fine
Zuchthaus | penitentiary
Augenzeuge Augenzeugin | eyewitness
Tatort | scene
Fingerabdruck | fingerprint
Alibi | alibi
Komplize Mittäter | accomplice
Drogenhandel | trafficking
Menschenhandel | trafficking
Belästigung | harassment
Feuerwehr Feuerwehrmann | firefighter
Bergungsarbeiten Bergung | salvage recovery
Todesopfer | fatality
Schütze | shooter
Straftäter Straftäterin Straftäterinnen | offender
Richtlinie | directive guideline
Testamentsvollstrecker | executor
rechtlich juristisch | legal
Gesetz | law act
gesetzlich | legal statutory
illegal gesetzwidrig | illegal unlawful
Gesetzentwurf | bill
Verfassung Grundgesetz | constitution
verfassungswidrig | unconstitutional
Verordnung Erlass Dekret | decree ordinance
Verbot | ban prohibition
Erlaubnis Genehmigung | permission permit
Menschenrecht | rights
Gerechtigkeit | justice
gerecht | fair
ungerecht | unjust unfair
Ungerechtigkeit | injustice
Justiz | judiciary justice
Jurist Juristin | lawyer jurist
Rechtsanwalt Anwalt Anwältin | lawyer attorney
Notar Notarin | notary
Staatsanwalt Staatsanwältin Staatsanwaltschaft | prosecutor
Richter Richterin Richterinnen | judge
Gericht Gerichtshof | court
Prozess Gerichtsverfahren | trial
klagen klagt geklagt verklagen verklagt | sue
Kläger Klägerin Klägerinnen | plaintiff
anklagen anklagt angeklagt | charge indict
Angeklagter | defendant
beschuldigen beschuldigt | accuse
Beschuldigung Vorwurf | accusation allegation
Verteidiger Verteidigerin Verteidigerinnen | defender
Zeuge Zeugin | witness
Aussage | testimony
aussagen aussagt ausgesagt | testify
Eid Schwur | oath
schwören schwört geschworen | swear swore sworn
Geschworene | juror jury
Urteil | verdict judgment judgement
verurteilen verurteilt | condemn convict sentence
Freispruch | acquittal
freisprechen freigesprochen | acquit
schuldig | guilty
unschuldig | innocent
Strafe | punishment penalty
bestrafen bestraft | punish
Geldstrafe | fine
Hinrichtung | execution
hinrichten hingerichtet | execute
hängen hängt gehängt erhängen erhängt | hang
enthaupten enthauptet | behead
begnadigen begnadigt | pardon
Amnestie | amnesty
Gefängnis Haft | prison jail
Haft | custody detention
Häftling Gefangener | prisoner inmate
verhaften verhaftet festnehmen festgenommen | arrest
Verhaftung Festnahme | arrest
einsperren einsperrt eingesperrt inhaftieren inhaftiert | imprison
Verbrechen Straftat | crime
Verbrecher Verbrecherin Verbrecherinnen Krimineller | criminal
Kriminalität | crime
Täter Täterin Täterinnen | perpetrator offender
Verdacht | suspicion
verdächtig | suspicious
verdächtigen verdächtigt | suspect
ermitteln ermittelt | investigate
Ermittler Ermittlerin Ermittlerinnen | investigator
Detektiv | detective
Kommissar Kommissarin | inspector
Polizist Polizistin | policeman officer
Mörder Mörderin Mörderinnen | murderer killer
ermorden ermordet | murder
töten tötet getötet | kill
Totschlag | manslaughter
Attentäter Attentäterin Attentäterinnen | assassin
Selbstmord Suizid | suicide
Diebstahl | theft
Dieb Diebin | thief thieves
stehlen stiehlt stahl gestohlen | steal stole stolen
Raub | robbery
Räuber Räuberin Räuberinnen | robber bandit
ausrauben ausraubt ausgeraubt berauben beraubt | rob
plündern plündert geplündert | plunder loot
Einbruch | burglary
Betrug | fraud
Betrüger Betrügerin Betrügerinnen | fraudster swindler impostor
betrügen betrügt betrog | deceive cheat
Fälschung | forgery fake
fälschen fälscht gefälscht | forge falsify
gefälscht falsch | fake false
Bestechung | bribery
bestechen besticht bestach bestochen | bribe
Erpressung | blackmail extortion
erpressen erpresst | blackmail extort
Entführung | kidnapping abduction
entführen entführt | kidnap abduct
Geisel Geiseln | hostage
Lösegeld | ransom
vergewaltigen vergewaltigt | rape
missbrauchen missbraucht | abuse
foltern foltert gefoltert | torture
Gewalt | violence
gewalttätig gewaltsam | violent
Brandstiftung | arson
Schmuggel | smuggling
schmuggeln schmuggelt geschmuggelt | smuggle
Verbrecherbande | gang
Pirat Seeräuber | pirate
Terrorismus | terrorism
Terrorist Terroristin | terrorist
Anschlag | attack
Drohung Bedrohung | threat
drohen droht gedroht bedrohen bedroht | threaten
Urheberrecht | copyright
`;
