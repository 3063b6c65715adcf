#include "cli/export_tables.h"

#include "app/queries.h"
#include "cli/context.h"
#include "domain/money.h"

#include <QSet>

#include <limits>

namespace kith::cli {
namespace {

using domain::Id;

constexpr std::size_t kPiece = 500;

QString nameOf(app::Queries& queries, Id contact) {
  const auto rows = queries.contactRows({contact});
  return rows.empty() ? QString() : rows.front().display;
}

Result<std::vector<Id>> peopleOf(app::Queries& queries, const std::vector<Id>* contacts) {
  if (contacts != nullptr) return *contacts;
  return queries.contactIds(app::ContactSection::Everyone);
}

// An interaction of several people is written once, at the first of them.
Result<bool> writeInteractions(app::Queries& queries, const std::vector<Id>* contacts,
                               const WriteRow& write) {
  const auto people = peopleOf(queries, contacts);
  if (!people) return failed(people);
  QSet<Id> written;
  for (const Id contact : *people) {
    const QString name = nameOf(queries, contact);
    for (const auto& e : queries.timeline(contact, std::numeric_limits<int>::max())) {
      if (e.kind == u"purchase" || e.kind == u"reminder" || written.contains(e.id)) continue;
      written.insert(e.id);
      const auto done = write({QString::number(e.id), e.at, e.kind, e.direction,
                               e.minutes > 0 ? QString::number(e.minutes) : QString(), e.outcome, e.text,
                               QString::number(contact), name});
      if (!done) return failed(done);
    }
  }
  return true;
}

Result<bool> writePurchase(app::Queries& queries, const domain::Purchase& p, const WriteRow& write) {
  const auto money = [&p](qint64 minor) { return domain::decimalText(minor, p.currency); };
  const QString buyer = p.contactId ? nameOf(queries, *p.contactId) : p.buyerText;
  for (const domain::PurchaseLine& line : p.lines) {
    const auto done = write(
        {QString::number(p.id), p.number, p.date, p.contactId ? QString::number(*p.contactId) : QString(),
         buyer, p.currency, line.sku, line.text, domain::quantityText(line.quantity), money(line.price),
         money(line.discount), money(line.total), money(p.total), money(p.tax), money(p.refunded),
         money(domain::paidAmount(p)), domain::purchaseStatus(p), p.notes});
    if (!done) return done;
  }
  return true;
}

Result<bool> writePurchases(app::Queries& queries, const std::vector<Id>* contacts, const WriteRow& write) {
  const auto ids = queries.purchaseIds({}, {}, false);
  if (!ids) return failed(ids);
  const QSet<Id> wanted = contacts == nullptr ? QSet<Id>() : QSet<Id>(contacts->begin(), contacts->end());
  for (std::size_t at = 0; at < ids->size(); at += kPiece) {
    const auto end = std::min(ids->size(), at + kPiece);
    const auto some = queries.purchases(std::vector<Id>(ids->begin() + static_cast<std::ptrdiff_t>(at),
                                                        ids->begin() + static_cast<std::ptrdiff_t>(end)));
    if (!some) return failed(some);
    for (const domain::Purchase& p : *some) {
      if (contacts != nullptr && !(p.contactId && wanted.contains(*p.contactId))) continue;
      if (const auto done = writePurchase(queries, p, write); !done) return done;
    }
  }
  return true;
}

Result<bool> writeProducts(app::Queries& queries, const std::vector<Id>*, const WriteRow& write) {
  for (const domain::Product& p : queries.products()) {
    const QString cost = p.cost ? domain::decimalText(*p.cost, p.currency) : QString();
    const auto done = write({QString::number(p.id), p.sku, p.name, p.unit, p.category, p.currency,
                             domain::decimalText(p.price, p.currency), cost, p.taxPercent,
                             p.active ? QStringLiteral("yes") : QStringLiteral("no"), p.notes});
    if (!done) return done;
  }
  return true;
}

Result<bool> writeReminders(app::Queries& queries, const std::vector<Id>* contacts, const WriteRow& write) {
  const QSet<Id> wanted = contacts == nullptr ? QSet<Id>() : QSet<Id>(contacts->begin(), contacts->end());
  // Everything that is open falls due before this day.
  const auto items = queries.due(QDateTime::currentDateTime(), QDate(9999, 1, 1));
  for (const domain::DueItem& item : items) {
    if (item.kind != u"reminder" && item.kind != u"appointment") continue;
    if (contacts != nullptr && !(item.contactId && wanted.contains(*item.contactId))) continue;
    const auto r = queries.reminder(item.id);
    if (!r) return failed(r);
    const auto done =
        write({QString::number(r->id), r->due, r->text,
               r->minutes > 0 ? QString::number(r->minutes) : QString(), r->place, r->repeatRule,
               item.contactId ? QString::number(*item.contactId) : QString(), item.contactName});
    if (!done) return done;
  }
  return true;
}

QStringList words(const char* text) { return QString::fromLatin1(text).split(u' '); }

}

const ExportTable* findExportTable(const QString& name) {
  static const std::vector<ExportTable> kTables = {
      {"interactions", words("id at channel direction minutes outcome text contact_id contact"),
       writeInteractions},
      {"purchases",
       words("id number date contact_id contact currency sku product quantity price discount line_total "
             "total tax "
             "refunded paid status notes"),
       writePurchases},
      {"products", words("id sku name unit category currency price cost tax_percent active notes"),
       writeProducts},
      {"reminders", words("id due text minutes place repeat contact_id contact"), writeReminders}};
  for (const ExportTable& table : kTables)
    if (name == QLatin1String(table.name)) return &table;
  return nullptr;
}

}
