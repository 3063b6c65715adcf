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
