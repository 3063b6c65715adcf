// An address in the card: one line at rest, five fields while it is edited, one step of undo.
#pragma once

#include "domain/contact.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QStackedLayout;

namespace kith::widgets {
class ValueText;
}

namespace kith::pages {

// Enter and leaving the fields commit, and only a changed address; Esc restores.
class AddressEditor : public QWidget {
  Q_OBJECT
 public:
  AddressEditor(const domain::Address& address, const QString& placeholder, QWidget* parent = nullptr);

  void setAddress(const domain::Address& address);
  void startEditing();
  bool isEditing() const { return m_editing; }
  // Commits what is being typed.
  void finish();

 Q_SIGNALS:
  void committed(const kith::domain::Address& address);
  void editingChanged(bool editing);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Part {
    QLineEdit* field;
    QString domain::Address::*member;
  };
  QWidget* makeForm();
  void commit();
  void close();
  void fill();

  domain::Address m_address;
  QString m_placeholder;
  bool m_editing = false;
  widgets::ValueText* m_text;
  QWidget* m_form;
  std::vector<Part> m_parts;
};

}
