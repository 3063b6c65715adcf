// What all row delegates share: fonts and measures of a row, its background, and text that is laid out once.
#pragma once

#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QCache>
#include <QFont>
#include <QList>
#include <QPoint>
#include <QStaticText>
#include <QStyleOptionViewItem>

class QListView;

namespace kith::delegates {

// One piece of text in a row. `rect` is written for a left-to-right row; painting mirrors it.
struct RowText {
  QString text;
  QRect rect;
  platform::Type type = platform::Type::Body;
  QColor colour;
  bool trailing = false;
};

// REQUIRES: one per delegate, on the window's thread; call begin() first in every paint and sizeHint.
// Laid-out texts are kept until the font changes: a scrolled row costs no shaping.
class RowPainter {
 public:
  RowPainter();

  // Takes the font of the row; everything kept is dropped when it differs from the last one.
  void begin(const QStyleOptionViewItem& option);

  int unit() const { return m_unit; }
  int line(platform::Type type) const;
  const QFont& font(platform::Type type) const { return m_fonts[int(type)]; }
  const platform::Tokens& tokens(const QStyleOptionViewItem& option) const {
    return platform::tokensOf(option.palette);
  }

  // Soft selection, hover tint and keyboard focus ring, inset 2 units, corners of 8.
  void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;
  // One line, elided at its end and isolated; gives the width it took.
  int paintText(QPainter& painter, const QStyleOptionViewItem& option, const RowText& text);
  int widthOf(const QString& text, platform::Type type);
  // Patches behind parts of a line (start and length of each) that is painted next. Only for text that runs
  // from left to right.
  void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const RowText& text,
                  const QList<QPoint>& marks);

 private:
  struct Laid {
    QStaticText text;
    int width = 0;
    int height = 0;
  };
  const Laid& laid(const QString& text, platform::Type type, int width, Qt::LayoutDirection direction);

  QFont m_base;
  QFont m_fonts[6];
  mutable int m_lines[6] = {};  // 0: not asked for yet; asking makes Qt load the font
  int m_unit = 0;
  QCache<QString, Laid> m_laid;
};

// A soft rounded patch, as selection and hover are painted.
void paintPatch(QPainter& painter, const QRect& rect, const QColor& colour);

// Sets a list up for these rows: pixel scrolling, hover, no frame, no horizontal bar. `uniform` for every
// list whose rows are equally high: a list of 100,000 rows then measures one of them.
void prepareRowView(QListView& view, bool uniform);

}
