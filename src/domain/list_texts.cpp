#include "domain/list_texts.h"

#include "base/fold.h"
#include "domain/phone.h"

namespace kith::domain {
namespace {

// What a plain word of a search is looked for in: names, companies, mail, digits, places, tags.
QString searchText(const Contact& c) {
  QStringList words{displayName(c), c.nickname, c.phoneticGiven, c.phoneticFamily};
  if (!c.formattedName.isEmpty()) words << c.given << c.middle << c.family;
  for (const auto& work : c.employments) words << work.companyName << work.title;
  for (const auto& channel : c.channels) {
    words << channel.value;
    if (channel.kind == ChannelKind::Phone)
      words << storedDigits(channel.value) << phoneDigits(channel.normal);
  }
  for (const auto& address : c.addresses) words << address.city << address.street << address.postcode;
  words << c.tags;
  words.removeAll(QString());
  return base::folded(words.join(u' '));
}

}

ListTexts listTexts(const Contact& c) { return {displayName(c), sortName(c), subtitle(c), searchText(c)}; }

}
