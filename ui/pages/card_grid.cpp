#include "pages/card_grid.h"

#include "app/commands.h"
#include "app/stages.h"
#include "app/words.h"
#include "pages/address_editor.h"
#include "pages/card_rows.h"
#include "pages/choice_value.h"
#include "pages/desk.h"
#include "pages/field_remark.h"
#include "pages/label_button.h"
#include "platform/metrics.h"
#include "widgets/editable_value.h"
#include "widgets/menu_line.h"
#include "widgets/type_label.h"

#include <QGridLayout>
#include <QMap>
#include <QMenu>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kTwoColumnsFrom = 130;  // units

}

CardGrid::CardGrid(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_grid(new QGridLayout(this)) {
  setObjectName(QStringLiteral("cardGrid"));
  const int unit = platform::unitOf(this);
  m_grid->setContentsMargins({});
  m_grid->setHorizontalSpacing(2 * unit);
  m_grid->setVerticalSpacing(unit / 2);
}

void CardGrid::setContact(const domain::Contact& contact) {
  if (contact.id != m_contact.id) m_asked.clear();
  const bool other = contact.id != m_contact.id;
  m_contact = contact;
  const auto fields = cardFields(contact, m_asked, m_desk.clock().today());
  const bool sameKeys = !other && fields.size() == m_rows.size() &&
                        std::equal(fields.begin(), fields.end(), m_rows.begin(),
                                   [](const CardField& f, const Row& row) { return f.key == row.field.key; });
  if (!sameKeys) {
    rebuild(fields);
    return;
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    update(m_rows[i], fields[i]);
    m_rows[i].field = fields[i];
  }
}

void CardGrid::addField(const QString& key) {
  m_asked.insert(key);
  rebuild(cardFields(m_contact, m_asked, m_desk.clock().today()));
  const QString cardKey = cardKeyOf(key);
  for (const Row& row : m_rows) {
    if (row.field.key != cardKey) continue;
    if (auto* line = qobject_cast<widgets::EditableValue*>(row.value)) line->startEditing();
    if (auto* address = qobject_cast<AddressEditor*>(row.value)) address->startEditing();
    if (auto* choice = qobject_cast<ChoiceValue*>(row.value)) choice->openMenu();
  }
}

void CardGrid::finish() {
  for (const Row& row : m_rows) {
    if (auto* line = qobject_cast<widgets::EditableValue*>(row.value); line && !line->commit())
      line->restore();
    if (auto* address = qobject_cast<AddressEditor*>(row.value)) address->finish();
  }
}

void CardGrid::startEditing() {
  for (const Row& row : m_rows) {
    auto* line = qobject_cast<widgets::EditableValue*>(row.value);
    if (line == nullptr || row.field.shape != FieldShape::Line) continue;
    line->startEditing();
    return;
  }
}

void CardGrid::offerFields(QMenu& menu) {
  QMap<QString, QMenu*> groups;
  for (const AddableField& field : addableFields(m_contact, m_desk.queries().customFieldNames())) {
    QMenu*& group = groups[field.group];
    if (group == nullptr) group = field.group.isEmpty() ? &menu : menu.addMenu(field.group);
    if (!field.ownWord) {
      connect(group->addAction(field.name), &QAction::triggered, this,
              [this, key = field.key] { addField(key); });
      continue;
    }
    auto* word = new widgets::MenuLine(field.name, group);
    group->addAction(word);
    connect(word, &widgets::MenuLine::entered, this,
            [this, head = field.key](const QString& typed) { addField(head + typed); });
  }
}

void CardGrid::focusOn(const QString& key) {
  for (const Row& row : m_rows)
    if (row.field.key == key) row.value->setFocus(Qt::TabFocusReason);
}

CardGrid::Row CardGrid::makeRow(const CardField& field) {
  Row row;
  row.field = field;
  row.label = makeLabel(field);
  row.value = makeValue(field);
  return row;
}

QWidget* CardGrid::makeLabel(const CardField& field) {
  if (field.labels.isEmpty()) {
    auto* label = new widgets::TypeLabel(platform::Type::Body, this);
    label->setMuted(true);
    label->setText(field.label);
    label->setObjectName(QStringLiteral("label.") + field.key);
    return label;
  }
  auto* button = new LabelButton(field.label, this);
  button->setObjectName(QStringLiteral("label.") + field.key);
  button->setAccessibleName(tr("Label: %1").arg(field.label));
  QMenu& menu = button->menu();
  for (const QString& label : field.labels)
    connect(menu.addAction(choiceWords(label)), &QAction::triggered, this,
            [this, key = field.key, label] { relabel(key, label); });
  if (field.ownLabel) {
    auto* own = new widgets::MenuLine(tr("Another word"), &menu);
    menu.addAction(own);
    connect(own, &widgets::MenuLine::entered, this,
            [this, key = field.key](const QString& word) { relabel(key, word); });
  }
  menu.addSeparator();
  connect(menu.addAction(tr("Remove")), &QAction::triggered, this,
          [this, key = field.key] { commit(key, {}); });
  return button;
}

QWidget* CardGrid::makeValue(const CardField& field) {
  QWidget* value = nullptr;
  if (field.shape == FieldShape::Address)
    value = makeAddress(field);
  else if (field.shape == FieldShape::Choice)
    value = makeChoice(field);
  else
    value = makeLine(field);
  value->setObjectName(QStringLiteral("value.") + field.key);
  return value;
}

QWidget* CardGrid::makeLine(const CardField& field) {
  using widgets::EditableValue;
  const auto shape =
      field.shape == FieldShape::Lines ? EditableValue::Shape::Lines : EditableValue::Shape::Line;
  auto* line = new EditableValue(shape, this);
  line->setName(field.label);
  line->setPlaceholder(field.placeholder);
  line->setValue(field.value);
  line->setShownText(field.shown);
  const QString key = field.key;
  line->setCheck([this, key](const QString& text) {
    const CardField* present = fieldOf(key);
    return present == nullptr ? widgets::Remark{} : remarkOn(present->what, present->set, m_contact, text);
  });
  connect(line, &EditableValue::committed, this, [this, key](const QString& text) { commit(key, text); });
  return line;
}

QWidget* CardGrid::makeChoice(const CardField& field) {
  auto* value = new ChoiceValue(field.label, field.choices, this);
  value->setValue(field.value);
  connect(value, &ChoiceValue::committed, this,
          [this, key = field.key](const QString& choice) { commit(key, choice); });
  return value;
}

QWidget* CardGrid::makeAddress(const CardField& field) {
  auto* editor = new AddressEditor(field.address, field.placeholder, this);
  editor->setAccessibleName(field.label);
  connect(editor, &AddressEditor::committed, this, [this](const domain::Address& address) {
    m_asked.remove(QStringLiteral("address"));
    m_desk.run(app::editContact(m_contact.id, QStringLiteral("address"),
                                [address](domain::Contact& contact) -> Result<void> {
                                  putAddress(contact, address);
                                  return {};
                                }));
  });
  return editor;
}

void CardGrid::update(const Row& row, const CardField& field) {
  if (auto* label = qobject_cast<widgets::TypeLabel*>(row.label)) label->setText(field.label);
  if (auto* button = qobject_cast<LabelButton*>(row.label)) button->setText(field.label);
  if (auto* line = qobject_cast<widgets::EditableValue*>(row.value)) {
    line->setName(field.label);
    line->setValue(field.value);
    line->setShownText(field.shown);
  }
  if (auto* address = qobject_cast<AddressEditor*>(row.value)) address->setAddress(field.address);
  if (auto* choice = qobject_cast<ChoiceValue*>(row.value)) choice->setValue(field.value);
  if (field.key == QLatin1String("stage"))
    row.value->setToolTip(app::stageSince(m_desk.queries(), m_contact.id));
}

void CardGrid::clear() {
  for (const Row& row : m_rows) {
    row.label->hide();
    row.value->hide();
    // The editor that asked for this may still be on the stack.
    row.label->deleteLater();
    row.value->deleteLater();
  }
  m_rows.clear();
}

// Rows that stay keep their widgets, and with them the focus and what is being typed.
void CardGrid::rebuild(const std::vector<CardField>& fields) {
  std::vector<Row> old = std::exchange(m_rows, {});
  for (const CardField& field : fields) {
    const auto hit = std::find_if(old.begin(), old.end(), [&](const Row& row) {
      return row.field.key == field.key && row.field.labels == field.labels &&
             row.field.choices == field.choices;
    });
    if (hit == old.end()) {
      m_rows.push_back(makeRow(field));
      continue;
    }
    update(*hit, field);
    m_rows.push_back(std::move(*hit));
    m_rows.back().field = field;
    old.erase(hit);
  }
  std::swap(old, m_rows);
  clear();
  m_rows = std::move(old);
  m_columns = 0;
  arrange();
}

void CardGrid::arrange() {
  const int columns = width() >= kTwoColumnsFrom * platform::unitOf(this) ? 2 : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
  int row = 0;
  int column = 0;
  QWidget* before = nullptr;
  for (const Row& r : m_rows) {
    const bool wide = r.field.shape == FieldShape::Lines;
    if (wide && column != 0) {
      column = 0;
      ++row;
    }
    const int at = column * 2;
    const int line = platform::lineOf(font()) + 2 * platform::unitOf(this);
    r.label->setMinimumHeight(line);
    m_grid->addWidget(r.label, row, at, Qt::AlignTop | Qt::AlignLeading);
    m_grid->addWidget(r.value, row, at + 1, 1, wide ? columns * 2 - 1 : 1, Qt::AlignTop);
    if (before != nullptr) setTabOrder(before, r.value);
    before = r.value;
    column = wide ? columns : column + 1;
    if (column >= columns) {
      column = 0;
      ++row;
    }
  }
  for (int c = 0; c < 4; ++c) m_grid->setColumnStretch(c, c % 2 == 1 && c < columns * 2 ? 1 : 0);
}

void CardGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

const CardField* CardGrid::fieldOf(const QString& key) const {
  const auto hit =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.field.key == key; });
  return hit == m_rows.end() ? nullptr : &hit->field;
}

