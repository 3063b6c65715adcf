#include "exchange/mapping.h"

#include "exchange/cell_look.h"
#include "exchange/export_plan.h"
#include "exchange/list_mapping.h"
#include "exchange/presets.h"
#include "exchange/talks.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>

namespace kith::exchange {
namespace {

// A second column of a field that is there once is kept as an own field.
bool isSingle(const QString& field, domain::ListKind kind) {
  const domain::ImportField* known = domain::findImportField(field, kind);
  return known != nullptr && known->single;
}

// The looks of the filled sample cells of one column.
std::map<Look, int> looksOf(const FileShape& shape, std::size_t column) {
  std::map<Look, int> looks;
  for (const auto& row : shape.samples)
    if (column < row.size() && !trimmed(row[column]).empty()) ++looks[lookOf(row[column])];
  return looks;
}

std::optional<Look> mainLook(const std::map<Look, int>& looks) {
  int all = 0;
  for (const auto& [look, count] : looks) all += count;
  for (const auto& [look, count] : looks)
    if (count * 10 >= all * 7) return look;
  return std::nullopt;
}

QStringList samplesOf(const FileShape& shape, std::size_t column) {
  QStringList out;
  for (const auto& row : shape.samples) {
    if (column >= row.size()) continue;
    const QString text = cellText(trimmed(row[column]));
    if (!text.isEmpty() && !out.contains(text)) out.append(text);
    if (out.size() == 3) break;
  }
  return out;
}

Meaning own(const QString& header) {
  Meaning meaning;
  meaning.field = QStringLiteral("custom");
  meaning.label = header;
  return meaning;
}

Meaning intoNotes(const QString& header) {
  Meaning meaning;
  meaning.field = QStringLiteral("notes");
  meaning.label = header;
  return meaning;
}

std::optional<Meaning> meaningByLook(const FileShape& shape, std::size_t column) {
  const auto look = mainLook(looksOf(shape, column));
  if (!look) return std::nullopt;
  if (*look == Look::Email) return meaningFromText(QStringLiteral("email"));
  if (*look == Look::Phone) return meaningFromText(QStringLiteral("phone"));
  if (*look == Look::Url) return meaningFromText(QStringLiteral("url"));
  return std::nullopt;
}

void understand(Column& column, const FileShape& shape, std::size_t at, const Preset* preset) {
  const QString& header = column.header;
  const auto take = [&column](std::optional<Meaning> meaning, double confidence) {
    if (!meaning) return false;
    column.meaning = std::move(*meaning);
    column.confidence = confidence;
    return true;
  };
  if (preset != nullptr && take(meaningIn(*preset, header), 1.0)) return;
  if (take(meaningOfNumbered(header), 1.0)) return;
  if (take(meaningOfHeading(header), preset != nullptr ? 1.0 : 0.9)) return;
  if (take(meaningByLook(shape, at), 0.6)) return;
  take(own(header), preset != nullptr ? 0.9 : 0.3);
}

Column* firstOf(Mapping& mapping, QStringView field) {
  const auto hit = std::find_if(mapping.columns.begin(), mapping.columns.end(),
                                [field](const Column& c) { return c.meaning.field == field; });
  return hit == mapping.columns.end() ? nullptr : &*hit;
}

bool isCourtesy(const QString& text) {
  static constexpr std::array kTitles{u"mr",   u"mrs", u"ms",  u"miss", u"dr",   u"prof", u"herr",  u"frau",
                                      u"fru",  u"m",   u"mme", u"mlle", u"sr",   u"sra",  u"srta",  u"don",
                                      u"doña", u"mx",  u"sir", u"г-н",  u"г-жа", u"rev",  u"pastor"};
  QString word = text.toLower();
  word.remove(u'.');
  return std::any_of(kTitles.begin(), kTitles.end(),
                     [&word](const char16_t* t) { return word == QStringView(t); });
}

// Headings whose sense depends on the columns beside them: nom, имя, name, title.
void settleVague(Mapping& mapping) {
  for (Column& column : mapping.columns) {
    Meaning& m = column.meaning;
    if (m.field == u"title" && m.vague && !column.samples.isEmpty() &&
        std::all_of(column.samples.begin(), column.samples.end(), isCourtesy))
      m.field = QStringLiteral("prefix");
    const QStringView other = m.field == u"given" ? u"family" : u"given";
    if (m.vague && (m.field == u"given" || m.field == u"family") && firstOf(mapping, other) == nullptr)
      m.field = QStringLiteral("name");
    m.vague = false;
  }
  Column* name = firstOf(mapping, u"name");
  const bool alone = firstOf(mapping, u"given") != nullptr && firstOf(mapping, u"family") == nullptr;
  if (name != nullptr && alone && mapping.preset.isEmpty()) name->meaning.field = QStringLiteral("family");
}

// "Family" alone is a household, or its name; beside a given name it is the last one.
void settleFamily(Mapping& mapping) {
  if (firstOf(mapping, u"given") == nullptr || firstOf(mapping, u"family") != nullptr) return;
  for (Column& column : mapping.columns) {
    if (column.meaning.field != u"custom" || headingKey(column.header) != u"family") continue;
    column.meaning = meaningFromText(QStringLiteral("family"));
    column.confidence = 0.9;
    return;
  }
}

// "Customer" beside "Contact": the first is the firm, the second its person.
void settleTwoNames(Mapping& mapping) {
  std::vector<Column*> names;
  for (Column& column : mapping.columns)
    if (column.meaning.field == u"name") names.push_back(&column);
  if (names.size() < 2 || firstOf(mapping, u"company") != nullptr) return;
  for (Column* column : names) {
    const QString key = headingKey(column->header);
    for (const QStringView word : {u"customer", u"kund", u"client", u"kunde", u"cliente", u"клиент"})
      if (key.startsWith(word)) {
        column->meaning.field = QStringLiteral("company");
        return;
      }
  }
}

// A second column of a field that is there once is kept under its own heading; what the user says of a column
// stands, wherever it is. In other lists than of contacts the buyer and the recipient have each their own.
void settleDoubles(Mapping& mapping) {
  const bool contacts = mapping.kind == domain::ListKind::Contacts;
  const auto nameOf = [contacts](const Column& c) { return contacts ? c.meaning.field : textOf(c.meaning); };
  QStringList seen;
  for (const Column& column : mapping.columns)
    if (column.told) seen.append(nameOf(column));
  for (Column& column : mapping.columns) {
    if (column.told || !isSingle(column.meaning.field, mapping.kind)) continue;
    if (!seen.contains(nameOf(column)))
      seen.append(nameOf(column));
    else
      column.meaning = contacts ? own(column.header) : intoNotes(column.header);
  }
}

// A list that names nobody: of the columns that no one knows, the first that holds whole names.
void settleNameless(Mapping& mapping, const FileShape& shape) {
  for (const QStringView field : {u"name", u"given", u"family", u"company"})
    if (firstOf(mapping, field) != nullptr) return;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    Column& column = mapping.columns[i];
    const bool whole =
        !column.samples.isEmpty() && std::all_of(column.samples.begin(), column.samples.end(),
                                                 [](const QString& sample) { return sample.contains(u' '); });
    if (column.meaning.field != u"custom" || !whole || mainLook(looksOf(shape, i)) != Look::Name) continue;
    column.meaning = meaningFromText(QStringLiteral("name"));
    column.confidence = 0.5;
    return;
  }
}

// A file without headings: names are what mail and phone leave over.
void settleWithoutHeader(Mapping& mapping, const FileShape& shape) {
  std::vector<std::size_t> names;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i)
    if (mainLook(looksOf(shape, i)) == Look::Name) names.push_back(i);
  const auto set = [&mapping](std::size_t at, const char16_t* field) {
    mapping.columns[at].meaning = meaningFromText(QString::fromUtf16(field));
    mapping.columns[at].confidence = 0.5;
  };
  if (names.empty()) return;
  const QStringList& first = mapping.columns[names[0]].samples;
  const bool oneWord =
      std::all_of(first.begin(), first.end(), [](const QString& s) { return !s.contains(u' '); });
  const bool pair = names.size() >= 2 && names[1] == names[0] + 1 && oneWord;
  set(names[0], pair ? u"given" : u"name");
  if (pair) set(names[1], u"family");
}

