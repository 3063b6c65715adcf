#include "pages/pair_panel.h"

#include "domain/contact_merge.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr qsizetype kLongest = 240;  // characters of one value

QString shortened(const QString& text) {
  return text.size() <= kLongest ? text : QString(text.left(kLongest) + u'…');
}

}

PairPanel::PairPanel(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea(this)) {
  m_scroll->setObjectName(QStringLiteral("pairPanel"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_scroll);
}

void PairPanel::clear() {
  m_choices.clear();
  m_preview = nullptr;
  m_scroll->setWidget(new QWidget);
}

void PairPanel::setPair(const domain::Contact& a, const domain::Contact& b) {
  // A search that comes back leaves what was chosen so far.
  if (m_preview != nullptr && a == m_a && b == m_b) return;
  m_a = a;
  m_b = b;
  m_likely = domain::likelyFromB(a, b);
  fill();
}

void PairPanel::fill() {
  const int unit = platform::unitOf(this);
  m_choices.clear();
  m_inside = new QWidget;
  auto* column = new QVBoxLayout(m_inside);
  column->setContentsMargins(6 * unit, 2 * unit, 6 * unit, 6 * unit);
  column->setSpacing(2 * unit);
  m_grid = new QGridLayout;
  m_grid->setHorizontalSpacing(4 * unit);
  m_grid->setVerticalSpacing(2 * unit);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(2, 1);
  addHead();
  int row = 1;
  for (const models::PairField& field : models::pairFields(m_a, m_b)) addField(field, row++);
  column->addLayout(m_grid);
  auto* title = new widgets::TypeLabel(platform::Type::Section, m_inside);
  title->setText(tr("After merging"));
  title->setContentsMargins(0, 4 * unit, 0, 0);
  column->addWidget(title);
  m_previewName = new widgets::TypeLabel(platform::Type::Strong, m_inside);
  column->addWidget(m_previewName);
  m_preview = new widgets::TypeLabel(platform::Type::Body, m_inside);
  m_preview->setObjectName(QStringLiteral("mergePreview"));
  m_preview->setWordWrap(true);
  m_preview->setTextInteractionFlags(Qt::NoTextInteraction);
  column->addWidget(m_preview);
  column->addStretch(1);
  m_scroll->setWidget(m_inside);
  showPreview();
}

void PairPanel::addHead() {
  for (int side = 0; side < 2; ++side) {
    auto* head = new widgets::TypeLabel(platform::Type::Strong, m_inside);
    head->setText(side == 0 ? tr("Stays") : tr("Becomes part of it"));
    m_grid->addWidget(head, 0, side + 1);
  }
}

void PairPanel::addField(const models::PairField& field, int row) {
  auto* label = new widgets::TypeLabel(platform::Type::Body, m_inside);
  label->setMuted(true);
  label->setText(field.label);
  m_grid->addWidget(label, row, 0, field.isChoice() ? Qt::AlignVCenter : Qt::AlignTop);
  if (field.isChoice()) {
    addChoice(field, row);
    return;
  }
  addText(field.a, row, 1, false);
  addText(field.b, row, 2, !field.differs());
}

void PairPanel::addChoice(const models::PairField& field, int row) {
  auto* group = new QButtonGroup(m_inside);
  for (int side = 0; side < 2; ++side) {
    const QString value = side == 0 ? field.a : field.b;
    auto* button = new QRadioButton(
        platform::iso(shortened(value).simplified()).replace(u'&', QStringLiteral("&&")), m_inside);
    button->setObjectName(
        QStringLiteral("choose.%1.%2").arg(field.key, side == 0 ? QStringLiteral("a") : QStringLiteral("b")));
    button->setAccessibleName(tr("%1: %2").arg(field.label, value));
    button->setChecked((side == 1) == m_likely.contains(field.key));
    group->addButton(button, side);
    m_grid->addWidget(button, row, side + 1, Qt::AlignTop);
  }
  connect(group, &QButtonGroup::idToggled, this, [this](int, bool on) {
    if (on) showPreview();
  });
  m_choices.emplace_back(field.key, group);
}

void PairPanel::addText(const QString& text, int row, int column, bool muted) {
  auto* label = new widgets::TypeLabel(platform::Type::Body, m_inside);
  label->setWordWrap(true);
  label->setMuted(muted || text.isEmpty());
  label->setText(text.isEmpty() ? QStringLiteral("–") : shortened(text));
  m_grid->addWidget(label, row, column, Qt::AlignTop);
}

QStringList PairPanel::fromB() const {
  QStringList out;
  for (const auto& [key, group] : m_choices)
    if (group->checkedId() == 1) out << key;
  return out;
}

void PairPanel::chooseAll(bool b) {
  for (const auto& [key, group] : m_choices) group->button(b ? 1 : 0)->setChecked(true);
}

void PairPanel::showPreview() {
  if (m_preview == nullptr) return;
  const domain::Contact merged = domain::mergedContact(m_a, m_b, fromB());
  m_previewName->setText(platform::iso(domain::displayName(merged)));
  QStringList shown;
  for (const QString& line : models::previewLines(merged)) shown << platform::iso(shortened(line));
  m_preview->setText(shown.join(u'\n'));
}

}
