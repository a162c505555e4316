/** Landscape, weather, animals, plants and time: `German words | English words`, one meaning a line. */
export const NATURE = `
# landscape and geography
Abhang | slope
Bevölkerungsdichte | density
Einwohnerzahl | population
Landzunge | headland
Wasserfall | waterfall
Teich Weiher | pond
Nachbarland | neighbour neighbor
Staatsgebiet | territory
Ortschaft | village town
Flussufer | riverbank
Geografie Geographie Erdkunde | geography
geografisch geographisch | geographic
Kontinent Erdteil | continent
kontinental | continental
Ozean Weltmeer | ocean
Meer | sea
See Binnensee | lake
Stausee | reservoir
Fluss | river
Bach | stream brook creek
Nebenfluss Zufluss | tributary
Quelle | spring
Mündung | mouth estuary
Flussbett | riverbed
Ufer | shore bank
Küste | coast shore
küstennah | coastal
Strand | beach
Bucht Meeresbucht | bay
Golf | gulf
Meerenge Meeresstraße | strait
Kanal | canal channel
Insel Inseln | island isle
Inselgruppe Archipel | archipelago
Halbinsel Halbinseln | peninsula
Kap | cape
Klippe Kliff | cliff
Riff | reef
Lagune | lagoon
Delta | delta
Flut | flood tide
Ebbe | ebb
Gezeiten | tide tidal
Welle Woge | wave
Berg | mountain
bergig gebirgig | mountainous
Gipfel Gipfeln Bergspitze | summit peak
Hügel | hill
Tal | valley
Schlucht | gorge canyon ravine
Pass Gebirgspass | pass
Ebene Flachland Tiefebene | plain
Hochebene Plateau | plateau
Höhle | cave
Gletscher | glacier
Vulkan | volcano
vulkanisch | volcanic
Lava | lava
Krater | crater
Erdbeben Beben | earthquake quake
Seebeben Tsunami | tsunami
Erdrutsch Bergrutsch | landslide
Lawine | avalanche
Wüste | desert
Oase | oasis oases
Steppe | steppe
Savanne | savanna savannah
Wald Forst | forest
Dschungel Dschungeln Urwald | jungle
Regenwald | rainforest
Wiese | meadow
Weide | pasture
Heide | heath
Sumpf Moor | swamp marsh bog
Acker Feld | field
Boden | soil
Erdboden Boden | ground
Felsen Fels Gestein | rock
Stein | stone
Kies | gravel
Sand | sand
sandig | sandy
Schlamm | mud
Lehm Ton | clay
Staub | dust
Landschaft | landscape scenery
Gelände Terrain | terrain
Gegend Region Gebiet | region area
regional | regional
Bezirk Distrikt | district
Kreis Landkreis | county district
Provinz | province
provinziell | provincial
Gemeinde Kommune | municipality
kommunal städtisch | municipal
Großstadt Metropole | metropolis
Dorf | village
Vorort Vorstadt | suburb
Stadtteil Stadtviertel | quarter neighbourhood neighborhood
Viertel | quarter
ländlich | rural
urban | urban
Siedlung | settlement
siedeln siedelt gesiedelt besiedeln besiedelt | settle
Siedler Siedlerin Siedlerinnen | settler
Grenze | border frontier boundary
grenzen grenzt gegrenzt | border
angrenzend benachbart | adjacent neighbouring neighboring
Territorium Territorien Hoheitsgebiet | territory
Zone | zone
Äquator | equator
polar | polar
Nordpol | pole
Breitengrad Breite | latitude
Längengrad | longitude
Norden | north
nördlich | northern northerly
Süden | south
südlich | southern
Osten | east
östlich | eastern
Westen | west
westlich | western
Nordosten | northeast
nordöstlich | northeastern
Nordwesten | northwest
nordwestlich | northwestern
Südosten | southeast
südöstlich | southeastern
Südwesten | southwest
südwestlich | southwestern
Karte Landkarte | map
Atlas Atlanten | atlas
Kompass | compass
Tropen | tropics
tropisch | tropical
subtropisch | subtropical
Bevölkerung | population
Einwohner Einwohnerin Einwohnerinnen Bewohner Bewohnerin Bewohnerinnen | inhabitant resident
bewohnt besiedelt | inhabited populated
unbewohnt | uninhabited
Fläche | area surface
Höhe | height altitude
Tiefe | depth
# weather and climate
Tauwetter | thaw
Erdatmosphäre | atmosphere
Windstille | calm
Klima | climate
klimatisch | climatic
Regen Niederschlag | rain rainfall precipitation
regnen regnet geregnet | rain
regnerisch | rainy
Schnee | snow
schneien schneit geschneit | snow
Eis | ice
eisig | icy
Hagel | hail
Frost | frost
gefrieren gefriert gefror | freeze froze frozen
tauen taut getaut schmelzen schmilzt schmolz geschmolzen | thaw melt molten
Wind | wind
windig | windy
Sturm Unwetter | storm
stürmisch | stormy
Orkan Hurrikan Wirbelsturm | hurricane cyclone
Taifun | typhoon
Tornado | tornado
Gewitter | thunderstorm
Blitz | lightning
Donner | thunder
Wolke | cloud
bewölkt wolkig | cloudy overcast
Nebel | fog mist
neblig | foggy misty
Sonnenschein | sunshine
Hitze | heat
Hitzewelle | heatwave
Wärme | warmth heat
mild | mild
feucht | humid moist damp
Feuchtigkeit | humidity moisture
nass | wet
trocken | dry
Dürre Trockenheit | drought
Überschwemmung Hochwasser | flood
überfluten überflutet überschwemmt | flood
Luftdruck | pressure
Jahreszeit | season
Regenbogen | rainbow
Vorhersage Prognose | forecast prediction
vorhersagen vorhergesagt | predict forecast
Meteorologe Meteorologie | meteorologist meteorology
Katastrophe | disaster catastrophe
katastrophal | catastrophic disastrous
# nature and environment
Natur | nature
Umwelt | environment
ökologisch | ecological environmental
Ökologie | ecology
Naturschutz | conservation
Verschmutzung Umweltverschmutzung | pollution
verschmutzen verschmutzt | pollute contaminate
Abfall Müll | waste rubbish garbage trash
Wiederverwertung Recycling | recycling
nachhaltig | sustainable
Lebensraum Habitat | habitat
Artenvielfalt Biodiversität | biodiversity
aussterben ausstirbt ausgestorben | extinct extinction
Treibhaus Gewächshaus | greenhouse
Emission Ausstoß | emission
Wildnis | wilderness
wild | wild
Feuer | fire
Brand | fire blaze
brennen brennt brannte gebrannt | burn
Flamme | flame
Asche | ash
Wasser | water
Luft | air
Erde | earth
Himmel | sky
Horizont | horizon
Tropfen | drop
Schatten | shadow shade
Licht | light
Dunkelheit Finsternis | darkness
# animals
Wildschwein | boar
Rotkehlchen | robin
Kuckuck | cuckoo
Lerche | lark
Nachtigall | nightingale
Amsel | blackbird
Reiher | heron
Kranich | crane
Luchs | lynx
Marder | marten
Wiesel | weasel
Stinktier | skunk
Gorilla | gorilla
Faultier | sloth
Seepferdchen | seahorse
Seestern | starfish
Libelle | dragonfly
Marienkäfer | ladybird ladybug
Motte | moth
Schabe Kakerlake | cockroach
Skorpion | scorpion
Winterschlaf | hibernation
Tier | animal
tierisch | animal
Säugetier | mammal
Haustier | pet
Vieh Nutzvieh | livestock cattle
Rind | cattle
Kuh | cow
Bulle Stier | bull
Ochse | ox oxen
Kalb | calf calves
Pferd | horse
Hengst | stallion
Stute | mare
Esel Eseln | donkey ass
Schwein | pig swine
Schaf | sheep
Lamm | lamb
Ziege | goat
Hund | dog
Welpe | puppy pup
Katze | cat
Kaninchen | rabbit
Hase | hare
Maus | mouse mice
Ratte | rat
Eichhörnchen | squirrel
Igel Igeln | hedgehog
Maulwurf | mole
Fledermaus | bat
Fuchs Füchse | fox
Wolf | wolf wolves
Bär | bear
Eisbär | bear
Löwe Löwin | lion lioness
Tiger | tiger
Leopard | leopard
Gepard | cheetah
Elefant | elephant
Nashorn | rhino rhinoceros
Nilpferd Flusspferd | hippo hippopotamus
Giraffe | giraffe
Kamel | camel
Affe | monkey ape
Menschenaffe | ape
Schimpanse | chimpanzee
Känguru | kangaroo
Hirsch | stag deer
Reh | deer roe
Elch | moose elk
Rentier | reindeer
Bison Wisent | bison
Büffel Büffeln | buffalo
Biber | beaver
Otter | otter
Robbe Seehund | seal
Wal | whale
Delfin Delphin | dolphin
Hai Haie | shark
Fisch | fish
Forelle | trout
Hering | herring
Karpfen | carp
Thunfisch | tuna
Aal | eel
Krebs | crab crayfish
Krabbe Garnele | shrimp prawn
Hummer | lobster
Muschel Muscheln | mussel clam shell
Auster | oyster
Schnecke | snail
Tintenfisch Kalmar | squid
Krake Oktopus | octopus
Qualle | jellyfish
Schwamm | sponge
Koralle | coral
Vogel | bird
Adler | eagle
Falke | falcon
Habicht | hawk
Eule | owl
Rabe | raven
Krähe | crow
Taube | pigeon dove
Spatz Sperling | sparrow
Schwalbe | swallow
Storch | stork
Schwan | swan
Ente | duck
Gans Gänse | goose geese
Huhn | chicken hen
Hahn | cock rooster
Truthahn Pute | turkey
Pfau | peacock
Strauß | ostrich
Pinguin | penguin
Möwe | gull seagull
Papagei | parrot
Geier | vulture
Specht | woodpecker
Geflügel | poultry
Reptil Reptilien | reptile
Schlange | snake serpent
Eidechse | lizard
Schildkröte | turtle tortoise
Krokodil | crocodile
Frosch | frog
Kröte | toad
Amphibie Lurch | amphibian
Dinosaurier | dinosaur
Insekt | insect
Biene | bee
Wespe | wasp
Ameise | ant
Mücke Stechmücke Moskito | mosquito
Schmetterling Falter | butterfly
Käfer | beetle
Heuschrecke | locust grasshopper
Spinne | spider
Zecke | tick
Laus | louse lice
Floh | flea
Wurm | worm
Raupe | caterpillar
Larve | larva
Schwarm | swarm flock
Rudel Rudeln | pack
Herde | herd flock
Nest | nest
Ei Eier | egg
Feder | feather
Flügel Flügeln | wing
Schwanz Schweif | tail
Fell Pelz | fur pelt
Horn | horn
Geweih | antlers
Kralle Klaue | claw
Pfote Tatze | paw
Schnabel | beak
Flosse | fin
Schuppe | scale
Huf | hoof hooves
Raubtier | predator
Beute | prey
Raubvogel Greifvogel | raptor
jagen jagt gejagt | hunt
Jagd | hunt
Jäger Jägerin Jägerinnen | hunter
züchten züchtet gezüchtet | breed bred
Rasse | breed
Zoo Tiergarten Tierpark | zoo
Käfig | cage
Stall | stable barn
bellen bellt | bark
# plants
Gänseblümchen | daisy
Löwenzahn | dandelion
Lavendel | lavender
Veilchen | violet
Mohn | poppy
Brennnessel | nettle
Stachel Dorn | thorn spine
Knospe | bud
Blumenzwiebel | bulb
Schilf | reed
Zeder | cedar
Zypresse | cypress
Haselnuss | hazelnut
Walnuss | walnut
Weinrebe Rebe | vine
Bestäubung | pollination
pflanzlich | vegetable
pflanzen pflanzt gepflanzt | plant
Baum | tree
Strauch Busch | shrub bush
Blume | flower
blühen blüht geblüht | bloom blossom flower
Blatt | leaf leaves
Laub | foliage
Zweig | twig branch
Ast | branch bough
Stamm | trunk
Wurzel Wurzeln | root
Samen Saatgut | seed
Keim | germ
keimen keimt gekeimt | germinate
Frucht | fruit
Kern | core kernel
Gras | grass
Moos | moss
Farn | fern
Pilz | fungus fungi mushroom
Alge | alga
Unkraut | weed
Kraut | herb
Eiche | oak
Birke | birch
Linde | lime linden
Ahorn | maple
Esche | ash
Ulme | elm
Weide | willow
Pappel Pappeln | poplar
Kastanie | chestnut
Nadelbaum | conifer
Kiefer | pine
Fichte | spruce
Tanne | fir
Lärche | larch
Palme | palm
Bambus | bamboo
Efeu | ivy
Rose | rose
Tulpe | tulip
Lilie | lily
Nelke | carnation
Sonnenblume | sunflower
Distel Disteln | thistle
Orchidee | orchid
Kaktus Kakteen | cactus cacti
Getreide Korn | grain cereal corn
Weizen | wheat
Roggen | rye
Gerste | barley
Mais | maize corn
Reis | rice
Hirse | millet
Hanf | hemp
Baumwolle | cotton
Tabak | tobacco
Hopfen | hops
Zuckerrohr | sugarcane
Garten | garden
Gärtner Gärtnerin Gärtnerinnen | gardener
Obstgarten | orchard
Weinberg Weingut | vineyard
Plantage | plantation
Ernte | harvest crop
ernten erntet geerntet | harvest reap
säen sät gesät | sow sown
Dünger Düngemittel | fertiliser fertilizer
Holz | wood timber
hölzern | wooden
# time
Osterfest | Easter
Zeitpunkt | moment
Zeitraum Zeitspanne | period timespan
Vorabend | eve
Zeitalter Ära Epoche | era epoch age
Sekunde | second
Minute | minute
Stunde | hour
stündlich | hourly
täglich | daily
wöchentlich | weekly
Wochenende | weekend
monatlich | monthly
Quartal | quarter
jährlich alljährlich | annual yearly
Jahrzehnt Dekade | decade
Jahrhundert | century
Jahrtausend | millennium millennia
Januar Jänner | January
Februar | February
März | March
April | April
Juni | June
Juli | July
August | August
September | September
Oktober | October
November | November
Dezember | December
Montag | Monday
Dienstag | Tuesday
Mittwoch | Wednesday
Donnerstag | Thursday
Freitag | Friday
Samstag Sonnabend | Saturday
Sonntag | Sunday
Frühling Frühjahr | spring springtime
Sommer | summer
Herbst | autumn fall
Winter | winter
Morgen | morning
Vormittag | morning
Mittag | noon midday
Nachmittag | afternoon
Abend | evening
nachts nächtlich | night nocturnal
Mitternacht | midnight
Dämmerung Morgendämmerung | dawn twilight
Abenddämmerung | dusk twilight
Sonnenaufgang | sunrise
Sonnenuntergang | sunset
gestern | yesterday
morgen | tomorrow
Vergangenheit | past
gegenwärtig | present current
früh | early
spät | late
Kalender | calendar
Uhr | clock watch
Augenblick Moment | moment
Frist | deadline
Jubiläum Jahrestag | anniversary jubilee
Ewigkeit | eternity
dauerhaft permanent | permanent
vorübergehend zeitweilig | temporary temporarily
gleichzeitig simultan | simultaneous
regelmäßig | regular regularly
häufig oft | frequent
selten | rare seldom
manchmal gelegentlich | sometimes occasionally
sofort unverzüglich | immediately instantly
plötzlich | suddenly sudden
ehemalig früherer | former
endgültig | final definitive
vorläufig | provisional preliminary
Weihnachten | Christmas
Pfingsten | Pentecost
Feiertag | holiday
Ferien Urlaub | holiday vacation
`;
