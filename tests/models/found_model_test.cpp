#include "models/found_model.h"

#include "models/roles.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QTimeZone>

using namespace kith;
using app::FoundGroup;
using app::HistoryGroup;

namespace {

app::FoundEntry entry(domain::Id id, const char* kind, const char* at, bool open = false) {
  return {7,    QStringLiteral("Ana"),       id,      QString::fromLatin1(kind), QString::fromLatin1(at),
          open, QStringLiteral("red roses"), {{4, 3}}};
}

struct Rows {
  QStringList texts() {
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
      out << model.index(row).data(Qt::AccessibleTextRole).toString();
    return out;
  }

  FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())};
  models::FoundModel model{clock};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}

TEST_CASE("what was found keeps its promises as rows while groups come, grow and go") {
  Rows rows;
  rows.model.setGroups({{HistoryGroup::Talks, {entry(1, "call", "2026-02-01")}, 12, false},
                        {HistoryGroup::Notes, {entry(0, "notes", "")}, 1, false}});
  CHECK(rows.texts() == QStringList{QStringLiteral("Conversations, 12"),
                                    QStringLiteral("Call, Ana, 1 Feb, red roses"),
                                    QStringLiteral("Show all 12"), QStringLiteral("Notes, 1"),
                                    QStringLiteral("Notes, Ana, red roses")});
  const QPersistentModelIndex note = rows.model.index(4);
  rows.model.setGroups(
      {{HistoryGroup::Talks, {entry(1, "call", "2026-02-01"), entry(2, "email", "2026-01-01")}, 2, false},
       {HistoryGroup::Reminders, {entry(3, "reminder", "2026-02-28", true)}, 1000, true},
       {HistoryGroup::Notes, {entry(0, "notes", "")}, 1, false}});
  CHECK(note.row() == rows.model.rowCount() - 1);
  CHECK(rows.texts().contains(QStringLiteral("Reminders, more than 1,000")));
  CHECK(rows.texts().contains(QStringLiteral("Show the latest")));
  rows.model.setGroups({});
  CHECK(rows.model.rowCount() == 0);
}

TEST_CASE("headings cannot be chosen, entries and what shows more can") {
  Rows rows;
  rows.model.setGroups({{HistoryGroup::Reminders, {entry(3, "reminder", "2026-02-28", true)}, 2, false}});
  CHECK(rows.model.index(0).flags() == Qt::NoItemFlags);
  CHECK(rows.model.index(1).flags().testFlag(Qt::ItemIsSelectable));
  CHECK(rows.model.index(1).data(models::FoundRole::Late).toBool());
  CHECK(rows.model.index(1).data(models::FoundRole::When).toString() == u"2 d late");
  CHECK(rows.model.entryAt(1)->id == 3);
  CHECK(rows.model.entryAt(2) == nullptr);
  CHECK(rows.model.moreAt(2) == HistoryGroup::Reminders);
  CHECK_FALSE(rows.model.moreAt(1));
}
