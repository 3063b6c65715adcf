#include "app/reading_memory.h"

#include "app/import_reading.h"
#include "exchange/file_kind.h"
#include "exchange/table_file.h"
#include "store/store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kith::app {
namespace {

constexpr qsizetype kMostKept = 100;

QString hashOf(const QStringList& words) {
  const QByteArray bytes = words.join(QChar(0x1f)).toUtf8();
  return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(16).toHex());
}

// Headings in any order, unless some are blank or there twice: then only their place tells which is which.
QString keyOfHeadings(const exchange::FileShape& shape) {
  QStringList words;
  for (const QString& heading : shape.columns) {
    const QString word = exchange::headingKey(heading);
    words << (word.isEmpty() ? heading : word);
  }
  QStringList sorted = words;
  sorted.sort();
  const bool byPlace = words.contains(QString()) || sorted.removeDuplicates() > 0;
  return hashOf((byPlace ? words : sorted) << QStringLiteral("headings"));
}

QString keyOfLooks(const exchange::FileShape& shape) {
  QStringList words;
  if (const auto mapping = exchange::mapColumns(shape))
    for (const exchange::Column& column : mapping->columns) words << exchange::textOf(column.meaning);
  return hashOf(words << QStringLiteral("looks"));
}

// A list in which no headings were found is known by what its columns look like. Its first row may be
// headings all the same: then it must be exactly this row, or the first person of another list would be lost.
QString keyOfFirstRow(const exchange::FileShape& shape) {
  QStringList words;
  if (!shape.samples.empty())
    for (const std::string& cell : shape.samples.front()) words << exchange::cellText(cell);
  return hashOf(words << QStringLiteral("first row"));
}

QStringList keysOf(const exchange::FileShape& shape) {
  if (shape.header) return {keyOfHeadings(shape)};
  return {keyOfFirstRow(shape), keyOfLooks(shape)};
}

QString encodingName(const exchange::FileShape& shape) { return QString::fromLatin1(shape.encoding.name); }

QJsonObject jsonOf(const ReadingChoices& choices) {
  QJsonArray map;
  for (const auto& [header, field] : choices.map) map.append(QJsonArray{header, field});
  QJsonObject rules;
  for (const auto& [field, rule] : choices.rules) rules.insert(field, rule);
  QJsonObject json;
  const auto put = [&json](const char* key, const QString& text) {
    if (!text.isEmpty()) json.insert(QLatin1String(key), text);
  };
  if (!map.isEmpty()) json.insert(QStringLiteral("map"), map);
  if (!rules.isEmpty()) json.insert(QStringLiteral("rules"), rules);
  put("what", choices.what);
  put("preset", choices.preset);
  put("encoding", choices.encoding);
  put("delimiter", choices.delimiter);
  if (choices.header) json.insert(QStringLiteral("header"), *choices.header);
  put("sheet", choices.sheet);
  put("date_order", choices.dateOrder);
  put("region", choices.region);
  return json;
}

// What an earlier Kith took and this one does not is said no longer: it must not make the file unreadable.
// The choice stays, as the nth of a heading is about its nth column.
QString knownField(const QString& field) { return domain::isAnyListField(field) ? field : QString(); }

ReadingChoices choicesOf(const QJsonObject& json) {
  ReadingChoices choices;
  for (const QJsonValue pair : json.value(u"map").toArray())
    choices.map.push_back({pair.toArray().at(0).toString(), knownField(pair.toArray().at(1).toString())});
  const QJsonObject rules = json.value(u"rules").toObject();
  for (auto each = rules.begin(); each != rules.end(); ++each)
    choices.rules.push_back({each.key(), each.value().toString()});
  choices.what = json.value(u"what").toString();
  choices.preset = json.value(u"preset").toString();
  choices.encoding = json.value(u"encoding").toString();
  choices.delimiter = json.value(u"delimiter").toString();
  if (const QJsonValue header = json.value(u"header"); header.isBool()) choices.header = header.toBool();
  choices.sheet = json.value(u"sheet").toString();
  choices.dateOrder = json.value(u"date_order").toString();
  choices.region = json.value(u"region").toString();
  return choices;
}

