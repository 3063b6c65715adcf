// Signatures and form texts of four languages as contacts.
#include "app/pasted_contact.h"

#include "support/catch.h"

using namespace kith;
using domain::ChannelKind;
using domain::Contact;

namespace {

QString channels(const Contact& contact, ChannelKind kind) {
  QStringList out;
  for (const auto& channel : domain::channelsOf(contact, kind)) {
    const QString& value = channel.value;
    out << (channel.label.isEmpty() ? value : QString(channel.label + u'=' + value));
  }
  return out.join(u',');
}

// "Jana Kos/Kos d.o.o./Owner/jana@kos.example/mobile=+386 40 111 222/Street 1|1000 City|Country/www/notes"
QString told(const Contact& c) {
  const bool works = !c.employments.empty();
  QString place;
  if (!c.addresses.empty()) {
    const auto& a = c.addresses.front();
    place = a.street + u'|' + a.postcode + u' ' + a.city +
            (a.region.isEmpty() ? QString() : QString(u' ' + a.region)) +
            (a.country.isEmpty() ? QString() : QString(u'|' + a.country));
  }
  QStringList parts{domain::displayName(c),
                    works ? c.employments.front().companyName : QString(),
                    works ? c.employments.front().title : QString(),
                    channels(c, ChannelKind::Email),
                    channels(c, ChannelKind::Phone),
                    place,
                    channels(c, ChannelKind::Url),
                    QString(c.notes).replace(u'\n', u'~')};
  return parts.replaceInStrings(QStringLiteral("/"), QStringLiteral("~")).join(u'/');
}

struct Case {
  const char* text;
  const char* told;
};

void check(const Case& each) {
  INFO(each.text);
  CHECK(told(app::pastedContact(QString::fromUtf8(each.text), QStringLiteral("DE"))).toStdString() ==
        std::string(each.told));
}

}

TEST_CASE("English signatures become contacts") {
  const Case kCases[] = {
      {"Best regards,\nJane Miller\nSales Manager\nMiller Tools Ltd\nTel: +44 20 7946 0101\nMob: +44 7700 "
       "900123\n"
       "jane@miller.example\nwww.miller.example\n12 High Street, London SW1A 1AA, United Kingdom",
       "Jane Miller/Miller Tools Ltd/Sales Manager/jane@miller.example/+44 20 7946 0101,mobile=+44 7700 "
       "900123/"
       "12 High Street|SW1A 1AA London|United Kingdom/www.miller.example/"},
      {"--\nJohn Smith, CEO\nSmith Inc\n(512) 555-0142\njohn@smith.example\n100 Main Street\nAustin, TX "
       "78701\nUSA",
       "John Smith/Smith Inc/CEO/john@smith.example/(512) 555-0142/100 Main Street|78701 Austin TX|USA//"},
      {"Anna Hill | Head of Purchasing | Hill Foods plc\nT +44 20 7946 0999 | M +44 7700 900456 | E "
       "anna@hill.example",
       "Anna Hill/Hill Foods plc/Head of Purchasing/anna@hill.example/+44 20 7946 0999,mobile=+44 7700 "
       "900456///"},
      {"Name: Mary Jones\nE-Mail: mary@jones.example\nPhone: 020 7946 0888\nMessage: Please call me",
       "Mary Jones///mary@jones.example/020 7946 0888///Message: Please call me"},
      {"First name: Tom\nLast name: Wood\nEmail address: tom@wood.example\nCity: Leeds",
       "Tom Wood///tom@wood.example//| Leeds//"},
      {"Kind regards\n\nDr. Peter Green\nOffice: +1 212 555 0199 ext. 12\npeter@green.example",
       "Dr. Peter Green///peter@green.example/work=+1 212 555 0199 ext. 12///"},
      {"Lisa Ray\nlisa@ray.example\nCell +1 212 555 0111\nFax +1 212 555 0112",
       "Lisa Ray///lisa@ray.example/mobile=+1 212 555 0111,fax=+1 212 555 0112///"},
      {"> Thanks\n> Bob Stone\n> Stone LLC\n> bob@stone.example",
       "Bob Stone/Stone LLC//bob@stone.example////"},
      {"Stone LLC\ninfo@stone.example\n+1 212 555 0100", "Stone LLC///info@stone.example/+1 212 555 0100///"},
      {"Kate Lane\nLane & Daughters\nkate@lane.example", "Kate Lane/Lane & Daughters//kate@lane.example////"},
      {"Direct: +44 20 7946 0777\nJim Park\njim@park.example",
       "Jim Park///jim@park.example/work=+44 20 7946 0777///"},
      {"Sam Reed <sam@reed.example>\nhttps://reed.example/shop",
       "Sam Reed///sam@reed.example///https:~~reed.example~shop/"},
  };
  for (const Case& each : kCases) check(each);
}

