/** Countries, peoples, regions, seas and cities: `German words | English words`, one meaning a line. */
export const WORLD = `
# countries of Europe, their people and languages
Deutschland Bundesrepublik | Germany
Österreich | Austria
österreichisch Österreicherin Österreicherinnen | Austrian
Schweiz | Switzerland
schweizerisch Schweizer Schweizerin Schweizerinnen | Swiss
Liechtenstein | Liechtenstein
Frankreich | France
französisch Französin Französinnen | French Frenchman
Belgien | Belgium
belgisch Belgier Belgierin Belgierinnen | Belgian
Niederlande Holland | Netherlands Holland
niederländisch holländisch Niederländerin Niederländerinnen Holländerin Holländerinnen | Dutch
flämisch Flame | Flemish
Luxemburg | Luxembourg
Italien | Italy
italienisch Italiener Italienerin Italienerinnen | Italian
Spanien | Spain
spanisch Spanier Spanierin Spanierinnen | Spanish Spaniard
Portugal | Portugal
portugiesisch | Portuguese
Griechenland | Greece
griechisch Grieche | Greek
Großbritannien | Britain
britisch Brite | British Briton
England | England
englisch Engländer Engländerin Engländerinnen | English Englishman
Schottland | Scotland
schottisch Schotte | Scottish Scot
Wales | Wales
walisisch Waliserin Waliserinnen | Welsh
Irland | Ireland
irisch Ire | Irish
isländisch Isländerin Isländerinnen | Icelandic
Norwegen | Norway
norwegisch Norwegerin Norwegerinnen | Norwegian
Schweden | Sweden
schwedisch Schwede | Swedish Swede
Dänemark | Denmark
dänisch Däne | Danish Dane
Finnland | Finland
finnisch Finne | Finnish Finn
Skandinavien | Scandinavia
skandinavisch Skandinavier Skandinavierin Skandinavierinnen | Scandinavian
Estland | Estonia
estnisch Este | Estonian
Lettland | Latvia
lettisch Lette | Latvian
Litauen | Lithuania
litauisch Litauerin Litauerinnen | Lithuanian
Baltikum | Baltics
baltisch | Baltic
Polen | Poland
polnisch Pole | Polish Pole
Tschechien | Czechia
tschechisch Tscheche | Czech
Tschechoslowakei | Czechoslovakia
Slowakei | Slovakia
slowakisch | Slovak
Ungarn | Hungary
ungarisch Ungarin Ungarinnen | Hungarian
Rumänien | Romania
rumänisch | Romanian
Bulgarien | Bulgaria
bulgarisch | Bulgarian
Slowenien | Slovenia
slowenisch Slowene | Slovenian
Kroatien | Croatia
kroatisch Kroate | Croatian
Serbien | Serbia
serbisch Serbe | Serbian
Bosnien | Bosnia
bosnisch Bosnier Bosnierin Bosnierinnen | Bosnian
Herzegowina | Herzegovina
Mazedonien Nordmazedonien | Macedonia
mazedonisch Mazedonier Mazedonierin Mazedonierinnen | Macedonian
Kosovo | Kosovo
Albanien | Albania
albanisch Albanerin Albanerinnen | Albanian
Jugoslawien | Yugoslavia
jugoslawisch | Yugoslav Yugoslavian
Balkan | Balkans
Russland | Russia
russisch Russe | Russian
Sowjetunion UdSSR | USSR
sowjetisch | Soviet
Ukraine | Ukraine
ukrainisch Ukrainerin Ukrainerinnen | Ukrainian
Weißrussland Belarus | Belarus
weißrussisch belarussisch | Belarusian
Moldau Moldawien | Moldova
Georgien | Georgia
georgisch Georgier Georgierin Georgierinnen | Georgian
Armenien | Armenia
armenisch Armenier Armenierin Armenierinnen | Armenian
Aserbaidschan | Azerbaijan
aserbaidschanisch | Azerbaijani
Türkei | Turkey
türkisch Türke | Turkish Turk
Zypern | Cyprus
zypriotisch zyprisch | Cypriot
Malta | Malta
Vatikan | Vatican
Monaco | Monaco
Krim | Crimea
Europäer Europäerin Europäerinnen | European
# countries of Asia, their people and languages
Chinese Chinesin | Chinese
Japan | Japan
japanisch Japanerin Japanerinnen | Japanese
Korea | Korea
Südkorea | Korea
Nordkorea | Korea
koreanisch Koreanerin Koreanerinnen | Korean
südkoreanisch | Korean
nordkoreanisch | Korean
Mongolei | Mongolia
mongolisch | Mongolian Mongol
Tibet | Tibet
tibetisch Tibeterin Tibeterinnen | Tibetan
Taiwan | Taiwan
taiwanisch taiwanesisch | Taiwanese
Hongkong | Hongkong
Vietnam | Vietnam
vietnamesisch | Vietnamese
Kambodscha | Cambodia
kambodschanisch | Cambodian
Laos | Laos
Thailand | Thailand
thailändisch Thailänderin Thailänderinnen | Thai
Myanmar Birma Burma | Myanmar Burma
birmanisch | Burmese
Malaysia | Malaysia
malaysisch malaiisch | Malaysian Malay
Singapur | Singapore
Indonesien | Indonesia
indonesisch Indonesier Indonesierin Indonesierinnen | Indonesian
philippinisch | Filipino Philippine
Indien | India
indisch Inder Inderin Inderinnen | Indian
Pakistan | Pakistan
pakistanisch Pakistanerin Pakistanerinnen | Pakistani
Bangladesch | Bangladesh
Nepal | Nepal
nepalesisch | Nepalese Nepali
Malediven | Maldives
Afghanistan | Afghanistan
afghanisch | Afghan
Iran Persien | Iran Persia
iranisch Iranerin Iranerinnen | Iranian
persisch Perser Perserin Perserinnen | Persian
Irak | Iraq
irakisch Irakerin Irakerinnen | Iraqi
Syrien | Syria
syrisch Syrer Syrerin Syrerinnen | Syrian
Libanon | Lebanon
libanesisch | Lebanese
Israel | Israel
israelisch Israeli | Israeli
Palästina | Palestine
palästinensisch Palästinenserin Palästinenserinnen | Palestinian
Gaza Gazastreifen | Gaza
Jordanien | Jordan
jordanisch Jordanier Jordanierin Jordanierinnen | Jordanian
saudisch Saudi | Saudi
Arabien | Arabia
arabisch Araberin Araberinnen | Arab Arabian
Jemen | Yemen
jemenitisch | Yemeni
Katar | Qatar
katarisch | Qatari
Kuwait | Kuwait
Emirate | Emirates
Kasachstan | Kazakhstan
kasachisch | Kazakh
Usbekistan | Uzbekistan
usbekisch | Uzbek
Turkmenistan | Turkmenistan
Tadschikistan | Tajikistan
Kirgisistan Kirgistan | Kyrgyzstan
Kurde kurdisch | Kurd Kurdish
Tschetschenien | Chechnya
tschetschenisch Tschetschene | Chechen
Sibirien | Siberia
sibirisch | Siberian
# countries of Africa, the Americas and Oceania
Ägypten | Egypt
ägyptisch Ägypterin Ägypterinnen | Egyptian
Libyen | Libya
libysch | Libyan
Tunesien | Tunisia
tunesisch Tunesier Tunesierin Tunesierinnen | Tunisian
Algerien | Algeria
algerisch Algerier Algerierin Algerierinnen | Algerian
Marokko | Morocco
marokkanisch Marokkanerin Marokkanerinnen | Moroccan
Mauretanien | Mauritania
Sudan | Sudan
Südsudan | Sudan
sudanesisch | Sudanese
Äthiopien | Ethiopia
äthiopisch Äthiopier Äthiopierin Äthiopierinnen | Ethiopian
Eritrea | Eritrea
Somalia | Somalia
somalisch | Somali
Kenia | Kenya
kenianisch Kenianerin Kenianerinnen | Kenyan
Tansania | Tanzania
Uganda | Uganda
Ruanda | Rwanda
ruandisch | Rwandan
Kongo | Congo
kongolesisch | Congolese
Kamerun | Cameroon
Nigeria | Nigeria
nigerianisch Nigerianerin Nigerianerinnen | Nigerian
Ghana | Ghana
Senegal | Senegal
Tschad | Chad
Gabun | Gabon
Angola | Angola
Sambia | Zambia
Simbabwe | Zimbabwe
Mosambik | Mozambique
Namibia | Namibia
Botswana | Botswana
Madagaskar | Madagascar
Seychellen | Seychelles
Kanada | Canada
kanadisch Kanadier Kanadierin Kanadierinnen | Canadian
Amerikaner Amerikanerin Amerikanerinnen | American
Mexiko | Mexico
mexikanisch Mexikanerin Mexikanerinnen | Mexican
Guatemala | Guatemala
Kuba | Cuba
kubanisch Kubanerin Kubanerinnen | Cuban
Jamaika | Jamaica
jamaikanisch | Jamaican
Haiti | Haiti
haitianisch | Haitian
Karibik | Caribbean
Nicaragua | Nicaragua
Kolumbien | Colombia
kolumbianisch Kolumbianerin Kolumbianerinnen | Colombian
Venezuela | Venezuela
venezolanisch | Venezuelan
Ecuador | Ecuador
Peru | Peru
peruanisch Peruanerin Peruanerinnen | Peruvian
Bolivien | Bolivia
bolivianisch | Bolivian
Brasilien | Brazil
brasilianisch Brasilianerin Brasilianerinnen | Brazilian
Paraguay | Paraguay
Uruguay | Uruguay
Argentinien | Argentina
argentinisch Argentinier Argentinierin Argentinierinnen | Argentine Argentinian
Chile | Chile
chilenisch Chilene | Chilean
Grönland | Greenland
Australien | Australia
australisch Australier Australierin Australierinnen | Australian
neuseeländisch Neuseeländerin Neuseeländerinnen | Zealander
Fidschi | Fiji
Tasmanien | Tasmania
# continents, seas, rivers, mountains
Asien | Asia
asiatisch | Asian
Afrika | Africa
afrikanisch Afrikanerin Afrikanerinnen | African
Südamerika | America
Lateinamerika | America
Nordamerika | America
Ozeanien | Oceania
Antarktis | Antarctica Antarctic
antarktisch | Antarctic
Arktis | Arctic
arktisch | Arctic
Orient | Orient
orientalisch | oriental
Abendland Okzident | Occident
Atlantik | Atlantic
Pazifik | Pacific
Mittelmeer | Mediterranean
mediterran | Mediterranean
Ostsee | Baltic
Adria | Adriatic
Ägäis | Aegean
Kaspisch | Caspian
Bosporus | Bosphorus
Rhein | Rhine
Donau | Danube
Mosel | Moselle
Maas | Meuse
Elbe | Elbe
Themse | Thames
Rhone | Rhône
Tiber | Tiber
Weichsel | Vistula
Wolga | Volga
Dnepr Dnjepr | Dnieper
Moldau | Vltava
Newa | Neva
Nil | Nile
Amazonas | Amazon
Mississippi | Mississippi
Ganges | Ganges
Jangtse | Yangtze
Euphrat | Euphrates
Alpen | Alps
alpin | Alpine
Pyrenäen | Pyrenees
Karpaten | Carpathians
Kaukasus | Caucasus
Himalaya | Himalayas
Ural | Urals
Vesuv | Vesuvius
Ätna | Etna
Sahara | Sahara
# regions and cities whose names differ
Bayern | Bavaria
bayerisch bayrisch Bayer | Bavarian
Sachsen | Saxony
sächsisch Sachse | Saxon
Niedersachsen | Saxony
Thüringen | Thuringia
Hessen | Hesse
hessisch | Hessian
Pfalz | Palatinate
Westfalen | Westphalia
westfälisch | Westphalian
Rheinland | Rhineland
Schwaben | Swabia
schwäbisch Schwabe | Swabian
Franken | Franconia
fränkisch | Frankish Franconian
Preußen | Prussia
preußisch Preuße | Prussian
Schlesien | Silesia
schlesisch | Silesian
Pommern | Pomerania
Böhmen | Bohemia
böhmisch | Bohemian
Mähren | Moravia
Galizien | Galicia
Siebenbürgen | Transylvania
Tirol | Tyrol
Kärnten | Carinthia
Steiermark | Styria
Elsass | Alsace
Lothringen | Lorraine
Burgund | Burgundy
Normandie | Normandy
normannisch | Norman
Bretagne | Brittany
bretonisch | Breton
Korsika | Corsica
korsisch Korse | Corsican
Sardinien | Sardinia
Sizilien | Sicily
sizilianisch | Sicilian
Toskana | Tuscany
Lombardei | Lombardy
Piemont | Piedmont
Katalonien | Catalonia
katalanisch | Catalan
baskisch Baske | Basque
Andalusien | Andalusia
Kastilien | Castile
Mallorca | Majorca
Kreta | Crete
Rhodos | Rhodes
Kalifornien | California
kalifornisch | Californian
München Münchner Münchnerin Münchnerinnen | Munich
Köln Kölnerin Kölnerinnen | Cologne
Nürnberg Nürnbergerin Nürnbergerinnen | Nuremberg
Hannover | Hanover
Braunschweig | Brunswick
Mainz | Mainz
Wien Wienerin Wienerinnen | Vienna Viennese
Zürich Zürcher | Zurich
Genf | Geneva
Basel Basler | Basel Basle
Bern | Bern
Luzern | Lucerne
Straßburg | Strasbourg
Paris Pariserin Pariserinnen | Paris Parisian
Nizza | Nice
Brüssel | Brussels
Antwerpen | Antwerp
Brügge | Bruges
Gent | Ghent
Lüttich | Liège
Löwen | Leuven Louvain
Haag | Hague
Kopenhagen | Copenhagen
Göteborg | Gothenburg
Helsinki | Helsinki
Rom Römerin Römerinnen | Rome Roman
Mailand Mailänderin Mailänderinnen | Milan
Turin | Turin
Venedig | Venice
venezianisch Venezianerin Venezianerinnen | Venetian
Florenz | Florence
florentinisch Florentinerin Florentinerinnen | Florentine
Genua | Genoa
Neapel | Naples
neapolitanisch | Neapolitan
Padua | Padua
Syrakus | Syracuse
Lissabon | Lisbon
Sevilla | Seville
Saragossa | Zaragoza
Athen Athenerin Athenerinnen | Athens Athenian
Thessaloniki | Thessaloniki Salonica
Korinth | Corinth
Sparta | Sparta
Troja | Troy
Warschau | Warsaw
Krakau | Krakow Cracow
Danzig | Gdańsk Danzig
Breslau | Wrocław Breslau
Stettin | Szczecin Stettin
Posen | Poznań
Königsberg Kaliningrad | Kaliningrad
Prag | Prague
Pressburg Bratislava | Bratislava
Bukarest | Bucharest
Belgrad | Belgrade
Laibach Ljubljana | Ljubljana
Moskau | Moscow
Petersburg | Petersburg
Kiew Kyjiw | Kiev Kyiv
Lemberg | Lviv
Charkiw Charkow | Kharkiv
Odessa | Odesa Odessa
Wilna Vilnius | Vilnius
Istanbul | Istanbul
Konstantinopel Byzanz | Constantinople Byzantium
byzantinisch | Byzantine
Kairo | Cairo
Alexandria | Alexandria
Karthago | Carthage
karthagisch Karthagerin Karthagerinnen | Carthaginian
Algier | Algiers
Tripolis | Tripoli
Damaskus | Damascus
Bagdad | Baghdad
Teheran | Tehran
Jerusalem | Jerusalem
Bethlehem | Bethlehem
Mekka | Mecca
Delhi | Delhi
Kalkutta | Kolkata Calcutta
Mumbai Bombay | Mumbai Bombay
Peking Beijing | Beijing Peking
Schanghai Shanghai | Shanghai
Tokio | Tokyo
Seoul | Seoul
Havanna | Havana
Jakarta | Jakarta
`;
