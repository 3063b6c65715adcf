#include "cli/plain_text.h"

#include "domain/money.h"

#include <QDateTime>

#include <algorithm>

namespace kith::cli {
namespace {

constexpr int kLabelWidth = 12;

}

void Card::row(const QString& label, const QString& value) {
  if (value.isEmpty()) return;
  QString shown = label == m_last ? QString() : label;
  m_last = label;
  for (const QString& line : value.split(u'\n')) {
    m_out.line(QString(shown.leftJustified(kLabelWidth) + line));
    shown.clear();
  }
}

void printColumns(Output& out, const std::vector<QStringList>& rows, int most) {
  std::vector<qsizetype> widths;
  for (const QStringList& row : rows) {
    widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
    for (qsizetype i = 0; i < row.size(); ++i) {
      auto& width = widths[static_cast<std::size_t>(i)];
      width = std::max(width, std::min<qsizetype>(row[i].size(), most));
    }
  }
  for (const QStringList& row : rows) {
    QString line;
    for (qsizetype i = 0; i + 1 < row.size(); ++i)
      line += row[i].leftJustified(widths[static_cast<std::size_t>(i)]) + QStringLiteral("  ");
    line += row.isEmpty() ? QString() : row.last();
    while (line.endsWith(u' ')) line.chop(1);
    out.line(line);
  }
}

QString oneLine(const QString& text, qsizetype most) {
  const QString line = text.simplified();
  return line.size() <= most ? line : QString(line.left(most - 1) + u'…');
}

QString amountText(qint64 minor, const QString& currency) {
  return QString(domain::decimalText(minor, currency) + u' ' + currency).trimmed();
}

QString timeText(const QString& at) {
  if (at.size() <= 10) return at;
  const QDateTime time = QDateTime::fromString(at, Qt::ISODate);
  return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : at;
}

}
