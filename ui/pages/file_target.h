// Something in the window that keeps files which are dropped on it.
#pragma once

#include <QPoint>
#include <QStringList>

namespace kith::pages {

class FileTarget {
 public:
  FileTarget() = default;
  FileTarget(const FileTarget&) = delete;
  FileTarget& operator=(const FileTarget&) = delete;
  virtual ~FileTarget() = default;

  // Files are held over that place of the screen: marks what would keep them. False where nothing would.
  virtual bool hoverFiles(const QPoint& place) = 0;
  // They are held elsewhere.
  virtual void leaveFiles() = 0;
  virtual void takeFiles(const QPoint& place, const QStringList& paths) = 0;
};

}
