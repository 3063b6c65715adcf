#include "app/sample_words.h"

namespace kith::app {
namespace {

constexpr RegionWords kRegions[] = {
    {.code = u"SI",
     .language = u"sl",
     .timeZone = u"Europe/Ljubljana",
     .country = u"Slovenija",
     .currency = u"EUR",
     .weight = 190,
     .calling = u"386",
     .trunk = u"0",
     .mobile = u"40 555 ###,41 55# ###,31 55# ###,51 55# ###,70 55# ###,64 15# ###",
     .women = u"Ana,Maja,Eva,Nina,Mojca,Tina,Irena,Petra,Katja,Barbara,Sara,Lara,Nataša,Andreja,Marjeta,"
              u"Špela,Urška,Jožica,Tjaša,Živa,Zala,Neža,Alenka,Darja,Milena,Polona,Vesna,Manca,Ajda,Brigita",
     .men = u"Marko,Janez,Luka,Matej,Tomaž,Andrej,Rok,Žiga,Jože,Miha,Peter,Matjaž,Gregor,Boštjan,Uroš,Primož,"
            u"Blaž,Nejc,Anže,Jaka,Aljaž,Borut,Damjan,Klemen,Simon,Tadej,Igor,Drago,Franc,Črtomir",
     .families =
         u"Novak,Horvat,Kovačič,Krajnc,Zupančič,Potočnik,Kos,Mlakar,Golob,Vidmar,Kralj,Turk,Božič,Korošec,"
         u"Hribar,Kotnik,Zupan,Bizjak,Rozman,Petek,Kavčič,Žagar,Jereb,Erjavec,Uršič,Pirc,Oblak,Šuštar,"
         u"Tomažič,Zajc,Rupnik,Lesjak,Štrukelj,Čeh,Gorenc,Logar,Medved,Jerman,Hočevar,Knez",
     .stems = u"Vrt,Hrast,Jelš,Brez,Gabr,Lip,Javor,Bukov,Polj,Hrib,Dol,Gor,Log,Jezer,Mlin,Kamn,Pesk,Rav,Strm,"
              u"Vod,Sušn,Trav,Bor,Smrek",
     .endings = u"nik,ar,ec,šek,ič,ovec,čnik,ovšek,ičnik,ak",
     .cities = u"Ljubljana;1000;1 555 ## ##,Maribor;2000;2 555 ## ##,Celje;3000;3 555 ## ##,Kranj;4000;4 555 "
               u"## ##,Koper;6000;5 555 ## ##,Novo mesto;8000;7 555 ## ##,Velenje;3320;3 556 ## ##,Nova "
               u"Gorica;5000;5 557 ## ##,Ptuj;2250;2 558 ## ##,Škofja Loka;4220;4 559 ## ##,Domžale;1230;1 "
               u"556 ## ##,Murska Sobota;9000;2 557 ## ##,Izola;6310;5 556 ## ##,Bled;4260;4 556 ## ##",
     .streets = u"Vrtna ulica,Cankarjeva ulica,Lipova cesta,Ob potoku,Mlinska pot,Šolska ulica,Glavni trg,Na "
                u"griču,Kolodvorska ulica,Poljska pot,Sončna ulica,Cvetlična ulica,Pod gozdom,Prešernova "
                u"cesta,Stara cesta,Trubarjeva ulica",
     .companies = u"{family} d.o.o.,Vrtnarstvo {family},Gostilna pri {family}u,Hotel {city},{family} in "
                  u"sinovi d.o.o.,Osnovna šola {city},Arhitekti {family},Turistična kmetija {family},Zavod "
                  u"za zelene površine {city},{family} krajina s.p.",
     .titles =
         u"direktor/direktorica,vodja nabave,računovodja/računovodkinja,vrtnar/vrtnarka,tajnik/tajnica,vodja "
         u"kuhinje,arhitekt/arhitektka",
     .mailHosts = u"posta.example,netmail.example,domov.example,mail-si.example",
     .phrases = u"Dober dan, ali imate na zalogi {product}?|Hvala lepa, {product} je čudovita reč.|Prosim, "
                u"da mi {product} odložite do petka.|Kdaj lahko pridem po naročilo?|Prosim za ponudbo: "
                u"{product}, deset kosov."},
    {.code = u"DE",
     .language = u"de",
     .timeZone = u"Europe/Berlin",
     .country = u"Deutschland",
     .currency = u"EUR",
     .weight = 130,
     .calling = u"49",
     .trunk = u"0",
     .mobile = u"151 5### ####,160 9## #####,170 5## ####,172 9## ####,176 5#######,157 5### ####",
     .fictionMobile = u"171 39200##,176 040690##",
     .fictionFixed = u"30 23125###,69 90009###,40 66969###,221 4710###,89 99998###",
     .women = u"Anna,Sabine,Petra,Monika,Julia,Katharina,Lena,Hannah,Ursula,Renate,Claudia,Stefanie,Birgit,"
              u"Heike,Susanne,Greta,Mia,Johanna,Ingrid,Jutta,Karin,Nadine,Franziska,Theresa,Käthe,Bärbel,"
              u"Lieselotte,Clara,Frieda,Antje",
     .men = u"Thomas,Michael,Andreas,Peter,Wolfgang,Klaus,Jürgen,Stefan,Christian,Matthias,Jan,Felix,Lukas,"
            u"Jonas,Maximilian,Paul,Moritz,Günther,Björn,Uwe,Rainer,Holger,Dieter,Sebastian,Tobias,Emil,Karl-"
            u"Heinz,Hans-Peter,Jörg,Sönke",
     .families =
         u"Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,"
         u"Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hartmann,Lange,Werner,Krause,"
         u"Lehmann,Köhler,Maier,Kaiser,Fuchs,Scholz,Möller,Weiß,Jung,Vogel,Friedrich,Groß,Böhm,von Ahlen",
     .stems = u"Stein,Berg,Linden,Eich,Birken,Hasel,Rosen,Garten,Feld,Acker,Heide,Tannen,Bruch,Kirsch,Apfel,"
              u"Winter,Sommer,Stroh,Mühl,Wald,Wiesen,Ober,Nieder,Alten",
     .endings = u"berg,mann,bauer,meier,hoff,thal,bach,brink,kamp,huber,müller,busch,feld,reiter",
     .cities = u"Berlin;10###;30 555###,Hamburg;20###;40 555####,München;80###;89 555####,Köln;50###;221 "
               u"555###,Frankfurt am Main;60###;69 555####,Stuttgart;70###;711 555###,Leipzig;04###;341 "
               u"555###,Dresden;01###;351 555###,Freiburg im Breisgau;79###;761 555##,Konstanz;78###;7531 "
               u"55##,Lübeck;23###;451 555##,Bremen;28###;421 555###,Würzburg;97###;931 "
               u"555##,Göttingen;37###;551 555##",
     .streets = u"Hauptstraße,Gartenstraße,Bahnhofstraße,Lindenallee,Am "
                u"Mühlbach,Schulstraße,Rosenweg,Birkenweg,Goethestraße,Kirchgasse,Amselweg,Bergstraße,Zum "
                u"Weiher,Ringstraße,Dorfstraße,Mozartstraße",
     .companies = u"{family} GmbH,Gärtnerei {family},Landhotel {family},{family} & Söhne KG,Blumen {family} "
                  u"OHG,Stadtwerke {city},Architekturbüro {family},Gasthof zum {family},Kindergarten "
                  u"{city},{family} Landschaftsbau GmbH & Co. KG",
     .titles = u"Geschäftsführer/Geschäftsführerin,Einkauf,Buchhaltung,Hausmeister/Hausmeisterin,Assistenz "
               u"der Leitung,Küchenchef/Küchenchefin,Projektleiter/Projektleiterin",
     .mailHosts = u"post.example,briefkasten.example,netz-de.example,heimat.example",
     .phrases = u"Guten Tag, haben Sie {product} vorrätig?|Vielen Dank für die schnelle Lieferung, {product} "
                u"ist wunderschön.|Könnten Sie mir {product} bis Freitag zurücklegen?|Wann kann ich die "
                u"Bestellung abholen?|Bitte um ein Angebot für zehn Stück {product}."},
    {.code = u"PL",
     .language = u"pl",
     .timeZone = u"Europe/Warsaw",
     .country = u"Polska",
     .currency = u"PLN",
     .weight = 35,
     .calling = u"48",
     .trunk = u"",
     .mobile = u"501 55# ###,602 55# ###,606 55# ###,691 55# ###,785 55# ###",
     .women = u"Anna,Maria,Katarzyna,Małgorzata,Agnieszka,Krystyna,Barbara,Ewa,Elżbieta,Zofia,Joanna,"
              u"Magdalena,Grażyna,Dorota,Świętosława,Łucja,Bożena,Hanna,Wanda,Julia",
     .men = u"Piotr,Krzysztof,Andrzej,Tomasz,Jan,Paweł,Michał,Marcin,Stanisław,Jakub,Adam,Łukasz,Zbigniew,"
            u"Ryszard,Mateusz,Grzegorz,Wojciech,Sławomir,Bogdan,Kacper",
     .families = u"Nowak,Kowalski,Wiśniewski,Wójcik,Kowalczyk,Kamiński,Lewandowski,Zieliński,Szymański,"
                 u"Woźniak,Dąbrowski,Kozłowski,Jankowski,Mazur,Krawczyk,Piotrowski,Grabowski,Pawłowski,Zając,"
                 u"Król,Wieczorek,Jabłoński,Wróbel",
     .familiesOfWomen = u"Nowak,Kowalska,Wiśniewska,Wójcik,Kowalczyk,Kamińska,Lewandowska,Zielińska,"
                        u"Szymańska,Woźniak,Dąbrowska,Kozłowska,Jankowska,Mazur,Krawczyk,Piotrowska,"
                        u"Grabowska,Pawłowska,Zając,Król,Wieczorek,Jabłońska,Wróbel",
     .stems = u"Brzoz,Dęb,Lip,Jesion,Wierzb,Ogrod,Pol,Las,Gór,Rzecz,Mak,Bur,Koz,Gaw,Orl,Sokol",
     .endings = u"czyk,ak,ek,iak,as,un,owiec,yra",
     .cities = u"Warszawa;00-###;22 555 ## ##,Kraków;30-###;12 555 ## ##,Łódź;90-###;42 555 ## "
               u"##,Wrocław;50-###;71 555 ## ##,Poznań;60-###;61 555 ## ##,Gdańsk;80-###;58 555 ## "
               u"##,Szczecin;70-###;91 555 ## ##,Bydgoszcz;85-###;52 555 ## ##",
     .streets = u"ul. Kwiatowa,ul. Ogrodowa,ul. Polna,ul. Leśna,ul. Szkolna,ul. Słoneczna,al. Lipowa,ul. "
                u"Krótka,ul. Mickiewicza,pl. Wolności,ul. Łąkowa,ul. Źródlana",
     .streetForm = u"{street} {number}/{small}",
     .companies = u"{family} Sp. z o.o.,Kwiaciarnia {family},Ogrody {family},Hotel {city},{family} i "
                  u"Wspólnicy,Zieleń Miejska {city}",
     .titles = u"dyrektor,kierownik zakupów/kierowniczka "
               u"zakupów,księgowy/księgowa,ogrodnik/ogrodniczka,asystent/asystentka",
     .mailHosts = u"poczta.example,skrzynka.example",
     .phrases = u"Dzień dobry, czy mają Państwo {product}?|Dziękuję, {product} dotarło w całości.|Proszę o "
                u"ofertę na {product}.|Kiedy mogę odebrać zamówienie?"},
    {.code = u"CZ",
     .language = u"cs",
     .timeZone = u"Europe/Prague",
     .country = u"Česko",
     .currency = u"CZK",
     .weight = 20,
     .calling = u"420",
     .trunk = u"",
     .mobile = u"601 55# ###,602 55# ###,724 55# ###,777 55# ###",
     .women = u"Jana,Marie,Eva,Hana,Anna,Lenka,Kateřina,Lucie,Věra,Alena,Petra,Tereza,Zdeňka,Božena,Ludmila,"
              u"Markéta",
     .men = u"Jiří,Jan,Petr,Josef,Pavel,Martin,Tomáš,Jaroslav,Miroslav,Zdeněk,Václav,Michal,Ondřej,Řehoř,"
            u"Vojtěch,Lukáš",
     .families = u"Novák,Svoboda,Novotný,Dvořák,Černý,Procházka,Kučera,Veselý,Horák,Němec,Pokorný,Marek,"
                 u"Pospíšil,Hájek,Král,Růžička,Beneš,Fiala,Sedláček,Doležal",
     .familiesOfWomen =
         u"Nováková,Svobodová,Novotná,Dvořáková,Černá,Procházková,Kučerová,Veselá,Horáková,Němcová,Pokorná,"
         u"Marková,Pospíšilová,Hájková,Králová,Růžičková,Benešová,Fialová,Sedláčková,Doležalová",
     .cities = u"Praha;110 00;2 5555 ####,Brno;602 00;5 4555 ####,Ostrava;702 00;5 9555 ####,Plzeň;301 00;3 "
               u"7755 ####,Liberec;460 01;4 8555 ####,České Budějovice;370 01;3 8555 ####",
     .streets = u"Květinová,Zahradní,Lipová,Školní,Nádražní,Husova,Na Kopci,Polní,Luční,Masarykova",
     .companies = u"{family} s.r.o.,Květiny {family},Zahradnictví {family},Penzion {city},{family} a syn",
     .titles = u"jednatel/jednatelka,účetní,zahradník/zahradnice,vedoucí nákupu",
     .mailHosts = u"posta-cz.example,schranka.example",
     .phrases = u"Dobrý den, máte skladem {product}?|Děkujeme, {product} je krásné.|Kdy si mohu objednávku "
                u"vyzvednout?"},
    {.code = u"HU",
     .language = u"hu",
     .timeZone = u"Europe/Budapest",
     .country = u"Magyarország",
     .currency = u"HUF",
     .weight = 20,
     .calling = u"36",
     .trunk = u"06 ",
     .mobile = u"20 555 ####,30 555 ####,70 555 ####",
     .women = u"Mária,Erzsébet,Katalin,Ilona,Éva,Anna,Zsuzsanna,Judit,Ágnes,Eszter,Réka,Dóra,Nóra,Borbála,"
              u"Piroska,Csilla",
     .men = u"László,István,József,János,Zoltán,Sándor,Gábor,Ferenc,Attila,Péter,Tamás,Balázs,Ákos,Bence,"
            u"Győző,Zsolt",
     .families = u"Nagy,Kovács,Tóth,Szabó,Horváth,Varga,Kiss,Molnár,Németh,Farkas,Balogh,Papp,Takács,Juhász,"
                 u"Lakatos,Mészáros,Oláh,Simon,Fekete,Szűcs,Győri,Kertész,Virág,Erdős",
     .stems = u"Kert,Virág,Hegy,Völgy,Erd,Mez,Tó,Pál,Dob,Ján,Péter,Szent",
     .endings = u"esi,falvi,házi,fi,ai,egi",
     .cities = u"Budapest;1###;1 555 ####,Debrecen;40##;52 555 ###,Szeged;67##;62 555 ###,Pécs;76##;72 555 "
               u"###,Győr;90##;96 555 ###,Sopron;94##;99 555 ###",
     .streets = u"Virág utca,Kert utca,Fő utca,Petőfi utca,Kossuth tér,Rózsa utca,Ady Endre út,Tölgyfa "
                u"utca,Széchenyi utca,Malom köz",
     .companies =
         u"{family} Kft.,{family} Kertészet,Virágbolt {city},{family} és Társa Bt.,Hotel {city} Zrt.",
     .titles = u"ügyvezető,beszerző,könyvelő,kertész",
     .mailHosts = u"level.example,posta-hu.example",
     .phrases =
         u"Jó napot, van raktáron {product}?|Köszönöm, a {product} gyönyörű.|Mikor vehetem át a rendelést?"},
};

}

std::span<const RegionWords> centralRegions() { return kRegions; }

}
