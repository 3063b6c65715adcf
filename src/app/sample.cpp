#include "app/sample.h"

#include "store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <chrono>

namespace kith::app {
namespace {

// Tells of progress and hears of cancelling between two rows.
class Pace {
 public:
  Pace(JobControl& control, qint64 total) : m_control(control), m_total(total) {}

  bool goOn() {
    ++m_done;
    const auto now = std::chrono::steady_clock::now();
    if (m_control.progress && now - m_told > std::chrono::milliseconds(100)) {
      m_told = now;
      m_control.progress(m_done, m_total);
    }
    return !m_control.cancelled;
  }

 private:
  JobControl& m_control;
  qint64 m_total;
  qint64 m_done = 0;
  std::chrono::steady_clock::time_point m_told;
};

Result<domain::Id> writeAll(store::BulkWriter& bulk, const SampleMaker& maker, Pace& pace) {
  for (qint64 i = 0; i < maker.householdCount(); ++i)
    if (const QString name = maker.householdName(i); !name.isEmpty()) bulk.addHousehold(i + 1, name);
  for (qint64 i = 0; i < maker.contactCount() && pace.goOn(); ++i) {
    domain::Contact contact = maker.contact(i);
    bulk.addContact(contact);
  }
  for (qint64 i = 0; i < maker.productCount() && pace.goOn(); ++i) {
    domain::Product product = maker.product(i);
    bulk.addProduct(product);
  }
  for (qint64 i = 0; i < maker.purchaseCount() && pace.goOn(); ++i) {
    domain::Purchase purchase = maker.purchase(i);
    bulk.addPurchase(purchase);
  }
  for (qint64 i = 0; i < maker.interactionCount() && pace.goOn(); ++i) {
    domain::Interaction interaction = maker.interaction(i);
    bulk.addInteraction(interaction);
  }
  for (qint64 i = 0; i < maker.reminderCount() && pace.goOn(); ++i) {
    domain::Reminder reminder = maker.reminder(i);
    bulk.addReminder(reminder);
  }
  if (!pace.goOn()) return fail(ErrorKind::Cancelled);
  return 0;
}

// What is written is written the day before, at noon: the same on every run of a day, and past in every zone.
Result<void> fillFile(const QString& path, const SampleOptions& options, JobControl& control) {
  const FixedClock clock(QDateTime(options.today.addDays(-1), QTime(12, 0), QTimeZone::utc()));
  auto store = store::Store::openWriter({path, QStringLiteral("kith sample"), 0}, clock);
  if (!store) return tl::unexpected<Error>(store.error());
  const SampleMaker maker(options);
  Pace pace(control, maker.contactCount() + maker.purchaseCount() + maker.interactionCount());
  store::StepRow step;
  step.key = QStringLiteral("sample");
  const auto done =
      (*store)->runBulk(step, [&](store::BulkWriter& bulk) { return writeAll(bulk, maker, pace); });
  if (!done) return tl::unexpected<Error>(done.error());
  return (*store)->settle();
}

}

Result<void> makeSampleFile(const QString& path, const SampleOptions& options, JobControl& control) {
  if (QFileInfo(path).size() > 0)
    return fail(ErrorKind::Conflict, path, QStringLiteral("it holds something already"));
  const bool isNew = !QFileInfo::exists(path);
  auto filled = fillFile(path, options, control);
  // Half a sample is of no use to anyone.
  if (!filled && filled.error().kind != ErrorKind::Locked && isNew)
    for (const char* tail : {"-wal", "-shm", ""}) QFile::remove(path + QLatin1String(tail));
  return filled;
}

}
