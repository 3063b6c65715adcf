// Stopwatch, medians and the table of budgets that the benchmarks print.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace kith::bench {

// Seconds that `work` takes.
double secondsOf(const std::function<void()>& work);

// REQUIRES for both: at least one sample. `share` of percentileOf: 0 … 1, nearest rank.
double medianOf(std::vector<double> samples);
double percentileOf(std::vector<double> samples, double share);

// Two sides measured in turn, so that what else the machine does falls on both.
struct Sides {
  double ours = 0;
  double yardstick = 0;
};
// Runs both `rounds` times, alternating; the median of each. Each side gives its own figure.
Sides alternating(int rounds, const std::function<double()>& ours, const std::function<double()>& yardstick);

// Memory of a process that is not shared with a file, and all of it, in MB; 0 where it cannot be read.
double residentMegabytes(qint64 process);

// One line of budgets. `budget` is of the ratio, or of our own figure where there is no yardstick; 0: none.
struct Row {
  enum class Better { Less, More };

  QString id;
  QString what;
  QString unit;
  double ours = 0;
  QString yardstickName;  // empty: none
  double yardstick = 0;
  double budget = 0;
  Better better = Better::Less;
  int rounds = 0;

  double ratio() const { return yardstick > 0 ? ours / yardstick : 0; }
  bool passes() const;
};

class Report {
 public:
  explicit Report(double scale) : m_scale(scale) {}

  void add(Row row);
  // A row that cannot be measured here, and why.
  void leaveOut(const QString& id, const QString& why);
  // The whole table, as Markdown.
  QString table() const;

 private:
  double m_scale;
  std::vector<Row> m_rows;
  std::vector<QString> m_leftOut;
};

}
