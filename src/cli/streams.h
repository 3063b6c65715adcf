// Where a run of the command line reads from and writes to, so that tests can stand in for a terminal.
#pragma once

#include <QIODevice>

namespace kith::cli {

// All three are open and outlive the run. Output is UTF-8.
struct Streams {
  QIODevice& in;
  QIODevice& out;
  QIODevice& err;
  bool errIsTerminal = false;  // progress is shown without being asked for
};

}
