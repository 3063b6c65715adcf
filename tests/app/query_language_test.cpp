// Every operator of the query language, asked of the store, beside a slow evaluator over whole contacts.
#include "base/fold.h"
#include "domain/contact_edit.h"
#include "domain/money.h"
#include "domain/phone.h"
#include "support/catch.h"
#include "support/opened.h"

#include <cmath>
#include <random>

using namespace kith;
using domain::Contact;
using domain::Id;
using domain::Query;

namespace {

const QDate kToday(2026, 3, 2);

// Everything that is known of one contact.
struct Known {
  Contact card;
  std::vector<domain::Purchase> sales;
  QString last, next, changed;
};

bool holds(const QString& text, const QString& part) {
  return base::folded(text).contains(base::folded(part));
}

template <class Rows, class Text>
QStringList textsOf(const Rows& rows, Text text) {
  QStringList out;
  for (const auto& row : rows) out << text(row);
  return out;
}

std::optional<QStringList> textsOf(const Known& k, const QString& key) {
  const Contact& c = k.card;
  if (key == u"tag") return c.tags;
  if (key == u"role") return c.roles;
  if (key == u"stage") return QStringList{c.stage};
  if (key == u"source") return QStringList{c.source};
  if (key == u"rank") return QStringList{c.rank};
  if (key == u"notes") return QStringList{c.notes};
  if (key == u"name") return QStringList{domain::displayName(c)};
  if (key == u"city") return textsOf(c.addresses, [](const auto& a) { return a.city; });
  if (key == u"address") return textsOf(c.addresses, [](const auto& a) { return a.street; });
  if (key == u"country")
    return textsOf(c.addresses, [](const auto& a) { return a.country; }) +
           textsOf(c.addresses, [](const auto& a) { return a.countryCode; });
  if (key == u"company") return textsOf(c.employments, [](const auto& e) { return e.companyName; });
  if (key == u"title") return textsOf(c.employments, [](const auto& e) { return e.title; });
  if (key == u"email")
    return textsOf(domain::channelsOf(c, domain::ChannelKind::Email), [](const auto& h) { return h.value; });
  if (key == u"phone")
    return textsOf(domain::channelsOf(c, domain::ChannelKind::Phone),
                   [](const auto& h) { return QString(domain::storedDigits(h.value) + u' ' + h.normal); });
  if (key == u"bought") {
    QStringList out;
    for (const auto& sale : k.sales)
      for (const auto& line : sale.lines)
        if (sale.cancelledAt.isEmpty()) out << line.text;
    return out;
  }
  if (key == u"shoe-size") return textsOf(c.custom, [](const auto& v) { return v.value; });
  return std::nullopt;
}

QString dayOf(const Known& k, const QString& key) {
  if (key == u"birthday") return k.card.birthday.startsWith(u'-') ? QString() : k.card.birthday;
  if (key == u"created") return k.card.createdAt.left(10);
  if (key == u"changed") return k.changed.left(10);
  if (key == u"last") return k.last.left(10);
  if (key == u"next" || key == u"due") return k.next.left(10);
  QString latest;
  for (const auto& sale : k.sales)
    if (sale.cancelledAt.isEmpty()) latest = std::max(latest, sale.date.left(10));
  return latest;
}

double numberOf(const Known& k, const QString& key) {
  double sum = 0;
  for (const auto& totals : domain::totalsOf(k.sales)) {
    const double unit = std::pow(10.0, domain::minorDigits(totals.currency));
    sum += key == u"orders" ? totals.orders
           : key == u"owes" ? static_cast<double>(totals.balance) / unit
                            : static_cast<double>(totals.net) / unit;
  }
  return std::round(sum * 1e4) / 1e4;
}

bool isMissing(const Known& k, const QString& key) {
  if (const auto texts = textsOf(k, key))
    return std::all_of(texts->begin(), texts->end(), [](const QString& t) { return t.isEmpty(); });
  if (key == u"birthday") return k.card.birthday.isEmpty();
  if (key == u"owes") return numberOf(k, key) <= 0;
  if (key == u"spent" || key == u"orders") return dayOf(k, QStringLiteral("bought-since")).isEmpty();
  return dayOf(k, key).isEmpty();
}

bool isTerm(const Known& k, const Query& q) {
  if (q.op == Query::Op::Missing) return isMissing(k, q.key);
  if (q.key == u"phone") {
    const QStringList numbers = *textsOf(k, q.key);
    const QString digits = domain::dialledDigits(q.value);
    return !digits.isEmpty() && std::any_of(numbers.begin(), numbers.end(),
                                            [&](const QString& number) { return number.contains(digits); });
  }
  if (q.key == u"is") return (k.card.kind == domain::ContactKind::Company) == (q.value == u"company");
  if (const auto texts = textsOf(k, q.key))
    return std::any_of(texts->begin(), texts->end(), [&](const QString& t) { return holds(t, q.value); });
  if (q.key == u"spent" || q.key == u"orders" || q.key == u"owes") {
    const double n = numberOf(k, q.key);
    if (q.op == Query::Op::Less) return n < q.value.toDouble();
    if (q.op == Query::Op::Greater) return n > q.value.toDouble();
    if (q.op == Query::Op::Equals) return n == q.value.toDouble();
    return (q.value.isEmpty() || n >= q.value.toDouble()) && (q.upper.isEmpty() || n <= q.upper.toDouble());
  }
  if (q.op == Query::Op::Equals) return !k.card.birthday.isEmpty() && k.card.birthday.right(5) == q.value;
  const QString day = dayOf(k, q.key);
  return !day.isEmpty() && (q.value.isEmpty() || day >= q.value) && (q.upper.isEmpty() || day < q.upper);
}

bool matches(const Known& k, const Query& q) {
  const auto each = [&](const Query& child) { return matches(k, child); };
  switch (q.node) {
    case Query::Node::All:
      return true;
    case Query::Node::And:
      return std::all_of(q.children.begin(), q.children.end(), each);
    case Query::Node::Or:
      return std::any_of(q.children.begin(), q.children.end(), each);
    case Query::Node::Not:
      return !matches(k, q.children.front());
    case Query::Node::Term:
      break;
  }
  return isTerm(k, q);
}

// A book of random contacts with a history, of few words so that queries hit.
class RandomBook {
 public:
  explicit RandomBook(unsigned seed) : m_random(seed) {
    book.queries->setToday(kToday);
    for (int i = 0; i < 60; ++i) add();
  }

