// Any table of cells becomes drafts, each of them accounted for, and orders that hold every row.
#include "exchange/contact_json.h"
#include "exchange/orders.h"
#include "exchange/record_builder.h"
#include "input.h"

using namespace kith::exchange;

namespace {

using Row = std::vector<std::string_view>;

FileShape shapeOf(const std::vector<Row>& rows, bool header) {
  FileShape shape;
  shape.header = header;
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.size());
  if (header)
    for (const std::string_view cell : rows.front()) shape.columns.push_back(cellText(cell));
  shape.columns.resize(width);
  for (std::size_t i = header ? 1 : 0; i < rows.size(); ++i)
    shape.samples.emplace_back(rows[i].begin(), rows[i].end());
  return shape;
}

Decisions decisionsOf(const Mapping& mapping, DateOrder order) {
  return {0, std::vector(mapping.columns.size(), order), std::vector(mapping.columns.size(), false)};
}

void check(const Draft& draft, const Row& row) {
  const bool blank = row.size() == 1 && textOf(row.front()).trimmed().isEmpty();
  if (draft.state == Draft::State::Blank) return require(blank);
  if (draft.state == Draft::State::Skipped) return require(!draft.reason.isEmpty());
  require(!draft.key.isEmpty() && draft.reason.isEmpty());
  require(!kith::domain::displayName(draft.contact).isEmpty());
  const QJsonObject json = contactJson(draft.contact, JsonForm::Compact);
  require(contactJson(contactFromJson(json), JsonForm::Compact) == json);
}

void buildAll(const std::vector<Row>& rows, const FileShape& shape, unsigned choice) {
  static constexpr const char16_t* kPresets[] = {u"", u"kith", u"google", u"outlook"};
  MapOptions told;
  told.preset = QString::fromUtf16(kPresets[choice / 2 % std::size(kPresets)]);
  const auto mapping = mapColumns(shape, told);
  if (!mapping) return;
  const auto order = choice % 3 == 0 ? DateOrder::MonthFirst : DateOrder::DayFirst;
  const BuildOptions options{QStringLiteral("SE"), DateOrder::Unknown, QDate(2026, 3, 1), {}};
  const RecordBuilder builder(shape, *mapping, decisionsOf(*mapping, order), options);
  qint64 line = 0;
  for (const Row& row : rows) check(builder.build(row, ++line), row);
}

void buildOrders(const std::vector<Row>& rows, const FileShape& shape) {
  MapOptions told;
  told.kind = kith::domain::ListKind::Purchases;
  const auto mapping = mapColumns(shape, told);
  require(mapping.has_value());
  const BuildOptions options{QStringLiteral("SE"), DateOrder::Unknown, QDate(2026, 3, 1), {}};
  const Decisions decisions = decisionsOf(*mapping, DateOrder::DayFirst);
  OrderBuilder builder(shape, *mapping, decisions, options);
  int taken = 0;
  const auto count = [&taken](std::optional<OrderDraft> order) {
    if (!order) return;
    taken += order->rows;
    require(!orderText(order->purchase).isEmpty());
    require(!kith::domain::purchaseStatus(order->purchase).isEmpty());
  };
  CsvRecord row;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    row.cells = rows[i];
    row.line = static_cast<qint64>(i);
    count(builder.add(row));
  }
  count(builder.finish());
  require(taken < static_cast<int>(rows.size()));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text = viewOf(bytes, size);
  const unsigned choice = takeChoice(text);
  std::vector<Row> rows;
  for (const std::string_view line : piecesOf(text, '\n')) rows.push_back(piecesOf(line, '\t'));
  const FileShape shape = shapeOf(rows, choice % 2 == 0);
  buildAll(rows, shape, choice);
  if (shape.header) buildOrders(rows, shape);
  return 0;
}
