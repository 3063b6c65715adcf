#include "exchange/number_format.h"

#include <QDate>
#include <QList>
#include <QTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kith::exchange {
namespace {

constexpr int kHundredths = 2;
constexpr double kLastDay = 2958466;  // 10000-01-01
constexpr qint64 kSecondsADay = 86400;

bool isDigitSign(char16_t c) { return c == u'0' || c == u'#' || c == u'?'; }

// Steps over what is quoted, escaped, in brackets or a width; true where one of these began at `at`.
bool stepOver(QStringView text, qsizetype& at) {
  const QChar c = text[at];
  if (c == u'"' || c == u'[') {
    const qsizetype end = text.indexOf(c == u'"' ? u'"' : u']', at + 1);
    at = end < 0 ? text.size() : end + 1;
    return true;
  }
  if (c != u'\\' && c != u'_' && c != u'*') return false;
  at += 2;
  return true;
}

QList<QStringView> sectionsOf(QStringView code) {
  QList<QStringView> out;
  qsizetype from = 0;
  for (qsizetype at = 0; at < code.size();) {
    if (stepOver(code, at)) continue;
    if (code[at] == u';') {
      out.append(code.mid(from, at - from));
      from = at + 1;
    }
    ++at;
  }
  out.append(code.mid(from));
  return out;
}

// The letters of a section that mean something, in small letters: "yyyymmdd", "0.00", "#?/?".
QString signsOf(QStringView section) {
  QString out;
  for (qsizetype at = 0; at < section.size();) {
    const qsizetype from = at;
    if (!stepOver(section, at)) {
      out += section[at++].toLower();
      continue;
    }
    const QString inner = section.mid(from + 1, at - from - 2).toString().toLower();
    const bool elapsed = section[from] == u'[' && !inner.isEmpty() && inner.count(inner[0]) == inner.size();
    if (elapsed && (inner[0] == u'h' || inner[0] == u'm' || inner[0] == u's')) out += u'[' + inner;
  }
  return out;
}

// "€" of [$€-407]; nothing of colours and conditions.
QString bracketText(QStringView inner) {
  if (!inner.startsWith(u'$')) return {};
  const qsizetype end = inner.indexOf(u'-');
  return inner.mid(1, end < 0 ? -1 : end - 1).toString();
}

bool isCondition(QStringView inner) {
  return inner.startsWith(u'<') || inner.startsWith(u'>') || inner.startsWith(u'=');
}

std::string fixedText(double value) {
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

std::string timeText(qint64 seconds) {
  const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % kSecondsADay));
  return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"))
      .toStdString();
}

std::string elapsedText(double value) {
  const qint64 seconds = std::llround(value * static_cast<double>(kSecondsADay));
  const std::string clock = timeText(seconds % 3600);
  return std::to_string(seconds / 3600) + clock.substr(2);
}

}

std::string plainNumber(double value) {
  if (!std::isfinite(value)) return {};
  if (value == 0) return "0";
  return fixedText(QByteArray::number(value, 'g', 15).toDouble());
}

std::string dateOfSerial(double serial, bool since1904, bool day, bool time) {
  if (!(serial >= 0) || serial >= kLastDay) return {};
  const qint64 seconds = std::llround(serial * static_cast<double>(kSecondsADay));
  const qint64 days = seconds / kSecondsADay;
  const bool midnight = seconds % kSecondsADay == 0;
  if (time && (days == 0 || !day)) return timeText(seconds);
  if (days == 0 && !since1904) return {};
  // The system of 1900 counts a 29 February that never was.
  const QDate first = since1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
  std::string out = first.addDays(days).toString(Qt::ISODate).toStdString();
  if (time && !midnight) out += ' ' + timeText(seconds);
  return out;
}

NumberFormat::Kind NumberFormat::kindOf(QStringView section) {
  QString signs = signsOf(section);
  if (signs.contains(u"general") || signs == u"@") return Kind::General;
  if (signs.contains(u'[')) return Kind::Elapsed;
  const bool half = signs.contains(u"am/pm") || signs.contains(u"a/p");
  signs.remove(QStringLiteral("am/pm")).remove(QStringLiteral("a/p"));
  const bool clock = half || signs.contains(u'h') || signs.contains(u's');
  const bool day = signs.contains(u'y') || signs.contains(u'd') || (signs.contains(u'm') && !clock);
  if (day) return clock ? Kind::DayAndTime : Kind::Day;
  if (clock) return Kind::Time;
  const bool digits =
      std::any_of(signs.begin(), signs.end(), [](QChar c) { return isDigitSign(c.unicode()); });
  const bool odd = signs.contains(u"e+") || signs.contains(u"e-") || signs.contains(u'/');
  return digits && !odd ? Kind::Number : Kind::General;
}

