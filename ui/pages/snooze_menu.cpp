#include "pages/snooze_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace kith::pages {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::SnoozeMenu", text); }

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
  QMenu menu(&anchor);
  menu.setObjectName(QStringLiteral("snoozeMenu"));
  for (const auto& [words, until] : times)
    QObject::connect(menu.addAction(words), &QAction::triggered, &menu,
                     [chosen, at = until] { chosen(at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:00"))); });
  menu.exec(anchor.mapToGlobal(QPoint(anchor.width() / 2, anchor.height())));
}

}
