#include "pages/new_files.h"

#include "models/timeline_model.h"
#include "platform/metrics.h"
#include "widgets/flow_layout.h"
#include "widgets/tag_chips.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace kith::pages {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::NewFiles", text); }

qint64 sizeOf(const app::NewFile& file) {
  return file.path.isEmpty() ? file.bytes.size() : QFileInfo(file.path).size();
}

QString nameOf(const app::NewFile& file) {
  return file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
}

}

app::NewFile newFile(const QString& path) { return {path, QFileInfo(path).size() > app::kLargestKeptFile}; }

std::vector<app::NewFile> filesIn(const QMimeData& mime) {
  std::vector<app::NewFile> files;
  for (const QUrl& url : mime.urls())
    if (url.isLocalFile()) files.push_back(newFile(url.toLocalFile()));
  if (!files.empty() || !mime.hasImage() || mime.hasText()) return files;
  app::NewFile picture;
  picture.name = tr("Picture.png");
  QBuffer buffer(&picture.bytes);
  buffer.open(QIODevice::WriteOnly);
  if (qvariant_cast<QImage>(mime.imageData()).save(&buffer, "PNG")) files.push_back(std::move(picture));
  return files;
}

NewFiles::NewFiles(QWidget* parent) : QWidget(parent), m_flow(new widgets::FlowLayout(this)) {
  setObjectName(QStringLiteral("newFiles"));
  m_flow->setContentsMargins({});
  m_flow->setSpacing(2 * platform::unitOf(this));
  hide();
}

void NewFiles::add(std::vector<app::NewFile> files) {
  for (app::NewFile& file : files) m_files.push_back(std::move(file));
  showChips();
}

void NewFiles::clear() {
  if (m_files.empty()) return;
  m_files.clear();
  showChips();
}

void NewFiles::choose() {
  std::vector<app::NewFile> files;
  for (const QString& path : QFileDialog::getOpenFileNames(window(), tr("Files to Keep")))
    files.push_back(newFile(path));
  add(std::move(files));
}

void NewFiles::showChips() {
  for (auto* chip : findChildren<widgets::TagChip*>()) {
    chip->hide();
    chip->deleteLater();
  }
  while (QLayoutItem* item = m_flow->takeAt(0)) delete item;
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    const app::NewFile& file = m_files[i];
    auto* chip = new widgets::TagChip(models::fileWords(nameOf(file), sizeOf(file), file.linked), this);
    chip->setAccessibleDescription(tr("Delete leaves the file out"));
    connect(chip, &widgets::TagChip::removeRequested, this, [this, i] {
      m_files.erase(m_files.begin() + static_cast<std::ptrdiff_t>(i));
      showChips();
    });
    m_flow->addWidget(chip);
  }
  setVisible(!m_files.empty());
  Q_EMIT edited();
}

}
