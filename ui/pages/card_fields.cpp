#include "pages/card_fields.h"

#include "domain/contact_edit.h"
#include "models/due_words.h"
#include "pages/card_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace kith::pages {
namespace {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::CardFields", text); }

// One kind of channel, as the card names it.
struct ChannelWords {
  ChannelKind kind;
  const char* key;
  const char* name;
  std::array<const char*, 6> labels;
};

constexpr std::array kChannels{
    ChannelWords{ChannelKind::Phone,
                 "phone",
                 QT_TRANSLATE_NOOP("kith::pages::CardFields", "Phone"),
                 {"mobile", "work", "home", "main", "fax", "other"}},
    ChannelWords{ChannelKind::Email,
                 "email",
                 QT_TRANSLATE_NOOP("kith::pages::CardFields", "E-mail"),
                 {"work", "home", "other", nullptr, nullptr, nullptr}},
    ChannelWords{ChannelKind::Url,
                 "url",
                 QT_TRANSLATE_NOOP("kith::pages::CardFields", "Web"),
                 {"work", "home", "other", nullptr, nullptr, nullptr}},
    ChannelWords{ChannelKind::Chat,
                 "chat",
                 QT_TRANSLATE_NOOP("kith::pages::CardFields", "Chat"),
                 {"signal", "whatsapp", "telegram", "xmpp", "matrix", nullptr}},
};

// A plain field that the card shows once it holds something.
struct PlainField {
  const char* key;
  const char* name;
  const char* group;  // of the Add menu
  bool onPeople;
  bool onCompanies;
};

constexpr std::array kPlain{
    PlainField{"prefix", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Prefix"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, false},
    PlainField{"middle", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Middle name"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, false},
    PlainField{"suffix", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Suffix"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, false},
    PlainField{"nickname", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Nickname"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, true},
    PlainField{"phonetic_given", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Phonetic first name"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, false},
    PlainField{"phonetic_family", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Phonetic last name"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Name"), true, false},
    PlainField{"company", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Company"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Work"), true, false},
    PlainField{"title", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Title"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Work"), true, false},
    PlainField{"role", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Role"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Work"), true, false},
    PlainField{"department", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Department"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Work"), true, false},
    PlainField{"birthday", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Birthday"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Date"), true, false},
    PlainField{"gender", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Gender"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Details"), true, false},
    PlainField{"stage", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Stage"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Business"), true, true},
    PlainField{"rank", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Rank"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Business"), true, true},
    PlainField{"roles", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Also our"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Business"), true, true},
    PlainField{"do_not_contact", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Do not contact by"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Consent"), true, true},
    PlainField{"source", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Source"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Business"), true, true},
    PlainField{"household", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Household"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Relation"), true, false},
    PlainField{"language", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Language"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Details"), true, true},
    PlainField{"time_zone", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Time zone"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Details"), true, true},
    PlainField{"touch_days", QT_TRANSLATE_NOOP("kith::pages::CardFields", "Stay in touch, days"),
               QT_TRANSLATE_NOOP("kith::pages::CardFields", "Business"), true, true},
};

QStringList labelsOf(const ChannelWords& words) {
  QStringList out;
  for (const char* label : words.labels)
    if (label != nullptr) out << QString::fromLatin1(label);
  return out;
}

Channel* channelOf(Contact& contact, domain::Id id) {
  const auto hit = std::find_if(contact.channels.begin(), contact.channels.end(),
                                [id](const Channel& c) { return c.id == id; });
  return hit == contact.channels.end() ? nullptr : &*hit;
}

FieldSetter channelSetter(domain::Id id, ChannelKind kind) {
  return [id, kind](Contact& contact, const QString& text) -> Result<void> {
    const QString value = text.trimmed();
    Channel* channel = id == 0 ? nullptr : channelOf(contact, id);
    if (value.isEmpty()) {
      std::erase_if(contact.channels, [id](const Channel& c) { return c.id == id; });
    } else if (channel != nullptr) {
      channel->value = value;
      channel->normal.clear();
    } else {
      Channel fresh;
      fresh.kind = kind;
      fresh.value = value;
      contact.channels.push_back(fresh);
    }
    return {};
  };
}

