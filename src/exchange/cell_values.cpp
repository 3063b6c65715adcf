#include "exchange/cell_values.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/phone.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

namespace kith::exchange {
namespace {

bool isAmong(const QString& text, std::span<const char16_t* const> words) {
  const QString plain = base::folded(text);
  return std::any_of(words.begin(), words.end(),
                     [&plain](const char16_t* w) { return plain == base::folded(QStringView(w)); });
}

bool calculates(QChar c) {
  return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

QStringList trimmedParts(const QStringList& parts) {
  QStringList out;
  for (const QString& part : parts)
    if (const QString plain = part.trimmed(); !plain.isEmpty()) out.append(plain);
  return out;
}

// "VIP","Blog" – a quoted list inside a cell.
QStringList quotedList(const QString& cell) {
  static const QRegularExpression kQuoted(QStringLiteral("\"((?:[^\"]|\"\")*)\""));
  QStringList out;
  for (auto hits = kQuoted.globalMatch(cell); hits.hasNext();)
    out.append(hits.next().captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")));
  return out;
}

bool isMail(const QString& text) {
  const qsizetype at = text.indexOf(u'@');
  return at > 0 && at + 1 < text.size() && text.indexOf(u'@', at + 1) < 0 && !text.contains(u' ');
}

Mailbox mailboxOf(QString text) {
  Mailbox box;
  text = text.trimmed();
  const qsizetype open = text.lastIndexOf(u'<');
  if (open >= 0 && text.endsWith(u'>')) {
    box.name = text.left(open).trimmed();
    if (box.name.startsWith(u'"') && box.name.endsWith(u'"') && box.name.size() > 1)
      box.name = box.name.mid(1, box.name.size() - 2);
    text = text.mid(open + 1).chopped(1).trimmed();
  }
  if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) text = text.mid(7).section(u'?', 0, 0);
  if (isMail(text)) box.address = text;
  return box;
}

}

QString unguarded(const QString& cell) {
  // Of several apostrophes one is the guard, the others were there before.
  qsizetype at = 0;
  while (at < cell.size() && cell[at] == u'\'') ++at;
  const bool guard = at > 0 && at < cell.size() && (calculates(cell[at]) || cell[at].isDigit());
  return guard ? cell.mid(1) : cell;
}

QString guarded(const QString& cell) {
  const bool needed = !cell.isEmpty() && (calculates(cell[0]) || unguarded(cell).size() != cell.size());
  return needed ? QString(QLatin1Char('\'') + cell) : cell;
}

bool isNothing(const QString& text, const QString& field, const QString& header, const QString& preset) {
  static constexpr std::array kUnsaid{u"unspecified",  u"keine angabe",    u"not specified", u"ej angivet",
                                      u"non spécifié", u"sin especificar", u"не указан"};
  if (field == u"gender") return isAmong(text, kUnsaid);
  if (field != u"custom" || !preset.startsWith(QLatin1String("outlook"))) return false;
  static constexpr std::array kLevels{u"priority", u"sensitivity", u"priorität", u"vertraulichkeit"};
  static constexpr std::array kUsual{u"normal", u"low", u"niedrig"};
  static constexpr std::array kPrivate{u"private", u"privat"};
  static constexpr std::array kOff{u"false", u"falsch", u"aus"};
  return (isAmong(header, kLevels) && isAmong(text, kUsual)) ||
         (isAmong(header, kPrivate) && isAmong(text, kOff));
}

QStringList severalValues(const QString& cell) {
  if (!cell.contains(QLatin1String(":::"))) return {cell};
  return trimmedParts(cell.split(QStringLiteral(":::")));
}

QStringList tagsOf(const QString& cell) {
  QStringList parts;
  if (cell.contains(QLatin1String(":::")))
    parts = cell.split(QStringLiteral(":::"));
  else if (cell.startsWith(u'"') && cell.endsWith(u'"'))
    parts = quotedList(cell);
  else if (cell.contains(u';'))
    parts = cell.split(u';');
  else if (cell.contains(u','))
    parts = cell.split(u',');
  else
    parts = cell.split(u'|');
  QStringList out;
  for (const QString& part : trimmedParts(parts)) {
    const QString tag = part.startsWith(u'*') ? part.mid(1).trimmed() : part;
    const bool system = tag == u"myContacts" || (part.startsWith(u'*') && tag == u"starred");
    if (!system && !tag.isEmpty() && !out.contains(tag)) out.append(tag);
  }
  return out;
}

QString plainLabel(const QString& label, bool* primary) {
  QString plain = label.trimmed();
  const bool star = plain.startsWith(u'*');
  if (star) plain = plain.mid(1).trimmed();
  if (primary != nullptr) *primary = star;
  QString lower = plain.toLower();
  if (lower == u"cell" || lower == u"mobil" || lower == u"mobile phone") lower = QStringLiteral("mobile");
  if (lower == u"business" || lower == u"office") lower = QStringLiteral("work");
  if (lower == u"homefax") lower = QStringLiteral("home fax");
  if (lower == u"workfax") lower = QStringLiteral("work fax");
  const bool known = domain::isKnownLabel(lower) || lower == u"anniversary" || lower == u"spouse" ||
                     lower == u"child" || lower == u"parent" || lower == u"manager" || lower == u"assistant";
  return known ? lower : plain;
}

std::optional<bool> yesOrNo(const QString& text) {
  static constexpr std::array kYes{u"yes",  u"y",   u"true",       u"1",        u"ja",
                                   u"wahr", u"oui", u"sí",         u"да",       u"on",
                                   u"x",    u"ok",  u"subscribed", u"opted in", u"granted"};
  static constexpr std::array kNo{u"no",           u"n",         u"false",  u"0",   u"nej",
                                  u"nein",         u"falsch",    u"non",    u"нет", u"off",
                                  u"unsubscribed", u"opted out", u"refused"};
  if (isAmong(text, kYes)) return true;
  if (isAmong(text, kNo)) return false;
  return std::nullopt;
}

QList<Mailbox> mailboxesOf(const QString& cell) {
  const Mailbox whole = mailboxOf(cell);
  if (!whole.address.isEmpty()) return {whole};
  static const QRegularExpression kBetween(QStringLiteral("\\s*(?:;|,|\\n|:::)\\s*"));
  static const QRegularExpression kBlank(QStringLiteral("\\s+"));
  for (const QRegularExpression& mark : {kBetween, kBlank}) {
    QList<Mailbox> out;
    bool all = true;
    for (const QString& part : cell.split(mark, Qt::SkipEmptyParts)) {
      out.append(mailboxOf(part));
      all = all && !out.last().address.isEmpty();
    }
    if (all && !out.isEmpty()) return out;
  }
  return {};
}

QStringList phonesOf(const QString& cell) {
  // Nothing that parts two numbers, names one or guards it.
  const auto plain = [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u"+-(). ").contains(c); };
  if (const QString one = cell.trimmed(); !one.isEmpty() && std::all_of(one.begin(), one.end(), plain))
    return {one};
  static const QRegularExpression kBetween(QStringLiteral("\\s*(?:;|\\n|:::|,\\s| / |\\s\\|\\s)\\s*"));
  static const QRegularExpression kPrefix(QStringLiteral("^(?:p|tel|phone):\\s*"),
                                          QRegularExpression::CaseInsensitiveOption);
  QStringList parts = trimmedParts(cell.split(kBetween));
  // "08-123 45, ext 6" is one number: every part must be long enough to be one.
  const bool several = std::all_of(parts.begin(), parts.end(),
                                   [](const QString& p) { return domain::phoneDigits(p).size() >= 6; });
  if (!several) parts = {cell.trimmed()};
  for (QString& part : parts) part = unguarded(part).remove(kPrefix);
  return parts;
}

}
