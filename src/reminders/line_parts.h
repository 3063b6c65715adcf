// A line as the parts that commas and ends of sentences make of it.
#pragma once

#include <QString>

#include <vector>

namespace kith::reminders {

struct LinePiece {
  QString
      mark;  // what parts it from the one before: ", ", "; ", ". ", " – " or a line's end; the first has none
  QString text;
};

// Pieces without outer white space; some may be empty. A comma or a dash between digits belongs to a number.
std::vector<LinePiece> piecesOf(const QString& line, const QString& language);

}
