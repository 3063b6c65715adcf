// Columns of interactions, products, purchases with their rows, and reminders.
#pragma once

#include "domain/interaction.h"
#include "domain/purchase.h"
#include "domain/reminder.h"
#include "store/row_mapping.h"

namespace kith::store {

inline constexpr auto kInteractionColumns = std::make_tuple(
    column("uid", &domain::Interaction::uid), column("at", &domain::Interaction::at),
    column("channel", &domain::Interaction::channel), column("direction", &domain::Interaction::direction),
    column("minutes", &domain::Interaction::minutes), column("outcome", &domain::Interaction::outcome),
    column("text", &domain::Interaction::text), column("department", &domain::Interaction::department),
    column("purchase_id", &domain::Interaction::purchaseId),
    column("product_id", &domain::Interaction::productId),
    column("created_at", &domain::Interaction::createdAt),
    column("deleted_at", &domain::Interaction::deletedAt));

inline constexpr auto kProductColumns = std::make_tuple(
    column("uid", &domain::Product::uid), column("sku", &domain::Product::sku),
    column("name", &domain::Product::name), column("unit", &domain::Product::unit),
    column("category", &domain::Product::category), column("currency", &domain::Product::currency),
    column("price", &domain::Product::price), column("cost", &domain::Product::cost),
    column("tax_percent", &domain::Product::taxPercent), column("active", &domain::Product::active),
    column("notes", &domain::Product::notes), column("service", &domain::Product::service),
    column("warranty", &domain::Product::warranty), column("created_at", &domain::Product::createdAt),
    column("deleted_at", &domain::Product::deletedAt));

inline constexpr auto kPurchaseColumns = std::make_tuple(
    column("uid", &domain::Purchase::uid), column("contact_id", &domain::Purchase::contactId),
    column("buyer_text", &domain::Purchase::buyerText), column("number", &domain::Purchase::number),
    column("source", &domain::Purchase::source), column("date", &domain::Purchase::date),
    column("currency", &domain::Purchase::currency), column("discount", &domain::Purchase::discount),
    column("shipping", &domain::Purchase::shipping), column("tax", &domain::Purchase::tax),
    column("total", &domain::Purchase::total), column("refunded", &domain::Purchase::refunded),
    column("rate", &domain::Purchase::rate), column("due_date", &domain::Purchase::dueDate),
    column("recipient_id", &domain::Purchase::recipientId),
    column("recipient_text", &domain::Purchase::recipientText), column("place", &domain::Purchase::place),
    column("wanted_for", &domain::Purchase::wantedFor), column("occasion", &domain::Purchase::occasion),
    column("notes", &domain::Purchase::notes), column("cancelled_at", &domain::Purchase::cancelledAt),
    column("created_at", &domain::Purchase::createdAt), column("deleted_at", &domain::Purchase::deletedAt));

inline constexpr auto kLineColumns = std::make_tuple(
    column("product_id", &domain::PurchaseLine::productId), column("text", &domain::PurchaseLine::text),
    column("sku", &domain::PurchaseLine::sku), column("quantity", &domain::PurchaseLine::quantity),
    column("price", &domain::PurchaseLine::price), column("discount", &domain::PurchaseLine::discount),
    column("total", &domain::PurchaseLine::total), column("tax", &domain::PurchaseLine::tax),
    column("cost", &domain::PurchaseLine::cost));

inline constexpr auto kPaymentColumns =
    std::make_tuple(column("date", &domain::Payment::date), column("amount", &domain::Payment::amount),
                    column("method", &domain::Payment::method));

inline constexpr auto kReminderColumns = std::make_tuple(
    column("uid", &domain::Reminder::uid), column("contact_id", &domain::Reminder::contactId),
    column("text", &domain::Reminder::text), column("due", &domain::Reminder::due),
    column("minutes", &domain::Reminder::minutes), column("place", &domain::Reminder::place),
    column("repeat_rule", &domain::Reminder::repeatRule),
    column("repeat_after_done", &domain::Reminder::repeatAfterDone),
    column("snoozed_until", &domain::Reminder::snoozedUntil), column("state", &domain::Reminder::state),
    column("done_at", &domain::Reminder::doneAt), column("purchase_id", &domain::Reminder::purchaseId),
    column("product_id", &domain::Reminder::productId), column("cause", &domain::Reminder::cause),
    column("created_at", &domain::Reminder::createdAt), column("deleted_at", &domain::Reminder::deletedAt));

}
