#include "app/commands.h"
#include "app/import.h"
#include "app/session.h"
#include "application/book_view.h"
#include "application/main_window.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"
#include "pages/desk.h"
#include "platform/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr int kBeat = 10;  // ms
constexpr int kEdits = 40;
constexpr int kRest = 1500;  // ms for the window to follow what was announced

// A timer on the window's thread; the worst it came late is how long something else kept the thread.
class Heart : public QObject {
 public:
  Heart() {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeat);
    connect(&m_timer, &QTimer::timeout, this, [this] {
      m_worst = std::max(m_worst, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - kBeat);
      m_since.restart();
    });
    m_since.start();
    m_timer.start();
  }

  // The worst delay since it was asked last, in ms.
  double takeWorst() { return std::exchange(m_worst, 0.0); }

 private:
  QTimer m_timer;
  QElapsedTimer m_since;
  double m_worst = 0;
};

void rest() {
  QEventLoop loop;
  QTimer::singleShot(kRest, &loop, &QEventLoop::quit);
  loop.exec();
}

void import(app::Session& session, const QString& csv) {
  QEventLoop loop;
  app::ImportOptions options;
  options.usualRegion = QStringLiteral("DE");
  bool good = false;
  app::importFileAsync(session, csv, options, std::make_shared<app::JobControl>(), [&](const auto& report) {
    good = report.has_value();
    loop.quit();
  });
  loop.exec();
  if (!good) throw std::runtime_error("the import failed");
}

void edit(app::Session& session, qint64 contacts) {
  QEventLoop loop;
  int open = kEdits;
  for (int i = 0; i < kEdits; ++i) {
    const app::ContactChange rename = [i](domain::Contact& contact) -> Result<void> {
      contact.family = QStringLiteral("Aaberg %1").arg(i);
      contact.companyName = contact.kind == domain::ContactKind::Company ? contact.family : QString();
      return {};
    };
    session.run(app::editContact(i * 7919 % contacts + 1, QStringLiteral("family"), rename),
                [&](const Result<app::Outcome>&) {
                  if (--open == 0) loop.quit();
                });
  }
  loop.exec();
}

void undo(app::Session& session, int steps) {
  QEventLoop loop;
  int open = steps;
  for (int i = 0; i < steps; ++i)
    session.undo([&](const Result<app::Outcome>&) {
      if (--open == 0) loop.quit();
    });
  loop.exec();
}

}

void keepWindowFree(const Books& books, Report& report) {
  const auto folder = books.scratch();
  const QString path = folder->filePath(QStringLiteral("book.kith"));
  copyFile(books.book(books.shop()), path);
  const QString csv = books.csv({10'000, 0, 0, 7}, usualColumns());
  platform::Theme theme(*qApp);
  application::MainWindow window(theme, books.clock());
  window.resize(1366, 850);
  window.openBook(path);
  if (window.book() == nullptr) throw std::runtime_error("the window did not open the book");
  window.show();
  rest();
  app::Session& session = window.book()->desk().session();
  Heart heart;
  double worst = 0;
  const auto part = [&](const char* name, const auto& work) {
    work();
    rest();
    const double late = heart.takeWorst();
    std::fprintf(stderr, "  %s: %.0f ms\n", name, late);
    worst = std::max(worst, late);
  };
  part("importing 10,000 rows", [&] { import(session, csv); });
  part("renaming 40 contacts", [&] { edit(session, books.shop().contacts); });
  part("undoing them", [&] { undo(session, kEdits); });
  part("undoing the import", [&] { undo(session, 1); });
  report.add({QStringLiteral("W2"),
              QStringLiteral("longest hold of the window's thread: import, edits, undo"),
              QStringLiteral("ms"),
              worst,
              {},
              0,
              50,
              Row::Better::Less,
              1});
}

}
