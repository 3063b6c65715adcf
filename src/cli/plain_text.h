// Text for people: labelled cards and aligned columns.
#pragma once

#include "cli/output.h"
#include "domain/purchase.h"

#include <QStringList>

#include <vector>

namespace kith::cli {

// Rows "Label   value"; further lines of a value stand under its first.
class Card {
 public:
  explicit Card(Output& out) : m_out(out) {}
  // Prints nothing for an empty value.
  void row(const QString& label, const QString& value);

 private:
  Output& m_out;
  QString m_last;
};

// Prints rows in columns as wide as their widest cell, at most `most` characters each; the last one is free.
void printColumns(Output& out, const std::vector<QStringList>& rows, int most = 40);

// One line of a text of several, cut with … at `most` characters.
QString oneLine(const QString& text, qsizetype most = 100);

// "129.50 EUR"
QString amountText(qint64 minor, const QString& currency);

// "2026-03-02 10:00" of a date, a local time or an instant, in local time.
QString timeText(const QString& at);

}
