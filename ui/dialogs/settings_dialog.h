// One window for what the owner can choose; every choice counts at once.
#pragma once

#include <QDialog>
#include <QList>

#include <functional>
#include <memory>

class QAction;
class QComboBox;
class QListWidgetItem;

namespace Ui {
class SettingsDialog;
}

namespace kith::app {
class Queries;
class Session;
}

namespace kith::platform {
class Theme;
}

namespace kith::dialogs {

// The choices of a book, where one is open.
struct BookChoices {
  app::Session* session = nullptr;
  app::Queries* queries = nullptr;
};

class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  // `actions` are those of the window: what has a command there is chosen by it. All outlive the dialog.
  SettingsDialog(const QList<QAction*>& actions, platform::Theme& theme, const BookChoices& book,
                 QWidget* parent = nullptr);
  ~SettingsDialog() override;

 private:
  void dress();
  void addPages();
  void fillLook();
  void fillBook();
  void fillCountries();
  void fillReminders();
  void fillOutcomes();
  void addOutcome();
  void keepOutcomes();
  void showTextSize();
  void search(const QString& words);
  void focusFound();
  QAction* action(const char* id) const;

  QList<QAction*> m_actions;
  platform::Theme& m_theme;
  BookChoices m_book;
  std::unique_ptr<Ui::SettingsDialog> m_form;
};

}
