#include "app/sample_maker.h"

#include "domain/purchase.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>
#include <map>
#include <set>

using namespace kith;
using app::SampleMaker;
using app::SampleOptions;
using domain::ChannelKind;
using domain::ContactKind;

namespace {

SampleOptions aShop(quint64 seed = 1) { return {2000, 12'000, 8000, seed, QDate(2026, 3, 2)}; }

// Everything that is said of a row, in a fixed order.
class Digest {
 public:
  Digest& operator<<(const QString& text) {
    m_hash.addData(QString(text + u'\n').toUtf8());
    return *this;
  }
  Digest& operator<<(qint64 number) { return *this << QString::number(number); }

  QString text() const { return QString::fromLatin1(m_hash.result().toHex().left(16)); }

 private:
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void add(Digest& to, const domain::Contact& c) {
  to << c.uid << domain::displayName(c) << c.birthday << c.stage << c.source << c.rank << c.notes
     << c.createdAt << c.language << c.timeZone << c.gender << c.nickname << c.tags.join(u',')
     << c.roles.join(u',') << c.touchDays << c.doNotContact << c.referredBy.value_or(0)
     << c.householdId.value_or(0) << c.phoneticFamily << c.formattedName;
  for (const auto& x : c.channels) to << x.label << x.value << x.normal << x.extension << x.service;
  for (const auto& x : c.addresses) to << x.street << x.postcode << x.city << x.countryCode << x.extended;
  for (const auto& x : c.employments) to << x.companyId << x.title << x.department << x.fromDate << x.toDate;
  for (const auto& x : c.relations) to << x.name << x.label << x.otherId.value_or(0);
  for (const auto& x : c.consents) to << x.channel << x.state << x.at << x.source << x.proof;
  for (const auto& x : c.identifiers) to << x.value;
  for (const auto& x : c.dates) to << x.value;
}

void add(Digest& to, const domain::Purchase& p) {
  to << p.uid << p.contactId.value_or(0) << p.buyerText << p.number << p.source << p.date << p.currency
     << p.discount << p.shipping << p.tax << p.total << p.refunded << p.rate << p.dueDate << p.recipientText
     << p.recipientId.value_or(0) << p.place << p.wantedFor << p.occasion << p.notes << p.cancelledAt;
  for (const auto& x : p.lines) to << x.sku << x.quantity << x.price << x.discount << x.total << *x.tax;
  for (const auto& x : p.payments) to << x.date << x.amount << x.method;
}

void add(Digest& to, const domain::Interaction& i) {
  to << i.uid << i.at << i.channel << i.direction << i.minutes << i.outcome << i.text << i.department
     << i.purchaseId.value_or(0) << i.productId.value_or(0);
  for (const auto id : i.participants) to << id;
}

void add(Digest& to, const domain::Reminder& r) {
  to << r.uid << r.contactId.value_or(0) << r.text << r.due << r.minutes << r.place << r.repeatRule
     << (r.repeatAfterDone ? 1 : 0) << r.snoozedUntil << r.state << r.doneAt << r.createdAt;
}

QString digestOf(const SampleMaker& maker) {
  Digest digest;
  for (qint64 i = 0; i < maker.contactCount(); ++i) add(digest, maker.contact(i));
  for (qint64 i = 0; i < maker.householdCount(); ++i) digest << maker.householdName(i);
  for (qint64 i = 0; i < maker.productCount(); ++i) digest << maker.product(i).name << maker.product(i).price;
  for (qint64 i = 0; i < maker.purchaseCount(); ++i) add(digest, maker.purchase(i));
  for (qint64 i = 0; i < maker.interactionCount(); ++i) add(digest, maker.interaction(i));
  for (qint64 i = 0; i < maker.reminderCount(); ++i) add(digest, maker.reminder(i));
  return digest.text();
}

template <typename Row, typename Visit>
void forEach(qint64 count, const SampleMaker& maker, Row (SampleMaker::*row)(qint64) const, Visit visit) {
  for (qint64 i = 0; i < count; ++i) visit(i, (maker.*row)(i));
}

}

TEST_CASE("the same seed makes the same sample on every machine and every run") {
  const QString digest = digestOf(SampleMaker(aShop()));
  CHECK(digest == digestOf(SampleMaker(aShop())));
  // Changing words or draws changes the sample; then, and only then, this is to be written anew.
  CHECK(digest == u"00d4a37a1c8e87b6");
}

TEST_CASE("another seed makes another sample") {
  CHECK(digestOf(SampleMaker(aShop(1))) != digestOf(SampleMaker(aShop(2))));
}

TEST_CASE("a sample row is the same in whatever order rows are made") {
  const SampleMaker maker(aShop());
  const auto late = maker.contact(1500);
  const auto sale = maker.purchase(7000);
  static_cast<void>(maker.interaction(5));
  CHECK(SampleMaker(aShop()).contact(1500) == late);
  CHECK(maker.purchase(7000) == sale);
}

TEST_CASE("every mail address and page of the sample belongs to nobody") {
  const SampleMaker maker(aShop());
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [](qint64, const domain::Contact& c) {
    for (const auto& channel : c.channels) {
      if (channel.kind == ChannelKind::Email || channel.kind == ChannelKind::Url)
        CHECK(channel.value.endsWith(u".example"));
      if (channel.kind != ChannelKind::Email) continue;
      const QString local = channel.value.section(u'@', 0, 0);
      CHECK(!local.isEmpty());
      CHECK(!local.startsWith(u'.'));
      CHECK(!local.endsWith(u'.'));
    }
  });
}

TEST_CASE("every phone of the sample has an international form of its own country") {
  const SampleMaker maker(aShop());
  int phones = 0;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64, const domain::Contact& c) {
    for (const auto& channel : c.channels) {
      if (channel.kind != ChannelKind::Phone) continue;
      ++phones;
      CHECK(channel.normal.startsWith(u'+'));
      CHECK(channel.normal.size() >= 9);
      CHECK(channel.normal.size() <= 16);
      CHECK(!channel.value.contains(u'#'));
    }
  });
  CHECK(phones > 2000);
}

