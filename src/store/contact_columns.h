// Columns of a contact and of the rows that hang on it.
#pragma once

#include "domain/contact.h"
#include "domain/fields.h"
#include "store/row_mapping.h"

namespace kith::store {

void bindMember(auto& c, int i, domain::ChannelKind v) { c.bindText(i, domain::channelText(v)); }
inline void readMember(const Cursor& c, int i, domain::ChannelKind& v) {
  v = domain::channelKindFrom(c.text(i));
}
void bindMember(auto& c, int i, domain::ContactKind v) { c.bindText(i, domain::kindText(v)); }
inline void readMember(const Cursor& c, int i, domain::ContactKind& v) {
  v = domain::contactKindFrom(c.text(i));
}

// The columns of `contact` that are no plain text field; those stand in domain/fields.h.
inline constexpr auto kContactColumns = std::make_tuple(
    column("uid", &domain::Contact::uid), column("kind", &domain::Contact::kind),
    column("touch_days", &domain::Contact::touchDays),
    column("do_not_contact", &domain::Contact::doNotContact),
    column("referred_by", &domain::Contact::referredBy),
    column("household_id", &domain::Contact::householdId), column("photo_id", &domain::Contact::photoId),
    column("created_at", &domain::Contact::createdAt), column("deleted_at", &domain::Contact::deletedAt));

inline constexpr auto kChannelColumns = std::make_tuple(
    column("kind", &domain::Channel::kind), column("label", &domain::Channel::label),
    column("value", &domain::Channel::value), column("normal", &domain::Channel::normal),
    column("extension", &domain::Channel::extension), column("service", &domain::Channel::service),
    column("is_primary", &domain::Channel::primary));

inline constexpr auto kAddressColumns = std::make_tuple(
    column("label", &domain::Address::label), column("street", &domain::Address::street),
    column("extended", &domain::Address::extended), column("pobox", &domain::Address::pobox),
    column("city", &domain::Address::city), column("region", &domain::Address::region),
    column("postcode", &domain::Address::postcode), column("country", &domain::Address::country),
    column("country_code", &domain::Address::countryCode), column("is_primary", &domain::Address::primary));

inline constexpr auto kEmploymentColumns = std::make_tuple(
    column("company_id", &domain::Employment::companyId), column("title", &domain::Employment::title),
    column("role", &domain::Employment::role), column("department", &domain::Employment::department),
    column("from_date", &domain::Employment::fromDate), column("to_date", &domain::Employment::toDate),
    column("is_primary", &domain::Employment::primary));

inline constexpr auto kRelationColumns =
    std::make_tuple(column("name", &domain::Relation::name), column("label", &domain::Relation::label),
                    column("other_id", &domain::Relation::otherId));

inline constexpr auto kDateColumns = std::make_tuple(column("label", &domain::ContactDate::label),
                                                     column("value", &domain::ContactDate::value));

inline constexpr auto kIdentifierColumns = std::make_tuple(column("system", &domain::Identifier::system),
                                                           column("value", &domain::Identifier::value));

inline constexpr auto kConsentColumns =
    std::make_tuple(column("channel", &domain::Consent::channel), column("state", &domain::Consent::state),
                    column("at", &domain::Consent::at), column("source", &domain::Consent::source),
                    column("proof", &domain::Consent::proof));

inline constexpr auto kPropertyColumns = std::make_tuple(
    column("name", &domain::ExtraProperty::name), column("label", &domain::ExtraProperty::label),
    column("parameters", &domain::ExtraProperty::parameters), column("value", &domain::ExtraProperty::value));

inline constexpr auto kCustomColumns = std::make_tuple(column("field_id", &domain::CustomValue::fieldId),
                                                       column("option_id", &domain::CustomValue::optionId),
                                                       column("value", &domain::CustomValue::value));

}
