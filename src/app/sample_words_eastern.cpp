#include "app/sample_words.h"

namespace kith::app {
namespace {

constexpr RegionWords kRegions[] = {
    {.code = u"GR",
     .language = u"el",
     .timeZone = u"Europe/Athens",
     .country = u"Ελλάδα",
     .currency = u"EUR",
     .weight = 25,
     .calling = u"30",
     .trunk = u"",
     .mobile = u"694 55# ####,697 55# ####,698 55# ####",
     .women = u"Μαρία=maria,Ελένη=eleni,Αικατερίνη=katerina,Βασιλική=vasiliki,Σοφία=sofia,Αγγελική=angeliki,"
              u"Γεωργία=georgia,Δήμητρα=dimitra,Ιωάννα=ioanna,Χριστίνα=christina,Ευγενία=evgenia,Θεοδώρα="
              u"theodora,Ζωή=zoi,Φωτεινή=foteini",
     .men = u"Γεώργιος=giorgos,Ιωάννης=giannis,Κωνσταντίνος=kostas,Δημήτριος=dimitris,Νικόλαος=nikos,"
            u"Παναγιώτης=panagiotis,Βασίλειος=vasilis,Χρήστος=christos,Αθανάσιος=thanasis,Μιχαήλ=michalis,"
            u"Σπυρίδων=spyros,Ηλίας=ilias,Οδυσσέας=odysseas,Άγγελος=angelos",
     .families = u"Παπαδόπουλος=papadopoulos,Παπαγεωργίου=papageorgiou,Οικονόμου=oikonomou,Βλάχος=vlachos,"
                 u"Καραγιάννης=karagiannis,Αντωνίου=antoniou,Νικολαΐδης=nikolaidis,Δημητρίου=dimitriou,"
                 u"Μακρής=makris,Κωστόπουλος=kostopoulos,Αλεξίου=alexiou,Ιωαννίδης=ioannidis,Σταυρόπουλος="
                 u"stavropoulos,Γαλάνης=galanis,Ζαχαρίου=zachariou,Κηπουρός=kipouros",
     .familiesOfWomen = u"Παπαδοπούλου=papadopoulou,Παπαγεωργίου=papageorgiou,Οικονόμου=oikonomou,Βλάχου="
                        u"vlachou,Καραγιάννη=karagianni,Αντωνίου=antoniou,Νικολαΐδου=nikolaidou,Δημητρίου="
                        u"dimitriou,Μακρή=makri,Κωστοπούλου=kostopoulou,Αλεξίου=alexiou,Ιωαννίδου=ioannidou,"
                        u"Σταυροπούλου=stavropoulou,Γαλάνη=galani,Ζαχαρίου=zachariou,Κηπουρού=kipourou",
     .cities = u"Αθήνα;10# ##;21 0555 ####,Θεσσαλονίκη;54# ##;231 055 ####,Πάτρα;26# ##;261 055 "
               u"####,Ηράκλειο;71# ##;281 055 ####,Ιωάννινα;45# ##;26510 55###,Χανιά;73# ##;28210 55###",
     .streets = u"Οδός Ερμού,Λεωφόρος Κηφισίας,Οδός Αθηνάς,Οδός Ανθέων,Οδός Δημοκρατίας,Οδός Κήπων,Πλατεία "
                u"Συντάγματος,Οδός Βενιζέλου",
     .companies = u"{family} Α.Ε.,Ανθοπωλείο {family},Φυτώρια {family},Ξενοδοχείο {city},Αφοί {family} Ο.Ε.",
     .titles = u"διευθυντής/διευθύντρια,υπεύθυνος αγορών/υπεύθυνη αγορών,λογιστής/λογίστρια,κηπουρός",
     .mailHosts = u"tachydromio.example,grammata.example",
     .phrases = u"Καλημέρα, έχετε {product};|Ευχαριστώ πολύ, {product} είναι υπέροχο.|Πότε μπορώ να παραλάβω "
                u"την παραγγελία;"},
    {.code = u"UA",
     .language = u"uk",
     .timeZone = u"Europe/Kyiv",
     .country = u"Україна",
     .currency = u"UAH",
     .weight = 30,
     .calling = u"380",
     .trunk = u"0",
     .mobile = u"50 555 ####,63 555 ####,67 555 ####,68 555 ####,93 555 ####,97 555 ####",
     .women = u"Оксана=oksana,Олена=olena,Наталія=nataliia,Ірина=iryna,Тетяна=tetiana,Юлія=yuliia,Ганна="
              u"hanna,Марія=mariia,Катерина=kateryna,Софія=sofiia,Леся=lesia,Соломія=solomiia,Дарина=daryna,"
              u"Галина=halyna,Любов=liubov,Ївга=yivha",
     .men = u"Олександр=oleksandr,Андрій=andrii,Сергій=serhii,Іван=ivan,Микола=mykola,Володимир=volodymyr,"
            u"Тарас=taras,Богдан=bohdan,Дмитро=dmytro,Олег=oleh,Юрій=yurii,Василь=vasyl,Остап=ostap,Назар="
            u"nazar,Ярослав=yaroslav,Євген=yevhen",
     .families = u"Шевченко=shevchenko,Бондаренко=bondarenko,Коваленко=kovalenko,Ткаченко=tkachenko,"
                 u"Кравченко=kravchenko,Мельник=melnyk,Поліщук=polishchuk,Савченко=savchenko,Гончар=honchar,"
                 u"Литвиненко=lytvynenko,Коваль=koval,Мороз=moroz,Левицький=levytskyi,Яворський=yavorskyi,"
                 u"Садовий=sadovyi,Білоус=bilous,Їжак=yizhak,Ґудзь=gudz",
     .familiesOfWomen = u"Шевченко=shevchenko,Бондаренко=bondarenko,Коваленко=kovalenko,Ткаченко=tkachenko,"
                        u"Кравченко=kravchenko,Мельник=melnyk,Поліщук=polishchuk,Савченко=savchenko,Гончар="
                        u"honchar,Литвиненко=lytvynenko,Коваль=koval,Мороз=moroz,Левицька=levytska,Яворська="
                        u"yavorska,Садова=sadova,Білоус=bilous,Їжак=yizhak,Ґудзь=gudz",
     .cities = u"Київ;01###;44 555 ####,Львів;79###;32 255 ####,Одеса;65###;48 755 ####,Харків;61###;57 755 "
               u"####,Дніпро;49###;56 755 ####,Чернівці;58###;37 255 ####,Ужгород;88###;31 255 ####",
     .streets = u"вул. Шевченка,вул. Садова,вул. Лесі Українки,просп. Перемоги,вул. Квіткова,вул. "
                u"Зелена,вул. Франка,вул. Київська,пл. Ринок,вул. Липова",
     .streetForm = u"{street}, {number}",
     .companies = u"ТОВ «{family}»,Квіти {family},ФОП {family},Готель «{city}»,Розсадник {family}",
     .titles = u"директор/директорка,менеджер із закупівель/менеджерка із "
               u"закупівель,бухгалтер/бухгалтерка,садівник/садівниця",
     .mailHosts = u"poshta.example,lyst.example",
     .phrases = u"Добрий день, чи є у вас {product}?|Дуже дякую, {product} чудово виглядає.|Коли можна "
                u"забрати замовлення?"},
    {.code = u"RU",
     .language = u"ru",
     .timeZone = u"Europe/Moscow",
     .country = u"Россия",
     .currency = u"RUB",
     .weight = 20,
     .calling = u"7",
     .trunk = u"8 ",
     .mobile = u"903 555-##-##,912 555-##-##,916 555-##-##,921 555-##-##,926 555-##-##",
     .women =
         u"Анна=anna,Мария=maria,Елена=elena,Ольга=olga,Наталья=natalya,Екатерина=ekaterina,Татьяна=tatyana,"
         u"Светлана=svetlana,Ирина=irina,Юлия=yulia,Людмила=lyudmila,Дарья=darya,Алёна=alyona,Вера=vera",
     .men = u"Александр=alexander,Сергей=sergey,Дмитрий=dmitry,Андрей=andrey,Алексей=alexey,Михаил=mikhail,"
            u"Иван=ivan,Николай=nikolay,Пётр=pyotr,Фёдор=fyodor,Юрий=yury,Константин=konstantin,Артём=artyom,"
            u"Илья=ilya",
     .families = u"Иванов=ivanov,Смирнов=smirnov,Кузнецов=kuznetsov,Попов=popov,Васильев=vasilyev,Петров="
                 u"petrov,Соколов=sokolov,Михайлов=mikhaylov,Новиков=novikov,Фёдоров=fyodorov,Морозов="
                 u"morozov,Волков=volkov,Лебедев=lebedev,Садовский=sadovsky,Щукин=shchukin,Воробьёв=vorobyov",
     .familiesOfWomen = u"Иванова=ivanova,Смирнова=smirnova,Кузнецова=kuznetsova,Попова=popova,Васильева="
                        u"vasilyeva,Петрова=petrova,Соколова=sokolova,Михайлова=mikhaylova,Новикова=novikova,"
                        u"Фёдорова=fyodorova,Морозова=morozova,Волкова=volkova,Лебедева=lebedeva,Садовская="
                        u"sadovskaya,Щукина=shchukina,Воробьёва=vorobyova",
     .cities = u"Москва;101###;495 555-##-##,Санкт-Петербург;190###;812 555-##-##,Казань;420###;843 "
               u"555-##-##,Екатеринбург;620###;343 355-##-##,Новосибирск;630###;383 "
               u"355-##-##,Псков;180###;811 255-##-##",
     .streets = u"ул. Садовая,ул. Ленина,ул. Цветочная,пр. Мира,ул. Лесная,ул. Пушкина,ул. "
                u"Школьная,Набережная,ул. Зелёная",
     .streetForm = u"{street}, д. {number}, кв. {small}",
     .companies = u"ООО «{family}»,Цветы {family},ИП {family},Гостиница «{city}»,Питомник {family}",
     .titles = u"директор,менеджер по закупкам,бухгалтер,садовник",
     .mailHosts = u"pochta.example,pismo.example",
     .phrases = u"Здравствуйте, есть ли у вас {product}?|Большое спасибо, {product} просто чудо.|Когда можно "
                u"забрать заказ?"},
    {.code = u"EG",
     .language = u"ar",
     .timeZone = u"Africa/Cairo",
     .country = u"مصر",
     .currency = u"EGP",
     .weight = 20,
     .calling = u"20",
     .trunk = u"0",
     .mobile = u"100 555 ####,106 555 ####,111 555 ####,122 555 ####,155 555 ####",
     .women = u"فاطمة=fatima,مريم=maryam,عائشة=aisha,نور=nour,سارة=sara,هدى=huda,ليلى=layla,منى=mona,ياسمين="
              u"yasmin,أميرة=amira,زينب=zaynab,سلمى=salma,دعاء=doaa,رانيا=rania",
     .men = u"محمد=mohamed,أحمد=ahmed,محمود=mahmoud,علي=ali,حسن=hassan,عمر=omar,يوسف=youssef,خالد=khaled,"
            u"إبراهيم=ibrahim,مصطفى=mostafa,طارق=tarek,كريم=karim,عبد الله=abdallah,سامي=samy",
     .families =
         u"حسن=hassan,إبراهيم=ibrahim,السيد=elsayed,عبد "
         u"الرحمن=abdelrahman,المصري=elmasry,النجار=elnaggar,منصور=mansour,الشافعي=elshafei,سليمان=soliman,"
         u"فوزي=fawzy,الحداد=elhaddad,بركات=barakat,رمضان=ramadan,زكي=zaki,البستاني=elbostany,خليل=khalil",
     .cities = u"القاهرة;11###;2 2555 ####,الإسكندرية;21###;3 555 ####,الجيزة;12###;2 3555 "
               u"####,أسوان;81###;97 255 ####,المنصورة;35###;50 255 ####,الأقصر;85###;95 255 ####",
     .streets =
         u"شارع النيل,شارع التحرير,شارع الزهور,شارع الحديقة,شارع الجامعة,شارع الهرم,ميدان رمسيس,شارع بورسعيد",
     .streetForm = u"{number} {street}",
     .companies = u"شركة {family},مشتل {family},فندق {city},زهور {family},{family} وأولاده",
     .titles = u"المدير العام/المديرة العامة,مسؤول المشتريات/مسؤولة المشتريات,محاسب/محاسبة,مهندس "
               u"زراعي/مهندسة زراعية",
     .mailHosts = u"barid.example,risala.example",
     .phrases = u"صباح الخير، هل لديكم {product}؟|شكرا جزيلا، {product} رائع.|متى يمكنني استلام الطلب؟"},
    {.code = u"IL",
     .language = u"he",
     .timeZone = u"Asia/Jerusalem",
     .country = u"ישראל",
     .currency = u"ILS",
     .weight = 15,
     .calling = u"972",
     .trunk = u"0",
     .mobile = u"50-555-####,52-555-####,54-555-####,58-555-####",
     .women = u"שרה=sara,רחל=rachel,מרים=miriam,נועה=noa,תמר=tamar,יעל=yael,מיכל=michal,אסתר=esther,שירה="
              u"shira,רבקה=rivka,הדס=hadas,איילת=ayelet",
     .men = u"דוד=david,משה=moshe,יוסף=yosef,אברהם=avraham,יצחק=yitzhak,דניאל=daniel,איתי=itai,נועם=noam,"
            u"אורי=uri,יונתן=yonatan,גיא=guy,עמית=amit",
     .families =
         u"כהן=cohen,לוי=levi,מזרחי=mizrahi,פרץ=peretz,ביטון=biton,אברהם=avraham,פרידמן=friedman,אזולאי="
         u"azoulay,דהן=dahan,כץ=katz,גולן=golan,שפירא=shapira,בן דוד=bendavid,רוזן=rozen,גנן=ganan,אלון=alon",
     .cities = u"תל אביב;61#####;3-555-####,ירושלים;91#####;2-555-####,חיפה;31#####;4-855-####,באר "
               u"שבע;84#####;8-655-####,נתניה;42#####;9-855-####,אילת;88#####;8-635-####",
     .streets = u"רחוב הרצל,רחוב הפרחים,שדרות רוטשילד,רחוב ויצמן,רחוב הגפן,רחוב הזית,רחוב בן יהודה,דרך הים",
     .companies = u"{family} בע״מ,משתלת {family},פרחי {family},מלון {city},{family} ובניו",
     .titles = u"מנכ״ל/מנכ״לית,מנהל רכש/מנהלת רכש,מנהל חשבונות/מנהלת חשבונות,גנן/גננת",
     .mailHosts = u"doar.example,teva.example",
     .phrases = u"שלום, יש לכם {product} במלאי?|תודה רבה, {product} נפלא.|מתי אפשר לאסוף את ההזמנה?"},
};

}

std::span<const RegionWords> easternRegions() { return kRegions; }

}