// The columns of that heading: exactly as written, else but for case and signs, else by the number of the
// place.
std::vector<std::size_t> columnsOf(const Mapping& mapping, const QString& header) {
  const auto all = [&mapping](auto fits) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
      if (fits(mapping.columns[i])) out.push_back(i);
    return out;
  };
  auto hits = all([&header](const Column& c) { return c.header == header; });
  const QString key = headingKey(header);
  if (hits.empty() && !key.isEmpty())
    hits = all([&key](const Column& c) { return headingKey(c.header) == key; });
  bool isNumber = false;
  const auto number = header.toULongLong(&isNumber);
  if (hits.empty() && isNumber && number > 0 && number <= mapping.columns.size()) hits = {number - 1};
  return hits;
}

// Of the same field it stays the part of its group: the city of the second address.
void setMeaning(Column& column, Meaning meaning) {
  if (meaning.field == u"custom" && meaning.label.isEmpty()) meaning.label = column.header;
  if (meaning.field == column.meaning.field) {
    meaning.group = column.meaning.group;
    meaning.line = column.meaning.line;
  }
  column.meaning = std::move(meaning);
  column.confidence = 1.0;
  column.told = true;
}

// The column of each choice; nothing where the file has none.
std::vector<std::optional<std::size_t>> columnsHit(const Mapping& mapping,
                                                   const std::vector<domain::ColumnChoice>& told) {
  std::map<QString, std::size_t> used;
  std::vector<std::optional<std::size_t>> hits;
  for (const domain::ColumnChoice& choice : told) {
    const auto columns = columnsOf(mapping, choice.header);
    const std::size_t nth = used[choice.header]++;
    hits.push_back(columns.empty() ? std::nullopt
                                   : std::optional(columns[std::min(nth, columns.size() - 1)]));
  }
  return hits;
}

