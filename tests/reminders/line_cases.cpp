#include "reminders/line_cases.h"

#include "support/catch.h"

#include <QTimeZone>

namespace kith::reminders::test {

LineContext lineContext(const char* language) {
  LineContext out;
  out.when.now = QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone("Europe/Stockholm"));
  out.when.language = QString::fromLatin1(language);
  out.fitsName = [](const QString& words) {
    static const QStringList kNames =
        QStringLiteral(
            "ana|ana novak|novak|bo|anna|per|åsa|jürgen|müller|jürgen müller|smith|rosa "
            "kos|анна|анне|анной|анну|"
            "анны|борис|борису|бориса|борисом|ольга|ольге|ольгой|ольги|смирновой")
            .split(u'|');
    return kNames.contains(words.toLower()) ? NameFit::Whole : NameFit::None;
  };
  return out;
}

namespace {

QString whoOf(const LogLine& line) {
  QStringList who;
  for (const LinePart& part : line.parts)
    if (part.kind == LineKind::Contact) who << (part.aside ? QString(u'(' + part.words + u')') : part.words);
  return who.join(u'+');
}

QString soldOf(const SoldThing& sold) {
  QString words = u'$' + sold.quantity + u'x' + sold.what + u'=' + sold.amount;
  if (sold.each) words += QStringLiteral(" each");
  if (sold.unclear) words += u'?';
  if (sold.paid) words += QStringLiteral(" paid");
  return sold.method.isEmpty() ? words : QString(words + u" by " + sold.method);
}

}

QString summary(const LogLine& line) {
  QStringList parts{QString(line.channel + u' ' + line.direction).trimmed(), whoOf(line), line.text,
                    line.minutes > 0 ? QString::number(line.minutes) : QString()};
  QString next;
  if (line.next) next = line.next->due + u' ' + line.next->text;
  if (line.next && !line.next->repeatRule.isEmpty()) next += u' ' + line.next->repeatRule;
  for (const NextStep& more : line.more) next += u"; " + more.due + u' ' + more.text;
  if (line.isPlan) next.prepend(u'!');
  parts << next;
  QString more;
  for (const QString& tag : line.tags) more += u'#' + tag;
  if (!line.at.isEmpty()) more += u'@' + line.at;
  if (line.sold) more += soldOf(*line.sold);
  parts << more;
  return parts.join(u'|');
}

void check(std::span<const LineCase> cases, const char* language) {
  for (const LineCase& one : cases) {
    const QString line = QString::fromUtf16(one.line);
    for (const char* desktop : {language, "en"}) {
      INFO(desktop << ": " << line.toStdString());
      CHECK(summary(readLogLine(line, lineContext(desktop))).toStdString() ==
            QString::fromUtf16(one.read).toStdString());
    }
  }
}

}
