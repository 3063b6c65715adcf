// One change of one field of a contact by its name, as the command line and the editors make it.
#pragma once

#include "base/result.h"
#include "domain/contact.h"

namespace kith::domain {

// Sets the field `key` of `contact` to `value`; the names are those of `edit` and `--map`:
// the text fields (given, family, notes, stage …), kind, name (a company's, or a full name to be split at the
// edge), email[.label], phone[.label], url[.label], chat[.service], company, title, role, department,
// street[.label], city, region, postcode, country, birthday, date.LABEL, tags (comma separated, replaces
// all), tag (adds one), identifier.SYSTEM, custom.NAME, related.LABEL, consent.CHANNEL (granted or refused),
// do_not_contact (email, phone, sms, post, comma separated), roles, rank, touch_days. An empty value removes.
// Without a label the first of its kind is meant. Errors: Invalid with the key when there is no such field or
// the value cannot be one (a birthday that is no date).
Result<void> setField(Contact& contact, const QString& key, const QString& value);

// Adds a further value of a list (email, phone, url, chat, company, tags) or a paragraph to the notes; of any
// other field the same as setField.
Result<void> addField(Contact& contact, const QString& key, const QString& value);

// The present value of that field; empty where there is none.
QString fieldValue(const Contact& contact, const QString& key);

// The last word said on a channel (email, phone, sms, post), or null: older ones are kept, it is the one that
// counts.
const Consent* newestConsent(const Contact& contact, QStringView channel);

// Fills the forms by which mails and phones are found again (folded, E.164) where they have none: of a phone
// without a country by the contact's own, else by `region` (ISO 3166-1).
void understandChannels(Contact& contact, const QString& region);

}
