// The numbered steps that make a file of this Kith out of any older one.
#pragma once

#include <span>

namespace kith::store {

struct Migration {
  int number;        // the schema number after it
  const char* name;  // file name in resources/migrations
  const char* sql;
};

// All steps in order, embedded at build time.
std::span<const Migration> embeddedMigrations();

}
