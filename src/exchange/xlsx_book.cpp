#include "exchange/xlsx_book.h"

#include <QHash>

#include <algorithm>

namespace kith::exchange {
namespace {

using Token = XmlPart::Token;

constexpr std::size_t kMostStyles = 100'000;

struct Relation {
  QString type;  // the last word of it: "worksheet", "styles"
  QString part;
};

QString folderOf(const QString& part) { return part.section(u'/', 0, -2); }

// `xl/workbook.xml` with `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml` or `../other/sheet.xml`.
QString resolved(const QString& part, const QString& target) {
  if (target.startsWith(u'/')) return target.mid(1);
  QStringList folders = folderOf(part).split(u'/', Qt::SkipEmptyParts);
  for (const QString& step : target.split(u'/', Qt::SkipEmptyParts)) {
    if (step == u".." && !folders.isEmpty())
      folders.removeLast();
    else if (step != u".." && step != u".")
      folders.append(step);
  }
  return folders.join(u'/');
}

QString relationsOf(const QString& part) {
  const QString folder = folderOf(part);
  return QString(folder + (folder.isEmpty() ? u"_rels/" : u"/_rels/") + part.section(u'/', -1) + u".rels");
}

// By id. A part that has none, or none that can be read, has no relations.
Result<QHash<QString, Relation>> readRelations(const ZipFile& zip, const QString& part) {
  QHash<QString, Relation> out;
  auto entry = zip.entry(relationsOf(part));
  if (!entry && entry.error().kind == ErrorKind::NotFound) return out;
  if (!entry) return tl::unexpected(entry.error());
  XmlPart xml(std::move(*entry));
  for (Token token = xml.next(); token != Token::EndDocument && token != Token::Invalid; token = xml.next()) {
    if (token != Token::StartElement || xml.name() != u"Relationship") continue;
    if (xml.attribute(u"TargetMode") == u"External") continue;
    // A target is a part of a URI: "my%20sheet.xml" stands for a blank, unless the part is called so.
    const QString target = xml.attribute(u"Target");
    QString named = resolved(part, target);
    if (target.contains(u'%') && !zip.contains(named))
      named = resolved(part, QString::fromUtf8(QByteArray::fromPercentEncoding(target.toUtf8())));
    out.insert(xml.attribute(u"Id"), {xml.attribute(u"Type").section(u'/', -1), named});
  }
  return out;
}

QString partOfType(const QHash<QString, Relation>& relations, QStringView type) {
  for (const Relation& relation : relations)
    if (relation.type == type) return relation.part;
  return {};
}

// The same; some programs forget to say where it is, and put it in its usual place.
QString partOrUsual(const QHash<QString, Relation>& relations, QStringView type, const QString& book) {
  const QString part = partOfType(relations, type);
  return part.isEmpty() ? resolved(book, QString(type + QStringLiteral(".xml"))) : part;
}

}

std::vector<NumberFormat> stylesOf(XmlPart& xml) {
  QHash<int, NumberFormat> formats;
  std::vector<NumberFormat> out;
  bool inCells = false;
  for (Token token = xml.next(); token != Token::EndDocument && token != Token::Invalid; token = xml.next()) {
    if (xml.name() == u"cellXfs") inCells = token == Token::StartElement;
    if (token != Token::StartElement) continue;
    if (xml.name() == u"numFmt" && formats.size() < static_cast<qsizetype>(kMostStyles))
      formats.insert(xml.attribute(u"numFmtId").toInt(), NumberFormat::ofCode(xml.attribute(u"formatCode")));
    if (!inCells || xml.name() != u"xf" || out.size() == kMostStyles) continue;
    const int id = xml.attribute(u"numFmtId").toInt();
    const auto own = formats.constFind(id);
    out.push_back(own != formats.constEnd() ? *own : NumberFormat::ofNumber(id));
  }
  return out;
}

Result<std::shared_ptr<const Workbook>> XlsxBook::read(const QString& path, const ZipFile& zip) {
  auto book = std::make_shared<XlsxBook>();
  book->m_path = path;
  if (const auto read = book->readBook(zip); !read) {
    if (read.error().kind != ErrorKind::NotFound) return tl::unexpected(read.error());
    return fail(ErrorKind::Broken, path,
                QString(QStringLiteral("a part is missing: ") + read.error().subject));
  }
  return book;
}

Result<void> XlsxBook::readBook(const ZipFile& zip) {
  const auto roots = readRelations(zip, QString());
  if (!roots) return tl::unexpected(roots.error());
  QString part = partOfType(*roots, u"officeDocument");
  if (part.isEmpty() || !zip.contains(part)) part = QStringLiteral("xl/workbook.xml");
  const auto relations = readRelations(zip, part);
  if (!relations) return tl::unexpected(relations.error());
  if (const auto read = readSheets(zip, part); !read) return read;
  if (const auto read = readStyles(zip, partOrUsual(*relations, u"styles", part)); !read) return read;
  return readStrings(zip, partOrUsual(*relations, u"sharedStrings", part));
}

Result<void> XlsxBook::readSheets(const ZipFile& zip, const QString& part) {
  const auto relations = readRelations(zip, part);
  if (!relations) return tl::unexpected(relations.error());
  auto entry = zip.entry(part);
  if (!entry) return tl::unexpected(entry.error());
  XmlPart xml(std::move(*entry));
  for (Token token = xml.next(); token != Token::EndDocument; token = xml.next()) {
    if (token == Token::Invalid) return fail(ErrorKind::Broken, m_path, xml.problem());
    if (token != Token::StartElement) continue;
    if (xml.name() == u"workbookPr") {
      const QString told = xml.attribute(u"date1904");
      m_parts.since1904 = told == u"1" || told == u"true";
    }
    if (xml.name() != u"sheet") continue;
    const Relation relation = relations->value(xml.attribute(u"id", u"elationships"));
    const QString state = xml.attribute(u"state");
    if (relation.type == u"worksheet" && zip.contains(relation.part))
      m_sheets.push_back({xml.attribute(u"name"), relation.part, !state.isEmpty() && state != u"visible"});
  }
  if (m_sheets.empty()) return fail(ErrorKind::Broken, m_path, QStringLiteral("there is no sheet in it"));
  return {};
}

Result<void> XlsxBook::readStyles(const ZipFile& zip, const QString& part) {
  auto entry = zip.entry(part);
  if (!entry)
    return entry.error().kind == ErrorKind::NotFound ? Result<void>() : tl::unexpected(entry.error());
  XmlPart xml(std::move(*entry));
  m_parts.styles = stylesOf(xml);
  return {};
}

Result<void> XlsxBook::readStrings(const ZipFile& zip, const QString& part) {
  auto entry = zip.entry(part);
  if (!entry)
    return entry.error().kind == ErrorKind::NotFound ? Result<void>() : tl::unexpected(entry.error());
  XmlPart xml(std::move(*entry));
  auto strings = SharedStrings::read(xml, m_path);
  if (!strings) return tl::unexpected(strings.error());
  m_parts.strings = std::move(*strings);
  return {};
}

// What is merged stands behind all rows of a sheet: finding it means to read all of them.
Result<std::unique_ptr<SheetRows>> XlsxBook::glance(std::size_t sheet) const {
  auto zip = ZipFile::open(m_path);
  if (!zip) return tl::unexpected(zip.error());
  auto entry = (*zip)->entry(m_sheets[sheet].part);
  if (!entry) return tl::unexpected(entry.error());
  const qint64 total = (*entry)->inflatedBytes();
  return std::make_unique<XlsxRows>(m_path, std::move(*entry), m_parts, std::vector<TallCell>(), total);
}

Result<std::unique_ptr<SheetRows>> XlsxBook::open(std::size_t sheet) const {
  auto zip = ZipFile::open(m_path);
  if (!zip) return tl::unexpected(zip.error());
  auto looked = (*zip)->entry(m_sheets[sheet].part);
  if (!looked) return tl::unexpected(looked.error());
  const qint64 total = (*looked)->inflatedBytes();
  auto tall = tallCellsOf(**looked);
  auto entry = (*zip)->entry(m_sheets[sheet].part);
  if (!entry) return tl::unexpected(entry.error());
  return std::make_unique<XlsxRows>(m_path, std::move(*entry), m_parts, std::move(tall), total);
}

}
