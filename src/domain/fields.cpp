#include "domain/fields.h"

#include <algorithm>
#include <array>

namespace kith::domain {

std::span<const TextField> textFields() {
  static const std::array<TextField, 19> kFields{{
      {"prefix", &Contact::prefix, "Prefix", true},
      {"given", &Contact::given, "First name", true},
      {"middle", &Contact::middle, "Middle name", true},
      {"family", &Contact::family, "Last name", true},
      {"suffix", &Contact::suffix, "Suffix", true},
      {"nickname", &Contact::nickname, "Nickname", true},
      {"phonetic_given", &Contact::phoneticGiven, "Phonetic first name", true},
      {"phonetic_family", &Contact::phoneticFamily, "Phonetic last name", true},
      {"formatted_name", &Contact::formattedName, "Name as written", true},
      {"company_name", &Contact::companyName, "Name", false},
      {"birthday", &Contact::birthday, "Birthday", false},
      {"gender", &Contact::gender, "Gender", false},
      {"language", &Contact::language, "Language", false},
      {"time_zone", &Contact::timeZone, "Time zone", false},
      {"notes", &Contact::notes, "Notes", false},
      {"stage", &Contact::stage, "Stage", false},
      {"source", &Contact::source, "Source", false},
      {"rank", &Contact::rank, "Rank", false},
      {"household", &Contact::household, "Household", false},
  }};
  return kFields;
}

std::span<const TextField> columnFields() { return textFields().first(textFields().size() - 1); }

const TextField* findTextField(QStringView key) {
  const auto all = textFields();
  const auto hit =
      std::find_if(all.begin(), all.end(), [key](const TextField& f) { return key == QLatin1String(f.key); });
  return hit == all.end() ? nullptr : &*hit;
}

std::span<const WorkField> workFields() {
  static const std::array<WorkField, 6> kFields{{{"company", &Employment::companyName, "Company"},
                                                 {"title", &Employment::title, "Title"},
                                                 {"role", &Employment::role, "Role"},
                                                 {"department", &Employment::department, "Department"},
                                                 {"from", &Employment::fromDate, "Since"},
                                                 {"to", &Employment::toDate, "Until"}}};
  return kFields;
}

std::span<const ReachWay> reachWays() {
  static constexpr std::array kWays{
      ReachWay{"email", DoNotContact::kEmail}, ReachWay{"phone", DoNotContact::kPhone},
      ReachWay{"sms", DoNotContact::kSms}, ReachWay{"post", DoNotContact::kPost}};
  return kWays;
}

int reachBit(QStringView way) {
  for (const ReachWay& one : reachWays())
    if (way == QLatin1String(one.key)) return one.bit;
  return 0;
}

bool isKnownLabel(QStringView label) {
  static constexpr std::array kKnown{u"home",     u"work",  u"mobile", u"main",      u"fax",  u"home fax",
                                     u"work fax", u"pager", u"car",    u"assistant", u"other"};
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [label](const char16_t* k) { return label == QStringView(k); });
}

QString kindText(ContactKind kind) {
  return kind == ContactKind::Company ? QStringLiteral("company") : QStringLiteral("person");
}

QString channelText(ChannelKind kind) {
  switch (kind) {
    case ChannelKind::Email:
      return QStringLiteral("email");
    case ChannelKind::Phone:
      return QStringLiteral("phone");
    case ChannelKind::Url:
      return QStringLiteral("url");
    case ChannelKind::Chat:
      return QStringLiteral("chat");
  }
  return {};
}

ContactKind contactKindFrom(QStringView text) {
  return text == u"company" ? ContactKind::Company : ContactKind::Person;
}

ChannelKind channelKindFrom(QStringView text) {
  if (text == u"phone") return ChannelKind::Phone;
  if (text == u"url") return ChannelKind::Url;
  return text == u"chat" ? ChannelKind::Chat : ChannelKind::Email;
}

}