TEST_CASE("about one sample contact in eight is a company and people work for earlier ones") {
  const SampleMaker maker(aShop());
  int companies = 0;
  int employed = 0;
  int twice = 0;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64 i, const domain::Contact& c) {
    companies += c.kind == ContactKind::Company ? 1 : 0;
    employed += c.employments.empty() ? 0 : 1;
    twice += c.employments.size() > 1 ? 1 : 0;
    for (const auto& work : c.employments) {
      REQUIRE(work.companyId <= i);
      CHECK(maker.contact(work.companyId - 1).companyName == work.companyName);
    }
  });
  CHECK(companies > 2000 * 9 / 100);
  CHECK(companies < 2000 * 15 / 100);
  CHECK(employed > 400);
  CHECK(twice > 10);
}

TEST_CASE("sample names come in many scripts") {
  const SampleMaker maker(aShop());
  std::map<QChar::Script, int> scripts;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64, const domain::Contact& c) {
    CHECK(domain::displayName(c) != u"(no name)");
    const QString name = c.kind == ContactKind::Person ? c.family : c.companyName;
    REQUIRE(!name.isEmpty());
    ++scripts[name.at(0).script()];
  });
  CHECK(scripts[QChar::Script_Latin] > 1000);
  for (const auto script :
       {QChar::Script_Greek, QChar::Script_Cyrillic, QChar::Script_Arabic, QChar::Script_Hebrew,
        QChar::Script_Devanagari, QChar::Script_Han, QChar::Script_Hangul})
    CHECK(scripts[script] > 5);
}

TEST_CASE("sample people of China, Japan and Korea have their family name first") {
  const SampleMaker maker(aShop());
  int eastern = 0;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64, const domain::Contact& c) {
    const bool east = c.language == u"zh" || c.language == u"ja" || c.language == u"ko";
    if (c.kind != ContactKind::Person || !east) return;
    ++eastern;
    CHECK(domain::displayName(c) == QString(c.family + c.given));
  });
  CHECK(eastern > 20);
}

TEST_CASE("sample couples share home and name of the household and name each other") {
  const SampleMaker maker(aShop());
  int couples = 0;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64 i, const domain::Contact& c) {
    if (!c.householdId) return;
    REQUIRE(c.relations.size() == 1);
    const auto mate = maker.contact(*c.relations.front().otherId - 1);
    CHECK(mate.householdId == c.householdId);
    CHECK(mate.relations.front().otherId == i + 1);
    CHECK(mate.addresses.front().street == c.addresses.front().street);
    CHECK(mate.addresses.front().city == c.addresses.front().city);
    CHECK(!maker.householdName(*c.householdId - 1).isEmpty());
    ++couples;
  });
  CHECK(couples > 80);
}

