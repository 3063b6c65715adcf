#include "exchange/list_mapping.h"

#include "exchange/list_words.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace kith::exchange {

using domain::ListKind;

namespace {

using Words = QHash<QString, Meaning>;

Words wordsOf(ListKind kind) {
  Words out;
  // Kith's own names of fields, as its exports write them.
  for (const domain::ImportField& field : domain::importFields(kind)) {
    const QString key = QString::fromLatin1(field.key);
    if (field.group != domain::FieldGroup::Buyer) out.insert(headingKey(key), meaningFromText(key));
  }
  for (const HeadingWords& entry : listWords(kind))
    for (const QString& word : QString::fromUtf16(entry.words).split(u'|'))
      out.insert(headingKey(word), meaningFromText(QString::fromUtf16(entry.field)));
  return out;
}

const Words& words(ListKind kind) {
  static const QHash<int, Words> kWords = [] {
    QHash<int, Words> all;
    for (const ListKind each : {ListKind::Purchases, ListKind::Interactions, ListKind::Products})
      all.insert(static_cast<int>(each), wordsOf(each));
    return all;
  }();
  static const Words kNone;
  const auto hit = kWords.constFind(static_cast<int>(kind));
  return hit == kWords.constEnd() ? kNone : *hit;
}

QSet<QString> fieldsOf(ListKind kind, const std::vector<QString>& headings) {
  QSet<QString> out;
  for (const QString& heading : headings)
    if (const auto meaning = meaningInList(kind, heading)) out.insert(meaning->field);
  return out;
}

bool hasAny(const QSet<QString>& fields, std::initializer_list<const char*> wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&fields](const char* field) { return fields.contains(QLatin1String(field)); });
}

// What somebody is reached by stands in lists of contacts; a list of products or talks has little of it.
bool namesPeople(const std::vector<QString>& headings) {
  return std::any_of(headings.begin(), headings.end(), [](const QString& heading) {
    const auto meaning = meaningOfHeading(heading);
    if (!meaning) return false;
    const domain::ImportField* field = domain::findImportField(meaning->field);
    return field != nullptr &&
           (field->group == domain::FieldGroup::Reach || field->group == domain::FieldGroup::Place ||
            meaning->field == u"given" || meaning->field == u"family" || meaning->field == u"birthday");
  });
}

}

std::optional<Meaning> meaningInList(ListKind kind, const QString& heading) {
  const Words& known = words(kind);
  if (const auto hit = known.constFind(headingKey(heading)); hit != known.constEnd()) return *hit;
  auto meaning = meaningOfHeading(heading);
  if (!meaning) return std::nullopt;
  const domain::ImportField* field = domain::findImportField(meaning->field, kind);
  if (field == nullptr || field->group != domain::FieldGroup::Buyer) return std::nullopt;
  const QStringList labels = QString::fromLatin1(field->labels).split(u'|', Qt::SkipEmptyParts);
  if (meaning->field != u"identifier" && !labels.contains(meaning->label)) meaning->label.clear();
  return meaning;
}

ListKind kindOfHeadings(const std::vector<QString>& headings) {
  const QSet<QString> sale = fieldsOf(ListKind::Purchases, headings);
  const bool isSale = hasAny(sale, {"product", "sku"}) && hasAny(sale, {"price", "total", "line_total"}) &&
                      hasAny(sale, {"number", "date"}) && hasAny(sale, {"quantity", "number", "currency"});
  if (isSale) return ListKind::Purchases;
  for (const ListKind kind : {ListKind::Interactions, ListKind::Products})
    if (isOwnList(kind, headings)) return kind;
  if (namesPeople(headings)) return ListKind::Contacts;
  const QSet<QString> product = fieldsOf(ListKind::Products, headings);
  if (hasAny(product, {"sku"}) && hasAny(product, {"name"}) && hasAny(product, {"price"}))
    return ListKind::Products;
  return ListKind::Contacts;
}

std::optional<std::size_t> wayOfTalkingAmong(const std::vector<QString>& headings) {
  const QSet<QString> talk = fieldsOf(ListKind::Interactions, headings);
  if (!talk.contains(QStringLiteral("at")) || !talk.contains(QStringLiteral("text"))) return std::nullopt;
  if (!hasAny(talk, {"contact", "email", "phone"})) return std::nullopt;
  std::optional<std::size_t> way;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto meaning = meaningInList(ListKind::Interactions, headings[i]);
    if (meaning && meaning->field == u"channel" && !way) way = i;
    const auto ofContact = meaningOfHeading(headings[i]);
    const domain::ImportField* field = ofContact ? domain::findImportField(ofContact->field) : nullptr;
    if (field != nullptr && (field->group == domain::FieldGroup::Place || ofContact->field == u"birthday"))
      return std::nullopt;
  }
  return way;
}

bool isOwnList(ListKind kind, const std::vector<QString>& headings) {
  const auto has = [&headings](const char* heading) {
    return std::find(headings.begin(), headings.end(), QLatin1String(heading)) != headings.end();
  };
  const bool signs = kind == ListKind::Purchases      ? has("date") && has("product") && has("total")
                     : kind == ListKind::Interactions ? has("at") && has("channel") && has("text")
                     : kind == ListKind::Products     ? has("sku") && has("name") && has("price")
                                                      : false;
  return signs && std::all_of(headings.begin(), headings.end(), [kind](const QString& heading) {
           return domain::findImportField(heading, kind) != nullptr;
         });
}

}