void CardGrid::commit(const QString& key, const QString& text) {
  const CardField* field = fieldOf(key);
  if (field == nullptr) return;
  m_asked.remove(askedKeyOf(key));
  if (key.endsWith(kNewRow) && text.trimmed().isEmpty()) return;
  if (field->shape == FieldShape::Address) {
    domain::Address none;
    none.id = field->address.id;
    m_desk.run(app::editContact(m_contact.id, field->what, [none](domain::Contact& contact) -> Result<void> {
      putAddress(contact, none);
      return {};
    }));
    return;
  }
  m_desk.run(app::editContact(m_contact.id, field->what,
                              [set = field->set, text](domain::Contact& c) { return set(c, text); }),
             {}, [this, id = m_contact.id, key, text](const Error& error) {
               if (id != m_contact.id) m_desk.tellError(error);
               for (const Row& row : m_rows)
                 if (auto* line = qobject_cast<widgets::EditableValue*>(row.value);
                     line && row.field.key == key && id == m_contact.id)
                   line->reopen(text, app::errorSentence(error));
             });
}

void CardGrid::relabel(const QString& key, const QString& label) {
  const CardField* field = fieldOf(key);
  if (field == nullptr || !field->relabel) return;
  m_desk.run(app::editContact(
      m_contact.id, field->what,
      [set = field->relabel, label](domain::Contact& contact) { return set(contact, label); }));
}

}
