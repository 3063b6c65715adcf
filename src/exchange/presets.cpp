#include "exchange/presets.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace kith::exchange {
namespace {

constexpr std::array kGoogle{
    PresetWords{u"name", u"name"},
    PresetWords{u"role", u"occupation"},
    PresetWords{u"custom.Maiden Name", u"maiden name"},
};

constexpr std::array kOutlook{
    PresetWords{u"prefix", u"title|anrede"},
    PresetWords{u"role", u"profession|beruf"},
    PresetWords{u"title", u"job title|position"},
    PresetWords{u"custom.Location", u"location"},
    PresetWords{u"custom.Ort", u"ort"},
    PresetWords{u"phone.callback", u"callback|rückmeldung"},
    PresetWords{u"phone.isdn", u"isdn"},
    PresetWords{u"phone.radio", u"radio phone"},
    PresetWords{u"phone.text", u"tty tdd phone|telefon für hörbehinderte"},
    PresetWords{u"phone.telex", u"telex"},
    PresetWords{u"phone.fax", u"other fax|weiteres fax"},
    PresetWords{u"region.other", u"weiteres r bundesland kanton"},
    PresetWords{u"country.other", u"weiteres e land region"},
    PresetWords{u"pobox.other", u"weiteres postfach"},
    PresetWords{u"ignore", u"email type|email typ|email display name|email angezeigter name"},
};

constexpr std::array kHubSpot{
    PresetWords{u"identifier.hubspot", u"record id"},
    PresetWords{u"custom.Contact owner", u"contact owner"},
    PresetWords{u"custom.Lead Status", u"lead status"},
    PresetWords{u"company", u"associated company|company name"},
};

constexpr std::array kMailchimp{
    PresetWords{u"identifier.mailchimp", u"euid"},
    PresetWords{u"consent_at.email", u"confirm time"},
    PresetWords{u"consent_proof.email", u"optin time|optin ip|confirm ip"},
    PresetWords{u"consent_refused.email", u"unsub time"},
    PresetWords{u"custom.REGION", u"region"},
    PresetWords{u"custom.CC", u"cc"},
    PresetWords{u"custom.LEID", u"leid"},
};

constexpr std::array kShopify{
    PresetWords{u"identifier.shopify", u"customer id"},
    PresetWords{u"consent.email", u"accepts email marketing|accepts marketing"},
    PresetWords{u"consent.sms", u"accepts sms marketing"},
    PresetWords{u"company", u"default address company|company"},
    PresetWords{u"street", u"default address address1|address1"},
    PresetWords{u"extended", u"default address address2|address2"},
    PresetWords{u"city", u"default address city|city"},
    PresetWords{u"region", u"default address province code|province|province code"},
    PresetWords{u"country", u"default address country code|country|country code"},
    PresetWords{u"postcode", u"default address zip|zip"},
    PresetWords{u"phone", u"default address phone|phone"},
    PresetWords{u"custom.Total Spent", u"total spent"},
    PresetWords{u"custom.Total Orders", u"total orders"},
    PresetWords{u"custom.Tax Exempt", u"tax exempt"},
};

constexpr std::array kShopifyOrders{
    PresetWords{u"number", u"name"},
    PresetWords{u"email", u"email"},
    PresetWords{u"phone", u"phone"},
    PresetWords{u"date", u"created at"},
    PresetWords{u"currency", u"currency"},
    PresetWords{u"total", u"total"},
    PresetWords{u"shipping", u"shipping"},
    PresetWords{u"tax", u"taxes"},
    PresetWords{u"order_discount", u"discount amount"},
    PresetWords{u"refunded", u"refunded amount"},
    PresetWords{u"outstanding", u"outstanding balance"},
    PresetWords{u"paid_at", u"paid at"},
    PresetWords{u"method", u"payment method"},
    PresetWords{u"cancelled", u"cancelled at"},
    PresetWords{u"notes", u"notes"},
    PresetWords{u"product", u"lineitem name"},
    PresetWords{u"sku", u"lineitem sku"},
    PresetWords{u"quantity", u"lineitem quantity"},
    PresetWords{u"price", u"lineitem price"},
    PresetWords{u"discount", u"lineitem discount"},
    PresetWords{u"contact.billing", u"billing name"},
    PresetWords{u"street.billing", u"billing address1"},
    PresetWords{u"extended.billing", u"billing address2"},
    PresetWords{u"company.billing", u"billing company"},
    PresetWords{u"city.billing", u"billing city"},
    PresetWords{u"postcode.billing", u"billing zip"},
    PresetWords{u"region.billing", u"billing province"},
    PresetWords{u"country.billing", u"billing country"},
    PresetWords{u"phone.billing", u"billing phone"},
    PresetWords{u"contact.shipping", u"shipping name"},
    PresetWords{u"street.shipping", u"shipping address1"},
    PresetWords{u"extended.shipping", u"shipping address2"},
    PresetWords{u"company.shipping", u"shipping company"},
    PresetWords{u"city.shipping", u"shipping city"},
    PresetWords{u"postcode.shipping", u"shipping zip"},
    PresetWords{u"region.shipping", u"shipping province"},
    PresetWords{u"country.shipping", u"shipping country"},
    PresetWords{u"phone.shipping", u"shipping phone"},
};

QStringList parts(const char16_t* text, QChar separator) { return QString::fromUtf16(text).split(separator); }

bool holds(const QStringList& keys, const Preset& preset) {
  for (const QString& needed : parts(preset.signature, u'|')) {
    const QStringList any = needed.split(u'/');
    const bool there = std::any_of(any.begin(), any.end(),
                                   [&keys](const QString& one) { return keys.contains(headingKey(one)); });
    if (!there) return false;
  }
  return true;
}

QString withoutDigits(QString key) {
  return key.removeIf([](QChar c) { return c.isDigit(); });
}

// The field a column of a numbered group holds.
QString fieldOfGroup(const QString& kind, const QString& part) {
  struct Row {
    const char16_t* kind;
    const char16_t* part;
    const char16_t* field;
  };
  static constexpr std::array kRows{
      Row{u"email", u"value", u"email"},
      Row{u"phone", u"value", u"phone"},
      Row{u"website", u"value", u"url"},
      Row{u"event", u"value", u"date"},
      Row{u"relation", u"value", u"related"},
      Row{u"customfield", u"value", u"custom"},
      Row{u"im", u"value", u"chat"},
      Row{u"im", u"service", u"chat_service"},
      Row{u"address", u"formatted", u"address"},
      Row{u"address", u"street", u"street"},
      Row{u"address", u"city", u"city"},
      Row{u"address", u"pobox", u"pobox"},
      Row{u"address", u"region", u"region"},
      Row{u"address", u"postalcode", u"postcode"},
      Row{u"address", u"country", u"country"},
      Row{u"address", u"extendedaddress", u"extended"},
      Row{u"organization", u"name", u"company"},
      Row{u"organization", u"title", u"title"},
      Row{u"organization", u"department", u"department"},
      Row{u"organization", u"jobdescription", u"role"},
      Row{u"organization", u"type", u"ignore"},
  };
  for (const Row& row : kRows)
    if (kind == QStringView(row.kind) && part == QStringView(row.part)) return QString::fromUtf16(row.field);
  return {};
}

}

