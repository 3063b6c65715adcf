#include "bench/measure.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace kith::bench {

double secondsOf(const std::function<void()>& work) {
  const auto from = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

double medianOf(std::vector<double> samples) {
  std::sort(samples.begin(), samples.end());
  const std::size_t middle = samples.size() / 2;
  return samples.size() % 2 == 1 ? samples[middle] : (samples[middle - 1] + samples[middle]) / 2;
}

double percentileOf(std::vector<double> samples, double share) {
  std::sort(samples.begin(), samples.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
  return samples[std::clamp<std::size_t>(rank, 1, samples.size()) - 1];
}

Sides alternating(int rounds, const std::function<double()>& ours, const std::function<double()>& yardstick) {
  std::vector<double> a;
  std::vector<double> b;
  for (int i = 0; i < rounds; ++i) {
    b.push_back(yardstick());
    a.push_back(ours());
  }
  return {medianOf(a), medianOf(b)};
}

double residentMegabytes(qint64 process) {
  QFile status(QStringLiteral("/proc/%1/status").arg(process));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("VmRSS:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
  return 0;
}

bool Row::passes() const {
  const double figure = yardstickName.isEmpty() ? ours : ratio();
  return better == Better::Less ? figure <= budget : figure >= budget;
}

void Report::leaveOut(const QString& id, const QString& why) {
  m_leftOut.push_back(QStringLiteral("%1 left out: %2").arg(id, why));
}

namespace {

QString figure(double value) { return QString::number(value, 'f', value < 1 ? 3 : value < 100 ? 2 : 0); }

QString lineOf(const Row& row) {
  const bool alone = row.yardstickName.isEmpty();
  const QString none = QStringLiteral("–");
  const QString bound = QString((row.better == Row::Better::Less ? u"≤ " : u"≥ ") + figure(row.budget) +
                                (alone ? QString(u' ' + row.unit) : QString()));
  const QStringList cells{
      row.id,
      row.what,
      QString(figure(row.ours) + u' ' + row.unit),
      alone ? none : QStringLiteral("%1 %2 (%3)").arg(figure(row.yardstick), row.unit, row.yardstickName),
      alone ? none : figure(row.ratio()),
      row.budget > 0 ? bound : none,
      QString::number(row.rounds),
      row.budget <= 0 ? none
      : row.passes()  ? QStringLiteral("PASS")
                      : QStringLiteral("over")};
  return QString(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n"));
}

}

// Each line at once as well: the large rows take minutes.
void Report::add(Row row) {
  std::fprintf(stderr, "%s", qPrintable(lineOf(row)));
  m_rows.push_back(std::move(row));
}

QString Report::table() const {
  QString out = QStringLiteral("Sizes: %1 of the full ones (1,000,000 contacts).\n\n").arg(m_scale);
  out += QStringLiteral(
      "| row | what | ours | yardstick | ratio | budget | rounds | |\n|---|---|---|---|---|---|---|---|\n");
  for (const Row& row : m_rows) out += lineOf(row);
  for (const QString& line : m_leftOut) out += QString(u'\n' + line + u'\n');
  return out;
}

}