TEST_CASE("Swedish signatures become contacts") {
  const Case kCases[] = {
      {"Med vänlig hälsning\nKarin Åström\nFörsäljningschef\nÅströms Trä AB\nTel: 08-123 45 67\nMobil: "
       "070-123 45 67\n"
       "karin@astrom.example\nStorgatan 5, 111 22 Stockholm",
       "Karin Åström/Åströms Trä AB/Försäljningschef/karin@astrom.example/08-123 45 67,mobile=070-123 45 67/"
       "Storgatan 5|111 22 Stockholm//"},
      {"Mvh Erik\nErik Lund\nVD\nLund Bygg AB\nVäxel: +46 31 700 00 00\nerik@lund.example",
       "Erik Lund/Lund Bygg AB/VD/erik@lund.example/work=+46 31 700 00 00///"},
      {"Namn: Olle Ek\nE-post: olle@ek.example\nTelefon: 0701234567\nMeddelande: Vill ha offert",
       "Olle Ek///olle@ek.example/0701234567///Meddelande: Vill ha offert"},
      {"Förnamn: Eva\nEfternamn: Lind\nFöretag: Lind Design\nBefattning: Inköpare\nMobil: +46 70 555 66 77",
       "Eva Lind/Lind Design/Inköpare//mobile=+46 70 555 66 77///"},
      {"Vänliga hälsningar,\nSara Berg | Projektledare | Berg & Co AB | 031-12 34 56 | sara@berg.example",
       "Sara Berg/Berg & Co AB/Projektledare/sara@berg.example/031-12 34 56///"},
      {"Nils Holm\nHolms Blommor\nBesöksadress: Kungsgatan 12, 411 19 Göteborg\nTfn 031 711 22 33",
       "Nils Holm/Holms Blommor///031 711 22 33/Kungsgatan 12|411 19 Göteborg//"},
      {"Lars Ek\nEk Konsult\nlars@ek.example\nHemsida: www.ek.example",
       "Lars Ek/Ek Konsult//lars@ek.example///www.ek.example/"},
      {"Maja Dahl\nStorvägen 3 B\nSE-753 20 Uppsala\nSverige\nmaja@dahl.example",
       "Maja Dahl///maja@dahl.example//Storvägen 3 B|SE-753 20 Uppsala|Sverige//"},
      {"Tack!\nBo Ek\nbo@ek.example\nMob 0705-11 22 33", "Bo Ek///bo@ek.example/mobile=0705-11 22 33///"},
      {"Pia Ström\nEkonomiansvarig, Ström AB\npia@strom.example\nDirekt 08-555 123 45",
       "Pia Ström/Ström AB/Ekonomiansvarig/pia@strom.example/work=08-555 123 45///"},
  };
  for (const Case& each : kCases) check(each);
}

