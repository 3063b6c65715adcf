// A named list of steps relative to a date: what is to be done after a sale, an enquiry, a complaint.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <vector>

namespace kith::domain {

struct PlaybookStep {
  int days = 0;            // after the date, 0 to 3660
  QString time;            // 17:00; empty: any time that day
  bool onWorkday = false;  // where that is a weekend: on the Monday after it
  QString text;
  int minutes = 0;  // length of an appointment

  bool operator==(const PlaybookStep&) const = default;
};

struct Playbook {
  Id id = 0;
  QString name;
  std::vector<PlaybookStep> steps;

  bool operator==(const Playbook&) const = default;
};

inline constexpr int kMostPlaybookDays = 3660;

// Steps as the store keeps them, a JSON list; what is none is left out.
QString stepsJson(const std::vector<PlaybookStep>& steps);
std::vector<PlaybookStep> stepsOf(const QString& json);

}
