// The rows of a contact that the card knows by their id: work, dates, relations, own fields, numbers
// elsewhere, consents. Several of a kind stand beside each other, so no value hides behind one with the same
// label.
#pragma once

#include "pages/card_fields.h"

namespace kith::pages {

inline constexpr QLatin1String kNewRow(":new");

void addWorkRows(std::vector<CardField>& out, const domain::Contact& contact, const QSet<QString>& asked);
void addWordedRows(std::vector<CardField>& out, const domain::Contact& contact, const QSet<QString>& asked,
                   QDate today);
void addConsents(std::vector<CardField>& out, const domain::Contact& contact, const QSet<QString>& asked,
                 QDate today);

// What of these the Add menu offers.
void addAddableRows(std::vector<AddableField>& out, const domain::Contact& contact,
                    const std::vector<QString>& ownFields);

// Whether a field asked for as `key` is one more row of a list: "date.anniversary".
bool isRowKey(const QString& key);

// A label of the known words in the user's language; the user's own word as it is.
QString labelWords(const QString& label, const QString& otherwise);

// Shows a partial date in words with how far off it is.
void showAsDate(CardField& field, QDate today);

}
