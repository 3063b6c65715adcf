#include "models/due_model.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimeZone>

#include <memory>

using namespace kith;
using namespace kith::models;

namespace {

domain::DueItem item(domain::Id id, const char* kind, const char* due, const char* state) {
  domain::DueItem made;
  made.id = id;
  made.kind = QString::fromLatin1(kind);
  made.text = QStringLiteral("call");
  made.due = QString::fromLatin1(due);
  made.state = QString::fromLatin1(state);
  return made;
}

// Tuesday 3 March 2026.
struct List {
  List() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {
    model.setItems(
        {item(1, "reminder", "2026-03-01T10:00:00", "late"), item(2, "reminder", "2026-03-03", "today"),
         item(3, "reminder", "2026-03-04", "coming"), item(4, "appointment", "2026-03-05T09:00:00", "coming"),
         item(5, "reminder", "2026-03-10", "coming"), item(6, "birthday", "2026-03-04", "coming")});
  }

  // The row of that text: a heading, or the item of that id.
  int heading(const char* words) const {
    for (int row = 0; row < model.rowCount(); ++row)
      if (model.itemAt(row) == nullptr && model.index(row).data().toString() == QString::fromLatin1(words))
        return row;
    return -1;
  }

  // Where the item goes when it is dropped there: "4 2026-03-04", or nothing.
  QString carry(domain::Id id, const char* kind, int to) {
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(model.rowOf(id, QString::fromLatin1(kind)))}));
    QString moved;
    const auto told =
        QObject::connect(&model, &DueModel::moveWanted, [&](const domain::DueItem& what, const QDate& day) {
          moved = QString::number(what.id) + u' ' + day.toString(Qt::ISODate);
        });
    const bool taken = model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(to));
    QObject::disconnect(told);
    CHECK(taken == !moved.isEmpty());
    return moved;
  }

  FixedClock clock{QDateTime(QDate(2026, 3, 3), QTime(9, 0), QTimeZone::utc())};
  DueModel model{clock};
  QAbstractItemModelTester tester;
};

}

TEST_CASE("a promise is carried onto the heading of another day") {
  List list;
  CHECK(list.carry(1, "reminder", list.heading("Today")) == QStringLiteral("1 2026-03-03"));
  CHECK(list.carry(1, "reminder", list.heading("Tomorrow")) == QStringLiteral("1 2026-03-04"));
  CHECK(list.carry(1, "reminder", list.heading("This week")) == QStringLiteral("1 2026-03-06"));
  CHECK(list.carry(1, "reminder", list.heading("Next week")) == QStringLiteral("1 2026-03-09"));
}

TEST_CASE("onto a line it goes to the day of that line") {
  List list;
  CHECK(list.carry(2, "reminder", list.model.rowOf(4, QStringLiteral("appointment"))) ==
        QStringLiteral("2 2026-03-05"));
  CHECK(list.carry(4, "appointment", list.model.rowOf(5, QStringLiteral("reminder"))) ==
        QStringLiteral("4 2026-03-10"));
}

TEST_CASE("nothing is carried to where it is, to what is late, or to birthdays") {
  List list;
  CHECK(list.carry(3, "reminder", list.heading("Tomorrow")).isEmpty());
  CHECK(list.carry(2, "reminder", list.heading("Late")).isEmpty());
  CHECK(list.carry(2, "reminder", list.heading("Birthdays and dates")).isEmpty());
  const QModelIndex birthday = list.model.index(list.model.rowOf(6, QStringLiteral("birthday")));
  CHECK_FALSE(birthday.flags().testFlag(Qt::ItemIsDragEnabled));
  CHECK(list.model.index(list.model.rowOf(2, QStringLiteral("reminder")))
            .flags()
            .testFlag(Qt::ItemIsDragEnabled));
}

TEST_CASE("what waits for some day is carried to a day, and what has a day to some day") {
  List list;
  domain::DueItem repeating = item(7, "reminder", "2026-03-03", "today");
  repeating.repeat = QStringLiteral("FREQ=DAILY");
  list.model.setItems({repeating, item(2, "reminder", "2026-03-03T10:00:00", "today"),
                       item(8, "reminder", "someday", "someday")});
  const int someday = list.heading("Someday");
  REQUIRE(someday == list.model.rowCount() - 2);
  CHECK(list.carry(8, "reminder", list.heading("Today")) == QStringLiteral("8 2026-03-03"));
  CHECK(list.carry(2, "reminder", someday) == QStringLiteral("2 "));
  CHECK(list.carry(2, "reminder", someday + 1) == QStringLiteral("2 "));
  CHECK(list.carry(8, "reminder", someday).isEmpty());
  CHECK(list.carry(7, "reminder", someday).isEmpty());
}

TEST_CASE("a long list for some day is folded to its count until somebody opens it") {
  List list;
  std::vector<domain::DueItem> items{item(1, "reminder", "2026-03-03", "today")};
  for (domain::Id id = 10; id < 16; ++id) items.push_back(item(id, "reminder", "someday", "someday"));
  list.model.setItems(items);
  const int heading = list.heading("Someday");
  CHECK(heading == list.model.rowCount() - 1);
  REQUIRE(list.model.toggle(heading));
  CHECK(list.model.rowCount() == heading + 7);
  list.model.setItems(items);
  CHECK(list.model.rowCount() == heading + 7);
}
