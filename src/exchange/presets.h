// What is known of the files that products export, found by the headings only they write.
#pragma once

#include "exchange/headings.h"

#include <optional>
#include <span>
#include <vector>

namespace kith::exchange {

struct PresetWords {
  const char16_t* field;
  const char16_t* headings;  // separated by |
};

struct Preset {
  const char* name;           // "google", "outlook" …: as `--preset` names it
  const char16_t* signature;  // headings that must all be there, separated by |; those of one group by /
  std::span<const PresetWords> words;
  bool monthFirst = false;  // writes 3/31/1980 where the file itself does not settle it
  bool orders = false;      // rows are sales, not contacts
};

std::span<const Preset> allPresets();

// The preset whose signature these headings hold, or null; `name` asks for one by its name instead.
const Preset* findPreset(const std::vector<QString>& headings, const QString& name = {});

// What a heading means in that preset; nothing where its own words do not tell.
std::optional<Meaning> meaningIn(const Preset& preset, const QString& heading);

// "E-mail 2 - Value", "Address 1 - City", as Google writes them, in any file.
std::optional<Meaning> meaningOfNumbered(const QString& heading);

}
