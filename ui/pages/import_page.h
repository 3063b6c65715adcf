// A file that is about to come in: how it was read, what would happen, and the button that does it.
#pragma once

#include "app/import.h"
#include "app/reading_memory.h"
#include "models/reader.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTemporaryDir;

namespace kith::widgets {
class InlineMessage;
class TypeLabel;
}

namespace kith::pages {

class Desk;
class ImportCells;
class ImportColumns;
class ImportRows;
class ReadingBar;

// Reading and rehearsing happen on a thread of their own; the page can be left while the import runs.
class ImportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPage(Desk& desk, QWidget* parent = nullptr);
  ~ImportPage() override;

  void setFile(const QString& path);
  // The same file once more, read as then and taken in at once.
  void again(const app::LastImport& last);
  bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void left();
  void imported(const kith::app::ImportReport& report);

 private:
  struct Read;
  void build();
  void listen();
  QWidget* makeTop();
  QWidget* makeBody();
  void begin(const QString& path);
  static void look(app::Queries& queries, const QString& path, Read& read, app::JobControl& control);
  void readAs(const app::ReadingChoices& choices);
  void preview();
  void takeRead(const Read& read);
  void showPreview(const Read& read);
  QString howWords(const QJsonObject& preview) const;
  void rehearse();
  void showRehearsal(const Result<app::ImportReport>& report);
  void showCounts(const app::ImportReport& report);
  void run();
  void finish(const Result<app::ImportReport>& report);
  void showProblem(const Error& error);
  void showProblems(const app::ImportReport& report);
  void saveRefused();
  void cancel();

  Desk& m_desk;
  models::Reader m_reader;
  QString m_path;
  app::ImportOptions m_options;
  std::optional<app::ReadingChoices> m_lastTime;  // of the last list with these headings
  bool m_knowsLastTime = false;                   // it was looked for
  bool m_looksBack = true;                        // the next preview is to read as then
  bool m_runsAtOnce = false;
  bool m_fresh = true;  // nothing of the file is shown yet
  bool m_isList = false;
  std::shared_ptr<app::JobControl> m_previewing;
  std::shared_ptr<app::JobControl> m_rehearsal;
  std::shared_ptr<app::JobControl> m_job;
  std::shared_ptr<std::atomic<int>> m_share;  // of the import, in thousandths
  std::unique_ptr<QTemporaryDir> m_refused;   // the rows that were left out, until they are saved
  QTimer m_tick;
  bool m_running = false;
  widgets::TypeLabel* m_title = nullptr;
  widgets::TypeLabel* m_how = nullptr;
  widgets::TypeLabel* m_counts = nullptr;
  widgets::InlineMessage* m_message = nullptr;
  ReadingBar* m_bar = nullptr;
  QWidget* m_columnsTitle = nullptr;
  ImportColumns* m_columns = nullptr;
  ImportCells* m_cells = nullptr;
  ImportRows* m_rows = nullptr;
  QProgressBar* m_progress = nullptr;
  QPushButton* m_save = nullptr;  // the refused rows
  QPushButton* m_import = nullptr;
  QPushButton* m_cancel = nullptr;
  QWidget* m_body = nullptr;
};

}
