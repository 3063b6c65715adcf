// What came of a conversation: the words that are offered, those of the owner and those that are in use.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::app {

class Queries;
class Session;

struct OutcomeChoice {
  QString word;
  bool offered = true;  // else it is in use, or was, and is not wanted in the list

  bool operator==(const OutcomeChoice&) const = default;
};

// The words the owner put down, in that order, then those that the last 5000 conversations ended with, most
// often first, at most 50 of them. A word is there once, whatever its case.
std::vector<OutcomeChoice> outcomeChoices(Queries& queries);
// Of those the ones that are offered.
QStringList offeredOutcomes(Queries& queries);

// The words of the owner's from now on. What is not offered stays in the conversations that have it.
void keepOutcomes(Session& session, const std::vector<OutcomeChoice>& choices);

}
