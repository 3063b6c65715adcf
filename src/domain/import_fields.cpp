#include "domain/import_fields.h"

#include "domain/product_fields.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kith::domain {

namespace {

std::span<const ImportField> contactFields() {
  using enum FieldGroup;
  static constexpr std::array kFields{
      ImportField{"name", "Whole name", Name, true, ""},
      ImportField{"given", "First name", Name, true, ""},
      ImportField{"middle", "Middle name", Name, true, ""},
      ImportField{"family", "Last name", Name, true, ""},
      ImportField{"prefix", "Prefix", Name, true, ""},
      ImportField{"suffix", "Suffix", Name, true, ""},
      ImportField{"nickname", "Nickname", Name, true, ""},
      ImportField{"phonetic_given", "Phonetic first name", Name, true, ""},
      ImportField{"phonetic_family", "Phonetic last name", Name, true, ""},
      ImportField{"email", "E-mail", Reach, false, "work|home"},
      ImportField{"phone", "Phone", Reach, false, "mobile|work|home|main|fax"},
      ImportField{"url", "Web", Reach, false, "work|home"},
      ImportField{"chat", "Chat", Reach, false, ""},
      ImportField{"company", "Company", Work, false, ""},
      ImportField{"title", "Title", Work, false, ""},
      ImportField{"role", "Role", Work, false, ""},
      ImportField{"department", "Department", Work, false, ""},
      ImportField{"address", "Whole address", Place, false, "work|home"},
      ImportField{"street", "Street", Place, false, "work|home"},
      ImportField{"extended", "Address, second line", Place, false, "work|home"},
      ImportField{"pobox", "PO box", Place, false, "work|home"},
      ImportField{"postcode", "Postcode", Place, false, "work|home"},
      ImportField{"city", "City", Place, false, "work|home"},
      ImportField{"region", "Region", Place, false, "work|home"},
      ImportField{"country", "Country", Place, false, "work|home"},
      ImportField{"birthday", "Birthday", About, true, ""},
      ImportField{"date", "Date", About, false, "anniversary"},
      ImportField{"related", "Related person", About, false, "spouse|child|parent|manager|assistant"},
      ImportField{"tags", "Tags", About, false, ""},
      ImportField{"notes", "Notes", About, false, ""},
      ImportField{"stage", "Stage", About, true, ""},
      ImportField{"rank", "Rank", About, true, ""},
      ImportField{"source", "Source", About, true, ""},
      ImportField{"gender", "Gender", About, true, ""},
      ImportField{"language", "Language", About, true, ""},
      ImportField{"time_zone", "Time zone", About, true, ""},
      ImportField{"household", "Household", About, true, ""},
      ImportField{"identifier", "Number elsewhere", About, false, ""},
      ImportField{"consent", "Consent", Consent, false, "email|phone|sms|post"},
      ImportField{"consent_at", "Consent, when", Consent, false, "email|phone|sms|post"},
      ImportField{"custom", "Own field", About, false, ""},
      ImportField{"ignore", "Left out", About, false, ""},
  };
  return kFields;
}

// Fields of contacts by which a buyer or a person in a talk is known.
std::vector<ImportField> withPerson(std::vector<ImportField> fields, std::initializer_list<const char*> keys,
                                    const char* labels) {
  for (const char* key : keys) {
    ImportField field = *findImportField(QString::fromLatin1(key));
    field.group = FieldGroup::Buyer;
    field.labels = labels;
    fields.push_back(field);
  }
  fields.push_back({"notes", "Notes", FieldGroup::About, false, ""});
  fields.push_back({"ignore", "Left out", FieldGroup::About, false, ""});
  return fields;
}

const std::vector<ImportField>& purchaseFields() {
  using enum FieldGroup;
  static const std::vector<ImportField> kFields =
      withPerson({{"number", "Order number", Sale, true, ""},
                  {"id", "Number in its source", Sale, true, ""},
                  {"date", "Date of the sale", Sale, true, ""},
                  {"currency", "Currency", Sale, true, ""},
                  {"total", "Total", Sale, true, ""},
                  {"order_discount", "Discount on the whole", Sale, true, ""},
                  {"shipping", "Shipping", Sale, true, ""},
                  {"tax", "Tax", Sale, true, ""},
                  {"refunded", "Refunded", Sale, true, ""},
                  {"paid", "Paid", Sale, true, ""},
                  {"paid_at", "Paid, when", Sale, true, ""},
                  {"method", "How it was paid", Sale, true, ""},
                  {"outstanding", "Still to pay", Sale, true, ""},
                  {"status", "Status", Sale, true, ""},
                  {"cancelled", "Cancelled", Sale, true, ""},
                  {"product", "Product", Line, true, ""},
                  {"sku", "Product number", Line, true, ""},
                  {"quantity", "Quantity", Line, true, ""},
                  {"price", "Price of one", Line, true, ""},
                  {"discount", "Discount", Line, true, ""},
                  {"line_total", "Total of the line", Line, true, ""},
                  {"contact", "Customer", Buyer, true, "billing|shipping"},
                  {"contact_id", "Customer, number in this book", Buyer, true, ""}},
                 {"given", "family", "identifier", "email", "phone", "company", "street", "extended",
                  "postcode", "city", "region", "country"},
                 "billing|shipping");
  return kFields;
}

const std::vector<ImportField>& interactionFields() {
  using enum FieldGroup;
  static const std::vector<ImportField> kFields =
      withPerson({{"at", "When", Talk, true, ""},
                  {"channel", "How: call, e-mail, meeting …", Talk, true, ""},
                  {"direction", "In or out", Talk, true, ""},
                  {"minutes", "Minutes", Talk, true, ""},
                  {"outcome", "Outcome", Talk, true, ""},
                  {"text", "What was said", Talk, true, ""},
                  {"id", "Number in its source", Talk, true, ""},
                  {"contact", "With whom", Buyer, true, ""},
                  {"contact_id", "With whom, number in this book", Buyer, true, ""}},
                 {"given", "family", "identifier", "email", "phone", "company"}, "");
  return kFields;
}

const std::vector<ImportField>& catalogueFields() {
  static const std::vector<ImportField> kFields = [] {
    std::vector<ImportField> fields;
    for (const ProductField& field : domain::productFields())
      if (field.kind != ProductFieldKind::Notes)
        fields.push_back({field.key, field.name, FieldGroup::Product, true, ""});
    fields.push_back({"id", "Number in its source", FieldGroup::Product, true, ""});
    fields.push_back({"notes", "Notes", FieldGroup::About, false, ""});
    fields.push_back({"ignore", "Left out", FieldGroup::About, false, ""});
    return fields;
  }();
  return kFields;
}

constexpr std::array kKinds{
    std::pair(ListKind::Contacts, "contacts"), std::pair(ListKind::Purchases, "purchases"),
    std::pair(ListKind::Interactions, "interactions"), std::pair(ListKind::Products, "products")};

}

