#include "app/export_tables.h"

#include "app/queries.h"
#include "domain/money.h"
#include "domain/product_fields.h"

#include <QSet>

#include <limits>

namespace kith::app {
namespace {

using domain::Id;

constexpr std::size_t kPiece = 500;

QString nameOf(Queries& queries, Id contact) {
  const auto rows = queries.contactRows({contact});
  return rows.empty() ? QString() : rows.front().display;
}

Result<std::vector<Id>> peopleOf(Queries& queries, const std::vector<Id>* contacts) {
  if (contacts != nullptr) return *contacts;
  return queries.contactIds(app::ContactSection::Everyone);
}

// An interaction of several people is written once, at the first of them.
Result<bool> writeInteractions(Queries& queries, const std::vector<Id>* contacts, const WriteRow& write) {
  const auto people = peopleOf(queries, contacts);
  if (!people) return tl::unexpected<Error>(people.error());
  QSet<Id> written;
  for (const Id contact : *people) {
    const QString name = nameOf(queries, contact);
    for (const auto& e : queries.timeline(contact, std::numeric_limits<int>::max())) {
      if (e.kind == u"purchase" || e.kind == u"reminder" || written.contains(e.id)) continue;
      written.insert(e.id);
      const auto done = write({QString::number(e.id), e.at, e.kind, e.direction,
                               e.minutes > 0 ? QString::number(e.minutes) : QString(), e.outcome, e.text,
                               QString::number(contact), name});
      if (!done) return tl::unexpected<Error>(done.error());
    }
  }
  return true;
}

Result<bool> writePurchase(Queries& queries, const domain::Purchase& p, const WriteRow& write) {
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

Result<bool> writePurchases(Queries& queries, const std::vector<Id>* contacts, const WriteRow& write) {
  const auto ids = queries.purchaseIds({}, {}, false);
  if (!ids) return tl::unexpected<Error>(ids.error());
  const QSet<Id> wanted = contacts == nullptr ? QSet<Id>() : QSet<Id>(contacts->begin(), contacts->end());
  for (std::size_t at = 0; at < ids->size(); at += kPiece) {
    const auto end = std::min(ids->size(), at + kPiece);
    const auto some = queries.purchases(std::vector<Id>(ids->begin() + static_cast<std::ptrdiff_t>(at),
                                                        ids->begin() + static_cast<std::ptrdiff_t>(end)));
    if (!some) return tl::unexpected<Error>(some.error());
    for (const domain::Purchase& p : *some) {
      if (contacts != nullptr && !(p.contactId && wanted.contains(*p.contactId))) continue;
      if (const auto done = writePurchase(queries, p, write); !done) return done;
    }
  }
  return true;
}

Result<bool> writeProducts(Queries& queries, const std::vector<Id>*, const WriteRow& write) {
  for (const domain::Product& p : queries.products()) {
    QStringList cells{QString::number(p.id)};
    for (const domain::ProductField& field : domain::productFields()) cells << domain::productWords(p, field);
    if (const auto done = write(cells); !done) return done;
  }
  return true;
}

Result<bool> writeReminders(Queries& queries, const std::vector<Id>* contacts, const WriteRow& write) {
  return eachOpenReminder(queries, contacts, [&write](const domain::Reminder& r, const QString& contact) {
    return write({QString::number(r.id), r.due, r.text,
                  r.minutes > 0 ? QString::number(r.minutes) : QString(), r.place, r.repeatRule,
                  r.contactId ? QString::number(*r.contactId) : QString(), contact});
  });
}

bool isAmong(const QString& name, const char* all) {
  return QString::fromLatin1(all).split(u' ').contains(name);
}

QStringList words(const char* text) { return QString::fromLatin1(text).split(u' '); }

QStringList productHeadings() {
  QStringList out{QStringLiteral("id")};
  for (const domain::ProductField& field : domain::productFields()) out << QString::fromLatin1(field.key);
  return out;
}

}

Result<bool> eachOpenReminder(
    Queries& queries, const std::vector<Id>* contacts,
    const std::function<Result<bool>(const domain::Reminder&, const QString&)>& take) {
  const QSet<Id> wanted = contacts == nullptr ? QSet<Id>() : QSet<Id>(contacts->begin(), contacts->end());
  // Everything that is open falls due before this day.
  const auto items = queries.due(QDateTime::currentDateTime(), QDate(9999, 1, 1));
  for (const domain::DueItem& item : items) {
    if (item.kind != u"reminder" && item.kind != u"appointment") continue;
    if (contacts != nullptr && !(item.contactId && wanted.contains(*item.contactId))) continue;
    const auto r = queries.reminder(item.id);
    if (!r) return tl::unexpected<Error>(r.error());
    const auto done = take(*r, item.contactName);
    if (!done) return done;
  }
  return true;
}

exchange::CellKind cellKindOf(const QString& header) {
  using exchange::CellKind;
  if (header == u"at" || header == u"due") return CellKind::Time;
  if (header == u"date") return CellKind::Day;
  if (isAmong(header, "id contact_id minutes quantity tax_percent")) return CellKind::Number;
  const bool money = isAmong(header, "price cost discount line_total total tax refunded paid");
  return money ? CellKind::Amount : CellKind::Text;
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
      {"products", productHeadings(), writeProducts},
      {"reminders", words("id due text minutes place repeat contact_id contact"), writeReminders}};
  for (const ExportTable& table : kTables)
    if (name == QLatin1String(table.name)) return &table;
  return nullptr;
}

}
