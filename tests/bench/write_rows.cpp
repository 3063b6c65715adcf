#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"

#include <array>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace kith::bench {
namespace {

constexpr int kOperations = 1000;
constexpr int kRounds = 7;

// The least that can be durable: 4 KiB at the end of a file, and one fdatasync.
double rawRate(const QString& path) {
  const int file = ::open(path.toLocal8Bit().constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) throw std::runtime_error("cannot open the raw file");
  std::array<char, 4096> page;
  page.fill('k');
  bool good = true;
  const double seconds = secondsOf([&] {
    for (int i = 0; i < kOperations; ++i)
      good = good && ::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size()) &&
             ::fdatasync(file) == 0;
  });
  ::close(file);
  ::unlink(path.toLocal8Bit().constData());
  if (!good) throw std::runtime_error("cannot write the raw file");
  return kOperations / seconds;
}

domain::Interaction callWith(domain::Id contact) {
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-02T09:00:00Z");
  call.channel = QStringLiteral("call");
  call.direction = QStringLiteral("in");
  call.minutes = 5;
  call.text = QStringLiteral("Asked whether the roses can be delivered before noon on Friday.");
  call.participants = {contact};
  return call;
}

}

void logInteractions(const Books& books, Report& report) {
  const auto folder = books.scratch();
  const QString path = folder->filePath(QStringLiteral("book.kith"));
  copyFile(books.book(books.shop()), path);
  app::SessionOptions options;
  options.path = path;
  options.dailyBackup = false;
  auto session = app::Session::open(options, books.clock());
  if (!session) throw std::runtime_error(session.error().detail.toStdString());
  domain::Id contact = 0;
  const auto ours = [&] {
    return kOperations / secondsOf([&] {
             for (int i = 0; i < kOperations; ++i) {
               contact = (contact + 7919) % books.shop().contacts + 1;
               if (const auto done = (*session)->runNow(app::logInteraction(callWith(contact))); !done)
                 throw std::runtime_error(done.error().detail.toStdString());
             }
           });
  };
  const auto yardstick = [&] { return rawRate(folder->filePath(QStringLiteral("raw"))); };
  const Sides sides = alternating(kRounds, ours, yardstick);
  report.add({QStringLiteral("W1"), QStringLiteral("durable command with undo, logging a call"),
              QStringLiteral("per s"), sides.ours, QStringLiteral("4 KiB append + fdatasync"),
              sides.yardstick, 0.3, Row::Better::More, kRounds});
}

}
