// Random commands of every kind, undone one by one, must end at a book equal to the start; redone, equal to
// the end.
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <random>

using namespace kith;
using domain::Contact;
using domain::Id;

namespace {

class Walk {
 public:
  Walk(test::Opened& book, unsigned seed) : m_book(book), m_random(seed) {}

  // One random command; false when it could not be done now (nothing to change yet).
  bool step() {
    static const std::vector<bool (Walk::*)()> kKinds{
        &Walk::add,    &Walk::add,    &Walk::edit,    &Walk::editLists, &Walk::trash,    &Walk::restore,
        &Walk::tag,    &Walk::log,    &Walk::editLog, &Walk::sell,      &Walk::editSale, &Walk::pay,
        &Walk::remind, &Walk::done,   &Walk::snooze,  &Walk::product,   &Walk::drop,     &Walk::save,
        &Walk::unlog,  &Walk::unsell, &Walk::assign,  &Walk::restoreAny};
    return (this->*kKinds[below(kKinds.size())])();
  }

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }
  QString word() { return QStringLiteral("word%1").arg(below(40)); }
  Id any(const std::vector<Id>& ids) { return ids[below(ids.size())]; }

  bool run(app::Command command, std::vector<Id>* made = nullptr) {
    const auto outcome = m_book.session->runNow(std::move(command));
    if (outcome && made && outcome->made) made->push_back(outcome->made);
    return outcome && outcome->changes.step != 0;
  }

  bool add() {
    Contact c;
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
    c.stage = below(2) ? QStringLiteral("lead") : QString();
    return run(app::addContact(std::move(c)), &m_contacts);
  }

  bool edit() {
    if (m_contacts.empty()) return false;
    const QString text = word();
    const std::size_t which = below(4);
    return run(app::editContact(any(m_contacts), QStringLiteral("x"), [=](Contact& c) -> Result<void> {
      static constexpr QString Contact::*kFields[] = {&Contact::given, &Contact::notes, &Contact::companyName,
                                                      &Contact::stage};
      c.*kFields[which] = text;
      return {};
    }));
  }

