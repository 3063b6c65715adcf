#include "application/file_drops.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace kith::application {

QStringList filesOf(const QMimeData& mime) {
  QStringList files;
  for (const QUrl& url : mime.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

// What a widget does not accept Qt offers to the one around it, up to the window.
bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter || !watched->isWidgetType()) return false;
  auto* drag = static_cast<QDragEnterEvent*>(event);
  const bool isWindow = static_cast<QWidget*>(watched)->isWindow();
  if (isWindow || drag->source() != nullptr || filesOf(*drag->mimeData()).isEmpty()) return false;
  drag->ignore();
  return true;
}

}
