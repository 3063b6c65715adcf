// Finds the function bodies of a source file, to hold them to the ceilings.
#pragma once

#include "architecture/source_text.h"

namespace kith::architecture {

struct Function {
  QString name;  // as written before its parameters, e.g. "Store::open"; a lambda is part of its function
  int firstLine;
  int lastLine;
  int parameters;
  bool isConstructor;

  // From the first line of the head to the closing brace, both counted.
  int lineCount() const { return lastLine - firstLine + 1; }
};

// Function bodies at namespace or class level, in the order of their ends. Tables, enumerations and member
// initialisers in braces are none.
std::vector<Function> functionsOf(const SourceText& source);

}
