#include "app/sample_words.h"

namespace kith::app {
namespace {

constexpr RegionWords kRegions[] = {
    {.code = u"SE",
     .language = u"sv",
     .timeZone = u"Europe/Stockholm",
     .country = u"Sverige",
     .currency = u"SEK",
     .weight = 50,
     .calling = u"46",
     .trunk = u"0",
     .mobile = u"70-5## ## ##,72-55# ## ##,73-55# ## ##,76-55# ## ##",
     .fictionMobile = u"70-174 06 ##",
     .fictionFixed = u"8-465 004 ##,31-390 06 ##,40-628 04 ##",
     .women = u"Anna,Eva,Maria,Karin,Kristina,Lena,Emma,Elin,Astrid,Alva,Åsa,Märta,Ebba,Saga,Gunilla,"
              u"Birgitta,Ingegerd,Linnéa,Malin,Frida,Annika,Siv,Tuva",
     .men = u"Lars,Anders,Johan,Erik,Nils,Karl,Per,Mats,Gustav,Axel,Oskar,Björn,Åke,Göran,Sören,Hjalmar,"
            u"Torbjörn,Olle,Viggo,Sixten,Jan-Erik,Lennart,Håkan,Örjan",
     .families = u"Andersson,Johansson,Karlsson,Nilsson,Eriksson,Larsson,Olsson,Persson,Svensson,Gustafsson,"
                 u"Pettersson,Jonsson,Lindberg,Lindström,Bergström,Sjöberg,Åberg,Öberg,Hallgren,Nyström,"
                 u"Ekdahl,Blomqvist,Söderlund,af Klint,Åkerman",
     .stems =
         u"Lind,Berg,Ek,Björk,Dal,Ny,Sjö,Ström,Hag,Hed,Gran,Lund,Blom,Rosen,Söder,Wester,Öster,Norr,Åker,Äng",
     .endings = u"ström,qvist,lund,gren,berg,mark,stedt,dahl,man,holm,fors,vall",
     .cities = u"Stockholm;11# ##;8-555 ## ##,Göteborg;41# ##;31-55 ## ##,Malmö;21# ##;40-55 ## "
               u"##,Uppsala;75# ##;18-55 ## ##,Umeå;90# ##;90-55 ## ##,Örebro;70# ##;19-55 ## ##,Växjö;35# "
               u"##;470-55 ###,Visby;62# ##;498-55 ###",
     .streets = u"Storgatan,Trädgårdsgatan,Skolvägen,Björkvägen,Kyrkogatan,Ängsvägen,Sveavägen,Parkgatan,"
                u"Rosenstigen,Hamngatan,Åsvägen,Odengatan",
     .companies = u"{family} AB,{family}s Trädgård AB,Hotell {city},Blomsterboden {family},{family} & Söner "
                  u"HB,Bostadsrättsföreningen {city},{family} Arkitekter AB",
     .titles = u"verkställande direktör,inköpare,ekonomiansvarig,trädgårdsmästare,vaktmästare,köksmästare",
     .mailHosts = u"brevlada.example,posten.example,hemma.example",
     .phrases = u"Hej, har ni {product} i lager?|Tack så mycket, {product} är jättefin.|Kan ni lägga undan "
                u"{product} till fredag?|När kan jag hämta min beställning?"},
    {.code = u"FI",
     .language = u"fi",
     .timeZone = u"Europe/Helsinki",
     .country = u"Suomi",
     .currency = u"EUR",
     .weight = 15,
     .calling = u"358",
     .trunk = u"0",
     .mobile = u"40 555 ####,41 555 ####,44 555 ####,50 555 ####",
     .women =
         u"Maria,Helena,Anneli,Johanna,Kaarina,Aino,Päivi,Sääde,Tuulikki,Venla,Helmi,Outi,Riikka,Satu,Emmi",
     .men =
         u"Juhani,Johannes,Matti,Mikko,Pekka,Antti,Jukka,Väinö,Eero,Heikki,Yrjö,Jyrki,Onni,Tapio,Kalle,Risto",
     .families = u"Korhonen,Virtanen,Mäkinen,Nieminen,Mäkelä,Hämäläinen,Laine,Heikkinen,Koskinen,Järvinen,"
                 u"Lehtonen,Saarinen,Niemelä,Kinnunen,Pöyhönen",
     .stems = u"Mänty,Koivu,Järvi,Lahti,Niemi,Kangas,Salo,Puro,Kallio,Raja,Suo,Pelto",
     .endings = u"nen,la,maa,mäki,ranta,lainen,aho",
     .cities = u"Helsinki;001##;9 555 ####,Tampere;331##;3 555 ####,Turku;201##;2 555 ####,Oulu;901##;8 555 "
               u"####,Jyväskylä;401##;14 555 ###,Hämeenlinna;131##;3 555 ###",
     .streets = u"Puutarhakatu,Koivutie,Rantatie,Kirkkokatu,Koulukatu,Mäkitie,Asemakatu,Kukkapolku,Hämeentie,"
                u"Niittytie",
     .companies =
         u"{family} Oy,Puutarha {family},Kukkakauppa {family} Ky,Hotelli {city},{family} ja kumppanit",
     .titles = u"toimitusjohtaja,ostopäällikkö,kirjanpitäjä,puutarhuri",
     .mailHosts = u"posti.example,luukku.example",
     .phrases = u"Hei, onko teillä {product} varastossa?|Kiitos paljon, {product} on kaunis.|Milloin voin "
                u"noutaa tilauksen?"},
    {.code = u"TR",
     .language = u"tr",
     .timeZone = u"Europe/Istanbul",
     .country = u"Türkiye",
     .currency = u"TRY",
     .weight = 25,
     .calling = u"90",
     .trunk = u"0",
     .mobile = u"532 555 ## ##,533 555 ## ##,542 555 ## ##,555 555 ## ##,505 555 ## ##",
     .women = u"Ayşe,Fatma,Emine,Zeynep,Elif,Hatice,Meryem,Şule,Çiğdem,Gülşen,Özlem,İpek=ipek,Sıla=sila,Işıl="
              u"isil,Ebru,Defne,Ümmü,Yıldız=yildiz",
     .men = u"Mehmet,Mustafa,Ahmet,Ali,Hüseyin,Hasan,İbrahim=ibrahim,İsmail=ismail,Ömer,Yusuf,Çağlar,Oğuz,"
            u"Barış=baris,Ümit,Şükrü,Kıvanç=kivanc,Emre,Görkem",
     .families = u"Yılmaz=yilmaz,Kaya,Demir,Çelik,Şahin,Yıldız=yildiz,Yıldırım=yildirim,Öztürk,Aydın=aydin,"
                 u"Özdemir,Arslan,Doğan,Kılıç=kilic,Aslan,Çetin,Kara,Koç,Kurt,Özkan,Şimşek,Güneş,Bahçıvan="
                 u"bahcivan,Işık=isik,Çiçek",
     .stems = u"Ak,Kara,Demir,Taş,Gül,Er,Öz,Gök,Koca,Sarı,Dağ,Su",
     .endings = u"taş,oğlu,han,kan,soy,alp,men,dağ,türk",
     .cities = u"İstanbul;34###;212 555 ## ##,Ankara;06###;312 555 ## ##,İzmir;35###;232 555 ## "
               u"##,Bursa;16###;224 555 ## ##,Eskişehir;26###;222 555 ## ##,Muğla;48###;252 555 ## ##",
     .streets = u"Çiçek Sokak,Gül Sokak,Atatürk Caddesi,Bahçe Sokak,İstiklal Caddesi,Okul Sokak,Cumhuriyet "
                u"Caddesi,Lale Sokak,Ihlamur Yolu,Dere Sokak",
     .streetForm = u"{street} No: {number}/{small}",
     .companies =
         u"{family} Ltd. Şti.,{family} Peyzaj A.Ş.,{family} Çiçekçilik,{city} Otel,{family} ve Oğulları",
     .titles = u"genel müdür,satın alma,muhasebe,bahçıvan",
     .mailHosts = u"posta-tr.example,kutu.example",
     .phrases = u"Merhaba, {product} stokta var mı?|Çok teşekkürler, {product} harika.|Siparişimi ne zaman "
                u"alabilirim?"},
    {.code = u"NG",
     .language = u"yo",
     .timeZone = u"Africa/Lagos",
     .country = u"Nigeria",
     .currency = u"NGN",
     .weight = 20,
     .calling = u"234",
     .trunk = u"0",
     .mobile = u"803 555 ####,805 555 ####,806 555 ####,813 555 ####,903 555 ####",
     .women = u"Adéọlá,Fọlákẹ́,Yétúndé,Àbẹ̀ní,Títílayọ̀,Ọmọ́wùmí,Bísí,Adaeze,Ngọzi,Chịọma,Nkechi,Ifeọma,Amarachi,"
              u"Obiageli,Ṣadé,Ìyábọ̀",
     .men = u"Adébáyọ̀,Olúwaṣeun,Babátúndé,Fẹ́mi,Kọ́ládé,Ọlámídé,Ṣẹ́gun,Táíwò,Chinedu,Emeka,Ikenna,Obinna,"
            u"Chukwuemeka,Ụchenna,Kẹ́hìndé,Nnamdi",
     .families = u"Adéyẹmí,Ògúnbíyí,Olátúnjí,Akíntọ́lá,Bálógun,Ọlọ́runtóba,Adékúnlé,Ṣóyínká,Okafor,Okonkwo,"
                 u"Nwosu,Eze,Onyekachi,Ụzọchukwu,Obi,Nwachukwu,Okeke,Àjàyí,Fálétí,Anyanwụ",
     .stems = u"Adé,Olú,Ògún,Ayọ̀,Akín,Babá,Nwa,Chukwu,Oko,Ọlá",
     .endings = u"wálé,bùnmi,tọ́lá,gbénga,dáre,ṣọlá,nna,emeka,ji,fẹ́mi",
     .cities = u"Lagos;10####;1 555 ####,Ìbàdàn;20####;2 555 ####,Abẹ́òkúta;11####;39 555 ###,Enugu;40####;42 "
               u"555 ###,Onitsha;43####;46 555 ###,Abuja;90####;9 555 ####",
     .streets = u"Awolowo Road,Allen Avenue,Market Street,Broad Street,Zik Avenue,Ring Road,Mission "
                u"Road,Palm Grove Close",
     .streetForm = u"{number} {street}",
     .companies =
         u"{family} Ventures Ltd,{family} & Sons,{city} Garden Centre,{family} Events,{family} Foods Ltd",
     .titles = u"Managing Director,Procurement Officer,Event Planner,Accountant",
     .mailHosts = u"leta.example,ozi.example",
     .phrases = u"Ẹ káàárọ̀, ṣé ẹ ní {product}?|Ẹ ṣé púpọ̀, {product} dára gan-an.|Biko, ị nwere "
                u"{product}?|Daalụ nke ukwuu, {product} mara mma."},
    {.code = u"VN",
     .language = u"vi",
     .timeZone = u"Asia/Ho_Chi_Minh",
     .country = u"Việt Nam",
     .currency = u"VND",
     .weight = 15,
     .calling = u"84",
     .trunk = u"0",
     .mobile = u"90 555 ####,91 555 ####,98 555 ####,33 555 ####,70 555 ####",
     .women = u"Thị Hoa,Thị Lan,Thu Hà,Ngọc Anh,Thanh Thảo,Minh Châu,Thị Hồng,Phương Linh,Bích Ngọc,Kim "
              u"Oanh,Mỹ Duyên,Tuyết Mai,Quỳnh Như,Diễm My",
     .men = u"Văn Hùng,Minh Tuấn,Đức Anh,Quang Huy,Văn Nam,Hữu Phước,Thành Long,Quốc Bảo,Hoàng Sơn,Đình "
            u"Trọng,Xuân Trường,Gia Huy,Khắc Việt",
     .families = u"Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh",
     .cities = u"Hà Nội;10####;24 3555 ####,Thành phố Hồ Chí Minh;70####;28 3555 ####,Đà Nẵng;55####;236 355 "
               u"####,Huế;49####;234 355 ####,Cần Thơ;94####;292 355 ####,Đà Lạt;66####;263 355 ####",
     .streets = u"Đường Trần Phú,Đường Lê Lợi,Phố Hàng Bông,Đường Nguyễn Huệ,Đường Hoa Hồng,Đường Hai Bà "
                u"Trưng,Đường Phan Chu Trinh,Ngõ Chợ",
     .streetForm = u"{number} {street}",
     .companies = u"Công ty TNHH {family},Vườn hoa {family},Khách sạn {city},Cửa hàng {family}",
     .titles = u"giám đốc,kế toán,quản lý,phụ trách mua hàng",
     .mailHosts = u"thu.example,hopthu.example",
     .phrases =
         u"Chào shop, còn {product} không ạ?|Cảm ơn nhiều, {product} rất đẹp.|Khi nào tôi lấy hàng được?"},
};

}

std::span<const RegionWords> northernRegions() { return kRegions; }

}
