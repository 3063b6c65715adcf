// Commands by typed letters: beginnings of words before runs inside them before scattered letters and slips,
// and what was used lately before what was not.
#pragma once

#include "search/marks.h"

#include <QStringList>

namespace kith::app {

struct CommandName {
  QString name;              // as it is shown
  QString place;             // the menu it is in; words that the name has not may match here
  double daysSinceUse = -1;  // -1: never used
  bool fits = false;         // it is about what is selected
};

struct RankedCommand {
  std::size_t index = 0;            // in the list that was given
  int score = 0;                    // higher is better; only for comparing within one answer
  bool clear = false;               // every typed word begins a word, or gives the first letters of several
  std::vector<search::Mark> marks;  // in the name
};

// Best first, equals in the order given; without typed words all of them. Every typed word must match. The
// bonus of a use halves every three days.
std::vector<RankedCommand> rankedCommands(const QString& typed, const std::vector<CommandName>& names);

}
