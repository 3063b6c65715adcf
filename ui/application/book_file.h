// Which customer book the window opens, and where it remembers that.
#pragma once

#include "app/queries.h"
#include "app/session.h"

#include <QSettings>
#include <QString>

#include <memory>

namespace kith::application {

// A book as it was opened, or why it was not: the first error of the two is to be told. No widget has to be
// there yet, so that it can be done while the start waits for something else.
struct OpenedBook {
  QString path;
  Result<std::unique_ptr<app::Session>> session;
  Result<std::unique_ptr<app::Queries>> queries;

  static OpenedBook open(const QString& path, const Clock& clock);
};

// The window's own settings: ~/.config/kith/kith.ini on Linux.
std::unique_ptr<QSettings> windowSettings();

// The file to open: `asked` (an argument), else $KITH_FILE, else the one opened last, else the user's own.
QString bookToOpen(const QString& asked);

// kith.kith in the user's data folder; the folder is made when it is missing.
QString ownBook();

// The separate book of invented people, in the user's data folder.
QString sampleBook();

// Remembers the book for the next start, unless it is the sample.
void rememberBook(const QString& path);

}
