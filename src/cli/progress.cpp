#include "cli/progress.h"

namespace kith::cli {

void ProgressLine::show(qint64 done, qint64 total) {
  if (!m_shown) return;
  const qint64 percent = total > 0 ? std::min<qint64>(100, done * 100 / total) : 0;
  m_out.rawMessage(QStringLiteral("\r%1 %2%").arg(m_what).arg(percent));
  m_dirty = true;
}

ProgressLine::~ProgressLine() {
  if (m_dirty) m_out.rawMessage(QStringLiteral("\r\033[K"));
}

}
