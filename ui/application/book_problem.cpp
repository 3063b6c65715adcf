#include "application/book_problem.h"

#include "app/book_copies.h"
#include "app/words.h"
#include "models/due_words.h"
#include "pages/error_text.h"
#include "platform/isolate.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kith::application {
namespace {

using base::ErrorKind;

QString tr(const char* text) { return QCoreApplication::translate("kith::application::BookProblem", text); }

// The command line's advice names commands; the window has buttons.
QString adviceOf(const base::Error& error, const QString& copy, const QDateTime& nowLocal) {
  if (error.kind == ErrorKind::NotFound)
    return tr(
        "It may lie on a stick or a disk that is not there now. Connect it and try again, or choose "
        "another file.");
  if (error.kind != ErrorKind::Damaged && error.kind != ErrorKind::Database) return app::errorAdvice(error);
  if (copy.isEmpty())
    return tr("If you have a copy of it somewhere, open that one. The file was left as it is.");
  return tr("The last copy was made: %1. The damaged file is kept beside it under another name.")
      .arg(platform::iso(copyWords(copy, nowLocal)));
}

}

QString copyWords(const QString& copy, const QDateTime& nowLocal) {
  return models::pastWords(QFileInfo(copy).lastModified().toUTC().toString(Qt::ISODate), nowLocal);
}

BookProblem problemOf(const QString& path, const base::Error& error, const QDateTime& nowLocal) {
  BookProblem problem;
  if (error.kind == ErrorKind::Damaged || error.kind == ErrorKind::Database)
    problem.copy = app::newestCopy(path);
  problem.title = app::errorSentence(pages::named(error));
  problem.advice = adviceOf(error, problem.copy, nowLocal);
  return problem;
}

}
