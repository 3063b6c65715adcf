#include "exchange/record_builder.h"

#include "base/fingerprint.h"
#include "base/fold.h"
#include "exchange/cell_look.h"
#include "exchange/cell_values.h"
#include "exchange/field_cells.h"
#include "exchange/row_parts.h"
#include "exchange/table_file.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace kith::exchange {
namespace {

using Cells = std::span<const std::string_view>;

// How often a pass over a file tells how far it is.
constexpr qint64 kProgressRows = 1000;

bool isAmong(const QString& field, std::initializer_list<const char16_t*> fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&field](const char16_t* each) { return field == QStringView(each); });
}

bool isDateField(const Meaning& meaning) {
  return isAmong(meaning.field, {u"birthday", u"date", u"at", u"paid_at", u"cancelled"});
}

bool isAmountField(const Meaning& meaning) {
  return isAmong(meaning.field, {u"price", u"cost", u"total", u"line_total", u"discount", u"order_discount",
                                 u"shipping", u"tax", u"refunded", u"paid", u"outstanding"});
}

bool isBlankLine(Cells cells) { return cells.size() <= 1 && (cells.empty() || trimmed(cells[0]).empty()); }

bool isTotalWord(const QString& cell) {
  static constexpr std::array kWords{u"total", u"totals", u"grand total", u"sum",           u"summe",
                                     u"summa", u"gesamt", u"totalt",      u"total general", u"total général",
                                     u"итого", u"всего",  u"antal"};
  QString plain = base::folded(cell);
  while (!plain.isEmpty() && !plain.back().isLetter()) plain.chop(1);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&plain](const char16_t* w) { return plain == base::folded(QStringView(w)); });
}

// "Total", then numbers and nothing else. The word is looked at last, as most rows hold other things too.
bool isTotal(Cells cells) {
  std::string_view first;
  for (const std::string_view cell : cells) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) continue;
    if (first.empty()) {
      first = text;
      continue;
    }
    const Look look = lookOf(text);
    if (look != Look::Number && look != Look::Money) return false;
  }
  return !first.empty() && first.size() <= 40 && isTotalWord(cellText(first));
}

QString reasonToSkip(const std::vector<QString>& headers, bool hasHeader, Cells cells) {
  if (std::all_of(cells.begin(), cells.end(), [](std::string_view c) { return trimmed(c).empty(); }))
    return QStringLiteral("empty row");
  bool repeated = hasHeader;
  for (std::size_t i = 0; repeated && i < headers.size(); ++i)
    repeated = cellText(i < cells.size() ? trimmed(cells[i]) : std::string_view()) == headers[i];
  if (repeated) return QStringLiteral("repeated header");
  return isTotal(cells) ? QStringLiteral("total") : QString();
}

DateOrder usualOrder(const Mapping& mapping, const BuildOptions& options) {
  if (mapping.monthFirst) return DateOrder::MonthFirst;
  return options.region.compare(QLatin1String("US"), Qt::CaseInsensitive) == 0 ? DateOrder::MonthFirst
                                                                               : DateOrder::DayFirst;
}

void decideDates(Decisions& d, const std::vector<DateVotes>& votes, const Mapping& mapping,
                 const BuildOptions& options) {
  DateVotes all;
  for (const DateVotes& v : votes) all += v;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    // The user's word; the column's own values; the other dates of the same file; the habit of its writer.
    DateOrder order = options.dateOrder;
    if (order == DateOrder::Unknown) order = votes[i].order();
    if (order == DateOrder::Unknown) order = all.order();
    d.dateOpen[i] = order == DateOrder::Unknown && votes[i].open > 0;
    d.dateOrders[i] = order == DateOrder::Unknown ? usualOrder(mapping, options) : order;
  }
}

// The column's own values; else the other amounts of the same file.
void decideMarks(Decisions& d, const std::vector<MarkVotes>& votes, const Mapping& mapping) {
  const bool point = mapping.preset == u"shopify-orders" || mapping.preset == QLatin1String(kOwnPreset);
  MarkVotes all;
  for (const MarkVotes& v : votes) all += v;
  for (const MarkVotes& v : votes) {
    const QChar own = v.mark();
    d.decimalMarks.push_back(point ? QChar(u'.') : own.isNull() ? all.mark() : own);
  }
}

// Between the cells of a key, and between the name of a cell's column and what it says.
constexpr char kPartEnd = 0x1e;
constexpr char kNameEnd = 0x1f;

// One cell of a key: where it stands in the text that holds all of them.
struct KeyPart {
  int place;
  std::size_t from, size;
};

std::string inOrder(std::vector<KeyPart>& parts, const std::string& text) {
  const auto of = [&text](const KeyPart& part) {
    return std::string_view(text).substr(part.from, part.size);
  };
  std::sort(parts.begin(), parts.end(), [&of](const KeyPart& a, const KeyPart& b) {
    if (a.place != b.place) return a.place < b.place;
    return base::textOfUtf8(of(a)) < base::textOfUtf8(of(b));  // columns of one name
  });
  std::string out;
  out.reserve(text.size() + parts.size());
  for (const KeyPart& part : parts) {
    if (!out.empty()) out += kPartEnd;
    out += of(part);
  }
  return out;
}

