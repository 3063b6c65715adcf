#include "platform/wrapped_text.h"

#include "platform/isolate.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace kith::platform {
namespace {

// Beyond this the text cannot fit into the lines there are, and shaping it would only cost time.
constexpr qsizetype kShapedLetters = 4000;

QString prepared(const QString& text) {
  QString lines = text.left(kShapedLetters).trimmed();
  lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
  QString isolated;
  for (const QString& paragraph : lines.split(u'\n')) {
    if (!isolated.isEmpty()) isolated += QChar::LineSeparator;
    isolated += iso(paragraph);
  }
  return isolated;
}

// Lays out at most `lines` lines and gives how high they are.
qreal layOut(QTextLayout& layout, int width, int lines, Qt::LayoutDirection direction) {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(direction);
  option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
  layout.setTextOption(option);
  qreal y = 0;
  layout.beginLayout();
  for (int number = 0; number < lines; ++number) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width);
    line.setPosition(QPointF(0, y));
    y += line.height();
  }
  layout.endLayout();
  return y;
}

}

int wrappedHeight(const QString& text, const QFont& font, int width, int lines) {
  if (text.isEmpty() || width <= 0) return 0;
  QTextLayout layout(prepared(text), font);
  return int(std::ceil(layOut(layout, width, lines, Qt::LeftToRight)));
}

void paintWrapped(QPainter& painter, const QRect& rect, const QString& text, int lines) {
  if (text.isEmpty() || rect.width() <= 0) return;
  const QString whole = prepared(text);
  QTextLayout layout(whole, painter.font());
  layOut(layout, rect.width(), lines, painter.layoutDirection());
  for (int number = 0; number < layout.lineCount(); ++number) {
    const QTextLine line = layout.lineAt(number);
    const bool cut = number == lines - 1 && line.textStart() + line.textLength() < whole.size();
    if (!cut) {
      line.draw(&painter, rect.topLeft());
      continue;
    }
    const QRectF room(rect.x(), rect.y() + line.y(), rect.width(), line.height());
    const QString rest = whole.mid(line.textStart(), 400).replace(QChar::LineSeparator, u' ');
    const QString shown = QFontMetricsF(painter.font()).elidedText(rest, Qt::ElideRight, rect.width());
    painter.drawText(room, Qt::AlignLeading | Qt::AlignTop, shown);
  }
}

}
