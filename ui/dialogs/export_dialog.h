// Out of the book into a file: who, what, for which program, and whether they may be written to.
#pragma once

#include "app/export.h"
#include "models/contact_list_model.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Ui {
class ExportDialog;
}

namespace kith::app {
class Session;
}

namespace kith::dialogs {

// Whom the list of the window shows, and who is picked in it.
struct ExportAudience {
  models::ListFilter list;
  std::vector<domain::Id> picked;
};

// Writing happens on a thread of its own; the dialog shows how far it is, and stops it when it is closed.
class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  ExportDialog(app::Session& session, ExportAudience audience, QWidget* parent = nullptr);
  ~ExportDialog() override;

  // What the form says.
  app::ExportOptions options() const;
  // Writes without asking for a name.
  void exportTo(const QString& path);

 public Q_SLOTS:
  void reject() override;

 Q_SIGNALS:
  void finishedWriting();

 private:
  void fillForm();
  void connectForm();
  void showColumns();
  void settle();
  void askForFile();
  QString ending() const;
  bool reachesPeople(const app::ExportOptions& chosen) const;
  void finish(const Result<app::ExportReport>& report, const QString& path);

  app::Session& m_session;
  ExportAudience m_audience;
  std::unique_ptr<Ui::ExportDialog> m_form;
  std::shared_ptr<app::JobControl> m_job;  // while it writes
  std::shared_ptr<std::atomic<int>> m_share;
  QTimer m_tick;
};

}
