#include "pages/day_sheet.h"

#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kMarginMm = 18;
constexpr int kResolution = 300;
constexpr qreal kBoxMm = 7;  // of the box to tick and what stands behind it
constexpr qreal kTitlePoints = 18;
constexpr qreal kGroupPoints = 12;
constexpr qreal kBodyPoints = 10.5;
constexpr qreal kSmallPoints = 9;

// Paper is white, whatever the window looks like.
const QColor kInk(0x1c, 0x1e, 0x22);
const QColor kMuted(0x5f, 0x66, 0x72);
const QColor kHair(0xc4, 0xc8, 0xcf);

QPageSize::PageSizeId paper() {
  return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

class SheetPainter {
 public:
  explicit SheetPainter(QPdfWriter& writer) : m_writer(writer), m_painter(&writer) {}

  bool isActive() const { return m_painter.isActive(); }

  int run(const DaySheet& sheet) {
    measure(sheet);
    title(sheet.title);
    for (const DaySheetGroup& group : sheet.groups) {
      heading(group.title);
      for (const DaySheetLine& each : group.lines) line(each);
    }
    footer();
    return m_page;
  }

 private:
  QFont font(qreal points, bool strong) const {
    QFont made = QGuiApplication::font();
    made.setPointSizeF(points);
    made.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return made;
  }
  void use(qreal points, bool strong, const QColor& ink) {
    m_painter.setFont(font(points, strong));
    m_painter.setPen(ink);
  }
  int mm(qreal length) const { return qRound(length * kResolution / 25.4); }
  int height() const { return m_writer.height() - mm(8); }
  int lineHeight() const { return m_painter.fontMetrics().height(); }

  // Begins a page where so much no longer fits.
  void need(int space) {
    if (m_y + space <= height()) return;
    footer();
    m_writer.newPage();
    ++m_page;
    m_y = 0;
  }

  void footer() {
    use(kSmallPoints, false, kMuted);
    m_painter.drawText(QRect(0, m_writer.height() - lineHeight(), m_writer.width(), lineHeight()),
                       Qt::AlignRight, QLocale().toString(m_page));
  }

  // One column of times, as wide as the longest.
  void measure(const DaySheet& sheet) {
    use(kBodyPoints, false, kInk);
    int widest = mm(24);
    for (const DaySheetGroup& group : sheet.groups)
      for (const DaySheetLine& each : group.lines)
        widest = std::max(widest, m_painter.fontMetrics().horizontalAdvance(each.when));
    m_left = std::min(mm(kBoxMm) + widest + mm(3), m_writer.width() / 2);
  }

  void title(const QString& words) {
    use(kTitlePoints, true, kInk);
    m_painter.drawText(QRect(0, m_y, m_writer.width(), lineHeight()), Qt::AlignLeading, words);
    m_y += lineHeight() + mm(2);
  }

  void heading(const QString& words) {
    use(kGroupPoints, true, kInk);
    need(lineHeight() + mm(20));  // with a line beneath it
    m_y += mm(4);
    m_painter.drawText(QRect(0, m_y, m_writer.width(), lineHeight()), Qt::AlignLeading, words);
    m_y += lineHeight() + mm(1);
    rule();
  }

  void rule() {
    m_painter.setPen(QPen(kHair, mm(0.2)));
    m_painter.drawLine(0, m_y, m_writer.width(), m_y);
  }

  // A box to tick, the time, what is to be done over as many lines as it takes, and with whom.
  void line(const DaySheetLine& each) {
    use(kBodyPoints, true, kInk);
    const int box = mm(3.5);
    const int left = m_left;
    const QRect room(left, 0, m_writer.width() - left, height());
    const int tall = m_painter.boundingRect(room, Qt::TextWordWrap, each.what).height();
    const int first = lineHeight();
    m_painter.setFont(font(kBodyPoints, false));
    const int under =
        each.who.isEmpty() ? 0 : m_painter.boundingRect(room, Qt::TextWordWrap, each.who).height();
    need(tall + under + mm(4));
    m_y += mm(2);
    m_painter.setPen(QPen(kMuted, mm(0.3)));
    m_painter.drawRect(QRect(0, m_y + (first - box) / 2, box, box));
    use(kBodyPoints, false, kInk);
    m_painter.drawText(QRect(mm(kBoxMm), m_y, left - mm(kBoxMm), first), Qt::AlignLeft | Qt::AlignVCenter,
                       each.when);
    use(kBodyPoints, true, kInk);
    m_painter.drawText(room.translated(0, m_y), Qt::TextWordWrap, each.what);
    m_y += tall;
    use(kBodyPoints, false, kMuted);
    m_painter.drawText(room.translated(0, m_y), Qt::TextWordWrap, each.who);
    m_y += under + mm(2);
    rule();
  }

  QPdfWriter& m_writer;
  QPainter m_painter;
  int m_y = 0;
  int m_left = 0;  // of what is to be done
  int m_page = 1;
};

}

Result<int> writeDaySheet(const DaySheet& sheet, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorKind::Io, path, file.errorString());
  int pages = 0;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(paper()));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setResolution(kResolution);
    writer.setTitle(sheet.title);
    SheetPainter painter(writer);
    if (!painter.isActive()) return fail(ErrorKind::Io, path);
    pages = painter.run(sheet);
  }
  // The writer of PDF says nothing of a disk that is full; the file does.
  if (file.flush() && file.error() == QFileDevice::NoError) return pages;
  return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Io, path,
              file.errorString());
}

}