NumberFormat::Section NumberFormat::sectionOf(QStringView text) {
  Section out;
  const auto add = [&out](const QString& words) {
    if (!words.isEmpty()) out.pieces.push_back({0, words});
  };
  for (qsizetype at = 0; at < text.size();) {
    const qsizetype from = at;
    const QChar c = text[at];
    if (!stepOver(text, at)) {
      ++at;
      if (c == u'%') ++out.percents;
      if (isDigitSign(c.unicode()) || c == u'.')
        out.pieces.push_back({c.unicode(), {}});
      else if (c != u',')
        add(c);
      // Behind the last digit a comma divides.
      else if (at >= text.size() || !isDigitSign(text[at].unicode()))
        out.scaled = out.scaled || (!out.pieces.empty() && isDigitSign(out.pieces.back().sign));
      continue;
    }
    const QStringView inner = text.mid(from + 1, at - from - 2);
    if (c == u'"') add(inner.toString());
    if (c == u'\\') add(text.mid(from + 1, 1).toString());
    if (c == u'[' && isCondition(inner)) out.condition = inner.toString();
    if (c == u'[') add(bracketText(inner));
  }
  return out;
}

NumberFormat NumberFormat::ofCode(QStringView code) {
  NumberFormat format;
  const QList<QStringView> sections = sectionsOf(code);
  format.m_kind = kindOf(sections.first());
  if (format.m_kind != Kind::Number) return format;
  for (const QStringView section : sections) {
    if (!format.m_sections.empty() && format.m_sections.front().condition.isEmpty()) break;
    if (kindOf(section) == Kind::Number) format.m_sections.push_back(sectionOf(section));
  }
  return format;
}

NumberFormat NumberFormat::ofNumber(int id) {
  struct Known {
    int first;
    int last;
    const char16_t* code;
  };
  static constexpr std::array kKnown{Known{1, 1, u"0"},
                                     Known{2, 2, u"0.00"},
                                     Known{3, 3, u"#,##0"},
                                     Known{4, 4, u"#,##0.00"},
                                     Known{9, 9, u"0%"},
                                     Known{10, 10, u"0.00%"},
                                     Known{14, 17, u"d/m/yy"},
                                     Known{18, 21, u"h:mm"},
                                     Known{22, 22, u"d/m/yy h:mm"},
                                     Known{27, 31, u"yyyy/m/d"},
                                     Known{32, 33, u"h:mm"},
                                     Known{34, 36, u"yyyy/m/d"},
                                     Known{37, 38, u"#,##0"},
                                     Known{39, 40, u"#,##0.00"},
                                     Known{41, 42, u"#,##0"},
                                     Known{43, 44, u"#,##0.00"},
                                     Known{45, 45, u"mm:ss"},
                                     Known{46, 46, u"[h]:mm:ss"},
                                     Known{47, 47, u"mm:ss.0"},
                                     Known{50, 58, u"yyyy/m/d"},
                                     Known{71, 74, u"d/m/yy"},
                                     Known{75, 76, u"h:mm"},
                                     Known{77, 77, u"d/m/yy h:mm"},
                                     Known{78, 78, u"mm:ss"},
                                     Known{79, 79, u"[h]:mm:ss"},
                                     Known{80, 80, u"mm:ss.0"},
                                     Known{81, 81, u"d/m/yy"}};
  for (const Known& known : kKnown)
    if (id >= known.first && id <= known.last) return ofCode(known.code);
  return {};
}

bool NumberFormat::fits(const Section& section, double value) {
  const QString& c = section.condition;
  const qsizetype signs = c.size() > 1 && (c[1] == u'=' || c[1] == u'>') ? 2 : 1;
  const double than = c.mid(signs).toDouble();
  const QStringView sign = QStringView(c).left(signs);
  if (sign == u"<") return value < than;
  if (sign == u"<=") return value <= than;
  if (sign == u">") return value > than;
  if (sign == u">=") return value >= than;
  return sign == u"<>" ? value != than : value == than;
}

const NumberFormat::Section& NumberFormat::sectionFor(double value) const {
  for (const Section& section : m_sections)
    if (section.condition.isEmpty() || fits(section, value)) return section;
  return m_sections.back();
}

