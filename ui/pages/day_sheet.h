// The day on paper: what is to be done, with whom and by what number, as clean pages of a PDF.
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace kith::pages {

struct DaySheetLine {
  QString when;  // may be empty
  QString what;
  QString who;  // name, number, place: whatever is known, in one line; may be empty
};

struct DaySheetGroup {
  QString title;
  std::vector<DaySheetLine> lines;
};

struct DaySheet {
  QString title;
  std::vector<DaySheetGroup> groups;
};

// Writes it and gives the number of pages, on the paper of the user's country. Errors: Io, DiskFull.
Result<int> writeDaySheet(const DaySheet& sheet, const QString& path);

}