TEST_CASE("sample stages agree with what was bought, and nobody buys before they are known") {
  const SampleMaker maker(aShop());
  std::map<domain::Id, QString> first;
  std::map<domain::Id, QString> last;
  forEach(maker.purchaseCount(), maker, &SampleMaker::purchase, [&](qint64, const domain::Purchase& p) {
    if (!p.contactId) return;
    first.try_emplace(*p.contactId, p.date);
    last[*p.contactId] = p.date;
  });
  std::set<QString> seen;
  forEach(maker.contactCount(), maker, &SampleMaker::contact, [&](qint64 i, const domain::Contact& c) {
    const bool buys = first.contains(i + 1);
    seen.insert(c.stage);
    if (c.stage == u"customer" || c.stage == u"dormant") CHECK(buys);
    if (c.stage == u"prospect" || c.stage == u"lead" || c.stage.isEmpty()) CHECK(!buys);
    if (c.stage == u"dormant") CHECK(last[i + 1] < u"2025-07-01");
    if (buys) CHECK(c.createdAt.left(19) <= first[i + 1]);
  });
  CHECK(seen.size() == 6);
}

TEST_CASE("sample purchases add up, ascend in number and time and end before today") {
  const SampleMaker maker(aShop());
  QString number;
  QString date;
  std::map<QString, int> statuses;
  int unknown = 0;
  forEach(maker.purchaseCount(), maker, &SampleMaker::purchase, [&](qint64, const domain::Purchase& p) {
    domain::Purchase again = p;
    domain::addUp(again);
    CHECK(again == p);
    CHECK(p.number > number);
    CHECK(p.date >= date);
    CHECK(p.date < u"2026-03-02");
    CHECK(domain::paidAmount(p) <= p.total);
    CHECK((p.currency == u"EUR") == p.rate.isEmpty());
    CHECK(p.contactId.has_value() != !p.buyerText.isEmpty());
    ++statuses[domain::purchaseStatus(p)];
    unknown += p.contactId ? 0 : 1;
    number = p.number;
    date = p.date;
  });
  CHECK(unknown > 40);
  CHECK(unknown < 160);
  CHECK(statuses[QStringLiteral("paid")] > 7000);
  CHECK(statuses[QStringLiteral("open")] > 15);
  CHECK(statuses[QStringLiteral("refunded")] + statuses[QStringLiteral("part-refunded")] > 40);
  CHECK(statuses[QStringLiteral("cancelled")] > 10);
}

TEST_CASE("a few sample customers bring most of the sales, spring and December stand out, the shop grows") {
  const SampleMaker maker(aShop());
  std::map<domain::Id, int> perBuyer;
  std::map<QString, int> perMonth;
  std::map<QString, int> perYear;
  forEach(maker.purchaseCount(), maker, &SampleMaker::purchase, [&](qint64, const domain::Purchase& p) {
    if (p.contactId) ++perBuyer[*p.contactId];
    ++perMonth[p.date.mid(5, 2)];
    ++perYear[p.date.left(4)];
  });
  std::vector<int> counts;
  for (const auto& [id, count] : perBuyer) counts.push_back(count);
  std::sort(counts.rbegin(), counts.rend());
  int top = 0;
  for (std::size_t at = 0; at < counts.size() / 5; ++at) top += counts[at];
  CHECK(top > 8000 * 55 / 100);
  CHECK(perMonth[QStringLiteral("05")] > 2 * perMonth[QStringLiteral("08")]);
  CHECK(perMonth[QStringLiteral("12")] > 3 * perMonth[QStringLiteral("01")]);
  CHECK(perYear[QStringLiteral("2025")] > perYear[QStringLiteral("2021")] * 3 / 2);
}

