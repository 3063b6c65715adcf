// Whatever stands in a calendar: reading it ends, and what was understood is written and read as the same.
#include "exchange/calendar_file.h"
#include "input.h"

using namespace kith::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  text.replace('\0', "");
  const QTimeZone zone = QTimeZone::utc();
  const auto first = calendarFrom(text, zone);
  if (!first) return 0;
  for (const CalendarEvent& event : first->events) {
    require(event.due.size() == 10 || event.due.size() == 19);
    require(event.minutes >= 0);
  }
  const auto stamp = QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc());
  const auto second = calendarFrom(calendarBytes(first->events, stamp), zone);
  require(second && second->events.size() == first->events.size());
  return 0;
}
