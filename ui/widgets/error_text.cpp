#include "widgets/error_text.h"

#include "app/words.h"
#include "platform/isolate.h"

#include <QFileInfo>

namespace kith::widgets {
namespace {

QString asSentence(const QString& words) {
  static const QString kEnds = QStringLiteral(".!?…");
  return words.isEmpty() || kEnds.contains(words.back()) ? words : QString(words + u'.');
}

}

base::Error named(base::Error error) {
  const QFileInfo file(error.subject);
  if (file.isAbsolute() && !file.fileName().isEmpty()) error.subject = platform::iso(file.fileName());
  return error;
}

QString errorText(const base::Error& error) {
  return QString(asSentence(app::errorSentence(named(error))) + u' ' + asSentence(app::errorAdvice(error)))
      .trimmed();
}

}