  bool editLists() {
    if (m_contacts.empty()) return false;
    const QString text = word();
    const bool remove = below(3) == 0;
    return run(app::editContact(any(m_contacts), QStringLiteral("y"), [=](Contact& c) -> Result<void> {
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

  bool trash() { return !m_contacts.empty() && run(app::deleteContacts({any(m_contacts)})); }
  bool restore() { return !m_contacts.empty() && run(app::restoreContacts({any(m_contacts)})); }
  bool restoreAny() {
    const auto trash = m_book.queries->trash();
    if (trash.empty()) return false;
    std::vector<app::TrashEntry> chosen{trash[below(trash.size())]};
    if (below(2)) chosen.push_back(trash[below(trash.size())]);
    return run(app::restore(std::move(chosen)));
  }
  bool tag() { return !m_contacts.empty() && run(app::tagContacts({any(m_contacts)}, word(), below(3) > 0)); }

  bool log() {
    if (m_contacts.empty()) return false;
    domain::Interaction i;
    i.at = QStringLiteral("2026-03-%1T09:00:00Z").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
    i.channel = QStringLiteral("call");
    i.text = QString(word() + u' ' + word());
    i.participants = {any(m_contacts)};
    if (const Id other = any(m_contacts); below(4) == 0 && other != i.participants.front())
      i.participants.push_back(other);
    return run(app::logInteraction(std::move(i)), &m_interactions);
  }

  bool editLog() {
    if (m_interactions.empty()) return false;
    auto i = m_book.queries->interaction(any(m_interactions));
    if (!i) return false;
    i->text = word();
    i->participants = {any(m_contacts)};
    return run(app::editInteraction(*i));
  }

  bool unlog() { return !m_interactions.empty() && run(app::deleteInteraction(any(m_interactions))); }

  domain::PurchaseLine line() {
    domain::PurchaseLine l;
    l.text = word();
    l.quantity = static_cast<qint64>(below(5)) * 500'000 - 500'000;
    l.price = static_cast<qint64>(below(5000));
    if (below(2)) l.cost = l.price / 2;
    return l;
  }

  bool sell() {
    domain::Purchase p;
    if (!m_contacts.empty() && below(5)) p.contactId = any(m_contacts);
    p.date = QStringLiteral("2026-02-%1").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
    p.currency = below(4) ? QStringLiteral("EUR") : QStringLiteral("SEK");
    p.lines = {line(), line()};
    domain::addUp(p);
    if (below(2)) p.payments.push_back({0, p.date, p.total, {}});
    return run(app::recordPurchase(std::move(p)), &m_purchases);
  }

  bool editSale() {
    if (m_purchases.empty()) return false;
    auto p = m_book.queries->purchase(any(m_purchases));
    if (!p) return false;
    p->lines.front().price = static_cast<qint64>(below(9000));
    p->lines.push_back(line());
    domain::addUp(*p);
    return run(app::editPurchase(*p));
  }

  bool pay() {
    return !m_purchases.empty() &&
           run(app::addPayment(any(m_purchases), {0, QStringLiteral("2026-03-01"), 100, {}}));
  }
  bool unsell() { return !m_purchases.empty() && run(app::deletePurchase(any(m_purchases))); }
  bool assign() {
    return !m_purchases.empty() && !m_contacts.empty() &&
           run(app::assignPurchase(any(m_purchases), any(m_contacts)));
  }

  bool remind() {
    domain::Reminder r;
    if (!m_contacts.empty()) r.contactId = any(m_contacts);
    r.text = word();
    r.due = QStringLiteral("2026-03-%1").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
    if (below(3) == 0) r.repeatRule = QStringLiteral("FREQ=WEEKLY");
    return run(app::addReminder(std::move(r)), &m_reminders);
  }

  bool done() {
    return !m_reminders.empty() &&
           run(app::completeReminder(any(m_reminders), QDateTime(QDate(2026, 3, 2), QTime(10, 0))));
  }
  bool snooze() {
    return !m_reminders.empty() && run(app::snoozeReminder(any(m_reminders), QStringLiteral("2026-04-01")));
  }
  bool drop() { return !m_reminders.empty() && run(app::dropReminder(any(m_reminders))); }

  bool product() {
    domain::Product p;
    p.name = word();
    p.price = 100;
    return run(app::addProduct(std::move(p)));
  }

  bool save() { return run(app::saveSearch(word(), word())); }

  test::Opened& m_book;
  std::mt19937 m_random;
  std::vector<Id> m_contacts, m_interactions, m_purchases, m_reminders;
};

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

QStringList wrongDerived(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.verifyDerived(); });
  return rows;
}

int undoAll(test::Opened& book) {
  int steps = 0;
  while (book.session->undoNow()) ++steps;
  return steps;
}

int redoAll(test::Opened& book) {
  int steps = 0;
  while (book.session->redoNow()) ++steps;
  return steps;
}

}

TEST_CASE("500 random commands undone end at the start, redone at the end, also across a restart") {
  test::Opened book;
  const QStringList start = dumped(book);
  Walk walk(book, 20261121);
  int steps = 0;
  while (steps < 500)
    if (walk.step()) ++steps;
  const QStringList end = dumped(book);
  CHECK(wrongDerived(book) == QStringList());
  CHECK(undoAll(book) == 500);
  CHECK(dumped(book) == start);
  CHECK(wrongDerived(book) == QStringList());
  book.reopen();
  CHECK(redoAll(book) == 500);
  CHECK(dumped(book) == end);
  CHECK(wrongDerived(book) == QStringList());
  book.reopen();
  CHECK(undoAll(book) == 500);
  CHECK(dumped(book) == start);
}

TEST_CASE("derived data is right after every single step and every undo") {
  test::Opened book;
  Walk walk(book, 7);
  for (int i = 0; i < 60; ++i) {
    walk.step();
    INFO("step " << i);
    REQUIRE(wrongDerived(book) == QStringList());
  }
  while (book.session->undoNow()) REQUIRE(wrongDerived(book) == QStringList());
}
