#include "reminders/phrases.h"

#include "reminders/length_words.h"
#include "reminders/when_words.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using test::Phrase;
using test::Said;

namespace {

QDateTime momentOf(Said said) {
  const auto stockholm = [](QDate date, QTime time) {
    return QDateTime(date, time, QTimeZone("Europe/Stockholm"));
  };
  switch (said) {
    case Said::Thursday:
      return stockholm(QDate(2026, 3, 5), QTime(9, 30));
    case Said::MonthEnd:
      return stockholm(QDate(2026, 1, 31), QTime(9, 0));
    case Said::LeapDay:
      return stockholm(QDate(2028, 2, 29), QTime(9, 0));
    case Said::SpringNight:
      return stockholm(QDate(2026, 3, 28), QTime(22, 30));
    case Said::AutumnNight:
      return stockholm(QDate(2026, 10, 24), QTime(22, 30));
    case Said::YearEnd:
      break;
  }
  return stockholm(QDate(2026, 12, 31), QTime(23, 30));
}

// What the whole phrase is understood as, in the form of Phrase::means.
QString understood(const Phrase& phrase, const char* language) {
  const QString text = QString::fromUtf16(phrase.text);
  WhenContext context;
  context.now = momentOf(phrase.said);
  context.language = QString::fromLatin1(language);
  if (QString::fromLatin1(phrase.means).endsWith(u"min")) {
    const auto length = findLength(text, 0, context.language);
    return length && length->end == text.size() ? QString::number(length->minutes) + u" min" : QString();
  }
  return getWhen(text, context).value_or(QString());
}

}

TEST_CASE("dates, times and lengths are understood as people of each language say them") {
  struct Language {
    const char* name;
    std::span<const Phrase> phrases;
  };
  const Language languages[] = {{"en", test::englishPhrases()},
                                {"sv_SE", test::swedishPhrases()},
                                {"de-DE", test::germanPhrases()},
                                {"ru", test::russianPhrases()}};
  for (const Language& language : languages) {
    CHECK(language.phrases.size() >= 80);
    for (const Phrase& phrase : language.phrases) {
      INFO(language.name << ": " << QString::fromUtf16(phrase.text).toStdString());
      CHECK(understood(phrase, language.name).toStdString() == phrase.means);
    }
  }
}
