#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"

#include <QProcess>

#include <chrono>
#include <optional>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr int kRounds = 7;
constexpr int kPatience = 120'000;  // ms

struct Start {
  double milliseconds = 0;  // from the call that starts the program to the first paint
  double megabytes = 0;     // resident, when the program has come to rest
};

// On the display where there is one, as a user starts it; this program itself runs offscreen.
QString platform() {
  return qEnvironmentVariableIsEmpty("DISPLAY") ? QStringLiteral("offscreen") : QStringLiteral("xcb");
}

// Each program prints `painted <steady nanoseconds>`, Kith also `resident <MB>`.
Start startOf(const QString& program, const QStringList& arguments, const QString& settings) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform());
  environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings);
  environment.insert(QStringLiteral("XDG_CACHE_HOME"), settings);
  process.setProcessEnvironment(environment);
  const auto from = std::chrono::steady_clock::now().time_since_epoch();
  process.start(program, arguments);
  if (!process.waitForFinished(kPatience)) throw std::runtime_error("a started program did not end");
  Start start;
  for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
    const QList<QByteArray> words = line.split(' ');
    if (words.value(0) == "painted")
      start.milliseconds =
          (words.value(1).toDouble() - static_cast<double>(std::chrono::nanoseconds(from).count())) / 1e6;
    if (words.value(0) == "resident") start.megabytes = words.value(1).toDouble();
  }
  if (start.milliseconds <= 0) throw std::runtime_error("a started program painted nothing");
  return start;
}

QString kith() { return QStringLiteral(KITH_PROGRAM); }
QString emptyWindow() { return QStringLiteral(KITH_EMPTY_WINDOW); }

// A copy in a folder of its own: opening a book makes its backup of the day beside it.
class Started {
 public:
  Started(const Books& books, const BookSize& size) : m_folder(books.scratch()) {
    m_book = m_folder->filePath(QStringLiteral("book.kith"));
    copyFile(books.book(size), m_book);
    start();
  }
  Start start() const {
    return startOf(kith(), {QStringLiteral("--first-paint"), m_book},
                   m_folder->filePath(QStringLiteral("settings")));
  }
  Start empty() const { return startOf(emptyWindow(), {}, m_folder->filePath(QStringLiteral("settings"))); }

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  QString m_book;
};

void addMemory(Report& report, const QString& what, const Started& started, double budget) {
  std::vector<double> samples;
  for (int i = 0; i < kRounds; ++i) samples.push_back(started.start().megabytes);
  report.add({QStringLiteral("U3"),
              what,
              QStringLiteral("MB"),
              medianOf(samples),
              {},
              0,
              budget,
              Row::Better::Less,
              kRounds});
}

}

void paintFirst(const Books& books, Report& report) {
  const Started started(books, books.million());
  const Sides sides = alternating(
      kRounds, [&] { return started.start().milliseconds; }, [&] { return started.empty().milliseconds; });
  report.add({QStringLiteral("U1"),
              QStringLiteral("first paint with %L1 contacts").arg(books.million().contacts),
              QStringLiteral("ms"), sides.ours, QString(QStringLiteral("empty Qt window, ") + platform()),
              sides.yardstick, 2.0, Row::Better::Less, kRounds});
}

void holdInMemory(const Books& books, Report& report) {
  addMemory(report, QStringLiteral("memory at start, %L1 contacts with history").arg(books.shop().contacts),
            Started(books, books.shop()), 120);
  addMemory(report, QStringLiteral("memory at start, %L1 contacts").arg(books.million().contacts),
            Started(books, books.million()), 300);
}

}
