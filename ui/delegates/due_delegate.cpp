#include "delegates/due_delegate.h"

#include "models/roles.h"
#include "platform/icons.h"
#include "platform/isolate.h"
#include "widgets/avatar.h"

#include <QPainter>

namespace kith::delegates {

using models::DueRole;
using platform::Type;

namespace {

constexpr int kNarrowUnits = 80;

// With whom, how long, where, how often.
QString secondLine(const QModelIndex& index) {
  QStringList parts;
  if (const QString who = index.data(DueRole::ContactName).toString(); !who.isEmpty())
    parts << platform::iso(who);
  if (const QString details = index.data(DueRole::Details).toString(); !details.isEmpty()) parts << details;
  return parts.join(QStringLiteral(" · "));
}

}

DueDelegate::DueDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize DueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  m_row.begin(option);
  const int unit = m_row.unit();
  if (index.data(DueRole::Heading).toBool()) return {40 * unit, m_row.line(Type::Section) + 6 * unit};
  return {40 * unit, 2 * m_row.line(Type::Body) + 5 * unit};
}

void DueDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  QStyleOptionViewItem under = option;
  under.rect.setTop(under.rect.bottom() + 1 - m_row.line(Type::Section) - 3 * unit);
  m_row.paintBackground(painter, under);
  QRect line = under.rect.adjusted(4 * unit, 0, -4 * unit, -unit);
  line.setTop(line.bottom() + 1 - m_row.line(Type::Section));
  const QString title = index.data(Qt::DisplayRole).toString();
  const QString count = index.data(DueRole::Count).toString();
  const bool isMore = count.isEmpty();
  const QColor ink = index.data(DueRole::Late).toBool() ? tokens.bad : isMore ? tokens.muted : tokens.text;
  const int used = m_row.paintText(painter, option, {title, line, isMore ? Type::Meta : Type::Section, ink});
  line.setLeft(line.left() + used + 2 * unit);
  const int counted = m_row.paintText(painter, option, {count, line, Type::Meta, tokens.muted});
  const int edge = 3 * unit;
  const QRect fold(line.left() + (isMore ? 0 : counted + unit), line.center().y() - edge / 2 + unit / 3, edge,
                   edge);
  painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, fold).topLeft(),
                     platform::iconPixmap(index.data(DueRole::Icon).toString(), edge, tokens.muted,
                                          painter.device()->devicePixelRatioF()));
}

void DueDelegate::paintPicture(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index, const QRect& place) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QRect at = QStyle::visualRect(option.direction, option.rect, place);
  const QString name = index.data(DueRole::ContactName).toString();
  if (!name.isEmpty()) {
    const bool company = index.data(DueRole::ContactKind).toInt() == 1;
    const widgets::Face face{name, company ? widgets::NameKind::Company : widgets::NameKind::Person,
                             index.data(DueRole::Photo).value<QImage>()};
    return painter.drawPixmap(at.topLeft(), widgets::avatarPixmap(face, at.width(), tokens.isDark(), ratio));
  }
  const QString given = index.data(DueRole::Icon).toString();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.hover);
  painter.drawEllipse(at);
  const int edge = at.width() / 2;
  painter.drawPixmap(
      at.center() - QPoint(edge / 2, edge / 2),
      platform::iconPixmap(given.isEmpty() ? QStringLiteral("bell") : given, edge, tokens.muted, ratio));
}

void DueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  if (index.data(DueRole::Heading).toBool()) {
    paintHeading(*painter, option, index);
    return painter->restore();
  }
  const platform::Tokens& tokens = m_row.tokens(option);
  const int unit = m_row.unit();
  m_row.paintBackground(*painter, option);
  const int edge = option.rect.height() - 4 * unit;
  const QRect picture(option.rect.x() + 4 * unit, option.rect.y() + 2 * unit, edge, edge);
  paintPicture(*painter, option, index, picture);

  const QRect text = option.rect.adjusted(7 * unit + edge, 0, -4 * unit, 0);
  const int first = m_row.line(Type::Strong);
  const int second = m_row.line(Type::Meta);
  // In a narrow list the time goes under the words: what to do is read first.
  const bool narrow = option.rect.width() < kNarrowUnits * unit;
  const QString who = secondLine(index);
  const int block = who.isEmpty() && !narrow ? first : first + second + unit / 2;
  QRect line(text.x(), text.y() + (text.height() - block) / 2, text.width(), first);
  QRect under(text.x(), line.bottom() + 1 + unit / 2, text.width(), second);
  const bool done = index.data(DueRole::Done).toBool();
  const bool late = index.data(DueRole::Late).toBool() && !done;
  QRect& beside = narrow ? under : line;
  const QString when = index.data(DueRole::When).toString();
  const int used =
      m_row.paintText(*painter, option, {when, beside, Type::Meta, late ? tokens.bad : tokens.muted, true});
  if (used > 0) beside.setRight(beside.right() - used - 3 * unit);
  const QColor ink = done ? tokens.muted : tokens.text;
  const int wide =
      m_row.paintText(*painter, option, {index.data(Qt::DisplayRole).toString(), line, Type::Strong, ink});
  const QRect struck(line.x(), line.center().y() + 1, wide, 1);
  if (done) painter->fillRect(QStyle::visualRect(option.direction, option.rect, struck), ink);
  m_row.paintText(*painter, option, {who, under, Type::Meta, tokens.muted});
  painter->restore();
}

}
