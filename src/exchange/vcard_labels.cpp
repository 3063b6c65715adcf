#include "exchange/vcard_labels.h"

#include "domain/fields.h"
#include "exchange/cell_values.h"

#include <algorithm>
#include <array>

namespace kith::exchange {
namespace {

struct SystemLabel {
  const char16_t* label;
  const char16_t* system;  // between _$!< and >!$_
};

// Apple's own labels, which its programs show in the language of the user.
constexpr std::array kSystem{
    SystemLabel{u"home", u"Home"},           SystemLabel{u"work", u"Work"},
    SystemLabel{u"mobile", u"Mobile"},       SystemLabel{u"main", u"Main"},
    SystemLabel{u"home fax", u"HomeFAX"},    SystemLabel{u"work fax", u"WorkFAX"},
    SystemLabel{u"fax", u"OtherFAX"},        SystemLabel{u"pager", u"Pager"},
    SystemLabel{u"other", u"Other"},         SystemLabel{u"homepage", u"HomePage"},
    SystemLabel{u"school", u"School"},       SystemLabel{u"anniversary", u"Anniversary"},
    SystemLabel{u"spouse", u"Spouse"},       SystemLabel{u"partner", u"Partner"},
    SystemLabel{u"child", u"Child"},         SystemLabel{u"parent", u"Parent"},
    SystemLabel{u"mother", u"Mother"},       SystemLabel{u"father", u"Father"},
    SystemLabel{u"brother", u"Brother"},     SystemLabel{u"sister", u"Sister"},
    SystemLabel{u"friend", u"Friend"},       SystemLabel{u"manager", u"Manager"},
    SystemLabel{u"assistant", u"Assistant"}, SystemLabel{u"car", u"Car"}};

struct TypeLabel {
  const char16_t* label;
  const char16_t* types;
};

constexpr std::array kTypes{TypeLabel{u"home", u"HOME"},
                            TypeLabel{u"work", u"WORK"},
                            TypeLabel{u"mobile", u"CELL"},
                            TypeLabel{u"main", u"MAIN"},
                            TypeLabel{u"fax", u"FAX"},
                            TypeLabel{u"home fax", u"HOME FAX"},
                            TypeLabel{u"work fax", u"WORK FAX"},
                            TypeLabel{u"pager", u"PAGER"},
                            TypeLabel{u"car", u"CAR"},
                            TypeLabel{u"other", u"OTHER"},
                            TypeLabel{u"assistant", u"ASSISTANT"}};

// How a value is used or sent; says nothing of whose or where it is.
bool isUse(const QString& type) {
  static constexpr std::array kUses{
      u"voice",   u"internet",   u"pref",      u"msg",     u"text",       u"video",  u"bbs",
      u"modem",   u"isdn",       u"textphone", u"dom",     u"intl",       u"postal", u"parcel",
      u"x400",    u"aol",        u"applelink", u"attmail", u"cis",        u"eworld", u"ibmmail",
      u"mcimail", u"powershare", u"prodigy",   u"tlx",     u"x-internet", u"pcs",    u"url"};
  return std::any_of(kUses.begin(), kUses.end(),
                     [&type](const char16_t* use) { return type == QStringView(use); });
}

QString ownWord(const QString& type) {
  const QString lower = type.toLower();
  if (lower == u"iphone" || lower == u"x-mobile") return QStringLiteral("mobile");
  const QString word = lower.startsWith(u"x-") ? type.mid(2) : type;
  return plainLabel(word);
}

}

QString plainGroupLabel(const QString& groupLabel) {
  const QString text = groupLabel.trimmed();
  if (!text.startsWith(u"_$!<") || !text.endsWith(u">!$_") || text.size() < 8) return plainLabel(text);
  const QString word = text.mid(4).chopped(4);
  for (const SystemLabel& one : kSystem)
    if (word.compare(QStringView(one.system), Qt::CaseInsensitive) == 0) return QString::fromUtf16(one.label);
  return word.toLower();
}

QString labelOf(const VcardProperty& property, const QString& groupLabel) {
  if (!groupLabel.isEmpty()) return plainGroupLabel(groupLabel);
  const bool home = property.hasType(u"home");
  const bool work = property.hasType(u"work");
  if (property.hasType(u"fax"))
    return home ? QStringLiteral("home fax") : work ? QStringLiteral("work fax") : QStringLiteral("fax");
  for (const auto& [type, label] : {std::pair{u"cell", u"mobile"}, std::pair{u"pager", u"pager"},
                                    std::pair{u"car", u"car"}, std::pair{u"main", u"main"}})
    if (property.hasType(type)) return QString::fromUtf16(label);
  if (home || work) return home ? QStringLiteral("home") : QStringLiteral("work");
  for (const QString& type : property.types())
    if (!isUse(type.toLower())) return ownWord(type);
  return {};
}

WrittenLabel writtenLabel(const QString& label) {
  if (label.isEmpty()) return {};
  for (const TypeLabel& one : kTypes)
    if (label == QStringView(one.label)) return {QString::fromUtf16(one.types).split(u' '), {}};
  return {{}, groupLabelOf(label)};
}

QString groupLabelOf(const QString& label) {
  for (const SystemLabel& one : kSystem)
    if (label == QStringView(one.label))
      return QStringLiteral("_$!<") + QString::fromUtf16(one.system) + QStringLiteral(">!$_");
  return label;
}

}