FieldSetter channelRelabel(domain::Id id, ChannelKind kind) {
  return [id, kind](Contact& contact, const QString& label) -> Result<void> {
    if (Channel* channel = channelOf(contact, id)) {
      if (kind == ChannelKind::Chat)
        channel->service = label;
      else
        channel->label = label;
    }
    return {};
  };
}

CardField channelField(const ChannelWords& words, const Channel& channel) {
  const QString key = QString::fromLatin1(words.key);
  CardField field;
  field.key = key + u':' + (channel.id == 0 ? QStringLiteral("new") : QString::number(channel.id));
  field.label = labelWords(words.kind == ChannelKind::Chat ? channel.service : channel.label, tr(words.name));
  field.value = channel.value;
  field.what = key;
  field.set = channelSetter(channel.id, words.kind);
  if (channel.id != 0) {
    field.labels = labelsOf(words);
    field.ownLabel = true;
    field.relabel = channelRelabel(channel.id, words.kind);
  }
  return field;
}

// The filled channels of a kind, and an empty one where it is asked for or is the first.
void addChannels(std::vector<CardField>& out, const Contact& contact, const ChannelWords& words, bool blank) {
  const auto all = domain::channelsOf(contact, words.kind);
  for (const Channel& channel : all) out.push_back(channelField(words, channel));
  if (!blank) return;
  CardField field = channelField(words, Channel{});
  field.placeholder = tr("Add…");
  out.push_back(field);
}

CardField addressField(const domain::Address& address) {
  CardField field;
  field.key =
      QStringLiteral("address:") + (address.id == 0 ? QStringLiteral("new") : QString::number(address.id));
  field.label = address.label.isEmpty() ? tr("Address") : labelWords(address.label, {});
  field.value = addressLine(address);
  field.placeholder = tr("Add…");
  field.shape = FieldShape::Address;
  field.what = QStringLiteral("address");
  field.address = address;
  if (address.id == 0) return field;
  field.labels = {QStringLiteral("home"), QStringLiteral("work"), QStringLiteral("other")};
  field.ownLabel = true;
  field.relabel = [id = address.id](Contact& contact, const QString& label) -> Result<void> {
    for (domain::Address& a : contact.addresses)
      if (a.id == id) a.label = label;
    return {};
  };
  return field;
}

CardField namedField(const Contact& contact, const QString& key, const QString& name, QDate today) {
  CardField field;
  field.key = key;
  field.label = name;
  field.value = domain::fieldValue(contact, key);
  field.what = key;
  field.set = plainSetter(key);
  if (key == QLatin1String("birthday")) showAsDate(field, today);
  if (key == QLatin1String("roles")) field.placeholder = tr("supplier, partner, reseller");
  if (key == QLatin1String("household")) field.placeholder = tr("one name for those who live together");
  if (key == QLatin1String("do_not_contact")) field.placeholder = tr("email, phone, sms, post");
  if (key == QLatin1String("stage")) field.choices = stageChoices();
  if (key == QLatin1String("rank"))
    field.choices = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
  if (!field.choices.isEmpty()) field.shape = FieldShape::Choice;
  return field;
}

void addPlain(std::vector<CardField>& out, const Contact& contact, const QSet<QString>& asked, QDate today) {
  const bool company = contact.kind == domain::ContactKind::Company;
  for (const PlainField& plain : kPlain) {
    if (company ? !plain.onCompanies : !plain.onPeople) continue;
    const QString key = QString::fromLatin1(plain.key);
    CardField field = namedField(contact, key, tr(plain.name), today);
    if (key == QLatin1String("touch_days") && contact.touchDays == 0) field.value.clear();
    if (!field.value.isEmpty() || asked.contains(key)) out.push_back(field);
    if (key == QLatin1String("department")) addWorkRows(out, contact, asked);
  }
}

}

