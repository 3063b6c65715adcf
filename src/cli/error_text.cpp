#include "cli/error_text.h"

#include "app/words.h"

namespace kith::cli {
namespace {

// A file that is in the way is no conflict of values.
bool isInTheWay(const Error& error) {
  return error.kind == ErrorKind::Conflict && error.detail.startsWith(QStringLiteral("it "));
}

QString adviceOn(const Error& error) {
  if (isInTheWay(error)) return QStringLiteral("Choose another name");
  if (error.kind == ErrorKind::NotFound && error.detail == QLatin1String(kOpenedLast))
    return QStringLiteral("The window opened it last: bring it back, or choose a book with --file PATH");
  if (error.kind == ErrorKind::NotFound && error.detail == QLatin1String(kNoFurtherStep))
    return QStringLiteral("See what was done with: kith-cli history");
  if (error.kind == ErrorKind::NotFound && error.subject.contains(u'/'))
    return QStringLiteral("Check the path; add and import make the file, not its folder");
  return app::errorAdvice(error);
}

// Without the full stop that is put behind it.
QString sentenceOf(const Error& error) {
  QString sentence = isInTheWay(error) ? QString(error.subject + QStringLiteral(": ") + error.detail)
                                       : app::errorSentence(error).simplified();
  while (sentence.endsWith(u'.') || sentence.endsWith(u':')) sentence.chop(1);
  return sentence;
}

}

QString errorLine(const Error& error) {
  const QString advice = adviceOn(error);
  return advice.isEmpty() ? sentenceOf(error) : QString(sentenceOf(error) + QStringLiteral(". ") + advice);
}

QJsonObject errorJson(const Error& error) {
  const QJsonObject inner{{QStringLiteral("kind"), base::kindName(error.kind)},
                          {QStringLiteral("subject"), error.subject},
                          {QStringLiteral("detail"), error.detail},
                          {QStringLiteral("advice"), adviceOn(error)}};
  return {{QStringLiteral("error"), inner}};
}

}
