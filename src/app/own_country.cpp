#include "app/own_country.h"

#include "app/queries.h"
#include "app/session.h"
#include "domain/contact_edit.h"
#include "domain/money.h"
#include "store/store.h"

#include <QLocale>

namespace kith::app {
namespace {

QString regionKey() { return QStringLiteral("region"); }
QString currencyKey() { return QStringLiteral("currency"); }

}

QString desktopRegion() {
  const QLocale::Territory territory = QLocale().territory();
  return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

QString ownRegion(store::Store& store) {
  const QString chosen = store.settings().get(regionKey()).value_or(QString());
  return chosen.isEmpty() ? desktopRegion() : chosen;
}

QString ownRegion(Queries& queries) { return ownRegion(queries.store()); }

QString chosenRegion(Queries& queries) { return queries.setting(regionKey()); }

void chooseRegion(Session& session, const QString& region) { session.setSetting(regionKey(), region); }

QString ownCurrency(Queries& queries) {
  const QString chosen = chosenCurrency(queries);
  if (!chosen.isEmpty()) return chosen;
  const QString ofRegion = domain::currencyOfRegion(ownRegion(queries));
  return ofRegion.isEmpty() ? QStringLiteral("EUR") : ofRegion;
}

QString chosenCurrency(Queries& queries) { return queries.setting(currencyKey()); }

void chooseCurrency(Session& session, const QString& currency) {
  session.setSetting(currencyKey(), currency);
}

void understandChannels(store::Store& store, domain::Contact& contact) {
  domain::understandChannels(contact, ownRegion(store));
}

}
