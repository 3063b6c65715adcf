#include "application/list_and_card.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::application {
namespace {

constexpr int kThreePanesUnits = 260;
constexpr int kTwoPanesUnits = 180;

}

Panes panesThatFit(int width, int unit) {
  if (width >= kThreePanesUnits * unit) return Panes::Three;
  return width >= kTwoPanesUnits * unit ? Panes::Rail : Panes::OneAtATime;
}

ListAndCard::ListAndCard(QWidget* parent) : QSplitter(parent) {
  setObjectName(QStringLiteral("listAndCard"));
  setChildrenCollapsible(false);
  m_side = new QWidget(this);
  m_bar = new QWidget(m_side);
  m_back = widgets::makeButton({}, widgets::ButtonLook::Quiet, m_bar);
  m_back->setObjectName(QStringLiteral("backToList"));
  m_back->setIcon(platform::icon(QStringLiteral("chevron-back")));
  connect(m_back, &QPushButton::clicked, this, &ListAndCard::backWanted);
  const int unit = platform::unitOf(this);
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 0);
  row->addWidget(m_back);
  row->addStretch(1);
  auto* column = new QVBoxLayout(m_side);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(m_bar);
}

void ListAndCard::setPanes(QWidget* list, QWidget* card) {
  m_list = list;
  m_side->layout()->addWidget(card);
  addWidget(m_list);
  addWidget(m_side);
  setStretchFactor(1, 1);
  arrange();
}

void ListAndCard::setListName(const QString& name) {
  m_back->setText(name);
  m_back->setAccessibleName(tr("Back to %1").arg(name));
}

void ListAndCard::setOneAtATime(bool one) {
  if (one == m_one) return;
  m_one = one;
  // Whoever works on the card keeps it; everybody else finds the list.
  m_cardFirst = one && m_side->isAncestorOf(window()->focusWidget());
  arrange();
}

void ListAndCard::showList() {
  m_cardFirst = false;
  arrange();
}

void ListAndCard::showCard() {
  m_cardFirst = true;
  const bool elsewhere = !m_side->isAncestorOf(window()->focusWidget());
  arrange();
  if (m_one && elsewhere) m_back->setFocus(Qt::OtherFocusReason);
}

void ListAndCard::arrange() {
  m_bar->setVisible(m_one);
  // What appears goes first, so that the focus has somewhere to go.
  (isCovered() ? m_side : m_list)->show();
  m_list->setVisible(!isCovered());
  m_side->setVisible(!m_one || m_cardFirst);
}

// One pane is enough: the window may always be made so narrow that only one is left.
QSize ListAndCard::minimumSizeHint() const {
  const QSize list = m_list->minimumSizeHint().expandedTo(m_list->minimumSize());
  const QSize side = m_side->minimumSizeHint().expandedTo(m_side->minimumSize());
  return list.expandedTo(side);
}

void ListAndCard::keyPressEvent(QKeyEvent* event) {
  if (isCovered() && event->key() == Qt::Key_Escape)
    Q_EMIT backWanted();
  else
    QSplitter::keyPressEvent(event);
}

}
