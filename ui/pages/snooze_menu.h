// The times that a reminder can be put off to.
#pragma once

#include <QDateTime>

#include <functional>

class QWidget;

namespace kith::pages {

// Shows the menu beneath `anchor`; `chosen` gets a local time.
void popUpSnoozeMenu(QWidget& anchor, const QDateTime& nowLocal,
                     const std::function<void(const QString&)>& chosen);

struct MoveDays {
  QDate first = {};      // none before it, where it is given
  bool someday = false;  // and no day at all
};

// The days that a reminder can be moved to; `chosen` gets a local date, one of the user's own also with a
// time, or domain::kSomeday.
void popUpMoveMenu(QWidget& anchor, const QDateTime& nowLocal,
                   const std::function<void(const QString&)>& chosen, const MoveDays& which = {});

}
