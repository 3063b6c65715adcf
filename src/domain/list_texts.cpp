#include "domain/list_texts.h"

#include "base/fold.h"
#include "domain/phone.h"

#include <QVarLengthArray>

namespace kith::domain {
namespace {

// Words in a row, those that are empty left out.
class Row {
 public:
  void add(QStringView word) {
    if (word.isEmpty()) return;
    if (!m_text.isEmpty()) m_text.append(u' ');
    m_text.append(word.data(), word.size());
  }
  QStringView text() const { return {m_text.constData(), m_text.size()}; }

 private:
  QVarLengthArray<QChar, 512> m_text;
};

// What a plain word of a search is looked for in: names, companies, mail, digits, places, tags.
QString searchText(const Contact& c, const QString& display) {
  Row words;
  for (const QString* name : {&display, &c.nickname, &c.phoneticGiven, &c.phoneticFamily}) words.add(*name);
  if (!c.formattedName.isEmpty())
    for (const QString* part : {&c.given, &c.middle, &c.family}) words.add(*part);
  for (const auto& work : c.employments) {
    words.add(work.companyName);
    words.add(work.title);
  }
  for (const auto& channel : c.channels) {
    words.add(channel.value);
    if (channel.kind != ChannelKind::Phone) continue;
    words.add(storedDigits(channel.value));
    words.add(phoneDigits(channel.normal));
  }
  for (const auto& address : c.addresses)
    for (const QString* part : {&address.city, &address.street, &address.postcode}) words.add(*part);
  for (const QString& tag : c.tags) words.add(tag);
  return base::folded(words.text());
}

}

ListTexts listTexts(const Contact& c) {
  const QString display = displayName(c);
  return {display, sortName(c), subtitle(c), searchText(c, display)};
}

}
