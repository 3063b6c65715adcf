#include "pages/total_words.h"

#include "models/due_words.h"
#include "models/sales_model.h"
#include "platform/isolate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace kith::pages {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::Totals", text); }

QString lineOf(const domain::PurchaseTotals& t, const QString& spent, const QDateTime& now) {
  const auto money = [&t](qint64 minor) { return platform::iso(models::moneyText(minor, t.currency)); };
  QStringList parts{spent.arg(money(t.net)),
                    t.orders == 1 ? tr("1 order") : tr("%1 orders").arg(QLocale().toString(t.orders))};
  if (!t.last.isEmpty()) parts << tr("last %1").arg(models::pastWords(t.last.left(10), now));
  if (t.margin) parts << tr("margin %1").arg(money(*t.margin));
  if (t.balance > 0) parts << tr("owes %1").arg(money(t.balance));
  return parts.join(QStringLiteral("  ·  "));
}

}

QString totalWords(app::Queries& queries, domain::Id contact, const QDateTime& now) {
  QStringList lines;
  for (const domain::PurchaseTotals& t : queries.totals(contact)) lines << lineOf(t, tr("Spent %1"), now);
  for (const domain::PurchaseTotals& t : queries.totalsWithPeople(contact))
    lines << lineOf(t, tr("With its people %1"), now);
  return lines.join(u'\n');
}

}
