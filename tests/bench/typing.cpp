#include "bench/typing.h"

#include "app/queries.h"
#include "base/fold.h"
#include "domain/contact_edit.h"
#include "domain/phone.h"

#include <algorithm>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr qsizetype kDigits = 7;
constexpr qsizetype kShortestWord = 5;

QStringList keystrokesOf(const QString& text) {
  QStringList out;
  for (qsizetype n = 1; n <= text.size(); ++n)
    if (!text[n - 1].isSpace()) out << text.left(n);
  return out;
}

QString firstOf(const QString& words) { return words.section(u' ', 0, 0); }

QString townOf(const domain::Contact& contact) {
  return contact.addresses.empty() ? QString() : contact.addresses.front().city;
}

QStringList numbersOf(const domain::Contact& contact) {
  QStringList out;
  for (const auto& phone : domain::channelsOf(contact, domain::ChannelKind::Phone))
    out << domain::phoneDigits(phone.value);
  return out;
}

bool isSame(const QString& a, const QString& b) { return base::folded(a) == base::folded(b); }

}

QString nameOf(TypedKind kind) {
  switch (kind) {
    case TypedKind::Beginning:
      return QStringLiteral("beginnings");
    case TypedKind::Inside:
      return QStringLiteral("middles");
    case TypedKind::Slip:
      return QStringLiteral("a slip");
    case TypedKind::Name:
      return QStringLiteral("the name itself");
    case TypedKind::Phone:
      break;
  }
  return QStringLiteral("seven digits");
}

Typing::Typing(app::Queries& queries, unsigned seed) : m_queries(queries), m_random(seed) {
  auto ids = queries.contactIds(app::ContactSection::People);
  if (!ids) throw std::runtime_error(ids.error().detail.toStdString());
  m_ids = std::move(*ids);
}

// Empty where this contact has nothing of the kind.
QString Typing::textFor(domain::Id id, TypedKind kind) {
  const auto contact = m_queries.contact(id);
  if (!contact) return {};
  const QString given = firstOf(contact->given);
  const QString family = firstOf(contact->family);
  switch (kind) {
    case TypedKind::Phone: {
      const QString digits = numbersOf(*contact).value(0);
      return digits.size() < kDigits ? QString() : digits.right(kDigits);
    }
    case TypedKind::Inside:
      return family.size() < kShortestWord ? QString() : QString(family.mid(1) + u' ' + given);
    case TypedKind::Name:
      if (family.size() < kShortestWord || given.isEmpty()) return {};
      return QString(given + u' ' + family);
    case TypedKind::Slip: {
      if (family.size() < kShortestWord || given.isEmpty()) return {};
      QString slipped = family;
      const auto at = static_cast<qsizetype>(1 + below(static_cast<std::size_t>(family.size() - 2)));
      slipped.remove(at, 1);
      return QString(given + u' ' + slipped);
    }
    case TypedKind::Beginning:
      break;
  }
  if (given.isEmpty() || family.isEmpty()) return {};
  return QString(given.left(3) + u' ' + family + u' ' + townOf(*contact).left(4)).trimmed();
}

bool Typing::isMeantToo(const Typed& typed, domain::Id id) {
  if (id == typed.meant) return true;
  const auto meant = m_queries.contact(typed.meant);
  const auto other = m_queries.contact(id);
  if (!meant || !other) return false;
  if (typed.kind == TypedKind::Phone) {
    const QStringList numbers = numbersOf(*other);
    const QString end = typed.keystrokes.back();
    return std::any_of(numbers.begin(), numbers.end(), [&](const QString& n) { return n.endsWith(end); });
  }
  const QString town = typed.kind == TypedKind::Beginning ? townOf(*meant) : QString();
  return isSame(firstOf(meant->given), firstOf(other->given)) &&
         isSame(firstOf(meant->family), firstOf(other->family)) &&
         (town.isEmpty() || isSame(town, townOf(*other)));
}

std::vector<Typed> Typing::some(int count, TypedKind kind) {
  std::vector<Typed> out;
  while (static_cast<int>(out.size()) < count) {
    const domain::Id id = m_ids[below(m_ids.size())];
    const QString text = textFor(id, kind);
    if (!text.isEmpty()) out.push_back({id, kind, keystrokesOf(text)});
  }
  return out;
}

std::vector<Typed> Typing::some(int count) {
  static constexpr TypedKind kMix[] = {TypedKind::Beginning, TypedKind::Inside,    TypedKind::Beginning,
                                       TypedKind::Slip,      TypedKind::Beginning, TypedKind::Phone};
  std::vector<Typed> out;
  for (int i = 0; i < count; ++i)
    out.push_back(some(1, kMix[static_cast<std::size_t>(i) % std::size(kMix)]).front());
  return out;
}

}
