#include "app/walk.h"

namespace kith::test {

bool Walk::step() {
  static const std::vector<bool (Walk::*)()> kKinds{&Walk::add,
                                                    &Walk::add,
                                                    &Walk::edit,
                                                    &Walk::editLists,
                                                    &Walk::trash,
                                                    &Walk::restore,
                                                    &Walk::tag,
                                                    &Walk::log,
                                                    &Walk::editLog,
                                                    &Walk::sell,
                                                    &Walk::editSale,
                                                    &Walk::pay,
                                                    &Walk::remind,
                                                    &Walk::done,
                                                    &Walk::snooze,
                                                    &Walk::product,
                                                    &Walk::drop,
                                                    &Walk::save,
                                                    &Walk::unlog,
                                                    &Walk::unsell,
                                                    &Walk::assign,
                                                    &Walk::restoreAny,
                                                    &Walk::importList,
                                                    &Walk::takeBackOne,
                                                    &Walk::merge,
                                                    &Walk::unmerge,
                                                    &Walk::revert,
                                                    &Walk::stage,
                                                    &Walk::editCells,
                                                    &Walk::picture,
                                                    &Walk::changeReminder,
                                                    &Walk::changeProduct,
                                                    &Walk::changeSearch,
                                                    &Walk::keepApart,
                                                    &Walk::touch,
                                                    &Walk::importSales,
                                                    &Walk::toCatalogue};
  return (this->*kKinds[below(kKinds.size())])();
}

bool Walk::saleStep() {
  static const std::vector<bool (Walk::*)()> kKinds{
      &Walk::sell,    &Walk::sell,       &Walk::sell,        &Walk::editSale,    &Walk::editSale,
      &Walk::pay,     &Walk::pay,        &Walk::unsell,      &Walk::assign,      &Walk::assign,
      &Walk::merge,   &Walk::unmerge,    &Walk::importSales, &Walk::takeBackOne, &Walk::trash,
      &Walk::restore, &Walk::restoreAny, &Walk::revert};
  return (this->*kKinds[below(kKinds.size())])();
}

void Walk::stepOrTurn(bool manySales) {
  const std::size_t dice = below(10);
  if (dice == 0)
    (void)m_book.session->undoNow();
  else if (dice == 1)
    (void)m_book.session->redoNow();
  else if (manySales && dice < 7)
    saleStep();
  else
    step();
}

std::size_t Walk::below(std::size_t n) {
  return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random);
}

QString Walk::word() { return QStringLiteral("word%1").arg(below(40)); }

domain::Id Walk::any(const std::vector<domain::Id>& ids) { return ids[below(ids.size())]; }

bool Walk::run(app::Command command, std::vector<domain::Id>* made) {
  const auto outcome = m_book.session->runNow(std::move(command));
  if (outcome && made && outcome->made) made->push_back(outcome->made);
  return outcome && outcome->changes.step != 0;
}

bool Walk::add() {
  domain::Contact c;
  c.kind = below(5) == 0 ? domain::ContactKind::Company : domain::ContactKind::Person;
  (c.kind == domain::ContactKind::Company ? c.companyName : c.given) = word();
  c.family = c.kind == domain::ContactKind::Person ? word() : QString();
  c.notes = below(2) ? word() : QString();
  c.channels.push_back({0, domain::ChannelKind::Email, word(), word(), word(), {}, {}, true});
  if (below(2))
    c.employments.push_back({0, 0, QStringLiteral("Firm %1").arg(below(6)), word(), {}, {}, {}, {}, true});
  if (below(2)) c.addresses.push_back({0, {}, word(), {}, {}, word(), {}, {}, {}, {}, true});
  if (below(3) == 0)
    c.custom.push_back({0, 0, QStringLiteral("Field %1").arg(below(3)), std::nullopt, word()});
  if (below(3) == 0) c.household = QStringLiteral("Home %1").arg(below(3));
  c.stage = below(2) ? QStringLiteral("lead") : QString();
  return run(app::addContact(std::move(c)), &m_contacts);
}