Result<void> applyTold(Mapping& mapping, const std::vector<domain::ColumnChoice>& told) {
  const auto hits = columnsHit(mapping, told);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const domain::ColumnChoice& choice = told[i];
    const bool keeps = choice.field.isEmpty();
    if (!keeps && !domain::isImportField(choice.field, mapping.kind))
      return fail(ErrorKind::Invalid, choice.field,
                  mapping.kind == domain::ListKind::Contacts
                      ? QStringLiteral("no field of a contact")
                      : QString(QStringLiteral("no field of ") + domain::listKindText(mapping.kind)));
    if (!hits[i]) return fail(ErrorKind::NotFound, choice.header, QStringLiteral("no such column"));
    if (!keeps) setMeaning(mapping.columns[*hits[i]], meaningFromText(choice.field));
  }
  return {};
}

// A file that Kith wrote: "kind" and nothing but its own headings.
bool isOwnFile(const FileShape& shape) {
  if (!shape.header || std::find(shape.columns.begin(), shape.columns.end(), u"kind") == shape.columns.end())
    return false;
  return std::all_of(shape.columns.begin(), shape.columns.end(),
                     [](const QString& heading) { return meaningOfOwnHeading(heading).has_value(); });
}

Mapping ownMapping(const FileShape& shape) {
  Mapping mapping;
  mapping.preset = QString::fromLatin1(kOwnPreset);
  for (std::size_t i = 0; i < shape.columns.size(); ++i)
    mapping.columns.push_back(
        {shape.columns[i], *meaningOfOwnHeading(shape.columns[i]), 1.0, false, samplesOf(shape, i)});
  return mapping;
}

Column columnAt(const FileShape& shape, std::size_t at) {
  Column column;
  column.header = shape.columns[at].isEmpty() ? QStringLiteral("Column %1").arg(at + 1) : shape.columns[at];
  column.samples = samplesOf(shape, at);
  return column;
}

// Of a list of something else than contacts. What a known product writes beside its sales says nothing of
// them; of other lists nothing is lost.
Mapping listMapping(const FileShape& shape, domain::ListKind kind, const Preset* preset) {
  Mapping mapping;
  mapping.kind = kind;
  if (preset != nullptr) mapping.preset = QString::fromLatin1(preset->name);
  if (preset == nullptr && shape.header && isOwnList(kind, shape.columns))
    mapping.preset = QString::fromLatin1(kOwnPreset);
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    Column column = columnAt(shape, i);
    auto meaning = preset != nullptr ? meaningIn(*preset, column.header) : std::nullopt;
    column.confidence = meaning ? 1.0 : 0.9;
    if (!meaning && preset == nullptr) meaning = meaningInList(kind, column.header);
    if (!meaning) {
      meaning = preset != nullptr ? meaningFromText(QStringLiteral("ignore")) : intoNotes(column.header);
      column.confidence = preset != nullptr ? 0.9 : 0.3;
    }
    column.meaning = std::move(*meaning);
    mapping.columns.push_back(std::move(column));
  }
  return mapping;
}

// Most rows name a way of talking where the headings leave room for one.
bool saysTalks(const FileShape& shape) {
  const auto way = wayOfTalkingAmong(shape.columns);
  if (!way) return false;
  int filled = 0;
  int named = 0;
  for (const auto& row : shape.samples) {
    if (*way >= row.size() || trimmed(row[*way]).empty()) continue;
    ++filled;
    if (isWayOfTalking(cellText(trimmed(row[*way])))) ++named;
  }
  return named > 0 && named * 10 >= filled * 8;
}

