// The country and the currency of a book: what numbers, addresses and sums mean that name none.
#pragma once

#include "domain/contact.h"

#include <QString>

namespace kith::store {
class Store;
}

namespace kith::app {

class Queries;
class Session;

// That of the desktop's language; may be empty. ISO 3166-1 alpha-2.
QString desktopRegion();
// The same: what the owner chose for the book, else that of the desktop.
QString ownRegion(store::Store& store);
QString ownRegion(Queries& queries);
// What the owner chose; empty: as the desktop.
QString chosenRegion(Queries& queries);
void chooseRegion(Session& session, const QString& region);

// ISO 4217: what the owner chose for the book, else that of its country, else EUR.
QString ownCurrency(Queries& queries);
QString chosenCurrency(Queries& queries);
void chooseCurrency(Session& session, const QString& currency);

// Gives the mails and phones of a contact the forms by which they are found again, where they have none yet.
void understandChannels(store::Store& store, domain::Contact& contact);

}