QString addressLine(const domain::Address& address) {
  QString street = address.street;
  const QString town = QString(address.postcode + u' ' + address.city).trimmed();
  QStringList parts{street.replace(u'\n', QStringLiteral(", ")),
                    address.extended,
                    address.pobox,
                    town,
                    address.region,
                    address.country};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

void putAddress(Contact& contact, const domain::Address& address) {
  const bool empty = addressLine(address).isEmpty();
  const auto hit = std::find_if(contact.addresses.begin(), contact.addresses.end(),
                                [&](const domain::Address& a) { return a.id == address.id; });
  const bool known = address.id != 0 && hit != contact.addresses.end();
  if (empty && known) contact.addresses.erase(hit);
  if (empty) return;
  if (known)
    *hit = address;
  else
    contact.addresses.push_back(address);
}

std::vector<CardField> cardFields(const Contact& contact, const QSet<QString>& asked, QDate today) {
  std::vector<CardField> out;
  for (const ChannelWords& words : kChannels) {
    const bool everyCard = words.kind == ChannelKind::Phone || words.kind == ChannelKind::Email;
    const bool first = everyCard && domain::channelsOf(contact, words.kind).empty();
    addChannels(out, contact, words, first || asked.contains(QString::fromLatin1(words.key)));
  }
  for (const domain::Address& address : contact.addresses) out.push_back(addressField(address));
  if (contact.addresses.empty() || asked.contains(QStringLiteral("address")))
    out.push_back(addressField(domain::Address{}));
  addPlain(out, contact, asked, today);
  addWordedRows(out, contact, asked, today);
  addConsents(out, contact, asked, today);
  CardField notes = namedField(contact, QStringLiteral("notes"), tr("Notes"), today);
  notes.shape = FieldShape::Lines;
  notes.placeholder = tr("Add a note about this contact…");
  out.push_back(notes);
  return out;
}

std::vector<AddableField> addableFields(const Contact& contact, const std::vector<QString>& ownFields) {
  const bool company = contact.kind == domain::ContactKind::Company;
  std::vector<AddableField> out;
  for (const ChannelWords& words : kChannels)
    out.push_back({QString::fromLatin1(words.key), tr(words.name), {}});
  out.push_back({QStringLiteral("address"), tr("Address"), {}});
  for (const PlainField& plain : kPlain) {
    const QString key = QString::fromLatin1(plain.key);
    const QString value = domain::fieldValue(contact, key);
    const bool filled = !value.isEmpty() && value != QLatin1String("0");
    if ((company ? plain.onCompanies : plain.onPeople) && !filled)
      out.push_back({key, tr(plain.name), tr(plain.group)});
  }
  addAddableRows(out, contact, ownFields);
  return out;
}

FieldSetter plainSetter(const QString& key) {
  return [key](Contact& contact, const QString& text) {
    QString value = text.trimmed();
    if (key == QLatin1String("birthday") || key.startsWith(QLatin1String("date.")))
      value = models::dateFromWords(value);
    if (key == QLatin1String("stage"))
      for (const QString& stage : stageChoices())
        if (value.compare(stage, Qt::CaseInsensitive) == 0) value = stage;
    return domain::setField(contact, key, value);
  };
}

QString cardKeyOf(const QString& key) {
  static const QStringList kMany{QStringLiteral("phone"), QStringLiteral("email"),   QStringLiteral("url"),
                                 QStringLiteral("chat"),  QStringLiteral("address"), QStringLiteral("work")};
  return kMany.contains(key) || isRowKey(key) ? QString(key + kNewRow) : key;
}

QString askedKeyOf(const QString& cardKey) {
  return cardKey.endsWith(kNewRow) ? cardKey.chopped(kNewRow.size()) : cardKey;
}

QStringList stageChoices() {
  return {QStringLiteral("prospect"), QStringLiteral("lead"), QStringLiteral("customer"),
          QStringLiteral("dormant"), QStringLiteral("lost")};
}

}
