#include "exchange/cell_look.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kith::exchange {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A letter, or a byte of a letter beyond ASCII.
bool isLetter(char c) { return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::size_t digitsIn(std::string_view cell) {
  return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), isDigit));
}

bool onlyOf(std::string_view cell, std::string_view allowed) {
  return std::all_of(cell.begin(), cell.end(),
                     [allowed](char c) { return isDigit(c) || allowed.find(c) != std::string_view::npos; });
}

bool isEmail(std::string_view cell) {
  const std::size_t at = cell.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  const std::size_t dot = cell.find('.', at);
  return dot != std::string_view::npos && dot > at + 1 && dot + 1 < cell.size() &&
         (cell.find(' ') == std::string_view::npos || cell.find('<') != std::string_view::npos);
}

bool isUrl(std::string_view cell) {
  for (const std::string_view start : {"http://", "https://", "www.", "HTTP://", "HTTPS://"})
    if (cell.starts_with(start)) return cell.find(' ') == std::string_view::npos;
  return false;
}

// Three numbers with one kind of separator, or two and a missing year; a time may follow.
bool isDate(std::string_view cell) {
  if (cell.starts_with("--")) return cell.size() <= 7 && onlyOf(cell, "-");
  const std::size_t space = cell.find_first_of(" T");
  const std::string_view day = cell.substr(0, space);
  const std::size_t first = day.find_first_of("-/.");
  if (first == std::string_view::npos || first == 0 || first > 4 || day.size() > 11) return false;
  const std::size_t second = day.find(day[first], first + 1);
  if (second == std::string_view::npos || !onlyOf(day, day.substr(first, 1))) return false;
  return std::count(day.begin(), day.end(), day[first]) == 2 && digitsIn(day) >= 4 && digitsIn(day) <= 8;
}

bool isPhone(std::string_view cell) {
  const std::size_t digits = digitsIn(cell);
  if (digits < 6 || digits > 20 || !onlyOf(cell, "+() -./\xC2\xA0")) return false;
  return cell[0] == '+' || cell[0] == '0' || cell[0] == '(' ||
         cell.find_first_of(" -") != std::string_view::npos;
}

bool isNumber(std::string_view cell) {
  const std::string_view body = cell[0] == '-' || cell[0] == '+' ? cell.substr(1) : cell;
  return !body.empty() && isDigit(body[0]) && onlyOf(body, ".,");
}

bool isMoney(std::string_view cell) {
  static constexpr std::array<std::string_view, 12> kSigns{
      "$", "\xE2\x82\xAC", "\xC2\xA3", "kr", "USD", "EUR", "SEK", "CHF", "GBP", "NOK", "DKK", "RUB"};
  if (digitsIn(cell) == 0 || cell.size() > 24) return false;
  for (const std::string_view sign : kSigns) {
    const bool there = cell.starts_with(sign) || cell.ends_with(sign) ||
                       (cell[0] == '-' && cell.substr(1).starts_with(sign));
    if (!there) continue;
    const auto letters = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), isLetter));
    const auto ofSign = static_cast<std::size_t>(std::count_if(sign.begin(), sign.end(), isLetter));
    return letters <= ofSign;
  }
  return false;
}

// Whether the cell holds a sign that only a wrong cut leaves: a delimiter of another kind or half a
// quotation.
bool isOdd(std::string_view cell) {
  if (cell.find_first_of(";|\t\x1e\x1f") != std::string_view::npos) return true;
  if (std::count(cell.begin(), cell.end(), ',') > 1 && cell.find(' ') == std::string_view::npos) return true;
  return std::count(cell.begin(), cell.end(), '"') % 2 == 1;
}

bool isName(std::string_view cell) {
  const bool letters = std::all_of(cell.begin(), cell.end(), [](char c) {
    return isLetter(c) || c == ' ' || c == '-' || c == '\'' || c == '.';
  });
  return letters && std::count(cell.begin(), cell.end(), ' ') <= 3;
}

}

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (;;) {
    if (!cell.empty() && blank(cell.front()))
      cell.remove_prefix(1);
    else if (!cell.empty() && blank(cell.back()))
      cell.remove_suffix(1);
    else if (cell.starts_with(kNoBreak))
      cell.remove_prefix(2);
    else if (cell.ends_with(kNoBreak))
      cell.remove_suffix(2);
    else
      return cell;
  }
}

bool isValue(Look look) {
  return look == Look::Email || look == Look::Phone || look == Look::Url || look == Look::Date ||
         look == Look::Number || look == Look::Money;
}

Look lookOf(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.empty()) return Look::Empty;
  if (isEmail(cell)) return Look::Email;
  if (isUrl(cell)) return Look::Url;
  if (isDate(cell)) return Look::Date;
  if (cell[0] == '\'' && cell.size() > 1) cell.remove_prefix(1);
  if (isNumber(cell) && cell[0] != '+' && (cell[0] != '0' || cell.size() < 6)) return Look::Number;
  if (isPhone(cell)) return Look::Phone;
  if (isNumber(cell)) return Look::Number;
  if (isMoney(cell)) return Look::Money;
  if (isOdd(cell)) return Look::Odd;
  return isName(cell) ? Look::Name : Look::Text;
}

}