  QString query(int depth) {
    if (depth > 0 && below(3) == 0) {
      const QString sign = below(3) == 0 ? QStringLiteral("-(") : QStringLiteral("(");
      const QString between = below(2) ? QStringLiteral(" or ") : QStringLiteral(" ");
      return sign + query(depth - 1) + between + query(depth - 1) + u')';
    }
    return (below(4) == 0 ? QStringLiteral("-") : QString()) + term();
  }

  std::vector<Known> known() {
    std::vector<Known> out;
    const auto ids = book.queries->contactIds(app::ContactSection::Everyone);
    const auto cards = book.queries->contacts(*ids);
    for (const Contact& card : *cards) {
      Known k{card, book.queries->purchasesOf(card.id), {}, {}, book.queries->updatedAt(card.id)};
      for (const auto& entry : book.queries->timeline(card.id))
        if (entry.kind == u"call") k.last = std::max(k.last, entry.at);
      for (const auto& reminder : book.queries->remindersOf(card.id, true))
        k.next = k.next.isEmpty() ? reminder.due : std::min(k.next, reminder.due);
      if (k.changed.isEmpty()) k.changed = card.createdAt;
      out.push_back(std::move(k));
    }
    return out;
  }

  test::Opened book;

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }
  QString word() {
    static const char* kWords[] = {"Oslo", "Malmö", "vip", "Köln", "oil", "tea", "Ana", "50%", "a_b", "Čuk"};
    return below(4) == 0 ? QString() : QString::fromUtf8(kWords[below(std::size(kWords))]);
  }
  QString phone() {
    static const char* kForms[] = {"0", "00", "+", "+46 (0)", "(0)", ""};
    const QString rest = QString::number(10 + below(90)) + u' ' + QString::number(100 + below(900));
    return QString::fromUtf8(kForms[below(std::size(kForms))]) + rest;
  }
  QString day() { return QDate(2025, 1, 1).addDays(static_cast<qint64>(below(430))).toString(Qt::ISODate); }

  void add() {
    Contact c;
    c.kind = below(5) == 0 ? domain::ContactKind::Company : domain::ContactKind::Person;
    (c.kind == domain::ContactKind::Company ? c.companyName : c.given) = QString(u"N" + word());
    c.stage = word();
    c.source = word();
    c.rank = word();
    c.notes = word();
    c.birthday = below(3) == 0 ? QString() : below(2) ? day() : QString(u"--" + day().mid(5));
    for (std::size_t i = below(3); i > 0; --i)
      c.addresses.push_back({0, {}, word(), {}, {}, word(), {}, {}, word(), {}, i == 1});
    if (below(2)) c.employments.push_back({0, 0, QString(u"F" + word()), word(), {}, {}, {}, {}, true});
    if (below(2))
      c.channels.push_back({0, domain::ChannelKind::Email, {}, word() + u"@x.example", {}, {}, {}, true});
    if (below(2)) c.channels.push_back({0, domain::ChannelKind::Phone, {}, phone(), {}, {}, {}, true});
    if (below(2))
      c.custom.push_back({0, 0, QStringLiteral("Shoe size"), std::nullopt, QString::number(36 + below(10))});
    if (const QString tag = word(); !tag.isEmpty()) c.tags << tag;
    if (const QString role = word(); !role.isEmpty()) c.roles << role;
    const Id id = book.session->runNow(app::addContact(std::move(c)))->made;
    for (std::size_t i = below(3); i > 0; --i) sell(id);
    if (below(2)) talk(id);
    if (below(2)) remind(id);
  }

