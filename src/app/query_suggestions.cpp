#include "app/query_suggestions.h"

#include "base/fold.h"
#include "search/query_suggestion.h"
#include "store/known_values.h"
#include "store/store.h"

#include <algorithm>

namespace kith::app {

using domain::QueryKey;
using domain::QueryValue;

namespace {

constexpr int kMostValues = 5'000;

std::vector<Suggestion> fixed(const QStringList& values) {
  std::vector<Suggestion> out;
  for (const QString& value : values) out.push_back({search::typedValue(value), value, -1});
  return out;
}

// Behind > and < a length of time means more or less ago; else whole days, weeks, months and years.
QStringList dateWords(QueryValue value, bool compared) {
  if (compared)
    return {QStringLiteral("7d"), QStringLiteral("30d"), QStringLiteral("90d"), QStringLiteral("1y")};
  const bool future = value == QueryValue::FutureDate;
  QStringList out{QStringLiteral("today"), future ? QStringLiteral("tomorrow") : QStringLiteral("yesterday")};
  for (const char* span : {"week", "month", "year"})
    for (const char* which : {"this", future ? "next" : "last"})
      out << QStringLiteral("%1 %2").arg(QLatin1String(which), QLatin1String(span));
  return out;
}

QStringList ownFields(Queries& queries) {
  QStringList out;
  for (const QString& name : queries.customFieldNames()) out << name;
  return out;
}

// Keys behind has: and missing:.
QStringList presenceKeys(Queries& queries) {
  QStringList out;
  for (const QueryKey& key : domain::queryKeys())
    if (key.value != QueryValue::Kind && key.name != u"born" && key.name != u"created" &&
        key.name != u"changed")
      out << key.name.toString();
  for (const QString& name : queries.customFieldNames()) out << search::keyOfField(name);
  return out;
}

bool begins(const QString& value, const QString& typed) {
  const QString folded = base::folded(value);
  return folded.startsWith(typed) || folded.contains(QString(u' ' + typed));
}

}

QStringList keysFor(Queries& queries, const search::CompletionSpot& spot) {
  return search::keysBeginning(spot.typed, ownFields(queries));
}

search::QueryParts queryParts(Queries& queries, const QString& text) {
  return search::partsOf(text, {QDate::currentDate(), ownFields(queries)});
}

const std::vector<Suggestion>& QuerySuggestions::known(const search::CompletionSpot& spot) {
  const qint64 version = m_queries.dataVersion();
  if (version != m_seen) m_known.clear();
  m_seen = version;
  const QString topic = spot.compared ? QString(spot.key + u'>') : spot.key;
  if (const auto held = m_known.constFind(topic); held != m_known.constEnd()) return *held;
  std::vector<Suggestion> out;
  const QueryKey* key = domain::findQueryKey(spot.key);
  if (spot.key == u"has" || spot.key == u"missing") {
    out = fixed(presenceKeys(m_queries));
  } else if (key != nullptr && key->value == QueryValue::Kind) {
    out = fixed({QStringLiteral("person"), QStringLiteral("company")});
  } else if (key != nullptr && (key->value == QueryValue::PastDate || key->value == QueryValue::FutureDate)) {
    out = fixed(dateWords(key->value, spot.compared));
  } else if (key == nullptr || key->value == QueryValue::Text) {
    if (const auto rows = store::KnownValues(m_queries.store().database()).of(spot.key, kMostValues))
      for (const store::NamedRow& row : *rows)
        out.push_back({search::typedValue(row.name), row.name, row.count});
  }
  return *m_known.insert(topic, std::move(out));
}

std::vector<Suggestion> QuerySuggestions::valuesFor(const search::CompletionSpot& spot, std::size_t most) {
  std::vector<Suggestion> out;
  if (spot.kind != search::CompletionSpot::Kind::Value) return out;
  const QString typed = base::folded(spot.typed);
  for (const Suggestion& each : known(spot)) {
    if (out.size() >= most) break;
    if (typed.isEmpty() || begins(each.shown, typed)) out.push_back(each);
  }
  if (out.size() == 1 && base::folded(out.front().shown) == typed) out.clear();
  return out;
}

}
