// A book that cannot be opened, in words for the person at the window, and the copy that could take its
// place.
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>

namespace kith::application {

struct BookProblem {
  QString title;   // names the file without its folders
  QString advice;  // what to do
  QString copy;  // path of the newest copy of a damaged book; empty: none, or the book is no worse than shut
};

BookProblem problemOf(const QString& path, const base::Error& error, const QDateTime& nowLocal);
// "24 Nov 14:13": when a copy was made.
QString copyWords(const QString& copy, const QDateTime& nowLocal);

}
