// What people type, and who must stand first.
#include "app/commands.h"
#include "app/contact_search.h"
#include "app/quick_entry.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QFile>

using namespace kith;

namespace {

// The contact, as one line of quick entry, and what is typed to find it, parted by |.
struct Row {
  const char* line;
  const char* typed;
};

constexpr Row kRows[] = {
    {"Jürgen Müllerstein, +49 151 2345678",
     "jurgen|juergen|mullerstein|muellerstein|Müllerstein Jürgen|mulerstein|2345678|151 2345"},
    {"Änne Großkopf, aenne@grosskopf.example", "anne grosskopf|großkopf|GROSSKOPF|grosskpof|aenne"},
    {"Åsa Öhrnberg, +46 70 555 81 93", "asa ohrnberg|öhrnberg|oehrnberg|ohrnberg åsa|5558193|ohrnbreg"},
    {"Søren Kjærulff, soren@kjaerulff.example", "soren|kjaerulff|Kjærulff|kjaerulf|kjaerulff soren"},
    {"Željko Čavrak, +386 40 717 929", "zeljko|cavrak|Čavrak Željko|717929|zelkjo"},
    {"Đorđe Živanić", "dorde|djordje|zivanic|živanić đorđe|zivnaic"},
    {"José Peñalba, +34 600 313 717", "jose|penalba|Peñalba José|313717|peñalba|penabla"},
    {"Iñaki Goikoetxea", "inaki|goikoetxea|goikoetxa|goikoetxea inaki|goiko"},
    {"François Lefèvre-Dubreuil", "francois|lefevre|dubreuil|lefevre dubreuil|dubreuil francois|lefvere"},
    {"Hélène Beaucœur", "helene|beaucoeur|Beaucœur|beaucouer"},
    {"Łukasz Wiśniowski, +48 601 222 939", "lukasz|wisniowski|Wiśniowski Łukasz|222939|wisniwoski"},
    {"Grażyna Brzęczyk", "grazyna|brzeczyk|brzęczyk|brzeczyk grazyna|grayzna"},
    {"Иван Черкасов", "ivan|иван|cherkasov|черкасов|Черкасов Иван|ivan cherkasov"},
    {"Наталья Щукина", "наталья|щукина|shchukina"},
    {"Γιώργος Παπακώστας", "γιωργος|παπακωστας|papakostas"},
    {"Siobhán O'Driscoll, +353 86 404 1212",
     "siobhan|o'driscoll|odriscoll|driscoll|4041212|driscoll siobhan"},
    {"Theodora Winterbottom, theo@winter.example",
     "theodora|winterbottom|theo|wintrebottom|winterbotom|winterb"},
    {"Wolfgang Schäfermeier, +49 170 8899001",
     "wolfgang|schafermeier|schaefermeier|schäfermeier wolfgang|8899001|0170 "
     "8899001|schafremeier|wolgfang|schäferm"},
    {"Käthe Weißenböck, kaethe@weissen.example",
     "kathe|kaethe|weissenbock|weissenboeck|weißenböck|weissenbcok|weißenböck käthe|weissenb"},
    {"Ragnhild Bjørkås, +47 912 34 567",
     "ragnhild|bjorkas|bjoerkas|bjørkås|91234567|912 34 567|bjørkås ragnhild|ragnhlid|bjokras"},
    {"Torbjörn Fällgren, torbjorn@fallgren.example",
     "torbjorn|torbjoern|fallgren|faellgren|fällgren torbjörn|fallgern|torbjron|fällg"},
    {"Bożena Szczepańska, +48 512 887 441",
     "bozena|bożena|szczepanska|szczepańska bożena|887441|512 887|szczepnaska|szczep|bozean"},
    {"Zdzisław Gąsiorek", "zdzislaw|zdzisław|gasiorek|gąsiorek zdzisław|gasioerk|gasior|zdzislwa"},
    {"Begoña Urrutikoetxea, +34 655 010 203",
     "begona|begoña|urrutikoetxea|urrutikoetxea begoña|655 010 203|urutikoetxea|urruti|begnoa"},
    {"Ramón Cañizares", "ramon|ramón|canizares|cañizares|cañizares ramón|canziares|cañiz"},
    {"Maëlle Guérineau, +33 6 12 98 76 54",
     "maelle|maëlle|guerineau|guérineau maëlle|6 12 98 76 54|129876|gueirneau|guerin"},
    {"Benoît Châtelain, benoit@chatelain.example",
     "benoit|benoît|chatelain|châtelain benoît|chatelian|chatelai|beniot"},
    {"Gašper Hočevar, +386 31 404 909",
     "gasper|gašper|hocevar|hočevar gašper|404909|31 404 909|hoecvar|hočev|gapser"},
    {"Špela Žnidaršič", "spela|špela|znidarsic|žnidaršič špela|znidrasic|znidar"},
    {"Светлана Кузнецова",
     "светлана|svetlana|кузнецова|kuznetsova|кузнецова светлана|svetlana kuznetsova|kuznetsvoa|кузнец"},
    {"Дмитрий Воробьёв", "дмитрий|dmitri|воробьев|воробьёв|воробьёв дмитрий|вороб"},
    {"Ελένη Σταματίου", "ελενη|eleni|σταματιου|stamatiou|σταματίου ελένη|σταματ"},
    {"Bartholomew Higginbotham, +44 7700 900461",
     "bartholomew|higginbotham|higginbotham bartholomew|7700 "
     "900461|900461|higginbothma|higinbotham|bartholmew|bartho"},
    {"Guinevere Featherstone, gwen@feather.example",
     "guinevere|featherstone|gwen|featherstone guinevere|faetherstone|fetherstone|guinevree|feathers"},
    {"Caoimhe Ní Dhuibhir, +353 87 123 9876",
     "caoimhe|dhuibhir|ni dhuibhir|dhuibhir caoimhe|1239876|caoihme|dhuibihr"},
    {"Gianluca Quattrocchi, +39 333 765 4321",
     "gianluca|quattrocchi|quattrocchi gianluca|7654321|333 765|quatrocchi|quattrochci|gianlcua|quattro"},
    {"Niccolò Fumagalli", "niccolo|niccolò|fumagalli|fumagalli niccolò|fumaglali|fumagali|fumag"},
    {"Jekaterina Smuglyakova, +371 2044 5566",
     "jekaterina|smuglyakova|smuglyakova jekaterina|20445566|2044 5566|smuglaykova|smugly"},
    {"Ingibjörg Þórðardóttir", "ingibjorg|ingibjörg|ingibjoerg|þórðardóttir|ingibjrog|ingib"},
    {"Anneliese Zwingenberger, +43 664 1357 924",
     "anneliese|zwingenberger|zwingenberger anneliese|1357924|664 "
     "1357|zwignenberger|zwingenbergre|annelise|zwingen"},
    {"Thaddeus Quillfeather, tq@quill.example",
     "thaddeus|quillfeather|quillfeather thaddeus|quilfeather|quillfaether|thadeus|thadd|quill"},
    {"Ottoline Vandersloot",
     "ottoline|vandersloot|vandersloot ottoline|vanderslot|vandresloot|otoline|ottol|vanders"},
    {"Marguerite Bellefontaine, +32 470 11 22 33",
     "marguerite|bellefontaine|bellefontaine marguerite|470 11 22 "
     "33|112233|belefontaine|bellefontiane|margeurite|bellef"},
    {"Xaver Yblonski, +49 30 6060842",
     "xaver|yblonski|xy|x yblonski|xaver y|yblonski x|6060842|030 6060842|yblonksi|xav yblo"},
    {"Zacharias Kettlewell, zack@kettle.example",
     "zacharias|kettlewell|zk|zack|kettlewell zacharias|z kettlewell|ketltewell|kettle zach"},
    {"Perpetua Umbrecht, +41 79 3030 717",
     "perpetua|umbrecht|pu|perp umb|umbrecht p|3030717|umbercht|perpteua"},
};

}

