// Takes a line that was written down in a hurry apart: "Called Ana about the kitchen, 12 min, send quote
// friday 10:00 #kitchen" gives channel, contact, text, minutes, next step and tag.
#pragma once

#include "reminders/next_step.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace kith::reminders {

enum class LineKind { Channel, Contact, When, Minutes, NextStep, Tag, Sale };

// A part of the line that was understood, as it stands in it.
struct LinePart {
  LineKind kind = LineKind::Channel;
  QString words;

  bool operator==(const LinePart&) const = default;
};

// "12 roses 450 paid".
struct SoldThing {
  QString what;
  QString quantity;  // as typed; empty: one
  QString amount;    // of all of it, as typed, with its currency; empty: not said
  bool paid = false;

  bool operator==(const SoldThing&) const = default;
};

struct LogLine {
  QString channel;    // a word of Interaction::channel; empty: not said
  QString direction;  // in, out or empty
  QStringList who;    // the words that name somebody
  QString text;       // what is left
  QString at;         // local date or time of what was; empty: now
  int minutes = 0;
  std::optional<NextStep> next;
  QStringList tags;
  std::optional<SoldThing> sold;
  bool isPlan = false;  // nothing happened: the line is a reminder
  std::vector<LinePart> parts;
};

struct LineContext {
  WhenContext when;
  std::function<bool(const QString&)> isName;  // whether these words name somebody in the book
  std::vector<LinePart> off;                   // parts that shall stay text
};

// Commas part the line; what is not understood stays text, in its order.
LogLine readLogLine(const QString& line, const LineContext& context);

}