TEST_CASE("German signatures become contacts") {
  const Case kCases[] = {
      {"Mit freundlichen Grüßen\nHans Müller\nGeschäftsführer\nMüller Bau GmbH\nHauptstraße 12\n10115 "
       "Berlin\n"
       "Deutschland\nTel.: 030 / 123 45 67\nFax: 030 / 123 45 68\nMobil: 0171 1234567\nhans@mueller.example",
       "Hans Müller/Müller Bau GmbH/Geschäftsführer/hans@mueller.example/030 ~ 123 45 67,fax=030 ~ 123 45 68,"
       "mobile=0171 1234567/Hauptstraße 12|10115 Berlin|Deutschland//"},
      {"Vorname: Eva\nNachname: Schmidt\nTelefon: 0711 654321\nE-Mail-Adresse: "
       "eva@schmidt.example\nNachricht: Bitte Angebot",
       "Eva Schmidt///eva@schmidt.example/0711 654321///Nachricht: Bitte Angebot"},
      {"i.A. Petra Klein\nVertrieb\nKlein KG\nDurchwahl: +49 89 1234-56\npetra@klein.example",
       "Petra Klein/Klein KG/Vertrieb/petra@klein.example/work=+49 89 1234-56///i.A."},
      {"Dr. Uwe Lang · Leiter Einkauf · Lang AG\nT: +49 40 555 66 77 · M: +49 160 1112223\nuwe@lang.example",
       "Dr. Uwe Lang/Lang AG/Leiter Einkauf/uwe@lang.example/+49 40 555 66 77,mobile=+49 160 1112223///"},
      {"Ihr Name: Udo Kern\nIhre E-Mail: udo@kern.example\nFirma: Kern OHG\nPLZ: 50667\nOrt: Köln\nStraße: "
       "Domplatz 1",
       "Udo Kern/Kern OHG//udo@kern.example//Domplatz 1|50667 Köln//"},
      {"Anna Roth\nRoth Floristik e.K.\nHandy 0151 23456789\nanna@roth.example",
       "Anna Roth/Roth Floristik e.K.//anna@roth.example/mobile=0151 23456789///"},
      {"Viele Grüße\nMax Beck\nMarktplatz 3\nD-70173 Stuttgart\nmax@beck.example",
       "Max Beck///max@beck.example//Marktplatz 3|D-70173 Stuttgart//"},
      {"Lea Wolf\nInhaberin\nWolfs Laden\nUSt-IdNr.: DE123456789\nlea@wolf.example",
       "Lea Wolf/Wolfs Laden/Inhaberin/lea@wolf.example////USt-IdNr.: DE123456789"},
      {"Name: Jan Voss\nTelefon: 040 123456\nBitte rufen Sie mich zurück, es eilt sehr mit dem Angebot!",
       "Jan Voss////040 123456///Bitte rufen Sie mich zurück, es eilt sehr mit dem Angebot!"},
      {"Büro: 0221 998877\nPrivat: 0221 112233\nKarl Fuchs\nkarl@fuchs.example",
       "Karl Fuchs///karl@fuchs.example/work=0221 998877,home=0221 112233///"},
  };
  for (const Case& each : kCases) check(each);
}

TEST_CASE("Russian signatures become contacts") {
  const Case kCases[] = {
      {"С уважением,\nИван Петров\nКоммерческий директор\nООО Ромашка\nТел.: +7 495 123-45-67\nМоб.: +7 916 "
       "123-45-67\n"
       "ivan@romashka.example\n101000 Москва, ул. Ленина, 4",
       "Иван Петров/ООО Ромашка/Коммерческий директор/ivan@romashka.example/+7 495 123-45-67,mobile=+7 916 "
       "123-45-67/"
       "ул. Ленина, 4|101000 Москва//"},
      {"Имя: Анна\nФамилия: Иванова\nТелефон: 8 (812) 123-45-67\nПочта: anna@ivanova.example\nСообщение: "
       "Перезвоните",
       "Анна Иванова///anna@ivanova.example/8 (812) 123-45-67///Сообщение: Перезвоните"},
      {"Ольга Смирнова\nГлавный бухгалтер\nЗАО Вектор\nфакс +7 495 765-43-21\nolga@vektor.example",
       "Ольга Смирнова/ЗАО Вектор/Главный бухгалтер/olga@vektor.example/fax=+7 495 765-43-21///"},
      {"ФИО: Петр Сидоров\nКомпания: Сидоров и сын\nДолжность: мастер\nМобильный: +7 903 111-22-33",
       "Петр Сидоров/Сидоров и сын/мастер//mobile=+7 903 111-22-33///"},
      {"Мария Орлова | менеджер | ООО Свет | +7 912 000-11-22 | maria@svet.example",
       "Мария Орлова/ООО Свет/менеджер/maria@svet.example/+7 912 000-11-22///"},
      {"Всего доброго\nАлексей Попов\nсайт: www.popov.example\nтел. +7 383 222-33-44",
       "Алексей Попов////+7 383 222-33-44//www.popov.example/"},
      {"Адрес: 190000 Санкт-Петербург, Невский проспект, 10\nЕлена Белова\nelena@belova.example",
       "Елена Белова///elena@belova.example//Невский проспект, 10|190000 Санкт-Петербург//"},
      {"Юрий Волков\nначальник отдела\nАО Завод\nраб. +7 351 777-88-99 доб. 15\nyuri@zavod.example",
       "Юрий Волков/АО Завод/начальник отдела/yuri@zavod.example/work=+7 351 777-88-99 ext. 15///"},
      {"Нина Котова\nnina@kotova.example\nWhatsApp: +7 900 123-45-67",
       "Нина Котова///nina@kotova.example/mobile=+7 900 123-45-67///"},
      {"Спасибо!\nОлег Громов\noleg@gromov.example", "Олег Громов///oleg@gromov.example////"},
  };
  for (const Case& each : kCases) check(each);
}

