#include "widgets/field_row.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/label_chooser.h"
#include "widgets/type_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace kith::widgets {
namespace {

QToolButton* makeCross(QWidget* parent) {
  auto* cross = new QToolButton(parent);
  cross->setIcon(platform::icon(QStringLiteral("close"), QPalette::PlaceholderText));
  cross->setAutoRaise(true);
  QSizePolicy policy = cross->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  cross->setSizePolicy(policy);
  cross->hide();
  return cross;
}

}

FieldRow::FieldRow(EditableValue::Shape shape, QWidget* parent)
    : QWidget(parent),
      m_label(new TypeLabel(platform::Type::Body, this)),
      m_chooser(new LabelChooser(this)),
      m_value(new EditableValue(shape, this)),
      m_cross(makeCross(this)) {
  m_label->setMuted(true);
  const int unit = platform::unitOf(this);
  m_label->setContentsMargins(0, unit, 0, unit);
  m_chooser->hide();
  m_label->setBuddy(m_value);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(unit);
  row->addWidget(m_label, 0, Qt::AlignTop);
  row->addWidget(m_chooser, 0, Qt::AlignTop);
  row->addWidget(m_value, 1);
  row->addWidget(m_cross, 0, Qt::AlignTop);
  connect(m_value, &EditableValue::committed, this, &FieldRow::committed);
  connect(m_cross, &QToolButton::clicked, this, &FieldRow::removeRequested);
  connect(qApp, &QApplication::focusChanged, this, &FieldRow::showCross);
  setRemovable(false);
}

// The last focus change comes while the children go: by then this is no row any more.
FieldRow::~FieldRow() { disconnect(qApp, nullptr, this, nullptr); }

QString FieldRow::label() const { return m_value->accessibleName(); }

void FieldRow::setLabel(const QString& label) {
  m_label->setText(label);
  m_chooser->setText(label);
  m_chooser->setAccessibleName(tr("Label: %1").arg(label));
  m_value->setName(label);
  m_cross->setAccessibleName(tr("Remove %1").arg(label));
  m_cross->setToolTip(tr("Remove %1").arg(label));
}

void FieldRow::setLabelChoices(const QStringList& choices) {
  delete m_chooser->menu();
  m_label->setHidden(!choices.isEmpty());
  m_chooser->setHidden(choices.isEmpty());
  if (choices.isEmpty()) return;
  auto* menu = new QMenu(m_chooser);
  for (const QString& choice : choices)
    menu->addAction(choice, this, [this, choice] {
      if (choice != label()) Q_EMIT labelChosen(choice);
    });
  m_chooser->setMenu(menu);
}

int FieldRow::labelHint() const {
  return qMax(m_label->isHidden() ? 0 : m_label->sizeHint().width(),
              m_chooser->isHidden() ? 0 : m_chooser->sizeHint().width());
}

void FieldRow::setLabelWidth(int width) {
  m_label->setFixedWidth(width);
  m_chooser->setFixedWidth(width);
}

void FieldRow::setRemovable(bool removable) {
  m_removable = removable;
  showCross();
}

void FieldRow::showCross() {
  QWidget* focus = QApplication::focusWidget();
  m_cross->setVisible(m_removable && (underMouse() || (focus && isAncestorOf(focus))));
}

void FieldRow::enterEvent(QEnterEvent*) { showCross(); }

void FieldRow::leaveEvent(QEvent*) { showCross(); }

}
