// A file that is about to come in: how it was read, what would happen, and the button that does it.
#pragma once

#include "app/import.h"
#include "models/reader.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace kith::widgets {
class InlineMessage;
class TypeLabel;
}

namespace kith::pages {

class Desk;
class ImportColumns;

// Reading and rehearsing happen on a thread of their own; the page can be left while the import runs.
class ImportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPage(Desk& desk, QWidget* parent = nullptr);
  ~ImportPage() override;

  void setFile(const QString& path);
  bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void left();
  void imported(const kith::app::ImportReport& report);

 private:
  void build();
  QWidget* makeTop();
  QWidget* makeBody();
  QWidget* makeMapping(QWidget* body);
  QTableView* makeTable(QWidget* body);
  void preview();
  void showPreview(const QJsonObject& preview);
  void showSheets(const QJsonObject& preview);
  void showTable(const QJsonObject& preview);
  QString howWords(const QJsonObject& preview) const;
  void rehearse();
  void showRehearsal(const Result<app::ImportReport>& report);
  void showCounts(const app::ImportReport& report);
  void run();
  void finish(const Result<app::ImportReport>& report);
  void showProblem(const Error& error);
  void showProblems(const app::ImportReport& report);
  void cancel();

  Desk& m_desk;
  models::Reader m_reader;
  QString m_path;
  app::ImportOptions m_options;
  std::shared_ptr<app::JobControl> m_rehearsal;
  std::shared_ptr<app::JobControl> m_job;
  std::shared_ptr<std::atomic<int>> m_share;  // of the import, in thousandths
  QTimer m_tick;
  bool m_running = false;
  widgets::TypeLabel* m_title = nullptr;
  widgets::TypeLabel* m_how = nullptr;
  widgets::TypeLabel* m_counts = nullptr;
  widgets::InlineMessage* m_message = nullptr;
  ImportColumns* m_columns = nullptr;
  QComboBox* m_encoding = nullptr;
  QComboBox* m_sheet = nullptr;  // where the file has several
  QWidget* m_mapping = nullptr;  // what only a table needs: columns and encoding
  QTableView* m_table = nullptr;
  QStandardItemModel* m_rows = nullptr;
  QProgressBar* m_progress = nullptr;
  QPushButton* m_import = nullptr;
  QPushButton* m_cancel = nullptr;
  QWidget* m_body = nullptr;
};

}
