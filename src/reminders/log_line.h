// Takes a line that was written down in a hurry apart: "Called Ana about the kitchen, 12 min, send quote
// friday 10:00 #kitchen" gives channel, contact, text, minutes, next step and tag.
#pragma once

#include "reminders/line_names.h"
#include "reminders/line_sale.h"
#include "reminders/next_step.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kith::reminders {

enum class LineKind { Channel, Contact, When, Minutes, NextStep, Tag, Sale };

// A part of the line that was understood, as it stands in it.
struct LinePart {
  LineKind kind = LineKind::Channel;
  QString words;
  bool aside = false;  // a name that is only mentioned, not spoken to: it stays in the text

  bool operator==(const LinePart& other) const { return kind == other.kind && words == other.words; }
};

struct LogLine {
  QString channel;    // a word of Interaction::channel; empty: not said
  QString direction;  // in, out or empty
  QStringList who;    // the words that name somebody
  QString text;       // what is left
  QString at;         // local date or time of what was; empty: now
  int minutes = 0;    // how long it took; of a plan: how long the appointment is
  std::optional<NextStep> next;
  std::vector<NextStep> more;  // further ones, in their order
  QStringList tags;
  std::optional<SoldThing> sold;
  bool isPlan = false;  // nothing happened: the line is a reminder
  std::vector<LinePart> parts;
};

struct LineContext {
  WhenContext when;
  FitsName fitsName;
  std::vector<LinePart> off;  // parts that shall stay text
};

// Commas, semicolons, dashes and ends of sentences part the line; what is not understood stays text, in its
// order. The words of every language are understood; those of `when.language` first. What was has clear words
// for it, and so has what is to come: a number or "friday" alone is neither. A next step never lies in the
// past.
LogLine readLogLine(const QString& line, const LineContext& context);

}
