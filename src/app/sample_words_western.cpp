#include "app/sample_words.h"

namespace kith::app {
namespace {

constexpr RegionWords kRegions[] = {
    {.code = u"GB",
     .language = u"en-GB",
     .timeZone = u"Europe/London",
     .country = u"United Kingdom",
     .currency = u"GBP",
     .weight = 75,
     .calling = u"44",
     .trunk = u"0",
     .mobile = u"7400 ######,7500 ######,7712 ######,7800 ######,7946 ######",
     .fictionMobile = u"7700 900###",
     .fictionFixed =
         u"20 7946 0###,161 496 0###,131 496 0###,117 496 0###,113 496 0###,191 498 0###,1632 960###",
     .women = u"Emma,Olivia,Sarah,Margaret,Jane,Charlotte,Emily,Grace,Rachel,Helen,Fiona,Amelia,Poppy,"
              u"Florence,Siobhan,Bronwyn,Catriona,Hazel,Lucy,Imogen,Beatrice,Agnes,Priya,Zoë,Chloë,Mary-Anne,"
              u"Heather,Joan,Eleanor,Ruth",
     .men =
         u"James,William,Oliver,George,Harry,Thomas,Robert,David,Andrew,Stuart,Callum,Rhys,Owen,Alfie,Arthur,"
         u"Henry,Graham,Nigel,Alistair,Hamish,Dylan,Kwame,Samuel,Edward,Frank,Leonard,Walter,Isaac,Toby,Rory",
     .families = u"Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Patel,Robinson,Wright,Thompson,"
                 u"Evans,Walker,White,Roberts,Green,Hall,Wood,Harris,Clarke,Jackson,Lewis,Hughes,Edwards,"
                 u"Turner,Campbell,Murphy,O'Neill,MacLeod,McKenzie,Fitzgerald,St "
                 u"John,Okafor,Ashworth,Pemberton,Llewellyn,Hargreaves,Featherstone,Bell",
     .stems = u"Ash,Birch,Black,Bright,Brad,Clay,Dun,Elm,Fair,Gold,Hart,Hazel,Holm,King,Lang,Marsh,New,Oak,"
              u"Red,Stan,Thorn,Wake,Whit,Wood",
     .endings = u"ford,ley,ton,well,wood,field,bury,worth,combe,shaw,by,stead,ham,more,brook",
     .cities = u"London;SW1A #AA;20 7555 ####,Manchester;M#4 #BT;161 555 ####,Edinburgh;EH1# #QN;131 555 "
               u"####,Bristol;BS# #TR;117 555 ####,Leeds;LS# #DP;113 555 ####,Cardiff;CF1# #RU;29 2055 "
               u"####,Norwich;NR# #EF;1603 55####,York;YO# #HA;1904 55####,Bath;BA# #LX;1225 "
               u"55####,Inverness;IV# #SE;1463 55####,Belfast;BT# #GW;28 9055 ####,Truro;TR# #NB;1872 55####",
     .streets = u"High Street,Station Road,Church Lane,Mill Lane,Orchard Close,Victoria Road,The Green,Park "
                u"Avenue,Rose Cottages,Garden Row,King Street,Windmill Hill,Meadow View,Chapel "
                u"Street,Nursery Lane,Queens Road",
     .streetForm = u"{number} {street}",
     .companies = u"{family} Ltd,{family} & Sons,{family} Landscapes Ltd,The {city} Hotel,{city} Primary "
                  u"School,{family} Weddings,{family} and Partners LLP,{city} Allotment Society,{family} "
                  u"Property Care,Café {family}",
     .titles = u"Owner,Managing Director,Buyer,Head Gardener,Office Manager,Accountant,Events "
               u"Manager,Caretaker,Head Chef,Bursar",
     .mailHosts = u"mailbox.example,postbag.example,inbox-uk.example,cottage.example",
     .phrases = u"Hello, do you still have {product}?|Thank you so much, {product} arrived in perfect "
                u"condition.|Could you put {product} aside for me until Friday?|When would be a good time to "
                u"collect my order?|Please send a quote for ten of {product}."},
    {.code = u"US",
     .language = u"en-US",
     .timeZone = u"America/New_York",
     .country = u"United States",
     .currency = u"USD",
     .weight = 50,
     .calling = u"1",
     .trunk = u"",
     .mobile = u"917-n##-####,617-n##-####,415-n##-####,512-n##-####,206-n##-####,312-n##-####,503-n##-####",
     .fictionMobile = u"917-555-01##,617-555-01##,415-555-01##,512-555-01##,206-555-01##,312-555-01##",
     .fictionFixed = u"212-555-01##,718-555-01##,303-555-01##,503-555-01##,404-555-01##,216-555-01##",
     .women = u"Jennifer,Mary,Patricia,Linda,Jessica,Ashley,Madison,Abigail,Brooke,Savannah,Destiny,Keisha,"
              u"Guadalupe,Nancy,Carol,Donna,Megan,Hailey,Aaliyah,Harper",
     .men = u"John,Michael,Robert,Christopher,Joshua,Tyler,Brandon,Jayden,Mason,Logan,Carlos,Tyrone,Wyatt,"
            u"Kevin,Gary,Larry,Dennis,Austin,Hunter,DeShawn",
     .families = u"Johnson,Miller,Davis,Garcia,Rodriguez,Anderson,Martinez,Hernandez,Moore,Jackson,Thompson,"
                 u"Lopez,Lee,Nguyen,Washington,Jefferson,Schwartz,O'Connor,Van "
                 u"Buren,Kowalski,Baker,Nelson,Carter,Mitchell,Perez,Phillips,Parker,Collins,Rivera,Cooper",
     .stems = u"Brook,Cald,Crane,Dal,East,Fox,Gran,Hale,Lock,Mill,North,Pres,Rock,Stone,Walk,West",
     .endings = u"ton,man,son,er,dale,wright,ville,ridge,land,house",
     .cities = u"New "
               u"York;100##;212-n##-####,Boston;021##;617-n##-####,Portland;972##;503-n##-####,Austin;787##;"
               u"512-n##-####,Seattle;981##;206-n##-####,Chicago;606##;312-n##-####,Denver;802##;303-n##-####"
               u",Savannah;314##;912-n##-####",
     .streets = u"Main Street,Maple Avenue,Oak Drive,Elm Street,Washington Boulevard,2nd Avenue,Sunset "
                u"Lane,River Road,Magnolia Court,County Road 12,Peachtree Street,Lakeview Terrace",
     .streetForm = u"{big} {street}",
     .companies = u"{family} Inc.,{family} Landscaping LLC,{city} Garden Club,{family} & Associates,The "
                  u"{family} Group,{family} Florals",
     .titles = u"CEO,Purchasing Manager,Office Manager,Landscape Architect,Event Planner,Facilities",
     .mailHosts = u"mail-us.example,inbox.example,homenet.example",
     .phrases = u"Hi, do you ship {product} to the States?|Thanks, {product} made it here just fine!|Can you "
                u"quote me for ten {product}?"},
    {.code = u"FR",
     .language = u"fr",
     .timeZone = u"Europe/Paris",
     .country = u"France",
     .currency = u"EUR",
     .weight = 50,
     .calling = u"33",
     .trunk = u"0",
     .mobile = u"6 12 ## ## ##,6 5# ## ## ##,6 8# ## ## ##,7 6# ## ## ##",
     .fictionMobile = u"6 39 98 ## ##",
     .fictionFixed = u"1 99 00 ## ##,2 61 91 ## ##,3 53 01 ## ##,4 65 71 ## ##,5 36 49 ## ##",
     .women = u"Marie,Camille,Léa,Manon,Chloé,Inès,Sylvie,Nathalie,Isabelle,Françoise,Hélène,Élodie,Aurélie,"
              u"Zoé,Geneviève,Mathilde,Océane,Anaïs,Agnès,Jeanne,Anne-Sophie,Clémence,Solène,Brigitte",
     .men = u"Jean,Pierre,Michel,Lucas,Hugo,Théo,Nicolas,Julien,François,Étienne,Jérôme,Benoît,Gaëtan,Rémi,"
            u"Loïc,Antoine,Guillaume,Raphaël,Noël,Mathieu,Jean-Luc,Jean-Baptiste,Maël,Yves",
     .families = u"Martin,Bernard,Dubois,Thomas,Robert,Petit,Durand,Leroy,Moreau,Simon,Laurent,Lefèvre,"
                 u"Michel,Garcia,David,Bertrand,Roux,Vincent,Fournier,Morel,Girard,André,Mercier,Dupont,"
                 u"Lambert,Bonnet,François,Legrand,Gauthier,Chevalier,de La Tour,d'Aubigné,Béranger,Le Goff",
     .stems = u"Beau,Bel,Mont,Champ,Font,Ville,Roch,Val,Haute,Clair,Grand,Chastel,Fleur,Verger,Boul,Char",
     .endings = u"mont,fort,val,eau,ard,et,in,ier,eval,pré,ac,on",
     .cities =
         u"Paris;750##;1 55 55 ## ##,Lyon;6900#;4 78 55 ## ##,Marseille;130##;4 91 55 ## ##,Toulouse;31000;5 "
         u"61 55 ## ##,Nantes;44000;2 40 55 ## ##,Strasbourg;67000;3 88 55 ## ##,Bordeaux;33000;5 56 55 ## "
         u"##,Lille;59000;3 20 55 ## ##,Nîmes;30000;4 66 55 ## ##,Besançon;25000;3 81 55 ## ##",
     .streets = u"rue des Jardins,rue de l'Église,avenue des Tilleuls,rue du Moulin,place du Marché,chemin "
                u"des Vignes,rue Victor Hugo,impasse des Lilas,boulevard de la Gare,allée des Roses,rue de "
                u"la Fontaine,quai du Port",
     .streetForm = u"{number} {street}",
     .companies = u"{family} SARL,Pépinières {family},Hôtel de {city},Fleurs {family},{family} et "
                  u"Fils,Mairie de {city},Restaurant Chez {family},{family} Paysage SAS",
     .titles = u"gérant/gérante,responsable des achats,comptable,chef de cuisine,secrétaire",
     .mailHosts = u"courrier.example,boite.example,maison-fr.example",
     .phrases =
         u"Bonjour, avez-vous encore {product} ?|Merci beaucoup, {product} est magnifique.|Pourriez-vous me "
         u"mettre {product} de côté jusqu'à vendredi ?|Je souhaite un devis pour dix {product}."},
    {.code = u"IT",
     .language = u"it",
     .timeZone = u"Europe/Rome",
     .country = u"Italia",
     .currency = u"EUR",
     .weight = 80,
     .calling = u"39",
     .trunk = u"",
     .mobile = u"320 55# ####,333 55# ####,338 55# ####,347 55# ####,349 55# ####",
     .women = u"Maria,Giulia,Francesca,Chiara,Sofia,Elena,Paola,Laura,Alessandra,Martina,Lucia,Silvia,"
              u"Valentina,Ludovica,Beatrice,Ginevra,Rosa,Carla,Noemi,Asia,Fiamma,Donatella,Ilaria",
     .men = u"Giuseppe,Marco,Andrea,Luca,Matteo,Francesco,Alessandro,Giovanni,Antonio,Nicolò,Davide,Pietro,"
            u"Stefano,Lorenzo,Riccardo,Simone,Gabriele,Salvatore,Vincenzo,Tommaso,Ettore,Dario,Enzo,Fabrizio",
     .families =
         u"Rossi,Russo,Ferrari,Esposito,Bianchi,Romano,Colombo,Ricci,Marino,Greco,Bruno,Gallo,Conti,De "
         u"Luca,Mancini,Costa,Giordano,Rizzo,Lombardi,Moretti,Barbieri,Fontana,Santoro,Mariani,Rinaldi,"
         u"Caruso,D'Angelo,Dalla Pozza,Fabbri,Visintin,Cossutta,Furlan",
     .stems = u"Bell,Verd,Fior,Mont,Camp,Sal,Bert,Mart,Gall,Pell,Cast,Ross,Ner,Bian,Zan,Tos",
     .endings = u"ini,etti,elli,oni,ato,aro,ucci,in,otto,ardi,igo,ese",
     .cities = u"Trieste;341##;040 55####,Udine;33100;0432 55####,Milano;201##;02 5555 ####,Roma;001##;06 "
               u"5555 ####,Torino;101##;011 555 ####,Bologna;401##;051 555 ###,Venezia;301##;041 555 "
               u"####,Padova;351##;049 555 ####,Gorizia;34170;0481 55####,Verona;371##;045 555 "
               u"####,Forlì;47121;0543 55####,Bari;701##;080 555 ####",
     .streets =
         u"Via Roma,Via Garibaldi,Via dei Giardini,Corso Italia,Via Mazzini,Piazza della Libertà,Viale dei "
         u"Tigli,Via San Marco,Via delle Rose,Strada del Carso,Via Dante,Vicolo Stretto",
     .streetForm = u"{street}, {number}",
     .companies = u"{family} S.r.l.,Vivaio {family},Albergo {city},Fioreria {family},Fratelli {family} "
                  u"S.n.c.,Trattoria da {family},Studio {family},Comune di {city}",
     .titles = u"titolare,amministratore/amministratrice,responsabile "
               u"acquisti,ragioniere/ragioniera,giardiniere/giardiniera,cuoco/cuoca",
     .mailHosts = u"posta-it.example,casella.example,casa.example",
     .phrases = u"Buongiorno, avete ancora {product}?|Grazie mille, {product} è bellissimo.|Potete tenermi "
                u"da parte {product} fino a venerdì?|Vorrei un preventivo per dieci {product}."},
    {.code = u"ES",
     .language = u"es",
     .timeZone = u"Europe/Madrid",
     .country = u"España",
     .currency = u"EUR",
     .weight = 40,
     .calling = u"34",
     .trunk = u"",
     .mobile = u"600 55# ###,622 55# ###,655 55# ###,677 55# ###,699 55# ###",
     .women = u"María,Carmen,Ana,Lucía,Isabel,Laura,Cristina,Marta,Sofía,Pilar,Rocío,Inés,Begoña,Montserrat,"
              u"Itziar,Nuria,Concepción,Ángeles,Martina,Ainhoa",
     .men = u"Antonio,José,Manuel,Francisco,Juan,David,Javier,Daniel,Carlos,Jesús,Íñigo,Álvaro,Óscar,Rubén,"
            u"Joaquín,Iván,Ramón,Andrés,Martín,Xavier",
     .families = u"García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,"
                 u"Ruiz,Hernández,Díaz,Moreno,Muñoz,Álvarez,Romero,Gutiérrez,Navarro,Torres,Domínguez,Gil,"
                 u"Vázquez,Serrano,Ramos,Blanco,Castro,Núñez,Ibáñez,Peña,Etxeberria",
     .twoFamilies = true,
     .cities = u"Madrid;280##;91 555 ## ##,Barcelona;080##;93 555 ## ##,Valencia;460##;96 355 ## "
               u"##,Sevilla;410##;95 455 ## ##,Zaragoza;500##;976 55 ## ##,Málaga;290##;95 255 ## "
               u"##,Bilbao;480##;94 455 ## ##,A Coruña;150##;981 55 ## ##,León;240##;987 55 ## ##",
     .streets = u"Calle Mayor,Avenida de la Constitución,Calle del Jardín,Plaza de España,Calle de las "
                u"Flores,Paseo del Río,Calle San Juan,Camino Viejo,Calle del Olivo,Ronda Norte",
     .streetForm = u"{street}, {number}",
     .companies = u"{family} S.L.,Viveros {family},Hotel {city},Floristería {family},Hermanos {family} "
                  u"S.A.,Ayuntamiento de {city}",
     .titles = u"director/directora,gerente,jefe de compras/jefa de compras,contable,jardinero/jardinera",
     .mailHosts = u"correo.example,buzon.example",
     .phrases = u"Buenos días, ¿tienen {product}?|Muchas gracias, {product} llegó en perfecto estado.|¿Me "
                u"pueden guardar {product} hasta el viernes?"},
    {.code = u"PT",
     .language = u"pt",
     .timeZone = u"Europe/Lisbon",
     .country = u"Portugal",
     .currency = u"EUR",
     .weight = 30,
     .calling = u"351",
     .trunk = u"",
     .mobile = u"912 55# ###,925 55# ###,936 55# ###,961 55# ###",
     .women = u"Maria,Ana,Beatriz,Inês,Leonor,Matilde,Catarina,Joana,Mariana,Conceição,Fátima,Luísa,Mafalda,"
              u"Íris,Graça,Teresa",
     .men = u"João,José,António,Rui,Tiago,Diogo,Gonçalo,Luís,Nuno,Simão,Afonso,Duarte,Vasco,Sérgio,Estêvão,"
            u"Pedro",
     .families = u"Silva,Santos,Ferreira,Pereira,Oliveira,Costa,Rodrigues,Martins,Jesus,Sousa,Fernandes,"
                 u"Gonçalves,Gomes,Lopes,Marques,Alves,Almeida,Ribeiro,Pinto,Carvalho,Teixeira,Moreira,"
                 u"Correia,Mendes,Nóbrega,Simões,Guimarães,Magalhães",
     .twoFamilies = true,
     .cities = u"Lisboa;1###-###;21 555 ####,Porto;4###-###;22 555 ####,Braga;47##-###;253 55# "
               u"###,Coimbra;30##-###;239 55# ###,Évora;70##-###;266 55# ###,Faro;80##-###;289 55# ###",
     .streets = u"Rua das Flores,Rua Direita,Avenida da Liberdade,Largo da Sé,Rua do Jardim,Travessa da "
                u"Fonte,Rua do Sol,Praça da República,Rua das Oliveiras,Beco do Moinho",
     .streetForm = u"{street}, {number}",
     .companies = u"{family} Lda.,Viveiros {family},Hotel {city},Florista {family},{family} & Filhos,Câmara "
                  u"Municipal de {city}",
     .titles = u"gerente,diretor/diretora,chefe de compras,contabilista,jardineiro/jardineira",
     .mailHosts = u"correio.example,caixa.example",
     .phrases = u"Bom dia, ainda têm {product}?|Muito obrigada, {product} chegou muito bem.|Quando posso "
                u"levantar a encomenda?"},
};

}

std::span<const RegionWords> westernRegions() { return kRegions; }

}