QString listKindText(ListKind kind) {
  const auto hit =
      std::find_if(kKinds.begin(), kKinds.end(), [kind](const auto& each) { return each.first == kind; });
  return QString::fromLatin1(hit->second);
}

std::optional<ListKind> listKindFrom(QStringView text) {
  for (const auto& [kind, name] : kKinds)
    if (text == QLatin1String(name)) return kind;
  return std::nullopt;
}

std::span<const ImportField> importFields(ListKind kind) {
  switch (kind) {
    case ListKind::Purchases:
      return purchaseFields();
    case ListKind::Interactions:
      return interactionFields();
    case ListKind::Products:
      return catalogueFields();
    default:
      return contactFields();
  }
}

const ImportField* findImportField(QStringView key, ListKind kind) {
  const auto all = importFields(kind);
  const auto hit = std::find_if(all.begin(), all.end(),
                                [key](const ImportField& f) { return key == QLatin1String(f.key); });
  return hit == all.end() ? nullptr : &*hit;
}

bool isImportField(const QString& fieldAndLabel, ListKind kind) {
  const qsizetype dot = fieldAndLabel.indexOf(u'.');
  const ImportField* field = findImportField(QStringView(fieldAndLabel).left(dot).trimmed(), kind);
  if (field == nullptr) return false;
  // A consent is for one channel, or it says nothing.
  const bool isLabelled = dot >= 0 && !QStringView(fieldAndLabel).mid(dot + 1).trimmed().isEmpty();
  return isLabelled || field->group != FieldGroup::Consent;
}

bool isAnyListField(const QString& fieldAndLabel) {
  return std::any_of(kKinds.begin(), kKinds.end(),
                     [&fieldAndLabel](const auto& each) { return isImportField(fieldAndLabel, each.first); });
}

const QStringList& updateRules() {
  static const QStringList kRules{QStringLiteral("follow"), QStringLiteral("fill"),
                                  QStringLiteral("overwrite"), QStringLiteral("append")};
  return kRules;
}

QString ruledField(const QString& fieldAndLabel) {
  const QString key = fieldAndLabel.section(u'.', 0, 0).trimmed();
  const ImportField* field = findImportField(key);
  if (field == nullptr || key == u"ignore") return {};
  if (key == u"custom") return fieldAndLabel;
  if (field->group == FieldGroup::Place) return QStringLiteral("address");
  if (field->group == FieldGroup::Work) return QStringLiteral("company");
  if (field->group == FieldGroup::Consent) return QStringLiteral("consent");
  return key;
}

std::optional<FieldRule> fieldRuleFromText(const QString& text) {
  const qsizetype sign = text.lastIndexOf(u'=');
  FieldRule rule{ruledField(text.left(std::max(sign, qsizetype{0}))), text.mid(sign + 1)};
  if (sign <= 0 || rule.field.isEmpty() || !updateRules().contains(rule.rule)) return std::nullopt;
  return rule;
}

std::optional<CellFix> cellFixFromText(const QString& text) {
  const qsizetype colon = text.indexOf(u':');
  const qsizetype sign = text.indexOf(u'=', colon + 1);
  bool isNumber = false;
  const qint64 line = text.left(std::max(colon, qsizetype{0})).toLongLong(&isNumber);
  if (!isNumber || line < 1 || sign <= colon + 1) return std::nullopt;
  return CellFix{line, -1, text.mid(colon + 1, sign - colon - 1), std::nullopt, text.mid(sign + 1)};
}

std::optional<ColumnChoice> choiceFromText(const QString& text) {
  std::optional<ColumnChoice> last;
  for (qsizetype at = text.lastIndexOf(u'='); at > 0; at = text.lastIndexOf(u'=', at - 1)) {
    ColumnChoice choice{text.left(at), text.mid(at + 1)};
    if (isAnyListField(choice.field)) return choice;
    if (!last && !choice.field.isEmpty()) last = std::move(choice);
  }
  return last;
}

}
