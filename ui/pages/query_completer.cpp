#include "pages/query_completer.h"

#include "delegates/palette_delegate.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/search_field.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {

using Kind = search::CompletionSpot::Kind;

namespace {

constexpr std::size_t kMostValues = 7;
constexpr qsizetype kFewestLetters = 2;
constexpr int kCorner = 8;

}

QueryCompleter::QueryCompleter(widgets::SearchField& field, Desk& desk, QWidget* pane)
    : QWidget(pane),
      m_field(field),
      m_desk(desk),
      m_list(new RowList(QStringLiteral("completions"), tr("What can stand here"), this)),
      m_hand(std::make_shared<std::unique_ptr<app::QuerySuggestions>>()) {
  setObjectName(QStringLiteral("completer"));
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::PaletteDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->standOnPage();
  const int unit = platform::unitOf(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, unit, 1, unit);
  column->addWidget(m_list);
  field.installEventFilter(this);
  connect(&field, &QLineEdit::textEdited, this, &QueryCompleter::typed);
  connect(&field, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) putAway();
  });
  connect(&field, &QLineEdit::cursorPositionChanged, this, [this] {
    if (m_field.text() == m_text && m_field.cursorPosition() != m_spot.from + m_spot.length) putAway();
  });
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { take(at.row()); });
  hide();
}

void QueryCompleter::typed() {
  const auto spot = search::completionSpot(m_field.text(), m_field.cursorPosition());
  if (spot.kind != Kind::Value) putAway();
  m_field.setRest({});
  m_spot = spot;
  m_text = m_field.text();
  if (m_spot.kind == Kind::Key) offerKey();
  if (m_spot.kind == Kind::Value) askForValues();
}

void QueryCompleter::offerKey() {
  if (m_spot.typed.size() < kFewestLetters) return;
  const QStringList keys = app::keysFor(m_desk.queries(), m_spot);
  if (keys.isEmpty()) return;
  m_key = keys.front();
  m_field.setRest(m_key.mid(m_spot.typed.size()));
}

void QueryCompleter::askForValues() {
  m_desk.reader().ask(QStringLiteral("completion"),
                      [this, hand = m_hand, spot = m_spot](app::Queries& queries) -> models::Reader::Answer {
                        if (!*hand) *hand = std::make_unique<app::QuerySuggestions>(queries);
                        return
                            [this, values = (*hand)->valuesFor(spot, kMostValues)] { offerValues(values); };
                      });
}

void QueryCompleter::offerValues(const std::vector<app::Suggestion>& values) {
  if (m_spot.kind != Kind::Value || !m_field.hasFocus()) return;
  m_values = values;
  models::PaletteRows rows;
  for (const app::Suggestion& each : values)
    rows.push_back(
        {each.text, each.shown, each.count < 0 ? QString() : QLocale().toString(each.count), {}, {}});
  m_model.show(std::move(rows));
  m_list->setCurrentIndex({});
  // With nothing typed Enter looks for what is there; a part of a value is meant to become one.
  if (!values.empty() && !m_spot.typed.isEmpty()) m_list->selectRow(0);
  m_list->scrollToTop();
  setVisible(!values.empty());
  arrange();
}

void QueryCompleter::putAway() {
  m_desk.reader().forget(QStringLiteral("completion"));
  m_spot = {};
  m_field.setRest({});
  hide();
}

void QueryCompleter::take(int row) {
  if (row < 0 || row >= static_cast<int>(m_values.size())) return;
  const bool atEnd = m_field.cursorPosition() == m_field.text().size();
  replaceTyped(m_values[static_cast<std::size_t>(row)].text + (atEnd ? QStringLiteral(" ") : QString()));
  putAway();
}

void QueryCompleter::replaceTyped(const QString& with) {
  m_field.setSelection(static_cast<int>(m_spot.from), static_cast<int>(m_spot.length));
  m_field.insert(with);
}

bool QueryCompleter::takeKeyInValues(int key) {
  const int row = m_list->currentRow();
  switch (key) {
    case Qt::Key_Down:
      if (row + 1 < m_model.rowCount()) m_list->selectRow(row + 1);
      return true;
    case Qt::Key_Up:
      if (row > 0) m_list->selectRow(row - 1);
      return true;
    case Qt::Key_Tab:
      take(std::max(row, 0));
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (row < 0) return false;
      take(row);
      return true;
    case Qt::Key_Escape:
      putAway();
      return true;
    default:
      return false;
  }
}

bool QueryCompleter::takeKey(int key) {
  if (isVisible()) return takeKeyInValues(key);
  if (key != Qt::Key_Tab || m_spot.kind != Kind::Key || m_field.rest().isEmpty()) return false;
  replaceTyped(m_key);
  typed();
  return true;
}

bool QueryCompleter::eventFilter(QObject* watched, QEvent* event) {
  // A field that goes loses the focus, too; by then it is no more than a widget.
  if (event->type() == QEvent::FocusOut && qobject_cast<widgets::SearchField*>(watched) != nullptr) putAway();
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* pressed = static_cast<QKeyEvent*>(event);
  const bool plain = (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  return plain && takeKey(pressed->key());
}

void QueryCompleter::arrange() {
  if (!isVisible()) return;
  const int unit = platform::unitOf(this);
  const QPoint under = m_field.mapTo(parentWidget(), QPoint(0, m_field.height() + unit));
  const int row = std::max(unit, m_list->sizeHintForRow(0));
  const int high = std::min(m_model.rowCount() * row + 2 * unit, parentWidget()->height() - under.y() - unit);
  setGeometry(under.x(), under.y(), m_field.width(), high);
  raise();
}

void QueryCompleter::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(tokens.border);
  painter.setBrush(tokens.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
}

}
