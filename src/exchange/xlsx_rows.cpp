#include "exchange/xlsx_rows.h"

#include <algorithm>

namespace kith::exchange {
namespace {

using Token = XmlPart::Token;

constexpr std::size_t kMostMerges = 200'000;

bool isEmptyCell(const std::string& cell) { return cell.empty(); }

qint64 rowOfReference(QStringView reference) {
  qsizetype at = 0;
  while (at < reference.size() && !reference[at].isDigit()) ++at;
  return reference.mid(at).toLongLong();
}

// "A2:A9" of a <mergeCell ref="A2:A9"/>, when it is one column wide.
std::optional<TallCell> tallCellOf(const QByteArray& element) {
  const qsizetype from = element.indexOf("ref=");
  if (from < 0 || from + 5 >= element.size()) return std::nullopt;
  const qsizetype end = element.indexOf(element[from + 4], from + 5);
  const QString range = QString::fromLatin1(element.mid(from + 5, end - from - 5)).remove(u'$');
  const auto left = columnOfReference(range.section(u':', 0, 0));
  const auto right = columnOfReference(range.section(u':', 1));
  TallCell cell{left.value_or(0), rowOfReference(range.section(u':', 0, 0)),
                rowOfReference(range.section(u':', 1))};
  if (end < 0 || !left || left != right || cell.first >= cell.last) return std::nullopt;
  return cell;
}

}

std::optional<std::size_t> columnOfReference(QStringView reference) {
  std::size_t column = 0;
  qsizetype at = 0;
  for (; at < reference.size() && at < 4; ++at) {
    const char16_t c = reference[at].toUpper().unicode();
    if (c < u'A' || c > u'Z') break;
    column = column * 26 + (c - u'A' + 1);
  }
  if (at == 0 || column > kMostColumns) return std::nullopt;
  return column - 1;
}

std::vector<TallCell> tallCellsOf(QIODevice& sheet) {
  static const QByteArray kName("mergeCell ");
  constexpr qsizetype kLongestElement = 200;
  std::vector<TallCell> out;
  QByteArray window;
  for (;;) {
    const QByteArray block = sheet.read(256 * 1024);
    window += block;
    const qsizetype sure = block.isEmpty() ? window.size() : window.size() - kLongestElement;
    qsizetype at = 0;
    for (;;) {
      const qsizetype hit = window.indexOf(kName, at);
      if (hit < 0 || hit >= sure) break;
      const qsizetype end = window.indexOf('>', hit);
      at = hit + kName.size();
      if (end < 0 || end - hit > kLongestElement) continue;
      if (const auto cell = tallCellOf(window.mid(hit, end - hit)); cell && out.size() < kMostMerges)
        out.push_back(*cell);
    }
    if (block.isEmpty()) break;
    window = window.mid(std::max(at, std::max<qsizetype>(0, sure)));
  }
  std::sort(out.begin(), out.end(), [](const TallCell& a, const TallCell& b) { return a.first < b.first; });
  return out;
}

XlsxRows::XlsxRows(QString path, std::unique_ptr<QIODevice> sheet, const XlsxParts& parts,
                   std::vector<TallCell> tallCells, qint64 total)
    : m_path(std::move(path)),
      m_xml(std::move(sheet)),
      m_parts(parts),
      m_tall(std::move(tallCells)),
      m_total(total) {}

qint64 XlsxRows::bytesRead() const { return std::min(m_total, m_xml.xml().characterOffset()); }

tl::unexpected<Error> XlsxRows::broken(const QString& what) const {
  return fail(ErrorKind::Broken, m_path, QStringLiteral("row %1: %2").arg(m_row).arg(what));
}

Result<bool> XlsxRows::next(SheetRow& row) {
  while (!m_ended) {
    const Token token = m_xml.next();
    if (token == Token::Invalid) return broken(m_xml.problem());
    if (token == Token::EndDocument || (token == Token::EndElement && m_xml.name() == u"sheetData")) break;
    if (token != Token::StartElement || m_xml.name() != u"row") continue;
    const auto said = readRow(row);
    if (!said || *said) return said;
  }
  m_ended = true;
  return false;
}

Result<bool> XlsxRows::readRow(SheetRow& row) {
  const qint64 told = m_xml.attribute(u"r").toLongLong();
  m_row = told > m_row ? told : m_row + 1;
  if (m_row > kMostRows) return broken(QStringLiteral("a sheet cannot have so many"));
  row.number = m_row;
  row.cells.clear();
  m_column = 0;
  m_rowBytes = 0;
  for (;;) {
    const Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) return broken(m_xml.problem());
    if (token == Token::EndElement && m_xml.name() == u"row") break;
    if (token != Token::StartElement) continue;
    if (m_xml.name() != u"c")
      m_xml.skip();
    else if (const auto read = readCell(row); !read)
      return read;
  }
  if (std::all_of(row.cells.begin(), row.cells.end(), isEmptyCell)) return false;
  fillTall(row);
  if (m_rowBytes > kLargestRow) return broken(QStringLiteral("it is too large"));
  while (row.cells.back().empty()) row.cells.pop_back();
  return true;
}