std::span<const Preset> allPresets() {
  static constexpr std::array kPresets{
      Preset{"google-old", u"given name|group membership|e-mail 1 - value/e-mail 1 - type/phone 1 - value",
             kGoogle},
      Preset{"google", u"organization name|labels|e-mail 1 - label/e-mail 1 - value/phone 1 - value",
             kGoogle},
      Preset{"outlook", u"e-mail display name|business country/business country region|government id number",
             kOutlook, true},
      Preset{"outlook-german", u"vorname|straße geschäftlich|e-mail-adresse", kOutlook},
      Preset{"hubspot",
             u"record id|contact owner/lifecycle stage/lead status/associated company ids|email/first "
             u"name/last name",
             kHubSpot},
      Preset{"mailchimp", u"member_rating|leid|euid", kMailchimp, true},
      Preset{"shopify-orders", u"financial status|lineitem quantity", kShopifyOrders, false, true},
      Preset{"shopify", u"accepts email marketing/accepts marketing|total spent", kShopify},
  };
  return kPresets;
}

const Preset* findPreset(const std::vector<QString>& headings, const QString& name) {
  QStringList keys;
  for (const QString& heading : headings) keys.append(headingKey(heading));
  for (const Preset& preset : allPresets()) {
    if (!name.isEmpty() && name == QLatin1String(preset.name)) return &preset;
    if (name.isEmpty() && holds(keys, preset)) return &preset;
  }
  return nullptr;
}

std::optional<Meaning> meaningIn(const Preset& preset, const QString& heading) {
  const QString key = headingKey(heading);
  // Once as it stands, once without the number of "E-mail 2 Type".
  for (const QString& wanted : {key, withoutDigits(key)})
    for (const PresetWords& words : preset.words)
      for (const QString& one : parts(words.headings, u'|'))
        if (headingKey(one) == wanted) return meaningFromText(QString::fromUtf16(words.field));
  return std::nullopt;
}

std::optional<Meaning> meaningOfNumbered(const QString& heading) {
  static const QRegularExpression kShape(
      QStringLiteral("^\\s*([\\p{L} -]+?)\\s*(\\d{1,3})\\s*-\\s*([\\p{L} ]+?)\\s*$"));
  const auto match = kShape.match(heading);
  if (!match.hasMatch()) return std::nullopt;
  const QString kind = headingKey(match.captured(1));
  const QString part = headingKey(match.captured(3));
  Meaning meaning;
  meaning.group = match.captured(2).toInt();
  const QString field = fieldOfGroup(kind, part);
  if (!field.isEmpty()) {
    meaning.field = field;
    return meaning;
  }
  if (part != u"type" && part != u"label") return std::nullopt;
  meaning.labelFor =
      fieldOfGroup(kind, kind == u"address" ? QStringLiteral("street") : QStringLiteral("value"));
  if (meaning.labelFor.isEmpty()) return std::nullopt;
  meaning.field = QStringLiteral("label");
  return meaning;
}

}
