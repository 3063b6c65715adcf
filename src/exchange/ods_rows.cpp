#include "exchange/ods_rows.h"

#include "exchange/number_format.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::exchange {
namespace {

using Token = XmlPart::Token;

constexpr int kMostBlanks = 4096;
// Of one row that repeats: more was not meant to be read.
constexpr qint64 kMostRepeated = 20'000'000;
constexpr qint64 kMostRepeatedBytes = qint64{1} << 31;

qint64 countOf(const XmlPart& xml, QStringView name, qint64 most) {
  const QString told = xml.attribute(name);
  return told.isEmpty() ? 1 : std::clamp<qint64>(told.toLongLong(), 1, most);
}

QString digitsOf(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c >= u'0' && c <= u'9') out += c;
  while (out.size() > 1 && out.startsWith(u'0')) out.remove(0, 1);
  return out;
}

// 01234 and (08) 123 45 show a number as whoever wrote it wants it; 1 234,50 is only how it is painted.
bool isKeptAsShown(const QString& shown, const QString& plain) {
  static const QRegularExpression kLeading(QStringLiteral("^0\\d+$"));
  static const QRegularExpression kPhone(QStringLiteral("^[+(]?\\d[\\d ()/-]*$"));
  if (plain.contains(u'.') || digitsOf(shown) != digitsOf(plain)) return false;
  const bool signs =
      shown.contains(u'-') || shown.contains(u'(') || shown.contains(u'/') || shown.startsWith(u'+');
  return kLeading.match(shown).hasMatch() || (signs && kPhone.match(shown).hasMatch()) ||
         (shown.startsWith(u'0') && kPhone.match(shown).hasMatch());
}

std::string numberText(const OdsValue& value) {
  bool isNumber = false;
  const double number = value.value.toDouble(&isNumber);
  if (!isNumber) return value.shown;
  const std::string plain = plainNumber(value.type == u"percentage" ? number * 100 : number);
  if (value.type == u"percentage") return plain + '%';
  if (value.type == u"currency" && !value.currency.isEmpty())
    return plain + ' ' + value.currency.toStdString();
  const QString shown = QString::fromStdString(value.shown).trimmed();
  return isKeptAsShown(shown, QString::fromStdString(plain)) ? shown.toStdString() : plain;
}

// 2024-03-12T14:30:00 without what says nothing.
std::string dateText(QString value) {
  value.replace(u'T', u' ');
  if (const qsizetype fraction = value.indexOf(u'.'); fraction > 0) value.truncate(fraction);
  if (value.endsWith(u" 00:00:00")) value.chop(9);
  if (value.count(u':') == 2 && value.endsWith(u":00")) value.chop(3);
  return value.toStdString();
}

// PT14H30M00S.
std::string timeText(const QString& value) {
  static const QRegularExpression kTime(QStringLiteral("^-?PT(\\d+)H(\\d+)M(\\d+)"));
  const auto hit = kTime.match(value);
  if (!hit.hasMatch()) return {};
  QString out = hit.captured(1).rightJustified(2, u'0') + u':' + hit.captured(2).rightJustified(2, u'0');
  if (hit.captured(3).toInt() != 0) out += u':' + hit.captured(3).rightJustified(2, u'0');
  return out.toStdString();
}

}

std::string odsText(const OdsValue& value) {
  std::string out;
  if (value.type == u"float" || value.type == u"percentage" || value.type == u"currency")
    return numberText(value);
  if (value.type == u"date") out = dateText(value.value);
  if (value.type == u"time") out = timeText(value.value);
  if (value.type == u"boolean") out = value.value == u"true" ? "TRUE" : "FALSE";
  if (out.empty()) out = value.shown;
  return out.empty() && value.type == u"string" ? value.value.toStdString() : out;
}

