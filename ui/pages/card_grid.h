// The label and value pairs of a contact's card, two columns where there is room.
#pragma once

#include "pages/card_fields.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QMenu;

namespace kith::pages {

class AddressEditor;
class Desk;

class CardGrid : public QWidget {
  Q_OBJECT
 public:
  explicit CardGrid(Desk& desk, QWidget* parent = nullptr);

  // Shows the contact; a field that is being edited keeps its editor and text.
  void setContact(const domain::Contact& contact);
  // Commits what is being typed, as leaving the field does; what cannot be is given up.
  void finish();
  // Adds an empty field of the Add menu and opens its editor.
  void addField(const QString& key);
  // Opens the first field, or the one that has the focus.
  void startEditing();
  // Fills the Add menu.
  void offerFields(QMenu& menu);
  // Focus to the value of that field, where it is shown.
  void focusOn(const QString& key);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Row {
    CardField field;
    QWidget* label = nullptr;
    QWidget* value = nullptr;
  };
  Row makeRow(const CardField& field);
  QWidget* makeLabel(const CardField& field);
  QWidget* makeValue(const CardField& field);
  QWidget* makeLine(const CardField& field);
  QWidget* makeChoice(const CardField& field);
  QWidget* makeAddress(const CardField& field);
  void update(const Row& row, const CardField& field);
  void rebuild(const std::vector<CardField>& fields);
  void arrange();
  void commit(const QString& key, const QString& text);
  void relabel(const QString& key, const QString& label);
  const CardField* fieldOf(const QString& key) const;
  void clear();

  Desk& m_desk;
  domain::Contact m_contact;
  QSet<QString> m_asked;
  std::vector<Row> m_rows;
  QGridLayout* m_grid;
  int m_columns = 0;
};

}