QString textOf(const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

bool isList(const QString& file) {
  const auto kind = exchange::kindOfFile(file);
  return kind && (*kind == exchange::FileKind::Workbook || *kind == exchange::FileKind::Text);
}

exchange::Progress goOnOf(JobControl* control) {
  if (control == nullptr) return {};
  return [control](qint64, qint64) { return !control->cancelled; };
}

void dropStrangers(ReadingChoices& choices, const exchange::FileShape& shape) {
  const auto kind = domain::listKindFrom(choices.what);
  std::erase_if(choices.map, [&](const domain::ColumnChoice& choice) {
    return !exchange::mapColumns(shape, {{}, {choice}, kind}).has_value();
  });
}

bool tellsHowToCut(const ReadingChoices& choices) {
  return !choices.encoding.isEmpty() || !choices.delimiter.isEmpty() || choices.header ||
         !choices.sheet.isEmpty();
}

// What would be an error for this list is left: a sheet or column that it has not.
Result<ReadingChoices> fitting(const QString& file, ReadingChoices then, const exchange::FileShape& found,
                               const QString& encodingFound, JobControl* control) {
  // The same mistake gets the same correction; a list that was saved in another encoding since needs none.
  if (encodingName(found) != encodingFound) then.encoding.clear();
  if (!exchange::sheetNames(found).contains(then.sheet, Qt::CaseInsensitive)) then.sheet.clear();
  // Only what is said of columns depends on how the list is cut: else one look at the file is enough.
  if (!then.map.empty() && tellsHowToCut(then)) return choicesThatFit(file, std::move(then), control);
  dropStrangers(then, found);
  return then;
}

std::optional<QJsonObject> findIn(const QJsonArray& readings, const QStringList& keys) {
  for (const QJsonValue entry : readings)
    if (keys.contains(entry.toObject().value(u"key").toString())) return entry.toObject();
  return std::nullopt;
}

}

ReadingChoices together(const ReadingChoices& now, ReadingChoices then) {
  // What was said of the columns of contacts says nothing of those of sales.
  if (const auto kind = domain::listKindFrom(now.what); kind && now.what != then.what)
    std::erase_if(then.map, [&kind](const domain::ColumnChoice& old) {
      return !old.field.isEmpty() && !domain::isImportField(old.field, *kind);
    });
  std::erase_if(then.map, [&now](const domain::ColumnChoice& old) {
    return std::any_of(now.map.begin(), now.map.end(),
                       [&old](const auto& c) { return c.header == old.header; });
  });
  then.map.insert(then.map.end(), now.map.begin(), now.map.end());
  std::erase_if(then.rules, [&now](const domain::FieldRule& old) {
    return std::any_of(now.rules.begin(), now.rules.end(),
                       [&old](const auto& rule) { return rule.field == old.field; });
  });
  then.rules.insert(then.rules.end(), now.rules.begin(), now.rules.end());
  const auto prefer = [](QString& old, const QString& told) {
    if (!told.isEmpty()) old = told;
  };
  prefer(then.what, now.what);
  prefer(then.preset, now.preset);
  prefer(then.encoding, now.encoding);
  prefer(then.delimiter, now.delimiter);
  if (now.header) then.header = now.header;
  prefer(then.sheet, now.sheet);
  prefer(then.dateOrder, now.dateOrder);
  prefer(then.region, now.region);
  return then;
}

Result<ReadingChoices> choicesThatFit(const QString& file, ReadingChoices choices, JobControl* control) {
  const auto shape = exchange::inspectTable(file, readOptionsOf(choices), goOnOf(control));
  if (!shape) return tl::unexpected<Error>(shape.error());
  dropStrangers(choices, *shape);
  return choices;
}

