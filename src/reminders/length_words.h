// Reads a length of time as people write it: 12 min, 1h30, 1:30 h, half an hour, an hour and a half.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kith::reminders {

struct Length {
  int minutes = 0;    // 1 to a day's 1440
  qsizetype end = 0;  // position behind it
};

// The length that begins at `from`, in minutes and hours; English words are understood in every language.
std::optional<Length> findLength(QStringView text, qsizetype from, const QString& language);

}
