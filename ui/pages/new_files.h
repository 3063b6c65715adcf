// Files that will be kept with what is being written down, as chips that can be taken off again.
#pragma once

#include "app/attachments.h"

#include <QWidget>

class QMimeData;

namespace kith::widgets {
class FlowLayout;
}

namespace kith::pages {

// What is too large for a copy is linked.
app::NewFile newFile(const QString& path);
// What the clipboard holds of files: those of the computer, or a picture. Empty where it holds text.
std::vector<app::NewFile> filesIn(const QMimeData& mime);

class NewFiles : public QWidget {
  Q_OBJECT
 public:
  explicit NewFiles(QWidget* parent = nullptr);

  const std::vector<app::NewFile>& files() const { return m_files; }
  void add(std::vector<app::NewFile> files);
  void clear();
  // Asks which.
  void choose();

 Q_SIGNALS:
  void edited();

 private:
  void showChips();

  std::vector<app::NewFile> m_files;
  widgets::FlowLayout* m_flow;
};

}