bool Walk::edit() {
  if (m_contacts.empty()) return false;
  const QString text = word();
  const std::size_t which = below(4);
  return run(app::editContact(any(m_contacts), QStringLiteral("x"), [=](domain::Contact& c) -> Result<void> {
    static constexpr QString domain::Contact::*kFields[] = {&domain::Contact::given, &domain::Contact::notes,
                                                            &domain::Contact::companyName,
                                                            &domain::Contact::stage};
    c.*kFields[which] = text;
    return {};
  }));
}

bool Walk::editLists() {
  if (m_contacts.empty()) return false;
  const QString text = word();
  const bool remove = below(3) == 0;
  return run(app::editContact(any(m_contacts), QStringLiteral("y"), [=](domain::Contact& c) -> Result<void> {
    if (remove) {
      c.channels.clear();
      c.employments.clear();
    } else {
      c.channels.push_back({0, domain::ChannelKind::Phone, {}, text, {}, {}, {}, false});
      if (!c.addresses.empty()) c.addresses.front().city = text;
      c.relations.push_back({0, text, QStringLiteral("spouse"), std::nullopt});
      c.dates.push_back({0, QStringLiteral("anniversary"), QStringLiteral("--05-12")});
      c.consents.push_back({0, QStringLiteral("email"), QStringLiteral("granted"), {}, {}, {}});
      c.identifiers.push_back({0, QStringLiteral("shop"), text});
      c.roles.append(text);
      c.properties.push_back({0, QStringLiteral("X-GADGET"), {}, QStringLiteral("LEVEL=2"), text});
    }
    return {};
  }));
}

bool Walk::trash() { return !m_contacts.empty() && run(app::deleteContacts({any(m_contacts)})); }

bool Walk::restore() { return !m_contacts.empty() && run(app::restoreContacts({any(m_contacts)})); }

bool Walk::restoreAny() {
  const auto trash = m_book.queries->trash();
  if (trash.empty()) return false;
  std::vector<app::TrashEntry> chosen{trash[below(trash.size())]};
  if (below(2)) chosen.push_back(trash[below(trash.size())]);
  return run(app::restore(std::move(chosen)));
}

bool Walk::tag() {
  return !m_contacts.empty() && run(app::tagContacts({any(m_contacts)}, word(), below(3) > 0));
}

bool Walk::log() {
  if (m_contacts.empty()) return false;
  domain::Interaction i;
  i.at = QStringLiteral("2026-03-%1T09:00:00Z").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
  i.channel = QStringLiteral("call");
  i.text = QString(word() + u' ' + word());
  i.participants = {any(m_contacts)};
  if (const domain::Id other = any(m_contacts); below(4) == 0 && other != i.participants.front())
    i.participants.push_back(other);
  return run(app::logInteraction(std::move(i)), &m_interactions);
}

bool Walk::editLog() {
  if (m_interactions.empty()) return false;
  auto i = m_book.queries->interaction(any(m_interactions));
  if (!i) return false;
  i->text = word();
  i->participants = {any(m_contacts)};
  return run(app::editInteraction(*i));
}

bool Walk::unlog() { return !m_interactions.empty() && run(app::deleteInteraction(any(m_interactions))); }

// Bought or, one time in five, come back.
domain::PurchaseLine Walk::line(bool costKnown) {
  domain::PurchaseLine l;
  l.text = word();
  l.quantity = below(4) ? static_cast<qint64>(below(5)) * 500'000 - 500'000 : 333'333;
  l.price = static_cast<qint64>(below(5000));
  if (below(4) == 0) l.discount = static_cast<qint64>(below(100));
  if (costKnown || below(2)) l.cost = l.price / 2;
  const auto products = m_book.queries->products();
  if (!products.empty() && below(3) == 0) l.productId = products[below(products.size())].id;
  return l;
}

// Tax that was put on top of the lines is told by the note: it is counted anew by that.
void Walk::addUp(domain::Purchase& p) {
  domain::addUp(p);
  if (p.notes == kTaxOnTop) p.total += p.tax;
}