domain::ListKind kindFound(const FileShape& shape, const MapOptions& options, const Preset* preset) {
  if (options.kind) return *options.kind;
  if (preset != nullptr) return preset->orders ? domain::ListKind::Purchases : domain::ListKind::Contacts;
  if (!shape.header || isOwnFile(shape)) return domain::ListKind::Contacts;
  const domain::ListKind kind = kindOfHeadings(shape.columns);
  return kind == domain::ListKind::Contacts && saysTalks(shape) ? domain::ListKind::Interactions : kind;
}

// Without the user's word.
Mapping foundMapping(const FileShape& shape, const Preset* preset) {
  Mapping mapping;
  if (preset != nullptr) {
    mapping.preset = QString::fromLatin1(preset->name);
    mapping.monthFirst = preset->monthFirst;
  }
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    Column column = columnAt(shape, i);
    understand(column, shape, i, preset);
    mapping.columns.push_back(std::move(column));
  }
  if (!shape.header) settleWithoutHeader(mapping, shape);
  settleFamily(mapping);
  settleVague(mapping);
  settleTwoNames(mapping);
  if (preset == nullptr) settleNameless(mapping, shape);
  return mapping;
}

}

Result<Mapping> mapColumns(const FileShape& shape, const MapOptions& options) {
  const Preset* preset = findPreset(shape.columns, options.preset);
  if (preset == nullptr && !options.preset.isEmpty())
    return fail(ErrorKind::NotFound, options.preset, QStringLiteral("preset"));
  const domain::ListKind kind = kindFound(shape, options, preset);
  // Of sales, talks and products a preset for contacts says nothing.
  if (preset != nullptr && preset->orders != (kind == domain::ListKind::Purchases)) preset = nullptr;
  const bool own = isOwnFile(shape) && options.preset.isEmpty();
  Mapping mapping = kind != domain::ListKind::Contacts ? listMapping(shape, kind, preset)
                    : own                              ? ownMapping(shape)
                                                       : foundMapping(shape, preset);
  if (const auto done = applyTold(mapping, options.told); !done) return tl::unexpected(done.error());
  settleDoubles(mapping);
  return mapping;
}

std::optional<std::size_t> columnUnder(const Mapping& mapping, const QString& header) {
  const auto columns = columnsOf(mapping, header);
  return columns.empty() ? std::nullopt : std::optional(columns.front());
}

std::vector<domain::ColumnChoice> toldByHeading(const Mapping& mapping,
                                                const std::vector<domain::ColumnChoice>& told) {
  std::vector<QString> fields(mapping.columns.size());
  std::map<QString, int> alike;  // columns of that heading that are told
  const auto hits = columnsHit(mapping, told);
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!hits[i] || told[i].field.isEmpty()) continue;
    fields[*hits[i]] = told[i].field;
    ++alike[mapping.columns[*hits[i]].header];
  }
  std::vector<domain::ColumnChoice> out;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (const QString& header = mapping.columns[i].header; alike.contains(header))
      out.push_back({header, fields[i]});
  return out;
}

QJsonObject previewJson(const FileShape& shape, const Mapping& mapping, qint64 rows) {
  QJsonArray columns;
  for (const Column& c : mapping.columns) {
    const bool isOwn = c.meaning.field == u"custom";
    columns.append(QJsonObject{
        {QStringLiteral("header"), c.header},
        {QStringLiteral("field"),
         isOwn ? textOf(c.meaning) : (c.meaning.field == u"label" ? textOf(c.meaning) : c.meaning.field)},
        {QStringLiteral("label"), isOwn ? QString() : c.meaning.label},
        {QStringLiteral("confidence"), c.confidence},
        {QStringLiteral("told"), c.told},
        {QStringLiteral("samples"), QJsonArray::fromStringList(c.samples)}});
  }
  const QChar quote = QLatin1Char(shape.dialect.quote);
  return {{QStringLiteral("encoding"), QString::fromLatin1(shape.encoding.name)},
          {QStringLiteral("delimiter"), QString(QLatin1Char(shape.dialect.delimiter))},
          {QStringLiteral("quote"), quote.isNull() ? QString() : QString(quote)},
          {QStringLiteral("header"), shape.header},
          {QStringLiteral("preamble"), shape.preamble},
          {QStringLiteral("preset"), mapping.preset},
          {QStringLiteral("what"), domain::listKindText(mapping.kind)},
          {QStringLiteral("columns"), columns},
          {QStringLiteral("rows"), rows}};
}

}
