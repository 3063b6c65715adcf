#include "pages/address_editor.h"

#include "pages/card_fields.h"
#include "platform/metrics.h"
#include "widgets/value_text.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace kith::pages {

AddressEditor::AddressEditor(const domain::Address& address, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_address(address), m_placeholder(placeholder), m_text(new widgets::ValueText(this)) {
  m_form = makeForm();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_text);
  layout->addWidget(m_form);
  m_form->hide();
  setFocusProxy(m_text);
  connect(m_text, &widgets::ValueText::activated, this, &AddressEditor::startEditing);
  fill();
}

QWidget* AddressEditor::makeForm() {
  auto* form = new QWidget(this);
  auto* grid = new QGridLayout(form);
  grid->setContentsMargins({});
  grid->setSpacing(platform::unitOf(this));
  const auto add = [&](const char* name, const QString& words, QString domain::Address::*member, int row,
                       int column, int span) {
    auto* field = new QLineEdit(form);
    field->setObjectName(QStringLiteral("address.") + QString::fromLatin1(name));
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->installEventFilter(this);
    grid->addWidget(field, row, column, 1, span);
    m_parts.push_back({field, member});
  };
  add("street", tr("Street and number"), &domain::Address::street, 0, 0, 3);
  add("postcode", tr("Postcode"), &domain::Address::postcode, 1, 0, 1);
  add("city", tr("City"), &domain::Address::city, 1, 1, 2);
  add("region", tr("Region"), &domain::Address::region, 2, 0, 1);
  add("country", tr("Country"), &domain::Address::country, 2, 1, 2);
  grid->setColumnStretch(1, 1);
  return form;
}

void AddressEditor::setAddress(const domain::Address& address) {
  if (m_editing) return;
  m_address = address;
  fill();
}

void AddressEditor::fill() {
  const QString line = addressLine(m_address);
  m_text->setText(line.isEmpty() ? m_placeholder : line, line.isEmpty());
  // A street of several lines is one field: the break is shown as a comma and comes back when it is
  // unchanged.
  for (const Part& part : m_parts) part.field->setText(QString(m_address.*part.member).replace(u'\n', u','));
}

void AddressEditor::startEditing() {
  if (m_editing) return;
  m_editing = true;
  fill();
  m_text->hide();
  m_form->show();
  m_parts.front().field->setFocus(Qt::OtherFocusReason);
  Q_EMIT editingChanged(true);
}

void AddressEditor::commit() {
  domain::Address typed = m_address;
  for (const Part& part : m_parts) {
    const QString before = QString(m_address.*part.member).replace(u'\n', u',');
    if (part.field->text() != before) typed.*part.member = part.field->text().trimmed();
  }
  if (typed.country != m_address.country) typed.countryCode.clear();
  const bool changed = typed != m_address;
  close();
  if (changed) Q_EMIT committed(typed);
}

void AddressEditor::finish() {
  if (m_editing) commit();
}

void AddressEditor::close() {
  if (!m_editing) return;
  m_editing = false;
  m_form->hide();
  m_text->show();
  fill();
  Q_EMIT editingChanged(false);
}

bool AddressEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
      close();
      m_text->setFocus(Qt::OtherFocusReason);
      return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      commit();
      m_text->setFocus(Qt::OtherFocusReason);
      return true;
    }
  }
  // Leaving one field for the next is not leaving the address: look where the focus went.
  if (event->type() == QEvent::FocusOut)
    QTimer::singleShot(0, this, [this] {
      const QWidget* now = window()->focusWidget();
      if (m_editing && !(now != nullptr && m_form->isAncestorOf(now))) commit();
    });
  return QWidget::eventFilter(watched, event);
}

}
