// The times that a reminder can be put off to.
#pragma once

#include <QDateTime>

#include <functional>

class QWidget;

namespace kith::pages {

// Shows the menu beneath `anchor`; `chosen` gets a local time.
void popUpSnoozeMenu(QWidget& anchor, const QDateTime& nowLocal,
                     const std::function<void(const QString&)>& chosen);

// The days that a reminder can be moved to, from `first` on where that is given; `chosen` gets a local date.
void popUpMoveMenu(QWidget& anchor, const QDateTime& nowLocal,
                   const std::function<void(const QString&)>& chosen, const QDate& first = {});

}
