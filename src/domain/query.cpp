#include "domain/query.h"

#include <algorithm>

namespace kith::domain {

std::span<const QueryKey> queryKeys() {
  using enum QueryValue;
  static constexpr QueryKey kKeys[] = {
      {u"address", Text},
      {u"birthday", Day},
      {u"born", Day},
      {u"bought", Text},
      {u"bought-since", PastDate},
      {u"changed", PastDate},
      {u"city", Text},
      {u"company", Text},
      {u"country", Text},
      {u"created", PastDate},
      {u"due", FutureDate},
      {u"email", Text},
      {u"is", Kind},
      {u"last", PastDate},
      {u"name", Text},
      {u"next", FutureDate},
      {u"notes", Text},
      {u"orders", Number},
      {u"owes", Number},
      {u"phone", Text},
      {u"rank", Text},
      {u"role", Text},
      {u"source", Text},
      {u"spent", Number},
      {u"stage", Text},
      {u"tag", Text},
      {u"title", Text},
  };
  return kKeys;
}

const QueryKey* findQueryKey(QStringView name) {
  for (const QueryKey& key : queryKeys())
    if (key.name == name) return &key;
  return nullptr;
}

}