domain::Purchase Walk::sale() {
  static const QStringList kCurrencies{QStringLiteral("EUR"), QStringLiteral("EUR"), QStringLiteral("SEK"),
                                       QStringLiteral("JPY")};
  domain::Purchase p;
  if (!m_contacts.empty() && below(5)) p.contactId = any(m_contacts);
  p.date = QStringLiteral("2026-02-%1").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
  p.currency = kCurrencies[static_cast<qsizetype>(below(4))];
  const bool costKnown = below(10) > 0;
  for (std::size_t lines = 1 + below(4); lines > 0; --lines) p.lines.push_back(line(costKnown));
  p.discount = static_cast<qint64>(below(3)) * 50;
  p.shipping = static_cast<qint64>(below(2)) * 90;
  if (below(6) == 0) p.occasion = word();
  if (below(3) == 0) p.notes = kTaxOnTop;
  if (below(2) == 0) p.tax = static_cast<qint64>(below(500));
  addUp(p);
  return p;
}

// Paid at once, in part, twice, or not yet; and now and then something was paid back.
bool Walk::sell() {
  domain::Purchase p = sale();
  if (below(2)) p.payments.push_back({0, p.date, below(2) ? p.total : p.total / 3, {}});
  if (below(5) == 0) p.payments.push_back({0, p.date, static_cast<qint64>(below(2000)), {}});
  if (below(4) == 0) p.payments.push_back({0, p.date, -static_cast<qint64>(below(200)), {}});
  return run(app::recordPurchase(std::move(p)), &m_purchases);
}

bool Walk::editSale() {
  if (m_purchases.empty()) return false;
  auto p = m_book.queries->purchase(any(m_purchases));
  if (!p || m_contacts.empty()) return false;
  switch (below(6)) {
    case 0:
      p->cancelledAt = p->cancelledAt.isEmpty() ? QStringLiteral("2026-03-02") : QString();
      break;
    case 1:
      p->currency = below(2) ? QStringLiteral("EUR") : QStringLiteral("JPY");
      break;
    case 2:
      p->payments.clear();
      break;
    case 3:
      p->contactId = below(4) ? std::optional(any(m_contacts)) : std::nullopt;
      break;
    case 4:
      if (!p->lines.empty()) p->lines.pop_back();
      addUp(*p);
      break;
    default:
      if (!p->lines.empty()) p->lines.front().price = static_cast<qint64>(below(9000));
      p->lines.push_back(line(true));
      addUp(*p);
  }
  return run(app::editPurchase(*p));
}

bool Walk::pay() {
  const qint64 amount = static_cast<qint64>(below(3000)) - 300;
  return !m_purchases.empty() &&
         run(app::addPayment(any(m_purchases), {0, QStringLiteral("2026-03-01"), amount, {}}));
}

bool Walk::unsell() { return !m_purchases.empty() && run(app::deletePurchase(any(m_purchases))); }

bool Walk::assign() {
  return !m_purchases.empty() && !m_contacts.empty() &&
         run(app::assignPurchase(any(m_purchases), any(m_contacts)));
}

bool Walk::remind() {
  domain::Reminder r;
  if (!m_contacts.empty()) r.contactId = any(m_contacts);
  r.text = word();
  r.due = QStringLiteral("2026-03-%1").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
  if (below(3) == 0) r.repeatRule = QStringLiteral("FREQ=WEEKLY");
  return run(app::addReminder(std::move(r)), &m_reminders);
}

bool Walk::done() {
  return !m_reminders.empty() &&
         run(app::completeReminder(any(m_reminders), QDateTime(QDate(2026, 3, 2), QTime(10, 0))));
}

bool Walk::snooze() {
  return !m_reminders.empty() && run(app::snoozeReminder(any(m_reminders), QStringLiteral("2026-04-01")));
}

bool Walk::drop() { return !m_reminders.empty() && run(app::dropReminder(any(m_reminders))); }

bool Walk::product() {
  domain::Product p;
  p.name = word();
  p.price = 100;
  if (below(3) == 0) p.service = below(2) ? QStringLiteral("P30D") : QStringLiteral("P12M");
  if (below(4) == 0) p.warranty = QStringLiteral("P24M");
  return run(app::addProduct(std::move(p)));
}

bool Walk::save() { return run(app::saveSearch(word(), word())); }

}