TEST_CASE("sample talk is in order, filled in, about people already known and purchases already made") {
  const SampleMaker maker(aShop());
  std::set<QString> channels;
  std::set<QString> texts;
  QString at;
  forEach(maker.interactionCount(), maker, &SampleMaker::interaction,
          [&](qint64, const domain::Interaction& i) {
            channels.insert(i.channel);
            texts.insert(i.text);
            CHECK(!i.text.contains(u'{'));
            CHECK(!i.text.trimmed().isEmpty());
            CHECK(i.at >= at);
            at = i.at;
            REQUIRE(!i.participants.empty());
            CHECK(maker.contact(i.participants.front() - 1).createdAt <= i.at);
            if (!i.purchaseId) return;
            const auto about = maker.purchase(*i.purchaseId - 1);
            CHECK(about.contactId == i.participants.front());
            CHECK(about.date <= i.at.left(19));
          });
  CHECK(at < u"2026-03-02");
  for (const QString& channel : domain::interactionChannels()) CHECK(channels.contains(channel));
  CHECK(texts.size() > 8000);
}

TEST_CASE("sample reminders are late, for today, coming, repeating and done") {
  const SampleMaker maker(aShop());
  const QString today = QStringLiteral("2026-03-02");
  std::map<QString, int> count;
  forEach(maker.reminderCount(), maker, &SampleMaker::reminder, [&](qint64, const domain::Reminder& r) {
    CHECK(!r.text.isEmpty());
    CHECK(!r.text.contains(u'{'));
    const QString day = r.due.left(10);
    if (r.state != u"open") CHECK(day < today);
    if (r.state == u"open")
      ++count[day < today    ? QStringLiteral("late")
              : day == today ? QStringLiteral("today")
                             : QStringLiteral("coming")];
    if (r.state == u"done") CHECK(!r.doneAt.isEmpty());
    if (!r.repeatRule.isEmpty()) ++count[QStringLiteral("repeating")];
    if (domain::isAppointment(r)) ++count[QStringLiteral("appointment")];
    ++count[r.state];
  });
  CHECK(count[QStringLiteral("late")] >= 7);
  CHECK(count[QStringLiteral("late")] <= 15);
  CHECK(count[QStringLiteral("today")] >= 6);
  CHECK(count[QStringLiteral("coming")] >= 17);
  CHECK(count[QStringLiteral("repeating")] == 8);
  CHECK(count[QStringLiteral("appointment")] > 10);
  CHECK(count[QStringLiteral("done")] > 50);
}

TEST_CASE("sample uids are well formed and each its own") {
  const SampleMaker maker(aShop());
  std::set<QString> uids;
  const auto take = [&](const QString& uid) {
    CHECK(QUuid::fromString(uid).toString(QUuid::WithoutBraces) == uid);
    uids.insert(uid);
  };
  for (qint64 i = 0; i < 2000; ++i) {
    take(maker.contact(i).uid);
    take(maker.purchase(i).uid);
    take(maker.interaction(i).uid);
  }
  for (qint64 i = 0; i < maker.productCount(); ++i) take(maker.product(i).uid);
  CHECK(uids.size() == 6000 + static_cast<std::size_t>(maker.productCount()));
}

TEST_CASE("a sample of any size can be made, also of nothing") {
  const auto contacts = GENERATE(0, 1, 2, 19, 21, 400);
  const auto others = GENERATE(0, 1, 2, 7, 1000);
  const SampleMaker maker({contacts, others, others, 3, QDate(2024, 2, 29)});
  CHECK(digestOf(maker) == digestOf(SampleMaker({contacts, others, others, 3, QDate(2024, 2, 29)})));
  for (qint64 i = 0; i < maker.purchaseCount(); ++i) {
    const auto buyer = maker.purchase(i).contactId;
    if (buyer) CHECK(*buyer <= contacts);
  }
}

TEST_CASE("the last rows of a sample of ten million are made like the first") {
  const SampleMaker maker({1'000'000, 10'000'000, 5'000'000, 1, QDate(2026, 3, 2)});
  CHECK(maker.contact(999'999).createdAt.startsWith(u"2026-0"));
  CHECK(maker.purchase(4'999'999).date.startsWith(u"2026-03-01"));
  CHECK(maker.interaction(9'999'999).at.startsWith(u"2026-03-01"));
  CHECK(maker.purchase(0).date.startsWith(u"2020-03-02"));
  CHECK(*maker.purchase(4'999'998).contactId <= 1'000'000);
}
