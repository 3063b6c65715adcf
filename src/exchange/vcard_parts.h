// One card on its way to a contact: properties gathered by what they mean, then put together.
#pragma once

#include "exchange/vcard_builder.h"

namespace kith::exchange {

// Made for one card, used once.
class VcardParts {
 public:
  VcardParts(const BuildOptions& options, Draft& draft);

  // Every property of the card. What no field takes is kept as it stands.
  void take(const Vcard& card);
  // Puts the contact together in the draft.
  void finish();

  // Whether properties of that name are read, or only kept.
  static bool knows(const QString& name) { return handlers().contains(name); }

 private:
  using Handler = void (VcardParts::*)(const VcardProperty&);
  static const QHash<QString, Handler>& handlers();
  struct Pick {  // the preferred one of several
    int preference = 1000;
    std::size_t at = 0;
  };
  struct GroupText {
    QString group;
    QString text;
  };

  void name(const VcardProperty& p);
  void formatted(const VcardProperty& p);
  void nickname(const VcardProperty& p);
  void phoneticGiven(const VcardProperty& p);
  void phoneticFamily(const VcardProperty& p);
  void organisation(const VcardProperty& p);
  void title(const VcardProperty& p);
  void role(const VcardProperty& p);
  void address(const VcardProperty& p);
  void email(const VcardProperty& p);
  void phone(const VcardProperty& p);
  void url(const VcardProperty& p);
  void chat(const VcardProperty& p);
  void chatOfProgram(const VcardProperty& p);
  void profile(const VcardProperty& p);
  void birthday(const VcardProperty& p);
  void date(const VcardProperty& p);
  void related(const VcardProperty& p);
  void categories(const VcardProperty& p);
  void note(const VcardProperty& p);
  void photo(const VcardProperty& p);
  void uid(const VcardProperty& p);
  void kind(const VcardProperty& p);
  void shownAs(const VcardProperty& p);
  void gender(const VcardProperty& p);
  void language(const VcardProperty& p);
  void timeZone(const VcardProperty& p);
  void ownWord(const VcardProperty& p);
  void ignored(const VcardProperty& p);
  void keep(const VcardProperty& p);

  QString groupLabel(const VcardProperty& p) const;
  void addChannel(domain::Channel channel, const VcardProperty& p);
  void addOwn(const QString& name, const QString& text, bool inFront = false);
  void report(const VcardProperty& p, const QString& value, const char* problem);
  void finishPhones();
  void finishPrimary();
  void finishWork();
  void finishNames();

  const BuildOptions& m_options;
  Draft& m_draft;
  domain::Contact& m_contact;
  QHash<QString, QString> m_groupLabels;     // by group, in small letters
  QHash<QString, QString> m_groupCountries;  // the same: ISO codes of X-ABADR
  QHash<domain::ChannelKind, Pick> m_picks;
  Pick m_address;
  Pick m_language;
  std::vector<GroupText> m_titles;
  std::vector<GroupText> m_roles;
  std::vector<QString> m_workGroups;  // of the employments
  QString m_formatted;
  std::optional<domain::ContactKind> m_told;
};

}
