// Progress of a long job on standard error, on one line that is written over.
#pragma once

#include "cli/output.h"

namespace kith::cli {

// Safe to call from the thread that works. The line is wiped at the end.
class ProgressLine {
 public:
  // `shown` false: prints nothing.
  ProgressLine(Output& out, QString what, bool shown) : m_out(out), m_what(std::move(what)), m_shown(shown) {}
  ~ProgressLine();
  void show(qint64 done, qint64 total);

 private:
  Output& m_out;
  QString m_what;
  bool m_shown;
  bool m_dirty = false;
};

}
