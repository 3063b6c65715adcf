// Address labels as a PDF, for sheets of labels that every stationer has.
#pragma once

#include "base/result.h"

#include <QPageSize>
#include <QStringList>

#include <vector>

namespace kith::dialogs {

// How labels lie on their sheet, in millimetres.
struct LabelSheet {
  const char* name;  // what to ask for in a shop
  QPageSize::PageSizeId paper;
  int columns;
  int rows;
  double width;  // of a label
  double height;
  double left;  // of the first one
  double top;
  double stepX;  // from one to the next
  double stepY;
};

// A4 with 3 × 8 labels of 70 × 37 mm, or US Letter with 3 × 10 of 2⅝ × 1 inch, by the user's country.
const LabelSheet& usualLabelSheet();

// Draws the labels row by row and gives the number of pages; a long one in smaller letters, down to 6 points.
// REQUIRES: a QGuiApplication; any thread. Errors: NoPermission, Io, DiskFull; an older file is kept then.
Result<int> writeLabelSheet(const std::vector<QStringList>& labels, const LabelSheet& sheet,
                            const QString& path);

}
