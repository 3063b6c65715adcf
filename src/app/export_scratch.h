// A folder for what an export makes before it is whole; what a killed one left behind goes with the next.
#pragma once

#include "base/result.h"

#include <QTemporaryDir>

namespace kith::app {

class ExportScratch {
 public:
  // Sweeps folders of programs that no longer run, then makes its own, gone with this object.
  ExportScratch();

  bool isValid() const { return m_folder.isValid(); }
  QString path() const { return m_folder.path(); }
  QString filePath(const QString& name) const { return m_folder.filePath(name); }
  // What went wrong in here, told of the file that was wanted. A library says no more than that it could not
  // write: without room left the disk is full.
  Error ofTarget(Error error, const QString& target) const;

 private:
  QTemporaryDir m_folder;
};

}
