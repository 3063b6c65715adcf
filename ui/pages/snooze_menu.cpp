#include "pages/snooze_menu.h"

#include "app/reminder_words.h"
#include "app/when.h"
#include "domain/reminder.h"
#include "models/due_words.h"
#include "pages/capture_form.h"
#include "pages/choice_popup.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

namespace kith::pages {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::SnoozeMenu", text); }

struct Place {
  QString words;
  QString time;
};

using Chosen = std::function<void(const QString&)>;
// A due time of what was typed; nothing where it is none.
using Reading = std::function<Result<QString>(const QString&)>;

// The last line of a menu: a time of the user's own.
struct Own {
  QString words;
  std::function<void()> ask;
};

void popUp(QWidget& anchor, const QString& name, const std::vector<Place>& places, const Chosen& chosen,
           const Own& own) {
  QMenu menu(&anchor);
  menu.setObjectName(name);
  for (const Place& place : places)
    QObject::connect(menu.addAction(place.words), &QAction::triggered, &menu,
                     [chosen, time = place.time] { chosen(time); });
  menu.addSeparator();
  bool asked = false;
  QObject::connect(menu.addAction(own.words), &QAction::triggered, &menu, [&asked] { asked = true; });
  menu.exec(anchor.mapToGlobal(QPoint(anchor.width() / 2, anchor.height())));
  if (asked) own.ask();
}

// What is typed is read at once; Enter takes it.
void askForTime(QWidget& anchor, const QString& prompt, const Reading& read, const Chosen& chosen) {
  auto* popup = new ChoicePopup(QStringLiteral("whenPopup"), anchor.window());
  popup->setAttribute(Qt::WA_DeleteOnClose);
  const auto rows = [read](const QString& typed) {
    models::PaletteRows out;
    if (typed.isEmpty()) {
      out.push_back({{}, tr("friday 10:00, in 3 weeks, 14 march"), {}, {}, {}});
    } else if (const auto due = read(typed)) {
      out.push_back({*due, understoodWords(*due), {}, {}, QStringLiteral("calendar")});
    } else {
      out.push_back({{}, tr("No time to come: say it as friday 10:00"), {}, {}, {}});
    }
    return out;
  };
  popup->open({anchor.mapToGlobal(QPoint(0, 0)), anchor.size()}, prompt, rows, chosen);
}

QString placeWords(const QString& words, const QString& when) { return words + u'\t' + when; }

}

void popUpSnoozeMenu(QWidget& anchor, const QDateTime& nowLocal,
                     const std::function<void(const QString&)>& chosen) {
  const QTime morning(9, 0);
  const QDate today = nowLocal.date();
  const int toMonday = 8 - today.dayOfWeek();
  const std::pair<QString, QDateTime> times[] = {
      {tr("In One &Hour"), nowLocal.addSecs(3600)},
      {tr("&Tomorrow Morning"), QDateTime(today.addDays(1), morning)},
      {tr("Next &Monday"), QDateTime(today.addDays(toMonday), morning)},
      {tr("In One &Week"), QDateTime(today.addDays(7), morning)},
      {tr("In One M&onth"), QDateTime(today.addMonths(1), morning)},
  };
  std::vector<Place> places;
  for (const auto& [words, until] : times) {
    const QString due = until.toString(QStringLiteral("yyyy-MM-ddTHH:mm:00"));
    places.push_back({placeWords(words, models::dueWords(due, nowLocal)), due});
  }
  const auto read = [nowLocal](const QString& typed) { return app::snoozeTime(typed, nowLocal); };
  popUp(anchor, QStringLiteral("snoozeMenu"), places, chosen,
        {tr("Another T&ime…"),
         [&anchor, read, chosen] { askForTime(anchor, tr("Remind again when?"), read, chosen); }});
}

void popUpMoveMenu(QWidget& anchor, const QDateTime& nowLocal,
                   const std::function<void(const QString&)>& chosen, const MoveDays& which) {
  const QDate today = nowLocal.date();
  const std::pair<QString, QDate> days[] = {
      {tr("T&oday"), today},
      {tr("&Tomorrow"), today.addDays(1)},
      {tr("&Friday"), today.addDays((12 - today.dayOfWeek()) % 7)},
      {tr("Next &Monday"), today.addDays(8 - today.dayOfWeek())},
      {tr("In One &Week"), today.addDays(7)},
      {tr("In One Mo&nth"), today.addMonths(1)},
  };
  std::vector<Place> places;
  for (const auto& [words, day] : days) {
    if (which.first.isValid() && day < which.first) continue;
    places.push_back(
        {placeWords(words, QLocale().toString(day, QStringLiteral("ddd d MMM"))), day.toString(Qt::ISODate)});
  }
  if (which.someday) places.push_back({tr("&Someday"), domain::kSomeday.toString()});
  const QString first = (which.first.isValid() ? which.first : today).toString(Qt::ISODate);
  const auto read = [nowLocal, first](const QString& typed) -> Result<QString> {
    auto due = app::wholeWhen(typed, nowLocal);
    if (due && due->left(10) < first) return fail(ErrorKind::Invalid, typed, QStringLiteral("it has passed"));
    return due;
  };
  popUp(anchor, QStringLiteral("moveMenu"), places, chosen,
        {tr("Another &Day…"),
         [&anchor, read, chosen] { askForTime(anchor, tr("Move to which day?"), read, chosen); }});
}

}
