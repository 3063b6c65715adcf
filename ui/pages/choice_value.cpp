#include "pages/choice_value.h"

#include "widgets/value_text.h"

#include <QMenu>
#include <QVBoxLayout>

namespace kith::pages {

QString choiceWords(const QString& value) { return value.left(1).toUpper() + value.mid(1); }

ChoiceValue::ChoiceValue(const QString& name, const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_text(new widgets::ValueText(this)) {
  m_text->setAccessibleName(name);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_text);
  setFocusProxy(m_text);
  setValue({});
  connect(m_text, &widgets::ValueText::activated, this, &ChoiceValue::openMenu);
}

void ChoiceValue::setValue(const QString& value) {
  m_value = value;
  m_text->setText(value.isEmpty() ? tr("Choose…") : choiceWords(value), value.isEmpty());
}

void ChoiceValue::openMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QStringList all = m_choices;
  if (!m_value.isEmpty() && !all.contains(m_value)) all.prepend(m_value);
  for (const QString& choice : all) {
    QAction* action = menu->addAction(choiceWords(choice));
    action->setCheckable(true);
    action->setChecked(choice == m_value);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT committed(choice); });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("None")), &QAction::triggered, this, [this] { Q_EMIT committed({}); });
  menu->popup(mapToGlobal(QPoint(0, height())));
}

}
