#include "store/new_uid.h"

#include "support/catch.h"

#include <QDateTime>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using kith::store::newUid;

TEST_CASE("a new name is a UUID of version 7 that says when it was made") {
  const qint64 before = QDateTime::currentMSecsSinceEpoch();
  const QString uid = newUid();
  const QUuid read = QUuid::fromString(uid);
  CHECK(read.toString(QUuid::WithoutBraces) == uid);
  CHECK(read.variant() == QUuid::DCE);
  CHECK(uid[14] == u'7');
  const qint64 told = QString(uid.left(8) + uid.mid(9, 4)).toLongLong(nullptr, 16);
  CHECK(told >= before);
  // Many in one millisecond run ahead of the clock.
  CHECK(told <= QDateTime::currentMSecsSinceEpoch() + 1000);
}

TEST_CASE("names are made in their order, and each once, on however many threads") {
  constexpr std::size_t kEach = 20000;
  std::array<std::vector<QString>, 3> made;
  std::vector<std::thread> threads;
  threads.reserve(made.size());
  for (auto& names : made)
    threads.emplace_back([&names] {
      for (std::size_t i = 0; i < kEach; ++i) names.push_back(newUid());
    });
  for (std::thread& thread : threads) thread.join();
  QSet<QString> all;
  for (const auto& names : made) {
    CHECK(std::is_sorted(names.begin(), names.end()));
    for (const QString& name : names) all.insert(name);
  }
  CHECK(all.size() == static_cast<qsizetype>(made.size() * kEach));
}
