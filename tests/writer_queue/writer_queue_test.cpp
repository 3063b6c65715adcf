#include "app/writer_queue.h"

#include "support/catch.h"

#include <atomic>
#include <thread>
#include <vector>

using kith::app::WriterQueue;

TEST_CASE("jobs run in the order of one thread that hands them in") {
  std::vector<int> seen;
  {
    WriterQueue queue;
    for (int i = 0; i < 1000; ++i) queue.submit([&seen, i] { seen.push_back(i); });
  }
  REQUIRE(seen.size() == 1000);
  for (int i = 0; i < 1000; ++i) CHECK(seen[static_cast<std::size_t>(i)] == i);
}

TEST_CASE("several threads may hand in jobs, and none is lost") {
  int count = 0;
  {
    WriterQueue queue;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        for (int i = 0; i < 500; ++i) queue.submit([&count] { ++count; });
      });
    for (auto& thread : threads) thread.join();
    queue.drain();
    CHECK(queue.pending() == 0);
  }
  CHECK(count == 2000);
}

TEST_CASE("waiting for a job means that everything before it is done") {
  WriterQueue queue;
  std::atomic<int> done{0};
  for (int i = 0; i < 50; ++i) queue.submit([&done] { ++done; });
  int seen = -1;
  queue.runAndWait([&] { seen = done; });
  CHECK(seen == 50);
}
