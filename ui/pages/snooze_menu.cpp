#include "pages/snooze_menu.h"

#include "domain/reminder.h"

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

void popUp(QWidget& anchor, const QString& name, const std::vector<Place>& places,
           const std::function<void(const QString&)>& chosen) {
  QMenu menu(&anchor);
  menu.setObjectName(name);
  for (const Place& place : places)
    QObject::connect(menu.addAction(place.words), &QAction::triggered, &menu,
                     [chosen, time = place.time] { chosen(time); });
  menu.exec(anchor.mapToGlobal(QPoint(anchor.width() / 2, anchor.height())));
}

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
  for (const auto& [words, until] : times)
    places.push_back({words, until.toString(QStringLiteral("yyyy-MM-ddTHH:mm:00"))});
  popUp(anchor, QStringLiteral("snoozeMenu"), places, chosen);
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
        {words + u'\t' + QLocale().toString(day, QStringLiteral("ddd d MMM")), day.toString(Qt::ISODate)});
  }
  if (which.someday) places.push_back({tr("&Someday"), domain::kSomeday.toString()});
  popUp(anchor, QStringLiteral("moveMenu"), places, chosen);
}

}
