#include "domain/sale_amounts.h"

#include "domain/money.h"

namespace kith::domain {
namespace {

constexpr qint64 kWhole = 100'000'000;  // 100 % in millionths of a per cent

// "12,5 %" in millionths of a per cent.
std::optional<qint64> shareOf(const QString& text) {
  const auto percent = parseQuantity(text.chopped(1).trimmed());
  return percent && *percent >= 0 && *percent <= kWhole ? percent : std::nullopt;
}

std::optional<qint64> plainAmount(const QString& text, const QString& currency) {
  const auto money = parseMoney(text, currency);
  if (!money || (!currency.isEmpty() && money->currency != currency)) return std::nullopt;
  return money->minor;
}

}

std::optional<qint64> amountOrShare(const QString& text, const QString& currency, qint64 whole) {
  const QString typed = text.trimmed();
  if (!typed.endsWith(u'%')) return plainAmount(typed, currency);
  const auto share = shareOf(typed);
  return share ? std::optional(mulDiv(whole, *share, kWhole)) : std::nullopt;
}

std::optional<qint64> taxOf(const QString& text, const QString& currency, qint64 whole, TaxPlace place) {
  const QString typed = text.trimmed();
  if (place == TaxPlace::OnTop || !typed.endsWith(u'%')) return amountOrShare(typed, currency, whole);
  const auto share = shareOf(typed);
  if (!share) return std::nullopt;
  return whole - mulDiv(whole, 1'000'000, 1'000'000 + *share / 100);
}

}
