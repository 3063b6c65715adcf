// A block of cells as text, as spreadsheets put it on the clipboard: a line a row, tabs between cells.
#pragma once

#include <QStringList>

#include <vector>

namespace kith::app {

// Cells with a tab, a line break or a quote at their beginning stand in quotes, quotes in them doubled.
QString textOfCells(const std::vector<QStringList>& rows);

// The other way; a last line break ends the last row. Rows may differ in length.
std::vector<QStringList> cellsOfText(const QString& text);

}