// As rows were known before fingerprints.
QString digestOf(const std::string& text) {
  const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
  const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  return QString::fromLatin1(hash.left(16).toHex());
}

}

Result<Decisions> decideColumns(const QString& path, const FileShape& shape, const Mapping& mapping,
                                const BuildOptions& options, const Progress& go) {
  auto file = TableFile::open(path, shape);
  if (!file) return tl::unexpected(file.error());
  Decisions d;
  std::vector<std::size_t> dates;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i)
    if (isDateField(mapping.columns[i].meaning)) dates.push_back(i);
  std::vector<DateVotes> votes(mapping.columns.size());
  d.dateOrders.resize(votes.size(), DateOrder::Unknown);
  d.dateOpen.resize(votes.size(), false);
  std::vector<std::size_t> amounts;
  if (mapping.kind != domain::ListKind::Contacts)
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
      if (isAmountField(mapping.columns[i].meaning)) amounts.push_back(i);
  std::vector<MarkVotes> marks(mapping.columns.size());
  CsvRecord record;
  for (;;) {
    const auto more = file->next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (isBlankLine(record.cells)) continue;
    ++d.rows;
    for (const std::size_t i : dates)
      if (i < record.cells.size() && !trimmed(record.cells[i]).empty())
        votes[i].add(cellText(trimmed(record.cells[i])));
    for (const std::size_t i : amounts)
      if (i < record.cells.size()) marks[i].add(cellText(trimmed(record.cells[i])));
    if (go && d.rows % kProgressRows == 0 && !go(file->bytesRead(), file->bytesTotal()))
      return fail(ErrorKind::Cancelled, path);
  }
  d.fixed = file->fixed();
  decideMarks(d, marks, mapping);
  decideDates(d, votes, mapping, options);
  return d;
}

RecordBuilder::RecordBuilder(const FileShape& shape, Mapping mapping, Decisions decisions,
                             BuildOptions options)
    : m_headers(shape.columns),
      m_uses(usesOf(mapping)),
      m_hasHeader(shape.header),
      m_mapping(std::move(mapping)),
      m_decisions(std::move(decisions)),
      m_options(std::move(options)),
      m_exact(m_mapping.preset == QLatin1String(kOwnPreset)),
      m_guarded(!m_exact || !shape.book) {
  std::vector<QString> names;
  for (const Column& column : m_mapping.columns) names.push_back(headingKey(column.header));
  names.emplace_back();
  std::vector<QString> sorted = names;
  std::sort(sorted.begin(), sorted.end());
  for (const QString& name : names) {
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), name) - sorted.begin();
    m_keyNames.push_back({name.toStdString() + kNameEnd, static_cast<int>(place)});
  }
  m_decisions.dateOrders.resize(m_mapping.columns.size(), DateOrder::DayFirst);
}

bool isBlankRow(Cells cells) { return isBlankLine(cells); }

QString skipReason(const FileShape& shape, Cells cells) {
  return reasonToSkip(shape.columns, shape.header, cells);
}

QString RecordBuilder::skipReason(Cells cells) const { return reasonToSkip(m_headers, m_hasHeader, cells); }

void RecordBuilder::setKeys(Cells cells, Draft& draft) const {
  if (!draft.contact.identifiers.empty()) {
    const domain::Identifier& id = draft.contact.identifiers.front();
    draft.key = QStringLiteral("id:%1:%2").arg(id.system, id.value);
    return;
  }
  // Columns by name, so that the same row is known again when the file has them in another order.
  std::vector<KeyPart> parts;
  parts.reserve(cells.size());
  std::string text;
  text.reserve(512);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const KeyName& name = i + 1 < m_keyNames.size() ? m_keyNames[i] : m_keyNames.back();
    const std::size_t from = text.size();
    base::addFolded(text += name.utf8, cells[i]);
    if (text.size() == from + name.utf8.size())
      text.resize(from);
    else
      parts.push_back({name.place, from, text.size() - from});
  }
  const std::string said = inOrder(parts, text);
  draft.key = kRowKey + base::fingerprint(said);
  if (m_options.oldKeys) draft.oldKey = kCellsKey + digestOf(said);
}

Draft RecordBuilder::build(Cells cells, qint64 line) const {
  Draft draft;
  draft.line = line;
  if (isBlankLine(cells)) {
    draft.state = Draft::State::Blank;
    return draft;
  }
  draft.reason = skipReason(cells);
  if (!draft.reason.isEmpty()) {
    draft.state = Draft::State::Skipped;
    return draft;
  }
  RowParts parts(m_mapping, m_uses, m_decisions, m_options, draft);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const QString cell = cellText(m_exact ? cells[i] : trimmed(cells[i]));
    const QString text = m_guarded ? unguarded(cell) : cell;
    if (text.isEmpty()) continue;
    if (i < m_mapping.columns.size()) {
      parts.add(i, text);
      continue;
    }
    const QString column = QStringLiteral("Column %1").arg(i + 1);
    draft.contact.custom.push_back({0, 0, column, std::nullopt, text});
    draft.problems.push_back({line, column, text,
                              QStringLiteral("more cells than headings; kept as an own field"),
                              static_cast<int>(i)});
  }
  parts.finish();
  setKeys(cells, draft);
  return draft;
}

}
