#include "pages/choice_popup.h"

#include "delegates/palette_delegate.h"
#include "pages/row_list.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kWidthUnits = 72;
constexpr int kRows = 14;
constexpr int kPage = 8;

}

ChoicePopup::ChoicePopup(const QString& name, QWidget* parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_input(new QLineEdit(this)),
      m_list(new RowList(name + QStringLiteral("Rows"), tr("Choices"), this)) {
  setObjectName(name);
  m_input->setObjectName(name + QStringLiteral("Input"));
  m_input->setProperty("plain", true);
  m_input->installEventFilter(this);
  setFocusProxy(m_input);
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::PaletteDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->standOnPage();
  const int unit = platform::unitOf(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(unit / 2, 2 * unit, unit / 2, 2 * unit);
  column->setSpacing(unit);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(4 * unit, 0, 4 * unit, 0);
  line->addWidget(m_input);
  column->addLayout(line);
  column->addWidget(m_list, 1);
  connect(m_input, &QLineEdit::textChanged, this, &ChoicePopup::typed);
  connect(m_list, &QListView::clicked, this, &ChoicePopup::take);
}

void ChoicePopup::open(const QRect& anchor, const QString& prompt, Rows rows, Chosen chosen) {
  m_rows = std::move(rows);
  m_chosen = std::move(chosen);
  m_input->setPlaceholderText(prompt);
  m_input->setAccessibleName(prompt);
  m_input->clear();
  typed();
  place(anchor);
  show();
  m_input->setFocus(Qt::PopupFocusReason);
  m_list->selectRow(m_list->currentRow());
}

void ChoicePopup::place(const QRect& anchor) {
  const int unit = platform::unitOf(this);
  const QRect screen = parentWidget()->screen()->availableGeometry();
  const int rows = std::clamp(m_model.rowCount(), 3, kRows);
  const int below = screen.bottom() - anchor.bottom();
  const int above = anchor.top() - screen.top();
  const int wanted =
      m_input->sizeHint().height() + 6 * unit + rows * std::max(m_list->sizeHintForRow(0), 4 * unit);
  const bool down = below >= wanted || below >= above;
  const int high = std::min(wanted, (down ? below : above) - 2 * unit);
  const int wide = std::min(kWidthUnits * unit, screen.width());
  int x = isRightToLeft() ? anchor.right() + 1 - wide : anchor.left();
  x = std::clamp(x, screen.left(), screen.right() + 1 - wide);
  setGeometry(x, down ? anchor.bottom() + 1 : anchor.top() - high, wide, high);
}

// The present choice is where it begins; of what was typed the first.
void ChoicePopup::typed() {
  auto rows = m_rows(m_input->text().trimmed());
  int at = -1;
  for (std::size_t i = 0; i < rows.size() && at < 0; ++i)
    if (!rows[i].icon.isEmpty()) at = static_cast<int>(i);
  m_model.show(std::move(rows));
  const bool fresh = m_input->text().isEmpty() && at >= 0;
  m_list->selectRow(fresh ? at : m_list->firstRow());
  if (m_list->currentRow() <= 1) m_list->scrollToTop();
}

void ChoicePopup::step(int by) {
  int row = m_list->currentRow() + by;
  while (row >= 0 && row < m_model.rowCount() && m_model.keyAt(row).isEmpty()) row += by;
  if (row < 0 || row >= m_model.rowCount()) return;
  m_list->setCurrentIndex(m_model.index(row, 0));
  if (row <= 1) m_list->scrollToTop();
}

void ChoicePopup::take() {
  const QString key = m_model.keyAt(m_list->currentRow());
  if (key.isEmpty()) return;
  const Chosen chosen = m_chosen;
  close();
  chosen(key);
}

bool ChoicePopup::takeKey(int key) {
  switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
      step(1);
      return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
      step(-1);
      return true;
    case Qt::Key_PageDown:
      for (int i = 0; i < kPage; ++i) step(1);
      return true;
    case Qt::Key_PageUp:
      for (int i = 0; i < kPage; ++i) step(-1);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      take();
      return true;
    case Qt::Key_Escape:
      close();
      return true;
    default:
      return false;
  }
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_input && event->type() == QEvent::KeyPress)
    return takeKey(static_cast<QKeyEvent*>(event)->key());
  return QWidget::eventFilter(watched, event);
}

void ChoicePopup::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.fillRect(rect(), tokens.surface);
  painter.setPen(tokens.fieldBorder);
  painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

}
