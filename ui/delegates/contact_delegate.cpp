#include "delegates/contact_delegate.h"

#include "models/roles.h"
#include "widgets/avatar.h"

#include <QPainter>

#include <algorithm>

namespace kith::delegates {

using models::ContactRole;
using platform::Type;

ContactDelegate::ContactDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  m_row.begin(option);
  const int line = m_row.line(Type::Body);
  const int height = m_compact ? line + 3 * m_row.unit() : 2 * line + 6 * m_row.unit();
  return {40 * m_row.unit(), height};
}

QList<QFont> ContactDelegate::nameFonts(const QFont& base) const {
  QStyleOptionViewItem option;
  option.font = base;
  const int diameter = sizeHint(option, {}).height() - 2 * avatarMargin();
  return {m_row.font(Type::Strong), m_row.font(Type::Meta), widgets::initialsFont(diameter)};
}

// Gives the room that is left for the text, in left-to-right terms.
QRect ContactDelegate::paintAvatar(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
  const int unit = m_row.unit();
  const int margin = avatarMargin();
  const int diameter = option.rect.height() - 2 * margin;
  const QRect place(option.rect.x() + 4 * unit, option.rect.y() + margin, diameter, diameter);
  widgets::Face face;
  face.name = index.data(Qt::DisplayRole).toString();
  face.kind =
      index.data(ContactRole::Kind).toInt() == 1 ? widgets::NameKind::Company : widgets::NameKind::Person;
  face.photo = index.data(ContactRole::Photo).value<QImage>();
  const QPixmap picture = widgets::avatarPixmap(face, diameter, m_row.tokens(option).isDark(),
                                                painter.device()->devicePixelRatioF());
  if (index.data(ContactRole::Deleted).toBool()) painter.setOpacity(0.5);
  painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, place).topLeft(), picture);
  painter.setOpacity(1);
  QRect text = option.rect.adjusted(0, 0, -4 * unit, 0);
  text.setLeft(place.right() + 1 + (m_compact ? 2 : 3) * unit);
  return text;
}

// The trailing words of the first line; the line becomes as much shorter.
void ContactDelegate::paintNext(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, QRect& line) const {
  const QString next = index.data(ContactRole::NextText).toString();
  if (next.isEmpty()) return;
  const bool late = index.data(ContactRole::NextLate).toBool();
  const platform::Tokens& tokens = m_row.tokens(option);
  QRect room = line;
  // The name is what is looked for: words take what it leaves, and half of the line where it leaves less.
  const int name = m_row.widthOf(index.data(Qt::DisplayRole).toString(), Type::Strong) + 2 * m_row.unit();
  room.setLeft(line.left() + std::min(name, line.width() / 2));
  const int used =
      m_row.paintText(painter, option, {next, room, Type::Meta, late ? tokens.bad : tokens.muted, true});
  line.setRight(line.right() - used - 2 * m_row.unit());
}

void ContactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
  m_row.begin(given);
  painter->save();
  m_row.paintBackground(*painter, given);
  const QRect text = paintAvatar(*painter, given, index);
  const platform::Tokens& tokens = m_row.tokens(given);
  const int first = m_row.line(Type::Strong);
  const int second = m_row.line(Type::Meta);
  const int gap = m_row.unit() / 2;
  const QString reason = m_compact ? QString() : index.data(ContactRole::Reason).toString();
  const QString subtitle = m_compact           ? QString()
                           : !reason.isEmpty() ? reason
                                               : index.data(ContactRole::Subtitle).toString();
  const int block = subtitle.isEmpty() ? first : first + gap + second;
  QRect line(text.x(), text.y() + (text.height() - block) / 2, text.width(), first);
  const QRect under(text.x(), line.bottom() + 1 + gap, text.width(), second);
  paintNext(*painter, given, index, line);
  const QString name = index.data(Qt::DisplayRole).toString();
  const RowText nameText{name, line, Type::Strong, tokens.text};
  const RowText underText{subtitle, under, Type::Meta, tokens.muted};
  m_row.paintMarks(*painter, given, nameText, index.data(ContactRole::NameMarks).value<QList<QPoint>>());
  if (!reason.isEmpty())
    m_row.paintMarks(*painter, given, underText, index.data(ContactRole::ReasonMarks).value<QList<QPoint>>());
  m_row.paintText(*painter, given, nameText);
  m_row.paintText(*painter, given, underText);
  painter->restore();
}

}
