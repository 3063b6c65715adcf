#include "dialogs/label_sheet.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace kith::dialogs {
namespace {

constexpr int kResolution = 300;
constexpr double kPaddingMm = 5;
constexpr double kLargest = 11;  // points
constexpr double kSmallest = 6;
constexpr double kStep = 0.5;

constexpr LabelSheet kA4{"70 × 37 mm", QPageSize::A4, 3, 8, 70, 37, 0, 0.5, 70, 37};
constexpr LabelSheet kLetter{"2⅝ × 1 in", QPageSize::Letter, 3, 10, 66.675, 25.4, 4.76, 12.7, 69.85, 25.4};

double pixels(double mm) { return mm * kResolution / 25.4; }

QFont fontOf(double points) {
  QFont font = QGuiApplication::font();
  font.setPointSizeF(points);
  return font;
}

// The largest letters in which all lines are seen whole.
QFont fitting(const QStringList& lines, const QRectF& room, QPaintDevice& paper) {
  for (double points = kLargest; points > kSmallest; points -= kStep) {
    const QFontMetricsF metrics(fontOf(points), &paper);
    const bool high = metrics.lineSpacing() * static_cast<double>(lines.size()) > room.height();
    const bool wide = std::any_of(lines.begin(), lines.end(), [&](const QString& line) {
      return metrics.horizontalAdvance(line) > room.width();
    });
    if (!high && !wide) return fontOf(points);
  }
  return fontOf(kSmallest);
}

void drawLabel(QPainter& painter, const QStringList& lines, const QRectF& room) {
  painter.setFont(fitting(lines, room, *painter.device()));
  const QFontMetricsF metrics(painter.font(), painter.device());
  const double block = metrics.lineSpacing() * static_cast<double>(lines.size());
  double y = room.y() + std::max(0.0, (room.height() - block) / 2);
  for (const QString& line : lines) {
    if (y + metrics.height() > room.bottom() + 1) return;
    const auto side = line.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(QRectF(room.x(), y, room.width(), metrics.height()), side | Qt::TextSingleLine,
                     metrics.elidedText(line, Qt::ElideRight, room.width()));
    y += metrics.lineSpacing();
  }
}

QRectF roomOf(const LabelSheet& sheet, int at) {
  const int column = at % sheet.columns;
  const int row = at / sheet.columns;
  return QRectF(pixels(sheet.left + column * sheet.stepX + kPaddingMm),
                pixels(sheet.top + row * sheet.stepY + kPaddingMm / 2), pixels(sheet.width - 2 * kPaddingMm),
                pixels(sheet.height - kPaddingMm));
}

int drawLabels(const std::vector<QStringList>& labels, const LabelSheet& sheet, QPdfWriter& writer) {
  QPainter painter(&writer);
  if (!painter.isActive()) return 0;
  painter.setPen(Qt::black);
  const int each = sheet.columns * sheet.rows;
  int pages = 1;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const int at = static_cast<int>(i) % each;
    if (i > 0 && at == 0) {
      writer.newPage();
      ++pages;
    }
    drawLabel(painter, labels[i], roomOf(sheet, at));
  }
  return pages;
}

}

const LabelSheet& usualLabelSheet() {
  return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? kLetter : kA4;
}

Result<int> writeLabelSheet(const std::vector<QStringList>& labels, const LabelSheet& sheet,
                            const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorKind::NoPermission, path, file.errorString());
  int pages = 0;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(sheet.paper));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(kResolution);
    pages = drawLabels(labels, sheet, writer);
  }
  // The writer of PDF says nothing of a disk that is full; the file does.
  if (pages > 0 && file.error() == QFileDevice::NoError && file.commit()) return pages;
  return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Io, path,
              file.errorString());
}

}