TEST_CASE("what is typed puts the contact that is meant first, in eight languages") {
  test::Opened book;
  qputenv("XDG_CACHE_HOME", QFile::encodeName(book.folder.filePath(QStringLiteral("cache"))));
  std::vector<domain::Id> ids;
  for (const Row& row : kRows)
    ids.push_back(
        book.session->runNow(app::addContact(app::quickEntry(QString::fromUtf8(row.line), QString())))->made);
  app::ContactSearch search(*book.queries);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (const QString& typed : QString::fromUtf8(kRows[i].typed).split(u'|')) {
      INFO(typed.toStdString() << " for " << kRows[i].line);
      const auto answer = search.find(typed, {});
      REQUIRE(answer);
      CHECK((!answer->hits.empty() && answer->hits.front().id == ids[i]));
    }
  }
  qunsetenv("XDG_CACHE_HOME");
}

TEST_CASE("a short first name finds who bears the long one, behind those who bear it") {
  test::Opened book;
  qputenv("XDG_CACHE_HOME", QFile::encodeName(book.folder.filePath(QStringLiteral("cache"))));
  const auto add = [&](const char* line) {
    return book.session->runNow(app::addContact(app::quickEntry(QString::fromUtf8(line), QString())))->made;
  };
  const domain::Id robert = add("Robert Ahlgren");
  const domain::Id bob = add("Bob Zettler");
  const domain::Id bobby = add("Bobby Young");
  add("Peter Young");
  app::ContactSearch search(*book.queries);
  const auto idsOf = [&](const char* typed) {
    std::vector<domain::Id> ids;
    const auto answer = search.find(QString::fromUtf8(typed), {});
    REQUIRE(answer);
    for (const app::SearchHit& hit : answer->hits) ids.push_back(hit.id);
    return ids;
  };
  CHECK(idsOf("bob") == std::vector<domain::Id>{bob, bobby, robert});
  CHECK(idsOf("bob ahl") == std::vector<domain::Id>{robert});
  const auto why = search.find(QStringLiteral("bob ahl"), {})->hits.front();
  CHECK(why.field == u"name");
  CHECK(why.marks == std::vector<search::Mark>{{0, 6}, {7, 3}});
  qunsetenv("XDG_CACHE_HOME");
}
