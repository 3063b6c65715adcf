// Playbooks: their names, and their steps as lines that are written like a next step.
#pragma once

#include "app/queries.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace kith::app {
class Session;
}

namespace kith::widgets {
class TypeLabel;
}

namespace kith::dialogs {

// Saving is a step that Ctrl+Z takes back. What is only offered comes into the book by saving it.
class PlaybookDialog : public QDialog {
  Q_OBJECT
 public:
  PlaybookDialog(app::Session& session, app::Queries& queries, QWidget* parent = nullptr);

  // What was written and not saved yet goes into the book where it is a playbook.
  void reject() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  QWidget* buildEditor();
  void reload(const QString& selected);
  void choose(int row);
  void showPlaybook(const domain::Playbook& playbook);
  void follow();
  void begin();
  void save();
  void remove();
  Result<domain::Playbook> typed() const;
  void refuse(const Error& error);
  bool isEdited() const;
  bool keepEdited();

  app::Session& m_session;
  app::Queries& m_queries;
  QString m_language;
  std::vector<domain::Playbook> m_all;
  domain::Playbook m_shown;
  QListWidget* m_names = nullptr;
  QLineEdit* m_name = nullptr;
  QPlainTextEdit* m_steps = nullptr;
  widgets::TypeLabel* m_meaning = nullptr;
  QPushButton* m_save = nullptr;
  QPushButton* m_remove = nullptr;
};

}
