#include "models/day_model.h"

#include "models/due_words.h"
#include "models/roles.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace kith;
using namespace kith::models;
using domain::AgendaItem;
using domain::Turn;

namespace {

AgendaItem line(domain::Id id, const char* due, int minutes = 0, Turn turn = Turn::Own) {
  AgendaItem made;
  made.item.id = id;
  made.item.kind = QStringLiteral("reminder");
  made.item.text = QStringLiteral("call");
  made.item.due = QString::fromLatin1(due);
  made.item.state = QStringLiteral("coming");
  made.item.minutes = minutes;
  made.item.contactName = QStringLiteral("Ana Novak");
  made.turn = turn;
  return made;
}

struct Day {
  Day() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal) {}
  DayModel model;
  QAbstractItemModelTester tester;
};

}

TEST_CASE("a line of a day says from when to when, and which turn of its series it is") {
  CHECK(agendaWhen(line(1, "2026-03-02")).isEmpty());
  CHECK(agendaWhen(line(1, "2026-03-02T10:00:00")) == timeText(QTime(10, 0)));
  CHECK(agendaWhen(line(1, "2026-03-02T10:00:00", 45)) ==
        timeText(QTime(10, 0)) + QStringLiteral(" – ") + timeText(QTime(10, 45)));
  CHECK(agendaWhen(line(1, "2026-03-02", 0, Turn::Missed)) == QStringLiteral("missed"));
  CHECK(agendaWhen(line(1, "2026-03-02T10:00:00", 0, Turn::Coming)) ==
        timeText(QTime(10, 0)) + QStringLiteral(", comes again"));
}

TEST_CASE("the rows of a day keep their place when one of them goes") {
  Day day;
  day.model.setItems({line(1, "2026-03-02"), line(2, "2026-03-02"), line(3, "2026-03-02")});
  QSignalSpy reset(&day.model, &QAbstractItemModel::modelReset);
  QPersistentModelIndex last = day.model.index(2);
  day.model.setItems({line(1, "2026-03-02"), line(3, "2026-03-02")});
  CHECK(reset.isEmpty());
  CHECK(last.row() == 1);
  CHECK(last.data(DueRole::Id).toLongLong() == 3);
  CHECK(last.data(Qt::AccessibleTextRole).toString() == QStringLiteral("Call, Ana Novak"));
  CHECK(day.model.lineAt(2) == nullptr);
  CHECK(day.model.lineAt(-1) == nullptr);
}

TEST_CASE("a line is found again after it has another time, by what it is") {
  Day day;
  day.model.setItems({line(1, "2026-03-02T10:00:00"), line(2, "2026-03-02T11:00:00")});
  CHECK(day.model.rowOf(line(2, "2026-03-02T11:00:00")) == 1);
  CHECK(day.model.rowOf(line(2, "2026-03-01T08:00:00")) == 1);
  CHECK(day.model.rowOf(line(3, "2026-03-02")) == -1);
}