Result<std::vector<SheetEntry>> odsTables(const QString& path, XmlPart& xml) {
  std::vector<SheetEntry> out;
  int depth = 0;  // of tables: one inside a cell is none of its own
  for (Token token = xml.next(); token != Token::EndDocument; token = xml.next()) {
    if (token == Token::Invalid) return fail(ErrorKind::Broken, path, xml.problem());
    if (xml.name() != u"table" || !xml.space().endsWith(u":table:1.0")) continue;
    if (token == Token::EndElement) --depth;
    if (token == Token::StartElement && depth++ == 0) out.push_back({xml.attribute(u"name"), {}, false});
  }
  if (out.empty()) return fail(ErrorKind::Broken, path, QStringLiteral("there is no sheet in it"));
  return out;
}

OdsRows::OdsRows(QString path, std::unique_ptr<QIODevice> content, std::size_t index, qint64 total)
    : m_path(std::move(path)), m_xml(std::move(content)), m_index(index), m_total(total) {}

qint64 OdsRows::bytesRead() const { return std::min(m_total, m_xml.xml().characterOffset()); }

tl::unexpected<Error> OdsRows::broken(const QString& what) const {
  return fail(ErrorKind::Broken, m_path, QStringLiteral("row %1: %2").arg(m_row1).arg(what));
}

Result<bool> OdsRows::findTable() {
  std::size_t met = 0;
  int depth = 0;
  while (!m_inTable) {
    const Token token = m_xml.next();
    if (token == Token::Invalid) return broken(m_xml.problem());
    if (token == Token::EndDocument) return false;
    if (m_xml.name() != u"table" || !m_xml.space().endsWith(u":table:1.0")) continue;
    if (token == Token::EndElement) --depth;
    if (token == Token::StartElement && depth++ == 0) m_inTable = met++ == m_index;
  }
  return true;
}

Result<bool> OdsRows::next(SheetRow& row) {
  if (const auto found = findTable(); !found || !*found) return found;
  while (m_repeat == 0) {
    const auto more = m_ended ? Result<bool>(false) : readRow();
    if (!more || !*more) return more;
  }
  --m_repeat;
  row = m_row;
  row.number = m_row.number++;
  return true;
}

// Reads up to the next row that says something; false at the end of the table.
Result<bool> OdsRows::readRow() {
  for (;;) {
    Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) return broken(m_xml.problem());
    m_ended = token == Token::EndElement && m_xml.name() == u"table";
    if (m_ended) return false;
    if (token != Token::StartElement) continue;
    if (m_xml.name() == u"shapes" || m_xml.name() == u"forms") m_xml.skip();
    if (m_xml.name() == u"table-row") break;
  }
  const qint64 repeat = countOf(m_xml, u"number-rows-repeated", kMostRows);
  ++m_row1;
  m_row.number = m_row1;
  m_row.cells.clear();
  m_column = 0;
  m_rowBytes = 0;
  m_says = false;
  for (;;) {
    const Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) return broken(m_xml.problem());
    if (token == Token::EndElement && m_xml.name() == u"table-row") break;
    if (token != Token::StartElement) continue;
    const bool covered = m_xml.name() == u"covered-table-cell";
    if (!covered && m_xml.name() != u"table-cell")
      m_xml.skip();
    else if (const auto read = readCell(covered); !read)
      return tl::unexpected(read.error());
  }
  m_row1 += repeat - 1;
  if (!m_says) return true;
  if (m_row1 > kMostRows) return broken(QStringLiteral("a sheet cannot have so many"));
  m_given += repeat > 1 ? repeat * static_cast<qint64>(m_row.cells.size()) : 0;
  m_givenBytes += repeat > 1 ? repeat * static_cast<qint64>(m_rowBytes) : 0;
  if (m_given > kMostRepeated || m_givenBytes > kMostRepeatedBytes)
    return broken(QStringLiteral("it is repeated too often"));
  m_repeat = repeat;
  return true;
}

