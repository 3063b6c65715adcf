#include "domain/calendar_days.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace kith::domain {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr int kWeek = 7;

void addItem(std::vector<AgendaDay>& days, std::size_t at, const DueItem& item) {
  const QDate first = QDate::fromString(item.due.left(10), Qt::ISODate);
  if (!first.isValid()) return;
  const QTime time = QTime::fromString(item.due.mid(11), Qt::ISODate);
  const bool whole = !time.isValid() || item.minutes >= kDayMinutes;
  const int begin = time.isValid() ? QTime(0, 0).secsTo(time) / 60 : 0;
  const int end = begin + item.minutes;
  for (AgendaDay& day : days) {
    const qint64 offset = first.daysTo(day.day) * kDayMinutes;  // where this day begins
    const bool holdsBegin = begin >= offset && begin < offset + kDayMinutes;
    if (!holdsBegin && (offset < begin || end <= offset)) continue;
    if (whole) {
      day.wholeDay.push_back(at);
      continue;
    }
    const int from = holdsBegin ? begin - static_cast<int>(offset) : 0;
    const int to = std::min(end - static_cast<int>(offset), kDayMinutes);
    day.blocks.push_back({at, {from, to}});
  }
}

// Blocks from `first` to before `last` of `order` overlap directly or through others.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
};

class Placing {
 public:
  Placing(const std::vector<MinuteSpan>& spans, int least)
      : m_spans(spans), m_places(spans.size()), m_order(spans.size()) {
    for (MinuteSpan& span : m_spans) span.end = std::max(span.end, span.begin + least);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
      const MinuteSpan& one = m_spans[a];
      const MinuteSpan& other = m_spans[b];
      return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
    });
  }

  std::vector<BlockPlace> run() {
    for (std::size_t first = 0; first < m_order.size();) {
      std::size_t last = first;
      for (int end = span(first).end; last < m_order.size() && (last == first || span(last).begin < end);
           ++last)
        end = std::max(end, span(last).end);
      place({first, last});
      first = last;
    }
    return m_places;
  }

 private:
  const MinuteSpan& span(std::size_t at) const { return m_spans[m_order[at]]; }
  BlockPlace& placeOf(std::size_t at) { return m_places[m_order[at]]; }

  void place(Cluster cluster) {
    std::vector<int> ends;  // of the last block of each column
    for (std::size_t at = cluster.first; at < cluster.last; ++at) {
      auto free = std::find_if(ends.begin(), ends.end(), [&](int end) { return end <= span(at).begin; });
      if (free == ends.end()) free = ends.insert(ends.end(), 0);
      placeOf(at).column = static_cast<int>(free - ends.begin());
      *free = span(at).end;
    }
    for (std::size_t at = cluster.first; at < cluster.last; ++at) {
      placeOf(at).columns = static_cast<int>(ends.size());
      placeOf(at).width = widthOf(at, cluster, placeOf(at).columns);
    }
  }

  int widthOf(std::size_t at, Cluster cluster, int columns) {
    int next = columns;
    for (std::size_t other = cluster.first; other < cluster.last; ++other) {
      const bool meets = span(other).begin < span(at).end && span(at).begin < span(other).end;
      if (meets && placeOf(other).column > placeOf(at).column) next = std::min(next, placeOf(other).column);
    }
    return next - placeOf(at).column;
  }

  std::vector<MinuteSpan> m_spans;
  std::vector<BlockPlace> m_places;
  std::vector<std::size_t> m_order;
};

}

QDate weekStart(QDate day, int firstWeekday) {
  return day.addDays(-((day.dayOfWeek() - firstWeekday + kWeek) % kWeek));
}

DayRange monthWeeks(QDate day, int firstWeekday) {
  const QDate first(day.year(), day.month(), 1);
  const QDate last(day.year(), day.month(), day.daysInMonth());
  return {weekStart(first, firstWeekday), weekStart(last, firstWeekday).addDays(kWeek - 1)};
}

std::vector<AgendaDay> agendaDays(const std::vector<AgendaItem>& items, DayRange range) {
  std::vector<AgendaDay> days;
  for (QDate day = range.first; day <= range.last; day = day.addDays(1)) days.push_back({day, {}, {}});
  for (std::size_t at = 0; at < items.size(); ++at) addItem(days, at, items[at].item);
  for (AgendaDay& day : days)
    std::stable_sort(day.blocks.begin(), day.blocks.end(),
                     [](const AgendaBlock& a, const AgendaBlock& b) { return a.span.begin < b.span.begin; });
  return days;
}

std::vector<BlockPlace> placeBlocks(const std::vector<MinuteSpan>& spans, int least) {
  return Placing(spans, least).run();
}

}
