// What a command is called, which words and options it takes, and the function behind it.
#pragma once

#include "base/result.h"

#include <vector>

namespace kith::cli {

class Arguments;
class Context;

enum class Count { One, Maybe, Many, Some };  // Many: none or more; Some: at least one

struct WordSpec {
  const char* name = nullptr;
  const char* help = nullptr;
  Count count = Count::One;
  const char* choices = nullptr;  // "this|that": only these
};

struct OptionSpec {
  const char* name = nullptr;  // without dashes
  // What stands behind it; null: nothing does; "N": a whole number; "this|that": one of these; "this,that":
  // some of these; "SE": a region.
  const char* value = nullptr;
  const char* help = nullptr;
  bool repeated = false;
};

// The function gives the exit status; an error is told by the caller.
using CommandFunction = Result<int> (*)(Context&, const Arguments&);

struct CommandSpec {
  const char* name;
  const char* group;
  const char* summary;
  CommandFunction run;
  std::vector<WordSpec> words;
  std::vector<OptionSpec> options;
  const char* examples = "";
};

}
