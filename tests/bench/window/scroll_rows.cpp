#include "app/queries.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"
#include "delegates/contact_delegate.h"
#include "models/contact_list_model.h"
#include "models/reader.h"
#include "pages/row_list.h"

#include <QCoreApplication>
#include <QScrollBar>

#include <stdexcept>

namespace kith::bench {
namespace {

constexpr int kSteps = 3000;
constexpr int kRounds = 5;
constexpr int kJumpEvery = 50;  // a drag of the scroll bar to somewhere else

// One notch of a wheel, now and then a jump; each painted before the next.
double worstStep(pages::RowList& list) {
  QScrollBar* bar = list.verticalScrollBar();
  std::vector<double> samples;
  for (int i = 0; i < kSteps; ++i) {
    const int from = i % kJumpEvery == 0
                         ? static_cast<int>(static_cast<qint64>(i) * 7919 % 1000 * bar->maximum() / 1000)
                         : bar->value();
    samples.push_back(1000 * secondsOf([&] {
                        bar->setValue(from + 3 * bar->singleStep());
                        list.viewport()->repaint();
                      }));
  }
  return percentileOf(samples, 0.99);
}

}

void scrollList(const Books& books, Report& report) {
  const QString path = books.book(books.million());
  auto queries = app::Queries::open(path);
  if (!queries) throw std::runtime_error(queries.error().detail.toStdString());
  models::Reader reader(path);
  models::ContactListModel model(**queries, reader, books.clock());
  model.show({app::ContactSection::Everyone, {}, false, {}}, true);
  while (model.rowCount() == 0) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  pages::RowList list(QStringLiteral("contacts"), QStringLiteral("Contacts"));
  list.setModel(&model);
  list.setItemDelegate(new delegates::ContactDelegate(&list));
  list.resize(1366, 850);
  list.show();
  QCoreApplication::processEvents();
  std::vector<double> rounds;
  for (int i = 0; i < kRounds; ++i) rounds.push_back(worstStep(list));
  report.add({QStringLiteral("L2"),
              QStringLiteral("scroll step in %L1 contacts, p99").arg(model.rowCount()),
              QStringLiteral("ms"),
              medianOf(rounds),
              {},
              0,
              8,
              Row::Better::Less,
              kRounds});
}

}