TEST_CASE("who signs for another is named without the mark, with the title as one") {
  const Contact contact = app::pastedContact(
      QStringLiteral("i.V. Dr. Jens Kern\nKern AG\nppa. Udo Roth\njens@kern.example"), QStringLiteral("DE"));
  CHECK(contact.prefix == u"Dr.");
  CHECK(contact.given == u"Jens");
  CHECK(contact.family == u"Kern");
  CHECK(told(contact).contains(QStringLiteral("i.V.")));
}

TEST_CASE("what was written into a form stays together, in its order, and is nobody's company") {
  const char* kForm =
      "Order no 17 of the fair\nName: Jan Voss\nMessage: Hello,\nwe need two doors\nMiller Ltd made the old "
      "ones, ring 040 99 99 99\nE-Mail: jan@voss.example";
  const Contact contact = app::pastedContact(QString::fromUtf8(kForm), QStringLiteral("DE"));
  CHECK(told(contact).toStdString() ==
        "Jan Voss///jan@voss.example////Order no 17 of the fair~Message: Hello,~we need two doors~Miller Ltd "
        "made the old ones, ring 040 99 99 99");
}

TEST_CASE("nothing of what is pasted is lost") {
  const QString text = QStringLiteral(
      "Ada Byron\nada@byron.example\nAnalytical\nEngines since 1837\nRef: 42/7\nIBAN DE00 1234\n+44 20 7946 "
      "0000");
  const Contact contact = app::pastedContact(text, {});
  const QString all = told(contact);
  for (const char16_t* part : {u"Ada Byron", u"ada@byron.example", u"Analytical", u"Engines since 1837",
                               u"Ref: 42~7", u"IBAN", u"DE00", u"+44 20 7946 0000"}) {
    INFO(QString::fromUtf16(part).toStdString());
    CHECK((all.contains(QString::fromUtf16(part)) ||
           all.contains(QString::fromUtf16(part).replace(u'~', u'/'))));
  }
}

TEST_CASE("a clipboard that holds no contact makes none") {
  CHECK_FALSE(app::contactOfClipboard({}, {}));
  CHECK_FALSE(app::contactOfClipboard(QStringLiteral("a word"), {}));
  CHECK_FALSE(app::contactOfClipboard(QStringLiteral("12345"), {}));
  CHECK_FALSE(app::contactOfClipboard(QString(100, u'\n') + QStringLiteral("Ana\nana@x.example"), {}));
  CHECK_FALSE(app::contactOfClipboard(QString(20'000, u'x'), {}));
  CHECK(app::contactOfClipboard(QStringLiteral("Ana Novak\nana@novak.example"), {}));
  CHECK(app::isPastedCard(QStringLiteral("\nBEGIN:VCARD\r\nVERSION:3.0")));
}
