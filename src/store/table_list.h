// Every table of the file, and whether the change log records it.
#pragma once

#include <span>

namespace kith::store {

enum class TableClass {
  Recorded,  // undo, history and take-back know every row
  Derived,   // computed from recorded ones
  Outside,   // bookkeeping that undo must not touch
};

struct TableEntry {
  const char* name;
  TableClass kind;
  const char* owner;  // of a recorded table: the column whose row the change is told to, or null
};

std::span<const TableEntry> tableList();

}
