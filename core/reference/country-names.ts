// Written by core/reference/pack/countries.mjs from i18n-iso-countries 7.14.0 (MIT; ISO 3166-1). A line: alpha-2 code, alpha-3 code, names
// in French, English, Spanish, German and Italian, folded.
export const COUNTRY_NAMES = `
AD AND andorre|andorra
AE ARE emirats arabes unis|united arab emirates|uae|emiratos arabes unidos|vereinigte arabische emirate|emirati arabi uniti
AF AFG afghanistan|afganistan
AG ATG antigua et barbuda|antigua and barbuda|antigua y barbuda|antigua und barbuda|antigua e barbuda
AI AIA anguilla|anguila
AL ALB albanie|albania|albanien
AM ARM armenie|armenia|armenien
AO AGO angola
AQ ATA antarctique|antarctica|antartida|antarktis|antartide
AR ARG argentine|argentina|argentinien
AS ASM samoa americaines|american samoa|samoa americana|amerikanisch samoa|samoa americane
AT AUT autriche|austria|osterreich
AU AUS australie|australia|australien
AW ABW aruba
AX ALA aland|aland islands|islas aland|isole aland
AZ AZE azerbaidjan|azerbaijan|azerbaiyan|aserbaidschan|azerbaigian
BA BIH bosnie herzegovine|bosnia and herzegovina|bosnia y herzegovina|bosnien und herzegowina|bosnia ed erzegovina
BB BRB barbade|barbados
BD BGD bangladesh|bangladesch
BE BEL belgique|belgium|belgica|belgien|belgio
BF BFA burkina faso
BG BGR bulgarie|bulgaria|bulgarien
BH BHR bahrein|bahrain
BI BDI burundi
BJ BEN benin
BL BLM saint barthelemy
BM BMU bermudes|bermuda|bermudas
BN BRN brunei darussalam|brunei
BO BOL bolivie|bolivia|bolivien
BQ BES bonaire saint eustache et saba|bonaire sint eustatius and saba|bonaire san eustaquio y saba|bonaire|isole bes
BR BRA bresil|brazil|brasil|brasilien|brasile
BS BHS bahamas
BT BTN bhoutan|bhutan|butan
BV BVT ile bouvet|bouvet island|isla bouvet|bouvetinsel|isola bouvet
BW BWA botswana
BY BLR bielorussie|belarus|bielorrusia|bielorussia
BZ BLZ belize|belice
CA CAN canada|kanada
CC CCK iles cocos|cocos keeling islands|islas cocos keeling|kokosinseln|isole cocos e keeling
CD COD republique democratique du congo|democratic republic of the congo|congo|congo republica democratica del|kongo|repubblica democratica del congo
CF CAF republique centrafricaine|central african republic|republica centroafricana|zentralafrikanische republik|repubblica centrafricana
CG COG republique du congo|republic of the congo|congo|republik kongo|repubblica del congo
CH CHE suisse|switzerland|suiza|schweiz|svizzera
CI CIV cote d ivoire|ivory coast|costa de marfil|elfenbeinkuste|costa d avorio
CK COK iles cook|cook islands|islas cook|cookinseln|isole cook
CL CHL chili|chile|cile
CM CMR cameroun|cameroon|camerun|kamerun
CN CHN chine|people s republic of china|china|cina
CO COL colombie|colombia|kolumbien
CR CRI costa rica
CU CUB cuba|kuba
CV CPV cap vert|cape verde|cabo verde|kap verde|capo verde
CW CUW curacao
CX CXR ile christmas|christmas island|isla de navidad|weihnachtsinsel|isola del natale
CY CYP chypre|cyprus|chipre|zypern|cipro
CZ CZE republique tcheque|czech republic|czechia|republica checa|tschechische republik|tschechien|repubblica ceca
DE DEU allemagne|germany|alemania|deutschland|germania
DJ DJI djibouti|yibuti|dschibuti|gibuti
DK DNK danemark|denmark|dinamarca|danimarca
DM DMA dominique|dominica
DO DOM republique dominicaine|dominican republic|republica dominicana|dominikanische republik|repubblica dominicana
DZ DZA algerie|algeria|argelia|algerien
EC ECU equateur|ecuador
EE EST estonie|estonia|estland
EG EGY egypte|egypt|egipto|agypten|egitto
EH ESH sahara occidental|western sahara|westsahara|sahara occidentale
ER ERI erythree|eritrea
ES ESP espagne|spain|espana|spanien|spagna
ET ETH ethiopie|ethiopia|etiopia|athiopien
FI FIN finlande|finland|finlandia|finnland
FJ FJI fidji|fiji|fidschi|figi
FK FLK iles malouines|falkland islands malvinas|islas malvinas|falklandinseln|isole falkland
FM FSM micronesie|micronesia federated states of|micronesia|mikronesien|stati federati di micronesia
FO FRO iles feroe|faroe islands|islas feroe|faroer|isole fær øer
FR FRA france|francia|frankreich
GA GAB gabon|gabun
GB GBR royaume uni|united kingdom|uk|great britain|reino unido|vereinigtes konigreich|grossbritannien|regno unito
GD GRD grenade|grenada|granada
GE GEO georgie|georgia|georgien
GF GUF guyane francaise|french guiana|guayana francesa|franzosisch guayana|guyana francese
GG GGY guernesey|guernsey
GH GHA ghana
GI GIB gibraltar|gibilterra
GL GRL groenland|greenland|groenlandia|gronland
GM GMB gambie|republic of the gambia|the gambia|gambia
GN GIN guinee|guinea
GP GLP guadeloupe|guadalupe|guadalupa
GQ GNQ guinee equatoriale|equatorial guinea|guinea ecuatorial|aquatorialguinea|guinea equatoriale
GR GRC grece|greece|grecia|griechenland
GS SGS georgie du sud et les iles sandwich du sud|south georgia and the south sandwich islands|georgia del sur y las islas sandwich del sur|sudgeorgien und die sudlichen sandwichinseln|georgia del sud e isole sandwich meridionali
GT GTM guatemala
GU GUM guam
GW GNB guinee bissau|guinea bissau
GY GUY guyana
HK HKG hong kong|hongkong
HM HMD iles heard et macdonald|heard island and mcdonald islands|heard e islas mcdonald|heard und mcdonaldinseln|isole heard e mcdonald
HN HND honduras
HR HRV croatie|croatia|croacia|kroatien|croazia
HT HTI haiti
HU HUN hongrie|hungary|hungria|ungarn|ungheria
ID IDN indonesie|indonesia|indonesien
IE IRL irlande|ireland|irlanda|irland
IL ISR israel|israele
IM IMN ile de man|isle of man|isla de man|insel man|isola di man
IN IND inde|india|indien
IO IOT ocean indien britannique|british indian ocean territory|territorio britanico del oceano indico|britisches territorium im indischen ozean|territori britannici dell oceano indiano
IQ IRQ irak|iraq
IR IRN iran|islamic republic of iran|republica islamica de iran
IS ISL islande|iceland|islandia|island|islanda
IT ITA italie|italy|italia|italien
JE JEY jersey
JM JAM jamaique|jamaica|jamaika|giamaica
JO JOR jordanie|jordan|jordania|jordanien|giordania
JP JPN japon|japan|giappone
KE KEN kenya|kenia
KG KGZ kirghizistan|kyrgyzstan|kirguistan|kirgisistan
KH KHM cambodge|cambodia|camboya|kambodscha|cambogia
KI KIR kiribati
KM COM comores|comoros|comoras|komoren|comore
KN KNA saint christophe et nieves|saint kitts and nevis|saint kitts y nevis|st kitts und nevis|saint kitts e nevis
KP PRK coree du nord|north korea|republica popular democratica de corea|nordkorea|corea del nord
KR KOR coree du sud|south korea|korea republic of|republic of korea|republica de corea|sudkorea|corea del sud
KW KWT koweit|kuwait
KY CYM iles caimans|cayman islands|islas caiman|kaimaninseln|isole cayman
KZ KAZ kazakhstan|kazajistan|kasachstan|kazakistan
LA LAO laos|lao people s democratic republic|republica democratica popular de lao
LB LBN liban|lebanon|libano|libanon
LC LCA sainte lucie|saint lucia|santa lucia|st lucia
LI LIE liechtenstein
LK LKA sri lanka
LR LBR liberia
LS LSO lesotho|lesoto
LT LTU lituanie|lithuania|lituania|litauen
LU LUX luxembourg|luxemburgo|luxemburg|lussemburgo
LV LVA lettonie|latvia|letonia|lettland|lettonia
LY LBY libye|libya|libia|libyen
MA MAR maroc|morocco|marruecos|marokko|marocco
MC MCO monaco
MD MDA moldavie|moldova republic of|moldavia|moldawien
ME MNE montenegro
MF MAF saint martin partie francaise|saint martin french part|saint martin francesa|saint martin
MG MDG madagascar|madagaskar
MH MHL iles marshall|marshall islands|islas marshall|marshallinseln|isole marshall
MK MKD macedoine du nord|the republic of north macedonia|north macedonia|macedonia del norte|nordmazedonien|macedonia del nord
ML MLI mali
MM MMR myanmar|birmania myanmar
MN MNG mongolie|mongolia|mongolei
MO MAC macao
MP MNP iles mariannes du nord|northern mariana islands|islas marianas del norte|nordliche marianen|isole marianne settentrionali
MQ MTQ martinique|martinica
MR MRT mauritanie|mauritania|mauretanien
MS MSR montserrat
MT MLT malte|malta
MU MUS maurice|mauritius|mauricio
MV MDV maldives|maldivas|malediven|maldive
MW MWI malawi|malaui
MX MEX mexique|mexico|mexiko|messico
MY MYS malaisie|malaysia|malasia|malesia
MZ MOZ mozambique|mosambik|mozambico
NA NAM namibie|namibia
NC NCL nouvelle caledonie|new caledonia|nueva caledonia|neukaledonien|nuova caledonia
NE NER niger
NF NFK ile norfolk|norfolk island|isla norfolk|norfolkinsel|isola norfolk
NG NGA nigeria
NI NIC nicaragua
NL NLD pays bas|netherlands|the netherlands|netherlands kingdom of the|paises bajos|niederlande|paesi bassi
NO NOR norvege|norway|noruega|norwegen|norvegia
NP NPL nepal
NR NRU nauru
NU NIU niue
NZ NZL nouvelle zelande|new zealand|nueva zelanda|neuseeland|nuova zelanda
OM OMN oman
PA PAN panama
PE PER perou|peru
PF PYF polynesie francaise|french polynesia|polinesia francesa|franzosisch polynesien|polinesia francese
PG PNG papouasie nouvelle guinee|papua new guinea|papua nueva guinea|papua neuguinea|papua nuova guinea
PH PHL philippines|filipinas|philippinen|filippine
PK PAK pakistan
PL POL pologne|poland|polonia|polen
PM SPM saint pierre et miquelon|saint pierre and miquelon|san pedro y miquelon|saint pierre und miquelon|saint pierre e miquelon
PN PCN iles pitcairn|pitcairn|pitcairn islands|pitcairninseln|isole pitcairn
PR PRI porto rico|puerto rico
PS PSE palestine|state of palestine|palestina|staat palastina|stato di palestina
PT PRT portugal|portogallo
PW PLW palaos|palau
PY PRY paraguay
QA QAT qatar|catar|katar
RE REU reunion
RO ROU roumanie|romania|rumania|rumanien
RS SRB serbie|serbia|serbien
RU RUS russie|russian federation|russia|rusia|russische foderation|russland
RW RWA rwanda|ruanda
SA SAU arabie saoudite|saudi arabia|arabia saudita|saudi arabien
SB SLB iles salomon|solomon islands|islas salomon|salomonen|isole salomone
SC SYC seychelles|seychellen
SD SDN soudan|sudan
SE SWE suede|sweden|suecia|schweden|svezia
SG SGP singapour|singapore|singapur
SH SHN sainte helene|saint helena|santa helena ascension y tristan de acuna|st helena|sant elena isola di ascensione e tristan da cunha
SI SVN slovenie|slovenia|eslovenia|slowenien
SJ SJM svalbard et ile jan mayen|svalbard and jan mayen|svalbard y jan mayen|svalbard und jan mayen|svalbard e jan mayen
SK SVK slovaquie|slovakia|eslovaquia|slowakei|slovacchia
SL SLE sierra leone|sierra leona
SM SMR saint marin|san marino
SN SEN senegal
SO SOM somalie|somalia
SR SUR suriname
SS SSD soudan du sud|south sudan|sudan del sur|sudsudan|sudan del sud
ST STP sao tome et principe|sao tome and principe|santo tome y principe|sao tome und principe|sao tome e principe
SV SLV el salvador
SX SXM saint martin partie neerlandaise|sint maarten dutch part|sint maarten neerlandesa|sint maarten
SY SYR syrie|syrian arab republic|republica arabe siria|syrien arabische republik|siria
SZ SWZ royaume d eswatini|eswatini|esuatini
TC TCA iles turques et caiques|turks and caicos islands|islas turcas y caicos|turks und caicosinseln|isole turks e caicos
TD TCD tchad|chad|tschad|ciad
TF ATF terres australes francaises|french southern territories|tierras australes francesas|franzosische sud und antarktisgebiete|territori francesi del sud
TG TGO togo
TH THA thailande|thailand|tailandia|thailandia
TJ TJK tadjikistan|tajikistan|tayikistan|tadschikistan|tagikistan
TK TKL tokelau
TL TLS timor leste|osttimor|timor est
TM TKM turkmenistan
TN TUN tunisie|tunisia|tunez|tunesien
TO TON tonga
TR TUR turquie|turkiye|turkey|turquia|turkei|turchia
TT TTO trinite et tobago|trinidad and tobago|trinidad y tobago|trinidad und tobago|trinidad e tobago
TV TUV tuvalu
TW TWN taiwan|taiwan province of china|repubblica di cina
TZ TZA republique unie de tanzanie|united republic of tanzania|tanzania|tansania vereinigte republik|tansania
UA UKR ukraine|ucrania|ucraina
UG UGA ouganda|uganda
UM UMI iles mineures eloignees des etats unis|united states minor outlying islands|islas ultramarinas menores de los estados unidos|isole minori esterne degli stati uniti
US USA etats unis d amerique|united states of america|united states|usa|u s a|us|u s|estados unidos|vereinigte staaten von amerika|vereinigte staaten|stati uniti d america
UY URY uruguay
UZ UZB ouzbekistan|uzbekistan|usbekistan
VA VAT saint siege vatican|holy see vatican city state|santa sede|vatikanstadt|citta del vaticano
VC VCT saint vincent et les grenadines|saint vincent and the grenadines|san vicente y las granadinas|st vincent und die grenadinen|saint vincent e grenadine
VE VEN venezuela
VG VGB iles vierges britanniques|virgin islands british|islas virgenes britanicas|britische jungferninseln|isole vergini britanniche
VI VIR iles vierges americaines|virgin islands u s|islas virgenes de los estados unidos|amerikanische jungferninseln|isole vergini americane
VN VNM vietnam
VU VUT vanuatu
WF WLF wallis et futuna|wallis and futuna|wallis y futuna|wallis und futuna|wallis e futuna
WS WSM samoa
XK XKK kosovo
YE YEM yemen|jemen
YT MYT mayotte
ZA ZAF afrique du sud|south africa|sudafrica|sudafrika
ZM ZMB zambie|zambia|sambia
ZW ZWE zimbabwe|zimbabue|simbabwe
`;