std::optional<ReadingChoices> readingOfLastTime(const QString& file, const ReadingChoices& choices,
                                                const QString& readings, JobControl* control) {
  const QJsonArray kept = QJsonDocument::fromJson(readings.toUtf8()).array();
  if (kept.isEmpty() || !isList(file)) return std::nullopt;
  const auto shape = exchange::inspectTable(file, readOptionsOf(choices), goOnOf(control));
  if (!shape) return std::nullopt;
  const auto entry = findIn(kept, keysOf(*shape));
  if (!entry) return std::nullopt;
  const auto then = fitting(file, choicesOf(entry->value(u"choices").toObject()), *shape,
                            entry->value(u"encoding_found").toString(), control);
  if (!then || *then == ReadingChoices()) return std::nullopt;
  return together(choices, *then);
}

ImportOptions asLastTime(const QString& file, ImportOptions options, const QString& readings) {
  auto choices = readingOfLastTime(file, options.reading, readings);
  options.asLastTime = choices.has_value();
  if (choices) options.reading = std::move(*choices);
  return options;
}

Result<LastImport> lastImport(const QString& setting) {
  const QJsonObject json = QJsonDocument::fromJson(setting.toUtf8()).object();
  const QString file = json.value(u"file").toString();
  if (file.isEmpty()) return fail(ErrorKind::NotFound, {}, QStringLiteral("nothing was imported yet"));
  LastImport last;
  last.file = file;
  last.choices = choicesOf(json.value(u"choices").toObject());
  if (const QString rule = json.value(u"on_match").toString(); !rule.isEmpty()) last.onMatch = rule;
  for (const QJsonValue rule : json.value(u"match_by").toArray()) last.matchBy << rule.toString();
  return last;
}

namespace {

// How the list looks before anything is told of it: so it will look the next time.
Result<exchange::FileShape> shapeFound(const ImportReading& reading, const ReadingChoices& choices) {
  if (!tellsHowToCut(choices)) return reading.shape;
  return exchange::inspectTable(reading.path, readOptionsOf({}));
}

void keep(QJsonArray& readings, const QStringList& keys, const QString& encodingFound,
          const ReadingChoices& choices) {
  QJsonArray out;
  if (choices != ReadingChoices())
    for (const QString& key : keys)
      out.append(QJsonObject{{QStringLiteral("key"), key},
                             {QStringLiteral("encoding_found"), encodingFound},
                             {QStringLiteral("choices"), jsonOf(choices)}});
  for (const QJsonValue entry : readings)
    if (!keys.contains(entry.toObject().value(u"key").toString()) && out.size() < kMostKept)
      out.append(entry);
  readings = out;
}

}

Result<void> rememberReading(store::Store& store, const ImportReading& reading,
                             const ImportOptions& options) {
  if (reading.mail) return {};
  ReadingChoices choices = options.reading;
  choices.map = exchange::toldByHeading(reading.mapping, choices.map);
  const QJsonObject last{{QStringLiteral("file"), QFileInfo(reading.path).absoluteFilePath()},
                         {QStringLiteral("choices"), jsonOf(choices)},
                         {QStringLiteral("on_match"), options.onMatch},
                         {QStringLiteral("match_by"), QJsonArray::fromStringList(options.matchBy)}};
  auto kept = store.settings().set(QString::fromLatin1(kLastImportSetting), textOf(QJsonDocument(last)));
  if (!kept || reading.archive || reading.cards || reading.calendar) return kept;
  const auto before = store.settings().get(QString::fromLatin1(kReadingsSetting));
  if (!before) return tl::unexpected<Error>(before.error());
  QJsonArray readings = QJsonDocument::fromJson(before->toUtf8()).array();
  if (readings.isEmpty() && choices == ReadingChoices()) return {};
  const auto found = shapeFound(reading, choices);
  if (!found) return tl::unexpected<Error>(found.error());
  QStringList keys = keysOf(reading.shape) + keysOf(*found);
  keys.removeDuplicates();
  // What was no heading and was told to be one is known by its words alone.
  if (!found->header && choices.header.value_or(false)) keys.removeOne(keyOfLooks(*found));
  keep(readings, keys, encodingName(*found), choices);
  return store.settings().set(QString::fromLatin1(kReadingsSetting), textOf(QJsonDocument(readings)));
}

}
