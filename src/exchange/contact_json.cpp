#include "exchange/contact_json.h"

#include "base/fold.h"
#include "domain/fields.h"

#include <QJsonArray>

namespace kith::exchange {
namespace {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

// Sets what has a value.
void put(QJsonObject& json, const char* key, const QString& value) {
  if (!value.isEmpty()) json.insert(QLatin1String(key), value);
}

void putId(QJsonObject& json, const char* key, domain::Id id, JsonForm form) {
  if (form == JsonForm::Shown && id != 0) json.insert(QLatin1String(key), id);
}

void putList(QJsonObject& json, const char* key, const QJsonArray& list, JsonForm form) {
  if (form == JsonForm::Shown || !list.isEmpty()) json.insert(QLatin1String(key), list);
}

QString text(const QJsonObject& json, const char* key) { return json.value(QLatin1String(key)).toString(); }

bool flag(const QJsonObject& json, const char* key) { return json.value(QLatin1String(key)).toBool(); }

domain::Id idOf(const QJsonObject& json, const char* key) {
  return json.value(QLatin1String(key)).toInteger();
}

QJsonObject channelJson(const Channel& c) {
  QJsonObject json{{QStringLiteral("value"), c.value}};
  put(json, "label", c.label);
  if (c.kind == ChannelKind::Phone) put(json, "e164", c.normal);
  if (c.kind == ChannelKind::Phone) put(json, "extension", c.extension);
  put(json, "service", c.service);
  if (c.primary || c.kind == ChannelKind::Email || c.kind == ChannelKind::Phone)
    json.insert(QStringLiteral("primary"), c.primary);
  return json;
}

Channel channelFrom(const QJsonObject& json, ChannelKind kind) {
  Channel c;
  c.kind = kind;
  c.value = text(json, "value");
  c.label = text(json, "label");
  c.extension = text(json, "extension");
  c.service = text(json, "service");
  c.primary = flag(json, "primary");
  if (kind == ChannelKind::Email) c.normal = base::folded(c.value);
  if (kind == ChannelKind::Phone) c.normal = text(json, "e164");
  return c;
}

struct PartOfAddress {
  const char* key;
  QString domain::Address::*member;
};

constexpr PartOfAddress kAddressParts[] = {
    {"street", &domain::Address::street},   {"extended", &domain::Address::extended},
    {"pobox", &domain::Address::pobox},     {"city", &domain::Address::city},
    {"region", &domain::Address::region},   {"postcode", &domain::Address::postcode},
    {"country", &domain::Address::country}, {"country_code", &domain::Address::countryCode},
    {"label", &domain::Address::label},
};

QJsonObject addressJson(const domain::Address& a) {
  QJsonObject json;
  for (const PartOfAddress& part : kAddressParts) put(json, part.key, a.*part.member);
  json.insert(QStringLiteral("primary"), a.primary);
  return json;
}

domain::Address addressFrom(const QJsonObject& json) {
  domain::Address a;
  for (const PartOfAddress& part : kAddressParts) a.*part.member = text(json, part.key);
  a.primary = flag(json, "primary");
  return a;
}

QJsonObject workJson(const domain::Employment& w, JsonForm form) {
  QJsonObject json;
  putId(json, "id", w.companyId, form);
  put(json, "name", w.companyName);
  put(json, "title", w.title);
  put(json, "role", w.role);
  put(json, "department", w.department);
  put(json, "from", w.fromDate);
  put(json, "to", w.toDate);
  json.insert(QStringLiteral("primary"), w.primary);
  return json;
}

domain::Employment workFrom(const QJsonObject& json) {
  return {0,
          idOf(json, "id"),
          text(json, "name"),
          text(json, "title"),
          text(json, "role"),
          text(json, "department"),
          text(json, "from"),
          text(json, "to"),
          flag(json, "primary")};
}

// Of several main entries the first stands in front, as readers take the first one.
QJsonArray workList(const Contact& c, JsonForm form) {
  QJsonArray out;
  for (const domain::Employment& w : c.employments) {
    if (form == JsonForm::Shown && w.primary)
      out.prepend(workJson(w, form));
    else
      out.append(workJson(w, form));
  }
  return out;
}

QJsonArray channelList(const Contact& c, ChannelKind kind, JsonForm form) {
  QJsonArray out;
  if (form == JsonForm::Shown) {
    for (const Channel& one : domain::channelsOf(c, kind)) out.append(channelJson(one));
    return out;
  }
  for (const Channel& one : c.channels)
    if (one.kind == kind) out.append(channelJson(one));
  return out;
}

void putRelations(QJsonObject& json, const Contact& c, JsonForm form) {
  QJsonArray dates;
  for (const domain::ContactDate& d : c.dates) {
    QJsonObject one{{QStringLiteral("value"), d.value}};
    put(one, "label", d.label);
    dates.append(one);
  }
  putList(json, "dates", dates, form);
  QJsonArray related;
  for (const domain::Relation& r : c.relations) {
    QJsonObject one{{QStringLiteral("name"), r.name}};
    put(one, "label", r.label);
    putId(one, "id", r.otherId.value_or(0), form);
    related.append(one);
  }
  putList(json, "related", related, form);
}

void putOrigins(QJsonObject& json, const Contact& c, JsonForm form) {
  QJsonArray identifiers;
  for (const domain::Identifier& i : c.identifiers)
    identifiers.append(QJsonObject{{QStringLiteral("system"), i.system}, {QStringLiteral("value"), i.value}});
  putList(json, "identifiers", identifiers, form);
  QJsonArray consents;
  for (const domain::Consent& consent : c.consents) {
    QJsonObject one{{QStringLiteral("channel"), consent.channel}, {QStringLiteral("state"), consent.state}};
    put(one, "at", consent.at);
    put(one, "source", consent.source);
    put(one, "proof", consent.proof);
    consents.append(one);
  }
  putList(json, "consents", consents, form);
  QJsonObject custom;
  for (const domain::CustomValue& v : c.custom) custom.insert(v.fieldName, v.value);
  if (form == JsonForm::Shown || !custom.isEmpty()) json.insert(QStringLiteral("custom"), custom);
}

void putProperties(QJsonObject& json, const Contact& c, JsonForm form) {
  QJsonArray properties;
  for (const domain::ExtraProperty& p : c.properties) {
    QJsonObject one{{QStringLiteral("name"), p.name}, {QStringLiteral("value"), p.value}};
    put(one, "label", p.label);
    put(one, "parameters", p.parameters);
    properties.append(one);
  }
  putList(json, "properties", properties, form);
}

void readOrigins(Contact& c, const QJsonObject& json) {
  for (const QJsonValue v : json.value(QLatin1String("identifiers")).toArray())
    c.identifiers.push_back({0, text(v.toObject(), "system"), text(v.toObject(), "value")});
  for (const QJsonValue v : json.value(QLatin1String("consents")).toArray()) {
    const QJsonObject o = v.toObject();
    c.consents.push_back(
        {0, text(o, "channel"), text(o, "state"), text(o, "at"), text(o, "source"), text(o, "proof")});
  }
  for (const QJsonValue v : json.value(QLatin1String("properties")).toArray()) {
    const QJsonObject o = v.toObject();
    c.properties.push_back({0, text(o, "name"), text(o, "label"), text(o, "parameters"), text(o, "value")});
  }
  const QJsonObject custom = json.value(QLatin1String("custom")).toObject();
  for (auto it = custom.begin(); it != custom.end(); ++it)
    c.custom.push_back({0, 0, it.key(), std::nullopt, it.value().toString()});
}

QStringList textsOf(const QJsonObject& json, const char* key) {
  QStringList out;
  for (const QJsonValue v : json.value(QLatin1String(key)).toArray()) out.append(v.toString());
  return out;
}

void putInner(QJsonObject& json, const Contact& c) {
  put(json, "created", c.createdAt);
  put(json, "deleted", c.deletedAt);
  put(json, "uid", c.uid);
  if (c.touchDays != 0) json.insert(QStringLiteral("touch_days"), c.touchDays);
  if (c.doNotContact != 0) json.insert(QStringLiteral("do_not_contact"), c.doNotContact);
}

constexpr std::pair<const char*, ChannelKind> kChannelLists[] = {{"emails", ChannelKind::Email},
                                                                 {"phones", ChannelKind::Phone},
                                                                 {"urls", ChannelKind::Url},
                                                                 {"chats", ChannelKind::Chat}};

}

QJsonObject contactJson(const Contact& contact, JsonForm form) {
  QJsonObject json;
  putId(json, "id", contact.id, form);
  json.insert(QStringLiteral("kind"), domain::kindText(contact.kind));
  if (form == JsonForm::Shown) json.insert(QStringLiteral("display"), domain::displayName(contact));
  for (const domain::TextField& field : domain::textFields()) put(json, field.key, contact.*field.member);
  putList(json, "companies", workList(contact, form), form);
  for (const auto& [key, kind] : kChannelLists) putList(json, key, channelList(contact, kind, form), form);
  QJsonArray addresses;
  for (const domain::Address& a : contact.addresses) addresses.append(addressJson(a));
  putList(json, "addresses", addresses, form);
  putRelations(json, contact, form);
  putList(json, "tags", QJsonArray::fromStringList(contact.tags), form);
  putList(json, "roles", QJsonArray::fromStringList(contact.roles), form);
  putOrigins(json, contact, form);
  putProperties(json, contact, form);
  putInner(json, contact);
  return json;
}

Contact contactFromJson(const QJsonObject& json) {
  Contact c;
  c.id = idOf(json, "id");
  c.uid = text(json, "uid");
  c.kind = domain::contactKindFrom(text(json, "kind"));
  for (const domain::TextField& field : domain::textFields()) c.*field.member = text(json, field.key);
  for (const QJsonValue v : json.value(QLatin1String("companies")).toArray())
    c.employments.push_back(workFrom(v.toObject()));
  for (const auto& [key, kind] : kChannelLists)
    for (const QJsonValue v : json.value(QLatin1String(key)).toArray())
      c.channels.push_back(channelFrom(v.toObject(), kind));
  for (const QJsonValue v : json.value(QLatin1String("addresses")).toArray())
    c.addresses.push_back(addressFrom(v.toObject()));
  for (const QJsonValue v : json.value(QLatin1String("dates")).toArray())
    c.dates.push_back({0, text(v.toObject(), "label"), text(v.toObject(), "value")});
  for (const QJsonValue v : json.value(QLatin1String("related")).toArray()) {
    const domain::Id other = idOf(v.toObject(), "id");
    c.relations.push_back({0, text(v.toObject(), "name"), text(v.toObject(), "label"),
                           other == 0 ? std::nullopt : std::optional(other)});
  }
  c.tags = textsOf(json, "tags");
  c.roles = textsOf(json, "roles");
  readOrigins(c, json);
  c.createdAt = text(json, "created");
  c.deletedAt = text(json, "deleted");
  c.touchDays = json.value(QLatin1String("touch_days")).toInt();
  c.doNotContact = json.value(QLatin1String("do_not_contact")).toInt();
  return c;
}

}