  void sell(Id id) {
    domain::Purchase p;
    p.contactId = id;
    p.date = day();
    p.currency = below(3) ? QStringLiteral("EUR") : QStringLiteral("JPY");
    domain::PurchaseLine line;
    line.text = QString(u"x" + word());
    line.price = static_cast<qint64>(below(400)) * 50;
    p.lines = {line};
    domain::addUp(p);
    if (below(2)) p.payments.push_back({0, p.date, p.total, {}});
    if (below(5) == 0) p.cancelledAt = QStringLiteral("2026-02-01T00:00:00Z");
    book.session->runNow(app::recordPurchase(std::move(p)));
  }

  void talk(Id id) {
    domain::Interaction i;
    i.at = day() + QStringLiteral("T09:00:00Z");
    i.channel = QStringLiteral("call");
    i.participants = {id};
    book.session->runNow(app::logInteraction(std::move(i)));
  }

  void remind(Id id) {
    domain::Reminder r;
    r.contactId = id;
    r.text = QStringLiteral("x");
    r.due = day();
    book.session->runNow(app::addReminder(std::move(r)));
  }

  QString term() {
    static const char* kTexts[] = {"tag",     "stage",  "role",   "company", "city",
                                   "country", "source", "rank",   "name",    "title",
                                   "address", "email",  "bought", "notes",   "shoe-size"};
    static const char* kDays[] = {"born", "created", "changed", "last", "next", "due", "bought-since"};
    static const char* kNumbers[] = {"spent", "orders", "owes"};
    static const char* kDates[] = {":2025",      ":2025-06",     ">2025-06-15", "<2025-06",
                                   ">=2025-03",  "<=2025-12-01", ":today",      ":\"last month\"",
                                   ">60d",       "<90d",         ":6m",         ":2025-03..2025-08",
                                   ":..2025-07", ":2y"};
    static const char* kAmounts[] = {":0", ">0", "<2", ">=1", "<=1", ":1..2", ">100", ":50..150", ":..70,5"};
    const auto of = [this](const auto& list) { return QString::fromUtf8(list[below(std::size(list))]); };
    switch (below(7)) {
      case 4:
        return QString(QStringLiteral("phone:\"") + phone().left(4 + static_cast<int>(below(6))) + u'"');
      case 0:
        return of(kDays) + of(kDates);
      case 1:
        return of(kNumbers) + of(kAmounts);
      case 2:
        return (below(2) ? QStringLiteral("missing:") : QStringLiteral("has:")) + (below(2)   ? of(kTexts)
                                                                                   : below(2) ? of(kDays)
                                                                                              : of(kNumbers));
      case 3:
        return below(2) ? QStringLiteral("born:06-1%1").arg(below(10)) : QStringLiteral("is:company");
      default:
        break;
    }
    const QString value = word();
    return of(kTexts) + u':' + (value.isEmpty() ? QStringLiteral("4") : value);
  }

  std::mt19937 m_random;
};

}

TEST_CASE("every operator finds what a slow evaluator finds, in any combination") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    RandomBook random(seed);
    const std::vector<Known> all = random.known();
    for (int i = 0; i < 700; ++i) {
      const QString text = random.query(2);
      INFO(text.toStdString());
      const auto tree = random.book.queries->readQuery(text);
      REQUIRE(tree);
      const auto hits = random.book.queries->matchingIds(text, app::ContactSection::Everyone);
      REQUIRE(hits);
      std::vector<Id> expected;
      for (const Known& k : all)
        if (matches(k, *tree)) expected.push_back(k.card.id);
      std::vector<Id> sorted = *hits;
      std::sort(sorted.begin(), sorted.end());
      std::sort(expected.begin(), expected.end());
      REQUIRE(sorted == expected);
    }
  }
}

TEST_CASE("a number is found by its key in any form it is stored or typed in") {
  test::Opened book;
  for (const char* stored : {"040 111 222", "00386 40 111 222", "+386 (0)40 111 222", "+386 40 111 222"}) {
    Contact c;
    c.given = QString::fromUtf8(stored);
    c.channels.push_back({0, domain::ChannelKind::Phone, {}, c.given, {}, {}, {}, true});
    book.session->runNow(app::addContact(std::move(c)));
  }
  const auto count = [&](const char* text) {
    return book.queries->matchingIds(QString::fromUtf8(text), app::ContactSection::Everyone)->size();
  };
  CHECK(count("phone:\"040 111 222\"") == 4);
  CHECK(count("phone:040111222") == 4);
  CHECK(count("phone:\"+386 40 111\"") == 3);
  CHECK(count("phone:\"00386 (0)40 111\"") == 3);
  CHECK(count("040111222") == 4);
  CHECK(count("phone:home") == 0);
}

TEST_CASE("a text that is no query is refused with its place and a suggestion") {
  const test::Opened book;
  const auto ids = book.queries->matchingIds(QStringLiteral("citty:Oslo"), app::ContactSection::Everyone);
  REQUIRE_FALSE(ids);
  CHECK(ids.error().kind == ErrorKind::Invalid);
  CHECK(ids.error().detail.contains(u"city:"));
}
