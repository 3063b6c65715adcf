// Mail, phone and birthday.
#include "insight/evidence.h"
#include "insight/plain_words.h"
#include "insight/text_likeness.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace kith::insight {
namespace {

constexpr double kMailByChance = 1.0 / 260'000;
constexpr double kPhoneByChance = 1.0 / 130'000;
constexpr double kDayByChance = 1.0 / 18'000;
constexpr int kEditsMost = 2;

float bits(double ofOne, double ofTwo) { return static_cast<float>(std::log2(ofOne / ofTwo)); }

Evidence sameMail(const Surroundings& in, const KnownMail& mail) {
  const double f = in.chance(in.known.mailTexts().count(mail.whole), kMailByChance);
  Evidence e;
  e.likeness = Likeness::Same;
  e.same = bits(0.6, f);
  e.home = bits(mail.isShared ? 0.2 : 0.04, f);
  e.work = bits(mail.isShared ? 0.7 : 0.015, f);
  return e;
}

bool isNameIn(const Surroundings& in, const KnownContact& c, std::string_view local) {
  for (const auto word : {c.given[0], c.family[0]}) {
    const std::string_view name = in.known.names().text(word);
    if (name.size() >= 3 && local.find(name) != std::string_view::npos) return true;
  }
  return false;
}

// Numbers in an address tell two people of one name apart: they are not mistyped as letters are.
bool isSlip(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 8 || !isWithinEdits(a, b, shorter >= 12 ? kEditsMost : 1)) return false;
  return digitsOf(a) == digitsOf(b) || (shorter >= 12 && isWithinEdits(a, b, 1));
}

// A slip of the hand somewhere in the address, or the same name at another provider. An address that is made
// of the name says nothing that the name has not said.
Evidence likeMail(const Surroundings& in, const KnownContact& x, const KnownMail& a, const KnownContact& y,
                  const KnownMail& b) {
  Evidence e;
  if (a.isShared || b.isShared) return e;
  if (a.local != b.local && std::popcount(a.letters ^ b.letters) > 2 * kEditsMost) return e;
  const std::string_view local = in.known.locals().text(a.local);
  const auto isOfName = [&] {
    return isNameIn(in, x, local) || isNameIn(in, y, in.known.locals().text(b.local));
  };
  if (a.local == b.local && local.size() >= 5) {
    const bool ofName = isOfName();
    e.likeness = Likeness::Close;
    e.same = ofName ? 1 : bits(0.12, in.frequency(in.known.locals().count(a.local), 1.0 / 4000));
    e.home = ofName ? 0 : 1;
  } else if (isSlip(in.known.mailTexts().text(a.whole), in.known.mailTexts().text(b.whole))) {
    e.likeness = Likeness::Close;
    e.same = isOfName() ? 5 : bits(0.08, 1.0 / 5000);
    e.home = 4;
    e.work = 2;
  }
  return e;
}

bool isSlipOfPhone(const WordPool& pool, const KnownPhone& a, const KnownPhone& b) {
  if (a.size == b.size) return isOneDigitOff(a.digits, b.digits);
  return isWithinEdits(pool.text(a.number), pool.text(b.number), 1);
}

Evidence otherwise(float same, float home, float work) {
  Evidence e;
  e.same = same;
  e.home = home;
  e.work = work;
  e.likeness = Likeness::Apart;
  return e;
}

// 3 of 12 for 12 of 3, as other countries write it.
bool isTurnedRound(const Birthday& a, const Birthday& b) {
  return a.year == b.year && a.month == b.day && a.day == b.month;
}

Evidence partlyKnown(const Birthday& a, const Birthday& b) {
  Evidence e;
  const bool same = a.month == b.month && a.day == b.day;
  e.likeness = same ? Likeness::Close : Likeness::Apart;
  e.same = same ? bits(0.9, 1.0 / 365) : -6;
  e.home = same ? 2 : 0;
  return e;
}

}

Evidence compareMails(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  const auto ofA = in.known.mails(a);
  const auto ofB = in.known.mails(b);
  if (ofA.empty() || ofB.empty()) return {};
  Evidence best = otherwise(-1.5F, -0.1F, -0.1F);
  for (const KnownMail& x : ofA)
    for (const KnownMail& y : ofB) {
      const Evidence e = x.whole == y.whole ? sameMail(in, x) : likeMail(in, a, x, b, y);
      if (e.likeness != Likeness::Unknown && e.same > best.same) best = e;
    }
  return best;
}

Evidence comparePhones(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  const auto ofA = in.known.phones(a);
  const auto ofB = in.known.phones(b);
  if (ofA.empty() || ofB.empty()) return {};
  Evidence best = otherwise(-2.3F, -0.7F, -0.7F);
  for (const KnownPhone& x : ofA)
    for (const KnownPhone& y : ofB) {
      Evidence e;
      if (x.number == y.number) {
        const double f = in.chance(in.known.numbers().count(x.number), kPhoneByChance);
        e = {bits(0.6, f), bits(0.5, f), bits(0.4, f), Likeness::Same};
      } else if (isSlipOfPhone(in.known.numbers(), x, y)) {
        e = {4, 1, 4, Likeness::Close};  // the next extension of one exchange, too
      }
      if (e.likeness != Likeness::Unknown && e.same > best.same) best = e;
    }
  return best;
}

Evidence compareBirthdays(const Surroundings& in, const KnownContact& a, const KnownContact& b) {
  const Birthday& x = a.birthday;
  const Birthday& y = b.birthday;
  if (!x.isKnown() || !y.isKnown()) return {};
  if (x.year == 0 || y.year == 0) return partlyKnown(x, y);
  Evidence e;
  if (x.year == y.year && x.month == y.month && x.day == y.day) {
    const double all = std::max(static_cast<double>(in.known.withBirthday()), kSmallestBook);
    const double f = std::max(kDayByChance, (in.known.sameBirthdays(x) - 6.0) / all);
    e = {bits(0.85, f), bits(0.015 + f, f), 0, Likeness::Same};
  } else if (isTurnedRound(x, y) || isOneDigitOff(x.digits, y.digits)) {
    e = {bits(0.09, 1.0 / 600), 0, 0, Likeness::Close};
  } else if (x.year == y.year && (x.month == y.month || x.day == y.day)) {
    e = {2.5F, 0, 0, Likeness::Near};
  } else if (x.month == y.month && x.day == y.day) {
    e = {0.5F, 0, 0, Likeness::Near};
  } else {
    e = otherwise(-6, 0, 0);
  }
  return e;
}

}
