// Finds the names of people of the book in a line: with titles, in lists, as "Ana's".
#pragma once

#include <QString>
#include <QStringView>

#include <functional>
#include <optional>
#include <vector>

namespace kith::reminders {

enum class NameFit { None, Begins, Whole };

// How these words name somebody of the book: by whole words of the name, or by their beginning.
using FitsName = std::function<NameFit(const QString&)>;

struct FoundName {
  QString words;  // without title and marks
  qsizetype begin = 0;
  qsizetype end = 0;
  bool possessive = false;  // Ana's: what is hers follows
  bool addressed = true;    // not only mentioned: "with Ana", "to Ana"
};

class NameReader {
 public:
  NameReader(FitsName fits, QString language) : m_fits(std::move(fits)), m_language(std::move(language)) {}

  // The longest name at `from`.
  std::optional<FoundName> at(const QString& line, qsizetype from) const;
  // "Ana", "Ana, Bo and Per", "Ana & Bo" at `from`.
  std::vector<FoundName> listAt(const QString& line, qsizetype from) const;
  // The first whole name with a capital, anywhere in the text.
  std::optional<FoundName> mention(const QString& text) const;

 private:
  bool isOtherWord(const QString& line, qsizetype at) const;
  std::optional<FoundName> fitting(const QString& line, qsizetype from, qsizetype end) const;
  std::optional<qsizetype> next(const QString& line, qsizetype from) const;

  FitsName m_fits;
  QString m_language;
};

}
