#include "domain/import_fields.h"

#include <algorithm>
#include <array>

namespace kith::domain {

std::span<const ImportField> importFields() {
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

const ImportField* findImportField(QStringView key) {
  const auto all = importFields();
  const auto hit = std::find_if(all.begin(), all.end(),
                                [key](const ImportField& f) { return key == QLatin1String(f.key); });
  return hit == all.end() ? nullptr : &*hit;
}

bool isImportField(const QString& fieldAndLabel) {
  const qsizetype dot = fieldAndLabel.indexOf(u'.');
  const ImportField* field = findImportField(QStringView(fieldAndLabel).left(dot).trimmed());
  if (field == nullptr) return false;
  // A consent is for one channel, or it says nothing.
  const bool isLabelled = dot >= 0 && !QStringView(fieldAndLabel).mid(dot + 1).trimmed().isEmpty();
  return isLabelled || field->group != FieldGroup::Consent;
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
    if (isImportField(choice.field)) return choice;
    if (!last && !choice.field.isEmpty()) last = std::move(choice);
  }
  return last;
}

}