// Digits are put in from the point outwards; the first place takes all that are left over.
QString NumberFormat::wholePart(Pieces pieces, QString digits) {
  const auto first =
      std::find_if(pieces.begin(), pieces.end(), [](const Piece& p) { return isDigitSign(p.sign); });
  QString out;
  for (auto piece = pieces.end(); piece != pieces.begin();) {
    --piece;
    if (!isDigitSign(piece->sign)) {
      out.prepend(piece->text);
      continue;
    }
    const qsizetype taken = piece == first ? digits.size() : std::min<qsizetype>(1, digits.size());
    if (taken > 0)
      out.prepend(digits.right(taken));
    else if (piece->sign == u'0')
      out.prepend(u'0');
    digits.chop(taken);
  }
  return out;
}

// From the point on: places that may be left out end with the last digit that is none.
QString NumberFormat::fractionPart(Pieces pieces, const QString& digits) {
  qsizetype needed = digits.size();
  while (needed > 0 && digits[needed - 1] == u'0') --needed;
  QString out;
  QString words;
  qsizetype place = 0;
  for (const Piece& piece : pieces) {
    if (!isDigitSign(piece.sign)) {
      words += piece.text;
    } else if (const qsizetype at = place++; at < digits.size() && (piece.sign == u'0' || at < needed)) {
      out += digits[at];
    }
  }
  return (out.isEmpty() ? out : QString(u'.' + out)) + words;
}

// Where the fraction stands: at the point, else behind the last digit.
std::size_t NumberFormat::pointOf(Pieces pieces) {
  const auto at = std::find_if(pieces.begin(), pieces.end(), [](const Piece& p) { return p.sign == u'.'; });
  if (at != pieces.end()) return static_cast<std::size_t>(at - pieces.begin());
  const auto last =
      std::find_if(pieces.rbegin(), pieces.rend(), [](const Piece& p) { return isDigitSign(p.sign); });
  return pieces.size() - static_cast<std::size_t>(last - pieces.rbegin());
}

// No number that is cut into groups or filled up with zeros, as phones, postcodes and article numbers are.
bool NumberFormat::isAmount(Pieces whole) {
  const auto first =
      std::find_if(whole.begin(), whole.end(), [](const Piece& p) { return isDigitSign(p.sign); });
  const auto zeros = std::count_if(first, whole.end(), [](const Piece& p) { return p.sign == u'0'; });
  return zeros <= 1 && std::all_of(first, whole.end(), [](const Piece& p) { return isDigitSign(p.sign); });
}

std::string NumberFormat::number(double value) const {
  const Section& section = sectionFor(value);
  const Pieces pieces(section.pieces);
  const std::size_t point = pointOf(pieces);
  const Pieces behind = pieces.subspan(point);
  const auto places =
      std::count_if(behind.begin(), behind.end(), [](const Piece& p) { return isDigitSign(p.sign); });
  if (section.scaled) return plainNumber(value);
  double shown = std::abs(value);
  for (int i = 0; i < section.percents; ++i) shown *= 100;
  const bool roughly = places == 0 && section.percents == 0 && isAmount(pieces.first(point));
  const int decimals = roughly ? kHundredths : static_cast<int>(std::min<qint64>(places, 15));
  const QString digits = QString::number(shown, 'f', decimals);
  const QString hidden = roughly && !digits.endsWith(u".00") ? digits.mid(digits.indexOf(u'.')) : QString();
  const QString text = QString(wholePart(pieces.first(point), digits.section(u'.', 0, 0)) + hidden +
                               fractionPart(behind, digits.section(u'.', 1)))
                           .trimmed();
  const bool isZero = std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
  const bool negative = value < 0 && !isZero && !text.startsWith(u'-');
  return negative ? QString(u'-' + text).toStdString() : text.toStdString();
}

std::string NumberFormat::text(std::string_view written, bool since1904) const {
  bool isNumber = false;
  const double value =
      QByteArray::fromRawData(written.data(), static_cast<qsizetype>(written.size())).toDouble(&isNumber);
  if (!isNumber) return std::string(written);
  std::string out;
  switch (m_kind) {
    case Kind::General:
      break;
    case Kind::Number:
      return number(value);
    case Kind::Day:
      out = dateOfSerial(value, since1904, true, false);
      break;
    case Kind::Time:
      out = dateOfSerial(value, since1904, false, true);
      break;
    case Kind::DayAndTime:
      out = dateOfSerial(value, since1904, true, true);
      break;
    case Kind::Elapsed:
      if (value >= 0 && value < kLastDay) out = elapsedText(value);
      break;
  }
  const bool noDate = m_kind == Kind::Day && value == 0;
  if (!out.empty() || noDate) return out;
  const bool whole = std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
  return whole ? std::string(written) : plainNumber(value);
}

}
