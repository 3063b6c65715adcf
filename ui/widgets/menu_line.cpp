#include "widgets/menu_line.h"

#include "platform/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>

namespace kith::widgets {

MenuLine::MenuLine(const QString& prompt, QWidget* menu) : QWidgetAction(menu) {
  auto* around = new QWidget(menu);
  m_line = new QLineEdit(around);
  m_line->setObjectName(QStringLiteral("menuLine"));
  m_line->setPlaceholderText(prompt);
  m_line->setAccessibleName(prompt);
  const int unit = platform::unitOf(menu);
  auto* row = new QHBoxLayout(around);
  row->setContentsMargins(2 * unit, unit, 2 * unit, unit);
  row->addWidget(m_line);
  around->setFocusProxy(m_line);
  around->setFocusPolicy(Qt::StrongFocus);
  setDefaultWidget(around);
  connect(m_line, &QLineEdit::returnPressed, this, [this] {
    const QString word = m_line->text().trimmed();
    if (word.isEmpty()) return;
    m_line->clear();
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    Q_EMIT entered(word);
  });
}

}
