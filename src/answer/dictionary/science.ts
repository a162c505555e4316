/** The body, medicine, the sciences, materials, technology and computing: `German words | English words`, one meaning a line. */
export const SCIENCE = `
# the human body
Körper Leib | body
körperlich physisch | physical bodily
Kopf | head
Schädel Schädeln | skull
Gesicht | face
Stirn | forehead
Auge | eye
Augenbraue | eyebrow
Wimper | eyelash
Lid Augenlid | eyelid
Ohr | ear
Nase | nose
Mund | mouth
Lippe | lip
Zahn | tooth teeth
Zahnarzt Zahnärztin | dentist
Zunge | tongue
Kiefer | jaw
Kinn | chin
Bart | beard
Schnurrbart | moustache mustache
Haar | hair
blond | blond
kahl glatzköpfig | bald
Hals Hälse | neck
Nacken Genick | neck nape
Kehle | throat
Schulter | shoulder
Ellbogen Ellenbogen | elbow
Handgelenk | wrist
Hand | hand
Faust | fist
Finger | finger
Daumen | thumb
Fingernagel | fingernail
Brust | breast chest
Rippe | rib
Bauch | belly abdomen
Wirbelsäule Rückgrat | spine backbone
Hüfte | hip
Taille | waist
Bein | leg
Oberschenkel | thigh
Knie | knee
Knöchel | ankle
Fuß | foot feet
Ferse | heel
Haut | skin
Knochen | bone
Skelett | skeleton
Gelenk | joint
Muskel Muskeln | muscle
Sehne | tendon
Nerv | nerve
Gehirn Hirn | brain
Herz | heart
Blut | blood
blutig | bloody
blutet geblutet | bleed bled
Ader Vene | vein
Arterie Schlagader | artery
Lunge | lung
Leber | liver
Niere | kidney
Magen | stomach
Darm | intestine bowel gut
Blase | bladder
Drüse | gland
Schweiß | sweat
schwitzen schwitzt geschwitzt | sweat
Träne | tear
Speichel | saliva
Urin Harn | urine
Stimme | voice
Atem | breath
atmen atmet geatmet | breathe
Atmung | breathing respiration
Puls | pulse
schlafen schläft schlief geschlafen | sleep slept
träumen träumt geträumt | dream
aufwachen aufwacht aufgewacht erwachen erwacht | wake woke
müde | tired weary
Müdigkeit Erschöpfung | fatigue exhaustion
erschöpft | exhausted
Hunger | hunger
hungrig | hungry
hungern hungert gehungert verhungern verhungert | starve starvation
Durst | thirst
durstig | thirsty
# health and medicine
Gesundheitswesen | healthcare
Blutdruck | pressure
Übergewicht Fettleibigkeit | obesity
Magersucht | anorexia
Knochenbruch | fracture
Verbrennung | burn
Ohnmacht bewusstlos | unconscious
Koma | coma
Heilmittel | remedy cure
Gegenmittel | antidote
Genesung | recovery
Rückfall | relapse
Ausbruch | outbreak
HIV | HIV
Gesundheit | health
gesund | healthy
Krankheit Erkrankung | disease illness
krank | ill sick
erkranken erkrankt | sicken
Medizin Heilkunde | medicine
medizinisch ärztlich | medical
Medikament Arznei Arzneimittel | drug medication medicine
Arzt Ärztin Ärztinnen | doctor physician
Chirurg Chirurgin | surgeon
Chirurgie | surgery
chirurgisch | surgical
Psychiater Psychiaterin Psychiaterinnen | psychiatrist
Krankenschwester Pflegerin Pfleger | nurse
Hebamme | midwife
Apotheke | pharmacy
Apotheker Apothekerin Apothekerinnen | pharmacist
Krankenhaus Klinik Spital | hospital clinic
Krankenwagen Rettungswagen | ambulance
Patient Patientin | patient
Behandlung Therapie | treatment therapy
behandeln behandelt | treat
Heilung | cure healing
heilen heilt geheilt | heal cure
Diagnose | diagnosis diagnoses
diagnostizieren diagnostiziert | diagnose
Symptom | symptom
untersuchen untersucht | examine
Operation | operation surgery
operieren operiert | operate
Impfung | vaccination
impfen impft geimpft | vaccinate
Impfstoff Vakzin | vaccine
Spritze | injection syringe
Pille Tablette | pill tablet
Salbe | ointment
Verband | bandage
Rezept | prescription
Narkose Betäubung | anaesthesia anesthesia
Dosis Dosen | dose
Wunde | wound
Verletzung | injury
verletzen verletzt | injure hurt
verwunden verwundet | wound
Narbe | scar
Schmerz | pain
schmerzhaft | painful
Kopfschmerz | headache
Fieber | fever
husten hustet gehustet | cough
Erkältung Schnupfen | cold
Grippe Influenza | flu influenza
Lungenentzündung | pneumonia
Tuberkulose Schwindsucht | tuberculosis
Entzündung | inflammation
Infektion Ansteckung | infection
infizieren infiziert anstecken angesteckt | infect
ansteckend | contagious infectious
Seuche Epidemie | epidemic
Pandemie | pandemic
Pest | plague
Cholera | cholera
Pocken | smallpox
Masern | measles
Typhus | typhus typhoid
Malaria | malaria
Lepra | leprosy
Virus Viren | virus
Bakterie | bacterium bacteria
Krankheitserreger Erreger | pathogen
Parasit | parasite
Krebs | cancer
Tumor Geschwulst | tumour tumor
bösartig | malignant
gutartig | benign
Schlaganfall | stroke
Diabetes Zuckerkrankheit | diabetes
Allergie | allergy
allergisch | allergic
Asthma | asthma
Demenz | dementia
Depression | depression
depressiv | depressed
Wahnsinn Irrsinn | madness insanity
wahnsinnig verrückt | mad crazy insane
Sucht Abhängigkeit | addiction
süchtig | addicted
Droge Rauschgift | drug
betrunken | drunk
Gift | poison toxin
giftig | poisonous toxic
vergiften vergiftet | poison
blind | blind
Blindheit | blindness
gehörlos | deaf
stumm | mute dumb
lahm gelähmt | paralysed paralyzed lame
Lähmung | paralysis
behindert | disabled
Behinderung | disability
Quarantäne | quarantine
Sterblichkeit Mortalität | mortality
schwanger | pregnant
Schwangerschaft | pregnancy
Geburt | birth
gebären gebiert geboren | bear born birth
Abtreibung Schwangerschaftsabbruch | abortion
Verhütung | contraception
Hygiene | hygiene
Vitamin | vitamin
Hormon | hormone
Antibiotikum Antibiotika | antibiotic
Organ | organ
Transplantation | transplant
# biology
Biologie | biology
biologisch | biological
Biologe Biologin | biologist
Leben | life lives
leben lebt gelebt | live
lebendig | alive living
Lebewesen Organismus Organismen | organism
Wesen Geschöpf Kreatur | creature
Zelle | cell
Zellkern Nukleus | nucleus nuclei
Gewebe | tissue
Gen | gene
Genetik Vererbung | genetics heredity
erblich | hereditary
Erbgut Genom | genome
Chromosom | chromosome
DNA DNS | DNA
Eiweiß Protein | protein
Enzym | enzyme
Stoffwechsel | metabolism
Mutation | mutation
Evolution | evolution
Art Spezies | species
Gattung | genus genera
Vorfahr Ahn | ancestor
Nachkomme Nachfahre | descendant offspring
Fortpflanzung Vermehrung | reproduction
männlich | male
weiblich | female
Männchen | male
Weibchen | female
Geschlecht | sex gender
Sexualität | sexuality
sexuell | sexual
Verhalten | behaviour behavior
Instinkt Trieb | instinct
Sinn | sense
Sehvermögen | sight eyesight
sehen sieht sah gesehen | see saw seen
Gehör | hearing
Geruch | smell odour odor
riechen riecht roch gerochen | smell
Duft | scent fragrance
Geschmack | taste flavour flavor
schmecken schmeckt geschmeckt | taste
berühren berührt | touch
reif | ripe mature
Nahrung | food nourishment
Embryo | embryo
Stärke | starch
Botanik | botany
botanisch | botanical
Botaniker Botanikerin Botanikerinnen | botanist
Zoologie | zoology
Zoologe Zoologin | zoologist
Fossil Fossilien Versteinerung | fossil
Fotosynthese Photosynthese | photosynthesis
# science and research
Fachzeitschrift | journal
Schlussfolgerung | conclusion
schlussfolgern | conclude infer
Annahme | hypothesis
Messgerät | instrument
Nachweis | detection proof
Stichprobe | sample
Probe | sample
Proband Probandin | participant volunteer
Beleg | evidence
wissenschaftlich | scientific
Wissenschaftler Wissenschaftlerin Wissenschaftlerinnen | scientist
Forscher Forscherin Forscherinnen | researcher
forschen forscht geforscht erforschen erforscht | research explore
Gelehrter | scholar
Theorie | theory
theoretisch | theoretical
Hypothese | hypothesis hypotheses
Beweis | proof evidence
beweisen beweist bewies bewiesen | prove proven
Experiment Versuch | experiment
experimentell | experimental
Labor Laboratorium | laboratory lab
Entdeckung | discovery
entdecken entdeckt | discover
Entdecker Entdeckerin Entdeckerinnen | discoverer explorer
Erfindung | invention
erfinden erfindet erfand erfunden | invent
Erfinder Erfinderin Erfinderinnen | inventor
beobachten beobachtet | observe
Messung | measurement
misst gemessen | measure
Analyse | analysis analyses
analysieren analysiert | analyse analyze
Statistik | statistics
Kenntnis | knowledge
Fachmann Fachleute Experte Expertin | expert specialist
Fachgebiet | field discipline
Nobelpreisträger Nobelpreisträgerin Nobelpreisträgerinnen | laureate
# mathematics
Mathematik | mathematics maths
Mathematiker Mathematikerin Mathematikerinnen | mathematician
Arithmetik | arithmetic
Algebra | algebra
Geometrie | geometry
geometrisch | geometric
Ziffer | numeral
Rechnung | calculation
rechnen rechnet gerechnet berechnen berechnet | calculate compute
zählen zählt gezählt | count
addieren addiert | add
subtrahieren subtrahiert abziehen abgezogen | subtract
Subtraktion | subtraction
multiplizieren multipliziert | multiply
Multiplikation | multiplication
teilen teilt geteilt dividieren dividiert | divide
Gleichung | equation
Ungleichung | inequality
Formel Formeln | formula
Variable | variable
Konstante | constant
quadratisch | square quadratic
Potenz | power exponent
Bruch | fraction
Primzahl | prime
ungerade | odd
Reihe Folge | series sequence
Menge | set
Vektor | vector
Matrix Matrizen | matrix matrices
Integral | integral
Ableitung | derivative
Grenzwert | limit
Satz Lehrsatz Theorem | theorem
Axiom | axiom
Wahrscheinlichkeit | probability likelihood
Zufall | chance coincidence
zufällig | random accidental
unendlich | infinite
Unendlichkeit | infinity
endlich | finite
Durchschnitt Mittelwert | average
Verhältnis | ratio proportion
Maßstab | scale
Punkt | point
Linie | line
Kurve | curve
Winkel Winkeln | angle
Ecke | corner
Kante | edge
Rand | edge margin rim
Dreieck | triangle
dreieckig | triangular
Viereck | quadrilateral
Rechteck | rectangle
rechteckig | rectangular
kreisförmig rund | circular round
Kugel Kugeln | sphere ball
kugelförmig | spherical
Ellipse | ellipse
Würfel Würfeln | cube dice
Pyramide | pyramid
Zylinder | cylinder
Kegel Kegeln | cone
Durchmesser | diameter
Radius Radien | radius radii
Umfang | circumference perimeter
Volumen Rauminhalt | volume
Diagramm | diagram chart
Tabelle | table
Symmetrie | symmetry
symmetrisch | symmetric
parallel | parallel
senkrecht vertikal | vertical perpendicular
waagerecht waagrecht horizontal | horizontal
# physics
Physik | physics
physikalisch | physical
Physiker Physikerin Physikerinnen | physicist
Kraft | force
Schwerkraft Gravitation | gravity gravitation
Anziehungskraft | attraction
Masse | mass
Gewicht | weight
wiegen wiegt wog gewogen | weigh
Energie | energy
Leistung | power
Geschwindigkeit Tempo | speed velocity
beschleunigen beschleunigt | accelerate
Bewegung | motion movement
bewegen bewegt | move
Trägheit | inertia
Reibung | friction
Spannung | voltage
Elektrizität Strom | electricity
elektrisch | electric
Stromausfall | blackout outage
Ladung | charge
Widerstand | resistance
Magnet | magnet
Magnetismus | magnetism
Wellenlänge | wavelength
Frequenz | frequency
Schwingung | oscillation vibration
Schall | sound
Geräusch | noise sound
Lärm Krach | noise
leise still | quiet
Stille Ruhe | silence
Strahl | ray beam
Strahlung | radiation
strahlen strahlt gestrahlt | radiate shine
radioaktiv | radioactive
Radioaktivität | radioactivity
Linse | lens
Spiegel Spiegeln | mirror
Optik | optics
optisch | optical
Teilchen Partikel | particle
Elementarteilchen | particle
Atom | atom
atomar nuklear | atomic nuclear
Atomkern | nucleus
Kernspaltung | fission
Kernfusion | fusion
Elektron | electron
Proton | proton
Neutron | neutron
Quant | quantum quanta
Quantenmechanik | quantum
Relativität Relativitätstheorie | relativity
Mechanik | mechanics
Thermodynamik | thermodynamics
Vakuum | vacuum
Gleichgewicht | equilibrium balance
Hebel Hebeln | lever
Feder | spring
Pendel | pendulum
# chemistry and materials
Chemie | chemistry
chemisch | chemical
Chemikalie | chemical
Chemiker Chemikerin Chemikerinnen | chemist
Stoff Substanz | substance
Material Materialien Werkstoff | material
Element | element
Verbindung | compound
Gemisch Mischung | mixture
mischen mischt gemischt vermischen vermischt | mix
Lösung | solution
lösen löst gelöst auflösen auflöst aufgelöst | dissolve
löslich | soluble
Molekül | molecule
Ion | ion
Säure | acid
sauer | acidic
Base Lauge | base alkali
Salz | salt
Verbrennung | combustion
rosten rostet gerostet | rust
flüssig | liquid fluid
fest | solid
gasförmig | gaseous
Gas | gas
Dampf | steam vapour vapor
verdampfen verdampft verdunsten verdunstet | evaporate
kochen kocht gekocht sieden | boil
Kristall | crystal
Metall | metal
Eisen | iron
Stahl | steel
Gold | gold
golden | golden
Silber | silver
Kupfer | copper
Bronze | bronze
Messing | brass
Blei | lead
Zinn | tin
Zink | zinc
Quecksilber | mercury
Nickel | nickel
Platin | platinum
Uran | uranium
Plutonium | plutonium
Erz | ore
Sauerstoff | oxygen
Wasserstoff | hydrogen
Stickstoff | nitrogen
Kohlenstoff | carbon
Schwefel | sulphur sulfur
Phosphor | phosphorus
Chlor | chlorine
Jod Iod | iodine
Natrium | sodium
Kalium | potassium
Kalzium Calcium | calcium
Silizium Silicium | silicon
Kohle | coal
Braunkohle | lignite
Holzkohle | charcoal
Erdöl Rohöl | oil petroleum
Öl | oil
Erdgas | gas
Benzin | petrol gasoline
Treibstoff Kraftstoff Brennstoff | fuel
Teer | tar
Wachs | wax
Gummi Kautschuk | rubber
Kunststoff Plastik | plastic
Glas | glass
Ziegel Ziegeln Backstein | brick
Beton | concrete
Zement | cement
Mörtel | mortar
Gips | plaster gypsum
Marmor | marble
Granit | granite
Kalkstein Kalk | limestone lime
Sandstein | sandstone
Porzellan | porcelain china
Keramik | ceramics pottery
Papier | paper
Pappe Karton | cardboard
Leder | leather
Wolle | wool
Seide | silk
Leinen | linen
Tuch Gewebe | fabric
Faser | fibre fiber
Faden Garn | thread yarn
Seil | rope
Draht | wire
Kette | chain
Rohr | pipe tube
Platte | plate slab
Brett | board plank
Pulver | powder
Leim Kleber Klebstoff | glue adhesive
Farbstoff | dye
färben färbt gefärbt | dye
Seife | soap
Diamant | diamond
Edelstein Juwel | gem jewel
Perle | pearl
Bernstein | amber
Elfenbein | ivory
Bergbau | mining
Bergmann Bergleute Bergarbeiter | miner
Steinbruch | quarry
# astronomy and space
Astronomie Sternkunde | astronomy
Astronom Astronomin | astronomer
Sternwarte Observatorium | observatory
Teleskop Fernrohr | telescope
Weltraum Weltall All | space
Universum Kosmos | universe cosmos
kosmisch | cosmic
Galaxie | galaxy
Stern | star
Sternbild | constellation
Sonne | sun
solar | solar
Planet | planet
Mond | moon
Merkur | Mercury
Venus | Venus
Mars | Mars
Jupiter | Jupiter
Saturn | Saturn
Neptun | Neptune
Pluto | Pluto
Komet | comet
Meteorit | meteorite
Asteroid | asteroid
Umlaufbahn | orbit
umkreisen umkreist | orbit circle
Finsternis Sonnenfinsternis Mondfinsternis | eclipse
Raumfahrt | spaceflight
Raumschiff Raumfahrzeug | spaceship spacecraft
Raumsonde Sonde | probe
Rakete | rocket
Satellit | satellite
Astronaut Raumfahrer Kosmonaut | astronaut cosmonaut
Atmosphäre | atmosphere
Schwerelosigkeit | weightlessness
# technology and machines
Stromnetz | grid
Solarenergie Sonnenenergie | solar
Windrad Windmühle | windmill
Webstuhl | loom
Ersatzteil | spare
Sicherung | fuse
Techniker Technikerin Technikerinnen | technician
Ingenieur Ingenieurin | engineer
Maschine | machine
Maschinenbau | engineering
Gerät Apparat | device apparatus
Vorrichtung | device
Werkzeug | tool
Instrument | instrument
Motor Triebwerk | engine motor
Turbine | turbine
Getriebe | gearbox
Zahnrad | gear cog
Rad | wheel
Achse | axle axis
pumpen pumpt gepumpt | pump
Ventil | valve
Kolben | piston
Kessel Kesseln | boiler
bremsen bremst gebremst | brake
Schraube | screw
Nagel | nail
Hammer | hammer
Zange | pliers tongs
sägt gesägt | saw
Axt Beil | axe ax
Schaufel | shovel spade
Messer | knife knives
Schere | scissors
Nadel Nadeln | needle
Haken | hook
Kran | crane
bohren bohrt gebohrt | drill
Kabel | cable
Batterie Akku | battery
Schalter | switch
Stecker | plug
Knopf Taste | button
Lampe Leuchte | lamp
Glühbirne Glühlampe | bulb
Beleuchtung | lighting
Heizung | heating
heizen heizt geheizt | heat
kühlen kühlt gekühlt | cool
Kühlschrank | refrigerator fridge
Kernkraftwerk Atomkraftwerk | nuclear
Kernenergie Atomkraft Atomenergie | nuclear
Reaktor | reactor
Generator | generator
erneuerbar | renewable
Roboter | robot
Automat | automaton
automatisch | automatic
Automatisierung | automation
industriell | industrial
Fabrik Werk | factory plant
Werkstatt | workshop
Mühle | mill
Produktion Herstellung Fertigung | production manufacturing
herstellen hergestellt | manufacture
Handwerk | craft
Handwerker Handwerkerin Handwerkerinnen | craftsman artisan
Schmied | smith blacksmith
Patent | patent
patentieren patentiert | patent
fortschrittlich | progressive advanced
Innovation Neuerung | innovation
Prototyp | prototype
Mikroskop | microscope
Kamera | camera
Thermometer | thermometer
Wartung | maintenance
Reparatur | repair
reparieren repariert | repair fix
Explosion | explosion
explodieren explodiert | explode
Sprengstoff | explosive
sprengen sprengt gesprengt | blast
# computing
Computer Rechner | computer
Informatik | computing informatics
programmieren programmiert | program
Programmierer Programmiererin Programmiererinnen | programmer
Programmiersprache | programming
Datei | file
Ordner | folder
Datenbank | database
Netzwerk Netz | network
vernetzt | networked
Speicher | memory storage
speichern speichert gespeichert | store save
löschen löscht gelöscht | delete
Bildschirm | screen display
Tastatur | keyboard
Drucker | printer
drucken druckt gedruckt ausdrucken ausdruckt ausgedruckt | print
Laufwerk | drive
Festplatte | harddisk
Chip Halbleiter | chip semiconductor
Prozessor | processor
Schnittstelle | interface
Benutzer Benutzerin Benutzerinnen Nutzer Nutzerin Nutzerinnen Anwender Anwenderin Anwenderinnen | user
Passwort Kennwort | password
Verschlüsselung | encryption
verschlüsseln verschlüsselt | encrypt
Hacker | hacker
Schadsoftware | malware
Handy Mobiltelefon | mobile cellphone
Telefon Fernsprecher | telephone phone
telefonieren telefoniert anrufen angerufen | phone
Anruf | call
Funk | radio
Funkgerät | radio
Telegraf Telegraph | telegraph
Telegramm | telegram
Nachricht | message
Botschaft | message
Browser | browser
herunterladen heruntergeladen | download
hochladen hochgeladen | upload
Einstellung | setting
Code Quelltext | code
Algorithmus Algorithmen | algorithm
intelligent klug | intelligent clever
maschinell | machine
Digitalisierung | digitisation digitization
Spielkonsole Konsole | console
Videospiel Computerspiel | videogame
`;
