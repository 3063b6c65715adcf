#include "cli/error_text.h"

#include "app/words.h"

namespace kith::cli {
namespace {

QString adviceOn(const Error& error) {
  if (error.kind == ErrorKind::NotFound && error.subject.contains(u'/'))
    return QStringLiteral("Check the path; a command that writes makes the file, not its folder");
  return app::errorAdvice(error);
}

// Without the full stop that is put behind it.
QString sentenceOf(const Error& error) {
  QString sentence = app::errorSentence(error).simplified();
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
