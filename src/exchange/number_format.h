// What a number of a sheet says to who looks at it: ECMA-376 part 1, 18.8.31, without the marks that group
// digits.
#pragma once

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::exchange {

// The digits of a number as a list should hold them: no exponent, no .0, at most 15 that count.
std::string plainNumber(double value);

// The day and time of a spreadsheet's day number: 2024-03-12, 2024-03-12 14:30, 14:30; empty for what is
// none.
std::string dateOfSerial(double serial, bool since1904, bool day, bool time);

class NumberFormat {
 public:
  NumberFormat() = default;  // General
  // By a code such as `#,##0.00\ "kr"`, `00000`, `[<=9999999]###-####;(###) ###-####` or `yyyy-mm-dd`.
  static NumberFormat ofCode(QStringView code);
  // By the number of one that every program knows; 18.8.30. General for others.
  static NumberFormat ofNumber(int id);

  // `written`: the number as the file has it, which General keeps where it is whole. A date is ISO; an amount
  // keeps its hundredths where fewer are painted, and all of it where thousands or millions are; a number
  // has a point, its leading zeros, signs and words, and a minus where it is negative. The four sections of a
  // code are not told apart by sign, as a zero that is painted as "-" is a zero all the same.
  std::string text(std::string_view written, bool since1904) const;

 private:
  enum class Kind { General, Number, Day, Time, DayAndTime, Elapsed };
  struct Piece {
    char16_t sign = 0;  // 0, # or ? for a digit; '.' the point; else `text` stands here
    QString text;
  };
  struct Section {
    std::vector<Piece> pieces;
    QString condition;  // "<=9999999"
    int percents = 0;
    bool scaled = false;  // painted in thousands or millions
  };

  static Kind kindOf(QStringView section);
  static Section sectionOf(QStringView text);
  static bool fits(const Section& section, double value);
  using Pieces = std::span<const Piece>;

  static std::size_t pointOf(Pieces pieces);
  static bool isAmount(Pieces whole);
  static QString wholePart(Pieces pieces, QString digits);
  static QString fractionPart(Pieces pieces, const QString& digits);
  const Section& sectionFor(double value) const;
  std::string number(double value) const;

  Kind m_kind = Kind::General;
  std::vector<Section> m_sections;
};

}