Result<bool> XlsxRows::readCell(SheetRow& row) {
  const QString type = m_xml.attribute(u"t");
  const std::size_t style = m_xml.attribute(u"s").toUInt();
  if (const QString reference = m_xml.attribute(u"r"); !reference.isEmpty()) {
    const auto column = columnOfReference(reference);
    if (!column) return broken(QString(reference + QStringLiteral(" is no cell")));
    m_column = *column;
  }
  if (m_column >= kMostColumns) return broken(QStringLiteral("it has too many cells"));
  std::string value;
  std::string inlined;
  for (int depth = 1; depth > 0;) {
    const Token token = m_xml.next();
    if (token == Token::Invalid || token == Token::EndDocument) return broken(m_xml.problem());
    if (token == Token::EndElement) --depth;
    if (token == Token::Characters && depth == 2 && value.size() < kLongestCell)
      value += m_xml.text().toUtf8().toStdString();
    if (token != Token::StartElement) continue;
    if (m_xml.name() == u"is")
      inlined = richText(m_xml);
    else if (m_xml.name() == u"v" && depth == 1)
      ++depth;
    else
      m_xml.skip();
  }
  std::string text = type == u"inlineStr" ? std::move(inlined) : valueOf(type, value, style);
  m_rowBytes += text.size();
  if (m_rowBytes > kLargestRow) return broken(QStringLiteral("it is too large"));
  if (!text.empty()) {
    if (row.cells.size() <= m_column) row.cells.resize(m_column + 1);
    row.cells[m_column] = std::move(text);
  }
  ++m_column;
  return true;
}

std::string XlsxRows::valueOf(const QString& type, const std::string& value, std::size_t style) const {
  if (value.empty()) return {};
  if (type == u"s") {
    const QByteArray number = QByteArray::fromRawData(value.data(), static_cast<qsizetype>(value.size()));
    bool isNumber = false;
    const std::size_t index = number.trimmed().toUInt(&isNumber);
    return isNumber && m_parts.strings ? std::string(m_parts.strings->at(index)) : std::string();
  }
  if (type == u"str") return unescapedCell(value);
  if (type == u"b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == u"e") return value;
  if (type == u"d") {
    std::string day = value;
    if (const std::size_t time = day.find("T00:00:00"); time != std::string::npos) day.resize(time);
    return day;
  }
  return (style < m_parts.styles.size() ? m_parts.styles[style] : NumberFormat())
      .text(value, m_parts.since1904);
}

// Who looks at the sheet sees the text of a tall cell beside each of its rows.
void XlsxRows::fillTall(SheetRow& row) {
  for (; m_nextTall < m_tall.size() && m_tall[m_nextTall].first <= row.number; ++m_nextTall) {
    const TallCell& cell = m_tall[m_nextTall];
    if (cell.first == row.number && cell.column < row.cells.size() && !row.cells[cell.column].empty())
      m_open[cell.column] = {cell.last, row.cells[cell.column]};
  }
  for (auto open = m_open.begin(); open != m_open.end();) {
    const auto& [column, cell] = *open;
    if (cell.last < row.number) {
      open = m_open.erase(open);
      continue;
    }
    if (row.cells.size() <= column) row.cells.resize(column + 1);
    if (row.cells[column].empty() && (m_rowBytes += cell.text.size()) <= kLargestRow)
      row.cells[column] = cell.text;
    ++open;
  }
}

}
