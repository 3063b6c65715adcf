#include "app/sample_talk.h"

#include "app/sample_fill.h"
#include "app/sample_words.h"

#include <algorithm>

namespace kith::app {
namespace {

constexpr QStringView kStaff[] = {u"Mina", u"Jonas", u"Tove", u"Luca"};
constexpr QStringView kWeekdays[] = {u"Monday",   u"Tuesday", u"Wednesday",
                                     u"Thursday", u"Friday",  u"Saturday"};
constexpr QStringView kMonths[] = {u"January",   u"February", u"March",    u"April",
                                   u"May",       u"June",     u"July",     u"August",
                                   u"September", u"October",  u"November", u"December"};
constexpr QStringView kDepartments[] = {u"Shop", u"Workshop", u"Delivery", u"Garden care"};

// A product as people say it: without size or colour.
QString spoken(const QString& name) { return name.section(u',', 0, 0); }

}

SampleTalk::Kinds SampleTalk::kindsOf(std::span<const TalkWords> words) {
  Kinds out;
  for (const TalkWords& w : words) {
    out.drawn.insert(out.drawn.end(), static_cast<std::size_t>(w.weight), out.kinds.size());
    const auto list = [](QStringView text) {
      auto parts = sampleList(text, u'|');
      if (parts.empty()) parts.emplace_back();
      return parts;
    };
    out.kinds.push_back({&w, w.channel.toString(), w.direction.toString(), list(w.outcomes), list(w.openings),
                         list(w.matters), list(w.closings)});
  }
  return out;
}

SampleTalk::SampleTalk(const SamplePeople& people, const SampleBuyers& buyers, const SampleCalendar& calendar,
                       const SampleSales& sales, Counts counts)
    : m_people(&people),
      m_buyers(&buyers),
      m_calendar(&calendar),
      m_sales(&sales),
      m_counts(counts),
      m_general(kindsOf(generalTalk())),
      m_purchase(kindsOf(purchaseTalk())) {}

QString SampleTalk::slot(QStringView name, const Scene& scene, SampleRandom& random) const {
  if (name == u"product") return scene.product;
  if (name == u"given") return scene.who.shortName();
  if (name == u"name") return scene.who.name();
  if (name == u"other") return scene.other;
  if (name == u"number") return scene.number;
  if (name == u"date") return m_calendar->dayText(scene.day + static_cast<int>(random.between(2, 30)));
  if (name == u"day") return kWeekdays[random.below(6)].toString();
  if (name == u"count") return QString::number(random.between(2, 40));
  if (name == u"staff") return kStaff[random.below(4)].toString();
  if (name == u"month") return kMonths[random.below(12)].toString();
  Q_ASSERT(name == u"hour");
  return QString::number(random.between(9, 18)) + u":30";
}

// Opening, matter and closing. Now and then a customer is quoted in their own language instead.
QString SampleTalk::told(const Kind& kind, const Scene& scene, SampleRandom& random) const {
  const auto fill = [&](QStringView name) { return slot(name, scene, random); };
  QString text = sampleFilled(random.pick(kind.openings), fill);
  const auto& phrases = scene.who.region->phrases;
  const bool quoted = scene.number.isEmpty() && kind.direction == u"in" && random.chance(180);
  const QString matter = sampleFilled(quoted ? random.pick(phrases) : random.pick(kind.matters), fill);
  if (!text.isEmpty()) text += u' ';
  text += quoted ? QString(u'"' + matter + u'"') : matter;
  const QString closing = sampleFilled(random.pick(kind.closings), fill);
  if (!closing.isEmpty() && random.chance(700)) text += u' ' + closing;
  return text;
}

SampleTalk::Scene SampleTalk::generalScene(domain::Interaction& out, SampleRandom& random,
                                           qint64 index) const {
  Scene scene;
  scene.who = m_people->who(m_buyers->someContact(random, index, m_counts.interactions));
  scene.day = m_calendar->at(index, m_counts.interactions).day;
  const int month = m_calendar->month(scene.day);
  const qint64 product = m_sales->drawPlant(random, month);
  scene.product = spoken(m_sales->product(product).name);
  scene.other = spoken(m_sales->product(m_sales->drawGood(random, month)).name);
  if (random.chance(250)) out.productId = product + 1;
  return scene;
}

// A talk about one of the purchases shortly before; nothing when its buyer is not known.
std::optional<SampleTalk::Scene> SampleTalk::purchaseScene(domain::Interaction& out, SampleRandom& random,
                                                           qint64 index) const {
  const qint64 before = index * m_counts.purchases / m_counts.interactions;
  if (before == 0) return std::nullopt;
  const domain::Purchase about = m_sales->purchase(before - 1 - random.below(std::min<qint64>(before, 25)));
  if (!about.contactId || m_sales->isService(*about.lines.front().productId - 1)) return std::nullopt;
  Scene scene = generalScene(out, random, index);
  scene.who = m_people->who(*about.contactId - 1);
  scene.product = spoken(about.lines.front().text);
  scene.number = about.number;
  out.purchaseId = about.id;
  out.productId.reset();
  return scene;
}

domain::Interaction SampleTalk::interaction(qint64 index) const {
  SampleRandom random(m_people->seed(), SampleStream::Talk, index);
  domain::Interaction out;
  std::optional<Scene> scene;
  if (random.chance(220)) scene = purchaseScene(out, random, index);
  const Kinds& kinds = scene ? m_purchase : m_general;
  if (!scene) scene = generalScene(out, random, index);
  const Kind& kind = kinds.kinds[random.pick(kinds.drawn)];
  out.id = index + 1;
  out.uid = sampleUid(m_people->seed(), 3, index);
  out.at = m_calendar->instantText(m_calendar->at(index, m_counts.interactions));
  out.createdAt = out.at;
  out.channel = kind.channel;
  out.direction = kind.direction;
  if (kind.words->minutes > 0)
    out.minutes =
        kind.words->minutes / 2 + static_cast<int>(random.skewed(qint64{2} * kind.words->minutes)) + 1;
  out.outcome = random.pick(kind.outcomes);
  out.text = told(kind, *scene, random);
  if (random.chance(90)) out.department = kDepartments[random.below(4)].toString();
  out.participants.push_back(scene->who.index + 1);
  const bool together = out.channel == u"meeting" || out.channel == u"visit";
  if (together && scene->who.mate && random.chance(400)) out.participants.push_back(*scene->who.mate + 1);
  return out;
}

QString SampleTalk::filled(QStringView pattern, const SampleWho& who, int day, SampleRandom& random) const {
  Scene scene;
  scene.who = who;
  scene.day = day;
  const int month = m_calendar->month(std::clamp(day, 0, m_calendar->days() - 1));
  scene.product = spoken(m_sales->product(m_sales->drawPlant(random, month)).name);
  return sampleFilled(pattern, [&](QStringView name) { return slot(name, scene, random); });
}

}