Result<void> OdsRows::readCell(bool covered) {
  const qint64 times = countOf(m_xml, u"number-columns-repeated", static_cast<qint64>(kMostColumns));
  const qint64 rows = countOf(m_xml, u"number-rows-spanned", kMostRows);
  const qint64 columns = countOf(m_xml, u"number-columns-spanned", static_cast<qint64>(kMostColumns));
  OdsValue value;
  value.type = m_xml.attribute(u"value-type", u":office:1.0");
  value.currency = m_xml.attribute(u"currency", u":office:1.0");
  for (const QStringView name : {u"date-value", u"time-value", u"boolean-value", u"string-value", u"value"})
    if (value.value.isEmpty()) value.value = m_xml.attribute(name, u":office:1.0");
  value.shown = paragraphs();
  std::string text = odsText(value);
  if (text.size() > kLongestCell) return broken(QStringLiteral("a cell is too large"));
  if (rows > 1 && columns == 1 && times == 1 && !text.empty()) m_open[m_column] = {m_row1 + rows - 1, text};
  m_says = m_says || (!covered && !text.empty());
  put(std::move(text), times, covered);
  if (m_rowBytes > kLargestRow) return broken(QStringLiteral("it is too large"));
  return {};
}

void OdsRows::put(std::string text, qint64 times, bool covered) {
  if (covered && text.empty() && times > 1 && !m_open.empty()) return putCovered(times);
  if (covered && text.empty() && times == 1)
    if (const auto open = m_open.find(m_column); open != m_open.end() && open->second.last >= m_row1)
      text = open->second.text;
  const std::size_t end = std::min(kMostColumns, m_column + static_cast<std::size_t>(times));
  if (!text.empty() && end > m_column) {
    m_rowBytes += text.size() * (end - m_column);
    if (m_rowBytes > kLargestRow) return;
    m_row.cells.resize(m_column);
    m_row.cells.resize(end, text);
  }
  m_column = end;
}

// Several covered cells are written as one: each lies under what is open in its own column.
void OdsRows::putCovered(qint64 times) {
  const std::size_t end = std::min(kMostColumns, m_column + static_cast<std::size_t>(times));
  for (auto open = m_open.lower_bound(m_column); open != m_open.end() && open->first < end; ++open) {
    if (open->second.last < m_row1) continue;
    m_column = open->first;
    put({}, 1, true);
  }
  m_column = end;
}

// The paragraphs of the cell that has just begun, comments and drawings left out; leaves its end behind.
std::string OdsRows::paragraphs() {
  std::string out;
  bool first = true;
  for (int depth = 1; depth > 0;) {
    const Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) break;
    if (token == Token::EndElement) --depth;
    if (token != Token::StartElement) continue;
    if (m_xml.name() != u"p" || !m_xml.space().endsWith(u":text:1.0")) {
      m_xml.skip();
      continue;
    }
    const std::string text = paragraph();
    if (!first) out += '\n';
    first = false;
    if (out.size() <= kLongestCell) out += text;
  }
  return out;
}

// White space as 6.1.2 has it: a run is one space, more are written as elements.
std::string OdsRows::paragraph() {
  QString out;
  for (int depth = 1; depth > 0;) {
    const Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) break;
    if (token == Token::EndElement) --depth;
    if (token == Token::Characters && out.size() < static_cast<qsizetype>(kLongestCell))
      for (const QChar c : m_xml.text()) {
        const bool blank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
        if (!blank || (!out.isEmpty() && !out.endsWith(u' ') && !out.endsWith(u'\n')))
          out += blank ? QChar(u' ') : c;
      }
    if (token != Token::StartElement) continue;
    if (m_xml.name() == u"annotation" || m_xml.name() == u"ruby-text" || m_xml.name() == u"note") {
      m_xml.skip();
      continue;
    }
    ++depth;
    if (m_xml.name() == u"s") out += QString(countOf(m_xml, u"c", kMostBlanks), u' ');
    if (m_xml.name() == u"tab") out += u'\t';
    if (m_xml.name() == u"line-break") out += u'\n';
  }
  return out.toStdString();
}

}
